//! The days are played, one after the other.

use chrono::NaiveDate;

use super::stage::Part;
use super::{BreakageKind, Broken, Luck, Rehearsal, RehearsalCourse, Submitted};
use crate::domain::forecast::{Fortune, NEVER};
use crate::domain::plan::transfer::LIVES;
use crate::domain::schedule::Gate;

/// A day that does not come within those that are looked at.
const NOWHERE: usize = usize::MAX;

/// A customer that waits for a later day than its own.
#[derive(Clone, Copy, Debug)]
struct Waiting {
    part: usize,
    /// The first day on which it is ready and its requests are there.
    from: usize,
    /// The last day on which they can be submitted; `None`: it is not known.
    expires: Option<NaiveDate>,
    /// What was said already.
    is_full: bool,
    is_barred: bool,
}

/// What is left of everybody's room on the day that is played.
struct Room(Vec<[u32; 3]>);

impl Room {
    fn on(rehearsal: &Rehearsal, day: usize) -> Self {
        Self(rehearsal.rooms.iter().map(|room| room.on(day)).collect())
    }

    /// Whether one more fits; whoever is not among those who move has no limit.
    fn has(&self, part: &Part) -> bool {
        let Some(left) = part.person.and_then(|at| self.0.get(at)) else { return true };
        left.iter().zip(part.wanted()).all(|(left, wanted)| wanted <= *left)
    }

    /// Takes what it needs, also where it does not fit.
    fn take(&mut self, part: &Part) {
        for (left, wanted) in part.person.and_then(|at| self.0.get_mut(at)).into_iter().flatten().zip(part.wanted()) {
            // Where there is no limit, none is used up.
            *left = if *left == u32::MAX { u32::MAX } else { left.saturating_sub(wanted) };
        }
    }
}

struct Play<'r> {
    of: &'r Rehearsal,
    fortunes: Vec<Fortune>,
    waiting: Vec<Waiting>,
    course: RehearsalCourse,
}

impl Rehearsal {
    /// Plays the days with this luck.
    pub fn play(&self, luck: Luck) -> RehearsalCourse {
        let fortunes = match luck {
            Luck::None => Vec::new(),
            Luck::Seed(seed) => self.fortunes.draw(seed),
        };
        let mut play = Play { of: self, fortunes, waiting: Vec::new(), course: RehearsalCourse::default() };
        let mut by_day: Vec<Vec<usize>> = vec![Vec::new(); self.days.len() + 1];
        for (at, part) in self.parts.iter().enumerate() {
            match part.day {
                Some(_) => by_day[part.planned.min(self.days.len())].push(at),
                None => play.complete(part, None),
            }
        }
        for (day, parts) in by_day.iter().enumerate().take(self.days.len()) {
            play.day(day, parts);
        }
        // What lies beyond the days that are looked at is not played.
        for part in by_day[self.days.len()].iter().map(|at| &self.parts[*at]) {
            if let Some(day) = part.day {
                let (customer, person) = (part.customer, part.by);
                play.course.submitted.push(Submitted { day, customer, person, completes: None });
            }
        }
        for left in std::mem::take(&mut play.waiting) {
            play.miss(&self.parts[left.part], None);
        }
        let RehearsalCourse { mut submitted, mut broken } = play.course;
        submitted.sort_by_key(|one| (one.day, one.customer));
        broken.sort_by_key(|one| (one.day, one.customer, one.what.kind()));
        RehearsalCourse { submitted, broken }
    }
}

