//! What would save the last day: for each thing that can be changed the least that brings all in, else the most that it does.

use chrono::NaiveDate;

use super::Foresight;
use crate::domain::calendar::BusinessDays;
use crate::domain::edit::Edit;
use crate::domain::edit::customers::CustomerEdit;
use crate::domain::edit::enrollment::EnrollmentEdit;
use crate::domain::edit::partners::{PersonEdit, ProviderEdit};
use crate::domain::moves::Moving;
use crate::domain::plan::aims::MoveAims;
use crate::domain::plan::company::{Info, Person};
use crate::domain::plan::customer_fields::CustomerField;
use crate::domain::plan::day_limits::DayLimits;
use crate::domain::plan::day_off::DayOffScope;
use crate::domain::plan::field::Value;
use crate::domain::plan::ids::{CustomerId, PersonId, ProviderId};
use crate::domain::plan::provider::Provider;
use crate::domain::proposal::{NoDay, Proposal, Ready, Seat};
use crate::domain::schedule::{Gate, Inputs};

/// The most that a limit is raised by, a day.
const MOST: u32 = 5;
/// A limit of seats is raised by this part of it.
const STEPS_OF_SEATS: u32 = 5;
/// The least that a limit of seats is raised by.
const LEAST_SEATS: u32 = 10;
/// Business days within which something is assumed to be done that nobody has a day for.
const SOON: BusinessDays = BusinessDays(5);
/// Business days of a week.
const WEEK: u32 = 5;

/// Something that can be changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LeverKind {
    /// A person moves more customers and requests a day.
    Person {
        /// Who.
        person: PersonId,
        /// So many more of each.
        more: u32,
    },
    /// A person moves more seats a day.
    Seats {
        /// Who.
        person: PersonId,
        /// So many more.
        more: u32,
    },
    /// Somebody who moves nothing yet moves as many as the others do at least.
    AnotherPerson {
        /// Who.
        person: PersonId,
        /// Customers a day.
        customers: u32,
    },
    /// A provider creates more requests a week.
    Provider {
        /// Which.
        provider: ProviderId,
        /// So many more.
        more: u32,
    },
    /// Days on which nothing is moved, or somebody is away, are given up.
    DayOff {
        /// Why they were, as typed; may be empty.
        reason: String,
        /// For whom.
        whose: DayOffScope,
        /// The first of them.
        first: NaiveDate,
        /// The last of them.
        last: NaiveDate,
    },
    /// Customers without a day are moved on the one that breaks least.
    Guards {
        /// How many.
        n: usize,
    },
    /// A gate of the customers who wait for it opens by a day; that is for people to bring about.
    Gate {
        /// Which.
        gate: Gate,
        /// How many wait for it.
        n: usize,
        /// By when.
        by: NaiveDate,
    },
    /// The last day is later.
    LastDay {
        /// The new one.
        day: NaiveDate,
    },
}

/// Something that can be changed, and what it does.
#[derive(Clone, Debug, PartialEq)]
pub struct Lever {
    /// What.
    pub kind: LeverKind,
    /// The change of the plan; `None`: it is for people to bring about.
    pub edit: Option<Edit>,
    /// Whom it concerns, where it is customers.
    pub customers: Vec<CustomerId>,
    /// Customers that are late or have no day, with it.
    pub n_late: u32,
}

impl Foresight {
    /// Everything that makes fewer customers late, the most helpful first; empty where nobody is late or no last day is
    /// known. Each effect is the difference of two whole proposals.
    pub fn levers(&self, inputs: &Inputs<'_>, is_over: &dyn Fn() -> bool) -> Vec<Lever> {
        let now = self.proposal.n_late;
        if now == 0 || self.proposal.last_day.is_none() {
            return Vec::new();
        }
        let look = Look { foresight: self, inputs, is_over };
        let mut levers = Vec::new();
        levers.extend(look.people());
        levers.extend(look.seats());
        levers.extend(look.others());
        levers.extend(look.providers());
        levers.extend(look.days_off());
        levers.extend(look.guards());
        levers.extend([Gate::Accepted, Gate::Verified, Gate::Agreement].into_iter().filter_map(|gate| look.gate(gate)));
        levers.extend(look.last_day());
        levers.retain(|lever| lever.n_late < now);
        levers.sort_by_key(|lever| lever.n_late);
        levers
    }
}

