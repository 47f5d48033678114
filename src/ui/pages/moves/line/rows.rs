//! Lanes and their customers as shapes.

use egui::{Rect, Vec2, pos2, vec2};

use super::layout::{DIAMOND, Layout, UPRIGHT, groups, partition};
use super::picture::{Face, Ink, Line, LineKey, Part, Shape, Zone};
use super::view::Zoom;
use crate::domain::lanes::{DayBasis, DayCount, Lane, LineOutcome, LineRow};
use crate::i18n::lanes as words;
use crate::ui::kit::icons;
use crate::ui::theme::Tone;

/// A bar of a lane and of a customer.
const BAR: f32 = 20.0;
const THIN_BAR: f32 = 16.0;
/// Width of a mark among many.
const TICK: f32 = 3.0;
/// Customers of a day.
const COUNT: f32 = 13.0;
/// From the left edge to the text of a bar.
const PADDING: f32 = 7.0;

/// Lays out the rows that are seen.
pub(super) fn rows(layout: &mut Layout<'_>) {
    let room = layout.picture.clip(Zone::Body).height();
    let (top, end) = (layout.picture.top, layout.picture.top + room);
    let first = partition(layout.picture.lines.len(), |at| {
        let line = &layout.picture.lines[at];
        line.top + line.height <= top
    });
    let seen: Vec<Line> = layout.picture.lines[first..].iter().take_while(|line| line.top < end).copied().collect();
    for line in seen {
        let place = layout.picture.place_of(&line);
        if layout.cursor == Some(line.key) {
            layout.put(place, Shape::Cursor, Zone::Names, None);
        }
        let Some(lane) = layout.lanes.lanes.get(line.lane) else { continue };
        match line.key {
            LineKey::Lane(_) => lane_row(layout, lane, place),
            // Load has no row among the lanes.
            LineKey::Load(..) => {}
            LineKey::Customer(id) => {
                if let Some(row) = lane.row(id) {
                    customer_row(layout, row, place);
                }
            }
        }
        let below = Rect::from_min_size(pos2(place.left(), place.bottom() - 1.0), vec2(place.width(), 1.0));
        layout.put(below.with_max_x(place.left() + layout.picture.names), Shape::Hairline, Zone::Names, None);
        layout.put(below, Shape::Hairline, Zone::Body, None);
    }
}

fn lane_row(layout: &mut Layout<'_>, lane: &Lane, place: Rect) {
    let key = LineKey::Lane(lane.key);
    let says = layout.says;
    let names = place.with_max_x(place.left() + layout.picture.names);
    let is_open = layout.view.open.contains(&lane.key);
    layout.put(names, Shape::Hairline, Zone::Names, Some(Part::Name(key)));
    let caret = if is_open { icons::CARET_DOWN } else { icons::CARET_RIGHT };
    if !lane.rows.is_empty() {
        let at = Rect::from_min_size(pos2(names.left() + 6.0, names.top() + 8.0), Vec2::splat(16.0));
        layout.put(at, Shape::Icon(caret), Zone::Names, None);
    }
    let text = names.with_min_x(names.left() + 26.0).with_max_x(names.right() - 8.0);
    let title = words::lane_name(says.lang, says.plan, lane.key).into_owned();
    let upper = Rect::from_min_size(text.min + vec2(0.0, 6.0), vec2(text.width(), 20.0));
    layout.text(upper, (title, Ink::Text, Face::Bold), Zone::Names);
    let lower = upper.translate(vec2(0.0, 20.0));
    layout.text(lower, (words::lane_what(says.lang, says.plan, lane), Ink::Secondary, Face::Small), Zone::Names);
    let (tone, word) = words::lane_state(says.lang, lane);
    let y = place.top() + 6.0;
    if let Some(days) = lane.window.or_else(|| lane.span()) {
        bar(layout, key, (days, y, BAR), (Shape::Bar(tone), tone, word));
    } else if !lane.rows.is_empty() {
        let at = Rect::from_min_size(pos2(undated(layout), y), vec2(width_of(&word) + 20.0, BAR));
        clear(layout, at, None);
        layout.text(at, (word, Ink::Of(tone), Face::SmallBold), Zone::Body);
    }
    if let Some(days) = lane.baseline.filter(|days| layout.is_seen(*days)) {
        layout.put(layout.span(days, y + BAR + 0.5, 2.0), Shape::Before, Zone::Body, None);
    }
    ghost(layout, key, (y, BAR));
    counts(layout, lane, y + BAR + 3.0);
    let (marks, is_crowded) = (&lane.marks, layout.is_crowded());
    let center = place.bottom() - DIAMOND / 2.0 - 3.0;
    for (from, to) in groups(layout, marks.len(), |at| marks[at].0.day) {
        let tone = words::mark_tone(&marks[from].0, layout.lanes.today);
        let (day, part) = (marks[from].0.day, Part::Marks(key, from, to));
        if is_crowded && tone != Tone::Late {
            tick(layout, (day, place.bottom() - 2.0), (tone, to - from), part);
        } else {
            diamond(layout, (day, center), tone, part);
        }
    }
}

