use std::sync::Arc;

use super::super::plan::AnyRecord;
use super::super::plan::contact::Contact;
use super::super::plan::customer::Customer;
use super::super::plan::ids::CustomerId;
use super::super::plan::task::Task;
use super::*;

fn fabrikam() -> Customer {
    let contacts = ["Ana", "Bo"].map(|name| Contact { name: name.into(), ..Contact::default() }).into();
    Customer { contacts, ..Customer::new(CustomerId::new(1), "Fabrikam") }
}

fn plan(customers: &[Customer]) -> Plan {
    Plan::from_records(customers.iter().map(|customer| AnyRecord::Customer(Arc::new(customer.clone()))))
}

fn customers(names: &[(u64, &str)]) -> Plan {
    plan(&names.iter().map(|&(id, name)| Customer::new(CustomerId::new(id), name)).collect::<Vec<_>>())
}

/// The customer after `change`, in a plan of its own.
fn after(change: impl FnOnce(&mut Customer)) -> Plan {
    let start = plan(&[fabrikam()]);
    let mut customer = start.customers.iter().next().map(|customer| Customer::clone(customer)).unwrap();
    change(&mut customer);
    plan(&[customer])
}

fn read(text: &str) -> Change {
    ron::from_str(text).unwrap()
}

#[test]
fn replaying_a_diff_gives_the_newer_plan_and_its_inverse_the_older_one() {
    let old = customers(&[(1, "Fabrikam"), (2, "Contoso")]);
    let new = customers(&[(2, "Contoso Ltd."), (3, "Litware 台灣")]);
    let changes = old.diff(&new);
    assert_eq!(changes.len(), 3);
    assert_eq!(old.replay(&changes), new);
    let back: Vec<_> = changes.iter().map(Change::inverse).collect();
    assert_eq!(new.replay(&back), old);
}

#[test]
fn changed_record_is_written_by_its_id_and_its_fields_and_others_whole() {
    #[track_caller]
    fn check(old: &Plan, new: &Plan, expected: &str) {
        let changes = old.diff(new);
        let text = ron::to_string(&changes).unwrap();
        assert_eq!(text, expected);
        assert_eq!(ron::from_str::<Vec<Change>>(&text).unwrap(), changes);
    }
    let (fabrikam, contoso) = (customers(&[(1, "Fabrikam")]), customers(&[(1, "Contoso")]));
    let id = CustomerId::new(1);
    let name = "name:(before:\"Fabrikam\",after:\"Contoso\")";
    check(&fabrikam, &contoso, &format!("[Changed(Customer(id:\"{id}\",fields:({name})))]"));
    let nobody = customers(&[]);
    check(&nobody, &contoso, &format!("[Customer(before:None,after:Some((id:\"{id}\",name:\"Contoso\")))]"));
    check(&contoso, &nobody, &format!("[Customer(before:Some((id:\"{id}\",name:\"Contoso\")),after:None)]"));
    let task = |note: &str| {
        let task = Task { note: note.into(), ..Task::new("enroll-now".parse().unwrap()) };
        Plan::from_records([AnyRecord::Task(Arc::new(task))])
    };
    check(&task("a"), &task("b"), "[Changed(Task(id:\"enroll-now\",fields:(note:(before:\"a\",after:\"b\"))))]");
}

#[test]
fn field_that_a_later_program_adds_is_not_passed_over() {
    let id = CustomerId::new(1);
    let text = format!("Changed(Customer(id:\"{id}\",fields:(later:(before:1,after:2))))");
    assert!(ron::from_str::<Change>(&text).is_err());
}

