//! Which reminder comes next, and from which day on.

use proptest::prelude::*;

use super::*;
use crate::domain::calendar::{BusinessDays, DaysOf};
use crate::domain::draft::TemplateKind;
use crate::domain::edit::letters::{InvitationEdit, RoundEdit};
use crate::domain::edit::partners::ProviderEdit;
use crate::domain::plan::company::Cadence;
use crate::domain::plan::customer::RelationState;
use crate::domain::plan::hash::ContentHash;
use crate::domain::plan::ids::{InvitationId, ProviderId, RoundId, TemplateId};
use crate::domain::plan::invitation::{HandOver, HandOverEvent, Invitation, Mailing};
use crate::domain::plan::provider::Provider;

const WHO: CustomerId = CustomerId::new(7);
const PROVIDER: ProviderId = ProviderId::new(3);

/// A partner in Taiwan with one customer in `country`, invited on `day`.
fn invited(country: &str, day: &str) -> Desk {
    let mut desk = Desk::new("2026", "TW", day);
    desk.does(&Edit::Provider(ProviderEdit::Put(Box::new(Provider::new(PROVIDER, "Tailspin")))));
    let customer = Customer { country: Country::parse(country).ok(), ..Customer::new(WHO, "Fabrikam") };
    desk.does(&Edit::Customer(CustomerEdit::Put(Box::new(customer))));
    stands(&mut desk, RelationState::Invited(stamp(day)));
    desk
}

fn stands(desk: &mut Desk, state: RelationState) {
    desk.does(&Edit::Customer(CustomerEdit::SetRelation { customers: vec![WHO], state }));
}

/// A letter of this kind with what became of it, each with its day.
fn letter(desk: &mut Desk, kind: TemplateKind, events: &[(HandOver, &str)]) {
    let n = desk.plan.rounds.len() as u64 + 1;
    let (customers, begun) = (vec![WHO], stamp("2026-02-01"));
    let id = RoundId::new(n);
    let round = Mailing {
        id,
        kind: kind.into(),
        customers,
        deadline: None,
        language: None,
        closed: Some(begun.clone()),
        begun,
    };
    desk.does(&Edit::Round(RoundEdit::Put(Box::new(round))));
    let events = events.iter().map(|&(what, day)| HandOverEvent { what, stamp: stamp(day) }).collect();
    let invitation = Invitation {
        id: InvitationId::new(n),
        round: id,
        customer: WHO,
        provider: PROVIDER,
        template: TemplateId::new(1),
        version: 1,
        edited: false,
        to: None,
        link: None,
        text: ContentHash::of("Subject", "Text", ""),
        events,
    };
    desk.does(&Edit::Invitation(InvitationEdit::Put(vec![invitation])));
}

fn chase(desk: &Desk) -> Option<NextReminder> {
    let calendars = desk.inputs().calendars();
    Reminders::new(&desk.plan, &calendars).of(desk.plan.customers.get(WHO).unwrap())
}

#[track_caller]
fn is_next(desk: &Desk, next: Reminder, since: &str, due: &str) {
    assert_eq!(chase(desk), Some(NextReminder { next, since: date(since), due: date(due) }));
}

#[test]
fn first_reminder_skips_the_days_off_of_the_customers_country() {
    is_next(&invited("TW", "2026-02-12"), Reminder::First, "2026-02-12", "2026-02-26");
    is_next(&invited("US", "2026-02-12"), Reminder::First, "2026-02-12", "2026-02-20");
    is_next(&invited("US", "2026-11-20"), Reminder::First, "2026-11-20", "2026-11-30");
    is_next(&invited("TW", "2018-12-18"), Reminder::First, "2018-12-18", "2018-12-24");
}

#[test]
fn country_without_a_list_counts_by_ours_and_says_so() {
    let desk = invited("FR", "2026-02-12");
    is_next(&desk, Reminder::First, "2026-02-12", "2026-02-26");
    let france = Country::parse("FR").unwrap();
    assert_eq!(
        desk.inputs().calendars().days_of(Some(&france)),
        DaysOf::OursFor(crate::domain::plan::region::Region::from(&france))
    );
}

#[test]
fn each_reminder_that_went_out_moves_to_the_next() {
    use HandOver::{Copied, Prepared, Reminded, Sent};
    let mut desk = invited("TW", "2026-02-12");
    letter(&mut desk, TemplateKind::Invitation, &[(Copied, "2026-02-12"), (Sent, "2026-02-12")]);
    letter(&mut desk, TemplateKind::Reminder, &[(Prepared, "2026-02-24")]);
    is_next(&desk, Reminder::First, "2026-02-12", "2026-02-26");
    letter(&mut desk, TemplateKind::Reminder, &[(Copied, "2026-02-25"), (Sent, "2026-02-26")]);
    is_next(&desk, Reminder::Second, "2026-02-26", "2026-03-06");
    letter(&mut desk, TemplateKind::SecondReminder, &[(Copied, "2026-03-06"), (Reminded, "2026-03-06")]);
    is_next(&desk, Reminder::Call, "2026-03-06", "2026-03-13");
}

#[test]
fn reminder_that_came_back_or_belongs_to_an_earlier_invitation_reminded_nobody() {
    use HandOver::{Bounced, Reminded, Sent};
    let mut desk = invited("TW", "2026-02-12");
    letter(&mut desk, TemplateKind::Reminder, &[(Sent, "2026-02-25"), (Bounced, "2026-02-26")]);
    letter(&mut desk, TemplateKind::Reminder, &[(Sent, "2026-02-11")]);
    is_next(&desk, Reminder::First, "2026-02-12", "2026-02-26");
    letter(&mut desk, TemplateKind::Invitation, &[(Sent, "2026-02-12"), (Reminded, "2026-02-26")]);
    is_next(&desk, Reminder::Second, "2026-02-26", "2026-03-06");
}

