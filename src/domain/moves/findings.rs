//! What stands against the waves as they are planned, each with the way out that we propose. Limits, guards and leads are
//! ours, not Microsoft's.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, NaiveDate};

use super::grouping::found_groups;
use super::mobility::guard_of;
use super::problem::{FindingMend, MoveFinding, MoveProblem};
use super::{Ground, Moving};
use crate::domain::plan::Plan;
use crate::domain::plan::customer::Customer;
use crate::domain::plan::day_off::DayOffScope;
use crate::domain::plan::ids::WaveId;
use crate::domain::plan::wave::{PILOT_CUSTOMERS, Wave, WaveKind};
use crate::domain::schedule::{Gate, open_pilots, shut_gate};

/// Everything that stands against the waves, wave by wave, the earliest first.
pub fn findings(ground: &Ground<'_>, moving: &Moving) -> Vec<MoveFinding> {
    let plan = ground.plan;
    let mut members: BTreeMap<WaveId, Vec<&Customer>> = BTreeMap::new();
    let mut found = Vec::new();
    let look = Look { ground, plan, moving, today: ground.today };
    for customer in plan.customers.iter().filter(|customer| customer.wave.is_some() || customer.pinned.is_some()) {
        if let Some(wave) = customer.wave {
            members.entry(wave).or_default().push(customer);
        }
        if moving.is_left(customer) {
            found.extend(look.of_customer(customer));
        }
    }
    found.extend(look.groups());
    found.extend(found_groups(plan, moving).into_iter().map(|group| MoveFinding {
        wave: group.wave,
        customer: None,
        mend: Some(FindingMend::Gather(group.wave)),
        problem: MoveProblem::GroupFound(group),
    }));
    for wave in plan.waves.iter() {
        let left: Vec<&Customer> =
            members.get(&wave.id).into_iter().flatten().copied().filter(|c| moving.is_left(c)).collect();
        found.extend(look.of_wave(wave, &left));
    }
    let first = |wave: Option<WaveId>| wave.and_then(|id| plan.waves.get(id)?.first);
    found.sort_by_key(|one| {
        (first(one.wave).is_none(), first(one.wave), one.wave, one.customer.is_some(), one.customer)
    });
    found
}

/// What would stand against a wave as a whole if it were like this; what does not depend on its days is left out.
pub fn of_wave_as(ground: &Ground<'_>, moving: &Moving, wave: &Wave) -> Vec<MoveProblem> {
    let plan = ground.plan;
    let look = Look { ground, plan, moving, today: ground.today };
    let members = plan.customers.iter().filter(|customer| customer.wave == Some(wave.id)).map(|customer| &**customer);
    let left: Vec<&Customer> = members.filter(|customer| moving.is_left(customer)).collect();
    let is_of_days = |problem: &MoveProblem| {
        matches!(
            problem,
            MoveProblem::OverCapacity { .. }
                | MoveProblem::TooManyRequests { .. }
                | MoveProblem::TooManySeats { .. }
                | MoveProblem::ProviderTooSlow { .. }
                | MoveProblem::Over { .. }
                | MoveProblem::BeforePilot { .. }
        )
    };
    look.of_wave(wave, &left).into_iter().map(|finding| finding.problem).filter(is_of_days).collect()
}

pub(super) struct Look<'l> {
    pub(super) ground: &'l Ground<'l>,
    pub(super) plan: &'l Plan,
    pub(super) moving: &'l Moving,
    pub(super) today: NaiveDate,
}

