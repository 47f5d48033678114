//! The customers page with 100,000 customers, as its user feels it: a key in the search, a click on a heading, a change of
//! 10,000 at once, and what the window keeps for undo.

use std::time::{Duration, Instant};

use changeover::domain::calendar::PlanCalendars;
use changeover::domain::edit::Edit;
use changeover::domain::edit::customers::CustomerEdit;
use changeover::domain::moves::OwnGround;
use changeover::domain::plan::Plan;
use changeover::domain::schedule::RuleLibrary;
use changeover::roster::sold::columns::SoldCol;
use changeover::roster::sold::{BySold, Sold, SoldQuery};
use changeover::ui::action::{Action, Page};
use changeover::ui::derived::Derived;
use changeover::ui::pages::customers::State;

use crate::frames::{Window, open, show, step};
use crate::{Figure, ROUNDS, big_plan, now, timed};

/// Milliseconds of a frame at 60 a second.
const FRAME: f64 = 1_000.0 / 60.0;

pub(crate) fn figures() -> Vec<Figure> {
    let plan = big_plan(100_000);
    let clones: Vec<Duration> = (0..ROUNDS).map(|_| timed(|| plan.clone()).0).collect();
    let calendars = Derived::of(&plan, 0, &RuleLibrary::shipped(), now().date()).calendars;
    let mut rows = Rows { state: State::default(), plan: &plan, calendars };
    rows.arrange("", "company");
    let mut figures = vec![Figure::limit("clone of the plan for undo, 100k customers", &clones, 0.1)];
    figures.extend([keystroke(&mut rows), sort(&mut rows)]);
    figures.extend(subscriptions(&plan));
    let mut opened = open(&plan);
    let (showing, ()) = timed(|| show(&mut opened.harness, Page::Customers));
    let name = "customers page, first time, 12 frames, 100k customers";
    figures.push(Figure::value(name, showing.as_secs_f64() * 1e3, 100.0));
    figures.extend(bulk(&mut opened.harness));
    figures
}

/// A page's rows, without a window.
struct Rows<'p> {
    state: State,
    plan: &'p Plan,
    calendars: PlanCalendars,
}

impl Rows<'_> {
    fn arrange(&mut self, query: &str, column: &'static str) -> Duration {
        let (took, n) = timed(|| self.state.arrange((self.plan, &self.calendars), now().date(), query, column));
        assert!(n <= self.plan.customers.len());
        took
    }
}

/// The letters of some words one by one.
fn keystroke(rows: &mut Rows<'_>) -> Figure {
    let mut times = Vec::new();
    for word in ["garnet", "遠山", "clinic", "customer99999", "tag:gold", "renew<30", "garnet tag:gold"] {
        rows.arrange("", "company");
        for (at, letter) in word.char_indices() {
            times.push(rows.arrange(&word[..at + letter.len_utf8()], "company"));
        }
    }
    Figure::limit("key in the search, 100k customers", &times, 1.5)
}

/// Another column, against sorting as many numbers.
fn sort(rows: &mut Rows<'_>) -> Figure {
    let numbers: Vec<u64> = (0..100_000_u64).map(|n| n.wrapping_mul(0x9E37_79B9_7F4A_7C15)).collect();
    let mut pairs = Vec::new();
    for round in 0..ROUNDS * 3 {
        let ours = rows.arrange("", ["state", "seats", "company", "owner", "renews"][round % 5]);
        let mut these = numbers.clone();
        let (theirs, ()) = timed(|| these.sort_unstable());
        pairs.push((ours, theirs));
    }
    Figure::pairs("order by another column, 100k customers", "sort of 100k u64", 6.0, &pairs)
}

/// The table of all subscriptions, which is worked out beside the window: read once, then searched and ordered.
fn subscriptions(plan: &Plan) -> [Figure; 2] {
    let (library, today) = (RuleLibrary::shipped(), now().date());
    let (book, calendars) = (library.book_of(plan), Derived::of(plan, 0, &library, today).calendars);
    let ground = OwnGround { plan: plan.clone(), book, calendars, today, utc: today };
    let read: Vec<Duration> = (0..ROUNDS).map(|_| timed(|| Sold::of(ground.clone())).0).collect();
    let sold = Sold::of(ground);
    let wish = |query: &str, col| SoldQuery {
        query: query.to_owned(),
        sort: Some(BySold { col, ascending: true }),
        today: now().date(),
        ..SoldQuery::default()
    };
    let wishes =
        [("", SoldCol::Renews), ("premium", SoldCol::Customer), ("garnet", SoldCol::Kind), ("", SoldCol::Product)];
    let arranged: Vec<Duration> = (0..ROUNDS)
        .flat_map(|_| wishes.iter().map(|(query, col)| timed(|| sold.arrange(&wish(query, *col))).0))
        .collect();
    [
        Figure::limit("all subscriptions read, beside the window, 100k customers with 300k", &read, 1_000.0),
        Figure::limit("all subscriptions searched and ordered, beside the window, 300k", &arranged, 200.0),
    ]
}

/// A tag for 10,000 customers, again and again: until it is durable, and how many frames the window loses.
fn bulk(harness: &mut Window) -> [Figure; 2] {
    let (mut durable, mut lost) = (Vec::new(), Vec::new());
    for round in 0..ROUNDS {
        let plan = harness.state().plan().expect("a plan");
        let customers: Vec<_> =
            plan.customers.iter().skip(round * 7_919).take(10_000).map(|customer| customer.id).collect();
        assert_eq!(customers.len(), 10_000);
        let edit = CustomerEdit::SetTag { customers, tag: format!("round {round}"), on: true };
        harness.state_mut().ask_for(Action::Edit(Box::new(Edit::Customer(edit))));
        let (begun, mut n_lost) = (Instant::now(), 0.0);
        loop {
            n_lost += (step(harness) / FRAME).floor();
            if harness.state().is_saved() {
                break;
            }
            std::thread::sleep(Duration::from_millis(2));
        }
        durable.push(begun.elapsed());
        for _ in 0..10 {
            n_lost += (step(harness) / FRAME).floor();
        }
        lost.push(n_lost);
        // As somebody who looks at what happened; the plan's file follows meanwhile.
        std::thread::sleep(Duration::from_millis(500));
    }
    let worst = lost.iter().copied().fold(0.0, f64::max);
    let n_lost = Figure {
        name: "frames that the window loses in a change of 10,000, worst of all rounds, 100k customers".into(),
        ours: format!("{worst} frames"),
        yardstick: "2 frames".into(),
        ratio: worst,
        goal: 2.0,
    };
    [Figure::limit("change of 10,000 made durable, 100k customers", &durable, 400.0), n_lost]
}
