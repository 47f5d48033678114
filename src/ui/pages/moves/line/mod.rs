//! The time line: waves and customers day by day, what people have to do, and what it comes to. Looked at, dragged, read as a
//! table, and saved as a picture.

mod hands;
mod head;
mod layout;
mod legend;
mod load;
mod load_sheet;
mod months;
mod paint;
mod parts;
mod picture;
mod rows;
mod scene;
mod scroll;
mod sheet;
mod table;
#[cfg(test)]
mod tests;
mod view;

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;
use egui::Ui;

use crate::domain::lanes::{LaneKey, Lanes, LanesInput};
use crate::domain::plan::baseline::Baseline;
use crate::domain::plan::ids::{BaselineId, CustomerId, WaveId};
use crate::domain::proposal::last_day;
use crate::domain::schedule::moving_ends;
use crate::i18n::lanes as words;
use crate::ui::action::{Action, Actions, Page, PictureAction, PictureWish, Place};
use crate::ui::commands::{Hands, One, Records, locked};
use crate::ui::ctx::Ctx;
use crate::ui::kit::{self, EmptyState, TableState, icons};
use crate::ui::session::Session;
use crate::ui::theme::tokens;

use layout::Says;
use legend::Sign;
use picture::LineKey;
use view::{View, Zoom};

/// Of what a time line was worked out: plan, day, what is foreseen, and with which baseline.
type Of = (u64, NaiveDate, Option<u64>, Option<BaselineId>);

/// Which baseline is drawn below the bars.
#[derive(Clone, Copy, Debug, Default)]
enum Below {
    /// The latest one, until somebody chooses.
    #[default]
    Latest,
    /// None.
    Nothing,
    /// This one.
    This(BaselineId),
}

/// What the tab remembers.
#[derive(Default)]
pub(super) struct State {
    held: Option<(Of, Arc<Lanes>)>,
    /// The signs that occur in it.
    signs: Vec<Sign>,
    baseline: Below,
    view: View,
    /// The row that the keyboard is on.
    cursor: Option<LineKey>,
    /// The row that the keyboard is on is to be scrolled into sight.
    wants_sight: bool,
    /// Whose sheet is open.
    chosen: Option<LineKey>,
    drag: Option<hands::Drag>,
    is_table: bool,
    table: TableState<table::TwinKey>,
    /// What is wanted of the picture once it is drawn.
    wish: Option<PictureWish>,
}

impl State {
    /// Works it out anew where the plan, the day, or what is foreseen is another one.
    fn refresh(&mut self, ctx: &Ctx<'_>) {
        let baseline = self.baseline(ctx);
        let of = (ctx.revision, ctx.today, ctx.foresight.map(|seen| seen.revision), baseline.map(|one| one.id));
        if self.held.as_ref().is_none_or(|(held, _)| *held != of) {
            let days: Option<BTreeMap<CustomerId, NaiveDate>> =
                baseline.map(|one| one.days.iter().map(|day| (day.customer, day.day)).collect());
            let lanes = given(ctx, days.as_ref(), Lanes::of);
            self.signs = legend::found(&lanes);
            self.held = Some((of, Arc::new(lanes)));
        }
    }

    /// Opens the sheet of a row, and brings it into sight.
    fn show(&mut self, key: LineKey) {
        if let LineKey::Customer(id) = key
            && let Some(lane) = self.lanes().and_then(|lanes| lanes.row(id)).map(|(lane, _)| lane.key)
        {
            self.view.open.insert(lane);
        }
        (self.chosen, self.cursor, self.wants_sight) = (Some(key), Some(key), true);
    }

