//! Is the shipped grammar sound?

use std::collections::BTreeSet;

use super::LinkGrammar;
use super::grammar::{HostDuty, HostPattern, LinkCloud, Role};
use super::raw::is_plain_host;
use super::tests_common::grammar;
use crate::domain::rules::Confidence;

#[test]
fn every_fact_has_an_id_of_its_own_a_source_and_a_date() {
    let grammar = grammar();
    let ids: BTreeSet<&str> = grammar.facts().map(|fact| fact.id.as_str()).collect();
    assert_eq!(ids.len(), grammar.facts().count());
    for fact in grammar.facts() {
        assert!(!fact.source.is_empty() && !fact.dated.is_empty(), "{}", fact.id);
    }
}

#[test]
fn every_host_is_one_that_the_notary_can_read() {
    let grammar = grammar();
    for host in &grammar.hosts {
        assert!(is_plain_host(&host.name), "{}", host.name);
    }
    for host in &grammar.partnership_hosts {
        assert!(is_plain_host(&host.name), "{}", host.name);
        assert!(grammar.hosts.iter().all(|other| other.name != host.name), "{}", host.name);
    }
    for wrapper in &grammar.wrappers {
        let (HostPattern::Exact(host) | HostPattern::Below(host)) = &wrapper.host;
        assert!(is_plain_host(host), "{host}");
        assert!(grammar.hosts.iter().all(|fact| !wrapper.host.covers(&fact.name)), "{host}");
    }
}

#[test]
fn only_the_public_cloud_has_a_host() {
    let grammar = grammar();
    let accepts = |cloud| {
        let hosts = grammar.hosts.iter().filter(|host| matches!(host.duty, HostDuty::Accepts(_)));
        hosts.filter(|host| host.cloud == cloud).count()
    };
    assert_eq!([LinkCloud::Public, LinkCloud::China21Vianet, LinkCloud::UsGovernment].map(accepts), [2, 0, 0]);
    assert_eq!(grammar.clouds.len(), 3);
}

#[test]
fn every_role_has_exactly_one_parameter() {
    let grammar = grammar();
    let partners = [Role::Reseller, Role::PartnerId, Role::Provider];
    for role in partners.into_iter().chain([Role::InvType, Role::AdminRights, Role::Reference]) {
        assert_eq!(grammar.parameters.iter().filter(|fact| fact.role == role).count(), 1, "{role:?}");
    }
}

#[test]
fn roles_of_the_partners_are_not_said_to_be_documented() {
    let roles = [Role::Reseller, Role::PartnerId, Role::Provider];
    for fact in grammar().parameters.iter().filter(|fact| roles.contains(&fact.role)) {
        assert_eq!(fact.fact.confidence, Confidence::B, "{}", fact.name);
    }
}

#[test]
fn domain_itself_is_not_below_itself() {
    let below = HostPattern::Below("example.com".to_owned());
    let covered = ["a.example.com", "a.b.example.com", "example.com", ".example.com", "aexample.com"];
    assert_eq!(covered.map(|host| below.covers(host)), [true, true, false, false, false]);
}

#[test]
fn unknown_field_is_refused() {
    let text = include_str!("../../../assets/rules/links.ron").replacen("clouds:", "surprise: 1, clouds:", 1);
    assert!(ron::from_str::<LinkGrammar>(&text).is_err());
}
