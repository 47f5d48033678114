//! The end of a round: every letter marked as sent and the round closed, with one press.

use egui::{Align, Ui};

use super::State;
use crate::domain::edit::Edit;
use crate::domain::edit::letters::{InvitationEdit, RoundEdit};
use crate::domain::plan::invitation::{HandOver, HandOverEvent, Invitation, Mailing};
use crate::ui::action::{Action, Actions};
use crate::ui::ctx::Ctx;
use crate::ui::kit::{self, Btn, icons};
use crate::ui::theme::Tone;

/// Offers it once every letter is handed over and any of them is not marked yet.
pub(super) fn finish_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State, round: &Mailing, actions: &mut Actions) {
    let n = ctx.plan.invitations_of(round).filter(|one| is_left(one)).count();
    if n == 0 {
        state.hand_over.shows_finish = false;
        return;
    }
    kit::body(ui, &ctx.text("invitations-finish-why"));
    let is_unsure = |one: &&std::sync::Arc<Invitation>| !one.is_sent() && !is_left(one) && !is_back(one);
    let n_unsure = ctx.plan.invitations_of(round).filter(is_unsure).count();
    if 0 < n_unsure {
        kit::secondary(ui, &ctx.lang.count("invitations-left-not-ready", n_unsure));
    }
    let (label, locked) = (ctx.lang.count("invitations-finish", n), ctx.locked());
    let button = Btn::primary(&label).icon(icons::PAPER_PLANE_TILT).blocked(locked.as_deref());
    let button = ui.add(button);
    kit::focus::begins_here(ui, &button);
    if !std::mem::replace(&mut state.hand_over.shows_finish, true) {
        button.scroll_to_me(Some(Align::Center));
    }
    if button.clicked() {
        state.closed.close(round.id);
        let edit = Box::new(sent_and_closed(ctx, round));
        let text = ctx.lang.count("invitations-finished", n).into_owned();
        actions.push(Action::EditSaying { edit, tone: Tone::Done, text });
    }
}

/// A letter that came back stays so: it was not sent.
fn is_left(one: &Invitation) -> bool {
    !is_back(one) && one.latest().is_some_and(|event| one.is_to_be_sent(event.what))
}

fn is_back(one: &Invitation) -> bool {
    one.latest().is_some_and(|event| event.what == HandOver::Bounced)
}

fn sent_and_closed(ctx: &Ctx<'_>, round: &Mailing) -> Edit {
    let stamp = ctx.stamp();
    let event = HandOverEvent { what: HandOver::Sent, stamp: stamp.clone() };
    let sent = |one: &std::sync::Arc<Invitation>| {
        let mut one = (**one).clone();
        one.events.push(event.clone());
        one
    };
    let changed = ctx.plan.invitations_of(round).filter(|one| is_left(one)).map(sent).collect();
    let close = RoundEdit::Close { id: round.id, stamp };
    Edit::All(vec![Edit::Invitation(InvitationEdit::Put(changed)), Edit::Round(close)])
}
