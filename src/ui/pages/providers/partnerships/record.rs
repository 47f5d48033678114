//! A form that records one step: day, person and note; and for the acceptance, what it brings with it.

use egui::{Id, Ui};

use super::HalfDonePartnership;
use crate::domain::edit::Edit;
use crate::domain::plan::partnership::{Partnership, PartnershipStage};
use crate::domain::plan::stage::StageEntry;
use crate::domain::slug::Slug;
use crate::ui::action::Actions;
use crate::ui::course::{StepDraft, StepWords};
use crate::ui::ctx::Ctx;
use crate::ui::facts;
use crate::ui::form::TypedTexts;
use crate::ui::kit::{self, Btn, icons};
use crate::ui::theme::{Tone, tokens};

/// What a book says of accepting: what it brings with it, then how it is done.
const ACCEPTING: [Slug; 3] =
    [Slug::new("partnership-side-effect"), Slug::new("partnership-global-admin"), Slug::new("partnership-authorize")];

/// What is said of the fields of a step here.
pub(super) const WORDS: StepWords = StepWords { who: "partnerships-by", ..StepWords::PLAIN };

/// Names the form of this invitation's next step.
pub(super) fn form_id(partnership: &Partnership) -> Id {
    Id::unique(("partnership-step", partnership.id))
}

/// The form for the step that is being recorded; nothing when none is.
pub(super) fn form_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (state, unfinished): (&mut HalfDonePartnership, &mut TypedTexts),
    partnership: &Partnership,
    actions: &mut Actions,
) {
    let Some((_, stage)) = state.recording.filter(|(id, _)| *id == partnership.id) else { return };
    kit::opened(ui, form_id(partnership), |ui| {
        open_form_ui(ui, ctx, (state, unfinished), (partnership, stage), actions);
    });
    ui.add_space(tokens(ui).space.s);
}

fn open_form_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (state, unfinished): (&mut HalfDonePartnership, &mut TypedTexts),
    (partnership, stage): (&Partnership, PartnershipStage),
    actions: &mut Actions,
) {
    let begin = new_step(ctx, stage);
    let edit = |step: &StageEntry<PartnershipStage>| ctx.try_edit(Edit::put(partnership.with_step(step.clone())));
    let is_acceptance = stage == PartnershipStage::Accepted;
    let tone = if is_acceptance { Tone::Irreversible } else { Tone::Info };
    kit::card_toned(ui, tone, |ui| {
        ui.spacing_mut().item_spacing.y = tokens(ui).space.xs;
        kit::section_title(ui, &ctx.text(stage.key()));
        if is_acceptance {
            acceptance_ui(ui, ctx, actions);
        }
        let draft = StepDraft::new(&format!("partnership.{}.step", partnership.id));
        let step = draft.fields_ui(ui, ctx, unfinished, (&begin, WORDS), |step| edit(step).map(|_| ()));
        let ready = step.and_then(|step| edit(&step));
        let locked = ctx.locked();
        let why = locked.as_deref().or(ready.as_ref().err().map(String::as_str));
        let label = ctx.text(if is_acceptance { "partnerships-record-acceptance" } else { "partnerships-record" });
        let (mut is_recorded, mut is_dropped) = (false, false);
        ui.horizontal_wrapped(|ui| {
            let button = if is_acceptance { Btn::danger(&label) } else { Btn::primary(&label) };
            is_recorded = ui.add(button.icon(icons::CHECK).blocked(why).once()).clicked();
            is_dropped = ui.add(Btn::quiet(&ctx.text("cancel"))).clicked();
        });
        match ready {
            Ok(edit) if is_recorded && locked.is_none() => actions.edit(edit),
            Ok(_) | Err(_) => is_recorded = false,
        }
        if is_recorded || is_dropped {
            draft.clear(unfinished);
            state.recording = None;
        }
    });
}

/// A step of today by whoever sits here.
pub(super) fn new_step(ctx: &Ctx<'_>, stage: PartnershipStage) -> StageEntry<PartnershipStage> {
    StageEntry {
        stage,
        on: ctx.today,
        by: ctx.me.to_owned(),
        note: String::new(),
        evidence: Vec::new(),
        recorded: ctx.stamp(),
    }
}

/// What accepting brings with it, in the words of the rule book, and what follows here.
fn acceptance_ui(ui: &mut Ui, ctx: &Ctx<'_>, actions: &mut Actions) {
    let space = tokens(ui).space.xs;
    kit::strong(ui, &ctx.text("partnerships-accepting"));
    ui.add_space(space);
    if ACCEPTING.iter().any(|id| ctx.book().fact(*id).is_some()) {
        facts::facts_ui(ui, ctx, ctx.book(), &ACCEPTING, actions);
    }
    // The oldest book does not say what accepting grants; what newer texts say of it holds all the same.
    if ctx.book().fact(ACCEPTING[0]).is_none() {
        kit::body(ui, &ctx.text("partnerships-accepting-other-book"));
        let newest = ctx.library.books.iter().rev().find(|book| book.fact(ACCEPTING[0]).is_some());
        if let Some(book) = newest {
            facts::facts_ui(ui, ctx, book, &ACCEPTING[..1], actions);
        }
    }
    ui.add_space(space);
    kit::body(ui, &ctx.text("partnerships-accepting-follows"));
    ui.add_space(space);
}
