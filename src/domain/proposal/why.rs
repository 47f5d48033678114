//! Why a customer is not moved on an earlier day.

use chrono::NaiveDate;

use super::days::is_away;
use super::parties::{Party, Scene};
use super::{DayBar, Proposal, ProposalInput, ProposedRow, Seat, give};
use crate::domain::plan::ids::{CustomerId, PersonId};
use crate::domain::plan::price::Currency;
use crate::domain::planner::{Placement, Unit};
use crate::domain::schedule::Gate;

/// Why not on this day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Earlier {
    /// The customer is ready only by another day, as forecast.
    NotReady {
        /// The gate that is shut until then.
        gate: Gate,
        /// By when it is expected to open.
        day: NaiveDate,
    },
    /// Nothing says when this gate opens.
    Never {
        /// Which.
        gate: Gate,
    },
    /// The provider's request is expected only by another day.
    NoRequest {
        /// By when.
        day: NaiveDate,
    },
    /// The request expires before.
    Expired {
        /// The last day on which it can be submitted.
        last: NaiveDate,
    },
    /// Others wait until the pilot has been looked at.
    Pilot,
    /// Nobody is there to do it.
    Nobody,
    /// It lies outside of the days of its wave.
    Wave {
        /// The wave's name.
        wave: String,
    },
    /// Something speaks against it.
    Bar {
        /// Of which customer.
        customer: CustomerId,
        /// What.
        bar: DayBar,
    },
    /// It is no business day of ours; only a day that somebody fixed can be one.
    OurDayOff,
    /// The provider does not work.
    ProviderOff,
    /// Who would do it is away.
    Away {
        /// Who; `None`: more than one.
        person: Option<PersonId>,
    },
    /// There is no room for so many customers.
    FullOfCustomers {
        /// How many others are placed on that day.
        n: u32,
        /// How many there is room for.
        room: u32,
    },
    /// There is no room for so many requests.
    FullOfRequests {
        /// How many others are placed on that day.
        n: u32,
        /// How many there is room for.
        room: u32,
    },
    /// There is no room for so many seats.
    FullOfSeats {
        /// How many of others are placed on that day.
        n: u32,
        /// How many there is room for.
        room: u32,
    },
    /// The provider creates no more requests in that week.
    ProviderFull {
        /// How many others are placed in that week.
        n: u32,
        /// How many it creates.
        room: u32,
    },
    /// More of what was paid in advance would come back only after the last day.
    Dearer {
        /// How much more, in hundredths of the currency.
        cents: i64,
        /// The one that most prices are in; `None`: no price is known.
        currency: Option<Currency>,
    },
    /// It stays where the accepted proposal has it, because an earlier day would help nothing that counts more.
    Kept,
    /// It would make the proposal as a whole no better.
    NoBetter,
}

impl Proposal {
    /// For each business day before the one proposed, or for all where none is, why it is not that one. Empty where the
    /// customer is not among those to be moved.
    pub fn why_not_earlier(&self, given: &ProposalInput<'_>, customer: CustomerId) -> Vec<(NaiveDate, Earlier)> {
        let Some(row) = self.row(customer) else { return Vec::new() };
        let (_, parties) = Scene::of(given);
        let Some(party) = parties.get(row.unit) else { return Vec::new() };
        let before = |day: &NaiveDate| if let Seat::On(on, _) = row.place { *day < on } else { true };
        let days = self.scene.days.iter().enumerate().filter(|(_, day)| before(day));
        days.map(|(at, day)| (*day, self.why_not(given, (row.unit, party), (at, *day)))).collect()
    }

