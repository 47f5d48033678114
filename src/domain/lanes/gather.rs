//! From a plan to its time line: every customer gets its day and what becomes of it, and lanes, load and finding are counted
//! from these.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};

use super::load::{Taken, works};
use super::rows::{Draft, Reading};
use super::{
    DayBasis, DayCount, Lane, LaneKey, Lanes, LanesInput, LineFinding, LineMark, LineOutcome, LineRow, LineTally,
    MarkOf, axis,
};
use crate::domain::checklists;
use crate::domain::moves::mobility::guard_around;
use crate::domain::plan::wave::{Wave, WaveKind};
use crate::domain::proposal::{Effort, PilotWait, Ready};
use crate::domain::schedule::{DueLane, DueTone};

/// A wave of which only the first day is known is looked at for so long.
const OPEN: Days = Days::new(60);

pub(super) fn lanes(given: &LanesInput<'_>) -> Lanes {
    let plan = given.ground.plan;
    let reading = Reading { given, effort: Effort::of(plan, given.ground.calendars.ours()) };
    let mut drafts: Vec<Draft> = plan.customers.iter().map(|customer| reading.draft(customer)).collect();
    let mut taken = Taken::default();
    take_own(given, &mut drafts, &mut taken);
    // Where a schedule is proposed, it knows more than a wave's window: who has no day in it has none here.
    for draft in drafts.iter_mut().filter(|draft| draft.row.day.is_none() && draft.row.outcome == LineOutcome::NoDay) {
        reading.propose(&mut draft.row);
    }
    for wave in plan.waves.iter() {
        spread(given, wave, &mut drafts, &mut taken);
    }
    for draft in &mut drafts {
        reading.complete(&mut draft.row);
        judge_outcome(given, draft);
    }
    let loads = taken.loads(plan, given.ground.today);
    let mut lanes = keys(given, &drafts).into_iter().map(|key| empty(given, key)).collect::<Vec<Lane>>();
    let at: BTreeMap<LaneKey, usize> = lanes.iter().enumerate().map(|(at, lane)| (lane.key, at)).collect();
    for draft in drafts {
        if let Some(lane) = at.get(&draft.lane).and_then(|at| lanes.get_mut(*at)) {
            lane.rows.push(draft.row);
        }
    }
    for lane in &mut lanes {
        count(lane, &loads, given.ground.today);
    }
    let dates = dates(given);
    let (axis, providers) = axis::axis(given, days_of(given, &lanes, &dates));
    let finding = LineFinding::of(&lanes);
    let (today, last_day) = (given.ground.today, given.last_day);
    let pilot = PilotWait::of(plan, given.moving);
    Lanes { axis, today, last_day, dates, lanes, load: loads, finding, pilot, providers }
}

/// What has a day of its own takes up its person's time first: what is submitted, then what is fixed, then what was accepted.
fn take_own(given: &LanesInput<'_>, drafts: &mut [Draft], taken: &mut Taken) {
    let mut own: Vec<&mut Draft> = drafts.iter_mut().filter(|draft| draft.row.day.is_some()).collect();
    own.sort_by_key(|draft| draft.row.day.map(|(day, basis)| (basis, day, draft.row.customer)));
    for draft in own {
        let Some((day, basis)) = draft.row.day else { continue };
        let doer = (draft.row.person, draft.wave);
        let is_free = basis == DayBasis::Submitted || day < given.ground.today;
        if !is_free && taken.excess(given.ground.plan, doer, day, &draft.row.takes_up()).is_some() {
            draft.row.outcome = LineOutcome::OverLimit;
        }
        taken.add(doer, day, &draft.row.takes_up());
    }
}

