//! Is a book sound? Names unique, references met, no circles, everything sourced, both languages, nothing inferred.

use std::collections::{BTreeMap, BTreeSet};

use super::book::{Confidence, Fact, RuleBook};
use super::dates::Anchor;
use super::step::{Act, CompanyCondition, Longest, StepCheck, StepKind};
use super::text::BilingualText;
use crate::domain::plan::contact::is_invisible;
use crate::domain::plan::moment::is_plausible;
use crate::domain::slug::Slug;

/// The longest text of a book, in characters.
const MOST_CHARACTERS: usize = 700;
/// The most days of a deadline or a wait.
const MOST_DAYS: u32 = 800;

/// What is wrong with a book.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BookFault {
    /// Two things have one name.
    #[error("{id} stands there twice")]
    Twice {
        /// The name.
        id: String,
    },
    /// Something is named that the book does not have.
    #[error("{by} names {id}, which is not there")]
    Missing {
        /// Who names it.
        by: String,
        /// What is not there.
        id: String,
    },
    /// Steps need each other in a circle.
    #[error("{id} needs itself")]
    Circle {
        /// A step of the circle.
        id: String,
    },
    /// A text is empty in one language, too long, or holds markup or invisible characters.
    #[error("a text of {id} is empty, too long, or holds what is no plain text")]
    BadText {
        /// Whose text.
        id: String,
    },
    /// A fact is inferred; a book holds only what somebody said.
    #[error("{id} is inferred and cannot be a rule")]
    Inferred {
        /// The fact.
        id: String,
    },
    /// A fact that no screen would show.
    #[error("nothing refers to {id}")]
    Unused {
        /// The fact.
        id: String,
    },
    /// An act must have exactly one step, of the name that belongs to it.
    #[error("the act of {id} must have one step of that name")]
    Act {
        /// The step's name.
        id: String,
    },
    /// A number or date outside of what can be meant.
    #[error("{id} has a number or date that cannot be meant")]
    Implausible {
        /// Whose number.
        id: String,
    },
    /// An address that is not plain https.
    #[error("{id} has an address that is not https")]
    BadLink {
        /// Whose address.
        id: String,
    },
}

/// Everything that is wrong with a book; empty for a sound one.
pub fn check(book: &RuleBook) -> Vec<BookFault> {
    let mut faults = Vec::new();
    names(book, &mut faults);
    texts(book, &mut faults);
    facts(book, &mut faults);
    references(book, &mut faults);
    steps(book, &mut faults);
    numbers(book, &mut faults);
    faults
}

fn twice<T: ToString + Ord>(ids: impl Iterator<Item = T>, faults: &mut Vec<BookFault>) {
    let mut seen = BTreeSet::new();
    for id in ids {
        let text = id.to_string();
        if !seen.insert(id) {
            faults.push(BookFault::Twice { id: text });
        }
    }
}

fn names(book: &RuleBook, faults: &mut Vec<BookFault>) {
    twice(book.facts.iter().map(|fact| fact.id), faults);
    twice(book.sources.iter().map(|source| &source.id), faults);
    twice(book.paths.iter().map(|path| path.id), faults);
    twice(book.deadlines.iter().map(|deadline| deadline.id), faults);
    twice(book.capabilities.iter().map(|capability| capability.id), faults);
    twice(book.mails.iter().map(|mail| mail.id), faults);
    twice(book.thresholds.iter().map(|threshold| threshold.id), faults);
    twice(book.questions.iter().map(|question| question.id), faults);
    twice(book.phases.iter().map(|phase| format!("{:?}", phase.kind)), faults);
    twice(book.programmes.iter().map(|programme| format!("{:?}", programme.kind)), faults);
    twice(tasks(book), faults);
}

/// The names of everything that can be done: steps, checks and losses share one space of names.
fn tasks(book: &RuleBook) -> impl Iterator<Item = Slug> {
    let steps = book.steps.iter().map(|step| step.id);
    steps.chain(book.checks().map(|check| check.id)).chain(book.losses.iter().map(|loss| loss.id))
}

