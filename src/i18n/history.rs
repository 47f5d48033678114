//! Words of what changed on a customer: which field, before and after.

use super::Lang;
use super::explain::relationships;
use super::own_fields::own_words;
use crate::domain::history::{CustomerPart, Difference, OldValue};
use crate::domain::plan::Plan;
use crate::domain::plan::contact::Contact;
use crate::domain::plan::field;
use crate::domain::plan::product::{BillingPlan, ProductKind, Segment, Term};
use crate::domain::plan::subscription::{EndChoice, Subscription};

/// Characters of a longer text, such as notes, that are shown.
const MOST: usize = 160;

/// One difference as a sentence; names of people and providers are those of `plan`.
pub fn sentence(lang: &Lang, plan: &Plan, difference: &Difference) -> String {
    let field = field_word(lang, plan, &difference.field);
    let own = if let CustomerPart::Own(id) = &difference.field { plan.own_fields.get(*id) } else { None };
    let [before, after] = [&difference.before, &difference.after].map(|held| {
        let word = value_word(lang, plan, held)?;
        Some(own.map_or(word.clone(), |own| own_words(lang, own, &word).into_owned()))
    });
    match (before, after) {
        (Some(before), Some(after)) if before == after => {
            lang.with("history-detail", &[("field", &field), ("value", &after)])
        }
        (None, None) => lang.with("history-detail-only", &[("field", &field)]),
        (Some(before), Some(after)) => {
            lang.with("history-changed", &[("field", &field), ("before", &before), ("after", &after)])
        }
        (None, Some(after)) => lang.with("history-set", &[("field", &field), ("after", &after)]),
        (Some(before), None) => lang.with("history-unset", &[("field", &field), ("before", &before)]),
    }
    .into_owned()
}

fn field_word(lang: &Lang, plan: &Plan, field: &CustomerPart) -> String {
    let key = match field {
        CustomerPart::Of(field) => field.uses().label,
        CustomerPart::ContactOrder => "history-first-contact",
        CustomerPart::Relation(provider) => {
            let Some(provider) = plan.providers.get(*provider) else {
                return lang.text("history-relation-gone").into_owned();
            };
            return lang.with("history-relation", &[("provider", &provider.name)]).into_owned();
        }
        CustomerPart::Own(id) => match plan.own_fields.get(*id) {
            Some(own) => return own.name.clone(),
            None => "own-gone",
        },
        CustomerPart::Consent => "track-consent",
        CustomerPart::ConsentWay => "history-consent-way",
        CustomerPart::Evidence(track) => {
            let track = lang.text(track.key());
            return lang.with("history-evidence", &[("track", &track)]).into_owned();
        }
        CustomerPart::Agreement => "track-agreement",
        CustomerPart::Transfer => "track-transfer",
        CustomerPart::Access => "track-access",
        CustomerPart::AccessEnds => "history-access-ends",
        CustomerPart::GdapRequest => "history-gdap",
    };
    lang.text(key).into_owned()
}

/// What a field held; `None`: nothing.
fn value_word(lang: &Lang, plan: &Plan, value: &OldValue) -> Option<String> {
    let key = match value {
        OldValue::Of(value) => return field_value_word(lang, plan, value),
        OldValue::Count(n) => return Some(n.to_string()),
        OldValue::Contact(contact) => return Some(contact_words(lang, contact)),
        OldValue::Relation(stage) => stage.key(),
        OldValue::Declined(reason) => {
            return Some(lang.with("history-declined", &[("reason", &short(reason))]).into_owned());
        }
        OldValue::Consent(state) => state.key(),
        OldValue::ConsentWay(way) => way.key(),
        OldValue::Agreement(state) => state.key(),
        OldValue::Transfer(state) => state.key(),
        OldValue::Access(state) => state.key(),
        OldValue::Day(day) => return Some(day.to_string()),
        OldValue::Subscription(subscription) => return Some(subscription_words(lang, subscription)),
    };
    Some(lang.text(key).into_owned())
}

fn field_value_word(lang: &Lang, plan: &Plan, value: &field::Value<'_>) -> Option<String> {
    let named =
        |name: Option<&String>| name.cloned().unwrap_or_else(|| lang.text("customers-provider-gone").into_owned());
    match value {
        field::Value::Nothing | field::Value::Parts => None,
        field::Value::Text(_)
        | field::Value::Code(_)
        | field::Value::Texts(_)
        | field::Value::Day(_)
        | field::Value::Number(_) => Some(short(&value.clone().typed())),
        field::Value::Choice(key) => Some(lang.text(key).into_owned()),
        field::Value::Person(id) => Some(named(plan.people.get(*id).map(|person| &person.name))),
        field::Value::Provider(id) => Some(named(plan.providers.get(*id).map(|provider| &provider.name))),
        field::Value::Customer(id) => Some(plan.name_of(*id).to_owned()),
        field::Value::Wave(id) => Some(named(plan.waves.get(*id).map(|wave| &wave.name))),
        field::Value::Language(language) => Some(lang.text(language.key()).into_owned()),
        field::Value::Kinds(held) => Some(relationships(lang, held)),
    }
}

/// In one line, and not longer than what is read at a glance.
fn short(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= MOST { line } else { line.chars().take(MOST - 1).chain(['…']).collect() }
}

