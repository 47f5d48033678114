//! What earlier imports damaged, each with the way back, and all at once.

use egui::Ui;

use crate::domain::damage::{Damage, mended};
use crate::domain::edit::Edit;
use crate::domain::edit::customers::CustomerEdit;
use crate::i18n::damages::{damage, mend};
use crate::ui::action::{Action, Actions, Place};
use crate::ui::ctx::Ctx;
use crate::ui::kit::{self, Btn};
use crate::ui::session::Session;
use crate::ui::theme::tokens;

/// So many are shown at first, as what is next should stay in sight.
const FIRST: usize = 3;
/// So many come with each press.
const MORE: usize = 50;

pub(super) fn damages_ui(ui: &mut Ui, ctx: &Ctx<'_>, session: &mut Session, actions: &mut Actions) {
    if ctx.damages.is_none_or(|found| found.revision != ctx.revision) {
        actions.push(Action::LookForDamages);
    }
    let Some(found) = ctx.damages.filter(|found| found.revision == ctx.revision && !found.all.is_empty()) else {
        return;
    };
    super::card_ui(ui, |ui| {
        kit::section_title(ui, &ctx.lang.count("damage-title", found.all.len()));
        kit::secondary(ui, &ctx.text("damage-why"));
        let n_shown = FIRST + session.today.more_damages;
        for (at, one) in found.all.iter().take(n_shown).enumerate() {
            ui.add_space(tokens(ui).space.s);
            ui.push_id(at, |ui| one_ui(ui, ctx, one, actions));
        }
        ui.add_space(tokens(ui).space.s);
        ui.horizontal(|ui| {
            let (label, locked) = (ctx.text("damage-mend-all"), ctx.locked());
            let several = 1 < found.all.iter().filter(|one| one.can_be_mended()).count();
            if several && ui.add(Btn::primary(&label).blocked(locked.as_deref())).clicked() {
                put_back(ctx, &found.all, actions);
            }
            let n_more = found.all.len().saturating_sub(n_shown).min(MORE);
            if 0 < n_more && ui.add(Btn::quiet(&ctx.lang.count("damage-more", n_more))).clicked() {
                session.today.more_damages += n_more;
            }
        });
    });
    ui.add_space(tokens(ui).space.s);
}

fn one_ui(ui: &mut Ui, ctx: &Ctx<'_>, one: &Damage, actions: &mut Actions) {
    kit::body(ui, &damage(ctx.lang, ctx.plan, one));
    let locked = ctx.locked();
    let (label, open) = (ctx.text("damage-mend-one"), ctx.text("damage-open"));
    kit::ends(
        ui,
        "damage",
        |ui| kit::secondary(ui, &mend(ctx.lang, one)),
        |ui| {
            if one.can_be_mended() && ui.add(Btn::secondary(&label).blocked(locked.as_deref())).clicked() {
                put_back(ctx, std::slice::from_ref(one), actions);
            }
            if ui.add(Btn::quiet(&open)).clicked() {
                actions.go(Place::Customer(one.customer, None));
            }
        },
    );
}

/// One undo step, however many there are.
fn put_back(ctx: &Ctx<'_>, damages: &[Damage], actions: &mut Actions) {
    actions.edit(Edit::Customer(CustomerEdit::Mend(mended(ctx.plan, damages))));
}
