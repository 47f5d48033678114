//! What differs between two rule books, thing by thing.

mod parts;

use super::book::{PhaseKind, RuleBook};
use super::capability::Standing;
use super::dates::{Programme, ProgrammeKind};
use super::step::StepCheck;
use crate::domain::slug::Slug;
use crate::states;
use parts::Parts;

states! {
    /// A part of a book that things stand in, in the order of reading.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum BookSection: key {
        /// What the book is, and the few things that hold for all of it.
        About => "rules-section-about";
        /// The parts of the way.
        Phases => "rules-section-phases";
        /// Steps, with their checks and waits.
        Steps => "rules-section-steps";
        /// Who may go the way.
        Paths => "rules-section-paths";
        /// What ends with direct bill.
        Losses => "rules-section-losses";
        /// Everything with a date.
        Deadlines => "rules-section-deadlines";
        /// Who may do what.
        Capabilities => "rules-section-capabilities";
        /// Incentive programmes, with their checks.
        Programmes => "rules-section-programmes";
        /// Mails that are to be expected.
        Mails => "rules-section-mails";
        /// Revenue that is asked for.
        Thresholds => "rules-section-thresholds";
        /// What no text answers.
        Questions => "rules-section-questions";
        /// What was read.
        Facts => "rules-section-facts";
        /// Where it was read.
        Sources => "rules-section-sources";
    }
}

/// One thing of a book; the same name in two books means the same thing.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BookItem {
    /// What the book is.
    About,
    /// Whether new direct customers are forbidden.
    NoNewDirect,
    /// When moving customers has to begin.
    MovingBegins,
    /// Until when customers have to be moved.
    MovingEnds,
    /// A part of the way.
    Phase(PhaseKind),
    /// A step.
    Step(Slug),
    /// A check of a step.
    StepCheck(Slug),
    /// A path.
    Path(Slug),
    /// Something that ends.
    Loss(Slug),
    /// A deadline.
    Deadline(Slug),
    /// A task that one may or may not do.
    Capability(Slug),
    /// An incentive programme.
    Programme(ProgrammeKind),
    /// A prerequisite or stage of a programme.
    Stage(Slug),
    /// A mail.
    Mail(Slug),
    /// A threshold.
    Threshold(Slug),
    /// A question.
    Question(Slug),
    /// A fact.
    Fact(Slug),
    /// A source.
    Source(String),
}

impl BookItem {
    /// Where it stands.
    pub fn section(&self) -> BookSection {
        match self {
            Self::About | Self::NoNewDirect | Self::MovingBegins | Self::MovingEnds => BookSection::About,
            Self::Phase(_) => BookSection::Phases,
            Self::Step(_) | Self::StepCheck(_) => BookSection::Steps,
            Self::Path(_) => BookSection::Paths,
            Self::Loss(_) => BookSection::Losses,
            Self::Deadline(_) => BookSection::Deadlines,
            Self::Capability(_) => BookSection::Capabilities,
            Self::Programme(_) | Self::Stage(_) => BookSection::Programmes,
            Self::Mail(_) => BookSection::Mails,
            Self::Threshold(_) => BookSection::Thresholds,
            Self::Question(_) => BookSection::Questions,
            Self::Fact(_) => BookSection::Facts,
            Self::Source(_) => BookSection::Sources,
        }
    }
}

/// What is otherwise about a thing that both books have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BookPart {
    /// Its words.
    Text,
    /// What kind of thing it is, or what it leads to.
    Kind,
    /// Its place in the order, or the thing it belongs to.
    Place,
    /// What must be done before.
    Needs,
    /// Who has to do it.
    Role,
    /// How long it takes.
    Wait,
    /// When it applies.
    When,
    /// Where to click.
    Click,
    /// When it is, or by what it is met.
    Date,
    /// The number, sum or value it names.
    Value,
    /// Whether we may do it, in this standing.
    Cell(Standing),
    /// Who does it afterwards.
    After,
    /// Who gets or sends it.
    Parties,
    /// The facts it rests on.
    Facts,
    /// How far it can be trusted.
    Confidence,
    /// Where or when it was read; the words are the same.
    Source,
}

/// How a thing differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HowChanged {
    /// Only the second book has it.
    Added,
    /// Only the first book has it.
    Removed,
    /// Both have it, and this is otherwise; never empty.
    Changed(Vec<BookPart>),
}

/// One difference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BookChange {
    /// What differs.
    pub item: BookItem,
    /// How.
    pub how: HowChanged,
}

impl BookChange {
    /// Whether only the source, its date or the confidence is another one.
    pub fn is_only_source(&self) -> bool {
        match &self.how {
            HowChanged::Added | HowChanged::Removed => false,
            HowChanged::Changed(parts) => {
                parts.iter().all(|part| matches!(part, BookPart::Source | BookPart::Confidence))
            }
        }
    }
}

