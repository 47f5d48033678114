//! A customer of the time line before its day is found: where it stands, what it needs, and what has a date.

use std::sync::Arc;

use chrono::NaiveDate;

use super::{DayBasis, LaneKey, LanesInput, LineMark, LineOutcome, LineRow, LoadSum, MarkOf};
use crate::domain::calendar::BusinessDays;
use crate::domain::moves::seats::Seats;
use crate::domain::moves::{Judged, Movability, batches, is_last_word, judge};
use crate::domain::plan::customer::{Customer, RelationState};
use crate::domain::plan::ids::WaveId;
use crate::domain::plan::subscription::{Subscription, SubscriptionStatus};
use crate::domain::plan::track::TransferState;
use crate::domain::plan::transfer::{Transfer, TransferKind, TransferStage};
use crate::domain::proposal::{Effort, Ready, Seat, nothing_of};

/// A row whose outcome is not known yet.
pub(super) struct Draft {
    pub(super) row: LineRow,
    pub(super) lane: LaneKey,
    pub(super) wave: Option<WaveId>,
    pub(super) ready: Ready,
}

impl LineRow {
    /// What it takes of a person's day.
    pub(super) fn takes_up(&self) -> LoadSum {
        LoadSum::of_customer(self.n_requests, self.seats)
    }
}

/// What everything is read with.
pub(super) struct Reading<'g, 'a> {
    pub(super) given: &'g LanesInput<'a>,
    pub(super) effort: Effort,
}

impl Reading<'_, '_> {
    /// Reads a customer; its day is what it has of its own.
    pub(super) fn draft(&self, customer: &Customer) -> Draft {
        let given = self.given;
        let requests = given.moving.requests(customer.id);
        let state = given.moving.state(customer);
        let judged = judge(&given.ground, customer);
        let stays = nothing_of(given.moving, customer, &judged) == Some(crate::domain::proposal::Nothing::Stays);
        let (n_requests, takes) = self.needs(requests, &judged);
        let seats = Seats::of(requests.iter().filter(|one| !one.stage().came_to_nothing()), &judged);
        let is_done = is_submitted(state);
        let day = match () {
            () if is_done => submitted(customer, requests).map(|day| (day, DayBasis::Submitted)),
            () if stays => None,
            () => self.own_day(customer, requests),
        };
        let person = match requests.iter().rev().find(|one| one.owner.is_some()) {
            Some(request) => given.ground.plan.submitter(request),
            None => given.ground.plan.mover(customer),
        };
        let wave = customer.wave.filter(|id| given.ground.plan.waves.get(*id).is_some());
        let lane = if stays { LaneKey::Stays } else { wave.map_or(LaneKey::NoWave, LaneKey::Wave) };
        let outcome = match state {
            TransferState::Complete | TransferState::Verified => LineOutcome::Moved,
            TransferState::WithErrors => LineOutcome::Errors,
            _ if stays => LineOutcome::Stays,
            _ => LineOutcome::NoDay,
        };
        let row = LineRow {
            customer: customer.id,
            state,
            accepted: self.accepted(customer),
            day,
            person,
            n_requests,
            seats,
            completes: None,
            outcome,
            steps: steps_of(requests),
            marks: marks_of((customer, requests), &judged, is_done, given.ground.today),
            baseline: given.baseline.and_then(|days| days.get(&customer.id)).copied(),
            takes,
        };
        let ready = match given.foresight {
            Some(foresight) if !is_done => foresight.ready(customer.id),
            _ => Ready::Now,
        };
        Draft { row, lane, wave, ready }
    }

    /// When it accepted its provider.
    fn accepted(&self, customer: &Customer) -> Option<NaiveDate> {
        let provider = self.given.ground.plan.provider_of(customer)?;
        match customer.relation(provider.id) {
            RelationState::Accepted { said, .. } => Some(said.at.date()),
            RelationState::NotAsked | RelationState::Invited(_) | RelationState::Declined { .. } => None,
        }
    }

