//! `changeover generate`: writes a plan of any size into a new folder.

use std::path::Path;

use super::{Exit, World, sample};
use crate::clock;
use crate::domain::sample::crowd;

pub(super) fn run(world: &mut World<'_>, dir: &Path, n: u64) -> Exit {
    let Ok(plan) = crowd(clock::now(), n) else { return Exit::Io };
    sample::write(world, dir, &plan, "cli-generated")
}
