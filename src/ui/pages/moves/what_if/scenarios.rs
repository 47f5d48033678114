//! Scenarios as a register: what each changes, what comes of it, and one press that puts it into the plan.

use std::borrow::Cow;

use egui::Ui;

use super::{compare, fresh, inputs, lists};
use crate::domain::edit::Edit;
use crate::domain::edit::scenarios::Promotion;
use crate::domain::foresight::Foresight;
use crate::domain::moves::Moving;
use crate::domain::plan::ids::ScenarioId;
use crate::domain::plan::move_day;
use crate::domain::plan::scenario::{Scenario, ScenarioField};
use crate::domain::proposal::{ProposedRow, Seat};
use crate::domain::what_if::{accepted_days, differing_inputs, proposed_days, without_day};
use crate::i18n::{foresight as forecast_words, proposal, what_if as words};
use crate::ui::action::{Actions, Place, WhatIf};
use crate::ui::ctx::Ctx;
use crate::ui::form::TypedTexts;
use crate::ui::kit::{self, Btn, icons};
use crate::ui::pages::moves::last_day;
use crate::ui::pages::moves::requests::part;
use crate::ui::register::{self, Register, RegisterWords};
use crate::ui::session::Session;
use crate::ui::theme::{Tone, tokens};

impl Register for Scenario {
    const NOUN: &'static str = "scenario";
    const SAYS: RegisterWords = RegisterWords {
        name: "what-if-scenarios",
        add: "scenarios-new",
        add_why: "scenarios-new-why",
        create: "scenarios-create",
        empty: "scenarios-empty",
        empty_why: "scenarios-empty-why",
        search: "scenarios-search",
        hide_closed: "no-help",
        remove: "scenarios-remove",
        removed: "scenarios-removed",
    };
    const ICON: &'static str = icons::GIT_DIFF;
    const NAME: ScenarioField = ScenarioField::Name;
    type More = lists::Drafts;

    fn state(session: &mut Session) -> &mut register::State<Self> {
        &mut session.moves.what_if.scenarios
    }

    fn begin(ctx: &Ctx<'_>, id: u64, name: &str) -> Self {
        // As proposed where that is known, so that the scenario begins with what the planner gives for these inputs.
        let proposed = ctx.foresight.filter(|seen| seen.revision == ctx.revision);
        let days = match proposed {
            Some(seen) => proposed_days(ctx.plan, &seen.of.proposal),
            None => accepted_days(ctx.plan, &Moving::of_requests(ctx.plan)),
        };
        Self::fork(ctx.plan, (ScenarioId::new(id), name), (ctx.today, ctx.me), days)
    }

    fn chip<'c>(&self, ctx: &'c Ctx<'_>) -> (Tone, Cow<'c, str>) {
        let n = differing_inputs(ctx.plan, self).len();
        match self.unfit_inputs(ctx.plan).len() {
            0 if n == 0 => (Tone::Calm, ctx.text("scenarios-same")),
            0 => (Tone::Info, ctx.lang.count("scenarios-differs", n)),
            unfit => (Tone::Warning, ctx.lang.count("scenarios-unfit", unfit)),
        }
    }

    fn first_ui(&self, ui: &mut Ui, ctx: &Ctx<'_>, _unfinished: &mut TypedTexts, actions: &mut Actions) {
        result_ui(ui, ctx, self, actions);
        ui.add_space(tokens(ui).space.s);
    }

    fn more_ui(
        &self,
        ui: &mut Ui,
        ctx: &Ctx<'_>,
        (drafts, unfinished): (&mut lists::Drafts, &mut TypedTexts),
        actions: &mut Actions,
    ) {
        part(ui, &ctx.text("schedule-settings"), |ui| inputs::aims_ui(ui, ctx, self, unfinished, actions));
        part(ui, &ctx.text("scenarios-people"), |ui| inputs::people_ui(ui, ctx, self, unfinished, actions));
        part(ui, &ctx.text("scenarios-days-off"), |ui| {
            lists::off_ui(ui, ctx, self, (&mut *drafts, &mut *unfinished), actions);
        });
        part(ui, &ctx.text("scenarios-providers"), |ui| inputs::providers_ui(ui, ctx, self, unfinished, actions));
        part(ui, &ctx.text("scenarios-pins"), |ui| {
            lists::pins_ui(ui, ctx, self, (&mut *drafts, &mut *unfinished), actions);
        });
    }
}

