//! The sheet of a row: its days to be changed, what stands against them, and the way to wave or customer.

use egui::Ui;

use super::picture::LineKey;
use super::{load_sheet, parts};
use crate::domain::lanes::{LaneKey, Lanes};
use crate::domain::moves::MoveFinding;
use crate::domain::plan::customer_fields::CustomerField;
use crate::domain::plan::track::TransferState;
use crate::domain::plan::wave::WaveField;
use crate::i18n::lanes as words;
use crate::ui::action::{Actions, Place};
use crate::ui::ctx::Ctx;
use crate::ui::form::TypedTexts;
use crate::ui::kit::{self, Btn};
use crate::ui::pages::moves::findings::findings_ui;
use crate::ui::pages::moves::requests::part;
use crate::ui::register::{SHEET, form};
use crate::ui::theme::{Tone, tokens};
use crate::ui::whose::Whose;

/// As many dates are listed.
const MOST: usize = 30;

/// Whether the plan still has it.
pub(super) fn is_there(ctx: &Ctx<'_>, key: LineKey) -> bool {
    match key {
        LineKey::Lane(LaneKey::Wave(id)) => ctx.plan.waves.get(id).is_some(),
        LineKey::Lane(LaneKey::NoWave | LaneKey::Stays) | LineKey::Load(Whose::Everybody | Whose::Nobody, _) => true,
        LineKey::Customer(id) => ctx.plan.customers.get(id).is_some(),
        LineKey::Load(Whose::One(id), _) => ctx.plan.people.get(id).is_some(),
    }
}

/// What was asked for in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum SheetAnswer {
    /// To be closed.
    Close,
    /// The sheet of this row.
    Row(LineKey),
    /// The work list of these people.
    Work(Whose),
}

/// Draws it; `None`: nothing was asked for.
pub(super) fn sheet_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (lanes, key): (&Lanes, LineKey),
    unfinished: &mut TypedTexts,
    actions: &mut Actions,
) -> Option<SheetAnswer> {
    let mut answer = None;
    let (title, close) = (super::hands::name_of(ctx, key), ctx.text("requests-close"));
    let closes = kit::side_sheet(ui, "line-sheet", &title, &close, SHEET, |ui| {
        ui.spacing_mut().item_spacing.y = tokens(ui).space.xs;
        if let LineKey::Load(whose, days) = key {
            answer = load_sheet::contents_ui(ui, ctx, lanes, (whose, days));
            ui.add_space(tokens(ui).space.l);
            return;
        }
        match key {
            LineKey::Lane(lane) => lane_ui(ui, ctx, (lanes, lane), (&mut *unfinished, &mut *actions)),
            LineKey::Load(..) => {}
            LineKey::Customer(id) => {
                if let Some((_, row)) = lanes.row(id) {
                    ui.horizontal_wrapped(|ui| {
                        kit::chip(ui, row.outcome.tone(), &ctx.text(row.outcome.key()));
                        if row.state != TransferState::Unknown {
                            kit::chip(ui, row.state.tone(), &ctx.text(row.state.key()));
                        }
                    });
                    kit::body(ui, &words::row_words(ctx.lang, ctx.plan, row));
                    if let Some(by) = words::completes_words(ctx.lang, row) {
                        kit::secondary(ui, &by);
                    }
                    if ui.add(Btn::secondary(&ctx.text("work-open-customer"))).clicked() {
                        actions.go(Place::moves_of(id));
                    }
                }
                if let Some(customer) = ctx.plan.customers.get(id) {
                    form::field_ui(ui, ctx, (&**customer, CustomerField::Pinned), (&mut *unfinished, &mut *actions));
                }
            }
        }
        let found: Vec<&MoveFinding> = parts::findings(ctx, key).collect();
        part(ui, &ctx.text("waves-findings"), |ui| {
            let against = super::hands::against(ctx, lanes, key);
            if found.is_empty() && against.is_empty() {
                kit::secondary(ui, &ctx.text("line-sheet-findings"));
            }
            findings_ui(ui, ctx, &found, actions);
            for text in against {
                kit::marked(ui, Tone::Warning, &text);
            }
        });
        marks_ui(ui, ctx, lanes, key);
        ui.add_space(tokens(ui).space.l);
    });
    if closes { Some(SheetAnswer::Close) } else { answer }
}

fn lane_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (lanes, key): (&Lanes, LaneKey),
    (unfinished, actions): (&mut TypedTexts, &mut Actions),
) {
    let Some(lane) = lanes.lane(key) else { return };
    let (tone, word) = words::lane_state(ctx.lang, lane);
    kit::chip(ui, tone, &word);
    kit::body(ui, &words::lane_what(ctx.lang, ctx.plan, lane));
    let LaneKey::Wave(id) = key else { return };
    if ui.add(Btn::secondary(&ctx.text("line-sheet-open-wave"))).clicked() {
        actions.go(Place::Wave(id));
    }
    if let Some(wave) = ctx.plan.waves.get(id) {
        for field in [WaveField::First, WaveField::Last] {
            form::field_ui(ui, ctx, (&**wave, field), (&mut *unfinished, &mut *actions));
        }
    }
}

/// Everything with a date, from today on.
fn marks_ui(ui: &mut Ui, ctx: &Ctx<'_>, lanes: &Lanes, key: LineKey) {
    let marks: Vec<_> = match key {
        LineKey::Lane(key) => lanes.lane(key).map(|lane| lane.marks.clone()).unwrap_or_default(),
        LineKey::Customer(id) => {
            let row = lanes.row(id).map(|(_, row)| row);
            row.map(|row| row.marks.iter().map(|mark| (*mark, id)).collect()).unwrap_or_default()
        }
        LineKey::Load(..) => Vec::new(),
    };
    let ahead: Vec<_> = marks.into_iter().filter(|(mark, _)| ctx.today <= mark.day).collect();
    if ahead.is_empty() {
        return;
    }
    part(ui, &ctx.text("line-sheet-marks"), |ui| {
        for (mark, customer) in ahead.iter().take(MOST) {
            let text = words::mark_words(ctx.lang, (ctx.plan, ctx.book()), Some(*customer), mark);
            kit::marked(ui, words::mark_tone(mark, ctx.today), &text);
        }
        if let Some(n) = ahead.len().checked_sub(MOST).filter(|n| 0 < *n) {
            kit::secondary(ui, &ctx.lang.count("line-shift-more", n));
        }
    });
}
