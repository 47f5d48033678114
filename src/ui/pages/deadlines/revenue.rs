//! Revenue of the preceding 12 months, and how it compares with what is asked for.

use egui::Ui;

use crate::domain::edit::Edit;
use crate::domain::edit::enrollment::EnrollmentEdit;
use crate::domain::plan::enrollment::{Enrollment, Revenue};
use crate::domain::rules::{ProgrammeKind, Threshold};
use crate::i18n::rule_findings::usd;
use crate::ui::action::{Action, Actions};
use crate::ui::ctx::Ctx;
use crate::ui::date_form::{DateField, date_field};
use crate::ui::facts;
use crate::ui::form::{Bound, TypedTexts, bound_field};
use crate::ui::kit::{self, TextField};
use crate::ui::theme::{Tone, tokens};

/// The names of one sum's two fields in the session.
struct Keys {
    usd: &'static str,
    as_of: &'static str,
    label: &'static str,
}

fn keys(kind: ProgrammeKind) -> Keys {
    match kind {
        ProgrammeKind::DirectBill => {
            Keys { usd: "revenue.direct", as_of: "revenue.direct.as_of", label: "deadlines-revenue-direct" }
        }
        ProgrammeKind::Reseller => {
            Keys { usd: "revenue.reseller", as_of: "revenue.reseller.as_of", label: "deadlines-revenue-reseller" }
        }
    }
}

fn sum(us: &Enrollment, kind: ProgrammeKind) -> Option<Revenue> {
    match kind {
        ProgrammeKind::DirectBill => us.direct_revenue,
        ProgrammeKind::Reseller => us.reseller_revenue,
    }
}

fn put(us: &Enrollment, kind: ProgrammeKind, sum: Option<Revenue>) -> Edit {
    let mut us = us.clone();
    match kind {
        ProgrammeKind::DirectBill => us.direct_revenue = sum,
        ProgrammeKind::Reseller => us.reseller_revenue = sum,
    }
    Edit::Enrollment(EnrollmentEdit::Put(Box::new(us)))
}

/// Whole dollars, with or without commas; blank text is no sum, anything else is an error.
fn read_usd(text: &str) -> Result<Option<u64>, ()> {
    let digits: String = text.trim().chars().filter(|c| !matches!(c, ',' | ' ' | '，')).collect();
    match digits.as_str() {
        "" => Ok(None),
        digits if digits.bytes().all(|byte| byte.is_ascii_digit()) => digits.parse().map(Some).map_err(|_| ()),
        _ => Err(()),
    }
}

pub(super) fn revenue_ui(ui: &mut Ui, ctx: &Ctx<'_>, unfinished: &mut TypedTexts, actions: &mut Actions) {
    kit::section(ui, &ctx.text("deadlines-revenue"), |ui| {
        let us = ctx.plan.standing();
        for kind in [ProgrammeKind::DirectBill, ProgrammeKind::Reseller] {
            fields_ui(ui, ctx, (&us, kind), unfinished, actions);
        }
        for threshold in &ctx.book().thresholds {
            kit::hairline(ui);
            threshold_ui(ui, ctx, threshold, sum(&us, threshold.of));
        }
    });
}

fn fields_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (us, kind): (&Enrollment, ProgrammeKind),
    unfinished: &mut TypedTexts,
    actions: &mut Actions,
) {
    let keys = keys(kind);
    let known = sum(us, kind);
    let (label, help) = (ctx.lang.text(keys.label), ctx.text("deadlines-revenue-help"));
    let current = known.map(|sum| usd(sum.usd)).unwrap_or_default();
    let half = (ui.available_width() - tokens(ui).space.l) / 2.0;
    ui.horizontal_top(|ui| {
        ui.vertical(|ui| {
            ui.set_width(half);
            let field = TextField::new(keys.usd, &label).help(&help).read_only(ctx.is_locked());
            let read = |text: &str| {
                let usd = read_usd(text).map_err(|()| ctx.lang.text("deadlines-bad-usd").into_owned())?;
                let as_of = known.map_or(ctx.today, |sum| sum.as_of);
                ctx.try_edit(put(us, kind, usd.map(|usd| Revenue { usd, as_of })))
            };
            let bound = Bound { key: keys.usd, current: &current };
            if let Some(edit) = bound_field(ui, unfinished, &bound, field, read) {
                actions.push(Action::Edit(Box::new(edit)));
            }
        });
        let Some(known) = known else { return };
        ui.vertical(|ui| {
            ui.set_width(half);
            let (label, help) = (ctx.text("deadlines-revenue-as-of"), ctx.text("deadlines-revenue-as-of-help"));
            let field = DateField {
                key: keys.as_of,
                label: &label,
                help: &help,
                current: Some(known.as_of),
                required: true,
                is_ahead: false,
            };
            let edit = |as_of| put(us, kind, Some(Revenue { as_of, ..known }));
            let allow = |day: Option<_>| day.map_or(Ok(()), |day| ctx.try_edit(edit(day)).map(|_| ()));
            if let Some(Some(day)) = date_field(ui, ctx, unfinished, &field, allow) {
                actions.edit(edit(day));
            }
        });
    });
}

/// One threshold: reached, how much is missing, or not known; never green without a sum.
fn threshold_ui(ui: &mut Ui, ctx: &Ctx<'_>, threshold: &Threshold, sum: Option<Revenue>) {
    let (title, whole) = (ctx.say(&threshold.title), usd(threshold.usd));
    let (tone, text) = match sum {
        None => (Tone::Waiting, ctx.lang.with("deadlines-threshold-unknown", &[("title", title)])),
        Some(sum) if threshold.usd <= sum.usd => {
            (Tone::Done, ctx.lang.with("deadlines-threshold-met", &[("title", title), ("whole", &whole)]))
        }
        Some(sum) => {
            let missing = usd(threshold.usd - sum.usd);
            let args = [("title", title), ("missing", &*missing), ("whole", &*whole)];
            (Tone::Warning, ctx.lang.with("deadlines-threshold-missing", &args))
        }
    };
    ui.add_space(2.0);
    ui.horizontal_top(|ui| {
        let size = tokens(ui).size.icon;
        let line = ui.text_style_height(&egui::TextStyle::Body);
        let (rect, _) = ui.allocate_exact_size(egui::vec2(size, line), egui::Sense::hover());
        kit::paint_icon(ui.painter(), rect, tone.sign(), size - 2.0, tokens(ui).tone(tone).ink);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            kit::body(ui, &text);
            if let Some(fact) = ctx.book().fact(threshold.fact) {
                facts::source_ui(ui, ctx, ctx.book(), fact);
            }
        });
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dollars_are_read_with_and_without_commas() {
        assert_eq!(read_usd(" 688,000 "), Ok(Some(688_000)));
        assert_eq!(read_usd("688000"), Ok(Some(688_000)));
        assert_eq!(read_usd(""), Ok(None));
        for bad in ["-1", "1.5", "688k", "$1", "99999999999999999999999"] {
            assert_eq!(read_usd(bad), Err(()), "{bad}");
        }
    }
}
