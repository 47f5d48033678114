//! What a score rests on: files and pasted text that lie beside the plan.

use std::path::PathBuf;

use egui::Ui;

use crate::desktop::dialogs::Ask;
use crate::domain::edit::Edit;
use crate::domain::plan::comparison::Mark;
use crate::domain::plan::task::Evidence;
use crate::store::EvidenceState;
use crate::ui::action::{Action, Actions, EvidenceAction, MarkEvidence, Purpose};
use crate::ui::ctx::Ctx;
use crate::ui::facts::fold_head;
use crate::ui::form::Unfinished;
use crate::ui::kit::{self, Btn, Field, icons};
use crate::ui::session::Session;
use crate::ui::theme::{Tone, tokens};

fn action(mark: &Mark, what: MarkEvidence) -> Action {
    Action::Evidence(EvidenceAction::OfMark { provider: mark.provider, criterion: mark.criterion, what })
}

/// The evidence of a cell, and under a title that opens the ways to add some.
pub(super) fn evidence_ui(ui: &mut Ui, ctx: &Ctx<'_>, session: &mut Session, mark: &Mark, actions: &mut Actions) {
    let cell = (mark.provider, mark.criterion);
    let looked_at = &mut session.providers.compare.looked_at;
    if !mark.evidence.is_empty() && looked_at.replace(cell) != Some(cell) {
        actions.push(action(mark, MarkEvidence::Check));
    }
    for one in &mark.evidence {
        one_ui(ui, ctx, session, (mark, one), actions);
    }
    if ctx.is_locked() {
        return;
    }
    let salt = format!("compare-evidence.{}.{}", mark.provider, mark.criterion);
    let title = ctx.text("enrollment-evidence-add");
    let n = mark.evidence.len();
    let aside = if n == 0 { String::new() } else { ctx.lang.count("enrollment-has-evidence", n).into_owned() };
    if fold_head(ui, &salt, &title, &aside) {
        file_ui(ui, ctx, &mut session.unfinished, mark, actions);
        text_ui(ui, ctx, &mut session.unfinished, mark, actions);
    }
}

fn one_ui(ui: &mut Ui, ctx: &Ctx<'_>, session: &Session, (mark, one): (&Mark, &Evidence), actions: &mut Actions) {
    let kilobytes = one.bytes.div_ceil(1000).to_string();
    let date = ctx.lang.date(one.added.at.date());
    kit::strong(ui, &one.name);
    let more = [("kilobytes", kilobytes.as_str()), ("date", &date), ("name", &one.added.by)];
    kit::secondary(ui, &ctx.lang.with("enrollment-evidence-more", &more));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = tokens(ui).space.s;
        match session.evidence.get(&one.hash) {
            Some(EvidenceState::Unchanged) | None => {}
            Some(EvidenceState::Missing) => {
                kit::chip(ui, Tone::Late, &ctx.text("enrollment-evidence-missing"));
            }
            Some(EvidenceState::Changed) => {
                kit::chip(ui, Tone::Late, &ctx.text("enrollment-evidence-changed"));
            }
        }
        let show = ctx.text("show-in-folder");
        if ui.add(Btn::quiet(&show)).clicked() {
            actions.push(action(mark, MarkEvidence::Show(one.hash.clone())));
        }
        let remove = ctx.lang.with("remove-name", &[("name", &one.name)]);
        if !ctx.is_locked() && kit::icon_button(ui, icons::TRASH, &remove).clicked() {
            let mut left = mark.clone();
            left.evidence.retain(|other| other.hash != one.hash);
            actions.edit(Edit::Mark(vec![left]));
        }
    });
}

fn key(mark: &Mark, part: &str) -> String {
    format!("mark.{}.{}.evidence-{part}", mark.provider, mark.criterion)
}

/// A file, by dialog or by its path.
fn file_ui(ui: &mut Ui, ctx: &Ctx<'_>, unfinished: &mut Unfinished, mark: &Mark, actions: &mut Actions) {
    let choose = ctx.text("enrollment-evidence-choose");
    if ui.add(Btn::secondary(&choose).icon(icons::PAPERCLIP)).clicked() {
        let purpose = Purpose::MarkEvidence(mark.provider, mark.criterion);
        actions.push(Action::Ask(purpose, Ask::File(Vec::new())));
    }
    let key = key(mark, "path");
    let mut path = unfinished.get(&key).unwrap_or_default().to_owned();
    let label = ctx.text("enrollment-evidence-path");
    if Field::new(&key, &label).mono().bare().show(ui, &mut path).changed() {
        unfinished.put(&key, path.clone());
    }
    let (add, why) = (ctx.text("enrollment-evidence-add-file"), ctx.text("enrollment-evidence-no-path"));
    let blocked = path.trim().is_empty().then_some(&*why);
    if ui.add(Btn::secondary(&add).blocked(blocked)).clicked() {
        unfinished.clear(&key);
        actions.push(action(mark, MarkEvidence::AddFile(PathBuf::from(path.trim()))));
    }
}

/// Text that was pasted, such as the provider's own answer.
fn text_ui(ui: &mut Ui, ctx: &Ctx<'_>, unfinished: &mut Unfinished, mark: &Mark, actions: &mut Actions) {
    let keys = ["name", "text"].map(|part| key(mark, part));
    let labels = [ctx.text("enrollment-evidence-name"), ctx.text("enrollment-evidence-text")];
    let [name, text] = [0, 1].map(|at| {
        let mut typed = unfinished.get(&keys[at]).unwrap_or_default().to_owned();
        let field = Field::new(&keys[at], &labels[at]).rows(1 + 2 * at).bare();
        if field.show(ui, &mut typed).changed() {
            unfinished.put(&keys[at], typed.clone());
        }
        typed
    });
    let why = match (name.trim(), text.trim()) {
        (_, "") => Some(ctx.text("evidence-no-text")),
        ("", _) => Some(ctx.text("evidence-no-name")),
        _ => None,
    };
    let add = ctx.text("enrollment-evidence-add-text");
    if ui.add(Btn::secondary(&add).blocked(why.as_deref())).clicked() {
        for key in &keys {
            unfinished.clear(key);
        }
        let what = MarkEvidence::AddText { name: name.trim().to_owned(), text };
        actions.push(action(mark, what));
    }
}
