//! What a new list suggests, and what becomes of it.

use super::tests::{apply, plan_of, read, row};
use super::*;
use crate::domain::edit::Edit;
use crate::domain::edit::partners::ProviderEdit;
use crate::domain::plan::Plan;
use crate::domain::plan::customer::{
    Customer, RelationStage, RelationState, Relationship, RelationshipKind, RelationshipMeaning,
};
use crate::domain::plan::ids::{ProviderId, WordId};
use crate::domain::plan::moment::{Moment, Stamp};
use crate::domain::plan::provider::Provider;

fn words() -> Vec<RelationshipMeaning> {
    let word = |id, raw: &str, kind| RelationshipMeaning { id: WordId::new(id), raw: raw.into(), kind };
    vec![word(1, "Cloud Reseller", RelationshipKind::Direct), word(2, "Indirect Reseller", RelationshipKind::Indirect)]
}

fn stamp() -> Stamp {
    Stamp { at: Moment::parse("2026-11-20T09:00:00Z").unwrap(), by: "Lin".into() }
}

/// A plan with one customer, listed as direct, whose relation stands here.
fn plan(state: RelationState) -> Plan {
    let provider = Provider::new(ProviderId::new(9), "Tailspin");
    let plan = plan_of(&[(Some(1), "Fabrikam", "fabrikam.example")]);
    let plan = plan.apply(&Edit::Provider(ProviderEdit::Put(Box::new(provider)))).unwrap();
    let mut customer = Customer::clone(plan.customers.iter().next().unwrap());
    customer.relationships = vec![Relationship { kind: RelationshipKind::Direct, raw: "Cloud Reseller".into() }];
    let id = customer.id;
    let plan =
        plan.apply(&Edit::Customer(crate::domain::edit::customers::CustomerEdit::Put(Box::new(customer)))).unwrap();
    let set = crate::domain::edit::customers::CustomerEdit::SetRelation { customers: vec![id], state };
    plan.apply(&Edit::Customer(set)).unwrap()
}

fn compared(plan: &Plan, relationships: &[&str]) -> ImportDiff {
    let mut row = row(2, Some(1), "Fabrikam", "fabrikam.example");
    for raw in relationships {
        row.relationships.push((*raw).into());
    }
    let options = DiffOptions { extent: Extent::Whole, ..DiffOptions::default() };
    diff(plan, &read(vec![row]), &words(), options)
}

fn accepted(us: bool) -> RelationState {
    let verified_by_us = us.then(stamp);
    RelationState::Accepted { said: stamp(), verified_by_us, verified_by_provider: None }
}

/// Compares, confirms everything, and gives the stage before and after.
#[track_caller]
fn check(state: RelationState, relationships: &[&str], expected: Option<ProposalKind>, after: RelationStage) {
    let plan = plan(state);
    let mut diff = compared(&plan, relationships);
    assert_eq!(diff.proposals.first().map(|proposal| proposal.kind), expected);
    assert!(diff.proposals.iter().all(|proposal| !proposal.chosen), "nothing is taken unasked");
    let stage = |plan: &Plan| plan.stage_of(plan.customers.iter().next().unwrap());
    assert_eq!(stage(&apply(&plan, &diff, words())), stage(&plan), "an import alone changes no state");
    for proposal in &mut diff.proposals {
        proposal.chosen = true;
    }
    assert_eq!(stage(&apply(&plan, &diff, words())), after);
}

const BOTH: &[&str] = &["Cloud Reseller", "Indirect Reseller"];

#[test]
fn customer_that_is_now_also_indirect_has_perhaps_accepted() {
    check(RelationState::Invited(stamp()), BOTH, Some(ProposalKind::Accepted), RelationStage::VerifiedByUs);
    check(RelationState::NotAsked, BOTH, Some(ProposalKind::Accepted), RelationStage::VerifiedByUs);
}

#[test]
fn list_that_says_what_it_said_before_suggests_nothing_about_who_was_not_asked() {
    for (state, n) in [(RelationState::Invited(stamp()), 1), (RelationState::NotAsked, 0)] {
        let plan = plan(state);
        let again = apply(&plan, &compared(&plan, BOTH), words());
        assert_eq!(compared(&again, BOTH).proposals.len(), n);
    }
}

#[test]
fn accepted_customer_that_the_list_shows_is_seen_by_us() {
    check(accepted(false), BOTH, Some(ProposalKind::SeenByUs), RelationStage::VerifiedByUs);
    check(accepted(true), BOTH, None, RelationStage::VerifiedByUs);
}

#[test]
fn seen_customer_that_the_list_does_not_show_is_a_contradiction() {
    check(accepted(true), &["Cloud Reseller"], Some(ProposalKind::NotListed), RelationStage::Accepted);
}

#[test]
fn customer_that_is_no_longer_direct_is_told() {
    check(accepted(true), &["Indirect Reseller"], Some(ProposalKind::NoLongerDirect), RelationStage::VerifiedByUs);
}

#[test]
fn list_without_relationships_suggests_nothing() {
    check(accepted(true), &[], None, RelationStage::VerifiedByUs);
    check(RelationState::Invited(stamp()), &["Cloud Reseller"], None, RelationStage::Invited);
}

#[test]
fn part_of_a_list_withdraws_nothing_since_the_other_row_may_not_be_in_it() {
    for state in [accepted(true), accepted(false)] {
        let plan = plan(state);
        let mut row = row(2, Some(1), "Fabrikam", "fabrikam.example");
        row.relationships.push("Something else".into());
        let mut answers = words();
        let other =
            RelationshipMeaning { raw: "Something else".into(), kind: RelationshipKind::Other, ..answers[0].clone() };
        answers.push(other);
        let kinds = |extent| -> Vec<ProposalKind> {
            let options = DiffOptions { extent, ..DiffOptions::default() };
            diff(&plan, &read(vec![row.clone()]), &answers, options).proposals.iter().map(|one| one.kind).collect()
        };
        assert_eq!((kinds(Extent::Whole).len(), kinds(Extent::Part)), (1, vec![]));
    }
}
