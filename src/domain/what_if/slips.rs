//! A baseline compared with now: who is moved later than it had, by how much, and why.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::accepted::{accepted_on, submitted_on};
use crate::domain::calendar::PlanCalendars;
use crate::domain::foresight::Foresight;
use crate::domain::moves::Moving;
use crate::domain::plan::baseline::Baseline;
use crate::domain::plan::ids::{CustomerId, WaveId};
use crate::domain::plan::move_day::MoveDay;
use crate::domain::proposal::{DayBar, Earlier, NoDay, Nothing, Ready, Seat};
use crate::domain::schedule::{Gate, Inputs};
use crate::states;

states! {
    /// Why a customer slipped, in a word.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum SlipCause: key {
        /// It has not accepted.
        NotAccepted => "slip-not-accepted";
        /// Its acceptance is not verified by both sides.
        NotVerified => "slip-not-verified";
        /// It has not agreed to the customer agreement.
        NoAgreement => "slip-no-agreement";
        /// It declined.
        Declined => "slip-declined";
        /// It has no address or no provider.
        NoWay => "slip-no-way";
        /// The provider's request is not there, has expired, or the provider has no room.
        Provider => "slip-provider";
        /// People have no room, or are away.
        Limit => "slip-limit";
        /// The term of a subscription ends around that day, or it can still be canceled.
        Guard => "slip-guard";
        /// Nothing is to be moved on that day.
        Blackout => "slip-blackout";
        /// The days of its wave, or the pilot.
        Wave => "slip-wave";
        /// Somebody fixed another day, or accepted one.
        Chosen => "slip-fixed";
        /// The day passed, and nobody submitted it.
        Passed => "slip-passed";
        /// It was submitted later.
        Submitted => "slip-submitted";
        /// Nothing of it moves any more.
        Stays => "slip-stays";
    }
}

/// Why a customer slipped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SlipReason {
    /// It has no day any more.
    NoDay(NoDay),
    /// What speaks against the day that it had.
    Earlier(Earlier),
    /// Somebody fixed another day.
    Fixed,
    /// The day passed, and nobody submitted it.
    Passed,
    /// It was submitted later.
    Submitted,
    /// Nothing of it moves any more.
    Stays,
}

impl SlipReason {
    /// The same in a word.
    pub fn cause(&self) -> SlipCause {
        match self {
            Self::NoDay(why) => of_no_day(why),
            Self::Earlier(why) => of_earlier(why),
            Self::Fixed => SlipCause::Chosen,
            Self::Passed => SlipCause::Passed,
            Self::Submitted => SlipCause::Submitted,
            Self::Stays => SlipCause::Stays,
        }
    }
}

fn of_no_day(why: &NoDay) -> SlipCause {
    match why {
        NoDay::Gate(gate) | NoDay::TooLate(gate, _) | NoDay::AfterWave(gate, _) => of_gate(*gate),
        NoDay::Declined => SlipCause::Declined,
        NoDay::NoAddress | NoDay::NoProvider => SlipCause::NoWay,
        NoDay::NoRequest => SlipCause::Provider,
        NoDay::Pilot | NoDay::WaveOver => SlipCause::Wave,
        NoDay::Barred { bar, .. } => of_bar(bar),
        NoDay::Nobody | NoDay::Full | NoDay::TooLarge { .. } => SlipCause::Limit,
    }
}

fn of_earlier(why: &Earlier) -> SlipCause {
    match why {
        Earlier::NotReady { gate, .. } | Earlier::Never { gate } => of_gate(*gate),
        Earlier::NoRequest { .. } | Earlier::Expired { .. } | Earlier::ProviderOff | Earlier::ProviderFull { .. } => {
            SlipCause::Provider
        }
        Earlier::Pilot | Earlier::Wave { .. } => SlipCause::Wave,
        Earlier::Bar { bar, .. } => of_bar(bar),
        Earlier::Nobody
        | Earlier::Away { .. }
        | Earlier::FullOfCustomers { .. }
        | Earlier::FullOfRequests { .. }
        | Earlier::FullOfSeats { .. } => SlipCause::Limit,
        Earlier::OurDayOff | Earlier::Dearer { .. } | Earlier::Kept | Earlier::NoBetter => SlipCause::Chosen,
    }
}

fn of_gate(gate: Gate) -> SlipCause {
    match gate {
        Gate::Accepted => SlipCause::NotAccepted,
        Gate::Agreement => SlipCause::NoAgreement,
        Gate::Consent | Gate::Link | Gate::Verified | Gate::Transfer => SlipCause::NotVerified,
    }
}

fn of_bar(bar: &DayBar) -> SlipCause {
    match bar {
        DayBar::Blackout { .. } => SlipCause::Blackout,
        DayBar::Renewal { .. } | DayBar::CancelWindow { .. } => SlipCause::Guard,
    }
}

