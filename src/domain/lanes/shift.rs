//! What stands against other days of a wave or a customer, while somebody tries them, and the one edit that takes them.
//!
//! [`Held`] looks once at everything that does not depend on the days; each try then costs a few sums per customer.

use std::sync::Arc;

use chrono::NaiveDate;

use super::load::Taken;
use super::rows::{Reading, is_ahead};
use super::{DayBasis, LaneKey, Lanes, LanesInput, LineRow, LoadMeasure, LoadSum};
use crate::domain::calendar::{BusinessDays, Calendar};
use crate::domain::edit::Edit;
use crate::domain::edit::shift::{CustomerDays, ShiftEdit, Window};
use crate::domain::moves::{MoveProblem, judge, of_wave_as};
use crate::domain::plan::ids::{CustomerId, PersonId, TransferId, WaveId};
use crate::domain::plan::wave::{Wave, WaveKind};
use crate::domain::proposal::{BarredDays, Earlier, Effort, Ready};

/// What is moved to other days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grip {
    /// A wave, with the days of its customers.
    Wave(WaveId),
    /// A customer, whose day is fixed then.
    Customer(CustomerId),
}

/// What stands against a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DayObjection {
    /// It has passed.
    Passed,
    /// It is no business day of ours.
    DayOff,
    /// What stands against it among all that a proposal looks at.
    Day(Earlier),
    /// It would be completed only by this day, after the last one.
    TooLate {
        /// By when.
        by: NaiveDate,
    },
    /// Something stands against the wave as a whole.
    Wave(MoveProblem),
}

/// Something that stands against the days that are tried.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Against {
    /// For which customer, and its day then; `None`: for the wave as a whole.
    pub customer: Option<(CustomerId, NaiveDate)>,
    /// What.
    pub stand: DayObjection,
}

/// What comes of days that are tried.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shifted {
    /// Business days later; negative: earlier.
    pub by: i64,
    /// First and last day then, of the wave or of the customer.
    pub days: (NaiveDate, NaiveDate),
    /// Everything that stands against it, one of each customer; that of the wave as a whole first.
    pub against: Vec<Against>,
    /// What takes these days; `None`: nothing changes.
    pub edit: Option<Edit>,
}

/// One customer that is moved to other days.
#[derive(Debug)]
struct Member {
    customer: CustomerId,
    day: Option<(NaiveDate, DayBasis)>,
    pinned: Option<NaiveDate>,
    scheduled: Option<NaiveDate>,
    requests: Vec<(TransferId, NaiveDate)>,
    person: Option<PersonId>,
    wave: Option<WaveId>,
    one: LoadSum,
    takes: u16,
    ready: Ready,
    bars: BarredDays,
}

/// What was taken hold of.
#[derive(Debug)]
pub struct DragSubject {
    /// What it is.
    pub grip: Grip,
    /// The day that it begins on as it is.
    pub begins: NaiveDate,
    ends: NaiveDate,
    members: Vec<Member>,
    /// What people have to do beside it.
    others: Taken,
    ahead: i32,
}

/// Business days of ours from one day to another; negative when it lies before. A day on which nobody works stands for the next
/// one in that direction.
pub fn business_days_to(ours: &Calendar, from: NaiveDate, to: NaiveDate) -> i64 {
    let to = if from < to { business_from(ours, to) } else { business_until(ours, to) };
    ours.between(from, to)
}

/// A day so many business days later or earlier; `None`: beyond all calendars.
fn moved(ours: &Calendar, day: NaiveDate, by: i64) -> Option<NaiveDate> {
    let wait = BusinessDays(u16::try_from(by.unsigned_abs()).ok()?);
    if by < 0 { ours.before(day, wait).ok() } else { ours.after(day, wait).ok() }
}

/// The first business day from here on.
fn business_from(ours: &Calendar, day: NaiveDate) -> NaiveDate {
    if ours.is_business_day(day) { day } else { ours.next_business_day(day).unwrap_or(day) }
}

/// The last business day up to here.
fn business_until(ours: &Calendar, day: NaiveDate) -> NaiveDate {
    if ours.is_business_day(day) { day } else { ours.before(day, BusinessDays(1)).unwrap_or(day) }
}

