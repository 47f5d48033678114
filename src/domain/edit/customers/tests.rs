//! Tags, twins, tracks and the bin.

use super::*;
use crate::domain::edit::Edit;
use crate::domain::plan::AnyRecord;
use crate::domain::plan::ids::TenantId;
use crate::domain::plan::moment::Moment;
use crate::domain::plan::product::{ProductKind, Segment};
use crate::domain::plan::stage::StageEntry;
use crate::domain::plan::track::{AgreementState, ConsentState, ConsentWay, TrackKind};

const TENANT: &str = "3c41a000-0000-4000-8000-00000000e0a7";

fn plan(customers: impl IntoIterator<Item = Customer>) -> Plan {
    Plan::from_records(customers.into_iter().map(|c| AnyRecord::Customer(Arc::new(c))))
}

fn named(id: u64, tags: &[&str]) -> Customer {
    let tags = tags.iter().map(|&tag| tag.to_owned()).collect();
    Customer { tags, ..Customer::new(CustomerId::new(id), format!("Customer {id}")) }
}

#[track_caller]
fn check_tag(before: &[&str], tag: &str, on: bool, after: &[&str]) {
    let plan = plan([named(1, before), named(2, &[])]);
    let customers = vec![CustomerId::new(1), CustomerId::new(2)];
    let newer = plan.apply(&Edit::Customer(CustomerEdit::SetTag { customers, tag: tag.into(), on })).unwrap();
    assert_eq!(newer.customers.get(CustomerId::new(1)).unwrap().tags, after);
    let second: &[&str] = if on { &[tag.trim()] } else { &[] };
    assert_eq!(newer.customers.get(CustomerId::new(2)).unwrap().tags, second);
}

#[test]
fn tag_is_set_once_and_in_order() {
    check_tag(&["pilot"], " large ", true, &["large", "pilot"]);
    check_tag(&["large", "pilot"], "large", true, &["large", "pilot"]);
}

#[test]
fn tag_is_taken_off() {
    check_tag(&["large", "pilot"], "large", false, &["pilot"]);
    check_tag(&["pilot"], "large", false, &["pilot"]);
}

#[test]
fn blank_tag_is_refused() {
    let edit = CustomerEdit::SetTag { customers: vec![], tag: " ".into(), on: true };
    assert_eq!(plan([]).apply(&Edit::Customer(edit)), Err(EditError::NameMissing));
}

#[test]
fn an_older_twin_does_not_stand_against_a_new_name() {
    let tenant = TenantId::parse(TENANT).ok();
    let twin = |id| Customer { microsoft_id: tenant, ..named(id, &[]) };
    let put = |plan: &Plan, customer| plan.apply(&Edit::Customer(CustomerEdit::Put(Box::new(customer))));
    let plan = plan([twin(1), twin(2), named(3, &[])]);
    assert!(put(&plan, Customer { name: "Renamed".into(), ..twin(2) }).is_ok());
    assert_eq!(put(&plan, twin(3)), Err(EditError::TenantTaken { by: "Customer 1".into() }));
}

fn stamp() -> Stamp {
    Stamp { at: Moment::parse("2026-11-22T09:00:00Z").unwrap(), by: "Jane".into() }
}

fn entry<S>(stage: S, on: &str) -> StageEntry<S> {
    let on = on.parse().unwrap();
    StageEntry { stage, on, by: String::new(), note: String::new(), evidence: Vec::new(), recorded: stamp() }
}

fn apply(plan: &Plan, edit: CustomerEdit) -> Result<Plan, EditError> {
    plan.apply(&Edit::Customer(edit))
}

fn ids(numbers: &[u64]) -> Vec<CustomerId> {
    numbers.iter().map(|&id| CustomerId::new(id)).collect()
}

#[test]
fn removed_customers_wait_in_the_bin_and_come_back_as_they_were() {
    let before = plan([named(1, &["pilot"]), named(2, &[])]);
    let removed = apply(&before, CustomerEdit::Remove { customers: ids(&[1, 2, 7]), stamp: stamp() }).unwrap();
    assert_eq!((removed.customers.len(), removed.bin.len()), (0, 2));
    let back = apply(&removed, CustomerEdit::Restore(ids(&[1, 2]))).unwrap();
    assert_eq!(back, before);
    assert_eq!(apply(&back, CustomerEdit::Restore(ids(&[1]))), Err(EditError::Gone));
}

