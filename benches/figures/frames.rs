//! The longest frames of every screen with 100,000 customers beside 1,000, drawn headless with a screen reader's tree.

use std::time::{Duration, Instant};

use changeover::app::{App, AppStart};
use changeover::domain::plan::Plan;
use changeover::domain::sample::moving_crowd;
use changeover::store::fs::RealFs;
use changeover::store::settings::{Profile, Settings};
use changeover::store::{Places, PlanId, PlanKeeper, Setup};
use changeover::ui::action::Page;
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use tempfile::TempDir;

use crate::{Figure, big_plan, median, now};

const FRAMES: usize = 300;

/// The program, and the folder that it lives in.
pub(crate) struct Opened {
    /// Drives the window.
    pub(crate) harness: Harness<'static, App>,
    _dir: TempDir,
}

/// The program with this plan open, at the size that it is designed for, on a folder of its own.
pub(crate) fn open(plan: &Plan) -> Opened {
    let dir = tempfile::tempdir().expect("a temporary folder");
    let places = Places::at(dir.path());
    let folder = dir.path().join("plan");
    let setup = Setup::new(places.clone(), "figures", now);
    let opened = PlanKeeper::create(&setup, &folder, plan, &PlanId::from_number(1)).expect("created");
    opened.keeper.close(Duration::from_mins(1));
    let profile = Some(Profile { name: "Lin Mei-Hui".into(), initials: "LMH".into() });
    Settings { profile, ..Settings::default() }.save(&RealFs, &places).expect("saved");
    let start = AppStart { plan: Some(folder), language: None, system_fonts: false, ..AppStart::default() };
    let mut harness = Harness::builder()
        .with_size([1280.0, 800.0])
        .with_pixels_per_point(1.0)
        .build_eframe(move |cc| App::new(&cc.egui_ctx, places.clone(), &start));
    while harness.state().is_busy() {
        harness.step();
        std::thread::sleep(Duration::from_millis(2));
    }
    Opened { harness, _dir: dir }
}

const PAGES: [(&str, Page); 12] = [
    ("Today", Page::Today),
    ("Enrollment", Page::Enrollment),
    ("Deadlines", Page::Deadlines),
    ("Rules", Page::Rules),
    ("Our company", Page::Company),
    ("Providers", Page::Providers),
    ("Customers", Page::Customers),
    ("Import", Page::Import),
    ("Invitations", Page::Invitations),
    ("Plans", Page::Plans),
    ("Settings", Page::Settings),
    ("Help", Page::Help),
];

/// Every view with 100,000 customers, beside the same view with 1,000.
pub(crate) fn figures() -> Vec<Figure> {
    let (mut small, mut large) = (open(&big_plan(1_000)), open(&big_plan(100_000)));
    let mut figures = Vec::new();
    for (name, page) in PAGES {
        figures.extend(both(&mut small.harness, &mut large.harness, name, page));
    }
    for harness in [&mut small.harness, &mut large.harness] {
        show(harness, Page::Customers);
        harness.query_all_by_role(Role::Row).nth(2).expect("a customer").click();
        harness.run_steps(5);
    }
    figures.extend(both(&mut small.harness, &mut large.harness, "Customers with a sheet", Page::Customers));
    figures
}

/// The parts of Moves while everything is under way, with ten subscriptions a customer.
pub(crate) fn moves() -> Vec<Figure> {
    let mut figures = Vec::new();
    for n in [500, 2_000] {
        let plan = moving_crowd(now(), n).expect("the shipped sample");
        let mut opened = open(&plan);
        let harness = &mut opened.harness;
        show(harness, Page::Moves);
        for tab in ["Work list", "Schedule", "Waves", "Transfer requests"] {
            harness.get_by_role_and_label(Role::RadioButton, tab).click();
            harness.run_steps(5);
            while !harness.state().is_foreseen() {
                harness.step();
                std::thread::sleep(Duration::from_millis(2));
            }
            if tab == "Work list" {
                harness.get_by_role_and_label(Role::CheckBox, "Show later work").click();
            }
            for part in [tab.to_owned(), format!("{tab} with a sheet")] {
                let frames = (0..FRAMES).map(|index| scroll(harness, index)).collect();
                let name = format!("frame p99, Moves: {part}, {n} customers with 10 subscriptions, scrolling");
                figures.push(Figure::value(name, slowest(frames), 8.0));
                harness.query_all_by_role(Role::Row).nth(2).expect("a row").click();
                harness.run_steps(5);
            }
        }
        figures.extend(line(harness, n));
        show(harness, Page::Deadlines);
        let frames = (0..FRAMES).map(|index| scroll(harness, index)).collect();
        let name = format!("frame p99, Deadlines, {n} customers on the move, scrolling");
        figures.push(Figure::value(name, slowest(frames), 8.0));
    }
    figures
}

