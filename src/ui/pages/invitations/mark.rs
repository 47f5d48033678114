//! What can be said of the chosen letters at once: only what is true of a letter and was not said before.

use std::collections::{BTreeMap, BTreeSet};

use egui::Ui;

use super::State;
use crate::domain::compose::Composer;
use crate::domain::plan::ids::CustomerId;
use crate::domain::plan::invitation::{HandOver, Invitation, Mailing};
use crate::i18n::dates::order_of;
use crate::states;
use crate::ui::action::{Action, Actions, LetterAction};
use crate::ui::ctx::Ctx;
use crate::ui::kit::{self, Btn, icons};

states! {
    /// What stands in the way of saying something of a letter.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    enum Left: key {
        /// It was said before: when, stays.
        Said => "invitations-left-said";
        /// There is no text that could be sent, or no address.
        NotReady => "invitations-left-not-ready";
        /// It was not handed over.
        NotHandedOver => "invitations-left-waiting";
    }
}

/// What can be said, in the order of the buttons.
const MARKS: [(HandOver, &str); 3] = [
    (HandOver::Sent, "invitations-bulk-sent"),
    (HandOver::Reminded, "invitations-bulk-reminded"),
    (HandOver::Bounced, "invitations-bulk-bounced"),
];

/// The chosen letters, sorted out once per plan and choice.
#[derive(Default)]
pub(super) struct Chosen {
    key: Option<(u64, BTreeSet<CustomerId>)>,
    /// Of whom each can be said, in the order of the buttons, and how many are left out for which reason.
    marks: [(Vec<CustomerId>, BTreeMap<Left, usize>); 3],
}

impl Chosen {
    fn refresh(&mut self, ctx: &Ctx<'_>, round: &Mailing, chosen: &BTreeSet<CustomerId>) {
        if self.key.as_ref().is_some_and(|(revision, of)| *revision == ctx.revision && of == chosen) {
            return;
        }
        *self = Self { key: Some((ctx.revision, chosen.clone())), ..Self::default() };
        let known: BTreeMap<CustomerId, &Invitation> =
            ctx.plan.invitations_of(round).map(|one| (one.customer, &**one)).collect();
        let order = order_of(round.kind, round.language, round.deadline, ctx.today);
        let composer = Composer::new(ctx.plan, ctx.grammar, order);
        for id in chosen.iter().filter(|id| round.customers.contains(id)) {
            let letter = known.get(id).copied();
            let customer = ctx.plan.customers.get(*id).filter(|_| letter.is_none());
            let is_ready =
                customer.and_then(|customer| composer.compose(customer).ok()).is_some_and(|l| l.mail.to.is_some());
            for ((what, _), (fit, left)) in MARKS.iter().zip(&mut self.marks) {
                match stands_in_the_way(*what, letter, is_ready) {
                    None => fit.push(*id),
                    Some(why) => *left.entry(why).or_default() += 1,
                }
            }
        }
    }
}

/// Why this cannot be said of a letter together with others; `is_ready`: of one to which nothing has happened yet.
fn stands_in_the_way(what: HandOver, letter: Option<&Invitation>, is_ready: bool) -> Option<Left> {
    let latest = letter.and_then(Invitation::latest).map(|event| event.what).filter(|latest| latest.is_handed_over());
    match (what, letter.zip(latest)) {
        (HandOver::Sent, Some((letter, _))) if letter.is_sent() => Some(Left::Said),
        (HandOver::Sent, Some((letter, latest))) => (!letter.is_to_be_sent(latest)).then_some(Left::NotReady),
        (HandOver::Sent, None) => (!is_ready).then_some(Left::NotReady),
        (_, None) => Some(Left::NotHandedOver),
        (_, Some((_, latest))) => (latest == what).then_some(Left::Said),
    }
}

/// Draws the buttons, each with its number, and says who is left out.
pub(super) fn buttons_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State, round: &Mailing, actions: &mut Actions) {
    let chosen = state.hand_over.table.selected();
    let n = chosen.len();
    state.hand_over.chosen.refresh(ctx, round, chosen);
    let (nobody, none, locked) =
        (ctx.text("invitations-nobody-chosen"), ctx.text("invitations-none-fits"), ctx.locked());
    let running = ctx.text("letters-saving");
    kit::secondary(ui, &ctx.lang.count("invitations-bulk", n));
    let mut pressed = None;
    for (index, (_, key)) in MARKS.iter().enumerate() {
        let n_fit = state.hand_over.chosen.marks[index].0.len();
        let blocked = locked.as_deref().or((n == 0).then_some(&*nobody)).or((n_fit == 0).then_some(&*none));
        if ui.add(Btn::quiet(&ctx.lang.count(key, n_fit)).blocked(blocked)).clicked() {
            pressed = Some(index);
        }
    }
    let print = ctx.lang.count("letter-paper-print-chosen", n);
    let blocked = locked.as_deref().or((n == 0).then_some(&*nobody)).or(ctx.letters_job.map(|_| &*running));
    if ui.add(Btn::quiet(&print).icon(icons::PRINTER).blocked(blocked)).clicked() {
        let customers = round.customers.iter().filter(|id| chosen.contains(id)).copied().collect();
        actions.push(Action::Letter(LetterAction::Print { round: round.id, customers }));
    }
    for (why, n) in &state.hand_over.chosen.marks[0].1 {
        kit::secondary(ui, &ctx.lang.count(why.key(), *n));
    }
    if let Some(index) = pressed {
        let customers = state.hand_over.chosen.marks[index].0.clone();
        // The letter in hand is done with, too.
        if state.turn.current(round, &state.queue).is_some_and(|id| customers.contains(&id)) {
            state.turn.go_on();
        }
        actions.push(Action::Letter(LetterAction::Mark { round: round.id, customers, what: MARKS[index].0 }));
    }
}
