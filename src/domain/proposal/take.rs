//! A proposal as a difference to what the plan holds, and taken over as one edit.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate, Weekday};

use super::{Proposal, ProposedRow, Seat};
use crate::domain::edit::Edit;
use crate::domain::edit::customers::{CustomerEdit, Scheduled};
use crate::domain::plan::Plan;
use crate::domain::plan::customer::Customer;
use crate::domain::plan::ids::{PersonId, WaveId};
use crate::domain::plan::wave::{Wave, WaveKind};
use crate::states;

states! {
    /// What a proposal would change for a customer.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum ProposedChange: key, tone {
        /// It had no day.
        New => "proposal-change-new", Info;
        /// It gets another day.
        Day => "proposal-change-day", Info;
        /// Somebody else does it on the same day.
        Person => "proposal-change-person", Info;
        /// It loses its day.
        Lost => "proposal-change-lost", Warning;
        /// Nothing.
        Same => "proposal-change-same", Calm;
        /// It had no day and gets none.
        Still => "proposal-change-none", Warning;
    }
}

impl ProposedRow {
    /// What it would change of the customer.
    pub fn change(&self, customer: &Customer) -> ProposedChange {
        match (&self.place, customer.scheduled) {
            (Seat::Nowhere(_), None) => ProposedChange::Still,
            (Seat::Nowhere(_), Some(_)) => ProposedChange::Lost,
            (Seat::On(..), None) => ProposedChange::New,
            (Seat::On(day, _), Some(held)) if *day != held => ProposedChange::Day,
            (Seat::On(_, person), Some(_)) if Some(*person) != customer.scheduled_by => ProposedChange::Person,
            (Seat::On(..), Some(_)) => ProposedChange::Same,
        }
    }

    fn day(&self) -> Option<(NaiveDate, PersonId)> {
        if let Seat::On(day, person) = self.place { Some((day, person)) } else { None }
    }
}

/// What taking a proposal over does with waves.
pub struct Waves<'n> {
    /// A name for the week that begins on this Monday.
    pub name: &'n dyn Fn(NaiveDate) -> String,
    /// Ids for new waves.
    pub new_id: &'n mut dyn FnMut() -> u64,
}

impl Proposal {
    /// How many customers it would change.
    pub fn n_changes(&self, plan: &Plan) -> usize {
        let is_change = |row: &&ProposedRow| {
            let customer = plan.customers.get(row.customer);
            customer.is_some_and(|one| !row.scheduled(plan, one).holds(one))
        };
        self.rows.iter().filter(is_change).count()
    }

    /// Customers that would be in no wave on their day, as it is proposed.
    pub fn n_without_wave(&self, plan: &Plan) -> usize {
        let no_wave = |row: &&ProposedRow| {
            let customer = plan.customers.get(row.customer);
            customer.is_some_and(|one| one.wave.is_none())
                && row.day().is_some_and(|(day, _)| wave_of(plan, day).is_none())
        };
        self.rows.iter().filter(no_wave).count()
    }

    /// Everything of it as one edit; `waves`: make waves by calendar week for those that no wave holds. `None`: it would
    /// change nothing.
    pub fn edit(&self, plan: &Plan, mut waves: Option<Waves<'_>>) -> Option<Edit> {
        let mut made: BTreeMap<NaiveDate, Wave> = BTreeMap::new();
        let mut scheduled = Vec::new();
        for row in &self.rows {
            let Some(customer) = plan.customers.get(row.customer) else { continue };
            let mut next = row.scheduled(plan, customer);
            if let (None, Some(on), Some(waves)) = (next.wave, next.day, waves.as_mut()) {
                let monday = on.week(Weekday::Mon).first_day();
                let new = made.entry(monday).or_insert_with(|| week(monday, waves));
                next.wave = Some(new.id);
            }
            if !next.holds(customer) {
                scheduled.push(next);
            }
        }
        if scheduled.is_empty() {
            return None;
        }
        let first = Edit::Customer(CustomerEdit::Schedule(scheduled));
        if made.is_empty() {
            return Some(first);
        }
        Some(Edit::All(std::iter::once(first).chain(made.into_values().map(Edit::put)).collect()))
    }
}

impl ProposedRow {
    /// What accepting it gives this customer: its own wave, else the one whose days hold its day.
    fn scheduled(&self, plan: &Plan, customer: &Customer) -> Scheduled {
        let (day, person) = self.day().unzip();
        let wave = customer.wave.or_else(|| wave_of(plan, day?));
        Scheduled { customer: self.customer, day, person, wave }
    }
}

/// The wave whose days hold this one; `None`: no wave does. The pilot, and a wave with limits of its own, which were not
/// looked at for others, hold only whom somebody put into them.
pub fn wave_of(plan: &Plan, day: NaiveDate) -> Option<WaveId> {
    let holds = |wave: &&std::sync::Arc<Wave>| {
        let is_free = !wave.limits().is_known() && wave.kind != WaveKind::Pilot;
        is_free && wave.first.is_some() && wave.last.is_some() && wave.covers(day)
    };
    plan.waves.iter().find(holds).map(|wave| wave.id)
}

/// A wave of a calendar week.
fn week(monday: NaiveDate, waves: &mut Waves<'_>) -> Wave {
    let last = monday.checked_add_days(Days::new(6));
    Wave { first: Some(monday), last, ..Wave::new(WaveId::new((waves.new_id)()), (waves.name)(monday)) }
}
