//! A form that records one step: day, person and note; and for the acceptance, what it brings with it.

use egui::Ui;

use super::{Recording, State};
use crate::domain::edit::Edit;
use crate::domain::edit::partnerships::PartnershipEdit;
use crate::domain::plan::partnership::{Partnership, PartnershipStage};
use crate::domain::plan::stage::StageEntry;
use crate::domain::slug::Slug;
use crate::ui::action::Actions;
use crate::ui::ctx::Ctx;
use crate::ui::date_form::{DateField, draft_date};
use crate::ui::facts;
use crate::ui::form::{Unfinished, loose_field};
use crate::ui::kit::{self, Btn, Field, icons};
use crate::ui::theme::{Tone, tokens};

/// What a book says of accepting: what it brings with it, then how it is done.
const ACCEPTING: [Slug; 3] =
    [Slug::new("partnership-side-effect"), Slug::new("partnership-global-admin"), Slug::new("partnership-authorize")];

/// The fields of a step that is being entered, by name in the session.
pub(super) struct Draft {
    on: String,
    by: String,
    note: String,
}

impl Draft {
    /// The fields whose names begin so.
    pub(super) fn new(prefix: &str) -> Self {
        Self { on: format!("{prefix}.on"), by: format!("{prefix}.by"), note: format!("{prefix}.note") }
    }

    /// Nothing is half typed any more.
    pub(super) fn clear(&self, unfinished: &mut Unfinished) {
        for key in [&self.on, &self.by, &self.note] {
            unfinished.clear(key);
        }
    }

    /// Draws day, person and note; answers with the step, or why it cannot be recorded.
    pub(super) fn fields_ui(
        &self,
        ui: &mut Ui,
        ctx: &Ctx<'_>,
        unfinished: &mut Unfinished,
        begin: &StageEntry<PartnershipStage>,
        allow: impl Fn(&StageEntry<PartnershipStage>) -> Result<(), String>,
    ) -> Result<StageEntry<PartnershipStage>, String> {
        let label = ctx.text("partnerships-on");
        let field = DateField {
            key: &self.on,
            label: &label,
            help: "",
            current: Some(begin.on),
            required: true,
            is_ahead: false,
        };
        let on = draft_date(ui, ctx, unfinished, &field, |on| allow(&StageEntry { on, ..begin.clone() }));
        let by = text_ui(ui, ctx, unfinished, (&self.by, "partnerships-by", "partnerships-by-help"), &begin.by);
        let note = text_ui(ui, ctx, unfinished, (&self.note, "partnerships-note", "no-help"), &begin.note);
        let (by, note) = (by.trim().to_owned(), note.trim().to_owned());
        Ok(StageEntry { on: on?, by, note, ..begin.clone() })
    }
}

/// A text that stays in the session until the form takes it.
fn text_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    unfinished: &mut Unfinished,
    (key, label, help): (&str, &str, &str),
    begin: &str,
) -> String {
    let (label, help) = (ctx.text(label), ctx.text(help));
    let field = Field::new(key, &label).help(&help).read_only(ctx.is_locked()).limit(400);
    loose_field(ui, unfinished, (key, begin), field).0
}

/// The form for the step that is being recorded; nothing when none is.
pub(super) fn form_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (state, unfinished): (&mut State, &mut Unfinished),
    partnership: &Partnership,
    actions: &mut Actions,
) {
    let Some((_, recording)) = state.recording.filter(|(id, _)| *id == partnership.id) else { return };
    let (stage, begin) = match (recording, partnership.steps.last()) {
        (Recording::Correction, Some(last)) => (last.stage, last.clone()),
        (Recording::Step(stage), _) => (stage, new_step(ctx, stage)),
        (Recording::Correction, None) => return,
    };
    let begin = StageEntry { recorded: ctx.stamp(), ..begin };
    let with = |step: &StageEntry<PartnershipStage>| match recording {
        Recording::Step(_) => partnership.with_step(step.clone()),
        Recording::Correction => partnership.with_last_step(step.clone()),
    };
    let edit = |step: &StageEntry<PartnershipStage>| {
        ctx.try_edit(Edit::Partnership(PartnershipEdit::Put(Box::new(with(step)))))
    };
    let is_acceptance = recording == Recording::Step(PartnershipStage::Accepted);
    let tone = if is_acceptance { Tone::Irreversible } else { Tone::Info };
    kit::card_toned(ui, tone, |ui| {
        ui.spacing_mut().item_spacing.y = tokens(ui).space.xs;
        let title = match recording {
            Recording::Step(_) => ctx.text(stage.key()),
            Recording::Correction => ctx.text("partnerships-correct-title"),
        };
        kit::section_title(ui, &title);
        if is_acceptance {
            acceptance_ui(ui, ctx, actions);
        }
        let draft = Draft::new(&format!("partnership.{}.step", partnership.id));
        let step = draft.fields_ui(ui, ctx, unfinished, &begin, |step| edit(step).map(|_| ()));
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
    ui.add_space(tokens(ui).space.s);
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
