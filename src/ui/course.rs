//! A way with stages, drawn: its steps with what proves each of them, the form that corrects one in its place, and what the
//! form of another one consists of.

use std::fmt::Debug;

use egui::{Id, Ui};

use super::action::{Actions, EvidenceOwner};
use super::ctx::Ctx;
use super::date_form::{DateField, draft_date};
use super::form::{TypedTexts, loose_field};
use super::kit::{self, Btn, TextField, icons};
use super::proof::proof_ui;
use super::theme::{Tone, tokens};
use crate::domain::edit::Edit;
use crate::domain::plan::stage::StageEntry;
use crate::domain::states::State;

/// What is half typed of a step, by name in the session.
pub struct StepDraft {
    on: String,
    by: String,
    note: String,
}

/// Keys of what is said of the fields of a step.
#[derive(Clone, Copy)]
pub struct StepWords {
    /// Of who did it, or said so.
    pub who: &'static str,
    /// Under it.
    pub who_help: &'static str,
    /// Of the note.
    pub note: &'static str,
}

impl StepWords {
    /// Where nothing else is meant.
    pub const PLAIN: Self = Self { who: "tracks-who", who_help: "tracks-who-help", note: "tracks-note" };
}

impl StepDraft {
    /// The fields whose names begin so.
    pub fn new(prefix: &str) -> Self {
        Self { on: format!("{prefix}.on"), by: format!("{prefix}.by"), note: format!("{prefix}.note") }
    }

    /// Nothing is half typed any more.
    pub fn clear(&self, unfinished: &mut TypedTexts) {
        for key in [&self.on, &self.by, &self.note] {
            unfinished.clear(key);
        }
    }

    /// Draws day, person and note, which begin as those of `begin`.
    ///
    /// # Errors
    /// Why the step cannot be recorded: its day cannot be read, or `allow` has a sentence against it.
    pub fn fields_ui<S: Clone>(
        &self,
        ui: &mut Ui,
        ctx: &Ctx<'_>,
        unfinished: &mut TypedTexts,
        (begin, words): (&StageEntry<S>, StepWords),
        allow: impl Fn(&StageEntry<S>) -> Result<(), String>,
    ) -> Result<StageEntry<S>, String> {
        let label = ctx.text("tracks-day");
        let (key, current) = (self.on.as_str(), Some(begin.on));
        let field = DateField { key, label: &label, help: "", current, required: true, is_ahead: false };
        let on = draft_date(ui, ctx, unfinished, &field, |on| allow(&StageEntry { on, ..begin.clone() }));
        let by = line_ui(ui, ctx, unfinished, (&self.by, &begin.by), (words.who, words.who_help, 1));
        let note = line_ui(ui, ctx, unfinished, (&self.note, &begin.note), (words.note, "no-help", 2));
        Ok(StageEntry { on: on?, by, note, ..begin.clone() })
    }
}

/// A text that stays in the session until a form takes it; answers with what it says now.
pub fn line_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    unfinished: &mut TypedTexts,
    (key, begin): (&str, &str),
    (label, help, rows): (&str, &str, usize),
) -> String {
    let (label, help) = (ctx.text(label), ctx.text(help));
    let field = TextField::new(key, &label).help(&help).rows(rows).limit(2_000).read_only(ctx.is_locked());
    let field = if help.is_empty() { field.bare() } else { field };
    loose_field(ui, unfinished, (key, begin), field).0.trim().to_owned()
}

/// The buttons that record what was typed, or drop it. Answers whether the form is over.
#[must_use]
pub fn end_ui(ui: &mut Ui, ctx: &Ctx<'_>, label: &str, ready: Result<Edit, String>, actions: &mut Actions) -> bool {
    let locked = ctx.locked();
    let why = locked.as_deref().or(ready.as_ref().err().map(String::as_str));
    let (record, cancel) = (ctx.text(label), ctx.text("cancel"));
    let (is_recorded, is_dropped) = ui
        .horizontal_wrapped(|ui| {
            let is_recorded = ui.add(Btn::primary(&record).icon(icons::CHECK).blocked(why).once()).clicked();
            (is_recorded && why.is_none(), ui.add(Btn::quiet(&cancel)).clicked())
        })
        .inner;
    if let (Ok(edit), true) = (ready, is_recorded) {
        actions.edit(edit);
    }
    is_recorded || is_dropped
}

/// What puts a step in the place of the one at `at`, or why it cannot stand there.
pub type Correct<'c, S> = &'c dyn Fn(usize, StageEntry<S>) -> Result<Edit, String>;

