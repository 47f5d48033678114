//! What of a list of subscriptions can be read in two ways is asked beside the column that it is about.

use egui::Ui;

use super::State;
use super::columns::FIELD_WIDTH;
use crate::domain::import::FileKind;
use crate::domain::plan::shape::ImportField;
use crate::exchange::csv_in::{DayOrder, DecimalSign};
use crate::ui::ctx::Ctx;
use crate::ui::kit;
use crate::ui::theme::tokens;

/// A column beside which something is asked, and a cell of it that can be read in two ways.
type Asked = (usize, Option<String>);

/// What there is to ask.
#[derive(Default)]
pub(super) struct Unclear {
    days: Option<Asked>,
    numbers: Option<Asked>,
}

fn is_day(field: ImportField) -> bool {
    matches!(field, ImportField::Start | ImportField::End | ImportField::Month)
}

fn is_number(field: ImportField) -> bool {
    matches!(field, ImportField::Quantity | ImportField::Billable | ImportField::Price)
}

impl Unclear {
    pub(super) fn of(state: &State) -> Self {
        let Some(preview) = state.preview.as_ref().filter(|_| state.mapping.kind() == FileKind::Subscriptions) else {
            return Self::default();
        };
        let columns = || state.mapping.0.iter().zip(&preview.unclear).enumerate();
        let of_days = || columns().filter(|(_, (field, _))| is_day(**field));
        // One day that is clear says how all are written.
        let is_clear = of_days().any(|(_, (_, seen))| seen.has_clear_day);
        let day = of_days().find_map(|(at, (_, seen))| Some((at, seen.day.clone()?))).filter(|_| !is_clear);
        let of_numbers = || columns().filter(|(_, (field, _))| is_number(**field));
        let number = of_numbers().find_map(|(at, (_, seen))| Some((at, seen.number.clone()?)));
        // What was said can be taken back.
        let said_day = || of_days().next().filter(|_| state.options.day_order.is_some());
        let said_number = || of_numbers().next().filter(|_| state.options.decimal.is_some());
        Self {
            days: day.map(|(at, text)| (at, Some(text))).or_else(|| said_day().map(|(at, _)| (at, None))),
            numbers: number.map(|(at, text)| (at, Some(text))).or_else(|| said_number().map(|(at, _)| (at, None))),
        }
    }

    /// Draws what is asked beside this column.
    pub(super) fn ui(&self, ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State, column: usize) {
        let beside = |asked: &Option<Asked>| asked.clone().filter(|(at, _)| *at == column);
        if let Some((_, text)) = beside(&self.days) {
            let choices = DayOrder::ALL.map(|one| (one, one.key()));
            said_ui(ui, ctx, ("import-day-order", text), &mut state.options.day_order, &choices);
        }
        if let Some((_, text)) = beside(&self.numbers) {
            let choices = DecimalSign::ALL.map(|one| (one, one.key()));
            said_ui(ui, ctx, ("import-decimal", text), &mut state.options.decimal, &choices);
        }
    }
}

/// A choice of which nothing need be said. `text`: what can be read in two ways.
fn said_ui<T: Copy + PartialEq>(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (key, text): (&str, Option<String>),
    chosen: &mut Option<T>,
    choices: &[(T, &'static str)],
) {
    let label = ctx.text(key);
    let names: Vec<_> = choices.iter().map(|(one, key)| (Some(*one), ctx.text(key))).collect();
    let unsaid = ctx.text("import-found");
    let said = names.iter().map(|(one, name)| (*one, &**name));
    let options: Vec<(Option<T>, &str)> = std::iter::once((None, &*unsaid)).chain(said).collect();
    let why = text.map(|text| ctx.lang.with("import-unclear", &[("text", &text)])).unwrap_or_default();
    let inset = tokens(ui).space.l;
    ui.horizontal(|ui| {
        ui.add_space(inset);
        ui.vertical(|ui| {
            kit::labelled(ui, &label, &why, None, false, |ui| {
                kit::select(ui, key, &label, chosen, &options, FIELD_WIDTH)
            });
        });
    });
    ui.add_space(tokens(ui).space.s);
}
