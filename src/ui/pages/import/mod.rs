//! Import: choose a file, say what its columns hold, explain unknown words, compare with the plan.

mod columns;
mod compare;
mod file;
mod how;
mod meanings;
mod missing;
mod paste;
mod remarks;
mod row_sheet;
mod source;
mod state;
mod steps;
mod subscriptions;
mod suggested;
mod texts;
mod unclear;
mod words;

pub use paste::take as take_pasted;
pub(in crate::ui::pages) use remarks::{RemarkKind, remarks_ui};
pub use source::{ImportSource, Sheets};
pub use state::{ImportStage, State};
pub use subscriptions::Subscriptions;

use std::path::Path;

use egui::{Align, Layout, Ui};

use crate::desktop::dialogs::Ask;
use crate::domain::import::FileKind;
use crate::domain::plan::ids::CustomerId;
use crate::i18n::Lang;
use crate::i18n::imports::sheet_read;
use crate::ui::action::{Action, Actions, ImportAction, Page, Purpose};
use crate::ui::ctx::Ctx;
use crate::ui::kit::{self, Btn, StepperState, StepperStep, icons};
use crate::ui::root::page_head;
use crate::ui::session::Session;
use crate::ui::theme::tokens;

/// Points that the way out has at the right of the title.
const CANCEL_WIDTH: f32 = 160.0;

/// Draws the page.
pub fn page_ui(ui: &mut Ui, ctx: &Ctx<'_>, session: &mut Session, actions: &mut Actions) {
    let state = &mut session.import;
    let name = match state.source.as_ref().map(|source| (&source.name, &source.sheet)) {
        // The step of columns says it by itself.
        Some((name, Some(sheet))) if state.stage != ImportStage::Columns || state.subscriptions.is_some() => {
            ctx.lang.clauses([name, &sheet_read(ctx.lang, sheet)])
        }
        Some((name, _)) => name.clone(),
        None => String::new(),
    };
    let is_of_subscriptions = state.subscriptions.is_some() || state.mapping.kind() == FileKind::Subscriptions;
    let title = if is_of_subscriptions { "subscription-list-title" } else { "import-title" };
    head_ui(ui, ctx, (&ctx.text(title), &name), actions);
    if ctx.plan.about().sample {
        let (title, text, label) =
            (ctx.text("import-sample-title"), ctx.text("refused-sample-import"), ctx.text("import-new-plan"));
        if kit::Banner::new(crate::ui::theme::Tone::Warning, &title).text(&text).action(&label).show(ui) {
            actions.push(Action::Plan(crate::ui::action::PlanAction::Close));
        }
        return;
    }
    if let Some(job) = ctx.import_job {
        let done =
            ctx.lang.with("import-bytes", &[("done", &kilobytes(job.n_done)), ("total", &kilobytes(job.n_total))]);
        if kit::progress(ui, &job.title, &done, job.n_done, job.n_total, Some(&ctx.text("cancel"))) {
            actions.push(Action::Import(ImportAction::Stop));
        }
        ui.add_space(tokens(ui).space.m);
    }
    let Some(mut subscriptions) = state.subscriptions.take() else {
        wizard_ui(ui, ctx, state, actions);
        return;
    };
    let shape = || state.shape(ctx.new_id);
    match subscriptions::page_ui(ui, ctx, &mut subscriptions, &shape, actions) {
        None => state.subscriptions = Some(subscriptions),
        Some(ImportStage::File) => state.end(),
        Some(stage) => state.stage = stage,
    }
}

/// Title and file at the left; at the right the way out, whatever the stage is.
fn head_ui(ui: &mut Ui, ctx: &Ctx<'_>, (title, name): (&str, &str), actions: &mut Actions) {
    ui.horizontal_top(|ui| {
        let cancel = ctx.text("import-cancel");
        let button = Btn::quiet(&cancel).icon(icons::X);
        let width = ui.available_width() - CANCEL_WIDTH;
        ui.vertical(|ui| {
            ui.set_width(width);
            page_head(ui, title, name);
        });
        ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
            if ui.add(button).clicked() {
                actions.push(Action::Import(ImportAction::Abandon));
            }
        });
    });
}

