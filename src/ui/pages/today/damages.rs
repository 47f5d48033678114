//! What earlier imports damaged, each with the way back, and all at once.

use egui::Ui;

use crate::domain::damage::{Damage, mended};
use crate::domain::edit::Edit;
use crate::domain::edit::customers::CustomerEdit;
use crate::i18n::damages::{damage, mend};
use crate::ui::action::{Action, Actions, Page};
use crate::ui::ctx::Ctx;
use crate::ui::kit::{self, Btn};
use crate::ui::session::Session;
use crate::ui::theme::tokens;

/// So many are shown at once.
const MOST: usize = 5;

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
        for (at, one) in found.all.iter().take(MOST).enumerate() {
            ui.add_space(tokens(ui).space.s);
            ui.push_id(at, |ui| one_ui(ui, ctx, one, (session, actions)));
        }
        if MOST < found.all.len() {
            kit::secondary(ui, &ctx.lang.count("damage-more", found.all.len() - MOST));
        }
        if 1 < found.all.iter().filter(|one| one.can_be_mended()).count() {
            ui.add_space(tokens(ui).space.s);
            let (label, locked) = (ctx.text("damage-mend-all"), ctx.locked());
            if ui.add(Btn::primary(&label).blocked(locked.as_deref())).clicked() {
                put_back(ctx, &found.all, actions);
            }
        }
    });
    ui.add_space(tokens(ui).space.s);
}

fn one_ui(ui: &mut Ui, ctx: &Ctx<'_>, one: &Damage, (session, actions): (&mut Session, &mut Actions)) {
    kit::body(ui, &damage(ctx.lang, ctx.plan, one));
    kit::secondary(ui, &mend(ctx.lang, one));
    let locked = ctx.locked();
    ui.horizontal(|ui| {
        let (label, open) = (ctx.text("damage-mend-one"), ctx.text("damage-open"));
        if one.can_be_mended() && ui.add(Btn::secondary(&label).blocked(locked.as_deref())).clicked() {
            put_back(ctx, std::slice::from_ref(one), actions);
        }
        if ui.add(Btn::quiet(&open)).clicked() {
            session.customers.show(ctx, one.customer);
            session.go(Page::Customers);
        }
    });
}

/// One undo step, however many there are.
fn put_back(ctx: &Ctx<'_>, damages: &[Damage], actions: &mut Actions) {
    actions.edit(Edit::Customer(CustomerEdit::Mend(mended(ctx.plan, damages))));
}
