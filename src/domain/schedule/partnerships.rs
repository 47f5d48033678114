//! What partnership invitations ask for: to chase the provider or our admin, to look, and to review what was granted.
//!
//! No rule of Microsoft sets these days; they are good practice, and are shown as such.

use chrono::NaiveDate;

use super::actions::PartnershipAct;
use super::deadlines::{left, own, tone};
use super::{ActionKind, DoneAt, Due, DueLane, DueTone, Inputs, NextAction, PartnershipWork, Urgency};
use crate::domain::calendar::{BusinessDays, Calendar, Explained, PlanCalendars};
use crate::domain::link::judge_sender;
use crate::domain::plan::Plan;
use crate::domain::plan::company::StaffRole;
use crate::domain::plan::ids::{PartnershipId, PersonId};
use crate::domain::plan::partnership::{Partnership, PartnershipStage};
use crate::domain::plan::provider::Provider;
use crate::domain::rules::DeadlineKind;
use crate::domain::slug::Slug;

/// Business days after which one asks: the provider for its mail, our admin for the acceptance, ourselves for the review.
pub const PATIENCE: u16 = 5;

/// One of the things that a partnership asks for; each has a name of its own, which stays the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Task {
    Awaited,
    Accept,
    Listed,
    Review,
    Confirm,
}

impl Task {
    const ALL: [Self; 5] = [Self::Awaited, Self::Accept, Self::Listed, Self::Review, Self::Confirm];

    fn prefix(self) -> &'static str {
        match self {
            Self::Awaited => "act-partner-awaited-",
            Self::Accept => "act-partner-accept-",
            Self::Listed => "act-partner-listed-",
            Self::Review => "act-partner-review-",
            Self::Confirm => "act-partner-confirm-",
        }
    }

    fn id(self, partnership: PartnershipId) -> Slug {
        format!("{}{partnership}", self.prefix()).parse().unwrap_or(Slug::new("act-partner"))
    }
}

/// What the id of an action or a date of a partnership means, whichever partnership it is; `None` for other ids.
pub fn partnership_act(id: Slug) -> Option<PartnershipAct> {
    let task = Task::ALL.into_iter().find(|task| id.as_str().starts_with(task.prefix()))?;
    Some(match task {
        Task::Awaited => PartnershipAct::LookForIt,
        Task::Accept => PartnershipAct::LookForAcceptance,
        Task::Listed => PartnershipAct::CheckListed,
        Task::Review => PartnershipAct::ReviewAccess,
        Task::Confirm => PartnershipAct::AskToConfirm,
    })
}

/// The partnership that an action or a date belongs to; `None` for other ids, and when it is gone.
pub fn partnership_of(plan: &Plan, id: Slug) -> Option<PartnershipId> {
    let task = Task::ALL.into_iter().find(|task| id.as_str().starts_with(task.prefix()))?;
    let number = id.as_str().strip_prefix(task.prefix())?.parse().ok()?;
    plan.partnerships.get(number).map(|one| one.id)
}

/// One partnership with what is counted for it.
struct View<'a> {
    partnership: &'a Partnership,
    provider: &'a Provider,
    inputs: &'a Inputs<'a>,
    calendars: &'a PlanCalendars,
}

fn views<'a>(inputs: &'a Inputs<'a>, calendars: &'a PlanCalendars) -> impl Iterator<Item = View<'a>> {
    inputs.plan.partnerships.iter().filter_map(move |partnership| {
        let provider = inputs.plan.providers.get(partnership.provider)?;
        Some(View { partnership, provider, inputs, calendars })
    })
}