/// An import begins with the question for the file; without an answer the page offers the other ways.
pub(in crate::ui) fn begin(ctx: &Ctx<'_>, actions: &mut Actions) {
    actions.go(Page::Import);
    if !ctx.plan.about().sample {
        actions.push(ask_for_file(ctx));
    }
}

/// How the files of lists end.
const ENDINGS: [&str; 4] = ["csv", "xlsx", "txt", "tsv"];

/// Whether a file is a list by its name.
pub fn is_list(path: &Path) -> bool {
    path.extension().is_some_and(|own| ENDINGS.iter().any(|ending| own.eq_ignore_ascii_case(ending)))
}

/// What a dialog offers where a list is asked for.
pub(in crate::ui::pages) fn kinds(lang: &Lang) -> Vec<(String, Vec<String>)> {
    let of = |key: &str, endings: &[&str]| {
        (lang.text(key).into_owned(), endings.iter().map(|&ending| ending.to_owned()).collect())
    };
    vec![of("import-kind-lists", &ENDINGS), of("import-kind-all", &["*"])]
}

/// Asks for the file to import.
fn ask_for_file(ctx: &Ctx<'_>) -> Action {
    Action::Ask(Purpose::Import, Ask::File(kinds(ctx.lang)))
}

fn kilobytes(bytes: usize) -> String {
    bytes.div_ceil(1024).to_string()
}

fn wizard_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State, actions: &mut Actions) {
    let why = next_blocked(ctx, state);
    let locked = ctx.text("import-step-locked");
    let stages = steps::stages(state.mapping.kind() == FileKind::Subscriptions);
    let titles: Vec<_> = stages.iter().map(|stage| ctx.text(steps::key(*stage))).collect();
    let reached = reached(state);
    let steps: Vec<StepperStep<'_>> = stages
        .iter()
        .copied()
        .zip(&titles)
        .map(|(stage, title)| {
            let step_state = match () {
                () if stage == state.stage => StepperState::Now,
                () if stage < state.stage => StepperState::Done,
                () if stage <= reached => StepperState::Open,
                () => StepperState::Locked(&locked),
            };
            StepperStep { title, sub: "", state: step_state, mark: None }
        })
        .collect();
    let (back, next_word, name) = (ctx.text("back"), next_label(ctx, state), ctx.text("import-title"));
    let wizard = kit::Wizard {
        id_salt: "import",
        name: &name,
        steps: &steps,
        back: (state.stage != ImportStage::File).then_some(&*back),
        next: has_next(state).then_some(&*next_word),
        next_blocked: why.as_deref(),
        also: None,
    };
    let stage = state.stage;
    let answer = if stage == ImportStage::Compare {
        let step = |ui: &mut Ui| {
            steps::title_ui(ui, ctx, stages, stage);
            compare::step_ui(ui, ctx, state, actions);
        };
        wizard.show_in(ui, kit::StepRoom::Whole, step, |_| {})
    } else {
        wizard.show(
            ui,
            |ui| {
                steps::title_ui(ui, ctx, stages, stage);
                match stage {
                    ImportStage::File => file::step_ui(ui, ctx, state, actions),
                    ImportStage::Columns => columns::step_ui(ui, ctx, state, actions),
                    ImportStage::Words => words::step_ui(ui, ctx, state),
                    ImportStage::Compare => {}
                }
            },
            |ui| guide_ui(ui, ctx, stage),
        )
    };
    if let Some(index) = answer.step {
        state.stage = stages[index.min(stages.len() - 1)];
    }
    if answer.back {
        state.stage = match state.stage {
            ImportStage::File | ImportStage::Columns => ImportStage::File,
            ImportStage::Words => ImportStage::Columns,
            ImportStage::Compare if state.rows.as_ref().is_some_and(|rows| rows.words.is_empty()) => {
                ImportStage::Columns
            }
            ImportStage::Compare => ImportStage::Words,
        };
    }
    if answer.next {
        next(ctx, state, actions);
    }
}

