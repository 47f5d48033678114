//! What happened last with a customer, in a few lines, with the way to all of it.

use egui::Ui;

use super::State;
use super::tabs::{Spot, Tab};
use crate::domain::happenings::{Happening, What, happenings_of};
use crate::domain::plan::customer::Customer;
use crate::domain::plan::ids::CustomerId;
use crate::i18n::Language;
use crate::ui::ctx::Ctx;
use crate::ui::dates;
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

pub(super) fn latest_ui(ui: &mut Ui, ctx: &Ctx<'_>, customer: &Customer, state: &mut State) {
    state.latest.follow(ctx, customer);
    if state.latest.lines.is_empty() {
        kit::secondary(ui, &ctx.text("customers-latest-none"));
        return;
    }
    for (day, line) in &state.latest.lines {
        kit::secondary(ui, &ctx.lang.with("customers-latest-line", &[("day", day), ("what", line)]));
    }
    if ui.add(Btn::quiet(&ctx.text("customers-go-history")).icon(icons::ARROW_RIGHT)).clicked() {
        state.goes_to = Some(Spot::Top(Tab::History));
    }
}

/// What happened, who did it, and what was said.
fn line_of(ctx: &Ctx<'_>, one: &Happening<'_>) -> String {
    let said = |name: &str, state: &str| ctx.lang.with("customers-latest-said", &[("name", name), ("state", state)]);
    let (what, by) = match &one.what {
        What::Talk(talk) => {
            let by = dates::name_of(ctx, talk.by).unwrap_or(&talk.author);
            let kind = ctx.text(talk.kind.key());
            let text = shortened(&talk.text);
            (if text.is_empty() { kind } else { said(&kind, &text) }, by)
        }
        What::Letter(template, event) => {
            let kind = ctx.plan.templates.get(*template).map(|template| ctx.text(template.kind.key()));
            (said(&kind.unwrap_or_default(), &ctx.text(event.key())), one.by)
        }
        What::Stage(stage) => (ctx.text(stage.key()), one.by),
        What::Track(track, key, evidence) => {
            let names: Vec<&str> = evidence.iter().map(|one| one.name.as_str()).collect();
            let state = ctx.text(key);
            let state = if names.is_empty() {
                state.into_owned()
            } else {
                ctx.lang.with("customers-latest-proof", &[("state", &state), ("files", &names.join(", "))]).into_owned()
            };
            (said(&ctx.text(track.key()), &state), one.by)
        }
        What::Transfer(stage) => (said(&ctx.text("track-transfer"), &ctx.text(stage.key())), one.by),
    };
    if by.is_empty() {
        return what.into_owned();
    }
    ctx.lang.with("customers-latest-by", &[("what", &what), ("by", by)]).into_owned()
}

/// The first line of what was said, cut where it is long.
fn shortened(text: &str) -> String {
    let line = text.trim().lines().next().unwrap_or_default();
    match line.char_indices().nth(MOST) {
        Some((at, _)) => format!("{}…", line[..at].trim_end()),
        None => line.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_said_is_cut_at_its_first_line_and_never_within_a_character() {
        assert_eq!(shortened("  asked to wait\nfor the board"), "asked to wait");
        let long = "董".repeat(200);
        assert_eq!(shortened(&long), format!("{}…", "董".repeat(MOST)));
        assert_eq!(shortened(" \n "), "");
    }
}
