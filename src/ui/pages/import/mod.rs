//! Import: choose a file, say what its columns hold, explain unknown words, compare with the plan.

mod columns;
mod compare;
mod file;
mod words;

pub(in crate::ui::pages) use compare::problem_table;

use std::sync::Arc;

use egui::Ui;

use crate::domain::import::{DiffKind, DiffOptions, ImportDiff, ImportRows, Mapping};
use crate::domain::plan::customer::{RelationshipKind, RelationshipWord};
use crate::domain::plan::ids::{CustomerId, ShapeId, WordId};
use crate::exchange::csv_in::{Preview, ReadOptions, Recognised};
use crate::ui::action::{Action, Actions, ImportAction, Page};
use crate::ui::ctx::Ctx;
use crate::ui::kit::{self, Step, StepState, TableState};
use crate::ui::root::page_head;
use crate::ui::session::Session;
use crate::ui::theme::tokens;

/// A file that was read into memory.
#[derive(Clone)]
pub struct Source {
    /// The file's name, or what stands for pasted text.
    pub name: String,
    /// Its bytes.
    pub bytes: Arc<Vec<u8>>,
}

/// Where the import stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// A file is being chosen.
    #[default]
    File,
    /// Columns are being explained.
    Columns,
    /// Words of the Relationship column are being explained.
    Words,
    /// The comparison is shown.
    Compare,
}

/// Which part of the comparison is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shown {
    /// Customers of one kind; `None`: all but the same.
    Kind(Option<DiffKind>),
    /// What could not be taken as it stands.
    #[default]
    Problems,
}

/// What is half done on this page. `app` fills in what jobs bring.
#[derive(Default)]
pub struct State {
    /// Where it stands.
    pub stage: Stage,
    /// A path that is being typed.
    path: String,
    /// Text that is being pasted.
    pasted: String,
    /// The file.
    pub source: Option<Source>,
    /// What the user said about the file.
    pub options: ReadOptions,
    /// Its beginning.
    pub preview: Option<Preview>,
    /// What is known of its columns.
    pub recognised: Option<Recognised>,
    /// What the columns hold, as the user has it now.
    pub mapping: Mapping,
    /// Columns that were asked and not answered yet, counted from 0.
    pub open: Vec<usize>,
    /// What the user said about words of the Relationship column.
    pub answers: Vec<(String, RelationshipKind)>,
    /// How the file is compared.
    pub diff_options: DiffOptions,
    /// Everything that the file says.
    pub rows: Option<Arc<ImportRows>>,
    /// The comparison.
    pub diff: Option<ImportDiff>,
    /// Which part of it is shown.
    shown: Shown,
    table: TableState<usize>,
    problem_table: TableState<usize>,
    /// Rows of `diff.entries` that are shown, for `shown`.
    visible: Vec<usize>,
    /// Why the file could not be read.
    pub trouble: Option<String>,
}

impl State {
    /// Takes over a comparison and shows what matters first.
    pub fn compared(&mut self, rows: Arc<ImportRows>, diff: ImportDiff) {
        let chosen: Vec<usize> =
            diff.entries.iter().enumerate().filter(|(_, entry)| entry.chosen).map(|(index, _)| index).collect();
        self.table = TableState::default();
        self.table.select(chosen);
        self.rows = Some(rows);
        self.diff = Some(diff);
        self.show(Shown::Kind(None));
        self.stage = Stage::Compare;
    }

    fn show(&mut self, shown: Shown) {
        self.shown = shown;
        let Some(diff) = &self.diff else { return };
        let is_shown = |kind: DiffKind| match shown {
            Shown::Kind(Some(wanted)) => kind == wanted,
            Shown::Kind(None) => kind != DiffKind::Same,
            Shown::Problems => false,
        };
        let entries = diff.entries.iter().enumerate();
        self.visible = entries.filter(|(_, entry)| is_shown(entry.kind)).map(|(index, _)| index).collect();
    }

