//! The letters one under the other: one's own with what can be done with them, the program's, and those that were removed.

use egui::Ui;

use super::OwnPage;
use crate::domain::draft::{Language, TemplateKind};
use crate::domain::edit::own_letters::OwnLetterEdit;
use crate::domain::edit::{Edit, EditError};
use crate::domain::plan::letter::{LetterKind, OwnLetter};
use crate::i18n::explain::edit_error;
use crate::i18n::shared_letters::why_not_called;
use crate::ui::action::Actions;
use crate::ui::ctx::Ctx;
use crate::ui::form::{Bound, TypedTexts, bound_field};
use crate::ui::kit::{self, Btn, TextField, icons};
use crate::ui::theme::{Tone, tokens};

/// The letters that somebody made.
pub(super) fn own_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    own: &mut OwnPage,
    unfinished: &mut TypedTexts,
    actions: &mut Actions,
) {
    kit::section(ui, &ctx.text("own-letters-yours"), |ui| {
        let letters = ctx.plan.own_letters_in_use();
        if letters.is_empty() {
            kit::secondary(ui, &ctx.text("own-letters-none"));
        }
        for (index, letter) in letters.into_iter().enumerate() {
            if 0 < index {
                kit::hairline(ui);
            }
            ui.push_id(letter.id, |ui| letter_ui(ui, ctx, (letter, &mut *own), unfinished, actions));
        }
    });
    ui.add_space(tokens(ui).space.m);
}

fn letter_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (letter, own): (&OwnLetter, &mut OwnPage),
    unfinished: &mut TypedTexts,
    actions: &mut Actions,
) {
    let kind = letter.kind();
    tick_ui(ui, ctx, kind, own);
    let (label, key) = (ctx.text("own-letters-name"), format!("own-letter.{}.name", letter.id));
    let renamed = |name: &str| Edit::OwnLetter(OwnLetterEdit::Rename { id: letter.id, name: name.to_owned() });
    let read = |text: &str| match ctx.plan.apply(&renamed(text)) {
        Ok(_) => why_not_called(ctx.lang, text).map_or_else(|| Ok(text.trim().to_owned()), Err),
        Err(error) => Err(edit_error(ctx.lang, &error)),
    };
    let width = ui.available_width().min(420.0);
    let field = TextField::new(&key, &label).width(width).limit(OwnLetter::LONGEST_NAME).read_only(ctx.is_locked());
    let bound = Bound { key: &key, current: &letter.name };
    if let Some(name) = bound_field(ui, unfinished, &bound, field, read) {
        actions.edit(renamed(&name));
    }
    let locked = ctx.locked();
    let removal = Edit::OwnLetter(OwnLetterEdit::Remove { id: letter.id, stamp: ctx.stamp() });
    let on_its_way = ctx.plan.apply(&removal).err().map(|error| edit_error(ctx.lang, &error));
    let another = ctx.plan.running_round().map(|_| ctx.text("own-letters-batch-runs"));
    ui.horizontal_wrapped(|ui| {
        let write = ctx.text("own-letters-write");
        let blocked = locked.as_deref().or(another.as_deref());
        if ui.add(Btn::secondary(&write).icon(icons::ENVELOPE_SIMPLE).blocked(blocked)).clicked() {
            own.wanted = Some(kind);
        }
        copy_ui(ui, ctx, (own, kind), unfinished);
        let blocked = locked.as_deref().or(on_its_way.as_deref());
        if ui.add(Btn::quiet(&ctx.text("own-letters-remove")).icon(icons::TRASH).blocked(blocked)).clicked() {
            let said = ctx.lang.with("own-letters-removed-said", &[("letter", &letter.name)]);
            actions.edit_saying(removal, Tone::Done, said);
        }
    });
}

/// A box with the letter's name, to share it, and what is to be known of it.
fn tick_ui(ui: &mut Ui, ctx: &Ctx<'_>, kind: LetterKind, own: &mut OwnPage) {
    ui.horizontal_wrapped(|ui| {
        let mut is_ticked = own.ticked.contains(&kind);
        if kit::checkbox(ui, &mut is_ticked, &ctx.letter_name(kind)).changed() {
            if is_ticked {
                own.ticked.insert(kind);
            } else {
                own.ticked.remove(&kind);
            }
        }
        if kind.carries_link() {
            kit::chip(ui, Tone::Info, &ctx.text("own-letters-link"));
        }
        for language in Language::ALL {
            if let Some(version) = ctx.plan.template(kind, language).and_then(|template| template.current()) {
                let (word, number) = (ctx.text(language.short_key()), version.number.to_string());
                let args = [("language", &*word), ("version", number.as_str())];
                kit::secondary(ui, &ctx.lang.with("own-letters-version", &args));
            }
        }
    });
}

fn copy_ui(ui: &mut Ui, ctx: &Ctx<'_>, (own, kind): (&mut OwnPage, LetterKind), unfinished: &mut TypedTexts) {
    let locked = ctx.locked();
    let copy = ctx.text("own-letters-copy");
    if ui.add(Btn::quiet(&copy).icon(icons::COPY).blocked(locked.as_deref())).clicked() {
        own.making.copy(ctx, kind, unfinished);
    }
}

/// The letters that the program brings.
pub(super) fn shipped_ui(ui: &mut Ui, ctx: &Ctx<'_>, own: &mut OwnPage, unfinished: &mut TypedTexts) {
    kit::section(ui, &ctx.text("own-letters-shipped"), |ui| {
        for kind in TemplateKind::ALL.map(LetterKind::Shipped) {
            ui.push_id(kind, |ui| {
                ui.horizontal_wrapped(|ui| {
                    tick_ui(ui, ctx, kind, own);
                    copy_ui(ui, ctx, (&mut *own, kind), unfinished);
                });
            });
        }
    });
    ui.add_space(tokens(ui).space.m);
}

/// Letters that were removed, with the way back.
pub(super) fn removed_ui(ui: &mut Ui, ctx: &Ctx<'_>, actions: &mut Actions) {
    let removed: Vec<_> = ctx.plan.own_letters.iter().filter(|letter| letter.removed.is_some()).collect();
    if removed.is_empty() {
        return;
    }
    let locked = ctx.locked();
    kit::section(ui, &ctx.text("own-letters-removed"), |ui| {
        kit::secondary(ui, &ctx.text("own-letters-removed-why"));
        for letter in removed {
            let edit = Edit::OwnLetter(OwnLetterEdit::BringBack(letter.id));
            let refused = ctx.plan.apply(&edit).err().filter(|error| *error != EditError::Gone);
            let refused = refused.map(|error| edit_error(ctx.lang, &error));
            ui.push_id(letter.id, |ui| {
                ui.horizontal_wrapped(|ui| {
                    kit::strong(ui, &letter.name);
                    if let Some(stamp) = &letter.removed {
                        kit::secondary(ui, &format!("{} · {}", ctx.lang.moment(stamp.at.time()), stamp.by));
                    }
                    let blocked = locked.as_deref().or(refused.as_deref());
                    let back = ctx.text("own-letters-bring-back");
                    if ui.add(Btn::quiet(&back).icon(icons::ARROW_U_UP_LEFT).blocked(blocked)).clicked() {
                        actions.edit(edit.clone());
                    }
                });
            });
        }
    });
}
