//! Turns errors and findings of the lower floors into sentences: what happened, what is safe, what to do.

use fluent_bundle::FluentValue;

use super::Lang;
use super::numbers::file_size;
pub use super::rule_books::{
    book_error, book_fault, rule_file_fault, rule_file_instead, rule_file_not_added, rule_file_why,
};
use crate::desktop::clipboard::ClipboardError;
use crate::domain::compose::{LetterProblem, LetterWarning, MailHead};
use crate::domain::draft::{Circumstance, LetterCondition, OwnNames, TemplateProblem};
use crate::domain::edit::{EditError, EditLabel};
use crate::domain::findings::Finding;
use crate::domain::import::{Arg, FieldValue, Sentence};
use crate::domain::link::GdapFault;
use crate::domain::plan::customer::{Relationship, RelationshipKind};
use crate::domain::plan::own_field::YES;
use crate::domain::rules::{BilingualText, Books, RuleBook};
use crate::domain::schedule::RuleRefusal;
use crate::exchange::letter_file::LetterFileRefusal;

/// Why an edit was refused.
pub fn edit_error(lang: &Lang, error: &EditError) -> String {
    match error {
        EditError::NameMissing => lang.text("refused-name-missing"),
        EditError::TenantTaken { by } => lang.with("refused-tenant-taken", &[("by", by)]),
        EditError::NameTaken { name } => lang.with("refused-name-taken", &[("name", name)]),
        EditError::TooMany { most } => lang.count("refused-too-many", *most),
        EditError::NotHeld { field } => lang.with("refused-not-held", &[("field", field)]),
        EditError::OwnTenant => lang.text("refused-own-tenant"),
        EditError::Gone => lang.text("refused-gone"),
        EditError::ProviderInUse { n_customers } => lang.count("refused-provider-in-use", *n_customers),
        EditError::NotAccepted { customer } => lang.with("refused-not-accepted", &[("customer", customer)]),
        EditError::LinkChanged => lang.text("refused-link-changed"),
        EditError::SampleTakesNoImport => lang.text("refused-sample-import"),
        EditError::ProviderIsDefault => lang.text("refused-provider-is-default"),
        EditError::LetterNameTaken { name } => lang.with("refused-letter-name", &[("name", name)]),
        EditError::LetterOnItsWay => lang.text("refused-letter-on-its-way"),
        EditError::NothingChosen => lang.text("refused-nothing-chosen"),
        EditError::SignerMissing => lang.text("refused-signer-missing"),
        EditError::BeforePreviousStep { previous } => {
            lang.with("refused-before-previous-step", &[("day", &lang.date(*previous))])
        }
        EditError::AfterNextStep { next } => lang.with("refused-after-next-step", &[("day", &lang.date(*next))]),
        EditError::PartnershipNotAccepted => lang.text("refused-partnership-not-accepted"),
        EditError::NothingHappened => lang.text("refused-nothing-happened"),
        EditError::DateInFuture => lang.text("refused-date-in-future"),
        EditError::DateImplausible => lang.text("refused-date-implausible"),
        EditError::EndsBeforeItBegins => lang.text("refused-ends-before"),
        EditError::NeedsDecision => lang.text("refused-needs-decision"),
        EditError::AlreadyDecided => lang.text("refused-already-decided"),
        EditError::NoteEmpty => lang.text("refused-note-empty"),
        EditError::ItemsOpen { n } => lang.count("refused-items-open", *n),
        EditError::NotReady { n_open } => lang.count("refused-not-ready", *n_open),
        EditError::FactMissing { fact } => lang.with("refused-fact-missing", &[("what", &lang.text(fact.key()))]),
        EditError::OtherCompany => lang.text("refused-other-company"),
        EditError::SourceMissing => lang.text("refused-source-missing"),
        EditError::ReasonMissing => lang.text("refused-reason-missing"),
        EditError::EvidenceTooLarge { bytes } => {
            lang.with("refused-evidence-too-large", &[("size", &file_size(*bytes))])
        }
    }
    .into_owned()
}

