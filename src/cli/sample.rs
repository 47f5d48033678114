//! `changeover sample`: writes the sample plan into a new folder.

use std::path::Path;

use serde_json::json;

use super::{Exit, World};
use crate::clock;
use crate::domain::plan::Plan;
use crate::domain::sample::sample_plan_in;
use crate::store::places::plan_folder;
use crate::store::{CloseResult, PlanId, PlanKeeper};

pub(super) fn run(world: &mut World<'_>, dir: &Path) -> Exit {
    let Ok(plan) = sample_plan_in(world.lang.language(), clock::now()) else { return Exit::Io };
    write(world, dir, &plan, "cli-sample-written")
}

/// Writes a plan into a new folder and says so in the sentence `key`, which takes the number of customers and the folder.
pub(super) fn write(world: &mut World<'_>, dir: &Path, plan: &Plan, key: &str) -> Exit {
    let dir = plan_folder(dir);
    let opened = match PlanKeeper::create(&world.setup(), &dir, plan, &PlanId::from_number(clock::millis())) {
        Ok(opened) => opened,
        Err(error) => return world.trouble(&error),
    };
    if let CloseResult::NotSaved(error) = opened.keeper.close(super::world::PATIENCE) {
        return world.trouble(&error);
    }
    let (n, folder) = (plan.customers.len(), dir.display().to_string());
    if world.json {
        world.json(&json!({"folder": folder, "customers": n}));
    } else {
        let text = world.lang.count_with(key, n, &[("folder", &folder)]).into_owned();
        world.line(&text);
    }
    Exit::Fine
}
