//! What was found out since the book of today was first written: who may accept, how a term is left, what is counted from when.

use changeover::domain::rules::{Anchor, Confidence, PhaseKind};

use super::{books, fact, slug};

#[test]
fn whoever_manages_billing_at_the_customer_may_accept_and_the_questions_answered_since_are_closed() {
    let [.., today] = books();
    let accept = fact(&today, "invite-acceptor-role");
    assert_eq!((accept.source.as_str(), accept.confidence), ("N1", Confidence::A));
    assert!(accept.text.en.contains("billing administrator") && accept.text.zh.contains("計費管理員"));
    let moving = today.phase(PhaseKind::MoveCustomers).unwrap();
    let transfers = today.phase(PhaseKind::MoveSubscriptions).unwrap();
    for (id, phase) in [
        ("invite-acceptor-role", moving),
        ("invite-acceptor-advice", moving),
        ("transfer-expiry-licenses", transfers),
        ("cancel-at-term-end", transfers),
    ] {
        assert!(phase.facts.contains(&slug(id)), "{id}");
        assert_eq!(fact(&today, id).checked, "2026-11-28".parse().ok(), "{id}");
    }
    for id in ["acceptor-role", "transfer-expiry", "transfer-software"] {
        assert_eq!(today.question(slug(id)), None, "{id}");
    }
}

#[test]
fn an_extended_term_can_be_left_and_what_is_microsofts_own_word_says_so() {
    let [.., today] = books();
    let known = [
        ("extended-service-term", Confidence::A),
        ("extended-service-condition", Confidence::B),
        ("extended-service-price", Confidence::A),
        ("extended-service-leaving", Confidence::A),
        ("cancel-at-term-end", Confidence::A),
    ];
    for (id, confidence) in known {
        assert_eq!(fact(&today, id).confidence, confidence, "{id}");
    }
    assert!(today.facts.iter().all(|fact| !fact.text.en.contains("ends only with")));
}

#[test]
fn the_first_look_at_the_resellers_revenue_is_counted_from_its_own_enrollment() {
    let [.., today] = books();
    let floor = today.deadline(slug("reseller-floor-checked")).unwrap();
    assert_eq!((floor.from, floor.days), (Anchor::Done(slug("accept-agreement")), 365));
    let yearly = |id: &str| today.deadline(slug(id)).unwrap().from;
    assert_eq!(yearly("fiscal-year-end"), Anchor::Yearly { month: 6, day: 30 });
    for id in ["incentive-term-end", "direct-incentive-term-end"] {
        assert_eq!(yearly(id), Anchor::Yearly { month: 9, day: 30 });
    }
}
