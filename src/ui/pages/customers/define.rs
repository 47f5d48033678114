//! The sheet on which the plan's fields of our own are made, named and removed.

use egui::{Id, Ui};

use super::{SHEET, SHEET_WIDTH, State, Wants};
use crate::domain::edit::Edit;
use crate::domain::plan::field::Value;
use crate::domain::plan::ids::OwnFieldId;
use crate::domain::plan::own_field::{MOST, OwnField, OwnFieldPart, OwnKind};
use crate::roster::columns::RosterColumn;
use crate::ui::action::{Action, Actions};
use crate::ui::ctx::Ctx;
use crate::ui::form::{Bound, TypedTexts, bound_field};
use crate::ui::kit::{self, Btn, TextField, icons};
use crate::ui::session::Session;
use crate::ui::theme::{Tone, tokens};

/// A field that is being thought of.
#[derive(Default)]
pub(super) struct Draft {
    /// The sheet is open.
    pub(super) is_open: bool,
    name: String,
    kind: OwnKind,
    choices: String,
}

/// The most characters of a name, and of all choices together.
const LIMITS: (usize, usize) = (60, 1_000);

/// Opens the sheet.
pub fn define_own(session: &mut Session) {
    let state = &mut session.customers;
    state.bin.close();
    (state.is_adding, state.draft.is_open, state.wants) = (false, true, Some(Wants::Sheet));
}

/// Draws it; answers whether it is to be closed.
pub(super) fn define_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (state, unfinished): (&mut State, &mut TypedTexts),
    actions: &mut Actions,
) -> bool {
    let (title, close) = (ctx.text("own-title"), ctx.text("own-close"));
    if state.open.is_some() {
        kit::sheet_waits(ui.ctx(), SHEET);
    }
    kit::side_sheet(ui, "own-fields-sheet", &title, &close, SHEET_WIDTH, |ui| {
        kit::body(ui, &ctx.lang.count("own-about", MOST as usize));
        ui.add_space(tokens(ui).space.m);
        for field in ctx.plan.own_in_order() {
            field_ui(ui, ctx, field, unfinished, actions);
        }
        kit::opened(ui, new_id(), |ui| new_ui(ui, ctx, state, actions));
    })
}

/// Names the form for one more.
fn new_id() -> Id {
    Id::unique("own-new")
}

/// How many customers hold something in it.
fn n_holding(ctx: &Ctx<'_>, field: OwnFieldId) -> usize {
    ctx.plan.customers.iter().filter(|customer| !customer.own_text(field).is_empty()).count()
}

fn field_ui(ui: &mut Ui, ctx: &Ctx<'_>, field: &OwnField, unfinished: &mut TypedTexts, actions: &mut Actions) {
    let (label, locked) = (ctx.text("own-name"), ctx.locked());
    let key = format!("own.{}.name", field.id);
    let help = ctx.lang.with("own-search", &[("ways", &field.prefixes().join(" · "))]);
    let shape = TextField::new(&key, &label).help(&help).limit(LIMITS.0).read_only(ctx.is_locked());
    let read =
        |text: &str| ctx.try_edit(edit_of(field, OwnFieldPart::Name, Value::Text(text.trim().to_owned().into())));
    if let Some(edit) = bound_field(ui, unfinished, &Bound { key: &key, current: &field.name }, shape, read) {
        actions.edit(edit);
    }
    if field.kind == OwnKind::Choice {
        let (key, label, help) =
            (format!("own.{}.choices", field.id), ctx.text("own-choices"), ctx.text("own-choices-help"));
        let shape = TextField::new(&key, &label).help(&help).limit(LIMITS.1).read_only(ctx.is_locked());
        let read = |text: &str| {
            let choices = choices_of(text);
            let why = || ctx.text("own-choices-missing").into_owned();
            let choices = Some(choices).filter(|choices| !choices.is_empty()).ok_or_else(why)?;
            ctx.try_edit(edit_of(field, OwnFieldPart::Choices, Value::Texts(choices.into())))
        };
        let held = field.choices.join(", ");
        if let Some(edit) = bound_field(ui, unfinished, &Bound { key: &key, current: &held }, shape, read) {
            actions.edit(edit);
        }
    }
    let n = n_holding(ctx, field.id);
    let kind = ctx.text(field.kind.key());
    ui.horizontal_wrapped(|ui| {
        kit::secondary(ui, &ctx.lang.count_with("own-held", n, &[("kind", &kind)]));
        let remove = ctx.lang.with("own-remove", &[("name", &field.name)]);
        if ui.add(Btn::icon_only(icons::TRASH, &remove).blocked(locked.as_deref())).clicked() {
            let text = ctx.lang.count_with("own-removed", n, &[("name", &field.name)]);
            actions.edit_saying(Edit::remove::<OwnField>(vec![field.id]), Tone::Info, text.into_owned());
        }
    });
    ui.add_space(tokens(ui).space.s);
    kit::hairline(ui);
    ui.add_space(tokens(ui).space.s);
}

