//! What people have to do on some days, customer by customer: what a cell of the load counts.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use egui::Ui;

use super::hands::load_of;
use super::picture::LineKey;
use super::sheet::SheetAnswer;
use crate::domain::lanes::{Lanes, LineRow};
use crate::domain::moves::MoveWork;
use crate::domain::plan::ids::CustomerId;
use crate::i18n::lanes as words;
use crate::i18n::moves::work_words;
use crate::ui::ctx::Ctx;
use crate::ui::kit::{self, Btn};
use crate::ui::pages::moves::requests::part;
use crate::ui::theme::Tone;
use crate::ui::whose::Whose;

/// As many customers, and as much else, are listed.
const MOST: usize = 60;

/// Draws it; `None`: nothing was asked for.
pub(super) fn contents_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    lanes: &Lanes,
    (whose, days): (Whose, Option<(NaiveDate, NaiveDate)>),
) -> Option<SheetAnswer> {
    let rows = load_of(ctx, lanes, (whose, days));
    let days = days.unwrap_or((ctx.today, NaiveDate::MAX));
    let mut answer = None;
    if ui.add(Btn::secondary(&ctx.text("line-load-work"))).clicked() {
        answer = Some(SheetAnswer::Work(whose));
    }
    if rows.is_empty() {
        kit::secondary(ui, &ctx.text("line-load-nothing"));
    }
    for of_day in rows[..rows.len().min(MOST)].chunk_by(|one, next| one.0 == next.0) {
        answer = day_ui(ui, ctx, lanes, (whose, of_day)).or(answer);
    }
    if let Some(n) = rows.len().checked_sub(MOST).filter(|n| 0 < *n) {
        kit::secondary(ui, &ctx.lang.count("line-shift-more", n));
    }
    others_ui(ui, ctx, (whose, days), &rows);
    answer
}

/// A day: how much it is for each person, and for whom.
fn day_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    lanes: &Lanes,
    (whose, rows): (Whose, &[(NaiveDate, &LineRow)]),
) -> Option<SheetAnswer> {
    let day = rows.first()?.0;
    let mut answer = None;
    part(ui, &ctx.lang.date(day), |ui| {
        for load in lanes.load.iter().filter(|load| whose.fits(load.person)) {
            if let Some(cell) = load.on(day) {
                let tone = if cell.is_over() { Tone::Late } else { Tone::Calm };
                kit::marked(ui, tone, &words::cell_words(ctx.lang, ctx.plan, (load, day), cell));
            }
        }
        for (_, row) in rows {
            let (name, outcome) = (ctx.plan.name_of(row.customer), ctx.text(row.outcome.key()));
            if ui.push_id(row.customer, |ui| kit::list_row(ui, false, name, &outcome)).inner.clicked() {
                answer = Some(SheetAnswer::Row(LineKey::Customer(row.customer)));
            }
        }
    });
    answer
}

/// What else the work list has for these people on these days.
fn others_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (whose, days): (Whose, (NaiveDate, NaiveDate)),
    rows: &[(NaiveDate, &LineRow)],
) {
    let told: BTreeSet<CustomerId> = rows.iter().map(|(_, row)| row.customer).collect();
    let is_other = |work: &&MoveWork| {
        let is_then = work.day.is_some_and(|day| days.0 <= day && day <= days.1);
        is_then && whose.fits(work.who) && !told.contains(&work.customer)
    };
    let others: Vec<&MoveWork> = ctx.forecast().work.iter().filter(is_other).collect();
    if others.is_empty() {
        return;
    }
    part(ui, &ctx.text("line-load-others"), |ui| {
        for work in others.iter().take(MOST) {
            let day = work.day.map(|day| ctx.lang.date(day)).unwrap_or_default();
            let customer = ctx.plan.name_of(work.customer).to_owned();
            kit::body(ui, &ctx.lang.list([day, customer, work_words(ctx.lang, ctx.plan, work)]));
        }
        if let Some(n) = others.len().checked_sub(MOST).filter(|n| 0 < *n) {
            kit::secondary(ui, &ctx.lang.count("line-shift-more", n));
        }
    });
}
