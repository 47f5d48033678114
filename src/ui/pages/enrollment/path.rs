//! Which path is open: what Partner Center and Microsoft told us, and what the book answers.

use egui::Ui;

use super::frame::pair_ui;
use super::values::{put, second_tenant_ui};
use crate::domain::edit::Edit;
use crate::domain::plan::enrollment::Enrollment;
use crate::domain::rules::{Anchor, CompanyCondition, PartnerStatus, RuleBook, TenantChoice};
use crate::domain::schedule::{Missing, RuleFinding};
use crate::ui::action::Actions;
use crate::ui::ctx::Ctx;
use crate::ui::date_form::{DateField, date_field};
use crate::ui::facts::source_ui;
use crate::ui::form::TypedTexts;
use crate::ui::kit::{self, Btn, icons};
use crate::ui::session::Session;
use crate::ui::theme::{Tone, tokens};

/// The questions, then the answer.
pub(super) fn step_ui(ui: &mut Ui, ctx: &Ctx<'_>, session: &mut Session, actions: &mut Actions) {
    let us = ctx.plan.standing();
    let unfinished = &mut session.unfinished;
    kit::section(ui, &ctx.text("enrollment-path-questions"), |ui| {
        ui.add_space(tokens(ui).space.xs);
        ui.add_enabled_ui(!ctx.is_locked(), |ui| {
            status_ui(ui, ctx, &us, actions);
            if is_asked(ctx.book(), &us, Missing::Identified) {
                identified_ui(ui, ctx, &us, actions);
            }
            tenant_ui(ui, ctx, &us, unfinished, actions);
        });
    });
    ui.add_space(tokens(ui).space.s);
    answer_ui(ui, ctx);
    if is_asked(ctx.book(), &us, Missing::Anniversary) {
        ui.add_space(tokens(ui).space.s);
        kit::section(ui, &ctx.text("enrollment-path-dates"), |ui| {
            pair_ui(
                ui,
                &mut (unfinished, actions),
                |ui, (unfinished, actions)| anniversary_ui(ui, ctx, &us, unfinished, actions),
                |ui, (unfinished, actions)| missed_ui(ui, ctx, &us, unfinished, actions),
            );
        });
    }
}

/// Whether the book's paths or dates rest on it, or somebody has answered it already.
fn is_asked(book: &RuleBook, us: &Enrollment, what: Missing) -> bool {
    let mut conditions = book.paths.iter().flat_map(|path| &path.when);
    match what {
        Missing::Status => true,
        Missing::Identified => {
            let rests =
                |one: &CompanyCondition| matches!(one, CompanyCondition::Identified | CompanyCondition::NotIdentified);
            us.identified.is_some() || conditions.any(rests)
        }
        Missing::Anniversary => {
            let rests = |one: &CompanyCondition| {
                matches!(one, CompanyCondition::AnniversaryIn(_) | CompanyCondition::AnniversaryNotIn(_))
            };
            let counted = book.deadlines.iter().any(|one| matches!(one.from, Anchor::Anniversary | Anchor::Missed));
            us.anniversary.is_some() || us.missed_on.is_some() || counted || conditions.any(rests)
        }
    }
}

fn edit(actions: &mut Actions, edit: Result<Edit, String>) {
    actions.extend(edit.ok().map(|edit| crate::ui::action::Action::Edit(Box::new(edit))));
}

fn status_ui(ui: &mut Ui, ctx: &Ctx<'_>, us: &Enrollment, actions: &mut Actions) {
    let names = PartnerStatus::ALL.map(|status| ctx.text(status.key()));
    let options: Vec<_> = PartnerStatus::ALL.into_iter().zip(names.iter().map(|name| &**name)).collect();
    let (label, help) = (ctx.text("enrollment-status"), ctx.text("enrollment-status-help"));
    let mut status = us.status;
    let select = |ui: &mut Ui| kit::select(ui, "status", &label, &mut status, &options, 240.0);
    let response = kit::labelled(ui, &label, &help, None, false, select);
    if us.status == PartnerStatus::Unknown {
        kit::focus::begins_here(ui, &response);
    }
    if status != us.status {
        let status_seen = (status != PartnerStatus::Unknown).then(|| ctx.stamp());
        edit(actions, put(ctx, Enrollment { status, status_seen, ..us.clone() }));
    }
    // The line is there before anybody has looked, so that nothing moves when the status is chosen.
    ui.horizontal_wrapped(|ui| {
        let seen = us.status_seen.as_ref().filter(|_| us.status != PartnerStatus::Unknown);
        let Some(seen) = seen else {
            kit::secondary(ui, "");
            return;
        };
        let date = ctx.lang.date(seen.at.date());
        kit::secondary(ui, &ctx.lang.with("enrollment-status-seen", &[("date", &date), ("name", &seen.by)]));
        let old = ctx.forecast().findings.iter().find_map(|finding| match finding {
            RuleFinding::StatusOld { days, .. } => Some(*days),
            _ => None,
        });
        if let Some(days) = old {
            let n = usize::try_from(days).unwrap_or_default();
            kit::chip(ui, Tone::Warning, &ctx.lang.count("enrollment-status-old", n));
        }
        let again = ctx.text("enrollment-status-again");
        let is_today = seen.at.date() == ctx.today;
        if !is_today && ui.add(Btn::quiet(&again).icon(icons::CHECK)).clicked() {
            edit(actions, put(ctx, Enrollment { status_seen: Some(ctx.stamp()), ..us.clone() }));
        }
    });
    ui.add_space(tokens(ui).space.s);
}

