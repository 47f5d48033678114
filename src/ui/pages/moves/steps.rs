//! How a request came to where it stands, and the form that records its next step with day, note and the provider's ID.

use chrono::NaiveDate;
use egui::Ui;

use super::act;
use crate::domain::edit::Edit;
use crate::domain::edit::transfers::TransferEdit;
use crate::domain::plan::customer::RelationStage;
use crate::domain::plan::field::Value;
use crate::domain::plan::stage::StageEntry;
use crate::domain::plan::transfer::{Transfer, TransferStage};
use crate::domain::plan::transfer_fields::TransferField;
use crate::domain::schedule::{Gate, gate_before};
use crate::ui::action::{Actions, ProofOf};
use crate::ui::ctx::Ctx;
use crate::ui::date_form::{DateField, draft_date, draft_maybe};
use crate::ui::form::{Unfinished, loose_field};
use crate::ui::kit::{self, Btn, Field, icons};
use crate::ui::proof::{name_ui, proof_ui};
use crate::ui::theme::{Tone, tokens};

/// Names of what is half typed; that there is a stage means that the form of a next step is open, and a place that of a
/// step that is being corrected.
struct Draft {
    stage: String,
    at: String,
    on: String,
    by: String,
    note: String,
    request: String,
    effective: String,
}

impl Draft {
    /// What is typed into one of the two forms: a next step waits while another one is corrected.
    fn new(transfer: &Transfer, form: &str) -> Self {
        let name = |field: &str| format!("transfer.{}.{form}.{field}", transfer.id);
        let [stage, at, on, by] = ["stage", "at", "on", "by"].map(name);
        let [note, request, effective] = ["note", "request", "effective"].map(name);
        Self { stage, at, on, by, note, request, effective }
    }

    fn close(&self, unfinished: &mut Unfinished) {
        for key in [&self.stage, &self.at, &self.on, &self.by, &self.note, &self.request, &self.effective] {
            unfinished.clear(key);
        }
    }
}

/// What has to be done first, and how to continue all the same.
pub(super) fn gate_ui(ui: &mut Ui, ctx: &Ctx<'_>, transfer: &Transfer) {
    if let Some(gate) = gate_of(ctx, transfer) {
        let customer = ctx.plan.customers.get(transfer.customer);
        let has_declined = customer.is_some_and(|one| ctx.plan.stage_of(one) == RelationStage::Declined);
        let text = if has_declined {
            ctx.text("transfers-gate-declined")
        } else {
            ctx.lang.with("transfers-gate-shut", &[("gate", &ctx.text(gate.key()))])
        };
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
    let (draft, correction) = (Draft::new(transfer, "step"), Draft::new(transfer, "correction"));
    let is_meant = |at: &usize| {
        unfinished.get(&correction.at) == transfer.steps.get(*at).map(|step| place_of(*at, step)).as_deref()
    };
    let corrected = (0..transfer.steps.len()).find(is_meant);
    if corrected.is_none() {
        next_ui(ui, ctx, (&draft, unfinished), transfer, actions);
        ui.add_space(tokens(ui).space.xs);
    }
    for (at, step) in transfer.steps.iter().enumerate().rev() {
        ui.push_id(at, |ui| {
            if corrected == Some(at) {
                correct_ui(ui, ctx, (&correction, unfinished), (transfer, at, step), actions);
            } else {
                let is_latest = at + 1 == transfer.steps.len();
                step_ui(ui, ctx, (&correction, unfinished), (transfer, at, step, is_latest), actions);
            }
        });
    }
}

/// What records the next step, or takes the latest one back.
fn next_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (draft, unfinished): (&Draft, &mut Unfinished),
    transfer: &Transfer,
    actions: &mut Actions,
) {
    if unfinished.get(&draft.stage).is_some() {
        form_ui(ui, ctx, (draft, unfinished), transfer, actions);
        return;
    }
    let locked = ctx.locked();
    ui.horizontal_wrapped(|ui| {
        let record = ctx.text("transfers-record");
        let next = transfer.stage().next();
        if !next.is_empty() && ui.add(Btn::secondary(&record).blocked(locked.as_deref())).clicked() {
            // Of what is over by its date that is what is recorded first.
            let over = Some(transfer.stage_on(ctx.today)).filter(|stage| next.contains(stage));
            let first = over.or(next.first().copied());
            unfinished.put(&draft.stage, first.map(|stage| format!("{stage:?}")).unwrap_or_default());
        }
        let back = ctx.text("tracks-take-back");
        if 1 < transfer.steps.len() && ui.add(Btn::quiet(&back).blocked(locked.as_deref()).once()).clicked() {
            actions.edit(Edit::Transfer(TransferEdit::TakeBack(vec![transfer.id])));
        }
    });
}

