use std::sync::Arc;

use super::*;
use crate::domain::moves::tests_ground::{customer, day, license, of_kind, on, on_by};
use crate::domain::plan::Plan;
use crate::domain::plan::day_off::{DayOff, DayOffScope};
use crate::domain::plan::ids::{CustomerId, DayOffId};
use crate::domain::plan::subscription::EndChoice;

const TODAY: &str = "2026-11-29";

fn running() -> Subscription {
    license("1", "2026-06-01", "2027-05-31")
}

fn judged(subscription: Subscription, today: &str) -> MoveVerdict {
    let customer = customer(vec![subscription]);
    on(&Plan::default(), today, |ground| verdict(ground, &customer, &customer.subscriptions[0]))
}

#[track_caller]
fn check(subscription: Subscription, answer: Movability, reason: Reason, instead: &[Instead]) {
    let found = judged(subscription, TODAY);
    assert_eq!((found.answer, found.reasons[0].reason), (answer, reason), "{found:?}");
    assert_eq!(found.instead, instead);
}

#[test]
fn each_kind_is_answered_as_the_book_of_2026_says() {
    use ProductKind as Kind;
    check(running(), Movability::Moves, Reason::License, &[]);
    check(of_kind("1", Kind::AzurePlan), Movability::Moves, Reason::AzurePlan, &[]);
    for kind in [Kind::AzureReservation, Kind::SavingsPlan, Kind::Reservation] {
        check(of_kind("1", kind), Movability::Moves, Reason::Reservation, &[]);
    }
    check(of_kind("1", Kind::LegacyAzure), Movability::Stays, Reason::LegacyAzure, &[Instead::SettleFirst]);
    check(of_kind("1", Kind::LegacyLicense), Movability::NotKnown, Reason::NotSaid, &[Instead::AskProvider]);
    check(of_kind("1", Kind::SoftwareSubscription), Movability::Stays, Reason::Software, &[Instead::BuyAnew]);
    check(of_kind("1", Kind::Perpetual), Movability::Stays, Reason::Software, &[Instead::Nothing]);
    check(of_kind("1", Kind::Software), Movability::Stays, Reason::Software, &[Instead::ChooseSoftware]);
    check(of_kind("1", Kind::Marketplace), Movability::Stays, Reason::Marketplace, &[Instead::AskSupport]);
    check(of_kind("1", Kind::SupportPlan), Movability::Stays, Reason::SupportPlan, &[Instead::CancelAndBuy]);
    for kind in [Kind::License, Kind::Unknown] {
        check(of_kind("1", kind), Movability::NotKnown, Reason::TypeOpen, &[Instead::ChooseType]);
    }
}

#[test]
fn every_answer_by_kind_names_a_fact_of_the_book() {
    let customer = customer(Vec::new());
    for id in ["2018-12", "2021-10", "2026"] {
        on_by(&Plan::default(), TODAY, id, |ground| {
            for kind in ProductKind::ALL {
                let found = verdict(ground, &customer, &of_kind("1", kind));
                for fact in found.reasons.iter().filter_map(|why| why.fact) {
                    assert!(ground.book.fact(fact).is_some(), "{fact} in {id}");
                }
                let is_silent = found.reasons[0].fact.is_none();
                assert_eq!(is_silent, found.answer == Movability::NotKnown, "{kind:?} in {id}: {found:?}");
            }
        });
    }
}

#[test]
fn earlier_books_answer_by_their_own_facts_or_not_at_all() {
    use ProductKind::{AzurePlan, LegacyAzure, LegacyLicense, NewCommerce};
    let customer = customer(Vec::new());
    let answer = |id: &str, kind| {
        on_by(&Plan::default(), TODAY, id, |ground| verdict(ground, &customer, &of_kind("1", kind)).answer)
    };
    let expected = [Movability::Stays, Movability::Moves, Movability::Moves, Movability::NotKnown];
    let kinds = [AzurePlan, LegacyAzure, LegacyLicense, NewCommerce];
    assert_eq!(kinds.map(|kind| answer("2021-10", kind)), expected);
    assert_eq!(kinds.map(|kind| answer("2018-12", kind)), [Movability::NotKnown; 4]);
}

#[test]
fn trial_and_what_ended_do_not_move_whatever_kind_they_are() {
    let trial = Subscription { is_trial: Some(true), ..running() };
    check(trial, Movability::Stays, Reason::Trial, &[Instead::BuyAnew]);
    let ended = Subscription { status: SubscriptionStatus::Ended, ..running() };
    check(ended, Movability::Stays, Reason::Ended, &[Instead::Nothing]);
}

#[test]
fn suspended_is_reactivated_or_left_to_end() {
    let suspended = Subscription { status: SubscriptionStatus::Suspended, ..running() };
    let found = judged(suspended, TODAY);
    assert_eq!((found.answer, found.reasons[0].fact), (Movability::NotNow, None));
    let azure = Subscription { status: SubscriptionStatus::Suspended, ..of_kind("1", ProductKind::AzurePlan) };
    let found = judged(azure, TODAY);
    assert_eq!((found.answer, found.reasons[0].fact), (Movability::NotNow, Some(AZURE_ACTIVE)));
    assert_eq!(found.instead, [Instead::Reactivate]);
}

