//! Which tasks of the rules our team does every week.

use egui::{ScrollArea, Ui};

use crate::domain::edit::Edit;
use crate::domain::edit::enrollment::EnrollmentEdit;
use crate::domain::plan::enrollment::Enrollment;
use crate::domain::slug::Slug;
use crate::ui::action::Actions;
use crate::ui::ctx::Ctx;
use crate::ui::kit::{self, Btn, icons};
use crate::ui::theme::tokens;

/// Points that the list takes.
const WIDTH: f32 = 340.0;
const HEIGHT: f32 = 420.0;

/// Draws the button with the boxes that it opens.
pub(super) fn weekly_ui(ui: &mut Ui, ctx: &Ctx<'_>, actions: &mut Actions) {
    let us = ctx.plan.standing();
    let tasks = &ctx.book().capabilities;
    let n = tasks.iter().filter(|task| us.weekly.contains(&task.id)).count();
    let label = ctx.text("reports-weekly");
    let said = if n == 0 { label.clone() } else { ctx.lang.count("reports-weekly-n", n) };
    let locked = ctx.locked();
    let button = ui.add(Btn::secondary(&said).icon(icons::CHECK_SQUARE).opens_menu().blocked(locked.as_deref()));
    let mut weekly: Option<Vec<Slug>> = None;
    // Not a menu: it stays while one turns boxes.
    kit::unfold(ui, &button, &label, |ui| {
        ui.set_width(WIDTH);
        let area = ScrollArea::vertical().id_salt("weekly").max_height(HEIGHT);
        kit::scroll(ui, area, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = 0.0;
            for task in tasks {
                let mut is_ticked = us.weekly.contains(&task.id);
                if kit::checkbox(ui, &mut is_ticked, ctx.say(&task.task)).changed() {
                    let mut ids = us.weekly.clone();
                    ids.retain(|id| *id != task.id);
                    ids.extend(is_ticked.then_some(task.id));
                    ids.sort_unstable();
                    weekly = Some(ids);
                }
            }
        });
        if 0 < n {
            ui.add_space(tokens(ui).space.xs);
            kit::hairline(ui);
            ui.add_space(tokens(ui).space.xs);
            if ui.add(Btn::quiet(&ctx.text("reports-weekly-clear"))).clicked() {
                weekly = Some(Vec::new());
            }
        }
    });
    if let Some(weekly) = weekly {
        actions.edit(Edit::Enrollment(EnrollmentEdit::Put(Box::new(Enrollment { weekly, ..us }))));
    }
}
