//! Last step: the file against the plan, with a choice for every row, and every remark with its lines.

use std::borrow::Cow;

use egui::Ui;

use super::remarks::{RemarkKind, remarks_ui};
use super::state::{ImportStage, Shown};
use super::{State, missing, row_sheet, suggested, texts};
use crate::domain::import::{DiffEntry, DiffKind, FileKind, UnknownRows};
use crate::i18n::imports;
use crate::i18n::own_fields::{import_field, import_value};
use crate::ui::action::{Action, Actions, ImportAction};
use crate::ui::ctx::Ctx;
use crate::ui::kit::{self, Cell, Column, Table};
use crate::ui::theme::{Tone, tokens};

pub(super) fn step_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State, actions: &mut Actions) {
    // Something else changed the plan since: what is shown would put old texts back.
    if state.compared_at != ctx.revision && ctx.import_job.is_none() {
        actions.push(Action::Import(ImportAction::Compare));
    }
    suggested::notice_ui(ui, ctx, state);
    if !state.left.is_empty() {
        let columns = ctx.lang.list(&state.left);
        kit::secondary(ui, &ctx.lang.with("subscription-list-ignored", &[("columns", &columns)]));
    }
    let open = state.open_headers();
    if !open.is_empty() {
        let n = open.len();
        let text = ctx.lang.count_with("import-open-columns", n, &[("columns", &ctx.lang.list(open))]);
        let label = ctx.text("import-open-columns-go");
        if kit::Banner::new(Tone::Warning, &text).action(&label).show(ui) {
            state.stage = ImportStage::Columns;
        }
    }
    parts_ui(ui, ctx, state);
    match state.shown {
        Shown::Suggested | Shown::Told => suggested::head_ui(ui, ctx, state),
        Shown::Texts => texts::head_ui(ui, ctx),
        Shown::Missing => missing::head_ui(ui, ctx, state, actions),
        Shown::Kind(_) | Shown::Problems | Shown::Notes => options_ui(ui, ctx, state, actions),
    }
    ui.add_space(tokens(ui).space.s);
    if state.shown == Shown::Kind(None) && state.visible.is_empty() {
        nothing_ui(ui, ctx, state, actions);
        return;
    }
    kit::pane(ui, |ui| match state.shown {
        Shown::Suggested => suggested::suggested_ui(ui, ctx, state),
        Shown::Told => suggested::told_ui(ui, ctx, state),
        Shown::Texts => texts::list_ui(ui, ctx, state),
        Shown::Missing => missing::list_ui(ui, ctx, state),
        Shown::Problems => {
            remarks_ui(ui, ctx, ("import-problems", RemarkKind::Problems, &state.problems), &mut state.problem_table);
        }
        Shown::Notes => remarks_ui(ui, ctx, ("import-notes", RemarkKind::Notes, &state.notes), &mut state.note_table),
        Shown::Kind(_) => entries_ui(ui, ctx, state),
    });
}

/// Which part of the comparison is shown; a part with nothing in it is not offered.
fn parts_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State) {
    let Some(counts) = state.diff.as_ref().map(crate::domain::import::ImportDiff::counts) else { return };
    let parts = [
        (Shown::Kind(None), "import-show-all", counts.n_new + counts.n_changed),
        (Shown::Kind(Some(DiffKind::New)), "import-diff-new", counts.n_new),
        (Shown::Kind(Some(DiffKind::Changed)), "import-diff-changed", counts.n_changed),
        (Shown::Kind(Some(DiffKind::Same)), "import-diff-same", counts.n_same),
        (Shown::Suggested, "import-suggested", state.suggested.len()),
        (Shown::Told, "import-told", state.told.len()),
        (Shown::Texts, "import-texts", state.texts.len()),
        (Shown::Missing, "import-diff-missing", counts.n_missing),
        (Shown::Problems, RemarkKind::Problems.key(), counts.n_problems),
        (Shown::Notes, RemarkKind::Notes.key(), counts.n_notes),
    ];
    let there = parts.iter().filter(|(shown, _, n)| 0 < *n || *shown == Shown::Kind(None));
    let names: Vec<(Shown, String)> = there.map(|(shown, key, n)| (*shown, format!("{} {n}", ctx.text(key)))).collect();
    let options: Vec<(Shown, &str)> = names.iter().map(|(shown, name)| (*shown, name.as_str())).collect();
    if options.iter().all(|(shown, _)| *shown != state.shown) {
        state.show(Shown::Kind(None));
    }
    let mut shown = state.shown;
    if kit::segmented(ui, &ctx.text("import-show"), &mut shown, &options) {
        state.show(shown);
    }
}