impl DragSubject {
    /// Takes hold of a wave or a customer; `None`: it has no days, is submitted, or is not there.
    pub fn of(lanes: &Lanes, given: &LanesInput<'_>, grip: Grip) -> Option<Self> {
        let plan = given.ground.plan;
        let (rows, (begins, ends)): (Vec<&LineRow>, _) = match grip {
            Grip::Wave(id) => {
                let lane = lanes.lane(LaneKey::Wave(id))?;
                (lane.rows.iter().filter(|row| is_free(row)).collect(), lane.window?)
            }
            Grip::Customer(id) => {
                let (lane, row) = lanes.row(id)?;
                if !is_free(row) || lane.key == LaneKey::Stays {
                    return None;
                }
                let day = row.day.map_or(given.ground.today, |(day, _)| day);
                (vec![row], (day, day))
            }
        };
        let reading = Reading { given, effort: Effort::default() };
        let member = |row: &&LineRow| {
            let customer = plan.customers.get(row.customer)?;
            let draft = reading.draft(customer);
            let requests = given.moving.requests(row.customer).iter();
            let requests = requests.filter(|one| is_ahead(one.stage_on(given.ground.today)));
            Some(Member {
                customer: row.customer,
                day: row.day,
                pinned: customer.pinned,
                scheduled: customer.scheduled,
                requests: requests.filter_map(|one| Some((one.id, one.planned?))).collect(),
                person: row.person,
                wave: draft.wave,
                one: row.takes_up(),
                takes: row.takes,
                ready: draft.ready,
                bars: BarredDays::of(&given.ground, customer, &judge(&given.ground, customer)),
            })
        };
        let members: Vec<Member> = rows.iter().filter_map(member).collect();
        let mut others = Taken::default();
        for lane in &lanes.lanes {
            for row in lane.rows.iter().filter(|row| row.day.is_some_and(|(_, basis)| basis != DayBasis::Proposed)) {
                let wave = plan.customers.get(row.customer).and_then(|one| one.wave);
                if let Some((day, _)) = row.day {
                    others.add((row.person, wave), day, &row.takes_up());
                }
            }
        }
        let mut own = Taken::default();
        for member in &members {
            if let Some((day, _)) = member.day.filter(|(_, basis)| *basis != DayBasis::Proposed) {
                own.add((member.person, member.wave), day, &member.one);
            }
        }
        let ahead = given.foresight.map_or(0, crate::domain::foresight::Foresight::ahead);
        Some(Self { grip, begins, ends, members, others: others.without(&own), ahead })
    }

    /// What comes of so many business days later, or earlier; `None`: beyond all calendars.
    pub fn shift(&self, given: &LanesInput<'_>, by: i64) -> Option<Shifted> {
        let ours = given.ground.calendars.ours();
        let days = match self.grip {
            _ if by == 0 => (self.begins, self.ends),
            Grip::Wave(_) => (
                moved(ours, business_from(ours, self.begins), by)?,
                moved(ours, business_until(ours, self.ends).max(business_from(ours, self.begins)), by)?,
            ),
            Grip::Customer(_) => {
                let day = moved(ours, self.begins, by)?;
                (day, day)
            }
        };
        let wave = match self.grip {
            Grip::Wave(id) => given.ground.plan.waves.get(id),
            Grip::Customer(_) => None,
        };
        let mut against: Vec<Against> = wave.iter().flat_map(|wave| of_wave(given, wave, days)).collect();
        let mut taken = self.others.clone();
        let mut customers = Vec::with_capacity(self.members.len());
        let mut requests = Vec::new();
        for member in &self.members {
            let shifted = |day: Option<NaiveDate>| day.and_then(|day| moved(ours, day, by));
            let day =
                shifted(member.day.map(|(day, _)| day)).or((member.day.is_none() && wave.is_none()).then_some(days.0));
            requests.extend(member.requests.iter().filter_map(|(id, day)| Some((*id, moved(ours, *day, by)?))));
            let next = match wave {
                Some(_) => (shifted(member.pinned), shifted(member.scheduled)),
                None => (day, member.scheduled),
            };
            if next != (member.pinned, member.scheduled) {
                let (pinned, scheduled) = next;
                customers.push(CustomerDays { customer: member.customer, pinned, scheduled });
            }
            let Some(day) = day else { continue };
            let stands = self.against(given, (member, wave.is_some().then_some(days)), day, &taken);
            against.extend(stands.into_iter().map(|stand| Against { customer: Some((member.customer, day)), stand }));
            taken.add((member.person, member.wave), day, &member.one);
        }
        let window = wave.map(|wave| Window {
            wave: wave.id,
            first: wave.first.map(|_| days.0),
            last: wave.last.map(|_| days.1),
        });
        let edit = ShiftEdit { wave: window, customers, requests };
        let edit = (by != 0 && !edit.is_empty()).then_some(Edit::Shift(edit));
        Some(Shifted { by, days, against, edit })
    }

