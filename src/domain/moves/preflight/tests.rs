use super::*;
use crate::domain::edit::Edit;
use crate::domain::edit::customers::{CustomerEdit, TrackStep};
use crate::domain::edit::partners::ProviderEdit;
use crate::domain::moves::MoveOutlook;
use crate::domain::moves::tests_ground::{customer, day, license, of_kind, on, on_by};
use crate::domain::plan::Plan;
use crate::domain::plan::customer::RelationState;
use crate::domain::plan::ids::ProviderId;
use crate::domain::plan::moment::{Moment, Stamp};
use crate::domain::plan::product::{BillingPlan, ProductKind};
use crate::domain::plan::provider::Provider;
use crate::domain::plan::stage::StageEntry;
use crate::domain::plan::subscription::{EndChoice, Subscription, SubscriptionStatus};
use crate::domain::plan::track::AgreementState;

const TODAY: &str = "2026-11-29";

fn stamp() -> Stamp {
    Stamp { at: Moment::parse("2026-11-22T09:00:00Z").unwrap(), by: "Jane".into() }
}

fn running(id: &str) -> Subscription {
    license(id, "2026-06-01", "2027-05-31")
}

/// The checks of a customer with these subscriptions, after these edits, by this book.
fn after(subscriptions: Vec<Subscription>, edits: &[Edit], book: &str) -> Vec<CheckView> {
    let customer = customer(subscriptions);
    let begin = [
        Edit::Provider(ProviderEdit::Put(Box::new(Provider::new(ProviderId::new(9), "Tailspin")))),
        Edit::Customer(CustomerEdit::Put(Box::new(customer.clone()))),
    ];
    let plan = begin.iter().chain(edits).fold(Plan::default(), |plan, edit| plan.apply(edit).unwrap());
    let customer = plan.customers.get(customer.id).unwrap().clone();
    on_by(&plan, TODAY, book, |ground| MoveOutlook::of(ground, &customer).checks)
}

#[track_caller]
fn check(subscriptions: Vec<Subscription>, check: PreflightCheck, expected: (CheckState, CheckWhy, &[usize])) {
    let views = after(subscriptions, &[], "2026");
    let view = views.iter().find(|view| view.check == check).unwrap();
    assert_eq!((view.state, view.why, &*view.items), expected, "{view:?}");
}

fn accepted(by_both: bool) -> Edit {
    let seen = by_both.then(stamp);
    let state = RelationState::Accepted { said: stamp(), verified_by_us: seen.clone(), verified_by_provider: seen };
    Edit::Customer(CustomerEdit::SetRelation { customers: vec![customer(Vec::new()).id], state })
}

fn agreement(stage: AgreementState) -> Edit {
    let on = day("2026-11-20");
    let entry =
        StageEntry { stage, on, by: String::new(), note: String::new(), evidence: Vec::new(), recorded: stamp() };
    let to = Box::new(TrackStep::Agreement(entry));
    Edit::Customer(CustomerEdit::Advance { customers: vec![customer(Vec::new()).id], to })
}

fn state(views: &[CheckView], check: PreflightCheck) -> CheckState {
    views.iter().find(|view| view.check == check).unwrap().state
}

#[test]
fn checks_stand_in_the_order_of_doing_and_each_once() {
    let views = after(vec![running("1")], &[], "2026");
    let order: Vec<PreflightCheck> = views.iter().map(|view| view.check).collect();
    assert_eq!(order, PreflightCheck::ALL);
}

#[test]
fn relation_is_passed_only_when_both_see_it() {
    let state_after = |edits: &[Edit]| state(&after(Vec::new(), edits, "2026"), PreflightCheck::Relation);
    assert_eq!(state_after(&[]), CheckState::Blocks);
    assert_eq!(state_after(&[accepted(false)]), CheckState::Open);
    assert_eq!(state_after(&[accepted(true)]), CheckState::Passed);
}

#[test]
fn agreement_that_we_attested_has_to_come_anew() {
    for (stage, expected) in [
        (AgreementState::AttestedByUs, CheckState::Open),
        (AgreementState::NotAccepted, CheckState::Blocks),
        (AgreementState::ConfirmedByProvider, CheckState::Passed),
    ] {
        assert_eq!(state(&after(Vec::new(), &[agreement(stage)], "2026"), PreflightCheck::Agreement), expected);
    }
    assert_eq!(state(&after(Vec::new(), &[], "2026"), PreflightCheck::Agreement), CheckState::NotKnown);
}

#[test]
fn customer_without_subscriptions_is_not_known_and_never_passed() {
    let views = after(Vec::new(), &[], "2026");
    assert_eq!(views.last().map(|view| (view.check, view.state)), Some((PreflightCheck::Items, CheckState::NotKnown)));
    assert_eq!(views.iter().filter(|view| view.state == CheckState::Passed).count(), 0);
}

#[test]
fn legacy_azure_blocks_the_whole_customer() {
    let all = vec![running("1"), of_kind("2", ProductKind::LegacyAzure)];
    check(all.clone(), PreflightCheck::LegacyAzure, (CheckState::Blocks, CheckWhy::LegacyAzure, &[1]));
    let views = after(all, &[accepted(true), agreement(AgreementState::ConfirmedByProvider)], "2026");
    assert_eq!(state_of(&views), CheckState::Blocks);
    check(vec![running("1")], PreflightCheck::LegacyAzure, (CheckState::NotNeeded, CheckWhy::Nothing, &[]));
}

