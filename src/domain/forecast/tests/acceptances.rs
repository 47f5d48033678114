use super::super::check::{CheckMethod, Truth};
use super::super::{Answers, Assumption, Band, InvitationOutcome, acceptances_within, forecast_moves};
use super::ground::{answers, invited, plan};

/// Prints the table; `of` is what the cells with at least 10 answers have to hold, and how wide they may be.
#[track_caller]
fn check_table(check: &CheckMethod, (coverage, width_ratio): (f64, f64)) {
    let table = check.table(&Truth::JUDGED, &[5, 10, 20, 60], 1);
    for cell in &table {
        println!("{:?} {:3}: {:.3} x{:.2}", cell.truth, cell.n_answers, cell.coverage(), cell.width_ratio);
    }
    for cell in table.iter().filter(|cell| 10 <= cell.n_answers) {
        assert!(coverage <= cell.coverage() && cell.width_ratio <= width_ratio, "{cell:?}");
    }
}

#[test]
fn band_of_eighty_percent_deserves_its_name_whatever_the_truth() {
    if cfg!(debug_assertions) {
        // A twelfth of the plans, shorter runs: the limits leave room for chance.
        check_table(&CheckMethod { n_plans: 40, n_runs: 300, ..CheckMethod::default() }, (0.65, 4.0));
    } else {
        check_table(&CheckMethod::default(), (0.75, 3.5));
    }
}

#[test]
fn many_answers_overrule_the_assumption_for_the_days_that_they_are_of() {
    // One in ten has accepted on the first day, so that about 450 of the others do on the second one.
    let seen =
        answers(&[(500, InvitationOutcome::Accepted { after: 1 }), (4500, InvitationOutcome::Open { waited: 1 })]);
    let within = |days| acceptances_within(&seen, Assumption { median_days: 100 }, days, 1);
    let (next, later) = (within(1), within(10));
    assert!(next.holds(450) && next.high - next.low < 200, "{next:?}");
    assert!(1000 < later.high - later.low, "{later:?}");
}

#[test]
fn without_answers_the_assumption_speaks() {
    let open = answers(&[(100, InvitationOutcome::Open { waited: 0 })]);
    let few = acceptances_within(&open, Assumption { median_days: 100 }, 10, 1);
    let many = acceptances_within(&open, Assumption { median_days: 5 }, 10, 1);
    assert!(few.middle < many.middle && open.is_mostly_assumed());
}

#[test]
fn refusals_hold_the_forecast_back() {
    let seen = |invitation| answers(&[(5, InvitationOutcome::Accepted { after: 3 }), (20, invitation)]);
    let declined = answers(&[
        (5, InvitationOutcome::Accepted { after: 3 }),
        (20, InvitationOutcome::Open { waited: 3 }),
        (20, InvitationOutcome::Declined { waited: 10 }),
    ]);
    let without = seen(InvitationOutcome::Open { waited: 3 });
    let band = |answers: &Answers| acceptances_within(answers, Assumption::default(), 10, 1);
    assert!(band(&declined).middle < band(&without).middle);
}

#[test]
fn same_seed_gives_the_same_band_on_every_platform() {
    let seen = answers(&[(7, InvitationOutcome::Accepted { after: 4 }), (40, InvitationOutcome::Open { waited: 6 })]);
    let band = |seed| acceptances_within(&seen, Assumption::default(), 10, seed);
    assert_eq!(band(1), Band { low: 1, middle: 6, high: 19 });
    assert_eq!(band(1), band(1));
}

#[test]
fn plan_in_which_nobody_waits_for_room_accepts_as_the_band_says() {
    let open = (60, InvitationOutcome::Open { waited: 6 });
    let seen = answers(&[(12, InvitationOutcome::Accepted { after: 4 }), open]);
    let band = acceptances_within(&seen, Assumption::default(), 10, 1);
    let mut inputs = plan(&[invited(6); 60]);
    inputs.answers = seen;
    let day = forecast_moves(&inputs, 2).accepted[10].band;
    let is_near = |one: u32, other: u32| one.abs_diff(other) <= 2;
    assert!(is_near(band.low, day.low) && is_near(band.middle, day.middle) && is_near(band.high, day.high));
}
