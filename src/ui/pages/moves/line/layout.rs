//! From a time line to shapes: only rows and days that are seen are laid out. Nothing is painted here.

use std::collections::BTreeSet;

use chrono::{Datelike as _, Days, NaiveDate, Weekday};
use egui::{Rect, Vec2, pos2, vec2};

use super::load;
use super::months::months;
use super::picture::{Face, Ink, Item, Line, LineKey, Part, Picture, Shape, Zone};
use super::rows;
use super::view::{View, Zoom};
use crate::domain::lanes::{Axis, DayLook, Lanes, LineMark, MarkOf};
use crate::domain::plan::Plan;
use crate::i18n::Lang;
use crate::i18n::lanes as words;
use crate::ui::theme::Tone;

/// Height of a lane.
pub(super) const LANE: f32 = 56.0;
/// Height of a customer's row.
pub(super) const ROW: f32 = 34.0;
/// Heights of months, days, the words of vertical lines, and dates at the top.
pub(super) const MONTHS: f32 = 20.0;
const DAYS: f32 = 18.0;
const WORDS: f32 = 15.0;
const DATES: f32 = 19.0;
const HEAD: f32 = MONTHS + DAYS + WORDS + DATES;
/// Width of the names, where there is room and where there is not.
const NAMES: (f32, f32) = (216.0, 148.0);
/// The window is small below this width.
const SMALL: f32 = 760.0;
/// Marks that are nearer to each other are one.
const NEAR: f32 = 9.0;
/// Width of the lines of today and of the last day.
pub(super) const UPRIGHT: f32 = 2.0;
/// Size of a diamond.
pub(super) const DIAMOND: f32 = 11.0;

/// What words are made with.
#[derive(Clone, Copy)]
pub(super) struct Says<'a> {
    pub(super) lang: &'a Lang,
    pub(super) plan: &'a Plan,
}

/// Days that somebody tries for a row.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Ghost {
    pub(super) key: LineKey,
    pub(super) days: (NaiveDate, NaiveDate),
    pub(super) tone: Tone,
}

/// A picture in the making.
pub(super) struct Layout<'l> {
    pub(super) says: Says<'l>,
    pub(super) lanes: &'l Lanes,
    pub(super) view: &'l View,
    pub(super) ghost: Option<Ghost>,
    pub(super) cursor: Option<LineKey>,
    pub(super) picture: Picture,
    /// The days that are seen.
    pub(super) seen: (NaiveDate, NaiveDate),
}

/// Lays everything out in `rect`. `cursor`: the row that the keyboard is on; `ghost`: days that are tried.
pub(super) fn lay_out(
    says: Says<'_>,
    (lanes, view): (&Lanes, &View),
    rect: Rect,
    (cursor, ghost): (Option<LineKey>, Option<Ghost>),
) -> Picture {
    let names = if rect.width() < SMALL { NAMES.1 } else { NAMES.0 };
    let day_width = view.zoom.day_width();
    let room = (rect.width() - names).max(day_width);
    let begin = view.begin(&lanes.axis, lanes.today, room);
    let load = load::height(lanes, view, rect.height());
    let lines = lines_of(lanes, &view.open);
    let body = (rect.height() - HEAD - load).max(0.0);
    let all = lines.last().map_or(0.0, |line| line.top + line.height);
    let most_top = (all - body).max(0.0);
    let first = lanes.axis.day((begin / day_width) as i64);
    let last = lanes.axis.day(((begin + room) / day_width) as i64);
    let picture = Picture {
        lines,
        begin,
        top: view.top.unwrap_or_else(|| first_open(lanes)).clamp(0.0, most_top),
        most_top,
        rect: Some(rect),
        names,
        edges: (HEAD, load),
        day_width,
        items: Vec::new(),
        loads: Vec::new(),
    };
    let mut layout = Layout { says, lanes, view, ghost, cursor, picture, seen: (first, last) };
    layout.grounds();
    layout.head();
    rows::rows(&mut layout);
    load::load(&mut layout);
    layout.days_of_all();
    layout.picture
}

/// The top of the first lane in which something is still to be moved.
fn first_open(lanes: &Lanes) -> f32 {
    let is_done = |lane: &crate::domain::lanes::Lane| {
        !lane.rows.is_empty() && lane.tally.n(crate::domain::lanes::LineOutcome::Moved) == lane.rows.len()
    };
    LANE * lanes.lanes.iter().take_while(|lane| is_done(lane)).count() as f32
}

/// All rows, seen or not.
fn lines_of(lanes: &Lanes, open: &BTreeSet<crate::domain::lanes::LaneKey>) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut top = 0.0;
    for (at, lane) in lanes.lanes.iter().enumerate() {
        lines.push(Line { key: LineKey::Lane(lane.key), lane: at, top, height: LANE });
        top += LANE;
        if open.contains(&lane.key) {
            for row in &lane.rows {
                lines.push(Line { key: LineKey::Customer(row.customer), lane: at, top, height: ROW });
                top += ROW;
            }
        }
    }
    lines
}