fn is_plain(text: &str) -> bool {
    let is_odd = |c: char| c.is_control() || is_invisible(c) || matches!(c, '<' | '`' | '{' | '}' | '\\');
    !text.trim().is_empty() && text.chars().count() <= MOST_CHARACTERS && !text.chars().any(is_odd)
}

fn texts(book: &RuleBook, faults: &mut Vec<BookFault>) {
    let mut all: Vec<(String, &BilingualText)> = vec![("title".into(), &book.title), ("about".into(), &book.about)];
    let mut add = |id: String, text: &[&'_ BilingualText]| {
        for text in text {
            if !(is_plain(&text.en) && is_plain(&text.zh)) {
                faults.push(BookFault::BadText { id: id.clone() });
            }
        }
    };
    for fact in &book.facts {
        add(fact.id.to_string(), &[&fact.text]);
        add(fact.id.to_string(), &fact.click.iter().collect::<Vec<_>>());
    }
    for check in book.checks() {
        let help = check.help.iter();
        add(check.id.to_string(), &std::iter::once(&check.title).chain(help).collect::<Vec<_>>());
    }
    for deadline in &book.deadlines {
        let more = deadline.reading.iter().chain(&deadline.assumed);
        add(deadline.id.to_string(), &std::iter::once(&deadline.title).chain(more).collect::<Vec<_>>());
    }
    for capability in &book.capabilities {
        let cells = super::Standing::ALL.into_iter().filter_map(|standing| match capability.cells.get(standing) {
            super::CapabilityCell::Partly(limit) => Some(limit),
            super::CapabilityCell::Yes | super::CapabilityCell::No | super::CapabilityCell::NotSaid => None,
        });
        let texts = std::iter::once(&capability.task).chain(&capability.note).chain(cells);
        add(capability.id.to_string(), &texts.collect::<Vec<_>>());
    }
    all.extend(book.sources.iter().map(|source| (source.id.clone(), &source.title)));
    all.extend(book.phases.iter().map(|phase| (format!("{:?}", phase.kind), &phase.title)));
    all.extend(book.steps.iter().map(|step| (step.id.to_string(), &step.title)));
    all.extend(book.paths.iter().flat_map(|p| [(p.id.to_string(), &p.title), (p.id.to_string(), &p.advice)]));
    all.extend(book.losses.iter().flat_map(|l| [(l.id.to_string(), &l.title), (l.id.to_string(), &l.task)]));
    all.extend(book.programmes.iter().map(|p| (format!("{:?}", p.kind), &p.title)));
    all.extend(book.mails.iter().flat_map(|m| [(m.id.to_string(), &m.title), (m.id.to_string(), &m.to)]));
    all.extend(book.thresholds.iter().map(|t| (t.id.to_string(), &t.title)));
    all.extend(book.questions.iter().flat_map(|q| [(q.id.to_string(), &q.text), (q.id.to_string(), &q.ask)]));
    for (id, text) in all {
        add(id, &[text]);
    }
    let bad = words(book).filter(|(_, word)| !is_plain(word));
    faults.extend(bad.map(|(id, _)| BookFault::BadText { id }));
}

/// What is shown as it stands, in one language only.
fn words(book: &RuleBook) -> impl Iterator<Item = (String, &str)> {
    let sources = book.sources.iter().flat_map(|s| [(s.id.clone(), s.id.as_str()), (s.id.clone(), s.dated.as_str())]);
    let facts = book.facts.iter().filter_map(|fact| Some((fact.id.to_string(), fact.dated.as_deref()?)));
    let mails = book
        .mails
        .iter()
        .flat_map(|mail| mail.sender.iter().chain(&mail.subject).map(|word| (mail.id.to_string(), word.as_str())));
    sources.chain(facts).chain(mails)
}

