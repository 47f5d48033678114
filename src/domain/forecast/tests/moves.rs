use super::super::made_up;
use super::super::{
    Band, ForecastGate, InvitationOutcome, Journey, MoveForecast, MoveInputs, MoveProgress, Share, SubmitRoom,
    forecast_moves,
};
use super::ground::{accepted, answers, invited, plan, ready};

const ALL: Share = Share { n: 2000, of: 2000 };
const NONE: Share = Share { n: 0, of: 2000 };

fn of(inputs: &MoveInputs) -> MoveForecast {
    forecast_moves(inputs, 1)
}

/// How many are moved by the end of each of the first days, where all runs are alike.
fn moved(forecast: &MoveForecast, n_days: usize) -> Vec<u32> {
    let first = forecast.moved.iter().take(n_days);
    first
        .map(|point| {
            assert_eq!((point.band.low, point.band.high), (point.band.middle, point.band.middle));
            point.band.middle
        })
        .collect()
}

#[test]
fn open_customers_are_moved_one_a_day_and_completed_three_days_later() {
    let forecast = of(&plan(&[ready(); 3]));
    assert_eq!(moved(&forecast, 7), [0, 0, 0, 1, 2, 3, 3]);
    assert_eq!((forecast.mostly_moved, forecast.gate_days), (Some(5), vec![Some(0); 3]));
}

#[test]
fn shut_gates_follow_one_another() {
    let unknown = |waited| ForecastGate::Unknown { waited };
    let customers = [
        accepted(unknown(0), unknown(0), unknown(0)),
        accepted(ForecastGate::Open, unknown(1), ForecastGate::Open),
        // Only the first shut gate has begun to wait.
        accepted(ForecastGate::Open, unknown(1), unknown(3)),
        accepted(ForecastGate::Known { days: 6 }, ForecastGate::Known { days: 2 }, unknown(9)),
        accepted(ForecastGate::Open, ForecastGate::Open, ForecastGate::Known { days: 41 }),
        // Longer than it ever takes: the next day.
        accepted(ForecastGate::Open, ForecastGate::Open, unknown(30)),
    ];
    let days = of(&plan(&customers)).gate_days;
    assert_eq!(days, [Some(7), Some(1), Some(5), Some(10), None, Some(1)]);
}

#[test]
fn smaller_number_is_served_first_and_late_gates_let_others_pass() {
    let mut inputs =
        plan(&[ready(), accepted(ForecastGate::Known { days: 1 }, ForecastGate::Open, ForecastGate::Open), ready()]);
    inputs.customers[0].order = 9;
    inputs.customers[0].wave = Some(1);
    inputs.customers[1].wave = Some(2);
    // Day 0 for the last of the list, 1 for the late one, 2 for the first one.
    inputs.waves = vec![Some(3), Some(4), Some(4)];
    let waves = of(&inputs).waves;
    assert_eq!(waves.iter().map(|wave| wave.by_its_last_day).collect::<Vec<_>>(), [Some(ALL), Some(NONE), Some(ALL)]);
    assert!(waves.iter().all(|wave| wave.by_last_day == ALL && wave.n == 1));
}

#[test]
fn nobody_is_submitted_before_the_day_that_is_set() {
    let mut inputs = plan(&[ready(); 2]);
    inputs.customers[0].not_before = 5;
    let forecast = of(&inputs);
    assert_eq!(moved(&forecast, 9), [0, 0, 0, 1, 1, 1, 1, 1, 2]);
    assert_eq!(forecast.gate_days, [Some(0), Some(0)]);
}

#[test]
fn moved_and_submitted_customers_need_no_room() {
    let mut inputs = plan(&[MoveProgress::Moved, MoveProgress::Submitted { completes_in: 2 }]);
    inputs.people.clear();
    let forecast = of(&inputs);
    assert_eq!(moved(&forecast, 3), [1, 1, 2]);
    assert_eq!((forecast.at_risk, forecast.some_never_accept), ([Band::default(); 2], NONE));
}

