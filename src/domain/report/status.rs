//! Where the changeover stands: the funnel of customers, what is left to be moved, waves, changes, and the next days.

use chrono::{Days, NaiveDate};

use super::changes::{Changes, ChangesSince};
use super::risks::{RiskItem, risks};
use super::{ReportGround, ReportOutlook};
use crate::domain::forecast::Share;
use crate::domain::lanes::{BurnDown, DayBasis};
use crate::domain::plan::Plan;
use crate::domain::plan::customer::RelationStage;
use crate::domain::plan::ids::{CustomerId, PersonId};
use crate::domain::plan::report::ReportKind;
use crate::domain::plan::wave::WaveState;
use crate::domain::schedule::{Due, Safety, safety_of};

/// The days that come next.
const NEXT: Days = Days::new(7);

/// How far customers are, counted. One that is further counts in each part before, too.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Funnel {
    /// Customers who are to come along: all but those who are with the provider from the start.
    pub n: usize,
    /// Those who are with the provider from the start.
    pub n_at_home: usize,
    /// Invited at least.
    pub n_invited: usize,
    /// Accepted at least.
    pub n_accepted: usize,
    /// Seen by the provider, as the countdown counts it.
    pub n_confirmed: usize,
    /// All of it moved.
    pub n_moved: usize,
    /// Declined.
    pub n_declined: usize,
}

impl Funnel {
    fn of(plan: &Plan, outlook: &ReportOutlook) -> Self {
        let mut funnel = Self::default();
        for customer in plan.customers.iter() {
            let is_moved = outlook.forecast.moving.is_moved(customer);
            let safety = safety_of(plan, customer);
            if safety == Safety::AtHome && !is_moved {
                funnel.n_at_home += 1;
                continue;
            }
            let stage = plan.stage_of(customer);
            funnel.n += 1;
            funnel.n_declined += usize::from(stage == RelationStage::Declined);
            funnel.n_invited += usize::from(stage != RelationStage::NotAsked || is_moved);
            funnel.n_accepted += usize::from(stage.is_accepted() || is_moved);
            funnel.n_confirmed += usize::from(safety.is_safe() || is_moved);
            funnel.n_moved += usize::from(is_moved);
        }
        funnel
    }
}

/// A wave on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WaveLine {
    /// What it is called.
    pub name: String,
    /// Its first and last day, as far as they are set.
    pub days: (Option<NaiveDate>, Option<NaiveDate>),
    /// Where it stands.
    pub state: WaveState,
    /// Its customers.
    pub n: usize,
    /// Those of them that are moved.
    pub n_moved: usize,
    /// Who of us looks after it.
    pub owner: Option<PersonId>,
    /// How likely all of it is moved in time; `None`: not known.
    pub chance: Option<Share>,
}

/// Where the changeover stands.
#[derive(Clone, Debug)]
pub struct Status {
    /// What is counted down; `None`: nothing is.
    pub countdown: Option<Due>,
    /// Customers that are not safe yet.
    pub n_not_safe: usize,
    /// How far customers are.
    pub funnel: Funnel,
    /// What is left to be moved, day by day.
    pub burn_down: BurnDown,
    /// Customers that nobody expects to be left on the last day, and those that nearly always are: the least and the most.
    pub left: Option<(u32, u32)>,
    /// Customers that will not have accepted on the last day, likewise.
    pub to_accept: Option<(u32, u32)>,
    /// The waves that have customers or days.
    pub waves: Vec<WaveLine>,
    /// What can go wrong, the most urgent first.
    pub risks: Vec<RiskItem>,
    /// What changed since the last report.
    pub changes: Changes,
    /// What has its day within a week.
    pub next: Vec<Due>,
    /// Customers that have their day, or are proposed to have it, within a week.
    pub moves_next: Vec<CustomerId>,
}

impl Status {
    /// Works it out; `kind` says which last report is meant.
    pub fn of(ground: &ReportGround<'_>, outlook: &ReportOutlook, kind: ReportKind) -> Self {
        let (plan, today) = (ground.inputs.plan, ground.inputs.today);
        let foresight = &outlook.foresight;
        let last = today.checked_add_days(NEXT).unwrap_or(today);
        let is_next = |day: NaiveDate| today <= day && day <= last;
        let burn_down = BurnDown::of(&outlook.lanes);
        let rows = outlook.lanes.lanes.iter().flat_map(|lane| &lane.rows);
        let moves_next = rows.filter(|row| row.day.is_some_and(|(day, of)| of != DayBasis::Submitted && is_next(day)));
        Self {
            countdown: outlook.forecast.countdown(today).cloned(),
            n_not_safe: outlook.forecast.census.n_not_safe(),
            funnel: Funnel::of(plan, outlook),
            left: foresight.moved.map(|moved| {
                (foresight.n_customers.saturating_sub(moved.high), foresight.n_customers.saturating_sub(moved.low))
            }),
            to_accept: burn_down
                .last_day
                .filter(|_| foresight.moved.is_some())
                .and_then(|last| foresight.to_accept(last)),
            burn_down,
            waves: waves(ground, outlook),
            risks: risks(ground, outlook),
            changes: Changes::of(plan, ChangesSince::of(plan, kind, today), today),
            next: outlook.ahead(today, NEXT).cloned().collect(),
            moves_next: moves_next.map(|row| row.customer).collect(),
        }
    }
}

fn waves(ground: &ReportGround<'_>, outlook: &ReportOutlook) -> Vec<WaveLine> {
    let line = |wave: &std::sync::Arc<crate::domain::plan::wave::Wave>| {
        let count = outlook.forecast.moving.count(wave.id);
        let seen = outlook.foresight.waves.iter().find(|one| one.wave == wave.id);
        WaveLine {
            name: wave.name.clone(),
            days: (wave.first, wave.last),
            state: wave.state(ground.inputs.today, (count.n, count.n_left)),
            n: count.n,
            n_moved: count.n - count.n_left,
            owner: wave.owner,
            chance: seen.and_then(|one| one.chance),
        }
    };
    let mut lines: Vec<WaveLine> = ground.inputs.plan.waves.iter().map(line).collect();
    lines.sort_by_key(|wave| (wave.days.0.is_none(), wave.days.0, wave.days.1));
    lines
}
