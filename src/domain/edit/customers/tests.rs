//! Tags, twins, tracks and the bin.

use super::*;
use crate::domain::edit::Edit;
use crate::domain::plan::AnyRecord;
use crate::domain::plan::ids::TenantId;

const TENANT: &str = "3c41a000-0000-4000-8000-00000000e0a7";

fn plan(customers: impl IntoIterator<Item = Customer>) -> Plan {
    Plan::from_records(customers.into_iter().map(|c| AnyRecord::Customer(Arc::new(c))))
}

fn named(id: u64, tags: &[&str]) -> Customer {
    let tags = tags.iter().map(|&tag| tag.to_owned()).collect();
    Customer { tags, ..Customer::new(CustomerId::new(id), format!("Customer {id}")) }
}

#[track_caller]
fn check_tag(before: &[&str], tag: &str, on: bool, after: &[&str]) {
    let plan = plan([named(1, before), named(2, &[])]);
    let customers = vec![CustomerId::new(1), CustomerId::new(2)];
    let newer = plan.apply(&Edit::Customer(CustomerEdit::SetTag { customers, tag: tag.into(), on })).unwrap();
    assert_eq!(newer.customers.get(CustomerId::new(1)).unwrap().tags, after);
    let second: &[&str] = if on { &[tag.trim()] } else { &[] };
    assert_eq!(newer.customers.get(CustomerId::new(2)).unwrap().tags, second);
}

#[test]
fn tag_is_set_once_and_in_order() {
    check_tag(&["pilot"], " large ", true, &["large", "pilot"]);
    check_tag(&["large", "pilot"], "large", true, &["large", "pilot"]);
}

#[test]
fn tag_is_taken_off() {
    check_tag(&["large", "pilot"], "large", false, &["pilot"]);
    check_tag(&["pilot"], "large", false, &["pilot"]);
}

#[test]
fn blank_tag_is_refused() {
    let edit = CustomerEdit::SetTag { customers: vec![], tag: " ".into(), on: true };
    assert_eq!(plan([]).apply(&Edit::Customer(edit)), Err(EditError::NameMissing));
}

#[test]
fn an_older_twin_does_not_stand_against_a_new_name() {
    let tenant = TenantId::parse(TENANT).ok();
    let twin = |id| Customer { microsoft_id: tenant, ..named(id, &[]) };
    let put = |plan: &Plan, customer| plan.apply(&Edit::Customer(CustomerEdit::Put(Box::new(customer))));
    let plan = plan([twin(1), twin(2), named(3, &[])]);
    assert!(put(&plan, Customer { name: "Renamed".into(), ..twin(2) }).is_ok());
    assert_eq!(put(&plan, twin(3)), Err(EditError::TenantTaken { by: "Customer 1".into() }));
}
