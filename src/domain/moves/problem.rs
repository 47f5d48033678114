//! What can be wrong with waves and their customers, and what we propose.

use chrono::NaiveDate;

use super::grouping::FoundGroup;
use crate::domain::plan::ids::{CustomerId, WaveId};
use crate::domain::schedule::Gate;
use crate::domain::states::Tone;

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MoveProblem {
    /// Its days have no room for all of its customers.
    OverCapacity {
        /// Customers that are not moved.
        n: usize,
        /// How many there is room for.
        room: usize,
    },
    /// Its days have no room for all of its requests.
    TooManyRequests {
        /// Requests that are needed.
        n: usize,
        /// How many there is room for.
        room: usize,
    },
    /// Its days have no room for all the seats that move.
    TooManySeats {
        /// Seats that are known.
        n: usize,
        /// How many there is room for.
        room: usize,
    },
    /// Customers with more seats than the limit of a day, so that they fit none.
    SeatsFitNoDay {
        /// How many customers.
        n: usize,
    },
    /// Seats are limited, and those of some subscriptions are not known.
    SeatsUnknown {
        /// How many subscriptions.
        n: usize,
    },
    /// A provider does not create so many requests in these days.
    ProviderTooSlow {
        /// Its name.
        provider: String,
        /// Requests that are needed.
        n: usize,
        /// How many it creates in the weeks of the wave.
        room: usize,
    },
    /// Nobody has said how many its people can move a day.
    NoLimit,
    /// Its last day has passed, and customers of it are not moved.
    Over {
        /// How many.
        n: usize,
    },
    /// It has customers and no days.
    NoDays,
    /// It has customers, and nobody is named who moves some of them.
    NobodyNamed {
        /// How many.
        n: usize,
    },
    /// A pilot has more customers than one can learn from.
    PilotTooLarge {
        /// How many.
        n: usize,
    },
    /// A pilot is moved or its days are over, and nobody wrote down what was learned; others begin after it.
    LessonMissing,
    /// It begins before the pilot is moved, or before what was learned from it is written down.
    BeforePilot {
        /// Name of the pilot.
        pilot: String,
        /// Whether the pilot is moved and only the lesson is left.
        is_moved: bool,
    },
    /// A customer's day lies outside of its wave's days.
    DayOutside {
        /// The day.
        day: NaiveDate,
    },
    /// A customer's day has passed, and it is not moved.
    DayPassed {
        /// The day.
        day: NaiveDate,
    },
    /// A customer's day is no business day of ours.
    DayOff {
        /// The day.
        day: NaiveDate,
    },
    /// Nothing is to be moved on a customer's day.
    Blackout {
        /// The day.
        day: NaiveDate,
        /// Why.
        reason: String,
    },
    /// A subscription renews too near to a customer's day.
    Renewal {
        /// The day.
        day: NaiveDate,
        /// The last day of its term.
        end: NaiveDate,
        /// Its product.
        product: String,
    },
    /// Something has to be done before the customer's transfer can begin.
    GateShut {
        /// What.
        gate: Gate,
    },
    /// Those who move together are in several waves.
    GroupSplit {
        /// Name of the group.
        group: String,
        /// How many customers it has.
        n: usize,
    },
    /// Customers look like a group, and nobody has said that they are one, or are not.
    GroupFound(FoundGroup),
}

impl MoveProblem {
    /// What it means to the reader.
    pub fn tone(&self) -> Tone {
        match self {
            Self::GroupFound(_) => Tone::Info,
            Self::OverCapacity { .. }
            | Self::TooManyRequests { .. }
            | Self::TooManySeats { .. }
            | Self::SeatsFitNoDay { .. }
            | Self::ProviderTooSlow { .. }
            | Self::NoLimit
            | Self::Over { .. }
            | Self::NoDays
            | Self::NobodyNamed { .. }
            | Self::PilotTooLarge { .. }
            | Self::LessonMissing
            | Self::BeforePilot { .. }
            | Self::GroupSplit { .. } => Tone::Late,
            Self::SeatsUnknown { .. }
            | Self::DayOutside { .. }
            | Self::DayPassed { .. }
            | Self::DayOff { .. }
            | Self::Blackout { .. }
            | Self::Renewal { .. }
            | Self::GateShut { .. } => Tone::Warning,
        }
    }
}

/// What we propose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FindingMend {
    /// This is the next day on which nothing stands against it.
    MoveTo(NaiveDate),
    /// The days are to last until this one.
    LastUntil(NaiveDate),
    /// All of the group get its name, and go into this wave; `None`: into no wave yet.
    Gather(Option<WaveId>),
}

/// A problem of a wave or of one of its customers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MoveFinding {
    /// In which wave; `None`: the customer has a day and no wave.
    pub wave: Option<WaveId>,
    /// With which customer; `None`: with the wave as a whole.
    pub customer: Option<CustomerId>,
    /// What is wrong.
    pub problem: MoveProblem,
    /// What we propose; `None`: it is for a person to say.
    pub mend: Option<FindingMend>,
}
