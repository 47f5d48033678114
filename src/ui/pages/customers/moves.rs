//! A form in the sheet that records one move on a track: state, day, person, note, and what the track needs beside them.

use chrono::NaiveDate;
use egui::{Id, Ui};

use super::stages::{Extra, Stage};
use crate::domain::edit::Edit;
use crate::domain::edit::customers::CustomerEdit;
use crate::domain::plan::customer::Customer;
use crate::domain::plan::ids::CustomerId;
use crate::domain::plan::stage::StageEntry;
use crate::domain::plan::track::{AccessState, ConsentWay, TrackKind};
use crate::ui::action::Actions;
use crate::ui::course::{StepDraft, StepWords, end_ui};
use crate::ui::ctx::Ctx;
use crate::ui::date_form::read_date;
use crate::ui::facts;
use crate::ui::form::{TypedTexts, loose_field};
use crate::ui::kit::{self, TextField};
use crate::ui::theme::{Tone, tokens};

/// The fields of a move that is being entered, by name in the session. That there is a state means that the form is open.
pub(super) struct Draft {
    stage: String,
    step: StepDraft,
    way: String,
    ends: String,
    focus: Id,
}

impl Draft {
    /// The fields of this track of this customer.
    pub(super) fn new(customer: CustomerId, track: TrackKind) -> Self {
        let name = |field: &str| format!("customer.{customer}.{track:?}.{field}");
        Self {
            stage: name("stage"),
            step: StepDraft::new(&format!("customer.{customer}.{track:?}")),
            way: name("way"),
            ends: name("ends"),
            focus: Id::unique(("track-focus", customer, track)),
        }
    }

    /// Whether the form is shown.
    pub(super) fn is_open(&self, unfinished: &TypedTexts) -> bool {
        unfinished.get(&self.stage).is_some()
    }

    /// Shows the form, with the keyboard in it.
    pub(super) fn open<S: Stage>(&self, ui: &Ui, unfinished: &mut TypedTexts, now: S) {
        unfinished.put(&self.stage, now.likely().map(name_of).unwrap_or_default());
        kit::open_form(ui.ctx(), self.focus);
    }

    fn close(&self, ui: &Ui, unfinished: &mut TypedTexts) {
        self.step.clear(unfinished);
        for key in [&self.stage, &self.way, &self.ends] {
            unfinished.clear(key);
        }
        ui.data_mut(|data| data.insert_temp(self.focus, true));
    }

    /// Whether the buttons take the keyboard back, because the form was just closed; asked once.
    pub(super) fn takes_focus(&self, ui: &Ui) -> bool {
        ui.data_mut(|data| data.remove_temp::<bool>(self.focus)).is_some()
    }
}

/// Names a state in the session.
fn name_of<S: Stage>(stage: S) -> String {
    format!("{stage:?}")
}

/// Draws the open form; answers with an edit once it is to be recorded.
pub(super) fn form_ui<S: Stage>(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (draft, unfinished): (&Draft, &mut TypedTexts),
    customer: &Customer,
    actions: &mut Actions,
) {
    kit::opened(ui, draft.focus, |ui| card_ui::<S>(ui, ctx, (draft, unfinished), customer, actions));
}

fn card_ui<S: Stage>(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (draft, unfinished): (&Draft, &mut TypedTexts),
    customer: &Customer,
    actions: &mut Actions,
) {
    kit::card_toned(ui, Tone::Info, |ui| {
        ui.spacing_mut().item_spacing.y = tokens(ui).space.xs;
        let stage = stage_ui::<S>(ui, ctx, draft, unfinished);
        let known = Extra { ends: customer.tracks().access_ends, ..Extra::default() };
        let begin = entry(ctx, stage.unwrap_or_default());
        let allow = |step: &StageEntry<S>| match stage {
            Some(_) => edit_of(ctx, customer, step.clone(), known).map(drop),
            None => Ok(()),
        };
        let words = StepWords { who: S::WHO, ..StepWords::PLAIN };
        let step = draft.step.fields_ui(ui, ctx, unfinished, (&begin, words), allow);
        let on = step.as_ref().ok().map(|step| step.on);
        let name = stage.map(name_of);
        let extra = extra_ui(ui, ctx, (draft, &mut *unfinished), customer, name.as_deref(), on);
        let ready = match stage {
            None => Err(ctx.text("tracks-state-why").into_owned()),
            Some(_) => step.and_then(|step| edit_of(ctx, customer, step, extra?)),
        };
        if end_ui(ui, ctx, "tracks-record-now", ready, actions) {
            draft.close(ui, unfinished);
        }
        let title = ctx.lang.with("tracks-facts", &[("track", &ctx.text(S::TRACK.key()))]);
        facts::facts_fold_ui(ui, ctx, (&draft.stage, &title), S::FACTS, actions);
    });
}