fn identified_ui(ui: &mut Ui, ctx: &Ctx<'_>, us: &Enrollment, actions: &mut Actions) {
    let words = [ctx.text("enrollment-yes"), ctx.text("enrollment-no"), ctx.text("enrollment-not-answered")];
    let options = [(Some(true), &*words[0]), (Some(false), &*words[1]), (None, &*words[2])];
    let (label, help) = (ctx.text("enrollment-identified"), ctx.text("enrollment-identified-help"));
    let mut identified = us.identified;
    segments(ui, (&label, &help), &mut identified, &options);
    if identified != us.identified {
        edit(actions, put(ctx, Enrollment { identified, ..us.clone() }));
    }
}

/// A question with few answers, side by side.
fn segments<T: Copy + PartialEq>(ui: &mut Ui, (label, help): (&str, &str), value: &mut T, options: &[(T, &str)]) {
    kit::strong(ui, label);
    kit::segmented(ui, label, value, options);
    kit::secondary(ui, help);
    ui.add_space(tokens(ui).space.s);
}

fn tenant_ui(ui: &mut Ui, ctx: &Ctx<'_>, us: &Enrollment, unfinished: &mut TypedTexts, actions: &mut Actions) {
    let paths = ctx.book().paths.iter().flat_map(|path| &path.when);
    let is_asked = paths.chain(ctx.book().steps.iter().flat_map(|step| &step.when)).any(is_tenant);
    if !is_asked && us.tenant == TenantChoice::Same {
        return;
    }
    let words = [ctx.text("enrollment-tenant-same"), ctx.text("enrollment-tenant-second")];
    let options = [(TenantChoice::Same, &*words[0]), (TenantChoice::Second, &*words[1])];
    let (label, help) = (ctx.text("enrollment-tenant"), ctx.text("enrollment-tenant-help"));
    let mut tenant = us.tenant;
    segments(ui, (&label, &help), &mut tenant, &options);
    if tenant != us.tenant {
        edit(actions, put(ctx, Enrollment { tenant, ..us.clone() }));
    }
    if us.tenant == TenantChoice::Second {
        second_tenant_ui(ui, ctx, unfinished, actions);
    }
}

fn is_tenant(condition: &CompanyCondition) -> bool {
    matches!(condition, CompanyCondition::Tenant(_))
}

fn anniversary_ui(ui: &mut Ui, ctx: &Ctx<'_>, us: &Enrollment, unfinished: &mut TypedTexts, actions: &mut Actions) {
    let (label, help) = (ctx.text("enrollment-anniversary"), ctx.text("enrollment-anniversary-help"));
    let key = "enrollment.anniversary";
    let field = DateField { key, label: &label, help: &help, current: us.anniversary, required: false, is_ahead: true };
    let with = |anniversary| put(ctx, Enrollment { anniversary, ..us.clone() });
    if let Some(date) = date_field(ui, ctx, unfinished, &field, |date| with(date).map(drop)) {
        edit(actions, with(date));
    }
}

fn missed_ui(ui: &mut Ui, ctx: &Ctx<'_>, us: &Enrollment, unfinished: &mut TypedTexts, actions: &mut Actions) {
    let (label, help) = (ctx.text("enrollment-missed"), ctx.text("enrollment-missed-help"));
    let key = "enrollment.missed";
    let field = DateField { key, label: &label, help: &help, current: us.missed_on, required: false, is_ahead: false };
    let with = |missed_on| put(ctx, Enrollment { missed_on, ..us.clone() });
    let allow = |date: Option<chrono::NaiveDate>| match date {
        Some(date) if ctx.today < date => Err(ctx.text("refused-date-in-future").into_owned()),
        date => with(date).map(drop),
    };
    if let Some(date) = date_field(ui, ctx, unfinished, &field, allow) {
        edit(actions, with(date));
    }
}

/// The path that fits, whether it is open, why, and who says so; or what must be answered first.
fn answer_ui(ui: &mut Ui, ctx: &Ctx<'_>) {
    let book = ctx.book();
    let answer = &ctx.forecast().path;
    let path = answer.path.and_then(|id| book.paths.iter().find(|path| path.id == id));
    let Some(path) = path else {
        let asked: Vec<String> = answer.missing.iter().map(|missing| ctx.text(missing.key()).into_owned()).collect();
        let (title, text) = if asked.is_empty() {
            (ctx.text("why-no-path"), ctx.text("enrollment-no-path-what").into_owned())
        } else {
            (ctx.text("enrollment-path-not-known"), asked.join("\n"))
        };
        kit::Banner::new(Tone::Waiting, &title).text(&text).show(ui);
        return;
    };
    let (tone, key) =
        if path.open { (Tone::Done, "enrollment-path-open") } else { (Tone::Warning, "enrollment-path-closed") };
    kit::card_toned(ui, tone, |ui| {
        kit::chip(ui, tone, &ctx.text(key));
        kit::section_title(ui, ctx.say(&path.title));
        kit::body(ui, ctx.say(&path.advice));
        if let Some(fact) = book.fact(path.fact) {
            ui.add_space(tokens(ui).space.xs);
            kit::secondary(ui, ctx.say(&fact.text));
            source_ui(ui, ctx, book, fact);
        }
    });
}
