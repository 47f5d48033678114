//! Small plans to forecast.

use super::super::{
    Acceptance, Answers, Assumed, Assumption, ForecastGate, Gates, InvitationOutcome, Journey, Lag, Lags, MoveInputs,
    MoveProgress, SubmitRoom,
};

/// So many invitations of this kind.
pub(super) fn answers(all: &[(usize, InvitationOutcome)]) -> Answers {
    Answers::new(all.iter().flat_map(|(n, one)| std::iter::repeat_n(*one, *n)).collect())
}

/// A wait of always so many days.
pub(super) fn fixed(days: u32) -> Lag {
    Lag { seen: Vec::new(), assumed: Assumed::fixed(days) }
}

/// Somebody who has accepted and lacks what is not open.
pub(super) fn accepted(confirmation: ForecastGate, agreement: ForecastGate, request: ForecastGate) -> MoveProgress {
    MoveProgress::Waiting(Gates { acceptance: Acceptance::Given, confirmation, agreement, request })
}

/// Somebody whose gates are all open.
pub(super) fn ready() -> MoveProgress {
    accepted(ForecastGate::Open, ForecastGate::Open, ForecastGate::Open)
}

/// Somebody who has been invited so long ago and lacks everything.
pub(super) fn invited(waited: u32) -> MoveProgress {
    let gate = ForecastGate::Unknown { waited: 0 };
    let acceptance = Acceptance::Waiting { waited };
    MoveProgress::Waiting(Gates { acceptance, confirmation: gate, agreement: gate, request: gate })
}

/// Customers of the only wave, moved by the only person in this order.
pub(super) fn plan(customers: &[MoveProgress]) -> MoveInputs {
    let journey = |progress: &MoveProgress| Journey {
        progress: *progress,
        wave: Some(0),
        person: Some(0),
        order: 0,
        n_requests: 1,
        n_seats: 0,
        not_before: 0,
    };
    MoveInputs {
        answers: Answers::default(),
        assumption: Assumption::default(),
        lags: Lags { confirmation: fixed(1), agreement: fixed(2), request: fixed(4), completion: fixed(3) },
        customers: customers.iter().map(journey).collect(),
        people: vec![SubmitRoom { customers: vec![1; 41], requests: vec![1; 41], seats: Vec::new() }],
        waves: vec![Some(10)],
        last_day: 20,
        horizon: 40,
        risk_days: [10, 30],
        gate_percent: 70,
    }
}
