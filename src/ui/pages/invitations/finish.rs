//! The end of a round: every letter marked as sent and the round closed, with one press.

use egui::{Align, Ui};

use super::State;
use super::hand_over::EndQuestion;
use crate::domain::edit::Edit;
use crate::domain::edit::letters::{InvitationEdit, RoundEdit};
use crate::domain::plan::invitation::{HandOver, HandOverEvent, Invitation, Mailing};
use crate::ui::action::{Action, Actions};
use crate::ui::ctx::Ctx;
use crate::ui::kit::{self, Banner, Btn, icons};
use crate::ui::theme::{Tone, tokens};

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

/// What of a round is not done.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Left {
    /// Letters that were not handed over in any way.
    n_open: usize,
    /// Letters that were handed over and are not marked as sent.
    n_unsent: usize,
}

impl Left {
    pub(super) fn of(ctx: &Ctx<'_>, round: &Mailing) -> Self {
        let n_handed_over = ctx.plan.invitations_of(round).filter(|one| one.is_handed_over()).count();
        let is_unsent = |one: &&std::sync::Arc<Invitation>| one.is_handed_over() && !one.is_sent();
        Self {
            n_open: round.customers.len().saturating_sub(n_handed_over),
            n_unsent: ctx.plan.invitations_of(round).filter(is_unsent).count(),
        }
    }

    /// Whether anything is left.
    pub(super) fn is_any(self) -> bool {
        self != Self::default()
    }
}

/// Closes the round as it is.
pub(super) fn close(ctx: &Ctx<'_>, state: &mut State, round: &Mailing, actions: &mut Actions) {
    state.closed.close(round.id);
    actions.edit(Edit::Round(RoundEdit::Close { id: round.id, stamp: ctx.stamp() }));
}

/// Once somebody asked for the end of a round that is not done: what is left, and whether it ends all the same.
pub(super) fn asked_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State, round: &Mailing, actions: &mut Actions) {
    let left = Left::of(ctx, round);
    if !left.is_any() || state.hand_over.end == EndQuestion::None {
        state.hand_over.end = EndQuestion::None;
        return;
    }
    let counted = [("invitations-end-open", left.n_open), ("invitations-closed-unsent", left.n_unsent)];
    let lines = counted.into_iter().filter(|(_, n)| 0 < *n).map(|(key, n)| ctx.lang.count(key, n).into_owned());
    let why = lines.chain([ctx.text("invitations-end-why").into_owned()]).collect::<Vec<_>>().join("\n");
    let (title, locked) = (ctx.text("invitations-end-asked"), ctx.locked());
    let mut answer = None;
    _ = Banner::new(Tone::Warning, &title).text(&why).show_with(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            let back = ui.add(Btn::secondary(&ctx.text("wording-back")).icon(icons::ARROW_LEFT));
            if std::mem::replace(&mut state.hand_over.end, EndQuestion::Shown) == EndQuestion::Asked {
                back.request_focus();
                back.scroll_to_me(Some(Align::Center));
            }
            if back.clicked() {
                answer = Some(false);
            }
            let close = ctx.text("invitations-end-close");
            if ui.add(Btn::quiet(&close).blocked(locked.as_deref())).clicked() {
                answer = Some(true);
            }
        });
    });
    ui.add_space(tokens(ui).space.s);
    if answer == Some(true) {
        close(ctx, state, round, actions);
    }
    if answer.is_some() {
        state.hand_over.end = EndQuestion::None;
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
