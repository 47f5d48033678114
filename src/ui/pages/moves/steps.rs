//! How a request came to where it stands, and the form that records its next step with day, note and the provider's ID.

use egui::Ui;

use super::act;
use crate::domain::edit::Edit;
use crate::domain::edit::transfers::TransferEdit;
use crate::domain::plan::stage::StageEntry;
use crate::domain::plan::transfer::{Transfer, TransferStage};
use crate::domain::schedule::{Gate, gate_before};
use crate::ui::action::Actions;
use crate::ui::ctx::Ctx;
use crate::ui::date_form::{DateField, draft_date};
use crate::ui::form::{Unfinished, loose_field};
use crate::ui::kit::{self, Btn, Field, icons};
use crate::ui::theme::{Tone, tokens};

/// Names of what is half typed; that there is a stage means that the form is open.
struct Draft {
    stage: String,
    on: String,
    by: String,
    note: String,
    request: String,
}

impl Draft {
    fn new(transfer: &Transfer) -> Self {
        let name = |field: &str| format!("transfer.{}.step.{field}", transfer.id);
        Self { stage: name("stage"), on: name("on"), by: name("by"), note: name("note"), request: name("request") }
    }

    fn close(&self, unfinished: &mut Unfinished) {
        for key in [&self.stage, &self.on, &self.by, &self.note, &self.request] {
            unfinished.clear(key);
        }
    }
}

/// What has to be done first, and how to continue all the same.
pub(super) fn gate_ui(ui: &mut Ui, ctx: &Ctx<'_>, transfer: &Transfer) {
    if let Some(gate) = gate_of(ctx, transfer) {
        let text = ctx.lang.with("transfers-gate-shut", &[("gate", &ctx.text(gate.key()))]);
        kit::marked(ui, Tone::Warning, &text);
    }
}

/// Draws the steps, the latest first, and what records another one.
pub(super) fn steps_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    transfer: &Transfer,
    unfinished: &mut Unfinished,
    actions: &mut Actions,
) {
    for step in transfer.steps.iter().rev() {
        step_ui(ui, ctx, step);
    }
    let draft = Draft::new(transfer);
    if unfinished.get(&draft.stage).is_some() {
        form_ui(ui, ctx, (&draft, unfinished), transfer, actions);
        return;
    }
    let locked = ctx.locked();
    ui.horizontal_wrapped(|ui| {
        let record = ctx.text("transfers-record");
        let next = transfer.stage().next();
        if !next.is_empty() && ui.add(Btn::secondary(&record).blocked(locked.as_deref())).clicked() {
            unfinished.put(&draft.stage, next.first().map(|stage| format!("{stage:?}")).unwrap_or_default());
        }
        let back = ctx.text("tracks-take-back");
        if 1 < transfer.steps.len() && ui.add(Btn::quiet(&back).blocked(locked.as_deref())).clicked() {
            actions.edit(Edit::Transfer(TransferEdit::TakeBack(vec![transfer.id])));
        }
    });
}

/// The gate that is shut before a request that was not begun.
fn gate_of(ctx: &Ctx<'_>, transfer: &Transfer) -> Option<Gate> {
    let waits = matches!(transfer.stage(), TransferStage::Planned | TransferStage::Asked | TransferStage::Created);
    if waits { gate_before(ctx.plan, transfer) } else { None }
}

fn step_ui(ui: &mut Ui, ctx: &Ctx<'_>, step: &StageEntry<TransferStage>) {
    let (stage, day) = (ctx.text(step.stage.key()), ctx.lang.date(step.on));
    kit::key_value_ui(ui, &day, |ui| kit::chip(ui, step.stage.tone(), &stage));
    let by = if step.by.is_empty() { &step.recorded.by } else { &step.by };
    let line = if step.note.is_empty() { by.clone() } else { format!("{by}: {}", step.note) };
    if !line.is_empty() {
        kit::secondary(ui, &line);
    }
}

fn form_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (draft, unfinished): (&Draft, &mut Unfinished),
    transfer: &Transfer,
    actions: &mut Actions,
) {
    kit::card_toned(ui, Tone::Info, |ui| {
        ui.spacing_mut().item_spacing.y = tokens(ui).space.xs;
        let stage = stage_ui(ui, ctx, (draft, unfinished), transfer);
        let day = ctx.text("tracks-day");
        let (key, current) = (draft.on.as_str(), Some(ctx.today));
        let field = DateField { key, label: &day, help: "", current, required: true, is_ahead: false };
        let on = draft_date(ui, ctx, unfinished, &field, |_| Ok(()));
        let mut typed = |ui: &mut Ui, key: &str, label: &str, rows: usize| {
            let label = ctx.text(label);
            let field = Field::new(key, &label).bare().rows(rows).limit(2_000).read_only(ctx.is_locked());
            loose_field(ui, unfinished, (key, ""), field).0.trim().to_owned()
        };
        let request =
            (stage == Some(TransferStage::Created)).then(|| typed(ui, &draft.request, "transfers-request", 1));
        let by = typed(ui, &draft.by, "tracks-who", 1);
        let note_label = if gate_of(ctx, transfer).is_some() { "transfers-note-reason" } else { "tracks-note" };
        let note = typed(ui, &draft.note, note_label, 2);
        let ready = match stage {
            None => Err(ctx.text("tracks-state-why").into_owned()),
            Some(stage) => on.and_then(|on| {
                let step = Box::new(StageEntry { on, by, note, ..act::step(ctx, stage) });
                let edit = match request {
                    Some(request) => TransferEdit::Created { transfer: transfer.id, request, step },
                    None => TransferEdit::Advance { transfers: vec![transfer.id], step },
                };
                ctx.try_edit(Edit::Transfer(edit))
            }),
        };
        let why = ready.as_ref().err().map(String::as_str);
        let (record, cancel) = (ctx.text("tracks-record-now"), ctx.text("cancel"));
        ui.horizontal_wrapped(|ui| {
            let is_recorded = ui.add(Btn::primary(&record).icon(icons::CHECK).blocked(why)).clicked();
            let is_dropped = ui.add(Btn::quiet(&cancel)).clicked();
            if (is_recorded && why.is_none()) || is_dropped {
                draft.close(unfinished);
            }
            if let (Ok(edit), true) = (ready.clone(), is_recorded) {
                actions.edit(edit);
            }
        });
        if let Some(why) = why {
            kit::secondary(ui, why);
        }
    });
}

fn stage_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (draft, unfinished): (&Draft, &mut Unfinished),
    transfer: &Transfer,
) -> Option<TransferStage> {
    let stored = unfinished.get(&draft.stage).unwrap_or_default();
    let next = transfer.stage().next();
    let mut stage = next.iter().copied().find(|stage| format!("{stage:?}") == stored);
    let before = stage;
    let words: Vec<_> = next.iter().map(|stage| (Some(*stage), ctx.text(stage.key()))).collect();
    let choose = ctx.text("tracks-state-choose");
    let mut options: Vec<_> = if stage.is_none() { vec![(None, &*choose)] } else { Vec::new() };
    options.extend(words.iter().map(|(stage, word)| (*stage, &**word)));
    let (label, width) = (ctx.text("tracks-state"), ui.available_width());
    kit::labelled(ui, &label, "", None, true, |ui| kit::select(ui, &draft.stage, &label, &mut stage, &options, width));
    if stage != before {
        unfinished.put(&draft.stage, stage.map(|stage| format!("{stage:?}")).unwrap_or_default());
    }
    stage
}
