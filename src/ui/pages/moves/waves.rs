//! Waves as a register: their days, limits and people, who is in them, and what stands against them.

use std::borrow::Cow;

use egui::Ui;

use super::findings::findings_ui;
use super::requests::part;
use super::{members, sum};
use crate::domain::moves::MoveFinding;
use crate::domain::plan::ids::WaveId;
use crate::domain::plan::wave::{Wave, WaveField, WaveKind, WaveState};
use crate::ui::action::Actions;
use crate::ui::ctx::Ctx;
use crate::ui::form::TypedTexts;
use crate::ui::kit::icons;
use crate::ui::register::{self, Register, RegisterWords, Takes};
use crate::ui::session::Session;
use crate::ui::theme::Tone;

impl Register for Wave {
    const NOUN: &'static str = "wave";
    const SAYS: RegisterWords = RegisterWords {
        name: "moves-tab-waves",
        add: "waves-new",
        add_why: "waves-new-why",
        create: "waves-create",
        empty: "waves-empty",
        empty_why: "waves-empty-why",
        search: "waves-search",
        hide_closed: "waves-hide-moved",
        remove: "waves-remove",
        removed: "waves-removed",
    };
    const ICON: &'static str = icons::ARROWS_LEFT_RIGHT;
    const NAME: WaveField = WaveField::Name;
    const TAKES: Option<Takes<Self>> = Some(members::TAKES);
    type More = members::State;

    fn state(session: &mut Session) -> &mut register::State<Self> {
        &mut session.moves.waves
    }

    fn begin(ctx: &Ctx<'_>, id: u64, name: &str) -> Self {
        // Whoever has no wave yet begins with a pilot.
        let kind = if ctx.plan.waves.is_empty() { WaveKind::Pilot } else { WaveKind::Usual };
        Self { kind, ..Self::new(WaveId::new(id), name) }
    }

    fn chip<'c>(&self, ctx: &'c Ctx<'_>) -> (Tone, Cow<'c, str>) {
        let count = ctx.forecast().moving.count(self.id);
        let state = self.state(ctx.today, (count.n, count.n_left));
        let word = ctx.text(state.key());
        let moved = count.n - count.n_left;
        let text = match state {
            _ if count.n == 0 => word,
            WaveState::Moved | WaveState::LessonMissing => word,
            _ => {
                let (moved, all) = (moved.to_string(), count.n.to_string());
                ctx.lang.with("waves-state-of", &[("state", &word), ("moved", &moved), ("all", &all)])
            }
        };
        (state.tone(), text)
    }

    fn more_ui(
        &self,
        ui: &mut Ui,
        ctx: &Ctx<'_>,
        mut of_members: (&mut members::State, &mut TypedTexts),
        actions: &mut Actions,
    ) {
        let found: Vec<&MoveFinding> =
            ctx.derived.move_findings.iter().filter(|one| one.wave == Some(self.id)).collect();
        // Below, so that nothing shifts under the pointer while customers are added.
        part(ui, &ctx.text("waves-customers"), |ui| {
            members::members_ui(ui, ctx, self, (&mut *of_members.0, &mut *of_members.1), actions);
        });
        if ctx.forecast().moving.count(self.id).n_left != 0 {
            let (state, _) = &mut of_members;
            part(ui, &ctx.text("waves-sum"), |ui| sum::sum_ui(ui, ctx, self, &mut state.sum));
        }
        if !found.is_empty() {
            part(ui, &ctx.text("waves-findings"), |ui| findings_ui(ui, ctx, &found, actions));
        }
    }
}
