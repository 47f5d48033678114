//! Everything with a date, the incentives, and whose days count.

mod calendars;
mod days_off;
mod incentives;
mod list;
mod months;
mod programme;
mod revenue;
mod sheet;

use std::sync::Arc;

use chrono::NaiveDate;
use egui::{Align, Layout, Ui};

use crate::domain::schedule::{Due, DueLane, DueTone, all_dues};
use crate::domain::slug::Slug;
use crate::ui::action::Actions;
use crate::ui::ctx::Ctx;
use crate::ui::kit::{self, TableState};
use crate::ui::own_order::OwnOrder;
use crate::ui::session::Session;
use crate::ui::theme::tokens;
use crate::ui::whose::Whose;

/// A part of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Tab {
    /// One table of everything with a date.
    #[default]
    Dates,
    /// The programmes.
    Incentives,
    /// Whose days count, and days off.
    Calendars,
}

/// Of which revision of the plan, and on which day.
type Of = (u64, NaiveDate);

/// What the page remembers while the window is open.
#[derive(Default)]
pub struct State {
    tab: Tab,
    /// `None`: all lanes.
    lane: Option<DueLane>,
    whose: Whose,
    /// One month alone; `None`: all of them.
    month: Option<months::Month>,
    /// What is met or past is shown, too.
    shows_done: bool,
    /// Everything with a date, for the revision and the day that it was worked out for.
    held: Option<(Of, Arc<Vec<Due>>)>,
    /// The date that is open at the right.
    chosen: Option<Slug>,
    table: TableState<Slug>,
    order: OwnOrder,
    new_day_off: days_off::Draft,
}

impl State {
    /// Opens this date, whatever is filtered.
    pub fn show_date(&mut self, due: Slug) {
        self.tab = Tab::Dates;
        self.lane = None;
        self.whose = Whose::Everybody;
        (self.month, self.shows_done) = (None, true);
        self.chosen = Some(due);
        self.table.select([due]);
    }

    /// Everything with a date, those of customers among it.
    pub fn dues(&mut self, ctx: &Ctx<'_>) -> Arc<Vec<Due>> {
        let of = (ctx.revision, ctx.today);
        match &self.held {
            Some((held, dues)) if *held == of => dues.clone(),
            _ => {
                let dues = Arc::new(all_dues(&ctx.inputs(), ctx.forecast()));
                self.held = Some((of, dues.clone()));
                dues
            }
        }
    }

    /// Shows the incentives.
    pub fn show_incentives(&mut self) {
        self.tab = Tab::Incentives;
    }

    /// Shows whose days count.
    pub fn show_calendars(&mut self) {
        self.tab = Tab::Calendars;
    }
}

/// Draws the page.
pub fn page_ui(ui: &mut Ui, ctx: &Ctx<'_>, session: &mut Session, actions: &mut Actions) {
    let dues = session.deadlines.dues(ctx);
    head_ui(ui, ctx, (&mut session.deadlines, &dues));
    match session.deadlines.tab {
        Tab::Dates => list::list_ui(ui, ctx, (session, &dues), actions),
        Tab::Incentives => incentives::incentives_ui(ui, ctx, session, actions),
        Tab::Calendars => calendars::calendars_ui(ui, ctx, session, actions),
    }
}

fn head_ui(ui: &mut Ui, ctx: &Ctx<'_>, (state, dues): (&mut State, &[Due])) {
    let size = egui::vec2(ui.available_width(), tokens(ui).size.control);
    ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
        kit::page_title(ui, &ctx.text("nav-deadlines"));
        ui.add_space(tokens(ui).space.s);
        let words = [
            ctx.text("deadlines-tab-dates"),
            ctx.text("deadlines-tab-incentives"),
            ctx.text("deadlines-tab-calendars"),
        ];
        let options = [(Tab::Dates, &*words[0]), (Tab::Incentives, &*words[1]), (Tab::Calendars, &*words[2])];
        kit::segmented(ui, &ctx.text("deadlines-tabs"), &mut state.tab, &options);
    });
    let n_overdue = dues.iter().filter(|due| due.tone == DueTone::Overdue).count();
    kit::secondary(ui, &ctx.lang.count("deadlines-what", n_overdue));
    ui.add_space(tokens(ui).space.s);
}

/// A row as high as a control: words at the left that may wrap, and something `width` points wide at the right.
fn labelled_row<R>(ui: &mut Ui, label: &str, width: f32, control: impl FnOnce(&mut Ui) -> R) -> R {
    split_row(ui, width, |ui| kit::body(ui, label), control).1
}

/// With less room for the words than this, in points, the control stands under them.
const NARROWEST: f32 = 140.0;

/// The same with anything at the left; what is left comes first for the keyboard.
fn split_row<L, R>(
    ui: &mut Ui,
    width: f32,
    left: impl FnOnce(&mut Ui) -> L,
    right: impl FnOnce(&mut Ui) -> R,
) -> (L, R) {
    let height = tokens(ui).size.control;
    let (room, gap) = (ui.available_width(), ui.spacing().item_spacing.x);
    if room - width - gap < NARROWEST {
        return ui.vertical(|ui| (left(ui), right(ui))).inner;
    }
    ui.horizontal(|ui| {
        let words = egui::vec2(room - width - gap, height);
        let left = ui.allocate_ui_with_layout(words, Layout::left_to_right(Align::Center), |ui| {
            ui.set_min_width(words.x);
            left(ui)
        });
        let size = egui::vec2(width, height);
        let right = ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), right);
        (left.inner, right.inner)
    })
    .inner
}
