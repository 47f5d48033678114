//! What is otherwise about a thing that both books have.

use super::BookPart;
use crate::domain::rules::book::{Fact, OpenQuestion, Phase, RuleSource};
use crate::domain::rules::capability::{Capability, Standing};
use crate::domain::rules::dates::{Deadline, ExpectedMail, Programme, Threshold};
use crate::domain::rules::step::{Loss, Path, RuleStep, StepCheck};

/// Collects the parts whose values differ.
#[derive(Default)]
pub(super) struct Parts(pub(super) Vec<BookPart>);

impl Parts {
    pub(super) fn add<T: PartialEq + ?Sized>(mut self, part: BookPart, a: &T, b: &T) -> Self {
        if a != b && !self.0.contains(&part) {
            self.0.push(part);
        }
        self
    }
}

pub(super) fn phase(a: &Phase, b: &Phase) -> Parts {
    let parts = Parts::default().add(BookPart::Text, &a.title, &b.title).add(BookPart::Place, &a.screen, &b.screen);
    parts.add(BookPart::Facts, &a.facts, &b.facts)
}

pub(super) fn step(a: &RuleStep, b: &RuleStep) -> Parts {
    let parts = Parts::default().add(BookPart::Text, &a.title, &b.title).add(BookPart::Kind, &a.kind, &b.kind);
    let parts = parts.add(BookPart::Needs, &a.needs, &b.needs).add(BookPart::Role, &a.role, &b.role);
    let parts = parts.add(BookPart::Wait, &a.wait, &b.wait).add(BookPart::When, &a.when, &b.when);
    parts.add(BookPart::Facts, &a.facts, &b.facts)
}

pub(super) fn check<P: PartialEq>((place_a, a): &(P, StepCheck), (place_b, b): &(P, StepCheck)) -> Parts {
    let parts = Parts::default().add(BookPart::Text, &a.title, &b.title).add(BookPart::Text, &a.help, &b.help);
    let parts = parts.add(BookPart::Place, place_a, place_b).add(BookPart::Value, &a.value, &b.value);
    parts.add(BookPart::When, &a.when, &b.when).add(BookPart::Facts, &a.fact, &b.fact)
}

pub(super) fn path(a: &Path, b: &Path) -> Parts {
    let parts = Parts::default().add(BookPart::Text, &a.title, &b.title).add(BookPart::Text, &a.advice, &b.advice);
    let parts = parts.add(BookPart::Kind, &a.open, &b.open).add(BookPart::When, &a.when, &b.when);
    parts.add(BookPart::Facts, &a.fact, &b.fact)
}

pub(super) fn loss(a: &Loss, b: &Loss) -> Parts {
    let parts = Parts::default().add(BookPart::Text, &a.title, &b.title).add(BookPart::Text, &a.task, &b.task);
    parts.add(BookPart::Facts, &a.fact, &b.fact)
}

pub(super) fn deadline(a: &Deadline, b: &Deadline) -> Parts {
    let parts = Parts::default().add(BookPart::Text, &a.title, &b.title).add(BookPart::Text, &a.reading, &b.reading);
    let parts = parts.add(BookPart::Text, &a.assumed, &b.assumed).add(BookPart::Date, &a.from, &b.from);
    let parts = parts.add(BookPart::Date, &(a.days, a.unit), &(b.days, b.unit)).add(BookPart::Kind, &a.kind, &b.kind);
    let parts = parts.add(BookPart::Place, &a.lane, &b.lane).add(BookPart::Date, &a.met_by, &b.met_by);
    parts.add(BookPart::Role, &a.role, &b.role).add(BookPart::Facts, &a.fact, &b.fact)
}

pub(super) fn capability(a: &Capability, b: &Capability) -> Parts {
    let mut parts = Parts::default().add(BookPart::Text, &a.task, &b.task);
    for standing in Standing::ALL {
        parts = parts.add(BookPart::Cell(standing), a.cells.get(standing), b.cells.get(standing));
    }
    let parts = parts.add(BookPart::After, &a.after, &b.after).add(BookPart::After, &a.note, &b.note);
    parts.add(BookPart::Facts, &a.facts, &b.facts)
}

pub(super) fn programme(a: &Programme, b: &Programme) -> Parts {
    Parts::default().add(BookPart::Text, &a.title, &b.title).add(BookPart::Facts, &a.facts, &b.facts)
}

pub(super) fn mail(a: &ExpectedMail, b: &ExpectedMail) -> Parts {
    let parts = Parts::default().add(BookPart::Text, &a.title, &b.title).add(BookPart::Text, &a.subject, &b.subject);
    let parts = parts.add(BookPart::Parties, &a.to, &b.to).add(BookPart::Parties, &a.recipient, &b.recipient);
    let parts = parts.add(BookPart::Parties, &a.sender, &b.sender);
    let parts = parts.add(BookPart::Place, &(a.step, a.programme), &(b.step, b.programme));
    parts.add(BookPart::Facts, &a.fact, &b.fact)
}

pub(super) fn threshold(a: &Threshold, b: &Threshold) -> Parts {
    let parts = Parts::default().add(BookPart::Text, &a.title, &b.title).add(BookPart::Value, &a.usd, &b.usd);
    parts.add(BookPart::Value, &a.of, &b.of).add(BookPart::Facts, &a.fact, &b.fact)
}

pub(super) fn question(a: &OpenQuestion, b: &OpenQuestion) -> Parts {
    Parts::default().add(BookPart::Text, &a.text, &b.text).add(BookPart::Text, &a.ask, &b.ask)
}

pub(super) fn fact(a: &Fact, b: &Fact) -> Parts {
    let parts = Parts::default().add(BookPart::Text, &a.text, &b.text).add(BookPart::Click, &a.click, &b.click);
    let parts = parts.add(BookPart::Role, &a.role, &b.role).add(BookPart::Value, &a.link, &b.link);
    let parts = parts.add(BookPart::Confidence, &a.confidence, &b.confidence);
    parts.add(BookPart::Source, &(&a.source, &a.dated, a.checked), &(&b.source, &b.dated, b.checked))
}

pub(super) fn source(a: &RuleSource, b: &RuleSource) -> Parts {
    let parts = Parts::default().add(BookPart::Text, &a.title, &b.title).add(BookPart::Value, &a.link, &b.link);
    let parts = parts.add(BookPart::Value, &a.history, &b.history);
    parts.add(BookPart::Source, &(&a.dated, a.checked), &(&b.dated, b.checked))
}
