//! `changeover export PLAN --json`, `restore`, `redact` and `schema`: a plan as a whole, for other programs and other people.

use std::path::Path;

use super::{Exit, World, sample};
use crate::i18n::schema::schema_page;
use crate::store::fs::RealFs;
use crate::store::plan_json::{self, PlanJsonFault};
use crate::store::redact::{RedactionChoice, read_or_make, redacted};
use crate::store::schema;

pub(super) fn export(world: &mut World<'_>, plan: &Path) -> Exit {
    match plan_json::export(&RealFs, plan) {
        Ok(value) => {
            world.json(&value);
            Exit::Fine
        }
        Err(fault) => said(world, &fault),
    }
}

pub(super) fn restore(world: &mut World<'_>, file: &Path, out: &Path) -> Exit {
    match plan_json::restore(&RealFs, file, out) {
        Ok(n) => {
            let text = world.lang.count_with("cli-restored", n, &[("folder", &out.display().to_string())]).into_owned();
            world.say(&text);
            Exit::Fine
        }
        Err(fault) => said(world, &fault),
    }
}

fn said(world: &mut World<'_>, fault: &PlanJsonFault) -> Exit {
    let text = match fault {
        PlanJsonFault::Store(error) => return world.trouble(error),
        PlanJsonFault::TooNew(format) => world.lang.with("cli-restore-new", &[("format", &format.to_string())]),
        PlanJsonFault::NotAPlan(error) => world.lang.with("cli-restore-not", &[("what", &error.to_string())]),
    };
    let text = text.into_owned();
    world.say(&text);
    Exit::Problems
}

pub(super) fn redact(world: &mut World<'_>, plan: &Path, out: &Path, shifts_days: bool) -> Exit {
    let plan = match world.read_plan(plan) {
        Ok((plan, _)) => plan,
        Err(exit) => return exit,
    };
    let key = match read_or_make(&RealFs, world.places) {
        Ok(key) => key,
        Err(error) => return world.trouble(&error),
    };
    let Ok(copy) = redacted(&plan, &key, RedactionChoice { shifts_days }) else {
        let text = world.lang.text("job-broken").into_owned();
        world.say(&text);
        return Exit::Problems;
    };
    let exit = sample::write(world, out, &copy, "cli-redacted");
    if exit == Exit::Fine && !world.json {
        let text = world.lang.text(if shifts_days { "redact-warning-shifted" } else { "redact-warning" }).into_owned();
        world.line(&text);
    }
    exit
}

pub(super) fn schema(world: &mut World<'_>) -> Exit {
    if world.json {
        world.json(&schema::tables_json());
    } else {
        let text = schema_page(world.lang, &schema::files_of_plan());
        world.line(text.trim_end());
    }
    Exit::Fine
}
