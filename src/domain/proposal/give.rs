//! A plan becomes the planner's question: days, people with their room, providers by week, waves, and units with what each
//! day costs.

use std::sync::Arc;

use chrono::{Datelike as _, NaiveDate};

use super::days::{in_utc, is_away};
use super::parties::{Member, Party, Scene};
use super::pilot::under_way;
use super::{ProposalInput, Ready};
use crate::domain::moves::seats::Seats;
use crate::domain::moves::{answer_by, pays};
use crate::domain::plan::day_limits::DayLimits;
use crate::domain::plan::ids::{PersonId, ProviderId};
use crate::domain::plan::price::Currency;
use crate::domain::plan::transfer::{Transfer, TransferStage};
use crate::domain::planner::{self, DayCost, Mover, Placement, Problem, RequestSource, Unit, WaveLimit};

/// The day of the next month on which the credit of what moved is seen; as reported, the latest of usual days.
const CREDIT_DAY: u32 = 8;

impl ProposalInput<'_> {
    /// The day on which a request that the provider was asked for should be there.
    pub(super) fn answer_by(&self, transfer: &Transfer) -> Option<NaiveDate> {
        let asked = transfer.steps.last()?.on;
        let provider = self.ground.plan.provider_of_transfer(transfer);
        answer_by(self.ground.plan, self.ground.calendars, (provider, asked))
    }
}

/// The first day on which a party can be submitted, whatever its wave and its bars say.
pub(super) fn earliest(given: &ProposalInput<'_>, scene: &Scene, party: &Party<'_>) -> NaiveDate {
    let today = given.ground.today;
    // A provider is asked only for customers who are ready.
    let ask_on = |one: &Member<'_>| if let Ready::By(day, _) = one.ready { day.max(today) } else { today };
    let of_member = |one: &Member<'_>| match one.asked {
        Some(day) => Some(day),
        None => answer_by(given.ground.plan, given.ground.calendars, (one.provider, ask_on(one))),
    };
    let created = party.members.iter().filter_map(of_member).max();
    let ready = party.ready_by().map(|(day, _)| day);
    let beyond = || scene.days.last().and_then(NaiveDate::succ_opt);
    let never = party.never().and_then(|_| beyond());
    [created, ready, never].into_iter().flatten().fold(today, NaiveDate::max)
}

/// The planner's question. Units stand in the order of the parties, and these in the order of their smallest id.
pub(super) fn problem(given: &ProposalInput<'_>, scene: &Scene, parties: &[Party<'_>]) -> Problem {
    let plan = given.ground.plan;
    let weeks = weeks(&scene.days);
    let source = |id: Option<ProviderId>| {
        let room = id.and_then(|id| plan.providers.get(id)).and_then(|provider| provider.requests_a_week);
        let n_weeks = weeks.last().map_or(0, |last| usize::from(*last) + 1);
        RequestSource { week_of: weeks.clone(), room: vec![room; n_weeks] }
    };
    let limits = |id| {
        let DayLimits { customers, requests, seats } = plan.waves.get(id).map(|wave| wave.limits()).unwrap_or_default();
        WaveLimit { customers, requests, seats }
    };
    let cost = Cost::of(given, scene);
    Problem {
        n_days: scene.days.len(),
        people: scene.people.iter().map(|id| mover(given, scene, *id)).collect(),
        providers: scene.providers.iter().map(|id| Some(*id)).chain([None]).map(source).collect(),
        waves: scene.waves.iter().map(|id| limits(*id)).collect(),
        units: parties.iter().map(|party| unit(given, scene, &cost, party)).collect(),
    }
}

/// For each day the number of its week, from 0.
fn weeks(days: &[NaiveDate]) -> Vec<u16> {
    let mut weeks: Vec<u16> = Vec::with_capacity(days.len());
    let mut last = None;
    for day in days {
        let week = day.iso_week();
        let number = match (weeks.last(), last) {
            (Some(number), Some(last)) if last == week => *number,
            (Some(number), _) => number + 1,
            (None, _) => 0,
        };
        weeks.push(number);
        last = Some(week);
    }
    weeks
}

/// What a person can do on each day, without what was submitted today already.
fn mover(given: &ProposalInput<'_>, scene: &Scene, id: PersonId) -> Mover {
    let limits = given.ground.plan.people.get(id).map(|person| person.limits()).unwrap_or_default();
    let (customers, requests, seats) = done_today(given, id);
    let room = |limit: Option<u32>, done: u32| {
        let limit = limit.unwrap_or(u32::MAX);
        let on = move |day: &NaiveDate| match () {
            () if is_away(given, id, *day) => 0,
            () if limit != u32::MAX && *day == given.ground.today => limit.saturating_sub(done),
            () => limit,
        };
        scene.days.iter().map(on).collect()
    };
    Mover {
        customers: room(limits.customers, customers),
        requests: room(limits.requests, requests),
        // Who is away moves no customer, so that seats need no days off of their own.
        seats: limits.seats.map_or_else(Vec::new, |limit| room(Some(limit), seats)),
    }
}

