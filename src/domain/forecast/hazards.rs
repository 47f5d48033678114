//! How likely an acceptance is on each business day of waiting.
//!
//! The rate is taken as constant within a stretch of days. The rates of the stretches lie around a common level, and
//! the level lies around the plan's assumption, both by weak gamma distributions. So a few answers to young
//! invitations already tell something of the days that no invitation has reached yet, but not too much.

use super::answers::{Answers, Assumption};
use super::numbers::{exp, ln};
use super::random::Random;

/// The last day of each stretch of waiting, but for the last stretch, which has no end: 1-2, 3-5, 6-10, 11-20, 21-40
/// and 41 or more business days.
const LAST_DAYS: [u32; STRETCHES - 1] = [2, 5, 10, 20, 40];
/// How many stretches there are.
const STRETCHES: usize = 6;
/// From this day of waiting on one day is like the other, so that longer waits are taken as this one.
pub(super) const ALIKE_FROM: u32 = 40;
/// What the assumption weighs for the level: as much as so many acceptances.
const LEVEL_WEIGHT: f64 = 1.0;
/// What the level weighs in each stretch: as much as so many acceptances that were seen there.
const STRETCH_WEIGHT: f64 = 1.0;
/// Rates that change within a stretch, or from customer to customer, are not what is assumed here, and many answers
/// would only make a wrong figure look certain. So n acceptances weigh as much as n m / (n + m) that fit exactly; this
/// is m (the coarsened posterior of Miller and Dunson, 2019).
const MOST_WEIGHT: f64 = 100.0;
/// Levels that are looked at: the assumption times 2^(n / 4), for n from -24 to 24.
const LEVELS: usize = 49;

/// What is believed of the rates of acceptance after looking at the answers.
#[derive(Clone, Debug)]
pub(super) struct Hazards {
    /// For each stretch the acceptances that were seen, weighed.
    accepted: [f64; STRETCHES],
    /// For each stretch the days of waiting that were seen over all invitations, weighed alike.
    waited: [f64; STRETCHES],
    /// Levels, as rates per day, each with the chance that it or an earlier one of the list is the true one.
    levels: [(f64, f64); LEVELS],
}

impl Hazards {
    pub(super) fn of(answers: &Answers, assumption: Assumption) -> Self {
        let (accepted, waited) = counts(answers);
        let weight = MOST_WEIGHT / (MOST_WEIGHT + answers.n_accepted() as f64);
        let (accepted, waited) = (accepted.map(|n| n * weight), waited.map(|days| days * weight));
        let levels = levels(&accepted, &waited, assumption.rate());
        Self { accepted, waited, levels }
    }

    /// One draw of all rates, as the share that is left of those who wait: `left[d]` after `d` days, from 1 for 0 days
    /// on.
    pub(super) fn draw(&self, random: &mut Random, left: &mut [f64]) {
        let drawn = random.unit();
        let place = self.levels.partition_point(|(_, chance)| *chance < drawn);
        let level = self.levels[place.min(LEVELS - 1)].0;
        let mut share = 1.0;
        let mut day = 0;
        for (stretch, (accepted, waited)) in self.accepted.iter().zip(&self.waited).enumerate() {
            let end = LAST_DAYS.get(stretch).map_or(left.len(), |last| left.len().min(*last as usize + 1));
            if end <= day {
                break;
            }
            let rate = random.gamma(STRETCH_WEIGHT + accepted) / (STRETCH_WEIGHT / level + waited);
            let stays = exp(-rate);
            for left in &mut left[day..end] {
                // Nobody is lost on day 0.
                share *= if day == 0 { 1.0 } else { stays };
                *left = share;
                day += 1;
            }
        }
    }
}

/// For each stretch the acceptances in it, and the days of waiting over all invitations.
fn counts(answers: &Answers) -> ([f64; STRETCHES], [f64; STRETCHES]) {
    let (mut accepted, mut waited) = ([0.0; STRETCHES], [0.0; STRETCHES]);
    for invitation in answers.invitations() {
        let (days, is_accepted) = invitation.seen();
        let mut from = 0;
        for stretch in 0..STRETCHES {
            let last = LAST_DAYS.get(stretch).copied().unwrap_or(u32::MAX);
            waited[stretch] += f64::from(days.min(last).saturating_sub(from));
            if is_accepted && days.max(1) <= last && from < days.max(1) {
                accepted[stretch] += 1.0;
                // Somewhere within the day: half of it is spent waiting.
                waited[stretch] += if days == 0 { 0.5 } else { -0.5 };
            }
            from = last;
        }
    }
    (accepted, waited)
}

