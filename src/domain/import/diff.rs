//! The diff of a file against the plan: new, changed and same customers, each with a choice, and who is missing.

use super::held::{HeldText, Outcome, legible, weigh};
use super::mapping::FileKind;
use super::matching::{Claims, Match, match_rows};
use super::merge::{Meanings, Merged, merged};
use super::propose::{MergeProposal, proposal};
use super::remarks::Remarks;
use super::row::{ImportRow, ImportRows, RowProblemKind};
use crate::domain::draft::Language;
use crate::domain::plan::Plan;
use crate::domain::plan::contact::ContactRole;
use crate::domain::plan::customer::{Customer, Relationship, RelationshipMeaning};
use crate::domain::plan::field::Value;
use crate::domain::plan::ids::CustomerId;
use crate::domain::plan::shape::ImportField;
use crate::states;

states! {
    /// How the file stands to the plan for one customer.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum DiffKind: key, tone {
        /// In the file only.
        New => "import-diff-new", Done;
        /// In both, and the file says something else or more.
        Changed => "import-diff-changed", Info;
        /// In both, and the file says nothing new.
        Same => "import-diff-same", Calm;
    }
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

    pub(super) fn of(value: Value<'_>) -> Self {
        match value {
            Value::Language(language) => Self::Language(language),
            value => Self::text(Some(value.typed().into_owned()).filter(|text| !text.is_empty())),
        }
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

/// One customer of the file, and what is to happen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DiffEntry {
    /// How the file stands to the plan.
    pub kind: DiffKind,
    /// What differs; empty unless changed.
    pub fields: Vec<FieldChange>,
    /// The customer after the import; for a new one with id 0, which [`ImportDiff::to_edit`] replaces. `None` for the same.
    pub after: Option<Box<Customer>>,
    /// The plan's customer; `None` for a new one.
    pub existing: Option<CustomerId>,
    /// The lines that speak of the customer.
    pub lines: Vec<usize>,
    /// New and changed: taken over. Same: no meaning.
    pub chosen: bool,
    /// Texts that replace nothing unasked, with what a person chose. `None`: there are none.
    pub held: Option<Box<HeldBackTexts>>,
}

/// Texts of one customer that replace nothing unasked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeldBackTexts {
    /// The texts.
    pub texts: Vec<HeldText>,
    /// The plan's customer; of a new one as the file has it otherwise.
    pub(super) base: Customer,
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
    /// How much of the list of all customers the file holds.
    pub extent: Extent,
}

/// How much of Partner Center's list a file holds, and so what it means that a customer is not in it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Extent {
    /// A part of it, or nobody knows how much: who is not in it is not missing.
    #[default]
    Part,
    /// All of it, by its columns; but when more than a fifth of our customers are not in it, it is taken for a part.
    Whole,
    /// All of it, as a person says.
    SurelyWhole,
}

/// How many of each kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DiffCounts {
    /// In the file only.
    pub n_new: usize,
    /// In both, with differences.
    pub n_changed: usize,
    /// In both, without.
    pub n_same: usize,
    /// In the plan only, as far as the file can say so.
    pub n_missing: usize,
    /// Rows that were left out.
    pub n_problems: usize,
    /// Notes on rows that were kept.
    pub n_notes: usize,
}

/// How many customers a list does not name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Absent {
    /// So many.
    pub n: usize,
    /// Of so many in the plan who have a Microsoft ID.
    pub of: usize,
}

/// The file against the plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ImportDiff {
    /// In the order of the file.
    pub entries: Vec<DiffEntry>,
    /// Customers of the plan with a Microsoft ID whom the whole list does not name. An import never removes them.
    pub missing: Vec<CustomerId>,
    /// Set when so many are not in it that the list is taken for a part, and then nobody is missing.
    pub probably_part: Option<Absent>,
    /// Of reading and of comparing.
    pub remarks: Remarks,
    /// What the file suggests about known customers; each waits for a person.
    pub proposals: Vec<MergeProposal>,
    /// Texts of the Relationship column that nobody explained; they say nothing, and are asked again.
    pub unanswered: Vec<String>,
}

/// One in so many customers may be missing from a whole list.
const MOST_MISSING: usize = 5;