#[test]
fn declined_and_unreached_stay_at_risk_and_are_told_apart() {
    let forecast = of(&plan(&[MoveProgress::Declined, MoveProgress::Unreached, ready()]));
    assert_eq!((forecast.n_customers, forecast.n_reachable), (3, 1));
    assert_eq!(forecast.at_risk, [Band { low: 2, middle: 2, high: 2 }; 2]);
    assert_eq!((forecast.mostly_moved, forecast.some_never_accept), (Some(3), NONE));
    let wave = forecast.waves[0];
    assert_eq!((wave.n, wave.n_lost, wave.by_its_last_day), (3, 2, Some(ALL)));
    assert_eq!(forecast.gate_days, [None, None, Some(0)]);
}

#[test]
fn several_requests_fill_a_day_and_too_many_never_fit() {
    let mut inputs = plan(&[ready(); 3]);
    inputs.people = vec![SubmitRoom { customers: vec![9; 41], requests: vec![3; 41], seats: Vec::new() }];
    inputs.customers[0].n_requests = 2;
    inputs.customers[1].n_requests = 2;
    inputs.customers[2].n_requests = 4;
    assert_eq!(moved(&of(&inputs), 6), [0, 0, 0, 1, 2, 2]);
}

#[test]
fn share_of_open_gates_that_is_asked_for_moves_the_day() {
    let mut inputs = plan(&[invited(3)]);
    inputs.answers =
        answers(&[(20, InvitationOutcome::Accepted { after: 5 }), (20, InvitationOutcome::Open { waited: 5 })]);
    let mut day = |percent| {
        inputs.gate_percent = percent;
        of(&inputs).gate_days[0]
    };
    let (half, most, all) = (day(50), day(70), day(100));
    assert!(half.is_some() && half < most && all.is_none(), "{half:?} {most:?}");
    // Never before the three waits that follow an acceptance.
    assert!(Some(8) <= half);
}

#[test]
fn runs_are_told_as_a_range_around_their_middle() {
    let mut inputs = plan(&[invited(2); 20]);
    inputs.answers =
        answers(&[(6, InvitationOutcome::Accepted { after: 2 }), (20, InvitationOutcome::Open { waited: 2 })]);
    let forecast = of(&inputs);
    let Band { low, middle, high } = forecast.moved_by_last_day;
    assert!(low < middle && middle < high && high <= 20);
    assert!(!forecast.mostly_assumed && NONE.n < forecast.some_never_accept.n);
    for curve in [&forecast.accepted, &forecast.moved] {
        assert!(curve.is_sorted_by(|one, next| one.mean <= next.mean && one.day < next.day));
        assert_eq!(curve.len(), 41);
    }
    let [near, far] = forecast.at_risk;
    assert!(far.middle <= near.middle && near.middle <= 20);
}

#[test]
fn order_of_customers_in_the_list_is_kept_in_what_comes_out() {
    let mut inputs = plan(&[
        MoveProgress::Declined,
        ready(),
        accepted(ForecastGate::Known { days: 4 }, ForecastGate::Open, ForecastGate::Open),
    ]);
    for (order, customer) in (0..3).rev().zip(&mut inputs.customers) {
        *customer = Journey { order, ..*customer };
    }
    assert_eq!(of(&inputs).gate_days, [None, Some(0), Some(4)]);
}

#[test]
fn same_seed_gives_the_same_forecast_on_every_platform() {
    let inputs = made_up::plan(120, 1);
    let forecast = forecast_moves(&inputs, 7);
    assert_eq!(forecast, forecast_moves(&inputs, 7));
    assert_ne!(forecast, forecast_moves(&inputs, 8));
    assert_eq!(forecast.moved_by_last_day, Band { low: 87, middle: 103, high: 107 });
    assert_eq!((forecast.mostly_moved, forecast.some_never_accept.n), (Some(58), 1013));
}
