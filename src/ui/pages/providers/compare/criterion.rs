//! The sheet of a criterion: its names, its question, how much it counts; and the form of a new one.

use egui::{Key, Ui};

use super::cursor::{ask, put_criterion, shift};
use super::mark::points_ui;
use super::worked::ComparisonModel;
use super::{SIDE, State, empty, words};
use crate::domain::draft::Language;
use crate::domain::edit::Edit;
use crate::domain::edit::comparison::CriterionEdit;
use crate::domain::plan::comparison::{Criterion, CriterionGroup, Points};
use crate::domain::plan::ids::CriterionId;
use crate::domain::rules::BilingualText;
use crate::ui::action::Actions;
use crate::ui::ctx::Ctx;
use crate::ui::form::{Bound, TypedTexts, bound_field};
use crate::ui::kit::{self, Btn, TextField, icons};
use crate::ui::session::Session;
use crate::ui::theme::tokens;

/// The least score that a must-have begins with.
const USUAL_LEAST: u8 = 3;
/// The weight that a criterion of somebody's own begins with.
const USUAL_WEIGHT: u8 = 3;

/// A criterion that is being entered.
#[derive(Default)]
pub(super) struct New {
    pub(super) group: CriterionGroup,
    name: String,
}

/// Draws one criterion; answers whether the sheet is to be closed.
pub(super) fn sheet_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    session: &mut Session,
    (worked, id): (&ComparisonModel, CriterionId),
    actions: &mut Actions,
) -> bool {
    // What one part changes the next one keeps: leaving a name by a click on a weight asks for both at once.
    let Some(mut criterion) = worked.criterion(id).map(|(_, criterion)| criterion.clone()) else { return true };
    let title = words::name(ctx, &criterion).to_owned();
    let focus = std::mem::take(&mut session.providers.compare.wants_sheet);
    let close = ctx.text("compare-close");
    kit::side_sheet(ui, "compare-sheet", &title, &close, SIDE, |ui| {
        let space = &tokens(ui).space;
        weight_ui(ui, ctx, &mut criterion, actions);
        ui.add_space(space.s);
        ui.add_enabled_ui(!ctx.is_locked(), |ui| must_ui(ui, ctx, &mut criterion, actions));
        ui.add_space(space.m);
        texts_ui(ui, ctx, (&mut session.unfinished, focus), &mut criterion, actions);
        group_ui(ui, ctx, &mut criterion, actions);
        ui.add_space(space.s);
        move_ui(ui, ctx, worked, &criterion, actions);
        ui.add_space(space.s);
        kit::hairline(ui);
        ui.add_space(space.s);
        empty::origin_ui(ui, ctx, empty::standard_of(&criterion));
        kit::secondary(ui, &ctx.text("compare-keys-criterion"));
    })
}

fn weight_ui(ui: &mut Ui, ctx: &Ctx<'_>, criterion: &mut Criterion, actions: &mut Actions) {
    kit::strong(ui, &ctx.text("compare-weight"));
    let mut weight = Some(criterion.weight);
    if points_ui(ui, ctx, &ctx.text("compare-weight"), &mut weight) {
        criterion.weight = weight.unwrap_or_default();
        actions.edit(put_criterion(criterion.clone()));
    }
    kit::secondary(ui, &ctx.text("compare-weight-help"));
}

fn must_ui(ui: &mut Ui, ctx: &Ctx<'_>, criterion: &mut Criterion, actions: &mut Actions) {
    let mut is_must = criterion.must.is_some();
    if kit::checkbox(ui, &mut is_must, &ctx.text("compare-must")).changed() {
        criterion.must = Points::new(USUAL_LEAST).ok().filter(|_| is_must);
        actions.edit(put_criterion(criterion.clone()));
    }
    let Some(least) = criterion.must else {
        kit::secondary(ui, &ctx.text("compare-must-help"));
        return;
    };
    kit::secondary(ui, &ctx.text("compare-must-least"));
    let words = Points::ALL.map(|points| points.to_string());
    // At least 0 would ask for nothing.
    let options: Vec<(Points, &str)> =
        Points::ALL.iter().zip(&words).skip(1).map(|(points, word)| (*points, word.as_str())).collect();
    let mut chosen = least;
    if kit::segmented(ui, &ctx.text("compare-must-least"), &mut chosen, &options) {
        criterion.must = Some(chosen);
        actions.edit(put_criterion(criterion.clone()));
    }
}

/// One of the four texts of a criterion.
struct Part {
    /// Names the field in the session.
    name: &'static str,
    label: &'static str,
    rows: usize,
    of: fn(&mut Criterion) -> &mut String,
}

const PARTS: [Part; 4] = [
    Part { name: "name-en", label: "compare-name-en", rows: 1, of: |criterion| &mut criterion.name.en },
    Part { name: "name-zh", label: "compare-name-zh", rows: 1, of: |criterion| &mut criterion.name.zh },
    Part { name: "question-en", label: "compare-question-en", rows: 3, of: |criterion| &mut criterion.question.en },
    Part { name: "question-zh", label: "compare-question-zh", rows: 3, of: |criterion| &mut criterion.question.zh },
];

