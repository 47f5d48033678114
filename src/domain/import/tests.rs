//! Rules of the diff and of what it becomes.

use std::sync::Arc;

use super::*;
use crate::domain::edit::Edit;
use crate::domain::plan::Plan;
use crate::domain::plan::contact::{Contact, ContactRole, DomainName, EmailAddress};
use crate::domain::plan::customer::{Customer, Relationship, RelationshipKind, RelationshipMeaning};
use crate::domain::plan::ids::{CustomerId, PersonId, TenantId, WordId};
use crate::domain::plan::moment::{Moment, Stamp};
use crate::domain::plan::shape::ImportField;

fn tenant(n: u8) -> TenantId {
    TenantId::parse(&format!("00000000-0000-4000-8000-0000000000{n:02x}")).unwrap()
}

pub(super) fn row(line: usize, id: Option<u8>, name: &str, domain: &str) -> ImportRow {
    let domain = DomainName::parse(domain).ok();
    ImportRow { line, microsoft_id: id.map(tenant), name: name.to_owned(), domain, ..ImportRow::default() }
}

pub(super) fn read(rows: Vec<ImportRow>) -> ImportRows {
    let mut words: Vec<WordCount> = Vec::new();
    for raw in rows.iter().flat_map(|row| &row.relationships) {
        if words.iter().all(|word| word.raw != *raw) {
            words.push(WordCount { raw: raw.clone(), n: 1 });
        }
    }
    ImportRows { n_rows: rows.len(), rows, words, ..ImportRows::default() }
}

fn stamp() -> Stamp {
    Stamp { at: Moment::parse("2026-11-22T09:00:00Z").unwrap(), by: "Jane".into() }
}

pub(super) fn apply(plan: &Plan, diff: &ImportDiff, words: Vec<RelationshipMeaning>) -> Plan {
    let mut next = 1000;
    let mut ids = || {
        next += 1;
        CustomerId::new(next)
    };
    plan.apply(&Edit::Import(Box::new(diff.to_edit(&mut ids, words, None, stamp())))).unwrap()
}

/// A plan with these customers, as `(Microsoft ID, name, domain)`.
pub(super) fn plan_of(customers: &[(Option<u8>, &str, &str)]) -> Plan {
    let mut plan = Plan::default();
    for (n, &(id, name, domain)) in customers.iter().enumerate() {
        let mut customer = Customer::new(CustomerId::new(n as u64 + 1), name);
        customer.microsoft_id = id.map(tenant);
        customer.domain = DomainName::parse(domain).ok();
        plan.customers.put(Arc::new(customer));
    }
    plan
}

fn kinds(diff: &ImportDiff) -> Vec<DiffKind> {
    diff.entries.iter().map(|entry| entry.kind).collect()
}

#[track_caller]
fn check(plan: &Plan, rows: Vec<ImportRow>, expected: &[DiffKind]) {
    assert_eq!(kinds(&diff(plan, &read(rows), &[], DiffOptions::default())), expected);
}

use DiffKind::{Changed, New, Same};

const WHOLE: DiffOptions = DiffOptions { unknown: UnknownRows::AddNew, extent: Extent::Whole };

#[test]
fn customer_is_found_by_id_and_then_by_domain() {
    let plan = plan_of(&[(Some(1), "A", "a.example"), (None, "B", "b.example"), (Some(3), "C", "")]);
    check(&plan, vec![row(2, Some(1), "A", "a.example"), row(3, None, "B", "b.example")], &[Same, Same]);
    check(&plan, vec![row(2, Some(1), "A2", ""), row(3, Some(2), "B", "b.example")], &[Changed, Changed]);
}

#[test]
fn another_tenant_with_the_same_domain_is_another_customer() {
    let plan = plan_of(&[(Some(1), "A", "a.example")]);
    check(&plan, vec![row(2, Some(2), "A", "a.example")], &[New]);
}

#[test]
fn customer_without_id_is_never_missing() {
    let found = diff(&plan_of(&[(None, "A", "")]), &read(vec![row(2, Some(1), "B", "")]), &[], WHOLE);
    assert_eq!((kinds(&found), found.missing.len(), found.probably_part), (vec![New], 0, None));
}

