use super::super::{
    Answers, Assumption, Band, InvitationOutcome, MoveProgress, Share, acceptances_within, forecast_moves,
};
use super::ground::{answers, invited, plan, ready};

const NOBODY: Band = Band { low: 0, middle: 0, high: 0 };

#[test]
fn without_invitations_nothing_is_expected_and_all_is_assumed() {
    let none = Answers::default();
    assert_eq!(acceptances_within(&none, Assumption::default(), 10, 1), NOBODY);
    let forecast = forecast_moves(&plan(&[]), 1);
    assert!(forecast.mostly_assumed);
    assert_eq!((forecast.moved_by_last_day, forecast.mostly_moved, forecast.at_risk), (NOBODY, None, [NOBODY; 2]));
    assert_eq!(forecast.some_never_accept, Share { n: 0, of: 2000 });
    assert_eq!((forecast.waves[0].n, forecast.gate_days.len(), forecast.accepted.len()), (0, 0, 41));
}

#[test]
fn when_everybody_has_accepted_nobody_is_left_to() {
    let all = answers(&[(30, InvitationOutcome::Accepted { after: 2 })]);
    assert_eq!(acceptances_within(&all, Assumption::default(), 10, 1), NOBODY);
    let mut inputs = plan(&[ready(); 30]);
    inputs.answers = all;
    let forecast = forecast_moves(&inputs, 1);
    assert!(!forecast.mostly_assumed);
    assert_eq!((forecast.at_risk, forecast.some_never_accept.n), ([NOBODY; 2], 0));
    // One a day from day 0 on, each completed three days later.
    assert_eq!(forecast.moved_by_last_day, Band { low: 18, middle: 18, high: 18 });
    assert_eq!(forecast.mostly_moved, Some(29));
}

#[test]
fn after_refusals_alone_nothing_is_expected_and_all_is_assumed() {
    let declined = answers(&[(10, InvitationOutcome::Declined { waited: 15 })]);
    assert_eq!(acceptances_within(&declined, Assumption::default(), 10, 1), NOBODY);
    let mut inputs = plan(&[MoveProgress::Declined; 10]);
    inputs.answers = declined;
    let forecast = forecast_moves(&inputs, 1);
    assert!(forecast.mostly_assumed);
    assert_eq!((forecast.n_reachable, forecast.moved_by_last_day, forecast.mostly_moved), (0, NOBODY, None));
    assert_eq!(forecast.at_risk, [Band { low: 10, middle: 10, high: 10 }; 2]);
}

#[test]
fn without_room_nobody_is_moved_though_gates_open() {
    let mut inputs = plan(&[ready(), invited(4), MoveProgress::Moved]);
    inputs.people[0].customers.fill(0);
    let forecast = forecast_moves(&inputs, 1);
    assert_eq!(forecast.moved_by_last_day, Band { low: 1, middle: 1, high: 1 });
    assert_eq!((forecast.mostly_moved, forecast.gate_days[0]), (None, Some(0)));
    assert_eq!(forecast.waves[0].by_last_day, Share { n: 0, of: 2000 });
}

#[test]
fn no_number_is_too_large() {
    let answers = answers(&[
        (3, InvitationOutcome::Accepted { after: u32::MAX }),
        (3, InvitationOutcome::Open { waited: u32::MAX }),
    ]);
    let band = acceptances_within(&answers, Assumption { median_days: u32::MAX }, u32::MAX, 1);
    assert!(band.high <= 3);
    let mut inputs = plan(&[invited(u32::MAX), MoveProgress::Submitted { completes_in: u32::MAX }, ready()]);
    inputs.answers = answers;
    inputs.customers[2].person = Some(usize::MAX);
    inputs.customers[0].not_before = u32::MAX;
    (inputs.horizon, inputs.last_day, inputs.risk_days) = (u32::MAX, u32::MAX, [u32::MAX; 2]);
    let forecast = forecast_moves(&inputs, 1);
    assert_eq!((forecast.moved_by_last_day, forecast.moved.len()), (NOBODY, 1001));
    inputs.horizon = 0;
    assert_eq!(forecast_moves(&inputs, 1).accepted.len(), 1);
}
