//! What partnership invitations ask for, and when.

use super::*;
use crate::domain::edit::partners::ProviderEdit;
use crate::domain::plan::contact::EmailAddress;
use crate::domain::plan::ids::{PartnershipId, ProviderId};
use crate::domain::plan::partnership::{Partnership, PartnershipStage, Seen};
use crate::domain::plan::provider::Provider;
use crate::domain::plan::region::Region;
use crate::domain::plan::stage::StageEntry;

const TAILSPIN: ProviderId = ProviderId::new(4);
const INVITATION: PartnershipId = PartnershipId::new(9);

fn step(stage: PartnershipStage, day: &str) -> StageEntry<PartnershipStage> {
    StageEntry {
        stage,
        on: date(day),
        by: "Lin".into(),
        note: String::new(),
        evidence: Vec::new(),
        recorded: stamp(day),
    }
}

fn seen(day: &str) -> Seen {
    Seen { on: date(day), by: "Ana".into(), recorded: stamp(day) }
}

/// A desk in the United States with a provider in Taiwan, and its invitation at these steps.
fn desk(steps: &[(PartnershipStage, &str)], today: &str) -> Desk {
    let mut desk = Desk::new("2026", "US", today);
    // The first provider of a plan is its default, which cannot be put aside.
    let first = Provider::new(ProviderId::new(3), "Northwind");
    desk.does(&Edit::Provider(ProviderEdit::Put(Box::new(first))));
    let provider = Provider { country: Country::parse("TW").ok(), ..Provider::new(TAILSPIN, "Tailspin") };
    desk.does(&Edit::Provider(ProviderEdit::Put(Box::new(provider))));
    let mut steps = steps.iter().map(|(stage, day)| step(*stage, day));
    let first = Partnership::new(INVITATION, TAILSPIN, steps.next().unwrap());
    put(&mut desk, steps.fold(first, |one, step| one.with_step(step)));
    desk
}

#[track_caller]
fn put(desk: &mut Desk, partnership: Partnership) {
    desk.does(&Edit::put(partnership));
}

fn invitation(desk: &Desk) -> Partnership {
    (**desk.plan.partnerships.get(INVITATION).unwrap()).clone()
}

fn is_ours(action: &NextAction) -> bool {
    matches!(action.kind, ActionKind::Partnership(_))
}

/// What is to be done for the invitation, the most urgent first.
fn acts(desk: &Desk) -> Vec<(PartnershipAct, Urgency)> {
    let act = |action: &NextAction| {
        let ActionKind::Partnership(work) = &action.kind else { return None };
        Some((work.act, action.urgency))
    };
    desk.forecast().actions.iter().filter_map(act).collect()
}

fn dues(desk: &Desk) -> Vec<(String, DueTone)> {
    let dues = desk.forecast().dues.into_iter().filter(|due| due.lane == DueLane::Partnerships);
    dues.map(|due| (due.date.unwrap().to_string(), due.tone)).collect()
}

#[test]
fn provider_is_asked_again_when_five_business_days_of_its_own_have_passed() {
    use PartnershipAct::{AskAgain, LookForIt};
    // Friday, then Taiwan's holidays of 2026-02-16 to 20, which the United States do not have.
    let awaited = [(PartnershipStage::Awaited, "2026-02-13")];
    assert_eq!(acts(&desk(&awaited, "2026-02-24")), [(LookForIt, Urgency::Waiting)]);
    let on_the_day = desk(&awaited, "2026-03-02");
    assert_eq!(dues(&on_the_day), [("2026-03-02".to_owned(), DueTone::Within1)]);
    assert_eq!(acts(&on_the_day), [(LookForIt, Urgency::Waiting)]);
    let later = desk(&awaited, "2026-03-03");
    assert_eq!(acts(&later), [(AskAgain, Urgency::Overdue)]);
    let action = later.forecast().actions.into_iter().find(is_ours).unwrap();
    assert_eq!(action.place, DoneAt::Partnerships(INVITATION));
    let ActionKind::Partnership(work) = action.kind else { unreachable!() };
    assert_eq!((work.provider.as_str(), work.since, work.days), ("Tailspin", date("2026-02-13"), 6));
    let due = later.forecast().dues.into_iter().find(|due| due.id == action.id).unwrap();
    let (explained, calendar) = explain_partnership(&later.inputs(), &due).unwrap();
    assert_eq!((explained.result, calendar.region().map(Region::as_str)), (date("2026-03-02"), Some("TW")));
}

#[test]
fn mail_that_came_is_forwarded_and_our_admin_is_reminded() {
    use PartnershipAct::{Forward, LookForAcceptance, RemindAdmin};
    use PartnershipStage::{Forwarded, Received};
    let received = [(Received, "2026-03-02")];
    assert_eq!(acts(&desk(&received, "2026-03-02")), [(Forward, Urgency::Soon)]);
    assert_eq!(acts(&desk(&received, "2026-03-10")), [(Forward, Urgency::Overdue)]);
    let forwarded = [(Received, "2026-03-02"), (Forwarded, "2026-03-09")];
    assert_eq!(acts(&desk(&forwarded, "2026-03-16")), [(LookForAcceptance, Urgency::Waiting)]);
    let late = desk(&forwarded, "2026-03-17");
    assert_eq!(acts(&late), [(RemindAdmin, Urgency::Overdue)]);
    assert_eq!(dues(&late), [("2026-03-16".to_owned(), DueTone::Overdue)]);
    let owner = late.forecast().actions.into_iter().find(is_ours).unwrap().owner;
    assert_eq!(owner, Some(PersonId::new(1))); // the global admin
}