    /// How many requests it takes from now on, as recorded or else needed, and how many business days.
    fn needs(&self, requests: &[Arc<Transfer>], judged: &[Judged<'_>]) -> (u32, u16) {
        let today = self.given.ground.today;
        let counted = || requests.iter().filter(|one| !one.stage().came_to_nothing());
        // While some are still to be submitted, only these are work.
        let ahead: Vec<&Arc<Transfer>> = counted().filter(|one| is_ahead(one.stage_on(today))).collect();
        let counted = if ahead.is_empty() { counted().collect() } else { ahead };
        let moving = || judged.iter().filter(|one| one.verdict.answer.may_move());
        let kind_of = |one: &Judged<'_>| TransferKind::of(one.product.kind.value);
        let needs = |kind: TransferKind| {
            if counted.is_empty() {
                moving().any(|one| kind_of(one) == kind)
            } else {
                counted.iter().any(|one| one.kind == kind)
            }
        };
        let days = TransferKind::ALL.into_iter().filter(|kind| needs(*kind)).map(|kind| self.effort.days(kind)).max();
        let takes = days.unwrap_or_else(|| self.effort.days(TransferKind::Licenses));
        if !counted.is_empty() {
            return (counted.len() as u32, takes);
        }
        let n = TransferKind::ALL.map(|kind| moving().filter(|one| kind_of(one) == kind).count());
        // Only more than one request holds have to be split to be counted.
        let n_requests = if n.iter().any(|n| batches::MOST < *n) {
            batches::n_requests(
                self.given.ground.book,
                &moving().map(|one| one.subscription).collect::<Vec<&Subscription>>(),
            )
        } else {
            n.iter().filter(|n| 0 < **n).count()
        };
        (n_requests.max(1) as u32, takes)
    }

    /// The day that somebody set or accepted; one of these before that of the wave.
    fn own_day(&self, customer: &Customer, requests: &[Arc<Transfer>]) -> Option<(NaiveDate, DayBasis)> {
        let open = requests.iter().filter(|one| is_ahead(one.stage_on(self.given.ground.today)));
        let pinned = customer.pinned.or_else(|| open.filter_map(|one| one.planned).max());
        let scheduled = || customer.scheduled.map(|day| (day, DayBasis::Scheduled));
        pinned.map(|day| (day, DayBasis::Pinned)).or_else(scheduled)
    }

    /// The day that is proposed, and by whom.
    pub(super) fn propose(&self, row: &mut LineRow) {
        let proposed = self.given.foresight.and_then(|foresight| foresight.proposal.row(row.customer));
        if let Some((day, person)) =
            proposed.and_then(|one| if let Seat::On(day, who) = one.place { Some((day, who)) } else { None })
        {
            row.day = Some((day, DayBasis::Proposed));
            row.person = row.person.or(Some(person));
        }
    }

    /// When it is completed, or should be.
    pub(super) fn complete(&self, row: &mut LineRow) {
        let given = self.given;
        let Some((day, basis)) = row.day else { return };
        let done = row.steps.iter().filter(|(_, stage)| stage.is_completed()).map(|(day, _)| *day).max();
        let expected = || given.ground.calendars.ours().after(day, BusinessDays(row.takes)).ok();
        row.completes = match row.outcome {
            LineOutcome::Moved | LineOutcome::Errors => done.or(Some(day)),
            _ if basis == DayBasis::Submitted => expected().map(|by| by.max(given.ground.today)),
            _ => expected(),
        };
    }
}

/// The day of its latest submission; of what has none the day of the latest thing that is recorded.
fn submitted(customer: &Customer, requests: &[Arc<Transfer>]) -> Option<NaiveDate> {
    let submitted = requests.iter().filter_map(|one| one.step(TransferStage::Submitted)).map(|step| step.on).max();
    let any = || requests.iter().filter_map(|one| one.steps.last()).map(|step| step.on).max();
    let recorded = || customer.tracks().transfer.0.last().map(|step| step.on);
    submitted.or_else(any).or_else(recorded)
}

/// Whether everything of a customer is submitted.
fn is_submitted(state: TransferState) -> bool {
    matches!(
        state,
        TransferState::InProgress | TransferState::Complete | TransferState::Verified | TransferState::WithErrors
    )
}

/// Whether a request is still to be submitted.
pub(super) fn is_ahead(stage: TransferStage) -> bool {
    matches!(stage, TransferStage::Planned | TransferStage::Asked | TransferStage::Created)
}

fn steps_of(requests: &[Arc<Transfer>]) -> Vec<(NaiveDate, TransferStage)> {
    let mut steps: Vec<_> = requests.iter().flat_map(|one| &one.steps).map(|step| (step.on, step.stage)).collect();
    steps.sort_unstable();
    steps.dedup();
    steps
}

/// Ends of terms as long as it is not submitted, and last days of requests; one that expired and was begun anew waits for nobody.
fn marks_of(
    (customer, requests): (&Customer, &[Arc<Transfer>]),
    judged: &[Judged<'_>],
    is_done: bool,
    today: NaiveDate,
) -> Vec<LineMark> {
    let of_term = |(at, held): (usize, &Subscription)| {
        let end = held.end.filter(|_| held.status != SubscriptionStatus::Ended)?;
        let stays = judged.get(at).is_some_and(|one| one.verdict.answer == Movability::Stays);
        Some(LineMark { day: end, of: if stays { MarkOf::TermEnd(at) } else { MarkOf::Renewal(at) } })
    };
    let terms = customer.subscriptions.iter().enumerate().filter_map(of_term);
    let terms = terms.filter(|mark| !is_done || matches!(mark.of, MarkOf::TermEnd(_)));
    let waits = |one: &Transfer| one.stage_on(today) != TransferStage::Expired || is_last_word(requests.iter(), one);
    let expiry = |one: &Arc<Transfer>| {
        let day = one.expires().filter(|_| waits(one))?;
        Some(LineMark { day, of: MarkOf::Expiry(one.id) })
    };
    let mut marks: Vec<LineMark> = terms.chain(requests.iter().filter_map(expiry)).collect();
    marks.sort_unstable();
    marks
}