    /// The baseline that is drawn; `None`: none.
    fn baseline<'c>(&self, ctx: &Ctx<'c>) -> Option<&'c Baseline> {
        let plan = ctx.plan;
        let latest = || plan.baselines.iter().map(|one| &**one).max_by_key(|one| (one.on, one.id));
        match self.baseline {
            Below::Nothing => None,
            Below::This(id) => plan.baselines.get(id).map(|one| &**one).or_else(latest),
            Below::Latest => latest(),
        }
    }

    /// The time line as the plan stands.
    pub(super) fn lanes_now(&mut self, ctx: &Ctx<'_>) -> Option<Arc<Lanes>> {
        self.refresh(ctx);
        self.held.as_ref().map(|(_, lanes)| lanes.clone())
    }

    /// The time line as it was worked out last.
    fn lanes(&self) -> Option<&Lanes> {
        self.held.as_ref().map(|(_, lanes)| &**lanes)
    }

    /// The wave of the lane that the keyboard is on, for what is pasted.
    pub(super) fn wave_at_hand(&self) -> Option<WaveId> {
        match self.cursor? {
            LineKey::Lane(LaneKey::Wave(id)) => Some(id),
            LineKey::Customer(id) => match self.lanes()?.row(id)?.0.key {
                LaneKey::Wave(id) => Some(id),
                LaneKey::NoWave | LaneKey::Stays => None,
            },
            LineKey::Lane(LaneKey::NoWave | LaneKey::Stays) | LineKey::Load(..) => None,
        }
    }
}

