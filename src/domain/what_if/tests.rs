use std::sync::Arc;

use super::*;
use crate::domain::edit::Edit;
use crate::domain::edit::scenarios::Promotion;
use crate::domain::foresight::Foresight;
use crate::domain::moves::Moving;
use crate::domain::moves::tests_ground::foreseen;
use crate::domain::plan::Plan;
use crate::domain::plan::baseline::Baseline;
use crate::domain::plan::customer::Customer;
use crate::domain::plan::ids::{BaselineId, CustomerId, ScenarioId};
use crate::domain::plan::moment::Moment;
use crate::domain::plan::scenario::{PersonRoom, Scenario};
use crate::domain::sample::moving_crowd;
use crate::domain::schedule::Inputs;
use chrono::NaiveDate;

const NOW: &str = "2026-11-23T09:00:00Z";

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn seen<R>(plan: &Plan, look: impl FnOnce(&Inputs<'_>, &Foresight) -> R) -> R {
    foreseen(plan, Moment::parse(NOW).unwrap().date(), look)
}

/// A plan in the middle of its moves whose proposal is accepted.
fn accepted() -> Plan {
    let plan = moving_crowd(Moment::parse(NOW).unwrap(), 60).unwrap();
    let edit = seen(&plan, |_, foresight| foresight.proposal.edit(&plan, None)).unwrap();
    plan.apply(&edit).unwrap()
}

fn frozen(plan: &Plan) -> Baseline {
    let days = accepted_days(plan, &Moving::of_requests(plan));
    let (id, on) = (BaselineId::new(1), day("2026-11-23"));
    Baseline { id, name: "Board".into(), on, by: "Lin".into(), days, note: String::new() }
}

fn change(plan: &mut Plan, id: CustomerId, how: impl FnOnce(&mut Customer)) {
    let mut customer = Customer::clone(plan.customers.get(id).unwrap());
    how(&mut customer);
    plan.customers.put(Arc::new(customer));
}

/// Customers with an accepted day ahead.
fn ahead(plan: &Plan) -> Vec<CustomerId> {
    let moves = |one: &&Arc<Customer>| one.scheduled.is_some();
    plan.customers.iter().filter(moves).map(|one| one.id).collect()
}

#[test]
fn nothing_slipped_where_nothing_changed() {
    let plan = accepted();
    seen(&plan, |inputs, foresight| {
        let baseline = frozen(&plan);
        let slips = Slips::of(&baseline, inputs, foresight);
        assert!(20 < slips.rows.len());
        assert_eq!((slips.n_slipped(), slips.n_earlier(), slips.n_gone()), (0, 0, 0));
        assert_eq!((slips.new.len(), slips.median, slips.causes.len()), (0, None, 0));
        assert!(!slips.waves.is_empty() && slips.waves.iter().all(|wave| wave.days == Some(0)));
    });
}

#[test]
fn who_slipped_by_how_much_and_why_is_said() {
    let mut plan = accepted();
    let baseline = frozen(&plan);
    let ids = ahead(&plan);
    let (fixed, gone, later) = (ids[0], ids[1], ids[2]);
    let was = plan.customers.get(fixed).unwrap().scheduled.unwrap();
    change(&mut plan, fixed, |one| one.pinned = was.checked_add_days(chrono::Days::new(7)));
    plan.customers.remove(gone);
    // Without a provider nothing can be moved.
    change(&mut plan, later, |one| {
        one.relations.clear();
        one.contacts.clear();
    });
    let mut added = Customer::clone(plan.customers.get(fixed).unwrap());
    (added.id, added.pinned, added.scheduled, added.wave) = (CustomerId::new(u64::MAX), None, Some(was), None);
    plan.customers.put(Arc::new(added.clone()));
    // Who is only proposed has no day yet.
    (added.id, added.scheduled) = (CustomerId::new(u64::MAX - 1), None);
    plan.customers.put(Arc::new(added));
    seen(&plan, |inputs, foresight| {
        let slips = Slips::of(&baseline, inputs, foresight);
        let of = |id| slips.rows.iter().find(|row| row.customer == id).unwrap();
        assert_eq!((of(fixed).days, of(fixed).why.clone()), (Some(5), Some(SlipReason::Fixed)));
        assert_eq!((of(gone).now, of(gone).why.clone()), (Now::Gone, None));
        assert_eq!(of(later).now, Now::Nowhere);
        assert_eq!(of(later).why.as_ref().map(SlipReason::cause), Some(SlipCause::NoWay));
        assert_eq!(slips.new, [CustomerId::new(u64::MAX)]);
        assert_eq!(slips.n_gone(), 1);
        assert_eq!(slips.causes.iter().map(|(_, n)| n).sum::<usize>(), slips.n_slipped());
    });
}

#[test]
fn days_that_people_accepted_are_compared_and_no_proposal() {
    let mut plan = accepted();
    let baseline = frozen(&plan);
    let moved = ahead(&plan)[0];
    let later = plan.customers.get(moved).unwrap().scheduled.unwrap().checked_add_days(chrono::Days::new(7)).unwrap();
    change(&mut plan, moved, |one| one.scheduled = Some(later));
    seen(&plan, |inputs, foresight| {
        let slips = Slips::of(&baseline, inputs, foresight);
        let slip = slips.rows.iter().find(|row| row.customer == moved).unwrap();
        assert_eq!((slip.now, slip.days), (Now::Planned(later), Some(5)));
        assert_eq!(slip.why.as_ref().map(SlipReason::cause), Some(SlipCause::Chosen));
        assert_eq!(slips.n_slipped(), 1);
    });
}

fn forked(plan: &Plan) -> Scenario {
    let named = (ScenarioId::new(1), "More people");
    Scenario::fork(plan, named, (day("2026-11-23"), "Lin"), accepted_days(plan, &Moving::of_requests(plan)))
}

#[test]
fn fork_differs_in_nothing_and_every_change_is_named() {
    let plan = accepted();
    let fork = forked(&plan);
    assert_eq!(differing_inputs(&plan, &fork), []);
    let person = plan.people.iter().next().unwrap();
    let mut other = fork.with_person(PersonRoom { customers_a_day: Some(99), ..PersonRoom::of(person) });
    other.aims.last_day = Some(day("2027-01-29"));
    let named: Vec<Input> = differing_inputs(&plan, &other).into_iter().map(|one| one.input).collect();
    assert_eq!(named, [Input::LastDay, Input::Customers(person.id)]);
}

#[test]
fn promoting_is_one_edit_and_undoing_it_gives_the_same_bytes() {
    let plan = accepted();
    let mut scenario = forked(&plan);
    scenario.aims.last_day = Some(day("2027-01-29"));
    scenario.people = scenario.people.iter().map(|room| PersonRoom { customers_a_day: Some(1), ..*room }).collect();
    let plan = plan.apply(&Edit::put(scenario.clone())).unwrap();
    let applied = scenario.applied(&plan);
    let promotion = seen(&applied, |_, foresight| Promotion {
        scenario: scenario.id,
        days: proposed_days(&applied, &foresight.proposal),
        without: without_day(&foresight.proposal),
    });
    let promoted = plan.apply(&Edit::Promote(promotion.clone())).unwrap();
    assert_eq!(promoted.about().moves.last_day, Some(day("2027-01-29")));
    assert!(promoted.people.iter().all(|one| one.customers_a_day == Some(1)));
    for one in &promotion.days {
        let customer = promoted.customers.get(one.customer).unwrap();
        assert_eq!((customer.scheduled, customer.scheduled_by), (Some(one.day), one.person));
    }
    assert_eq!(promoted.scenarios.get(scenario.id).unwrap().days, promotion.days, "what it keeps is what it gave");
    // What the planner proposes for the promoted plan is what was promoted.
    seen(&promoted, |_, foresight| assert_eq!(foresight.proposal.n_changes(&promoted), 0));
    let changes = plan.diff(&promoted);
    let back: Vec<_> = changes.iter().map(crate::domain::change::Change::inverse).collect();
    assert_eq!(promoted.replay(&back), plan);
    let text = |plan: &Plan| ron::to_string(&plan.customers.iter().map(|one| &**one).collect::<Vec<_>>()).unwrap();
    assert_eq!(text(&promoted.replay(&back)), text(&plan));
    assert_eq!(plan.label(&Edit::Promote(promotion)).name, "More people");
}

#[test]
fn scenario_holds_no_facts_of_customers() {
    let plan = accepted();
    let text = ron::to_string(&forked(&plan)).unwrap();
    assert!(20 < text.matches("c-").count(), "customers are named by their ids");
    for customer in plan.customers.iter() {
        let facts = [Some(customer.name.clone()), customer.domain.as_ref().map(ToString::to_string)];
        let tenant = customer.microsoft_id.map(|id| id.to_string());
        let contacts = customer
            .contacts
            .iter()
            .flat_map(|one| [Some(one.name.clone()), one.email.as_ref().map(ToString::to_string)]);
        let subscriptions =
            customer.subscriptions.iter().flat_map(|one| [Some(one.id.clone()), Some(one.product.clone())]);
        let all = facts.into_iter().chain([tenant]).chain(contacts).chain(subscriptions).flatten();
        for fact in all.filter(|fact| !fact.is_empty()) {
            assert!(!text.contains(&fact), "{fact}");
        }
    }
}

#[test]
fn two_schedules_are_laid_side_by_side() {
    let plan = accepted();
    let mut scenario = forked(&plan);
    scenario.people = scenario.people.iter().map(|room| PersonRoom { customers_a_day: Some(1), ..*room }).collect();
    let applied = scenario.applied(&plan);
    seen(&plan, |_, now| {
        let held = Measures::of(&plan, now);
        assert_eq!(held.n.0, now.proposal.rows.len());
        assert_eq!(differing_days(&now.proposal, &now.proposal), []);
        seen(&applied, |_, then| {
            let other = Measures::of(&applied, then);
            assert!(other.peaks.iter().all(|peak| peak.n == 1), "{:?}", other.peaks);
            assert!(held.ends < other.ends);
            let pairs = differing_days(&now.proposal, &then.proposal);
            assert_eq!(pairs.len(), other.n_changes);
            assert!(pairs.iter().all(|pair| pair.one != pair.other));
        });
    });
}