impl Look<'_> {
    fn of_wave(&self, wave: &Wave, left: &[&Customer]) -> Vec<MoveFinding> {
        let mut found = Vec::new();
        let mut push = |problem, mend| {
            found.push(MoveFinding { wave: Some(wave.id), customer: None, problem, mend });
        };
        let n = self.moving.count(wave.id).n;
        if wave.kind == WaveKind::Pilot && PILOT_CUSTOMERS < n {
            push(MoveProblem::PilotTooLarge { n }, None);
        }
        if wave.kind == WaveKind::Pilot && self.lacks_lesson(wave, n, left.len()) {
            push(MoveProblem::LessonMissing, None);
        }
        if left.is_empty() {
            return found;
        }
        if let Some((pilot, is_moved)) = self.earlier_pilot(wave) {
            push(MoveProblem::BeforePilot { pilot, is_moved }, None);
        }
        let nobody = left.iter().filter(|customer| self.plan.mover(customer).is_none()).count();
        if 0 < nobody {
            push(MoveProblem::NobodyNamed { n: nobody }, None);
        }
        match (wave.first, wave.last) {
            (_, Some(last)) if last < self.today => push(MoveProblem::Over { n: left.len() }, None),
            (Some(first), Some(last)) => {
                for (problem, mend) in self.room(wave, (first.max(self.today), last), left) {
                    push(problem, mend);
                }
            }
            (None, None) => push(MoveProblem::NoDays, None),
            _ => {}
        }
        found
    }

    /// Others wait for what a pilot teaches.
    fn lacks_lesson(&self, pilot: &Wave, n: usize, n_left: usize) -> bool {
        let is_over = 0 < n && (n_left == 0 || pilot.last.is_some_and(|last| last < self.today));
        is_over && pilot.lesson.trim().is_empty()
    }

    /// The pilot that is to be over before this wave begins, and whether only its lesson is left; `None`: there is none, or its
    /// days are over in time and nothing has begun yet.
    fn earlier_pilot(&self, wave: &Wave) -> Option<(String, bool)> {
        let first = wave.first.filter(|_| wave.kind != WaveKind::Pilot)?;
        let mut open = open_pilots(self.plan, self.moving)
            .filter_map(|open| Some((self.plan.waves.get(open.wave)?, open.is_moved)));
        let clashes = |pilot: &Wave| pilot.last.or(pilot.first).is_none_or(|last| first <= last);
        open.find(|(pilot, is_moved)| first <= self.today || (!is_moved && clashes(pilot)))
            .map(|(pilot, is_moved)| (pilot.name.clone(), is_moved))
    }

    fn of_customer(&self, customer: &Customer) -> Vec<MoveFinding> {
        let mut found = Vec::new();
        let wave = customer.wave.and_then(|id| self.plan.waves.get(id));
        let mut push = |problem, mend| {
            found.push(MoveFinding { wave: customer.wave, customer: Some(customer.id), problem, mend });
        };
        if let Some(day) = customer.pinned {
            if wave.is_some_and(|wave| !wave.covers(day)) {
                push(MoveProblem::DayOutside { day }, None);
            }
            if day < self.today {
                push(MoveProblem::DayPassed { day }, self.next_free(customer, day).map(FindingMend::MoveTo));
            } else if let Some(problem) = self.against(customer, day) {
                push(problem, self.next_free(customer, day).map(FindingMend::MoveTo));
            }
        }
        if let Some(gate) = self.shut(customer) {
            push(MoveProblem::GateShut { gate }, None);
        }
        found
    }

    /// What stands against moving a customer on this day; `None`: nothing.
    fn against(&self, customer: &Customer, day: NaiveDate) -> Option<MoveProblem> {
        let blackout = self.plan.days_off.iter().find(|off| match off.scope {
            DayOffScope::Blackout => off.covers(day),
            DayOffScope::Customer(who) => who == customer.id && off.covers(day),
            DayOffScope::Company | DayOffScope::Person(_) => false,
        });
        if let Some(off) = blackout {
            return Some(MoveProblem::Blackout { day, reason: off.reason.clone() });
        }
        if !self.ground.calendars.ours().is_business_day(day) {
            return Some(MoveProblem::DayOff { day });
        }
        let near =
            customer.subscriptions.iter().find(|held| guard_of(held).is_some_and(|guard| guard.contains(&day)))?;
        Some(MoveProblem::Renewal { day, end: near.end?, product: near.product.clone() })
    }

    /// The next day after this one, within the wave, against which nothing stands.
    fn next_free(&self, customer: &Customer, day: NaiveDate) -> Option<NaiveDate> {
        let wave = customer.wave.and_then(|id| self.plan.waves.get(id));
        let days = day.max(self.today).iter_days().skip(1).take(60);
        let mut free = days.filter(|day| self.against(customer, *day).is_none());
        free.find(|day| wave.is_none_or(|wave| wave.covers(*day)))
    }

    /// The first gate that is not passed before the transfer; `None`: it can begin, or its days are not near.
    fn shut(&self, customer: &Customer) -> Option<Gate> {
        let day = self.plan.day_of_move(customer)?;
        // Two weeks before nobody needs to hurry yet.
        if self.today.checked_add_days(Days::new(14))? < day {
            return None;
        }
        shut_gate(self.plan, customer)
    }

    /// Groups whose customers are in several waves; the one that holds most of them is proposed.
    fn groups(&self) -> Vec<MoveFinding> {
        let mut groups: BTreeMap<&str, Vec<&Customer>> = BTreeMap::new();
        for customer in self.plan.customers.iter().filter(|customer| !customer.group.trim().is_empty()) {
            groups.entry(customer.group.trim()).or_default().push(customer);
        }
        let split = |(group, held): (&str, Vec<&Customer>)| {
            let waves: BTreeSet<Option<WaveId>> = held.iter().map(|customer| customer.wave).collect();
            let most = waves.iter().flatten().max_by_key(|wave| held.iter().filter(|c| c.wave == Some(**wave)).count());
            let most = *most?;
            (1 < waves.len()).then(|| MoveFinding {
                wave: Some(most),
                customer: None,
                problem: MoveProblem::GroupSplit { group: group.to_owned(), n: held.len() },
                mend: Some(FindingMend::Gather(Some(most))),
            })
        };
        groups.into_iter().filter_map(split).collect()
    }
}
