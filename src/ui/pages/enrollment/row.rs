//! One thing to do: a box, its value, and behind it the day, the owner, a note, evidence and the source.

use egui::{Layout, Ui, vec2};

use super::values::value_ui;
use crate::domain::edit::Edit;
use crate::domain::edit::enrollment::TaskEdit;
use crate::domain::plan::ids::PersonId;
use crate::domain::plan::task::StepDone;
use crate::domain::rules::FormValue;
use crate::domain::slug::Slug;
use crate::ui::action::{Actions, EvidenceOwner};
use crate::ui::ctx::Ctx;
use crate::ui::date_form::{DateField, date_field};
use crate::ui::facts::source_ui;
use crate::ui::form::{Bound, TypedTexts, bound_field};
use crate::ui::kit::{self, Btn, TextField, icons};
use crate::ui::missing::check_ui;
use crate::ui::proof::proof_ui;
use crate::ui::session::Session;
use crate::ui::theme::{Tone, tokens};

/// What a row is about.
#[derive(Clone, Copy, Debug)]
pub(super) struct Row<'a> {
    /// The task.
    pub(super) id: Slug,
    /// What must be so, or what is to be done.
    pub(super) title: &'a str,
    /// How to see it, or why; may be empty.
    pub(super) help: &'a str,
    /// Who says so; `None`: common sense.
    pub(super) fact: Option<Slug>,
    /// The value it is about.
    pub(super) value: Option<FormValue>,
}

/// Draws the row.
pub(super) fn row_ui(ui: &mut Ui, ctx: &Ctx<'_>, session: &mut Session, row: &Row<'_>, actions: &mut Actions) {
    let tokens = tokens(ui);
    ui.push_id(row.id, |ui| {
        ui.horizontal_top(|ui| {
            let room = ui.available_width() - tokens.size.control - tokens.space.s;
            ui.allocate_ui_with_layout(vec2(room, 0.0), Layout::top_down(egui::Align::Min), |ui| {
                ui.set_width(room);
                ui.spacing_mut().item_spacing.y = 2.0;
                tick_ui(ui, ctx, row, actions);
                indented(ui, |ui| under_ui(ui, ctx, session, row, actions));
            });
            let open = &mut session.enrollment.open;
            let is_open = open.contains(&row.id);
            let icon = if is_open { icons::CARET_DOWN } else { icons::CARET_RIGHT };
            let name = ctx.lang.with("enrollment-details", &[("what", row.title)]);
            let response = ui.add(Btn::icon_only(icon, &name));
            ui.ctx().accesskit_node_builder(response.id, |node| node.set_expanded(is_open));
            if response.clicked() && !open.remove(&row.id) {
                open.insert(row.id);
            }
        });
        if session.enrollment.open.contains(&row.id) {
            ui.add_space(tokens.space.s);
            indented(ui, |ui| details_ui(ui, ctx, session, row, actions));
        }
    });
}

/// As far right as the text of a box.
fn indented(ui: &mut Ui, contents: impl FnOnce(&mut Ui)) {
    let tokens = tokens(ui);
    let inset = tokens.size.icon + tokens.space.s;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.add_space(inset);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing = vec2(tokens.space.s, 2.0);
            ui.set_width(ui.available_width());
            contents(ui);
        });
    });
}

fn tick_ui(ui: &mut Ui, ctx: &Ctx<'_>, row: &Row<'_>, actions: &mut Actions) {
    if check_ui(ui, ctx, row.id, row.title) {
        let is_open = !ctx.plan.is_done(row.id);
        actions.edit(set_done(ctx, row.id, is_open.then_some(ctx.today)));
    }
}

/// Owner, note and evidence of a task.
pub(super) fn keeping_ui(ui: &mut Ui, ctx: &Ctx<'_>, session: &mut Session, id: Slug, actions: &mut Actions) {
    owner_ui(ui, ctx, id, actions);
    note_ui(ui, ctx, &mut session.unfinished, id, actions);
    proof_ui(ui, ctx, &mut session.unfinished, EvidenceOwner::Task(id), actions);
    ui.add_space(tokens(ui).space.s);
}