#[test]
fn nothing_moves_from_two_days_before_a_renewal_to_one_day_after() {
    let subscription = license("1", "2026-01-16", "2027-01-15");
    assert_eq!(guard_of(&subscription), Some(day("2027-01-13")..=day("2027-01-16")));
    for (today, answer) in [
        ("2027-01-12", Movability::Moves),
        ("2027-01-13", Movability::NotNow),
        ("2027-01-15", Movability::NotNow),
        ("2027-01-16", Movability::NotNow),
    ] {
        assert_eq!(judged(subscription.clone(), today).answer, answer, "{today}");
    }
    let found = judged(subscription, "2027-01-13");
    assert_eq!((found.reasons[0].reason, found.reasons[0].fact), (Reason::Renewal, None), "advice has no source");
    assert_eq!(found.until(), Some(day("2027-01-16")));
}

#[test]
fn open_window_is_decided_first() {
    let bought = license("1", "2026-11-25", "2027-11-24");
    let found = judged(bought.clone(), TODAY);
    assert_eq!((found.answer, found.reasons[0].reason), (Movability::NotNow, Reason::WindowOpen));
    assert_eq!(found.until(), Some(day("2026-12-02")));
    assert_eq!(judged(bought.clone(), "2026-12-03").answer, Movability::Moves);
    assert_eq!(judged(bought, "2026-11-24").answer, Movability::Moves, "it has not begun");
    let renewed = license("1", "2025-11-26", "2026-11-25");
    let found = judged(renewed, TODAY);
    assert_eq!(
        (found.answer, found.until()),
        (Movability::NotNow, Some(day("2026-12-03"))),
        "a renewal opens one, too"
    );
}

#[test]
fn blackout_of_all_and_of_this_customer_keeps_it_and_that_of_another_does_not() {
    let customer = customer(vec![running()]);
    for (scope, answer) in [
        (DayOffScope::Blackout, Movability::NotNow),
        (DayOffScope::Customer(customer.id), Movability::NotNow),
        (DayOffScope::Customer(CustomerId::new(2)), Movability::Moves),
        (DayOffScope::Company, Movability::Moves),
    ] {
        let mut plan = Plan::default();
        let (first, last, reason) = (day("2026-11-28"), day("2026-11-30"), "Stocktaking".to_owned());
        plan.days_off.put(Arc::new(DayOff { id: DayOffId::new(1), first, last, reason, scope }));
        let found = on(&plan, TODAY, |ground| verdict(ground, &customer, &customer.subscriptions[0]));
        assert_eq!(found.answer, answer, "{scope:?}");
        assert_eq!(found.until(), (answer == Movability::NotNow).then_some(last));
    }
}

#[test]
fn day_of_the_guard_is_that_of_utc_and_of_a_blackout_that_of_here() {
    let customer = customer(vec![license("1", "2026-01-16", "2027-01-15")]);
    let answer = |today: &str, utc: &str| {
        on(&Plan::default(), today, |ground| {
            verdict(&ground.in_utc(day(utc)), &customer, &customer.subscriptions[0]).answer
        })
    };
    assert_eq!(answer("2027-01-13", "2027-01-12"), Movability::Moves, "07:30 in Taipei");
    assert_eq!(answer("2027-01-12", "2027-01-13"), Movability::NotNow, "17:30 in Los Angeles");
}

#[test]
fn term_without_a_choice_goes_on_in_the_paid_term_the_day_after_its_end() {
    let open = |start: &str, end: &str| Subscription {
        auto_renew: Some(false),
        at_end: EndChoice::Unknown,
        ..license("1", start, end)
    };
    let trap = open("2026-02-01", "2027-01-31");
    on(&Plan::default(), TODAY, |ground| {
        assert_eq!(extends_from(ground.book, &trap).map(|(day, _)| day), Some(day("2027-02-01")));
        assert_eq!(extends_from(ground.book, &open("2025-03-15", "2026-03-14")), None, "before 4 May 2026");
    });
    let found = judged(trap, "2027-02-03");
    assert_eq!((found.answer, found.reasons[0].reason), (Movability::NotKnown, Reason::InExtension));
    let over = judged(open("2025-03-15", "2026-03-14"), TODAY);
    assert_eq!((over.answer, over.reasons[0].reason), (Movability::NotKnown, Reason::TermOver));
    assert_eq!(over.instead, [Instead::Look]);
}

#[test]
fn what_moves_says_what_to_know_before() {
    let school = Subscription { segment: Segment::Education, ..running() };
    let found = judged(school, TODAY);
    assert_eq!((found.answer, found.has(Reason::Segment)), (Movability::Moves, true));
    let prepaid = Subscription { billing: BillingPlan::OneTime, ..of_kind("1", ProductKind::AzureReservation) };
    assert!(judged(prepaid, TODAY).has(Reason::Prepaid));
    let open = Subscription { status: SubscriptionStatus::Unknown, ..running() };
    let found = judged(open, TODAY);
    assert_eq!((found.answer, found.has(Reason::StatusOpen)), (Movability::Moves, true));
}
