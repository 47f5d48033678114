//! A whole rule book as people read it: section by section, thing by thing, nothing left out.

use super::{Lang, book_words as words};
use crate::domain::plan::company::StaffRole;
use crate::domain::rules::{
    BilingualText, BookItem, BookSection, Books, Capability, CompanyCondition, Deadline, ExpectedMail, Longest, Loss,
    OpenQuestion, Path, Phase, Programme, RuleBook, RuleSource, RuleStep, Standing, StepCheck, StepKind, Threshold,
};
use crate::domain::search::{fold, fold_into};
use crate::domain::slug::Slug;

/// One thing of a book in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BookEntry {
    /// Which.
    pub item: BookItem,
    /// What it is called.
    pub title: String,
    /// What is said about it: label and value, in the order of reading; a label can be empty.
    pub lines: Vec<(String, String)>,
    /// What it rests on.
    pub facts: Vec<Slug>,
    /// An address to be copied.
    pub link: Option<String>,
    /// Where the history of Microsoft's documentation keeps the wording, to be copied.
    pub history: Option<String>,
    /// An act that cannot be taken back.
    pub is_irreversible: bool,
    /// Things within it: the checks of a step or programme.
    pub parts: Vec<BookEntry>,
    /// Everything of it in both languages [folded](fold), for the search.
    search: String,
}

impl BookEntry {
    /// Whether it or something within it has these words, which are [folded](fold).
    pub fn has(&self, words: &str) -> bool {
        self.search.contains(words) || self.parts.iter().any(|part| part.has(words))
    }
}

/// The sections of a book with everything that stands in them; facts stand with the things that rest on them. Where it is
/// silent about who may do what, the books before it are heard.
pub fn sections(lang: &Lang, books: &Books, book: &RuleBook) -> Vec<(BookSection, Vec<BookEntry>)> {
    let all = BookSection::ALL.into_iter().map(|section| (section, entries(Maker { lang, books, book }, section)));
    all.filter(|(_, entries)| !entries.is_empty()).collect()
}

/// The thing in words; `None` when the book does not have it.
pub fn entry<'e>(sections: &'e [(BookSection, Vec<BookEntry>)], item: &BookItem) -> Option<&'e BookEntry> {
    let entries = sections.iter().filter(|(section, _)| *section == item.section()).flat_map(|(_, entries)| entries);
    let all = entries.flat_map(|entry| std::iter::once(entry).chain(&entry.parts));
    all.into_iter().find(|entry| entry.item == *item)
}

fn entries(of: Maker<'_>, section: BookSection) -> Vec<BookEntry> {
    let book = of.book;
    match section {
        BookSection::About => of.about(),
        BookSection::Phases => book.phases.iter().map(|one| of.phase(one)).collect(),
        BookSection::Steps => book.steps.iter().map(|one| of.step(one)).collect(),
        BookSection::Paths => book.paths.iter().map(|one| of.path(one)).collect(),
        BookSection::Losses => book.losses.iter().map(|one| of.loss(one)).collect(),
        BookSection::Deadlines => book.deadlines.iter().map(|one| of.deadline(one)).collect(),
        BookSection::Capabilities => book.capabilities.iter().map(|one| of.capability(one)).collect(),
        BookSection::Programmes => book.programmes.iter().map(|one| of.programme(one)).collect(),
        BookSection::Mails => book.mails.iter().map(|one| of.mail(one)).collect(),
        BookSection::Thresholds => book.thresholds.iter().map(|one| of.threshold(one)).collect(),
        BookSection::Questions => book.questions.iter().map(|one| of.question(one)).collect(),
        // They stand with the things that rest on them; a sound book has none that nothing rests on.
        BookSection::Facts => Vec::new(),
        BookSection::Sources => book.sources.iter().map(|one| of.source(one)).collect(),
    }
}

#[derive(Clone, Copy)]
struct Maker<'a> {
    lang: &'a Lang,
    books: &'a Books,
    book: &'a RuleBook,
}

/// An entry in the making.
struct Making<'a> {
    of: Maker<'a>,
    entry: BookEntry,
}

