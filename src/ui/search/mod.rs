//! The search over everything: one field, and what was found under it, group by group, while one types.

mod corpus;
mod found;

use egui::{Align2, Frame, Id, Key, Margin, Modal, Modifiers, ScrollArea, Ui, vec2};

use super::action::{Action, Actions, Page};
use super::ctx::Ctx;
use super::kit::{self, icons};
use super::pages::customers;
use super::pages::rules::View;
use super::session::Session;
use super::theme::tokens;
use crate::i18n::Language;
use corpus::{Entry, Target, entries};
use found::{Found, Group, MANY};

/// What is looked for, and what was found.
#[derive(Default)]
pub struct State {
    is_open: bool,
    wants_focus: bool,
    /// What had the keyboard before; it gets it back.
    before: Option<Id>,
    /// What gets the keyboard in the next frame, when the search no longer stands before everything else.
    returning: Option<Id>,
    query: String,
    /// The result that Enter opens.
    at: usize,
    /// The keyboard moved: that result is brought into sight.
    is_moved: bool,
    found: Found,
    /// The plan's revision, the version of the list of customers, the language and the query that `found` belongs to.
    of: Option<(u64, u64, Language, String)>,
    corpus: Vec<Entry>,
    /// The plan's revision and the language that `corpus` belongs to.
    corpus_of: Option<(u64, Language)>,
}

const WIDTH: f32 = 640.0;
const HEIGHT: f32 = 460.0;
/// Points between the window's upper edge and the search.
const TOP: f32 = 64.0;

impl State {
    /// Opens the search with this text; the next frame shows it.
    pub fn open(&mut self, query: &str) {
        self.is_open = true;
        self.wants_focus = true;
        query.clone_into(&mut self.query);
        self.at = 0;
    }

    /// Whether it is shown.
    pub fn is_open(&self) -> bool {
        self.is_open
    }

    /// What lies in memory only for the search is let go of, since plans can be large.
    fn close(&mut self) {
        *self = Self { query: std::mem::take(&mut self.query), ..Self::default() };
    }

    /// Closes the search without a result.
    fn leave(&mut self, ui: &Ui) {
        let returning = self.before;
        self.close();
        self.returning = returning;
        ui.ctx().request_repaint();
    }

    fn refresh(&mut self, ctx: &Ctx<'_>, customers: &mut customers::State) {
        let version = customers.version(ctx);
        let now = (ctx.revision, version, ctx.lang.language(), self.query.clone());
        if self.of.as_ref() == Some(&now) {
            return;
        }
        let base = (now.0, now.2);
        if self.corpus_of != Some(base) {
            self.corpus = entries(ctx);
            self.corpus_of = Some(base);
        }
        self.of = Some(now);
        self.found = Found::of(ctx, &self.query, customers, &self.corpus);
        self.at = 0;
    }
}

/// Takes the keys of the search before anything else is drawn; answers whether it is open, so that no other keys work.
pub(super) fn keys(ui: &Ui, session: &mut Session, ctx: &Ctx<'_>, actions: &mut Actions) -> bool {
    let state = &mut session.search;
    if !state.is_open {
        if let Some(before) = state.returning.take() {
            ui.memory_mut(|memory| memory.request_focus(before));
        }
        return false;
    }
    // A menu in the field has the keys first.
    if egui::Popup::is_any_open(ui.ctx()) {
        return true;
    }
    let last = state.found.rows.len().saturating_sub(1);
    let (at, mut chosen, mut is_left) = (state.at, false, false);
    ui.input_mut(|input| {
        let mut pressed = |key| input.consume_key(Modifiers::NONE, key);
        if pressed(Key::ArrowDown) {
            state.at = if at == last { 0 } else { at + 1 };
        }
        if pressed(Key::ArrowUp) {
            state.at = at.checked_sub(1).unwrap_or(last);
        }
        if pressed(Key::PageDown) {
            state.at = (at + 10).min(last);
        }
        if pressed(Key::PageUp) {
            state.at = at.saturating_sub(10);
        }
        chosen = pressed(Key::Enter);
        is_left = pressed(Key::Escape);
    });
    if is_left {
        state.leave(ui);
        return true;
    }
    state.is_moved |= state.at != at;
    if chosen && let Some(row) = state.found.rows.get(state.at) {
        let target = row.target.clone();
        go(ctx, session, &target, actions);
    }
    true
}

/// Draws the search over the page, if it is open.
pub(super) fn window_ui(ui: &Ui, ctx: &Ctx<'_>, session: &mut Session, actions: &mut Actions) {
    if !session.search.is_open {
        return;
    }
    session.search.refresh(ctx, &mut session.customers);
    let tokens = tokens(ui);
    let id = Id::unique("search-everything");
    let room = ui.ctx().content_rect().size();
    let size = vec2(WIDTH.min(room.x - 2.0 * tokens.space.xl), HEIGHT.min(room.y - TOP - tokens.space.xl));
    let frame = Frame::popup(ui.style()).inner_margin(Margin::same(tokens.space.l as i8));
    let area = Modal::default_area(id).anchor(Align2::CENTER_TOP, vec2(0.0, TOP));
    let modal = Modal::new(id).area(area).frame(frame);
    let state = &mut session.search;
    let answer = modal.show(ui.ctx(), |ui| {
        ui.set_width(size.x);
        ui.set_height(size.y);
        contents_ui(ui, ctx, state)
    });
    if let Some(at) = answer.inner {
        if let Some(row) = session.search.found.rows.get(at) {
            let target = row.target.clone();
            go(ctx, session, &target, actions);
        }
    } else if answer.should_close() {
        session.search.leave(ui);
    }
}

