//! The colours of charts, and bars: numbers become lengths. Labels stand beside what they name, and nothing is told by colour
//! alone.

use super::BarChart;
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
    /// What a second line measures: what is waited for.
    pub waiting: Color,
    /// What a forecast leaves open of that.
    pub waiting_band: Color,
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
        waiting: [138, 84, 0],
        waiting_band: [246, 229, 196],
        late: [163, 32, 32],
    };
}

const ROW: f32 = 24.0;
const BAR: f32 = 14.0;
pub(super) const TYPE: f32 = 12.0;
/// Of the labels at the left, and of the number after a bar.
const LABELS: f32 = 150.0;
const NUMBER: f32 = 56.0;

/// How wide a text is in our face; that of another computer may be a little wider.
pub(super) fn width_of(text: &str, size: f32) -> f32 {
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

pub(super) fn words(place: Bounds, text: &str, (stand, color): (TextAnchor, Color), is_bold: bool) -> Shape {
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
