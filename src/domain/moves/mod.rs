//! Moves: who is moved when and by whom, what is to be done for it, and what stands against it. Worked out, never stored.

mod findings;
mod planning;
mod standing;
mod work;

pub use findings::{Mend, MoveFinding, MoveProblem, findings};
pub use planning::requests_for;
pub use standing::{Moving, WaveCount, transfer_state};
pub use work::{Work, WorkKind, work};
