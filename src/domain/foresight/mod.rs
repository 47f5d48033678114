//! What the moves of a plan will come to: when customers will be ready, the proposed schedule, and how many are moved by the
//! last day if everything goes as it did so far.
//!
//! [`forecast`](crate::domain::forecast) knows numbers of days alone; here a plan becomes its question.

mod answers;
mod journeys;
mod levers;
mod pace;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::domain::calendar::PlanCalendars;
use crate::domain::forecast::{Band, CurvePoint, Lag, MoveForecast, MoveInputs, Share, Survival, forecast_moves};
use crate::domain::moves::{Ground, Moving};
use crate::domain::plan::ids::{CustomerId, WaveId};
use crate::domain::planner::Problem;
use crate::domain::proposal::{Earlier, Proposal, ProposalInput, Ready, last_day};
use crate::domain::schedule::{Inputs, due_of, moving_ends};
use crate::domain::slug::Slug;

pub use answers::answers_of;
pub use levers::{Lever, LeverKind};
pub use pace::{MovePace, SeenPace};

/// The courses that are simulated are the same for the same seed; this one is taken where nobody says another.
pub const SEED: u64 = 1;
/// The days on which customers at risk are counted, as one partner reported them.
const RISKS: [Slug; 2] = [Slug::new("suspended"), Slug::new("revoked")];

/// How many customers are at risk on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RiskOfDay {
    /// The rule version's deadline.
    pub deadline: Slug,
    /// Its day.
    pub day: NaiveDate,
    /// Customers that have not accepted by then.
    pub n: Band,
}

/// How likely a wave is moved in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WaveOutlook {
    /// Which wave.
    pub wave: WaveId,
    /// Its customers that are not lost.
    pub n: u32,
    /// All of them are moved by the wave's last day; `None`: it has none, or too few answers are known.
    pub chance: Option<Share>,
}

/// What the moves of a plan will come to.
#[derive(Clone, Debug)]
pub struct Foresight {
    /// Who submits whose requests on which day.
    pub proposal: Proposal,
    /// The end of moving that the followed book gives; `None`: it gives none for this plan.
    pub book_ends: Option<NaiveDate>,
    /// The last business day before that.
    pub book_last_day: Option<NaiveDate>,
    /// When customers are ready who are not yet.
    pub ready: BTreeMap<CustomerId, Ready>,
    /// Too few answers are known for anything but ranges.
    pub mostly_assumed: bool,
    /// Invitations of which the day is known, and how many of them are accepted.
    pub n_answers: (usize, usize),
    /// All customers of the plan of which something moves or moved.
    pub n_customers: u32,
    /// Those of them who neither declined nor have nobody to be asked.
    pub n_reachable: u32,
    /// Customers that are moved by the last day; `None`: none is known, or it has passed.
    pub moved: Option<Band>,
    /// Customers moved so far.
    pub n_moved: u32,
    /// How fast customers are moved, and how fast they would have to be.
    pub pace: MovePace,
    /// The day by which nine of ten who can be reached are moved; `None`: not within the days that are looked at.
    pub mostly_moved: Option<NaiveDate>,
    /// Courses in which somebody who is invited never accepts.
    pub some_never_accept: Share,
    /// The waves that have customers to be moved.
    pub waves: Vec<WaveOutlook>,
    /// Customers at risk on the days that the book names.
    pub at_risk: Vec<RiskOfDay>,
    /// Customers that have accepted, day by day.
    pub accepted: Vec<(NaiveDate, CurvePoint)>,
    /// The share of the invited who have not accepted after so many business days, as it was seen.
    pub seen: Survival,
    ahead: i32,
}

impl Foresight {
    /// Works everything out; `ahead`: minutes that the clock of this computer is ahead of UTC.
    pub fn of(inputs: &Inputs<'_>, ahead: i32, seed: u64) -> Self {
        let (plan, today) = (inputs.plan, inputs.today);
        let (calendars, moving) = (inputs.calendars(), Moving::of(plan));
        let book_ends = moving_ends(inputs);
        let last = last_day(inputs, book_ends);
        let ground = Ground::new(plan, inputs.book, &calendars, today);
        let answers = answers_of(plan, calendars.ours(), today);
        let scene = journeys::Scene::of(&ground, &moving, answers);
        let ready = scene.ready(seed);
        let given = ProposalInput { ground, moving: &moving, ahead, last_day: last, ready: &ready };
        let proposal = Proposal::of(&given);
        let risk_days: Vec<(Slug, NaiveDate)> =
            RISKS.iter().filter_map(|id| Some((*id, due_of(inputs, *id)?))).collect();
        let forecast = forecast_moves(&scene.inputs(&proposal, last, &risk_days), seed);
        let n_left = forecast.n_reachable.saturating_sub(scene.n_moved());
        let pace = MovePace::of((plan, &moving), calendars.ours(), (today, last), n_left);
        Self::told(plan, (proposal, ready, book_ends, ahead), &scene, (forecast, &risk_days, pace))
    }