/// Compares what was read with the plan. `answers`: what the user just said about texts of the Relationship column.
pub fn diff(plan: &Plan, read: &ImportRows, answers: &[RelationshipMeaning], options: DiffOptions) -> ImportDiff {
    let meanings = Meanings::new(plan, answers);
    let mut diff = ImportDiff { remarks: read.remarks.clone(), ..ImportDiff::default() };
    diff.entries.reserve(read.rows.len());
    let (matches, claims) = match_rows(plan, &read.rows);
    let is_list = read.kind == FileKind::CustomerList && options.extent != Extent::Part;
    if is_list {
        look_for_absent(&mut diff, plan, &claims, options.extent);
    }
    let is_whole = is_list && diff.probably_part.is_none();
    for (row, found) in read.rows.iter().zip(matches) {
        match found {
            Match::Known(customer) => {
                let (entry, refused) = known_entry(customer, row, (&meanings, is_whole));
                tell(&mut diff.remarks, row.line, &entry, refused);
                let said = meanings.said_by(row);
                let suggested = proposal(plan, &entry, !said.is_nothing());
                let is_all = is_whole && said.is_all;
                diff.proposals.extend(suggested.filter(|one| is_all || !one.kind.needs_whole_list()));
                diff.entries.push(entry);
            }
            Match::New if options.unknown == UnknownRows::AddNew => {
                let (entry, refused) = new_entry(row, &meanings);
                tell(&mut diff.remarks, row.line, &entry, refused);
                diff.entries.push(entry);
            }
            Match::New => refuse(&mut diff, row, &RowProblemKind::NotInPlan(row.shown_name())),
            Match::Many => refuse(&mut diff, row, &RowProblemKind::Ambiguous(row.shown_name())),
            Match::Taken { first } => refuse(&mut diff, row, &RowProblemKind::SameCustomer { first }),
        }
    }
    diff.remarks.sort();
    let is_open = |raw: &str| plan.meaning_of(raw).is_none() && answers.iter().all(|word| word.raw != raw);
    diff.unanswered = read.words.iter().map(|word| word.raw.to_string()).filter(|raw| is_open(raw)).collect();
    diff
}

/// Who is not in the list; so many of them say that it is a part of it.
fn look_for_absent(diff: &mut ImportDiff, plan: &Plan, claims: &Claims, extent: Extent) {
    let known = || plan.customers.iter().filter(|customer| customer.microsoft_id.is_some());
    let absent = known().filter(|customer| !claims.contains_key(&customer.id));
    diff.missing = absent.map(|customer| customer.id).collect();
    let (n, of) = (diff.missing.len(), known().count());
    if extent == Extent::Whole && of < n * MOST_MISSING {
        diff.missing.clear();
        diff.probably_part = Some(Absent { n, of });
    }
}

/// Leaves a row out, with every line that speaks of it.
fn refuse(diff: &mut ImportDiff, row: &ImportRow, kind: &RowProblemKind) {
    for line in row.lines() {
        diff.remarks.leave_out(line, kind.clone());
    }
}

/// Says of each doubtful text what stays, and what fields of our own cannot hold.
fn tell(remarks: &mut Remarks, line: usize, entry: &DiffEntry, refused: Vec<RowProblemKind>) {
    for kind in refused {
        remarks.note(line, kind);
    }
    for text in entry.held.iter().flat_map(|held| &held.texts) {
        let HeldText { field, kept, said, meant, .. } = text.clone();
        remarks.note(line, RowProblemKind::Doubtful { field, kept, said, meant });
    }
}

fn known_entry(
    customer: &Customer,
    row: &ImportRow,
    meanings: (&Meanings<'_>, bool),
) -> (DiffEntry, Vec<RowProblemKind>) {
    let existing = Some(customer.id);
    let lines = row.lines().collect();
    let Merged { changed, held, refused } = merged(customer, row, meanings);
    let held = (!held.is_empty()).then(|| Box::new(HeldBackTexts { texts: held, base: customer.clone() }));
    let entry = match changed {
        Some((after, fields)) => {
            DiffEntry { kind: DiffKind::Changed, fields, after: Some(after), existing, lines, chosen: true, held }
        }
        None => {
            DiffEntry { kind: DiffKind::Same, fields: Vec::new(), after: None, existing, lines, chosen: false, held }
        }
    };
    (entry, refused)
}

fn new_entry(row: &ImportRow, meanings: &Meanings<'_>) -> (DiffEntry, Vec<RowProblemKind>) {
    let name = legible(&row.name).filter(|name| !name.is_empty());
    let rest = ImportRow { name: String::new(), ..row.clone() };
    let empty = Customer::new(CustomerId::new(0), name.clone().unwrap_or_else(|| rest.shown_name()));
    let Merged { changed, mut held, refused } = merged(&empty, &rest, (meanings, true));
    let after = changed.map_or_else(|| Box::new(empty), |(after, _)| after);
    if name.as_ref() != Some(&row.name)
        && let Outcome::Held(text) = weigh(ImportField::CompanyName, &after.name, &row.name)
    {
        held.push(text);
    }
    let held = (!held.is_empty()).then(|| Box::new(HeldBackTexts { texts: held, base: (*after).clone() }));
    let entry = DiffEntry {
        kind: DiffKind::New,
        fields: Vec::new(),
        after: Some(after),
        existing: None,
        lines: row.lines().collect(),
        chosen: true,
        held,
    };
    (entry, refused)
}
