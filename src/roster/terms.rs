//! What a prefix of the search asks of a customer.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use chrono::NaiveDate;

use super::filter::ContactGap;
use super::line::CustomerLine;
use crate::domain::draft::Language;
use crate::domain::plan::Plan;
use crate::domain::plan::contact::{ContactRole, EmailAddress};
use crate::domain::plan::customer::{Customer, RelationStage, Relationship, RelationshipKind};
use crate::domain::plan::field::Value;
use crate::domain::plan::ids::{PersonId, ProviderId, WaveId};
use crate::domain::plan::own_field::{NO, OwnField, OwnKind, YES};
use crate::domain::plan::track::{AccessState, AgreementState, ConsentState, TransferState};
use crate::domain::schedule::Reminder;
use crate::domain::search::{SearchField, SearchTerm, Test, fold, folded};
use crate::i18n::Lang;

/// Words of states in both languages, folded: a saved view means the same in either.
struct Words {
    stages: BTreeMap<RelationStage, String>,
    kinds: BTreeMap<RelationshipKind, String>,
    languages: [String; 2],
    lacks: [String; 4],
    consents: BTreeMap<ConsentState, String>,
    agreements: BTreeMap<AgreementState, String>,
    transfers: BTreeMap<TransferState, String>,
    accesses: BTreeMap<AccessState, String>,
    yes_no: [(&'static str, String); 2],
    /// What is due: the word for any of them, and its own.
    reminders: BTreeMap<Reminder, String>,
}

static WORDS: LazyLock<Words> = LazyLock::new(|| {
    let langs = Language::ALL.map(Lang::new);
    let both = |key: &str| fold(&langs.each_ref().map(|lang| lang.text(key).into_owned()).join("\n"));
    // Found by the role that is missing, too.
    let acceptors = ContactRole::ALL.into_iter().filter(|role| role.may_accept());
    let acceptors = acceptors.map(|role| both(role.key())).collect::<Vec<_>>().join("\n");
    Words {
        stages: RelationStage::ALL.map(|stage| (stage, both(stage.key()))).into(),
        kinds: RelationshipKind::ALL.map(|kind| (kind, both(kind.key()))).into(),
        languages: Language::ALL.map(|language| format!("{}\n{}", both(language.column_key()), fold(language.tag()))),
        yes_no: [(YES, both("own-yes")), (NO, both("own-no"))],
        lacks: [
            both(ContactGap::Contact.key()),
            both(ContactGap::Address.key()),
            [both(ContactGap::Acceptor.key()), acceptors].join("\n"),
            both(ContactGap::Role.key()),
        ],
        consents: ConsentState::ALL.map(|state| (state, both(state.key()))).into(),
        agreements: AgreementState::ALL.map(|state| (state, both(state.key()))).into(),
        transfers: TransferState::ALL.map(|state| (state, both(state.key()))).into(),
        accesses: AccessState::ALL.map(|state| (state, both(state.key()))).into(),
        reminders: Reminder::ALL
            .map(|step| (step, format!("{}\n{}", both("reminder-due"), both(step.due_key()))))
            .into(),
    }
});

/// Folded names of providers and people, looked up once per search.
pub(super) struct Names {
    providers: BTreeMap<ProviderId, String>,
    people: BTreeMap<PersonId, String>,
    waves: BTreeMap<WaveId, String>,
    own: BTreeMap<u8, OwnField>,
}

impl Names {
    pub(super) fn new(plan: &Plan) -> Self {
        Self {
            providers: plan.providers.iter().map(|provider| (provider.id, fold(&provider.name))).collect(),
            people: plan.people.iter().map(|person| (person.id, fold(&person.name))).collect(),
            waves: plan.waves.iter().map(|wave| (wave.id, fold(&wave.name))).collect(),
            own: plan.own_fields.iter().map(|field| (field.place as u8, OwnField::clone(field))).collect(),
        }
    }
}

/// Whether a line passes a term.
pub(super) fn passes(term: &SearchTerm, line: &CustomerLine, names: &Names, today: NaiveDate) -> bool {
    holds(term, line, names, today) != term.is_not
}

fn holds(term: &SearchTerm, line: &CustomerLine, names: &Names, today: NaiveDate) -> bool {
    let (test, customer) = (&term.test, &line.customer);
    let text = |text: Option<&String>| test.passes_text(text.map_or("", String::as_str));
    // A state that is not known is no value: `agreement:` finds those of whom something is known.
    let word = |words: Option<&String>| test.passes_state(words.map_or("", String::as_str));
    let state = |words: Option<&String>, is_known: bool| match test {
        Test::Has(part) if part.is_empty() => is_known,
        _ => word(words),
    };
    let tracks = customer.tracks();
    match term.field {
        SearchField::Of(field) => passes_value(test, line.value(field), names),
        SearchField::Own(place) => names.own.get(&place).is_some_and(|own| passes_own(test, customer, own, today)),
        SearchField::Status => word(WORDS.stages.get(&line.stage)),
        SearchField::Consent => {
            let now = tracks.consent_state();
            state(WORDS.consents.get(&now), now != ConsentState::NotAsked)
        }
        SearchField::Agreement => {
            let now = tracks.agreement.state();
            state(WORDS.agreements.get(&now), now != AgreementState::Unknown)
        }
        SearchField::Transfer => {
            let now = line.transfer;
            state(WORDS.transfers.get(&now), now != TransferState::Unknown)
        }
        SearchField::Access => {
            let now = tracks.access.state();
            state(WORDS.accesses.get(&now), now != AccessState::Unknown)
        }
        SearchField::Renew => test.passes_number(line.renews.map(|day| (day - today).num_days())),
        SearchField::Seats => test.passes_number(line.seats.and_then(|seats| i64::try_from(seats).ok())),
        SearchField::Contact => customer.contacts.iter().any(|contact| {
            let address = contact.email.as_ref().map_or("", EmailAddress::as_str);
            [contact.name.as_str(), address].into_iter().any(|held| test.passes_text(&folded(held)))
        }),
        SearchField::Product => customer.subscriptions.iter().any(|held| test.passes_text(&folded(&held.product))),
        SearchField::Remind => match (test, line.chase) {
            (_, None) => false,
            (Test::Has(part), Some(_)) if part.is_empty() => true,
            (Test::Has(_), Some(chase)) => chase.is_due(today) && text(WORDS.reminders.get(&chase.next)),
            (Test::Below(_) | Test::Above(_), Some(chase)) => test.passes_number(Some((chase.due - today).num_days())),
        },
        SearchField::Lacks => text(line.lack.and_then(|lack| WORDS.lacks.get(lack as usize))),
    }
}

/// Whether what a customer holds in a field of our own passes; of a day, numbers are days from today.
fn passes_own(test: &Test, customer: &Customer, own: &OwnField, today: NaiveDate) -> bool {
    let held = customer.own_text(own.id);
    let (below, limit) = match test {
        _ if held.is_empty() => return false,
        Test::Has(part) => {
            let yes_no = WORDS.yes_no.iter().find(|(known, _)| own.kind == OwnKind::YesNo && *known == held);
            return yes_no.map_or_else(|| test.passes_text(&folded(held)), |(_, words)| test.passes_state(words))
                || part.is_empty();
        }
        Test::Below(limit) => (true, *limit),
        Test::Above(limit) => (false, *limit),
    };
    let number = match own.kind {
        OwnKind::Day => held.parse().ok().map(|day: NaiveDate| (day - today).num_days() as f64),
        _ => held.parse().ok(),
    };
    let limit = limit as f64;
    number.is_some_and(|number: f64| if below { number < limit } else { limit < number })
}

/// Whether what a field holds passes; nothing passes nothing.
fn passes_value(test: &Test, value: Value<'_>, names: &Names) -> bool {
    let text = |text: Option<&String>| text.is_some_and(|text| test.passes_text(text));
    match value {
        Value::Nothing | Value::Choice(_) | Value::Customer(_) | Value::Parts => false,
        Value::Day(day) => test.passes_text(&day.to_string()),
        Value::Number(number) => test.passes_number(Some(i64::from(number))),
        Value::Text(held) | Value::Code(held) => test.passes_text(&folded(&held)),
        Value::Texts(texts) => texts.iter().any(|held| test.passes_text(&folded(held))),
        Value::Person(id) => text(names.people.get(&id)),
        Value::Provider(id) => text(names.providers.get(&id)),
        Value::Wave(id) => text(names.waves.get(&id)),
        Value::Language(language) => text(WORDS.languages.get(language as usize)),
        Value::Kinds(kinds) => {
            let words = |held: &Relationship| WORDS.kinds.get(&held.kind);
            kinds.iter().filter_map(words).any(|words| test.passes_state(words))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Words of every state in one language, folded.
    fn words<K: Copy + Ord>(all: &BTreeMap<K, String>, language: usize) -> Vec<(K, &str)> {
        all.iter().filter_map(|(state, both)| Some((*state, both.lines().nth(language)?))).collect()
    }

    #[track_caller]
    fn check<K: Copy + Ord + std::fmt::Debug>(all: &BTreeMap<K, String>) {
        for language in 0..Language::ALL.len() {
            for (state, word) in words(all, language) {
                let test = Test::Has(word.to_owned());
                let found: Vec<K> = all.iter().filter(|(_, both)| test.passes_state(both)).map(|(s, _)| *s).collect();
                let begins = |other: &&(K, &str)| other.1.starts_with(word);
                let expected: Vec<K> = words(all, language).iter().filter(begins).map(|(s, _)| *s).collect();
                assert_eq!(found, expected, "{word} is to find {state:?} only");
            }
        }
    }

    #[test]
    fn who_may_accept_is_found_by_every_role_that_may() {
        let acceptor = &WORDS.lacks[ContactGap::Acceptor as usize];
        for word in ["can accept", "global admin", "billing admin", "可以接受", "全域管理員", "計費管理員"]
        {
            let test = Test::Has(fold(word));
            let found: Vec<_> = WORDS.lacks.iter().filter(|words| test.passes_text(words)).collect();
            assert_eq!(found, [acceptor], "{word}");
        }
    }

    #[test]
    fn word_of_a_state_finds_no_state_that_only_holds_it() {
        check(&WORDS.stages);
        check(&WORDS.kinds);
        check(&WORDS.consents);
        check(&WORDS.agreements);
        check(&WORDS.transfers);
        check(&WORDS.accesses);
        let kind = Test::Has("direct".into());
        assert!(!kind.passes_state(&WORDS.kinds[&RelationshipKind::Indirect]));
    }
}
