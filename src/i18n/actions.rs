//! Next actions as sentences: what is to be done, why, how urgent it is, and where one goes.

use std::borrow::Cow;

use super::{Lang, dues, facts, partnerships};
use crate::domain::moves::WorkKind;
use crate::domain::plan::todo::TodoKind;
use crate::domain::rules::{Books, Confidence, Programme, ProgrammeKind, RuleBook};
use crate::domain::schedule::{ActionKind, DoneAt, DueLane, NextAction, Urgency, partnership_act};
use crate::domain::slug::Slug;

/// What is to be done, in one sentence.
pub fn sentence(lang: &Lang, book: &RuleBook, action: &NextAction) -> String {
    let titled = |key: &str, id: Slug| lang.with(key, &[("title", &title(lang, book, id))]).into_owned();
    match &action.kind {
        ActionKind::EnterCompany => lang.text("action-enter-company").into_owned(),
        ActionKind::Answer(missing) => lang.text(missing.answer_key()).into_owned(),
        ActionKind::LookUpStatus { .. } => lang.text("action-look-up-status").into_owned(),
        ActionKind::Check { check, .. } => titled("action-check", *check),
        ActionKind::Save(id) | ActionKind::Step(id) => title(lang, book, *id),
        ActionKind::Decide(act) => titled("action-decide", act.step()),
        ActionKind::LookForApproval { step, .. } if is_approval(book, *step) => {
            lang.text("action-look-for-approval").into_owned()
        }
        ActionKind::LookForApproval { step, .. } => titled("action-look-whether", *step),
        ActionKind::ChaseApproval { step, .. } if is_approval(book, *step) => {
            lang.text("action-chase-approval").into_owned()
        }
        ActionKind::ChaseApproval { step, .. } => titled("action-chase", *step),
        ActionKind::CompareProviders => lang.text("action-compare-providers").into_owned(),
        ActionKind::DecideProvider => lang.text("action-decide-provider").into_owned(),
        ActionKind::AskPartnership(provider) => {
            lang.with("action-ask-partnership", &[("provider", provider)]).into_owned()
        }
        ActionKind::RecordPartnership(provider) => {
            lang.with("action-record-partnership", &[("provider", provider)]).into_owned()
        }
        ActionKind::TellApart(n) => lang.count("action-tell-apart", *n).into_owned(),
        ActionKind::PasteLink => lang.text("action-paste-link").into_owned(),
        ActionKind::ImportCustomers => lang.text("action-import").into_owned(),
        ActionKind::Invite(n) => lang.count("action-invite", *n).into_owned(),
        ActionKind::HandOver(n) => lang.count("action-hand-over", *n).into_owned(),
        ActionKind::CompareWordings(n) => lang.count("action-compare-wordings", *n).into_owned(),
        ActionKind::Remind(n) => lang.count("action-remind", *n).into_owned(),
        ActionKind::RemindAgain(n) => lang.count("action-remind-again", *n).into_owned(),
        ActionKind::Call(n) => lang.count("action-call", *n).into_owned(),
        ActionKind::FindAddresses(n) => lang.count("action-find-addresses", *n).into_owned(),
        ActionKind::FindAnotherWay(n) => lang.count("action-unreachable", *n).into_owned(),
        ActionKind::Verify(n) => lang.count("action-verify", *n).into_owned(),
        ActionKind::AskProvider(n) => lang.count("action-ask-provider", *n).into_owned(),
        ActionKind::AskForTenants(n) => lang.count("action-ask-tenants", *n).into_owned(),
        ActionKind::LookForTenants(n) => lang.count("action-look-tenants", *n).into_owned(),
        ActionKind::Incentive(id) => incentive(lang, book, *id),
        ActionKind::Partnership(work) => partnerships::sentence(lang, work),
        ActionKind::Move { kind, n } => lang.count(move_keys(*kind)[0], *n).into_owned(),
        ActionKind::Meet(id) => dues::title(lang, book, *id),
        ActionKind::Todo { title, .. } => title.clone(),
    }
}

/// There are two programmes that ask for the same things, so each is named.
fn incentive(lang: &Lang, book: &RuleBook, id: Slug) -> String {
    let has = |one: &&Programme| one.prerequisites.iter().chain(&one.stages).any(|check| check.id == id);
    let lane = match book.programmes.iter().find(has).map(|programme| programme.kind) {
        Some(ProgrammeKind::DirectBill) => DueLane::DirectIncentives,
        Some(ProgrammeKind::Reseller) | None => DueLane::ResellerIncentives,
    };
    let args = [("programme", &*lang.text(lane.key())), ("title", &title(lang, book, id))];
    lang.with("action-incentive", &args).into_owned()
}

fn title(lang: &Lang, book: &RuleBook, id: Slug) -> String {
    book.title_of(id).map_or_else(|| id.to_string(), |title| title.in_language(lang.language()).to_owned())
}

fn is_approval(book: &RuleBook, step: Slug) -> bool {
    book.approval().is_some_and(|approval| approval.id == step)
}

