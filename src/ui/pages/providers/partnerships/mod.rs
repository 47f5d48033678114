//! Partnership invitations from providers: where each stands, its link, and what to do next.

mod add;
mod letter;
mod link;
mod marks;
mod record;
mod sender;
mod sheet;
mod steps;
mod table;

use egui::{Align, Layout, Ui};

use crate::domain::plan::ids::{PartnershipId, ProviderId};
use crate::domain::plan::partnership::{Partnership, PartnershipStage};
use crate::domain::rules::Screen;
use crate::ui::action::{Action, Actions};
use crate::ui::commands::{Hands, Id, said};
use crate::ui::ctx::Ctx;
use crate::ui::facts;
use crate::ui::kit::{self, Btn, TableState, icons};
use crate::ui::session::Session;
use crate::ui::theme::tokens;

/// What is half done here.
#[derive(Default)]
pub(super) struct State {
    /// The invitation that is open at the right.
    chosen: Option<PartnershipId>,
    table: TableState<PartnershipId>,
    /// A new one is being entered at the right.
    is_adding: bool,
    /// The provider of the new one; `None`: the first that has no open invitation.
    new_provider: Option<ProviderId>,
    /// That an invitation came to a stage is being recorded.
    recording: Option<(PartnershipId, PartnershipStage)>,
    /// It is being asked whether this one's link is to be opened.
    opening: Option<PartnershipId>,
    /// The letter that is written about the open one.
    letter: letter::State,
}

impl State {
    /// Opens this invitation at the right.
    pub(super) fn show(&mut self, partnership: PartnershipId) {
        *self = Self { chosen: Some(partnership), ..Self::default() };
        self.table.select([partnership]);
    }

    /// The invitation that the cursor is on, else the open one.
    fn at(&self, ctx: &Ctx<'_>) -> Option<PartnershipId> {
        let id = self.chosen.or(self.table.cursor_key().copied());
        id.filter(|id| ctx.plan.partnerships.get(*id).is_some())
    }

    /// Begins to enter a new one.
    pub(super) fn begin_new(&mut self) {
        *self = Self { is_adding: true, ..Self::default() };
    }
}

/// Draws the tab.
pub(super) fn tab_ui(ui: &mut Ui, ctx: &Ctx<'_>, session: &mut Session, actions: &mut Actions) {
    let state = &session.providers.partnerships;
    if ctx.plan.partnerships.is_empty() && !state.is_adding {
        empty_ui(ui, ctx, session, actions);
        return;
    }
    head_ui(ui, ctx, actions);
    ui.add_space(tokens(ui).space.s);
    let chosen = session.providers.partnerships.chosen.and_then(|id| ctx.plan.partnerships.get(id));
    if chosen.is_none() {
        session.providers.partnerships.chosen = None;
    }
    let is_closed = if session.providers.partnerships.is_adding {
        add::sheet_ui(ui, ctx, session, actions)
    } else {
        chosen.is_some_and(|partnership| sheet::sheet_ui(ui, ctx, session, partnership, actions))
    };
    let state = &mut session.providers.partnerships;
    if is_closed {
        *state = State::default();
    }
    let has_sheet = state.is_adding || state.chosen.is_some();
    // A gap before the sheet.
    let right = if has_sheet { tokens(ui).space.m as i8 } else { 0 };
    let margin = egui::Margin { right, ..egui::Margin::ZERO };
    egui::Frame::new().outer_margin(margin).show(ui, |ui| kit::pane(ui, |ui| table::table_ui(ui, ctx, state, actions)));
}

fn head_ui(ui: &mut Ui, ctx: &Ctx<'_>, actions: &mut Actions) {
    let size = egui::vec2(ui.available_width(), tokens(ui).size.control);
    ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
        add_button(ui, ctx, actions);
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            let is_certain = |one: &&std::sync::Arc<Partnership>| one.is_verified();
            let n = ctx.plan.partnerships.iter().filter(is_certain).count();
            let all = ctx.plan.partnerships.len();
            if 0 < all {
                kit::secondary(ui, &ctx.lang.count_with("partnerships-certain", n, &[("all", &all.to_string())]));
            }
        });
    });
}

/// Whether there is an invitation under the cursor.
pub(super) fn is_there(ctx: &Ctx<'_>, session: &mut Session) -> bool {
    session.providers.partnerships.at(ctx).is_some()
}

/// Opens the invitation under the cursor.
pub(super) fn open(hands: &mut Hands<'_, '_>) {
    if let Some(partnership) = hands.session.providers.partnerships.at(hands.ctx) {
        hands.session.providers.partnerships.show(partnership);
    }
}

fn add_button(ui: &mut Ui, ctx: &Ctx<'_>, actions: &mut Actions) {
    let mut add = said(ctx, Id::New("partnership"));
    add.words = ctx.text("partnerships-add").into_owned();
    if ui.add(add.primary().shortcut(&add.keys)).clicked() {
        actions.push(Action::Command(Id::New("partnership")));
    }
}

/// What belongs here, and the first step.
fn empty_ui(ui: &mut Ui, ctx: &Ctx<'_>, session: &mut Session, actions: &mut Actions) {
    kit::scroll_page(ui, "partnerships-empty", |ui| {
        ui.set_max_width(ui.available_width().min(860.0));
        let space = &tokens(ui).space;
        kit::section(ui, &ctx.text("partnerships-first"), |ui| {
            kit::body(ui, &ctx.text("partnerships-first-why"));
            ui.add_space(space.xs);
            for (number, key) in [
                "partnerships-way-awaited",
                "partnerships-way-received",
                "partnerships-way-forwarded",
                "partnerships-way-accepted",
                "partnerships-way-listed",
            ]
            .into_iter()
            .enumerate()
            {
                kit::body(ui, &format!("{}. {}", number + 1, ctx.text(key)));
            }
            ui.add_space(space.s);
            if ctx.plan.providers.is_empty() {
                kit::secondary(ui, &ctx.text("partnerships-no-provider"));
                let label = ctx.text("action-add-provider");
                if ui.add(Btn::primary(&label).icon(icons::PLUS)).clicked() {
                    session.providers.tab = super::Tab::Providers;
                }
            } else {
                add_button(ui, ctx, actions);
            }
        });
        ui.add_space(space.l);
        facts::screen_facts_ui(ui, ctx, Screen::Providers, actions);
    });
}
