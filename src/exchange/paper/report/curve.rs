//! What is left, day by day, as a picture: two lines of steps, the day of today and the last one, and a number beside each place
//! where a line meets one of them.

use chrono::{Days, NaiveDate};

use super::Curve;
use super::chart::{ChartInks, TYPE, width_of, words};
use crate::domain::lanes::Point;
use crate::exchange::faces::{self, Weight};
use crate::exchange::svg::{Bounds, ClippedPart, Color, Drawing, Shape, TextAnchor};

const HEIGHT: f32 = 190.0;
/// Above and below the field, and at its left.
const TOP: f32 = 22.0;
const FOOT: f32 = 22.0;
const LEFT: f32 = 40.0;
/// Of the line of what is left to be moved, and of the one of acceptances: they are told apart without colours, too.
const THICK: f32 = 2.0;
const THIN: f32 = 1.2;
/// Height of a label.
const LABEL: f32 = 15.0;

/// Where days and numbers lie.
struct Field {
    first: NaiveDate,
    n_days: f32,
    all: f32,
    place: Bounds,
}

impl Field {
    fn x(&self, day: NaiveDate) -> f32 {
        self.place[0] + self.place[2] * (day - self.first).num_days() as f32 / self.n_days
    }

    fn y(&self, left: f32) -> f32 {
        self.place[1] + self.place[3] * (1.0 - left / self.all)
    }

    fn bottom(&self) -> f32 {
        self.place[1] + self.place[3]
    }

    /// Steps: the number stays until the day on which it changes.
    fn steps(&self, points: impl IntoIterator<Item = Point>, until: NaiveDate) -> Vec<(f32, f32)> {
        let mut line: Vec<(f32, f32)> = Vec::new();
        for (day, left) in points {
            line.extend(line.last().map(|last| (self.x(day), last.1)));
            line.push((self.x(day), self.y(left as f32)));
        }
        line.extend(line.last().map(|last| (self.x(until).max(last.0), last.1)));
        line
    }
}

fn line(points: Vec<(f32, f32)>, color: Color, wide: f32, is_dashed: bool) -> Shape {
    Shape::Line { points, color, wide, is_dashed }
}

/// What is left in a picture of this width.
pub(super) fn curve_drawing(curve: &Curve, width: f32, inks: &ChartInks) -> Drawing {
    let of = &curve.of;
    let (first, last) = (of.first_day(), of.days().1);
    let before = first.checked_sub_days(Days::new(1)).unwrap_or(first);
    let field = Field {
        first: before,
        n_days: ((last - before).num_days() + 2).max(1) as f32,
        all: of.all.max(1) as f32,
        place: [LEFT, TOP, (width - LEFT - 4.0).max(1.0), HEIGHT - TOP - FOOT],
    };
    let ([left, top, wide, _], bottom) = (field.place, field.bottom());
    let mut shapes = vec![
        line(vec![(left, top), (left + wide, top)], inks.line, 1.0, false),
        line(vec![(left, bottom), (left + wide, bottom)], inks.line, 1.0, false),
        words([0.0, top - 8.0, LEFT - 6.0, 16.0], &of.all.to_string(), (TextAnchor::Right, inks.weak), false),
        words([0.0, bottom - 8.0, LEFT - 6.0, 16.0], "0", (TextAnchor::Right, inks.weak), false),
    ];
    let last_day = of.last_day.filter(|day| of.today < *day);
    let now = of.to_accept_on(of.today).unwrap_or(of.all);
    for (range, from, fill) in [(curve.to_accept, now, inks.waiting_band), (curve.left, of.left_now(), inks.band)] {
        if let (Some((least, most)), Some(day)) = (range, last_day) {
            let (from, x) = ((field.x(of.today), field.y(from as f32)), field.x(day));
            let points = vec![from, (x, field.y(most as f32)), (x, field.y(least as f32))];
            shapes.push(Shape::Area { points, fill });
        }
    }
    let begin = |points: &[Point]| points.first().is_some_and(|(day, _)| first < *day).then_some((first, of.all));
    let whole = |points: &[Point]| begin(points).into_iter().chain(points.iter().copied()).collect::<Vec<_>>();
    let lines = [
        line(field.steps(whole(&of.to_accept), of.today), inks.waiting, THIN, false),
        line(field.steps(whole(&of.so_far), of.today), inks.main, THICK, false),
        line(field.steps(of.ahead.iter().copied(), last), inks.main, THICK, true),
    ];
    let mut taken: Vec<Bounds> = lines.iter().flat_map(stretches).chain(shapes.iter().filter_map(place_of)).collect();
    // Below the lines, of which one may fall today.
    for (day, color) in [Some((of.today, inks.text)), last_day.map(|day| (day, inks.late))].into_iter().flatten() {
        let x = field.x(day);
        shapes.push(line(vec![(x, top), (x, bottom)], color, 1.0, false));
        taken.push([x - 1.0, top, 2.0, bottom - top]);
    }
    shapes.extend(lines);
    labels(&mut shapes, &mut taken, &field, (curve, last_day), inks);
    days(&mut shapes, &field, (curve, last_day), (width, inks));
    let part = ClippedPart { clip: [0.0, 0.0, width, HEIGHT], shapes };
    Drawing { size: (width, HEIGHT), title: curve.name.clone(), ground: inks.ground, parts: vec![part] }
}

