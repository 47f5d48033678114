//! Why a customer, or a group of them, has no day at all.

use chrono::NaiveDate;

use super::days::is_away;
use super::parties::{Member, Party, Scene};
use super::{DayBar, NoDay, ProposalInput};
use crate::domain::plan::Plan;
use crate::domain::plan::customer::RelationStage;
use crate::domain::planner::{Problem, Unit};
use crate::domain::schedule::Gate;

/// Why a party has no day.
pub(super) fn no_day(
    given: &ProposalInput<'_>,
    scene: &Scene,
    problem: &Problem,
    (unit, party): (usize, &Party<'_>),
) -> NoDay {
    if let Some(gate) = party.never() {
        return never(given.ground.plan, party, gate);
    }
    let of_unit = &problem.units[unit];
    if of_unit.people.is_empty() {
        return NoDay::Nobody;
    }
    if of_unit.days.iter().any(Option::is_some) {
        let works = |day: &NaiveDate| {
            let mut people = of_unit.people.iter().map(|at| scene.people[*at]);
            people.any(|id| !is_away(given, id, *day))
        };
        let mut open = scene.days.iter().zip(&of_unit.days).filter(|(_, cost)| cost.is_some());
        return match open.any(|(day, _)| works(day)) {
            false => NoDay::Nobody,
            true if problem.could_hold(of_unit) => NoDay::Full,
            true => NoDay::TooLarge {
                customers: of_unit.customers,
                requests: of_unit.requests(),
                seats: problem.could_hold(&Unit { seats: 0, ..of_unit.clone() }).then_some(of_unit.seats),
            },
        };
    }
    let earliest = super::give::earliest(given, scene, party);
    if let (Some((day, gate)), Some(last)) = (party.ready_by(), scene.days.last())
        && *last < day
    {
        return NoDay::TooLate(gate, *last);
    }
    let wave = party.wave.and_then(|id| given.ground.plan.waves.get(id));
    if let (Some((day, gate)), Some(end)) = (party.ready_by(), wave.and_then(|wave| wave.last))
        && end < day
    {
        return NoDay::AfterWave(gate, day);
    }
    let Some(end) = scene.days.last() else { return NoDay::WaveOver };
    if *end < earliest {
        return NoDay::NoRequest;
    }
    let last = wave.and_then(|wave| wave.last).map_or(*end, |last| last.min(*end));
    if scene.after_pilot.is_some_and(|from| last < from) && !Scene::is_pilot(given, party) {
        return NoDay::Pilot;
    }
    let in_wave = |day: &&NaiveDate| earliest <= **day && wave.is_none_or(|wave| wave.covers(**day));
    let left = scene.days.iter().filter(in_wave);
    match left.min_by_key(|day| (party.n_bars_on(**day, given.ahead), **day)) {
        None => NoDay::WaveOver,
        Some(best) => match party.bar_on(*best, given.ahead) {
            Some((_, bar @ DayBar::Blackout { .. })) => NoDay::Barred { best: None, bar },
            Some((_, bar)) => NoDay::Barred { best: Some(*best), bar },
            // The provider does not work on any of them.
            None => NoDay::WaveOver,
        },
    }
}

/// Why nothing says when a party is ready.
fn never(plan: &Plan, party: &Party<'_>, gate: Gate) -> NoDay {
    let stage = |one: &Member<'_>| plan.stage_of(one.customer);
    let of = |is_it: &dyn Fn(&Member<'_>) -> bool| party.members.iter().any(is_it);
    let is_mute = |one: &Member<'_>| {
        stage(one) == RelationStage::NotAsked && one.customer.recipient().is_none_or(|contact| contact.email.is_none())
    };
    match () {
        () if of(&|one| one.provider.is_none()) => NoDay::NoProvider,
        () if of(&|one| stage(one) == RelationStage::Declined) => NoDay::Declined,
        () if of(&is_mute) => NoDay::NoAddress,
        () => NoDay::Gate(gate),
    }
}
