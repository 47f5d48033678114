//! What is half done on the import page.

use std::sync::Arc;

use chrono::NaiveDate;

use super::{ImportSource, Sheets, Subscriptions};
use crate::domain::import::{
    Alike, DiffKind, DiffOptions, Extent, ImportDiff, ImportRows, ImportTally, Mapping, TextChoice, UnknownRows, alike,
};
use crate::domain::plan::customer::{RelationshipKind, RelationshipMeaning};
use crate::domain::plan::ids::{CustomerId, ShapeId, WordId};
use crate::domain::plan::shape::{ColumnMapping, ImportField, ImportMapping};
use crate::exchange::csv_in::{FilePreview, ListWords, ReadOptions, Recognised};
use crate::ui::ctx::Ctx;
use crate::ui::kit::TableState;

/// Where the import stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum ImportStage {
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
    /// Customers of the plan whom the list does not name.
    Missing,
    /// What the list suggests and a person may confirm.
    Suggested,
    /// What the list shows and nobody can take.
    Told,
    /// Texts that replace nothing unasked.
    Texts,
    /// Rows that were left out.
    #[default]
    Problems,
    /// Rows that were kept, without something.
    Notes,
}

/// What is half done on this page. `app` fills in what jobs bring.
#[derive(Default)]
pub struct State {
    /// Where it stands.
    pub stage: ImportStage,
    /// A path that is being typed.
    pub(super) path: String,
    /// A field has the keyboard, and a table of more characters is not for it.
    pub(super) room: Option<usize>,
    /// The frame in which the clipboard's text was asked for.
    pub(super) paste_asked: Option<u64>,
    /// Text that is being pasted.
    pub(super) pasted: String,
    /// The file.
    pub source: Option<ImportSource>,
    /// What the user said about the file.
    pub options: ReadOptions,
    /// Its beginning.
    pub preview: Option<FilePreview>,
    /// What is known of its columns.
    pub recognised: Option<Recognised>,
    /// What the user said about columns, by their headers.
    pub said: Vec<ColumnMapping>,
    /// What the columns hold, as the user has it now.
    pub mapping: Mapping,
    /// Columns that were asked and not answered yet, counted from 0.
    pub open: Vec<usize>,
    /// The words of the Relationship column are shown for the first time: the keyboard goes to the first of them.
    pub asks_words: bool,
    /// What the user said about words of the Relationship column.
    pub answers: Vec<(String, RelationshipKind)>,
    /// What to do with rows whose customer the plan does not have.
    pub(super) unknown: UnknownRows,
    /// What the user said about a filter; `None`: nothing, so the program judges.
    pub(super) is_filtered: Option<bool>,
    /// Columns of a known list that are not taken, and that a person is told of.
    pub(super) left: Vec<String>,
    /// Everything that the file says.
    pub rows: Option<Arc<ImportRows>>,
    /// The comparison, and what of it is chosen.
    pub diff: Option<ImportDiff>,
    /// Revision of the plan that the comparison is about.
    pub(super) compared_at: u64,
    /// Which part of it is shown.
    pub(super) shown: Shown,
    pub(super) table: TableState<usize>,
    pub(super) missing_table: TableState<CustomerId>,
    /// Remarks of the comparison, equal ones as one.
    pub(super) problems: Vec<Alike>,
    pub(super) notes: Vec<Alike>,
    pub(super) problem_table: TableState<usize>,
    pub(super) note_table: TableState<usize>,
    /// Rows of `diff.entries` that are shown, for `shown`.
    pub(super) visible: Vec<usize>,
    /// The row of them that is read at the right.
    pub(super) read: Option<usize>,
    /// Rows of `diff.proposals` that can be taken, and which of them are confirmed.
    pub(super) suggested: Vec<usize>,
    pub(super) suggested_table: TableState<usize>,
    /// Rows of `diff.proposals` that are only told.
    pub(super) told: Vec<usize>,
    pub(super) told_table: TableState<usize>,
    /// What can be taken for texts that are hardly what somebody wrote: row of `diff.entries`, place of the text, and which.
    pub(super) texts: Vec<(usize, usize, TextChoice)>,
    pub(super) texts_table: TableState<usize>,
    /// When a file of this name was imported last; `None`: never, or not known.
    pub last_list: Option<NaiveDate>,
    /// What a list of subscriptions says, once it was read.
    pub subscriptions: Option<Subscriptions>,
    /// Why the file could not be read.
    pub trouble: Option<String>,
    /// The workbook of which a sheet is asked for.
    pub sheets: Option<Sheets>,
    /// The system was asked for a file, and shows no dialogs.
    pub has_no_dialog: bool,
    /// An import that was left before its end; one can go on with it.
    pub(super) unfinished: Option<Box<State>>,
}