/// The places that the stretches of a line take up.
fn stretches(shape: &Shape) -> Vec<Bounds> {
    let Shape::Line { points, .. } = shape else { return Vec::new() };
    let around = |pair: &[(f32, f32)]| {
        let ((x, y), (to_x, to_y)) = (pair[0], pair[1]);
        [x.min(to_x) - 1.0, y.min(to_y) - 1.0, (to_x - x).abs() + 2.0, (to_y - y).abs() + 2.0]
    };
    points.windows(2).map(around).collect()
}

/// The place of a text.
fn place_of(shape: &Shape) -> Option<Bounds> {
    if let Shape::Text { place, .. } = shape { Some(*place) } else { None }
}

/// The numbers, each beside the place that it names, in the colour of its line.
fn labels(
    shapes: &mut Vec<Shape>,
    taken: &mut Vec<Bounds>,
    field: &Field,
    (curve, last_day): (&Curve, Option<NaiveDate>),
    inks: &ChartInks,
) {
    let of = &curve.of;
    let now = of.to_accept_on(of.today).unwrap_or(of.all);
    let mut all = vec![
        (of.today, of.left_now() as f32, &curve.today[0], inks.main),
        (of.today, now as f32, &curve.today[1], inks.waiting),
    ];
    if let Some((day, [to_move, to_accept, _])) = last_day.zip(curve.last.as_ref()) {
        all.push((day, of.left_on(day) as f32, to_move, inks.main));
        let middle = curve.to_accept.map(|(least, most)| (least + most) as f32 / 2.0);
        all.extend(middle.map(|number| (day, number, to_accept, inks.waiting)));
    }
    for (day, number, text, color) in all.into_iter().filter(|(_, _, text, _)| !text.is_empty()) {
        // The window's bold type is a point larger.
        let needed = faces::width_of(text, Weight::Bold, TYPE + 1.0) * 1.04 + 4.0;
        let (place, is_right) = free_place(field, (field.x(day), field.y(number)), (needed, day == of.today), taken);
        let stand = if is_right { TextAnchor::Left } else { TextAnchor::Right };
        shapes.push(words(place, text, (stand, color), true));
        taken.push(place);
    }
}

/// Where a label of this width stands beside a point: the nearest place that lies on nothing, today's rather at the left, where
/// the other day is not; and whether it is at the right.
fn free_place(
    field: &Field,
    (x, y): (f32, f32),
    (needed, rather_left): (f32, bool),
    taken: &[Bounds],
) -> (Bounds, bool) {
    let [left, top, wide, _] = field.place;
    let near = [-LABEL - 2.0, 2.0, -LABEL / 2.0];
    let farther = (1..16).flat_map(|n| [-LABEL - 2.0 - 4.0 * n as f32, 2.0 + 4.0 * n as f32]);
    let near = [5.0, 16.0].into_iter().flat_map(|gap| near.map(|down| (gap, down)));
    let farther = farther.flat_map(|down| [5.0, 16.0].map(|gap| (gap, down)));
    let places = near.chain(farther).flat_map(|(gap, down)| {
        let (at_right, at_left) = ([x + gap, y + down, needed, LABEL], [x - gap - needed, y + down, needed, LABEL]);
        if rather_left { [(at_left, false), (at_right, true)] } else { [(at_right, true), (at_left, false)] }
    });
    let is_within =
        |[x, y, w, h]: &Bounds| 0.0 <= *x && x + w <= left + wide + 1.0 && top - 20.0 <= *y && y + h <= field.bottom();
    let covered = |place: &Bounds| taken.iter().map(|other| common(place, other)).sum::<f32>();
    let usual = ([(x + 5.0).min(left + wide - needed), (y - LABEL - 2.0).max(top - 20.0), needed, LABEL], true);
    let places = places.filter(|(place, _)| is_within(place)).map(|one| (covered(&one.0), one));
    places.reduce(|best, next| if next.0 < best.0 { next } else { best }).map_or(usual, |(_, best)| best)
}

/// The surface that two places have in common.
fn common([x, y, w, h]: &Bounds, [to_x, to_y, to_w, to_h]: &Bounds) -> f32 {
    let wide = (x + w).min(to_x + to_w) - x.max(*to_x);
    let high = (y + h).min(to_y + to_h) - y.max(*to_y);
    wide.max(0.0) * high.max(0.0)
}

/// The days below the field; one that would lie over another one stands beside it, or is left out.
fn days(
    shapes: &mut Vec<Shape>,
    field: &Field,
    (curve, last_day): (&Curve, Option<NaiveDate>),
    (width, inks): (f32, &ChartInks),
) {
    let (of, left, bottom) = (&curve.of, field.place[0], field.bottom());
    let last = last_day.zip(curve.last.as_ref()).map(|(day, texts)| (day, inks.late, &texts[2]));
    let marks = [Some((of.today, inks.text, &curve.today[2])), last];
    let mut free = 0.0_f32;
    for (day, color, text) in marks.into_iter().flatten() {
        let long = width_of(text, TYPE);
        let at = (field.x(day) - long / 2.0).clamp(left.min(width - long), (width - long).max(0.0)).max(free);
        if at + long <= width + 1.0 {
            shapes.push(words([at, bottom + 3.0, long + 1.0, 16.0], text, (TextAnchor::Left, color), false));
            free = at + long + 8.0;
        }
    }
    let end = of.days().1;
    let long = width_of(&curve.end, TYPE);
    let at = (field.x(end) - long / 2.0).min(width - long);
    if free <= at && of.today < end {
        let place = [at, bottom + 3.0, long + 1.0, 16.0];
        shapes.push(words(place, &curve.end, (TextAnchor::Left, inks.weak), false));
    }
}