    /// Everything that stands against moving one of them on this day; `window`: the days that its wave has then. On a day
    /// that has passed or on which nobody works the rest does not matter.
    fn against(
        &self,
        given: &LanesInput<'_>,
        (member, window): (&Member, Option<(NaiveDate, NaiveDate)>),
        day: NaiveDate,
        taken: &Taken,
    ) -> Vec<DayObjection> {
        let (plan, ours, today) = (given.ground.plan, given.ground.calendars.ours(), given.ground.today);
        if day < today {
            return vec![DayObjection::Passed];
        }
        if !ours.is_business_day(day) {
            return vec![DayObjection::DayOff];
        }
        // Who has no day of its own can have any other one of its wave.
        let is_loose = member.day.is_some_and(|(_, basis)| basis == DayBasis::Wave);
        let last = window.filter(|_| is_loose).map_or(day, |(_, last)| last);
        let mut stands = Vec::new();
        match member.ready {
            Ready::By(by, gate) if last < by => stands.push(DayObjection::Day(Earlier::NotReady { gate, day: by })),
            Ready::Now | Ready::By(..) => {}
            Ready::Never(gate) => stands.push(DayObjection::Day(Earlier::Never { gate })),
        }
        let mut bar = member.bars.on(day, self.ahead);
        if bar.is_some() && is_loose {
            let first = window.map_or(day, |(first, _)| first.max(today));
            let mut others = first.iter_days().take_while(|day| *day <= last).take(400);
            if others.any(|day| ours.is_business_day(day) && member.bars.on(day, self.ahead).is_none()) {
                bar = None;
            }
        }
        stands.extend(bar.map(|bar| DayObjection::Day(Earlier::Bar { customer: member.customer, bar })));
        let is_away = |id: PersonId| {
            let of = crate::domain::plan::day_off::DayOffScope::Person(id);
            plan.days_off.iter().any(|off| off.scope == of && off.covers(day))
        };
        if member.person.is_some_and(|id| !is_loose && is_away(id)) {
            stands.push(DayObjection::Day(Earlier::Away { person: member.person }));
        }
        let is_pilot = member.wave.and_then(|id| plan.waves.get(id)).is_some_and(|one| one.kind == WaveKind::Pilot);
        let after_pilot = given.foresight.and_then(|seen| seen.proposal.after_pilot());
        if !is_pilot && after_pilot.is_some_and(|from| last < from) {
            stands.push(DayObjection::Day(Earlier::Pilot));
        }
        let outside = plan.customers.get(member.customer).and_then(|one| plan.waves.get(one.wave?));
        if let Some(wave) = outside.filter(|wave| window.is_none() && !wave.covers(day)) {
            stands.push(DayObjection::Day(Earlier::Wave { wave: wave.name.clone() }));
        }
        let full = if is_loose { None } else { full(given, member, day, taken) };
        stands.extend(full.map(DayObjection::Day));
        let by = ours.after(day, BusinessDays(member.takes)).ok();
        let too_late = by.filter(|by| given.last_day.is_some_and(|last| last < *by));
        stands.extend(too_late.map(|by| DayObjection::TooLate { by }));
        stands
    }
}

/// Whether a customer can still be given another day.
fn is_free(row: &LineRow) -> bool {
    row.outcome != super::LineOutcome::Stays
        && row.day.is_none_or(|(_, basis)| basis != DayBasis::Submitted)
        && !matches!(row.outcome, super::LineOutcome::Moved | super::LineOutcome::Errors)
}

/// What stands against a wave as a whole with these days.
fn of_wave(given: &LanesInput<'_>, wave: &Arc<Wave>, (first, last): (NaiveDate, NaiveDate)) -> Vec<Against> {
    let next = Wave { first: Some(first), last: Some(last), ..Wave::clone(wave) };
    let problems = of_wave_as(&given.ground, given.moving, &next);
    problems.into_iter().map(|problem| Against { customer: None, stand: DayObjection::Wave(problem) }).collect()
}

/// That a day is full, and with how many.
fn full(given: &LanesInput<'_>, member: &Member, day: NaiveDate, taken: &Taken) -> Option<Earlier> {
    let plan = given.ground.plan;
    let doer = (member.person, member.wave);
    let excess = taken.excess(plan, doer, day, &member.one)?;
    let (held, room) = (taken.of(member.person, day), excess.limit);
    Some(match excess.of {
        LoadMeasure::Customers => Earlier::FullOfCustomers { n: held.n as u32, room },
        LoadMeasure::Requests => Earlier::FullOfRequests { n: held.n_requests as u32, room },
        LoadMeasure::Seats => Earlier::FullOfSeats { n: held.seats.n, room },
    })
}