/// Why it is to be done, in one line: what was counted, or the fact it rests on.
pub fn reason(lang: &Lang, book: &RuleBook, action: &NextAction) -> String {
    let own = match &action.kind {
        ActionKind::EnterCompany => lang.text("action-why-company"),
        ActionKind::Answer(_) => lang.text("action-why-answer"),
        ActionKind::LookUpStatus { days } => {
            lang.count("action-why-status", usize::try_from(*days).unwrap_or_default())
        }
        ActionKind::LookForApproval { expected: Some(day), .. } => {
            lang.with("action-why-expected", &[("day", &lang.date(*day))])
        }
        ActionKind::LookForApproval { expected: None, .. } => lang.text("action-why-no-figure"),
        ActionKind::ChaseApproval { since, .. } => lang.with("action-why-overdue", &[("day", &lang.date(*since))]),
        ActionKind::CompareProviders => lang.text("action-why-provider"),
        ActionKind::DecideProvider => lang.text("action-why-decide-provider"),
        ActionKind::AskPartnership(_) => lang.text("action-why-ask-partnership"),
        ActionKind::RecordPartnership(_) => lang.text("action-why-record-partnership"),
        ActionKind::TellApart(_) => lang.text("action-why-tell-apart"),
        ActionKind::PasteLink => lang.text("action-why-link"),
        ActionKind::ImportCustomers => lang.text("action-why-import"),
        ActionKind::Invite(_) => lang.text("action-why-invite"),
        ActionKind::HandOver(_) => lang.text("action-why-hand-over"),
        ActionKind::CompareWordings(_) => lang.text("action-why-wordings"),
        ActionKind::Remind(_) => lang.text("action-why-remind"),
        ActionKind::RemindAgain(_) => lang.text("action-why-remind-again"),
        ActionKind::Call(_) => lang.text("action-why-call"),
        ActionKind::FindAddresses(_) => lang.text("action-why-addresses"),
        ActionKind::FindAnotherWay(_) => lang.text("action-why-unreachable"),
        ActionKind::Verify(_) => lang.text("action-why-verify"),
        ActionKind::AskProvider(_) => lang.text("action-why-confirm"),
        ActionKind::AskForTenants(_) => lang.text("action-why-ask-tenants"),
        ActionKind::LookForTenants(_) => lang.text("action-why-look-tenants"),
        ActionKind::Partnership(work) => Cow::Owned(partnerships::reason(lang, work)),
        ActionKind::Move { kind, .. } => lang.text(move_keys(*kind)[1]),
        ActionKind::Todo { kind, .. } => lang.text(match kind {
            TodoKind::Todo => "action-why-todo",
            TodoKind::Milestone => "action-why-milestone",
        }),
        ActionKind::Check { .. }
        | ActionKind::Save(_)
        | ActionKind::Step(_)
        | ActionKind::Decide(_)
        | ActionKind::Incentive(_)
        | ActionKind::Meet(_) => match action.fact {
            Some(fact) => Cow::Owned(fact_line(lang, book, fact)),
            None => lang.text("action-why-own"),
        },
    };
    own.into_owned()
}

/// A fact as a line; what a third party said is marked as reported.
pub fn fact_line(lang: &Lang, book: &RuleBook, id: Slug) -> String {
    let Some(fact) = book.fact(id) else { return String::new() };
    let text = fact.text.in_language(lang.language());
    match fact.confidence {
        Confidence::A => text.to_owned(),
        Confidence::B => lang.with("due-reported", &[("text", text)]).into_owned(),
        Confidence::C => lang.with("due-inferred", &[("text", text)]).into_owned(),
    }
}

/// The fact with its source and how sure it is, for a tooltip; `None` when it rests on no fact.
pub fn source(lang: &Lang, book: &RuleBook, fact: Option<Slug>) -> Option<String> {
    let fact = book.fact(fact?)?;
    let text = fact.text.in_language(lang.language());
    let line = facts::source_line(lang, book, fact);
    Some(format!("{text}\n{line}\n{}", lang.text(fact.confidence.key())))
}

/// How urgent it is, as a word for a chip.
pub fn urgency_key(action: &NextAction) -> &'static str {
    match (&action.kind, action.urgency) {
        (_, Urgency::Overdue) => "action-urgency-late",
        (_, Urgency::Now) => "action-urgency-now",
        (_, Urgency::Soon) => "action-urgency-soon",
        (_, Urgency::Waiting) => "action-urgency-waiting",
        (ActionKind::Decide(_), Urgency::Ready) => "action-urgency-decide",
        (_, Urgency::Ready) => "action-urgency-ready",
    }
}

