//! The next step with one customer, and why.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use egui::{Id, Ui};

use super::offer::offers;
use super::relation::Record;
use crate::domain::calendar::DaysOf;
use crate::domain::draft::TemplateKind;
use crate::domain::edit::customers::Side;
use crate::domain::moves::transfer_state;
use crate::domain::plan::Plan;
use crate::domain::plan::customer::{Customer, RelationState, RelationshipKind};
use crate::domain::plan::ids::TodoId;
use crate::domain::plan::moment::Stamp;
use crate::domain::plan::track::{AgreementState, TransferState};
use crate::domain::schedule::{Gate, GateState, GateView, NextReminder, gates_with};
use crate::i18n::reminders;
use crate::roster::cells::called;
use crate::roster::filter::{ContactGap, lack_of};
use crate::ui::action::Actions;
use crate::ui::ctx::Ctx;
use crate::ui::kit::{self, Banner, Btn};
use crate::ui::theme::{Tone, tokens};

/// What is to be done next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Next {
    ChooseProvider,
    /// The export lists an indirect relationship, and nothing is recorded here.
    LookWhetherItExists {
        provider: String,
    },
    Find(ContactGap, String),
    Invite {
        provider: String,
    },
    /// The customer has to act; from the day of the chase on somebody reminds it.
    Wait(Stamp, Option<NextReminder>),
    /// A reminder is due.
    Remind(NextReminder, TemplateKind),
    /// Two reminders were not answered.
    Call(NextReminder),
    VerifyBoth {
        provider: String,
    },
    VerifyOurs {
        provider: String,
    },
    AskProvider {
        provider: String,
    },
    /// Both see the relation, and no agreement holds yet.
    Agreement {
        provider: String,
        now: AgreementState,
    },
    /// Everything is ready, and the subscriptions are not on the other side.
    Transfer {
        provider: String,
        now: TransferState,
    },
    Nothing {
        provider: String,
    },
    Talk(Stamp),
    /// Nobody can be reached since this day, says this person, who tried this.
    FindAnotherWay(NaiveDate, String, String),
    /// Something is planned for a day: what, when, and what was said; and what would come next without it.
    Planned {
        title: String,
        day: NaiveDate,
        note: String,
        then: Box<Self>,
    },
}

/// The next step for this customer; `chase`: the reminder that comes next.
pub(super) fn next_of(
    plan: &Plan,
    customer: &Customer,
    given: (Option<NextReminder>, NaiveDate),
    todo_days: &BTreeMap<TodoId, NaiveDate>,
) -> Next {
    let next = by_stage(plan, customer, given);
    let is_of_people = match next {
        Next::Find(..) | Next::Invite { .. } | Next::Wait(..) | Next::Remind(..) | Next::Call(_) => true,
        _ => matches!(next, Next::LookWhetherItExists { .. }),
    };
    let next = match customer.unreachable.filter(|_| is_of_people) {
        Some(since) => Next::FindAnotherWay(since, customer.unreachable_by.clone(), customer.unreachable_note.clone()),
        None => next,
    };
    let planned = plan.planned_for(customer.id, todo_days).into_iter().next();
    match planned.filter(|_| is_of_people || matches!(next, Next::Talk(_))) {
        Some((day, todo)) => {
            Next::Planned { title: todo.title.clone(), day, note: todo.note.clone(), then: Box::new(next) }
        }
        None => next,
    }
}

/// The next step by where the customer stands.
fn by_stage(plan: &Plan, customer: &Customer, (chase, today): (Option<NextReminder>, NaiveDate)) -> Next {
    let Some(provider) = plan.provider_of(customer) else { return Next::ChooseProvider };
    let (id, provider) = (provider.id, provider.name.clone());
    match customer.relation(id) {
        RelationState::NotAsked if customer.is_sold(RelationshipKind::Indirect) => {
            Next::LookWhetherItExists { provider }
        }
        RelationState::NotAsked => match lack_of(customer) {
            Some(lack) => Next::Find(lack, customer.recipient().map(|c| called(c).to_owned()).unwrap_or_default()),
            None => Next::Invite { provider },
        },
        RelationState::Invited(said) => match chase.filter(|chase| chase.is_due(today)) {
            Some(due) => due.next.letter().map_or(Next::Call(due), |letter| Next::Remind(due, letter)),
            None => Next::Wait(said.clone(), chase),
        },
        RelationState::Accepted { verified_by_us, verified_by_provider, .. } => {
            match (verified_by_us.is_some(), verified_by_provider.is_some()) {
                (false, false) => Next::VerifyBoth { provider },
                (true, false) => Next::AskProvider { provider },
                (false, true) => Next::VerifyOurs { provider },
                (true, true) => behind_the_relation(plan, customer, provider),
            }
        }
        RelationState::Declined { said, .. } => Next::Talk(said.clone()),
    }
}

