//! The sheet at the right: one customer, or the name of a new one.

use egui::Ui;

use super::{SHEET_WIDTH, State, contacts, history, identity, next, relation};
use crate::domain::edit::Edit;
use crate::domain::edit::customers::CustomerEdit;
use crate::domain::plan::customer::Customer;
use crate::domain::plan::ids::CustomerId;
use crate::ui::action::{Action, Actions};
use crate::ui::ctx::Ctx;
use crate::ui::form::Unfinished;
use crate::ui::kit::{self, Banner, Btn, Field, icons};
use crate::ui::theme::tokens;

/// Draws one customer; answers whether the sheet is to be closed.
pub(super) fn sheet_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (state, unfinished): (&mut State, &mut Unfinished),
    customer: &Customer,
    actions: &mut Actions,
) -> bool {
    let focus = state.takes(super::Wants::Sheet);
    let close = ctx.text("customers-close-sheet");
    kit::side_sheet(ui, "customer-sheet", &customer.name, &close, SHEET_WIDTH, |ui| {
        let space = &tokens(ui).space;
        // Every field keeps a line for its error, which is distance enough.
        ui.spacing_mut().item_spacing.y = space.xs;
        next_ui(ui, ctx, customer, actions);
        ui.add_space(space.s);
        identity::identity_ui(ui, ctx, customer, (unfinished, focus), actions);
        part(ui, &ctx.text("customers-relation"));
        relation::relation_ui(ui, ctx, customer, unfinished, actions);
        part(ui, &ctx.text("customers-relationships"));
        identity::relationships_ui(ui, ctx, customer);
        part(ui, &ctx.text("customers-contacts"));
        contacts::contacts_ui(ui, ctx, customer, unfinished, actions);
        part(ui, &ctx.text("customers-notes-title"));
        identity::notes_ui(ui, ctx, customer, unfinished, actions);
        part(ui, &ctx.text("customers-history"));
        history::history_ui(ui, ctx, customer.id, &mut state.history);
        ui.add_space(space.l);
    })
}

/// A line, and the title of what follows.
fn part(ui: &mut Ui, title: &str) {
    let space = &tokens(ui).space;
    ui.add_space(space.s);
    kit::hairline(ui);
    ui.add_space(space.s);
    kit::section_title(ui, title);
}

fn next_ui(ui: &mut Ui, ctx: &Ctx<'_>, customer: &Customer, actions: &mut Actions) {
    let step = next::next_of(ctx.plan, customer);
    let (title, text) = next::words(ctx, &step);
    let label = next::button(&step).map(|(key, page)| (ctx.text(key), page));
    let banner = Banner::new(next::tone(&step), &title).text(&text);
    match label {
        Some((label, page)) => {
            if banner.action(&label).show(ui) {
                actions.push(Action::Go(page));
            }
        }
        None => {
            banner.show(ui);
        }
    }
}

/// Asks for the name of a new customer; answers whether the sheet is to be closed.
pub(super) fn add_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State, actions: &mut Actions) -> bool {
    let (title, close) = (ctx.text("customers-add-title"), ctx.text("customers-close-sheet"));
    let mut added = None;
    let is_closed = kit::side_sheet(ui, "customer-sheet", &title, &close, SHEET_WIDTH, |ui| {
        let (label, help) = (ctx.text("customers-name"), ctx.text("customers-new-name-help"));
        let field = Field::new("customers-new-name", &label).help(&help).read_only(ctx.is_locked());
        let name = field.focus(state.takes(super::Wants::Sheet)).show(ui, &mut state.new_name);
        let is_entered = name.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
        let (why, locked) = (ctx.text("customers-new-name-why"), ctx.locked());
        let blocked = locked.as_deref().or(state.new_name.trim().is_empty().then_some(&*why));
        let label = ctx.text("customers-add-now");
        let pressed = ui.add(Btn::primary(&label).icon(icons::PLUS).blocked(blocked)).clicked();
        if (pressed || is_entered) && blocked.is_none() {
            added = Some(std::mem::take(&mut state.new_name).trim().to_owned());
        }
    });
    if let Some(name) = added {
        let id = CustomerId::new((ctx.new_id)());
        actions.edit(Edit::Customer(CustomerEdit::Put(Box::new(Customer::new(id, name)))));
        state.begin_with(id);
    }
    is_closed
}
