//! What dates, actions and states mean to the reader, and going to the place of an action.

use super::action::{Action, Page};
use super::ctx::Ctx;
use super::pages::customers::Spot;
use super::place::Place;
use super::theme::Tone;
use super::write_to::WriteTo;
use crate::domain::edit::Edit;
use crate::domain::edit::enrollment::TaskEdit;
use crate::domain::plan::ids::PersonId;
use crate::domain::plan::task::StepDone;
use crate::domain::rules::DeadlineKind;
use crate::domain::schedule::{ActionKind, DoneAt, Due, DueTone, NextAction, PhaseState, Reminder, Urgency};
use crate::domain::slug::Slug;
use crate::roster::filter::Filter;

/// How near a date is; what is not known is never shown as done, and what only passed is no success.
pub fn due_tone(due: &Due) -> Tone {
    match (due.tone, due.kind) {
        (DueTone::Overdue, _) => Tone::Late,
        (DueTone::Within1 | DueTone::Within5, _) => Tone::Warning,
        (DueTone::Within10, _) => Tone::Info,
        (DueTone::Later, _) | (DueTone::Done, DeadlineKind::Event) => Tone::Calm,
        (DueTone::Unknown, _) => Tone::Waiting,
        (DueTone::Done, DeadlineKind::Expected | DeadlineKind::Limit) => Tone::Done,
    }
}

/// How urgent an action is; one that cannot be taken back says so before anything else.
pub fn action_tone(action: &NextAction) -> Tone {
    match (action.urgency, &action.kind) {
        (Urgency::Overdue, _) => Tone::Late,
        (_, ActionKind::Decide(_)) => Tone::Irreversible,
        (Urgency::Now | Urgency::Soon, _) => Tone::Warning,
        (Urgency::Ready, _) => Tone::Info,
        (Urgency::Waiting, _) => Tone::Waiting,
    }
}

/// Where a part of the way stands.
pub fn phase_tone(state: PhaseState) -> Tone {
    match state {
        PhaseState::NotBegun => Tone::Calm,
        PhaseState::Going { .. } | PhaseState::NotRecorded | PhaseState::Holds => Tone::Info,
        PhaseState::Done => Tone::Done,
    }
}

/// Where an action is done, or what leads there.
pub fn way_to(action: &NextAction) -> Action {
    Action::Go(match action.place {
        DoneAt::Company => Page::Company.into(),
        DoneAt::Enrollment(step) => Place::Step(step),
        DoneAt::Providers => Page::Providers.into(),
        DoneAt::Way(part) => Place::Phase(part),
        DoneAt::Decision => Place::Decision,
        DoneAt::Requests => Place::TenantRequests,
        DoneAt::Partnerships(id) => Place::Partnership(id),
        DoneAt::Import => Page::Import.into(),
        DoneAt::Customers => match action.kind {
            ActionKind::Call(_) => Place::Customers(Filter::Due(Some(Reminder::Call))),
            ActionKind::FindAddresses(_) => Place::Customers(Filter::NobodyToAsk),
            ActionKind::FindAnotherWay(_) => Place::Customers(Filter::Unreachable),
            _ => Page::Customers.into(),
        },
        DoneAt::Invitations => match action.kind {
            ActionKind::Remind(_) => return Action::WriteTo(Box::new(WriteTo::due(Reminder::First))),
            ActionKind::RemindAgain(_) => return Action::WriteTo(Box::new(WriteTo::due(Reminder::Second))),
            _ => Page::Invitations.into(),
        },
        DoneAt::Deadlines => match action.kind {
            ActionKind::Meet(due) => Place::Date(due),
            _ => Place::Incentives,
        },
        DoneAt::Moves => Place::WorkList,
        DoneAt::Talks(customer) => Place::Customer(customer, Some(Spot::Talks)),
        DoneAt::Todos(todo) => Place::Todo(todo),
    })
}

/// That these are done today, or open again.
pub fn set_done(ctx: &Ctx<'_>, ids: Vec<Slug>, is_done: bool) -> Edit {
    let done = is_done.then(|| StepDone { on: ctx.today, stamp: ctx.stamp() });
    Edit::Task(TaskEdit::SetDone { ids, done })
}

/// Our people for a menu, with the word for nobody first.
pub fn owners(ctx: &Ctx<'_>, nobody: &str) -> Vec<(Option<PersonId>, String)> {
    let people = ctx.plan.people.iter().map(|person| (Some(person.id), person.name.clone()));
    std::iter::once((None, nobody.to_owned())).chain(people).collect()
}

/// Name of one of our people; `None` when nobody is named or the person is gone.
pub fn name_of<'c>(ctx: &'c Ctx<'_>, person: Option<PersonId>) -> Option<&'c str> {
    ctx.plan.people.get(person?).map(|person| person.name.as_str())
}