/// Why the rule book refuses an edit, with the rule's own words.
pub fn rule_refusal(lang: &Lang, book: &RuleBook, refusal: &RuleRefusal) -> String {
    match refusal {
        RuleRefusal::NoNewDirect { fact } => {
            let fact = book.fact(*fact);
            let rule = fact.map(|fact| fact.text.in_language(lang.language())).unwrap_or_default();
            let source = fact.map(|fact| super::facts::source_line(lang, book, fact)).unwrap_or_default();
            lang.with("refused-no-new-direct", &[("rule", rule), ("source", &source)])
        }
        RuleRefusal::BeforePrevious { step, done } => {
            let title = book.title_of(*step).map(|title| title.in_language(lang.language())).unwrap_or_default();
            lang.with("refused-before-previous", &[("step", title), ("day", &lang.date(*done))])
        }
        RuleRefusal::GateShut { gate, customer } => {
            lang.with("refused-gate-shut", &[("gate", &lang.text(gate.key())), ("customer", customer)])
        }
        RuleRefusal::PilotOpen { pilot, name, customer } => {
            let key = if pilot.is_moved { "refused-lesson-missing" } else { "refused-pilot-open" };
            lang.with(key, &[("pilot", name), ("customer", customer)])
        }
        RuleRefusal::NotChecked { customer } => lang.with("refused-not-checked", &[("customer", customer)]),
        RuleRefusal::FactMissing { check, fact } => {
            let what = lang.text(fact.key());
            let title = super::why::title_of(lang, book, *check);
            lang.with("refused-check-fact", &[("check", &title), ("what", &what)])
        }
    }
    .into_owned()
}

/// What undo and the log call an edit; a task is called what its rule book calls it.
pub fn edit_label(lang: &Lang, books: &Books, label: &EditLabel) -> String {
    log_label(lang, books, (label.key, &label.name, label.n))
}

/// What the log calls an edit: its key, the name of the one thing that was changed, and how many were meant.
pub fn log_label(lang: &Lang, books: &Books, (key, name, n): (&str, &str, usize)) -> String {
    let task = name.parse().ok().filter(|_| key.starts_with("edit-task-"));
    let title = task.and_then(|id| super::actions::name_of(lang, books, id));
    // Only a criterion has a name in each language; a line end in any other name is one.
    let both = key.starts_with("edit-criterion").then(|| BilingualText::from_joined(name));
    let name = both.as_ref().map_or(name, |both| both.in_language(lang.language()));
    lang.count_with(key, n, &[("name", title.as_deref().unwrap_or(name))]).into_owned()
}

/// Why the clipboard did not take a text.
pub fn clipboard_error(lang: &Lang, error: &ClipboardError) -> String {
    match error {
        ClipboardError::Unavailable(_) => lang.text("clipboard-unavailable"),
        ClipboardError::Refused(_) => lang.text("clipboard-refused"),
        ClipboardError::Unreadable(_) => lang.text("clipboard-unreadable"),
        ClipboardError::Differs => lang.text("clipboard-differs"),
    }
    .into_owned()
}

/// Why there is no letter for a customer.
pub fn letter_problem(lang: &Lang, problem: &LetterProblem) -> String {
    match problem {
        LetterProblem::NoCompanyName => lang.text("letter-no-company-name").into_owned(),
        LetterProblem::NoProvider => lang.text("letter-no-provider").into_owned(),
        LetterProblem::NoLink { provider } => lang.with("letter-no-link", &[("provider", provider)]).into_owned(),
        LetterProblem::LinkRefused { provider } => {
            lang.with("letter-link-refused", &[("provider", provider)]).into_owned()
        }
        LetterProblem::LinkChanged { provider } => {
            lang.with("letter-link-changed", &[("provider", provider)]).into_owned()
        }
        LetterProblem::NoTemplate { language } => {
            lang.with("letter-no-template", &[("language", &lang.text(language.key()))]).into_owned()
        }
        LetterProblem::TemplateFaults { own, faults } => {
            let key = if *own { "letter-own-text-fault" } else { "letter-template-fault" };
            let first = faults.first().map(|fault| template_fault(lang, fault)).unwrap_or_default();
            lang.with(key, &[("fault", &first)]).into_owned()
        }
        LetterProblem::EmptyField { field } => {
            lang.with("draft-check-field-empty", &[("field", &lang.text(field.key()))]).into_owned()
        }
        LetterProblem::EmptyOwn { name } => lang.with("draft-check-field-empty", &[("field", name)]).into_owned(),
        LetterProblem::NoGdap => lang.text("letter-no-gdap").into_owned(),
        LetterProblem::GdapOver { on } => lang.with("letter-gdap-over", &[("day", &lang.date(*on))]).into_owned(),
        LetterProblem::Text(finding) => lang.say(&finding.message()).into_owned(),
    }
}

