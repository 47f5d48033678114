//! The keys that work on every screen.

use egui::{Context, Key, Modifiers, Ui};

use super::action::{Action, Actions, Page};
use super::ctx::Ctx;
use super::kit::leave_field;
use super::kit::{self, focus};
use super::nav;
use super::session::Session;
use super::theme::Tone;
use crate::store::SaveStatus;

const CTRL_SHIFT: Modifiers = Modifiers { shift: true, ..Modifiers::COMMAND };

const DIGITS: [Key; 9] =
    [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::Num7, Key::Num8, Key::Num9];

/// Takes the keys before anything is drawn. A pattern without Shift matches with Shift too, so the one with it is asked
/// first.
pub(super) fn keys(ui: &Ui, plan: &Ctx<'_>, session: &mut Session, actions: &mut Actions) {
    let ctx = ui.ctx();
    tell_saved(ui, plan, session, actions);
    focus::press_main(ctx);
    focus::walk_parts(ctx);
    undo_keys(ctx, actions);
    search_keys(ctx, session);
    page_keys(ctx, session.page, actions);
    ctx.input_mut(|input| {
        if input.consume_key(Modifiers::ALT, Key::ArrowLeft) {
            actions.push(Action::Back);
        }
        if input.consume_key(Modifiers::NONE, Key::F1) {
            actions.push(Action::Go(Page::Help));
        }
        if input.consume_key(Modifiers::COMMAND, Key::O) {
            actions.push(Action::Go(Page::Plans));
        }
        if cfg!(debug_assertions) && input.consume_key(CTRL_SHIFT, Key::G) {
            session.go(Page::Gallery);
        }
    });
}

/// Ctrl+S: everything is saved as it is entered, so it says that, or what is not. What is half typed becomes an edit
/// first, and then its way to the disk is waited for.
fn tell_saved(ui: &Ui, plan: &Ctx<'_>, session: &mut Session, actions: &mut Actions) {
    if session.tells_saved && !matches!(plan.save, SaveStatus::Saving) {
        session.tells_saved = false;
        let (tone, text) = match plan.save {
            SaveStatus::Saved { .. } if session.unfinished.is_empty() => (Tone::Done, plan.text("all-saved")),
            SaveStatus::Saved { .. } => (Tone::Info, plan.text("all-saved-but-typed")),
            save => (Tone::Warning, plan.lang.say_on(plan.today, &save.message())),
        };
        actions.push(Action::Say(tone, text.into_owned()));
    }
    if ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::S)) {
        leave_field(ui.ctx());
        session.tells_saved = true;
        ui.ctx().request_repaint();
    }
}

/// In a text field where something was typed these belong to the text. What was ticked after the latest change of the plan is taken back by its
/// table.
fn undo_keys(ctx: &Context, actions: &mut Actions) {
    if focus::is_typing(ctx) {
        return;
    }
    let is_ticked = kit::can_take_back_ticks(ctx);
    ctx.input_mut(|input| {
        if input.consume_key(CTRL_SHIFT, Key::Z) || input.consume_key(Modifiers::COMMAND, Key::Y) {
            actions.push(Action::Redo);
        }
        if !is_ticked && input.consume_key(Modifiers::COMMAND, Key::Z) {
            actions.push(Action::Undo);
        }
    });
}

/// With Shift everything is searched; without, the page, if it has a search of its own.
fn search_keys(ctx: &Context, session: &mut Session) {
    let pressed = |modifiers| ctx.input_mut(|input| input.consume_key(modifiers, Key::F));
    if pressed(CTRL_SHIFT) || (pressed(Modifiers::COMMAND) && !focus::go_to_search(ctx)) {
        session.search.open("");
    }
}

/// Ctrl and a digit, or Ctrl and the keys for pages: input methods of X11 may take the digits for themselves.
fn page_keys(ctx: &Context, page: Page, actions: &mut Actions) {
    let all: Vec<Page> = nav::all().map(|entry| entry.page).collect();
    let at = all.iter().position(|entry| *entry == page).unwrap_or(0);
    let n = all.len();
    ctx.input_mut(|input| {
        for (key, entry) in DIGITS.into_iter().zip(nav::above()) {
            if input.consume_key(Modifiers::COMMAND, key) {
                actions.push(Action::Go(entry.page));
            }
        }
        for (key, to) in [(Key::PageDown, (at + 1) % n), (Key::PageUp, (at + n - 1) % n)] {
            if input.consume_key(Modifiers::COMMAND, key) {
                actions.extend(all.get(to).map(|page| Action::Go(*page)));
            }
        }
    });
}
