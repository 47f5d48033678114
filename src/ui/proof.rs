//! What proves something: files and pasted text that lie beside the plan, shown and added in the same way everywhere.

use std::path::PathBuf;

use egui::Ui;

use super::action::{Action, Actions, EvidenceAction, EvidenceOwner, EvidenceWhat, Purpose};
use super::ctx::Ctx;
use super::facts::fold_form_ui;
use super::form::{TypedTexts, loose_field};
use super::kit::{self, Btn, TextField, icons};
use super::theme::{Tone, tokens};
use crate::desktop::dialogs::Ask;
use crate::domain::plan::task::Evidence;
use crate::i18n::numbers::file_size;
use crate::store::EvidenceState;

fn push(actions: &mut Actions, of: EvidenceOwner, what: EvidenceWhat) {
    actions.push(Action::Evidence(EvidenceAction { of, what }));
}

/// The evidence, and under a title that opens the ways to add some.
pub(super) fn proof_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    unfinished: &mut TypedTexts,
    of: EvidenceOwner,
    actions: &mut Actions,
) {
    let evidence = of.evidence(ctx.plan);
    look(ctx, of, actions);
    for one in evidence {
        one_ui(ui, ctx, (of, one), actions);
    }
    if ctx.is_locked() {
        return;
    }
    let title = ctx.text("evidence-add");
    let n = evidence.len();
    let is_typed = |part: &str| unfinished.get(&of.key(part)).is_some_and(|text| !text.trim().is_empty());
    let aside = match n {
        // What is typed and closed away is not forgotten.
        _ if ["path", "name", "text"].into_iter().any(is_typed) => ctx.text("evidence-not-added").into_owned(),
        0 => String::new(),
        n => ctx.lang.count("enrollment-has-evidence", n).into_owned(),
    };
    fold_form_ui(ui, &of.key("fold"), (&title, &aside), |ui| add_ui(ui, ctx, unfinished, of, actions));
}

/// Files that go along with letters: which there are, and the ways to add one.
pub(super) fn enclosed_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    unfinished: &mut TypedTexts,
    of: EvidenceOwner,
    actions: &mut Actions,
) {
    look(ctx, of, actions);
    for one in of.evidence(ctx.plan) {
        one_ui(ui, ctx, (of, one), actions);
    }
    if !ctx.is_locked() {
        file_ui(ui, ctx, unfinished, of, actions);
    }
}

/// Asks for a look at what nobody looked at since the plan was opened.
pub(super) fn look(ctx: &Ctx<'_>, of: EvidenceOwner, actions: &mut Actions) {
    if of.evidence(ctx.plan).iter().any(|one| !ctx.evidence.contains_key(&one.hash)) {
        push(actions, of, EvidenceWhat::Check);
    }
}

/// What is half typed goes along to what it is said to prove now; what was typed there stays.
pub(super) fn carry(unfinished: &mut TypedTexts, from: EvidenceOwner, to: EvidenceOwner) {
    for part in ["path", "name", "text"] {
        let (from, to) = (from.key(part), to.key(part));
        let is_free = unfinished.get(&to).is_none_or(|text| text.trim().is_empty());
        if let Some(text) = unfinished.get(&from).map(str::to_owned).filter(|_| is_free) {
            unfinished.put(&to, text);
            unfinished.clear(&from);
        }
    }
}

/// The ways to add some.
pub(super) fn add_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    unfinished: &mut TypedTexts,
    of: EvidenceOwner,
    actions: &mut Actions,
) {
    file_ui(ui, ctx, unfinished, of, actions);
    text_ui(ui, ctx, unfinished, of, actions);
}

/// What evidence is called, its size, and who added it when.
pub(super) fn name_ui(ui: &mut Ui, ctx: &Ctx<'_>, one: &Evidence) {
    let size = file_size(one.bytes);
    let date = ctx.lang.date(one.added.at.date());
    kit::strong(ui, &one.name);
    let more = [("size", size.as_str()), ("date", &date), ("name", &one.added.by)];
    kit::secondary(ui, &ctx.lang.with("evidence-more", &more));
}

/// One of them: its name, whether it is still what was added, and what can be done with it.
pub(super) fn one_ui(ui: &mut Ui, ctx: &Ctx<'_>, (of, one): (EvidenceOwner, &Evidence), actions: &mut Actions) {
    name_ui(ui, ctx, one);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = tokens(ui).space.s;
        match ctx.evidence.get(&one.hash) {
            Some(EvidenceState::Unchanged) | None => {}
            Some(EvidenceState::Missing) => {
                kit::chip(ui, Tone::Late, &ctx.text("evidence-is-missing"));
            }
            Some(EvidenceState::Changed) => {
                kit::chip(ui, Tone::Late, &ctx.text("evidence-is-changed"));
            }
        }
        let show = ctx.text("show-in-folder");
        if ui.add(Btn::quiet(&show)).clicked() {
            push(actions, of, EvidenceWhat::Show(one.hash.clone()));
        }
        let remove = ctx.lang.with("remove-name", &[("name", &one.name)]);
        if !ctx.is_locked() && kit::icon_button(ui, icons::TRASH, &remove).clicked() {
            push(actions, of, EvidenceWhat::Remove(one.hash.clone()));
        }
    });
}

/// A file, by dialog or by its path.
fn file_ui(ui: &mut Ui, ctx: &Ctx<'_>, unfinished: &mut TypedTexts, of: EvidenceOwner, actions: &mut Actions) {
    let choose = ctx.text("evidence-choose");
    if ui.add(Btn::secondary(&choose).icon(icons::PAPERCLIP)).clicked() {
        actions.push(Action::Ask(Purpose::Evidence(of), Ask::File(Vec::new())));
    }
    let key = of.key("path");
    let label = ctx.text("evidence-path");
    let (path, response) = loose_field(ui, unfinished, (&key, ""), TextField::new(&key, &label).mono().bare());
    let (add, why) = (ctx.text("evidence-add-file"), ctx.text("evidence-no-path"));
    let blocked = path.trim().is_empty().then_some(&*why);
    let is_entered = response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
    let is_pressed = ui.add(Btn::secondary(&add).blocked(blocked)).clicked();
    if (is_pressed || is_entered) && blocked.is_none() {
        unfinished.clear(&key);
        push(actions, of, EvidenceWhat::AddFile(PathBuf::from(path.trim())));
    }
}

/// Text that was pasted, such as a mail.
fn text_ui(ui: &mut Ui, ctx: &Ctx<'_>, unfinished: &mut TypedTexts, of: EvidenceOwner, actions: &mut Actions) {
    let keys = ["name", "text"].map(|part| of.key(part));
    let labels = [ctx.text("evidence-name"), ctx.text("evidence-text")];
    let [name, text] = [0, 1].map(|at| {
        let field = TextField::new(&keys[at], &labels[at]).rows(1 + 2 * at).bare();
        loose_field(ui, unfinished, (&keys[at], ""), field).0
    });
    let why = match (name.trim(), text.trim()) {
        (_, "") => Some(ctx.text("evidence-no-text")),
        ("", _) => Some(ctx.text("evidence-no-name")),
        _ => None,
    };
    let add = ctx.text("evidence-add-text");
    if ui.add(Btn::secondary(&add).blocked(why.as_deref())).clicked() {
        for key in &keys {
            unfinished.clear(key);
        }
        push(actions, of, EvidenceWhat::AddText { name: name.trim().to_owned(), text });
    }
}
