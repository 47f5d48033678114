//! Two schedules side by side: what they come to, and the customers whose day differs.

use std::borrow::Cow;
use std::sync::Arc;

use egui::Ui;

use super::{fresh, scenarios};
use crate::domain::foresight::Foresight;
use crate::domain::plan::Plan;
use crate::domain::plan::ids::{CustomerId, ScenarioId};
use crate::domain::plan::scenario::Scenario;
use crate::domain::what_if::{DayPair, Measures, differing_days};
use crate::i18n::{Language, what_if as words};
use crate::ui::action::{Actions, Place};
use crate::ui::ctx::Ctx;
use crate::ui::kit::{self, Btn, Cell, Column, EmptyState, Table, TableState, icons};
use crate::ui::pages::moves::last_day;
use crate::ui::theme::tokens;

/// Width of a list, in points.
const WIDTH: f32 = 210.0;

/// What is shown of two schedules.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum View {
    #[default]
    Numbers,
    Customers,
}

/// What the comparison remembers.
#[derive(Default)]
pub(super) struct State {
    pub(super) is_open: bool,
    /// The two sides; `None`: the plan as it is.
    sides: [Option<ScenarioId>; 2],
    view: View,
    measures: TableState<usize>,
    customers: TableState<CustomerId>,
    held: Option<Held>,
}

/// The sides, the plan's revision and the language.
type Of = ([Option<ScenarioId>; 2], u64, Language);

/// What was worked out, and of what.
struct Held {
    of: Of,
    says: String,
    rows: Vec<(String, [String; 2])>,
    pairs: Vec<DayPair>,
}

impl State {
    /// Lays this scenario beside the plan; `None`: the first one is taken.
    pub(super) fn open(&mut self, scenario: Option<ScenarioId>) {
        self.is_open = true;
        if let Some(id) = scenario {
            self.sides = [None, Some(id)];
        }
    }

    /// The scenarios on the sides that the plan has.
    pub(super) fn sides(&self, plan: &Plan) -> Vec<ScenarioId> {
        self.known(plan).into_iter().flatten().collect()
    }

    /// The sides; what left the plan is the plan itself, and where nothing was taken yet the first scenario is.
    fn known(&self, plan: &Plan) -> [Option<ScenarioId>; 2] {
        let [one, other] = self.sides.map(|side| side.filter(|id| plan.scenarios.get(*id).is_some()));
        let first = || plan.scenarios.iter().next().map(|one| one.id);
        if one.is_none() && other.is_none() { [None, first()] } else { [one, other] }
    }
}

/// Draws the comparison.
pub(super) fn compare_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State, actions: &mut Actions) {
    state.sides = state.known(ctx.plan);
    sides_ui(ui, ctx, state);
    let [one, other] = state.sides;
    if one == other {
        kit::secondary(ui, &ctx.text("sides-same-sides"));
        return;
    }
    let (Some(left), Some(right)) = (foresight_of(ctx, one), foresight_of(ctx, other)) else {
        kit::secondary(ui, &ctx.text("what-if-working"));
        return;
    };
    let of = (state.sides, ctx.revision, ctx.lang.language());
    if state.held.as_ref().is_none_or(|held| held.of != of) {
        state.held = Some(compared(ctx, of, [&left, &right]));
    }
    let Some(held) = &state.held else { return };
    kit::body(ui, &held.says);
    // The scenario on the right, or the one that lies beside the plan.
    let promoted = other.or(one).and_then(|id| ctx.plan.scenarios.get(id));
    last_day::later_ui(ui, ctx, promoted.and_then(|scenario| scenario.aims.last_day));
    ui.add_space(tokens(ui).space.xs);
    ui.horizontal_wrapped(|ui| {
        let names = [
            (View::Numbers, ctx.text("sides-numbers")),
            (View::Customers, ctx.lang.count("sides-customers", held.pairs.len())),
        ];
        let options = names.each_ref().map(|(view, name)| (*view, &**name));
        kit::segmented(ui, &ctx.text("sides-views"), &mut state.view, &options);
        if let Some(scenario) = promoted {
            ui.add_space(tokens(ui).space.s);
            let foresight = if other.is_some() { &right } else { &left };
            scenarios::promote_ui(ui, ctx, (scenario, "scenarios-promote-named"), Some(foresight), actions);
        }
    });
    ui.add_space(tokens(ui).space.s);
    let titles = [one, other].map(|side| name_of(ctx, side).into_owned());
    match state.view {
        View::Numbers => {
            kit::pane(ui, |ui| measures_ui(ui, ctx, (&titles, &held.rows), &mut state.measures));
        }
        View::Customers if held.pairs.is_empty() => {
            let (title, text) = (ctx.text("sides-none"), ctx.text("sides-none-why"));
            let icon = icons::CHECK_CIRCLE;
            let _shown = EmptyState { icon, title: &title, text: &text, primary: None, secondary: None }.show(ui);
        }
        View::Customers => {
            kit::pane(ui, |ui| customers_ui(ui, ctx, (&titles, &held.pairs), &mut state.customers, actions));
        }
    }
}