impl Play<'_> {
    fn fortune(&self, part: &Part) -> Option<Fortune> {
        self.fortunes.get(part.fortune?).copied()
    }

    fn day(&mut self, day: usize, planned: &[usize]) {
        let mut room = Room::on(self.of, day);
        let mut late = Vec::new();
        for &at in planned {
            let part = &self.of.parts[at];
            let (from, expires, what) = self.ready(part);
            let is_over = expires.is_some_and(|last| last < self.of.days[day]);
            match what.or(is_over.then_some(BreakageKind::Expired)) {
                None if !part.is_passed => {
                    // The plan's own day holds, whatever it breaks: that is the plan's affair, and its findings say so.
                    room.take(part);
                    self.submit(part, day, part.day);
                }
                what => {
                    let was = part.day.unwrap_or(self.of.days[day]);
                    let what = what.unwrap_or(BreakageKind::Passed { was });
                    let new = Waiting { part: at, from, expires, is_full: false, is_barred: false };
                    late.push(if what == BreakageKind::Expired { self.anew(new, day) } else { new });
                    self.say(part, day, what);
                }
            }
        }
        let waiting = std::mem::take(&mut self.waiting);
        for one in waiting.into_iter().chain(late) {
            if let Some(left) = self.try_to_submit(one, day, &mut room) {
                self.waiting.push(left);
            }
        }
    }

    /// From which day on it can be submitted, until when, and what is missing on its own day; `None`: nothing is.
    fn ready(&self, part: &Part) -> (usize, Option<NaiveDate>, Option<BreakageKind>) {
        let Some(fortune) = self.fortune(part) else { return (part.planned, part.expires, None) };
        let place = |day: u32| if day == NEVER { NOWHERE } else { day as usize };
        let [accepted, verified, agreed] = fortune.gates.map(place);
        let until = |at: usize| self.of.days.get(at).copied();
        let shut = [(Gate::Accepted, accepted), (Gate::Verified, verified), (Gate::Agreement, agreed)];
        let shut = shut.into_iter().find(|(_, at)| part.planned < *at).map(|(gate, _)| gate);
        let created = Self::created(part, agreed, fortune.request as usize);
        let from = agreed.max(created).max(part.planned);
        let expires = part.expires.or_else(|| until(created)?.checked_add_days(LIVES));
        let what = match shut {
            Some(gate) => Some(BreakageKind::NotReady { gate, until: until(agreed) }),
            None if part.planned < created => Some(BreakageKind::NoRequest { until: until(created) }),
            None => None,
        };
        (from, expires, what)
    }

    /// The day on which its requests are there, late by so many business days.
    fn created(part: &Part, agreed: usize, late: usize) -> usize {
        if part.expires.is_some() {
            return 0;
        }
        if let Some(asked) = part.asked {
            return asked.saturating_add(late);
        }
        // Asked for so early that it comes in time, and not before the customer has come far enough.
        let ask = part.planned.saturating_sub(part.lead).max(agreed);
        // A plan that leaves less than the lead time is the plan's affair.
        let lead = if ask == agreed && part.planned < ask.saturating_add(part.lead) && agreed == 0 {
            part.planned.min(part.lead)
        } else {
            part.lead
        };
        ask.saturating_add(lead).saturating_add(late)
    }

    /// Somebody whose own day has passed is submitted as soon as that is possible; answers who still waits.
    fn try_to_submit(&mut self, one: Waiting, day: usize, room: &mut Room) -> Option<Waiting> {
        let part = &self.of.parts[one.part];
        let today = self.of.days[day];
        if day < one.from {
            return Some(one);
        }
        if one.expires.is_some_and(|last| last < today) {
            self.say(part, day, BreakageKind::Expired);
            return Some(self.anew(one, day));
        }
        if let Some((_, bar)) = part.bars.iter().find(|(at, _)| *at == day) {
            if !one.is_barred {
                self.say(part, day, BreakageKind::Guard(bar.clone()));
            }
            return Some(Waiting { is_barred: true, ..one });
        }
        if !room.has(part) {
            if !one.is_full {
                self.say(part, day, BreakageKind::Full);
            }
            return Some(Waiting { is_full: true, ..one });
        }
        room.take(part);
        self.submit(part, day, None);
        None
    }

    /// A new request is asked for on this day.
    fn anew(&self, one: Waiting, day: usize) -> Waiting {
        let part = &self.of.parts[one.part];
        let late = self.fortune(part).map_or(0, |fortune| fortune.request as usize);
        let from = day.saturating_add(part.lead).saturating_add(late).max(day + 1);
        Waiting { from, expires: self.of.days.get(from).and_then(|day| day.checked_add_days(LIVES)), ..one }
    }

    fn submit(&mut self, part: &Part, at: usize, own: Option<NaiveDate>) {
        let day = own.unwrap_or(self.of.days[at]);
        let takes = self.fortune(part).map_or(part.takes, |fortune| fortune.completion as usize);
        let through = at.saturating_add(takes);
        let completes = self.of.days.get(through).copied();
        self.course.submitted.push(Submitted { day, customer: part.customer, person: part.by, completes });
        self.complete(part, Some(through));
    }

    /// It is complete on this day; `None`: on the one that is drawn for what is submitted already.
    fn complete(&mut self, part: &Part, at: Option<usize>) {
        let through = at.or_else(|| self.fortune(part).map(|fortune| fortune.completion as usize));
        let is_late = self.of.on_time.zip(through).is_some_and(|(on_time, through)| on_time <= through);
        if is_late {
            self.miss(part, through);
        }
    }

    /// It is not complete by the last day, but on this one.
    fn miss(&mut self, part: &Part, through: Option<usize>) {
        let Some(on_time) = self.of.on_time else { return };
        let completes = through.and_then(|at| self.of.days.get(at)).copied();
        self.say(part, on_time.saturating_sub(1), BreakageKind::LastDay { completes });
    }

    fn say(&mut self, part: &Part, day: usize, what: BreakageKind) {
        if let Some(day) = self.of.days.get(day.min(self.of.days.len().saturating_sub(1))).copied() {
            self.course.broken.push(Broken { day, customer: part.customer, what });
        }
    }
}
