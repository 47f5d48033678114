//! What has a date of customers: terms that end, reminders that come due, and agreements that are needed. Each day is one
//! entry for all customers of one owner that it concerns.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};

use super::deadlines::{left, own, tone};
use super::reminders::{Reminder, Reminders};
use super::{Due, DueLane, Forecast, Inputs};
use crate::domain::plan::customer::Customer;
use crate::domain::plan::ids::{CustomerId, PersonId};
use crate::domain::plan::subscription::SubscriptionStatus;
use crate::domain::plan::track::{AccessState, TransferState};
use crate::domain::rules::DeadlineKind;
use crate::domain::slug::Slug;
use crate::states;

states! {
    /// What happens on a day with some customers.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum CustomerDue: slug, key, why_key {
        /// Terms of subscriptions end that are still with us.
        Terms => "act-terms-", "due-terms", "due-terms-why";
        /// The first reminder comes due.
        First => "act-first-", "due-first", "due-first-why";
        /// The second reminder comes due.
        Second => "act-second-", "due-second", "due-second-why";
        /// A call comes due.
        Call => "act-call-", "due-call", "due-call-why";
        /// Customers are to be moved on this day, and their agreement with the provider is not known.
        Agreement => "act-agreement-", "due-agreement", "due-agreement-why";
        /// GDAP requests expire that nobody has approved.
        Gdap => "act-gdap-", "due-gdap", "due-gdap-why";
        /// Our admin access ends that is recorded as active.
        Access => "act-access-", "due-access", "due-access-why";
    }
}

impl CustomerDue {
    /// What the name of a date stands for; `None`: it is none of customers.
    pub fn of(id: Slug) -> Option<Self> {
        Self::ALL.into_iter().find(|one| id.as_str().starts_with(one.slug()))
    }

    fn lane(self) -> DueLane {
        match self {
            Self::Terms | Self::Agreement | Self::Gdap | Self::Access => DueLane::Customers,
            Self::First | Self::Second | Self::Call => DueLane::Invitations,
        }
    }

    fn kind(self) -> DeadlineKind {
        match self {
            Self::Terms | Self::Access => DeadlineKind::Event,
            Self::First | Self::Second | Self::Call | Self::Agreement | Self::Gdap => DeadlineKind::Limit,
        }
    }
}

impl From<Reminder> for CustomerDue {
    fn from(reminder: Reminder) -> Self {
        match reminder {
            Reminder::First => Self::First,
            Reminder::Second => Self::Second,
            Reminder::Call => Self::Call,
        }
    }
}

/// Terms that end later than so many days from today are not told: they are no question of the move.
const AHEAD: Days = Days::new(400);

/// Whom a day concerns, and how many of their subscriptions.
#[derive(Default)]
struct Crowd {
    customers: Vec<CustomerId>,
    n: usize,
}

/// The dates of customers, together with those that the forecast knows, in the order of the days.
///
/// It looks through all subscriptions, so it is asked for where dates are shown, not at every change.
pub fn all_dues(inputs: &Inputs<'_>, forecast: &Forecast) -> Vec<Due> {
    let calendars = inputs.calendars();
    let mut crowds: BTreeMap<(NaiveDate, CustomerDue, Option<PersonId>), Crowd> = BTreeMap::new();
    let mut add = |day: NaiveDate, what: CustomerDue, customer: &Customer, n: usize| {
        let crowd = crowds.entry((day, what, customer.owner)).or_default();
        if crowd.customers.last() != Some(&customer.id) {
            crowd.customers.push(customer.id);
        }
        crowd.n += n;
    };
    let mut reminders = Reminders::new(inputs.plan, &calendars);
    let last = inputs.today.checked_add_days(AHEAD).unwrap_or(inputs.today);
    for customer in inputs.plan.customers.iter() {
        if let Some(chase) = reminders.of(customer) {
            // What is due already is due today: it is our own advice, and nobody can send a letter yesterday.
            add(chase.due.max(inputs.today), chase.next.into(), customer, 1);
        }
        let tracks = customer.tracks();
        if let Some(request) = tracks.gdap.as_ref().filter(|_| tracks.access.state() != AccessState::Active) {
            add(request.expires(), CustomerDue::Gdap, customer, 1);
        }
        if let Some(ends) = tracks.access_ends.filter(|_| tracks.access.state() == AccessState::Active) {
            add(ends, CustomerDue::Access, customer, 1);
        }
        if is_moved(forecast.moving.state(customer)) {
            continue;
        }
        let moved = forecast.moving.moved(customer.id);
        for held in customer.subscriptions.iter().filter(|held| held.status != SubscriptionStatus::Ended) {
            let near = held.end.filter(|end| inputs.today <= *end && *end <= last);
            if let Some(end) = near.filter(|_| !moved.has(&held.id)) {
                add(end, CustomerDue::Terms, customer, 1);
            }
        }
        let day = customer.pinned.or(customer.scheduled);
        if let Some(day) = day.filter(|_| !customer.tracks().agreement.state().holds()) {
            add(day, CustomerDue::Agreement, customer, 1);
        }
    }
    let dues = crowds.into_iter().filter_map(|((day, what, owner), crowd)| {
        let whose = owner.map(|id| format!("-{id}").to_lowercase()).unwrap_or_default();
        let id = format!("{}{day}{whose}", what.slug()).parse().ok()?;
        let about = match crowd.customers.as_slice() {
            [one] => Some(inputs.plan.name_of(*one).to_owned()),
            _ => None,
        };
        let (customers, n) = (crowd.customers, crowd.n);
        let mut due = Due { date: Some(day), owner, customers, n, about, ..own(id, what.lane(), what.kind()) };
        due.days_left = Some(left(inputs, &calendars, day));
        due.tone = tone(&due, inputs.today, false);
        Some(due)
    });
    let mut all: Vec<Due> = forecast.dues.iter().cloned().chain(dues).collect();
    all.sort_by_key(|due| (due.date.is_none(), due.date, due.lane, due.id));
    all
}

fn is_moved(state: TransferState) -> bool {
    matches!(state, TransferState::Complete | TransferState::Verified | TransferState::InProgress)
}