    /// For each of these customers why it is not moved on this day, or the first business day after it; `None`: nothing speaks
    /// against it, or the customer is not among those to be moved.
    pub fn why_not_on(&self, given: &ProposalInput<'_>, asked: &[(CustomerId, NaiveDate)]) -> Vec<Option<Earlier>> {
        let (_, parties) = Scene::of(given);
        let why = |(customer, day): &(CustomerId, NaiveDate)| {
            let row = self.row(*customer)?;
            let at = self.days.partition_point(|one| one < day);
            let on = *self.days.get(at).filter(|on| !matches!(row.place, Seat::On(placed, _) if placed <= **on))?;
            Some(self.why_not(given, (row.unit, parties.get(row.unit)?), (at, on)))
        };
        asked.iter().map(why).collect()
    }

    fn why_not(
        &self,
        given: &ProposalInput<'_>,
        (unit, party): (usize, &Party<'_>),
        (at, day): (usize, NaiveDate),
    ) -> Earlier {
        if let Some(barred) = self.barred(given, party, day) {
            return barred;
        }
        let of_unit = &self.problem.units[unit];
        if of_unit.people.is_empty() {
            return Earlier::Nobody;
        }
        let here = self.answer.placements[unit];
        let mut fullest = None;
        for &person in &of_unit.people {
            match self.full(unit, Placement { person, day: at }) {
                None if is_away(given, self.scene.people[person], day) => {}
                None => {
                    fullest = None;
                    break;
                }
                Some(full) => fullest = fullest.or(Some(full)),
            }
        }
        let away = |person: &usize| Some(self.scene.people[*person]).filter(|id| is_away(given, *id, day));
        let all_away = of_unit.people.iter().all(|person| away(person).is_some());
        match fullest {
            _ if all_away => {
                let one = if let [one] = of_unit.people[..] { away(&one) } else { None };
                Earlier::Away { person: one }
            }
            Some(full) => full,
            None => {
                let cents = |at: usize| of_unit.days[at].map_or(0, |day| day.cents);
                let more = here.map_or(0, |here| cents(at) - cents(here.day));
                match () {
                    () if 0 < more => Earlier::Dearer { cents: more, currency: self.scene.currency },
                    () if here.is_some() && of_unit.last == here => Earlier::Kept,
                    () => Earlier::NoBetter,
                }
            }
        }
    }

    /// What speaks against the day that somebody fixed for this customer; `None`: nothing, or no day is fixed.
    pub fn breaks(&self, given: &ProposalInput<'_>, customer: CustomerId) -> Option<Earlier> {
        let row = self.row(customer).filter(|row| row.is_pinned)?;
        let Seat::On(day, _) = row.place else { return None };
        let (_, parties) = Scene::of(given);
        self.barred(given, parties.get(row.unit)?, day)
    }

    /// Whether something speaks against the day that somebody fixed.
    pub(super) fn is_broken(&self, given: &ProposalInput<'_>, parties: &[Party<'_>], row: &ProposedRow) -> bool {
        let Seat::On(day, _) = row.place else { return false };
        row.is_pinned && parties.get(row.unit).is_some_and(|party| self.barred(given, party, day).is_some())
    }

    /// Why a day is not allowed; `None`: it is.
    fn barred(&self, given: &ProposalInput<'_>, party: &Party<'_>, day: NaiveDate) -> Option<Earlier> {
        let plan = given.ground.plan;
        if !given.ground.calendars.ours().is_business_day(day) {
            return Some(Earlier::OurDayOff);
        }
        if let Some(gate) = party.never() {
            return Some(Earlier::Never { gate });
        }
        if let Some((ready, gate)) = party.ready_by().filter(|(ready, _)| day < *ready) {
            return Some(Earlier::NotReady { gate, day: ready });
        }
        let created = give::earliest(given, &self.scene, party);
        if day < created {
            return Some(Earlier::NoRequest { day: created });
        }
        let expires = party.members.iter().filter_map(|one| one.expires).min();
        if let Some(last) = expires.filter(|last| *last < day) {
            return Some(Earlier::Expired { last });
        }
        if self.scene.after_pilot.is_some_and(|from| day < from) && !Scene::is_pilot(given, party) {
            return Some(Earlier::Pilot);
        }
        if let Some(wave) = party.wave.and_then(|id| plan.waves.get(id)).filter(|wave| !wave.covers(day)) {
            return Some(Earlier::Wave { wave: wave.name.clone() });
        }
        if let Some((customer, bar)) = party.bar_on(day, given.ahead) {
            return Some(Earlier::Bar { customer, bar });
        }
        let providers = party.members.iter().filter_map(|one| plan.providers.get(one.provider?));
        let mut calendars = providers.map(|of| given.ground.calendars.provider(of));
        calendars.any(|calendar| !calendar.is_business_day(day)).then_some(Earlier::ProviderOff)
    }