/// Draws the scenarios, or two schedules side by side.
pub(super) fn segment_ui(ui: &mut Ui, ctx: &Ctx<'_>, session: &mut Session, actions: &mut Actions) {
    let state = &mut session.moves.what_if;
    if state.compare.is_open && !ctx.plan.scenarios.is_empty() {
        compare::compare_ui(ui, ctx, &mut state.compare, actions);
    } else {
        state.compare.is_open = false;
        register::register_ui::<Scenario>(ui, ctx, session, actions);
    }
}

/// What differs from the plan, what comes of it, and the press that makes it the plan.
fn result_ui(ui: &mut Ui, ctx: &Ctx<'_>, scenario: &Scenario, actions: &mut Actions) {
    let unfit = scenario.unfit(ctx.plan);
    if !unfit.is_empty() {
        kit::marked(ui, Tone::Warning, &ctx.text("scenarios-unfit-what"));
        for line in words::unfit_words(ctx.lang, ctx.plan, &unfit) {
            kit::secondary(ui, &line);
        }
    }
    let differing = differing_inputs(ctx.plan, scenario);
    if differing.is_empty() {
        kit::secondary(ui, &ctx.text("scenarios-no-differences"));
    } else {
        kit::strong(ui, &ctx.text("scenarios-differences"));
        for one in &differing {
            kit::body(ui, &words::difference(ctx.lang, ctx.plan, one));
        }
    }
    ui.add_space(tokens(ui).space.xs);
    kit::strong(ui, &ctx.text("scenarios-result"));
    let foresight = fresh(ctx).and_then(|worked| worked.scenarios.get(&scenario.id));
    let Some(foresight) = foresight else {
        kit::secondary(ui, &ctx.text("what-if-working"));
        promote_ui(ui, ctx, (scenario, "scenarios-promote"), None, actions);
        return;
    };
    kit::marked(ui, foresight.proposal.tone(), &proposal::headline(ctx.lang, &foresight.proposal));
    last_day::later_ui(ui, ctx, scenario.aims.last_day);
    kit::secondary(ui, &forecast_words::moved(ctx.lang, foresight));
    let n = n_otherwise(scenario, foresight);
    let kept =
        if scenario.days.is_empty() { ctx.text("scenarios-kept-none") } else { ctx.lang.count("scenarios-kept", n) };
    kit::secondary(ui, &kept);
    ui.horizontal_wrapped(|ui| {
        promote_ui(ui, ctx, (scenario, "scenarios-promote"), Some(foresight), actions);
        if ui.add(Btn::secondary(&ctx.text("scenarios-compare-plan")).icon(icons::SCALES)).clicked() {
            actions.go(Place::WhatIf(WhatIf::Compare(scenario.id)));
        }
        let locked = ctx.locked();
        if 0 < n && ui.add(Btn::quiet(&ctx.text("scenarios-keep")).blocked(locked.as_deref()).once()).clicked() {
            let days = proposed_days(&scenario.applied(ctx.plan), &foresight.proposal);
            actions.edit(Edit::put(Scenario { days, ..scenario.clone() }));
        }
    });
}

/// For how many customers a scenario keeps another day than the planner gives now.
fn n_otherwise(scenario: &Scenario, foresight: &Foresight) -> usize {
    let day = |row: &ProposedRow| if let Seat::On(day, _) = row.place { Some(day) } else { None };
    let held = |row: &ProposedRow| move_day::find(&scenario.days, row.customer).map(|one| one.day);
    foresight.proposal.rows.iter().filter(|row| day(row) != held(row)).count()
}

/// One press puts the scenario into the plan; `foresight`: what comes of it, `None` while that is not known.
pub(super) fn promote_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (scenario, label): (&Scenario, &str),
    foresight: Option<&Foresight>,
    actions: &mut Actions,
) {
    let label = ctx.lang.with(label, &[("name", &scenario.name)]);
    let (locked, working, same) = (ctx.locked(), ctx.text("what-if-working"), ctx.text("scenarios-promote-same"));
    let is_same = foresight.is_some_and(|seen| seen.proposal.n_changes(ctx.plan) == 0)
        && differing_inputs(ctx.plan, scenario).is_empty();
    let blocked = locked.as_deref().or(foresight.is_none().then_some(&*working)).or(is_same.then_some(&*same));
    let button = Btn::primary(&label).icon(icons::CHECK).blocked(blocked).once();
    if ui.add(button).clicked()
        && let Some(foresight) = foresight
    {
        let days = proposed_days(&scenario.applied(ctx.plan), &foresight.proposal);
        let promotion = Promotion { scenario: scenario.id, days, without: without_day(&foresight.proposal) };
        let said = ctx.lang.with("scenarios-promoted", &[("name", &scenario.name)]);
        actions.edit_saying(Edit::Promote(promotion), Tone::Done, said);
    }
}