/// The state that is chosen; `None` while none is.
fn stage_ui<S: Stage>(ui: &mut Ui, ctx: &Ctx<'_>, draft: &Draft, unfinished: &mut TypedTexts) -> Option<S> {
    let stored = unfinished.get(&draft.stage).unwrap_or_default();
    let mut stage = S::all().iter().copied().find(|&stage| name_of(stage) == stored);
    let before = stage;
    let words: Vec<_> = S::all().iter().skip(1).map(|&stage| (Some(stage), ctx.text(stage.key()))).collect();
    let choose = ctx.text("tracks-state-choose");
    let mut options: Vec<_> = if stage.is_none() { vec![(None, &*choose)] } else { Vec::new() };
    options.extend(words.iter().map(|(stage, word)| (*stage, &**word)));
    let label = ctx.text("tracks-state");
    let width = ui.available_width();
    ui.add_enabled_ui(!ctx.is_locked(), |ui| {
        kit::labelled(ui, &label, "", None, true, |ui| {
            kit::select(ui, &draft.stage, &label, &mut stage, &options, width)
        });
    });
    if stage != before {
        unfinished.put(&draft.stage, stage.map(name_of).unwrap_or_default());
    }
    stage
}

/// How a consent was given, and until when admin rights hold. Where neither is asked for, what is known stays.
fn extra_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (draft, unfinished): (&Draft, &mut TypedTexts),
    customer: &Customer,
    stage: Option<&str>,
    on: Option<NaiveDate>,
) -> Result<Extra, String> {
    let is = |wanted: AccessState| stage == Some(&*name_of(wanted));
    let known = customer.tracks().access_ends;
    match () {
        () if draft.is_of(TrackKind::Consent) => {
            Ok(Extra { way: way_ui(ui, ctx, draft, unfinished, customer), ends: None })
        }
        () if !draft.is_of(TrackKind::Access) => Ok(Extra::default()),
        () if is(AccessState::Active) => {
            let ends = ends_ui(ui, ctx, (draft, unfinished), known, on)?;
            Ok(Extra { ends, ..Extra::default() })
        }
        // What is asked for anew leaves the running rights as they are.
        () if is(AccessState::Requested) || is(AccessState::Pending) => Ok(Extra { ends: known, ..Extra::default() }),
        () => Ok(Extra::default()),
    }
}

impl Draft {
    fn is_of(&self, track: TrackKind) -> bool {
        self.stage.ends_with(&format!(".{track:?}.stage"))
    }
}

fn way_ui(ui: &mut Ui, ctx: &Ctx<'_>, draft: &Draft, unfinished: &mut TypedTexts, customer: &Customer) -> ConsentWay {
    let known = customer.tracks().consent.as_ref().map(|consent| consent.way).unwrap_or_default();
    let stored = unfinished.get(&draft.way);
    let mut way = ConsentWay::ALL.into_iter().find(|way| stored == Some(&*format!("{way:?}"))).unwrap_or(known);
    let before = way;
    let words = ConsentWay::ALL.map(|way| (way, ctx.text(way.key())));
    let options = words.each_ref().map(|(way, word)| (*way, &**word));
    let (label, width) = (ctx.text("tracks-way"), ui.available_width());
    ui.add_enabled_ui(!ctx.is_locked(), |ui| {
        kit::labelled(ui, &label, "", None, false, |ui| kit::select(ui, &draft.way, &label, &mut way, &options, width));
    });
    if way != before {
        unfinished.put(&draft.way, format!("{way:?}"));
    }
    way
}

/// The last day of admin rights; empty where it is not known.
fn ends_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (draft, unfinished): (&Draft, &mut TypedTexts),
    known: Option<NaiveDate>,
    begins: Option<NaiveDate>,
) -> Result<Option<NaiveDate>, String> {
    let begin = known.map(|day| day.to_string()).unwrap_or_default();
    let shown = read_end(ctx, unfinished.get(&draft.ends).unwrap_or(&begin), begins).err();
    let (label, help) = (ctx.text("tracks-ends"), ctx.text("tracks-ends-help"));
    let field = TextField::new(&draft.ends, &label).help(&help).hint("YYYY-MM-DD").error(shown.as_deref());
    let (text, _) = loose_field(ui, unfinished, (&draft.ends, &begin), field.read_only(ctx.is_locked()));
    read_end(ctx, &text, begins)
}

fn read_end(ctx: &Ctx<'_>, text: &str, begins: Option<NaiveDate>) -> Result<Option<NaiveDate>, String> {
    match read_date(ctx.lang, text, ctx.today)? {
        Some(day) if begins.is_some_and(|begins| day < begins) => Err(ctx.text("refused-ends-before").into_owned()),
        day => Ok(day),
    }
}

/// A move of today that only lacks who did it and what was noted.
fn entry<S: Stage>(ctx: &Ctx<'_>, stage: S) -> StageEntry<S> {
    let (by, note) = (String::new(), String::new());
    StageEntry { stage, on: ctx.today, by, note, evidence: Vec::new(), recorded: ctx.stamp() }
}

/// The edit, or the sentence that says why not.
fn edit_of<S: Stage>(ctx: &Ctx<'_>, customer: &Customer, entry: StageEntry<S>, extra: Extra) -> Result<Edit, String> {
    let to = Box::new(S::to_move(entry, extra));
    ctx.try_edit(Edit::Customer(CustomerEdit::Advance { customers: vec![customer.id], to }))
}