/// Asks with everything that a time line is made from.
fn given<T>(
    ctx: &Ctx<'_>,
    baseline: Option<&BTreeMap<CustomerId, NaiveDate>>,
    ask: impl FnOnce(&LanesInput<'_>) -> T,
) -> T {
    let (inputs, forecast) = (ctx.inputs(), ctx.forecast());
    let given = LanesInput {
        ground: ctx.ground(),
        moving: &forecast.moving,
        last_day: last_day(&inputs, moving_ends(&inputs)),
        foresight: ctx.foresight.map(|seen| &*seen.of),
        dues: &forecast.dues,
        baseline,
    };
    ask(&given)
}

/// What is done with its rows by keys.
pub(super) const RECORDS: Records = Records {
    noun: "line",
    page: Page::Moves,
    add: "line-new",
    icon: icons::PLUS,
    is_shown: |session| super::is_on(session, super::Tab::Line),
    why_no_new: locked,
    begin: |_, session| {
        session.moves.tab = super::Tab::Waves;
        session.moves.waves.begin_to_add();
    },
    one: One { is_there: hands::is_there, open: Some(hands::open), copy: Some(hands::copy), ..One::NONE },
};

/// Why no other days can be given to what the keyboard is on.
pub fn why_not_shift(hands: &mut Hands<'_, '_>) -> Option<String> {
    hands::why_not_shift(hands)
}

/// One business day later or earlier.
pub fn shift_day(hands: &mut Hands<'_, '_>, later: bool) {
    hands::shift(hands, if later { 1 } else { -1 });
}

/// One week later or earlier.
pub fn shift_week(hands: &mut Hands<'_, '_>, later: bool) {
    hands::shift_week(hands, later);
}

/// A larger or a smaller scale, with the middle where it is.
pub fn zoom(session: &mut Session, closer: bool) {
    let state = &mut session.moves.line;
    let to = state.view.zoom.step(closer);
    state.view.left = state.view.left.map(|left| left * to.day_width() / state.view.zoom.day_width());
    state.view.zoom = to;
}

/// Shows today.
pub fn go_today(session: &mut Session) {
    session.moves.line.view.go_today();
}

/// Asks for the picture: on the clipboard or as a file.
pub fn wish(session: &mut Session, wish: PictureWish) {
    session.moves.line.wish = Some(wish);
}

/// Draws the tab.
pub(super) fn tab_ui(ui: &mut Ui, ctx: &Ctx<'_>, session: &mut Session, actions: &mut Actions) {
    if ctx.plan.customers.is_empty() {
        super::no_customers_ui(ui, ctx, (icons::CALENDAR_BLANK, "line-empty-why"), actions);
        return;
    }
    session.moves.line.refresh(ctx);
    let Some(lanes) = session.moves.line.held.as_ref().map(|(_, lanes)| lanes.clone()) else { return };
    if is_blank(&lanes) {
        blank_ui(ui, ctx, session, actions);
        return;
    }
    head::head_ui(ui, ctx, (&mut session.moves.line, &lanes), actions);
    ui.add_space(tokens(ui).space.s);
    let chosen = session.moves.line.chosen;
    let has_sheet = chosen.is_some_and(|key| sheet::is_there(ctx, key));
    let key = chosen.filter(|_| has_sheet);
    match key.and_then(|key| sheet::sheet_ui(ui, ctx, (&lanes, key), &mut session.unfinished, actions)) {
        Some(sheet::SheetAnswer::Close) => session.moves.line.chosen = None,
        Some(sheet::SheetAnswer::Row(key)) => session.moves.line.show(key),
        Some(sheet::SheetAnswer::Work(whose)) => {
            session.moves.tab = super::Tab::Work;
            let of = chosen.map(|key| hands::customers_of(ctx, &lanes, key)).unwrap_or_default();
            session.moves.work.show_all_of(whose, of);
        }
        None => {}
    }
    // A gap before the sheet.
    let right = if has_sheet { tokens(ui).space.m as i8 } else { 0 };
    let frame = egui::Frame::new().outer_margin(egui::Margin { right, ..egui::Margin::ZERO });
    let state = &mut session.moves.line;
    frame.show(ui, |ui| {
        if state.is_table {
            kit::pane(ui, |ui| table::table_ui(ui, ctx, state, &lanes));
        } else {
            kit::pane(ui, |ui| scene::scene_ui(ui, ctx, (state, &lanes), actions));
        }
    });
}

/// Nothing has a date, and nothing is proposed.
fn is_blank(lanes: &Lanes) -> bool {
    lanes.lanes.iter().all(|lane| lane.window.is_none() && lane.days.is_empty())
}

fn blank_ui(ui: &mut Ui, ctx: &Ctx<'_>, session: &mut Session, actions: &mut Actions) {
    let (title, text) = (ctx.text("line-no-waves"), ctx.text("line-no-waves-why"));
    let (wave, schedule) = (ctx.text("waves-new"), ctx.text("line-show-schedule"));
    let icon = icons::CALENDAR_BLANK;
    let primary = (!ctx.is_locked()).then_some(&*wave);
    let empty = EmptyState { icon, title: &title, text: &text, primary, secondary: Some(&schedule) };
    match empty.show(ui) {
        Some(kit::EmptyChoice::Primary) => (RECORDS.begin)(ctx, session),
        Some(kit::EmptyChoice::Secondary) => actions.go(Place::Schedule),
        None => {}
    }
}

fn says<'a>(ctx: &'a Ctx<'_>) -> Says<'a> {
    Says { lang: ctx.lang, plan: ctx.plan }
}

/// All rows of the days that are seen, as a picture of their own.
fn give_picture(
    ui: &Ui,
    ctx: &Ctx<'_>,
    (state, lanes): (&State, &Lanes),
    (width, wish): (f32, PictureWish),
    actions: &mut Actions,
) {
    let picture = layout::whole(says(ctx), (lanes, &state.view), width);
    let title = words::headline(ctx.lang, ctx.plan, lanes);
    let below = ctx.lang.list([ctx.plan.about().name.as_str(), &ctx.lang.date(ctx.today)]);
    let is_crowded = layout::is_crowded(lanes, state.view.zoom.day_width());
    let legend = legend::words(ctx.lang, &state.signs, is_crowded);
    let around = paint::Around { title: &title, below: &below, legend: &legend, is_crowded };
    let drawing = paint::drawing(ui, &picture, &around);
    let name = ctx.text("line-save-file").into_owned();
    actions.push(Action::Picture(PictureAction { drawing: Arc::new(drawing), name, wish, path: None }));
}
