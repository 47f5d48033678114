//! A table that was read, against the plan: every change before and after, each can be left out, and every problem with
//! its line. What is chosen becomes one edit.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::sync::Arc;

use egui::{Align, Layout, Ui};

use super::{answers, import};
use crate::domain::candidates::{CandidateChange, CandidateField, CandidatesDiff};
use crate::domain::edit::Edit;
use crate::domain::edit::partners::ProviderEdit;
use crate::domain::import::{Alike, Remarks, alike};
use crate::domain::plan::ids::ProviderId;
use crate::domain::questionnaire::AnswersDiff;
use crate::exchange::csv_in::Warning;
use crate::i18n::explain::import_sentence;
use crate::ui::action::{Action, Actions, CandidatesAction};
use crate::ui::ctx::Ctx;
use crate::ui::kit::{self, Banner, Btn, Cell, Column, Table, TableState, icons};
use crate::ui::pages::import::{RemarkKind, remarks_ui};
use crate::ui::session::Session;
use crate::ui::theme::{Tone, tokens};

/// A table that was read.
pub struct Review {
    /// The file's name, or what stands for pasted text.
    pub name: String,
    /// Its bytes.
    pub bytes: Arc<Vec<u8>>,
    /// What it says.
    pub reviewed: Reviewed,
}

/// What a table says, against the plan.
pub enum Reviewed {
    /// New candidates, and more about known ones.
    Candidates {
        /// The columns that are taken, with their headers.
        taken: Vec<(CandidateField, String)>,
        /// Headers that are not known.
        ignored: Vec<String>,
        /// What is odd about the whole file.
        warnings: Vec<Warning>,
        /// What it changes.
        diff: CandidatesDiff,
    },
    /// What one candidate answered.
    Answers {
        /// Headers that are not known.
        ignored: Vec<String>,
        /// What is odd about the whole file.
        warnings: Vec<Warning>,
        /// What it changes.
        diff: AnswersDiff,
    },
}

impl Reviewed {
    /// Whether a change is probably what somebody wrote.
    fn is_sure(&self, at: usize) -> bool {
        let sure = match self {
            Self::Candidates { diff, .. } => diff.changes.get(at).map(|change| change.is_sure),
            Self::Answers { diff, .. } => diff.changes.get(at).map(|change| change.is_sure),
        };
        sure.unwrap_or(false)
    }

    fn n_changes(&self) -> usize {
        match self {
            Self::Candidates { diff, .. } => diff.changes.len(),
            Self::Answers { diff, .. } => diff.changes.len(),
        }
    }

    fn remarks(&self) -> &Remarks {
        match self {
            Self::Candidates { diff, .. } => &diff.remarks,
            Self::Answers { diff, .. } => &diff.remarks,
        }
    }

    fn oddities(&self) -> (&[String], &[Warning]) {
        match self {
            Self::Candidates { ignored, warnings, .. } | Self::Answers { ignored, warnings, .. } => (ignored, warnings),
        }
    }

    /// The chosen changes as one edit.
    fn edit(&self, ctx: &Ctx<'_>, chosen: &BTreeSet<usize>) -> Edit {
        match self {
            Self::Candidates { diff, .. } => {
                let mut ids = || ProviderId::new((ctx.new_id)());
                Edit::Provider(ProviderEdit::PutAll(diff.to_providers(ctx.plan, chosen, &mut ids)))
            }
            Self::Answers { diff, .. } => Edit::Mark(diff.to_marks(ctx.plan, chosen)),
        }
    }
}

/// Which part is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Shown {
    #[default]
    Changes,
    Problems,
    Notes,
}

/// What is looked at, and what of it is chosen.
#[derive(Default)]
pub(super) struct State {
    review: Option<Review>,
    shown: Shown,
    changes: TableState<usize>,
    problems: Listed,
    notes: Listed,
}

/// Remarks, equal ones as one, and how they are looked at.
#[derive(Default)]
struct Listed {
    all: Vec<Alike>,
    table: TableState<usize>,
}