/// A step that counts as one thing: the box of this name, and once it is ticked the day; answers whether it is done.
pub(super) fn whole_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    unfinished: &mut TypedTexts,
    (id, name): (Slug, &str),
    actions: &mut Actions,
) -> bool {
    let was_done = ctx.plan.is_done(id);
    let mut is_done = was_done;
    let tick = ui.add_enabled_ui(!ctx.is_locked(), |ui| kit::checkbox(ui, &mut is_done, name)).inner;
    if !was_done {
        kit::focus::begins_here(ui, &tick);
    }
    if is_done != was_done {
        actions.edit(set_done(ctx, id, is_done.then_some(ctx.today)));
    }
    day_ui(ui, ctx, unfinished, id, &ctx.text("enrollment-done-on"), actions);
    is_done
}

/// Lets a done step count as open again; `tip` says what that does not undo, and may be empty.
pub(super) fn reopen_ui(ui: &mut Ui, ctx: &Ctx<'_>, id: Slug, tip: &str, actions: &mut Actions) {
    let (word, locked) = (ctx.text("enrollment-reopen"), ctx.locked());
    let button = Btn::secondary(&word).icon(icons::ARROW_COUNTER_CLOCKWISE).blocked(locked.as_deref());
    if ui.add(if tip.is_empty() { button } else { button.tooltip(tip) }).clicked() {
        actions.edit(set_done(ctx, id, None));
    }
}

/// This task is done on this day by whoever sits here, or open again.
pub(super) fn set_done(ctx: &Ctx<'_>, id: Slug, on: Option<chrono::NaiveDate>) -> Edit {
    set_all_done(ctx, vec![id], on)
}

/// The same for several tasks, as one edit.
pub(super) fn set_all_done(ctx: &Ctx<'_>, ids: Vec<Slug>, on: Option<chrono::NaiveDate>) -> Edit {
    let done = on.map(|on| StepDone { on, stamp: ctx.stamp() });
    Edit::Task(TaskEdit::SetDone { ids, done })
}

fn under_ui(ui: &mut Ui, ctx: &Ctx<'_>, session: &mut Session, row: &Row<'_>, actions: &mut Actions) {
    if !row.help.is_empty() {
        kit::secondary(ui, row.help);
    }
    if let Some(fill) = row.value {
        value_ui(ui, ctx, (row.id, fill), &mut session.unfinished, actions);
    }
    // Its line is there before anything stands in it, so that nothing moves when the box is ticked.
    kit::secondary(ui, &state_line(ctx, row.id));
}