/// What differs between two books: in the order of sections, within each in the order of the second book, what only the
/// first one has after the thing it follows there. Keys of the 2018 source are book-keeping and no difference.
pub fn diff(from: &RuleBook, to: &RuleBook) -> Vec<BookChange> {
    let mut changes = Vec::new();
    about(from, to, &mut changes);
    let out = &mut changes;
    compare(&from.phases, &to.phases, |one| BookItem::Phase(one.kind), parts::phase, out);
    ordered(&from.steps, &to.steps, |one| BookItem::Step(one.id), parts::step, out);
    let checks = |book: &RuleBook| -> Vec<(Slug, StepCheck)> {
        book.steps.iter().flat_map(|step| step.checks.iter().map(|check| (step.id, check.clone()))).collect()
    };
    compare(&checks(from), &checks(to), |(_, one)| BookItem::StepCheck(one.id), parts::check, out);
    ordered(&from.paths, &to.paths, |one| BookItem::Path(one.id), parts::path, out);
    compare(&from.losses, &to.losses, |one| BookItem::Loss(one.id), parts::loss, out);
    compare(&from.deadlines, &to.deadlines, |one| BookItem::Deadline(one.id), parts::deadline, out);
    compare(&from.capabilities, &to.capabilities, |one| BookItem::Capability(one.id), parts::capability, out);
    compare(&from.programmes, &to.programmes, |one| BookItem::Programme(one.kind), parts::programme, out);
    let stages = |book: &RuleBook| -> Vec<((ProgrammeKind, bool), StepCheck)> {
        let of = |programme: &Programme| {
            let prerequisites = programme.prerequisites.iter().map(|one| ((programme.kind, false), one.clone()));
            let stages = programme.stages.iter().map(|one| ((programme.kind, true), one.clone()));
            prerequisites.chain(stages).collect::<Vec<_>>()
        };
        book.programmes.iter().flat_map(of).collect()
    };
    compare(&stages(from), &stages(to), |(_, one)| BookItem::Stage(one.id), parts::check, out);
    compare(&from.mails, &to.mails, |one| BookItem::Mail(one.id), parts::mail, out);
    compare(&from.thresholds, &to.thresholds, |one| BookItem::Threshold(one.id), parts::threshold, out);
    compare(&from.questions, &to.questions, |one| BookItem::Question(one.id), parts::question, out);
    compare(&from.facts, &to.facts, |one| BookItem::Fact(one.id), parts::fact, out);
    compare(&from.sources, &to.sources, |one| BookItem::Source(one.id.clone()), parts::source, out);
    changes
}

fn about(from: &RuleBook, to: &RuleBook, out: &mut Vec<BookChange>) {
    let parts =
        Parts::default().add(BookPart::Text, &from.title, &to.title).add(BookPart::Text, &from.about, &to.about);
    push(BookItem::About, parts.add(BookPart::Date, &from.from, &to.from), out);
    optional(BookItem::NoNewDirect, from.no_new_direct, to.no_new_direct, BookPart::Facts, out);
    let parts = Parts::default().add(BookPart::Facts, &from.moving_begins, &to.moving_begins);
    push(BookItem::MovingBegins, parts, out);
    optional(BookItem::MovingEnds, from.moving_ends, to.moving_ends, BookPart::Date, out);
}

fn optional(item: BookItem, from: Option<Slug>, to: Option<Slug>, part: BookPart, out: &mut Vec<BookChange>) {
    match (from, to) {
        (None, Some(_)) => out.push(BookChange { item, how: HowChanged::Added }),
        (Some(_), None) => out.push(BookChange { item, how: HowChanged::Removed }),
        (None, None) | (Some(_), Some(_)) => push(item, Parts::default().add(part, &from, &to), out),
    }
}

fn push(item: BookItem, parts: Parts, out: &mut Vec<BookChange>) {
    if !parts.0.is_empty() {
        out.push(BookChange { item, how: HowChanged::Changed(parts.0) });
    }
}

/// Compares two lists in which the order means nothing.
fn compare<T>(
    from: &[T],
    to: &[T],
    item: impl Fn(&T) -> BookItem,
    parts: impl Fn(&T, &T) -> Parts,
    out: &mut Vec<BookChange>,
) {
    let names = |list: &[T]| -> Vec<BookItem> { list.iter().map(&item).collect() };
    let (old, new) = (names(from), names(to));
    for name in merged(&old, &new) {
        let place = |names: &[BookItem]| names.iter().position(|other| *other == name);
        match (place(&old), place(&new)) {
            (Some(a), Some(b)) => push(name, parts(&from[a], &to[b]), out),
            (Some(_), None) => out.push(BookChange { item: name, how: HowChanged::Removed }),
            (None, _) => out.push(BookChange { item: name, how: HowChanged::Added }),
        }
    }
}

/// Compares two lists whose order is the order of doing or trying.
fn ordered<T>(
    from: &[T],
    to: &[T],
    item: impl Fn(&T) -> BookItem,
    parts: impl Fn(&T, &T) -> Parts,
    out: &mut Vec<BookChange>,
) {
    let place = |list: &[T], other: &[T], name: &BookItem| {
        let common = list.iter().map(&item).filter(|name| other.iter().any(|one| item(one) == *name));
        common.into_iter().position(|one| one == *name)
    };
    let with_place = |a: &T, b: &T| {
        let name = item(a);
        parts(a, b).add(BookPart::Place, &place(from, to, &name), &place(to, from, &name))
    };
    compare(from, to, &item, with_place, out);
}

/// The names of both lists: those of `new` in their order, those that only `old` has after what they follow there.
fn merged(old: &[BookItem], new: &[BookItem]) -> Vec<BookItem> {
    let mut all = new.to_vec();
    let mut after = 0;
    for name in old {
        if let Some(at) = all.iter().position(|other| other == name) {
            after = at + 1;
        } else {
            all.insert(after, name.clone());
            after += 1;
        }
    }
    all
}

#[cfg(test)]
mod tests;