/// The levels around an assumed rate, weighed by how well each explains what was seen: in a stretch the acceptances
/// are Poisson, and the rate is gamma around the level, so what is left is negative binomial.
fn levels(accepted: &[f64; STRETCHES], waited: &[f64; STRETCHES], assumed: f64) -> [(f64, f64); LEVELS] {
    let step = exp(ln(2.0) / 4.0);
    let mut multiple = 1.0 / 64.0;
    let mut levels = [(0.0, 0.0); LEVELS];
    for (level, weight) in &mut levels {
        *level = multiple * assumed;
        // On a scale of equal factors the density of a gamma distribution has one power more.
        *weight = LEVEL_WEIGHT * (ln(multiple) - multiple);
        for (n, days) in accepted.iter().zip(waited) {
            let before = STRETCH_WEIGHT / *level;
            *weight += STRETCH_WEIGHT * ln(before) - (STRETCH_WEIGHT + n) * ln(before + days);
        }
        multiple *= step;
    }
    let most = levels.iter().map(|(_, weight)| *weight).fold(f64::MIN, f64::max);
    let mut sum = 0.0;
    for (_, weight) in &mut levels {
        sum += exp(*weight - most);
        *weight = sum;
    }
    levels.map(|(level, weight)| (level, weight / sum))
}

#[cfg(test)]
mod tests {
    use super::super::answers::InvitationOutcome;
    use super::*;

    #[track_caller]
    fn check(invitation: InvitationOutcome, accepted: [f64; STRETCHES], waited: [f64; STRETCHES]) {
        let found = counts(&Answers::new(vec![invitation]));
        let is_alike = |one: &[f64], other: &[f64]| one.iter().zip(other).all(|(a, b)| (a - b).abs() < 1e-12);
        assert!(is_alike(&found.0, &accepted) && is_alike(&found.1, &waited), "{found:?}");
    }

    #[test]
    fn days_of_waiting_are_counted_in_their_stretches() {
        check(InvitationOutcome::Open { waited: 45 }, [0.0; 6], [2.0, 3.0, 5.0, 10.0, 20.0, 5.0]);
        check(InvitationOutcome::Declined { waited: 6 }, [0.0; 6], [2.0, 3.0, 1.0, 0.0, 0.0, 0.0]);
    }

    #[test]
    fn acceptance_counts_in_the_stretch_of_its_day_with_half_of_that_day() {
        check(InvitationOutcome::Accepted { after: 0 }, [1.0, 0.0, 0.0, 0.0, 0.0, 0.0], [0.5, 0.0, 0.0, 0.0, 0.0, 0.0]);
        check(InvitationOutcome::Accepted { after: 2 }, [1.0, 0.0, 0.0, 0.0, 0.0, 0.0], [1.5, 0.0, 0.0, 0.0, 0.0, 0.0]);
        check(InvitationOutcome::Accepted { after: 3 }, [0.0, 1.0, 0.0, 0.0, 0.0, 0.0], [2.0, 0.5, 0.0, 0.0, 0.0, 0.0]);
        check(
            InvitationOutcome::Accepted { after: 41 },
            [0.0, 0.0, 0.0, 0.0, 0.0, 1.0],
            [2.0, 3.0, 5.0, 10.0, 20.0, 0.5],
        );
    }

    /// The mean over many draws of the share that is left after so many days.
    fn mean_left(answers: &Answers, assumption: Assumption, days: usize) -> f64 {
        let hazards = Hazards::of(answers, assumption);
        let (mut random, mut left) = (Random::new(5), vec![0.0; days + 1]);
        let draw = |_| {
            hazards.draw(&mut random, &mut left);
            assert!((left[0] - 1.0).abs() < 1e-12 && left.is_sorted_by(|one, next| next <= one));
            left[days]
        };
        (0..4000).map(draw).sum::<f64>() / 4000.0
    }

    #[test]
    fn draws_lie_around_what_many_answers_say() {
        // Each day 10 % of those who wait.
        let mut invitations = Vec::new();
        let mut n = 1000_u32;
        for after in 1..=10 {
            invitations.extend((0..n / 10).map(|_| InvitationOutcome::Accepted { after }));
            n -= n / 10;
        }
        invitations.extend((0..n).map(|_| InvitationOutcome::Open { waited: 10 }));
        let left = mean_left(&Answers::new(invitations), Assumption { median_days: 30 }, 10);
        assert!((left - f64::from(n) / 1000.0).abs() < 0.02, "{left}");
    }

    #[test]
    fn without_answers_draws_lie_around_the_assumption() {
        let left = |median_days| mean_left(&Answers::default(), Assumption { median_days }, 10);
        assert!((left(10) - 0.5).abs() < 0.15, "{}", left(10));
        assert!(left(5) < left(10) && left(10) < left(20));
    }
}
