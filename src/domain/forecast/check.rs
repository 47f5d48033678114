//! Whether the 80 % band of [`acceptances_within`](super::acceptances_within) deserves its name: plans are made up
//! of truths that it does not know, and what it says of them is compared with what happens.

use super::acceptances::{RUNS, in_runs};
use super::answers::{Answers, Assumption, InvitationOutcome};
use super::band::Band;
use super::numbers::{exp, ln};
use super::random::Random;

/// How customers really answer in made-up plans.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Truth {
    /// 9.5 % of those who wait accept on each day.
    Steady,
    /// Log-normal: half of them within 7 days, sigma 1.
    LongTail,
    /// A quarter never accept; the others by Weibull, shape 1.2, scale 8 days.
    SomeNever,
    /// 2.5 % of those who wait accept on each day.
    Slow,
    /// Of six in ten who wait 12 % accept on each day, of the others 1.5 %.
    Mixed,
    /// 3 % of those who wait accept on each day, but 20 % on the 6th and the 12th, when they are reminded.
    Reminded,
}

impl Truth {
    /// Those that the forecast is judged by.
    pub const JUDGED: [Self; 4] = [Self::Steady, Self::LongTail, Self::SomeNever, Self::Slow];
    /// Others, for comparison: nothing is judged by them.
    pub const KEPT_BACK: [Self; 2] = [Self::Mixed, Self::Reminded];

    /// The share that has not accepted after so many days.
    fn left(self, days: u32) -> f64 {
        let days = f64::from(days);
        match self {
            _ if days < 0.5 => 1.0,
            Self::Steady => exp(days * ln(1.0 - 0.095)),
            Self::LongTail => 1.0 - normal_below(ln(days / 7.0)),
            Self::SomeNever => 0.25 + 0.75 * exp(-exp(1.2 * ln(days / 8.0))),
            Self::Slow => exp(days * ln(1.0 - 0.025)),
            Self::Mixed => 0.6 * exp(days * ln(1.0 - 0.12)) + 0.4 * exp(days * ln(1.0 - 0.015)),
            Self::Reminded => {
                let reminders = f64::from(u8::from(5.5 < days) + u8::from(11.5 < days));
                exp((days - reminders) * ln(1.0 - 0.03) + reminders * ln(1.0 - 0.2))
            }
        }
    }
}

/// The share of standard normal numbers below `x`, by the series of Marsaglia (2004); for |x| up to 6.
fn normal_below(x: f64) -> f64 {
    let (mut term, mut sum, mut n) = (x, x, 1.0);
    while 1e-17 < term.abs() {
        n += 2.0;
        term *= x * x / n;
        sum += term;
    }
    0.5 + sum * exp(-0.5 * x * x) / (2.0 * std::f64::consts::PI).sqrt()
}

/// How often the band held what happened, for one truth and one number of answers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Calibration {
    /// How customers really answer.
    pub truth: Truth,
    /// How many had accepted when the forecast was made, at least.
    pub n_answers: u32,
    /// The plans in whose band the number of acceptances lay, of all plans.
    pub n_held: u32,
    /// How many plans were made.
    pub n_plans: u32,
    /// The mean width of the band as a multiple of the mean width that somebody has who knows the truth.
    pub width_ratio: f64,
}

impl Calibration {
    /// The share of plans in whose band the number of acceptances lay, from 0 to 1.
    pub fn coverage(&self) -> f64 {
        f64::from(self.n_held) / f64::from(self.n_plans.max(1))
    }
}

/// How a check is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CheckMethod {
    /// What the plans assume; the same for all truths.
    pub assumption: Assumption,
    /// Plans for each truth and number of answers.
    pub n_plans: u32,
    /// Runs for each forecast.
    pub n_runs: usize,
    /// Customers of each plan; 0 counts as 1.
    pub n_customers: u32,
    /// Business days over which they are invited, as many on each.
    pub invited_over: u32,
}

impl Default for CheckMethod {
    /// 500 plans of 150 customers that are invited over 20 business days, 2,000 runs each.
    fn default() -> Self {
        Self { assumption: Assumption::default(), n_plans: 500, n_runs: RUNS, n_customers: 150, invited_over: 20 }
    }
}