impl Making<'_> {
    fn line(mut self, label: &str, value: impl Into<String>) -> Self {
        let value = value.into();
        if !value.is_empty() {
            self.hear(&value);
            self.entry.lines.push((self.of.lang.text(label).into_owned(), value));
        }
        self
    }

    fn said(mut self, label: &str, text: &BilingualText) -> Self {
        self.hear(&text.en);
        self.hear(&text.zh);
        let value = text.in_language(self.of.lang.language());
        self.line(label, value)
    }

    fn maybe_said(self, label: &str, text: Option<&BilingualText>) -> Self {
        match text {
            Some(text) => self.said(label, text),
            None => self,
        }
    }

    fn role(self, role: Option<StaffRole>) -> Self {
        match role {
            Some(role) => {
                let word = self.of.lang.text(role.key()).into_owned();
                self.line("rules-line-role", word)
            }
            None => self,
        }
    }

    fn when(self, when: &[CompanyCondition]) -> Self {
        let words = words::conditions(self.of.lang, when);
        self.line("rules-line-when", words)
    }

    fn key(self, label: &str, value: &str) -> Self {
        let value = self.of.lang.text(value).into_owned();
        self.line(label, value)
    }

    fn facts(mut self, facts: impl IntoIterator<Item = Slug>) -> Self {
        for id in facts {
            if !self.entry.facts.contains(&id) {
                self.entry.facts.push(id);
            }
            for text in self.of.book.fact(id).iter().flat_map(|fact| fact.click.iter().chain([&fact.text])) {
                self.hear(&text.en);
                self.hear(&text.zh);
            }
        }
        self
    }

    fn hear(&mut self, text: &str) {
        fold_into(text, &mut self.entry.search);
        self.entry.search.push('\n');
    }

    fn done(self) -> BookEntry {
        self.entry
    }
}

