//! Waves: customers who are moved in the same days, by the same person.

use std::sync::Arc;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Plan;
use super::customer::Customer;
use super::ids::{PersonId, WaveId};
use super::uses::{ColumnUse, Uses};
use crate::domain::edit::EditError;
use crate::domain::edit::record::{EditWords, Kept};
use crate::domain::table::Record;
use crate::{described, states};

/// The most customers of a pilot; our own advice, no rule of Microsoft.
pub const PILOT_CUSTOMERS: usize = 3;

states! {
    /// What a wave is for.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum WaveKind: key {
        /// Customers like any others.
        #[default]
        Usual => "waves-kind-usual";
        /// A few customers first, from whom we learn before others follow.
        Pilot => "waves-kind-pilot";
    }
}

states! {
    /// Where a wave stands on a day.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    pub enum WaveState: key, tone {
        /// Nobody has said when.
        NoDays => "waves-state-no-days", Calm;
        /// It is still to come.
        Ahead => "waves-state-ahead", Info;
        /// Its days are now.
        Running => "waves-state-running", Waiting;
        /// Its days are over, and somebody is not moved.
        Overdue => "waves-state-overdue", Late;
        /// All of it is moved, and what was learned is not written down yet.
        LessonMissing => "waves-state-lesson", Warning;
        /// All of it is moved.
        Moved => "waves-state-moved", Done;
    }
}

/// Customers who are moved in the same days.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wave {
    /// This wave's id.
    pub id: WaveId,
    /// What it is called, never blank.
    pub name: String,
    /// Whether it is a pilot.
    #[serde(default)]
    pub kind: WaveKind,
    /// The first day on which requests of it are submitted; `None`: nobody has said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first: Option<NaiveDate>,
    /// The last such day; `None`: nobody has said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last: Option<NaiveDate>,
    /// Who of us submits where the customer has no owner; `None`: nobody is named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<PersonId>,
    /// The most customers a day and person, where it is less than the person can do; `None`: no lower limit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub customers_a_day: Option<u32>,
    /// The most requests a day and person, likewise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub requests_a_day: Option<u32>,
    /// The most seats a day and person, likewise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seats_a_day: Option<u32>,
    /// What was learned from it; empty until somebody writes it down.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub lesson: String,
    /// Free text.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

impl Record for Wave {
    type Id = WaveId;
    fn id(&self) -> WaveId {
        self.id
    }
}

impl Plan {
    /// What this wave is called; empty where there is none.
    pub fn wave_name(&self, wave: WaveId) -> &str {
        self.waves.get(wave).map_or("", |wave| &wave.name)
    }
}

impl Wave {
    /// A wave of which only the name is known.
    pub fn new(id: WaveId, name: impl Into<String>) -> Self {
        Self {
            id,
            name: name.into(),
            kind: WaveKind::Usual,
            first: None,
            last: None,
            owner: None,
            customers_a_day: None,
            requests_a_day: None,
            seats_a_day: None,
            lesson: String::new(),
            note: String::new(),
        }
    }

    /// Whether requests of it may be submitted on this day; a day that nobody set excludes nothing.
    pub fn covers(&self, day: NaiveDate) -> bool {
        self.first.is_none_or(|first| first <= day) && self.last.is_none_or(|last| day <= last)
    }

    /// Where it stands; `n_left`: of its customers, how many are not moved.
    pub fn state(&self, today: NaiveDate, (n, n_left): (usize, usize)) -> WaveState {
        match () {
            () if 0 < n && n_left == 0 && self.kind == WaveKind::Pilot && self.lesson.trim().is_empty() => {
                WaveState::LessonMissing
            }
            () if 0 < n && n_left == 0 => WaveState::Moved,
            () if self.last.is_some_and(|last| last < today) => WaveState::Overdue,
            () if self.first.is_none() && self.last.is_none() => WaveState::NoDays,
            () if self.covers(today) => WaveState::Running,
            () => WaveState::Ahead,
        }
    }
}

impl Kept for Wave {
    const WORDS: EditWords = EditWords { add: "edit-wave-add", change: "edit-wave", remove: "edit-wave-remove" };

