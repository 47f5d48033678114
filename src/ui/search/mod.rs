//! The search over everything: one field, and what was found under it, group by group, while one types. Opened as the palette it
//! begins with what can be done.

mod corpus;
mod found;
mod palette;
mod partners;
mod window;

use egui::{Context, Id, Key, Modifiers};

use super::action::{Page, Place};
use super::commands::Hands;
use super::pages::customers::{Spot, Tab};
use crate::domain::plan::ids::CustomerId;
use crate::i18n::Language;
use corpus::{Entry, Target, entries};
use found::{Found, Group};
use palette::Called;

pub(super) use window::window_ui;

/// What it was opened for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    /// Everything is looked for by whole words.
    Search,
    /// What can be done is listed first, and letters may be left out.
    Palette,
}

/// What is looked for, and what was found.
#[derive(Default)]
pub struct State {
    /// How it was opened; `None`: it is not shown.
    shown: Option<Way>,
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
    /// What commands are called, as long as the search is open.
    called: Vec<Called>,
    corpus: Vec<Entry>,
    /// The plan's revision and the language that `corpus` belongs to.
    corpus_of: Option<(u64, Language)>,
}

impl State {
    /// Opens the search with this text; the next frame shows it.
    pub fn open(&mut self, query: &str) {
        (self.shown, self.wants_focus) = (Some(Way::Search), true);
        query.clone_into(&mut self.query);
        self.at = 0;
    }

    /// Opens it as the palette of commands.
    pub fn open_palette(&mut self) {
        self.open("");
        self.shown = Some(Way::Palette);
    }

    /// Whether it is shown.
    pub fn is_open(&self) -> bool {
        self.shown.is_some()
    }

    fn is_palette(&self) -> bool {
        self.shown == Some(Way::Palette)
    }

    /// What lies in memory only for the search is let go of, since plans can be large.
    fn close(&mut self) {
        *self = Self { query: std::mem::take(&mut self.query), ..Self::default() };
    }

    /// Closes the search; what had the keyboard gets it back.
    fn leave(&mut self, egui: &Context) {
        let returning = self.before;
        self.close();
        self.returning = returning;
        egui.request_repaint();
    }

    fn refresh(hands: &mut Hands<'_, '_>) {
        let ctx = hands.ctx;
        let version = hands.session.customers.version(ctx);
        let mut state = std::mem::take(&mut hands.session.search);
        let now = (ctx.revision, version, ctx.lang.language(), state.query.clone());
        if state.of.as_ref() != Some(&now) {
            let base = (now.0, now.2);
            if state.corpus_of != Some(base) && !state.query.trim().is_empty() {
                state.corpus = entries(ctx);
                state.corpus_of = Some(base);
            }
            if state.called.is_empty() {
                state.called = palette::called(ctx.lang);
            }
            state.of = Some(now);
            state.found = palette::commands(hands, &state.called, &state.query, state.is_palette());
            if state.query.trim().is_empty() {
                let after = state.found.rows.iter().take_while(|row| row.group == Group::Recent).count();
                state.found.rows.splice(after..after, Found::recent(hands).rows);
            }
            state.found.add(Found::of(ctx, &state.query, &mut hands.session.customers, &state.corpus));
            state.at = 0;
        }
        hands.session.search = state;
    }
}

/// Takes the keys of the search before anything else is drawn; answers whether it is open, so that no other keys work.
pub(super) fn keys(hands: &mut Hands<'_, '_>) -> bool {
    let state = &mut hands.session.search;
    if !state.is_open() {
        if let Some(before) = state.returning.take() {
            hands.egui.memory_mut(|memory| memory.request_focus(before));
        }
        return false;
    }
    // A menu in the field has the keys first.
    if egui::Popup::is_any_open(hands.egui) {
        return true;
    }
    let last = state.found.rows.len().saturating_sub(1);
    let (at, mut chosen, mut is_left) = (state.at, false, false);
    hands.egui.input_mut(|input| {
        // In a field this would delete to its end.
        is_left = input.consume_key(Modifiers::COMMAND, Key::K);
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
        is_left |= pressed(Key::Escape);
    });
    if is_left {
        state.leave(hands.egui);
        return true;
    }
    state.is_moved |= state.at != at;
    if chosen {
        go(hands);
    }
    true
}

/// Shows the result in its place, or does the command, unless it cannot be done now.
fn go(hands: &mut Hands<'_, '_>) {
    let state = &mut hands.session.search;
    let Some(row) = state.found.rows.get(state.at) else { return };
    let target = row.target.clone();
    if let Target::Command(id) = target {
        if row.why_not.is_none() {
            // Where the keyboard was is part of what is meant, so it is there again before the command is done.
            state.leave(hands.egui);
            state.query.clear();
            hands.session.commands.remember(id);
            hands.session.commands.asked.push(id);
        }
        return;
    }
    state.close();
    let place = match target {
        Target::At(place) => place,
        Target::Letter(customer) => letter(hands, customer),
        Target::Command(_) => return,
    };
    // Its page has the keyboard where it is by now; a change to the same page would take it away.
    if hands.session.page == place.page() {
        hands.session.go(place);
    } else {
        hands.actions.go(place);
    }
}

/// Where a letter of this customer, or a template, is shown.
fn letter(hands: &mut Hands<'_, '_>, customer: Option<CustomerId>) -> Place {
    let is_in_hand = hands.session.invitations.show_text(hands.ctx, customer);
    match customer.filter(|_| !is_in_hand) {
        Some(customer) => Place::Customer(customer, Some(Spot::Top(Tab::Letters))),
        None => Page::Invitations.into(),
    }
}
