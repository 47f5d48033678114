//! The bar for many subscriptions at once; each press is one edit and one undo step.

use egui::{Frame, Margin, Panel, Ui};

use super::State;
use crate::domain::edit::Edit;
use crate::domain::edit::customers::{Chosen, CustomerEdit, SubscriptionChange};
use crate::domain::plan::product::{ProductKind, Segment};
use crate::roster::sold::export::by_customer;
use crate::roster::sold::{SoldKey, SoldLine};
use crate::ui::action::Actions;
use crate::ui::ctx::Ctx;
use crate::ui::kit::{self, Btn, icons};
use crate::ui::theme::{Tone, tokens};

/// What is chosen, worked out when the choice or the rows change.
#[derive(Default)]
pub(super) struct Picked {
    chosen: Chosen,
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
    let tokens = tokens(ui);
    let frame = Frame::new()
        .fill(tokens.color.selection)
        .corner_radius(tokens.size.card_radius - 1.0)
        .inner_margin(Margin::symmetric(tokens.space.m as i8, tokens.space.s as i8));
    Panel::bottom("subscriptions-bar").resizable(false).show_separator_line(false).frame(frame).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.y = tokens.space.xs;
            kit::strong(ui, &ctx.lang.count("sold-chosen", state.picked.n));
            let is_cleared = kit::icon_button(ui, icons::X, &ctx.text("sold-choose-none")).clicked();
            if 0 < state.picked.n_hidden {
                kit::chip(ui, Tone::Warning, &ctx.lang.count("sold-chosen-hidden", state.picked.n_hidden));
            }
            let kinds = ProductKind::ALL.map(|kind| (SubscriptionChange::Kind(kind), kind.key()));
            menu(ui, ctx, "subscriptions-class", &kinds, &state.picked, actions);
            let segments = Segment::ALL.map(|segment| (SubscriptionChange::Segment(segment), segment.key()));
            menu(ui, ctx, "subscriptions-segment", &segments, &state.picked, actions);
            let trials = [
                (SubscriptionChange::Trial(Some(true)), "subscriptions-trial-yes"),
                (SubscriptionChange::Trial(Some(false)), "subscriptions-trial-no"),
                (SubscriptionChange::Trial(None), "subscriptions-trial-unknown"),
            ];
            menu(ui, ctx, "subscriptions-trial", &trials, &state.picked, actions);
            if is_cleared {
                state.table.clear();
                state.picked.touch();
                ui.ctx().request_repaint();
            }
        });
    });
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
    kit::menu(ui, Btn::secondary(&label).blocked(locked.as_deref()), |ui| {
        for &(to, key) in choices {
            if kit::menu_item(ui, &ctx.text(key)).clicked() {
                let chosen = picked.chosen.clone();
                actions.edit(Edit::Customer(CustomerEdit::SetSubscriptions { chosen, to }));
            }
        }
    });
}
