//! Limits of seats, as the schedule keeps them.

use std::sync::Arc;

use super::tests::{LIN, change, check, plan, with};
use super::*;
use crate::domain::moves::tests_ground::{day, license};
use crate::domain::plan::company::Person;
use crate::domain::plan::ids::WaveId;
use crate::domain::plan::wave::Wave;

/// Customers of Lin with so many seats each; `None`: nobody knows how many.
fn seated(seats: &[Option<u32>], limit: Option<u32>) -> Plan {
    let mut plan = plan(seats.len() as u64);
    plan.people.put(Arc::new(Person { seats_a_day: limit, ..Person::new(LIN, "Lin") }));
    for (id, seats) in (1..).zip(seats) {
        change(&mut plan, id, |one| {
            let held = license("S-1", "2026-06-01", "2027-05-31");
            one.subscriptions = vec![crate::domain::plan::subscription::Subscription { quantity: *seats, ..held }];
        });
    }
    plan
}

#[test]
fn seats_of_a_day_stay_within_the_limit_and_the_next_day_says_why() {
    let seats = [Some(60), Some(60), Some(40), Some(10)];
    check(&seated(&seats, None), &["11-30"; 4]);
    let plan = seated(&seats, Some(100));
    check(&plan, &["11-30", "12-01", "11-30", "12-01"]);
    with(&plan, Some("2026-12-31"), |given, proposal| {
        let why = proposal.why_not_earlier(given, CustomerId::new(2));
        assert_eq!(why, [(day("2026-11-30"), Earlier::FullOfSeats { n: 100, room: 100 })]);
        assert_eq!(proposal.n_without_seats, 0);
    });
}

#[test]
fn limit_of_a_wave_counts_beside_the_person_s_own() {
    let mut plan = seated(&[Some(60), Some(60), Some(60)], None);
    plan.waves.put(Arc::new(Wave { seats_a_day: Some(60), ..Wave::new(WaveId::new(1), "Wave 1") }));
    for id in 1..=2 {
        change(&mut plan, id, |one| one.wave = Some(WaveId::new(1)));
    }
    check(&plan, &["11-30", "12-01", "11-30"]);
    assert_eq!(wave_of(&plan, day("2026-11-30")), None, "a wave with a limit takes nobody by itself");
}

#[test]
fn more_seats_than_a_day_holds_and_seats_that_nobody_knows_are_said() {
    let plan = seated(&[Some(300), None, Some(20)], Some(100));
    check(&plan, &["-", "11-30", "11-30"]);
    with(&plan, Some("2026-12-31"), |_, proposal| {
        let too_large = NoDay::TooLarge { customers: 1, requests: 1, seats: Some(300) };
        assert_eq!(proposal.rows[0].place, Seat::Nowhere(too_large));
        assert_eq!(proposal.n_without_seats, 1);
    });
    with(&seated(&[None], None), None, |_, proposal| assert_eq!(proposal.n_without_seats, 0));
}
