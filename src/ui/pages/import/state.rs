//! What is half done on the import page.

use std::sync::Arc;

use chrono::NaiveDate;

use super::Subscriptions;
use crate::domain::import::{DiffKind, DiffOptions, ImportDiff, ImportRows, Mapping};
use crate::domain::plan::customer::{RelationshipKind, RelationshipWord};
use crate::domain::plan::ids::WordId;
use crate::exchange::csv_in::{Preview, ReadOptions, Recognised};
use crate::exchange::xlsx_in::sheet_options;
use crate::ui::ctx::Ctx;
use crate::ui::kit::TableState;

/// A file that was read into memory.
#[derive(Clone)]
pub struct Source {
    /// The file's name, or what stands for pasted text.
    pub name: String,
    /// Its bytes, which are kept beside the plan.
    pub bytes: Arc<Vec<u8>>,
    /// What is read: the same bytes, or the sheet of a workbook as CSV.
    pub text: Arc<Vec<u8>>,
}

impl Source {
    /// Whether the file is a workbook, of which a sheet is read.
    pub fn is_sheet(&self) -> bool {
        !Arc::ptr_eq(&self.bytes, &self.text)
    }

    /// How it is read: a sheet leaves the user nothing to say but where the headers are.
    pub fn options(&self, said: &ReadOptions) -> ReadOptions {
        if self.is_sheet() { sheet_options(said) } else { *said }
    }
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
pub(super) enum Shown {
    /// Customers of one kind; `None`: all but the same.
    Kind(Option<DiffKind>),
    /// What the list suggests and a person may confirm.
    Suggested,
    /// What the list shows and nobody can take.
    Told,
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
    pub(super) path: String,
    /// A field has the keyboard, and a table of more characters is not for it.
    pub(super) room: Option<usize>,
    /// The frame in which the clipboard's text was asked for.
    pub(super) paste_asked: Option<u64>,
    /// Text that is being pasted.
    pub(super) pasted: String,
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
    pub(super) shown: Shown,
    pub(super) table: TableState<usize>,
    pub(super) problem_table: TableState<usize>,
    /// Rows of `diff.entries` that are shown, for `shown`.
    pub(super) visible: Vec<usize>,
    /// Rows of `diff.proposals` that can be taken, and which of them are confirmed.
    pub(super) suggested: Vec<usize>,
    pub(super) suggested_table: TableState<usize>,
    /// Rows of `diff.proposals` that are only told.
    pub(super) told: Vec<usize>,
    pub(super) told_table: TableState<usize>,
    /// When a file of this name was imported last; `None`: never, or not known.
    pub last_list: Option<NaiveDate>,
    /// The list of subscriptions, when the file is one; then nothing needs to be said about columns.
    pub subscriptions: Option<Subscriptions>,
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
        let mut proposals: Vec<usize> = (0..diff.proposals.len()).collect();
        proposals.sort_by_key(|&index| diff.proposals[index].kind);
        (self.suggested, self.told) = proposals.into_iter().partition(|&at| diff.proposals[at].kind.can_be_taken());
        (self.suggested_table, self.told_table) = (TableState::default(), TableState::default());
        self.rows = Some(rows);
        self.diff = Some(diff);
        self.show(Shown::Kind(None));
        self.stage = Stage::Compare;
    }

    pub(super) fn show(&mut self, shown: Shown) {
        self.shown = shown;
        let Some(diff) = &self.diff else { return };
        let is_shown = |kind: DiffKind| match shown {
            Shown::Kind(Some(wanted)) => kind == wanted,
            Shown::Kind(None) => kind != DiffKind::Same,
            Shown::Suggested | Shown::Told | Shown::Problems => false,
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

    pub(super) fn n_unanswered(&self, ctx: &Ctx<'_>) -> usize {
        let Some(rows) = &self.rows else { return 0 };
        let is_open = |raw: &str| self.answers.iter().all(|(answered, _)| answered != raw);
        rows.unknown_words(ctx.plan).filter(|word| is_open(&word.raw)).count()
    }

    /// How many rows and suggestions were chosen.
    pub(super) fn n_chosen(&self) -> usize {
        let Some(diff) = &self.diff else { return 0 };
        let is_work = |index: &&usize| diff.entries.get(**index).is_some_and(|entry| entry.kind != DiffKind::Same);
        self.table.selected().iter().filter(is_work).count() + self.suggested_table.selected().len()
    }

    /// Writes what was chosen into the comparison.
    pub(super) fn settle(&mut self) {
        let Some(diff) = &mut self.diff else { return };
        for (index, entry) in diff.entries.iter_mut().enumerate() {
            entry.chosen = self.table.selected().contains(&index);
        }
        for (index, proposal) in diff.proposals.iter_mut().enumerate() {
            proposal.chosen = self.suggested_table.selected().contains(&index);
        }
    }
}
