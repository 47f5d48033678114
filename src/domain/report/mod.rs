//! Reports: figures, series and lists for those who do not sit at the program. Words come later, files too.
//!
//! All of it follows from the dated steps in the plan, so every computer tells the same of a day.

mod changes;
mod dossier;
mod impact;
mod load;
mod margin;
mod on_day;
mod pack;
mod risks;
mod status;
#[cfg(test)]
mod tests;

use chrono::{Days, NaiveDate};

pub use changes::{ChangeKind, Changes, ChangesSince};
pub use dossier::{Dossier, DossierLetter};
pub use impact::{DirectBillEnd, TaskEnd, TaskImpact, TeamImpact, hand_overs};
pub use load::{LoadLine, TeamLoad, WEEKS};
pub use margin::{MarginCase, MarginLine, MarginStudy, MarginSum, margin_currencies};
pub use on_day::{first_day, plan_on};
pub use pack::{Pack, PackField, PackLine};
pub use risks::{CustomerTrouble, RiskItem, risks};
pub use status::{Funnel, Status, WaveLine};

use crate::domain::foresight::{Foresight, SEED};
use crate::domain::lanes::{self, Lanes};
use crate::domain::moves::Ground;
use crate::domain::plan::Plan;
use crate::domain::plan::ids::{CustomerId, ProviderId};
use crate::domain::plan::report::ReportKind;
use crate::domain::proposal::last_day;
use crate::domain::rules::Books;
use crate::domain::schedule::{Due, DueTone, Forecast, Inputs, all_dues, moving_ends};

/// Which report somebody wants.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReportOrder {
    /// What it is about.
    pub kind: ReportKind,
    /// The day that it tells of.
    pub on: NaiveDate,
    /// Which customer a dossier is of; `None`: nobody was chosen.
    pub customer: Option<CustomerId>,
    /// Which provider a pack is for; `None`: the plan's default.
    pub provider: Option<ProviderId>,
    /// What a pack tells of each customer and subscription.
    pub fields: Vec<PackField>,
}

impl ReportOrder {
    /// The same with nothing that this kind does not ask for, so that two orders of one report are alike.
    #[must_use]
    pub fn plain(&self, plan: &Plan) -> Self {
        let is_pack = self.kind == ReportKind::Pack;
        Self {
            kind: self.kind,
            on: self.on,
            customer: self.customer.filter(|_| self.kind == ReportKind::Dossier),
            provider: self.provider.or(plan.about().default_provider).filter(|_| is_pack),
            fields: if is_pack { self.fields.clone() } else { Vec::new() },
        }
    }
}

/// What every report is worked out from.
#[derive(Clone, Copy, Debug)]
pub struct ReportGround<'a> {
    /// Plan, rule book, days off, and the day that is told of.
    pub inputs: Inputs<'a>,
    /// All rule books at hand.
    pub books: &'a Books,
    /// Minutes that the clock of this computer is ahead of UTC.
    pub ahead: i32,
}

/// What follows from the plan, for reports that tell of everything.
#[derive(Clone, Debug)]
pub struct ReportOutlook {
    /// Steps, dates and customers, counted.
    pub forecast: Forecast,
    /// Everything with a date, by day.
    pub dues: Vec<Due>,
    /// What the moves will come to.
    pub foresight: Foresight,
    /// The time line of the moves.
    pub lanes: Lanes,
}

impl ReportOutlook {
    /// Works it out.
    pub fn of(ground: &ReportGround<'_>) -> Self {
        let inputs = &ground.inputs;
        let forecast = Forecast::of(inputs);
        let dues = all_dues(inputs, &forecast);
        let foresight = Foresight::of(inputs, ground.ahead, SEED);
        let calendars = inputs.calendars();
        let lanes = Lanes::of(&lanes::LanesInput {
            ground: Ground::new(inputs.plan, inputs.book, &calendars, inputs.today),
            moving: &forecast.moving,
            last_day: last_day(inputs, moving_ends(inputs)),
            foresight: Some(&foresight),
            dues: &forecast.dues,
            baseline: None,
        });
        Self { forecast, dues, foresight, lanes }
    }

    /// What has its day on this one or within so many days, and is still open.
    pub fn ahead(&self, today: NaiveDate, days: Days) -> impl Iterator<Item = &Due> {
        let last = today.checked_add_days(days).unwrap_or(today);
        let is_open = |due: &&Due| !matches!(due.tone, DueTone::Done);
        self.dues.iter().filter(is_open).filter(move |due| due.date.is_some_and(|day| today <= day && day <= last))
    }
}
