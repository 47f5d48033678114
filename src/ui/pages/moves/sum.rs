//! What is left to be moved of a wave comes to, on its sheet.

use chrono::NaiveDate;
use egui::Ui;

use crate::domain::moves::{Ground, Movability, WaveSum};
use crate::domain::plan::ids::WaveId;
use crate::domain::plan::wave::Wave;
use crate::domain::slug::Slug;
use crate::i18n::preflight as words;
use crate::ui::ctx::Ctx;
use crate::ui::kit;

/// What was worked out, and from what: plan, wave, day, rule book.
#[derive(Default)]
pub(super) struct State(Option<((u64, WaveId, NaiveDate, Slug), WaveSum)>);

impl State {
    /// What those of a wave that are not moved come to, submitted on its first day or today.
    fn of(&mut self, ctx: &Ctx<'_>, wave: &Wave) -> &WaveSum {
        let day = wave.first.map_or(ctx.today, |first| first.max(ctx.today));
        let stand = (ctx.revision, wave.id, day, ctx.book().id);
        let held = self.0.take().filter(|(of, _)| *of == stand);
        let fresh = || {
            let calendars = ctx.inputs().calendars();
            let ground = Ground::new(ctx.plan, ctx.book(), &calendars, day);
            let members = ctx.plan.customers.iter().filter(|one| one.wave == Some(wave.id));
            let left = members.filter(|one| !ctx.forecast().moving.is_moved(one));
            (stand, WaveSum::of(&ground, &ctx.ground(), left.map(|one| &**one)))
        };
        &self.0.insert(held.unwrap_or_else(fresh)).1
    }
}

/// Draws what moves, in how many requests, what comes back, and what is paid twice.
pub(super) fn sum_ui(ui: &mut Ui, ctx: &Ctx<'_>, wave: &Wave, state: &mut State) {
    let sum = state.of(ctx, wave);
    let counted: Vec<(Movability, usize)> = sum.answers.iter().copied().filter(|(_, n)| 0 < *n).collect();
    if counted.is_empty() {
        kit::secondary(ui, &ctx.text("waves-sum-none"));
        return;
    }
    ui.horizontal_wrapped(|ui| {
        for (answer, n) in counted {
            kit::chip(ui, answer.tone(), &words::counted(ctx.lang, answer, n));
        }
    });
    kit::body(ui, &ctx.lang.count("waves-sum-requests", sum.n_requests));
    let sums = words::sums(ctx.lang, &sum.refund);
    if !sums.is_empty() {
        kit::body(ui, &ctx.lang.with("preflight-money-refund", &[("sums", &sums)]));
    }
    if 0 < sum.refund.n_without {
        kit::secondary(ui, &ctx.lang.count("preflight-money-without", sum.refund.n_without));
    }
    if !sum.paid_twice.is_empty() {
        kit::body(ui, &words::paid_twice(ctx.lang, &sum.paid_twice));
        for aside in words::paid_twice_asides(ctx.lang, &sum.paid_twice) {
            kit::secondary(ui, &aside);
        }
        kit::secondary(ui, &ctx.text("twice-bounds-wave"));
    }
    let outlook = ctx.foresight.and_then(|seen| seen.of.waves.iter().find(|one| one.wave == wave.id));
    if let Some((outlook, chance)) = outlook.and_then(|outlook| Some((outlook, outlook.chance?))) {
        let percent = chance.percent().to_string();
        kit::body(ui, &ctx.lang.count_with("forecast-wave", outlook.n as usize, &[("percent", &percent)]));
    }
}
