//! What a customer is like after a row: the row adds and corrects, an empty cell takes nothing away.

use std::collections::HashMap;

use super::diff::{FieldChange, FieldValue};
use super::row::ImportRow;
use crate::domain::plan::Plan;
use crate::domain::plan::contact::{Contact, ContactRole, EmailAddress};
use crate::domain::plan::customer::{Customer, Relationship, RelationshipKind, RelationshipWord};
use crate::domain::plan::shape::ImportField;

/// What the texts of the Relationship column mean: today's answers before the remembered ones.
pub(super) struct Meanings<'a>(HashMap<&'a str, RelationshipKind>);

impl<'a> Meanings<'a> {
    pub(super) fn new(plan: &'a Plan, answers: &'a [RelationshipWord]) -> Self {
        let known = plan.words.iter().map(|word| (word.raw.as_str(), word.kind));
        Self(known.chain(answers.iter().map(|word| (word.raw.as_str(), word.kind))).collect())
    }

    /// A text that nobody explained is "other": the raw text stays, and it is asked again.
    fn relationships(&self, row: &ImportRow) -> Vec<Relationship> {
        let kind = |raw: &str| self.0.get(raw).copied().unwrap_or(RelationshipKind::Other);
        let mut all: Vec<_> =
            row.relationships.iter().map(|raw| Relationship { kind: kind(raw), raw: raw.to_string() }).collect();
        all.sort_unstable();
        all.dedup();
        all
    }

    /// Whether a customer has these already; asked of every row, so without making any text.
    fn are_same(&self, row: &ImportRow, known: &[Relationship]) -> bool {
        let is_known = |raw: &str| {
            let kind = self.0.get(raw).copied().unwrap_or(RelationshipKind::Other);
            known.iter().any(|r| r.kind == kind && r.raw == raw)
        };
        row.relationships.len() == known.len() && row.relationships.iter().all(|raw| is_known(raw))
    }
}

/// Collects what changes; the customer is copied at the first change only.
struct Taking<'c> {
    before: &'c Customer,
    after: Option<Box<Customer>>,
    changes: Vec<FieldChange>,
}

impl Taking<'_> {
    fn change(&mut self, field: ImportField, before: FieldValue, after: FieldValue) -> &mut Customer {
        self.changes.push(FieldChange { field, before, after });
        self.after.get_or_insert_with(|| Box::new(self.before.clone()))
    }
}

/// `customer` as this row has it, and what differs; `None` when nothing does.
pub(super) fn changed(
    customer: &Customer,
    row: &ImportRow,
    meanings: &Meanings<'_>,
) -> Option<(Box<Customer>, Vec<FieldChange>)> {
    let mut to = Taking { before: customer, after: None, changes: Vec::new() };
    if let Some(id) = row.microsoft_id.filter(|&id| customer.microsoft_id != Some(id)) {
        let before = FieldValue::text(customer.microsoft_id.map(|id| id.to_string()));
        to.change(ImportField::MicrosoftId, before, FieldValue::Text(id.to_string())).microsoft_id = Some(id);
    }
    if !row.name.is_empty() && row.name != customer.name {
        let (before, after) = (FieldValue::Text(customer.name.clone()), FieldValue::Text(row.name.clone()));
        to.change(ImportField::CompanyName, before, after).name.clone_from(&row.name);
    }
    if row.domain.is_some() && row.domain != customer.domain {
        let before = FieldValue::text(customer.domain.as_ref().map(ToString::to_string));
        let after = FieldValue::text(row.domain.as_ref().map(ToString::to_string));
        to.change(ImportField::PrimaryDomain, before, after).domain.clone_from(&row.domain);
    }
    if !row.relationships.is_empty() && !meanings.are_same(row, &customer.relationships) {
        let now = meanings.relationships(row);
        let before = FieldValue::Relationships(customer.relationships.clone());
        let after = FieldValue::Relationships(now.clone());
        to.change(ImportField::Relationship, before, after).relationships = now;
    }
    if row.tags.iter().any(|tag| !customer.tags.contains(tag)) {
        let mut tags = customer.tags.clone();
        tags.extend(row.tags.iter().cloned());
        tags.sort_unstable();
        tags.dedup();
        let before = FieldValue::Tags(customer.tags.clone());
        let after = FieldValue::Tags(tags.clone());
        to.change(ImportField::Tags, before, after).tags = tags;
    }
    if row.country.is_some() && row.country != customer.country {
        let before = FieldValue::text(customer.country.as_ref().map(ToString::to_string));
        let after = FieldValue::text(row.country.as_ref().map(ToString::to_string));
        to.change(ImportField::Country, before, after).country.clone_from(&row.country);
    }
    let mut claimed = Vec::new();
    // Addresses are surer than names, so they choose first.
    for has_address in [true, false] {
        for contact in row.contacts.iter().filter(|contact| contact.email.is_some() == has_address) {
            put_contact(&mut to, contact, &mut claimed);
        }
    }
    let changes = to.changes;
    to.after.filter(|after| **after != *customer).map(|after| (after, changes))
}