impl State {
    /// Everything is chosen at first but doubtful texts; a table that changes nothing shows its remarks.
    pub(super) fn begin(&mut self, review: Review) {
        *self = Self::default();
        let n_changes = review.reviewed.n_changes();
        self.changes.select((0..n_changes).filter(|&at| review.reviewed.is_sure(at)).collect::<Vec<_>>());
        let remarks = review.reviewed.remarks();
        (self.problems.all, self.notes.all) = (alike(&remarks.problems), alike(&remarks.notes));
        match () {
            () if 0 < n_changes => {}
            () if !remarks.problems.is_empty() => self.shown = Shown::Problems,
            () if !remarks.notes.is_empty() => self.shown = Shown::Notes,
            () => {}
        }
        self.review = Some(review);
    }

    pub(super) fn end(&mut self) -> Option<Review> {
        std::mem::take(self).review
    }
}

/// One line of the table of changes.
pub(super) struct ChangeLine<'a> {
    pub(super) name: Cow<'a, str>,
    pub(super) what: Cell<'a>,
    pub(super) before: Cow<'a, str>,
    pub(super) after: Cow<'a, str>,
    pub(super) line: usize,
}

pub(super) fn pane_ui(ui: &mut Ui, ctx: &Ctx<'_>, session: &mut Session, actions: &mut Actions) {
    import::back_ui(ui, ctx, &mut session.providers.list);
    let State { review, shown, changes, problems, notes } = &mut session.providers.list.review;
    let Some(review) = review else { return };
    kit::section_title(ui, &title(ctx, &review.reviewed));
    kit::secondary(ui, &ctx.lang.with("candidates-from", &[("name", &review.name)]));
    kit::body(ui, &counts(ctx, &review.reviewed));
    oddities_ui(ui, ctx, &review.reviewed);
    ui.add_space(tokens(ui).space.xs);
    bar_ui(ui, ctx, (review, shown, changes), actions);
    ui.add_space(tokens(ui).space.xs);
    kit::pane(ui, |ui| match shown {
        Shown::Changes => changes_ui(ui, ctx, &review.reviewed, changes),
        Shown::Problems => {
            remarks_ui(ui, ctx, ("review-problems", RemarkKind::Problems, &problems.all), &mut problems.table);
        }
        Shown::Notes => remarks_ui(ui, ctx, ("review-notes", RemarkKind::Notes, &notes.all), &mut notes.table),
    });
}

fn title<'c>(ctx: &'c Ctx<'_>, reviewed: &Reviewed) -> Cow<'c, str> {
    match reviewed {
        Reviewed::Candidates { .. } => ctx.text("candidates-title"),
        Reviewed::Answers { diff, .. } => {
            let name = ctx.plan.providers.get(diff.provider).map_or("", |provider| &provider.name);
            ctx.lang.with("answers-title", &[("provider", name)])
        }
    }
}

fn counts(ctx: &Ctx<'_>, reviewed: &Reviewed) -> String {
    match reviewed {
        Reviewed::Candidates { diff, .. } => {
            let [new, changed, same] = [diff.n_new, diff.n_changed, diff.n_same].map(|n| n.to_string());
            let args = [("new", new.as_str()), ("changed", changed.as_str()), ("same", same.as_str())];
            ctx.lang.with("candidates-counts", &args).into_owned()
        }
        Reviewed::Answers { diff, .. } => answers::counts(ctx, diff),
    }
}

/// Which columns are taken and which are not, and what is odd about the whole file.
fn oddities_ui(ui: &mut Ui, ctx: &Ctx<'_>, reviewed: &Reviewed) {
    if let Reviewed::Candidates { taken, .. } = reviewed {
        let names = taken.iter().map(|(field, header)| {
            let name = ctx.text(field.key());
            if *name == **header { name.into_owned() } else { format!("{name} ({header})") }
        });
        let columns = names.collect::<Vec<_>>().join(" · ");
        kit::secondary(ui, &ctx.lang.with("candidates-taken", &[("columns", &columns)]));
    }
    let (ignored, warnings) = reviewed.oddities();
    if !ignored.is_empty() {
        kit::secondary(ui, &ctx.lang.with("candidates-ignored", &[("columns", &ignored.join(" · "))]));
    }
    for warning in warnings {
        Banner::new(Tone::Warning, &import_sentence(ctx.lang, &warning.sentence())).show(ui);
    }
}

