//! What changed since this plan was closed last on this computer.

use egui::Ui;

use crate::i18n::explain;
use crate::ui::ctx::Ctx;
use crate::ui::kit;
use crate::ui::since::ChangeByOther;

/// Lines shown at most.
const MOST: usize = 6;

pub(super) fn since_ui(ui: &mut Ui, ctx: &Ctx<'_>) {
    let Some(since) = ctx.since else { return };
    let moment = ctx.lang.when(since.at.time(), ctx.today);
    super::card_ui(ui, |ui| {
        if since.n == 0 {
            kit::secondary(ui, &ctx.lang.with("today-since-none", &[("moment", &moment)]));
            return;
        }
        kit::section_title(ui, &ctx.lang.count_with("today-since", since.n, &[("moment", &moment)]));
        for change in since.changes.iter().take(MOST) {
            let what = what(ctx, change);
            kit::body(ui, &ctx.lang.with("today-since-line", &[("who", &change.by), ("what", &what)]));
        }
        if MOST < since.changes.len() {
            kit::secondary(ui, &ctx.lang.count("today-since-more", since.changes.len() - MOST));
        }
    });
}

fn what(ctx: &Ctx<'_>, change: &ChangeByOther) -> String {
    let say = |n| explain::log_label(ctx.lang, &ctx.library.books, (&change.what, &change.name, n));
    let (one, all) = (say(1), say(change.n));
    if one == change.what {
        return ctx.text("today-since-other").into_owned();
    }
    // A sentence that has no plural is said once, with how often.
    match change.n_times {
        1 => all,
        n if one == all => ctx.lang.with("today-since-times", &[("what", &one), ("n", &n.to_string())]).into_owned(),
        _ => all,
    }
}
