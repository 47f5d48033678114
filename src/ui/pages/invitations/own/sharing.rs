//! What a colleague's file of letters brings: every text beside the plan's, line by line, and what of it is taken.

use std::collections::BTreeSet;

use egui::Ui;

use super::OwnPage;
use crate::domain::shared_letters::{OfferedText, SharedLetter, SharedState, offered_texts, taking};
use crate::i18n::explain;
use crate::i18n::shared_letters::{shared_lines, shared_name, shipped_names};
use crate::ui::action::Actions;
use crate::ui::ctx::Ctx;
use crate::ui::kit::{self, Banner, Btn, icons};
use crate::ui::pages::invitations::changes;
use crate::ui::root::page_head;
use crate::ui::theme::{Tone, tokens};

/// What a file brings.
pub(super) struct Offer {
    file: String,
    letters: Vec<SharedLetter>,
    /// The texts beside the plan of this revision.
    texts: Vec<OfferedText>,
    revision: Option<u64>,
    /// Places of the texts that are to be taken; all that differ, until somebody says otherwise.
    ticked: BTreeSet<usize>,
    /// A text that is shown in full.
    shown: BTreeSet<usize>,
}

impl Offer {
    pub(super) fn of(file: String, letters: Vec<SharedLetter>) -> Self {
        let (texts, ticked, shown) = (Vec::new(), BTreeSet::new(), BTreeSet::new());
        Self { file, letters, texts, revision: None, ticked, shown }
    }

    fn refresh(&mut self, ctx: &Ctx<'_>) {
        if self.revision == Some(ctx.revision) {
            return;
        }
        self.texts = offered_texts(ctx.plan, &self.letters);
        let fit = |at: &usize| self.texts.get(*at).is_some_and(OfferedText::can_be_taken);
        if self.revision.is_none() {
            self.ticked = (0..self.texts.len()).collect();
        }
        self.ticked.retain(fit);
        self.revision = Some(ctx.revision);
    }
}

/// Draws it in place of the letters of the plan; answers whether there is one.
pub(super) fn offer_ui(ui: &mut Ui, ctx: &Ctx<'_>, own: &mut OwnPage, actions: &mut Actions) -> bool {
    let Some(offer) = &mut own.offer else { return false };
    offer.refresh(ctx);
    page_head(ui, &ctx.lang.with("shared-title", &[("file", &offer.file)]), &ctx.text("shared-what"));
    let (locked, nothing) = (ctx.locked(), ctx.text("shared-nothing-ticked"));
    let blocked = locked.as_deref().or(offer.ticked.is_empty().then_some(&*nothing));
    let (take, back) = (ctx.lang.count("shared-take-over", offer.ticked.len()), ctx.text("wording-back"));
    let mut is_over = false;
    ui.horizontal_wrapped(|ui| {
        if ui.add(Btn::primary(&take).icon(icons::CHECK).blocked(blocked)).clicked() {
            let chosen: Vec<&OfferedText> = offer.ticked.iter().filter_map(|at| offer.texts.get(*at)).collect();
            let edit = taking(ctx.plan, &chosen, shipped_names(), (&ctx.stamp(), ctx.new_id));
            actions.edit_saying(edit, Tone::Done, ctx.lang.count("shared-taken", chosen.len()));
            is_over = true;
        }
        is_over |= ui.add(Btn::quiet(&back).icon(icons::ARROW_LEFT)).clicked();
    });
    ui.add_space(tokens(ui).space.m);
    kit::scroll_page(ui, "shared-letters", |ui| {
        let Offer { texts, ticked, shown, .. } = offer;
        if !texts.iter().any(OfferedText::can_be_taken) {
            Banner::new(Tone::Info, &ctx.text("shared-all-same")).show(ui);
        }
        for (at, text) in texts.iter().enumerate() {
            ui.push_id(at, |ui| {
                kit::card(ui, |ui| text_ui(ui, ctx, (at, text), ticked, shown));
            });
            ui.add_space(tokens(ui).space.s);
        }
    });
    if is_over {
        own.offer = None;
    }
    true
}

fn text_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (at, text): (usize, &OfferedText),
    ticked: &mut BTreeSet<usize>,
    shown: &mut BTreeSet<usize>,
) {
    let (letter, language) = (shared_name(ctx.lang, &text.which), ctx.text(text.theirs.language.key()));
    let name = ctx.lang.with("shared-text", &[("letter", &letter), ("language", &language)]);
    ui.horizontal_wrapped(|ui| {
        if text.can_be_taken() {
            let mut is_ticked = ticked.contains(&at);
            if kit::checkbox(ui, &mut is_ticked, &name).changed() {
                turn(ticked, at, is_ticked);
            }
        } else {
            kit::strong(ui, &name);
        }
        kit::chip(ui, text.state.tone(), &ctx.text(text.state.key()));
        if text.which.carries_link() {
            kit::chip(ui, Tone::Info, &ctx.text("own-letters-link"));
        }
        if matches!(text.state, SharedState::New | SharedState::Same) {
            let is_shown = shown.contains(&at);
            let key = if is_shown { "invitations-hide-text" } else { "invitations-show-text" };
            if ui.add(Btn::quiet(&ctx.text(key)).icon(icons::EYE)).clicked() {
                turn(shown, at, !is_shown);
            }
        }
    });
    if !text.theirs.attachments.is_empty() {
        let files = ctx.lang.list(text.theirs.attachments.iter().map(String::as_str));
        kit::secondary(ui, &ctx.lang.with("shared-attachments", &[("files", &files)]));
    }
    for fault in &text.faults {
        kit::marked(ui, Tone::Late, &explain::template_fault(ctx.lang, fault));
    }
    let theirs = shared_lines(ctx.lang, &text.theirs);
    match &text.ours {
        Some(ours) if text.state == SharedState::Changed => {
            changes::lines_ui(ui, ctx, &shared_lines(ctx.lang, ours), &theirs);
        }
        _ if shown.contains(&at) => {
            kit::body(ui, &theirs);
        }
        _ => {}
    }
}

fn turn(set: &mut BTreeSet<usize>, at: usize, is_in: bool) {
    if is_in {
        set.insert(at);
    } else {
        set.remove(&at);
    }
}
