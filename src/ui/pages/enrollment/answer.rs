//! What no text of Microsoft's answers: whom to ask what, and the answer that somebody got.

use egui::Ui;

use crate::domain::edit::Edit;
use crate::domain::edit::enrollment::EnrollmentEdit;
use crate::domain::plan::enrollment::Answer;
use crate::domain::slug::Slug;
use crate::ui::action::Actions;
use crate::ui::ctx::Ctx;
use crate::ui::date_form::{DateField, draft_date};
use crate::ui::form::{TypedTexts, loose_field};
use crate::ui::kit::{self, Btn, TextField, icons};
use crate::ui::theme::{Tone, tokens};

/// The most business days that an answer can have.
const MOST_DAYS: u16 = 400;

/// The question, whom to ask, and a form for the answer.
pub(super) fn question_ui(ui: &mut Ui, ctx: &Ctx<'_>, unfinished: &mut TypedTexts, id: Slug, actions: &mut Actions) {
    let Some(question) = ctx.book().question(id) else { return };
    kit::card(ui, |ui| {
        ui.horizontal(|ui| {
            kit::chip(ui, Tone::Waiting, &ctx.text("enrollment-not-known"));
            kit::section_title(ui, ctx.say(&question.text));
        });
        kit::body(ui, ctx.say(&question.ask));
        ui.add_space(tokens(ui).space.s);
        kit::strong(ui, &ctx.text("enrollment-answer"));
        kit::secondary(ui, &ctx.text("enrollment-answer-what"));
        form_ui(ui, ctx, unfinished, id, actions);
    });
}

fn form_ui(ui: &mut Ui, ctx: &Ctx<'_>, unfinished: &mut TypedTexts, id: Slug, actions: &mut Actions) {
    let keys = ["days", "source", "dated"].map(|part| format!("answer.{id}.{part}"));
    let days = number_ui(ui, ctx, unfinished, &keys[0]);
    let (label, help) = (ctx.text("enrollment-answer-source"), ctx.text("enrollment-answer-source-help"));
    let field = TextField::new(&keys[1], &label).help(&help).required(true).read_only(ctx.is_locked());
    let (source, _) = loose_field(ui, unfinished, (&keys[1], ""), field);
    let answer = |dated, source: &str| {
        let source = source.trim().to_owned();
        let days = days.clone().unwrap_or_default();
        let answer = Answer { id, text: String::new(), days, source, dated, recorded: ctx.stamp() };
        ctx.try_edit(Edit::Enrollment(EnrollmentEdit::PutAnswer(Box::new(answer))))
    };
    let label = ctx.text("enrollment-answer-dated");
    let field =
        DateField { key: &keys[2], label: &label, help: "", current: Some(ctx.today), required: true, is_ahead: false };
    // Whether somebody is named is said at the button, not under the day.
    let dated = draft_date(ui, ctx, unfinished, &field, |dated| answer(dated, &label).map(drop));
    let edit = match (&days, dated) {
        (Err(why), _) => Err(why.clone()),
        (Ok(None), _) => Err(ctx.text("enrollment-answer-days-missing").into_owned()),
        (Ok(Some(_)), Err(why)) => Err(why),
        (Ok(Some(_)), Ok(dated)) => answer(dated, &source),
    };
    let locked = ctx.locked().map(std::borrow::Cow::into_owned);
    let blocked = locked.or_else(|| edit.as_ref().err().cloned());
    let word = ctx.text("enrollment-answer-record");
    if ui.add(Btn::primary(&word).blocked(blocked.as_deref())).clicked()
        && let Ok(edit) = edit
    {
        for key in &keys {
            unfinished.clear(key);
        }
        actions.edit(edit);
    }
}

/// How many business days; what is no such number is said under the field.
fn number_ui(ui: &mut Ui, ctx: &Ctx<'_>, unfinished: &mut TypedTexts, key: &str) -> Result<Option<u16>, String> {
    let read = |typed: &str| match typed.trim() {
        "" => Ok(None),
        text => match text.parse::<u16>().ok().filter(|days| (1..=MOST_DAYS).contains(days)) {
            Some(days) => Ok(Some(days)),
            None => Err(ctx.lang.with("enrollment-bad-days", &[("text", text)]).into_owned()),
        },
    };
    let error = read(unfinished.get(key).unwrap_or_default()).err();
    let (label, help) = (ctx.text("enrollment-answer-days"), ctx.text("enrollment-answer-days-help"));
    let field = TextField::new(key, &label).help(&help).error(error.as_deref()).required(true).control_width(132.0);
    read(&loose_field(ui, unfinished, (key, ""), field.read_only(ctx.is_locked())).0)
}

/// The answer that counts, with who said so, and a button that takes it away.
pub(super) fn recorded_ui(ui: &mut Ui, ctx: &Ctx<'_>, id: Slug, actions: &mut Actions) {
    let Some(answer) = ctx.plan.answers.get(id) else { return };
    let dated = ctx.lang.date(answer.dated);
    let args = [("source", answer.source.as_str()), ("date", &dated), ("name", &answer.recorded.by)];
    kit::secondary(ui, &ctx.lang.with("enrollment-answered", &args));
    let word = ctx.text("enrollment-answer-remove");
    let locked = ctx.locked();
    if ui.add(Btn::quiet(&word).icon(icons::X).blocked(locked.as_deref())).clicked() {
        actions.edit(Edit::Enrollment(EnrollmentEdit::RemoveAnswer(id)));
    }
}
