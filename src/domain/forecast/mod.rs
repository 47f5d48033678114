//! What is to be expected of acceptances and moves, from what came of the invitations so far.
//!
//! Knows numbers of business days only: whoever asks turns days into dates. Each forecast is played through
//! [`RUNS`] times from a seed, with arithmetic that is the same on every platform.

mod acceptances;
mod answers;
mod band;
pub mod check;
mod hazards;
mod journeys;
mod lags;
mod luck;
pub mod made_up;
mod moves;
mod numbers;
mod random;
mod rooms;
mod survival;
mod tally;
#[cfg(test)]
mod tests;

pub use acceptances::{MOST_DAYS, RUNS, acceptances_within};
pub use answers::{Answers, Assumption, FEWEST, InvitationOutcome};
pub use band::{Band, Share};
pub use journeys::{Acceptance, ForecastGate, Gates, Journey, Lags, MoveInputs, MoveProgress, SubmitRoom};
pub use lags::{Assumed, ENOUGH_SEEN, Lag};
pub use luck::{Fortune, Fortunes, NEVER};
pub use moves::forecast_moves;
pub use survival::{Survival, SurvivalPoint, SurvivalStep};
pub use tally::{CurvePoint, MoveForecast, WaveChance};
