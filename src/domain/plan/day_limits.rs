//! What somebody moves on a day at most: of a person, of a wave where it is lower, and of a person in a scenario.

use super::company::Person;
use super::scenario::PersonRoom;
use super::wave::Wave;

/// The most that is moved on a day, in three measures that count beside each other; `None`: no limit is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DayLimits {
    /// Customers.
    pub customers: Option<u32>,
    /// Transfer requests.
    pub requests: Option<u32>,
    /// Seats of what moves.
    pub seats: Option<u32>,
}

impl DayLimits {
    /// Whether there is any limit.
    pub fn is_known(self) -> bool {
        self.all().iter().any(Option::is_some)
    }

    /// Whether one of them leaves nothing to do.
    pub fn allows_nothing(self) -> bool {
        self.all().contains(&Some(0))
    }

    /// The lower of each.
    #[must_use]
    pub fn lowered_by(self, other: Self) -> Self {
        let lower = |one: Option<u32>, other: Option<u32>| one.into_iter().chain(other).min();
        Self {
            customers: lower(self.customers, other.customers),
            requests: lower(self.requests, other.requests),
            seats: lower(self.seats, other.seats),
        }
    }

    fn all(self) -> [Option<u32>; 3] {
        [self.customers, self.requests, self.seats]
    }
}

impl Person {
    /// What this person moves on a day.
    pub fn limits(&self) -> DayLimits {
        DayLimits { customers: self.customers_a_day, requests: self.requests_a_day, seats: self.seats_a_day }
    }

    /// The same person with these limits.
    #[must_use]
    pub fn with_limits(&self, limits: DayLimits) -> Self {
        let DayLimits { customers: customers_a_day, requests: requests_a_day, seats: seats_a_day } = limits;
        Self { customers_a_day, requests_a_day, seats_a_day, ..self.clone() }
    }
}

impl Wave {
    /// What a person moves of it on a day, beside the person's own limits.
    pub fn limits(&self) -> DayLimits {
        DayLimits { customers: self.customers_a_day, requests: self.requests_a_day, seats: self.seats_a_day }
    }
}

impl PersonRoom {
    /// What a person can move now.
    pub fn of(person: &Person) -> Self {
        let DayLimits { customers: customers_a_day, requests: requests_a_day, seats: seats_a_day } = person.limits();
        Self { person: person.id, customers_a_day, requests_a_day, seats_a_day }
    }

    /// What the person moves on a day in the scenario.
    pub fn limits(&self) -> DayLimits {
        DayLimits { customers: self.customers_a_day, requests: self.requests_a_day, seats: self.seats_a_day }
    }
}