#[test]
fn name_that_two_customers_have_is_a_problem() {
    let plan = plan_of(&[(None, "A", ""), (None, "a", "")]);
    let found = diff(&plan, &read(vec![row(2, None, "A", "")]), &[], DiffOptions::default());
    assert_eq!(found.remarks.problems, [Remark { line: 2, kind: RowProblemKind::Ambiguous("A".into()) }]);
    assert_eq!(found.counts(), DiffCounts { n_problems: 1, ..DiffCounts::default() });
}

#[test]
fn list_of_contacts_reports_nobody_as_missing_and_adds_nobody_unless_told() {
    let plan = plan_of(&[(Some(1), "A", ""), (Some(2), "B", "")]);
    let rows = ImportRows { kind: FileKind::Contacts, ..read(vec![row(2, Some(1), "", ""), row(3, Some(9), "", "")]) };
    let report = DiffOptions { unknown: UnknownRows::Report, ..WHOLE };
    let found = diff(&plan, &rows, &[], report);
    assert_eq!((kinds(&found), found.missing.len(), found.probably_part), (vec![Same], 0, None));
    assert_eq!(found.remarks.problems.len(), 1);
    assert_eq!(kinds(&diff(&plan, &rows, &[], DiffOptions::default())), [Same, New]);
}

#[test]
fn empty_cell_takes_nothing_away() {
    let plan = plan_of(&[(Some(1), "A", "a.example")]);
    check(&plan, vec![row(2, Some(1), "", "")], &[Same]);
}

#[test]
fn owner_notes_and_own_tags_survive_an_import() {
    let mut plan = plan_of(&[(Some(1), "A", "a.example")]);
    let mut ours = (**plan.customers.get(CustomerId::new(1)).unwrap()).clone();
    ours.notes = "call first".into();
    ours.owner = Some(PersonId::new(7));
    ours.tags = vec!["ours".into()];
    plan.customers.put(Arc::new(ours));
    let file = ImportRow { tags: vec!["gold".into()].into(), ..row(2, Some(1), "A Ltd", "") };
    let found = diff(&plan, &read(vec![file]), &[], DiffOptions::default());
    let after = apply(&plan, &found, Vec::new());
    let after = after.customers.get(CustomerId::new(1)).unwrap();
    assert_eq!(
        (after.notes.as_str(), after.owner, after.name.as_str()),
        ("call first", Some(PersonId::new(7)), "A Ltd")
    );
    assert_eq!(after.tags, ["gold", "ours"]);
}

#[test]
fn contact_is_known_by_its_address() {
    let mut plan = plan_of(&[(Some(1), "A", "")]);
    let mut ours = (**plan.customers.get(CustomerId::new(1)).unwrap()).clone();
    let email = |text| EmailAddress::parse(text).ok();
    ours.contacts = vec![Contact { name: "Ana".into(), email: email("ana@a.example"), ..Contact::default() }];
    plan.customers.put(Arc::new(ours));
    let admin = Contact { email: email("ANA@a.example"), role: ContactRole::GlobalAdmin, ..Contact::default() };
    let bob = Contact { name: "Bob".into(), ..Contact::default() };
    let file = ImportRow { contacts: vec![admin, bob].into(), ..row(2, Some(1), "", "") };
    let found = diff(&plan, &read(vec![file.clone()]), &[], DiffOptions::default());
    let fields: Vec<_> = found.entries[0].fields.iter().map(|change| change.field).collect();
    assert_eq!(fields, [ImportField::ContactRole, ImportField::ContactName]);
    let plan = apply(&plan, &found, Vec::new());
    let contacts = &plan.customers.get(CustomerId::new(1)).unwrap().contacts;
    assert_eq!((contacts.len(), contacts[0].name.as_str(), contacts[0].role), (2, "Ana", ContactRole::GlobalAdmin));
    check(&plan, vec![file], &[Same]);
}

#[test]
fn unexplained_relationship_is_other_and_asked_again() {
    let file = || ImportRow { relationships: vec!["Cloud Reseller".into()].into(), ..row(2, Some(1), "A", "") };
    let found = diff(&Plan::default(), &read(vec![file()]), &[], DiffOptions::default());
    assert_eq!(found.unanswered, ["Cloud Reseller"]);
    let plan = apply(&Plan::default(), &found, Vec::new());
    let answer =
        RelationshipMeaning { id: WordId::new(1), raw: "Cloud Reseller".into(), kind: RelationshipKind::Direct };
    let found = diff(&plan, &read(vec![file()]), std::slice::from_ref(&answer), DiffOptions::default());
    assert_eq!((kinds(&found), found.unanswered.len()), (vec![Changed], 0));
    let plan = apply(&plan, &found, vec![answer]);
    let direct = Relationship { kind: RelationshipKind::Direct, raw: "Cloud Reseller".into() };
    assert_eq!(plan.customers.iter().next().unwrap().relationships, [direct]);
    check(&plan, vec![file()], &[Same]);
}