/// A bar with its word; where it is too short for that the word stands at its right.
fn bar(
    layout: &mut Layout<'_>,
    key: LineKey,
    (days, y, height): ((chrono::NaiveDate, chrono::NaiveDate), f32, f32),
    (shape, tone, word): (Shape, Tone, String),
) {
    if !layout.is_seen(days) {
        beyond(layout, days, y, (height, tone, word));
        return;
    }
    let place = layout.span(days, y, height).shrink2(vec2(0.5, 0.0));
    layout.put(place, shape, Zone::Body, Some(Part::Bar(key)));
    let body = layout.picture.clip(Zone::Body);
    // What begins left of what is seen has its word where it is seen.
    let left = place.left().max(body.left()) + PADDING;
    let needed = width_of(&word);
    let end = place.right() - PADDING / 2.0;
    // Beside a line that is drawn over the bar, where there is room for that.
    let beside =
        layout.uprights().filter(|x| left - PADDING < *x && *x < left + needed).map(|x| x + PADDING).reduce(f32::max);
    let left = beside.filter(|beside| beside + needed <= end).unwrap_or(left);
    let fits = left + needed <= end;
    let (ink, start) = if fits { (Ink::Of(tone), left) } else { (Ink::Text, place.right().max(body.left()) + PADDING) };
    let text = Rect::from_min_max(pos2(start, y), pos2(start + needed + 40.0, y + height));
    clear(layout, text.with_max_x(start + needed), fits.then_some(tone));
    let face = if height < BAR { Face::Small } else { Face::SmallBold };
    layout.text(text, (word, ink, face), Zone::Body);
}

/// Lines that are drawn over everything end where a text stands, at most as wide as `text`.
fn clear(layout: &mut Layout<'_>, text: Rect, ground: Option<Tone>) {
    let text = text.with_max_x(text.left() + 0.9 * text.width());
    let crossed: Vec<f32> = layout.uprights().filter(|x| text.left() - UPRIGHT < *x && *x < text.right()).collect();
    for x in crossed {
        let gap = Rect::from_min_max(pos2(x - 1.0, text.top() + 1.0), pos2(x + UPRIGHT + 1.0, text.bottom() - 1.0));
        layout.put(gap, Shape::Clear(ground), Zone::Body, None);
    }
}

/// What lies left or right of what is seen is told at that edge.
fn beyond(
    layout: &mut Layout<'_>,
    (first, last): (chrono::NaiveDate, chrono::NaiveDate),
    y: f32,
    (height, tone, word): (f32, Tone, String),
) {
    let body = layout.picture.clip(Zone::Body);
    let lang = layout.says.lang;
    let is_before = last < layout.seen.0;
    let day = lang.short_date(if is_before { last } else { first }, layout.lanes.today);
    let text = if is_before { format!("← {day} · {word}") } else { format!("{word} · {day} →") };
    let width = width_of(&text).min(body.width() / 2.0);
    let left = if is_before { body.left() + PADDING } else { body.right() - width - PADDING };
    let place = Rect::from_min_size(pos2(left, y), vec2(width, height));
    let ink = if tone == Tone::Late { Ink::Of(tone) } else { Ink::Secondary };
    layout.text(place, (text, ink, Face::Small), Zone::Body);
}

/// About as wide as a text is in small type.
pub(super) fn width_of(text: &str) -> f32 {
    text.chars().map(|c| if c.is_ascii() { 7.0 } else { 12.5 }).sum()
}

fn ghost(layout: &mut Layout<'_>, key: LineKey, (y, height): (f32, f32)) {
    if let Some(ghost) = layout.ghost.filter(|ghost| ghost.key == key) {
        let place = layout.span(ghost.days, y, height);
        layout.put(place, Shape::Hollow(ghost.tone), Zone::Body, None);
    }
}

/// Customers of a lane, day by day: in months week by week, where a day is too narrow to be seen.
fn counts(layout: &mut Layout<'_>, lane: &Lane, y: f32) {
    let from = partition(lane.days.len(), |at| lane.days[at].0 < layout.seen.0);
    let last = layout.seen.1;
    for (day, count) in lane.days[from..].iter().take_while(|(day, _)| *day <= last) {
        let place = layout
            .span((*day, *day), y, COUNT)
            .shrink2(vec2(if layout.view.zoom == Zoom::Month { 0.0 } else { 1.5 }, 0.0));
        let (tone, n) = count_look(count);
        let only_proposed = count.n_submitted + count.n_planned == 0;
        let shape = if only_proposed { Shape::Hollow(tone) } else { Shape::Bar(tone) };
        layout.put(place, shape, Zone::Body, Some(Part::Count(lane.key, *day)));
        if layout.view.zoom == Zoom::Day {
            layout.label(place, (n.to_string(), Ink::Of(tone), Face::Small), Zone::Body);
        }
    }
}

