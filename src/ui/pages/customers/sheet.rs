//! The sheet at the right: one customer, in tabs under what comes next with it.

use egui::Ui;

use super::tabs::{Spot, Tab, titles};
use super::{
    SHEET, SHEET_WIDTH, State, contacts, history, next, overview, preflight, proofs, relation, subscriptions, talks,
    timeline, tracks,
};
use crate::domain::plan::customer::Customer;
use crate::ui::action::Actions;
use crate::ui::ctx::Ctx;
use crate::ui::form::TypedTexts;
use crate::ui::kit::{self, Tabs};
use crate::ui::theme::tokens;

/// Draws one customer; answers whether the sheet is to be closed.
pub(super) fn sheet_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (state, unfinished): (&mut State, &mut TypedTexts),
    customer: &Customer,
    actions: &mut Actions,
) -> bool {
    let focus = state.takes(super::Wants::Sheet);
    let close = ctx.text("customers-close-sheet");
    let spot = state.goes_to.take();
    state.tab = spot.map_or(state.tab, Spot::tab);
    if let Some(Spot::Proof(of)) = spot {
        state.proofs.choose(of);
    }
    kit::side_sheet(ui, SHEET, &customer.name, &close, SHEET_WIDTH, |ui| {
        let space = &tokens(ui).space;
        // Every field keeps a line for its error, which is distance enough.
        ui.spacing_mut().item_spacing.y = space.xs;
        who_ui(ui, ctx, customer);
        let step =
            next::next_of(ctx.plan, customer, (state.list.chase(customer.id), ctx.today), &ctx.forecast().todo_days);
        next::next_ui(ui, ctx, (customer, &step), focus, actions);
        ui.add_space(space.xs);
        let n_letters = state.history.count(ctx.plan, ctx.revision, customer.id);
        let (name, titles) = (ctx.text("customers-tabs"), titles(ctx, customer, n_letters));
        let tabs = Tabs { id_salt: "customer-tabs", name: &name, titles: &titles };
        let mut tab = state.tab;
        let takes_focus = matches!(spot, Some(Spot::Top(_) | Spot::Proof(_)));
        kit::tabs(ui, tabs, (&mut tab, takes_focus), |ui, tab| {
            tab_ui(ui, ctx, (tab, spot), (&mut *state, unfinished), (customer, &step), actions);
            ui.add_space(space.l);
        });
        state.tab = tab;
    })
}

/// What tells the customer from others of the same name: its domain, how we sell to it, and its provider.
fn who_ui(ui: &mut Ui, ctx: &Ctx<'_>, customer: &Customer) {
    let domain = customer.domain.as_ref().map(ToString::to_string);
    let mut kinds: Vec<_> = customer.relationships.iter().map(|one| ctx.text(one.kind.key()).into_owned()).collect();
    kinds.dedup();
    let provider = ctx.plan.provider_of(customer).map(|provider| provider.name.clone());
    let parts: Vec<String> = domain.into_iter().chain(kinds).chain(provider).collect();
    if !parts.is_empty() {
        kit::secondary(ui, &parts.join(" · "));
    }
}

fn tab_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (tab, spot): (Tab, Option<Spot>),
    (state, unfinished): (&mut State, &mut TypedTexts),
    (customer, step): (&Customer, &next::Next),
    actions: &mut Actions,
) {
    match tab {
        Tab::Overview => overview::overview_ui(ui, ctx, customer, (state, unfinished), actions),
        Tab::Contacts => contacts::contacts_ui(ui, ctx, customer, unfinished, actions),
        Tab::Subscriptions => {
            subscriptions::subscriptions_ui(ui, ctx, customer, (&mut state.subscriptions, unfinished), actions);
        }
        Tab::Letters => history::history_ui(ui, ctx, customer.id, &mut state.history),
        Tab::Moves => {
            part_ui(ui, &ctx.text("customers-relation"), spot == Some(Spot::Relation), true);
            relation::relation_ui(ui, ctx, (customer, next::records(step)), unfinished, actions);
            let track = if let Some(Spot::Track(track)) = spot { Some(track) } else { None };
            part_ui(ui, &ctx.text("tracks-title"), false, false);
            tracks::tracks_ui(ui, ctx, (customer, track), unfinished, actions);
            part_ui(ui, &ctx.text("preflight-title"), spot == Some(Spot::Moving), false);
            preflight::preflight_ui(ui, ctx, customer, (&mut state.preflight, unfinished), actions);
        }
        Tab::Evidence => proofs::proofs_ui(ui, ctx, customer, (&mut state.proofs, unfinished), actions),
        Tab::History => {
            part_ui(ui, &ctx.text("talks-title"), spot == Some(Spot::Talks), true);
            talks::talks_ui(ui, ctx, customer, (&mut state.talks, unfinished), actions);
            part_ui(ui, &ctx.text("history-title"), false, false);
            timeline::timeline_ui(ui, ctx, customer, &mut state.timeline, actions);
        }
    }
}

/// The title of a part of a tab, with a line before it unless it is the first one.
pub(super) fn part_ui(ui: &mut Ui, title: &str, is_chosen: bool, is_first: bool) {
    let gap = tokens(ui).space.s;
    if !is_first {
        ui.add_space(gap);
        kit::hairline(ui);
        ui.add_space(gap);
    }
    kit::sheet_part_title(ui, title, is_chosen);
}
