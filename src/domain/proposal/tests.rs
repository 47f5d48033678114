use std::collections::BTreeMap;
use std::sync::Arc;

use super::*;
use crate::domain::edit::Edit;
use crate::domain::edit::customers::CustomerEdit;
use crate::domain::moves::tests_ground::{day, license, on};
use crate::domain::plan::company::Person;
use crate::domain::plan::customer::Customer;
use crate::domain::plan::customer_fields::CustomerField;
use crate::domain::plan::day_off::{DayOff, DayOffScope};
use crate::domain::plan::field::Value;
use crate::domain::plan::ids::{DayOffId, ProviderId, WaveId};
use crate::domain::plan::provider::Provider;
use crate::domain::plan::subscription::Subscription;
use crate::domain::plan::wave::{Wave, WaveKind};
use crate::domain::schedule::Gate;

pub(super) const LIN: PersonId = PersonId::new(1);
const PROVIDER: ProviderId = ProviderId::new(9);

/// So many customers of Lin, who moves two a day; the provider creates requests on the same day.
pub(super) fn plan(n: u64) -> Plan {
    let mut plan = Plan::default();
    plan.people.put(Arc::new(Person { customers_a_day: Some(2), ..Person::new(LIN, "Lin") }));
    plan.providers.put(Arc::new(Provider { lead_days: Some(0), ..Provider::new(PROVIDER, "Northwind") }));
    for id in 1..=n {
        let (owner, provider) = (Some(LIN), Some(PROVIDER));
        plan.customers.put(Arc::new(Customer { provider, owner, ..Customer::new(CustomerId::new(id), "Fabrikam") }));
    }
    plan
}

pub(super) fn change(plan: &mut Plan, id: u64, how: impl FnOnce(&mut Customer)) {
    let mut customer = Customer::clone(plan.customers.get(CustomerId::new(id)).unwrap());
    how(&mut customer);
    plan.customers.put(Arc::new(customer));
}

fn ends(end: &str) -> Vec<Subscription> {
    vec![license("S-1", "2026-01-01", end)]
}