struct Look<'l, 'a> {
    foresight: &'l Foresight,
    inputs: &'l Inputs<'a>,
    is_over: &'l dyn Fn() -> bool,
}

impl Look<'_, '_> {
    /// How many are late once this edit is in the plan; `None`: it is refused, or nobody waits for the answer any more.
    fn late_with(&self, edit: &Edit) -> Option<u32> {
        if (self.is_over)() {
            return None;
        }
        let plan = self.inputs.plan.apply(edit).ok()?;
        let inputs = Inputs { plan: &plan, ..*self.inputs };
        let (calendars, moving) = (inputs.calendars(), Moving::of_requests(&plan));
        let mut given = self.foresight.given(&inputs, &calendars, &moving);
        given.last_day = crate::domain::proposal::last_day(&inputs, self.foresight.book_ends);
        Some(Proposal::of(&given).n_late)
    }

    /// The least step that does as much as the greatest one.
    fn least(&self, n_steps: u32, of: impl Fn(u32) -> (LeverKind, Edit)) -> Option<Lever> {
        let n_late = self.late_with(&of(n_steps).1)?;
        if self.foresight.proposal.n_late <= n_late {
            return None;
        }
        let enough = (1..n_steps).find(|step| self.late_with(&of(*step).1).is_some_and(|late| late <= n_late));
        let (kind, edit) = of(enough.unwrap_or(n_steps));
        Some(Lever { kind, edit: Some(edit), customers: Vec::new(), n_late })
    }

    fn people(&self) -> Vec<Lever> {
        let limited = self.inputs.plan.people.iter().filter(|person| {
            let is_limited = person.customers_a_day.is_some() || person.requests_a_day.is_some();
            is_limited && self.inputs.plan.moves_any(person.id)
        });
        let raise = |person: &Person, more: u32| {
            let raised = Person {
                customers_a_day: person.customers_a_day.map(|n| n.saturating_add(more)),
                requests_a_day: person.requests_a_day.map(|n| n.saturating_add(more)),
                ..person.clone()
            };
            (LeverKind::Person { person: person.id, more }, Edit::Person(PersonEdit::Put(raised)))
        };
        limited.filter_map(|person| self.least(MOST, |more| raise(person, more))).collect()
    }

    /// People whose seats are limited, with a fifth more at each step.
    fn seats(&self) -> Vec<Lever> {
        let raise = |person: &Person, held: u32, step: u32| {
            let more = step.saturating_mul((held / STEPS_OF_SEATS).max(LEAST_SEATS));
            let raised = Person { seats_a_day: Some(held.saturating_add(more)), ..person.clone() };
            (LeverKind::Seats { person: person.id, more }, Edit::Person(PersonEdit::Put(raised)))
        };
        let movers = self.inputs.plan.people.iter().filter(|person| self.inputs.plan.moves_any(person.id));
        let limited = movers.filter_map(|person| Some((person, person.seats_a_day?)));
        limited.filter_map(|(person, held)| self.least(MOST, |step| raise(person, held, step))).collect()
    }

    /// Those who move nothing, with the least that anybody moves.
    fn others(&self) -> Vec<Lever> {
        let plan = self.inputs.plan;
        let movers = plan.people.iter().filter(|person| plan.moves_any(person.id));
        let Some(customers) = movers.filter_map(|person| person.customers_a_day).min() else { return Vec::new() };
        let idle = plan.people.iter().filter(|person| !plan.moves_any(person.id));
        let lever = |person: &std::sync::Arc<Person>| {
            let limits = DayLimits { customers: Some(customers), ..DayLimits::default() };
            let edit = Edit::Person(PersonEdit::Put(person.with_limits(limits)));
            let n_late = self.late_with(&edit)?;
            let kind = LeverKind::AnotherPerson { person: person.id, customers };
            Some(Lever { kind, edit: Some(edit), customers: Vec::new(), n_late })
        };
        idle.filter_map(lever).collect()
    }

