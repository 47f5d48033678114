//! Moves: what is to be done today, waves, and transfer requests.

mod act;
mod afterwards;
mod ask;
mod findings;
mod items;
mod last_day;
mod line;
mod look;
mod members;
mod requests;
mod roles;
mod schedule;
mod steps;
mod sum;
mod turns;
mod waves;
mod what_if;
mod work;

use std::sync::Arc;

use egui::{Align, Layout, Ui};

use crate::domain::lanes::Lanes;
use crate::domain::plan::Plan;
use crate::domain::plan::ids::{BaselineId, ScenarioId, TransferId, WaveId};
use crate::domain::plan::stage::StageEntry;
use crate::domain::plan::transfer::{Transfer, TransferStage};
use crate::domain::plan::wave::Wave;
use crate::ui::action::{Actions, Page, Place};
use crate::ui::commands::{One, Records};
use crate::ui::ctx::Ctx;
use crate::ui::kit;
use crate::ui::register;
use crate::ui::session::Session;
use crate::ui::theme::tokens;
use crate::ui::what_if::{WhatIf, WhatIfQuery};

/// What is done with the rows of the work list by keys.
pub static WORK: Records = work::RECORDS;

/// What is done with the rows of the schedule by keys.
pub static SCHEDULE: Records = schedule::RECORDS;

/// What is done with the rows of the time line by keys.
pub static LINE: Records = line::RECORDS;
/// What is done with scenarios by keys.
pub static SCENARIOS: Records = what_if::SCENARIOS;

/// What is done with baselines by keys.
pub static BASELINES: Records = what_if::BASELINES;

/// What is done with waves by keys.
pub static WAVES: Records = Records {
    begin: |_, session| {
        session.moves.tab = Tab::Waves;
        session.moves.waves.begin_to_add();
    },
    ..register::records::<Wave>(Page::Moves, |session| is_on(session, Tab::Waves))
};

pub(in crate::ui::pages) use findings::findings_ui;
pub use members::{MEMBERS, take_pasted};

/// Whether customers can be pasted into waves: these are shown, as a list or as a time line.
pub fn shows_waves(session: &Session) -> bool {
    is_on(session, Tab::Waves) || shows_line(session)
}

/// Whether the time line is shown.
pub fn shows_line(session: &Session) -> bool {
    is_on(session, Tab::Line)
}

pub use line::{go_today, shift_day, shift_week, why_not_shift, wish as wish_line, zoom as zoom_line};

/// What is done with transfer requests by keys; they have no name of their own.
pub static REQUESTS: Records =
    Records { begin: begin_request, one: One { rename: None, ..OF_REQUESTS.one }, ..OF_REQUESTS };
const OF_REQUESTS: Records = register::records::<Transfer>(Page::Moves, |session| is_on(session, Tab::Requests));

fn is_on(session: &Session, tab: Tab) -> bool {
    session.page == Page::Moves && session.moves.tab == tab
}

/// Asks whose requests are to be planned.
fn begin_request(_ctx: &Ctx<'_>, session: &mut Session) {
    session.moves.tab = Tab::Requests;
    session.moves.requests.begin_to_add();
}

/// A part of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Tab {
    /// What is to be done, the most urgent first.
    #[default]
    Work,
    /// Who is moved when and by whom, as it is proposed.
    Schedule,
    /// Waves and customers day by day.
    Line,
    /// Customers who are moved in the same days.
    Waves,
    /// Requests, one by one.
    Requests,
    /// Scenarios, baselines and rehearsals.
    WhatIf,
}

/// What the page remembers while the window is open.
#[derive(Default)]
pub struct State {
    tab: Tab,
    /// The part that was chosen while something was being typed: shown once that is in the plan.
    next_tab: Option<Tab>,
    work: work::State,
    schedule: schedule::State,
    line: line::State,
    pub(super) waves: register::State<Wave>,
    pub(super) requests: register::State<Transfer>,
    what_if: what_if::State,
}

impl State {
    /// The record whose sheet is open; `None`: none is.
    pub fn place(&self) -> Option<Place> {
        match self.tab {
            Tab::Schedule => Some(Place::Schedule),
            Tab::Line => Some(Place::TimeLine),
            Tab::Waves => self.waves.opened().map(Place::Wave),
            Tab::Requests => self.requests.opened().map(Place::Request),
            Tab::WhatIf => self.what_if.place(),
            Tab::Work => None,
        }
    }

    /// Opens this request's sheet.
    pub fn show_request(&mut self, id: TransferId) {
        self.tab = Tab::Requests;
        self.requests.show(id);
    }

    /// Opens this wave's sheet.
    pub fn show_wave(&mut self, id: WaveId) {
        self.tab = Tab::Waves;
        self.waves.show(id);
    }

    /// Whether something is shown that rests on the schedule.
    pub fn shows_schedule(&self) -> bool {
        matches!(self.tab, Tab::Schedule | Tab::WhatIf)
    }

    /// What of the tab "What if" is to be worked out; `None`: nothing.
    pub fn wanted(&self, plan: &Plan) -> Option<WhatIfQuery> {
        (self.tab == Tab::WhatIf).then(|| self.what_if.wanted(plan)).flatten()
    }