#[test]
fn nobody_is_reminded_who_answered_or_was_not_invited() {
    let mut desk = invited("TW", "2026-02-12");
    let said = stamp("2026-02-13");
    let accepted = RelationState::Accepted { said: said.clone(), verified_by_us: None, verified_by_provider: None };
    for state in [accepted, RelationState::Declined { said, reason: String::new() }, RelationState::NotAsked] {
        stands(&mut desk, state);
        assert_eq!(chase(&desk), None);
    }
}

#[test]
fn days_of_the_plan_count_and_changing_them_has_a_name_of_its_own() {
    let mut desk = invited("US", "2026-11-20");
    let cadence = Cadence { first: 1, second: 2, call: 10 };
    let edit = Edit::Info(crate::domain::plan::company::Info { name: "Plan".into(), cadence, ..desk.plan.about() });
    assert_eq!(desk.plan.label(&edit).key, "edit-cadence");
    desk.does(&edit);
    is_next(&desk, Reminder::First, "2026-11-20", "2026-11-23");
    letter(&mut desk, TemplateKind::Reminder, &[(HandOver::Saved, "2026-11-25")]);
    is_next(&desk, Reminder::Second, "2026-11-25", "2026-11-30");
}

#[test]
fn what_is_due_is_counted_by_step_and_asked_for_as_an_action() {
    let mut desk = invited("US", "2026-11-20");
    let at = |desk: &mut Desk, day: &str| {
        desk.today = date(day);
        let forecast = desk.forecast();
        let kinds = forecast.actions.iter().map(|action| action.kind.clone());
        let is_reminder = |kind: &ActionKind| {
            matches!(kind, ActionKind::Remind(_) | ActionKind::RemindAgain(_) | ActionKind::Call(_))
        };
        kinds.filter(is_reminder).collect::<Vec<_>>()
    };
    assert_eq!(at(&mut desk, "2026-11-29"), []);
    assert_eq!(at(&mut desk, "2026-11-30"), [ActionKind::Remind(1)]);
    letter(&mut desk, TemplateKind::Reminder, &[(HandOver::Sent, "2026-11-30")]);
    assert_eq!(at(&mut desk, "2026-11-30"), []);
    assert_eq!(at(&mut desk, "2026-12-07"), [ActionKind::RemindAgain(1)]);
    letter(&mut desk, TemplateKind::SecondReminder, &[(HandOver::Sent, "2026-12-07")]);
    assert_eq!(at(&mut desk, "2026-12-14"), [ActionKind::Call(1)]);
}

#[test]
fn nobody_is_reminded_who_cannot_be_reached_and_another_way_is_asked_for() {
    let mut desk = invited("US", "2026-11-20");
    desk.today = date("2026-11-30");
    let kinds = |desk: &Desk| desk.forecast().actions.iter().map(|action| action.kind.clone()).collect::<Vec<_>>();
    assert!(kinds(&desk).contains(&ActionKind::Remind(1)));
    let held = desk.plan.customers.iter().next().unwrap();
    let away = Customer { unreachable: Some(date("2026-11-27")), ..Customer::clone(held) };
    desk.does(&Edit::Customer(CustomerEdit::Put(Box::new(away))));
    assert_eq!(chase(&desk), None);
    let now = kinds(&desk);
    assert!(now.contains(&ActionKind::FindAnotherWay(1)) && !now.contains(&ActionKind::Remind(1)), "{now:?}");
}

#[test]
fn letter_is_proposed_by_where_most_of_them_stand() {
    let mut desk = invited("US", "2026-11-20");
    let calendars = desk.inputs().calendars();
    let letters = |desk: &Desk| letters_for(&desk.plan, &calendars, desk.plan.customers.iter().map(|one| one.id));
    assert_eq!(letters(&desk), [(TemplateKind::Reminder, 1)]);
    for id in [8, 9] {
        desk.does(&Edit::Customer(CustomerEdit::Put(Box::new(Customer::new(CustomerId::new(id), "Contoso")))));
    }
    assert_eq!(letters(&desk), [(TemplateKind::Invitation, 2), (TemplateKind::Reminder, 1)]);
}

proptest! {
    #[test]
    fn due_day_is_a_business_day_of_the_country_and_what_is_due_on_it_was_not_due_before(
        country in prop::sample::select(vec!["TW", "US", "JP", "CN", "HK", "SG"]),
        offset in 0_i64..3200,
        first in 1_u16..25,
    ) {
        let day = date("2018-02-01") + chrono::Days::new(offset.unsigned_abs());
        let mut desk = invited(country, &day.to_string());
        let cadence = Cadence { first, ..Cadence::default() };
        desk.does(&Edit::Info(crate::domain::plan::company::Info { name: "Plan".into(), cadence, ..desk.plan.about() }));
        let chase = chase(&desk).unwrap();
        let calendars = desk.inputs().calendars();
        let calendar = calendars.customer(desk.plan.customers.get(WHO).unwrap());
        prop_assert!(calendar.is_business_day(chase.due));
        prop_assert_eq!(calendar.after(day, BusinessDays(first)), Ok(chase.due));
        desk.today = chase.due.pred_opt().unwrap();
        prop_assert_eq!(desk.forecast().census.n_to_remind, 0);
        for later in 0..4 {
            desk.today = chase.due + chrono::Days::new(later);
            prop_assert_eq!(desk.forecast().census.n_to_remind, 1);
        }
    }
}