#[test]
fn prepaid_reservation_is_decided_before_and_a_monthly_one_is_not() {
    let of = |billing| vec![Subscription { billing, ..of_kind("1", ProductKind::AzureReservation) }];
    let prepaid = (CheckState::Open, CheckWhy::ReservationsPrepaid, &[0][..]);
    check(of(BillingPlan::OneTime), PreflightCheck::Reservations, prepaid);
    check(
        of(BillingPlan::Unknown),
        PreflightCheck::Reservations,
        (CheckState::NotKnown, CheckWhy::ReservationsOpen, &[0]),
    );
    check(
        of(BillingPlan::Monthly),
        PreflightCheck::Reservations,
        (CheckState::Passed, CheckWhy::ReservationsMonthly, &[0]),
    );
    check(of(BillingPlan::Monthly), PreflightCheck::AzurePlan, (CheckState::NotKnown, CheckWhy::AzurePlanAsk, &[0]));
}

#[test]
fn what_does_not_move_is_named() {
    let trial = Subscription { is_trial: Some(true), ..running("1") };
    let suspended = Subscription { status: SubscriptionStatus::Suspended, ..running("2") };
    let (perpetual, software) = (of_kind("3", ProductKind::Perpetual), of_kind("4", ProductKind::SoftwareSubscription));
    let all = vec![trial, suspended, perpetual.clone(), software, of_kind("5", ProductKind::Marketplace)];
    check(all.clone(), PreflightCheck::Trials, (CheckState::Open, CheckWhy::Trials, &[0]));
    check(all.clone(), PreflightCheck::Suspended, (CheckState::Open, CheckWhy::Suspended, &[1]));
    check(all.clone(), PreflightCheck::Software, (CheckState::Open, CheckWhy::Software, &[2, 3]));
    check(all, PreflightCheck::Marketplace, (CheckState::Open, CheckWhy::Marketplace, &[4]));
    check(vec![perpetual], PreflightCheck::Software, (CheckState::Passed, CheckWhy::SoftwareStays, &[0]));
}

#[test]
fn window_and_renewal_say_until_when() {
    let views =
        after(vec![license("1", "2026-11-25", "2027-11-24"), license("2", "2025-12-01", "2026-11-30")], &[], "2026");
    let until = |check| {
        let view: &CheckView = views.iter().find(|view| view.check == check).unwrap();
        (view.until, view.fact.is_some(), view.items.clone())
    };
    assert_eq!(until(PreflightCheck::Window), (Some(day("2026-12-02")), true, vec![0]));
    assert_eq!(until(PreflightCheck::Renewal), (Some(day("2026-12-01")), false, vec![1]));
}

#[test]
fn add_on_goes_with_its_base_on_the_same_day() {
    let add_on = |base: &str| Subscription { base: base.to_owned(), ..running("2") };
    check(
        vec![running("1"), add_on("1")],
        PreflightCheck::AddOns,
        (CheckState::Passed, CheckWhy::AddOnsTogether, &[1]),
    );
    check(vec![running("1"), add_on("9")], PreflightCheck::AddOns, (CheckState::NotKnown, CheckWhy::BaseMissing, &[1]));
    let stays = of_kind("1", ProductKind::Software);
    check(vec![stays, add_on("1")], PreflightCheck::AddOns, (CheckState::Open, CheckWhy::BaseApart, &[1]));
    check(vec![running("1")], PreflightCheck::AddOns, (CheckState::NotNeeded, CheckWhy::Nothing, &[]));
}

#[test]
fn choice_for_the_end_of_a_term_is_missed_where_it_may_go_on_paid() {
    let open = Subscription { auto_renew: Some(false), at_end: EndChoice::Unknown, ..running("1") };
    check(vec![open.clone()], PreflightCheck::EndChoice, (CheckState::Open, CheckWhy::EndExtends, &[0]));
    let unknown = Subscription { auto_renew: None, ..open };
    check(vec![unknown], PreflightCheck::EndChoice, (CheckState::NotKnown, CheckWhy::EndOpen, &[0]));
    check(vec![running("1")], PreflightCheck::EndChoice, (CheckState::Passed, CheckWhy::EndChosen, &[]));
}

#[test]
fn book_without_a_fact_makes_no_check_of_it() {
    let open = Subscription { auto_renew: Some(false), at_end: EndChoice::Unknown, ..running("1") };
    let views = after(vec![open, of_kind("2", ProductKind::LegacyAzure)], &[], "2018-12");
    let is_there = |check| views.iter().any(|view: &CheckView| view.check == check);
    for check in [
        PreflightCheck::PartnerId,
        PreflightCheck::AzurePlan,
        PreflightCheck::LegacyAzure,
        PreflightCheck::Window,
        PreflightCheck::EndChoice,
    ] {
        assert!(!is_there(check), "{check:?}");
    }
    assert!(views.iter().all(|view| view.fact.is_none()));
}

#[test]
fn our_partner_id_is_asked_for() {
    let customer = customer(vec![running("1")]);
    on(&Plan::default(), TODAY, |ground| {
        let views = MoveOutlook::of(ground, &customer).checks;
        let first: Vec<_> = views[..4].iter().map(|view| (view.state, view.why)).collect();
        assert_eq!(first[0], (CheckState::Blocks, CheckWhy::NoProvider));
        assert_eq!(first[2], (CheckState::Open, CheckWhy::PartnerIdMissing));
        assert_eq!(first[3], (CheckState::Open, CheckWhy::NoProvider));
    });
}