    /// The answers as records, with new ids.
    pub fn words(&self, new_id: &dyn Fn() -> u64) -> Vec<RelationshipWord> {
        let word = |(raw, kind): &(String, RelationshipKind)| RelationshipWord {
            id: WordId::new(new_id()),
            raw: raw.clone(),
            kind: *kind,
        };
        self.answers.iter().map(word).collect()
    }

    fn n_unanswered(&self, ctx: &Ctx<'_>) -> usize {
        let Some(rows) = &self.rows else { return 0 };
        let is_open = |raw: &str| self.answers.iter().all(|(answered, _)| answered != raw);
        rows.unknown_words(ctx.plan).filter(|word| is_open(&word.raw)).count()
    }
}

/// Draws the page.
pub fn page_ui(ui: &mut Ui, ctx: &Ctx<'_>, session: &mut Session, actions: &mut Actions) {
    let state = &mut session.import;
    let name = state.source.as_ref().map(|source| source.name.clone()).unwrap_or_default();
    page_head(ui, &ctx.text("import-title"), if name.is_empty() { "" } else { &name });
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
            actions.push(Action::Import(ImportAction::Cancel));
        }
        ui.add_space(tokens(ui).space.m);
    }
    wizard_ui(ui, ctx, state, actions);
}

fn kilobytes(bytes: usize) -> String {
    bytes.div_ceil(1024).to_string()
}

fn wizard_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State, actions: &mut Actions) {
    let why = next_blocked(ctx, state);
    let locked = ctx.text("import-step-locked");
    let titles = ["import-step-file", "import-step-columns", "import-step-words", "import-step-compare"]
        .map(|key| ctx.text(key));
    let reached = reached(state);
    let steps: Vec<Step<'_>> = [Stage::File, Stage::Columns, Stage::Words, Stage::Compare]
        .into_iter()
        .zip(&titles)
        .map(|(stage, title)| {
            let step_state = match () {
                () if stage == state.stage => StepState::Now,
                () if stage < state.stage => StepState::Done,
                () if stage <= reached => StepState::Open,
                () => StepState::Locked(&locked),
            };
            Step { title, sub: "", state: step_state, mark: None }
        })
        .collect();
    let (back, next_word, name) = (ctx.text("back"), next_label(ctx, state), ctx.text("import-title"));
    let wizard = kit::Wizard {
        id_salt: "import",
        name: &name,
        steps: &steps,
        back: (state.stage != Stage::File).then_some(&*back),
        next: Some(&next_word),
        next_blocked: why.as_deref(),
    };
    let stage = state.stage;
    let answer = if stage == Stage::Compare {
        wizard.show_in(ui, kit::Room::Whole, |ui| compare::step_ui(ui, ctx, state, actions), |_| {})
    } else {
        wizard.show(
            ui,
            |ui| match stage {
                Stage::File => file::step_ui(ui, ctx, state, actions),
                Stage::Columns => columns::step_ui(ui, ctx, state, actions),
                Stage::Words => words::step_ui(ui, ctx, state),
                Stage::Compare => {}
            },
            |ui| guide_ui(ui, ctx, stage),
        )
    };
    if let Some(index) = answer.step {
        state.stage = [Stage::File, Stage::Columns, Stage::Words, Stage::Compare][index.min(3)];
    }
    if answer.back {
        state.stage = match state.stage {
            Stage::File | Stage::Columns => Stage::File,
            Stage::Words => Stage::Columns,
            Stage::Compare if state.rows.as_ref().is_some_and(|rows| rows.words.is_empty()) => Stage::Columns,
            Stage::Compare => Stage::Words,
        };
    }
    if answer.next {
        next(ctx, state, actions);
    }
}

/// The furthest step that can be gone to.
fn reached(state: &State) -> Stage {
    match () {
        () if state.diff.is_some() => Stage::Compare,
        () if state.rows.is_some() => Stage::Words,
        () if state.preview.is_some() => Stage::Columns,
        () => Stage::File,
    }
}