/// Customers of a wave without a day of their own get the first of its days on which their person has room; who has none is
/// there on the last one, and too much.
fn spread(given: &LanesInput<'_>, wave: &Wave, drafts: &mut [Draft], taken: &mut Taken) {
    let (plan, ours, today) = (given.ground.plan, given.ground.calendars.ours(), given.ground.today);
    let Some(first) = wave.first.or(wave.last.map(|last| last.min(today))) else { return };
    let last = wave.last.or_else(|| first.max(today).checked_add_days(OPEN)).unwrap_or(first);
    let days: Vec<NaiveDate> = first
        .max(today)
        .iter_days()
        .take_while(|day| *day <= last)
        .take(400)
        .filter(|day| ours.is_business_day(*day))
        .collect();
    let key = LaneKey::Wave(wave.id);
    for draft in drafts.iter_mut().filter(|draft| draft.lane == key && draft.row.day.is_none()) {
        let is_scheduled = given.foresight.is_some_and(|of| of.proposal.row(draft.row.customer).is_some());
        if draft.row.outcome != LineOutcome::NoDay || is_scheduled {
            continue;
        }
        let doer = (draft.row.person, draft.wave);
        let earliest = if let Ready::By(day, _) = draft.ready { day } else { first };
        let who = (draft.row.person, draft.row.customer);
        let is_open = |day: &&NaiveDate| earliest <= **day && works(plan, ours, who, **day);
        let mut open = days.iter().filter(is_open);
        let one = draft.row.takes_up();
        let has_room = |day: &&NaiveDate| taken.excess(plan, doer, **day, &one).is_none();
        // Days around a renewal are taken only where no other one is left.
        let clear = open.clone().filter(has_room).find(|day| !is_guarded(&draft.row, **day));
        let found = clear.or_else(|| open.clone().find(has_room)).copied();
        let day = found.or_else(|| open.next_back().copied()).or_else(|| days.last().copied()).unwrap_or(last);
        if found.is_none() && today <= day && earliest <= day {
            draft.row.outcome = LineOutcome::OverLimit;
        }
        draft.row.day = Some((day, DayBasis::Wave));
        taken.add(doer, day, &one);
    }
}

/// Whether a subscription that moves renews around this day.
fn is_guarded(row: &LineRow, day: NaiveDate) -> bool {
    let is_near = |end: NaiveDate| guard_around(end).is_some_and(|guard| guard.contains(&day));
    row.marks.iter().any(|mark| matches!(mark.of, MarkOf::Renewal(_)) && is_near(mark.day))
}

/// What becomes of a customer that has its day.
fn judge_outcome(given: &LanesInput<'_>, draft: &mut Draft) {
    let row = &mut draft.row;
    if matches!(row.outcome, LineOutcome::Moved | LineOutcome::Errors | LineOutcome::Stays) {
        return;
    }
    let Some((day, basis)) = row.day else { return };
    let is_ready = match draft.ready {
        Ready::Now => true,
        Ready::By(by, _) => by <= day,
        Ready::Never(_) => false,
    };
    let is_late = given.last_day.is_some_and(|last| row.completes.is_none_or(|by| last < by));
    row.outcome = match basis {
        // Accepting what comes too late would not help.
        DayBasis::Submitted | DayBasis::Proposed if is_late => LineOutcome::TooLate,
        DayBasis::Submitted => LineOutcome::Underway,
        DayBasis::Proposed => LineOutcome::Proposed,
        _ if day < given.ground.today => LineOutcome::Passed,
        _ if !is_ready => LineOutcome::NotReady,
        _ if is_late => LineOutcome::TooLate,
        _ if row.outcome == LineOutcome::OverLimit => LineOutcome::OverLimit,
        _ => LineOutcome::OnTime,
    };
}

/// The lanes that there are, in their order.
fn keys(given: &LanesInput<'_>, drafts: &[Draft]) -> Vec<LaneKey> {
    let mut waves: Vec<&std::sync::Arc<Wave>> = given.ground.plan.waves.iter().collect();
    waves.sort_by_key(|wave| {
        let first = wave.first.or(wave.last);
        (wave.kind != WaveKind::Pilot, first.is_none(), first, wave.id)
    });
    let others = [LaneKey::NoWave, LaneKey::Stays].into_iter().filter(|key| drafts.iter().any(|one| one.lane == *key));
    waves.into_iter().map(|wave| LaneKey::Wave(wave.id)).chain(others).collect()
}