    fn told(
        plan: &crate::domain::plan::Plan,
        (proposal, ready, book_ends, ahead): (Proposal, BTreeMap<CustomerId, Ready>, Option<NaiveDate>, i32),
        scene: &journeys::Scene<'_>,
        (forecast, risk_days, pace): (MoveForecast, &[(Slug, NaiveDate)], MovePace),
    ) -> Self {
        let day = |at: u32| proposal.days.get(at as usize).copied();
        let is_ahead = proposal.last_day.is_some_and(|last| proposal.days.first().is_some_and(|first| *first <= last));
        let wave =
            |(wave, of): (&std::sync::Arc<crate::domain::plan::wave::Wave>, &crate::domain::forecast::WaveChance)| {
                let n = of.n - of.n_lost;
                let chance = of.by_its_last_day.filter(|_| !forecast.mostly_assumed);
                (0 < n).then_some(WaveOutlook { wave: wave.id, n, chance })
            };
        let risk = |(at, (deadline, day)): (usize, &(Slug, NaiveDate))| RiskOfDay {
            deadline: *deadline,
            day: *day,
            n: forecast.at_risk[at.min(1)],
        };
        Self {
            mostly_assumed: forecast.mostly_assumed,
            n_answers: (scene.answers().invitations().len(), scene.answers().n_accepted()),
            n_customers: forecast.n_customers,
            n_reachable: forecast.n_reachable,
            moved: is_ahead.then_some(forecast.moved_by_last_day),
            n_moved: scene.n_moved(),
            pace,
            mostly_moved: forecast.mostly_moved.and_then(day),
            some_never_accept: forecast.some_never_accept,
            waves: plan.waves.iter().zip(&forecast.waves).filter_map(wave).collect(),
            at_risk: risk_days.iter().enumerate().map(risk).collect(),
            accepted: forecast.accepted.iter().filter_map(|point| Some((day(point.day)?, *point))).collect(),
            seen: Survival::of(scene.answers()),
            book_last_day: book_ends.and_then(|day| scene.business_day_before(day)),
            proposal,
            book_ends,
            ready,
            ahead,
        }
    }

    /// When a customer will be ready for its transfer.
    pub fn ready(&self, customer: CustomerId) -> Ready {
        self.ready.get(&customer).copied().unwrap_or(Ready::Now)
    }

    /// The least and the most customers that will not have accepted at the end of this day; `None`: it is not looked at.
    pub fn to_accept(&self, day: NaiveDate) -> Option<(u32, u32)> {
        let at = self.accepted.partition_point(|(on, _)| *on <= day).checked_sub(1)?;
        let (_, point) = self.accepted.get(at)?;
        let left = |accepted: u32| self.n_customers.saturating_sub(accepted);
        Some((left(point.band.high), left(point.band.low)))
    }

    /// Minutes that the clock of this computer is ahead of UTC.
    pub fn ahead(&self) -> i32 {
        self.ahead
    }

    /// For each business day before the proposed one why it is not that one.
    pub fn why_not_earlier(&self, inputs: &Inputs<'_>, customer: CustomerId) -> Vec<(NaiveDate, Earlier)> {
        let (calendars, moving) = (inputs.calendars(), Moving::of_requests(inputs.plan));
        self.proposal.why_not_earlier(&self.given(inputs, &calendars, &moving), customer)
    }

    /// What speaks against the day that somebody fixed for this customer; `None`: nothing, or no day is fixed.
    pub fn breaks(&self, inputs: &Inputs<'_>, customer: CustomerId) -> Option<Earlier> {
        let (calendars, moving) = (inputs.calendars(), Moving::of_requests(inputs.plan));
        self.proposal.breaks(&self.given(inputs, &calendars, &moving), customer)
    }

    /// What the proposal was made from, of the same plan on the same day.
    pub(super) fn given<'a>(
        &'a self,
        inputs: &Inputs<'a>,
        calendars: &'a PlanCalendars,
        moving: &'a Moving,
    ) -> ProposalInput<'a> {
        ProposalInput {
            ground: Ground::new(inputs.plan, inputs.book, calendars, inputs.today),
            moving,
            ahead: self.ahead,
            last_day: self.proposal.last_day,
            ready: &self.ready,
        }
    }
}

/// Each customer of which something moves, in the order of their ids, with how far it is, as courses of the moves are drawn for
/// it; `late`: business days that the provider's requests are late.
pub(super) fn ways(ground: &Ground<'_>, moving: &Moving, late: Lag) -> (Vec<CustomerId>, MoveInputs) {
    let answers = answers_of(ground.plan, ground.calendars.ours(), ground.today);
    journeys::Scene::of(ground, moving, answers).ways(late)
}

/// The rooms of the people of a proposal's question, for the forecast.
pub(super) fn rooms_of(problem: &Problem) -> Vec<crate::domain::forecast::SubmitRoom> {
    let room = |of: &crate::domain::planner::Mover| crate::domain::forecast::SubmitRoom {
        customers: of.customers.clone(),
        requests: of.requests.clone(),
        seats: of.seats.clone(),
    };
    problem.people.iter().map(room).collect()
}