/// Customers, requests and seats that somebody submitted today.
fn done_today(given: &ProposalInput<'_>, id: PersonId) -> (u32, u32, u32) {
    let today = given.ground.today;
    let is_today = |one: &&Arc<Transfer>| {
        one.steps.iter().any(|step| step.stage == TransferStage::Submitted && step.on == today)
            && given.ground.plan.submitter(one) == Some(id)
    };
    let done: Vec<_> = given.ground.plan.transfers.iter().filter(is_today).collect();
    let customers: std::collections::BTreeSet<_> = done.iter().map(|one| one.customer).collect();
    let seats = Seats::of_requests(done.iter().map(|one| &***one));
    (customers.len() as u32, done.len() as u32, seats.n)
}

/// What a day costs.
struct Cost {
    /// For each day how many business days after the last one it is; 0 up to it.
    behind: Vec<u32>,
    /// The index of the last day among the days; `None`: there is none, or it has passed.
    last: Option<usize>,
}

impl Cost {
    fn of(given: &ProposalInput<'_>, scene: &Scene) -> Self {
        let on_time = given.last_day.map_or(scene.days.len(), |last| scene.days.partition_point(|day| *day <= last));
        let behind = (0..scene.days.len()).map(|at| (at + 1).saturating_sub(on_time) as u32).collect();
        Self { behind, last: on_time.checked_sub(1) }
    }

    /// What it costs to submit the members on this day.
    fn on(&self, given: &ProposalInput<'_>, scene: &Scene, members: &[Member<'_>], at: usize) -> DayCost {
        let mut cost = DayCost { late_customers: 0, days_late: 0, cents: 0 };
        for member in members {
            let through = at + usize::from(member.takes(&scene.effort));
            if given.last_day.is_some() && self.last.is_none_or(|last| last < through) {
                cost.late_customers += 1;
                let known = self.behind.get(through).copied();
                let beyond = || self.behind.last().copied().unwrap_or(0) + (through + 1 - scene.days.len()) as u32;
                cost.days_late += known.unwrap_or_else(beyond);
            }
            cost.cents += cents(given, scene.currency, member, scene.days[at]);
        }
        cost
    }
}

/// Cents of prepaid terms whose credit is seen only after the last day.
fn cents(given: &ProposalInput<'_>, currency: Option<Currency>, member: &Member<'_>, day: NaiveDate) -> i64 {
    let Some(last) = given.last_day else { return 0 };
    let seen = pays::credit_month(day).and_then(|month| month.with_day(CREDIT_DAY));
    if member.prepaid.is_empty() || seen.is_none_or(|seen| seen <= last) {
        return 0;
    }
    let (utc, _) = in_utc(day, given.ahead);
    let refunds = member.prepaid.iter().filter_map(|held| pays::refund(held, utc));
    let counted = refunds.filter(|(_, of)| Some(*of) == currency);
    let cents = counted.map(|(sum, _)| i64::try_from(sum.ten_thousandths() / 100).unwrap_or(i64::MAX));
    cents.fold(0, i64::saturating_add)
}

fn unit(given: &ProposalInput<'_>, scene: &Scene, cost: &Cost, party: &Party<'_>) -> Unit {
    let plan = given.ground.plan;
    let earliest = earliest(given, scene, party);
    let expires = party.members.iter().filter_map(|one| one.expires).min();
    let wave = party.wave.and_then(|id| plan.waves.get(id));
    let providers: Vec<_> = party.members.iter().filter_map(|one| plan.providers.get(one.provider?)).collect();
    let theirs: Vec<_> = providers.iter().map(|of| given.ground.calendars.provider(of)).collect();
    let is_allowed = |day: NaiveDate| {
        earliest <= day
            && expires.is_none_or(|last| day <= last)
            && wave.is_none_or(|wave| wave.covers(day))
            && theirs.iter().all(|calendar| calendar.is_business_day(day))
            && party.bar_on(day, given.ahead).is_none()
    };
    let people = party.people(given, scene);
    let pinned = party.pinned.and_then(|day| pinned_at(scene, &people, party, day));
    let is_meant = |at: usize| is_allowed(scene.days[at]) || pinned.is_some_and(|pin| pin.day == at);
    let n = party.members.len() as u32;
    let late = if given.last_day.is_some() { n } else { 0 };
    let horizon = cost.behind.last().copied().unwrap_or(0) + 1;
    // Without a last day being placed at all is what counts first.
    let unplaced = DayCost { late_customers: late.max(n), days_late: horizon * n, cents: 0 };
    // A day that somebody fixed too early costs what the first possible one does.
    let first = scene.days.partition_point(|day| *day < earliest);
    let on = |at: usize| {
        let goes = at.max(first);
        is_meant(at)
            .then(|| if goes < scene.days.len() { cost.on(given, scene, &party.members, goes) } else { unplaced })
    };
    let days: Vec<_> = (0..scene.days.len()).map(on).collect();
    Unit {
        customers: n,
        load: load(scene, &party.members),
        seats: party.seats().n,
        wave: party.wave.and_then(|id| scene.waves.iter().position(|one| *one == id)),
        days,
        unplaced,
        last: before(scene, party),
        pinned,
        people,
    }
}