/// A plan of ten, and a list of the first `n` of them.
fn ten_and(n: u8) -> (Plan, ImportRows) {
    let all: Vec<(Option<u8>, &str, &str)> = (1..=10).map(|id| (Some(id), "A", "")).collect();
    (plan_of(&all), read((1..=n).map(|id| row(usize::from(id) + 1, Some(id), "A", "")).collect()))
}

#[test]
fn whole_list_says_who_is_missing_and_an_import_removes_nobody() {
    let (plan, rows) = ten_and(8);
    let found = diff(&plan, &rows, &[], WHOLE);
    assert_eq!((found.missing.clone(), found.probably_part), (vec![CustomerId::new(9), CustomerId::new(10)], None));
    assert_eq!((found.counts().n_missing, found.tally()), (2, ImportTally::default()));
    assert_eq!(apply(&plan, &found, Vec::new()), plan);
}

#[test]
fn list_that_lacks_more_than_a_fifth_is_probably_a_part_unless_a_person_says_it_is_whole() {
    let (plan, rows) = ten_and(7);
    let found = diff(&plan, &rows, &[], WHOLE);
    assert_eq!((found.missing.len(), found.probably_part), (0, Some(Absent { n: 3, of: 10 })));
    let said = diff(&plan, &rows, &[], DiffOptions { extent: Extent::SurelyWhole, ..WHOLE });
    assert_eq!((said.missing.len(), said.probably_part), (3, None));
}

#[test]
fn part_of_a_list_says_nothing_about_customers_who_are_not_in_it() {
    let (plan, rows) = ten_and(9);
    let found = diff(&plan, &rows, &[], DiffOptions::default());
    assert_eq!((found.missing.len(), found.probably_part), (0, None));
}

#[test]
fn tally_before_and_after_an_import_is_the_same() {
    let plan = plan_of(&[(Some(1), "A", "a.example"), (Some(2), "B", "b.example"), (Some(3), "C", "")]);
    let rows = read(vec![row(2, Some(1), "A2", ""), row(3, Some(2), "B", ""), row(4, Some(7), "D", "")]);
    let found = diff(&plan, &rows, &[], WHOLE);
    let mut next = 100;
    let mut ids = || {
        next += 1;
        CustomerId::new(next)
    };
    let edit = found.to_edit(&mut ids, Vec::new(), None, stamp());
    let after = plan.apply(&Edit::Import(Box::new(edit.clone()))).unwrap();
    let expected = ImportTally { n_added: 1, n_changed: 1, ..ImportTally::default() };
    assert_eq!((found.tally(), edit.tally(&plan, &after)), (expected, expected));
    assert_eq!(edit.tally(&after, &after), ImportTally::default(), "what is there already is not counted");
}

#[test]
fn what_was_chosen_stays_so_when_the_file_is_compared_again() {
    let plan = plan_of(&[(Some(1), "A", ""), (Some(2), "B", "")]);
    let rows = read(vec![row(2, Some(1), "A2", ""), row(3, Some(2), "B2", ""), row(4, Some(7), "D", "")]);
    let mut before = diff(&plan, &rows, &[], WHOLE);
    (before.entries[0].chosen, before.entries[2].chosen) = (false, false);
    let mut again = diff(&plan, &rows, &[], DiffOptions::default());
    again.choose_as(&before);
    assert_eq!(again.entries.iter().map(|entry| entry.chosen).collect::<Vec<_>>(), [false, true, false]);
}

#[test]
fn row_without_name_and_domain_is_called_by_its_id() {
    let found = diff(&Plan::default(), &read(vec![row(2, Some(1), "", "")]), &[], DiffOptions::default());
    let plan = apply(&Plan::default(), &found, Vec::new());
    assert_eq!(plan.customers.iter().next().unwrap().name, tenant(1).to_string());
}
