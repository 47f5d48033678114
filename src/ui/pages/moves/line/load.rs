//! What people have to do each day, at the lower edge: together, or person by person.

use chrono::{Days, NaiveDate, Weekday};
use egui::{Rect, Vec2, pos2, vec2};

use super::layout::Layout;
use super::picture::{Face, Ink, LineKey, Part, Shape, Zone};
use super::view::{View, Zoom};
use crate::domain::lanes::{Lanes, Load};
use crate::i18n::lanes as words;
use crate::ui::kit::icons;
use crate::ui::theme::Tone;
use crate::ui::whose::Whose;

/// Height of one row.
pub(super) const ROW: f32 = 26.0;
/// As many people are shown; those with too much to do first.
const MOST: usize = 6;
/// A picture is low below this height.
const LOW: f32 = 320.0;
/// The largest share of the picture.
const SHARE: f32 = 0.32;

/// Who is shown, in this order; the place among all loads.
pub(super) fn shown(lanes: &Lanes, view: &View, height: f32) -> Vec<usize> {
    if view.folds_load && 1 < lanes.load.len() {
        return Vec::new();
    }
    let mut order: Vec<usize> = (0..lanes.load.len()).collect();
    order.sort_by_key(|at| (lanes.load[*at].worst().is_none(), *at));
    // In a low window there is room for the sum alone.
    let least = usize::from(lanes.load.len() < 2 || LOW <= height);
    let n = ((height * SHARE / ROW) as usize).saturating_sub(1).clamp(least, MOST);
    order.truncate(n);
    order
}

/// Height of all of it.
pub(super) fn height(lanes: &Lanes, view: &View, height: f32) -> f32 {
    let n = shown(lanes, view, height).len();
    match lanes.load.len() {
        0 => 0.0,
        1 => ROW + 6.0,
        _ => ROW * (n as f32 + 1.0) + 6.0,
    }
}

/// Lays it out.
pub(super) fn load(layout: &mut Layout<'_>) {
    let place = layout.picture.clip(Zone::LoadNames);
    if place.height() <= 0.0 {
        return;
    }
    let whole = layout.picture.rect.map_or(place.height(), |rect| rect.height());
    let shown = shown(layout.lanes, layout.view, whole);
    let line = Rect::from_min_size(place.min, vec2(layout.picture.rect.map_or(0.0, |rect| rect.width()), 1.0));
    layout.put(line.with_max_x(place.right()), Shape::Hairline, Zone::LoadNames, None);
    layout.put(line, Shape::Hairline, Zone::Load, None);
    let mut y = place.top() + 4.0;
    let lanes = layout.lanes;
    if 1 < lanes.load.len() {
        let key = if layout.view.zoom == Zoom::Day { "line-load" } else { "line-load-most" };
        let title = layout.says.lang.text(key).into_owned();
        let caret = if layout.view.folds_load { icons::CARET_RIGHT } else { icons::CARET_DOWN };
        name(layout, (Whose::Everybody, y), (title, None, Some(caret)));
        sums(layout, y);
        y += ROW;
    }
    for at in shown {
        let load = &lanes.load[at];
        let says = layout.says;
        let person = words::person_name(says.lang, says.plan, load.person).into_owned();
        let limit = load.person.and_then(|id| says.plan.people.get(id)).and_then(|one| one.customers_a_day);
        let limit = limit.map(|n| says.lang.with("line-load-limit", &[("n", &n.to_string())]).into_owned());
        name(layout, (Whose::of(load.person), y), (person, limit, None));
        cells(layout, (at, load), y);
        y += ROW;
    }
}