impl<'a> Maker<'a> {
    fn make(self, item: BookItem, title: &BilingualText) -> Making<'a> {
        let mut making = self.named(item, title.in_language(self.lang.language()));
        making.hear(&title.en);
        making.hear(&title.zh);
        making
    }

    fn named(self, item: BookItem, title: &str) -> Making<'a> {
        let entry = BookEntry {
            item,
            title: title.to_owned(),
            lines: Vec::new(),
            facts: Vec::new(),
            link: None,
            history: None,
            is_irreversible: false,
            parts: Vec::new(),
            search: format!("{}\n", fold(title)),
        };
        Making { of: self, entry }
    }

    fn about(self) -> Vec<BookEntry> {
        let book = self.book;
        let from = book.from.format("%Y-%m-%d").to_string();
        let base = book.based_on.and_then(|id| self.books.get(id));
        let based_on = base.map(|base| base.title.in_language(self.lang.language())).unwrap_or_default();
        let about = self.make(BookItem::About, &book.title).said("rules-line-about", &book.about);
        let new_direct = self.named(BookItem::NoNewDirect, &self.lang.text("rules-item-no-new-direct"));
        let key =
            if book.no_new_direct.is_some() { "rules-item-new-direct-refused" } else { "rules-item-new-direct-open" };
        let begins = self.named(BookItem::MovingBegins, &self.lang.text("rules-item-moving-begins"));
        let ends = self.named(BookItem::MovingEnds, &self.lang.text("rules-item-moving-ends"));
        let ends = match book.moving_ends.and_then(|id| book.deadline(id)) {
            Some(deadline) => ends.said("rules-line-counted", &deadline.title).facts([deadline.fact]),
            None => ends.key("rules-line-counted", "rules-item-moving-ends-none"),
        };
        vec![
            about
                .line("rules-line-from", from)
                .line("rules-line-based-on", based_on)
                .line("rules-line-sum", book.sum().as_str())
                .done(),
            new_direct.key("rules-line-holds", key).facts(book.no_new_direct).done(),
            begins.facts([book.moving_begins]).done(),
            ends.done(),
        ]
    }

    fn phase(self, one: &Phase) -> BookEntry {
        let made = self.make(BookItem::Phase(one.kind), &one.title);
        made.key("rules-line-screen", one.screen.key()).facts(one.facts.iter().copied()).done()
    }

    fn step(self, one: &RuleStep) -> BookEntry {
        let needs = one.needs.iter().map(|id| words::task(self.lang, self.book, *id));
        let needs = match self.lang.clauses(needs) {
            none if none.is_empty() => self.lang.text("rules-needs-none").into_owned(),
            some => some,
        };
        let made = self.make(BookItem::Step(one.id), &one.title);
        let made = made.key("rules-line-kind", words::step_kind_key(one.kind)).line("rules-line-needs", needs);
        let mut made = made.role(one.role).when(&one.when).facts(one.facts.iter().copied());
        if let Some(wait) = &one.wait {
            made = made.line("rules-line-wait", words::wait(self.lang, wait)).facts([wait.fact]);
            if let Longest::NotKnown(question) = wait.longest {
                made = made.maybe_said("rules-line-question", self.book.question(question).map(|one| &one.text));
            }
        }
        let mut entry = made.done();
        entry.is_irreversible = matches!(one.kind, StepKind::Decide(_));
        let of = &one.title;
        entry.parts = one
            .checks
            .iter()
            .map(|check| self.check(BookItem::StepCheck(check.id), check).said("rules-line-part", of).done())
            .collect();
        entry
    }

    fn check(self, item: BookItem, one: &StepCheck) -> Making<'a> {
        let made = self.make(item, &one.title).maybe_said("rules-line-help", one.help.as_ref());
        let made = match one.value {
            Some(value) => made.key("rules-line-value", value.book_key()),
            None => made,
        };
        made.when(&one.when).facts(one.fact)
    }

    fn path(self, one: &Path) -> BookEntry {
        let leads = if one.open { "rules-leads-in" } else { "rules-leads-nowhere" };
        let made = self.make(BookItem::Path(one.id), &one.title).key("rules-line-leads", leads);
        made.said("rules-line-advice", &one.advice).when(&one.when).facts([one.fact]).done()
    }

    fn loss(self, one: &Loss) -> BookEntry {
        self.make(BookItem::Loss(one.id), &one.title).said("rules-line-task", &one.task).facts([one.fact]).done()
    }

    fn deadline(self, one: &Deadline) -> BookEntry {
        let made = self.make(BookItem::Deadline(one.id), &one.title);
        let made = made.line("rules-line-counted", words::counted(self.lang, self.book, one));
        let made = made.key("rules-line-day", one.kind.book_key());
        let made = made.key("rules-line-lane", one.lane.key()).role(one.role);
        let made = made.maybe_said("rules-line-reading", one.reading.as_ref());
        let made = made.maybe_said("rules-line-assumed", one.assumed.as_ref());
        let met = one.met_by.map(|id| words::task(self.lang, self.book, id)).unwrap_or_default();
        made.line("rules-line-met-by", met).facts([one.fact]).done()
    }

    fn capability(self, one: &Capability) -> BookEntry {
        let mut made = self.make(BookItem::Capability(one.id), &one.task);
        for standing in Standing::ALL {
            let cell = words::cell_or_last(self.lang, self.books, self.book, one, standing);
            made = made.line(standing.book_key(), cell);
        }
        let made = made.line("rules-line-after", words::parties_or_last(self.lang, self.books, self.book, one));
        made.maybe_said("rules-line-note", one.note.as_ref()).facts(one.facts.iter().copied()).done()
    }

    fn programme(self, one: &Programme) -> BookEntry {
        let mut entry = self.make(BookItem::Programme(one.kind), &one.title).facts(one.facts.iter().copied()).done();
        let name = one.title.in_language(self.lang.language());
        for (checks, key) in [(&one.prerequisites, "rules-prerequisite"), (&one.stages, "rules-stage")] {
            let place = self.lang.with(key, &[("programme", name)]);
            entry.parts.extend(checks.iter().map(|check| {
                self.check(BookItem::Stage(check.id), check).line("rules-line-part", place.clone()).done()
            }));
        }
        entry
    }

    fn mail(self, one: &ExpectedMail) -> BookEntry {
        let made = self.make(BookItem::Mail(one.id), &one.title).said("rules-line-to", &one.to);
        let made = match one.recipient {
            Some(value) => made.key("rules-line-value", value.book_key()),
            None => made,
        };
        let made = made.line("rules-line-sender", one.sender.as_deref().unwrap_or_default());
        let made = made.line("rules-line-subject", one.subject.as_deref().unwrap_or_default());
        let step = one.step.map(|id| words::task(self.lang, self.book, id)).unwrap_or_default();
        let programme = one.programme.and_then(|kind| self.book.programmes.iter().find(|one| one.kind == kind));
        let made = made.line("rules-line-step", step);
        made.maybe_said("rules-line-part", programme.map(|one| &one.title)).facts([one.fact]).done()
    }

    fn threshold(self, one: &Threshold) -> BookEntry {
        let made = self.make(BookItem::Threshold(one.id), &one.title);
        made.line("rules-line-amount", words::amount(self.lang, one)).facts([one.fact]).done()
    }

    fn question(self, one: &OpenQuestion) -> BookEntry {
        self.make(BookItem::Question(one.id), &one.text).said("rules-line-ask", &one.ask).done()
    }

    fn source(self, one: &RuleSource) -> BookEntry {
        let made = self.make(BookItem::Source(one.id.clone()), &one.title);
        let dated = one.dated_in(self.lang.language());
        let made = made.line("rules-line-code", one.id.as_str()).line("rules-line-dated", dated);
        let mut entry = made.line("rules-line-checked", one.checked.format("%Y-%m-%d").to_string()).done();
        entry.link.clone_from(&one.link);
        entry.history.clone_from(&one.history);
        entry
    }
}

#[cfg(test)]
mod tests;