    fn title<'t>(&'t self, _plan: &'t Plan) -> &'t str {
        &self.name
    }

    fn check(&self, _plan: &Plan) -> Result<(), EditError> {
        let is_turned = self.first.zip(self.last).is_some_and(|(first, last)| last < first);
        if is_turned { Err(EditError::EndsBeforeItBegins) } else { Ok(()) }
    }

    fn leave(plan: &mut Plan, gone: WaveId) {
        let members: Vec<_> = plan.customers.iter().filter(|customer| customer.wave == Some(gone)).cloned().collect();
        for customer in members {
            plan.customers.put(Arc::new(Customer { wave: None, ..Customer::clone(&customer) }));
        }
    }
}

impl Uses {
    const fn of_wave(label: &'static str) -> Self {
        Self::new(label, "edit-wave")
    }
}

/// Calls a macro with the noun and every field of it but its id, in the order of the sheet: `field, Variant, Type, uses;`.
#[macro_export]
macro_rules! for_each_wave_field {
    ($then:ident) => {
        $then! {
            Wave, WaveField, WaveFields;
            name, Name, String, Uses::of_wave("waves-name").searched().sheet("no-help", "no-help")
                .column(ColumnUse::new(0, "name", "waves-name", 200.0).wide());
            kind, Kind, WaveKind, Uses::of_wave("waves-kind").half_sheet("no-help", "no-help")
                .column(ColumnUse::new(50, "kind", "waves-kind", 90.0));
            owner, Owner, Option<PersonId>, Uses::of_wave("waves-owner").half_sheet("no-help", "no-help")
                .column(ColumnUse::new(30, "owner", "waves-owner", 130.0));
            first, First, Option<NaiveDate>, Uses::of_wave("waves-first").half_sheet("no-help", "no-help")
                .column(ColumnUse::new(10, "first", "waves-first", 110.0));
            last, Last, Option<NaiveDate>, Uses::of_wave("waves-last").half_sheet("no-help", "no-help")
                .column(ColumnUse::new(20, "last", "waves-last", 110.0));
            customers_a_day, CustomersADay, Option<u32>,
                Uses::of_wave("waves-customers-a-day").half_sheet("waves-limit-help", "bad-number");
            requests_a_day, RequestsADay, Option<u32>,
                Uses::of_wave("waves-requests-a-day").half_sheet("waves-limit-help", "bad-number");
            seats_a_day, SeatsADay, Option<u32>,
                Uses::of_wave("waves-seats-a-day").half_sheet("waves-seats-help", "bad-number");
            lesson, Lesson, String, Uses::of_wave("waves-lesson").searched().tall_sheet(3);
            note, Note, String, Uses::of_wave("customers-notes-title").searched().tall_sheet(2);
        }
    };
}
for_each_wave_field!(described);

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Option<NaiveDate> {
        text.parse().ok()
    }

    #[test]
    fn wave_stands_where_its_days_and_its_customers_say() {
        let today = day("2026-12-07").unwrap();
        let mut wave = Wave::new(WaveId::new(1), "Wave 1");
        assert_eq!(wave.state(today, (4, 4)), WaveState::NoDays);
        (wave.first, wave.last) = (day("2026-12-08"), day("2026-12-11"));
        assert_eq!(wave.state(today, (4, 4)), WaveState::Ahead);
        wave.first = day("2026-12-07");
        assert_eq!(wave.state(today, (4, 4)), WaveState::Running);
        wave.last = day("2026-12-07");
        assert_eq!(wave.state(today, (4, 1)), WaveState::Running);
        (wave.first, wave.last) = (day("2026-12-01"), day("2026-12-04"));
        assert_eq!(wave.state(today, (4, 1)), WaveState::Overdue);
        assert_eq!(wave.state(today, (0, 0)), WaveState::Overdue);
        assert_eq!(wave.state(today, (4, 0)), WaveState::Moved);
        wave.kind = WaveKind::Pilot;
        assert_eq!(wave.state(today, (3, 0)), WaveState::LessonMissing);
        wave.lesson = "Ask for the IDs by name.".into();
        assert_eq!(wave.state(today, (3, 0)), WaveState::Moved);
    }
}
