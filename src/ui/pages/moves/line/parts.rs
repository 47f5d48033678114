//! What each part of the picture says to the mouse, to the keyboard and to a screen reader.

use chrono::NaiveDate;

use super::picture::{LineKey, Part};
use crate::domain::lanes::{DayLook, LaneKey, Lanes, LineMark, Load};
use crate::domain::moves::MoveFinding;
use crate::domain::plan::ids::CustomerId;
use crate::i18n::lanes as words;
use crate::i18n::{days, moves};
use crate::ui::ctx::Ctx;
use crate::ui::whose::Whose;

/// As many findings and marks are said.
const FEW: usize = 4;

/// Tells parts apart, whatever they are at.
pub(super) fn salt(part: Part) -> (u8, String) {
    match part {
        Part::Name(key) => (0, format!("{key:?}")),
        Part::Bar(key) => (1, format!("{key:?}")),
        Part::Count(key, day) => (2, format!("{key:?} {day}")),
        Part::Marks(key, from, _) => (3, format!("{key:?} {from}")),
        Part::Dates(from, _) => (4, from.to_string()),
        Part::Load(at, from, _) => (5, format!("{at} {from}")),
        Part::LoadAll(from, _) => (6, from.to_string()),
        Part::Day(day) => (8, day.to_string()),
    }
}

/// What stands against a wave, or a customer of it.
pub(super) fn findings<'c>(ctx: &'c Ctx<'_>, key: LineKey) -> impl Iterator<Item = &'c MoveFinding> {
    ctx.derived.move_findings.iter().filter(move |one| match key {
        LineKey::Lane(LaneKey::Wave(id)) => one.wave == Some(id),
        LineKey::Lane(LaneKey::NoWave) => one.wave.is_none(),
        LineKey::Lane(LaneKey::Stays) | LineKey::Load(..) => false,
        LineKey::Customer(id) => one.customer == Some(id),
    })
}

/// What a row says: its days, where it stands, and what stands against it.
pub(super) fn row_says(ctx: &Ctx<'_>, lanes: &Lanes, key: LineKey) -> String {
    let mut lines = Vec::new();
    match key {
        LineKey::Lane(lane) => lines.extend(lanes.lane(lane).map(|lane| words::lane_words(ctx.lang, ctx.plan, lane))),
        LineKey::Customer(id) => {
            if let Some((_, row)) = lanes.row(id) {
                lines.push(words::row_words(ctx.lang, ctx.plan, row));
                lines.extend(words::completes_words(ctx.lang, row));
            }
        }
        LineKey::Load(whose, days) => {
            lines.push(load_name(ctx, whose));
            let loads = lanes.load.iter().filter(|load| whose.fits(load.person));
            match days {
                Some(days) => {
                    lines.extend(loads.map(|load| load_says(ctx, load, days)).filter(|said| !said.is_empty()));
                }
                None => lines.extend(loads.map(|load| load_state(ctx, load))),
            }
        }
    }
    let found: Vec<&MoveFinding> = findings(ctx, key).collect();
    lines.extend(found.iter().take(FEW).map(|one| moves::problem_words(ctx.lang, ctx.plan, one)));
    lines.extend(more(ctx, found.len()));
    lines.join("\n")
}

fn more(ctx: &Ctx<'_>, n: usize) -> Option<String> {
    n.checked_sub(FEW).filter(|n| 0 < *n).map(|n| ctx.lang.count("line-shift-more", n).into_owned())
}

/// What a part says.
pub(super) fn says(ctx: &Ctx<'_>, lanes: &Lanes, part: Part) -> String {
    match part {
        Part::Name(key) | Part::Bar(key) => row_says(ctx, lanes, key),
        Part::Count(key, day) => count_says(ctx, lanes, (key, day)),
        Part::Marks(LineKey::Lane(key), from, to) => {
            let marks = lanes.lane(key).and_then(|lane| lane.marks.get(from..to)).unwrap_or_default();
            marks_say(ctx, marks.iter().map(|(mark, id)| (*mark, Some(*id))))
        }
        Part::Marks(LineKey::Customer(id), from, to) => {
            let marks = lanes.row(id).and_then(|(_, row)| row.marks.get(from..to)).unwrap_or_default();
            marks_say(ctx, marks.iter().map(|mark| (*mark, Some(id))))
        }
        Part::Marks(LineKey::Load(..), ..) => String::new(),
        Part::Dates(from, to) => {
            let marks = lanes.dates.get(from..to).unwrap_or_default();
            marks_say(ctx, marks.iter().map(|mark| (*mark, None)))
        }
        Part::Load(at, from, to) => lanes.load.get(at).map(|load| load_says(ctx, load, (from, to))).unwrap_or_default(),
        Part::LoadAll(from, to) => {
            let said = lanes.load.iter().map(|load| load_says(ctx, load, (from, to)));
            said.filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\n")
        }
        Part::Day(day) => day_says(ctx, lanes, day),
    }
}