#[test]
fn customer_stays_in_the_bin_while_another_one_has_its_tenant() {
    let tenant = TenantId::parse(TENANT).ok();
    let first = plan([Customer { microsoft_id: tenant, ..named(1, &[]) }]);
    let removed = apply(&first, CustomerEdit::Remove { customers: ids(&[1]), stamp: stamp() }).unwrap();
    let again = Customer { microsoft_id: tenant, ..named(2, &[]) };
    let again = apply(&removed, CustomerEdit::Put(Box::new(again))).unwrap();
    let refused = apply(&again, CustomerEdit::Restore(ids(&[1])));
    assert_eq!(refused, Err(EditError::TenantTaken { by: "Customer 2".into() }));
}

#[test]
fn moves_follow_one_another_and_the_last_one_can_be_taken_back() {
    let advance = |on| CustomerEdit::Advance {
        customers: ids(&[1, 2]),
        to: Box::new(TrackStep::Agreement(entry(AgreementState::AttestedByUs, on))),
    };
    let before = plan([named(1, &[]), named(2, &[])]);
    let moved = apply(&before, advance("2026-11-20")).unwrap();
    let state = |plan: &Plan| plan.customers.get(CustomerId::new(2)).unwrap().tracks().agreement.state();
    assert_eq!(state(&moved), AgreementState::AttestedByUs);
    let previous = "2026-11-20".parse().unwrap();
    assert_eq!(apply(&moved, advance("2026-11-19")), Err(EditError::BeforePreviousStep { previous }));
    assert_eq!(apply(&moved, advance("2026-11-24")), Err(EditError::DateInFuture));
    let back = CustomerEdit::TakeBack { customers: ids(&[1, 2]), track: TrackKind::Agreement };
    assert_eq!(apply(&moved, back).unwrap(), before, "nothing is kept of what was taken back");
}

#[test]
fn consent_keeps_its_way_until_another_one_is_named() {
    let advance = |state, way| CustomerEdit::Advance {
        customers: ids(&[1]),
        to: Box::new(TrackStep::Consent(entry(state, "2026-11-20"), way)),
    };
    let asked = apply(&plan([named(1, &[])]), advance(ConsentState::Asked, ConsentWay::Mail)).unwrap();
    let given = apply(&asked, advance(ConsentState::Given, ConsentWay::Unknown)).unwrap();
    let tracks = given.customers.get(CustomerId::new(1)).unwrap().tracks().clone();
    assert_eq!(tracks.consent_state(), ConsentState::Given);
    assert_eq!(tracks.consent.unwrap().way, ConsentWay::Mail);
}

#[test]
fn what_proves_a_track_belongs_to_its_latest_move_and_counts_once() {
    let proof = |name: &str, bytes| Evidence {
        hash: ContentHash::of_bytes(b"signed"),
        name: name.into(),
        bytes,
        added: stamp(),
    };
    let prove_at = |at, evidence| CustomerEdit::Prove {
        customer: CustomerId::new(1),
        track: TrackKind::Agreement,
        at,
        evidence: Box::new(evidence),
    };
    let held = |plan: &Plan, track| {
        plan.customers
            .get(CustomerId::new(1))
            .unwrap()
            .tracks()
            .evidence(track)
            .iter()
            .map(|e| e.name.clone())
            .collect()
    };
    let before = plan([named(1, &[])]);
    let early = apply(&before, prove_at(None, proof("too early", 6)));
    assert_eq!(early, Err(EditError::Gone), "nothing is recorded that it could prove");
    let to = Box::new(TrackStep::Agreement(entry(AgreementState::AttestedByUs, "2026-11-20")));
    let moved = apply(&before, CustomerEdit::Advance { customers: ids(&[1]), to }).unwrap();
    let large = apply(&moved, prove_at(None, proof("film", Evidence::MAX_BYTES + 1)));
    assert_eq!(large, Err(EditError::EvidenceTooLarge { bytes: Evidence::MAX_BYTES + 1 }));
    let proven = apply(&moved, prove_at(None, proof("scan.pdf", 6))).unwrap();
    let twice = apply(&proven, prove_at(None, proof("copy.pdf", 6))).unwrap();
    let names: Vec<String> = held(&twice, TrackKind::Agreement);
    assert_eq!(names, ["copy.pdf"]);
    let none: Vec<String> = held(&twice, TrackKind::Consent);
    assert!(none.is_empty());
    let to = Box::new(TrackStep::Agreement(entry(AgreementState::ConfirmedByProvider, "2026-11-21")));
    let on = apply(&twice, CustomerEdit::Advance { customers: ids(&[1]), to }).unwrap();
    let of_the_next_move: Vec<String> = held(&on, TrackKind::Agreement);
    assert!(of_the_next_move.is_empty());
    let removed = apply(&on, CustomerEdit::Remove { customers: ids(&[1]), stamp: stamp() }).unwrap();
    for plan in [&twice, &on, &removed] {
        let all: Vec<&str> = plan.evidence().map(|one| &*one.name).collect();
        assert_eq!(all, ["copy.pdf"], "it is looked after whatever came later");
    }
    let hash = ContentHash::of_bytes(b"signed");
    let without = |at| CustomerEdit::Unprove {
        customer: CustomerId::new(1),
        track: TrackKind::Agreement,
        at,
        hash: hash.clone(),
    };
    assert_eq!(apply(&twice, without(None)).unwrap(), moved);
    // An earlier move is proven in its place.
    let bare = apply(&on, without(Some(0))).unwrap();
    assert!(bare.evidence().next().is_none());
    let again = apply(&bare, prove_at(Some(0), proof("copy.pdf", 6))).unwrap();
    assert_eq!(again, on);
    assert_eq!(apply(&on, prove_at(Some(2), proof("late.pdf", 6))), Err(EditError::Gone));
}