/// `claimed`: contacts of the customer that another contact of the row is about already, by their place.
fn put_contact(to: &mut Taking<'_>, new: &Contact, claimed: &mut Vec<usize>) {
    let now = to.after.as_deref().unwrap_or(to.before);
    let Some(at) = find_person(&now.contacts, claimed, new) else {
        claimed.push(now.contacts.len());
        for (field, value) in values(new) {
            to.change(field, FieldValue::Nothing, value);
        }
        to.after.get_or_insert_with(|| Box::new(to.before.clone())).contacts.push(new.clone());
        return;
    };
    claimed.push(at);
    let known = now.contacts[at].clone();
    let mut merged = known.clone();
    if !new.name.is_empty() {
        merged.name.clone_from(&new.name);
    }
    merged.email = known.email.clone().or_else(|| new.email.clone());
    if new.role != ContactRole::Unknown {
        merged.role = new.role;
    }
    merged.language = new.language.or(known.language);
    if !new.form_of_address.is_empty() {
        merged.form_of_address.clone_from(&new.form_of_address);
    }
    let before = values(&known);
    for (field, value) in values(&merged) {
        let old = before.iter().find(|(f, _)| *f == field).map_or(FieldValue::Nothing, |(_, old)| old.clone());
        if old != value {
            to.change(field, old, value).contacts[at] = merged.clone();
        }
    }
}

/// Where among `known` the same person is, but for the places in `claimed`: by address, whatever its case; else by name,
/// when one of the two has no address.
pub fn find_person(known: &[Contact], claimed: &[usize], new: &Contact) -> Option<usize> {
    let has_address = |c: &Contact| matches!((&c.email, &new.email), (Some(a), Some(b)) if same_address(a, b));
    let has_name =
        |c: &Contact| (c.email.is_none() || new.email.is_none()) && !new.name.is_empty() && c.name == new.name;
    let free = || known.iter().enumerate().filter(|(at, _)| !claimed.contains(at));
    let by_address = free().find(|(_, contact)| has_address(contact));
    by_address.or_else(|| free().find(|(_, contact)| has_name(contact))).map(|(at, _)| at)
}

fn same_address(a: &EmailAddress, b: &EmailAddress) -> bool {
    a.as_str() == b.as_str() || a.as_str().to_lowercase() == b.as_str().to_lowercase()
}

/// What is known of a contact, field by field.
fn values(contact: &Contact) -> Vec<(ImportField, FieldValue)> {
    let text = |text: &String| if text.is_empty() { FieldValue::Nothing } else { FieldValue::Text(text.clone()) };
    let role = if contact.role == ContactRole::Unknown { FieldValue::Nothing } else { FieldValue::Role(contact.role) };
    let all = [
        (ImportField::ContactName, text(&contact.name)),
        (ImportField::ContactEmail, FieldValue::text(contact.email.as_ref().map(ToString::to_string))),
        (ImportField::ContactRole, role),
        (ImportField::ContactLanguage, contact.language.map_or(FieldValue::Nothing, FieldValue::Language)),
        (ImportField::FormOfAddress, text(&contact.form_of_address)),
    ];
    all.into_iter().filter(|(_, value)| *value != FieldValue::Nothing).collect()
}
