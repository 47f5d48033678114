//! Everything with a date: when it is due, how near that is, and the strip of days behind it.

use chrono::{Datelike as _, Days, NaiveDate};

use super::Inputs;
use super::steps::{StepState, StepView};
use crate::domain::calendar::PlanCalendars;
use crate::domain::calendar::{BusinessDays, DateOutOfRange, Explained};
use crate::domain::plan::company::StaffRole;
use crate::domain::plan::ids::{CustomerId, PersonId};
use crate::domain::rules::{Anchor, Confidence, DayUnit, Deadline, DeadlineKind, DeadlineLane};
use crate::domain::slug::Slug;
use crate::states;

states! {
    /// Where something with a date belongs.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum DueLane: key {
        /// Becoming an indirect reseller.
        Enrollment => "due-lane-enrollment";
        /// Partnership invitations from providers.
        Partnerships => "due-lane-partnerships";
        /// Letters to customers.
        Invitations => "due-lane-invitations";
        /// The reseller's incentives.
        ResellerIncentives => "due-lane-reseller";
        /// The incentives of direct bill.
        DirectIncentives => "due-lane-direct";
        /// What Microsoft does when the bar is missed.
        Enforcement => "due-lane-enforcement";
        /// Terms that end, and agreements that are needed.
        Customers => "nav-customers";
        /// Waves and transfer requests.
        Moves => "nav-moves";
        /// To-dos of our own.
        Own => "nav-todos";
    }
}

impl From<DeadlineLane> for DueLane {
    fn from(lane: DeadlineLane) -> Self {
        match lane {
            DeadlineLane::Enrollment => Self::Enrollment,
            DeadlineLane::ResellerIncentives => Self::ResellerIncentives,
            DeadlineLane::DirectIncentives => Self::DirectIncentives,
            DeadlineLane::Enforcement => Self::Enforcement,
        }
    }
}

/// How near it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DueTone {
    /// The day has passed, and it is still open.
    Overdue,
    /// At most 1 business day is left.
    Within1,
    /// At most 5 business days are left.
    Within5,
    /// At most 10 business days are left.
    Within10,
    /// More are left.
    Later,
    /// It has no date yet; never shown as fine.
    Unknown,
    /// It was met, or has passed by itself.
    Done,
}

/// Something with a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    /// The book's name of the deadline, or one of [`Due::APPROVAL`], [`Due::APPROVAL_OVERDUE`], [`Due::ROUND`], [`Due::SAVE`], or of
    /// a partnership invitation (see [`super::partnership_act`]) or a to-do of our own; also the stable part of its id in an exported calendar.
    pub id: Slug,
    /// Where it belongs.
    pub lane: DueLane,
    /// What happens on the day.
    pub kind: DeadlineKind,
    /// The day; `None`: what it is counted from is not known yet.
    pub date: Option<NaiveDate>,
    /// The day it is counted from; `None`: not known yet, or it is not counted at all.
    pub from: Option<NaiveDate>,
    /// The task whose day is waited for; `None`: none is.
    pub waits_for: Option<Slug>,
    /// How near it is.
    pub tone: DueTone,
    /// Business days of ours that are left, negative once it has passed; `None` without a date.
    pub days_left: Option<i64>,
    /// The task that meets it; `None`: none does.
    pub met_by: Option<Slug>,
    /// Who of us has to meet it; `None`: nobody is named.
    pub owner: Option<PersonId>,
    /// The role that has to; `None`: none is named.
    pub role: Option<StaffRole>,
    /// The fact it rests on; `None`: it is a date of our own.
    pub fact: Option<Slug>,
    /// How far that fact can be trusted; `None` for a date of our own.
    pub confidence: Option<Confidence>,
    /// It is counted from the day we missed the bar, or is the anniversary: it concerns every customer.
    pub is_enforced: bool,
    /// The customers that it concerns, see [`super::CustomerDue`]; empty: it concerns no single ones.
    pub customers: Vec<CustomerId>,
    /// How many of their subscriptions, or of them; 0: as above.
    pub n: usize,
    /// The name of the partner that it concerns, or what our own to-do is called; `None`: it has neither.
    pub about: Option<String>,
}

impl Due {
    /// When Microsoft's approval is expected.
    pub const APPROVAL: Slug = Slug::new("approval-expected");
    /// From when on Microsoft's approval is overdue.
    pub const APPROVAL_OVERDUE: Slug = Slug::new("approval-overdue");
    /// The deadline that the running round of letters names.
    pub const ROUND: Slug = Slug::new("round-deadline");
    /// By when what ends with direct bill has to be saved.
    pub const SAVE: Slug = Slug::new("save-before-by");
    /// Begins the names of days on which transfer requests expire.
    pub const TRANSFER: &str = "act-transfer-";
    /// Begins the names of first days of waves.
    pub const WAVE_BEGINS: &str = "act-wave-begins-";
    /// Begins the names of last days of waves.
    pub const WAVE_ENDS: &str = "act-wave-ends-";
}