/// What is compared with what.
fn sides_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State) {
    ui.horizontal_wrapped(|ui| {
        if ui.add(Btn::quiet(&ctx.text("sides-back")).icon(icons::ARROW_LEFT)).clicked() {
            state.is_open = false;
        }
    });
    let plan = ctx.text("sides-plan");
    let named = ctx.plan.scenarios.iter().map(|one| (Some(one.id), one.name.as_str()));
    let options: Vec<(Option<ScenarioId>, &str)> = std::iter::once((None, &*plan)).chain(named).collect();
    ui.horizontal_wrapped(|ui| {
        for (at, (salt, label)) in [("compare one", "sides-one"), ("compare other", "sides-other")].iter().enumerate() {
            let label = ctx.text(label);
            kit::body_line(ui, &label);
            kit::select(ui, salt, &label, &mut state.sides[at], &options, WIDTH);
            ui.add_space(tokens(ui).space.s);
        }
        if ui.add(Btn::icon_only(icons::SWAP, &ctx.text("sides-swap"))).clicked() {
            state.sides.swap(0, 1);
        }
    });
    ui.add_space(tokens(ui).space.xs);
}

fn name_of<'c>(ctx: &'c Ctx<'_>, side: Option<ScenarioId>) -> Cow<'c, str> {
    match side.and_then(|id| ctx.plan.scenarios.get(id)) {
        Some(scenario) => Cow::Borrowed(&scenario.name),
        None => ctx.text("sides-plan"),
    }
}

/// What the moves will come to on a side; `None`: that is not worked out yet.
fn foresight_of(ctx: &Ctx<'_>, side: Option<ScenarioId>) -> Option<Arc<Foresight>> {
    match side {
        None => ctx.foresight.filter(|seen| seen.revision == ctx.revision).map(|seen| seen.of.clone()),
        Some(id) => fresh(ctx)?.scenarios.get(&id).cloned(),
    }
}

fn compared(ctx: &Ctx<'_>, of: Of, foresights: [&Foresight; 2]) -> Held {
    let applied = |side: Option<ScenarioId>| {
        let scenario: Option<&Arc<Scenario>> = side.and_then(|id| ctx.plan.scenarios.get(id));
        scenario.map_or_else(|| ctx.plan.clone(), |scenario| scenario.applied(ctx.plan))
    };
    let [one, other] = of.0;
    let measures = [Measures::of(&applied(one), foresights[0]), Measures::of(&applied(other), foresights[1])];
    let sides = [&measures[0], &measures[1]];
    let calendars = ctx.inputs().calendars();
    let later = sides[0].ends.zip(sides[1].ends).map(|(one, other)| calendars.ours().between(one, other));
    Held {
        of,
        says: words::compared(ctx.lang, &name_of(ctx, other), sides, later),
        rows: words::measures(ctx.lang, ctx.plan, ctx.today, sides),
        pairs: differing_days(&foresights[0].proposal, &foresights[1].proposal),
    }
}

fn measures_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (titles, rows): (&[String; 2], &[(String, [String; 2])]),
    table: &mut TableState<usize>,
) {
    let columns = [
        // The measures keep their order, so that two scenarios are compared line by line.
        Column::new("measure", ctx.text("sides-column-measure"), 250.0).unsorted().fill(),
        Column::new("one", &*titles[0], 190.0).unsorted().fill(),
        Column::new("other", &*titles[1], 190.0).unsorted().fill(),
    ];
    let key = |row: usize| row;
    let name = ctx.text("sides-measures");
    let look = Table::new("compare measures", &name, &columns, rows.len(), &key);
    let _answer = look.show(ui, table, |row, column| {
        let Some((what, sides)) = rows.get(row) else { return Cell::Empty };
        match column {
            0 => Cell::Secondary(Cow::Borrowed(what)),
            1 => Cell::Text(Cow::Borrowed(&sides[0])),
            // What differs stands out.
            _ if sides[0] != sides[1] => Cell::Strong(Cow::Borrowed(&sides[1])),
            _ => Cell::Text(Cow::Borrowed(&sides[1])),
        }
    });
}

fn customers_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (titles, pairs): (&[String; 2], &[DayPair]),
    table: &mut TableState<CustomerId>,
    actions: &mut Actions,
) {
    let columns = [
        Column::new("customer", ctx.text("schedule-column-customer"), 220.0).unsorted().fill(),
        Column::new("one", &*titles[0], 150.0).unsorted(),
        Column::new("other", &*titles[1], 150.0).unsorted(),
    ];
    let key = |row: usize| pairs.get(row).map_or(CustomerId::new(0), |pair| pair.customer);
    let name = ctx.text("sides-rows");
    let none = ctx.text("sides-no-date");
    let look = Table::new("compare customers", &name, &columns, pairs.len(), &key);
    let day = |day: Option<chrono::NaiveDate>| match day {
        Some(day) => Cell::Mono(Cow::Owned(day.to_string())),
        None => Cell::Secondary(none.clone()),
    };
    let answer = look.show(ui, table, |row, column| {
        let Some(pair) = pairs.get(row) else { return Cell::Empty };
        match column {
            0 => Cell::Strong(Cow::Borrowed(ctx.plan.name_of(pair.customer))),
            1 => day(pair.one),
            _ => day(pair.other),
        }
    });
    if let Some(row) = answer.opened {
        actions.go(Place::moves_of(key(row)));
    }
}