/// What is open where both see the relation.
fn behind_the_relation(plan: &Plan, customer: &Customer, provider: String) -> Next {
    let is_open = |gate: &GateView| !matches!(gate.state, GateState::Passed | GateState::NotNeeded);
    let tracks = customer.tracks();
    let requests: Vec<_> = plan.transfers.iter().filter(|one| one.customer == customer.id).cloned().collect();
    let state = transfer_state(customer, &requests);
    match gates_with(plan, customer, state).into_iter().find(is_open).map(|gate| gate.gate) {
        Some(Gate::Agreement) => Next::Agreement { provider, now: tracks.agreement.state() },
        Some(Gate::Transfer) => Next::Transfer { provider, now: state },
        Some(Gate::Consent | Gate::Link | Gate::Accepted | Gate::Verified) | None => Next::Nothing { provider },
    }
}

/// What it means to the reader.
fn tone(next: &Next, today: NaiveDate) -> Tone {
    match next {
        Next::Planned { day, .. } if *day < today => Tone::Late,
        Next::Planned { day, .. } if *day == today => Tone::Warning,
        Next::ChooseProvider | Next::Find(..) | Next::Remind(..) | Next::Call(_) | Next::FindAnotherWay(..) => {
            Tone::Warning
        }
        Next::LookWhetherItExists { .. }
        | Next::Invite { .. }
        | Next::VerifyBoth { .. }
        | Next::VerifyOurs { .. }
        | Next::AskProvider { .. }
        | Next::Agreement { .. }
        | Next::Transfer { .. } => Tone::Info,
        Next::Wait(..) | Next::Planned { .. } => Tone::Waiting,
        Next::Nothing { .. } => Tone::Done,
        Next::Talk(_) => Tone::Late,
    }
}

/// What is recorded by one press, the likeliest first.
pub(super) fn records(next: &Next) -> &'static [Record] {
    match next {
        Next::Wait(..) | Next::Remind(..) | Next::Call(_) | Next::FindAnotherWay(..) => {
            &[Record::Accepted, Record::Declined]
        }
        Next::Planned { then, .. } => records(then),
        Next::LookWhetherItExists { .. } | Next::Talk(_) => &[Record::Accepted],
        Next::VerifyBoth { .. } => &[Record::Verified(Side::Us), Record::Verified(Side::Provider)],
        Next::VerifyOurs { .. } => &[Record::Verified(Side::Us)],
        Next::AskProvider { .. } => &[Record::Verified(Side::Provider)],
        Next::ChooseProvider
        | Next::Find(..)
        | Next::Invite { .. }
        | Next::Agreement { .. }
        | Next::Transfer { .. }
        | Next::Nothing { .. } => &[],
    }
}

/// What to do, why, and buttons that do it, each with one press. With `focus` the keyboard comes to the words, and never to
/// a button that records something; a press of one brings it back there.
pub(super) fn next_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (customer, next): (&Customer, &Next),
    focus: bool,
    actions: &mut Actions,
) {
    let (title, text) = words(ctx, customer, next);
    let offers = offers(next);
    Banner::new(tone(next, ctx.today), &title).text(&text).show_with(ui, |ui| {
        let (stop, place) = (Id::unique("customers-next-step"), ui.min_rect());
        kit::heading_stop(ui, stop, place, (&format!("{title}\n{text}"), focus));
        if offers.is_empty() {
            return;
        }
        ui.add_space(tokens(ui).space.xs);
        ui.horizontal_wrapped(|ui| {
            for offer in &offers {
                let (label, locked) = (ctx.text(offer.key()), ctx.locked());
                let blocked = locked.as_deref().filter(|_| offer.is_edit());
                let button = Btn::secondary(&label).blocked(blocked).once();
                let response = kit::own_button(ui, offer.key(), button);
                if response.clicked() {
                    if response.has_focus() && offer.is_edit() {
                        ui.memory_mut(|memory| memory.request_focus(stop));
                    }
                    offer.ask(ctx, customer, actions);
                }
            }
        });
    });
}