fn next_label<'a>(ctx: &'a Ctx<'_>, state: &State) -> std::borrow::Cow<'a, str> {
    match state.stage {
        Stage::File | Stage::Columns | Stage::Words => ctx.text("next"),
        Stage::Compare => ctx.lang.count("import-apply", n_chosen(state)),
    }
}

fn n_chosen(state: &State) -> usize {
    let Some(diff) = &state.diff else { return 0 };
    let is_work = |index: &&usize| diff.entries.get(**index).is_some_and(|entry| entry.kind != DiffKind::Same);
    state.table.selected().iter().filter(is_work).count()
}

fn next_blocked(ctx: &Ctx<'_>, state: &State) -> Option<String> {
    if let Some(why) = ctx.locked() {
        return Some(why.into_owned());
    }
    if ctx.import_job.is_some() {
        return Some(ctx.text("import-busy").into_owned());
    }
    match state.stage {
        Stage::File => state.preview.is_none().then(|| ctx.text("import-no-file").into_owned()),
        Stage::Columns => {
            let fault = state.mapping.faults().into_iter().next();
            let open =
                (!state.open.is_empty()).then(|| ctx.lang.count("import-columns-open", state.open.len()).into_owned());
            fault.map(|fault| crate::i18n::explain::import_sentence(ctx.lang, &fault.sentence())).or(open)
        }
        Stage::Words => {
            let n = state.n_unanswered(ctx);
            (0 < n).then(|| ctx.lang.count("import-words-open", n).into_owned())
        }
        Stage::Compare => (n_chosen(state) == 0).then(|| ctx.text("import-nothing-chosen").into_owned()),
    }
}

fn next(ctx: &Ctx<'_>, state: &mut State, actions: &mut Actions) {
    match state.stage {
        Stage::File => state.stage = Stage::Columns,
        Stage::Columns | Stage::Words => actions.push(Action::Import(ImportAction::Compare)),
        Stage::Compare => {
            let Some(diff) = &mut state.diff else { return };
            for (index, entry) in diff.entries.iter_mut().enumerate() {
                entry.chosen = state.table.selected().contains(&index);
            }
            let headers = state.preview.as_ref().map(|preview| preview.headers.clone()).unwrap_or_default();
            let is_known = matches!(state.recognised, Some(Recognised::Known(_)));
            let shape = (!is_known).then(|| state.mapping.shape(ShapeId::new((ctx.new_id)()), &headers));
            let words = state.words(ctx.new_id);
            let Some(diff) = &state.diff else { return };
            let edit = diff.to_edit(&mut || CustomerId::new((ctx.new_id)()), words, shape, ctx.stamp());
            actions.push(Action::Import(ImportAction::Apply(Box::new(edit))));
            actions.push(Action::Go(Page::Customers));
        }
    }
}

fn guide_ui(ui: &mut Ui, ctx: &Ctx<'_>, stage: Stage) {
    let (title, first, second) = match stage {
        Stage::File => ("import-guide-file", "import-guide-file-1", "import-guide-file-2"),
        Stage::Columns => ("import-guide-columns", "import-guide-columns-1", "import-guide-columns-2"),
        Stage::Words | Stage::Compare => ("import-guide-words", "import-guide-words-1", "import-guide-words-2"),
    };
    let (title, first, second) = (ctx.text(title), ctx.text(first), ctx.text(second));
    let (where_label, where_value) = (ctx.text("guide-where"), ctx.text("import-guide-where"));
    let (source_label, source_value) = (ctx.text("guide-source"), ctx.text("import-guide-source"));
    let rows = [(&*where_label, &*where_value), (&*source_label, &*source_value)];
    let rows = if stage == Stage::File { &rows[..] } else { &[] };
    kit::Guide { title: &title, paragraphs: &[&first, &second], rows }.show(ui);
}
