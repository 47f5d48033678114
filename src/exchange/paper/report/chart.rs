//! Charts of a report: numbers become lengths. Labels stand beside what they name, and nothing is told by colour alone.

use chrono::{Days, NaiveDate};

use super::{BarChart, Curve};
use crate::domain::lanes::Point;
use crate::exchange::faces::{self, Weight};
use crate::exchange::svg::{Bounds, ClippedPart, Color, Drawing, Shape, TextAnchor};

/// The colours of a chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChartInks {
    /// Its ground.
    pub ground: Color,
    /// Words and numbers.
    pub text: Color,
    /// Words that are read second.
    pub weak: Color,
    /// Lines of the frame, and what is empty of a bar.
    pub line: Color,
    /// What a bar or a line measures.
    pub main: Color,
    /// What a forecast leaves open.
    pub band: Color,
    /// The last day.
    pub late: Color,
}

impl ChartInks {
    /// Those of paper.
    pub const PAPER: Self = Self {
        ground: [255, 255, 255],
        text: [0, 0, 0],
        weak: [68, 68, 68],
        line: [214, 218, 222],
        main: [31, 78, 140],
        band: [208, 221, 238],
        late: [163, 32, 32],
    };
}

const ROW: f32 = 24.0;
const BAR: f32 = 14.0;
const TYPE: f32 = 12.0;
/// Of the labels at the left, and of the number after a bar.
const LABELS: f32 = 150.0;
const NUMBER: f32 = 56.0;
const HEIGHT: f32 = 190.0;
/// Above and below the field of a curve, and at its left.
const TOP: f32 = 22.0;
const FOOT: f32 = 22.0;
const LEFT: f32 = 40.0;

/// How wide a text is in our face; that of another computer may be a little wider.
fn width_of(text: &str, size: f32) -> f32 {
    faces::width_of(text, Weight::Regular, size) * 1.04
}

/// The text, cut where it is too long.
fn fitting(text: &str, size: f32, room: f32) -> String {
    if width_of(text, size) <= room {
        return text.to_owned();
    }
    let mut cut = String::new();
    for c in text.chars() {
        cut.push(c);
        if room < width_of(&cut, size) + size {
            break;
        }
    }
    format!("{}…", cut.trim_end())
}

fn words(place: Bounds, text: &str, (stand, color): (TextAnchor, Color), is_bold: bool) -> Shape {
    Shape::Text { place, text: fitting(text, TYPE, place[2]), size: TYPE, is_bold, color, stand }
}

/// The numbers as bars in a picture of this width.
pub(super) fn bars_drawing(bars: &BarChart, width: f32, inks: &ChartInks) -> Drawing {
    let labels = LABELS.min(width * 0.4);
    let room = (width - labels - NUMBER).max(1.0);
    let mut shapes = Vec::new();
    for (at, (label, n)) in bars.rows.iter().enumerate() {
        let top = at as f32 * ROW;
        let bar_top = top + (ROW - BAR) / 2.0;
        shapes.push(words([0.0, top, labels - 8.0, ROW], label, (TextAnchor::Left, inks.text), false));
        let bar = |long: f32, fill| Shape::Box {
            place: [labels, bar_top, long, BAR],
            radius: 2.0,
            fill: Some(fill),
            line: None,
        };
        shapes.push(bar(room, inks.line));
        let long = room * *n as f32 / bars.whole.max(1) as f32;
        if 0.0 < long {
            shapes.push(bar(long.min(room), inks.main));
        }
        let place = [labels + room + 6.0, top, NUMBER - 6.0, ROW];
        shapes.push(words(place, &n.to_string(), (TextAnchor::Left, inks.text), true));
    }
    let size = (width, bars.rows.len() as f32 * ROW);
    let part = ClippedPart { clip: [0.0, 0.0, size.0, size.1], shapes };
    Drawing { size, title: bars.name.clone(), ground: inks.ground, parts: vec![part] }
}

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

    /// Steps: the number stays until the day on which it changes.
    fn steps(&self, points: &[Point], until: NaiveDate) -> Vec<(f32, f32)> {
        let mut line: Vec<(f32, f32)> = Vec::new();
        for (day, left) in points {
            line.extend(line.last().map(|last| (self.x(*day), last.1)));
            line.push((self.x(*day), self.y(*left as f32)));
        }
        line.extend(line.last().map(|last| (self.x(until).max(last.0), last.1)));
        line
    }
}

