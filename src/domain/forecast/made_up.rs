//! A made-up plan of any size, to measure how long a forecast takes.

use super::answers::{Answers, Assumption, InvitationOutcome};
use super::journeys::{Acceptance, ForecastGate, Gates, Journey, Lags, MoveInputs, MoveProgress, SubmitRoom};
use super::lags::{Assumed, Lag};
use super::random::Random;

/// The last day that is looked at.
const HORIZON: u32 = 120;
/// Customers for each wave.
const WAVE: usize = 50;
/// Who submits.
const PEOPLE: usize = 4;

/// A plan of so many customers, of whom most still wait for something. The same seed gives the same plan.
pub fn plan(n_customers: usize, seed: u64) -> MoveInputs {
    let mut random = Random::new(seed);
    let mut customers = Vec::with_capacity(n_customers);
    let mut invitations = Vec::new();
    for place in 0..n_customers {
        let waited = random.below(25) as u32;
        let after = random.below(30) as u32;
        let progress = match (random.below(20), after <= waited) {
            (0, _) => MoveProgress::Unreached,
            (1, _) => {
                invitations.push(InvitationOutcome::Declined { waited });
                MoveProgress::Declined
            }
            (_, false) => {
                invitations.push(InvitationOutcome::Open { waited });
                MoveProgress::Waiting(gates(Acceptance::Waiting { waited }, &mut random))
            }
            (kind, true) => {
                invitations.push(InvitationOutcome::Accepted { after });
                match kind {
                    2 => MoveProgress::Moved,
                    3 => MoveProgress::Submitted { completes_in: random.below(4) as u32 },
                    _ => MoveProgress::Waiting(gates(Acceptance::Given, &mut random)),
                }
            }
        };
        customers.push(Journey {
            progress,
            wave: Some(place / WAVE),
            person: (random.below(10) != 0).then_some(place % PEOPLE),
            order: random.below(n_customers as u64),
            n_requests: 1 + random.below(10).saturating_sub(7) as u32,
            n_seats: 0,
            not_before: random.below(20) as u32,
        });
    }
    let a_day = n_customers.div_ceil(60 * PEOPLE).max(1) as u32;
    let n_days = HORIZON as usize + 1;
    let (customers_a_day, requests) = (vec![a_day; n_days], vec![(a_day * 3).div_ceil(2).max(3); n_days]);
    let room = SubmitRoom { customers: customers_a_day, requests, seats: Vec::new() };
    let lag = |low, likely, high| Lag { seen: Vec::new(), assumed: Assumed { low, likely, high } };
    MoveInputs {
        answers: Answers::new(invitations),
        assumption: Assumption::default(),
        lags: Lags {
            confirmation: Lag { seen: vec![1, 1, 2, 2, 3, 5, 8], assumed: Assumed::fixed(2) },
            agreement: lag(1, 3, 10),
            request: lag(1, 2, 8),
            completion: lag(1, 3, 6),
        },
        waves: (0..n_customers.div_ceil(WAVE)).map(|wave| Some(20 + 5 * wave as u32)).collect(),
        customers,
        people: vec![room; PEOPLE],
        last_day: 80,
        horizon: HORIZON,
        risk_days: [30, 60],
        gate_percent: 70,
    }
}

/// Gates of which those after the first shut one are shut.
fn gates(acceptance: Acceptance, random: &mut Random) -> Gates {
    let n_open = if acceptance == Acceptance::Given { random.below(4) } else { 0 };
    let waited = random.below(3) as u32;
    let gate = |place: u64| if place < n_open { ForecastGate::Open } else { ForecastGate::Unknown { waited } };
    Gates { acceptance, confirmation: gate(0), agreement: gate(1), request: gate(2) }
}