/// Names and questions, those in the language of the windows first.
fn texts_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (unfinished, focus): (&mut TypedTexts, bool),
    criterion: &mut Criterion,
    actions: &mut Actions,
) {
    let order = match ctx.lang.language() {
        Language::English => [0, 1, 2, 3],
        Language::TraditionalChinese => [1, 0, 3, 2],
    };
    for (at, part) in order.map(|at| &PARTS[at]).into_iter().enumerate() {
        let key = format!("criterion.{}.{}", criterion.id, part.name);
        let mut shown = criterion.clone();
        let current = (part.of)(&mut shown).clone();
        let label = ctx.text(part.label);
        let help = if at == 1 { ctx.text("compare-name-help") } else { "".into() };
        let field = TextField::new(&key, &label).help(&help).rows(part.rows).read_only(ctx.is_locked());
        let field = if at == 1 || at == 3 { field } else { field.focus(focus && at == 0) };
        let read = |text: &str| {
            let mut changed = criterion.clone();
            *(part.of)(&mut changed) = text.trim().to_owned();
            ctx.try_edit(put_criterion(changed.clone())).map(|_| changed)
        };
        if let Some(changed) = bound_field(ui, unfinished, &Bound { key: &key, current: &current }, field, read) {
            *criterion = changed;
            actions.edit(put_criterion(criterion.clone()));
        }
    }
}

fn group_ui(ui: &mut Ui, ctx: &Ctx<'_>, criterion: &mut Criterion, actions: &mut Actions) {
    let mut group = criterion.group;
    if choose_group(ui, ctx, &mut group) {
        // It comes last in its new group.
        let there = ctx.plan.criteria.iter().filter(|other| other.group == group).map(|other| other.place);
        let place = there.max().map_or(0, |last| last.saturating_add(1));
        (criterion.group, criterion.place) = (group, place);
        actions.edit(put_criterion(criterion.clone()));
    }
}

/// Answers whether another group was chosen.
fn choose_group(ui: &mut Ui, ctx: &Ctx<'_>, group: &mut CriterionGroup) -> bool {
    let words = CriterionGroup::ALL.map(|group| crate::i18n::comparison::group(ctx.lang, group));
    let options: Vec<(CriterionGroup, &str)> =
        CriterionGroup::ALL.into_iter().zip(words.iter().map(AsRef::as_ref)).collect();
    let label = ctx.text("compare-group");
    let response = kit::labelled(ui, &label, "", None, false, |ui| {
        let choose = |ui: &mut Ui| kit::select(ui, "compare-group-choice", &label, group, &options, 180.0);
        ui.add_enabled_ui(!ctx.is_locked(), choose).inner
    });
    response.changed()
}

fn move_ui(ui: &mut Ui, ctx: &Ctx<'_>, worked: &ComparisonModel, criterion: &Criterion, actions: &mut Actions) {
    let (first, last, locked) = (ctx.text("compare-is-first"), ctx.text("compare-is-last"), ctx.locked());
    ui.horizontal_wrapped(|ui| {
        for (down, icon, key, why) in
            [(false, icons::ARROW_UP, "compare-up", &first), (true, icons::ARROW_DOWN, "compare-down", &last)]
        {
            let edit = shift(worked, criterion, down);
            let blocked = locked.as_deref().or(edit.is_none().then_some(&**why));
            let label = ctx.text(key);
            if ui.add(Btn::secondary(&label).icon(icon).blocked(blocked)).clicked() {
                ask(actions, edit);
            }
        }
    });
    let marks = ctx.plan.marks.iter().filter(|mark| mark.criterion == criterion.id).count();
    let remove = ctx.text("compare-remove");
    if ui.add(Btn::quiet(&remove).icon(icons::TRASH).blocked(locked.as_deref())).clicked() {
        actions.edit(Edit::Criterion(CriterionEdit::Remove(criterion.id)));
    }
    if 0 < marks {
        kit::secondary(ui, &ctx.lang.count("compare-remove-marks", marks));
    }
}

/// Asks for the group and the name of a new criterion; answers whether the sheet is to be closed.
pub(super) fn new_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State, actions: &mut Actions) -> bool {
    let (title, close) = (ctx.text("compare-add"), ctx.text("compare-close"));
    let mut added = None;
    let is_closed = kit::side_sheet(ui, "compare-sheet", &title, &close, SIDE, |ui| {
        let (label, help) = (ctx.text("compare-new-name"), ctx.text("compare-new-name-help"));
        let focus = std::mem::take(&mut state.wants_sheet);
        let field = TextField::new("compare-new-name", &label).help(&help).read_only(ctx.is_locked()).focus(focus);
        let name = field.show(ui, &mut state.new.name);
        let is_entered = name.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        choose_group(ui, ctx, &mut state.new.group);
        let (why, locked) = (ctx.text("compare-new-name-why"), ctx.locked());
        let blocked = locked.as_deref().or(state.new.name.trim().is_empty().then_some(&*why));
        let add = ctx.text("compare-add-now");
        let pressed = ui.add(Btn::primary(&add).icon(icons::PLUS).blocked(blocked)).clicked();
        if (pressed || is_entered) && blocked.is_none() {
            added = Some(new_criterion(ctx, &state.new));
        }
    });
    if let Some(criterion) = added {
        state.new.name.clear();
        let id = criterion.id;
        actions.edit(put_criterion(criterion));
        state.show_criterion(id);
    }
    is_closed
}

/// The last of its group, named in the language of the windows alone.
fn new_criterion(ctx: &Ctx<'_>, new: &New) -> Criterion {
    let there = ctx.plan.criteria.iter().filter(|other| other.group == new.group).map(|other| other.place);
    let typed = new.name.trim().to_owned();
    let name = match ctx.lang.language() {
        Language::English => BilingualText { en: typed, zh: String::new() },
        Language::TraditionalChinese => BilingualText { en: String::new(), zh: typed },
    };
    Criterion {
        id: CriterionId::new((ctx.new_id)()),
        group: new.group,
        place: there.max().map_or(0, |last| last.saturating_add(1)),
        name,
        question: BilingualText::default(),
        weight: Points::new(USUAL_WEIGHT).unwrap_or_default(),
        must: None,
    }
}
