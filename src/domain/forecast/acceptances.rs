//! How many of the open invitations will be accepted soon.

use super::answers::{Answers, Assumption};
use super::band::Band;
use super::hazards::{ALIKE_FROM, Hazards};
use super::random::Random;

/// How often the future is played through.
pub const RUNS: usize = 2000;
/// The most business days that are looked ahead; more count as so many.
pub const MOST_DAYS: u32 = 1000;

/// How many of the open invitations are accepted within the next `horizon_days` business days, in 80 % of the runs.
///
/// The same seed gives the same answer. Declined invitations are taken as lost.
pub fn acceptances_within(answers: &Answers, assumption: Assumption, horizon_days: u32, seed: u64) -> Band {
    in_runs(answers, assumption, (horizon_days, RUNS), seed)
}

pub(super) fn in_runs(answers: &Answers, assumption: Assumption, (horizon, runs): (u32, usize), seed: u64) -> Band {
    let mut waiting = [0; ALIKE_FROM as usize + 1];
    for waited in answers.open() {
        waiting[waited.min(ALIKE_FROM) as usize] += 1;
    }
    let horizon = horizon.min(MOST_DAYS) as usize;
    let hazards = Hazards::of(answers, assumption);
    let mut random = Random::new(seed);
    let oldest = waiting.iter().rposition(|n| 0 < *n).unwrap_or(0);
    let mut left = vec![0.0; oldest + horizon + 1];
    let run = |_| {
        hazards.draw(&mut random, &mut left);
        let one = |(waited, n): (usize, &u32)| {
            let stays = if 0.0 < left[waited] { left[waited + horizon] / left[waited] } else { 0.0 };
            random.successes(*n, 1.0 - stays)
        };
        waiting.iter().enumerate().filter(|(_, n)| 0 < **n).map(one).sum()
    };
    Band::of(&mut (0..runs).map(run).collect::<Vec<u32>>())
}
