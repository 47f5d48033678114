//! Baselines: the days of the moves as they were on some day, kept to be compared with what comes of them.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Plan;
use super::ids::{BaselineId, CustomerId, WaveId};
use super::moment::is_plausible;
use super::move_day::{self, MoveDay};
use super::uses::{ColumnUse, Uses};
use crate::described;
use crate::domain::edit::EditError;
use crate::domain::edit::record::{EditWords, Kept};
use crate::domain::table::Record;

/// The days of the moves as they were when somebody froze them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Baseline {
    /// This baseline's id.
    pub id: BaselineId,
    /// What it is called, never blank.
    pub name: String,
    /// The day on which it was frozen.
    pub on: NaiveDate,
    /// Who froze it; empty: not known.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub by: String,
    /// Who was to be moved when, in the order of the customers' ids.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub days: Vec<MoveDay>,
    /// Free text.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

impl Record for Baseline {
    type Id = BaselineId;
    fn id(&self) -> BaselineId {
        self.id
    }
}

impl Baseline {
    /// Where it had this customer; `None`: it had no day then.
    pub fn of_customer(&self, customer: CustomerId) -> Option<&MoveDay> {
        move_day::find(&self.days, customer)
    }

    /// The first and the last day on which it had customers of this wave; `None`: it had none of them.
    pub fn of_wave(&self, wave: WaveId) -> Option<(NaiveDate, NaiveDate)> {
        let of_wave = || self.days.iter().filter(|one| one.wave == Some(wave)).map(|one| one.day);
        of_wave().min().zip(of_wave().max())
    }
}

impl Kept for Baseline {
    const WORDS: EditWords =
        EditWords { add: "edit-baseline-add", change: "edit-baseline", remove: "edit-baseline-remove" };

    fn title<'t>(&'t self, _plan: &'t Plan) -> &'t str {
        &self.name
    }

    fn check(&self, _plan: &Plan) -> Result<(), EditError> {
        let are_plausible = is_plausible(self.on) && self.days.iter().all(|one| is_plausible(one.day));
        if are_plausible { Ok(()) } else { Err(EditError::DateImplausible) }
    }
}

impl Uses {
    const fn of_baseline(label: &'static str) -> Self {
        Self::new(label, "edit-baseline")
    }
}

/// Calls a macro with the noun and every field of it but its id, in the order of the sheet: `field, Variant, Type, uses;`.
#[macro_export]
macro_rules! for_each_baseline_field {
    ($then:ident) => {
        $then! {
            Baseline, BaselineField, BaselineFields;
            name, Name, String, Uses::of_baseline("baselines-name").searched().sheet("no-help", "no-help")
                .column(ColumnUse::new(0, "name", "baselines-name", 220.0).wide());
            on, On, NaiveDate, Uses::of_baseline("baselines-on")
                .column(ColumnUse::new(10, "on", "baselines-on", 110.0));
            by, By, String, Uses::of_baseline("baselines-by").searched()
                .column(ColumnUse::new(20, "by", "baselines-by", 140.0));
            days, Days, Vec<MoveDay>, Uses::of_baseline("baselines-days");
            note, Note, String, Uses::of_baseline("customers-notes-title").searched().tall_sheet(2);
        }
    };
}
for_each_baseline_field!(described);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn baseline_says_where_it_had_customers_and_waves() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let placed = |id, on: &str, wave| MoveDay {
            customer: CustomerId::new(id),
            day: day(on),
            person: None,
            wave: Some(WaveId::new(wave)),
        };
        let days = vec![placed(1, "2026-12-03", 7), placed(2, "2026-12-01", 7), placed(3, "2026-12-08", 8)];
        let (id, on) = (BaselineId::new(1), day("2026-11-30"));
        let baseline = Baseline { id, name: "Board".into(), on, by: String::new(), days, note: String::new() };
        assert_eq!(baseline.of_customer(CustomerId::new(2)).map(|one| one.day), Some(day("2026-12-01")));
        assert_eq!(baseline.of_customer(CustomerId::new(9)), None);
        assert_eq!(baseline.of_wave(WaveId::new(7)), Some((day("2026-12-01"), day("2026-12-03"))));
        assert_eq!(baseline.of_wave(WaveId::new(9)), None);
    }
}
