//! What a register says where no record is shown.

use egui::Ui;

use super::{Register, State};
use crate::ui::action::{Action, Actions};
use crate::ui::commands::{Id, said};
use crate::ui::ctx::Ctx;
use crate::ui::kit::{self, EmptyState, icons};

/// There is none yet.
pub(super) fn empty_ui<R: Register>(ui: &mut Ui, ctx: &Ctx<'_>, actions: &mut Actions) {
    let (title, text, add) = (ctx.text(R::SAYS.empty), ctx.text(R::SAYS.empty_why), ctx.text(R::SAYS.add));
    let new = Id::New(<R as Register>::NOUN);
    let why_not = said(ctx, new).why_not;
    let primary = why_not.is_none().then_some(&*add);
    kit::scroll_page(ui, <R as Register>::NOUN, |ui| {
        let empty = EmptyState { icon: R::ICON, title: &title, text: &text, primary, secondary: None };
        if empty.show(ui).is_some() {
            actions.push(Action::Command(new));
        }
        if let Some(why) = &why_not {
            ui.vertical_centered(|ui| kit::secondary(ui, why));
        }
        R::below_empty_ui(ui, ctx, actions);
    });
}

/// There are records, but none that is looked for.
pub(super) fn nothing_ui<R: Register>(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State<R>) {
    if R::of(ctx.plan).is_empty() {
        return;
    }
    let (title, text, all) = (ctx.text("register-none"), ctx.text("register-none-why"), ctx.text("register-show-all"));
    let icon = icons::MAGNIFYING_GLASS;
    let empty = EmptyState { icon, title: &title, text: &text, primary: Some(&all), secondary: None };
    if empty.show(ui).is_some() {
        state.query.clear();
        state.hides_closed = false;
    }
}
