//! Measures what the README promises, each figure against a yardstick in the same run.
//!
//! Prints `name | ours | yardstick | ratio | goal | ok or short`. A ratio is the median of the ratios of all rounds, in which
//! the two sides take turns, so that a busy machine slows both.
#![expect(clippy::expect_used, reason = "a measurement that cannot run must say so loudly")]

mod comparison;
mod drafts;
mod frames;
mod import;
mod planner;
mod python;
mod reports;
mod roster;
mod schedule;
mod storage;
mod window;
mod workbook;

use std::time::{Duration, Instant};

use changeover::domain::plan::Plan;
use changeover::domain::plan::moment::Moment;

/// Rounds in which the two sides of a figure take turns.
pub(crate) const ROUNDS: usize = 11;

/// One line of the table.
pub(crate) struct Figure {
    /// What was measured.
    pub(crate) name: String,
    /// Ours, with its unit.
    pub(crate) ours: String,
    /// What it is compared with.
    pub(crate) yardstick: String,
    /// Ours divided by the yardstick, or the measured value where there is nothing to divide by.
    pub(crate) ratio: f64,
    /// The most that `ratio` may be.
    pub(crate) goal: f64,
}

impl Figure {
    /// Two sides of which every round gave a pair of durations.
    pub(crate) fn pairs(name: impl Into<String>, what: &str, goal: f64, pairs: &[(Duration, Duration)]) -> Self {
        let ratios = pairs.iter().map(|(ours, theirs)| ours.as_secs_f64() / theirs.as_secs_f64().max(1e-9));
        let ours = median(pairs.iter().map(|(ours, _)| ours.as_secs_f64() * 1e3));
        let theirs = median(pairs.iter().map(|(_, theirs)| theirs.as_secs_f64() * 1e3));
        Self {
            name: name.into(),
            ours: format!("{ours:.2} ms"),
            yardstick: format!("{what} {theirs:.2} ms"),
            ratio: median(ratios),
            goal,
        }
    }

    /// The median of some durations against what it may take at most.
    pub(crate) fn limit(name: impl Into<String>, times: &[Duration], limit_ms: f64) -> Self {
        Self::value(name, median(times.iter().map(|time| time.as_secs_f64() * 1e3)), limit_ms)
    }

    /// Milliseconds against what it may take at most.
    pub(crate) fn value(name: impl Into<String>, ms: f64, limit_ms: f64) -> Self {
        let digits = if ms < 0.1 { 4 } else { 2 };
        let (ours, yardstick) = (format!("{ms:.digits$} ms"), format!("{limit_ms} ms"));
        Self { name: name.into(), ours, yardstick, ratio: ms / limit_ms, goal: 1.0 }
    }

    fn print(&self) {
        let verdict = if self.ratio <= self.goal { "ok" } else { "short" };
        println!(
            "{} | {} | {} | {:.2} | {:.2} | {verdict}",
            self.name, self.ours, self.yardstick, self.ratio, self.goal
        );
    }
}

/// The middle of some values.
pub(crate) fn median(values: impl Iterator<Item = f64>) -> f64 {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}

/// How long something takes.
pub(crate) fn timed<T>(work: impl FnOnce() -> T) -> (Duration, T) {
    let begun = Instant::now();
    let made = std::hint::black_box(work());
    (begun.elapsed(), made)
}

/// A plan with the sample's company, provider, link and letters, and this many invented customers x 3 subscriptions.
pub(crate) fn big_plan(n: u64) -> Plan {
    changeover::domain::sample::crowd(now(), n).expect("the sample is sound")
}

/// `1k`, `10k`, `100k`.
pub(crate) fn size(n: u64) -> String {
    if n < 1_000 { n.to_string() } else { format!("{}k", n / 1_000) }
}

/// The moment at which everything here happens.
pub(crate) fn now() -> Moment {
    Moment::parse("2026-11-22T09:00:00Z").expect("a moment")
}

/// Measures some figures.
type Measure = fn() -> Vec<Figure>;

fn main() {
    if workbook::is_child() {
        return;
    }
    println!("name | ours | yardstick | ratio | goal | verdict");
    let only: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with('-')).collect();
    let wanted = |name: &str| only.is_empty() || only.iter().any(|word| name.contains(word.as_str()));
    let all: [(&str, Measure); 12] = [
        ("import", import::figures),
        ("workbook", workbook::figures),
        ("drafts", drafts::figures),
        ("storage", storage::figures),
        ("schedule", schedule::figures),
        ("comparison", comparison::figures),
        ("roster", roster::figures),
        ("frames", frames::figures),
        ("moves", frames::moves),
        ("planner", planner::figures),
        ("reports", reports::figures),
        ("window", window::figures),
    ];
    let mut n_short = 0;
    for (name, measure) in all {
        if wanted(name) {
            for figure in measure() {
                figure.print();
                n_short += usize::from(figure.ratio > figure.goal);
            }
        }
    }
    println!("{n_short} short");
}
