//! A comparison without criteria: what belongs here, and two ways to begin.

use egui::Ui;

use super::State;
use crate::domain::compare::{ORIGIN_BOOK, Origin, StandardCriterion, fresh_criteria, standard_criteria};
use crate::domain::edit::Edit;
use crate::domain::edit::comparison::CriterionEdit;
use crate::domain::plan::comparison::{Criterion, CriterionGroup};
use crate::ui::action::Actions;
use crate::ui::ctx::Ctx;
use crate::ui::facts;
use crate::ui::kit::{self, Btn, icons};
use crate::ui::theme::tokens;

/// Draws it.
pub(super) fn empty_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State, actions: &mut Actions) {
    ui.set_max_width(ui.available_width().min(tokens(ui).size.reading_width));
    let standard = standard_criteria();
    kit::section(ui, &ctx.text("compare-empty"), |ui| {
        kit::body(ui, &ctx.text("compare-empty-why"));
        ui.add_space(tokens(ui).space.s);
        ui.horizontal_wrapped(|ui| {
            let locked = ctx.locked();
            let start = ctx.lang.count("compare-start-standard", standard.len());
            if ui.add(Btn::primary(&start).icon(icons::LIST_CHECKS).blocked(locked.as_deref())).clicked() {
                actions.edit(Edit::Criterion(CriterionEdit::Put(fresh_criteria(ctx.new_id))));
            }
            let own = ctx.text("compare-start-empty");
            if ui.add(Btn::secondary(&own).blocked(locked.as_deref())).clicked() {
                state.begin_to_add(CriterionGroup::Operations);
            }
        });
    });
    ui.add_space(tokens(ui).space.l);
    standard_ui(ui, ctx, standard);
}

/// What the standard criteria are, group by group, with where they come from.
fn standard_ui(ui: &mut Ui, ctx: &Ctx<'_>, standard: &[StandardCriterion]) {
    kit::section(ui, &ctx.text("compare-standard"), |ui| {
        kit::secondary(ui, &ctx.text("compare-standard-what"));
        for group in CriterionGroup::ALL {
            ui.add_space(tokens(ui).space.s);
            kit::strong(ui, &crate::i18n::comparison::group(ctx.lang, group));
            let of_group = standard.iter().filter(|one| one.group == group);
            let names: Vec<&str> = of_group.map(|one| ctx.say(&one.name)).collect();
            kit::body(ui, &names.join(&ctx.text("compare-between")));
        }
    });
}

/// The standard criterion that this one still is by its name; `None` when it is somebody's own.
pub(super) fn standard_of(criterion: &Criterion) -> Option<&'static StandardCriterion> {
    standard_criteria().iter().find(|one| one.name == criterion.name)
}

/// Where a standard criterion comes from; nothing under one of somebody's own.
pub(super) fn origin_ui(ui: &mut Ui, ctx: &Ctx<'_>, standard: Option<&StandardCriterion>) {
    let Some(standard) = standard else { return };
    let book = ctx.library.books.get(ORIGIN_BOOK);
    let said = match standard.origin {
        Origin::Said(id) => book.and_then(|book| Some((book, book.fact(id)?))),
        Origin::Advice => None,
    };
    match said {
        Some((book, fact)) => {
            kit::secondary(ui, ctx.say(&fact.text));
            facts::source_ui(ui, ctx, book, fact);
        }
        None => {
            kit::secondary(ui, &ctx.text("compare-origin-advice"));
        }
    }
}