/// Days before a date on which it is said: 10, 5 and 1 business days of ours.
pub const ALERTS: [u16; 3] = [10, 5, 1];

/// The day a deadline is counted from; `None`: not known yet.
fn anchor(inputs: &Inputs<'_>, from: Anchor) -> Option<NaiveDate> {
    let us = inputs.plan.standing();
    match from {
        Anchor::Done(task) => inputs.plan.done_on(task),
        Anchor::Anniversary => us.anniversary,
        Anchor::Missed => us.missed_on,
        Anchor::Yearly { month, day } => yearly(inputs.today, month, day),
    }
}

/// The next such day, today included; February 29 is the 28th where the year has none.
fn yearly(today: NaiveDate, month: u8, day: u8) -> Option<NaiveDate> {
    let in_year = |year| {
        let date = |day| NaiveDate::from_ymd_opt(year, u32::from(month), day);
        (0..4).find_map(|back| date(u32::from(day).checked_sub(back)?))
    };
    in_year(today.year()).filter(|date| today <= *date).or_else(|| in_year(today.year() + 1))
}

/// The day of a deadline; `None` while its anchor is not known.
pub(super) fn date_of(inputs: &Inputs<'_>, calendars: &PlanCalendars, deadline: &Deadline) -> Option<NaiveDate> {
    let from = anchor(inputs, deadline.from)?;
    let days = deadline.days.unsigned_abs();
    match (deadline.unit, deadline.days < 0) {
        (DayUnit::Calendar, false) => from.checked_add_days(Days::new(u64::from(days))),
        (DayUnit::Calendar, true) => from.checked_sub_days(Days::new(u64::from(days))),
        (DayUnit::Business, false) => calendars.microsoft().after(from, BusinessDays(days as u16)).ok(),
        (DayUnit::Business, true) => calendars.microsoft().before(from, BusinessDays(days as u16)).ok(),
    }
}

/// The strip of days behind a date; `None` when it has no date or is not counted.
///
/// # Errors
/// [`DateOutOfRange`] for a span that no calendar holds.
pub fn explain_due(inputs: &Inputs<'_>, due: &Due) -> Result<Option<Explained>, DateOutOfRange> {
    let (Some(from), Some(date)) = (due.from, due.date) else { return Ok(None) };
    let calendars = inputs.calendars();
    let calendar = calendars.microsoft();
    let is_wait = due.id == Due::APPROVAL || due.id == Due::APPROVAL_OVERDUE;
    let business = |days: i64| BusinessDays(u16::try_from(days.unsigned_abs()).unwrap_or(u16::MAX));
    let unit = inputs.book.deadline(due.id).map(|deadline| (deadline.unit, deadline.days));
    match unit {
        Some((DayUnit::Business, days)) if 0 <= days => calendar.explain(from, business(i64::from(days))).map(Some),
        Some((DayUnit::Business, days)) => calendar.explain_before(from, business(i64::from(days))).map(Some),
        Some((DayUnit::Calendar, _)) => calendar.explain_to(from, date).map(Some),
        None if due.id == Due::SAVE => calendars.ours().explain_before(from, BusinessDays(1)).map(Some),
        None if is_wait => calendar.explain(from, business(calendar.between(from, date))).map(Some),
        None => Ok(None),
    }
}

pub(super) fn dues(inputs: &Inputs<'_>, calendars: &PlanCalendars, steps: &[StepView]) -> Vec<Due> {
    let mut dues: Vec<Due> = inputs.book.deadlines.iter().map(|one| from_book(inputs, calendars, one)).collect();
    dues.extend(approval(inputs, steps));
    if let Some(date) = inputs.plan.running_round().and_then(|round| round.deadline) {
        let kind = DeadlineKind::Limit;
        let owner = inputs.plan.task(Due::ROUND).and_then(|task| task.owner);
        dues.push(Due { date: Some(date), owner, ..own(Due::ROUND, DueLane::Invitations, kind) });
    }
    dues.extend(super::todos::dues(inputs, calendars));
    dues.extend(super::moves::dues(inputs));
    let save = super::saving::due(inputs, calendars, (steps, &dues));
    let is_saved = save.as_ref().is_some_and(|(_, is_saved)| *is_saved);
    dues.extend(save.map(|(due, _)| due));
    for due in &mut dues {
        let is_met = due.met_by.is_some_and(|task| inputs.is_done(task)) || (due.id == Due::SAVE && is_saved);
        due.days_left = due.date.map(|date| left(inputs, calendars, date));
        due.tone = tone(due, inputs.today, is_met);
    }
    dues.extend(super::partnerships::dues(inputs, calendars));
    dues.sort_by_key(|due| (due.date.is_none(), due.date, due.lane, due.id));
    dues
}