#[test]
fn changes_of_earlier_formats_become_changes_of_fields() {
    let (old, new) = (after(|_| ()), after(|c| (c.notes, c.owner) = ("n".into(), None)));
    let id = CustomerId::new(1);
    let contacts = "contacts:[(name:\"Ana\",role:Unknown),(name:\"Bo\",role:Unknown)]";
    let before = format!("(id:\"{id}\",name:\"Fabrikam\",{contacts})");
    let whole =
        format!("Customer(before:Some({before}),after:Some((id:\"{id}\",name:\"Fabrikam\",{contacts},notes:\"n\")))");
    let patched = format!("CustomerIn(before:{before},fields:(notes:\"n\"))");
    let expected = old.diff(&new);
    for text in [whole, patched] {
        assert_eq!([read(&text)], expected.as_slice(), "{text}");
    }
    let came = read(&format!("Customer(before:None,after:Some({before}))"));
    assert_eq!(Plan::default().replay(&[came]), old, "with the ids that a file of that format would give");
    assert!(ron::from_str::<Change>("Customer(before:None,after:None)").is_err());
}

#[test]
fn different_fields_of_one_record_do_not_clash_and_the_same_field_does() {
    let start = after(|_| ());
    let (by_ann, by_bob) = (after(|c| c.name = "by Ann".into()), after(|c| c.notes = "by Bob".into()));
    let changes = start.diff(&by_ann);
    let both = by_bob.put_on_top(&changes[0]);
    let expected = after(|c| (c.name, c.notes) = ("by Ann".into(), "by Bob".into()));
    assert_eq!(both, OnTop { plan: expected, is_changed: true, rest: None });

    let other = after(|c| (c.name, c.tags) = ("by Bob".into(), vec!["gold".into()]));
    let wanted = start.diff(&after(|c| (c.name, c.notes) = ("by Ann".into(), "also by Ann".into())));
    let OnTop { plan: found, is_changed, rest } = other.put_on_top(&wanted[0]);
    let fits = after(|c| (c.name, c.tags, c.notes) = ("by Bob".into(), vec!["gold".into()], "also by Ann".into()));
    assert_eq!((found, is_changed), (fits, true));
    assert_eq!(rest.as_ref(), changes.first(), "what does not fit is the name alone");

    let same = after(|c| c.name = "by Ann".into()).put_on_top(&changes[0]);
    assert_eq!((same.is_changed, same.rest), (false, None), "both said the same");
}

#[track_caller]
fn check(plan: &Plan, change: &Change, expected: &Plan, is_told: bool) {
    let OnTop { plan: found, is_changed, rest } = plan.put_on_top(change);
    assert_eq!((&found, is_changed), (expected, plan != expected));
    assert_eq!(rest.as_ref(), is_told.then_some(change));
}

#[test]
fn record_that_came_or_went_on_one_side_only_is_taken_over_or_told() {
    let (nobody, old) = (customers(&[]), customers(&[(1, "Fabrikam")]));
    let new = customers(&[(1, "Fabrikam Inc.")]);
    let change = |before: &Plan, after: &Plan| before.diff(after).remove(0);
    check(&nobody, &change(&nobody, &old), &old, false);
    check(&old, &change(&nobody, &old), &old, false);
    check(&new, &change(&nobody, &old), &new, true);
    check(&old, &change(&old, &nobody), &nobody, false);
    check(&nobody, &change(&old, &nobody), &nobody, false);
    check(&new, &change(&old, &nobody), &new, true);
    check(&nobody, &change(&old, &new), &nobody, true);
    assert!(!nobody.has_record_of(&change(&old, &new)) && old.has_record_of(&change(&old, &new)));
}

#[test]
fn contact_keeps_its_id_through_changes_of_its_fields_and_its_place() {
    let start = after(|_| ());
    let moved = after(|c| {
        c.contacts.swap(0, 1);
        c.contacts[0].name = "Bo Chen".into();
    });
    let ids = |plan: &Plan| plan.customers.iter().flat_map(|c| c.contacts.clone()).map(|c| c.id).collect::<Vec<_>>();
    assert_eq!(ids(&moved), ids(&start).into_iter().rev().collect::<Vec<_>>());
    assert_eq!(start.replay(&start.diff(&moved)), moved);
}
