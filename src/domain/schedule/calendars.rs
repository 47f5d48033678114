//! Whose business days count for what in this plan.

use chrono::NaiveDate;

use super::Inputs;
use crate::domain::calendar::{Calendar, Holidays, OwnDaysOff};
use crate::domain::plan::Plan;
use crate::domain::plan::contact::Country;
use crate::domain::plan::day_off::DayOffScope;
use crate::domain::plan::enrollment::CalendarChoice;

/// The calendars of one plan.
#[derive(Clone, Debug, Default)]
pub struct Calendars {
    ours: Calendar,
    microsoft: Calendar,
    choice: CalendarChoice,
    holidays: Holidays,
    /// The microsoft calendar is ours, because nobody chose another.
    pub microsoft_is_assumed: bool,
}

impl Calendars {
    /// The calendars that the plan has chosen, or falls back to.
    pub fn of(inputs: &Inputs<'_>) -> Self {
        Self::new(inputs.plan, inputs.holidays)
    }

    /// As [`Calendars::of`], without a day.
    pub fn new(plan: &Plan, holidays: &Holidays) -> Self {
        let choice = plan.standing().calendars;
        let our_country = choice.ours.clone().or_else(|| plan.us().country);
        let ours = Calendar::new(holidays, our_country.as_ref(), own_days_off(plan));
        let microsoft = match &choice.microsoft {
            Some(country) => Calendar::new(holidays, Some(country), Vec::new()),
            None => ours.clone(),
        };
        let microsoft_is_assumed = choice.microsoft.is_none();
        Self { ours, microsoft, choice, holidays: holidays.clone(), microsoft_is_assumed }
    }

    /// For what we do ourselves: the country's days less our own days off.
    pub fn ours(&self) -> &Calendar {
        &self.ours
    }

    /// For waits on Microsoft.
    pub fn microsoft(&self) -> &Calendar {
        &self.microsoft
    }

    /// For waits on a provider in this country; `None`: not known, then ours.
    pub fn provider(&self, country: Option<&Country>) -> Calendar {
        self.foreign(self.choice.provider.as_ref().or(country))
    }

    /// For waits on a customer in this country; `None`: not known, then as chosen, else ours.
    pub fn customer(&self, country: Option<&Country>) -> Calendar {
        self.foreign(country.or(self.choice.customer.as_ref()))
    }

    fn foreign(&self, country: Option<&Country>) -> Calendar {
        match country {
            Some(country) => Calendar::new(&self.holidays, Some(country), Vec::new()),
            None => self.ours.clone(),
        }
    }
}

/// The days on which our company does not work.
fn own_days_off(plan: &Plan) -> Vec<OwnDaysOff> {
    let ours = plan.days_off.iter().filter(|days| days.scope == DayOffScope::Company);
    ours.map(|days| OwnDaysOff { from: days.first, to: days.last, reason: days.reason.clone() }).collect()
}

/// Business days from `from` to `to` in this calendar, saturating; negative when `to` lies before.
pub(super) fn business_days(calendar: &Calendar, from: NaiveDate, to: NaiveDate) -> i64 {
    calendar.between(from, to)
}