#[test]
fn subscription_is_put_once_and_needs_a_product_and_days_in_order() {
    let put = |subscription: Subscription| CustomerEdit::PutSubscription {
        customer: CustomerId::new(1),
        subscription: Box::new(subscription),
    };
    let first = apply(&plan([named(1, &[])]), put(Subscription::new("s1", " Microsoft 365 E3 "))).unwrap();
    let again = apply(&first, put(Subscription { quantity: Some(9), ..Subscription::new("s1", "M365") })).unwrap();
    let held = &again.customers.get(CustomerId::new(1)).unwrap().subscriptions;
    assert_eq!((held.len(), held[0].quantity, held[0].product.as_str()), (1, Some(9), "M365"));
    assert_eq!(apply(&again, put(Subscription::new("s2", " "))), Err(EditError::NameMissing));
    let day = |text: &str| text.parse().ok();
    let turned = Subscription { start: day("2026-02-01"), end: day("2026-01-31"), ..Subscription::new("s2", "M365") };
    assert_eq!(apply(&again, put(turned)), Err(EditError::EndsBeforeItBegins));
}

#[test]
fn many_subscriptions_are_changed_in_one_step_and_only_those_that_are_chosen() {
    let with = |id: u64, held: &[&str]| {
        let subscriptions = held.iter().map(|id| Subscription::new(*id, "Teams")).collect();
        Customer { subscriptions, ..named(id, &[]) }
    };
    let before = plan([with(1, &["a", "b"]), with(2, &["a"]), with(3, &["a"])]);
    let of = |plan: &Plan| -> Vec<(ProductKind, Segment, Option<bool>)> {
        let all = plan.customers.iter().flat_map(|customer| customer.subscriptions.clone());
        all.map(|held| (held.kind, held.segment, held.is_trial)).collect()
    };
    let chosen = ChosenSubscriptions::from([
        (CustomerId::new(1), vec!["b".into()]),
        (CustomerId::new(2), vec!["a".into(), "z".into()]),
    ]);
    let mut after = before.clone();
    for to in [
        SubscriptionChange::Kind(ProductKind::Perpetual),
        SubscriptionChange::Segment(Segment::Education),
        SubscriptionChange::Trial(Some(false)),
    ] {
        after = apply(&after, CustomerEdit::SetSubscriptions { chosen: chosen.clone(), to }).unwrap();
    }
    let (same, set) = (of(&before)[0], (ProductKind::Perpetual, Segment::Education, Some(false)));
    assert_eq!(of(&after), [same, set, set, same]);
    let gone = ChosenSubscriptions::from([(CustomerId::new(9), vec!["a".into()])]);
    let to = SubscriptionChange::Trial(None);
    assert_eq!(apply(&before, CustomerEdit::SetSubscriptions { chosen: gone, to }), Err(EditError::Gone));
}