    /// Shows this view of what would be if.
    pub fn show_what_if(&mut self, view: WhatIf) {
        self.tab = Tab::WhatIf;
        self.what_if.show(view);
    }

    /// Opens this baseline's sheet.
    pub fn show_baseline(&mut self, id: BaselineId) {
        self.tab = Tab::WhatIf;
        self.what_if.show_baseline(id);
    }

    /// Opens this scenario's sheet.
    pub fn show_scenario(&mut self, id: ScenarioId) {
        self.tab = Tab::WhatIf;
        self.what_if.show_scenario(id);
    }

    /// Opens the schedule.
    pub fn show_schedule(&mut self) {
        self.tab = Tab::Schedule;
    }

    /// Opens the schedule at those who are late or have no date.
    pub fn show_late(&mut self) {
        self.tab = Tab::Schedule;
        self.schedule.show_late();
    }

    /// Opens the time line.
    pub fn show_line(&mut self) {
        self.tab = Tab::Line;
    }

    /// Opens the work list.
    pub fn show_work(&mut self) {
        self.tab = Tab::Work;
    }
}

/// A step of today that says that something is planned.
pub fn planned_step(ctx: &Ctx<'_>) -> StageEntry<TransferStage> {
    act::step(ctx, TransferStage::Planned)
}

/// How many things are to be done today or were before.
pub fn n_due(ctx: &Ctx<'_>) -> usize {
    ctx.forecast().work.iter().filter(|work| work.is_due(ctx.today)).count()
}

/// The time line as the plan stands, for what else is made of it; `None`: there are no customers.
pub fn lanes(ctx: &Ctx<'_>, state: &mut State) -> Option<Arc<Lanes>> {
    (!ctx.plan.customers.is_empty()).then(|| state.line.lanes_now(ctx)).flatten()
}

/// Draws the page.
pub fn page_ui(ui: &mut Ui, ctx: &Ctx<'_>, session: &mut Session, actions: &mut Actions) {
    if let Some(tab) = session.moves.next_tab.take() {
        session.moves.tab = tab;
    }
    head_ui(ui, ctx, &mut session.moves);
    match session.moves.tab {
        Tab::Work => work::tab_ui(ui, ctx, session, actions),
        Tab::Schedule => schedule::tab_ui(ui, ctx, session, actions),
        Tab::Line => line::tab_ui(ui, ctx, session, actions),
        Tab::Waves => {
            findings::groups_ui(ui, ctx, actions);
            register::register_ui::<Wave>(ui, ctx, session, actions);
        }
        Tab::Requests => register::register_ui::<Transfer>(ui, ctx, session, actions),
        Tab::WhatIf => what_if::tab_ui(ui, ctx, session, actions),
    }
}

/// Says, with this icon, what comes here once there are customers, and leads to where they come from.
fn no_customers_ui(ui: &mut Ui, ctx: &Ctx<'_>, (icon, why): (&str, &str), actions: &mut Actions) {
    let (title, text) = (ctx.text("line-empty"), ctx.text(why));
    let import = ctx.text("invitations-empty-import");
    let primary = (!ctx.is_locked()).then_some(&*import);
    let empty = kit::EmptyState { icon, title: &title, text: &text, primary, secondary: None };
    if empty.show(ui).is_some() {
        actions.go(Page::Import);
    }
}

fn head_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State) {
    let size = egui::vec2(ui.available_width(), tokens(ui).size.control);
    ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
        kit::page_title(ui, &ctx.text("nav-moves"));
        ui.add_space(tokens(ui).space.s);
        let tabs = [
            (Tab::Work, ctx.text("moves-tab-work")),
            (Tab::Schedule, ctx.text("moves-tab-schedule")),
            (Tab::Line, ctx.text("moves-tab-line")),
            (Tab::Waves, ctx.text("moves-tab-waves")),
            (Tab::Requests, ctx.text("moves-tab-requests")),
            (Tab::WhatIf, ctx.text("moves-tab-what-if")),
        ];
        let options = tabs.each_ref().map(|(tab, name)| (*tab, &**name));
        let mut tab = state.tab;
        if kit::segmented(ui, &ctx.text("moves-tabs"), &mut tab, &options) {
            if kit::leave_field(ui.ctx()) { state.next_tab = Some(tab) } else { state.tab = tab }
        }
    });
    let what = match state.tab {
        Tab::Work => work::headline(ctx),
        Tab::Schedule => ctx.text("schedule-what").into_owned(),
        Tab::Line => ctx.text("line-help").into_owned(),
        Tab::Waves => ctx.text("waves-what").into_owned(),
        Tab::Requests => ctx.text("transfers-what").into_owned(),
        Tab::WhatIf => ctx.text(state.what_if.what()).into_owned(),
    };
    // In a low window the days are worth more than how they are worked.
    if state.tab != Tab::Line || ROOM_FOR_HELP < ui.available_height() {
        kit::secondary(ui, &what);
    }
    ui.add_space(tokens(ui).space.s);
}

/// Points below the title from which on it is said how the time line is worked.
const ROOM_FOR_HELP: f32 = 460.0;
