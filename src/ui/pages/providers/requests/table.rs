//! The table of requests.

use std::borrow::Cow;
use std::sync::Arc;

use egui::Ui;

use super::State;
use crate::domain::plan::ids::TenantRequestId;
use crate::domain::plan::partnership::{AgreementWay, RequestStage, TenantRequest};
use crate::domain::schedule::{ASK_AFTER, business_days_since};
use crate::ui::action::Actions;
use crate::ui::commands::{self, Id};
use crate::ui::ctx::Ctx;
use crate::ui::kit::{self, Cell, Column, Table};
use crate::ui::theme::Tone;

/// What a stage means; a request that waits too long is warned of.
pub(super) fn tone_of(stage: RequestStage, days: i64) -> Tone {
    match stage {
        RequestStage::Sent if ASK_AFTER < days => Tone::Warning,
        stage => stage.tone(),
    }
}

/// What a stage is called; a request that waits too long is told apart.
pub(super) fn stage_key(stage: RequestStage, days: i64) -> &'static str {
    match stage {
        RequestStage::Sent if ASK_AFTER < days => "requests-stage-no-answer",
        stage => stage.key(),
    }
}

/// Business days of ours since the latest step.
pub(super) fn age(ctx: &Ctx<'_>, request: &TenantRequest) -> i64 {
    business_days_since(&ctx.inputs(), &ctx.derived.calendars, request)
}

pub(super) fn table_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (state, shown): (&mut State, &[&Arc<TenantRequest>]),
    has_sheet: bool,
    actions: &mut Actions,
) {
    let column = |id, key, width| Column::new(id, ctx.text(key), width).unsorted();
    let mut columns = vec![
        column("company", "requests-column-company", 200.0).fill(),
        column("state", "requests-column-state", 160.0),
        column("age", "requests-column-age", 126.0).right(),
        column("provider", "requests-column-provider", 190.0),
        column("last", "requests-column-last", 220.0),
        column("agreement", "requests-column-agreement", 190.0),
    ];
    if has_sheet {
        columns.truncate(3); // the sheet has the rest
    }
    let key = |row: usize| shown.get(row).map_or(TenantRequestId::new(0), |request| request.id);
    let name = ctx.text("providers-tab-requests");
    let table = Table::new("requests-table", &name, &columns, shown.len(), &key);
    let answer = table.row_menu().show(ui, &mut state.table, |row, column| cell(ctx, shown.get(row).copied(), column));
    if let Some(row) = answer.opened.or(answer.clicked) {
        state.open(key(row));
    } else if answer.selection_changed && state.chosen.is_some() {
        // Arrows go through the requests while the sheet is open.
        state.chosen = state.table.cursor_key().copied().or(state.chosen);
    }
    let at = state.table.cursor_key().and_then(|id| ctx.plan.tenant_requests.get(*id));
    if let (Some(id), Some(request)) = (answer.id, at) {
        let lines = [Id::OPEN_ROW, Id::RENAME, Id::REMOVE].map(|id| (id, None));
        kit::row_menu(ui, id, &request.company, |ui| commands::lines_ui(ui, ctx, &lines, actions));
    }
}

fn cell<'c>(ctx: &'c Ctx<'_>, request: Option<&'c Arc<TenantRequest>>, column: usize) -> Cell<'c> {
    let Some(request) = request else { return Cell::Empty };
    let stage = request.stage();
    match column {
        0 => Cell::Strong(Cow::Borrowed(request.company.as_str())),
        1 => {
            let days = age(ctx, request);
            Cell::Chip(tone_of(stage, days), ctx.text(stage_key(stage, days)))
        }
        2 if stage.is_open() => Cell::Text(Cow::Owned(age(ctx, request).to_string())),
        2 => Cell::Empty,
        3 => ctx.plan.providers.get(request.provider).map_or(Cell::Empty, |one| Cell::Text(one.name.as_str().into())),
        4 => request.last_word().map_or(Cell::Empty, |day| {
            let what = ctx.text(stage.key());
            let args = [("day", &*day.to_string()), ("what", &*what)];
            Cell::Secondary(Cow::Owned(ctx.lang.with("requests-last", &args).into_owned()))
        }),
        _ => {
            let words = ctx.text(request.agreement.key());
            if request.agreement == AgreementWay::Unknown { Cell::Secondary(words) } else { Cell::Text(words) }
        }
    }
}
