//! What if: scenarios beside the plan, baselines to look back to, and rehearsals.

mod baselines;
mod compare;
mod inputs;
mod lists;
mod rehearsal;
mod scenarios;
mod slips;

use egui::Ui;

use crate::domain::plan::Plan;
use crate::domain::plan::baseline::Baseline;
use crate::domain::plan::ids::{BaselineId, ScenarioId};
use crate::domain::plan::scenario::Scenario;
use crate::ui::action::{Actions, Page, Place};
use crate::ui::commands::Records;
use crate::ui::ctx::Ctx;
use crate::ui::kit::{self, Btn, icons};
use crate::ui::register;
use crate::ui::session::Session;
use crate::ui::theme::tokens;
use crate::ui::what_if::{WhatIf, WhatIfAnswer, WhatIfQuery};

/// A part of the tab.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Segment {
    /// Other inputs beside the plan.
    #[default]
    Scenarios,
    /// The days as they were.
    Baselines,
    /// The days played through.
    Rehearsal,
}

/// What the tab remembers.
#[derive(Default)]
pub(super) struct State {
    segment: Segment,
    /// The part that was chosen while something was being typed: shown once that is in the plan.
    next: Option<Segment>,
    scenarios: register::State<Scenario>,
    baselines: register::State<Baseline>,
    compare: compare::State,
    slips: slips::State,
    rehearsal: rehearsal::State,
}

/// What is done with scenarios by keys.
pub(super) const SCENARIOS: Records = Records {
    begin: |_, session| {
        let state = &mut session.moves.what_if;
        (state.segment, state.compare.is_open) = (Segment::Scenarios, false);
        session.moves.tab = super::Tab::WhatIf;
        session.moves.what_if.scenarios.begin_to_add();
    },
    ..register::records::<Scenario>(Page::Moves, |session| {
        shows(session, Segment::Scenarios) && !session.moves.what_if.compare.is_open
    })
};

/// What is done with baselines by keys.
pub(super) const BASELINES: Records = Records {
    icon: icons::FLAG,
    why_no_new: baselines::why_no_new,
    begin: |_, session| {
        let state = &mut session.moves.what_if;
        (state.segment, state.slips.of) = (Segment::Baselines, None);
        session.moves.tab = super::Tab::WhatIf;
        session.moves.what_if.baselines.begin_to_add();
    },
    ..register::records::<Baseline>(Page::Moves, |session| {
        shows(session, Segment::Baselines) && session.moves.what_if.slips.of.is_none()
    })
};

fn shows(session: &Session, segment: Segment) -> bool {
    super::is_on(session, super::Tab::WhatIf) && session.moves.what_if.segment == segment
}

impl State {
    /// Key of what is said of the part that is shown.
    pub(super) fn what(&self) -> &'static str {
        match self.segment {
            Segment::Scenarios => "scenarios-what",
            Segment::Baselines => "baselines-what",
            Segment::Rehearsal => "rehearsal-what",
        }
    }

    /// Shows this view.
    pub(super) fn show(&mut self, view: WhatIf) {
        match view {
            WhatIf::Compare(scenario) => {
                self.segment = Segment::Scenarios;
                self.compare.open(Some(scenario));
            }
            WhatIf::Slips(baseline) => (self.segment, self.slips.of) = (Segment::Baselines, Some(baseline)),
        }
    }

    /// The record whose sheet is open; `None`: none is.
    pub(super) fn place(&self) -> Option<Place> {
        match self.segment {
            Segment::Scenarios if !self.compare.is_open => self.scenarios.opened().map(Place::Scenario),
            Segment::Baselines if self.slips.of.is_none() => self.baselines.opened().map(Place::Baseline),
            Segment::Scenarios | Segment::Baselines | Segment::Rehearsal => None,
        }
    }

    /// Opens this baseline's sheet.
    pub(super) fn show_baseline(&mut self, id: BaselineId) {
        (self.segment, self.slips.of) = (Segment::Baselines, None);
        self.baselines.show(id);
    }

    /// Opens this scenario's sheet.
    pub(super) fn show_scenario(&mut self, id: ScenarioId) {
        (self.segment, self.compare.is_open) = (Segment::Scenarios, false);
        self.scenarios.show(id);
    }

    /// What is to be worked out; `None`: nothing.
    pub(super) fn wanted(&self, plan: &Plan) -> Option<WhatIfQuery> {
        let mut wanted = WhatIfQuery::default();
        match self.segment {
            Segment::Scenarios if self.compare.is_open => wanted.scenarios.extend(self.compare.sides(plan)),
            Segment::Scenarios => wanted.scenarios.extend(self.scenarios.at_hand(plan)),
            Segment::Baselines => {
                let shown = self.slips.of.filter(|id| plan.baselines.get(*id).is_some());
                wanted.baseline = shown.or_else(|| self.baselines.at_hand(plan));
            }
            Segment::Rehearsal => {
                wanted.played = self.rehearsal.played(plan);
                wanted.scenarios.extend(self.rehearsal.scenario(plan));
            }
        }
        (wanted != WhatIfQuery::default()).then_some(wanted)
    }
}

/// What was worked out for the plan as it is; `None`: that is still going on.
fn fresh<'c>(ctx: &'c Ctx<'_>) -> Option<&'c WhatIfAnswer> {
    ctx.what_if.filter(|held| (held.revision, held.today) == (ctx.revision, ctx.today))
}

/// Draws the tab.
pub(super) fn tab_ui(ui: &mut Ui, ctx: &Ctx<'_>, session: &mut Session, actions: &mut Actions) {
    let state = &mut session.moves.what_if;
    if let Some(segment) = state.next.take() {
        state.segment = segment;
    }
    head_ui(ui, ctx, state);
    ui.add_space(tokens(ui).space.s);
    match session.moves.what_if.segment {
        Segment::Scenarios => scenarios::segment_ui(ui, ctx, session, actions),
        Segment::Baselines => baselines::segment_ui(ui, ctx, session, actions),
        Segment::Rehearsal => rehearsal::segment_ui(ui, ctx, session, actions),
    }
}

fn head_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State) {
    ui.horizontal_wrapped(|ui| {
        let names = [
            (Segment::Scenarios, ctx.text("what-if-scenarios")),
            (Segment::Baselines, ctx.text("what-if-baselines")),
            (Segment::Rehearsal, ctx.text("what-if-rehearsal")),
        ];
        let options = names.each_ref().map(|(segment, name)| (*segment, &**name));
        let mut segment = state.segment;
        if kit::segmented(ui, &ctx.text("what-if-parts"), &mut segment, &options) {
            if kit::leave_field(ui.ctx()) { state.next = Some(segment) } else { state.segment = segment }
        }
        let can_compare = state.segment == Segment::Scenarios && !ctx.plan.scenarios.is_empty();
        if can_compare && !state.compare.is_open {
            ui.add_space(tokens(ui).space.s);
            if ui.add(Btn::quiet(&ctx.text("scenarios-compare")).icon(icons::SCALES)).clicked() {
                state.compare.open(state.scenarios.at_hand(ctx.plan));
            }
        }
    });
}
