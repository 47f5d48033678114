//! What dates, actions and states mean to the reader, and going to the place of an action.

use super::action::{Action, Actions, Page};
use super::ctx::Ctx;
use super::pages::customers::Spot;
use super::session::Session;
use super::theme::Tone;
use super::write_to::WriteTo;
use crate::domain::edit::Edit;
use crate::domain::edit::enrollment::TaskEdit;
use crate::domain::plan::ids::PersonId;
use crate::domain::plan::task::Done;
use crate::domain::rules::DeadlineKind;
use crate::domain::schedule::{ActionKind, Due, DueTone, NextAction, PhaseState, Place, Reminder, Urgency};
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

/// Goes to the place where an action is done.
pub fn go(session: &mut Session, action: &NextAction, actions: &mut Actions) {
    let page = match action.place {
        Place::Company => Page::Company,
        Place::Enrollment(step) => {
            session.enrollment.show(step);
            Page::Enrollment
        }
        Place::Providers => Page::Providers,
        Place::Way(part) => {
            actions.push(Action::Way(part));
            return;
        }
        Place::Decision => {
            session.providers.show_decision();
            Page::Providers
        }
        Place::Requests => {
            session.providers.show_requests();
            Page::Providers
        }
        Place::Partnerships(id) => {
            session.providers.show_partnership(id);
            Page::Providers
        }
        Place::Import => Page::Import,
        Place::Customers => {
            if let ActionKind::Call(_) = action.kind {
                session.customers.filter = Some(Filter::Due(Some(Reminder::Call)));
            }
            if let ActionKind::FindAnotherWay(_) = action.kind {
                session.customers.filter = Some(Filter::Unreachable);
            }
            Page::Customers
        }
        Place::Invitations => {
            let due = match action.kind {
                ActionKind::Remind(_) => Some(Reminder::First),
                ActionKind::RemindAgain(_) => Some(Reminder::Second),
                _ => None,
            };
            if let Some(due) = due {
                actions.push(Action::WriteTo(Box::new(WriteTo::due(due))));
                return;
            }
            Page::Invitations
        }
        Place::Deadlines => {
            match action.kind {
                ActionKind::Meet(due) => session.deadlines.show_date(due),
                _ => session.deadlines.show_incentives(),
            }
            Page::Deadlines
        }
        Place::Moves => {
            session.moves.show_work();
            Page::Moves
        }
        Place::Talks(customer) => {
            actions.push(Action::ShowCustomer(customer, Spot::Talks));
            return;
        }
        Place::Todos(todo) => {
            session.todos.show(todo);
            Page::Todos
        }
    };
    actions.push(Action::Go(page));
}

/// Goes to a step of the enrollment.
pub fn go_to_step(session: &mut Session, step: Slug, actions: &mut Actions) {
    session.enrollment.show(step);
    actions.push(Action::Go(Page::Enrollment));
}

/// That these are done today, or open again.
pub fn set_done(ctx: &Ctx<'_>, ids: Vec<Slug>, is_done: bool) -> Edit {
    let done = is_done.then(|| Done { on: ctx.today, stamp: ctx.stamp() });
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