    fn providers(&self) -> Vec<Lever> {
        let raise = |provider: &Provider, days: u32| {
            let more = days * WEEK;
            let requests_a_week = provider.requests_a_week.map(|n| n.saturating_add(more));
            let raised = Provider { requests_a_week, ..provider.clone() };
            let kind = LeverKind::Provider { provider: provider.id, more };
            (kind, Edit::Provider(ProviderEdit::Put(Box::new(raised))))
        };
        let limited = self.inputs.plan.providers.iter().filter(|provider| provider.requests_a_week.is_some());
        limited.filter_map(|provider| self.least(MOST, |days| raise(provider, days))).collect()
    }

    fn days_off(&self) -> Vec<Lever> {
        let is_ahead = |last: NaiveDate| self.inputs.today <= last;
        let off =
            self.inputs.plan.days_off.iter().filter(|off| off.scope != DayOffScope::Company && is_ahead(off.last));
        let lever = |off: &std::sync::Arc<crate::domain::plan::day_off::DayOff>| {
            let edit = Edit::Enrollment(EnrollmentEdit::RemoveDayOff(off.id));
            let n_late = self.late_with(&edit)?;
            let kind =
                LeverKind::DayOff { reason: off.reason.clone(), whose: off.scope, first: off.first, last: off.last };
            Some(Lever { kind, edit: Some(edit), customers: Vec::new(), n_late })
        };
        off.filter_map(lever).collect()
    }

    /// Those who have no day because each is barred, on the day that breaks least.
    fn guards(&self) -> Option<Lever> {
        let barred = self.foresight.proposal.rows.iter().filter_map(|row| match row.place {
            Seat::Nowhere(NoDay::Barred { best: Some(day), .. }) => Some((row.customer, day)),
            _ => None,
        });
        let barred: Vec<(CustomerId, NaiveDate)> = barred.collect();
        let pin = |(customer, day): &(CustomerId, NaiveDate)| {
            let (customers, field, value) = (vec![*customer], CustomerField::Pinned, Value::Day(*day));
            Edit::Customer(CustomerEdit::Set { customers, field, value })
        };
        let edit = Edit::All(barred.iter().map(pin).collect());
        let n_late = if barred.is_empty() { None } else { self.late_with(&edit) }?;
        let customers = barred.into_iter().map(|(customer, _)| customer).collect::<Vec<_>>();
        Some(Lever { kind: LeverKind::Guards { n: customers.len() }, edit: Some(edit), customers, n_late })
    }

    /// What if all who wait for this gate had it soon.
    fn gate(&self, gate: Gate) -> Option<Lever> {
        if (self.is_over)() {
            return None;
        }
        let by = self.inputs.calendars().ours().after(self.inputs.today, SOON).ok()?;
        let mut ready = self.foresight.ready.clone();
        let mut customers = Vec::new();
        for (customer, held) in &mut ready {
            let waits = match *held {
                Ready::By(day, of) => of == gate && by < day,
                Ready::Never(of) => of == gate,
                Ready::Now => false,
            };
            if waits {
                customers.push(*customer);
                *held = Ready::By(by, gate);
            }
        }
        if customers.is_empty() {
            return None;
        }
        let (calendars, moving) = (self.inputs.calendars(), Moving::of_requests(self.inputs.plan));
        let given = self.foresight.given(self.inputs, &calendars, &moving);
        let n_late = Proposal::of(&crate::domain::proposal::ProposalInput { ready: &ready, ..given }).n_late;
        let kind = LeverKind::Gate { gate, n: customers.len(), by };
        Some(Lever { kind, edit: None, customers, n_late })
    }

    /// One more week.
    fn last_day(&self) -> Option<Lever> {
        let last = self.foresight.proposal.last_day?;
        let day = self.inputs.calendars().ours().after(last, BusinessDays(WEEK as u16)).ok()?;
        let about = self.inputs.plan.about();
        let edit = Edit::Info(Info { moves: MoveAims { last_day: Some(day), ..about.moves }, ..about });
        let n_late = self.late_with(&edit)?;
        Some(Lever { kind: LeverKind::LastDay { day }, edit: Some(edit), customers: Vec::new(), n_late })
    }
}
