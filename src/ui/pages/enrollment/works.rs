//! What we may do now: what works, what works with limits, what does not, and folded what only earlier texts say or none.

use egui::Ui;

use crate::domain::rules::{CapabilityCell, Standing};
use crate::domain::schedule::{Ability, abilities};
use crate::ui::ctx::Ctx;
use crate::ui::facts::fold_ui;
use crate::ui::kit;
use crate::ui::theme::{Tone, tokens};

/// The tasks of this standing by whether we may do them; what no text says is never shown as working.
pub(super) fn works_ui(ui: &mut Ui, ctx: &Ctx<'_>, standing: Standing) {
    let all = abilities(&ctx.inputs(), &ctx.library.books, standing);
    let (earlier, now): (Vec<&Ability<'_>>, Vec<&Ability<'_>>) = all.iter().partition(|one| one.earlier.is_some());
    let groups = [
        (Tone::Done, "enrollment-works", is_yes as fn(&CapabilityCell) -> bool),
        (Tone::Waiting, "enrollment-works-partly", is_partly),
        (Tone::Late, "enrollment-works-not", is_no),
    ];
    for (tone, key, belongs) in groups {
        let group: Vec<_> = now.iter().filter(|one| belongs(one.cell)).collect();
        if group.is_empty() {
            continue;
        }
        ui.add_space(tokens(ui).space.xs);
        kit::chip(ui, tone, &ctx.lang.count(key, group.len()));
        for one in group {
            task_ui(ui, ctx, one);
        }
    }
    let unsaid: Vec<_> = now.iter().copied().filter(|one| *one.cell == CapabilityCell::NotSaid).collect();
    for (salt, key, group) in
        [("earlier", "enrollment-works-earlier", earlier), ("unsaid", "enrollment-works-not-said", unsaid)]
    {
        if group.is_empty() {
            continue;
        }
        ui.add_space(tokens(ui).space.xs);
        fold_ui(ui, salt, (&ctx.lang.count(key, group.len()), ""), |ui| {
            for one in group {
                task_ui(ui, ctx, one);
            }
        });
    }
}

/// The task, its limit, and the version that says so where that is not the one that is followed.
fn task_ui(ui: &mut Ui, ctx: &Ctx<'_>, one: &Ability<'_>) {
    let task = ctx.say(&one.capability.task);
    let limit = match (one.cell, one.earlier) {
        (CapabilityCell::Partly(limit), _) => ctx.say(limit).to_owned(),
        (CapabilityCell::Yes, Some(_)) => ctx.text("enrollment-yes").into_owned(),
        (CapabilityCell::No, Some(_)) => ctx.text("enrollment-no").into_owned(),
        (CapabilityCell::Yes | CapabilityCell::No | CapabilityCell::NotSaid, _) => {
            kit::secondary(ui, task);
            return;
        }
    };
    let args = [("task", task), ("limit", &*limit)];
    let mut said = ctx.lang.with("enrollment-task-limit", &args).into_owned();
    if let Some(book) = one.earlier {
        said =
            ctx.lang.with("enrollment-task-earlier", &[("text", &said), ("book", ctx.say(&book.title))]).into_owned();
    }
    kit::secondary(ui, &said);
}

fn is_yes(cell: &CapabilityCell) -> bool {
    *cell == CapabilityCell::Yes
}

fn is_no(cell: &CapabilityCell) -> bool {
    *cell == CapabilityCell::No
}

fn is_partly(cell: &CapabilityCell) -> bool {
    matches!(cell, CapabilityCell::Partly(_))
}