fn empty(given: &LanesInput<'_>, key: LaneKey) -> Lane {
    let wave = if let LaneKey::Wave(id) = key { given.ground.plan.waves.get(id) } else { None };
    let window = wave.and_then(|wave| Some((wave.first.or(wave.last)?, wave.last.or(wave.first)?)));
    let (rows, days, marks) = (Vec::new(), Vec::new(), Vec::new());
    Lane { key, window, rows, tally: LineTally::default(), days, marks, peak: None, baseline: None }
}

/// Everything of a lane that follows from its rows.
fn count(lane: &mut Lane, loads: &[super::Load], today: NaiveDate) {
    lane.rows.sort_by_key(|row| (row.day.is_none(), row.day.map(|(day, _)| day), row.customer));
    let mut days: BTreeMap<NaiveDate, DayCount> = BTreeMap::new();
    for row in &lane.rows {
        lane.tally.add(row.outcome);
        let Some((day, basis)) = row.day else { continue };
        let count = days.entry(day).or_default();
        match basis {
            DayBasis::Submitted => count.n_submitted += 1,
            DayBasis::Proposed => count.n_proposed += 1,
            DayBasis::Pinned | DayBasis::Scheduled | DayBasis::Wave => {
                count.n_planned += 1;
                count.n_not += usize::from(!row.outcome.is_in_time());
            }
        }
    }
    lane.days = days.into_iter().collect();
    let of_row = |row: &LineRow| row.marks.iter().map(|mark| (*mark, row.customer)).collect::<Vec<_>>();
    lane.marks = lane.rows.iter().flat_map(of_row).collect();
    lane.marks.sort_unstable();
    let over = |row: &LineRow| {
        let (day, _) = row.day.filter(|(day, _)| row.outcome == LineOutcome::OverLimit && today <= *day)?;
        loads.iter().find(|load| load.person == row.person)?.on(day)?.over
    };
    lane.peak = lane.rows.iter().filter_map(over).max_by_key(|one| (std::cmp::Reverse(one.of), one.n, one.limit));
    let before = || lane.rows.iter().filter_map(|row| row.baseline);
    lane.baseline = before().min().zip(before().max());
}

/// Dates that concern no single customer: those of the rules and our own; waves and requests have their lanes.
fn dates(given: &LanesInput<'_>) -> Vec<LineMark> {
    let due =
        given.dues.iter().filter(|due| !matches!(due.lane, DueLane::Moves | DueLane::Own) && due.tone != DueTone::Done);
    let dues = due.filter_map(|due| {
        let is_deadline = due.lane == DueLane::Enforcement;
        Some(LineMark { day: due.date?, of: if is_deadline { MarkOf::Deadline(due.id) } else { MarkOf::Due(due.id) } })
    });
    let todos = given.ground.plan.todos.iter().filter(|todo| todo.done.is_none());
    let days = checklists::days(given.ground.plan, given.ground.calendars);
    let todos = todos.filter_map(|todo| Some(LineMark { day: todo.day_by(&days)?, of: MarkOf::Todo(todo.id) }));
    let mut dates: Vec<LineMark> = dues.chain(todos).collect();
    dates.sort_unstable();
    dates
}

/// The days that the axis has to hold: not those of marks, which may lie years ahead.
fn days_of<'l>(
    given: &'l LanesInput<'_>,
    lanes: &'l [Lane],
    dates: &'l [LineMark],
) -> impl Iterator<Item = NaiveDate> + 'l {
    let of_lane = |lane: &'l Lane| {
        let window = lane.window.into_iter().flat_map(|(first, last)| [first, last]);
        let rows = lane.rows.iter().flat_map(|row| row.day.map(|(day, _)| day).into_iter().chain(row.completes));
        window.chain(rows).chain(lane.rows.iter().filter_map(|row| row.baseline))
    };
    let near = given.ground.today.checked_add_days(Days::new(120)).unwrap_or(given.ground.today);
    let near = dates.iter().map(|mark| mark.day).filter(move |day| *day <= near && given.ground.today <= *day);
    lanes.iter().flat_map(of_lane).chain(given.last_day).chain(near)
}
