//! Each customer's way to its move, as the forecast asks for it.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::rooms_of;
use crate::domain::calendar::{BusinessDays, Calendar};
use crate::domain::forecast::{
    Acceptance, Answers, Assumed, Assumption, ForecastGate as Step, Gates, Journey, Lag, Lags, MoveInputs,
    MoveProgress, forecast_moves,
};
use crate::domain::moves::{Ground, Moving};
use crate::domain::plan::customer::{Customer, RelationState};
use crate::domain::plan::ids::CustomerId;
use crate::domain::plan::track::TransferState;
use crate::domain::plan::transfer::{TransferKind, TransferStage};
use crate::domain::proposal::{Effort, HORIZON, Proposal, Ready, Seat, is_to_be_moved};
use crate::domain::schedule::{Gate, shut_gate};
use crate::domain::slug::Slug;

/// What is assumed as long as the plan knows fewer than five of its own, in business days: fewest, most often, most. Ours,
/// none of Microsoft's.
const CONFIRMATION: Assumed = Assumed { low: 1, likely: 3, high: 8 };
const AGREEMENT: Assumed = Assumed { low: 1, likely: 5, high: 15 };
const COMPLETION: Assumed = Assumed { low: 1, likely: 3, high: 6 };

/// A plan's customers with how far each is.
pub(super) struct Scene<'a> {
    ground: Ground<'a>,
    answers: Answers,
    lags: Lags,
    customers: Vec<(&'a Customer, MoveProgress)>,
}

impl<'a> Scene<'a> {
    pub(super) fn of(ground: &Ground<'a>, moving: &Moving, answers: Answers) -> Self {
        let effort = Effort::of(ground.plan, ground.calendars.ours());
        let all = ground.plan.customers.iter().map(|customer| &**customer);
        let customers = all.filter_map(|one| Some((one, progress(ground, moving, &effort, one)?))).collect();
        Self { ground: *ground, answers, lags: lags(ground, &effort), customers }
    }

    pub(super) fn answers(&self) -> &Answers {
        &self.answers
    }

    pub(super) fn business_day_before(&self, day: NaiveDate) -> Option<NaiveDate> {
        self.ground.calendars.ours().before(day, BusinessDays(1)).ok()
    }

    pub(super) fn n_moved(&self) -> u32 {
        self.customers.iter().filter(|(_, progress)| *progress == MoveProgress::Moved).count() as u32
    }

    /// For each customer that is not ready the day by which it is in so many of the courses as the plan asks for.
    pub(super) fn ready(&self, seed: u64) -> BTreeMap<CustomerId, Ready> {
        let aims = self.ground.plan.about().moves;
        let customers = self.customers.iter().map(|(_, progress)| journey(*progress)).collect();
        let inputs = self.with(customers, u32::from(aims.sure));
        let days = business_days(self.ground.calendars.ours(), self.ground.today);
        let opens = forecast_moves(&inputs, seed).gate_days;
        let ready = self.customers.iter().zip(opens).filter_map(|((customer, _), opens)| {
            let gate = shut_gate(self.ground.plan, customer)?;
            let day = opens.and_then(|at| days.get(at as usize));
            Some((customer.id, day.map_or(Ready::Never(gate), |day| Ready::By(*day, gate))))
        });
        ready.collect()
    }

    /// What the proposal comes to if it is followed.
    pub(super) fn inputs(
        &self,
        proposal: &Proposal,
        last: Option<NaiveDate>,
        risks: &[(Slug, NaiveDate)],
    ) -> MoveInputs {
        let days = &proposal.days;
        let at = |day: NaiveDate| days.partition_point(|one| *one < day) as u32;
        let until = |day: NaiveDate| days.partition_point(|one| *one <= day).saturating_sub(1) as u32;
        let problem = proposal.question();
        let customers = self.customers.iter().map(|(customer, progress)| {
            let row = proposal.row(customer.id);
            let mut one = journey(*progress);
            one.wave = customer.wave.and_then(|id| self.ground.plan.waves.iter().position(|wave| wave.id == id));
            (one.n_requests, one.n_seats) = row.map_or((1, 0), |row| (row.n_requests, row.seats.n));
            one.order = u64::MAX;
            match row.map(|row| &row.place) {
                Some(Seat::On(day, person)) => {
                    (one.not_before, one.order) = (at(*day), u64::from(at(*day)));
                    one.person = proposal.people().iter().position(|of| of == person);
                }
                // Who has no day is not moved, whoever had room.
                Some(Seat::Nowhere(_)) => one.not_before = u32::MAX,
                None => {}
            }
            one
        });
        let mut inputs = self.with(customers.collect(), 70);
        inputs.people = rooms_of(problem);
        inputs.waves = self.ground.plan.waves.iter().map(|wave| wave.last.map(until)).collect();
        inputs.last_day = last.map_or(inputs.horizon, until);
        for (held, (_, day)) in inputs.risk_days.iter_mut().zip(risks) {
            *held = until(*day);
        }
        inputs
    }

