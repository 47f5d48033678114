//! What stands in a cell, in words: on the screen, on the clipboard and in files.

use std::borrow::Cow;

use super::columns::Col;
use super::list::Line;
use super::stages::Stage;
use super::table::{called, language_key};
use crate::domain::plan::Plan;
use crate::domain::plan::contact::{Country, DomainName};
use crate::domain::plan::customer::{Customer, RelationshipKind};
use crate::i18n::{Lang, explain, reminders, tracks};
use crate::ui::root::stage_tone;
use crate::ui::theme::Tone;

/// The words of a cell; empty when there is nothing to say.
pub(super) fn text<'c>(lang: &'c Lang, plan: &'c Plan, line: &'c Line, col: Col) -> Cow<'c, str> {
    let customer = &line.customer;
    let known = |text: Option<&'c str>| Cow::Borrowed(text.unwrap_or_default());
    let states = customer.tracks();
    match col {
        Col::Company => Cow::Borrowed(&customer.name),
        Col::Domain => known(customer.domain.as_ref().map(DomainName::as_str)),
        Col::State => lang.text(explain::stage_key(line.stage)),
        Col::Reminder => line.chase.map_or(Cow::Borrowed(""), |chase| {
            let what = lang.text(reminders::name_key(chase.next));
            lang.with("reminder-cell", &[("day", &chase.due.to_string()), ("what", &what)])
        }),
        Col::Consent => lang.text(tracks::consent_key(states.consent_state())),
        Col::Agreement => lang.text(tracks::agreement_key(states.agreement.state())),
        Col::Transfer => lang.text(tracks::transfer_key(states.transfer.state())),
        Col::Access => lang.text(tracks::access_key(states.access.state())),
        Col::Relationship => Cow::Owned(relationship(lang, customer)),
        Col::Provider => known(line.provider.and_then(|id| plan.providers.get(id)).map(|p| p.name.as_str())),
        Col::Contact => known(customer.recipient().map(called)),
        Col::Language => lang.text(language_key(customer.language())),
        Col::Owner => known(customer.owner.and_then(|id| plan.people.get(id)).map(|p| p.name.as_str())),
        Col::Country => known(customer.country.as_ref().map(Country::as_str)),
        Col::Seats => line.seats.map_or(Cow::Borrowed(""), |seats| Cow::Owned(seats.to_string())),
        Col::Renews => line.renews.map_or(Cow::Borrowed(""), |day| Cow::Owned(day.to_string())),
        Col::Tags => Cow::Owned(customer.tags.join(", ")),
    }
}

/// What a state means to the reader; `None`: nothing is known, or the cell holds no state.
pub(super) fn tone(line: &Line, col: Col) -> Option<Tone> {
    let states = line.customer.tracks();
    match col {
        Col::State => Some(stage_tone(line.stage)),
        Col::Consent => known(states.consent_state()),
        Col::Agreement => known(states.agreement.state()),
        Col::Transfer => known(states.transfer.state()),
        Col::Access => known(states.access.state()),
        Col::Company
        | Col::Domain
        | Col::Reminder
        | Col::Relationship
        | Col::Provider
        | Col::Contact
        | Col::Language
        | Col::Owner
        | Col::Country
        | Col::Seats
        | Col::Renews
        | Col::Tags => None,
    }
}

/// The tone of a track's state; `None` while nothing was recorded.
fn known<S: Stage>(state: S) -> Option<Tone> {
    (state != S::default()).then(|| state.tone())
}

/// How the export says that we sell to this customer: `Direct + Indirect`, `Other (Advisor)`.
fn relationship(lang: &Lang, customer: &Customer) -> String {
    let mut words: Vec<Cow<'_, str>> = Vec::new();
    for relationship in &customer.relationships {
        let word = lang.text(explain::relationship_key(relationship.kind));
        let word = match relationship.kind {
            RelationshipKind::Direct | RelationshipKind::Indirect => word,
            RelationshipKind::Other => Cow::Owned(format!("{word} ({})", relationship.raw)),
        };
        if !words.contains(&word) {
            words.push(word);
        }
    }
    words.join(" + ")
}