impl State {
    /// Begins afresh. An import that has a file is set aside; what was typed without reading it stays.
    pub fn begin(&mut self) {
        if self.source.is_none() {
            (self.stage, self.trouble, self.sheets) = (ImportStage::File, None, None);
            return;
        }
        let mut left = std::mem::take(self);
        left.unfinished = None;
        self.unfinished = Some(Box::new(left));
    }

    /// Goes on with the import that was set aside.
    pub fn go_on(&mut self) {
        if let Some(left) = self.unfinished.take() {
            *self = *left;
        }
    }

    /// Ends this import; one that was set aside stays.
    pub fn end(&mut self) {
        *self = Self { unfinished: self.unfinished.take(), ..Self::default() };
    }

    /// How the file is compared.
    pub fn diff_options(&self) -> DiffOptions {
        let extent = match self.is_filtered {
            Some(false) => Extent::SurelyWhole,
            None if self.can_be_whole() => Extent::Whole,
            None | Some(true) => Extent::Part,
        };
        DiffOptions { unknown: self.unknown, extent }
    }

    /// Whether the file may be Partner Center's whole list by itself; of any other list a person can say that it is whole.
    pub(super) fn can_be_whole(&self) -> bool {
        let is_file = self.source.as_ref().is_some_and(|source| !source.is_pasted);
        is_file && self.recognised.as_ref().is_some_and(Recognised::is_export)
    }

    /// Takes over a comparison with the plan of this revision, and shows what matters first. When the same file was
    /// compared before, everything that was chosen stays so.
    pub fn compared(&mut self, rows: Arc<ImportRows>, mut diff: ImportDiff, revision: u64) {
        let before = self.diff.take().filter(|_| self.stage == ImportStage::Compare);
        let is_again = before.is_some();
        if let Some(before) = before {
            diff.choose_as(&before);
        } else {
            (self.table, self.missing_table) = (TableState::default(), TableState::default());
            (self.suggested_table, self.told_table) = (TableState::default(), TableState::default());
            self.texts_table = TableState::default();
            (self.problem_table, self.note_table) = (TableState::default(), TableState::default());
        }
        let chosen = |all: &mut dyn Iterator<Item = bool>| -> Vec<usize> {
            all.enumerate().filter(|(_, chosen)| *chosen).map(|(index, _)| index).collect()
        };
        self.table.select(chosen(&mut diff.entries.iter().map(|entry| entry.chosen)));
        self.suggested_table.select(chosen(&mut diff.proposals.iter().map(|proposal| proposal.chosen)));
        let missing: Vec<CustomerId> = self.missing_table.selected().iter().copied().collect();
        self.missing_table.select(missing.into_iter().filter(|id| diff.missing.contains(id)));
        let mut proposals: Vec<usize> = (0..diff.proposals.len()).collect();
        proposals.sort_by_key(|&index| diff.proposals[index].kind);
        (self.suggested, self.told) = proposals.into_iter().partition(|&at| diff.proposals[at].kind.can_be_taken());
        self.texts = super::texts::choices(&diff);
        let is_chosen = |(at, place, choice): &(usize, usize, TextChoice)| {
            diff.entries.get(*at).and_then(|entry| entry.texts().get(*place)).is_some_and(|text| text.choice == *choice)
        };
        self.texts_table.select(chosen(&mut self.texts.iter().map(is_chosen)));
        (self.problems, self.notes) = (alike(&diff.remarks.problems), alike(&diff.remarks.notes));
        self.left = match (&self.recognised, &self.preview) {
            (Some(Recognised::Known(_)), Some(preview)) => {
                ListWords::shipped().unknown(&preview.headers, &self.mapping)
            }
            _ => Vec::new(),
        };
        self.rows = Some(rows);
        self.diff = Some(diff);
        self.compared_at = revision;
        // Suggestions wait for a person, so they are shown first.
        self.show(match self.suggested.is_empty() {
            _ if is_again => self.shown,
            true => Shown::Kind(None),
            false => Shown::Suggested,
        });
        self.stage = ImportStage::Compare;
    }