fn facts(book: &RuleBook, faults: &mut Vec<BookFault>) {
    for fact in &book.facts {
        let id = || fact.id.to_string();
        if book.source(&fact.source).is_none() {
            faults.push(BookFault::Missing { by: id(), id: fact.source.clone() });
        }
        if fact.confidence == Confidence::C {
            faults.push(BookFault::Inferred { id: id() });
        }
        if fact.seed.iter().any(|key| !(104..=187).contains(key)) {
            faults.push(BookFault::Implausible { id: id() });
        }
        if !is_fine_link(fact) {
            faults.push(BookFault::BadLink { id: id() });
        }
        if fact.checked.is_some_and(|day| !is_plausible(day)) {
            faults.push(BookFault::Implausible { id: id() });
        }
    }
    let used: BTreeSet<Slug> = used_facts(book).map(|(_, fact)| fact).collect();
    faults.extend(
        book.facts.iter().filter(|fact| !used.contains(&fact.id)).map(|f| BookFault::Unused { id: f.id.to_string() }),
    );
    for source in &book.sources {
        if source.link.iter().chain(&source.history).any(|link| !is_https(link)) {
            faults.push(BookFault::BadLink { id: source.id.clone() });
        }
        let has_words = source.dated.bytes().any(|byte| byte.is_ascii_alphabetic());
        let is_odd = source.dated_zh.as_ref().is_some_and(|words| !is_plain(words));
        if is_odd || (is_plain(&source.dated) && has_words != source.dated_zh.is_some()) {
            faults.push(BookFault::BadText { id: source.id.clone() });
        }
        if !is_plausible(source.checked) {
            faults.push(BookFault::Implausible { id: source.id.clone() });
        }
    }
}

fn is_fine_link(fact: &Fact) -> bool {
    fact.link.as_ref().is_none_or(|link| is_https(link))
}

fn is_https(link: &str) -> bool {
    let rest = link.strip_prefix("https://").unwrap_or_default();
    !rest.is_empty() && rest.bytes().all(|b| b.is_ascii_graphic() && !b"\"'<>\\^`{|}@".contains(&b))
}

/// Every place that names a fact, with the name of the place.
fn used_facts(book: &RuleBook) -> impl Iterator<Item = (String, Slug)> {
    let one = |by: Slug, fact: Slug| (by.to_string(), fact);
    let phases = book.phases.iter().flat_map(|p| p.facts.iter().map(|&fact| (format!("{:?}", p.kind), fact)));
    let steps = book.steps.iter().flat_map(move |step| {
        step.facts.iter().chain(step.wait.iter().map(|wait| &wait.fact)).map(move |&fact| one(step.id, fact))
    });
    let checks = book.checks().filter_map(move |check| Some(one(check.id, check.fact?)));
    let paths = book.paths.iter().map(move |path| one(path.id, path.fact));
    let losses = book.losses.iter().map(move |loss| one(loss.id, loss.fact));
    let deadlines = book.deadlines.iter().map(move |deadline| one(deadline.id, deadline.fact));
    let capabilities = book.capabilities.iter().flat_map(move |c| c.facts.iter().map(move |&fact| one(c.id, fact)));
    let programmes = book.programmes.iter().flat_map(|p| p.facts.iter().map(|&fact| (format!("{:?}", p.kind), fact)));
    let mails = book.mails.iter().map(move |mail| one(mail.id, mail.fact));
    let thresholds = book.thresholds.iter().map(move |threshold| one(threshold.id, threshold.fact));
    let own = book.no_new_direct.into_iter().chain([book.moving_begins]).map(move |fact| one(book.id, fact));
    let dates = deadlines.chain(programmes).chain(mails).chain(thresholds).chain(own);
    phases.chain(steps).chain(checks).chain(paths).chain(losses).chain(capabilities).chain(dates)
}