/// Where a customer of a baseline is now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Now {
    /// It is to be submitted on this day, as proposed.
    Planned(NaiveDate),
    /// It was submitted on this day.
    Submitted(NaiveDate),
    /// It is moved, and no day is recorded.
    Moved,
    /// It has no day.
    Nowhere,
    /// It left the plan.
    Gone,
}

/// A customer of a baseline, compared with now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slip {
    /// Who.
    pub customer: CustomerId,
    /// Its day in the baseline.
    pub was: NaiveDate,
    /// Where it is now.
    pub now: Now,
    /// Business days later; negative: earlier. `None`: it has no day to be compared with.
    pub days: Option<i64>,
    /// Why it is later or has no day; `None`: neither is so, or it left the plan.
    pub why: Option<SlipReason>,
}

impl Slip {
    /// Whether it is later, or has no day any more.
    pub fn is_slipped(&self) -> bool {
        self.days.is_some_and(|days| 0 < days) || self.now == Now::Nowhere
    }
}

/// A wave of a baseline, compared with now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WaveSlip {
    /// Which.
    pub wave: WaveId,
    /// Its last day in the baseline.
    pub was: NaiveDate,
    /// The last day of the same customers now; `None`: none of them has one.
    pub now: Option<NaiveDate>,
    /// Business days later; negative: earlier.
    pub days: Option<i64>,
    /// Its customers in the baseline, and how many of them slipped.
    pub n: (usize, usize),
}

/// A baseline compared with now.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Slips {
    /// Its customers: those who slipped most first.
    pub rows: Vec<Slip>,
    /// Its waves, in the order of their ids.
    pub waves: Vec<WaveSlip>,
    /// Customers that have a day now and had none.
    pub new: Vec<CustomerId>,
    /// Business days by which half of those who slipped and have a day are late at most; `None`: nobody of them has one.
    pub median: Option<i64>,
    /// How many slipped for which cause, the most frequent first.
    pub causes: Vec<(SlipCause, usize)>,
}

impl Slips {
    /// Compares a baseline with what the plan comes to now.
    pub fn of(baseline: &Baseline, inputs: &Inputs<'_>, foresight: &Foresight) -> Self {
        let (moving, calendars) = (Moving::of_requests(inputs.plan), inputs.calendars());
        let without = foresight.proposal.without.iter().copied().collect();
        let look = Look { inputs, foresight, moving: &moving, calendars: &calendars, without };
        let mut rows: Vec<Slip> = baseline.days.iter().map(|one| look.slip(one)).collect();
        look.give_reasons(&mut rows);
        let waves = waves(&rows, baseline, |from, to| calendars.ours().between(from, to));
        // A day that is only proposed is none yet, for a baseline holds accepted ones.
        let has_day = |id: &CustomerId| {
            inputs.plan.customers.get(*id).is_some_and(|customer| accepted_on(&moving, customer).is_some())
        };
        let is_new = |id: &CustomerId| baseline.of_customer(*id).is_none() && has_day(id);
        let new = foresight.proposal.rows.iter().filter(|row| matches!(row.place, Seat::On(..)));
        let new = new.map(|row| row.customer).filter(is_new).collect();
        let mut late: Vec<i64> = rows.iter().filter_map(|row| row.days.filter(|days| 0 < *days)).collect();
        late.sort_unstable();
        let mut causes: BTreeMap<SlipCause, usize> = BTreeMap::new();
        for why in rows.iter().filter(|row| row.is_slipped()).filter_map(|row| row.why.as_ref()) {
            *causes.entry(why.cause()).or_default() += 1;
        }
        let mut causes: Vec<(SlipCause, usize)> = causes.into_iter().collect();
        causes.sort_by_key(|(cause, n)| (std::cmp::Reverse(*n), *cause));
        let order = |row: &Slip| (!row.is_slipped(), std::cmp::Reverse(row.days.unwrap_or(i64::MAX)), row.customer);
        rows.sort_by_key(order);
        let median = late.get(late.len().saturating_sub(1) / 2).copied();
        Self { rows, waves, new, median, causes }
    }

    /// How many slipped.
    pub fn n_slipped(&self) -> usize {
        self.rows.iter().filter(|row| row.is_slipped()).count()
    }

    /// How many are earlier.
    pub fn n_earlier(&self) -> usize {
        self.rows.iter().filter(|row| row.days.is_some_and(|days| days < 0)).count()
    }

    /// How many left the plan.
    pub fn n_gone(&self) -> usize {
        self.rows.iter().filter(|row| row.now == Now::Gone).count()
    }
}