/// Keys of what is to be done for moves, and why.
fn move_keys(kind: WorkKind) -> [&'static str; 2] {
    match kind {
        WorkKind::Plan => ["action-move-plan", "action-why-move-plan"],
        WorkKind::Ask => ["action-move-ask", "action-why-move-ask"],
        WorkKind::LookForIt => ["action-move-look-for-it", "action-why-move-look-for-it"],
        WorkKind::Submit => ["action-move-submit", "action-why-move-submit"],
        WorkKind::LookWhetherDone => ["action-move-look-done", "action-why-move-look-done"],
        WorkKind::CheckAfter => ["action-move-check", "action-why-move-check"],
        WorkKind::Access => ["action-move-access", "action-why-move-access"],
        WorkKind::Errors => ["action-move-errors", "action-why-move-errors"],
        WorkKind::Anew => ["action-move-anew", "action-why-move-anew"],
        WorkKind::Invoice => ["action-move-invoice", "action-why-move-invoice"],
    }
}

/// Key of the name of such an action, whatever the number.
fn move_name(id: &str) -> &'static str {
    match id {
        "act-move-plan" => "action-name-move-plan",
        "act-move-ask" => "action-name-move-ask",
        "act-move-look-for-it" => "action-name-move-look-for-it",
        "act-move-submit" => "action-name-move-submit",
        "act-move-look-done" => "action-name-move-look-done",
        "act-move-check" => "action-name-move-check",
        "act-move-access" => "action-name-move-access",
        "act-move-errors" => "action-name-move-errors",
        "act-move-anew" => "action-name-move-anew",
        _ => "action-name-move-invoice",
    }
}

/// What the button says that goes to its place.
pub fn go_key(action: &NextAction) -> &'static str {
    match &action.kind {
        ActionKind::Todo { .. } if matches!(action.place, DoneAt::Talks(_)) => "action-go-customer",
        ActionKind::EnterCompany => "action-go-company",
        ActionKind::Answer(_) | ActionKind::LookUpStatus { .. } => "action-go-answer",
        ActionKind::Check { .. }
        | ActionKind::Save(_)
        | ActionKind::Step(_)
        | ActionKind::LookForApproval { .. }
        | ActionKind::ChaseApproval { .. } => "action-go-step",
        ActionKind::Decide(_) => "action-go-decide",
        ActionKind::CompareProviders => "action-go-provider",
        ActionKind::DecideProvider => "action-go-decide-provider",
        ActionKind::AskPartnership(_) | ActionKind::RecordPartnership(_) => "action-go-partnerships",
        ActionKind::TellApart(_) => "action-go-tell-apart",
        ActionKind::PasteLink => "action-go-link",
        ActionKind::ImportCustomers => "action-go-import",
        ActionKind::Invite(_) => "action-go-invite",
        ActionKind::HandOver(_) => "action-go-hand-over",
        ActionKind::CompareWordings(_) => "action-go-wordings",
        ActionKind::Remind(_) | ActionKind::RemindAgain(_) => "action-go-remind",
        ActionKind::Call(_)
        | ActionKind::FindAddresses(_)
        | ActionKind::FindAnotherWay(_)
        | ActionKind::Verify(_)
        | ActionKind::AskProvider(_) => "action-go-customers",
        ActionKind::AskForTenants(_) | ActionKind::LookForTenants(_) => "action-go-requests",
        ActionKind::Partnership(_) => "action-go-partnership",
        ActionKind::Incentive(_) => "action-go-incentives",
        ActionKind::Move { .. } => "action-go-moves",
        ActionKind::Meet(_) => "action-go-date",
        ActionKind::Todo { .. } => "action-go-todo",
    }
}

/// What undo and the log call a task: as a rule book calls it, else one of our own actions or dates.
pub fn name_of(lang: &Lang, books: &Books, id: Slug) -> Option<String> {
    let text = |text: &crate::domain::rules::BilingualText| text.in_language(lang.language()).to_owned();
    let of_book = |book: &RuleBook| book.title_of(id).or_else(|| book.deadline(id).map(|one| &one.title)).map(text);
    books.iter().rev().find_map(|book| of_book(book)).or_else(|| {
        let key = match id.as_str() {
            "act-company" => "action-enter-company",
            "act-status" => "action-look-up-status",
            "act-identified" => "action-answer-identified",
            "act-anniversary" => "action-answer-anniversary",
            "act-provider" => "action-compare-providers",
            "act-decide-provider" => "action-decide-provider",
            "act-ask-partnership" => "action-name-ask-partnership",
            "act-tell-apart" => "action-name-tell-apart",
            "act-link" => "action-paste-link",
            "act-import" => "action-import",
            "act-invite" => "action-name-invite",
            "act-hand-over" => "action-name-hand-over",
            "act-wordings" => "action-name-wordings",
            "act-remind" => "action-name-remind",
            "act-remind-again" => "action-name-remind-again",
            "act-call" => "action-name-call",
            "act-unreachable" => "action-name-unreachable",
            "act-addresses" => "action-name-addresses",
            "act-verify" => "action-name-verify",
            "act-confirm" => "action-name-confirm",
            "act-tenant-ask" => "action-name-ask-tenants",
            "act-tenant-look" => "action-name-look-tenants",
            id if id.starts_with("act-move-") => move_name(id),
            _ => {
                let key = partnership_act(id).map(partnerships::name_key).or_else(|| dues::own_title_key(id));
                return key.map(|key| lang.text(key).into_owned());
            }
        };
        Some(lang.text(key).into_owned())
    })
}