/// Why a text is no link of a GDAP request.
pub fn gdap_fault(lang: &Lang, fault: &GdapFault) -> String {
    let (key, kind, n) = fault.message();
    let kind = kind.map(|kind| lang.text(kind)).unwrap_or_default();
    lang.count_with(key, n, &[("kind", &kind)]).into_owned()
}

/// What a letter's text depends on, and whether it holds: "has Azure, agreement missing".
pub fn variant(lang: &Lang, names: &OwnNames, variant: &[(LetterCondition, bool)]) -> String {
    lang.list(variant.iter().map(|(one, holds)| condition(lang, names, *one, *holds)))
}

/// What a part of a letter depends on, and whether it holds.
pub fn condition(lang: &Lang, names: &OwnNames, condition: LetterCondition, holds: bool) -> String {
    match condition {
        LetterCondition::Of(known) => lang.text(if holds { known.key() } else { known.not_key() }).into_owned(),
        LetterCondition::Own(answer) => {
            let (name, held) = names.answer(answer).unwrap_or_default();
            let yes = lang.text("own-yes");
            let held = if held == YES { &*yes } else { held };
            let key = if holds { "condition-own" } else { "condition-own-not" };
            lang.with(key, &[("name", name), ("held", held)]).into_owned()
        }
    }
}

/// What is wrong with a template, with its place.
pub fn template_fault(lang: &Lang, fault: &TemplateProblem) -> String {
    format!("{}: {}", lang.say(&fault.place()), lang.say(&fault.message()))
}

/// What a person should look at before a letter is handed over.
pub fn letter_warning(lang: &Lang, warning: &LetterWarning) -> String {
    match warning {
        LetterWarning::NoContact => lang.text("letter-no-contact").into_owned(),
        LetterWarning::NoAddress => lang.text("letter-no-address").into_owned(),
        LetterWarning::Large { bytes } => lang
            .with("letter-large", &[("size", &file_size(*bytes)), ("most", &file_size(MailHead::MOST_BYTES))])
            .into_owned(),
        LetterWarning::NothingKnown(conditions) => {
            let taken = conditions.iter().map(|one| match one {
                Circumstance::HasAzure => "letter-not-known-azure",
                Circumstance::NeedsGdap => "letter-not-known-access",
                Circumstance::AgreementMissing | Circumstance::ReadsEnglish | Circumstance::ReadsChinese => {
                    "letter-not-known-agreement"
                }
            });
            lang.sentences(taken.map(|key| lang.text(key)))
        }
        LetterWarning::MayNotAccept { role } => {
            lang.with("letter-may-not-accept", &[("role", &lang.text(role.key()))]).into_owned()
        }
        LetterWarning::AlreadyAccepted => lang.text("letter-already-accepted").into_owned(),
        LetterWarning::LinkHasWarnings(findings) => {
            let said = findings.iter().map(|finding| lang.say(&finding.what.message()));
            let said = lang.sentences(said);
            lang.with("letter-link-has-warnings", &[("findings", &said)]).into_owned()
        }
        LetterWarning::OtherCountry { country } => {
            lang.with("letter-other-country", &[("country", country.as_str())]).into_owned()
        }
        LetterWarning::PlannedDayPassed { day } => {
            lang.with("letter-planned-day-passed", &[("day", &lang.date(*day))]).into_owned()
        }
        LetterWarning::OlderWording => lang.text("letter-older-wording").into_owned(),
        LetterWarning::Link(finding) => lang.say(&finding.what.message()).into_owned(),
    }
}

/// Why a customer got no file, as one text.
pub fn refusal(lang: &Lang, refusal: &LetterFileRefusal) -> String {
    match refusal {
        LetterFileRefusal::Letter(problems) => {
            lang.clauses(problems.iter().map(|problem| letter_problem(lang, problem)))
        }
        LetterFileRefusal::Enclosure(fault) => lang.say(fault).into_owned(),
        LetterFileRefusal::Mail(error) => lang.say(&error.message()).into_owned(),
    }
}

/// The header of a batch's index, in the order of its columns.
pub fn index_words(lang: &Lang) -> [String; 8] {
    [
        "index-file",
        "index-customer",
        "index-microsoft-id",
        "index-to",
        "index-language",
        "index-subject",
        "index-fingerprint",
        "index-problems",
    ]
    .map(|key| lang.text(key).into_owned())
}

