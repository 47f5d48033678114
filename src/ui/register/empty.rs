//! What a register says where no record is shown.

use egui::Ui;

use super::{Register, State};
use crate::ui::action::{Action, Actions};
use crate::ui::commands::Id;
use crate::ui::ctx::Ctx;
use crate::ui::kit::{self, EmptyState, icons};

/// There is none yet.
pub(super) fn empty_ui<R: Register>(ui: &mut Ui, ctx: &Ctx<'_>, actions: &mut Actions) {
    let (title, text, add) = (ctx.text(R::SAYS.empty), ctx.text(R::SAYS.empty_why), ctx.text(R::SAYS.add));
    let locked = ctx.locked();
    let primary = locked.is_none().then_some(&*add);
    let empty = EmptyState { icon: R::ICON, title: &title, text: &text, primary, secondary: None };
    if empty.show(ui).is_some() {
        actions.push(Action::Command(Id::New(<R as Register>::NOUN)));
    }
    if let Some(why) = locked {
        ui.vertical_centered(|ui| kit::secondary(ui, &why));
    }
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
