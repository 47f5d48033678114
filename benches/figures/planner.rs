//! The planner of moves against the solver that proved its fixtures, and the forecast against one who knows the truth.

use std::sync::Arc;
use std::time::Duration;

use changeover::domain::calendar::Holidays;
use changeover::domain::forecast::check::{CheckMethod, Truth};
use changeover::domain::foresight::{Foresight, SEED};
use changeover::domain::plan::company::Person;
use changeover::domain::plan::{AnyRecord, Plan};
use changeover::domain::planner::made_up::{class_a, crowd, mixed};
use changeover::domain::planner::{Placement, Problem, Solved, propose};
use changeover::domain::rehearsal::{Luck, Rehearsal};
use changeover::domain::rules::Books;
use changeover::domain::sample::moving_crowd;
use changeover::domain::schedule::Inputs;
use changeover::domain::what_if::proposed_days;
use changeover::i18n::{Lang, Language, proposal as words};
use serde_json::Value;

use crate::{Figure, now, timed};

const CLASS_A: &str = include_str!("../../tests/data/planner/class-a.json");
const MIXED: &str = include_str!("../../tests/data/planner/mixed.json");

pub(crate) fn figures() -> Vec<Figure> {
    let mut figures = vec![against_solver(CLASS_A, class_a), above(MIXED, mixed)];
    figures.extend(many());
    figures.extend(plans());
    figures.extend(bands());
    figures
}

fn entries(text: &str) -> Vec<Value> {
    serde_json::from_str(text).expect("the fixtures are lists")
}

/// Ours against the seconds that the solver took when the fixtures were made, on the machine of that day.
fn against_solver(text: &str, draw: fn(u64) -> Problem) -> Figure {
    let pairs = entries(text).into_iter().map(|entry| {
        let problem = draw(entry["seed"].as_u64().expect("a seed"));
        let seconds = entry["seconds"].as_f64().expect("seconds");
        ((0..3).map(|_| timed(|| propose(&problem)).0).min().unwrap_or_default(), Duration::from_secs_f64(seconds))
    });
    let pairs: Vec<(Duration, Duration)> = pairs.collect();
    Figure::pairs("schedule of 200 customers x 85 days, one request each", "CP-SAT", 0.01, &pairs)
}

/// Customers that are late above what was proved, in percent of all, in the worst of the instances.
fn above(text: &str, draw: fn(u64) -> Problem) -> Figure {
    let worst = entries(text).into_iter().map(|entry| {
        let problem = draw(entry["seed"].as_u64().expect("a seed"));
        let proved = entry["optima"][0].as_u64().expect("an optimum");
        let proposal = propose(&problem);
        assert!(proposal.bound <= proved, "a bound above the optimum");
        let n: u32 = problem.units.iter().map(|unit| unit.customers).sum();
        proposal.values.late_customers.saturating_sub(proved) as f64 * 100.0 / f64::from(n)
    });
    let worst = worst.fold(0.0, f64::max);
    let (ours, yardstick) = (format!("{worst:.1} % of the customers"), "proved by CP-SAT".to_owned());
    Figure { name: "late above the optimum, 200 mixed, worst".into(), ours, yardstick, ratio: worst, goal: 4.0 }
}

fn many() -> Vec<Figure> {
    let problem = crowd(1, 2_000, 120, 5, 4, 100);
    let times: Vec<Duration> = (0..5).map(|_| timed(|| propose(&problem)).0).collect();
    let solved = Solved::new(problem);
    let pin = |unit| timed(|| solved.with_pin(unit, Placement { person: 1, day: 30 })).0;
    let pins: Vec<Duration> = [7, 500, 1_999].map(pin).into();
    vec![
        Figure::limit("schedule of 2k customers x 120 days x 5 people", &times, 500.0),
        Figure::limit("one more fixed date among 2k customers", &pins, 100.0),
    ]
}

/// Whole plans, from the records to the sentences.
fn plans() -> Vec<Figure> {
    let (books, holidays) = (Books::shipped().expect("the books"), Holidays::shipped());
    let book = books.iter().find(|book| book.moving_ends.is_some()).expect("a book with a last day").clone();
    let inputs = |plan| Inputs { plan, book: &book, holidays: &holidays, today: now().date() };
    let lang = Lang::new(Language::English);
    let plan = on_the_move(2_000, (8, 20));
    let whole = (0..3).map(|_| {
        let say = || {
            let foresight = Foresight::of(&inputs(&plan), 480, SEED);
            let rows = foresight.proposal.rows.iter().map(|row| words::place_words(&lang, &plan, &row.place));
            (words::headline(&lang, &foresight.proposal), rows.collect::<Vec<_>>())
        };
        let (time, (_, rows)) = timed(say);
        assert!(!rows.is_empty(), "somebody is to be moved");
        time
    });
    let whole: Vec<Duration> = whole.collect();
    let late = on_the_move(500, (1, 3));
    let foresight = Foresight::of(&inputs(&late), 480, SEED);
    assert!(0 < foresight.proposal.n_late, "somebody is late");
    let (levers, found) = timed(|| foresight.levers(&inputs(&late), &|| false));
    assert!(!found.is_empty(), "something helps");
    vec![
        Figure::limit("schedule and forecast, 2k customers x 10 subscriptions, to sentences", &whole, 1_000.0),
        Figure::limit("what would help, 500 customers", &[levers], 5_000.0),
        rehearsal(&inputs(&late), &foresight),
    ]
}

/// The days of a plan played through: gotten ready, played once, and 200 times for the odds.
fn rehearsal(inputs: &Inputs<'_>, foresight: &Foresight) -> Figure {
    let days = proposed_days(inputs.plan, &foresight.proposal);
    let times = (0..3).map(|_| {
        let (time, (course, odds)) = timed(|| {
            let rehearsal = Rehearsal::of(inputs, foresight, &days);
            (rehearsal.play(Luck::Seed(1)), rehearsal.odds())
        });
        assert!(!course.submitted.is_empty() && 0 < odds.n_broken, "somebody is played, and something goes wrong");
        time
    });
    Figure::limit("rehearsal of 500 customers", &times.collect::<Vec<Duration>>(), 1_000.0)
}

/// In the middle of the moves, with so many customers and requests a day for each person.
fn on_the_move(n: u64, (customers, requests): (u32, u32)) -> Plan {
    let plan = moving_crowd(now(), n).expect("the shipped sample");
    let limited = plan.people.iter().map(|one| {
        let (customers_a_day, requests_a_day) = (Some(customers), Some(requests));
        AnyRecord::Person(Arc::new(Person { customers_a_day, requests_a_day, ..Person::clone(one) }))
    });
    let people = Plan::from_records(limited).people;
    Plan { people, ..plan }
}

/// How often the band of acceptances holds what came, and how wide it is beside that of one who knows the truth.
fn bands() -> Vec<Figure> {
    let rows = CheckMethod::default().table(&Truth::JUDGED, &[10, 20, 60], SEED);
    let least =
        rows.iter().map(changeover::domain::forecast::check::Calibration::coverage).fold(f64::INFINITY, f64::min);
    let widest = rows.iter().map(|row| row.width_ratio).fold(0.0, f64::max);
    vec![
        Figure {
            name: "forecast of acceptances, least share held by the 80 % band".into(),
            ours: format!("{:.1} %", least * 100.0),
            yardstick: "75 %".into(),
            ratio: 0.75 / least,
            goal: 1.0,
        },
        Figure {
            name: "the same, widest band".into(),
            ours: format!("{widest:.2} x"),
            yardstick: "one who knows the truth".into(),
            ratio: widest,
            goal: 3.5,
        },
    ]
}
