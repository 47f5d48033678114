//! What happened last with a customer, in a few lines, with the way to all of it.

use egui::Ui;

use super::State;
use super::tabs::{Spot, Tab};
use crate::domain::happenings::{Happening, happenings_of};
use crate::domain::plan::customer::Customer;
use crate::domain::plan::ids::CustomerId;
use crate::i18n::Language;
use crate::i18n::happenings::happening_words;
use crate::ui::action::{Actions, Place};
use crate::ui::ctx::Ctx;
use crate::ui::kit::{self, Btn, icons};

/// So many are shown.
const FEW: usize = 3;
/// The most characters of what was said that a line shows.
const MOST: usize = 90;

/// The lines of the customer that is open, made once per change of the plan.
#[derive(Default)]
pub(super) struct Cache {
    of: Option<(u64, CustomerId, Language)>,
    lines: Vec<(String, String)>,
}

impl Cache {
    fn follow(&mut self, ctx: &Ctx<'_>, customer: &Customer) {
        let of = Some((ctx.revision, customer.id, ctx.lang.language()));
        if self.of != of {
            self.of = of;
            let all = happenings_of(ctx.plan, customer);
            self.lines = all.iter().take(FEW).map(|one| (ctx.lang.date(one.on), line_of(ctx, one))).collect();
        }
    }
}

pub(super) fn latest_ui(ui: &mut Ui, ctx: &Ctx<'_>, customer: &Customer, state: &mut State, actions: &mut Actions) {
    state.latest.follow(ctx, customer);
    if state.latest.lines.is_empty() {
        kit::secondary(ui, &ctx.text("customers-latest-none"));
        return;
    }
    for (day, line) in &state.latest.lines {
        kit::secondary(ui, &ctx.lang.with("customers-latest-line", &[("day", day), ("what", line)]));
    }
    ui.horizontal_wrapped(|ui| {
        if ui.add(Btn::quiet(&ctx.text("customers-go-history")).icon(icons::ARROW_RIGHT)).clicked() {
            state.goes_to = Some(Spot::Top(Tab::History));
        }
        if ui.add(Btn::quiet(&ctx.text("customers-go-dossier")).icon(icons::FILE_TEXT)).clicked() {
            actions.go(Place::Dossier(customer.id, customer.name.clone()));
        }
    });
}

/// What happened, who did it, and what was said.
fn line_of(ctx: &Ctx<'_>, one: &Happening<'_>) -> String {
    let (what, by) = happening_words(ctx.lang, ctx.plan, one, Some(MOST));
    if by.is_empty() {
        return what;
    }
    ctx.lang.with("customers-latest-by", &[("what", &what), ("by", &by)]).into_owned()
}
