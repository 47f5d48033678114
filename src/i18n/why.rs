//! Why something cannot be done yet, where a step stands, and what the words of the enrollment are called.

use super::{Lang, facts};
use crate::domain::plan::Plan;
use crate::domain::rules::{Act, RuleBook, StepKind};
use crate::domain::schedule::{Cause, CauseKind, StepState, StepView, Waiting};
use crate::domain::slug::Slug;

/// What a step, a check or something to save is called in the book; its short name when the book has no such thing.
pub fn title_of(lang: &Lang, book: &RuleBook, id: Slug) -> String {
    book.title_of(id).map_or_else(|| id.to_string(), |title| title.in_language(lang.language()).to_owned())
}

/// What stands in the way, as a sentence.
pub fn cause(lang: &Lang, book: &RuleBook, cause: &Cause) -> String {
    match &cause.kind {
        CauseKind::StepOpen(step) => lang.with("why-step-open", &[("step", &title_of(lang, book, *step))]),
        CauseKind::CheckOpen(check) => lang.with("why-check-open", &[("check", &title_of(lang, book, *check))]),
        CauseKind::NotDecided(Act::EnrollNow) => lang.text("why-not-enrolled"),
        CauseKind::NotDecided(Act::AcceptAgreement) => lang.text("why-not-accepted"),
        CauseKind::AtMicrosoft(_) => match cause.date {
            Some(date) => lang.with("why-at-microsoft-until", &[("date", &lang.date(date))]),
            None => lang.text("why-at-microsoft"),
        },
        CauseKind::PathClosed(path) => {
            let path = book.paths.iter().find(|other| other.id == *path);
            let title = path.map(|path| path.title.in_language(lang.language())).unwrap_or_default();
            lang.with("why-path-closed", &[("path", title)])
        }
        CauseKind::NoPath => lang.text("why-no-path"),
        CauseKind::NotKnown(missing) => lang.text(missing.key()),
        CauseKind::FactMissing(fact) => lang.with("why-fact-missing", &[("what", &lang.text(fact.key()))]),
        CauseKind::NoCompanyName => lang.text("why-no-company-name"),
    }
    .into_owned()
}

/// Who has to act, with which role, and by when; empty when nothing of it is known.
pub fn cause_more(lang: &Lang, plan: &Plan, cause: &Cause) -> String {
    let owner = cause.owner.and_then(|id| plan.people.get(id)).map(|person| person.name.clone());
    let owner = owner.map(|name| lang.with("why-owner", &[("name", &name)]).into_owned());
    let role = cause.role.map(|role| lang.text(role.key()).into_owned());
    let role = role.map(|role| lang.with("why-role", &[("role", &role)]).into_owned());
    let date = cause.date.map(|date| lang.with("why-date", &[("date", &lang.date(date))]).into_owned());
    [owner, role, date].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// Who says so; `None`: it is our own guard.
pub fn cause_rule(lang: &Lang, book: &RuleBook, cause: &Cause) -> Option<String> {
    let fact = cause.fact.and_then(|id| book.fact(id))?;
    Some(lang.with("why-rule", &[("source", &facts::source_line(lang, book, fact))]).into_owned())
}

/// What came of a step so far, in a few words.
pub fn step_line(lang: &Lang, plan: &Plan, book: &RuleBook, view: &StepView) -> String {
    let kind = book.step(view.id).map(|step| step.kind);
    let total = view.n_checks.to_string();
    match (view.state, kind) {
        (StepState::Done { .. }, Some(StepKind::Path)) => lang.text("step-path-open").into_owned(),
        (StepState::Done { on }, Some(StepKind::Decide(act))) => {
            let admin = plan.decision(act).map(|decision| decision.admin.clone()).unwrap_or_default();
            lang.with("step-decided", &[("admin", &admin), ("date", &lang.date(on))]).into_owned()
        }
        (StepState::Done { on }, _) => lang.with("step-done", &[("date", &lang.date(on))]).into_owned(),
        (StepState::Open, _) if 0 < view.n_checks => {
            lang.count_with("step-some-done", view.n_done, &[("total", &total)]).into_owned()
        }
        (StepState::Open, _) => lang.text("step-open").into_owned(),
        (StepState::Waiting(waiting), _) => wait_line(lang, view.is_late, waiting),
        (StepState::Locked, _) => {
            if let Some(CauseKind::StepOpen(step)) = view.why.first().map(|first| &first.kind) {
                return lang.with("step-locked-until", &[("step", &title_of(lang, book, *step))]).into_owned();
            }
            let nearest = view.why.first().map(|first| cause(lang, book, first)).unwrap_or_default();
            lang.with("step-locked", &[("why", &nearest)]).into_owned()
        }
    }
}

fn wait_line(lang: &Lang, is_late: bool, waiting: Waiting) -> String {
    match (waiting.expected, waiting.overdue_from) {
        (_, Some(date)) if is_late => lang.with("step-overdue", &[("date", &lang.date(date))]),
        (Some(date), _) => lang.with("step-expected", &[("date", &lang.date(date))]),
        (None, _) => lang.text("step-no-figure"),
    }
    .into_owned()
}
