//! The diff of a file against the plan: new, changed, same and missing customers, each with a choice.

use super::mapping::FileKind;
use super::matching::{Match, match_rows};
use super::merge::{Meanings, changed};
use super::propose::{Proposal, proposal};
use super::row::{ImportRow, ImportRows, Problem, ProblemKind};
use crate::domain::draft::Language;
use crate::domain::plan::Plan;
use crate::domain::plan::contact::ContactRole;
use crate::domain::plan::customer::{Customer, Relationship, RelationshipWord};
use crate::domain::plan::ids::CustomerId;
use crate::domain::plan::shape::ImportField;

/// How the file stands to the plan for one customer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DiffKind {
    /// In the file only.
    New,
    /// In both, and the file says something else or more.
    Changed,
    /// In both, and the file says nothing new.
    Same,
    /// In the plan, with a Microsoft ID, but not in the file.
    Missing,
}

impl DiffKind {
    /// All kinds, in the order of a page.
    pub const ALL: [Self; 4] = [Self::New, Self::Changed, Self::Same, Self::Missing];
}

/// A value of a field, to be put into words by whoever shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FieldValue {
    /// Not known.
    Nothing,
    /// A text as it stands.
    Text(String),
    /// Sorted.
    Tags(Vec<String>),
    /// Sorted.
    Relationships(Vec<Relationship>),
    /// A contact's role.
    Role(ContactRole),
    /// A contact's language.
    Language(Language),
}

impl FieldValue {
    pub(super) fn text(text: Option<String>) -> Self {
        text.map_or(Self::Nothing, Self::Text)
    }
}

/// One field that the file changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldChange {
    /// Which one.
    pub field: ImportField,
    /// What the plan says.
    pub before: FieldValue,
    /// What it will say.
    pub after: FieldValue,
}

/// One customer of the file or the plan, and what is to happen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DiffEntry {
    /// How the file stands to the plan.
    pub kind: DiffKind,
    /// What differs; empty unless changed.
    pub fields: Vec<FieldChange>,
    /// The customer after the import; for a new one with id 0, which [`ImportDiff::to_edit`] replaces. `None` for same and missing.
    pub after: Option<Box<Customer>>,
    /// The plan's customer; `None` for a new one.
    pub existing: Option<CustomerId>,
    /// The lines that speak of the customer; empty for a missing one.
    pub lines: Vec<usize>,
    /// New and changed: taken over. Missing: removed from the plan. Same: no meaning.
    pub chosen: bool,
}

/// What to do with rows whose customer the plan does not have.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum UnknownRows {
    /// They are new customers.
    #[default]
    AddNew,
    /// They are problems; a list of contacts usually means known customers.
    Report,
}

/// How a file is compared.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DiffOptions {
    /// What to do with rows whose customer the plan does not have.
    pub unknown: UnknownRows,
    /// The file was exported with a filter: customers who are not in it are not missing.
    pub partial: bool,
}

/// How many of each kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// In the file only.
    pub n_new: usize,
    /// In both, with differences.
    pub n_changed: usize,
    /// In both, without.
    pub n_same: usize,
    /// In the plan only.
    pub n_missing: usize,
    /// Problems of reading and of comparing.
    pub n_problems: usize,
}

/// The file against the plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ImportDiff {
    /// In the order of the file; missing customers follow in the order of the plan.
    pub entries: Vec<DiffEntry>,
    /// Of reading and of comparing, in the order of lines.
    pub problems: Vec<Problem>,
    /// What the file suggests about known customers; each waits for a person.
    pub proposals: Vec<Proposal>,
    /// Texts of the Relationship column that nobody explained; they count as "other" and are asked again.
    pub unanswered: Vec<String>,
}

/// Compares what was read with the plan. `answers`: what the user just said about texts of the Relationship column.
pub fn diff(plan: &Plan, read: &ImportRows, answers: &[RelationshipWord], options: DiffOptions) -> ImportDiff {
    let meanings = Meanings::new(plan, answers);
    let mut diff = ImportDiff { problems: read.problems.clone(), ..ImportDiff::default() };
    diff.entries.reserve(read.rows.len());
    let (matches, claims) = match_rows(plan, &read.rows);
    for (row, found) in read.rows.iter().zip(matches) {
        match found {
            Match::Known(customer) => {
                let entry = known_entry(customer, row, &meanings);
                diff.proposals.extend(proposal(plan, &entry, !row.relationships.is_empty()));
                diff.entries.push(entry);
            }
            Match::New if options.unknown == UnknownRows::AddNew => diff.entries.push(new_entry(row, &meanings)),
            Match::New => refuse(&mut diff, row, &ProblemKind::NotInPlan(row.shown_name())),
            Match::Many => refuse(&mut diff, row, &ProblemKind::Ambiguous(row.shown_name())),
            Match::Taken { first } => refuse(&mut diff, row, &ProblemKind::SameCustomer { first }),
        }
    }
    if read.kind == FileKind::CustomerList && !options.partial {
        let missing = plan.customers.iter().filter(|c| c.microsoft_id.is_some() && !claims.contains_key(&c.id));
        diff.entries.extend(missing.map(|customer| missing_entry(customer.id)));
    }
    diff.problems.sort_by_key(|problem| problem.line);
    let is_open = |raw: &str| plan.meaning_of(raw).is_none() && answers.iter().all(|word| word.raw != raw);
    diff.unanswered = read.words.iter().map(|word| word.raw.to_string()).filter(|raw| is_open(raw)).collect();
    diff
}

/// Leaves a row out, with every line that speaks of it.
fn refuse(diff: &mut ImportDiff, row: &ImportRow, kind: &ProblemKind) {
    diff.problems.extend(row.lines().map(|line| Problem { line, kept: false, kind: kind.clone() }));
}

fn known_entry(customer: &Customer, row: &ImportRow, meanings: &Meanings<'_>) -> DiffEntry {
    let existing = Some(customer.id);
    let lines = row.lines().collect();
    match changed(customer, row, meanings) {
        Some((after, fields)) => {
            DiffEntry { kind: DiffKind::Changed, fields, after: Some(after), existing, lines, chosen: true }
        }
        None => DiffEntry { kind: DiffKind::Same, fields: Vec::new(), after: None, existing, lines, chosen: false },
    }
}

fn new_entry(row: &ImportRow, meanings: &Meanings<'_>) -> DiffEntry {
    let empty = Customer::new(CustomerId::new(0), row.shown_name());
    let after = changed(&empty, row, meanings).map_or_else(|| Box::new(empty), |(after, _)| after);
    DiffEntry {
        kind: DiffKind::New,
        fields: Vec::new(),
        after: Some(after),
        existing: None,
        lines: row.lines().collect(),
        chosen: true,
    }
}

fn missing_entry(id: CustomerId) -> DiffEntry {
    DiffEntry {
        kind: DiffKind::Missing,
        fields: Vec::new(),
        after: None,
        existing: Some(id),
        lines: Vec::new(),
        chosen: false,
    }
}
