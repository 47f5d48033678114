//! One incentive programme: what must be so before, its stages with their dates, and the mail that invites to it.

use egui::Ui;

use super::sheet;
use crate::domain::rules::{ExpectedMail, FormValue, Programme, StepCheck};
use crate::domain::schedule::{Due, DueTone, applies};
use crate::domain::slug::Slug;
use crate::i18n::dues;
use crate::ui::action::{Action, Actions};
use crate::ui::ctx::Ctx;
use crate::ui::kit;
use crate::ui::missing;
use crate::ui::theme::{Tone, tokens};
use crate::ui::{dates, facts};

pub(super) fn programme_ui(ui: &mut Ui, ctx: &Ctx<'_>, programme: &Programme, actions: &mut Actions) {
    kit::section(ui, ctx.say(&programme.title), |ui| {
        let us = ctx.plan.standing();
        let stages: Vec<&StepCheck> = programme.stages.iter().filter(|check| applies(&us, &check.when)).collect();
        state_ui(ui, ctx, programme, &stages);
        if !programme.prerequisites.is_empty() {
            part(ui, &ctx.text("deadlines-prerequisites"));
        }
        for check in programme.prerequisites.iter().filter(|check| applies(&us, &check.when)) {
            check_ui(ui, ctx, check, actions);
        }
        part(ui, &ctx.text("deadlines-stages"));
        for check in stages {
            check_ui(ui, ctx, check, actions);
        }
        for mail in ctx.book().mails.iter().filter(|mail| mail.programme == Some(programme.kind)) {
            part(ui, &ctx.text("deadlines-mails"));
            mail_ui(ui, ctx, mail, actions);
        }
    });
    ui.add_space(tokens(ui).space.m);
    let title = ctx.text("deadlines-rule");
    let id_salt = format!("programme {:?}", programme.kind);
    facts::facts_fold_ui(ui, ctx, (&id_salt, &title), &programme.facts, actions);
}

fn part(ui: &mut Ui, title: &str) {
    ui.add_space(tokens(ui).space.s);
    kit::hairline(ui);
    ui.add_space(tokens(ui).space.xs);
    kit::strong(ui, title);
}

/// How many stages are done; before the agreement the reseller's programme cannot begin.
fn state_ui(ui: &mut Ui, ctx: &Ctx<'_>, programme: &Programme, stages: &[&StepCheck]) {
    let n_done = stages.iter().filter(|check| ctx.inputs().is_done(check.id)).count();
    let is_reseller = ctx.plan.is_reseller();
    let waits = programme.kind == crate::domain::rules::ProgrammeKind::Reseller && !is_reseller;
    let (tone, text) = match n_done {
        0 if waits => (Tone::Waiting, ctx.text("deadlines-programme-not-yet")),
        n => {
            let args = [("done", &*n.to_string()), ("total", &*stages.len().to_string())];
            let tone = if n == stages.len() && 0 < n { Tone::Done } else { Tone::Info };
            (tone, ctx.lang.with("deadlines-programme-state", &args))
        }
    };
    kit::chip(ui, tone, &text);
}

/// One thing that must be so: a box, its day, its owner, its date, and how to see it.
fn check_ui(ui: &mut Ui, ctx: &Ctx<'_>, check: &StepCheck, actions: &mut Actions) {
    let title = ctx.say(&check.title);
    let mut is_pressed = false;
    ui.push_id(check.id, |ui| {
        let owner = ctx.plan.task(check.id).and_then(|task| task.owner);
        let label = ctx.text("deadlines-column-owner");
        super::split_row(
            ui,
            sheet::OWNER,
            |ui| {
                is_pressed = missing::check_ui(ui, ctx, check.id, title);
            },
            |ui| sheet::owner_ui(ui, ctx, (check.id, owner), ("owner list", &label), actions),
        );
        if is_pressed {
            actions.edit(dates::set_done(ctx, vec![check.id], !ctx.plan.is_done(check.id)));
        }
        ui.scope(|ui| {
            let indent = tokens(ui).size.icon + tokens(ui).space.s;
            ui.horizontal_top(|ui| {
                ui.add_space(indent);
                ui.vertical(|ui| {
                    ui.spacing_mut().item_spacing.y = 2.0;
                    if let Some(help) = &check.help {
                        kit::secondary(ui, ctx.say(help));
                    }
                    if let Some(value) = check.value {
                        value_ui(ui, ctx, (check.id, value), actions);
                    }
                    dates_ui(ui, ctx, check);
                });
            });
        });
    });
}

