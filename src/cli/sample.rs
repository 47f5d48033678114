//! `changeover sample`: writes the sample plan into a new folder.

use std::path::Path;

use serde_json::json;

use super::{Exit, World};
use crate::clock;
use crate::domain::sample::sample_plan;
use crate::store::{CloseResult, PlanId, PlanKeeper};

pub(super) fn run(world: &mut World<'_>, dir: &Path) -> Exit {
    let Ok(plan) = sample_plan(clock::now()) else { return Exit::Io };
    let opened = match PlanKeeper::create(&world.setup(), dir, &plan, &PlanId::from_number(clock::millis())) {
        Ok(opened) => opened,
        Err(error) => return world.trouble(&error),
    };
    if let CloseResult::NotSaved(error) = opened.keeper.close(super::PATIENCE) {
        return world.trouble(&error);
    }
    let (n, folder) = (plan.customers.len(), dir.display().to_string());
    if world.json {
        world.json(&json!({"folder": folder, "customers": n}));
    } else {
        let text = world.lang.count_with("cli-sample-written", n, &[("folder", &folder)]).into_owned();
        world.line(&text);
    }
    Exit::Fine
}
