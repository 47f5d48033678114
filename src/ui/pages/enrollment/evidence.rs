//! What proves a task: files and pasted text that lie beside the plan.

use std::path::PathBuf;

use egui::Ui;

use crate::desktop::dialogs::Ask;
use crate::domain::edit::Edit;
use crate::domain::edit::enrollment::TaskEdit;
use crate::domain::plan::task::{Evidence, Task};
use crate::domain::slug::Slug;
use crate::store::EvidenceState;
use crate::ui::action::{Action, Actions, EvidenceAction, Purpose};
use crate::ui::ctx::Ctx;
use crate::ui::facts::fold_head;
use crate::ui::form::Unfinished;
use crate::ui::kit::{self, Btn, Field, icons};
use crate::ui::session::Session;
use crate::ui::theme::{Tone, tokens};

/// The evidence of a task, and under a title that opens three ways to add some.
pub(super) fn evidence_ui(ui: &mut Ui, ctx: &Ctx<'_>, session: &mut Session, id: Slug, actions: &mut Actions) {
    let task = ctx.plan.task(id);
    for one in task.iter().flat_map(|task| &task.evidence) {
        one_ui(ui, ctx, session, (id, one), actions);
    }
    if ctx.is_locked() {
        return;
    }
    let salt = format!("evidence.{id}");
    let title = ctx.text("enrollment-evidence-add");
    let n = task.map_or(0, |task: &std::sync::Arc<Task>| task.evidence.len());
    let aside = if n == 0 { String::new() } else { ctx.lang.count("enrollment-has-evidence", n).into_owned() };
    if fold_head(ui, &salt, &title, &aside) {
        file_ui(ui, ctx, &mut session.unfinished, id, actions);
        text_ui(ui, ctx, &mut session.unfinished, id, actions);
    }
    ui.add_space(tokens(ui).space.s);
}

fn one_ui(ui: &mut Ui, ctx: &Ctx<'_>, session: &Session, (task, one): (Slug, &Evidence), actions: &mut Actions) {
    let kilobytes = one.bytes.div_ceil(1000).to_string();
    let date = ctx.lang.date(one.added.at.date());
    ui.horizontal_wrapped(|ui| {
        let space = tokens(ui).space.s;
        ui.spacing_mut().item_spacing.x = space;
        kit::strong(ui, &one.name);
        let more = [("kilobytes", kilobytes.as_str()), ("date", &date), ("name", &one.added.by)];
        kit::secondary(ui, &ctx.lang.with("enrollment-evidence-more", &more));
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
            actions.push(Action::Evidence(EvidenceAction::Show { task, hash: one.hash.clone() }));
        }
        let remove = ctx.lang.with("remove-name", &[("name", &one.name)]);
        if !ctx.is_locked() && kit::icon_button(ui, icons::TRASH, &remove).clicked() {
            let edit = TaskEdit::RemoveEvidence { id: task, hash: one.hash.clone() };
            actions.edit(Edit::Task(edit));
        }
    });
}

/// A file, by dialog or by its path.
fn file_ui(ui: &mut Ui, ctx: &Ctx<'_>, unfinished: &mut Unfinished, id: Slug, actions: &mut Actions) {
    let choose = ctx.text("enrollment-evidence-choose");
    if ui.add(Btn::secondary(&choose).icon(icons::PAPERCLIP)).clicked() {
        actions.push(Action::Ask(Purpose::Evidence(id), Ask::File(Vec::new())));
    }
    let key = format!("evidence.{id}.path");
    let mut path = unfinished.get(&key).unwrap_or_default().to_owned();
    let label = ctx.text("enrollment-evidence-path");
    if Field::new(&key, &label).mono().bare().show(ui, &mut path).changed() {
        unfinished.put(&key, path.clone());
    }
    let (add, why) = (ctx.text("enrollment-evidence-add-file"), ctx.text("enrollment-evidence-no-path"));
    let blocked = path.trim().is_empty().then_some(&*why);
    if ui.add(Btn::secondary(&add).blocked(blocked)).clicked() {
        unfinished.clear(&key);
        let path = PathBuf::from(path.trim());
        actions.push(Action::Evidence(EvidenceAction::AddFile { task: id, path }));
    }
}

/// Text that was pasted, such as a mail.
fn text_ui(ui: &mut Ui, ctx: &Ctx<'_>, unfinished: &mut Unfinished, id: Slug, actions: &mut Actions) {
    let keys = ["name", "text"].map(|part| format!("evidence.{id}.{part}"));
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
        actions.push(Action::Evidence(EvidenceAction::AddText { task: id, name: name.trim().to_owned(), text }));
    }
}