/// What is left in a picture of this width.
pub(super) fn curve_drawing(curve: &Curve, width: f32, inks: &ChartInks) -> Drawing {
    let of = &curve.of;
    let (first, last) = of.days();
    let first = first.checked_sub_days(Days::new(1)).unwrap_or(first);
    let field = Field {
        first,
        n_days: ((last - first).num_days() + 2).max(1) as f32,
        all: of.all.max(1) as f32,
        place: [LEFT, TOP, (width - LEFT - 4.0).max(1.0), HEIGHT - TOP - FOOT],
    };
    let [left, top, wide, high] = field.place;
    let bottom = top + high;
    let line = |points: Vec<(f32, f32)>, color, wide: f32, is_dashed| Shape::Line { points, color, wide, is_dashed };
    let mut shapes = vec![
        line(vec![(left, top), (left + wide, top)], inks.line, 1.0, false),
        line(vec![(left, bottom), (left + wide, bottom)], inks.line, 1.0, false),
        words([0.0, top - 8.0, LEFT - 6.0, 16.0], &of.all.to_string(), (TextAnchor::Right, inks.weak), false),
        words([0.0, bottom - 8.0, LEFT - 6.0, 16.0], "0", (TextAnchor::Right, inks.weak), false),
    ];
    let last_day = of.last_day.filter(|day| of.today < *day);
    if let (Some((least, most)), Some(day)) = (curve.left, last_day) {
        let (from, x) = ((field.x(of.today), field.y(of.left_now() as f32)), field.x(day));
        shapes.push(Shape::Area {
            points: vec![from, (x, field.y(most as f32)), (x, field.y(least as f32))],
            fill: inks.band,
        });
    }
    let at_lines = shapes.len();
    shapes.push(line(field.steps(&of.so_far, of.today), inks.main, 2.0, false));
    shapes.push(line(field.steps(&of.ahead, last), inks.main, 2.0, true));
    let today = (of.today, inks.text, &curve.today);
    let marks = [Some(today), last_day.zip(curve.last.as_ref()).map(|(day, texts)| (day, inks.late, texts))];
    let mut free = 0.0_f32;
    let next = last_day.map_or(left + wide, |day| field.x(day));
    for (day, color, [number, below]) in marks.into_iter().flatten() {
        let x = field.x(day);
        shapes.push(line(vec![(x, top), (x, bottom)], color, 1.0, false));
        // The curve falls: what stands above it at the right, or below it at the left, lies on no line.
        let needed = width_of(number, TYPE) + 4.0;
        let y = field.y(of.left_on(day) as f32);
        let room = if day == of.today { next } else { left + wide };
        let is_right = x + needed + 8.0 <= room || x < left + needed + 4.0;
        let (place, stand) = if is_right {
            ([x + 5.0, (y - 18.0).max(top - 18.0), needed, 16.0], TextAnchor::Left)
        } else {
            ([x - needed - 4.0, (y + 2.0).min(bottom - 17.0), needed, 16.0], TextAnchor::Right)
        };
        // No line of the frame goes through it.
        let fill = Some(inks.ground);
        shapes.insert(at_lines, Shape::Box { place, radius: 0.0, fill, line: None });
        shapes.push(words(place, number, (stand, color), true));
        let long = width_of(below, TYPE);
        let at = (x - long / 2.0).clamp(left.min(width - long), (width - long).max(0.0));
        // One that would lie over the other one stands beside it.
        let at = at.max(free);
        if at + long <= width + 1.0 {
            shapes.push(words([at, bottom + 3.0, long + 1.0, 16.0], below, (TextAnchor::Left, color), false));
            free = at + long + 8.0;
        }
    }
    let (long, at) = (width_of(&curve.end, TYPE), field.x(last));
    let at = (at - long / 2.0).min(width - long);
    if free <= at && of.today < last {
        let place = [at, bottom + 3.0, long + 1.0, 16.0];
        shapes.push(words(place, &curve.end, (TextAnchor::Left, inks.weak), false));
    }
    let part = ClippedPart { clip: [0.0, 0.0, width, HEIGHT], shapes };
    Drawing { size: (width, HEIGHT), title: curve.name.clone(), ground: inks.ground, parts: vec![part] }
}
