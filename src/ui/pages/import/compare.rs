//! Last step: the file against the plan, with a choice for every row, and every problem with its line.

use std::borrow::Cow;

use egui::Ui;

use super::State;
use super::state::Shown;
use super::suggested;
use crate::domain::import::{DiffEntry, DiffKind, FileKind, Problem, UnknownRows};
use crate::i18n::explain::{field_value, import_sentence};
use crate::ui::action::{Action, Actions, ImportAction};
use crate::ui::ctx::Ctx;
use crate::ui::kit::{self, Cell, Column, Table, TableState};
use crate::ui::theme::{Tone, tokens};

pub(super) fn step_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State, actions: &mut Actions) {
    let Some(counts) = state.diff.as_ref().map(crate::domain::import::ImportDiff::counts) else { return };
    let n_news = counts.n_new + counts.n_changed + counts.n_missing;
    suggested::notice_ui(ui, ctx, state);
    let parts = [
        (Shown::Kind(None), "import-show-all", n_news),
        (Shown::Kind(Some(DiffKind::New)), "import-diff-new", counts.n_new),
        (Shown::Kind(Some(DiffKind::Changed)), "import-diff-changed", counts.n_changed),
        (Shown::Kind(Some(DiffKind::Missing)), "import-diff-missing", counts.n_missing),
        (Shown::Kind(Some(DiffKind::Same)), "import-diff-same", counts.n_same),
        (Shown::Suggested, "import-suggested", state.suggested.len()),
        (Shown::Told, "import-told", state.told.len()),
        (Shown::Problems, "import-problems", counts.n_problems),
    ];
    let names = parts.map(|(shown, key, n)| (shown, n, format!("{} {n}", ctx.text(key))));
    // Most lists suggest nothing, and then nothing is said of it.
    let is_there = |shown: Shown, n: usize| 0 < n || !matches!(shown, Shown::Suggested | Shown::Told);
    let there = names.iter().filter(|(shown, n, _)| is_there(*shown, *n));
    let options: Vec<(Shown, &str)> = there.map(|(shown, _, name)| (*shown, name.as_str())).collect();
    let mut shown = state.shown;
    if kit::segmented(ui, &ctx.text("import-show"), &mut shown, &options) {
        state.show(shown);
    }
    match shown {
        Shown::Suggested | Shown::Told => suggested::head_ui(ui, ctx, state),
        Shown::Kind(_) | Shown::Problems => options_ui(ui, ctx, state, actions),
    }
    ui.add_space(tokens(ui).space.s);
    kit::pane(ui, |ui| match shown {
        Shown::Suggested => suggested::suggested_ui(ui, ctx, state),
        Shown::Told => suggested::told_ui(ui, ctx, state),
        Shown::Problems => problems_ui(ui, ctx, state),
        Shown::Kind(_) => entries_ui(ui, ctx, state),
    });
}

/// What counts as missing and as new; another answer compares again.
fn options_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State, actions: &mut Actions) {
    let before = state.diff_options;
    let kind = state.rows.as_ref().map(|rows| rows.kind).unwrap_or_default();
    ui.horizontal_wrapped(|ui| {
        match kind {
            FileKind::CustomerList => {
                kit::checkbox(ui, &mut state.diff_options.partial, &ctx.text("import-partial"));
            }
            FileKind::Contacts => {
                for (choice, key) in
                    [(UnknownRows::AddNew, "import-unknown-add"), (UnknownRows::Report, "import-unknown-report")]
                {
                    if kit::radio(ui, state.diff_options.unknown == choice, &ctx.text(key)).clicked() {
                        state.diff_options.unknown = choice;
                    }
                }
            }
        }
        kit::secondary(ui, &ctx.text("import-undo-hint"));
    });
    if state.diff_options != before {
        actions.push(Action::Import(ImportAction::Compare));
    }
}

fn tone(kind: DiffKind) -> Tone {
    match kind {
        DiffKind::New => Tone::Done,
        DiffKind::Changed => Tone::Info,
        DiffKind::Same => Tone::Calm,
        DiffKind::Missing => Tone::Warning,
    }
}