struct Look<'a> {
    inputs: &'a Inputs<'a>,
    foresight: &'a Foresight,
    moving: &'a Moving,
    calendars: &'a PlanCalendars,
    /// Of whom nothing is to be placed, and why.
    without: BTreeMap<CustomerId, Nothing>,
}

impl Look<'_> {
    /// Where a customer is now; the reason is given later, for all at once.
    fn slip(&self, was: &MoveDay) -> Slip {
        let now = self.now(was.customer);
        let days = match now {
            Now::Planned(day) | Now::Submitted(day) => Some(self.calendars.ours().between(was.day, day)),
            Now::Moved | Now::Nowhere | Now::Gone => None,
        };
        Slip { customer: was.customer, was: was.day, now, days, why: None }
    }

    fn now(&self, customer: CustomerId) -> Now {
        if self.inputs.plan.customers.get(customer).is_none() {
            return Now::Gone;
        }
        if let Some(row) = self.foresight.proposal.row(customer) {
            return match row.place {
                Seat::On(day, _) => Now::Planned(self.own_day(customer).unwrap_or(day)),
                Seat::Nowhere(_) => Now::Nowhere,
            };
        }
        match (submitted_on(self.moving, customer), self.without.get(&customer)) {
            (Some(day), _) => Now::Submitted(day),
            (None, Some(Nothing::Moved | Nothing::Submitted)) => Now::Moved,
            (None, Some(Nothing::Stays) | None) => Now::Nowhere,
        }
    }

    /// The day that people fixed or accepted, where it can be kept; `None`: there is none.
    fn own_day(&self, customer: CustomerId) -> Option<NaiveDate> {
        let day = accepted_on(self.moving, self.inputs.plan.customers.get(customer)?)?;
        let is_ready = match self.foresight.ready(customer) {
            Ready::Now => true,
            Ready::By(by, _) => by <= day,
            Ready::Never(_) => false,
        };
        (is_ready && self.inputs.today <= day).then_some(day)
    }

    /// Whether the day that it has now is the one that is proposed.
    fn is_proposed(&self, row: &Slip) -> bool {
        let place = self.foresight.proposal.row(row.customer).map(|held| &held.place);
        matches!((row.now, place), (Now::Planned(now), Some(Seat::On(day, _))) if now == *day)
    }

    fn give_reasons(&self, rows: &mut [Slip]) {
        let proposal = &self.foresight.proposal;
        let asked: Vec<(CustomerId, NaiveDate)> = rows
            .iter()
            .filter(|row| row.is_slipped() && self.is_proposed(row))
            .map(|row| (row.customer, row.was.max(self.inputs.today)))
            .collect();
        let given = self.foresight.given(self.inputs, self.calendars, self.moving);
        let mut reasons = proposal.why_not_on(&given, &asked).into_iter();
        for row in rows.iter_mut().filter(|row| row.is_slipped()) {
            let held = proposal.row(row.customer);
            row.why = match (row.now, held.map(|held| &held.place)) {
                (Now::Planned(_), _) if !self.is_proposed(row) => Some(SlipReason::Fixed),
                (Now::Planned(_), _) if held.is_some_and(|held| held.is_pinned) => {
                    let _unused = reasons.next();
                    Some(SlipReason::Fixed)
                }
                (Now::Planned(_), _) => Some(reasons.next().flatten().map_or(SlipReason::Passed, SlipReason::Earlier)),
                (Now::Submitted(_), _) => Some(SlipReason::Submitted),
                (Now::Nowhere, Some(Seat::Nowhere(why))) => Some(SlipReason::NoDay(why.clone())),
                (Now::Nowhere, _) => Some(SlipReason::Stays),
                (Now::Moved | Now::Gone, _) => None,
            };
        }
    }
}

fn waves(rows: &[Slip], baseline: &Baseline, between: impl Fn(NaiveDate, NaiveDate) -> i64) -> Vec<WaveSlip> {
    let mut waves: BTreeMap<WaveId, WaveSlip> = BTreeMap::new();
    for (row, was) in rows.iter().zip(&baseline.days) {
        let Some(id) = was.wave else { continue };
        let new = WaveSlip { wave: id, was: was.day, now: None, days: None, n: (0, 0) };
        let wave = waves.entry(id).or_insert(new);
        wave.was = wave.was.max(was.day);
        if let Now::Planned(day) | Now::Submitted(day) = row.now {
            wave.now = wave.now.max(Some(day));
        }
        wave.n = (wave.n.0 + 1, wave.n.1 + usize::from(row.is_slipped()));
    }
    let mut waves: Vec<WaveSlip> = waves.into_values().collect();
    for wave in &mut waves {
        wave.days = wave.now.map(|now| between(wave.was, now));
    }
    waves
}
