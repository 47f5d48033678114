//! What would be if: the days of the moves compared with how they were, and with how they would be under other inputs.

mod accepted;
mod inputs;
mod measures;
mod slips;
#[cfg(test)]
mod tests;

pub use accepted::{accepted_days, has_accepted_day, proposed_days, without_day};
pub use inputs::{Differing, Input, differing_inputs};
pub use measures::{DayPair, Measures, Peak, differing_days};
pub use slips::{Now, Slip, SlipCause, SlipReason, Slips, WaveSlip};