/// Names a step of a request: another one that came to stand in its place is not meant.
fn place_of(at: usize, step: &StageEntry<TransferStage>) -> String {
    format!("{at} {:?} {}", step.stage, step.recorded.at)
}

/// The gate that is shut before a request that was not begun.
fn gate_of(ctx: &Ctx<'_>, transfer: &Transfer) -> Option<Gate> {
    let waits = matches!(transfer.stage(), TransferStage::Planned | TransferStage::Asked | TransferStage::Created);
    if waits { gate_before(ctx.plan, transfer) } else { None }
}

/// A step as it was recorded, with what proves it and the way to correct it.
fn step_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (draft, unfinished): (&Draft, &mut Unfinished),
    (transfer, at, step, is_latest): (&Transfer, usize, &StageEntry<TransferStage>, bool),
    actions: &mut Actions,
) {
    let (stage, day) = (ctx.text(step.stage.key()), ctx.lang.date(step.on));
    kit::key_value_ui(ui, &day, |ui| {
        let correct = ctx.lang.with("transfers-correct", &[("stage", &stage), ("day", &day)]);
        if !ctx.is_locked() && kit::icon_button(ui, icons::PENCIL_SIMPLE, &correct).clicked() {
            draft.close(unfinished);
            unfinished.put(&draft.at, place_of(at, step));
        }
        kit::chip(ui, step.stage.tone(), &stage);
    });
    let by = if step.by.is_empty() { &step.recorded.by } else { &step.by };
    let line = match (by.is_empty(), step.note.is_empty()) {
        (_, true) => by.clone(),
        (true, false) => step.note.clone(),
        (false, false) => ctx.lang.with("transfers-step-line", &[("by", by), ("note", &step.note)]).into_owned(),
    };
    if !line.is_empty() {
        kit::secondary(ui, &line);
    }
    if is_latest {
        proof_ui(ui, ctx, unfinished, ProofOf::Step(transfer.id, at), actions);
    } else {
        for one in &step.evidence {
            name_ui(ui, ctx, one);
        }
    }
}

/// Corrects a step in its place: its day, who said so, the note, and what proves it.
fn correct_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (draft, unfinished): (&Draft, &mut Unfinished),
    (transfer, at, step): (&Transfer, usize, &StageEntry<TransferStage>),
    actions: &mut Actions,
) {
    kit::card_toned(ui, Tone::Info, |ui| {
        ui.spacing_mut().item_spacing.y = tokens(ui).space.xs;
        kit::chip(ui, step.stage.tone(), &ctx.text(step.stage.key()));
        let typed = typed_ui(ui, ctx, (draft, unfinished), Some(step), "tracks-note");
        let ready = typed.and_then(|(on, by, note)| {
            // Who recorded it first said so, where nobody else is named.
            let by = if by.is_empty() { step.recorded.by.clone() } else { by };
            let step = Box::new(StageEntry { on, by, note, recorded: ctx.stamp(), ..step.clone() });
            ctx.try_edit(Edit::Transfer(TransferEdit::Correct { transfer: transfer.id, at, step }))
        });
        end_ui(ui, ctx, (draft, unfinished), ("transfers-correct-now", ready), actions);
        proof_ui(ui, ctx, unfinished, ProofOf::Step(transfer.id, at), actions);
    });
}