/// What customers of a day mean, and how many there are.
fn count_look(count: &DayCount) -> (Tone, usize) {
    let tone = match () {
        () if 0 < count.n_not => Tone::Late,
        () if 0 < count.n_planned => Tone::Info,
        () if 0 < count.n_submitted => Tone::Done,
        () => Tone::Calm,
    };
    (tone, count.n_submitted + count.n_planned + count.n_proposed)
}

fn diamond(layout: &mut Layout<'_>, (day, y): (chrono::NaiveDate, f32), tone: Tone, part: Part) {
    let center = pos2(layout.x(day) + layout.picture.day_width / 2.0, y);
    layout.put(Rect::from_center_size(center, Vec2::splat(DIAMOND)), Shape::Diamond(tone), Zone::Body, Some(part));
}

/// A mark among many: the higher the more it stands for.
fn tick(layout: &mut Layout<'_>, (day, bottom): (chrono::NaiveDate, f32), (tone, n): (Tone, usize), part: Part) {
    let x = layout.x(day) + layout.picture.day_width / 2.0;
    let height = 4.0 + 2.0 * n.min(4) as f32;
    layout.put(
        Rect::from_center_size(pos2(x, bottom - height / 2.0), vec2(TICK, height)),
        Shape::Tick(tone),
        Zone::Body,
        None,
    );
    // As large for the mouse as a diamond.
    let place = Rect::from_center_size(pos2(x, bottom - DIAMOND / 2.0), Vec2::splat(DIAMOND));
    layout.put(place, Shape::Hairline, Zone::Body, Some(part));
}

fn customer_row(layout: &mut Layout<'_>, row: &LineRow, place: Rect) {
    let key = LineKey::Customer(row.customer);
    let says = layout.says;
    let names = place.with_max_x(place.left() + layout.picture.names);
    layout.put(names, Shape::Hairline, Zone::Names, Some(Part::Name(key)));
    let text = names.with_min_x(names.left() + 26.0).with_max_x(names.right() - 8.0);
    let name = says.plan.name_of(row.customer).to_owned();
    layout.text(text, (name, Ink::Text, Face::Body), Zone::Names);
    let y = place.top() + 4.0;
    let tone = row.outcome.tone();
    let word = row_state(layout, row);
    let person = row.person.map(|id| words::person_name(says.lang, says.plan, Some(id)).into_owned());
    let word = [word].into_iter().chain(person).collect::<Vec<_>>().join(" · ");
    if let Some((day, basis)) = row.day {
        let days = (day, row.completes.map_or(day, |by| by.max(day)));
        let shape = if basis == DayBasis::Proposed { Shape::Hollow(tone) } else { Shape::Bar(tone) };
        bar(layout, key, (days, y, THIN_BAR), (shape, tone, word));
    } else {
        let at = Rect::from_min_size(pos2(undated(layout), y), vec2(260.0, THIN_BAR));
        clear(layout, at.with_max_x(at.left() + width_of(&word)), None);
        layout.put(at, Shape::Text(word, Ink::Of(tone), Face::Small, false), Zone::Body, Some(Part::Bar(key)));
    }
    for (day, stage) in row.steps.iter().filter(|(day, _)| layout.is_seen((*day, *day))).copied().collect::<Vec<_>>() {
        let center = pos2(layout.x(day) + layout.picture.day_width / 2.0, place.bottom() - 7.0);
        layout.put(Rect::from_center_size(center, vec2(6.0, 3.0)), Shape::Thin(stage.tone()), Zone::Body, None);
    }
    if let Some(day) = row.baseline.filter(|day| layout.is_seen((*day, *day))) {
        layout.put(layout.span((day, day), y + THIN_BAR + 1.0, 2.0), Shape::Before, Zone::Body, None);
    }
    ghost(layout, key, (y, THIN_BAR));
    let marks = &row.marks;
    for (from, to) in groups(layout, marks.len(), |at| marks[at].day) {
        let tone = words::mark_tone(&marks[from], layout.lanes.today);
        let center = place.bottom() - DIAMOND / 2.0 - 2.0;
        diamond(layout, (marks[from].day, center), tone, Part::Marks(key, from, to));
    }
}

/// Where words of what has no date stand: at today, or where days begin.
fn undated(layout: &Layout<'_>) -> f32 {
    let today = layout.lanes.today;
    let left = layout.picture.clip(Zone::Body).left();
    PADDING + if layout.is_seen((today, today)) { layout.x(today).max(left) } else { left }
}

/// In few words what becomes of a customer; where its day comes from where all is well.
fn row_state(layout: &Layout<'_>, row: &LineRow) -> String {
    let lang = layout.says.lang;
    match (row.outcome, row.day) {
        (LineOutcome::OnTime, Some((_, basis))) => lang.text(basis.key()).into_owned(),
        (outcome, _) => lang.text(outcome.key()).into_owned(),
    }
}