impl Layout<'_> {
    /// The left edge of a day.
    pub(super) fn x(&self, day: NaiveDate) -> f32 {
        let left = self.picture.rect.map_or(0.0, |rect| rect.left()) + self.picture.names;
        left + self.lanes.axis.place(day) as f32 * self.picture.day_width - self.picture.begin
    }

    /// Whether any of these days is seen.
    pub(super) fn is_seen(&self, (first, last): (NaiveDate, NaiveDate)) -> bool {
        first <= self.seen.1 && self.seen.0 <= last
    }

    /// The vertical lines that are drawn over everything: where each begins. The first two are wider than a hairline.
    pub(super) fn uprights(&self) -> impl Iterator<Item = f32> {
        let last = self.lanes.last_day.map(|day| self.x(day) + self.picture.day_width - UPRIGHT);
        let deadlines = self.lanes.dates.iter().filter(|mark| is_deadline(mark)).map(|mark| self.x(mark.day));
        [Some(self.x(self.lanes.today)), last].into_iter().flatten().chain(deadlines)
    }

    /// Whether so many marks lie in the lanes that diamonds would be all that is seen.
    pub(super) fn is_crowded(&self) -> bool {
        is_crowded(self.lanes, self.picture.day_width)
    }

    /// From the first day to the last one, both whole.
    pub(super) fn span(&self, (first, last): (NaiveDate, NaiveDate), y: f32, height: f32) -> Rect {
        let right = self.x(last) + self.picture.day_width;
        Rect::from_min_max(pos2(self.x(first), y), pos2(right, y + height))
    }

    pub(super) fn put(&mut self, rect: Rect, shape: Shape, zone: Zone, part: Option<Part>) {
        self.picture.items.push(Item { rect, shape, zone, part });
    }

    pub(super) fn text(&mut self, rect: Rect, (text, ink, face): (String, Ink, Face), zone: Zone) {
        self.put(rect, Shape::Text(text, ink, face, false), zone, None);
    }

    /// A text in the middle of its place.
    pub(super) fn label(&mut self, rect: Rect, (text, ink, face): (String, Ink, Face), zone: Zone) {
        self.put(rect, Shape::Text(text, ink, face, true), zone, None);
    }

    fn seen_days(&self) -> impl Iterator<Item = NaiveDate> + use<> {
        let (first, last) = self.seen;
        first.iter_days().take_while(move |day| *day <= last)
    }

    /// Weekends, holidays and blackouts, from the days to the load.
    fn grounds(&mut self) {
        let over = self.picture.clip(Zone::Over);
        let (top, height) = (over.top() + MONTHS, over.height() - MONTHS);
        for day in self.seen_days() {
            let look = self.lanes.axis.look(day);
            let is_off = provider_off(&self.lanes.axis, day);
            let place = self.span((day, day), top, height);
            match look {
                DayLook::Business if is_off => self.put(place, Shape::ProviderOff, Zone::Over, None),
                DayLook::Business => {}
                // A month holds too many weekends to be told apart.
                DayLook::Weekend if self.view.zoom == Zoom::Month => {}
                DayLook::Weekend | DayLook::Holiday | DayLook::Blackout => {
                    self.put(place, Shape::Ground(look), Zone::Over, None);
                }
            }
        }
    }

    /// Months, days, and the dates that concern everybody.
    fn head(&mut self) {
        let head = self.picture.clip(Zone::Head);
        months(self, head.top());
        let y = head.top() + MONTHS;
        for day in self.seen_days() {
            let is_named = match self.view.zoom {
                Zoom::Day => true,
                Zoom::Week => day.weekday() == Weekday::Mon,
                Zoom::Month => false,
            };
            let width = if self.view.zoom == Zoom::Day { self.picture.day_width } else { 7.0 * self.picture.day_width };
            let place = Rect::from_min_size(pos2(self.x(day), y), vec2(width, DAYS));
            if self.view.zoom == Zoom::Day {
                let is_today = day == self.lanes.today;
                let ink = if is_today { Ink::Of(Tone::Info) } else { Ink::Secondary };
                let face = if is_today { Face::SmallBold } else { Face::Small };
                self.put(place, Shape::Text(day.day().to_string(), ink, face, true), Zone::Head, Some(Part::Day(day)));
            } else if is_named {
                self.text(place, (day.day().to_string(), Ink::Secondary, Face::Small), Zone::Head);
            }
        }
        let y = y + DAYS + WORDS;
        let name = Rect::from_min_size(pos2(head.left() + 12.0, y), vec2(self.picture.names - 16.0, DATES));
        self.text(name, (self.says.lang.text("line-dates").into_owned(), Ink::Secondary, Face::Small), Zone::Head);
        let dates = &self.lanes.dates;
        for (from, to) in groups(self, dates.len(), |at| dates[at].day) {
            let tone = words::mark_tone(&dates[from], self.lanes.today);
            let center = pos2(self.x(dates[from].day) + self.picture.day_width / 2.0, y + DATES / 2.0);
            let place = Rect::from_center_size(center, Vec2::splat(DIAMOND));
            self.put(place, Shape::Diamond(tone), Zone::Head, Some(Part::Dates(from, to)));
        }
        let line = Rect::from_min_size(pos2(head.left(), head.bottom() - 1.0), vec2(head.width(), 1.0));
        self.put(line, Shape::Hairline, Zone::Head, None);
    }

    /// Today, the last day, and the days on which Microsoft does something, over everything.
    fn days_of_all(&mut self) {
        let over = self.picture.clip(Zone::Over);
        let (top, height) = (over.top() + MONTHS + DAYS, over.height() - MONTHS - DAYS);
        let deadlines: Vec<NaiveDate> = self.lanes.dates.iter().filter(|m| is_deadline(m)).map(|m| m.day).collect();
        let seen = self.seen;
        for day in deadlines.into_iter().filter(|day| seen.0 <= *day && *day <= seen.1) {
            let place = Rect::from_min_size(pos2(self.x(day), top + WORDS), vec2(1.0, height - WORDS));
            self.put(place, Shape::Thin(Tone::Warning), Zone::Over, None);
        }
        let lang = self.says.lang;
        let today = self.lanes.today;
        let last = self.lanes.last_day.map(|day| {
            let text = lang.with("line-last-day", &[("day", &lang.short_date(day, today))]).into_owned();
            // The last day is whole: the line stands at its end.
            (day, self.x(day) + self.picture.day_width - UPRIGHT, text, Tone::Late)
        });
        let now = (today, self.x(today), lang.text("line-today").into_owned(), Tone::Info);
        let mut free = over.left();
        for (day, x, text, tone) in [Some(now), last].into_iter().flatten() {
            if !self.is_seen((day, day)) {
                continue;
            }
            self.put(Rect::from_min_size(pos2(x, top), vec2(UPRIGHT, height)), Shape::Thin(tone), Zone::Over, None);
            let width = rows::width_of(&text);
            let is_cut = over.right() < x + 6.0 + width;
            let left = if is_cut { x - 4.0 - width } else { x + 6.0 };
            // A label that would lie over the other one is left out.
            if free <= left {
                let place = Rect::from_min_size(pos2(left, top - 1.0), vec2(width + 8.0, WORDS));
                self.text(place, (text, Ink::Of(tone), Face::SmallBold), Zone::Head);
                free = left + width;
            }
        }
    }
}