/// The day it was done, else the dates by which it is to be.
fn dates_ui(ui: &mut Ui, ctx: &Ctx<'_>, check: &StepCheck) {
    if let Some(day) = ctx.inputs().done_on(check.id) {
        kit::secondary(ui, &ctx.lang.with("deadlines-check-done", &[("day", &ctx.lang.date(day))]));
        return;
    }
    let is_open = |due: &&Due| due.met_by == Some(check.id) && due.tone != DueTone::Done;
    for due in ctx.forecast().dues.iter().filter(is_open) {
        let title = dues::title(ctx.lang, ctx.book(), due.id);
        let when = due.date.map(|date| ctx.lang.date(date));
        let when = when.unwrap_or_else(|| dues::unknown_until(ctx.lang, ctx.book(), due));
        ui.add_space(tokens(ui).space.xs / 2.0);
        kit::chip(ui, dates::due_tone(due), &ctx.lang.text(dues::tone_key(due)));
        kit::secondary(ui, &format!("{title} · {when}"));
    }
}

/// The value of the plan that a check is about; that it is missing is said, and where to enter it.
fn value_ui(ui: &mut Ui, ctx: &Ctx<'_>, (check, fill): (Slug, FormValue), actions: &mut Actions) {
    let values = ctx.plan.values(fill);
    if values.is_empty() {
        missing::missing_ui(ui, ctx, (check, fill), true, actions);
    } else {
        kit::body(ui, &values.join(&ctx.text("enrollment-comma")));
    }
}

/// A mail of Microsoft's: recipient, sender and subject, each to be copied; what no text says is said.
fn mail_ui(ui: &mut Ui, ctx: &Ctx<'_>, mail: &ExpectedMail, actions: &mut Actions) {
    ui.push_id(mail.id, |ui| {
        kit::body(ui, ctx.say(&mail.title));
        let to = ctx.text("deadlines-mail-to");
        let recipient = mail.recipient.and_then(|fill| ctx.plan.values(fill).into_iter().next());
        kit::secondary(ui, ctx.say(&mail.to));
        match (recipient, mail.recipient) {
            (Some(value), _) => value_row(ui, ctx, (&to, &value), actions),
            (None, Some(_)) => {
                kit::chip(ui, Tone::Warning, &ctx.text("deadlines-mail-recipient-missing"));
            }
            (None, None) => {}
        }
        match &mail.sender {
            Some(sender) => value_row(ui, ctx, (&ctx.text("deadlines-mail-sender"), sender), actions),
            None => {
                kit::secondary(ui, &ctx.text("deadlines-mail-no-sender"));
            }
        }
        match &mail.subject {
            Some(subject) => value_row(ui, ctx, (&ctx.text("deadlines-mail-subject"), subject), actions),
            None => {
                kit::secondary(ui, &ctx.text("deadlines-mail-no-subject"));
            }
        }
        if let Some(fact) = ctx.book().fact(mail.fact) {
            facts::source_ui(ui, ctx, ctx.book(), fact);
        }
    });
}

fn value_row(ui: &mut Ui, ctx: &Ctx<'_>, (label, value): (&str, &str), actions: &mut Actions) {
    if kit::copy_row(ui, label, value, &ctx.text("copy")) {
        actions.push(Action::Copy { text: value.to_owned(), what: label.to_owned() });
    }
}

/// Mails that belong to no programme and to no step of the enrollment.
pub(super) fn other_mails_ui(ui: &mut Ui, ctx: &Ctx<'_>, actions: &mut Actions) {
    let is_other = |mail: &&ExpectedMail| mail.programme.is_none() && mail.step.is_none();
    let mails: Vec<_> = ctx.book().mails.iter().filter(is_other).collect();
    if mails.is_empty() {
        return;
    }
    kit::section(ui, &ctx.text("deadlines-mails"), |ui| {
        for (index, mail) in mails.into_iter().enumerate() {
            if 0 < index {
                ui.add_space(tokens(ui).space.xs);
                kit::hairline(ui);
                ui.add_space(tokens(ui).space.xs);
            }
            mail_ui(ui, ctx, mail, actions);
        }
    });
}