/// A way with stages, and what is done with its steps.
pub struct Course<'c, S> {
    /// Names what is half typed of a correction.
    pub name: String,
    /// In the order of recording.
    pub steps: &'c [StageEntry<S>],
    /// Whose evidence that of a step is, by its place.
    pub proof: &'c dyn Fn(usize) -> EvidenceOwner,
    /// How a step is corrected.
    pub correct: Correct<'c, S>,
    /// Keys of what is said of the fields of a step.
    pub words: StepWords,
}

impl<S: State + Debug> Course<'_, S> {
    fn at_key(&self) -> String {
        format!("{}.at", self.name)
    }

    /// Names a step: another one that came to stand in its place is not meant.
    fn place_of(&self, at: usize) -> Option<String> {
        self.steps.get(at).map(|step| format!("{at} {:?} {}", step.stage, step.recorded.at))
    }

    /// The step that is being corrected; `None`: none is.
    pub fn corrected(&self, unfinished: &TypedTexts) -> Option<usize> {
        let meant = unfinished.get(&self.at_key())?;
        (0..self.steps.len()).find(|at| self.place_of(*at).as_deref() == Some(meant))
    }

    /// Draws the steps, the latest first; each can be corrected and proven, however old it is.
    pub fn steps_ui(&self, ui: &mut Ui, ctx: &Ctx<'_>, unfinished: &mut TypedTexts, actions: &mut Actions) {
        let corrected = self.corrected(unfinished);
        for (at, step) in self.steps.iter().enumerate().rev() {
            if at + 1 < self.steps.len() {
                ui.add_space(tokens(ui).space.s);
            }
            ui.push_id(at, |ui| {
                if corrected == Some(at) {
                    kit::opened(ui, Id::unique(&self.name), |ui| {
                        self.correct_ui(ui, ctx, unfinished, (at, step), actions);
                    });
                } else {
                    self.step_ui(ui, ctx, unfinished, (at, step), actions);
                }
            });
        }
    }

    /// A step as it was recorded, with what proves it and the way to correct it.
    fn step_ui(
        &self,
        ui: &mut Ui,
        ctx: &Ctx<'_>,
        unfinished: &mut TypedTexts,
        (at, step): (usize, &StageEntry<S>),
        actions: &mut Actions,
    ) {
        let (stage, day) = (ctx.text(step.stage.key()), ctx.lang.date(step.on));
        kit::key_value_ui(ui, &day, |ui| {
            let correct = ctx.lang.with("tracks-correct", &[("stage", &stage), ("day", &day)]);
            if !ctx.is_locked() && kit::icon_button(ui, icons::PENCIL_SIMPLE, &correct).clicked() {
                StepDraft::new(&self.name).clear(unfinished);
                unfinished.put(&self.at_key(), self.place_of(at).unwrap_or_default());
                kit::open_form(ui.ctx(), Id::unique(&self.name));
            }
            kit::chip(ui, step.stage.tone(), &stage);
        });
        let by = if step.by.is_empty() { &step.recorded.by } else { &step.by };
        let line = match (by.is_empty(), step.note.is_empty()) {
            (_, true) => by.clone(),
            (true, false) => step.note.clone(),
            (false, false) => ctx.lang.with("tracks-step-line", &[("by", by), ("note", &step.note)]).into_owned(),
        };
        if !line.is_empty() {
            kit::secondary(ui, &line);
        }
        proof_ui(ui, ctx, unfinished, (self.proof)(at), actions);
    }

    /// Corrects a step in its place: its day, who said so, the note, and what proves it.
    fn correct_ui(
        &self,
        ui: &mut Ui,
        ctx: &Ctx<'_>,
        unfinished: &mut TypedTexts,
        (at, step): (usize, &StageEntry<S>),
        actions: &mut Actions,
    ) {
        kit::card_toned(ui, Tone::Info, |ui| {
            ui.spacing_mut().item_spacing.y = tokens(ui).space.xs;
            kit::chip(ui, step.stage.tone(), &ctx.text(step.stage.key()));
            let draft = StepDraft::new(&self.name);
            let put = |next: &StageEntry<S>| {
                // Who recorded it first said so, where nobody else is named.
                let by = if next.by.is_empty() { step.recorded.by.clone() } else { next.by.clone() };
                (self.correct)(at, StageEntry { by, recorded: ctx.stamp(), ..next.clone() })
            };
            let typed = draft.fields_ui(ui, ctx, unfinished, (step, self.words), |next| put(next).map(drop));
            let ready = typed.and_then(|next| put(&next));
            if end_ui(ui, ctx, "tracks-correct-now", ready, actions) {
                draft.clear(unfinished);
                unfinished.clear(&self.at_key());
            }
            proof_ui(ui, ctx, unfinished, (self.proof)(at), actions);
        });
    }
}
