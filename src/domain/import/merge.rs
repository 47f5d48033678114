//! What a customer is like after a row: the row adds and corrects, an empty cell takes nothing away.

use std::collections::HashMap;
use std::sync::Arc;

use super::diff::{FieldChange, FieldValue};
use super::held::{HeldText, Outcome, Place, both, legible, weigh};
use super::row::{ImportRow, RowProblemKind};
use crate::domain::legible::is_damaged_form;
use crate::domain::plan::Plan;
use crate::domain::plan::contact::{Contact, ContactRole, EmailAddress};
use crate::domain::plan::customer::{Customer, Relationship, RelationshipKind, RelationshipMeaning};
use crate::domain::plan::field::Value;
use crate::domain::plan::shape::{ColumnMeaning, ImportField};

/// What the texts of the Relationship column mean: today's answers before the remembered ones; and what the plan has for fields
/// of our own.
pub(super) struct Meanings<'a> {
    words: HashMap<&'a str, RelationshipKind>,
    plan: &'a Plan,
}

impl<'a> Meanings<'a> {
    pub(super) fn new(plan: &'a Plan, answers: &'a [RelationshipMeaning]) -> Self {
        let known = plan.words.iter().map(|word| (word.raw.as_str(), word.kind));
        let words = known.chain(answers.iter().map(|word| (word.raw.as_str(), word.kind))).collect();
        Self { words, plan }
    }

    /// What the row says of how we sell to a customer. A text that nobody explained says nothing.
    pub(super) fn said_by(&self, row: &ImportRow) -> Said {
        let explained = |raw: &Arc<str>| Some(Relationship { kind: *self.words.get(&**raw)?, raw: raw.to_string() });
        let kinds: Vec<_> = row.relationships.iter().filter_map(explained).collect();
        let is_all = !row.lacks_relationship && kinds.len() == row.relationships.len();
        Said { kinds, is_all }
    }

    /// Whether a customer has these already; asked of every row, so without making any text.
    fn are_same(&self, row: &ImportRow, known: &[Relationship]) -> bool {
        let is_known = |raw: &str| {
            let kind = self.words.get(raw);
            known.iter().any(|r| Some(&r.kind) == kind && r.raw == raw)
        };
        row.relationships.len() == known.len() && row.relationships.iter().all(|raw| is_known(raw))
    }
}

/// How we sell to a customer, by what a row says and a person explained.
pub(super) struct Said {
    kinds: Vec<Relationship>,
    /// Whether it says everything: no cell is empty, and every text is explained.
    pub(super) is_all: bool,
}

impl Said {
    /// Whether nothing was said.
    pub(super) fn is_nothing(&self) -> bool {
        self.kinds.is_empty()
    }

    /// How we sell to the customer now. Only a list that holds everything takes away what it does not name.
    fn upon(&self, known: &[Relationship], is_whole: bool) -> Vec<Relationship> {
        let mut all = self.kinds.clone();
        if !(is_whole && self.is_all) {
            let is_said = |one: &&Relationship| self.kinds.iter().any(|new| new.kind == one.kind || new.raw == one.raw);
            all.extend(known.iter().filter(|one| !is_said(one)).cloned());
        }
        all.sort_unstable();
        all.dedup();
        all
    }
}

/// Collects what changes; the customer is copied at the first change only.
struct Taking<'c> {
    before: &'c Customer,
    after: Option<Box<Customer>>,
    changes: Vec<FieldChange>,
    held: Vec<HeldText>,
    refused: Vec<RowProblemKind>,
}

/// What a row does to a customer.
pub(super) struct Merged {
    /// The customer as the row has it, and what differs; `None` when nothing does.
    pub(super) changed: Option<(Box<Customer>, Vec<FieldChange>)>,
    /// Texts of the row that replace nothing unasked.
    pub(super) held: Vec<HeldText>,
    /// What fields of our own cannot hold.
    pub(super) refused: Vec<RowProblemKind>,
}

impl Taking<'_> {
    fn change(&mut self, field: ImportField, before: FieldValue, after: FieldValue) -> &mut Customer {
        self.changes.push(FieldChange { field, before, after });
        self.after.get_or_insert_with(|| Box::new(self.before.clone()))
    }
}

