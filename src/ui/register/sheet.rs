//! The sheet of a record in a register, and the one that begins a new record.

use egui::Ui;

use super::{Register, State, forget_new, form, new_key, remove};
use crate::domain::edit::Edit;
use crate::domain::plan::fields::RecordField as _;
use crate::ui::action::Actions;
use crate::ui::ctx::Ctx;
use crate::ui::form::{TypedTexts, loose_field};
use crate::ui::kit::{self, Btn, TextField, icons};
use crate::ui::theme::tokens;

/// The most characters of a name.
const LIMIT: usize = 200;

/// Draws the sheet; answers whether it is to be closed.
pub(super) fn sheet_ui<R: Register>(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (state, unfinished): (&mut State<R>, &mut TypedTexts),
    record: &R,
    actions: &mut Actions,
) -> bool {
    let (salt, close) = (format!("{}-sheet", <R as Register>::NOUN), ctx.text("requests-close"));
    kit::side_sheet(ui, &salt, &record.called(ctx), &close, R::sheet_width(ui), |ui| {
        ui.push_id(record.id().to_string(), |ui| record.sheet_ui(ui, ctx, (state, unfinished), actions));
        ui.add_space(tokens(ui).space.l);
    })
}

/// Where a record stands, its fields, what belongs above and below them, and its way out of the plan.
pub(super) fn fields_ui<R: Register>(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (state, unfinished): (&mut State<R>, &mut TypedTexts),
    record: &R,
    actions: &mut Actions,
) {
    let space = &tokens(ui).space;
    // Every field keeps a line for its error, which is distance enough.
    ui.spacing_mut().item_spacing.y = space.xs;
    let locked = ctx.locked();
    ui.horizontal_wrapped(|ui| {
        let (tone, word) = record.chip(ctx);
        kit::chip(ui, tone, &word);
        if let Some(act) = record.act(ctx) {
            let label = ctx.text(act.label);
            let button = Btn::secondary(&label).icon(icons::CHECK).blocked(locked.as_deref()).once();
            if ui.add(button).clicked() {
                actions.edit(act.edit);
            }
        }
    });
    ui.add_space(space.s);
    record.first_ui(ui, ctx, unfinished, actions);
    let focus = state.takes_focus();
    form::rows_ui::<R>(
        ui,
        |_| true,
        |ui, field| {
            let (of, shared) = ((record, field), (&mut *unfinished, &mut *actions));
            if field == R::NAME {
                form::text_ui(ui, ctx, of, shared, (field.word(), |shape| shape.limit(LIMIT).focus(focus)));
            } else {
                form::field_ui(ui, ctx, of, shared);
            }
        },
    );
    record.more_ui(ui, ctx, (&mut state.more, unfinished), actions);
    ui.add_space(space.s);
    kit::hairline(ui);
    remove_ui(ui, ctx, state, record, actions);
}

/// The button that takes a record out of the plan.
pub fn remove_ui<R: Register>(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State<R>, record: &R, actions: &mut Actions) {
    let (label, locked) = (ctx.text(R::SAYS.remove), ctx.locked());
    if ui.add(Btn::quiet(&label).icon(icons::TRASH).blocked(locked.as_deref())).clicked() {
        remove::<R>(ctx, vec![record.id()], actions);
        state.close();
    }
}

/// Asks for the name of a new record; answers whether the sheet is to be closed.
pub(super) fn add_ui<R: Register>(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (state, unfinished): (&mut State<R>, &mut TypedTexts),
    actions: &mut Actions,
) -> bool {
    let (salt, key) = (format!("{}-sheet", <R as Register>::NOUN), new_key::<R>());
    let (title, close) = (ctx.text(R::SAYS.add), ctx.text("requests-close"));
    kit::side_sheet(ui, &salt, &title, &close, R::sheet_width(ui), |ui| {
        let label = ctx.text(R::NAME.uses().label);
        let focus = std::mem::take(&mut state.wants_focus);
        let field =
            TextField::new(&key, &label).bare().required(true).limit(LIMIT).focus(focus).read_only(ctx.is_locked());
        let (name, response) = loose_field(ui, unfinished, (&key, ""), field);
        let (why, locked) = (ctx.text(R::SAYS.add_why), ctx.locked());
        let blocked = locked.as_deref().or(name.trim().is_empty().then_some(&*why));
        let create = ctx.text(R::SAYS.create);
        let is_pressed = ui.add(Btn::primary(&create).icon(icons::PLUS).blocked(blocked)).clicked();
        let is_entered = response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
        if (is_pressed || is_entered) && blocked.is_none() {
            let record = R::begin(ctx, (ctx.new_id)(), name.trim());
            state.open(record.id());
            actions.edit(Edit::put(record));
            forget_new::<R>(unfinished);
        }
    })
}
