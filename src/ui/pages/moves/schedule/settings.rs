//! What the schedule is made by: the last day, the wait after the pilot, and what is assumed.

use egui::Ui;

use crate::domain::edit::Edit;
use crate::domain::plan::aims::MoveAims;
use crate::domain::plan::company::Info;
use crate::domain::plan::moment::is_plausible;
use crate::ui::action::Actions;
use crate::ui::ctx::Ctx;
use crate::ui::date_form::{DateField, date_field};
use crate::ui::foresight::Foreseen;
use crate::ui::form::TypedTexts;
use crate::ui::kit;
use crate::ui::theme::tokens;

/// Waits after the pilot to choose from.
const WAITS: [u16; 7] = [0, 1, 2, 3, 5, 10, 15];
/// Days until half have accepted, to choose from.
const ANSWERS: [u16; 6] = [3, 5, 10, 15, 20, 30];
/// Shares of simulated courses to choose from, in percent.
const SURE: [u16; 5] = [50, 60, 70, 80, 90];
/// Width of a list, in points.
const WIDTH: f32 = 220.0;

/// Draws them.
pub(super) fn settings_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    foreseen: &Foreseen,
    unfinished: &mut TypedTexts,
    actions: &mut Actions,
) {
    let before = ctx.plan.about();
    let aims = before.moves;
    let put = |moves: MoveAims| Edit::Info(Info { moves, ..before.clone() });
    kit::two_columns(
        ui,
        &mut (unfinished, actions),
        |ui, (unfinished, actions)| {
            let help = match foreseen.of.book_last_day {
                Some(day) => ctx.lang.with("schedule-last-day-help", &[("day", &ctx.lang.date(day))]),
                None => ctx.text("schedule-last-day-help-none"),
            };
            let label = ctx.text("schedule-last-day");
            let current = aims.last_day;
            let (key, is_ahead, required) = ("moves.last-day", true, false);
            let field = DateField { key, label: &label, help: &help, current, required, is_ahead };
            let allow = |day: Option<chrono::NaiveDate>| match day {
                Some(day) if !is_plausible(day) => Err(ctx.text("refused-date-implausible").into_owned()),
                _ => Ok(()),
            };
            if let Some(last_day) = date_field(ui, ctx, unfinished, &field, allow) {
                actions.edit(put(MoveAims { last_day, ..aims }));
            }
        },
        |ui, (_, actions)| {
            let next = numbers_ui(ui, ctx, aims);
            if next != aims {
                actions.edit(put(next));
            }
        },
    );
}

/// Draws what is chosen from lists; answers with what they say now.
pub(in crate::ui::pages::moves) fn numbers_ui(ui: &mut Ui, ctx: &Ctx<'_>, aims: MoveAims) -> MoveAims {
    let days = |days: u16| ctx.lang.count("cadence-days", usize::from(days)).into_owned();
    let percent = |n: u16| ctx.lang.with("schedule-sure-of", &[("n", &n.to_string())]).into_owned();
    let mut next = aims;
    let wait = ("schedule-after-pilot", "schedule-after-pilot-help");
    number_ui(ui, ctx, wait, &mut next.after_pilot, &WAITS, &days);
    let answer = ("schedule-answer-days", "schedule-answer-days-help");
    number_ui(ui, ctx, answer, &mut next.answer_days, &ANSWERS, &days);
    let mut sure = u16::from(aims.sure);
    number_ui(ui, ctx, ("schedule-sure", "schedule-sure-help"), &mut sure, &SURE, &percent);
    MoveAims { sure: u8::try_from(sure).unwrap_or(aims.sure), ..next }
}

/// A number to choose from a list; the one that the plan holds is always among them.
fn number_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (label, help): (&str, &str),
    number: &mut u16,
    usual: &[u16],
    words: &dyn Fn(u16) -> String,
) {
    let mut choices = usual.to_vec();
    choices.push(*number);
    choices.sort_unstable();
    choices.dedup();
    let names: Vec<(u16, String)> = choices.iter().map(|&one| (one, words(one))).collect();
    let options: Vec<(u16, &str)> = names.iter().map(|(one, name)| (*one, &**name)).collect();
    let (id_salt, label, help) = (label, ctx.text(label), ctx.text(help));
    ui.add_enabled_ui(!ctx.is_locked(), |ui| {
        kit::labelled(ui, &label, &help, None, false, |ui| kit::select(ui, id_salt, &label, number, &options, WIDTH));
    });
    ui.add_space(tokens(ui).space.s);
}
