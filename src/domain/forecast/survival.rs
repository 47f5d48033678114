//! The share of the invited who have not accepted, by business days since the invitation.

use super::answers::{Answers, Assumption};
use super::numbers::exp;

/// A day of waiting on which somebody accepted.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SurvivalStep {
    /// Business days since the invitation.
    pub days: u32,
    /// How many were seen to wait until this day, those included who accepted on it.
    pub n_waiting: u32,
    /// How many of them accepted on it.
    pub n_accepted: u32,
    /// The share that has not accepted after this day, from 0 to 1.
    pub left: f64,
}

/// A point of the curve.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SurvivalPoint {
    /// Business days since the invitation.
    pub days: u32,
    /// The share that has not accepted after this day, from 0 to 1.
    pub left: f64,
    /// Whether no open invitation is that old, so that the assumption speaks.
    pub is_assumed: bool,
}

/// The curve by Kaplan and Meier (1958). Who declined counts as not accepted until today, and is left out after that.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Survival {
    steps: Vec<SurvivalStep>,
    seen: u32,
}

impl Survival {
    /// The curve of these answers; without any it stays at 1 and nothing of it is seen.
    pub fn of(answers: &Answers) -> Self {
        let mut seen: Vec<(u32, bool)> = answers.invitations().iter().map(|one| one.seen()).collect();
        seen.sort_unstable();
        let mut steps: Vec<SurvivalStep> = Vec::new();
        let (mut n_waiting, mut left) = (seen.len() as u32, 1.0);
        for same in seen.chunk_by(|one, other| one.0 == other.0) {
            let n_accepted = same.iter().filter(|(_, is_accepted)| *is_accepted).count() as u32;
            if 0 < n_accepted {
                left *= 1.0 - f64::from(n_accepted) / f64::from(n_waiting);
                steps.push(SurvivalStep { days: same[0].0, n_waiting, n_accepted, left });
            }
            n_waiting -= same.len() as u32;
        }
        let oldest = seen.last().map_or(0, |(days, _)| *days);
        Self { steps, seen: answers.open().max().unwrap_or(oldest) }
    }

    /// The days on which somebody accepted, in order.
    pub fn steps(&self) -> &[SurvivalStep] {
        &self.steps
    }

    /// Business days up to which the curve is seen: the age of the oldest open invitation; where none is open, the
    /// longest wait of all; 0 without invitations.
    pub fn seen_days(&self) -> u32 {
        self.seen
    }

    /// The share that has not accepted after so many business days, from 0 to 1, by nothing but the answers: after the
    /// last of them it stays as it is.
    pub fn left_after(&self, days: u32) -> f64 {
        let n = self.steps.partition_point(|step| step.days <= days);
        n.checked_sub(1).map_or(1.0, |last| self.steps[last].left)
    }

    /// Business days until half of the invited have accepted; `None`: the answers don't reach that far.
    pub fn median_days(&self) -> Option<u32> {
        // A product of fractions may miss one half by its last digit.
        self.steps.iter().find(|step| step.left <= 0.5 + 1e-12).map(|step| step.days)
    }

    /// The curve for each business day from 0 to `last`; from the last day that is seen on it goes on as assumed.
    pub fn points(&self, assumption: Assumption, last: u32) -> Vec<SurvivalPoint> {
        let seen_left = self.left_after(self.seen);
        let point = |days: u32| match days.checked_sub(self.seen).filter(|beyond| 0 < *beyond) {
            None => SurvivalPoint { days, left: self.left_after(days), is_assumed: false },
            Some(beyond) => {
                let left = seen_left * exp(-assumption.rate() * f64::from(beyond));
                SurvivalPoint { days, left, is_assumed: true }
            }
        };
        (0..=last).map(point).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::answers::InvitationOutcome;
    use super::*;

    #[derive(Debug)]
    struct Case {
        name: String,
        answers: Answers,
        left: Vec<(u32, f64)>,
        median: Option<u32>,
    }

    /// What `scripts/planner_fixtures/survival.py` has written.
    fn cases() -> Vec<Case> {
        let text = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/planner/survival.json"));
        let read: serde_json::Value = serde_json::from_str(text).unwrap();
        let whole = |value: &serde_json::Value| u32::try_from(value.as_u64().unwrap()).unwrap();
        let invitation = |one: &serde_json::Value| match (one[0].as_str().unwrap(), whole(&one[1])) {
            ("accepted", after) => InvitationOutcome::Accepted { after },
            ("declined", waited) => InvitationOutcome::Declined { waited },
            (_, waited) => InvitationOutcome::Open { waited },
        };
        let case = |case: &serde_json::Value| Case {
            name: case["name"].to_string(),
            answers: Answers::new(case["invitations"].as_array().unwrap().iter().map(invitation).collect()),
            left: case["left"].as_array().unwrap().iter().map(|at| (whole(&at[0]), at[1].as_f64().unwrap())).collect(),
            median: case["median"].as_u64().map(|days| u32::try_from(days).unwrap()),
        };
        read["cases"].as_array().unwrap().iter().map(case).collect()
    }

    #[test]
    fn curve_is_the_one_of_lifelines() {
        let cases = cases();
        assert!(40 <= cases.len());
        for case in cases {
            let survival = Survival::of(&case.answers);
            for (days, left) in &case.left {
                assert!((survival.left_after(*days) - left).abs() < 1e-9, "{case:?} on day {days}");
            }
            assert_eq!(survival.median_days(), case.median, "{}", case.name);
        }
    }

    #[test]
    fn without_invitations_nothing_is_seen_and_all_is_assumed() {
        let survival = Survival::of(&Answers::default());
        assert_eq!((survival.seen_days(), survival.median_days(), survival.steps()), (0, None, &[][..]));
        let points = survival.points(Assumption { median_days: 10 }, 10);
        assert_eq!(points[0], SurvivalPoint { days: 0, left: 1.0, is_assumed: false });
        assert!(points[1].is_assumed && (points[10].left - 0.5).abs() < 1e-12);
    }

    #[test]
    fn curve_is_seen_as_far_as_the_oldest_open_invitation() {
        let open = InvitationOutcome::Open { waited: 6 };
        let answers = Answers::new(vec![
            InvitationOutcome::Accepted { after: 9 },
            open,
            InvitationOutcome::Declined { waited: 12 },
        ]);
        let survival = Survival::of(&answers);
        assert_eq!(survival.seen_days(), 6);
        let assumed: Vec<u32> = survival
            .points(Assumption::default(), 8)
            .into_iter()
            .filter(|point| point.is_assumed)
            .map(|point| point.days)
            .collect();
        assert_eq!(assumed, [7, 8]);
    }

    #[test]
    fn once_everybody_has_accepted_nobody_is_left() {
        let answers =
            Answers::new(vec![InvitationOutcome::Accepted { after: 0 }, InvitationOutcome::Accepted { after: 4 }]);
        let survival = Survival::of(&answers);
        assert_eq!((survival.seen_days(), survival.median_days()), (4, Some(0)));
        assert!(survival.left_after(4).abs() < 1e-12);
    }

    #[test]
    fn refusals_alone_leave_the_curve_at_one() {
        let survival = Survival::of(&Answers::new(vec![InvitationOutcome::Declined { waited: 8 }; 3]));
        assert_eq!((survival.seen_days(), survival.median_days()), (8, None));
        assert!((survival.left_after(8) - 1.0).abs() < 1e-12);
    }
}