/// What is missing or contradictory in a plan.
pub fn finding(lang: &Lang, finding: &Finding) -> String {
    let with = |key: &str, provider: &str| lang.with(key, &[("provider", provider)]).into_owned();
    match finding {
        Finding::NoCompanyName => lang.text("letter-no-company-name").into_owned(),
        Finding::NoCompanyTenant => lang.text("finding-no-company-tenant").into_owned(),
        Finding::NoProvider => lang.text("finding-no-provider").into_owned(),
        Finding::NoProviderTenant { provider } => with("finding-no-provider-tenant", provider),
        Finding::NoLink { provider } => with("letter-no-link", provider),
        Finding::LinkRefused { provider } => with("letter-link-refused", provider),
        Finding::LinkHasWarnings { provider } => with("finding-link-has-warnings", provider),
        Finding::LinkChanged { provider } => with("letter-link-changed", provider),
        Finding::ProviderGone { n } => lang.count("finding-provider-gone", *n).into_owned(),
        Finding::NoAddress { n } => lang.count("finding-no-address", *n).into_owned(),
        Finding::SameMicrosoftId { first, second } => {
            lang.with("finding-same-microsoft-id", &[("first", first), ("second", second)]).into_owned()
        }
    }
}

/// A sentence of the import, whose arguments may be fields or counts.
pub fn import_sentence(lang: &Lang, (key, args): &Sentence<'_>) -> String {
    let spoken: Vec<(&str, FluentValue<'_>)> = args
        .iter()
        .map(|(name, arg)| {
            let value = match arg {
                Arg::Text(text) => FluentValue::from(text.to_string()),
                Arg::Number(number) => FluentValue::from(*number),
                Arg::Field(field) => FluentValue::from(lang.text(field.key()).into_owned()),
                Arg::Key(key) => FluentValue::from(lang.text(key).into_owned()),
            };
            (*name, value)
        })
        .collect();
    lang.format(key, &spoken).into_owned()
}

/// A value of a field, as the comparison shows it.
pub fn field_value(lang: &Lang, value: &FieldValue) -> String {
    match value {
        FieldValue::Nothing => lang.text("import-diff-nothing").into_owned(),
        FieldValue::Text(text) => text.clone(),
        FieldValue::Tags(tags) => lang.list(tags),
        FieldValue::Relationships(list) => relationships(lang, list),
        FieldValue::Role(role) => lang.text(role.key()).into_owned(),
        FieldValue::Language(language) => lang.text(language.key()).into_owned(),
    }
}

/// A relationship of the export: what it means, and the raw text when nobody has said.
pub fn relationship(lang: &Lang, relationship: &Relationship) -> String {
    match relationship.kind {
        RelationshipKind::Direct | RelationshipKind::Indirect => lang.text(relationship.kind.key()).into_owned(),
        RelationshipKind::Other => lang.with("relationship-other-as", &[("raw", &relationship.raw)]).into_owned(),
    }
}

/// All relationships of a customer, each once: `Direct + indirect`.
pub fn relationships(lang: &Lang, all: &[Relationship]) -> String {
    let mut words: Vec<String> = Vec::new();
    for one in all {
        let word = relationship(lang, one);
        if !words.contains(&word) {
            words.push(word);
        }
    }
    let later = words.iter().skip(1).map(|word| lower_first(word));
    words.first().cloned().into_iter().chain(later).collect::<Vec<_>>().join(" + ")
}

fn lower_first(word: &str) -> String {
    let mut rest = word.chars();
    rest.next().into_iter().flat_map(char::to_lowercase).chain(rest).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::draft::Language;

    #[test]
    fn name_in_both_languages_is_taken_apart_and_any_other_stays_whole() {
        let books = Books::default();
        for (language, criterion) in [(Language::English, "Credit"), (Language::TraditionalChinese, "信用")] {
            let lang = Lang::new(language);
            let said = |key, name| log_label(&lang, &books, (key, name, 1));
            let label = said("edit-criterion-remove", "Credit\n信用");
            assert!(label.contains(criterion) && !label.contains('\n'), "{label}");
            assert!(said("edit-criterion", "Credit").contains("Credit"));
            assert!(said("edit-provider", "Tail\nspin").contains("Tail\nspin"), "both lines are its name");
        }
    }
}
