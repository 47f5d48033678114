//! What of the time line is looked at: its scale, where it is scrolled to, and which lanes show their customers.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use egui::Vec2;

use crate::domain::lanes::{Axis, LaneKey};
use crate::states;

states! {
    /// How wide a day is.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
    pub(super) enum Zoom: key {
        /// Every day has its number.
        #[default]
        Day => "line-zoom-day";
        /// Every week has one.
        Week => "line-zoom-week";
        /// Every month has its name.
        Month => "line-zoom-month";
    }
}

impl Zoom {
    /// Width of a day in points.
    pub(super) fn day_width(self) -> f32 {
        match self {
            Self::Day => 26.0,
            Self::Week => 9.0,
            Self::Month => 3.0,
        }
    }

    /// The next larger scale, or the next smaller one; the same at the ends.
    pub(super) fn step(self, closer: bool) -> Self {
        match (self, closer) {
            (Self::Day | Self::Week, true) => Self::Day,
            (Self::Month, true) | (Self::Day, false) => Self::Week,
            (Self::Week | Self::Month, false) => Self::Month,
        }
    }
}

/// What of it is looked at.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct View {
    /// The scale.
    pub(super) zoom: Zoom,
    /// Points of the days that lie left of what is seen; `None`: nobody has looked yet, and it begins shortly before today.
    pub(super) left: Option<f32>,
    /// Points of the rows that lie above what is seen; `None`: nobody has looked yet, and it begins where work is left.
    pub(super) top: Option<f32>,
    /// Lanes that show their customers.
    pub(super) open: BTreeSet<LaneKey>,
    /// Whether the load is shown person by person.
    pub(super) folds_load: bool,
}

/// Days before today that are seen where it begins.
const BEFORE: f32 = 3.0;

impl View {
    /// Where the days begin that are seen, within what there is; `room`: points for days.
    pub(super) fn begin(&self, axis: &Axis, today: NaiveDate, room: f32) -> f32 {
        let width = self.zoom.day_width();
        let most = (axis.days.len() as f32 * width - room).max(0.0);
        let usual = || (axis.place(today) as f32 - BEFORE) * width;
        self.left.unwrap_or_else(usual).clamp(0.0, most)
    }

    /// Scrolls so that this day is seen with a few after it, where it is not.
    pub(super) fn show_day(&mut self, axis: &Axis, today: NaiveDate, room: f32, day: NaiveDate) {
        let (width, begin) = (self.zoom.day_width(), self.begin(axis, today, room));
        let at = axis.place(day) as f32 * width;
        if at < begin || begin + room - BEFORE * width < at {
            self.left = Some((at - room / BEFORE).max(0.0));
        }
    }

    /// The same day stays where it is, `at` points from where days begin, in another scale.
    pub(super) fn zoom_to(&mut self, zoom: Zoom, begin: f32, at: f32) {
        let day = (begin + at) / self.zoom.day_width();
        self.left = Some(day * zoom.day_width() - at);
        self.zoom = zoom;
    }

    /// Goes on by so many points, from where days and rows begin that are seen.
    pub(super) fn pan(&mut self, (begin, top): (f32, f32), by: Vec2) {
        if by.x != 0.0 {
            self.left = Some(begin + by.x);
        }
        if by.y != 0.0 {
            self.top = Some((top + by.y).max(0.0));
        }
    }

    /// Shows today, and where the scale is changed later it goes on from there.
    pub(super) fn go_today(&mut self) {
        self.left = None;
    }

    /// Shows the customers of a lane, or hides them.
    pub(super) fn toggle(&mut self, key: LaneKey) {
        if !self.open.remove(&key) {
            self.open.insert(key);
        }
    }
}
