//! Customers of the plan whom a whole list does not name: in a list of their own, and removed by its own button only.

use egui::Ui;

use super::State;
use crate::ui::action::{Action, Actions, ImportAction};
use crate::ui::ctx::Ctx;
use crate::ui::kit::{self, Btn, Cell, Column, Table, icons};

/// What stands above the list, with the button.
pub(super) fn head_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State, actions: &mut Actions) {
    kit::body(ui, &ctx.text("import-missing-why"));
    let n = state.missing_table.selected().len();
    let (label, nobody) = (ctx.lang.count("import-missing-remove", n), ctx.text("import-missing-nobody"));
    let blocked = ctx.locked().or((n == 0).then_some(nobody));
    if ui.add(Btn::danger(&label).icon(icons::TRASH).blocked(blocked.as_deref())).clicked() {
        let customers = state.missing_table.selected().iter().copied().collect();
        actions.push(Action::Import(ImportAction::Remove(customers)));
    }
}

/// The list, with a box for each customer; none is chosen at first.
pub(super) fn list_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State) {
    let missing = state.diff.as_ref().map_or(&[][..], |diff| &diff.missing);
    let columns = [
        Column::new("company", ctx.text("company-name"), 240.0).fill().unsorted(),
        Column::new("domain", ctx.text("import-field-primary-domain"), 260.0).unsorted(),
    ];
    let key = |row: usize| missing.get(row).copied().unwrap_or(crate::domain::plan::ids::CustomerId::new(0));
    let (name, all) = (ctx.text("import-diff-missing"), ctx.text("import-missing-all"));
    let table = Table::new("import-missing", &name, &columns, missing.len(), &key).checkboxes(&all);
    let answer = table.show(ui, &mut state.missing_table, |row, column| {
        let Some(customer) = missing.get(row).and_then(|id| ctx.plan.customers.get(*id)) else { return Cell::Empty };
        match (column, &customer.domain) {
            (0, _) => Cell::Strong(customer.name.as_str().into()),
            (_, Some(domain)) => Cell::Secondary(domain.as_str().into()),
            (_, None) => Cell::Empty,
        }
    });
    // The button stands above the rows, and counts what was chosen here.
    if answer.selection_changed {
        ui.ctx().request_repaint();
    }
}
