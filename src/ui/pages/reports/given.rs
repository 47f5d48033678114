//! The reports that were given out: what each told of, its hash, and the way to show the same again.

use egui::{ScrollArea, Ui, vec2};

use super::State;
use crate::domain::plan::report::GivenReport;
use crate::ui::ctx::Ctx;
use crate::ui::kit::{self, Btn, icons};
use crate::ui::theme::tokens;

/// So many are shown, the latest ones.
const SHOWN: usize = 60;
/// Points that the list takes at most; the report stays in sight.
const HEIGHT: f32 = 200.0;
/// Characters of a hash by which two are told apart.
const HASH: usize = 12;

/// Draws the list, folded under one line.
pub(super) fn given_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State) {
    let mut given: Vec<&GivenReport> = ctx.plan.reports.iter().map(|one| &**one).collect();
    if given.is_empty() {
        return;
    }
    given.sort_by_key(|one| std::cmp::Reverse(one.given.at));
    let label = ctx.lang.count("reports-given-all", given.len());
    let icon = if state.shows_given { icons::CARET_DOWN } else { icons::CARET_RIGHT };
    if ui.add(Btn::quiet(&label).icon(icon)).clicked() {
        state.shows_given = !state.shows_given;
    }
    if !state.shows_given {
        return;
    }
    kit::card(ui, |ui| {
        let area = ScrollArea::vertical().id_salt("given").max_height(HEIGHT);
        kit::scroll(ui, area, |ui| {
            ui.set_width(ui.available_width());
            for one in given.iter().take(SHOWN) {
                ui.push_id(one.id, |ui| line_ui(ui, ctx, one, state));
            }
            if let Some(more) = given.len().checked_sub(SHOWN).filter(|more| 0 < *more) {
                kit::secondary(ui, &ctx.lang.count("reports-given-more", more));
            }
        });
    });
}

fn line_ui(ui: &mut Ui, ctx: &Ctx<'_>, one: &GivenReport, state: &mut State) {
    let of = one.customer.map(|id| ctx.plan.name_of(id).to_owned());
    let of = of.or_else(|| one.provider.and_then(|id| ctx.plan.providers.get(id)).map(|one| one.name.clone()));
    let kind = ctx.text(one.kind.key());
    let title = ctx.lang.list([Some(&*kind), of.as_deref()].into_iter().flatten());
    let when = ctx.lang.when(one.given.at.time(), ctx.today);
    let file = if one.file.is_empty() { ctx.text("reports-given-copied").into_owned() } else { one.file.clone() };
    let hash: String = one.hash.as_str().chars().take(HASH).collect();
    let day = ctx.lang.date(one.on);
    let args = [("when", &*when), ("by", one.given.by.as_str()), ("day", &*day), ("file", &*file), ("hash", &*hash)];
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(tokens(ui).space.s, tokens(ui).space.xs);
        kit::strong(ui, &title);
        let (show, name) =
            (ctx.text("reports-given-show"), ctx.lang.with("reports-given-show-name", &[("name", &title)]));
        if ui.add(Btn::quiet(&show).icon(icons::EYE).tooltip(&name)).clicked() {
            state.show_again(ctx, one);
        }
    });
    kit::secondary(ui, &ctx.lang.with("reports-given-line", &args)).on_hover_text(one.hash.as_str());
}