/// Who a contact is, in words.
pub fn contact_words(lang: &Lang, contact: &Contact) -> String {
    let role = lang.text(contact.role.key());
    let email = contact.email.as_ref().map(ToString::to_string).unwrap_or_default();
    let language = contact.language.map(|language| lang.text(language.key())).unwrap_or_default();
    let parts = [contact.name.trim(), &email, &role, contact.form_of_address.trim(), contact.phone.trim(), &language];
    joined(lang, &parts)
}

/// What is known of a subscription, in words.
pub fn subscription_words(lang: &Lang, subscription: &Subscription) -> String {
    let seats = subscription.quantity.map(|n| lang.count("subscriptions-seats-count", n as usize)).unwrap_or_default();
    let status = lang.text(subscription.status.key());
    let status = lang.with("subscriptions-status-is", &[("status", &status)]);
    let day = |key, day: Option<chrono::NaiveDate>| {
        day.map(|day| lang.with(key, &[("day", &lang.date(day))])).unwrap_or_default()
    };
    let (start, end) =
        (day("history-subscription-starts", subscription.start), day("subscriptions-ends", subscription.end));
    let renews = match subscription.auto_renew {
        Some(true) => lang.text("subscriptions-renews"),
        Some(false) => lang.text("subscriptions-renews-not"),
        None => std::borrow::Cow::Borrowed(""),
    };
    let at_end = match subscription.at_end {
        EndChoice::Unknown => std::borrow::Cow::Borrowed(""),
        choice => lang.with("subscriptions-chosen", &[("choice", &lang.text(choice.key()))]),
    };
    let sale = sale_words(lang, subscription);
    let parts = [subscription.product.as_str(), &seats, &status, &start, &end, &renews, &at_end, &sale];
    joined(lang, &parts)
}

/// What it is of and what it costs, as far as somebody said.
fn sale_words(lang: &Lang, subscription: &Subscription) -> String {
    let mut keys = Vec::new();
    keys.extend((subscription.kind != ProductKind::Unknown).then(|| subscription.kind.key()));
    keys.extend((subscription.segment != Segment::Unknown).then(|| subscription.segment.key()));
    keys.extend(subscription.is_trial.map(|is_trial| if is_trial { "product-trial" } else { "product-no-trial" }));
    keys.extend((subscription.term != Term::Unknown).then(|| subscription.term.key()));
    keys.extend((subscription.billing != BillingPlan::Unknown).then(|| subscription.billing.key()));
    let mut parts: Vec<std::borrow::Cow<'_, str>> = keys.into_iter().map(|key| lang.text(key)).collect();
    if let Some(price) = subscription.price {
        parts.push(lang.with("history-subscription-price", &[("price", &price.to_string())]));
    }
    if let Some(billable) = subscription.billable {
        parts.push(lang.count("history-subscription-billable", billable as usize));
    }
    if !subscription.base.is_empty() {
        parts.push(lang.with("history-subscription-base", &[("id", &subscription.base)]));
    }
    let parts: Vec<&str> = parts.iter().map(|part| &**part).collect();
    joined(lang, &parts)
}

/// What is known of these, one behind the other.
fn joined(lang: &Lang, parts: &[&str]) -> String {
    let known: Vec<&str> = parts.iter().copied().filter(|part| !part.is_empty()).collect();
    known.join(&lang.text("history-between"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::plan::customer::RelationStage;
    use crate::domain::plan::customer_fields::CustomerField;
    use crate::domain::plan::ids::ProviderId;
    use crate::i18n::Language;

    const NAME: CustomerPart = CustomerPart::Of(CustomerField::Name);
    const COUNTRY: CustomerPart = CustomerPart::Of(CustomerField::Country);
    const NOTES: CustomerPart = CustomerPart::Of(CustomerField::Notes);

    #[track_caller]
    fn check(language: Language, (field, before, after): (CustomerPart, OldValue, OldValue), expected: &str) {
        let said = sentence(&Lang::new(language), &Plan::default(), &Difference { field, before, after });
        assert_eq!(said, expected);
    }

    #[test]
    fn before_and_after_are_said_and_nothing_is_no_value() {
        let text = |text: &str| OldValue::Of(field::Value::Text(text.to_owned().into()));
        let english = Language::English;
        check(english, (NAME, text("Fabrikam"), text("Fabrikam Inc.")), "Company name: Fabrikam Inc. (was Fabrikam)");
        check(english, (COUNTRY, OldValue::NOTHING, text("TW")), "Country: TW (was empty)");
        check(english, (NOTES, text("a\n b"), OldValue::NOTHING), "Notes: empty (was a b)");
        check(english, (NOTES, text("a"), text("a")), "Notes: a detail changed; a");
        let relation = (
            CustomerPart::Relation(ProviderId::new(1)),
            OldValue::Relation(RelationStage::NotAsked),
            OldValue::Declined("too early".into()),
        );
        let expected =
            "Reseller relationship with a provider no longer in the plan: Declined, too early (was Not invited)";
        check(english, relation, expected);
        let chinese = Language::TraditionalChinese;
        check(chinese, (COUNTRY, OldValue::NOTHING, text("TW")), "國家或地區：TW（原為空白）");
    }

    #[test]
    fn long_notes_are_cut() {
        let said = short(&"很長".repeat(200));
        assert_eq!(said.chars().count(), MOST);
        assert!(said.ends_with('…'));
    }
}