/// Business days that are forecast.
const HORIZON: u32 = 10;
/// Business days after which nobody looks any more.
const LAST_DAY: u32 = 1000;

impl CheckMethod {
    /// Makes up plans of each truth, seen after so many answers, and looks how well the forecast does. The same seed
    /// gives the same table; it takes about 0.8 seconds for 500 plans of 2,000 runs, truth by truth and number by
    /// number.
    pub fn table(&self, truths: &[Truth], n_answers: &[u32], seed: u64) -> Vec<Calibration> {
        let cells = truths.iter().flat_map(|truth| n_answers.iter().map(move |n| (*truth, *n)));
        cells.map(|(truth, n)| self.cell(truth, n, seed)).collect()
    }

    fn cell(&self, truth: Truth, n_answers: u32, seed: u64) -> Calibration {
        let left: Vec<f64> = (0..=LAST_DAY + HORIZON).map(|days| truth.left(days)).collect();
        let mut random = Random::new(seed);
        let (mut n_held, mut width, mut least) = (0, 0_u64, 0_u64);
        for _ in 0..self.n_plans {
            let (answers, n) = self.plan(&left, n_answers, &mut random);
            let band = in_runs(&answers, self.assumption, (HORIZON, self.n_runs), random.next());
            n_held += u32::from(band.holds(n));
            width += u64::from(band.high - band.low);
            let known = known_band(&answers, &left);
            least += u64::from(known.high - known.low);
        }
        let width_ratio = width as f64 / least.max(1) as f64;
        Calibration { truth, n_answers, n_held, n_plans: self.n_plans, width_ratio }
    }

    /// A plan on the day on which so many have accepted, and how many more do within the horizon.
    fn plan(&self, left: &[f64], n_answers: u32, random: &mut Random) -> (Answers, u32) {
        let n_customers = self.n_customers.max(1);
        let mut customer = |place: u32| {
            let sent = (u64::from(place) * u64::from(self.invited_over) / u64::from(n_customers)) as u32;
            let drawn = random.unit();
            let wait = left.partition_point(|share| drawn < *share) as u32;
            (sent, sent + wait)
        };
        let customers: Vec<(u32, u32)> = (0..n_customers).map(&mut customer).collect();
        let mut accepted: Vec<u32> = customers.iter().map(|(_, accepts)| *accepts).collect();
        accepted.sort_unstable();
        let today = accepted[n_answers.clamp(1, n_customers) as usize - 1].min(LAST_DAY);
        let invited = customers.iter().filter(|(sent, _)| *sent <= today);
        let invitation = |&(sent, accepts): &(u32, u32)| {
            let is_accepted = accepts <= today;
            if is_accepted {
                InvitationOutcome::Accepted { after: accepts - sent }
            } else {
                InvitationOutcome::Open { waited: today - sent }
            }
        };
        let is_soon = |(_, accepts): &&(u32, u32)| today < *accepts && *accepts <= today + HORIZON;
        let n = invited.clone().filter(is_soon).count() as u32;
        (Answers::new(invited.map(invitation).collect()), n)
    }
}

/// The band of somebody who knows how customers really answer: the chance of each number, computed exactly.
fn known_band(answers: &Answers, left: &[f64]) -> Band {
    let mut chances = vec![1.0];
    for waited in answers.open() {
        let stays = left[(waited + HORIZON) as usize] / left[waited as usize];
        chances.push(0.0);
        for n in (0..chances.len()).rev() {
            let before = n.checked_sub(1).map_or(0.0, |fewer| chances[fewer]);
            chances[n] = chances[n] * stays + before * (1.0 - stays);
        }
    }
    let at = |part: f64| {
        let mut sum = 0.0;
        let is_below = |chance: &&f64| {
            sum += **chance;
            sum < part
        };
        chances.iter().take_while(is_below).count() as u32
    };
    Band { low: at(0.1), middle: at(0.5), high: at(0.9) }
}
