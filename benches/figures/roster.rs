//! The customers page with 100,000 customers, as its user feels it: a key in the search, a click on a heading, a change of
//! 10,000 at once, and what the window keeps for undo.

use std::time::{Duration, Instant};

use changeover::domain::edit::Edit;
use changeover::domain::edit::customers::CustomerEdit;
use changeover::ui::action::{Action, Page};
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;

use crate::frames::{Window, open, show, step};
use crate::{Figure, ROUNDS, big_plan, median, timed};

/// Milliseconds of a frame at 60 a second.
const FRAME: f64 = 1_000.0 / 60.0;

pub(crate) fn figures() -> Vec<Figure> {
    let plan = big_plan(100_000);
    let clones: Vec<Duration> = (0..ROUNDS).map(|_| timed(|| plan.clone()).0).collect();
    let mut opened = open(&plan);
    let (opening, ()) = timed(|| show(&mut opened.harness, Page::Customers));
    let harness = &mut opened.harness;
    let mut figures = vec![
        Figure::limit("clone of the plan for undo, 100k customers", &clones, 0.1),
        Figure::value(
            "customers page, first time, until its rows are there, 100k",
            opening.as_secs_f64() * 1e3,
            2_000.0,
        ),
    ];
    figures.extend([keystroke(harness), sort(harness)]);
    figures.extend(bulk(harness));
    figures
}

/// The frames that follow an input, all together, less as many frames in which nothing happens.
fn beyond_idle(harness: &mut Window, n_frames: usize) -> f64 {
    let busy: f64 = (0..n_frames).map(|_| step(harness)).sum();
    let idle = median((0..9).map(|_| step(harness)));
    (busy - idle * n_frames as f64).max(0.0)
}

/// The letters of a name one by one; the median of all that was worked out for a letter.
fn keystroke(harness: &mut Window) -> Figure {
    let mut times = Vec::new();
    for word in ["garnet", "遠山", "clinic", "customer99999", "tag:gold", "renew<30"] {
        harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::F);
        harness.run_steps(3);
        for letter in word.chars() {
            harness.event(egui::Event::Text(letter.to_string()));
            times.push(beyond_idle(harness, 3));
        }
        harness.key_press(egui::Key::Escape);
        harness.run_steps(3);
    }
    Figure::value("key in the search, 100k customers, beyond an idle frame", median(times.into_iter()), 1.5)
}

/// A click on a heading that orders by another column, against sorting as many numbers.
fn sort(harness: &mut Window) -> Figure {
    let mut pairs = Vec::new();
    let mut numbers: Vec<u64> = (0..100_000_u64).map(|n| n.wrapping_mul(0x9E37_79B9_7F4A_7C15)).collect();
    for round in 0..ROUNDS * 2 {
        let column = if round % 2 == 0 { "State" } else { "Company" };
        harness.get_by_role_and_label(Role::ColumnHeader, column).click();
        let ours = Duration::from_secs_f64(beyond_idle(harness, 3) / 1e3);
        let mut these = numbers.clone();
        let (theirs, ()) = timed(|| these.sort_unstable());
        numbers.rotate_left(1_000);
        pairs.push((ours, theirs));
    }
    Figure::pairs("order by another column, 100k customers", "sort of 100k u64", 6.0, &pairs)
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
