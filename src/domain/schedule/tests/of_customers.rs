//! Dates of customers: one entry for each day, kind and owner.

use super::*;
use crate::domain::plan::subscription::{Subscription, SubscriptionStatus};

fn with_terms(id: u64, owner: Option<u64>, ends: &[&str]) -> Customer {
    let held = |(at, end): (usize, &&str)| Subscription {
        end: Some(date(end)),
        ..Subscription::new(format!("s{id}-{at}"), "Business Premium".to_owned())
    };
    let subscriptions = ends.iter().enumerate().map(held).collect();
    Customer { owner: owner.map(PersonId::new), subscriptions, ..Customer::new(CustomerId::new(id), "Fabrikam") }
}

fn of_customers(desk: &Desk) -> Vec<(String, usize, usize)> {
    let all = all_dues(&desk.inputs(), &desk.forecast());
    let days = all.windows(2).all(|pair| pair[0].date.is_none() <= pair[1].date.is_none());
    assert!(days, "dates without a day stand at the end");
    let own = all.into_iter().filter(|due| CustomerDue::of(due.id).is_some());
    own.map(|due| (due.date.unwrap().to_string(), due.customers.len(), due.n)).collect()
}

#[test]
fn terms_of_one_day_are_one_entry_for_each_owner() {
    let mut desk = Desk::new("2026", "US", "2026-11-30");
    for customer in [
        with_terms(1, Some(1), &["2026-12-14", "2026-12-14", "2027-01-31"]),
        with_terms(2, Some(1), &["2026-12-14"]),
        with_terms(3, None, &["2026-12-14", "2026-11-29", "2029-01-01"]),
    ] {
        desk.does(&Edit::Customer(CustomerEdit::Put(Box::new(customer))));
    }
    let found = of_customers(&desk);
    let expected = [("2026-12-14", 1, 1), ("2026-12-14", 2, 3), ("2027-01-31", 1, 1)];
    assert_eq!(
        found,
        expected.map(|(day, n, of)| (day.to_owned(), n, of)),
        "what has passed or lies far ahead is not told"
    );
}

#[test]
fn what_has_ended_or_moved_has_no_date_and_a_planned_move_needs_the_agreement() {
    let mut desk = Desk::new("2026", "US", "2026-11-30");
    let mut ended = with_terms(1, None, &["2026-12-14"]);
    ended.subscriptions[0].status = SubscriptionStatus::Ended;
    let planned = Customer { pinned: Some(date("2026-12-10")), ..with_terms(2, None, &[]) };
    for customer in [ended, planned] {
        desk.does(&Edit::Customer(CustomerEdit::Put(Box::new(customer))));
    }
    assert_eq!(of_customers(&desk), [("2026-12-10".to_owned(), 1, 1)]);
    let all = all_dues(&desk.inputs(), &desk.forecast());
    let due = all.iter().find(|due| CustomerDue::of(due.id) == Some(CustomerDue::Agreement)).unwrap();
    assert_eq!((due.lane, due.tone, due.days_left), (DueLane::Customers, DueTone::Within10, Some(8)));
}

#[test]
fn active_admin_access_has_the_day_on_which_it_ends_also_when_that_has_passed() {
    use crate::domain::plan::moment::{Moment, Stamp};
    use crate::domain::plan::stage::StageEntry;
    use crate::domain::plan::track::{AccessState, Track, Tracks};
    let recorded = Stamp { at: Moment::parse("2026-11-22T09:00:00Z").unwrap(), by: "Jane".into() };
    let (by, note, evidence) = (String::new(), String::new(), Vec::new());
    let mut desk = Desk::new("2026", "US", "2026-11-30");
    for (id, state, ends) in [
        (1, AccessState::Active, Some("2027-06-30")),
        (2, AccessState::Active, Some("2026-11-01")),
        (3, AccessState::Ended, Some("2027-06-30")),
        (4, AccessState::Active, None),
    ] {
        let (by, note, evidence, recorded) = (by.clone(), note.clone(), evidence.clone(), recorded.clone());
        let access = Track(vec![StageEntry { stage: state, on: date("2026-10-01"), by, note, evidence, recorded }]);
        let tracks = Tracks { access, access_ends: ends.map(date), ..Tracks::default() };
        let customer = Customer { tracks: Some(Box::new(tracks)), ..Customer::new(CustomerId::new(id), "Fabrikam") };
        desk.does(&Edit::Customer(CustomerEdit::Put(Box::new(customer))));
    }
    assert_eq!(of_customers(&desk), [("2026-11-01".to_owned(), 1, 1), ("2027-06-30".to_owned(), 1, 1)]);
}
