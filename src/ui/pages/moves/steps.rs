//! How a request came to where it stands, and the form that records its next step with day, note and the provider's ID.

use chrono::NaiveDate;
use egui::{Id, Ui};

use super::act;
use crate::domain::edit::Edit;
use crate::domain::edit::transfers::TransferEdit;
use crate::domain::plan::customer::RelationStage;
use crate::domain::plan::field::Value;
use crate::domain::plan::transfer::{Transfer, TransferStage};
use crate::domain::plan::transfer_fields::TransferField;
use crate::domain::schedule::{MoveBlock, blocks_before};
use crate::i18n::moves::block_sentence;
use crate::ui::action::{Actions, EvidenceOwner};
use crate::ui::course::{Course, StepDraft, StepWords, end_ui, line_ui};
use crate::ui::ctx::Ctx;
use crate::ui::date_form::{DateField, draft_maybe};
use crate::ui::form::TypedTexts;
use crate::ui::kit::{self, Btn};
use crate::ui::theme::{Tone, tokens};

/// Names of what is half typed of the next step; that there is a stage means that its form is open.
struct Draft {
    stage: String,
    step: StepDraft,
    request: String,
    effective: String,
}

impl Draft {
    fn new(transfer: &Transfer) -> Self {
        let name = format!("transfer.{}.step", transfer.id);
        let [stage, request, effective] = ["stage", "request", "effective"].map(|field| format!("{name}.{field}"));
        Self { stage, step: StepDraft::new(&name), request, effective }
    }

    fn close(&self, unfinished: &mut TypedTexts) {
        self.step.clear(unfinished);
        for key in [&self.stage, &self.request, &self.effective] {
            unfinished.clear(key);
        }
    }
}

/// What has to be done first, and how to continue all the same.
pub(super) fn gate_ui(ui: &mut Ui, ctx: &Ctx<'_>, transfer: &Transfer) {
    for block in blocks_of(ctx, transfer) {
        let customer = ctx.plan.customers.get(transfer.customer);
        let has_declined = customer.is_some_and(|one| ctx.plan.stage_of(one) == RelationStage::Declined);
        let text = if has_declined && matches!(block, MoveBlock::Gate(_)) {
            ctx.text("transfers-gate-declined")
        } else {
            block_sentence(ctx.lang, ctx.plan, block).into()
        };
        kit::marked(ui, Tone::Warning, &text);
    }
}

/// Draws the steps, the latest first, and what records another one.
pub(super) fn steps_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    transfer: &Transfer,
    unfinished: &mut TypedTexts,
    actions: &mut Actions,
) {
    let correct = |at, step| {
        let step = Box::new(step);
        ctx.try_edit(Edit::Transfer(TransferEdit::Correct { transfer: transfer.id, at, step }))
    };
    let course = Course {
        name: format!("transfer.{}.correction", transfer.id),
        steps: &transfer.steps,
        proof: &|at| EvidenceOwner::Step(transfer.id, at),
        correct: &correct,
        words: StepWords { who_help: "no-help", ..StepWords::PLAIN },
    };
    // A next step waits while another one is corrected.
    if course.corrected(unfinished).is_none() {
        next_ui(ui, ctx, (&Draft::new(transfer), unfinished), transfer, actions);
        ui.add_space(tokens(ui).space.xs);
    }
    course.steps_ui(ui, ctx, unfinished, actions);
}

/// What records the next step, or takes the latest one back.
fn next_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (draft, unfinished): (&Draft, &mut TypedTexts),
    transfer: &Transfer,
    actions: &mut Actions,
) {
    if unfinished.get(&draft.stage).is_some() {
        kit::opened(ui, Id::unique(&draft.stage), |ui| form_ui(ui, ctx, (draft, unfinished), transfer, actions));
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
            kit::open_form(ui.ctx(), Id::unique(&draft.stage));
        }
        let back = ctx.text("tracks-take-back");
        if 1 < transfer.steps.len() && ui.add(Btn::quiet(&back).blocked(locked.as_deref()).once()).clicked() {
            actions.edit(Edit::Transfer(TransferEdit::TakeBack(vec![transfer.id])));
        }
    });
}

/// Everything that stands before a request that was not begun.
fn blocks_of(ctx: &Ctx<'_>, transfer: &Transfer) -> Vec<MoveBlock> {
    let waits = matches!(transfer.stage(), TransferStage::Planned | TransferStage::Asked | TransferStage::Created);
    if waits { blocks_before(ctx.plan, &ctx.forecast().moving, transfer) } else { Vec::new() }
}

fn form_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (draft, unfinished): (&Draft, &mut TypedTexts),
    transfer: &Transfer,
    actions: &mut Actions,
) {
    kit::card_toned(ui, Tone::Info, |ui| {
        ui.spacing_mut().item_spacing.y = tokens(ui).space.xs;
        let stage = stage_ui(ui, ctx, (draft, unfinished), transfer);
        let request = (stage == Some(TransferStage::Created)).then(|| {
            line_ui(ui, ctx, unfinished, (&draft.request, &transfer.request), ("transfers-request", "no-help", 1))
        });
        let note = if blocks_of(ctx, transfer).is_empty() { "tracks-note" } else { "transfers-note-reason" };
        let words = StepWords { who_help: "no-help", note, ..StepWords::PLAIN };
        let begin = act::step(ctx, stage.unwrap_or(TransferStage::Planned));
        let typed = draft.step.fields_ui(ui, ctx, unfinished, (&begin, words), |_| Ok(()));
        let is_over = stage.is_some_and(TransferStage::is_completed);
        let effective = is_over.then(|| effective_ui(ui, ctx, (&draft.effective, unfinished), transfer));
        let ready = match stage {
            None => Err(ctx.text("tracks-state-why").into_owned()),
            Some(_) => typed.and_then(|step| {
                let step = Box::new(step);
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
        if let Err(why) = &ready {
            kit::marked(ui, Tone::Warning, why);
        }
        if end_ui(ui, ctx, "tracks-record-now", ready, actions) {
            draft.close(unfinished);
        }
    });
}

/// Asks from which day on the provider pays, which Partner Center says with a completed request; `None`: nobody noted it.
fn effective_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (key, unfinished): (&str, &mut TypedTexts),
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
    (draft, unfinished): (&Draft, &mut TypedTexts),
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
