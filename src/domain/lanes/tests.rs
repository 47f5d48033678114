use std::sync::Arc;

use chrono::NaiveDate;

use super::*;
use crate::domain::calendar::{Holidays, PlanCalendars};
use crate::domain::edit::Edit;
use crate::domain::foresight::{Foresight, SEED};
use crate::domain::moves::MoveProblem;
use crate::domain::moves::tests_ground::book;
use crate::domain::plan::Plan;
use crate::domain::plan::company::Person;
use crate::domain::plan::customer::Customer;
use crate::domain::plan::day_off::{DayOff, DayOffScope};
use crate::domain::plan::ids::DayOffId;
use crate::domain::plan::moment::Moment;
use crate::domain::plan::wave::Wave;
use crate::domain::proposal::{Earlier, Seat};
use crate::domain::sample::moving_crowd;
use crate::domain::schedule::Inputs;

pub(super) const LIN: PersonId = PersonId::new(1);
pub(super) const WAVE: WaveId = WaveId::new(5);

pub(super) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Works the time line of a plan out on a day, with this last day.
pub(super) fn on<T>(
    plan: &Plan,
    today: &str,
    last_day: Option<&str>,
    ask: impl FnOnce(&LanesInput<'_>, &Lanes) -> T,
) -> T {
    let calendars = PlanCalendars::new(plan, &Holidays::shipped());
    let book = book("2026");
    let moving = Moving::of(plan);
    let ground = Ground::new(plan, &book, &calendars, day(today));
    let last_day = last_day.map(day);
    let given = LanesInput { ground, moving: &moving, last_day, foresight: None, dues: &[], baseline: None };
    ask(&given, &Lanes::of(&given))
}

/// Seven customers of Lin, two a day, in a wave from Monday to Thursday; two more in no wave.
pub(super) fn plan() -> Plan {
    let mut plan = Plan::default();
    plan.people.put(Arc::new(Person { customers_a_day: Some(2), ..Person::new(LIN, "Lin") }));
    let (first, last) = (Some(day("2026-12-07")), Some(day("2026-12-10")));
    plan.waves.put(Arc::new(Wave { first, last, ..Wave::new(WAVE, "Wave 1") }));
    for id in 1..=9 {
        let wave = (id <= 7).then_some(WAVE);
        plan.customers.put(Arc::new(Customer {
            owner: Some(LIN),
            wave,
            ..Customer::new(CustomerId::new(id), "Fabrikam")
        }));
    }
    plan
}

pub(super) fn pin(plan: &mut Plan, id: u64, on: &str) {
    let held = plan.customers.get(CustomerId::new(id)).unwrap();
    let next = Customer { pinned: Some(day(on)), ..Customer::clone(held) };
    plan.customers.put(Arc::new(next));
}

/// Headline, lanes, rows and load count the same customers.
#[track_caller]
fn adds_up(plan: &Plan, lanes: &Lanes) {
    let rows = || lanes.lanes.iter().flat_map(|lane| &lane.rows);
    assert_eq!(rows().count(), plan.customers.len());
    let tally = &lanes.finding.tally;
    assert_eq!(tally.all(), plan.customers.len());
    assert_eq!(tally.in_time() + tally.not() + tally.n(LineOutcome::Stays), plan.customers.len());
    for lane in &lanes.lanes {
        for outcome in LineOutcome::ALL {
            assert_eq!(lane.tally.n(outcome), lane.rows.iter().filter(|row| row.outcome == outcome).count());
        }
        let counted: usize = lane.days.iter().map(|(_, n)| n.n_submitted + n.n_planned + n.n_proposed).sum();
        assert_eq!(counted, lane.rows.iter().filter(|row| row.day.is_some()).count());
    }
    let whys: usize = LineOutcome::ALL.into_iter().filter(|one| !one.is_in_time()).map(|one| tally.n(one)).sum();
    assert_eq!(whys, tally.not() + tally.n(LineOutcome::Stays));
    let load: usize = lanes.load.iter().map(Load::n).sum();
    assert_eq!(load, lanes.n_with_day());
    assert_eq!(lanes.doing((NaiveDate::MIN, NaiveDate::MAX), |_| true).len(), load);
    for load in &lanes.load {
        for (on, cell) in &load.days {
            let doing = lanes.doing((*on, *on), |person| person == load.person);
            let requests: usize = doing.iter().map(|(_, row)| row.n_requests as usize).sum();
            assert_eq!(
                (doing.len(), requests),
                (cell.sum.n, cell.sum.n_requests),
                "what a cell counts is what it lists"
            );
            let held = rows().filter(|row| {
                row.person == load.person
                    && row.day.is_some_and(|(day, basis)| day == *on && basis != DayBasis::Proposed)
            });
            let (n, n_requests) = held.fold((0, 0), |(n, all), row| (n + 1, all + row.n_requests as usize));
            assert_eq!((cell.sum.n, cell.sum.n_requests), (n, n_requests));
        }
    }
}

fn peak(lanes: &Lanes) -> Option<(usize, u32)> {
    lanes.lane(LaneKey::Wave(WAVE)).unwrap().peak.map(|over| (over.n, over.limit))
}

#[test]
fn headline_lanes_and_load_count_the_same_customers() {
    for n in [0, 30, 200] {
        let plan = moving_crowd(Moment::parse("2026-11-25T09:00:00Z").unwrap(), n).unwrap();
        on(&plan, "2026-11-25", Some("2026-12-16"), |_, lanes| adds_up(&plan, lanes));
    }
    let mut own = plan();
    for id in [1, 2, 3, 8] {
        pin(&mut own, id, "2026-12-08");
    }
    on(&own, "2026-11-30", Some("2026-12-16"), |_, lanes| {
        adds_up(&own, lanes);
        assert_eq!(lanes.finding.tally.n(LineOutcome::OverLimit), 2, "two of four fit");
        assert_eq!(peak(lanes), Some((4, 2)));
    });
}

#[test]
fn customers_of_a_wave_are_spread_over_its_days_as_the_limit_allows() {
    on(&plan(), "2026-11-30", Some("2026-12-16"), |_, lanes| {
        let lane = lanes.lane(LaneKey::Wave(WAVE)).unwrap();
        let days: Vec<String> = lane.rows.iter().map(|row| row.day.unwrap().0.to_string()).collect();
        let expected = ["07", "07", "08", "08", "09", "09", "10"].map(|day| format!("2026-12-{day}"));
        assert_eq!(days, expected);
        assert_eq!((lane.tally.in_time(), lane.peak), (7, None));
        assert_eq!(lanes.finding.most, Some((LineOutcome::NoDay, 2)));
        assert_eq!(lanes.finding.within, Some(LaneKey::NoWave));
    });
}

#[test]
fn day_off_of_the_person_takes_its_room_away() {
    let mut plan = plan();
    let (first, last) = (day("2026-12-08"), day("2026-12-09"));
    let (id, scope) = (DayOffId::new(1), DayOffScope::Person(LIN));
    plan.days_off.put(Arc::new(DayOff { id, first, last, reason: "Training".into(), scope }));
    on(&plan, "2026-11-30", Some("2026-12-16"), |_, lanes| {
        let lane = lanes.lane(LaneKey::Wave(WAVE)).unwrap();
        assert_eq!((lane.tally.n(LineOutcome::OverLimit), peak(lanes)), (3, Some((5, 2))));
        assert_eq!(lanes.load[0].worst().unwrap().0, day("2026-12-10"));
    });
}

#[test]
fn what_is_late_or_has_passed_is_said() {
    let mut plan = plan();
    pin(&mut plan, 1, "2026-11-26");
    pin(&mut plan, 2, "2026-12-08");
    on(&plan, "2026-11-30", Some("2026-12-09"), |_, lanes| {
        let outcome = |id| lanes.row(CustomerId::new(id)).unwrap().1.outcome;
        // Three business days after the 8th it is the 11th.
        assert_eq!(
            (outcome(1), outcome(2), outcome(8)),
            (LineOutcome::Passed, LineOutcome::TooLate, LineOutcome::NoDay)
        );
        adds_up(&plan, lanes);
    });
    on(&plan, "2026-11-30", None, |_, lanes| assert_eq!(lanes.finding.tally.n(LineOutcome::TooLate), 0));
}

#[test]
fn wave_moves_with_the_days_of_its_customers_over_weekends() {
    let mut plan = plan();
    pin(&mut plan, 1, "2026-12-08");
    on(&plan, "2026-11-30", Some("2026-12-31"), |given, lanes| {
        let held = DragSubject::of(lanes, given, Grip::Wave(WAVE)).unwrap();
        let shifted = held.shift(given, 5).unwrap();
        assert_eq!(shifted.days, (day("2026-12-14"), day("2026-12-17")));
        assert_eq!(shifted.against, []);
        let next = plan.apply(&shifted.edit.unwrap()).unwrap();
        assert_eq!(next.customers.get(CustomerId::new(1)).unwrap().pinned, Some(day("2026-12-15")));
        assert_eq!(next.customers.get(CustomerId::new(2)).unwrap().pinned, None);
        let wave = next.waves.get(WAVE).unwrap();
        assert_eq!((wave.first, wave.last), (Some(day("2026-12-14")), Some(day("2026-12-17"))));
        on(&next, "2026-11-30", Some("2026-12-31"), |given, lanes| {
            let back = DragSubject::of(lanes, given, Grip::Wave(WAVE)).unwrap().shift(given, -5).unwrap();
            assert_eq!(next.apply(&back.edit.unwrap()).unwrap(), plan);
        });
        assert_eq!(held.shift(given, 0).unwrap().edit, None);
        let ours = given.ground.calendars.ours();
        let to_sunday = |from: &str| business_days_to(ours, day(from), day("2026-12-13"));
        assert_eq!(
            (to_sunday("2026-12-07"), to_sunday("2026-12-21")),
            (5, -6),
            "a Sunday is as the next day of work there"
        );
    });
}

#[test]
fn everything_that_stands_against_other_days_is_found() {
    let plan = plan();
    on(&plan, "2026-12-04", Some("2026-12-16"), |given, lanes| {
        let held = DragSubject::of(lanes, given, Grip::Wave(WAVE)).unwrap();
        let stands = |by| held.shift(given, by).unwrap().against.into_iter().map(|one| one.stand).collect::<Vec<_>>();
        assert_eq!(stands(0), []);
        // From the 2nd on: two days are left for seven customers.
        let earlier = stands(-3);
        assert!(earlier.contains(&DayObjection::Wave(MoveProblem::OverCapacity { n: 7, room: 4 })), "{earlier:?}");
        assert_eq!(earlier.iter().filter(|stand| **stand == DayObjection::Passed).count(), 4);
        let late = stands(4);
        assert!(
            late.iter().any(|stand| matches!(stand, DayObjection::TooLate { by } if *by == day("2026-12-17"))),
            "{late:?}"
        );
    });
}

#[test]
fn customer_gets_a_fixed_day_and_a_full_one_is_said() {
    let mut plan = plan();
    for id in 2..=3 {
        pin(&mut plan, id, "2026-12-08");
    }
    pin(&mut plan, 1, "2026-12-07");
    on(&plan, "2026-11-30", Some("2026-12-31"), |given, lanes| {
        let held = DragSubject::of(lanes, given, Grip::Customer(CustomerId::new(1))).unwrap();
        let shifted = held.shift(given, 1).unwrap();
        let full = DayObjection::Day(Earlier::FullOfCustomers { n: 2, room: 2 });
        assert_eq!(shifted.against.iter().map(|one| one.stand.clone()).collect::<Vec<_>>(), [full]);
        let next = plan.apply(&shifted.edit.unwrap()).unwrap();
        assert_eq!(next.customers.get(CustomerId::new(1)).unwrap().pinned, Some(day("2026-12-08")));
        let out = held.shift(given, 4).unwrap();
        assert_eq!(out.against[0].stand, DayObjection::Day(Earlier::Wave { wave: "Wave 1".into() }));
        let none = DragSubject::of(lanes, given, Grip::Customer(CustomerId::new(8))).unwrap().shift(given, 1).unwrap();
        assert!(matches!(none.edit, Some(Edit::Shift(_))), "who has no day gets one");
    });
}

#[test]
fn axis_holds_every_day_and_knows_holidays() {
    let mut plan = plan();
    let (first, last) = (day("2026-12-09"), day("2026-12-09"));
    let (id, scope) = (DayOffId::new(1), DayOffScope::Blackout);
    plan.days_off.put(Arc::new(DayOff { id, first, last, reason: "Year end".into(), scope }));
    on(&plan, "2026-11-30", Some("2026-12-16"), |_, lanes| {
        let axis = &lanes.axis;
        assert_eq!(axis.look(day("2026-12-09")), DayLook::Blackout);
        assert_eq!(axis.look(day("2026-12-12")), DayLook::Weekend);
        assert!(axis.first <= day("2026-11-30") && day("2027-01-11") <= axis.last());
        assert_eq!(axis.day(axis.place(day("2026-12-09"))), day("2026-12-09"));
    });
}

#[test]
fn plan_of_before_lies_beside_the_days_of_now() {
    let plan = plan();
    let before = BTreeMap::from([(CustomerId::new(1), day("2026-12-01")), (CustomerId::new(2), day("2026-12-03"))]);
    on(&plan, "2026-11-30", None, |given, _| {
        let lanes = Lanes::of(&LanesInput { baseline: Some(&before), ..*given });
        let lane = lanes.lane(LaneKey::Wave(WAVE)).unwrap();
        assert_eq!(lane.baseline, Some((day("2026-12-01"), day("2026-12-03"))));
        assert_eq!(lane.row(CustomerId::new(2)).unwrap().baseline, Some(day("2026-12-03")));
    });
}

#[test]
fn time_line_gives_no_day_that_the_schedule_does_not() {
    let plan = moving_crowd(Moment::parse("2026-11-23T09:00:00Z").unwrap(), 60).unwrap();
    let (calendars, book, moving) = (PlanCalendars::new(&plan, &Holidays::shipped()), book("2026"), Moving::of(&plan));
    let (holidays, today) = (Holidays::shipped(), day("2026-11-23"));
    let inputs = Inputs { plan: &plan, book: &book, holidays: &holidays, today };
    let foresight = Foresight::of(&inputs, 480, SEED);
    let ground = Ground::new(&plan, &book, &calendars, today);
    let given = LanesInput {
        ground,
        moving: &moving,
        last_day: Some(day("2026-12-31")),
        foresight: Some(&foresight),
        dues: &[],
        baseline: None,
    };
    let lanes = Lanes::of(&given);
    let (mut n_proposed, mut n_nowhere) = (0, 0);
    for row in &foresight.proposal.rows {
        let held = lanes.row(row.customer).unwrap().1.day;
        match (&row.place, held) {
            (_, Some((_, DayBasis::Pinned | DayBasis::Scheduled | DayBasis::Submitted))) => {}
            (Seat::On(day, _), held) => {
                n_proposed += 1;
                assert_eq!(held, Some((*day, DayBasis::Proposed)));
            }
            (Seat::Nowhere(_), held) => {
                n_nowhere += 1;
                assert_eq!(held, None);
            }
        }
    }
    assert!(0 < n_proposed && 0 < n_nowhere, "{n_proposed} {n_nowhere}");
}

#[test]
fn what_is_left_falls_to_those_without_a_day_and_counts_as_the_headline_does() {
    let now = Moment::parse("2026-11-23T09:00:00Z").unwrap();
    let plan = moving_crowd(now, 60).unwrap();
    on(&plan, "2026-11-23", Some("2026-12-17"), |_, lanes| {
        let burn_down = BurnDown::of(lanes);
        let (tally, last_day) = (&lanes.finding.tally, day("2026-12-17"));
        assert_eq!(burn_down.all, tally.to_move());
        assert_eq!(burn_down.left_now() + tally.n(LineOutcome::Moved), burn_down.all);
        assert_eq!(burn_down.ahead.last().map(|(_, left)| *left), Some(burn_down.without));
        assert!(0 < tally.n(LineOutcome::Moved) && burn_down.so_far.len() > 1);
        for points in [&burn_down.so_far, &burn_down.ahead] {
            assert!(points.windows(2).all(|pair| pair[0].0 <= pair[1].0 && pair[1].1 <= pair[0].1), "{points:?}");
        }
        // Nobody is moved who has not accepted, so that fewer are left to accept than to be moved on any day.
        assert!(burn_down.to_accept.is_sorted_by(|one, next| one.0 < next.0 && next.1 <= one.1));
        let until = burn_down.first_day().iter_days().take_while(|on| *on <= burn_down.today);
        assert!(until.clone().all(|on| burn_down.to_accept_on(on).unwrap() <= burn_down.left_on(on)));
        let accepted = |one: &LineRow| one.accepted.is_some() || one.outcome == LineOutcome::Moved;
        let rows = lanes.lanes.iter().flat_map(|lane| &lane.rows).filter(|row| row.outcome != LineOutcome::Stays);
        assert_eq!(burn_down.to_accept_on(burn_down.today), Some(rows.filter(|row| !accepted(row)).count()));
        assert_eq!(burn_down.to_accept_on(day("2026-11-24")), None, "it is ahead");
        // Who has a day in time is through by the last day; who is not in time may be so, too, for another reason.
        assert!(burn_down.left_on(last_day) <= tally.not());
        assert_eq!(burn_down.left_on(day("2026-11-23")), burn_down.left_now());
    });
}