/// Day, who said so and note of a step; of one that is corrected they begin as they are.
fn typed_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (draft, unfinished): (&Draft, &mut Unfinished),
    held: Option<&StageEntry<TransferStage>>,
    note_label: &str,
) -> Result<(NaiveDate, String, String), String> {
    let day = ctx.text("tracks-day");
    let (key, current) = (draft.on.as_str(), Some(held.map_or(ctx.today, |step| step.on)));
    let field = DateField { key, label: &day, help: "", current, required: true, is_ahead: false };
    let on = draft_date(ui, ctx, unfinished, &field, |_| Ok(()));
    let by = line_ui(ui, ctx, unfinished, (&draft.by, held.map_or("", |step| &step.by)), ("tracks-who", 1));
    let note = line_ui(ui, ctx, unfinished, (&draft.note, held.map_or("", |step| &step.note)), (note_label, 2));
    on.map(|on| (on, by, note))
}

fn line_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    unfinished: &mut Unfinished,
    (key, current): (&str, &str),
    (label, rows): (&str, usize),
) -> String {
    let label = ctx.text(label);
    let field = Field::new(key, &label).bare().rows(rows).limit(2_000).read_only(ctx.is_locked());
    loose_field(ui, unfinished, (key, current), field).0.trim().to_owned()
}

/// The buttons that record what was typed, or drop it.
fn end_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (draft, unfinished): (&Draft, &mut Unfinished),
    (label, ready): (&str, Result<Edit, String>),
    actions: &mut Actions,
) {
    let why = ready.as_ref().err().map(String::as_str);
    if let Some(why) = why {
        kit::marked(ui, Tone::Warning, why);
    }
    let (record, cancel) = (ctx.text(label), ctx.text("cancel"));
    ui.horizontal_wrapped(|ui| {
        let is_recorded = ui.add(Btn::primary(&record).icon(icons::CHECK).blocked(why).once()).clicked();
        let is_dropped = ui.add(Btn::quiet(&cancel)).clicked();
        if (is_recorded && why.is_none()) || is_dropped {
            draft.close(unfinished);
        }
        if let (Ok(edit), true) = (ready.clone(), is_recorded) {
            actions.edit(edit);
        }
    });
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
        let request = (stage == Some(TransferStage::Created))
            .then(|| line_ui(ui, ctx, unfinished, (&draft.request, &transfer.request), ("transfers-request", 1)));
        let note_label = if gate_of(ctx, transfer).is_some() { "transfers-note-reason" } else { "tracks-note" };
        let typed = typed_ui(ui, ctx, (draft, unfinished), None, note_label);
        let is_over = stage.is_some_and(TransferStage::is_completed);
        let effective = is_over.then(|| effective_ui(ui, ctx, (&draft.effective, unfinished), transfer));
        let ready = match stage {
            None => Err(ctx.text("tracks-state-why").into_owned()),
            Some(stage) => typed.and_then(|(on, by, note)| {
                let step = Box::new(StageEntry { on, by, note, ..act::step(ctx, stage) });
                let edit = Edit::Transfer(match request {
                    Some(request) => TransferEdit::Created { transfer: transfer.id, request, step },
                    None => TransferEdit::Advance { transfers: vec![transfer.id], step },
                });
                match effective.transpose()?.flatten() {
                    Some(day) => ctx.try_edit(Edit::All(vec![edit, effective_from(transfer, day)])),
                    None => ctx.try_edit(edit),
                }
            }),
        };
        end_ui(ui, ctx, (draft, unfinished), ("tracks-record-now", ready), actions);
    });
}

/// Asks from which day on the provider pays, which Partner Center says with a completed request; `None`: nobody noted it.
fn effective_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (key, unfinished): (&str, &mut Unfinished),
    transfer: &Transfer,
) -> Result<Option<NaiveDate>, String> {
    let (label, help) = (ctx.text("transfers-effective"), ctx.text("transfers-effective-help"));
    let field =
        DateField { key, label: &label, help: &help, current: transfer.effective, required: false, is_ahead: false };
    draft_maybe(ui, ctx, unfinished, &field)
}

fn effective_from(transfer: &Transfer, day: NaiveDate) -> Edit {
    Edit::set::<Transfer>(vec![transfer.id], TransferField::Effective, Value::Day(day))
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
