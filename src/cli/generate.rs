//! `changeover generate`: writes a plan of any size into a new folder.

use std::path::Path;

use super::{Exit, World, sample};
use crate::clock;
use crate::domain::sample::{crowd, moving_crowd};

pub(super) fn run(world: &mut World<'_>, dir: &Path, n: u64, is_moving: bool) -> Exit {
    let make = if is_moving { moving_crowd } else { crowd };
    let Ok(plan) = make(clock::now(), n) else { return Exit::Io };
    sample::write(world, dir, &plan, "cli-generated")
}
