//! Waiting for Microsoft: since when, until when and how that was counted, where to look, and what came of it.

use egui::Ui;

use super::answer;
use super::row::{day_ui, keeping_ui, reopen_ui, set_done};
use super::values::{copy_ui, value_of};
use crate::domain::calendar::BusinessDays;
use crate::domain::edit::Edit;
use crate::domain::edit::enrollment::TaskEdit;
use crate::domain::rules::{Act, ExpectedMail, Longest, RuleStep};
use crate::domain::schedule::{StepState, StepView, Waiting};
use crate::domain::slug::Slug;
use crate::i18n::{days, facts};
use crate::ui::action::Actions;
use crate::ui::ctx::Ctx;
use crate::ui::date_form::{DateField, draft_date, drafted_date};
use crate::ui::days::strip_ui;
use crate::ui::form::TypedTexts;
use crate::ui::kit::{self, Btn, icons};
use crate::ui::session::Session;
use crate::ui::theme::{Tone, tokens};

/// The step in which we wait for the approval.
pub(super) fn step_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    session: &mut Session,
    (step, view): (&RuleStep, &StepView),
    actions: &mut Actions,
) {
    let gap = tokens(ui).space.s;
    if matches!(view.state, StepState::Waiting(_) | StepState::Open) {
        kit::card(ui, |ui| approve_ui(ui, ctx, session, step, actions));
        ui.add_space(gap);
    }
    match view.state {
        StepState::Locked => {}
        StepState::Open => {
            forecast_ui(ui, ctx, session, step, None, actions);
            ui.add_space(gap);
        }
        StepState::Waiting(waiting) => {
            forecast_ui(ui, ctx, session, step, Some(waiting), actions);
            ui.add_space(gap);
        }
        StepState::Done { .. } => {
            kit::section(ui, &ctx.text("enrollment-approved"), |ui| {
                let label = ctx.text("enrollment-approved-on");
                day_ui(ui, ctx, &mut session.unfinished, step.id, &label, actions);
                keeping_ui(ui, ctx, session, step.id, actions);
                reopen_ui(ui, ctx, step.id, "", actions);
            });
            ui.add_space(gap);
        }
    }
    sent_ui(ui, ctx, session, step, actions);
}

/// How long it takes, with the strip of days; or that no figure is known, and how to get one.
pub(super) fn forecast_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    session: &mut Session,
    step: &RuleStep,
    waiting: Option<Waiting>,
    actions: &mut Actions,
) {
    let Some(wait) = &step.wait else { return };
    if let Some(waiting) = waiting
        && let (Some(days), Some(expected)) = (waiting.days, waiting.expected)
    {
        kit::card(ui, |ui| {
            let figure = days::business_days(ctx.lang, BusinessDays(days));
            let key = if wait.usually_at_once { "enrollment-wait-at-once" } else { "enrollment-wait-figure" };
            kit::section_title(ui, &ctx.lang.with(key, &[("days", &figure)]));
            late_ui(ui, ctx, step, waiting);
            let calendars = ctx.inputs().calendars();
            if let Ok(explained) = calendars.microsoft().explain(waiting.since, BusinessDays(days)) {
                strip_ui(ui, ctx, &explained, calendars.microsoft());
            }
            let overdue = waiting.overdue_from.map(|date| ctx.lang.date(date)).unwrap_or_default();
            let args = [("date", ctx.lang.date(expected)), ("overdue", overdue)];
            kit::strong(ui, &ctx.lang.with("enrollment-expected", &[(args[0].0, &args[0].1), (args[1].0, &args[1].1)]));
            if let Longest::NotKnown(question) = wait.longest {
                answer::recorded_ui(ui, ctx, question, actions);
            }
        });
    } else if let Longest::NotKnown(question) = wait.longest {
        answer::question_ui(ui, ctx, &mut session.unfinished, question, actions);
    }
}

/// Overdue: whom to ask.
fn late_ui(ui: &mut Ui, ctx: &Ctx<'_>, step: &RuleStep, waiting: Waiting) {
    let Some(since) = waiting.overdue_from.filter(|date| *date <= ctx.today) else { return };
    let title = ctx.lang.with("enrollment-overdue", &[("date", &ctx.lang.date(since))]);
    let asked = step.wait.as_ref().and_then(|wait| match wait.longest {
        Longest::NotKnown(question) => ctx.book().question(question).map(|question| ctx.say(&question.ask).to_owned()),
        Longest::BusinessDays(_) => None,
    });
    let ask = asked.unwrap_or_else(|| ctx.text("enrollment-overdue-ask").into_owned());
    kit::Banner::new(Tone::Late, &title).text(&ask).show(ui);
}