/// Business days of ours until a day, negative once it has passed.
pub(super) fn left(inputs: &Inputs<'_>, calendars: &PlanCalendars, date: NaiveDate) -> i64 {
    calendars.ours().between(inputs.today, date)
}

pub(super) fn tone(due: &Due, today: NaiveDate, is_met: bool) -> DueTone {
    let (Some(date), Some(left)) = (due.date, due.days_left) else {
        return if is_met { DueTone::Done } else { DueTone::Unknown };
    };
    match due.kind {
        _ if is_met => DueTone::Done,
        DeadlineKind::Event if date < today => DueTone::Done,
        DeadlineKind::Expected | DeadlineKind::Limit | DeadlineKind::Event if date < today => DueTone::Overdue,
        DeadlineKind::Expected | DeadlineKind::Limit | DeadlineKind::Event => match left {
            ..=1 => DueTone::Within1,
            2..=5 => DueTone::Within5,
            6..=10 => DueTone::Within10,
            _ => DueTone::Later,
        },
    }
}

/// A date of our own.
pub(super) fn own(id: Slug, lane: DueLane, kind: DeadlineKind) -> Due {
    Due {
        id,
        lane,
        kind,
        date: None,
        from: None,
        waits_for: None,
        tone: DueTone::Unknown,
        days_left: None,
        met_by: None,
        owner: None,
        role: None,
        fact: None,
        confidence: None,
        is_enforced: false,
        customers: Vec::new(),
        n: 0,
        about: None,
    }
}

fn from_book(inputs: &Inputs<'_>, calendars: &PlanCalendars, deadline: &Deadline) -> Due {
    let waits_for = match deadline.from {
        Anchor::Done(task) if !inputs.plan.is_done(task) => Some(task),
        Anchor::Done(_) | Anchor::Anniversary | Anchor::Missed | Anchor::Yearly { .. } => None,
    };
    // A date that nothing meets can still be somebody's to look after.
    let owner = inputs.plan.task(deadline.met_by.unwrap_or(deadline.id)).and_then(|task| task.owner);
    Due {
        date: date_of(inputs, calendars, deadline),
        from: anchor(inputs, deadline.from),
        waits_for,
        met_by: deadline.met_by,
        owner: owner.or_else(|| deadline.role.and_then(|role| inputs.plan.people_with(role).next()).map(|p| p.id)),
        role: deadline.role,
        fact: Some(deadline.fact),
        confidence: inputs.book.fact(deadline.fact).map(|fact| fact.confidence),
        is_enforced: matches!(deadline.from, Anchor::Missed | Anchor::Anniversary),
        ..own(deadline.id, deadline.lane.into(), deadline.kind)
    }
}

/// The wait for Microsoft's approval: expected by, and overdue from.
fn approval(inputs: &Inputs<'_>, steps: &[StepView]) -> Vec<Due> {
    let Some(step) = inputs.book.approval().filter(|_| !inputs.plan.standing().enrolled_before) else {
        return Vec::new();
    };
    let fact = step.wait.as_ref().map(|wait| wait.fact);
    let base = Due {
        met_by: Some(step.id),
        owner: inputs.plan.task(step.id).and_then(|task| task.owner),
        role: step.role,
        fact,
        confidence: fact.and_then(|id| inputs.book.fact(id)).map(|fact| fact.confidence),
        ..own(Due::APPROVAL, DueLane::Enrollment, DeadlineKind::Expected)
    };
    let state = steps.iter().find(|view| view.id == step.id).map(|view| view.state);
    match state {
        Some(StepState::Waiting(wait)) => vec![
            Due { date: wait.expected, from: Some(wait.since), ..base.clone() },
            Due {
                id: Due::APPROVAL_OVERDUE,
                kind: DeadlineKind::Limit,
                date: wait.overdue_from,
                from: Some(wait.since),
                ..base
            },
        ],
        Some(StepState::Done { on }) => vec![Due { date: Some(on), ..base }],
        Some(StepState::Open | StepState::Locked) | None => {
            vec![Due { waits_for: step.needs.last().copied(), ..base }]
        }
    }
}
