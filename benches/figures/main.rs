//! Measures what the README promises, each figure against a yardstick in the same run.
//!
//! Prints `name | ours | yardstick | ratio | goal | ok or short`. A ratio is the median of the ratios of all rounds, in which
//! the two sides take turns, so that a busy machine slows both.
#![expect(clippy::expect_used, reason = "a measurement that cannot run must say so loudly")]

mod comparison;
mod drafts;
mod frames;
mod import;
mod python;
mod schedule;
mod storage;
mod window;

use std::time::{Duration, Instant};

use changeover::domain::plan::contact::{Contact, ContactRole, Country, DomainName, EmailAddress};
use changeover::domain::plan::customer::{Customer, Relationship, RelationshipKind};
use changeover::domain::plan::ids::{CustomerId, TenantId};
use changeover::domain::plan::moment::Moment;
use changeover::domain::plan::{AnyRecord, Plan};

/// Rounds in which the two sides of a figure take turns.
pub(crate) const ROUNDS: usize = 11;

/// One line of the table.
pub(crate) struct Figure {
    /// What was measured.
    pub(crate) name: &'static str,
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
    pub(crate) fn pairs(name: &'static str, what: &str, goal: f64, pairs: &[(Duration, Duration)]) -> Self {
        let ratios = pairs.iter().map(|(ours, theirs)| ours.as_secs_f64() / theirs.as_secs_f64().max(1e-9));
        let ours = median(pairs.iter().map(|(ours, _)| ours.as_secs_f64() * 1e3));
        let theirs = median(pairs.iter().map(|(_, theirs)| theirs.as_secs_f64() * 1e3));
        Self {
            name,
            ours: format!("{ours:.2} ms"),
            yardstick: format!("{what} {theirs:.2} ms"),
            ratio: median(ratios),
            goal,
        }
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

/// A plan with the sample's company, provider, link and letters, and this many invented customers.
pub(crate) fn big_plan(n: u64) -> Plan {
    let sample = changeover::domain::sample::sample_plan(now()).expect("the sample is sound");
    let mut records: Vec<AnyRecord> = Vec::new();
    records.extend(sample.info.iter().cloned().map(AnyRecord::Info));
    records.extend(sample.company.iter().cloned().map(AnyRecord::Company));
    records.extend(sample.people.iter().cloned().map(AnyRecord::Person));
    records.extend(sample.providers.iter().cloned().map(AnyRecord::Provider));
    records.extend(sample.links.iter().cloned().map(AnyRecord::Link));
    records.extend(sample.templates.iter().cloned().map(AnyRecord::Template));
    records.extend(sample.enrollment.iter().cloned().map(AnyRecord::Enrollment));
    records.extend(sample.decisions.iter().cloned().map(AnyRecord::Decision));
    records.extend(sample.tasks.iter().cloned().map(AnyRecord::Task));
    records.extend(sample.answers.iter().cloned().map(AnyRecord::Answer));
    records.extend(sample.days_off.iter().cloned().map(AnyRecord::DayOff));
    let owner = sample.people.iter().next().map(|person| person.id);
    records.extend((0..n).map(|index| AnyRecord::Customer(std::sync::Arc::new(customer(index, owner)))));
    Plan::from_records(records)
}

fn customer(index: u64, owner: Option<changeover::domain::plan::ids::PersonId>) -> Customer {
    let is_chinese = index % 2 == 1;
    let name = if is_chinese {
        format!("遠山設計股份有限公司{index}")
    } else {
        format!("Harbour Lane Books {index}")
    };
    let contact = Contact {
        name: if is_chinese { "王小明".into() } else { "Ana García".into() },
        email: EmailAddress::parse(&format!("admin{index}@customer{index}.example")).ok(),
        role: ContactRole::GlobalAdmin,
        ..Contact::default()
    };
    Customer {
        microsoft_id: TenantId::parse(&format!("{index:08x}-1111-4222-8333-444455556666")).ok(),
        domain: DomainName::parse(&format!("customer{index}.onmicrosoft.com")).ok(),
        country: Country::parse(if is_chinese { "TW" } else { "US" }).ok(),
        relationships: vec![Relationship { kind: RelationshipKind::Direct, raw: "Cloud Reseller".into() }],
        tags: vec!["gold".into(), "north".into()],
        contacts: vec![contact],
        owner,
        notes: "Don't call.\nMail Ana first".into(),
        ..Customer::new(CustomerId::new(1_000 + index), name)
    }
}

/// The moment at which everything here happens.
pub(crate) fn now() -> Moment {
    Moment::parse("2026-11-22T09:00:00Z").expect("a moment")
}

/// Measures some figures.
type Measure = fn() -> Vec<Figure>;

fn main() {
    println!("name | ours | yardstick | ratio | goal | verdict");
    let only: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with('-')).collect();
    let wanted = |name: &str| only.is_empty() || only.iter().any(|word| name.contains(word.as_str()));
    let all: [(&str, Measure); 7] = [
        ("import", import::figures),
        ("drafts", drafts::figures),
        ("storage", storage::figures),
        ("schedule", schedule::figures),
        ("comparison", comparison::figures),
        ("frames", frames::figures),
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