fn references(book: &RuleBook, faults: &mut Vec<BookFault>) {
    for (by, fact) in used_facts(book) {
        if book.fact(fact).is_none() {
            faults.push(BookFault::Missing { by, id: fact.to_string() });
        }
    }
    let known: BTreeSet<Slug> = tasks(book).collect();
    let mut task = |by: Slug, id: Slug| {
        if !known.contains(&id) {
            faults.push(BookFault::Missing { by: by.to_string(), id: id.to_string() });
        }
    };
    for step in &book.steps {
        step.needs.iter().for_each(|&id| task(step.id, id));
    }
    for deadline in &book.deadlines {
        deadline.met_by.into_iter().for_each(|id| task(deadline.id, id));
        if let Anchor::Done(id) = deadline.from {
            task(deadline.id, id);
        }
    }
    for mail in &book.mails {
        mail.step.into_iter().for_each(|id| task(mail.id, id));
    }
    if let Some(id) = book.moving_ends.filter(|id| book.deadline(*id).is_none()) {
        faults.push(BookFault::Missing { by: book.id.to_string(), id: id.to_string() });
    }
    for step in &book.steps {
        if let Some(Longest::NotKnown(id)) = step.wait.as_ref().map(|wait| wait.longest)
            && book.question(id).is_none()
        {
            faults.push(BookFault::Missing { by: step.id.to_string(), id: id.to_string() });
        }
    }
}

fn steps(book: &RuleBook, faults: &mut Vec<BookFault>) {
    for act in Act::ALL {
        let steps: Vec<_> = book.steps.iter().filter(|step| step.kind == StepKind::Decide(act)).collect();
        if steps.len() != 1 || steps[0].id != act.step() {
            faults.push(BookFault::Act { id: act.step().to_string() });
        }
    }
    let needs: BTreeMap<Slug, &[Slug]> = book.steps.iter().map(|step| (step.id, step.needs.as_slice())).collect();
    for step in &book.steps {
        let (mut seen, mut open) = (BTreeSet::new(), step.needs.clone());
        while let Some(id) = open.pop() {
            if seen.insert(id) {
                open.extend(needs.get(&id).copied().unwrap_or_default());
            }
        }
        if seen.contains(&step.id) {
            faults.push(BookFault::Circle { id: step.id.to_string() });
        }
    }
}

fn numbers(book: &RuleBook, faults: &mut Vec<BookFault>) {
    let mut odd = |id: Slug, is_odd: bool| {
        if is_odd {
            faults.push(BookFault::Implausible { id: id.to_string() });
        }
    };
    odd(book.id, !is_plausible(book.from));
    for step in &book.steps {
        let days = |wait: &super::Wait| matches!(wait.longest, Longest::BusinessDays(n) if MOST_DAYS < u32::from(n));
        odd(step.id, step.wait.as_ref().is_some_and(days) || step.when.iter().any(is_odd_month));
    }
    for path in &book.paths {
        odd(path.id, path.when.iter().any(is_odd_month));
    }
    for deadline in &book.deadlines {
        let is_odd_day = match deadline.from {
            Anchor::Yearly { month, day } => !(1..=12).contains(&month) || !(1..=31).contains(&day),
            Anchor::Done(_) | Anchor::Anniversary | Anchor::Missed => false,
        };
        odd(deadline.id, is_odd_day || MOST_DAYS < deadline.days.unsigned_abs());
    }
    for check in book.checks() {
        odd(check.id, is_odd_check(check));
    }
}

fn is_odd_check(check: &StepCheck) -> bool {
    check.when.iter().any(is_odd_month)
}

fn is_odd_month(condition: &CompanyCondition) -> bool {
    match condition {
        CompanyCondition::AnniversaryIn(months) | CompanyCondition::AnniversaryNotIn(months) => {
            months.iter().any(|month| !(1..=12).contains(month))
        }
        CompanyCondition::Status(_)
        | CompanyCondition::Identified
        | CompanyCondition::NotIdentified
        | CompanyCondition::Tenant(_) => false,
    }
}