/// On Monday, 30 November 2026.
pub(super) fn with<R>(plan: &Plan, last_day: Option<&str>, look: impl FnOnce(&ProposalInput<'_>, &Proposal) -> R) -> R {
    on(plan, "2026-11-30", |ground| {
        let (moving, ready) = (Moving::of(plan), BTreeMap::new());
        let last_day = last_day.map(day);
        let given = ProposalInput { ground: *ground, moving: &moving, ahead: 480, last_day, ready: &ready };
        look(&given, &Proposal::of(&given))
    })
}

fn days(proposal: &Proposal) -> Vec<String> {
    let text =
        |row: &ProposedRow| if let Seat::On(day, _) = row.place { day.format("%m-%d").to_string() } else { "-".into() };
    proposal.rows.iter().map(text).collect()
}

#[track_caller]
pub(super) fn check(plan: &Plan, expected: &[&str]) {
    with(plan, Some("2026-12-31"), |_, proposal| assert_eq!(days(proposal), expected));
}

#[test]
fn each_gets_the_first_day_that_has_room_by_id() {
    check(&plan(5), &["11-30", "11-30", "12-01", "12-01", "12-02"]);
    with(&plan(1), None, |_, proposal| {
        assert_eq!(proposal.rows[0].place, Seat::On(day("2026-11-30"), LIN));
        assert_eq!((proposal.n_late, proposal.exact), (0, true));
    });
}

#[test]
fn pinned_day_is_kept_even_where_it_breaks_a_limit() {
    let mut plan = plan(4);
    for id in 2..=4 {
        change(&mut plan, id, |one| one.pinned = Some(day("2026-11-30")));
    }
    check(&plan, &["12-01", "11-30", "11-30", "11-30"]);
}

#[test]
fn term_that_ends_bars_the_days_around_it_and_those_on_which_it_can_be_canceled() {
    let mut plan = plan(1);
    change(&mut plan, 1, |one| one.subscriptions = ends("2026-12-01"));
    check(&plan, &["12-10"]);
    with(&plan, None, |given, proposal| {
        let why = proposal.why_not_earlier(given, CustomerId::new(1));
        let is_renewal = |(on, why): &(NaiveDate, Earlier)| match why {
            Earlier::Bar { bar: DayBar::Renewal { .. }, .. } => *on <= day("2026-12-02"),
            Earlier::Bar { bar: DayBar::CancelWindow { .. }, .. } => day("2026-12-02") < *on,
            _ => false,
        };
        assert_eq!(why.len(), 8);
        assert!(why.iter().all(is_renewal), "{why:?}");
    });
}

#[test]
fn wave_holds_its_customers_and_one_without_days_left_says_so() {
    let mut plan = plan(2);
    let wave =
        |id, first, last| Wave { first: Some(day(first)), last: Some(day(last)), ..Wave::new(WaveId::new(id), "W") };
    plan.waves.put(Arc::new(wave(1, "2026-12-07", "2026-12-08")));
    plan.waves.put(Arc::new(wave(2, "2026-11-23", "2026-11-24")));
    change(&mut plan, 1, |one| one.wave = Some(WaveId::new(1)));
    change(&mut plan, 2, |one| one.wave = Some(WaveId::new(2)));
    check(&plan, &["12-07", "-"]);
    with(&plan, Some("2026-12-31"), |_, proposal| {
        assert_eq!(proposal.rows[1].place, Seat::Nowhere(NoDay::WaveOver));
        assert_eq!((proposal.n_late, proposal.bound), (1, 1));
    });
}

#[test]
fn wave_with_limits_of_its_own_takes_nobody_by_itself() {
    let mut plan = plan(1);
    let (first, last) = (Some(day("2026-11-30")), Some(day("2026-12-18")));
    let wave = Wave { first, last, ..Wave::new(WaveId::new(1), "W") };
    plan.waves.put(Arc::new(wave.clone()));
    assert_eq!(wave_of(&plan, day("2026-12-08")), Some(WaveId::new(1)));
    for limited in [Wave { customers_a_day: Some(2), ..wave.clone() }, Wave { requests_a_day: Some(2), ..wave.clone() }]
    {
        plan.waves.put(Arc::new(limited));
        assert_eq!(wave_of(&plan, day("2026-12-08")), None);
    }
}

#[test]
fn group_goes_on_one_day_and_others_wait_for_the_pilot() {
    let mut plan = plan(4);
    let pilot = Wave { kind: WaveKind::Pilot, ..Wave::new(WaveId::new(1), "Pilot") };
    plan.waves.put(Arc::new(pilot));
    change(&mut plan, 4, |one| one.wave = Some(WaveId::new(1)));
    for id in [1, 3] {
        change(&mut plan, id, |one| one.group = "Affiliates".into());
    }
    // The pilot is through after 3 business days, and 3 more are for looking at it.
    check(&plan, &["12-08", "12-09", "12-08", "11-30"]);
    with(&plan, None, |given, proposal| {
        let why = proposal.why_not_earlier(given, CustomerId::new(1));
        assert!(why.iter().all(|(_, why)| *why == Earlier::Pilot), "{why:?}");
        assert_eq!(proposal.after_pilot(), Some(day("2026-12-08")));
    });
}

#[test]
fn accepted_proposal_is_one_edit_and_then_there_is_nothing_to_accept() {
    let plan = plan(3);
    let after = with(&plan, None, |_, proposal| {
        assert_eq!((proposal.n_changes(&plan), proposal.n_without_wave(&plan)), (3, 3));
        let mut next = 100;
        let mut new_id = || {
            next += 1;
            next
        };
        let waves = Waves { name: &|monday| format!("Week of {monday}"), new_id: &mut new_id };
        plan.apply(&proposal.edit(&plan, Some(waves)).unwrap()).unwrap()
    });
    assert_eq!(after.waves.len(), 1);
    assert!(after.customers.iter().all(|one| one.wave.is_some() && one.scheduled_by == Some(LIN)));
    with(&after, None, |_, proposal| {
        assert_eq!(proposal.n_changes(&after), 0);
        assert_eq!(proposal.edit(&after, None), None);
    });
}

#[test]
fn who_is_away_or_full_is_named_for_each_day() {
    let mut plan = plan(3);
    let (first, last) = (day("2026-11-30"), day("2026-11-30"));
    let off = DayOff { id: DayOffId::new(1), first, last, reason: "Training".into(), scope: DayOffScope::Person(LIN) };
    plan.days_off.put(Arc::new(off));
    check(&plan, &["12-01", "12-01", "12-02"]);
    with(&plan, None, |given, proposal| {
        let why: Vec<Earlier> =
            proposal.why_not_earlier(given, CustomerId::new(3)).into_iter().map(|(_, why)| why).collect();
        assert_eq!(why, [Earlier::Away { person: Some(LIN) }, Earlier::FullOfCustomers { n: 2, room: 2 }]);
    });
}

/// The next of some numbers that look random.
fn next(seed: &mut u64) -> u64 {
    *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    *seed >> 33
}

#[test]
fn day_that_is_called_full_makes_nothing_better_and_any_other_is_not_allowed() {
    let mut seed = 7;
    // A build without optimisation is slow: there, some are enough.
    let n = if cfg!(debug_assertions) { 200 } else { 1_000 };
    let mut asked = 0;
    while asked < n {
        let mut plan = plan(3 + next(&mut seed) % 10);
        for id in 1..=plan.customers.len() as u64 {
            let end = day("2026-12-01") + chrono::Days::new(next(&mut seed) % 40);
            change(&mut plan, id, |one| one.subscriptions = ends(&end.to_string()));
        }
        let picks: Vec<(u64, usize)> = (0..20).map(|_| (next(&mut seed), next(&mut seed) as usize)).collect();
        with(&plan, Some("2026-12-04"), |given, proposal| {
            for (who, which) in picks {
                let row = &proposal.rows[who as usize % proposal.rows.len()];
                let why = proposal.why_not_earlier(given, row.customer);
                let Some((on, why)) = why.get(which % why.len().max(1)) else { continue };
                asked += 1;
                let at = proposal.days.iter().position(|day| day == on).unwrap();
                let is_allowed = proposal.problem.units[row.unit].days[at].is_some();
                let is_full = matches!(why, Earlier::FullOfCustomers { .. } | Earlier::Kept | Earlier::NoBetter);
                assert_eq!(is_allowed, is_full, "{why:?}");
                if is_full {
                    let (customers, field) = (vec![row.customer], CustomerField::Pinned);
                    let pin = CustomerEdit::Set { customers, field, value: Value::Day(*on) };
                    let pinned = given.ground.plan.apply(&Edit::Customer(pin)).unwrap();
                    let values = with(&pinned, Some("2026-12-04"), |_, pinned| pinned.answer.values);
                    assert!(proposal.answer.values <= values, "{on} is better for {:?}", row.customer);
                }
            }
        });
    }
}

/// As [`with`], where the first customer accepts on Wednesday, 2 December, as forecast.
fn accepted_later<R>(plan: &Plan, look: impl FnOnce(&ProposalInput<'_>, &Proposal) -> R) -> R {
    on(plan, "2026-11-30", |ground| {
        let (moving, ready) = (Moving::of(plan), Ready::By(day("2026-12-02"), Gate::Accepted));
        let ready = BTreeMap::from([(CustomerId::new(1), ready)]);
        let last_day = Some(day("2026-12-11"));
        let given = ProposalInput { ground: *ground, moving: &moving, ahead: 480, last_day, ready: &ready };
        look(&given, &Proposal::of(&given))
    })
}

#[test]
fn provider_is_asked_only_for_whoever_is_ready() {
    let mut plan = plan(1);
    accepted_later(&plan, |_, proposal| assert_eq!(days(proposal), ["12-02"]));
    plan.providers.put(Arc::new(Provider { lead_days: Some(5), ..Provider::new(PROVIDER, "Northwind") }));
    accepted_later(&plan, |given, proposal| {
        assert_eq!(days(proposal), ["12-09"]);
        let why = proposal.why_not_earlier(given, CustomerId::new(1));
        let of = |on: &str| why.iter().find(|(held, _)| *held == day(on)).map(|(_, why)| why.clone()).unwrap();
        assert_eq!(of("2026-12-01"), Earlier::NotReady { gate: Gate::Accepted, day: day("2026-12-02") });
        assert_eq!(of("2026-12-08"), Earlier::NoRequest { day: day("2026-12-09") });
    });
}

#[test]
fn day_that_is_fixed_too_early_is_no_way_to_be_in_time() {
    let mut plan = plan(1);
    plan.providers.put(Arc::new(Provider { lead_days: Some(8), ..Provider::new(PROVIDER, "Northwind") }));
    let late = |plan: &Plan| accepted_later(plan, |_, proposal| (proposal.n_late, proposal.rows[0].has_problem));
    assert_eq!(late(&plan), (1, false), "there on 14 December, after the last day");
    for (fixed, expected) in [("2026-12-01", true), ("2026-12-12", true), ("2026-12-14", false)] {
        change(&mut plan, 1, |one| one.pinned = Some(day(fixed)));
        assert_eq!(late(&plan), (1, expected), "{fixed}");
    }
}

#[test]
fn group_that_is_larger_than_any_limit_says_so() {
    let place = |plan: &Plan| with(plan, Some("2026-12-31"), |_, proposal| proposal.rows[0].place.clone());
    let mut together = plan(3);
    for id in 1..=3 {
        change(&mut together, id, |one| {
            one.group = "Contoso".into();
            one.subscriptions = ends("2027-06-30");
        });
    }
    assert_eq!(place(&together), Seat::Nowhere(NoDay::TooLarge { customers: 3, requests: 3, seats: None }));
    let person = |customers, requests| {
        Arc::new(Person { customers_a_day: customers, requests_a_day: requests, ..Person::new(LIN, "Lin") })
    };
    together.people.put(person(Some(3), None));
    assert!(matches!(place(&together), Seat::On(..)));
    together.people.put(person(Some(3), Some(2)));
    assert_eq!(place(&together), Seat::Nowhere(NoDay::TooLarge { customers: 3, requests: 3, seats: None }));
}

#[test]
fn whoever_cannot_have_a_day_says_why() {
    let place = |plan: &Plan| with(plan, Some("2026-12-31"), |_, proposal| proposal.rows[0].place.clone());
    let mut idle = plan(1);
    idle.people.put(Arc::new(Person { customers_a_day: Some(0), ..Person::new(LIN, "Lin") }));
    assert_eq!(place(&idle), Seat::Nowhere(NoDay::Nobody));
    let mut slow = plan(1);
    slow.providers.put(Arc::new(Provider { lead_days: Some(240), ..Provider::new(PROVIDER, "Northwind") }));
    assert_eq!(place(&slow), Seat::Nowhere(NoDay::NoRequest));
    let mut late = plan(2);
    let (first, last) = (Some(day("2028-11-02")), Some(day("2028-11-03")));
    late.waves.put(Arc::new(Wave { kind: WaveKind::Pilot, first, last, ..Wave::new(WaveId::new(1), "Pilot") }));
    change(&mut late, 2, |one| one.wave = Some(WaveId::new(1)));
    assert_eq!(place(&late), Seat::Nowhere(NoDay::Pilot));
}

#[test]
fn fixed_day_holds_for_the_whole_group_and_says_what_it_breaks() {
    let mut plan = plan(3);
    for id in 1..=3 {
        change(&mut plan, id, |one| one.group = "Affiliates".into());
    }
    change(&mut plan, 2, |one| one.pinned = Some(day("2026-12-09")));
    check(&plan, &["12-09", "12-09", "12-09"]);
    change(&mut plan, 1, |one| one.subscriptions = ends("2026-12-10"));
    with(&plan, None, |given, proposal| {
        let breaks = proposal.breaks(given, CustomerId::new(3));
        assert!(matches!(breaks, Some(Earlier::Bar { bar: DayBar::Renewal { .. }, .. })), "{breaks:?}");
        assert_eq!(proposal.rows[0].completes, Some(day("2026-12-14")));
    });
}

#[test]
fn credit_of_prepaid_terms_makes_later_days_dearer_and_what_is_not_known_is_counted() {
    use crate::domain::plan::product::BillingPlan;
    let mut plan = plan(1);
    let prepaid = Subscription { billing: BillingPlan::Annual, ..license("S-1", "2026-06-01", "2027-05-31") };
    let free = Subscription { id: "S-2".into(), price: None, ..prepaid.clone() };
    change(&mut plan, 1, |one| one.subscriptions = vec![prepaid, free]);
    with(&plan, Some("2026-12-31"), |_, proposal| {
        assert_eq!(proposal.n_uncounted, 1);
        // The credit of what moves in December is seen on 8 January, after the last day.
        let cents = |at: usize| proposal.problem.units[0].days[at].unwrap().cents;
        assert!(proposal.days[1].to_string() == "2026-12-01" && 0 < cents(1), "{}", cents(1));
    });
}
