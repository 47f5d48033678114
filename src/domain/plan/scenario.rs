//! Scenarios: other inputs of the planner, and the days that it gave for them. They hold no facts of customers.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Plan;
use super::aims::MoveAims;
use super::day_off::{DayOff, DayOffScope};
use super::ids::{CustomerId, PersonId, ProviderId, ScenarioId};
use super::moment::is_plausible;
use super::move_day::MoveDay;
use super::uses::{ColumnUse, Uses};
use crate::described;
use crate::domain::edit::EditError;
use crate::domain::edit::record::{EditWords, Kept};
use crate::domain::table::Record;

/// What a person can move in a scenario.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonRoom {
    /// Who.
    pub person: PersonId,
    /// The most customers a day; `None`: nobody has said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub customers_a_day: Option<u32>,
    /// The most transfer requests a day; `None`: nobody has said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub requests_a_day: Option<u32>,
    /// The most seats a day; `None`: seats are not limited.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seats_a_day: Option<u32>,
}

/// What a provider can do in a scenario.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProviderRoom {
    /// Which.
    pub provider: ProviderId,
    /// Transfer requests that it creates a week; `None`: not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub requests_a_week: Option<u32>,
    /// Business days from asking for a request to its creation; `None`: not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lead_days: Option<u32>,
}

/// A day that is fixed for a customer in a scenario.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pin {
    /// For whom.
    pub customer: CustomerId,
    /// Which day; `None`: none, whatever the plan says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub day: Option<NaiveDate>,
}

/// Other inputs of the planner. What it does not name is as in the plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scenario {
    /// This scenario's id.
    pub id: ScenarioId,
    /// What it is called, never blank.
    pub name: String,
    /// Free text.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// The day on which it was made.
    pub on: NaiveDate,
    /// Who made it; empty: not known.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub by: String,
    /// What the moves are planned by.
    #[serde(default, skip_serializing_if = "MoveAims::is_usual")]
    pub aims: MoveAims,
    /// What people can move.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub people: Vec<PersonRoom>,
    /// What providers can do.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub providers: Vec<ProviderRoom>,
    /// All days on which people are away, and on which nothing is moved for anybody; others stay as in the plan.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub days_off: Vec<DayOff>,
    /// Days that are fixed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pins: Vec<Pin>,
    /// What the planner gave for these inputs, in the order of the customers' ids; empty: nothing was kept of it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub days: Vec<MoveDay>,
}

impl Record for Scenario {
    type Id = ScenarioId;
    fn id(&self) -> ScenarioId {
        self.id
    }
}

impl Scenario {
    /// Whether days off of this kind belong to a scenario.
    pub fn holds(scope: DayOffScope) -> bool {
        match scope {
            DayOffScope::Person(_) | DayOffScope::Blackout => true,
            DayOffScope::Company | DayOffScope::Customer(_) => false,
        }
    }

    /// Whether two versions ask the planner for the same.
    pub fn has_same_inputs(&self, other: &Self) -> bool {
        let inputs = |one: &Self| Self { name: String::new(), note: String::new(), days: Vec::new(), ..one.clone() };
        inputs(self) == inputs(other)
    }
}

impl Kept for Scenario {
    const WORDS: EditWords =
        EditWords { add: "edit-scenario-add", change: "edit-scenario", remove: "edit-scenario-remove" };

    fn title<'t>(&'t self, _plan: &'t Plan) -> &'t str {
        &self.name
    }

    fn check(&self, _plan: &Plan) -> Result<(), EditError> {
        let off = self.days_off.iter().flat_map(|off| [off.first, off.last]);
        let pins = self.pins.iter().filter_map(|pin| pin.day);
        let mut days = [self.on].into_iter().chain(self.aims.last_day).chain(off).chain(pins);
        match () {
            () if !days.all(is_plausible) => Err(EditError::DateImplausible),
            () if self.days_off.iter().any(|off| off.last < off.first) => Err(EditError::EndsBeforeItBegins),
            () => Ok(()),
        }
    }
}

impl Uses {
    const fn of_scenario(label: &'static str) -> Self {
        Self::new(label, "edit-scenario")
    }
}

/// Calls a macro with the noun and every field of it but its id, in the order of the sheet: `field, Variant, Type, uses;`.
#[macro_export]
macro_rules! for_each_scenario_field {
    ($then:ident) => {
        $then! {
            Scenario, ScenarioField, ScenarioFields;
            name, Name, String, Uses::of_scenario("scenarios-name").searched().sheet("no-help", "no-help")
                .column(ColumnUse::new(0, "name", "scenarios-name", 220.0).wide());
            on, On, NaiveDate, Uses::of_scenario("scenarios-on")
                .column(ColumnUse::new(10, "on", "scenarios-on", 110.0));
            by, By, String, Uses::of_scenario("scenarios-by").searched()
                .column(ColumnUse::new(20, "by", "scenarios-by", 140.0));
            note, Note, String, Uses::of_scenario("customers-notes-title").searched().tall_sheet(2);
            aims, Aims, MoveAims, Uses::of_scenario("schedule-settings");
            people, People, Vec<PersonRoom>, Uses::of_scenario("scenarios-people");
            providers, Providers, Vec<ProviderRoom>, Uses::of_scenario("scenarios-providers");
            days_off, DaysOff, Vec<DayOff>, Uses::of_scenario("scenarios-days-off");
            pins, Pins, Vec<Pin>, Uses::of_scenario("scenarios-pins");
            days, Days, Vec<MoveDay>, Uses::of_scenario("baselines-days");
        }
    };
}
for_each_scenario_field!(described);
