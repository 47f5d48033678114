//! While both roles live: what works and what does not, when moving begins and ends, and when direct bill has ended.

use egui::Ui;

use super::values::put;
use super::works::works_ui;
use crate::domain::plan::enrollment::Enrollment;
use crate::domain::rules::Standing;
use crate::ui::action::{Actions, Place};
use crate::ui::ctx::Ctx;
use crate::ui::date_form::{DateField, date_field};
use crate::ui::days::why_due_ui;
use crate::ui::facts::source_ui;
use crate::ui::kit::{self, Btn, icons};
use crate::ui::pages::rules::View;
use crate::ui::session::Session;
use crate::ui::theme::tokens;

/// The card under the last step.
pub(super) fn card_ui(ui: &mut Ui, ctx: &Ctx<'_>, session: &mut Session, standing: Standing, actions: &mut Actions) {
    let name = ctx.text(standing.key());
    kit::section(ui, &ctx.lang.with("enrollment-standing-now", &[("standing", &name)]), |ui| {
        works_ui(ui, ctx, standing);
        ui.add_space(tokens(ui).space.xs);
        let word = ctx.text("enrollment-matrix");
        if ui.add(Btn::quiet(&word).icon(icons::TABLE)).clicked() {
            actions.go(Place::Rules(View::Matrix));
        }
        kit::hairline(ui);
        moving_ui(ui, ctx);
        ended_ui(ui, ctx, session, actions);
    });
}

/// When moving customers has to begin, and by when it has to be over.
fn moving_ui(ui: &mut Ui, ctx: &Ctx<'_>) {
    let book = ctx.book();
    if let Some(fact) = book.fact(book.moving_begins) {
        kit::strong(ui, &ctx.text("enrollment-moving-begins"));
        kit::body(ui, ctx.say(&fact.text));
        source_ui(ui, ctx, book, fact);
        ui.add_space(tokens(ui).space.s);
    }
    kit::strong(ui, &ctx.text("enrollment-moving-ends"));
    let Some(deadline) = book.moving_ends.and_then(|id| book.deadline(id)) else {
        kit::body(ui, &ctx.text("enrollment-moving-no-end"));
        ui.add_space(tokens(ui).space.s);
        return;
    };
    let due = ctx.forecast().dues.iter().find(|due| due.id == deadline.id);
    let title = ctx.say(&deadline.title);
    match due.and_then(|due| due.date) {
        Some(date) => {
            let date = ctx.lang.date(date);
            kit::body(ui, &ctx.lang.with("enrollment-moving-until", &[("date", &date), ("what", title)]));
        }
        None => {
            kit::body(ui, &ctx.lang.with("enrollment-moving-until-not-known", &[("what", title)]));
        }
    }
    if let Some(fact) = book.fact(deadline.fact) {
        source_ui(ui, ctx, book, fact);
    }
    if let Some(due) = due.filter(|due| due.date.is_some()) {
        why_due_ui(ui, ctx, due);
    }
    ui.add_space(tokens(ui).space.s);
}

/// The day on which direct bill ended for us.
fn ended_ui(ui: &mut Ui, ctx: &Ctx<'_>, session: &mut Session, actions: &mut Actions) {
    let us = ctx.plan.standing();
    let (label, help) = (ctx.text("enrollment-direct-ended"), ctx.text("enrollment-direct-ended-help"));
    let key = "enrollment.direct-ended";
    let field =
        DateField { key, label: &label, help: &help, current: us.direct_ended, required: false, is_ahead: false };
    let with = |direct_ended| put(ctx, Enrollment { direct_ended, ..us.clone() });
    let allow = |date: Option<chrono::NaiveDate>| match date {
        Some(date) if ctx.today < date => Err(ctx.text("refused-date-in-future").into_owned()),
        date => with(date).map(drop),
    };
    if let Some(date) = date_field(ui, ctx, &mut session.unfinished, &field, allow)
        && let Ok(edit) = with(date)
    {
        actions.edit(edit);
    }
}