/// When and by whom it was done, who does it, and whether there is a note or evidence.
fn state_line(ctx: &Ctx<'_>, id: Slug) -> String {
    let Some(task) = ctx.plan.task(id) else { return String::new() };
    let done = task.done.as_ref().map(|done| {
        let key = if ctx.inputs().is_done(id) { "enrollment-done-by" } else { "enrollment-ticked-by" };
        ctx.lang.with(key, &[("date", &ctx.lang.date(done.on)), ("name", &done.stamp.by)]).into_owned()
    });
    let owner = task.owner.and_then(|id| ctx.plan.people.get(id));
    let owner = owner.map(|person| ctx.lang.with("why-owner", &[("name", &person.name)]).into_owned());
    let note = (!task.note.is_empty()).then(|| ctx.text("enrollment-has-note").into_owned());
    let n_evidence = task.evidence.len();
    let evidence = (0 < n_evidence).then(|| ctx.lang.count("enrollment-has-evidence", n_evidence).into_owned());
    [done, owner, note, evidence].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

fn details_ui(ui: &mut Ui, ctx: &Ctx<'_>, session: &mut Session, row: &Row<'_>, actions: &mut Actions) {
    day_ui(ui, ctx, &mut session.unfinished, row.id, &ctx.text("enrollment-done-on"), actions);
    owner_ui(ui, ctx, row.id, actions);
    note_ui(ui, ctx, &mut session.unfinished, row.id, actions);
    proof_ui(ui, ctx, &mut session.unfinished, EvidenceOwner::Task(row.id), actions);
    ui.add_space(tokens(ui).space.s);
    if let Some(fact) = row.fact.and_then(|id| ctx.book().fact(id)) {
        kit::body(ui, ctx.say(&fact.text));
        source_ui(ui, ctx, ctx.book(), fact);
    }
    ui.add_space(tokens(ui).space.s);
}

/// The day on which a task was done, to be corrected; its place stays free while it is open.
pub(super) fn day_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    unfinished: &mut TypedTexts,
    id: Slug,
    label: &str,
    actions: &mut Actions,
) {
    let key = format!("task.{id}.day");
    let Some(done) = ctx.plan.done_on(id) else {
        let field = TextField::new(&key, label);
        ui.scope(|ui| {
            ui.set_invisible();
            field.show(ui, &mut String::new())
        });
        return;
    };
    let field = DateField { key: &key, label, help: "", current: Some(done), required: true, is_ahead: false };
    let allow = |date: Option<chrono::NaiveDate>| ctx.try_edit(set_done(ctx, id, date)).map(drop);
    if let Some(Some(date)) = date_field(ui, ctx, unfinished, &field, allow) {
        actions.edit(set_done(ctx, id, Some(date)));
    }
}

/// Who of us does it.
pub(super) fn owner_ui(ui: &mut Ui, ctx: &Ctx<'_>, id: Slug, actions: &mut Actions) {
    let current = ctx.plan.task(id).and_then(|task| task.owner);
    let nobody = ctx.text("enrollment-nobody");
    let mut options: Vec<(Option<PersonId>, &str)> = vec![(None, &nobody)];
    options.extend(ctx.plan.people.iter().map(|person| (Some(person.id), person.name.as_str())));
    let mut owner = current;
    let label = ctx.text("enrollment-owner");
    ui.add_enabled_ui(!ctx.is_locked(), |ui| {
        kit::labelled(ui, &label, "", None, false, |ui| kit::select(ui, "owner", &label, &mut owner, &options, 220.0));
    });
    if owner != current {
        actions.edit(Edit::Task(TaskEdit::SetOwner { ids: vec![id], owner }));
    }
    lacks_ui(ui, ctx, id, owner);
}

/// That the owner does not have the role which the step or the check needs.
fn lacks_ui(ui: &mut Ui, ctx: &Ctx<'_>, id: Slug, owner: Option<PersonId>) {
    let value = ctx.book().checks().find(|check| check.id == id).and_then(|check| check.value);
    let step = ctx.book().steps.iter().find(|step| step.id == id);
    let role = value.and_then(FormValue::role).or_else(|| step.and_then(|step| step.role));
    let person = owner.and_then(|id| ctx.plan.people.get(id));
    let (Some(role), Some(person)) = (role, person) else { return };
    if !person.roles.contains(&role) {
        let role = ctx.text(role.key());
        let said = ctx.lang.with("enrollment-lacks-role", &[("name", &person.name), ("role", &role)]);
        kit::marked(ui, Tone::Warning, &said);
        ui.add_space(tokens(ui).space.s);
    }
}

/// A note on a task.
pub(super) fn note_ui(ui: &mut Ui, ctx: &Ctx<'_>, unfinished: &mut TypedTexts, id: Slug, actions: &mut Actions) {
    let key = format!("task.{id}.note");
    let label = ctx.text("enrollment-note");
    let current = ctx.plan.task(id).map(|task| task.note.clone()).unwrap_or_default();
    let field = TextField::new(&key, &label).rows(2).bare().read_only(ctx.is_locked());
    let read = |note: &str| ctx.try_edit(Edit::Task(TaskEdit::SetNote { id, note: note.to_owned() }));
    if let Some(edit) = bound_field(ui, unfinished, &Bound { key: &key, current: &current }, field, read) {
        actions.edit(edit);
    }
}
