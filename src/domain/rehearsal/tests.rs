use std::sync::Arc;

use super::*;
use crate::domain::edit::Edit;
use crate::domain::edit::customers::CustomerEdit;
use crate::domain::foresight::Foresight;
use crate::domain::moves::Moving;
use crate::domain::moves::tests_ground::foreseen;
use crate::domain::plan::Plan;
use crate::domain::plan::customer::Customer;
use crate::domain::plan::moment::Moment;
use crate::domain::plan::move_day::MoveDay;
use crate::domain::proposal::Seat;
use crate::domain::sample::moving_crowd;
use crate::domain::schedule::Inputs;
use crate::domain::what_if::{accepted_days, proposed_days};

const NOW: &str = "2026-11-23T09:00:00Z";

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn seen<R>(plan: &Plan, look: impl FnOnce(&Inputs<'_>, &Foresight) -> R) -> R {
    foreseen(plan, Moment::parse(NOW).unwrap().date(), look)
}

/// A plan in the middle of its moves whose proposal is accepted; everybody has until the end of next year.
fn accepted(n: u64) -> Plan {
    let mut plan = moving_crowd(Moment::parse(NOW).unwrap(), n).unwrap();
    let mut about = plan.about();
    about.moves.last_day = Some(day("2027-12-30"));
    plan = plan.apply(&Edit::Info(about)).unwrap();
    let edit = seen(&plan, |_, foresight| foresight.proposal.edit(&plan, None)).unwrap();
    plan.apply(&edit).unwrap()
}

fn rehearsed<R>(plan: &Plan, look: impl FnOnce(&Rehearsal, &[MoveDay]) -> R) -> R {
    seen(plan, |inputs, foresight| {
        let days = accepted_days(plan, &Moving::of_requests(plan));
        look(&Rehearsal::of(inputs, foresight, &days), &days)
    })
}

#[test]
fn without_delays_the_plan_comes_out_exactly() {
    let plan = accepted(60);
    seen(&plan, |inputs, foresight| {
        let proposed = proposed_days(&plan, &foresight.proposal);
        let rehearsal = Rehearsal::of(inputs, foresight, &proposed);
        let course = rehearsal.play(Luck::None);
        assert_eq!(course.broken, []);
        let mut played: Vec<_> = course.submitted.iter().map(|one| (one.customer, one.day, one.person)).collect();
        played.sort_unstable();
        let planned: Vec<_> = proposed.iter().map(|one| (one.customer, one.day, one.person)).collect();
        assert!(10 < planned.len(), "{} are played", planned.len());
        assert_eq!(played, planned);
        for one in &course.submitted {
            let row = foresight.proposal.row(one.customer).unwrap();
            assert!(matches!(row.place, Seat::On(..)));
            assert_eq!(one.completes, row.completes, "as the proposal says");
        }
    });
}

#[test]
fn same_seed_gives_the_same_list_and_another_one_another() {
    let plan = accepted(60);
    let before = plan.clone();
    rehearsed(&plan, |rehearsal, _| {
        let course = rehearsal.play(Luck::Seed(3));
        assert_eq!(course, rehearsal.play(Luck::Seed(3)));
        assert_ne!(course, rehearsal.play(Luck::Seed(4)));
        assert!(!course.broken.is_empty());
        assert!(course.broken.is_sorted_by_key(|one| one.day));
        let odds = rehearsal.odds();
        assert_eq!(odds.first.iter().map(|(_, n)| n).sum::<usize>(), odds.n_broken);
        assert!(0 < odds.n_broken && odds.n_broken as u64 <= SEEDS);
    });
    assert_eq!(plan, before);
}

#[test]
fn nobody_is_submitted_before_its_day_and_nobody_twice() {
    let plan = accepted(60);
    rehearsed(&plan, |rehearsal, days| {
        for seed in 1..=20 {
            let mut played: Vec<_> = rehearsal.play(Luck::Seed(seed)).submitted;
            played.sort_by_key(|one| one.customer);
            assert!(played.windows(2).all(|two| two[0].customer < two[1].customer));
            for one in played {
                let own = days.iter().find(|of| of.customer == one.customer).unwrap();
                assert!(own.day <= one.day, "{own:?} {one:?}");
            }
        }
    });
}

fn change(plan: &mut Plan, id: CustomerId, how: impl FnOnce(&mut Customer)) {
    let mut customer = Customer::clone(plan.customers.get(id).unwrap());
    how(&mut customer);
    plan.customers.put(Arc::new(customer));
}

#[test]
fn day_that_passed_and_last_day_that_is_missed_break_it_without_any_delay() {
    let mut plan = accepted(60);
    let (first, last) = rehearsed(&plan, |rehearsal, _| {
        let played = rehearsal.play(Luck::None).submitted;
        (played[0].customer, *played.last().unwrap())
    });
    change(&mut plan, first, |one| one.scheduled = Some(day("2026-11-20")));
    let mut about = plan.about();
    about.moves.last_day = Some(last.day);
    plan = plan.apply(&Edit::Info(about)).unwrap();
    rehearsed(&plan, |rehearsal, _| {
        let broken = rehearsal.play(Luck::None).broken;
        let of =
            |id| broken.iter().filter(move |one| one.customer == id).map(|one| one.what.clone()).collect::<Vec<_>>();
        assert!(of(first).contains(&BreakageKind::Passed { was: day("2026-11-20") }), "{broken:?}");
        assert!(matches!(of(last.customer)[..], [BreakageKind::LastDay { completes: Some(_) }]), "{broken:?}");
    });
}

#[test]
fn customer_that_was_removed_is_not_played_and_one_without_a_day_is_named() {
    let mut plan = accepted(60);
    let ids = rehearsed(&plan, |rehearsal, _| {
        rehearsal.play(Luck::None).submitted.iter().map(|one| one.customer).collect::<Vec<_>>()
    });
    plan.customers.remove(ids[0]);
    let edit = CustomerEdit::Schedule(vec![crate::domain::edit::customers::Scheduled {
        customer: ids[1],
        day: None,
        person: None,
        wave: None,
    }]);
    plan = plan.apply(&Edit::Customer(edit)).unwrap();
    rehearsed(&plan, |rehearsal, _| {
        let played: Vec<_> = rehearsal.play(Luck::None).submitted.iter().map(|one| one.customer).collect();
        assert!(!played.contains(&ids[0]) && !played.contains(&ids[1]));
        assert!(rehearsal.without.contains(&ids[1]) && !rehearsal.without.contains(&ids[0]));
    });
}
