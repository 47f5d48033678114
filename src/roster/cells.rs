//! What stands in a cell, in words: on the screen, on the clipboard and in files.

use std::borrow::Cow;

use super::columns::RosterColumn;
use super::line::CustomerLine;
use crate::domain::plan::Plan;
use crate::domain::plan::contact::{Contact, EmailAddress};
use crate::domain::plan::field::Value;
use crate::i18n::Lang;
use crate::i18n::explain::relationships;
use crate::i18n::own_fields::own_words;

/// The words of a cell; empty when there is nothing to say.
pub fn text<'c>(lang: &'c Lang, plan: &'c Plan, line: &'c CustomerLine, col: RosterColumn) -> Cow<'c, str> {
    let states = line.customer.tracks();
    match col {
        RosterColumn::Of(field) => words(lang, plan, line.value(field)),
        RosterColumn::Own(place) => plan
            .own_field(place)
            .map_or(Cow::Borrowed(""), |field| own_words(lang, field, line.customer.own_text(field.id))),
        RosterColumn::State => lang.text(line.stage.key()),
        RosterColumn::Reminder => line.chase.map_or(Cow::Borrowed(""), |chase| {
            let what = lang.text(chase.next.key());
            lang.with("reminder-cell", &[("day", &chase.due.to_string()), ("what", &what)])
        }),
        RosterColumn::Consent => lang.text(states.consent_state().key()),
        RosterColumn::Agreement => lang.text(states.agreement.state().key()),
        RosterColumn::Transfer => lang.text(line.transfer.key()),
        RosterColumn::Access => lang.text(states.access.state().key()),
        RosterColumn::Contact => Cow::Borrowed(line.customer.recipient().map_or("", called)),
        RosterColumn::Seats => line.seats.map_or(Cow::Borrowed(""), |seats| Cow::Owned(seats.to_string())),
        RosterColumn::Renews => line.renews.map_or(Cow::Borrowed(""), |day| Cow::Owned(day.to_string())),
    }
}

/// What a field holds, in words; empty for nothing, and for somebody who is no longer in the plan.
pub fn words<'c>(lang: &'c Lang, plan: &'c Plan, value: Value<'c>) -> Cow<'c, str> {
    match value {
        Value::Person(id) => Cow::Borrowed(plan.people.get(id).map_or("", |person| &person.name)),
        Value::Provider(id) => Cow::Borrowed(plan.providers.get(id).map_or("", |provider| &provider.name)),
        Value::Customer(id) => Cow::Borrowed(plan.name_of(id)),
        Value::Wave(id) => Cow::Borrowed(plan.waves.get(id).map_or("", |wave| &wave.name)),
        Value::Language(language) => lang.text(language.column_key()),
        Value::Kinds(kinds) => Cow::Owned(relationships(lang, &kinds)),
        Value::Choice(key) => lang.text(key),
        Value::Text(_)
        | Value::Code(_)
        | Value::Texts(_)
        | Value::Day(_)
        | Value::Number(_)
        | Value::Nothing
        | Value::Parts => value.typed(),
    }
}

/// Name of a contact, else the address; empty when neither is known.
pub fn called(contact: &Contact) -> &str {
    if contact.name.trim().is_empty() { contact.email.as_ref().map_or("", EmailAddress::as_str) } else { &contact.name }
}
