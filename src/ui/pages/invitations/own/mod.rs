//! The letters of the plan in place of a batch: those that somebody made, those that are shared with colleagues, and what a
//! colleague's file brings.

mod listed;
mod making;
mod sharing;

use std::collections::BTreeSet;

use egui::Ui;

use super::State;
use crate::domain::plan::letter::LetterKind;
use crate::domain::shared_letters::SharedLetter;
use crate::ui::action::{Action, Actions, Purpose};
use crate::ui::ctx::Ctx;
use crate::ui::kit::{self, Btn, icons};
use crate::ui::root::page_head;
use crate::ui::session::Session;
use crate::ui::theme::tokens;

/// Points beside the title for the way here.
const WAY: f32 = 220.0;

/// What the page remembers.
#[derive(Default)]
pub(super) struct OwnPage {
    /// Whether it stands in place of the letters.
    pub(super) is_shown: bool,
    making: making::Making,
    /// The letters that are to be shared.
    ticked: BTreeSet<LetterKind>,
    /// What a file brings; `None`: none is read.
    offer: Option<sharing::Offer>,
    /// A letter that somebody wants to write now.
    wanted: Option<LetterKind>,
}

impl State {
    /// Shows the letters of the plan.
    pub fn show_own_letters(&mut self) {
        self.own.is_shown = true;
        self.shows_gdap_list = false;
    }

    /// Shows what a file of letters brings.
    pub fn offer_letters(&mut self, file: String, letters: Vec<SharedLetter>) {
        self.show_own_letters();
        self.own.offer = Some(sharing::Offer::of(file, letters));
    }
}

/// The head of the first step, with the way to the letters of the plan.
pub(super) fn head_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State) {
    ui.horizontal_top(|ui| {
        let room = ui.available_width();
        ui.vertical(|ui| {
            ui.set_max_width((room - WAY).max(200.0));
            page_head(ui, &ctx.text("nav-invitations"), &ctx.text("invitations-what"));
        });
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Min), |ui| {
            way_ui(ui, ctx, state);
        });
    });
}

/// The button that leads to the letters of the plan, with a batch or without.
pub(super) fn way_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State) {
    if ui.add(Btn::quiet(&ctx.text("own-letters-open")).icon(icons::PENCIL_SIMPLE)).clicked() {
        state.show_own_letters();
    }
}

/// Draws the page in place of the letters; answers whether it was asked for.
pub(super) fn page_ui(ui: &mut Ui, ctx: &Ctx<'_>, session: &mut Session, actions: &mut Actions) -> bool {
    if !session.invitations.own.is_shown {
        return false;
    }
    if sharing::offer_ui(ui, ctx, &mut session.invitations.own, actions) {
        return true;
    }
    page_head(ui, &ctx.text("own-letters"), &ctx.text("own-letters-what"));
    let mut is_left = false;
    ui.horizontal_wrapped(|ui| {
        is_left = ui.add(Btn::quiet(&ctx.text("wording-back")).icon(icons::ARROW_LEFT)).clicked();
        take_ui(ui, ctx, actions);
        share_ui(ui, ctx, &mut session.invitations.own, actions);
    });
    if !session.invitations.own.ticked.is_empty() {
        kit::secondary(ui, &left_behind(ctx, &session.invitations.own.ticked));
    }
    ui.add_space(tokens(ui).space.m);
    let Session { invitations, unfinished, .. } = session;
    let own = &mut invitations.own;
    kit::scroll_page(ui, "own-letters", |ui| {
        making::form_ui(ui, ctx, own, unfinished, actions);
        ui.add_space(tokens(ui).space.m);
        listed::own_ui(ui, ctx, own, unfinished, actions);
        listed::shipped_ui(ui, ctx, own, unfinished);
        listed::removed_ui(ui, ctx, actions);
    });
    if let Some(kind) = own.wanted.take().filter(|_| ctx.plan.running_round().is_none()) {
        invitations.choosing.take_letter(ctx, kind);
        is_left = true;
    }
    if is_left {
        invitations.own.is_shown = false;
    }
    true
}

/// The button that asks for a colleague's file.
fn take_ui(ui: &mut Ui, ctx: &Ctx<'_>, actions: &mut Actions) {
    let locked = ctx.locked();
    let take = ctx.text("shared-take");
    if ui.add(Btn::secondary(&take).icon(icons::FOLDER_OPEN).blocked(locked.as_deref())).clicked() {
        let kind = |key: &str, ending: &str| (ctx.text(key).into_owned(), vec![ending.to_owned()]);
        let kinds = vec![kind("shared-kind", "ron"), kind("import-kind-all", "*")];
        actions.push(Action::Ask(Purpose::TakeLetters, crate::desktop::dialogs::Ask::File(kinds)));
    }
}

/// What a file of these letters does not hold.
fn left_behind(ctx: &Ctx<'_>, ticked: &BTreeSet<LetterKind>) -> String {
    let texts = ctx.plan.templates.iter().filter(|text| ticked.contains(&text.kind));
    let files = texts.flat_map(|text| &text.mail.attachments).map(|file| file.name.as_str());
    let names: BTreeSet<&str> = files.collect();
    if names.is_empty() {
        return ctx.text("shared-without").into_owned();
    }
    ctx.lang.with("shared-without-files", &[("files", &ctx.lang.list(names))]).into_owned()
}

/// The button that saves the letters with a tick as a file.
fn share_ui(ui: &mut Ui, ctx: &Ctx<'_>, own: &mut OwnPage, actions: &mut Actions) {
    let kinds = ctx.plan.letter_kinds();
    own.ticked.retain(|kind| kinds.contains(kind));
    let (share, none) = (ctx.lang.count("shared-share", own.ticked.len()), ctx.text("shared-none-ticked"));
    let blocked = own.ticked.is_empty().then_some(&*none);
    if ui.add(Btn::secondary(&share).icon(icons::DOWNLOAD_SIMPLE).blocked(blocked)).clicked() {
        let chosen = kinds.into_iter().filter(|kind| own.ticked.contains(kind)).collect();
        actions.push(Action::Letter(crate::ui::action::LetterAction::Share(chosen)));
    }
}