    /// What of the room on a day would be too little for a unit beside the others; `None`: there is room.
    fn full(&self, unit: usize, at: Placement) -> Option<Earlier> {
        let of_unit = &self.problem.units[unit];
        let others =
            || self.problem.units.iter().zip(&self.answer.placements).enumerate().filter(|(one, _)| *one != unit);
        let there = || others().filter(|(_, (_, placed))| **placed == Some(at)).map(|(_, (unit, _))| unit);
        let sum = |of: &dyn Fn(&Unit) -> u32| there().map(of).fold(0_u32, u32::saturating_add);
        let mover = &self.problem.people[at.person];
        let limits = of_unit.wave.map(|wave| &self.problem.waves[wave]);
        let customers = sum(&|one| one.customers);
        let requests = sum(&Unit::requests);
        if mover.customers[at.day] < customers.saturating_add(of_unit.customers) {
            return Some(Earlier::FullOfCustomers { n: customers, room: mover.customers[at.day] });
        }
        if mover.requests[at.day] < requests.saturating_add(of_unit.requests()) {
            return Some(Earlier::FullOfRequests { n: requests, room: mover.requests[at.day] });
        }
        let of_wave = |of: &dyn Fn(&Unit) -> u32| {
            there().filter(|one| one.wave == of_unit.wave).map(of).fold(0_u32, u32::saturating_add)
        };
        if let Some(room) = limits.and_then(|limits| limits.customers) {
            let n = of_wave(&|one| one.customers);
            if room < n.saturating_add(of_unit.customers) {
                return Some(Earlier::FullOfCustomers { n, room });
            }
        }
        if let Some(room) = limits.and_then(|limits| limits.requests) {
            let n = of_wave(&Unit::requests);
            if room < n.saturating_add(of_unit.requests()) {
                return Some(Earlier::FullOfRequests { n, room });
            }
        }
        if let Some(full) = self.full_of_seats(of_unit, at, (sum(&|one| one.seats), of_wave(&|one| one.seats))) {
            return Some(full);
        }
        of_unit.load.iter().find_map(|(provider, wanted)| {
            let source = &self.problem.providers[*provider];
            let week = source.week_of[at.day];
            let room = source.room[usize::from(week)]?;
            let in_week = others().filter(|(_, (_, placed))| placed.is_some_and(|of| source.week_of[of.day] == week));
            let load = in_week.flat_map(|(_, (unit, _))| &unit.load).filter(|(of, _)| of == provider).map(|(_, n)| *n);
            let n = load.fold(0_u32, u32::saturating_add);
            (room < n.saturating_add(*wanted)).then_some(Earlier::ProviderFull { n, room })
        })
    }

    /// Whether the seats of a unit are too many beside those that others have of the person, and of the wave.
    fn full_of_seats(&self, of_unit: &Unit, at: Placement, (others, in_wave): (u32, u32)) -> Option<Earlier> {
        let of_person = self.problem.people[at.person].seats.get(at.day).copied();
        let of_wave = of_unit.wave.and_then(|wave| self.problem.waves[wave].seats);
        let full = |n: u32, room: Option<u32>| {
            let room = room.filter(|room| *room < n.saturating_add(of_unit.seats))?;
            (room != u32::MAX).then_some(Earlier::FullOfSeats { n, room })
        };
        full(others, of_person).or_else(|| full(in_wave, of_wave))
    }
}