/// The field, and what was found; answers which result was clicked.
fn contents_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State) -> Option<usize> {
    let (name, hint, clear) = (ctx.text("everything"), ctx.text("everything-hint"), ctx.text("customers-search-clear"));
    let width = ui.available_width();
    let before = state.query.clone();
    let field = kit::search_box(ui, "search-everything", (&name, &hint, &clear), width, &mut state.query);
    if std::mem::take(&mut state.wants_focus) {
        state.before = ui.memory(egui::Memory::focused);
        field.request_focus();
    }
    if before != state.query {
        ui.ctx().request_repaint();
    }
    ui.add_space(tokens(ui).space.s);
    kit::hairline(ui);
    if state.found.rows.is_empty() {
        ui.add_space(tokens(ui).space.m);
        if !state.query.trim().is_empty() {
            kit::body(ui, &ctx.text("everything-nothing"));
            ui.add_space(tokens(ui).space.m);
        }
        scroll(ui, "search_prefixes", |ui| {
            kit::secondary(ui, &ctx.text("everything-what"));
            ui.add_space(tokens(ui).space.s);
            customers::prefixes_ui(ui, ctx);
        });
        return None;
    }
    let mut clicked = None;
    let list = egui::UiBuilder::new()
        .accessibility_role(egui::Role::ListBox)
        .accessibility_label(ctx.text("everything-results").into_owned());
    scroll(ui, "search_results", |ui| {
        ui.scope_builder(list, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            clicked = rows_ui(ui, ctx, state);
        });
    });
    clicked
}

/// Scrolls, with room for the bar.
fn scroll(ui: &mut Ui, id_salt: &str, contents: impl FnOnce(&mut Ui)) {
    let margin = Margin { right: tokens(ui).space.m as i8, ..Margin::ZERO };
    let area = ScrollArea::vertical().id_salt(id_salt).auto_shrink(false).content_margin(margin);
    kit::scroll(ui, area, contents);
}

fn rows_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State) -> Option<usize> {
    let mut clicked = None;
    let is_moved = std::mem::take(&mut state.is_moved);
    let mut group = None;
    for (at, row) in state.found.rows.iter().enumerate() {
        if group != Some(row.group) {
            group = Some(row.group);
            head_ui(ui, ctx, &state.found, row.group);
        }
        let is_at = at == state.at;
        let response = kit::list_row(ui, is_at, &row.title, &row.aside);
        if is_at && is_moved {
            response.scroll_to_me(None);
        }
        if response.gained_focus() {
            state.at = at;
        }
        if response.clicked() {
            clicked = Some(at);
        }
    }
    clicked
}

/// A group's name, and how many were found when that is more than are listed.
fn head_ui(ui: &mut Ui, ctx: &Ctx<'_>, found: &Found, group: Group) {
    let n = found.counts.iter().find(|(counted, _)| *counted == group).map_or(0, |(_, n)| *n);
    let title = ctx.text(group.key());
    ui.add_space(tokens(ui).space.s);
    ui.horizontal(|ui| {
        ui.add_space(tokens(ui).space.s);
        kit::subtitle(ui, &title);
        kit::secondary(ui, &ctx.lang.count("everything-count", n));
        if group != Group::Customers && MANY < n {
            kit::secondary(ui, &ctx.lang.count("everything-more", n - MANY));
        }
    });
    ui.add_space(tokens(ui).space.xs);
}

/// Shows what was found in its place.
fn go(ctx: &Ctx<'_>, session: &mut Session, target: &Target, actions: &mut Actions) {
    let query = session.search.query.clone();
    session.search.close();
    let page = match target {
        Target::Customer(customer) => {
            session.customers.show(ctx, *customer);
            Page::Customers
        }
        Target::AllCustomers => {
            session.customers.show_found(&query);
            Page::Customers
        }
        Target::Removed => {
            session.customers.show_bin(&query);
            Page::Customers
        }
        Target::Letter(customer) => {
            if !session.invitations.show_text(ctx, *customer)
                && let Some(customer) = customer
            {
                session.customers.show(ctx, *customer);
                Page::Customers
            } else {
                Page::Invitations
            }
        }
        Target::Step(step) => {
            actions.push(Action::Step(*step));
            return;
        }
        Target::Date(due) => {
            session.deadlines.show_date(*due);
            Page::Deadlines
        }
        Target::Todo(todo) => {
            session.todos.show(*todo);
            Page::Todos
        }
        Target::Provider(provider) => {
            session.providers.show_provider(*provider);
            Page::Providers
        }
        Target::Rule(words) => {
            session.rules.view = View::Book;
            session.rules.book = None;
            words.clone_into(&mut session.rules.query);
            Page::Rules
        }
    };
    // On the page itself the result has the keyboard by now, which a change of pages would take away.
    if session.page != page {
        actions.push(Action::Go(page));
    }
}

/// The button in the bar at the top opens the search.
pub(super) fn button_ui(ui: &mut Ui, ctx: &Ctx<'_>, session: &mut Session, says_keys: bool) {
    let label = ctx.text("everything-button");
    let tip = ctx.text("everything-hint");
    // Without Shift it is the search of the page, where there is one.
    let mut button = kit::Btn::secondary(&label).icon(icons::MAGNIFYING_GLASS).tooltip(&tip);
    if says_keys {
        button = button.shortcut("Ctrl+Shift+F");
    }
    if ui.add(button).clicked() {
        let query = session.search.query.clone();
        session.search.open(&query);
    }
}
