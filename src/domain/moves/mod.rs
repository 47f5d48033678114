//! Moving customers' subscriptions to the provider: what moves and what does not, what has to be done before, how it is
//! split into requests, who is moved when and by whom, who pays what, and what a message of Partner Center means.
//!
//! All of it follows from a plan, a rule book, calendars and a day, and none of it is stored. What a rule book says is named
//! by its fact; what no book says is advice of this program and names none.

pub mod access;
mod asking;
pub mod batches;
mod capacity;
pub mod clocks;
pub mod decoder;
pub mod fallback;
mod findings;
mod grouping;
pub mod mobility;
pub mod money;
mod outlook;
pub mod pays;
mod planning;
pub mod preflight;
mod problem;
pub mod risk;
pub mod seats;
mod standing;
#[cfg(test)]
pub(crate) mod tests_ground;
#[cfg(test)]
mod tests_requests;
pub mod turn;
pub mod twice;
mod wave_sum;
mod work;

pub use asking::{AskField, AskedRequests, place_of};
pub use batches::RequestBatch;
pub use findings::{findings, of_wave_as};
pub use grouping::{FoundGroup, GroupReason};
pub use mobility::{GroundedReason, Instead, Movability, MoveVerdict, Reason};
pub use outlook::{Ground, Judged, MoveOutlook, OwnGround, judge, verdict_of};
pub use planning::requests_for;
pub use preflight::{CheckState, CheckView, PreflightCheck};
pub use problem::{FindingMend, MoveFinding, MoveProblem};
pub use risk::{MoveRisk, RiskKind};
pub use standing::{Moving, WaveCount, transfer_state};
pub use twice::{OverlapRange, PaidTwice};
pub use wave_sum::WaveSum;
pub use work::{MoveWork, RequestPart, WorkKind, answer_by, doubled, is_last_word, part_of, work};