impl View<'_> {
    /// Whose days count: the provider's while we wait for it, ours for everything else.
    fn calendar(&self, task: Task) -> Calendar {
        match task {
            Task::Awaited | Task::Confirm => self.calendars.provider(self.provider),
            Task::Accept | Task::Listed | Task::Review => self.calendars.ours().clone(),
        }
    }

    /// The day from which this is counted; `None` when there is nothing of it, done or not.
    fn since(&self, task: Task) -> Option<NaiveDate> {
        let step = |stage| self.partnership.step(stage).map(|step| step.on);
        let last = self.partnership.steps.last()?.on;
        match (task, self.partnership.stage()) {
            (Task::Awaited, PartnershipStage::Awaited)
            | (Task::Accept, PartnershipStage::Received | PartnershipStage::Forwarded)
            | (Task::Listed, PartnershipStage::Accepted) => Some(last),
            (Task::Confirm, PartnershipStage::Listed) => {
                Some(last).filter(|_| self.partnership.seen_by_provider.is_none())
            }
            (Task::Review, PartnershipStage::Accepted | PartnershipStage::Listed) => {
                step(PartnershipStage::Accepted).or(Some(last))
            }
            (Task::Awaited | Task::Accept | Task::Listed | Task::Review | Task::Confirm, _) => None,
        }
    }

    /// The day by which it should have happened; `None`: no day is set for it.
    fn date(&self, task: Task) -> Option<NaiveDate> {
        match task {
            Task::Awaited | Task::Accept | Task::Review => {
                self.calendar(task).after(self.since(task)?, BusinessDays(PATIENCE)).ok()
            }
            Task::Listed | Task::Confirm => None,
        }
    }

    /// A provider that was put aside is not chased any more; what it may do in our tenant still counts.
    fn is_left_alone(&self, task: Task) -> bool {
        self.provider.archived.is_some() && task != Task::Review
    }

    /// Whether its mail came from where the provider's does not, as far as the plan knows.
    fn is_sender_bad(&self) -> bool {
        let others = self.inputs.plan.providers.iter().map(|other| &**other);
        let address = self.partnership.sender.as_ref();
        let sender = address.and_then(|address| judge_sender(address, self.provider, others));
        sender.is_some_and(|sender| sender.is_bad())
    }

    fn is_done(&self, task: Task) -> bool {
        task == Task::Review && self.partnership.access_reviewed.is_some()
    }

    fn owner(&self, id: Slug) -> Option<PersonId> {
        let plan = self.inputs.plan;
        let by_role = |role| plan.people_with(role).next().map(|person| person.id);
        let named = plan.task(id).and_then(|task| task.owner);
        named.or_else(|| by_role(StaffRole::GlobalAdmin)).or_else(|| by_role(StaffRole::AdminAgent))
    }

    fn due(&self, task: Task) -> Option<Due> {
        if self.is_left_alone(task) {
            return None;
        }
        let (since, date) = (self.since(task)?, self.date(task)?);
        let kind = if task == Task::Awaited { DeadlineKind::Expected } else { DeadlineKind::Limit };
        let id = task.id(self.partnership.id);
        let mut due = Due {
            date: Some(date),
            from: Some(since),
            days_left: Some(left(self.inputs, self.calendars, date)),
            owner: self.owner(id),
            role: (task == Task::Accept).then_some(StaffRole::GlobalAdmin),
            about: Some(self.provider.name.clone()),
            ..own(id, DueLane::Partnerships, kind)
        };
        due.tone = tone(&due, self.inputs.today, self.is_done(task));
        Some(due)
    }

    fn action(&self, task: Task) -> Option<NextAction> {
        if self.is_left_alone(task) || self.is_done(task) {
            return None;
        }
        let since = self.since(task)?;
        let due = self.due(task);
        let is_late = due.as_ref().is_some_and(|due| due.tone == DueTone::Overdue);
        let is_received = self.partnership.stage() == PartnershipStage::Received;
        let (act, urgency) = match task {
            Task::Awaited if is_late => (PartnershipAct::AskAgain, Urgency::Overdue),
            Task::Awaited => (PartnershipAct::LookForIt, Urgency::Waiting),
            Task::Accept if self.is_sender_bad() => (PartnershipAct::CheckSender, Urgency::Now),
            Task::Accept if is_received => {
                (PartnershipAct::Forward, if is_late { Urgency::Overdue } else { Urgency::Soon })
            }
            Task::Accept if is_late => (PartnershipAct::RemindAdmin, Urgency::Overdue),
            Task::Accept => (PartnershipAct::LookForAcceptance, Urgency::Waiting),
            Task::Listed => (PartnershipAct::CheckListed, Urgency::Soon),
            Task::Review => (PartnershipAct::ReviewAccess, urgency_of(due.as_ref())),
            Task::Confirm => (PartnershipAct::AskToConfirm, Urgency::Ready),
        };
        let days = self.calendar(task).between(since, self.inputs.today).max(0);
        let id = task.id(self.partnership.id);
        let work = PartnershipWork { id: self.partnership.id, act, provider: self.provider.name.clone(), since, days };
        Some(NextAction {
            id,
            kind: ActionKind::Partnership(work),
            place: DoneAt::Partnerships(self.partnership.id),
            urgency,
            due: due.and_then(|due| due.date),
            owner: self.owner(id),
            task: None,
            postponed: self.inputs.plan.task(id).and_then(|task| task.postponed),
            fact: fact_of(act).and_then(|fact| self.inputs.book.fact(fact)).map(|fact| fact.id),
        })
    }
}

fn urgency_of(due: Option<&Due>) -> Urgency {
    match due.map(|due| due.tone) {
        Some(DueTone::Overdue) => Urgency::Overdue,
        Some(DueTone::Within1) => Urgency::Now,
        Some(DueTone::Within5) => Urgency::Soon,
        Some(DueTone::Within10 | DueTone::Later | DueTone::Unknown | DueTone::Done) | None => Urgency::Ready,
    }
}

/// The fact that an act rests on, in the books that have it; `None`: it is common sense.
fn fact_of(act: PartnershipAct) -> Option<Slug> {
    Some(match act {
        PartnershipAct::LookForIt | PartnershipAct::AskAgain => Slug::new("partnership-mail"),
        PartnershipAct::Forward => Slug::new("partnership-global-admin"),
        PartnershipAct::LookForAcceptance | PartnershipAct::RemindAdmin => Slug::new("partnership-authorize"),
        PartnershipAct::ReviewAccess => Slug::new("partnership-side-effect"),
        PartnershipAct::CheckSender | PartnershipAct::CheckListed | PartnershipAct::AskToConfirm => return None,
    })
}

/// The dates of all partnerships, complete.
pub(super) fn dues(inputs: &Inputs<'_>, calendars: &PlanCalendars) -> Vec<Due> {
    views(inputs, calendars).flat_map(|view| Task::ALL.into_iter().filter_map(move |task| view.due(task))).collect()
}

/// What is to be done for all partnerships.
pub(super) fn actions(inputs: &Inputs<'_>, calendars: &PlanCalendars) -> Vec<NextAction> {
    views(inputs, calendars).flat_map(|view| Task::ALL.into_iter().filter_map(move |task| view.action(task))).collect()
}

/// The strip of days behind a date of a partnership, and whose days were counted; `None` for other dates.
pub fn explain_partnership(inputs: &Inputs<'_>, due: &Due) -> Option<(Explained, Calendar)> {
    let calendars = inputs.calendars();
    let task = Task::ALL.into_iter().find(|task| due.id.as_str().starts_with(task.prefix()))?;
    let view = views(inputs, &calendars).find(|view| task.id(view.partnership.id) == due.id)?;
    let calendar = view.calendar(task);
    let explained = calendar.explain(due.from?, BusinessDays(PATIENCE)).ok()?;
    Some((explained, calendar))
}
