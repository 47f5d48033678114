//! What a round came to, once it is done.

use egui::Ui;

use super::State;
use crate::domain::plan::ids::RoundId;
use crate::domain::plan::invitation::Mailing;
use crate::domain::schedule::{NextReminder, Reminders};
use crate::i18n::numbers::grouped;
use crate::ui::ctx::Ctx;
use crate::ui::kit::Banner;
use crate::ui::theme::{Tone, tokens};

/// A round that was closed while the window is open, and what is said of it.
#[derive(Default)]
pub(super) struct Closed {
    round: Option<RoundId>,
    said: Option<(Key, Said)>,
}

type Key = (u64, crate::domain::draft::Language);

struct Said {
    tone: Tone,
    title: String,
    more: String,
}

impl Closed {
    /// This round is being closed.
    pub(super) fn close(&mut self, round: RoundId) {
        *self = Self { round: Some(round), said: None };
    }
}

/// What the round that was closed last came to, until another runs or it is put away.
pub(super) fn closed_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State) {
    let Some(round) = state.closed.round.and_then(|id| ctx.plan.rounds.get(id)) else { return };
    if round.closed.is_none() || ctx.plan.running_round().is_some() {
        return;
    }
    let key = (ctx.revision, ctx.lang.language());
    if state.closed.said.as_ref().is_none_or(|(of, _)| *of != key) {
        state.closed.said = Some((key, said(ctx, round)));
    }
    let Some((_, said)) = &state.closed.said else { return };
    let put_away = ctx.text("invitations-closed-hide");
    if Banner::new(said.tone, &said.title).text(&said.more).action(&put_away).show(ui) {
        state.closed = Closed::default();
    }
    ui.add_space(tokens(ui).space.m);
}

fn said(ctx: &Ctx<'_>, round: &Mailing) -> Said {
    let invitations = || ctx.plan.invitations_of(round);
    let n_handed_over = invitations().filter(|one| one.is_handed_over()).count();
    let n_sent = invitations().filter(|one| one.is_sent()).count();
    let (total, sent) = (grouped(round.customers.len()), grouped(n_sent));
    let line = ctx.lang.count_with("invitations-past-line", n_handed_over, &[("total", &total), ("sent", &sent)]);
    let mut more = Vec::new();
    let n_open = round.customers.len().saturating_sub(n_handed_over);
    if 0 < n_open {
        more.push(ctx.lang.count("invitations-end-open", n_open).into_owned());
    }
    if n_sent < n_handed_over {
        more.push(ctx.lang.count("invitations-closed-unsent", n_handed_over - n_sent).into_owned());
    }
    if let Some(chase) = first_reminder(ctx, round) {
        let (what, day) = (ctx.text(chase.next.key()), ctx.lang.short_date(chase.due, ctx.today));
        more.push(ctx.lang.with("invitations-closed-next", &[("what", &what), ("day", &day)]).into_owned());
    }
    let tone = if n_sent < round.customers.len() { Tone::Warning } else { Tone::Done };
    Said { tone, title: format!("{} · {line}", ctx.letter_name(round.kind)), more: more.join("\n") }
}

/// The reminder that is due first among those whom the round was for.
fn first_reminder(ctx: &Ctx<'_>, round: &Mailing) -> Option<NextReminder> {
    let mut reminders = Reminders::new(ctx.plan, &ctx.derived.calendars);
    let customers = round.customers.iter().filter_map(|id| ctx.plan.customers.get(*id));
    customers.filter_map(|customer| reminders.of(customer)).min_by_key(|chase| chase.due)
}
