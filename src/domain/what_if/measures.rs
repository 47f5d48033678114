//! What a schedule comes to, so that two of them can be laid side by side.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::domain::forecast::{Band, Share};
use crate::domain::foresight::Foresight;
use crate::domain::plan::Plan;
use crate::domain::plan::ids::{CustomerId, PersonId, WaveId};
use crate::domain::plan::price::Currency;
use crate::domain::proposal::{Proposal, Seat};

/// The day on which somebody moves most.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Peak {
    /// Who.
    pub person: PersonId,
    /// Customers on that day.
    pub n: u32,
    /// The first such day.
    pub day: NaiveDate,
}

/// What a schedule comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Measures {
    /// The day by which all are to be moved; `None`: none is known.
    pub last_day: Option<NaiveDate>,
    /// Customers that are still to be moved, and how many of them have a day.
    pub n: (usize, usize),
    /// The last day on which something is submitted; `None`: nothing is placed.
    pub ends: Option<NaiveDate>,
    /// Customers moved by the last day, as forecast, and of how many; `None`: no last day is known, or it has passed.
    pub moved: Option<(Band, u32)>,
    /// Too few answers are known for anything but a range.
    pub mostly_assumed: bool,
    /// Customers that are late or not placed.
    pub n_late: u32,
    /// Business days late, over all customers that have a date.
    pub days_late: u64,
    /// Hundredths of the currency that come back only after the last day.
    pub cents: i64,
    /// The currency that most prices are in; `None`: no price is known.
    pub currency: Option<Currency>,
    /// Customers whose day or person would change from the accepted schedule.
    pub n_changes: usize,
    /// The most customers on one day, for everybody who moves any, in the order of their ids.
    pub peaks: Vec<Peak>,
    /// For each wave how likely it is moved in time; `None`: nobody can say.
    pub waves: Vec<(WaveId, Option<Share>)>,
}

impl Measures {
    /// What the schedule of this plan comes to.
    pub fn of(plan: &Plan, foresight: &Foresight) -> Self {
        let proposal = &foresight.proposal;
        let values = proposal.values();
        Self {
            last_day: proposal.last_day,
            n: (proposal.rows.len(), proposal.n_placed()),
            ends: proposal.ends(),
            moved: foresight.moved.map(|band| (band, foresight.n_customers)),
            mostly_assumed: foresight.mostly_assumed,
            n_late: proposal.n_late,
            days_late: proposal.days_late(),
            cents: values.cents,
            currency: proposal.currency(),
            n_changes: proposal.n_changes(plan),
            peaks: peaks(proposal),
            waves: foresight.waves.iter().map(|one| (one.wave, one.chance)).collect(),
        }
    }
}

fn peaks(proposal: &Proposal) -> Vec<Peak> {
    let mut load: BTreeMap<(PersonId, NaiveDate), u32> = BTreeMap::new();
    for row in &proposal.rows {
        if let Seat::On(day, person) = row.place {
            *load.entry((person, day)).or_default() += 1;
        }
    }
    let mut peaks: Vec<Peak> = Vec::new();
    for ((person, day), n) in load {
        match peaks.last_mut() {
            Some(peak) if peak.person == person => {
                if peak.n < n {
                    (peak.n, peak.day) = (n, day);
                }
            }
            _ => peaks.push(Peak { person, n, day }),
        }
    }
    peaks
}

/// A customer whose day is another one in another schedule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DayPair {
    /// Who.
    pub customer: CustomerId,
    /// Its day in the one; `None`: none, or it is not to be moved.
    pub one: Option<NaiveDate>,
    /// Its day in the other.
    pub other: Option<NaiveDate>,
}

/// The customers whose day differs between two schedules, those with the earliest day first.
pub fn differing_days(one: &Proposal, other: &Proposal) -> Vec<DayPair> {
    let days = |proposal: &Proposal| -> BTreeMap<CustomerId, Option<NaiveDate>> {
        let day = |place: &Seat| if let Seat::On(day, _) = place { Some(*day) } else { None };
        proposal.rows.iter().map(|row| (row.customer, day(&row.place))).collect()
    };
    let (one, other) = (days(one), days(other));
    let mut all: Vec<CustomerId> = one.keys().chain(other.keys()).copied().collect();
    all.sort_unstable();
    all.dedup();
    let of = |days: &BTreeMap<_, Option<NaiveDate>>, id| days.get(&id).copied().flatten();
    let pair = |customer| DayPair { customer, one: of(&one, customer), other: of(&other, customer) };
    let mut pairs: Vec<DayPair> = all.into_iter().map(pair).filter(|pair| pair.one != pair.other).collect();
    pairs.sort_by_key(|pair| (pair.one.into_iter().chain(pair.other).min(), pair.customer));
    pairs
}
