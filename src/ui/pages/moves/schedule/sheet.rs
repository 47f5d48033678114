//! The sheet of a row of the schedule: where it is placed, why not earlier, and a day that a person fixes.

use chrono::NaiveDate;
use egui::Ui;

use crate::domain::edit::Edit;
use crate::domain::edit::customers::CustomerEdit;
use crate::domain::plan::customer_fields::CustomerField;
use crate::domain::plan::field::Value;
use crate::domain::plan::ids::CustomerId;
use crate::domain::proposal::{Earlier, NoDay, ProposedRow, Seat};
use crate::i18n::proposal as words;
use crate::ui::action::{Actions, Place};
use crate::ui::ctx::Ctx;
use crate::ui::foresight::Foreseen;
use crate::ui::form::TypedTexts;
use crate::ui::kit::{self, Btn, icons};
use crate::ui::pages::moves::requests::part;
use crate::ui::register::{SHEET, form};
use crate::ui::theme::{Tone, tokens};

/// Why one customer is not earlier, and from which plan that was worked out.
#[derive(Default)]
pub(super) struct State {
    of: Option<(u64, CustomerId)>,
    why: Vec<(NaiveDate, Earlier)>,
    /// What speaks against the fixed day.
    breaks: Option<Earlier>,
}

impl State {
    fn follow(&mut self, ctx: &Ctx<'_>, foreseen: &Foreseen, customer: CustomerId) {
        let of = Some((foreseen.revision, customer));
        // What is worked out from another plan than the proposal would not fit it.
        if self.of != of && foreseen.revision == ctx.revision {
            self.why = foreseen.of.why_not_earlier(&ctx.inputs(), customer);
            self.breaks = foreseen.of.breaks(&ctx.inputs(), customer);
            self.of = of;
        }
    }
}

/// Draws the sheet; answers whether it is to be closed.
pub(super) fn sheet_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (foreseen, row): (&Foreseen, &ProposedRow),
    (state, unfinished): (&mut State, &mut TypedTexts),
    actions: &mut Actions,
) -> bool {
    state.follow(ctx, foreseen, row.customer);
    let (title, close) = (ctx.plan.name_of(row.customer), ctx.text("requests-close"));
    kit::side_sheet(ui, "schedule-sheet", title, &close, SHEET, |ui| {
        ui.spacing_mut().item_spacing.y = tokens(ui).space.xs;
        kit::strong(ui, &words::place_words(ctx.lang, ctx.plan, &row.place));
        if let Seat::Nowhere(NoDay::Barred { bar, .. }) = &row.place {
            kit::secondary(ui, &words::bar_words(ctx.lang, bar));
        }
        if let Some(day) = row.completes {
            let text = ctx.lang.with("schedule-completes", &[("day", &ctx.lang.date(day))]);
            kit::secondary(ui, &text);
        }
        if row.is_late && matches!(row.place, Seat::On(..)) {
            kit::marked(ui, Tone::Late, &ctx.text("schedule-is-late"));
        }
        if let Some(why) = &state.breaks {
            kit::marked(ui, Tone::Warning, &ctx.text("schedule-breaks"));
            kit::secondary(ui, &words::earlier_words(ctx.lang, ctx.plan, why));
        }
        buttons_ui(ui, ctx, row, actions);
        if let Some(customer) = ctx.plan.customers.get(row.customer) {
            form::field_ui(ui, ctx, (&**customer, CustomerField::Pinned), (unfinished, &mut *actions));
        }
        part(ui, &ctx.text("schedule-why"), |ui| why_ui(ui, ctx, state));
        ui.add_space(tokens(ui).space.l);
    })
}

fn buttons_ui(ui: &mut Ui, ctx: &Ctx<'_>, row: &ProposedRow, actions: &mut Actions) {
    let locked = ctx.locked();
    let pin = |value: Value<'static>| {
        Edit::Customer(CustomerEdit::Set { customers: vec![row.customer], field: CustomerField::Pinned, value })
    };
    ui.horizontal_wrapped(|ui| {
        let day = match &row.place {
            Seat::On(day, _) => Some(*day),
            Seat::Nowhere(NoDay::Barred { best, .. }) => *best,
            Seat::Nowhere(_) => None,
        };
        let held = ctx.plan.customers.get(row.customer).and_then(|customer| customer.pinned);
        if held.is_some() {
            let label = ctx.text("schedule-unpin");
            if ui.add(Btn::secondary(&label).icon(icons::X).blocked(locked.as_deref()).once()).clicked() {
                actions.edit(pin(Value::Nothing));
            }
        } else if let Some(day) = day {
            let label = ctx.lang.with("schedule-pin-day", &[("day", &ctx.lang.date(day))]);
            if ui.add(Btn::secondary(&label).icon(icons::PUSH_PIN).blocked(locked.as_deref()).once()).clicked() {
                actions.edit(pin(Value::Day(day)));
            }
        }
        if ui.add(Btn::quiet(&ctx.text("schedule-open-customer"))).clicked() {
            actions.go(Place::moves_of(row.customer));
        }
    });
}

/// Each span of business days before it with its one reason.
fn why_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &State) {
    if state.why.is_empty() {
        kit::body(ui, &ctx.text("schedule-why-first"));
        return;
    }
    for (span, why) in words::spans(&state.why) {
        kit::body(ui, &words::span_words(ctx.lang, span));
        kit::secondary(ui, &words::earlier_words(ctx.lang, ctx.plan, why));
        ui.add_space(tokens(ui).space.xs);
    }
    let is_forecast = |(_, why): &(NaiveDate, Earlier)| matches!(why, Earlier::NotReady { .. });
    if state.why.iter().any(is_forecast) {
        let aims = ctx.plan.about().moves;
        let (days, n) = (aims.answer_days.to_string(), aims.sure.to_string());
        kit::secondary(ui, &ctx.lang.with("schedule-assumes", &[("days", &days), ("n", &n)]));
    }
}
