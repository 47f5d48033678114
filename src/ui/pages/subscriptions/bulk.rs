//! The bar for many subscriptions at once; each press is one edit and one undo step.

use egui::Ui;

use super::State;
use crate::domain::edit::Edit;
use crate::domain::edit::customers::{ChosenSubscriptions, CustomerEdit, SubscriptionChange};
use crate::domain::plan::ids::CustomerId;
use crate::domain::plan::product::{ProductKind, Segment};
use crate::roster::sold::export::by_customer;
use crate::roster::sold::{SoldKey, SoldLine};
use crate::ui::action::{Action, Actions};
use crate::ui::ctx::Ctx;
use crate::ui::many::{self, BulkBar, Which};
use crate::ui::theme::Tone;

/// What is chosen, worked out when the choice or the rows change.
#[derive(Default)]
pub(super) struct Picked {
    chosen: ChosenSubscriptions,
    n: usize,
    /// How many of them are not shown.
    n_hidden: usize,
    /// The version of the rows that this belongs to.
    version: u64,
    is_stale: bool,
}

impl Picked {
    /// The choice has changed.
    pub(super) fn touch(&mut self) {
        self.is_stale = true;
    }
}

/// Brings the choice up to date; what is no longer in the plan is not chosen.
fn refresh(ctx: &Ctx<'_>, state: &mut State) {
    if !state.picked.is_stale && state.picked.version == state.rows.version {
        return;
    }
    let is_there = |(customer, id): &&SoldKey| {
        let customer = ctx.plan.customers.get(*customer);
        customer.is_some_and(|customer| customer.subscriptions.iter().any(|held| held.id == *id))
    };
    let left: Vec<SoldKey> = state.table.selected().iter().filter(is_there).cloned().collect();
    let n = left.len();
    if n < state.table.selected().len() {
        state.table.select(left.iter().cloned());
    }
    let chosen = by_customer(left);
    let is_chosen =
        |line: &SoldLine<'_>| chosen.get(&line.customer.id).is_some_and(|ids| ids.contains(&line.subscription.id));
    let n_shown = if n == 0 { 0 } else { state.rows.lines().filter(is_chosen).count() };
    let n_hidden = n.saturating_sub(n_shown);
    state.picked = Picked { chosen, n, n_hidden, version: state.rows.version, is_stale: false };
}

/// Draws the bar at the lower edge while subscriptions are chosen.
pub(super) fn bar_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State, actions: &mut Actions) {
    refresh(ctx, state);
    if state.picked.n == 0 {
        return;
    }
    let picked = &state.picked;
    let (chosen, clear) = (ctx.lang.count("sold-chosen", picked.n), ctx.text("sold-choose-none"));
    let hidden = (0 < picked.n_hidden).then(|| ctx.lang.count("sold-chosen-hidden", picked.n_hidden));
    let bar = BulkBar { id_salt: "subscriptions_bar", chosen: &chosen, hidden: hidden.as_deref(), clear: &clear };
    let is_cleared = bar.show(ui, |ui| {
        let kinds = ProductKind::ALL.map(|kind| (SubscriptionChange::Kind(kind), kind.key()));
        menu(ui, ctx, "subscriptions-class", &kinds, picked, actions);
        let segments = Segment::ALL.map(|segment| (SubscriptionChange::Segment(segment), segment.key()));
        menu(ui, ctx, "subscriptions-segment", &segments, picked, actions);
        let trials = [
            (SubscriptionChange::Trial(Some(true)), "subscriptions-trial-yes"),
            (SubscriptionChange::Trial(Some(false)), "subscriptions-trial-no"),
            (SubscriptionChange::Trial(None), "subscriptions-trial-unknown"),
        ];
        menu(ui, ctx, "subscriptions-trial", &trials, picked, actions);
        super::table::export_ui(ui, ctx, state, Which::Chosen, actions);
    });
    if is_cleared {
        state.table.clear();
        state.picked.touch();
        ui.ctx().request_repaint();
    }
}

fn menu(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    label: &str,
    choices: &[(SubscriptionChange, &str)],
    picked: &Picked,
    actions: &mut Actions,
) {
    let (label, locked) = (ctx.text(label), ctx.locked());
    let words: Vec<_> = choices.iter().map(|(_, key)| ctx.text(key)).collect();
    let chosen = many::choice_menu(ui, &label, locked.as_deref(), words.iter().map(|word| &**word));
    if let Some(&(to, _)) = chosen.and_then(|at| choices.get(at)) {
        change(ctx, picked, to, actions);
    }
}

/// Changes those that are chosen and are not so already, and says how many those are, with the way back.
fn change(ctx: &Ctx<'_>, picked: &Picked, to: SubscriptionChange, actions: &mut Actions) {
    let is_other = |customer: CustomerId, id: &String| {
        let held = ctx.plan.customers.get(customer).into_iter().flat_map(|customer| &customer.subscriptions);
        held.filter(|held| held.id == *id).any(|held| !to.is_done(held))
    };
    let others = picked.chosen.iter().map(|(&customer, ids)| {
        (customer, ids.iter().filter(|id| is_other(customer, id)).cloned().collect::<Vec<String>>())
    });
    let chosen: ChosenSubscriptions = others.filter(|(_, ids)| !ids.is_empty()).collect();
    let n = chosen.values().map(Vec::len).sum();
    if n == 0 {
        actions.push(Action::Say(Tone::Info, ctx.text("sold-changed-none").into_owned()));
        return;
    }
    let text = ctx.lang.count("sold-changed", n).into_owned();
    let edit = CustomerEdit::SetSubscriptions { chosen, to };
    actions.edit_saying(Edit::Customer(edit), Tone::Done, text);
}
