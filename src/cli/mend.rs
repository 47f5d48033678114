//! `changeover check --mend`: what earlier imports damaged, and how it is put right; writes only with `--apply`.

use std::path::Path;

use serde_json::json;

use super::{Exit, World};
use crate::domain::damage::{Damage, damages, mended};
use crate::domain::edit::Edit;
use crate::domain::edit::customers::CustomerEdit;
use crate::domain::plan::Plan;
use crate::i18n::damages as words;
use crate::store::fs::RealFs;
use crate::store::{PlanId, past_of};

/// What is damaged; without a journal nothing is known of what was there before.
pub(super) fn found(world: &World<'_>, plan: &Plan, id: Option<&PlanId>) -> Vec<Damage> {
    let past = id.and_then(|id| past_of(&RealFs, world.places, id).ok());
    damages(plan, &past.unwrap_or_default())
}

pub(super) fn run(world: &mut World<'_>, path: &Path, apply: bool) -> Exit {
    let (opened, plan, id) = if apply {
        match world.open(path) {
            Ok(opened) => {
                let (plan, id) = (opened.plan.clone(), Some(opened.keeper.id().clone()));
                (Some(opened), plan, id)
            }
            Err(exit) => return exit,
        }
    } else {
        match world.read_plan(path) {
            Ok((plan, report)) => (None, plan, report.plan),
            Err(exit) => return exit,
        }
    };
    let found = found(world, &plan, id.as_ref());
    let (can, cannot): (Vec<_>, Vec<_>) = found.iter().partition(|one| one.can_be_mended());
    let customers = mended(&plan, can.iter().copied());
    let n_customers = customers.len();
    say(world, &plan, &found, apply);
    if let Some(opened) = opened {
        let edit = Edit::Customer(CustomerEdit::Mend(customers));
        if let Err(exit) = world.record(&opened, &edit).and_then(|()| world.close(opened)) {
            return exit;
        }
        return if cannot.is_empty() { Exit::Fine } else { Exit::Warnings };
    }
    if n_customers == 0 && cannot.is_empty() { Exit::Fine } else { Exit::Warnings }
}

fn say(world: &mut World<'_>, plan: &Plan, found: &[Damage], apply: bool) {
    let texts = |one: &Damage| (words::damage(world.lang, plan, one), words::mend(world.lang, one));
    let lines: Vec<(String, String)> = found.iter().map(texts).collect();
    if world.json {
        let rows = lines.iter().zip(found);
        let rows: Vec<_> = rows
            .map(|((what, how), one)| json!({"what": what, "how": how, "can_be_mended": one.can_be_mended()}))
            .collect();
        world.json(&json!({"damages": rows, "applied": apply}));
        return;
    }
    if lines.is_empty() {
        let text = world.lang.text("cli-mend-none").into_owned();
        world.line(&text);
        return;
    }
    for (what, how) in &lines {
        let text = world.lang.with("cli-mend-line", &[("what", what), ("how", how)]).into_owned();
        world.line(&text);
    }
    if !apply {
        let text = world.lang.text("cli-mend-apply").into_owned();
        world.line(&text);
    }
}