/// The furthest step that can be gone to.
fn reached(state: &State) -> ImportStage {
    match () {
        () if state.diff.is_some() => ImportStage::Compare,
        () if state.rows.is_some() => ImportStage::Words,
        () if state.preview.is_some() => ImportStage::Columns,
        () => ImportStage::File,
    }
}

fn next_label<'a>(ctx: &'a Ctx<'_>, state: &State) -> std::borrow::Cow<'a, str> {
    match state.stage {
        ImportStage::File | ImportStage::Columns | ImportStage::Words => ctx.text("next"),
        ImportStage::Compare => crate::i18n::imports::apply_label(ctx.lang, &state.tally()).into(),
    }
}

/// A file that says nothing new leaves nothing to go on to but the way back, which it offers itself.
fn has_next(state: &State) -> bool {
    state.stage != ImportStage::Compare || state.has_news()
}

fn next_blocked(ctx: &Ctx<'_>, state: &State) -> Option<String> {
    if let Some(why) = ctx.locked() {
        return Some(why.into_owned());
    }
    if ctx.import_job.is_some() {
        return Some(ctx.text("import-busy").into_owned());
    }
    match state.stage {
        ImportStage::File => state.preview.is_none().then(|| ctx.text("import-no-file").into_owned()),
        ImportStage::Columns => {
            let fault = state.taken().faults().into_iter().next();
            fault.map(|fault| crate::i18n::explain::import_sentence(ctx.lang, &fault.sentence()))
        }
        ImportStage::Words => {
            let n = state.n_unanswered(ctx);
            (0 < n).then(|| ctx.lang.count("import-words-open", n).into_owned())
        }
        ImportStage::Compare => state.tally().is_empty().then(|| ctx.text("import-nothing-chosen").into_owned()),
    }
}

fn next(ctx: &Ctx<'_>, state: &mut State, actions: &mut Actions) {
    match state.stage {
        ImportStage::File => state.stage = ImportStage::Columns,
        ImportStage::Columns | ImportStage::Words => actions.push(Action::Import(ImportAction::Compare)),
        ImportStage::Compare => apply(ctx, state, actions),
    }
}

/// Everything that is chosen, and what was explained on the way, as one edit; the page is left once the plan took it.
fn apply(ctx: &Ctx<'_>, state: &State, actions: &mut Actions) {
    let Some(diff) = &state.diff else { return };
    let shape = state.shape(ctx.new_id);
    let words = state.words(ctx.new_id);
    let edit = diff.to_edit(&mut || CustomerId::new((ctx.new_id)()), words, shape, ctx.stamp());
    actions.push(Action::Import(ImportAction::Apply(Box::new(edit))));
}

fn guide_ui(ui: &mut Ui, ctx: &Ctx<'_>, stage: ImportStage) {
    let (title, first, second) = match stage {
        ImportStage::File => ("import-guide-file", "import-guide-file-1", "import-guide-file-2"),
        ImportStage::Columns => ("import-guide-columns", "import-guide-columns-1", "import-guide-columns-2"),
        ImportStage::Words | ImportStage::Compare => {
            ("import-guide-words", "import-guide-words-1", "import-guide-words-2")
        }
    };
    let (title, first, second) = (ctx.text(title), ctx.text(first), ctx.text(second));
    let (where_label, where_value) = (ctx.text("guide-where"), ctx.text("import-guide-where"));
    let (source_label, source_value) = (ctx.text("guide-source"), ctx.text("import-guide-source"));
    let rows = [(&*where_label, &*where_value), (&*source_label, &*source_value)];
    let rows = if stage == ImportStage::File { &rows[..] } else { &[] };
    kit::Guide { title: &title, paragraphs: &[&first, &second], rows }.show(ui);
}