/// The time line in each scale, while the days go by and while a wave is dragged to other days.
fn line(harness: &mut Window, n: u64) -> Vec<Figure> {
    let mut figures = Vec::new();
    show(harness, Page::Moves);
    harness.get_by_role_and_label(Role::RadioButton, "Time line").click();
    harness.run_steps(5);
    while !harness.state().is_foreseen() {
        harness.step();
        std::thread::sleep(Duration::from_millis(2));
    }
    for zoom in ["Month", "Week", "Day"] {
        harness.get_by_role_and_label(Role::RadioButton, zoom).click();
        harness.run_steps(5);
        let frames = (0..FRAMES).map(|index| pan(harness, index)).collect();
        let name = format!(
            "frame p99, Moves: Time line by {}, {n} customers with 10 subscriptions, panning",
            zoom.to_lowercase()
        );
        figures.push(Figure::value(name, slowest(frames), 8.0));
        // The one in the rail comes first.
        harness.query_all_by_role_and_label(Role::Button, "Today").last().expect("a button").click();
        harness.run_steps(5);
        let bars = harness.query_all_by_role(Role::GraphicsObject);
        // Of those right of the names the widest: that of a wave.
        let bars = bars.map(|node| node.rect()).filter(|rect| 400.0 < rect.left() && rect.height() < 24.0);
        let bar = bars.max_by(|one, other| one.width().total_cmp(&other.width())).expect("a bar");
        harness.drag_at(bar.center());
        let frames = (0..FRAMES).map(|index| carry(harness, bar.center(), index)).collect();
        harness.key_press(egui::Key::Escape);
        harness.drop_at(bar.center());
        harness.run_steps(5);
        let name = format!(
            "frame p99, Moves: Time line by {}, {n} customers with 10 subscriptions, dragging",
            zoom.to_lowercase()
        );
        figures.push(Figure::value(name, slowest(frames), 8.0));
    }
    figures
}

/// Milliseconds of one frame in which the days go by.
fn pan(harness: &mut Window, index: usize) -> f64 {
    harness.event(egui::Event::PointerMoved(egui::pos2(640.0, 500.0 + (index % 7) as f32)));
    let right = if index % 100 < 50 { -60.0 } else { 60.0 };
    harness.event(egui::Event::MouseWheel {
        unit: egui::MouseWheelUnit::Point,
        delta: egui::vec2(right, right / 4.0),
        phase: egui::TouchPhase::Move,
        source: egui::MouseWheelSource::Wheel,
        modifiers: egui::Modifiers::NONE,
    });
    step(harness)
}

/// Milliseconds of one frame in which a bar goes a day on.
fn carry(harness: &mut Window, from: egui::Pos2, index: usize) -> f64 {
    harness.hover_at(from + egui::vec2((index % 12) as f32 * 26.0, 0.0));
    step(harness)
}

/// A window that a measurement drives.
pub(crate) type Window = Harness<'static, App>;

/// The longest frames of a view at both sizes, which take turns; the ratio is that of the medians, which a busy machine
/// disturbs less than the longest.
fn both(small: &mut Window, large: &mut Window, name: &str, page: Page) -> [Figure; 2] {
    for harness in [&mut *small, &mut *large] {
        show(harness, page);
    }
    let (mut few, mut many) = (Vec::new(), Vec::new());
    for index in 0..FRAMES {
        few.push(scroll(small, index));
        many.push(scroll(large, index));
    }
    let ratio = median(few.iter().zip(&many).map(|(few, many)| many / few));
    let p99 = slowest(many);
    let compared = Figure {
        name: format!("frame, {name}, 100k against 1k customers"),
        ours: format!("p99 {p99:.2} ms"),
        yardstick: format!("p99 {:.2} ms", slowest(few)),
        ratio,
        goal: 1.2,
    };
    [Figure::value(format!("frame p99, {name}, 100k customers, scrolling"), p99, 8.0), compared]
}

/// Goes to a page and waits until everything on it is there.
pub(crate) fn show(harness: &mut Window, page: Page) {
    harness.state_mut().session_mut().go(page);
    harness.run_steps(5);
    while harness.state().is_busy() {
        harness.step();
        std::thread::sleep(Duration::from_millis(2));
    }
    harness.run_steps(5);
}

/// Milliseconds of one frame in which the mouse moves and the wheel turns.
fn scroll(harness: &mut Window, index: usize) -> f64 {
    harness.event(egui::Event::PointerMoved(egui::pos2(640.0, 500.0 + (index % 7) as f32)));
    let down = if index % 100 < 50 { -60.0 } else { 60.0 };
    harness.event(egui::Event::MouseWheel {
        unit: egui::MouseWheelUnit::Point,
        delta: egui::vec2(0.0, down),
        phase: egui::TouchPhase::Move,
        source: egui::MouseWheelSource::Wheel,
        modifiers: egui::Modifiers::NONE,
    });
    step(harness)
}

/// Milliseconds of one frame.
pub(crate) fn step(harness: &mut Window) -> f64 {
    let begun = Instant::now();
    harness.step();
    begun.elapsed().as_secs_f64() * 1e3
}

/// The longest but the slowest hundredth.
fn slowest(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() * 99 / 100]
}

/// The longest of the frames of this page but the slowest hundredth, while it scrolls.
pub(crate) fn frame(harness: &mut Window, name: &str, page: Page) -> Figure {
    show(harness, page);
    let times = (0..FRAMES).map(|index| scroll(harness, index)).collect();
    Figure::value(name, slowest(times), 8.0)
}