/// What the file is, and what that means; another answer compares again.
fn options_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State, actions: &mut Actions) {
    let before = state.diff_options();
    let kind = state.rows.as_ref().map(|rows| rows.kind).unwrap_or_default();
    let part = state.diff.as_ref().and_then(|diff| diff.probably_part);
    let mut hints = Vec::new();
    ui.horizontal_wrapped(|ui| {
        match kind {
            FileKind::CustomerList if state.can_be_whole() => {
                let mut is_filtered = state.is_filtered.unwrap_or(part.is_some());
                if kit::checkbox(ui, &mut is_filtered, &ctx.text("import-filtered")).changed() {
                    state.is_filtered = Some(is_filtered);
                }
            }
            FileKind::CustomerList | FileKind::Subscriptions => {
                let mut is_whole = state.is_filtered == Some(false);
                if kit::checkbox(ui, &mut is_whole, &ctx.text("import-whole")).changed() {
                    state.is_filtered = is_whole.then_some(false);
                }
                if !is_whole {
                    hints.push(ctx.text("import-part"));
                }
            }
            FileKind::Contacts => {
                for (choice, key) in
                    [(UnknownRows::AddNew, "import-unknown-add"), (UnknownRows::Report, "import-unknown-report")]
                {
                    if kit::radio(ui, state.unknown == choice, &ctx.text(key)).clicked() {
                        state.unknown = choice;
                    }
                }
            }
        }
        if kind == FileKind::CustomerList {
            hints.push(ctx.text("import-undo-hint"));
            kit::secondary(ui, &hints.join(" · "));
        }
    });
    if let Some(absent) = part {
        let (n, of) = (absent.n.to_string(), absent.of.to_string());
        let text = ctx.lang.with("import-probably-part", &[("absent", &n), ("of", &of)]);
        kit::Banner::new(Tone::Info, &text).show(ui);
    }
    if state.diff_options() != before {
        actions.push(Action::Import(ImportAction::Compare));
    }
}

/// The file says nothing new: a sentence, and the way back.
fn nothing_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State, actions: &mut Actions) {
    let Some(counts) = state.diff.as_ref().map(crate::domain::import::ImportDiff::counts) else { return };
    let title = match counts.n_same {
        0 => ctx.text("import-same-none"),
        n if n == ctx.plan.customers.len() => ctx.lang.count("import-same-all", n),
        n => ctx.lang.count("import-same-some", n),
    };
    let why = match () {
        () if state.has_news() => ctx.text("import-same-but-suggested"),
        () if 0 < counts.n_problems => ctx.lang.count("import-same-but-left-out", counts.n_problems),
        () => ctx.text("import-same-why"),
    };
    let back = ctx.text("import-back");
    let primary = (!state.has_news()).then_some(&*back);
    let empty = kit::EmptyState { icon: kit::icons::CHECK, title: &title, text: &why, primary, secondary: None };
    if empty.show(ui).is_some() {
        super::apply(ctx, state, actions);
    }
}

fn entries_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State) {
    let Some(diff) = &state.diff else { return };
    let visible = &state.visible;
    if let Some(entry) = state.read.and_then(|row| diff.entries.get(*visible.get(row)?)) {
        let said = (&*entry.lines, &diff.remarks);
        if row_sheet::sheet_ui(ui, ctx, &company(ctx, entry), said, |ui| row_sheet::customer_ui(ui, ctx, entry)) {
            state.read = None;
        }
    }
    let mut columns = vec![
        Column::new("company", ctx.text("company-name"), 150.0).fill().unsorted(),
        Column::new("kind", ctx.text("import-column-kind"), 108.0).unsorted(),
        Column::new("what", ctx.text("import-column-what"), 190.0).fill().unsorted(),
        Column::new("lines", ctx.text("import-column-lines"), 84.0).unsorted(),
    ];
    // The sheet has the rest.
    columns.truncate(if state.read.is_some() { 2 } else { columns.len() });
    let key = |row: usize| visible.get(row).copied().unwrap_or(usize::MAX);
    let (name, all) = (ctx.text("import-step-compare"), ctx.text("import-take-all"));
    let table = Table::new("import-diff", &name, &columns, visible.len(), &key).checkboxes(&all);
    let answer = table.show(ui, &mut state.table, |row, column| {
        let Some(entry) = visible.get(row).and_then(|&index| diff.entries.get(index)) else { return Cell::Empty };
        match column {
            0 => Cell::Strong(Cow::Owned(company(ctx, entry))),
            1 => Cell::Chip(entry.kind.tone(), ctx.text(entry.kind.key())),
            2 => Cell::Text(Cow::Owned(what(ctx, entry))),
            _ => Cell::Secondary(Cow::Owned(imports::lines(ctx.lang, &entry.lines))),
        }
    });
    if answer.selection_changed {
        state.settle();
        ui.ctx().request_repaint(); // the button below counts what is chosen
    }
    state.read = row_sheet::follow(state.read, &answer, state.table.cursor_row());
}

pub(super) fn company(ctx: &Ctx<'_>, entry: &DiffEntry) -> String {
    let known = entry.existing.and_then(|id| ctx.plan.customers.get(id)).map(|customer| customer.name.clone());
    entry.after.as_ref().map(|customer| customer.name.clone()).or(known).unwrap_or_default()
}

/// What would change, in words.
fn what(ctx: &Ctx<'_>, entry: &DiffEntry) -> String {
    match entry.kind {
        DiffKind::Same => String::new(),
        DiffKind::New => {
            let Some(customer) = &entry.after else { return String::new() };
            let domain = customer.domain.as_ref().map(ToString::to_string);
            let sold = crate::i18n::explain::relationships(ctx.lang, &customer.relationships);
            let mail = customer.recipient().and_then(|contact| contact.email.as_ref()).map(ToString::to_string);
            let parts = [domain, (!sold.is_empty()).then_some(sold), mail];
            parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
        }
        DiffKind::Changed => {
            let part = |change: &crate::domain::import::FieldChange| {
                let field = import_field(ctx.lang, ctx.plan, change.field);
                let words = |value| import_value(ctx.lang, ctx.plan, change.field, value);
                let (before, after) = (words(&change.before), words(&change.after));
                let arguments = [("field", &*field), ("before", &*before), ("after", &*after)];
                ctx.lang.with("import-diff-change", &arguments).into_owned()
            };
            ctx.lang.clauses(entry.fields.iter().map(part))
        }
    }
}