/// What is shown at the left, and the one thing to do at the right.
fn bar_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (review, shown, changes): (&Review, &mut Shown, &TableState<usize>),
    actions: &mut Actions,
) {
    let size = egui::vec2(ui.available_width(), tokens(ui).size.control);
    ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
        let (n_changes, remarks) = (review.reviewed.n_changes(), review.reviewed.remarks());
        let names = [
            (Shown::Changes, n_changes, ctx.lang.count("candidates-show-changes", n_changes)),
            (
                Shown::Problems,
                remarks.problems.len(),
                ctx.lang.count("candidates-show-problems", remarks.problems.len()),
            ),
            (Shown::Notes, remarks.notes.len(), ctx.lang.count("candidates-show-notes", remarks.notes.len())),
        ];
        let there = names.iter().filter(|(shown, n, _)| 0 < *n || *shown == Shown::Changes);
        let options: Vec<(Shown, &str)> = there.map(|(shown, _, name)| (*shown, &**name)).collect();
        kit::segmented(ui, &ctx.text("candidates-show"), shown, &options);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let chosen: BTreeSet<usize> = changes.selected().iter().copied().collect();
            let label = ctx.lang.count("candidates-apply", chosen.len());
            let (why, locked) = (ctx.text("candidates-apply-why"), ctx.locked());
            let blocked = locked.as_deref().or(chosen.is_empty().then_some(&*why));
            if ui.add(Btn::primary(&label).icon(icons::CHECK).blocked(blocked)).clicked() {
                let edit = review.reviewed.edit(ctx, &chosen);
                actions.push(Action::Candidates(CandidatesAction::Apply(Box::new(edit))));
            }
        });
    });
}

fn changes_ui(ui: &mut Ui, ctx: &Ctx<'_>, reviewed: &Reviewed, state: &mut TableState<usize>) {
    let n_changes = reviewed.n_changes();
    if n_changes == 0 {
        ui.add_space(tokens(ui).space.m);
        kit::body(ui, &ctx.text("candidates-no-changes"));
        return;
    }
    let (name, what) = match reviewed {
        Reviewed::Candidates { .. } => ("candidates-column-name", "candidates-column-what"),
        Reviewed::Answers { .. } => ("answers-column-criterion", "answers-column-what"),
    };
    let columns = [
        // The lines stand in the order of the file that is looked at.
        Column::new("name", ctx.text(name), 190.0).unsorted(),
        Column::new("what", ctx.text(what), 130.0).unsorted(),
        Column::new("before", ctx.text("candidates-column-before"), 130.0).fill().unsorted(),
        Column::new("after", ctx.text("candidates-column-after"), 130.0).fill().unsorted(),
        Column::new("line", ctx.text("candidates-column-line"), 56.0).right().unsorted(),
    ];
    let key = |row: usize| row;
    let (label, all) = (title(ctx, reviewed), ctx.text("candidates-take-all"));
    let table = Table::new("review", &label, &columns, n_changes, &key).checkboxes(&all);
    let answer = table.show(ui, state, |row, column| {
        let line = match reviewed {
            Reviewed::Candidates { diff, .. } => diff.changes.get(row).map(|change| candidate_line(ctx, change)),
            Reviewed::Answers { diff, .. } => diff.changes.get(row).map(|change| answers::line(ctx, change)),
        };
        let Some(line) = line else { return Cell::Empty };
        match column {
            0 => Cell::Strong(line.name),
            1 => line.what,
            2 => Cell::Secondary(line.before),
            3 => Cell::Text(line.after),
            _ => Cell::Secondary(Cow::Owned(line.line.to_string())),
        }
    });
    // A click on a row is for reading it; nothing opens here.
    drop(answer);
}

fn candidate_line<'c>(ctx: &'c Ctx<'_>, change: &'c CandidateChange) -> ChangeLine<'c> {
    let flat =
        |text: &'c str| if text.is_empty() { ctx.text("candidates-nothing") } else { text.replace('\n', " ").into() };
    let (what, before) = match change.field {
        Some(field) => (Cell::Text(ctx.text(field.key())), flat(&change.before)),
        None => (Cell::Chip(Tone::Done, ctx.text("candidates-new")), Cow::Borrowed("")),
    };
    let after = if change.after.is_empty() { Cow::Borrowed("") } else { flat(&change.after) };
    ChangeLine { name: Cow::Borrowed(&change.name), what, before, after, line: change.line }
}