/// Customers of a lane on a day, by number and by name.
fn count_says(ctx: &Ctx<'_>, lanes: &Lanes, (key, day): (LaneKey, NaiveDate)) -> String {
    let Some(lane) = lanes.lane(key) else { return String::new() };
    let count = lane.days.iter().find(|(on, _)| *on == day).map(|(_, count)| *count).unwrap_or_default();
    let of_day: Vec<_> = lane.rows.iter().filter(|row| row.day.is_some_and(|(on, _)| on == day)).collect();
    let names = ctx.lang.list(of_day.iter().take(2 * FEW).map(|row| ctx.plan.name_of(row.customer)));
    let more = of_day.len().checked_sub(2 * FEW).filter(|n| 0 < *n);
    let more = more.map(|n| ctx.lang.count("line-shift-more", n).into_owned());
    let first = [words::count_words(ctx.lang, day, &count), names];
    first.into_iter().chain(more).collect::<Vec<_>>().join("\n")
}

fn marks_say(ctx: &Ctx<'_>, marks: impl Iterator<Item = (LineMark, Option<CustomerId>)>) -> String {
    let marks: Vec<_> = marks.collect();
    let heading = match marks.as_slice() {
        [] | [_] => None,
        [(first, _), .., (last, _)] => {
            let args = [("first", &*ctx.lang.date(first.day)), ("last", &ctx.lang.date(last.day))];
            let key = if first.day == last.day { "line-mark-many-day" } else { "line-mark-many" };
            Some(ctx.lang.count_with(key, marks.len(), &args).into_owned())
        }
    };
    let said = marks.iter().take(FEW);
    let said = said.map(|(mark, customer)| words::mark_words(ctx.lang, (ctx.plan, ctx.book()), *customer, mark));
    heading.into_iter().chain(said).chain(more(ctx, marks.len())).collect::<Vec<_>>().join("\n")
}

/// Whose load it is.
pub(super) fn load_name(ctx: &Ctx<'_>, whose: Whose) -> String {
    let of = |person| {
        let person = words::person_name(ctx.lang, ctx.plan, person);
        ctx.lang.with("line-load-of", &[("person", &person)]).into_owned()
    };
    match whose {
        Whose::Everybody => ctx.text("line-load").into_owned(),
        Whose::Nobody => of(None),
        Whose::One(person) => of(Some(person)),
    }
}

/// Whether somebody has too much to do.
fn load_state(ctx: &Ctx<'_>, load: &Load) -> String {
    let person = words::person_name(ctx.lang, ctx.plan, load.person).into_owned();
    ctx.lang.list([person, words::load_state(ctx.lang, load).1])
}

fn load_says(ctx: &Ctx<'_>, load: &Load, (from, to): (NaiveDate, NaiveDate)) -> String {
    let days = load.days.iter().filter(|(day, _)| from <= *day && *day <= to);
    let said = days.map(|(day, cell)| words::cell_words(ctx.lang, ctx.plan, (load, *day), cell));
    said.collect::<Vec<_>>().join("\n")
}

/// What kind of day it is, and why nothing is moved on it.
fn day_says(ctx: &Ctx<'_>, lanes: &Lanes, day: NaiveDate) -> String {
    let kind = days::day_kind(ctx.lang, &ctx.derived.calendars.ours().kind(day));
    let weekday = days::weekday_long(ctx.lang, day).into_owned();
    let date = ctx.lang.date(day);
    let is_off = usize::try_from(lanes.axis.place(day)).ok().and_then(|at| lanes.axis.provider_off.get(at)).copied();
    let closed = is_off.unwrap_or(false).then(|| ctx.text("line-provider-off").into_owned());
    let out = (lanes.axis.look(day) == DayLook::Blackout).then(|| ctx.text("line-blackout").into_owned());
    let first = ctx.lang.list([weekday, date, kind]);
    std::iter::once(first).chain(closed).chain(out).collect::<Vec<_>>().join("\n")
}
