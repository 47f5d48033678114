//! Requests to providers to make a tenant for a new customer: a table, and a sheet for each.

mod add;
mod form;
mod listed;
mod sheet;
mod steps;
mod table;

use std::sync::Arc;

use egui::{Align, Layout, Ui};

use crate::domain::edit::Edit;
use crate::domain::plan::ids::{ProviderId, TenantRequestId};
use crate::domain::plan::partnership::TenantRequest;
use crate::ui::action::{Action, Actions};
use crate::ui::commands::{Hands, Id, Said, said};
use crate::ui::ctx::Ctx;
use crate::ui::kit::{self, EmptyState, TableState, icons};
use crate::ui::partner_letter;
use crate::ui::session::Session;
use crate::ui::theme::{Tone, tokens};

/// A part of the sheet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Part {
    /// What the provider needs to know.
    #[default]
    Details,
    /// The letter to the provider.
    Letter,
    /// What happened, and what happens next.
    Steps,
}

/// What is half done here.
#[derive(Default)]
pub(super) struct State {
    /// The request whose sheet is open.
    chosen: Option<TenantRequestId>,
    part: Part,
    is_adding: bool,
    /// The keyboard goes to the company of a new request, or of the open one.
    wants_focus: bool,
    /// Who is to be asked for a new request; `None`: the plan's default, else the first.
    new_provider: Option<ProviderId>,
    hides_closed: bool,
    table: TableState<TenantRequestId>,
    letter: partner_letter::State,
    steps: steps::Draft,
}

impl State {
    /// Opens this request's sheet, whatever is hidden.
    pub(super) fn show(&mut self, request: TenantRequestId) {
        self.hides_closed = false;
        self.part = Part::Details;
        self.open(request);
    }

    fn open(&mut self, request: TenantRequestId) {
        self.chosen = Some(request);
        self.is_adding = false;
        self.table.select([request]);
    }

    /// The request that the cursor is on, else the open one.
    pub(super) fn at(&self, ctx: &Ctx<'_>) -> Option<TenantRequestId> {
        let id = self.chosen.or(self.table.cursor_key().copied());
        id.filter(|id| ctx.plan.tenant_requests.get(*id).is_some())
    }

    pub(super) fn begin_to_add(&mut self) {
        self.chosen = None;
        self.table.clear();
        self.is_adding = true;
        self.wants_focus = true;
    }

    fn close(&mut self) {
        self.chosen = None;
        self.is_adding = false;
        self.table.clear();
    }
}

/// Draws the tab.
pub(super) fn tab_ui(ui: &mut Ui, ctx: &Ctx<'_>, session: &mut Session, actions: &mut Actions) {
    let state = &session.providers.requests;
    if ctx.plan.tenant_requests.is_empty() && !state.is_adding {
        empty_ui(ui, ctx, actions);
        return;
    }
    head_ui(ui, ctx, &mut session.providers.requests, actions);
    ui.add_space(tokens(ui).space.s);
    let chosen = session.providers.requests.chosen.and_then(|id| ctx.plan.tenant_requests.get(id)).cloned();
    let is_adding = session.providers.requests.is_adding;
    let is_closed = match &chosen {
        Some(request) => sheet::sheet_ui(ui, ctx, session, request, actions),
        None if is_adding => add::sheet_ui(ui, ctx, session, actions),
        None => false,
    };
    let state = &mut session.providers.requests;
    if is_closed {
        state.close();
    }
    let has_sheet = chosen.is_some() || is_adding;
    let shown: Vec<&Arc<TenantRequest>> =
        ctx.plan.tenant_requests.iter().filter(|request| !state.hides_closed || request.stage().is_open()).collect();
    if shown.is_empty() {
        nothing_ui(ui, ctx, state);
        return;
    }
    // A gap before the sheet.
    let right = if has_sheet { tokens(ui).space.m as i8 } else { 0 };
    let margin = egui::Margin { right, ..egui::Margin::ZERO };
    egui::Frame::new().outer_margin(margin).show(ui, |ui| {
        kit::pane(ui, |ui| table::table_ui(ui, ctx, (state, &shown), has_sheet, actions));
    });
}

const NEW: Id = Id::New("request");

/// The command that begins a request; here it needs fewer words than elsewhere.
fn said_new(ctx: &Ctx<'_>) -> Said {
    Said { words: ctx.text("requests-new").into_owned(), ..said(ctx, NEW) }
}

/// Opens the request under the cursor.
pub(super) fn open(hands: &mut Hands<'_, '_>) {
    let state = &mut hands.session.providers.requests;
    if let Some(request) = state.at(hands.ctx) {
        state.open(request);
    }
}

/// The keyboard goes to the company of the request under the cursor.
pub(super) fn rename(hands: &mut Hands<'_, '_>) {
    open(hands);
    let state = &mut hands.session.providers.requests;
    (state.part, state.wants_focus) = (Part::Details, true);
}

/// Removes the request under the cursor, and offers the way back.
pub(super) fn remove(hands: &mut Hands<'_, '_>) {
    if let Some(request) = hands.session.providers.requests.at(hands.ctx) {
        remove_one(hands.ctx, request, hands.actions);
    }
}

fn remove_one(ctx: &Ctx<'_>, request: TenantRequestId, actions: &mut Actions) {
    let edit = Edit::remove::<TenantRequest>(vec![request]);
    actions.edit_saying(edit, Tone::Info, ctx.text("requests-removed"));
}

fn head_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State, actions: &mut Actions) {
    let size = egui::vec2(ui.available_width(), tokens(ui).size.control);
    ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
        let add = said_new(ctx);
        if ui.add(add.primary().shortcut(&add.keys)).clicked() {
            actions.push(Action::Command(NEW));
        }
        if ctx.plan.tenant_requests.iter().any(|request| !request.stage().is_open()) {
            ui.add_space(tokens(ui).space.s);
            kit::checkbox(ui, &mut state.hides_closed, &ctx.text("requests-hide-closed"));
        }
    });
}

fn empty_ui(ui: &mut Ui, ctx: &Ctx<'_>, actions: &mut Actions) {
    kit::scroll_page(ui, "requests", |ui| {
        let (title, text) = (ctx.text("requests-empty"), ctx.text("requests-empty-why"));
        let add = said_new(ctx);
        let primary = add.why_not.is_none().then_some(&*add.words);
        let empty = EmptyState { icon: icons::BUILDINGS, title: &title, text: &text, primary, secondary: None };
        if empty.show(ui).is_some() {
            actions.push(Action::Command(NEW));
        }
        if let Some(why) = &add.why_not {
            ui.vertical_centered(|ui| kit::secondary(ui, why));
        }
        ui.add_space(tokens(ui).space.xl);
        sheet::facts_ui(ui, ctx, actions);
    });
}

fn nothing_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State) {
    let (hidden, why, all) =
        (ctx.text("requests-all-hidden"), ctx.text("requests-all-hidden-why"), ctx.text("requests-show-all"));
    let (add, add_why) = (ctx.text("requests-empty"), ctx.text("requests-empty-why"));
    let icon = icons::BUILDINGS;
    let is_hidden = state.hides_closed && !ctx.plan.tenant_requests.is_empty();
    let empty = if is_hidden {
        EmptyState { icon, title: &hidden, text: &why, primary: Some(&all), secondary: None }
    } else {
        EmptyState { icon, title: &add, text: &add_why, primary: None, secondary: None }
    };
    if empty.show(ui).is_some() {
        state.hides_closed = false;
    }
}