fn entries_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State) {
    let Some(diff) = &state.diff else { return };
    let columns = [
        Column::new("company", ctx.text("company-name"), 240.0).unsorted(),
        Column::new("kind", ctx.text("import-column-kind"), 150.0).unsorted(),
        Column::new("what", ctx.text("import-column-what"), 300.0).fill().unsorted(),
        Column::new("lines", ctx.text("import-column-lines"), 90.0).unsorted(),
    ];
    let visible = &state.visible;
    let key = |row: usize| visible.get(row).copied().unwrap_or(usize::MAX);
    let (name, all) = (ctx.text("import-step-compare"), ctx.text("import-take-all"));
    let table = Table::new("import-diff", &name, &columns, visible.len(), &key).checkboxes(&all);
    let answer = table.show(ui, &mut state.table, |row, column| {
        let Some(entry) = visible.get(row).and_then(|&index| diff.entries.get(index)) else { return Cell::Empty };
        match column {
            0 => Cell::Strong(Cow::Owned(company(ctx, entry))),
            1 => Cell::Chip(tone(entry.kind), ctx.text(entry.kind.key())),
            2 => Cell::Text(Cow::Owned(what(ctx, entry))),
            _ => Cell::Secondary(Cow::Owned(lines(&entry.lines))),
        }
    });
    // A click on a row is for reading it; nothing opens here.
    drop(answer);
}

fn company(ctx: &Ctx<'_>, entry: &DiffEntry) -> String {
    let known = entry.existing.and_then(|id| ctx.plan.customers.get(id)).map(|customer| customer.name.clone());
    entry.after.as_ref().map(|customer| customer.name.clone()).or(known).unwrap_or_default()
}

/// What would change, in words.
fn what(ctx: &Ctx<'_>, entry: &DiffEntry) -> String {
    match entry.kind {
        DiffKind::Missing => ctx.text("import-diff-missing-why").into_owned(),
        DiffKind::Same => String::new(),
        DiffKind::New => {
            let Some(customer) = &entry.after else { return String::new() };
            let domain = customer.domain.as_ref().map(ToString::to_string);
            let sold = customer.relationships.iter().map(|one| crate::i18n::explain::relationship(ctx.lang, one));
            let sold = sold.collect::<Vec<_>>().join(" + ");
            let mail = customer.recipient().and_then(|contact| contact.email.as_ref()).map(ToString::to_string);
            let parts = [domain, (!sold.is_empty()).then_some(sold), mail];
            parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
        }
        DiffKind::Changed => {
            let part = |change: &crate::domain::import::FieldChange| {
                let field = ctx.text(crate::domain::import::field_key(change.field));
                let (before, after) = (field_value(ctx.lang, &change.before), field_value(ctx.lang, &change.after));
                let arguments = [("field", &*field), ("before", &*before), ("after", &*after)];
                ctx.lang.with("import-diff-change", &arguments).into_owned()
            };
            entry.fields.iter().map(part).collect::<Vec<_>>().join("; ")
        }
    }
}

fn lines(lines: &[usize]) -> String {
    lines.iter().take(4).map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

fn problems_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State) {
    let problems: &[Problem] = state.diff.as_ref().map_or(&[], |diff| &diff.problems);
    problem_table(ui, ctx, ("import-problems", problems), &mut state.problem_table);
}

/// Everything of a file that was not taken as it stands, with its line.
pub(in crate::ui::pages) fn problem_table(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (id_salt, problems): (&str, &[Problem]),
    state: &mut TableState<usize>,
) {
    if problems.is_empty() {
        ui.add_space(tokens(ui).space.m);
        kit::body(ui, &ctx.text("import-no-problems"));
        return;
    }
    let columns = [
        Column::new("line", ctx.text("import-column-line"), 80.0).right().unsorted(),
        Column::new("kept", ctx.text("import-column-kept"), 130.0).unsorted(),
        Column::new("why", ctx.text("import-column-why"), 480.0).fill().unsorted(),
    ];
    let key = |row: usize| row;
    let name = ctx.text("import-problems");
    let table = Table::new(id_salt, &name, &columns, problems.len(), &key);
    let answer = table.show(ui, state, |row, column| {
        let Some(problem) = problems.get(row) else { return Cell::Empty };
        match column {
            0 => Cell::Text(Cow::Owned(problem.line.to_string())),
            1 if problem.kept => Cell::Chip(Tone::Info, ctx.text("import-problem-kept")),
            1 => Cell::Chip(Tone::Late, ctx.text("import-problem-left-out")),
            _ => Cell::Text(Cow::Owned(import_sentence(ctx.lang, &problem.kind.sentence()))),
        }
    });
    drop(answer);
}