#[test]
fn sender_that_is_not_known_of_the_provider_comes_before_forwarding() {
    let mut desk = desk(&[(PartnershipStage::Received, "2026-03-02")], "2026-03-02");
    let mut provider = (**desk.plan.providers.get(TAILSPIN).unwrap()).clone();
    provider.contact.email = EmailAddress::parse("ana@tailspin.example").ok();
    desk.does(&Edit::Provider(ProviderEdit::Put(Box::new(provider))));
    for (sender, expected) in [
        ("ana@tailspin.example", (PartnershipAct::Forward, Urgency::Soon)),
        ("ana@tai1spin.example", (PartnershipAct::CheckSender, Urgency::Now)),
        ("ana@contoso.example", (PartnershipAct::CheckSender, Urgency::Now)),
    ] {
        let with = Partnership { sender: EmailAddress::parse(sender).ok(), ..invitation(&desk) };
        put(&mut desk, with);
        assert_eq!(acts(&desk), [expected], "{sender}");
    }
}

#[test]
fn acceptance_is_followed_by_a_look_and_a_dated_review_of_what_was_granted() {
    use PartnershipAct::{AskToConfirm, CheckListed, ReviewAccess};
    let mut desk = desk(&[(PartnershipStage::Accepted, "2026-03-02")], "2026-03-02");
    assert_eq!(acts(&desk), [(ReviewAccess, Urgency::Soon), (CheckListed, Urgency::Soon)]);
    assert_eq!(dues(&desk), [("2026-03-09".to_owned(), DueTone::Within5)]);
    let fact = desk.forecast().actions.iter().find(|action| is_ours(action)).and_then(|action| action.fact);
    assert_eq!(fact, Some(slug("partnership-side-effect")));
    let listed = invitation(&desk).with_seen_by_us(Some(seen("2026-03-02")));
    put(&mut desk, listed);
    assert_eq!(acts(&desk), [(ReviewAccess, Urgency::Soon), (AskToConfirm, Urgency::Ready)]);
    let reviewed = Partnership { access_reviewed: Some(seen("2026-03-02")), ..invitation(&desk) };
    put(&mut desk, reviewed);
    assert_eq!(acts(&desk), [(AskToConfirm, Urgency::Ready)]);
    assert_eq!(dues(&desk), [("2026-03-09".to_owned(), DueTone::Done)]);
    let confirmed = Partnership { seen_by_provider: Some(seen("2026-03-02")), ..invitation(&desk) };
    put(&mut desk, confirmed);
    assert_eq!(acts(&desk), []);
}

#[test]
fn declined_invitation_and_a_provider_put_aside_ask_for_nothing_but_the_review() {
    let declined = desk(&[(PartnershipStage::Declined, "2026-03-02")], "2026-04-02");
    assert_eq!((acts(&declined), dues(&declined)), (vec![], vec![]));
    for (stage, expected) in [
        (PartnershipStage::Awaited, vec![]),
        (PartnershipStage::Accepted, vec![(PartnershipAct::ReviewAccess, Urgency::Overdue)]),
    ] {
        let mut desk = desk(&[(stage, "2026-03-02")], "2026-04-02");
        let mut provider = (**desk.plan.providers.get(TAILSPIN).unwrap()).clone();
        provider.archived = Some(stamp("2026-03-03"));
        desk.does(&Edit::Provider(ProviderEdit::Put(Box::new(provider))));
        assert_eq!(acts(&desk), expected);
    }
}

#[test]
fn names_of_actions_stay_the_same_and_lead_back_to_their_invitation() {
    let desk = desk(&[(PartnershipStage::Awaited, "2026-03-02")], "2026-03-03");
    let id = desk.forecast().actions.into_iter().find(is_ours).unwrap().id;
    assert_eq!(id.as_str(), "act-partner-awaited-a-0000000000009");
    assert_eq!(partnership_of(&desk.plan, id), Some(INVITATION));
    assert_eq!(partnership_act(id), Some(PartnershipAct::LookForIt));
    assert_eq!((partnership_of(&desk.plan, slug("act-remind")), partnership_act(slug("act-remind"))), (None, None));
}

#[test]
fn postponed_action_is_left_alone_until_its_day_and_is_not_said_again_as_a_date() {
    let mut desk = desk(&[(PartnershipStage::Received, "2026-03-02")], "2026-03-02");
    let id = desk.forecast().actions.into_iter().find(is_ours).unwrap().id;
    desk.does(&Edit::Task(TaskEdit::Postpone { id, until: Some(date("2026-03-04")) }));
    let forecast = desk.forecast();
    assert!(forecast.actions.iter().all(|action| action.id != id));
    assert!(forecast.postponed.iter().any(|action| action.id == id));
    assert_eq!(forecast.findings.iter().filter(|f| matches!(f, RuleFinding::TaskOfAnotherBook { .. })).count(), 0);
}
