//! Limits of seats, as the time line keeps them.

use std::sync::Arc;

use super::tests::{LIN, WAVE, day, on, pin, plan};
use super::*;
use crate::domain::moves::tests_ground::license;
use crate::domain::plan::Plan;
use crate::domain::plan::company::Person;
use crate::domain::plan::customer::Customer;
use crate::domain::plan::subscription::Subscription;
use crate::domain::proposal::Earlier;

/// The plan of the other tests with 40 seats a customer, and those of the third one unknown.
fn seated(limit: Option<u32>) -> Plan {
    let mut plan = plan();
    plan.people.put(Arc::new(Person { seats_a_day: limit, ..Person::new(LIN, "Lin") }));
    for customer in plan.customers.clone().iter() {
        let quantity = (customer.id != CustomerId::new(3)).then_some(40);
        let held = Subscription { quantity, ..license("S-1", "2026-06-01", "2027-05-31") };
        plan.customers.put(Arc::new(Customer { subscriptions: vec![held], ..Customer::clone(customer) }));
    }
    plan
}

#[test]
fn wave_is_spread_as_the_seats_allow_and_what_is_not_known_is_told() {
    on(&seated(Some(80)), "2026-11-30", Some("2026-12-16"), |_, lanes| {
        let days: Vec<_> = lanes.lane(LaneKey::Wave(WAVE)).unwrap().rows.iter().map(|row| row.day.unwrap().0).collect();
        let expected = ["07", "07", "07", "08", "08", "09", "09"].map(|at| day(&format!("2026-12-{at}")));
        assert_eq!(days, expected, "unknown seats take no room");
        let cell = lanes.load[0].on(day("2026-12-07")).unwrap();
        assert_eq!((cell.sum.seats.n, cell.n_unknown_seats(), cell.is_over()), (80, 1, false));
    });
    on(&seated(None), "2026-11-30", None, |_, lanes| {
        let cell = lanes.load[0].on(day("2026-12-07")).unwrap();
        assert_eq!((cell.sum.n, cell.n_unknown_seats()), (7, 0), "nobody limits seats");
    });
}

#[test]
fn too_many_seats_on_a_day_are_too_much_and_said_while_somebody_drags() {
    let mut plan = seated(Some(100));
    for id in [1, 2, 4] {
        pin(&mut plan, id, "2026-12-08");
    }
    on(&plan, "2026-11-30", Some("2026-12-16"), |given, lanes| {
        let lane = lanes.lane(LaneKey::Wave(WAVE)).unwrap();
        let over = LoadExcess { n: 120, limit: 100, of: LoadMeasure::Seats };
        assert_eq!((lane.tally.n(LineOutcome::OverLimit), lane.peak), (1, Some(over)));
        let held = DragSubject::of(lanes, given, Grip::Customer(CustomerId::new(8))).unwrap();
        let found = (0..20).filter_map(|by| held.shift(given, by)).find(|one| one.days.0 == day("2026-12-08")).unwrap();
        let full = DayObjection::Day(Earlier::FullOfSeats { n: 120, room: 100 });
        assert!(found.against.iter().any(|one| one.stand == full), "{:?}", found.against);
    });
}