/// When it was sent, where the answer comes to, and what was seen.
fn sent_ui(ui: &mut Ui, ctx: &Ctx<'_>, session: &mut Session, step: &RuleStep, actions: &mut Actions) {
    let act = Act::EnrollNow;
    kit::section(ui, &ctx.text("enrollment-sent"), |ui| {
        ui.add_space(tokens(ui).space.xs);
        if ctx.plan.is_done(act.step()) {
            day_ui(ui, ctx, &mut session.unfinished, act.step(), &ctx.text(act.day_key()), actions);
        }
        for mail in ctx.book().mails.iter().filter(|mail| mail.step == Some(step.id)) {
            mail_ui(ui, ctx, mail, actions);
        }
        where_ui(ui, ctx, step);
        looks_ui(ui, ctx, step);
    });
}

fn mail_ui(ui: &mut Ui, ctx: &Ctx<'_>, mail: &ExpectedMail, actions: &mut Actions) {
    let to = mail.recipient.and_then(|fill| value_of(ctx, fill));
    kit::body(ui, &ctx.lang.with("enrollment-mail", &[("what", ctx.say(&mail.title))]));
    let label = ctx.text("enrollment-mail-to");
    match to {
        Some(address) => copy_ui(ui, ctx, &label, &address, actions),
        None => {
            kit::secondary(ui, &ctx.lang.with("enrollment-mail-goes", &[("to", ctx.say(&mail.to))]));
        }
    }
    if let Some(sender) = &mail.sender {
        copy_ui(ui, ctx, &ctx.text("enrollment-mail-sender"), sender, actions);
    }
    if let Some(subject) = &mail.subject {
        copy_ui(ui, ctx, &ctx.text("enrollment-mail-subject"), subject, actions);
    }
    ui.add_space(tokens(ui).space.xs);
}

/// Where the state can be looked up.
fn where_ui(ui: &mut Ui, ctx: &Ctx<'_>, step: &RuleStep) {
    let facts = step.facts.iter().filter_map(|id| ctx.book().fact(*id));
    for fact in facts.filter(|fact| !fact.click.is_empty()) {
        let path = facts::click_path(ctx.lang, fact);
        kit::body(ui, &ctx.lang.with("enrollment-where", &[("path", &path)]));
    }
}

/// Names the day of the approval in the session.
pub(super) const APPROVED: &str = "enrollment.approved";

/// What the main button would record of the approval.
pub(super) fn drafted(ctx: &Ctx<'_>, unfinished: &TypedTexts, step: Slug) -> Result<Edit, String> {
    let on = drafted_date(ctx, unfinished, APPROVED, ctx.today)?;
    ctx.try_edit(set_done(ctx, step, Some(on)))
}

/// The day on which it came, which the main button records; or log that it is pending.
fn approve_ui(ui: &mut Ui, ctx: &Ctx<'_>, session: &mut Session, step: &RuleStep, actions: &mut Actions) {
    let (label, help) = (ctx.text("enrollment-approved-on"), ctx.text("enrollment-approved-help"));
    let current = Some(ctx.today);
    let field = DateField { key: APPROVED, label: &label, help: &help, current, required: true, is_ahead: false };
    let done = |on| ctx.try_edit(set_done(ctx, step.id, Some(on)));
    _ = draft_date(ui, ctx, &mut session.unfinished, &field, |on| done(on).map(drop));
    let locked = ctx.locked();
    let pending = ctx.text("enrollment-still-pending");
    let response = ui.add(Btn::secondary(&pending).icon(icons::CLOCK).blocked(locked.as_deref()));
    kit::focus::begins_here(ui, &response);
    if response.clicked() {
        actions.edit(Edit::Task(TaskEdit::Look { id: step.id, stamp: ctx.stamp() }));
    }
}

/// When somebody looked, the latest first.
pub(super) fn looks_ui(ui: &mut Ui, ctx: &Ctx<'_>, step: &RuleStep) {
    let Some(task) = ctx.plan.task(step.id) else { return };
    for look in task.looks.iter().rev() {
        let at = ctx.lang.when(look.at.time(), ctx.today);
        kit::secondary(ui, &ctx.lang.with("enrollment-look", &[("moment", &at), ("name", &look.by)]));
    }
}