fn name(
    layout: &mut Layout<'_>,
    (whose, y): (Whose, f32),
    (title, aside, caret): (String, Option<String>, Option<&'static str>),
) {
    let left = layout.picture.clip(Zone::LoadNames).left();
    let row = Rect::from_min_size(pos2(left, y), vec2(layout.picture.names, ROW));
    let key = LineKey::Load(whose, None);
    layout.picture.loads.push(whose);
    if layout.cursor.map(LineKey::row) == Some(key) {
        layout.put(row, Shape::Cursor, Zone::LoadNames, None);
    }
    layout.put(row, Shape::Hairline, Zone::LoadNames, Some(Part::Name(key)));
    if let Some(caret) = caret {
        let at = Rect::from_min_size(pos2(row.left() + 6.0, row.top() + 5.0), Vec2::splat(16.0));
        layout.put(at, Shape::Icon(caret), Zone::LoadNames, None);
    }
    let indent = if caret.is_some() || layout.lanes.load.len() < 2 { 26.0 } else { 38.0 };
    let text = row.with_min_x(row.left() + indent).with_max_x(row.right() - 8.0);
    let room = if aside.is_some() { text.width() - 58.0 } else { text.width() };
    layout.text(text.with_max_x(text.left() + room), (title, Ink::Text, Face::Small), Zone::LoadNames);
    if let Some(aside) = aside {
        let place = text.with_min_x(text.right() - 54.0);
        layout.text(place, (aside, Ink::Secondary, Face::Small), Zone::LoadNames);
    }
}

/// One person, day by day; where days are narrow, the most of each week.
fn cells(layout: &mut Layout<'_>, (at, load): (usize, &Load), y: f32) {
    let days = seen(layout, load.days.iter().map(|(day, cell)| (*day, cell.sum.n, cell.is_over())));
    for (from, to, n, is_over) in days {
        cell(layout, (from, to, y), (n, is_over), Part::Load(at, from, to));
    }
}

/// Everybody together: it is too much where it is too much for one of them.
fn sums(layout: &mut Layout<'_>, y: f32) {
    let mut by_day: std::collections::BTreeMap<NaiveDate, (usize, bool)> = std::collections::BTreeMap::new();
    let (first, last) = layout.seen;
    let from = first.checked_sub_days(Days::new(7)).unwrap_or(first);
    for load in &layout.lanes.load {
        let start = load.days.partition_point(|(day, _)| *day < from);
        for (day, cell) in load.days[start..].iter().take_while(|(day, _)| *day <= last) {
            let sum = by_day.entry(*day).or_default();
            *sum = (sum.0 + cell.sum.n, sum.1 || cell.is_over());
        }
    }
    for (from, to, n, is_over) in seen(layout, by_day.into_iter().map(|(day, (n, is_over))| (day, n, is_over))) {
        cell(layout, (from, to, y), (n, is_over), Part::LoadAll(from, to));
    }
}

/// Days, or weeks with the most of a day, that are seen.
fn seen(
    layout: &Layout<'_>,
    days: impl Iterator<Item = (NaiveDate, usize, bool)>,
) -> Vec<(NaiveDate, NaiveDate, usize, bool)> {
    let mut spans: Vec<(NaiveDate, NaiveDate, usize, bool)> = Vec::new();
    for (day, n, is_over) in days.filter(|(_, n, _)| 0 < *n) {
        let (from, to) = match layout.view.zoom {
            Zoom::Day => (day, day),
            Zoom::Week | Zoom::Month => {
                let week = day.week(Weekday::Mon);
                (week.first_day(), week.last_day())
            }
        };
        if !layout.is_seen((from, to)) {
            continue;
        }
        match spans.last_mut() {
            Some(span) if span.0 == from => *span = (from, to, span.2.max(n), span.3 || is_over),
            _ => spans.push((from, to, n, is_over)),
        }
    }
    spans
}

fn cell(layout: &mut Layout<'_>, (from, to, y): (NaiveDate, NaiveDate, f32), (n, is_over): (usize, bool), part: Part) {
    let place = layout.span((from, to), y + 3.0, ROW - 8.0).shrink2(vec2(1.5, 0.0));
    let is_past = to < layout.lanes.today;
    let tone = match is_over {
        true => Tone::Late,
        false if is_past => Tone::Calm,
        false => Tone::Info,
    };
    layout.put(place, Shape::Bar(tone), Zone::Load, Some(part));
    layout.label(
        place,
        (n.to_string(), Ink::Of(tone), if is_over { Face::SmallBold } else { Face::Small }),
        Zone::Load,
    );
}