    pub(super) fn show(&mut self, shown: Shown) {
        (self.shown, self.read) = (shown, None);
        let Some(diff) = &self.diff else { return };
        let is_shown = |kind: DiffKind| match shown {
            Shown::Kind(Some(wanted)) => kind == wanted,
            Shown::Kind(None) => kind != DiffKind::Same,
            Shown::Missing | Shown::Suggested | Shown::Told | Shown::Texts | Shown::Problems | Shown::Notes => false,
        };
        let entries = diff.entries.iter().enumerate();
        self.visible = entries.filter(|(_, entry)| is_shown(entry.kind)).map(|(index, _)| index).collect();
    }

    /// Whether the file says anything that can be taken.
    pub(super) fn has_news(&self) -> bool {
        let is_news = |diff: &ImportDiff| diff.entries.iter().any(|entry| entry.kind != DiffKind::Same);
        !self.suggested.is_empty() || !self.texts.is_empty() || self.diff.as_ref().is_some_and(is_news)
    }

    /// What is taken as the columns stand: of an everyday word nothing until somebody confirms it.
    pub fn taken(&self) -> Mapping {
        let mut mapping = self.mapping.clone();
        for &at in &self.open {
            if let Some(field) = mapping.0.get_mut(at) {
                *field = ImportField::Ignore;
            }
        }
        mapping
    }

    /// Says what a column holds.
    pub(super) fn say(&mut self, at: usize, field: ImportField) {
        let header = self.preview.as_ref().and_then(|preview| preview.headers.get(at)).cloned().unwrap_or_default();
        if let Some(place) = self.mapping.0.get_mut(at) {
            *place = field;
        }
        self.open.retain(|&open| open != at);
        if !header.is_empty() {
            self.said.retain(|said| said.header != header);
            self.said.push(ColumnMapping { header, field });
        }
    }

    /// What is to be remembered of the list; `None`: the program knows it by itself.
    pub(super) fn shape(&self, new_id: &dyn Fn() -> u64) -> Option<ImportMapping> {
        let headers = &self.preview.as_ref()?.headers;
        // What nobody answered yet is no answer: next time it is asked again.
        if !self.open.is_empty() {
            return None;
        }
        let mapping = self.taken();
        let is_known = matches!(&self.recognised, Some(Recognised::Known(known)) if *known == mapping);
        if is_known && self.options.is_empty() {
            return None;
        }
        let shape = mapping.shape(ShapeId::new(new_id()), headers);
        Some(ImportMapping { reading: self.options, ..shape })
    }

    /// The answers as records, with new ids.
    pub fn words(&self, new_id: &dyn Fn() -> u64) -> Vec<RelationshipMeaning> {
        let word = |(raw, kind): &(String, RelationshipKind)| RelationshipMeaning {
            id: WordId::new(new_id()),
            raw: raw.clone(),
            kind: *kind,
        };
        self.answers.iter().map(word).collect()
    }

    /// The headers of columns that are not imported because nobody confirmed yet what they hold.
    pub(super) fn open_headers(&self) -> Vec<&str> {
        let headers = self.preview.as_ref().map(|preview| preview.headers.as_slice()).unwrap_or_default();
        self.open.iter().filter_map(|at| headers.get(*at)).map(String::as_str).collect()
    }

    pub(super) fn n_unanswered(&self, ctx: &Ctx<'_>) -> usize {
        let Some(rows) = &self.rows else { return 0 };
        let is_open = |raw: &str| self.answers.iter().all(|(answered, _)| answered != raw);
        rows.unknown_words(ctx.plan).filter(|word| is_open(&word.raw)).count()
    }

    /// What the import would bring.
    pub(super) fn tally(&self) -> ImportTally {
        self.diff.as_ref().map(ImportDiff::tally).unwrap_or_default()
    }

    /// Writes what was chosen into the comparison.
    pub(super) fn settle(&mut self) {
        let Some(diff) = &mut self.diff else { return };
        for (index, entry) in diff.entries.iter_mut().enumerate() {
            entry.chosen = self.table.selected().contains(&index);
        }
        diff.choose_texts(TextChoice::Kept);
        let chosen = self.texts.iter().enumerate().filter(|(index, _)| self.texts_table.selected().contains(index));
        for (_, &(at, place, choice)) in chosen {
            diff.choose_text(at, place, choice);
        }
        for (index, proposal) in diff.proposals.iter_mut().enumerate() {
            proposal.chosen = self.suggested_table.selected().contains(&index);
        }
    }
}