fn edit_of(field: &OwnField, part: OwnFieldPart, value: Value<'static>) -> Edit {
    Edit::set::<OwnField>(vec![field.id], part, value)
}

/// The form for one more; with as many as there can be it says so.
fn new_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State, actions: &mut Actions) {
    let Some(place) = ctx.plan.free_own_place() else {
        kit::secondary(ui, &ctx.lang.count("refused-too-many", MOST as usize));
        return;
    };
    let takes_keyboard = state.takes(Wants::Sheet);
    let draft = &mut state.draft;
    let (label, help) = (ctx.text("own-new-name"), ctx.text("own-new-help"));
    let field = TextField::new("own-new-name", &label).help(&help).limit(LIMITS.0).read_only(ctx.is_locked());
    let name = field.focus(takes_keyboard).show(ui, &mut draft.name);
    let is_entered = name.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
    let kinds = OwnKind::ALL.map(|kind| (kind, ctx.text(kind.key())));
    let kinds: Vec<(OwnKind, &str)> = kinds.iter().map(|(kind, word)| (*kind, &**word)).collect();
    let (label, width) = (ctx.text("own-kind"), ui.available_width());
    kit::labelled(ui, &label, "", None, false, |ui| {
        kit::select(ui, "own-new-kind", &label, &mut draft.kind, &kinds, width)
    });
    if draft.kind == OwnKind::Choice {
        let (label, help) = (ctx.text("own-choices"), ctx.text("own-choices-help"));
        TextField::new("own-new-choices", &label).help(&help).limit(LIMITS.1).show(ui, &mut draft.choices);
    }
    let choices = if draft.kind == OwnKind::Choice { choices_of(&draft.choices) } else { Vec::new() };
    let (why, missing, locked) = (ctx.text("own-name-why"), ctx.text("own-choices-missing"), ctx.locked());
    let lacks_choices = draft.kind == OwnKind::Choice && choices.is_empty();
    let blocked = locked.as_deref();
    let blocked = blocked.or(draft.name.trim().is_empty().then_some(&*why)).or(lacks_choices.then_some(&*missing));
    let add = ctx.text("own-add");
    let pressed = ui.add(Btn::primary(&add).icon(icons::PLUS).blocked(blocked)).clicked();
    if !(pressed || is_entered) || blocked.is_some() {
        return;
    }
    let (id, name) = (OwnFieldId::new((ctx.new_id)()), draft.name.trim().to_owned());
    match ctx.try_edit(Edit::put(OwnField { id, name, kind: draft.kind, place, choices })) {
        Ok(edit) => {
            actions.edit(edit);
            *draft = Draft { is_open: true, ..Draft::default() };
            // What was just thought of is seen at once.
            state.look.show(RosterColumn::Own(place as u8), true);
            kit::open_form(ui.ctx(), new_id());
        }
        Err(why) => actions.push(Action::Say(Tone::Late, why)),
    }
}

/// The words between commas, in their order, each once.
fn choices_of(text: &str) -> Vec<String> {
    let mut choices: Vec<String> = Vec::new();
    for choice in text.split([',', ';', '，', '、', '；']).map(str::trim).filter(|choice| !choice.is_empty()) {
        if choices.iter().all(|known| known != choice) {
            choices.push(choice.to_owned());
        }
    }
    choices
}
