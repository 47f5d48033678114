//! The longest frames of every screen with 10,000 customers, drawn headless with a screen reader's tree.

use std::time::{Duration, Instant};

use changeover::app::{App, Start};
use changeover::domain::plan::Plan;
use changeover::store::fs::RealFs;
use changeover::store::settings::{Profile, Settings};
use changeover::store::{Places, PlanId, PlanKeeper, Setup};
use changeover::ui::action::Page;
use egui_kittest::Harness;
use tempfile::TempDir;

use crate::{Figure, big_plan, now};

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
    let start = Start { plan: Some(folder), language: None, system_fonts: false };
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

pub(crate) fn figures() -> Vec<Figure> {
    let mut opened = open(&big_plan(10_000));
    let pages = [
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
    let name = |page: &str| -> &'static str {
        Box::leak(format!("frame p99, {page}, 10k customers, scrolling").into_boxed_str())
    };
    pages.map(|(page_name, page)| frame(&mut opened.harness, name(page_name), page)).into()
}

/// The longest of the frames of this page but the slowest hundredth, while it scrolls.
pub(crate) fn frame(harness: &mut Harness<'static, App>, name: &'static str, page: Page) -> Figure {
    harness.state_mut().session_mut().go(page);
    harness.run_steps(5);
    let mut times = Vec::with_capacity(FRAMES);
    for index in 0..FRAMES {
        harness.event(egui::Event::PointerMoved(egui::pos2(640.0, 500.0 + (index % 7) as f32)));
        let down = if index % 100 < 50 { -60.0 } else { 60.0 };
        harness.event(egui::Event::MouseWheel {
            unit: egui::MouseWheelUnit::Point,
            delta: egui::vec2(0.0, down),
            phase: egui::TouchPhase::Move,
            source: egui::MouseWheelSource::Wheel,
            modifiers: egui::Modifiers::NONE,
        });
        let begun = Instant::now();
        harness.step();
        times.push(begun.elapsed().as_secs_f64() * 1e3);
    }
    times.sort_by(f64::total_cmp);
    let p99 = times[times.len() * 99 / 100];
    Figure { name, ours: format!("{p99:.2} ms"), yardstick: "8 ms".into(), ratio: p99 / 8.0, goal: 1.0 }
}
