//! The sample has what its pages promise.

use super::*;

fn sample() -> Plan {
    sample_plan(Moment::parse("2026-11-22T09:00:00Z").unwrap()).unwrap()
}

#[test]
fn sample_has_24_customers_in_all_states() {
    let plan = sample();
    assert_eq!(plan.customers.len(), 24);
    for stage in RelationStage::ALL {
        assert!(plan.customers.iter().any(|c| plan.stage_of(c) == stage), "{stage:?}");
    }
    let is_latin = |name: &str| name.is_ascii();
    assert!(plan.customers.iter().any(|c| is_latin(&c.name)) && plan.customers.iter().any(|c| !is_latin(&c.name)));
}

#[test]
fn sample_is_marked_and_its_letters_are_complete() {
    let plan = sample();
    assert!(plan.about().sample);
    assert_eq!(plan.templates.len(), 14);
}

#[test]
fn sample_compares_three_candidates_of_which_two_are_close_and_one_is_out() {
    use crate::domain::compare::{RegionFit, ScoreSheet, region_fit, standard_criteria};
    let plan = sample();
    assert_eq!(plan.criteria.len(), standard_criteria().len());
    let ranking = ScoreSheet::of(&plan).ranking();
    let places: Vec<_> = ranking.rows.iter().map(|row| (row.name.as_str(), row.place)).collect();
    let expected = [("Northwind Distribution", Some(1)), ("泰力經銷", Some(2)), ("Woodgrove Cloud", None)];
    assert_eq!(places, expected);
    assert!(ranking.rows[0].total - ranking.rows[1].total < 40);
    assert!(ranking.is_provisional() && !ranking.rows[0].is_provisional());
    let fits: Vec<_> = plan.providers.iter().map(|provider| region_fit(&plan, provider)).collect();
    assert!(matches!(fits[..], [RegionFit::Fits, RegionFit::Unknown, RegionFit::Misses { .. }]), "{fits:?}");
    assert_eq!(plan.about().default_provider, plan.providers.iter().next().map(|provider| provider.id));
}

#[test]
fn sample_is_the_same_every_time() {
    assert_eq!(sample(), sample());
}
