//! A rehearsal: the days of the moves played through, business day by business day, with what may come between. It changes
//! nothing, and the same plan, day and seed give the same every time.

mod odds;
mod play;
mod stage;
#[cfg(test)]
mod tests;

use chrono::NaiveDate;

use crate::domain::plan::ids::{CustomerId, PersonId};
use crate::domain::proposal::DayBar;
use crate::domain::schedule::Gate;
use crate::states;

pub use odds::{Odds, SEEDS};
pub use stage::Rehearsal;

/// What comes between.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Luck {
    /// Nothing: everything happens on its day.
    None,
    /// Answers, requests and transfers take as long as in the course of this seed.
    Seed(u64),
}

states! {
    /// What went wrong, in a word.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum BreakKind: key, tone {
        /// Not accepted by its day.
        NotAccepted => "break-not-accepted", Waiting;
        /// The acceptance is not verified by its day.
        NotVerified => "break-not-verified", Waiting;
        /// The customer agreement is missing on its day.
        NoAgreement => "break-no-agreement", Waiting;
        /// The provider's request is not there on its day.
        NoRequest => "break-no-request", Waiting;
        /// Its day passed before the rehearsal began.
        Passed => "break-passed", Late;
        /// Once it was ready, nobody had room.
        Full => "break-full", Warning;
        /// Once it was ready, something spoke against the day.
        Guard => "break-guard", Warning;
        /// Its request expired.
        Expired => "break-expired", Late;
        /// It is not complete by the last day.
        LastDay => "break-last-day", Late;
    }
}

/// What went wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BreakageKind {
    /// A gate was shut on its day.
    NotReady {
        /// The first that was.
        gate: Gate,
        /// The day on which the customer was ready after all; `None`: not within the days that are looked at.
        until: Option<NaiveDate>,
    },
    /// The provider's request was not there on its day.
    NoRequest {
        /// The day on which it was there; `None`: not within the days that are looked at.
        until: Option<NaiveDate>,
    },
    /// Its day passed before the rehearsal began.
    Passed {
        /// That day.
        was: NaiveDate,
    },
    /// Once it was ready, who moves it had no room.
    Full,
    /// Once it was ready, something spoke against the day.
    Guard(DayBar),
    /// Its request expired, and a new one has to be asked for.
    Expired,
    /// It is not complete by the last day.
    LastDay {
        /// The day on which it is; `None`: not within the days that are looked at.
        completes: Option<NaiveDate>,
    },
}

impl BreakageKind {
    /// The same in a word.
    pub fn kind(&self) -> BreakKind {
        match self {
            Self::NotReady { gate: Gate::Accepted | Gate::Consent | Gate::Link, .. } => BreakKind::NotAccepted,
            Self::NotReady { gate: Gate::Verified, .. } => BreakKind::NotVerified,
            Self::NotReady { gate: Gate::Agreement | Gate::Transfer, .. } => BreakKind::NoAgreement,
            Self::NoRequest { .. } => BreakKind::NoRequest,
            Self::Passed { .. } => BreakKind::Passed,
            Self::Full => BreakKind::Full,
            Self::Guard(_) => BreakKind::Guard,
            Self::Expired => BreakKind::Expired,
            Self::LastDay { .. } => BreakKind::LastDay,
        }
    }
}

/// Something that went wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Broken {
    /// On which day.
    pub day: NaiveDate,
    /// With whom.
    pub customer: CustomerId,
    /// What.
    pub what: BreakageKind,
}

/// A customer that was submitted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Submitted {
    /// On which day.
    pub day: NaiveDate,
    /// Who.
    pub customer: CustomerId,
    /// By whom; `None`: nobody is named.
    pub person: Option<PersonId>,
    /// The day on which it is complete; `None`: beyond the days that are looked at.
    pub completes: Option<NaiveDate>,
}

/// What came of the days of the moves.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RehearsalCourse {
    /// Who was submitted, in the order of the days.
    pub submitted: Vec<Submitted>,
    /// What went wrong, in the order of the days.
    pub broken: Vec<Broken>,
}
