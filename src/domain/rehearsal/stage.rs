//! A plan becomes something to be played: customers with their days, what they wait for, and who has room.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::domain::forecast::{Assumed, Fortunes, Lag, MoveInputs, SubmitRoom};
use crate::domain::foresight::{Foresight, rooms_of, ways};
use crate::domain::moves::Moving;
use crate::domain::plan::Plan;
use crate::domain::plan::ids::{CustomerId, PersonId};
use crate::domain::plan::move_day::MoveDay;
use crate::domain::plan::transfer::TransferStage;
use crate::domain::proposal::{CustomerStand, DayBar, Nothing};
use crate::domain::schedule::Inputs;

/// Business days that a provider's request is assumed to be late, until five of the plan's own are known: fewest, most often,
/// most. Ours, none of Microsoft's.
const LATE: Assumed = Assumed { low: 0, likely: 0, high: 4 };

/// Days of the moves, ready to be played.
#[derive(Clone, Debug)]
pub struct Rehearsal {
    /// The business days, from today on.
    pub days: Vec<NaiveDate>,
    /// The day by which all are to be moved; `None`: none is known.
    pub last_day: Option<NaiveDate>,
    /// Customers that are to be moved and have no day, so that they are not in it.
    pub without: Vec<CustomerId>,
    pub(super) parts: Vec<Part>,
    /// The room of everybody who moves.
    pub(super) rooms: Vec<SubmitRoom>,
    /// So many of the days are not after the last one; `None`: there is no last day.
    pub(super) on_time: Option<usize>,
    pub(super) fortunes: Fortunes,
}

/// A customer to be played. Places are those among the days.
#[derive(Clone, Debug)]
pub(super) struct Part {
    pub(super) customer: CustomerId,
    /// Its day; `None`: it is submitted already.
    pub(super) day: Option<NaiveDate>,
    /// The place of that day, or of the next business day.
    pub(super) planned: usize,
    /// Its day passed.
    pub(super) is_passed: bool,
    pub(super) by: Option<PersonId>,
    /// The place of who moves it; `None`: nobody of those who move.
    pub(super) person: Option<usize>,
    pub(super) n_requests: u32,
    pub(super) n_seats: u32,
    pub(super) takes: usize,
    pub(super) asked: Option<usize>,
    pub(super) expires: Option<NaiveDate>,
    pub(super) lead: usize,
    pub(super) bars: Vec<(usize, DayBar)>,
    /// Its place among the fortunes; `None`: nothing is drawn for it.
    pub(super) fortune: Option<usize>,
}

impl Rehearsal {
    /// Gets these days ready; `foresight` is that of the same plan on the same day.
    pub fn of(inputs: &Inputs<'_>, foresight: &Foresight, days: &[MoveDay]) -> Self {
        let (moving, calendars) = (Moving::of_requests(inputs.plan), inputs.calendars());
        let given = foresight.given(inputs, &calendars, &moving);
        let proposal = &foresight.proposal;
        let late =
            Lag { seen: late_requests(inputs.plan, |from, to| calendars.ours().between(from, to)), assumed: LATE };
        let (ids, drawn): (Vec<CustomerId>, MoveInputs) = ways(&given.ground, &moving, late);
        let stands = proposal.stands(&given);
        let days_of: BTreeMap<CustomerId, &MoveDay> = days.iter().map(|one| (one.customer, one)).collect();
        let place = |day: NaiveDate| proposal.days.partition_point(|one| *one < day);
        let fortune = |id: CustomerId| ids.binary_search(&id).ok();
        let planned = stands.iter().filter_map(|stand| {
            let one = days_of.get(&stand.customer)?;
            Some(part(stand, one, proposal.people(), (inputs.today, place(one.day)), fortune(stand.customer)))
        });
        let under_way = proposal.without.iter().filter(|(_, nothing)| *nothing == Nothing::Submitted);
        let under_way = under_way.map(|(id, _)| submitted(*id, fortune(*id)));
        let without = stands.iter().map(|stand| stand.customer).filter(|id| !days_of.contains_key(id));
        Self {
            parts: planned.chain(under_way).collect(),
            without: without.collect(),
            rooms: rooms_of(proposal.question()),
            on_time: proposal.last_day.map(|last| proposal.days.partition_point(|day| *day <= last)),
            fortunes: Fortunes::of(&drawn),
            days: proposal.days.clone(),
            last_day: proposal.last_day,
        }
    }

    /// How many customers are played.
    pub fn n_customers(&self) -> usize {
        self.parts.iter().filter(|part| part.day.is_some()).count()
    }
}

fn part(
    stand: &CustomerStand,
    one: &MoveDay,
    people: &[PersonId],
    (today, planned): (NaiveDate, usize),
    fortune: Option<usize>,
) -> Part {
    Part {
        customer: stand.customer,
        day: Some(one.day),
        planned,
        is_passed: one.day < today,
        by: one.person,
        person: one.person.and_then(|id| people.iter().position(|of| *of == id)),
        n_requests: stand.n_requests,
        n_seats: stand.n_seats,
        takes: stand.takes,
        asked: stand.asked,
        expires: stand.expires,
        lead: stand.lead,
        bars: stand.bars.clone(),
        fortune,
    }
}

impl Part {
    /// What it takes of a day's room: customers, requests and seats.
    pub(super) fn wanted(&self) -> [u32; 3] {
        [1, self.n_requests, self.n_seats]
    }
}

/// A customer whose requests are submitted: of it only the completion is awaited.
fn submitted(customer: CustomerId, fortune: Option<usize>) -> Part {
    Part {
        customer,
        day: None,
        planned: 0,
        is_passed: false,
        by: None,
        person: None,
        n_requests: 0,
        n_seats: 0,
        takes: 0,
        asked: None,
        expires: None,
        lead: 0,
        bars: Vec::new(),
        fortune,
    }
}

/// By how many business days requests were later than the provider's lead time, for those of which both days are recorded.
fn late_requests(plan: &Plan, between: impl Fn(NaiveDate, NaiveDate) -> i64) -> Vec<u32> {
    let late = |one: &std::sync::Arc<crate::domain::plan::transfer::Transfer>| {
        let (asked, created) = (one.step(TransferStage::Asked)?.on, one.step(TransferStage::Created)?.on);
        let provider = plan.providers.get(plan.provider_of_transfer(one)?)?;
        let took = u32::try_from(between(asked, created)).ok()?;
        Some(took.saturating_sub(provider.lead_days?))
    };
    plan.transfers.iter().filter_map(late).collect()
}