/// What this row does to `customer`.
pub(super) fn merged(customer: &Customer, row: &ImportRow, (meanings, is_whole): (&Meanings<'_>, bool)) -> Merged {
    let mut to = Taking { before: customer, after: None, changes: Vec::new(), held: Vec::new(), refused: Vec::new() };
    if let Some(id) = row.microsoft_id.filter(|&id| customer.microsoft_id != Some(id)) {
        let before = FieldValue::text(customer.microsoft_id.map(|id| id.to_string()));
        to.change(ImportField::MicrosoftId, before, FieldValue::Text(id.to_string())).microsoft_id = Some(id);
    }
    if !row.name.is_empty() && row.name != customer.name {
        match weigh(ImportField::CompanyName, &customer.name, &row.name) {
            Outcome::Held(held) => to.held.push(held),
            Outcome::Taken => {
                let (before, after) = both(&customer.name, &row.name);
                to.change(ImportField::CompanyName, before, after).name.clone_from(&row.name);
            }
        }
    }
    if row.domain.is_some() && row.domain != customer.domain {
        let before = FieldValue::text(customer.domain.as_ref().map(ToString::to_string));
        let after = FieldValue::text(row.domain.as_ref().map(ToString::to_string));
        to.change(ImportField::PrimaryDomain, before, after).domain.clone_from(&row.domain);
    }
    if !row.relationships.is_empty() && !meanings.are_same(row, &customer.relationships) {
        let said = meanings.said_by(row);
        let now = said.upon(&customer.relationships, is_whole);
        if !said.is_nothing() && now != customer.relationships {
            let before = FieldValue::Relationships(customer.relationships.clone());
            let after = FieldValue::Relationships(now.clone());
            to.change(ImportField::Relationship, before, after).relationships = now;
        }
    }
    if row.tags.iter().any(|tag| !customer.tags.contains(tag)) {
        put_tags(&mut to, row);
    }
    put_others(&mut to, row);
    put_own(&mut to, row, meanings.plan);
    put_contacts(&mut to, row);
    let Taking { after, changes, held, refused, .. } = to;
    Merged { changed: after.filter(|after| **after != *customer).map(|after| (after, changes)), held, refused }
}

fn put_tags(to: &mut Taking<'_>, row: &ImportRow) {
    let mut tags = to.before.tags.clone();
    for tag in row.tags.iter().filter(|tag| !to.before.tags.contains(tag)) {
        match weigh(ImportField::Tags, "", tag) {
            Outcome::Held(held) if tags.contains(&held.meant) => {}
            Outcome::Held(held) => to.held.push(held),
            Outcome::Taken => tags.push(tag.clone()),
        }
    }
    tags.sort_unstable();
    tags.dedup();
    if tags != to.before.tags {
        let (before, after) = (FieldValue::Tags(to.before.tags.clone()), FieldValue::Tags(tags.clone()));
        to.change(ImportField::Tags, before, after).tags = tags;
    }
}

/// Fields that are taken as they stand.
fn put_others(to: &mut Taking<'_>, row: &ImportRow) {
    for (field, value) in &row.others {
        let ColumnMeaning::Field(of) = field.about() else { continue };
        let known = of.get(to.before);
        if known == *value {
            continue;
        }
        if let Value::Text(said) = value
            && let Outcome::Held(held) = weigh(*field, &known.clone().typed(), said)
        {
            to.held.push(held);
            continue;
        }
        let [before, after] = [known, value.clone()].map(FieldValue::of);
        of.set(to.change(*field, before, after), value.clone());
    }
}

/// Fields of our own: what one cannot hold is refused, and so is what nobody can read.
fn put_own(to: &mut Taking<'_>, row: &ImportRow, plan: &Plan) {
    for (field, value) in &row.others {
        let (ColumnMeaning::Own(place), Value::Text(said)) = (field.about(), value) else { continue };
        let Some(own) = plan.own_field(place) else {
            to.refused.push(RowProblemKind::NoOwnField(*field));
            continue;
        };
        let known = to.before.own_text(own.id);
        let readable = own.read(said).filter(|_| matches!(weigh(*field, known, said), Outcome::Taken));
        let Some(text) = readable else {
            let text = said.chars().take(80).collect();
            to.refused.push(RowProblemKind::NotHeld { field: own.name.clone(), text });
            continue;
        };
        if text != known && !text.is_empty() {
            let before = FieldValue::text((!known.is_empty()).then(|| known.to_owned()));
            to.change(*field, before, FieldValue::Text(text.clone())).set_own(own.id, text);
        }
    }
}

fn put_contacts(to: &mut Taking<'_>, row: &ImportRow) {
    let mut claimed = Vec::new();
    // Addresses are surer than names, so they choose first.
    for has_address in [true, false] {
        for contact in row.contacts.iter().filter(|contact| contact.email.is_some() == has_address) {
            put_contact(to, contact, &mut claimed);
        }
    }
}

/// `claimed`: contacts of the customer that another contact of the row is about already, by their place.
fn put_contact(to: &mut Taking<'_>, new: &Contact, claimed: &mut Vec<usize>) {
    let now = to.after.as_deref().unwrap_or(to.before);
    let readable = Contact { name: legible(&new.name).unwrap_or_default(), ..new.clone() };
    let found = find_person(&now.contacts, claimed, &readable).or_else(|| find_damaged(&now.contacts, claimed, new));
    let at = found.unwrap_or(now.contacts.len());
    let known = now.contacts.get(at).cloned().unwrap_or_default();
    let mut merged = known.clone();
    let mut held = Vec::new();
    for (field, text, said) in [
        (ImportField::ContactName, &mut merged.name, &new.name),
        (ImportField::FormOfAddress, &mut merged.form_of_address, &new.form_of_address),
        (ImportField::ContactPhone, &mut merged.phone, &new.phone),
    ] {
        if said.is_empty() || text == said {
            continue;
        }
        if let (true, Some(meant)) = (text.is_empty(), legible(said)) {
            // Nothing else is known, so what it was before it was decoded twice is right.
            *text = meant;
        }
        match weigh(field, text, said) {
            Outcome::Held(one) => held.push(one),
            Outcome::Taken => text.clone_from(said),
        }
    }
    merged.email = known.email.clone().or_else(|| new.email.clone());
    if new.role != ContactRole::Unknown {
        merged.role = new.role;
    }
    merged.language = new.language.or(known.language);
    let is_known = found.is_some() || merged.email.is_some() || !merged.name.is_empty();
    let place = if is_known { Place::At(at) } else { Place::New(Box::new(merged.clone())) };
    to.held.extend(held.into_iter().map(|one| HeldText { contact: Some(place.clone()), ..one }));
    if !is_known {
        return;
    }
    claimed.push(at);
    let before = values(&known);
    for (field, value) in values(&merged) {
        let old = before.iter().find(|(f, _)| *f == field).map_or(FieldValue::Nothing, |(_, old)| old.clone());
        if old != value {
            let contacts = &mut to.change(field, old, value).contacts;
            match contacts.get_mut(at) {
                Some(contact) => contact.clone_from(&merged),
                None => contacts.push(merged.clone()),
            }
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

/// Where among `known` the one person is whose name is what programs left of this one's, or the other way round, when one of
/// the two has no address; `None` when several fit.
pub fn find_damaged(known: &[Contact], claimed: &[usize], new: &Contact) -> Option<usize> {
    let is_damaged = |c: &Contact| is_damaged_form(&new.name, &c.name) || is_damaged_form(&c.name, &new.name);
    let fits = |c: &Contact| (c.email.is_none() || new.email.is_none()) && is_damaged(c);
    let mut fitting = known.iter().enumerate().filter(|(at, contact)| !claimed.contains(at) && fits(contact));
    fitting.next().filter(|_| fitting.next().is_none()).map(|(at, _)| at)
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
        (ImportField::ContactPhone, text(&contact.phone)),
    ];
    all.into_iter().filter(|(_, value)| *value != FieldValue::Nothing).collect()
}