fn is_deadline(mark: &LineMark) -> bool {
    matches!(mark.of, MarkOf::Deadline(_))
}

/// Whether in the fullest lane marks lie on the average nearer to each other than two diamonds are wide.
pub(super) fn is_crowded(lanes: &Lanes, day_width: f32) -> bool {
    let most = lanes.lanes.iter().map(|lane| lane.marks.len()).max().unwrap_or(0);
    lanes.axis.days.len() as f32 * day_width < most as f32 * 2.0 * DIAMOND
}

/// The places of marks that are seen, those that lie near each other together: from one place up to another.
pub(super) fn groups(layout: &Layout<'_>, n: usize, day: impl Fn(usize) -> NaiveDate) -> Vec<(usize, usize)> {
    let (first, last) = layout.seen;
    let mut groups: Vec<(usize, usize)> = Vec::new();
    let before = first.checked_sub_days(Days::new(1)).unwrap_or(first);
    let mut at = partition(n, |at| day(at) < before);
    while at < n && day(at) <= last {
        match groups.last_mut() {
            Some((from, to)) if layout.x(day(at)) - layout.x(day(*from)) < NEAR => *to = at + 1,
            _ => groups.push((at, at + 1)),
        }
        at += 1;
    }
    groups
}

/// How many of so many, from the first on, are like that; those that are stand before those that are not.
pub(super) fn partition(n: usize, is_before: impl Fn(usize) -> bool) -> usize {
    let (mut low, mut high) = (0, n);
    while low < high {
        let middle = low.midpoint(high);
        if is_before(middle) { low = middle + 1 } else { high = middle }
    }
    low
}

/// Whether a provider is closed on a day on which we work.
fn provider_off(axis: &Axis, day: NaiveDate) -> bool {
    usize::try_from(axis.place(day)).ok().and_then(|at| axis.provider_off.get(at)).copied().unwrap_or(false)
}

/// The same with all rows, for a file.
pub(super) fn whole(says: Says<'_>, (lanes, view): (&Lanes, &View), width: f32) -> Picture {
    let lines = lines_of(lanes, &view.open);
    let rows = lines.last().map_or(0.0, |line| line.top + line.height);
    let load = load::height(lanes, view, MOST_LOAD);
    let rect = Rect::from_min_size(pos2(0.0, 0.0), vec2(width, HEAD + rows + load));
    lay_out(says, (lanes, &View { top: Some(0.0), ..view.clone() }), rect, (None, None))
}

/// Height of a picture that shows the load of as many people as are ever shown.
const MOST_LOAD: f32 = 1000.0;
