//! What customers meet with in one course of the moves: when they accept, what follows that, and how long requests take.

use super::hazards::{ALIKE_FROM, Hazards};
use super::journeys::{MoveInputs, MoveProgress};
use super::lags::LagTable;
use super::moves::{Step, steps_of};
use super::random::Random;

/// A day that does not come.
pub const NEVER: u32 = u32::MAX;

/// What one customer meets with. Days are business days from today, which is day 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fortune {
    /// The days by which it has accepted, is verified, and has agreed; each includes those before it, and [`NEVER`] does not
    /// come.
    pub gates: [u32; 3],
    /// Business days that the provider's request is late.
    pub request: u32,
    /// Business days from submission to completion; for what is submitted, from today.
    pub completion: u32,
}

/// What customers meet with, to be drawn again and again.
#[derive(Clone, Debug)]
pub struct Fortunes {
    hazards: Hazards,
    last: u32,
    parts: Vec<Part>,
    /// Confirmation, agreement, request.
    lags: [LagTable; 3],
    completion: LagTable,
}

/// How far a customer is.
#[derive(Clone, Copy, Debug)]
enum Part {
    Submitted(u32),
    Lost,
    Waiting(Option<usize>, [Step; 3]),
}

impl Fortunes {
    /// For the customers of these inputs, in their order. The lag of requests is what they are late; people, waves and last days
    /// are not looked at.
    pub fn of(inputs: &MoveInputs) -> Self {
        let of = &inputs.lags;
        let lags = [&of.confirmation, &of.agreement, &of.request].map(LagTable::of);
        let part = |progress| match progress {
            MoveProgress::Moved => Part::Submitted(0),
            MoveProgress::Submitted { completes_in } => Part::Submitted(completes_in),
            MoveProgress::Declined | MoveProgress::Unreached => Part::Lost,
            MoveProgress::Waiting(gates) => {
                let (waited, steps) = steps_of(gates, &lags);
                Part::Waiting(waited, steps)
            }
        };
        Self {
            hazards: Hazards::of(&inputs.answers, inputs.assumption),
            last: inputs.last(),
            parts: inputs.customers.iter().map(|one| part(one.progress)).collect(),
            completion: LagTable::of(&of.completion),
            lags,
        }
    }

    /// What they meet with in the course of this seed; the same one gives the same on every platform.
    pub fn draw(&self, seed: u64) -> Vec<Fortune> {
        let mut random = Random::new(seed);
        let mut left = vec![0.0; (ALIKE_FROM + self.last) as usize + 1];
        self.hazards.draw(&mut random, &mut left);
        let [confirmation, agreement, request] = &self.lags;
        let one = |part: &Part| {
            let gates = match *part {
                Part::Submitted(_) => [0; 3],
                Part::Lost => [NEVER; 3],
                Part::Waiting(waited, [confirmed, agreed, _]) => {
                    let accepted = waited.map_or(0, |waited| acceptance(&left, &mut random, waited, self.last));
                    let verified = confirmed.after(accepted, confirmation, &mut random);
                    [accepted, verified, agreed.after(verified, agreement, &mut random)]
                }
            };
            let request = request.draw(request.begun(None), &mut random);
            let drawn = self.completion.draw(self.completion.begun(None), &mut random);
            let completion = if let Part::Submitted(days) = *part { days } else { drawn };
            Fortune { gates, request, completion }
        };
        self.parts.iter().map(one).collect()
    }
}

/// The day on which somebody accepts who has waited so long; from tomorrow on. `left`: the share that is left of those who wait.
pub(super) fn acceptance(left: &[f64], random: &mut Random, waited: usize, last: u32) -> u32 {
    let ahead = &left[waited + 1..=waited + last as usize];
    let limit = left[waited] * random.unit();
    let days = ahead.partition_point(|left| limit < *left);
    if days < ahead.len() { days as u32 + 1 } else { NEVER }
}

#[cfg(test)]
mod tests {
    use super::super::made_up;
    use super::*;

    #[test]
    fn same_seed_gives_the_same_and_another_one_something_else() {
        let inputs = made_up::plan(60, 3);
        let fortunes = Fortunes::of(&inputs);
        assert_eq!(fortunes.draw(7), fortunes.draw(7));
        assert_ne!(fortunes.draw(7), fortunes.draw(8));
        assert_eq!(fortunes.draw(7).len(), inputs.customers.len());
        assert!(fortunes.draw(7).iter().all(|one| one.gates.is_sorted()));
    }
}