    /// Each customer with how far it is; `late`: business days that the provider's requests are late.
    pub(super) fn ways(&self, late: Lag) -> (Vec<CustomerId>, MoveInputs) {
        let ids = self.customers.iter().map(|(customer, _)| customer.id).collect();
        let mut inputs = self.with(self.customers.iter().map(|(_, progress)| journey(*progress)).collect(), 70);
        inputs.lags.request = late;
        (ids, inputs)
    }

    fn with(&self, customers: Vec<Journey>, gate_percent: u32) -> MoveInputs {
        let horizon = HORIZON as u32 - 1;
        MoveInputs {
            answers: self.answers.clone(),
            assumption: Assumption { median_days: u32::from(self.ground.plan.about().moves.answer_days) },
            lags: self.lags.clone(),
            customers,
            people: Vec::new(),
            waves: Vec::new(),
            last_day: horizon,
            horizon,
            risk_days: [horizon; 2],
            gate_percent,
        }
    }
}

fn business_days(ours: &Calendar, today: NaiveDate) -> Vec<NaiveDate> {
    today.iter_days().take(2 * 366).filter(|day| ours.is_business_day(*day)).take(HORIZON).collect()
}

fn journey(progress: MoveProgress) -> Journey {
    Journey { progress, wave: None, person: None, order: 0, n_requests: 1, n_seats: 0, not_before: 0 }
}

/// How far a customer is; `None`: nothing of it moves.
fn progress(ground: &Ground<'_>, moving: &Moving, effort: &Effort, customer: &Customer) -> Option<MoveProgress> {
    let ours = ground.calendars.ours();
    let since = |day: NaiveDate| u32::try_from(ours.between(day, ground.today).max(0)).unwrap_or(u32::MAX);
    match moving.state(customer) {
        TransferState::Complete | TransferState::Verified => return Some(MoveProgress::Moved),
        TransferState::InProgress | TransferState::WithErrors => {
            let submitted = moving.requests(customer.id).iter().filter_map(|one| {
                let step = one.steps.iter().rfind(|step| step.stage == TransferStage::Submitted)?;
                Some(u32::from(effort.days(one.kind)).saturating_sub(since(step.on)))
            });
            return Some(MoveProgress::Submitted { completes_in: submitted.max().unwrap_or(1).max(1) });
        }
        _ if !is_to_be_moved(ground, moving, customer) => return None,
        _ => {}
    }
    let Some(provider) = ground.plan.provider_of(customer) else { return Some(MoveProgress::Unreached) };
    let (acceptance, accepted) = match customer.relation(provider.id) {
        RelationState::Declined { .. } => return Some(MoveProgress::Declined),
        RelationState::NotAsked if customer.recipient().is_none_or(|contact| contact.email.is_none()) => {
            return Some(MoveProgress::Unreached);
        }
        // As if it were invited today.
        RelationState::NotAsked => (Acceptance::Waiting { waited: 0 }, None),
        RelationState::Invited(said) => (Acceptance::Waiting { waited: since(said.at.date()) }, None),
        RelationState::Accepted { said, .. } => (Acceptance::Given, Some(said.at.date())),
    };
    let gate = shut_gate(ground.plan, customer);
    let waited = accepted.map_or(0, since);
    let confirmation = match gate {
        Some(Gate::Accepted | Gate::Verified) => Step::Unknown { waited },
        _ => Step::Open,
    };
    let agreement = if customer.tracks().agreement.state().holds() { Step::Open } else { Step::Unknown { waited: 0 } };
    Some(MoveProgress::Waiting(Gates { acceptance, confirmation, agreement, request: Step::Open }))
}

/// How long steps took so far.
fn lags(ground: &Ground<'_>, effort: &Effort) -> Lags {
    let ours = ground.calendars.ours();
    let between = |from: NaiveDate, to: NaiveDate| u32::try_from(ours.between(from, to).max(0)).unwrap_or(u32::MAX);
    let (mut confirmation, mut agreement) = (Vec::new(), Vec::new());
    for customer in ground.plan.customers.iter() {
        let Some(provider) = ground.plan.provider_of(customer) else { continue };
        let RelationState::Accepted { said, verified_by_us: Some(us), verified_by_provider: Some(theirs) } =
            customer.relation(provider.id)
        else {
            continue;
        };
        let confirmed = us.at.max(theirs.at).date();
        confirmation.push(between(said.at.date(), confirmed));
        if let Some(held) = customer.tracks().agreement.0.iter().find(|step| step.stage.holds()) {
            agreement.push(between(confirmed, held.on));
        }
    }
    let took = [TransferKind::Licenses, TransferKind::Azure].into_iter().flat_map(|kind| effort.all(kind));
    Lags {
        confirmation: Lag { seen: confirmation, assumed: CONFIRMATION },
        agreement: Lag { seen: agreement, assumed: AGREEMENT },
        request: Lag { seen: Vec::new(), assumed: Assumed::default() },
        completion: Lag { seen: took.map(|days| u32::from(*days)).collect(), assumed: COMPLETION },
    }
}
