//! Of which day the report is, and of whom or for whom.

use egui::{Ui, vec2};

use super::{State, hand_over, weekly};
use crate::domain::plan::ids::ProviderId;
use crate::domain::plan::report::ReportKind;
use crate::domain::report::first_day;
use crate::ui::action::Actions;
use crate::ui::ctx::Ctx;
use crate::ui::customer_picker::CustomerPicker;
use crate::ui::date_form::{DateField, draft_date};
use crate::ui::kit;
use crate::ui::many;
use crate::ui::session::Session;
use crate::ui::theme::tokens;

/// Widths in points.
const DAY: f32 = 236.0;
const OF: f32 = 260.0;
const DAY_KEY: &str = "reports.day";

pub(super) fn choices_ui(ui: &mut Ui, ctx: &Ctx<'_>, session: &mut Session, actions: &mut Actions) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(tokens(ui).space.m, tokens(ui).space.xs);
        ui.push_id("day", |ui| {
            ui.vertical(|ui| {
                ui.set_width(DAY);
                day_ui(ui, ctx, session);
            });
        });
        let state = &mut session.reports;
        ui.push_id("of", |ui| match state.kind {
            ReportKind::Dossier => customer_ui(ui, ctx, state),
            ReportKind::Pack => pack_ui(ui, ctx, state),
            ReportKind::Impact => {
                ui.vertical(|ui| {
                    kit::strong(ui, " ");
                    ui.horizontal(|ui| {
                        weekly::weekly_ui(ui, ctx, actions);
                        hand_over::hand_over_ui(ui, ctx, actions);
                    });
                });
            }
            ReportKind::Status | ReportKind::Digest | ReportKind::Risks | ReportKind::Load | ReportKind::Margin => {}
        });
    });
    ui.add_space(tokens(ui).space.xs);
}

fn day_ui(ui: &mut Ui, ctx: &Ctx<'_>, session: &mut Session) {
    let label = ctx.text("reports-day");
    let current = Some(session.reports.on.unwrap_or(ctx.today));
    let field = DateField { key: DAY_KEY, label: &label, help: "", current, required: true, is_ahead: false };
    let allow = |day| {
        if day <= ctx.today { Ok(()) } else { Err(ctx.text("reports-day-future").into_owned()) }
    };
    let read = draft_date(ui, ctx, &mut session.unfinished, &field, allow);
    session.reports.has_no_day = read.is_err();
    if let Ok(day) = read {
        if let Some(first) = first_day(ctx.plan).filter(|first| day < *first) {
            kit::secondary(ui, &ctx.lang.with("reports-day-before", &[("day", &ctx.lang.date(first))]));
        }
        session.reports.on = (day != ctx.today).then_some(day);
        if session.unfinished.get(DAY_KEY) == Some(&*ctx.today.to_string()) {
            session.unfinished.clear(DAY_KEY);
        }
    }
}

fn customer_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State) {
    ui.vertical(|ui| {
        ui.set_width(OF);
        let (label, hint) = (ctx.text("reports-customer"), ctx.text("reports-customer-hint"));
        let picker = CustomerPicker::new("reports-customer", &label).hint(&hint);
        picker.show(ui, ctx, &mut state.customer, &mut state.query);
    });
}

fn pack_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State) {
    ui.vertical(|ui| {
        ui.set_width(OF);
        let label = ctx.text("reports-provider");
        kit::strong(ui, &label);
        let none = ctx.text("reports-provider-none");
        let mut chosen: Option<ProviderId> = state.provider.or(ctx.plan.about().default_provider);
        let mut options: Vec<(Option<ProviderId>, &str)> = Vec::new();
        if chosen.is_none_or(|id| ctx.plan.providers.get(id).is_none()) {
            options.push((chosen, &*none));
        }
        options.extend(ctx.plan.providers.iter().map(|one| (Some(one.id), one.name.as_str())));
        if kit::select(ui, "reports-provider", &label, &mut chosen, &options, OF).changed() {
            state.provider = chosen;
        }
    });
    ui.vertical(|ui| {
        kit::strong(ui, " ");
        many::boxes_ui(ui, ctx, &ctx.text("reports-fields"), &mut state.fields);
    });
}