/// How many requests come from which provider; those that are there already, or have no provider, are nobody's.
fn load(scene: &Scene, members: &[Member<'_>]) -> Vec<(usize, u32)> {
    let nobody = scene.providers.len();
    let mut load: Vec<(usize, u32)> = Vec::new();
    let mut add = |at: usize, n: u32| match load.iter_mut().find(|(of, _)| *of == at) {
        Some((_, held)) => *held += n,
        None if 0 < n => load.push((at, n)),
        None => {}
    };
    for member in members {
        let at = member.provider.and_then(|id| scene.providers.iter().position(|one| *one == id));
        add(at.unwrap_or(nobody), member.n_new);
        add(nobody, member.n_requests - member.n_new);
    }
    load
}

/// Where the proposal that was accepted last placed it; `None`: nowhere, or not all of it on one day.
fn before(scene: &Scene, party: &Party<'_>) -> Option<Placement> {
    let first = party.members.first()?.customer;
    let is_same =
        |one: &Member<'_>| (one.customer.scheduled, one.customer.scheduled_by) == (first.scheduled, first.scheduled_by);
    let day = scene.days.binary_search(&first.scheduled?).ok()?;
    let person = scene.people.iter().position(|one| Some(*one) == first.scheduled_by)?;
    party.members.iter().all(is_same).then_some(Placement { person, day })
}

/// A pinned day as one of the days; on a day that is no business day its room is that of the next one.
fn pinned_at(scene: &Scene, people: &[usize], party: &Party<'_>, day: NaiveDate) -> Option<Placement> {
    let at = scene.days.partition_point(|one| *one < day);
    let person =
        before(scene, party).map(|of| of.person).filter(|of| people.contains(of)).or(people.first().copied())?;
    (at < scene.days.len()).then_some(Placement { person, day: at })
}

/// The answer. Where a pilot is not moved yet, what is left of it is placed first, and others only after all of it has been
/// looked at; without a day for anybody of those who are left, others have none.
pub(super) fn solved(
    given: &ProposalInput<'_>,
    scene: &mut Scene,
    parties: &[Party<'_>],
    mut problem: Problem,
) -> (Problem, planner::PlannerAnswer) {
    let pilot: Vec<usize> =
        parties.iter().enumerate().filter(|(_, party)| Scene::is_pilot(given, party)).map(|(at, _)| at).collect();
    let under_way = under_way(given, scene);
    if pilot.is_empty() && under_way.is_none() {
        let answer = planner::propose(&problem);
        return (problem, answer);
    }
    let mut first = problem.clone();
    first.units = pilot.iter().map(|at| problem.units[*at].clone()).collect();
    let placed = planner::propose(&first).placements;
    let takes = |at: usize| parties[at].members.iter().map(|one| usize::from(one.takes(&scene.effort))).max();
    let through = pilot.iter().zip(&placed).filter_map(|(at, placed)| Some((*placed)?.day + takes(*at).unwrap_or(0)));
    let wait = usize::from(given.ground.plan.about().moves.after_pilot);
    let through = if pilot.is_empty() { under_way } else { through.max().map(|day| day.max(under_way.unwrap_or(0))) };
    let from = through.map_or(scene.days.len(), |day| (day + wait).min(scene.days.len()));
    let beyond = || scene.days.last().and_then(NaiveDate::succ_opt);
    scene.after_pilot = scene.days.get(from).copied().or_else(beyond);
    for (at, unit) in problem.units.iter_mut().enumerate() {
        if let Some(of) = pilot.iter().position(|one| *one == at) {
            unit.pinned = unit.pinned.or(placed[of]);
            continue;
        }
        let pinned = unit.pinned.map(|pin| pin.day);
        for (at, day) in unit.days.iter_mut().enumerate().take(from) {
            if pinned != Some(at) {
                *day = None;
            }
        }
    }
    let answer = planner::propose(&problem);
    (problem, answer)
}
