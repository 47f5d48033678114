//! What stands where no customer is listed.

use egui::Ui;

use super::{State, views};
use crate::ui::action::{Action, Actions};
use crate::ui::commands::Id;
use crate::ui::ctx::Ctx;
use crate::ui::kit::{EmptyChoice, EmptyState, icons};

pub(super) fn nobody_ui(ui: &mut Ui, ctx: &Ctx<'_>, actions: &mut Actions) {
    let (title, text) = (ctx.text("customers-empty"), ctx.text("customers-empty-why"));
    let (import, add) = (ctx.text("customers-import"), ctx.text("customers-add"));
    let empty =
        EmptyState { icon: icons::USERS, title: &title, text: &text, primary: Some(&import), secondary: Some(&add) };
    match empty.show(ui) {
        Some(EmptyChoice::Primary) => actions.push(Action::Command(Id::IMPORT)),
        Some(EmptyChoice::Secondary) => actions.push(Action::Command(Id::New("customer"))),
        None => {}
    }
}

pub(super) fn nothing_found_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State) {
    let (title, text) = (ctx.text("customers-none-found"), ctx.text("customers-none-found-why"));
    let all = ctx.text("customers-show-all");
    let (icon, primary) = (icons::MAGNIFYING_GLASS, Some(&*all));
    let empty = EmptyState { icon, title: &title, text: &text, primary, secondary: None };
    if empty.show(ui).is_some() {
        views::leave(state);
    }
}