/// What to do, and why.
fn words(ctx: &Ctx<'_>, customer: &Customer, next: &Next) -> (String, String) {
    let with = |title: &str, text: &str, provider: &str| {
        let args = [("provider", provider)];
        (ctx.lang.with(title, &args).into_owned(), ctx.lang.with(text, &args).into_owned())
    };
    let said = |title: &str, text: &str, stamp: &Stamp| {
        let date = ctx.lang.date(stamp.at.date());
        let days = (ctx.today - stamp.at.date()).num_days().max(0) as usize;
        let why = ctx.lang.count_with(text, days, &[("date", &date), ("by", &stamp.by)]).into_owned();
        (ctx.text(title).into_owned(), why)
    };
    match next {
        Next::ChooseProvider => with("customers-next-provider", "customers-next-provider-why", ""),
        Next::LookWhetherItExists { provider } => with("customers-next-exists", "customers-next-exists-why", provider),
        Next::Find(ContactGap::Contact, _) => with("customers-next-contact", "customers-next-contact-why", ""),
        Next::Find(ContactGap::Address, _) => with("customers-next-address", "customers-next-address-why", ""),
        Next::Find(ContactGap::Acceptor, name) => {
            let why = ctx.lang.with("customers-next-acceptor-why", &[("name", name)]).into_owned();
            (ctx.text("customers-next-acceptor").into_owned(), why)
        }
        Next::Find(ContactGap::Role, name) => {
            let why = ctx.lang.with("customers-next-role-why", &[("name", name)]).into_owned();
            (ctx.text("customers-next-role").into_owned(), why)
        }
        Next::Invite { provider } => with("customers-next-invite", "customers-next-invite-why", provider),
        Next::Wait(stamp, chase) => {
            let (title, why) = said("customers-next-wait", "customers-next-wait-why", stamp);
            let more = chase.as_ref().map(|chase| reminders::planned(ctx.lang, chase, &days_of(ctx, customer)));
            (title, [Some(why), more].into_iter().flatten().collect::<Vec<_>>().join("\n"))
        }
        Next::Remind(chase, _) | Next::Call(chase) => {
            let title = ctx.text(chase.next.next_key()).into_owned();
            (title, reminders::due(ctx.lang, chase, &days_of(ctx, customer)))
        }
        Next::VerifyBoth { provider } => with("customers-next-verify", "customers-next-verify-why", provider),
        Next::VerifyOurs { provider } => with("customers-next-verify-ours", "customers-next-verify-ours-why", provider),
        Next::AskProvider { provider } => with("customers-next-ask", "customers-next-ask-why", provider),
        Next::Agreement { provider, now } => {
            let state = ctx.text(now.key());
            let args = [("provider", provider.as_str()), ("state", &state)];
            let why = ctx.lang.with("customers-next-agreement-why", &args).into_owned();
            (ctx.text("customers-next-agreement").into_owned(), why)
        }
        Next::Transfer { provider, now } => {
            let state = ctx.text(now.key());
            let args = [("provider", provider.as_str()), ("state", &state)];
            let why = ctx.lang.with("customers-next-transfer-why", &args).into_owned();
            (ctx.text("customers-next-transfer").into_owned(), why)
        }
        Next::FindAnotherWay(since, by, note) => {
            let args = [("day", &*ctx.lang.date(*since)), ("by", by)];
            let why = ctx.lang.with("customers-next-unreachable-why", &args).into_owned();
            (ctx.text("customers-next-unreachable").into_owned(), lines([&why, note]))
        }
        Next::Planned { title, day, note, then } => {
            let args = [("day", &*ctx.lang.date(*day)), ("title", title)];
            let title = ctx.lang.with("customers-next-planned", &args).into_owned();
            (title, lines([note, &words(ctx, customer, then).1]))
        }
        Next::Nothing { provider } => with("customers-next-nothing", "customers-next-nothing-why", provider),
        Next::Talk(stamp) => said("customers-next-talk", "customers-next-talk-why", stamp),
    }
}

/// What is not empty, one below the other.
fn lines(texts: [&str; 2]) -> String {
    texts.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\n")
}

fn days_of(ctx: &Ctx<'_>, customer: &Customer) -> DaysOf {
    ctx.derived.calendars.days_of(customer.country.as_ref())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::plan::moment::Moment;
    use crate::domain::sample::sample_plan;

    #[track_caller]
    fn check(name: &str, is_expected: impl Fn(&Next) -> bool) {
        let plan = sample_plan(Moment::parse("2026-11-22T09:00:00Z").unwrap()).unwrap();
        let customer = plan.customers.iter().find(|c| c.name == name).unwrap();
        let next = next_of(&plan, customer, (None, NaiveDate::MIN), &BTreeMap::new());
        assert!(is_expected(&next), "{next:?}");
    }

    #[test]
    fn who_can_be_asked_is_invited() {
        check("Coho Vineyard", |next| matches!(next, Next::Invite { .. }));
    }

    #[test]
    fn what_is_missing_comes_before_the_invitation() {
        check("三重文具行", |next| matches!(next, Next::Find(ContactGap::Contact, _)));
        check("Graphic Design Institute", |next| matches!(next, Next::Find(ContactGap::Address, _)));
        check("Tailspin Toys", |next| matches!(next, Next::Find(ContactGap::Acceptor, _)));
    }

    #[test]
    fn each_side_that_has_not_verified_is_named() {
        check("School of Fine Art", |next| matches!(next, Next::VerifyBoth { .. }));
        check("Alpine Ski House", |next| matches!(next, Next::AskProvider { .. }));
        check("Margie's Travel", |next| matches!(next, Next::VerifyOurs { .. }));
        check("Litware 台灣", |next| matches!(next, Next::Agreement { .. }));
    }
}
