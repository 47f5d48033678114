//! What a list suggests about customers: each waits for a person, and some of it is only told.

use std::borrow::Cow;

use egui::Ui;

use super::State;
use super::state::Shown;
use crate::domain::import::MergeProposal;
use crate::i18n::imports::evidence;
use crate::ui::ctx::Ctx;
use crate::ui::kit::{self, Cell, Column, Table};
use crate::ui::theme::{Tone, tokens};

/// Says that there are suggestions, wherever else one looks; a press shows them.
pub(super) fn notice_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State) {
    let (n_open, n_told) = (state.suggested.len(), state.told.len());
    if n_open + n_told == 0 || matches!(state.shown, Shown::Suggested | Shown::Told) {
        return;
    }
    let title = ctx.lang.count("import-suggested-some", n_open + n_told);
    let (why, look) = (ctx.text("import-suggested-why"), ctx.text("import-suggested-look"));
    if kit::Banner::new(Tone::Info, &title).text(&why).action(&look).show(ui) {
        state.show(if n_open == 0 { Shown::Told } else { Shown::Suggested });
    }
    ui.add_space(tokens(ui).space.s);
}

/// What can be taken, with a check box each.
pub(super) fn suggested_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State) {
    let (Some(diff), Some(source)) = (&state.diff, &state.source) else { return };
    let columns = columns(ctx);
    let rows = &state.suggested;
    let key = |row: usize| rows.get(row).copied().unwrap_or(usize::MAX);
    let (name, all) = (ctx.text("import-suggested-what"), ctx.text("import-suggested-all"));
    let table = Table::new("import-suggested", &name, &columns, rows.len(), &key).checkboxes(&all);
    let answer = table.show(ui, &mut state.suggested_table, |row, column| {
        let proposal = rows.get(row).and_then(|&index| diff.proposals.get(index));
        proposal.map_or(Cell::Empty, |proposal| cell(ctx, proposal, &source.name, column))
    });
    if answer.selection_changed {
        state.settle();
        ui.ctx().request_repaint(); // the button below counts what is chosen
    }
}

/// What nobody can take: a person has to find out what it means.
pub(super) fn told_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State) {
    let (Some(diff), Some(source)) = (&state.diff, &state.source) else { return };
    let columns = columns(ctx);
    let rows = &state.told;
    let key = |row: usize| rows.get(row).copied().unwrap_or(usize::MAX);
    let name = ctx.text("import-told-what");
    let table = Table::new("import-told", &name, &columns, rows.len(), &key);
    let answer = table.show(ui, &mut state.told_table, |row, column| {
        let proposal = rows.get(row).and_then(|&index| diff.proposals.get(index));
        proposal.map_or(Cell::Empty, |proposal| cell(ctx, proposal, &source.name, column))
    });
    drop(answer);
}

/// What stands above the list.
pub(super) fn head_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &State) {
    let (title, why) = match state.shown {
        Shown::Suggested => ("import-suggested-what", "import-suggested-why"),
        Shown::Told => ("import-told-what", "import-told-why"),
        Shown::Kind(_) | Shown::Texts | Shown::Missing | Shown::Problems | Shown::Notes => return,
    };
    kit::strong(ui, &ctx.text(title));
    kit::body(ui, &ctx.text(why));
    if let Some(day) = state.last_list {
        kit::secondary(ui, &ctx.lang.with("import-last-list", &[("day", &ctx.lang.date(day))]));
    }
}

fn columns<'c>(ctx: &'c Ctx<'_>) -> [Column<'c>; 3] {
    [
        Column::new("company", ctx.text("company-name"), 160.0).unsorted(),
        Column::new("kind", ctx.text("import-suggested-kind"), 220.0).unsorted(),
        Column::new("evidence", ctx.text("import-suggested-evidence-title"), 200.0).fill().unsorted(),
    ]
}

fn cell<'c>(ctx: &'c Ctx<'_>, proposal: &MergeProposal, file: &str, column: usize) -> Cell<'c> {
    match column {
        0 => {
            let customer = ctx.plan.customers.get(proposal.customer);
            Cell::Strong(Cow::Owned(customer.map(|customer| customer.name.clone()).unwrap_or_default()))
        }
        1 => Cell::Chip(proposal.kind.tone(), ctx.text(proposal.kind.key())),
        _ => Cell::Text(Cow::Owned(evidence(ctx.lang, proposal, file))),
    }
}
