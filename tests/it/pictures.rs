//! The screens look as in the pictures of `tests/pictures`: what changes a look shows it, and nobody changes one unseen.
//!
//! A difference leaves what was drawn and where it differs in `target/pictures`. A look that was changed on purpose is
//! taken over with `CHANGEOVER_PICTURES=accept cargo test --test it pictures::`, and the new picture is looked at.

mod picture;

use std::path::{Path, PathBuf};

use changeover::app::App;
use changeover::clock;
use changeover::domain::draft::Language;
use changeover::ui::action::{Action, Page, Place, WhatIf};
use changeover::ui::kit::gallery::GalleryState;
use chrono::DateTime;
use egui::Theme;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use picture::Picture;

use crate::room::each_screen;
use crate::support::{Begin, Program};
use crate::today;

const SIZE: [f32; 2] = [1024.0, 700.0];
/// Every day is this one: a Wednesday in a year whose calendars are known.
const NOON: &str = "2026-11-25T12:00:00+00:00";
/// Marks a pixel that is another one; no pale copy has it.
const RED: [u8; 3] = [220, 0, 0];
/// A pixel counts as another one from this difference of a channel on: smoothed edges may be rounded otherwise.
const SEEN: u8 = 40;
/// So many pixels may be others, a quarter of the point of an i.
const ALLOWED: usize = 12;

/// What the window shows now.
macro_rules! shot {
    ($harness:expr) => {{
        let image = $harness.render().unwrap();
        Picture::reduced(image.width() as usize, image.as_raw())
    }};
}

fn folder(inside: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(inside)
}

fn is_accepting() -> bool {
    std::env::var_os("CHANGEOVER_PICTURES").is_some_and(|wish| wish == "accept")
}

/// Where two pictures differ, in red on a pale copy of the first, and in how many pixels.
fn difference(expected: &Picture, drawn: &Picture) -> (usize, Picture) {
    let (width, height) = (expected.width.max(drawn.width), expected.height().max(drawn.height()));
    let places = (0..height).flat_map(|y| (0..width).map(move |x| (x, y)));
    let marks = places.map(|place| match (expected.at(place), drawn.at(place)) {
        (Some(one), Some(other)) if one.iter().zip(other).all(|(a, b)| a.abs_diff(b) < SEEN) => {
            one.map(|channel| channel / 3 + 170)
        }
        _ => RED,
    });
    let marked = Picture { width, pixels: marks.collect() };
    (marked.pixels.iter().filter(|pixel| **pixel == RED).count(), marked)
}

/// Holds one screen against its picture, or takes it over; says what is wrong.
fn hold(drawn: &Picture, name: &str) -> Option<String> {
    let (kept, tries) = (folder("tests/pictures").join(format!("{name}.png")), folder("target/pictures"));
    let expected = Picture::read(&kept);
    let (n, marks) = match &expected {
        Ok(expected) => difference(expected, drawn),
        Err(_) => (usize::MAX, drawn.clone()),
    };
    if n <= ALLOWED {
        return None;
    }
    if is_accepting() {
        drawn.write(&kept);
        return None;
    }
    std::fs::create_dir_all(&tries).unwrap();
    drawn.write(&tries.join(format!("{name}.new.png")));
    marks.write(&tries.join(format!("{name}.diff.png")));
    Some(match expected {
        Ok(_) => format!("{name}: {n} pixels differ"),
        Err(error) => format!("{name}: there is no picture of it ({error})"),
    })
}

fn say(faults: &[String]) {
    let hint = "target/pictures holds what was drawn and where it differs; if it is meant, take it over as tests/it/pictures.rs says";
    assert!(faults.is_empty(), "{}\n{hint}", faults.join("\n"));
}

/// The program at noon of that day; nothing blinks and nothing is announced.
fn program(language: Language, dark: bool) -> Program {
    clock::stop(DateTime::parse_from_rfc3339(NOON).unwrap());
    Program::sample(&Begin { language, dark, size: SIZE, ..Begin::default() })
}

fn paint(program: &mut Program, name: &str, faults: &mut Vec<String>) {
    program.wait(App::is_saved);
    program.harness.state_mut().session_mut().toasts.clear();
    program.harness.ctx.all_styles_mut(|style| style.visuals.text_cursor.blink = false);
    program.harness.run_steps(3);
    faults.extend(hold(&shot!(program.harness), name));
}

/// Names without characters that a system forbids, in the order of the screens.
fn file_name(name: &str, look: &str) -> String {
    format!("{}-{look}", name.to_lowercase().replace(|c: char| !c.is_ascii_alphanumeric(), "-"))
}

/// A folder's path is on these pages, another one in each run; or the screen was shown just before.
const LEFT_OUT: [&str; 6] =
    ["Plans", "Settings", "Rules-4", "Rules-5", "Enrollment-ask-restricted", "Enrollment-new-tenant"];

#[test]
fn every_screen_looks_as_in_its_picture() {
    let mut faults = Vec::new();
    each_screen(&mut program(Language::English, false), |program, name| {
        if !LEFT_OUT.contains(&name) {
            paint(program, &file_name(name, "en"), &mut faults);
        }
    });
    say(&faults);
}

#[test]
fn pages_look_as_in_their_pictures_in_dark_and_chinese() {
    let mut faults = Vec::new();
    let mut program = program(Language::TraditionalChinese, true);
    let pages = [Page::Today, Page::Enrollment, Page::Providers, Page::Customers, Page::Invitations, Page::Deadlines];
    for page in pages {
        program.harness.state_mut().session_mut().go(page);
        program.settle();
        program.foresee(page);
        paint(&mut program, &file_name(&format!("{page:?}"), "zh-dark"), &mut faults);
    }
    say(&faults);
}

#[test]
fn first_start_looks_as_in_its_picture() {
    clock::stop(DateTime::parse_from_rfc3339(NOON).unwrap());
    let begin = Begin { has_profile: false, size: SIZE, ..Begin::default() };
    let mut program = Program::on(tempfile::tempdir().unwrap(), &begin);
    let mut faults = Vec::new();
    paint(&mut program, "start-en", &mut faults);
    say(&faults);
}

#[test]
fn customers_sheet_and_a_comparison_look_as_in_their_pictures() {
    let mut faults = Vec::new();
    let mut program = program(Language::English, false);
    program.harness.state_mut().session_mut().go(Page::Customers);
    program.settle();
    let row = program.harness.state().plan().unwrap().customers.iter().next().unwrap().name.clone();
    program.harness.get_all_by_label_contains(&row).next().unwrap().click();
    program.settle();
    paint(&mut program, "customers-sheet-en", &mut faults);
    let list = "Microsoft ID,Company name,Primary domain name,Relationship\n\
        11111111-2222-4333-8444-555555555555,Woodgrove Bank,woodgrovebank.com,Direct\n";
    let mut program = today::empty(&Begin { size: SIZE, ..Begin::default() });
    program.harness.state_mut().session_mut().go(Page::Import);
    program.settle();
    program.harness.event(egui::Event::Paste(list.to_owned()));
    program.settle();
    paint(&mut program, "import-comparison-en", &mut faults);
    say(&faults);
}

/// The sample's scenario with its sheet and beside the plan, its baseline, and a rehearsal at its first problem.
#[test]
fn what_if_looks_as_in_its_pictures() {
    let mut faults = Vec::new();
    let looks = [
        (Language::English, false, "en", "To the first problem"),
        (Language::TraditionalChinese, true, "zh-dark", "到第一個狀況"),
    ];
    for (language, dark, look, jump) in looks {
        let mut program = program(language, dark);
        let worked = |program: &mut Program| {
            program.settle();
            program.wait(App::knows_what_if);
            program.settle();
        };
        let plan = program.plan().clone();
        let (scenario, baseline) = (plan.scenarios.iter().next().unwrap().id, plan.baselines.iter().next().unwrap().id);
        program.harness.state_mut().session_mut().moves.show_scenario(scenario);
        program.harness.state_mut().session_mut().go(Page::Moves);
        worked(&mut program);
        paint(&mut program, &format!("what-if-scenario-{look}"), &mut faults);
        program.harness.state_mut().ask_for(Action::Go(Place::WhatIf(WhatIf::Compare(scenario))));
        worked(&mut program);
        paint(&mut program, &format!("what-if-compare-{look}"), &mut faults);
        program.harness.state_mut().session_mut().moves.show_baseline(baseline);
        worked(&mut program);
        paint(&mut program, &format!("what-if-baseline-{look}"), &mut faults);
        let part = if dark { "演練" } else { "Rehearsal" };
        program.harness.get_by_role_and_label(egui::Role::RadioButton, part).click();
        worked(&mut program);
        program.press(jump);
        paint(&mut program, &format!("what-if-rehearsal-{look}"), &mut faults);
    }
    say(&faults);
}

#[test]
fn widgets_look_as_in_their_pictures() {
    let mut faults = Vec::new();
    for (theme, chinese, look) in [(Theme::Light, false, "en"), (Theme::Dark, true, "zh-dark")] {
        for part in 0..5 {
            let mut harness: Harness<'_, GalleryState> =
                crate::gallery::harness(theme, (SIZE[0], SIZE[1]), GalleryState::at(part, chinese));
            faults.extend(hold(&shot!(harness), &format!("gallery-{part}-{look}")));
        }
    }
    say(&faults);
}

#[test]
fn moved_button_another_colour_and_another_size_are_seen() {
    let plain = |height: usize| Picture { width: 60, pixels: vec![[255; 3]; 60 * height] };
    let with_button = |left: usize, shade: u8| {
        let mut picture = plain(40);
        for (x, y) in (0..8).flat_map(|x| (0..4).map(move |y| (left + x, 10 + y))) {
            picture.pixels[y * 60 + x] = [shade, 90, 160];
        }
        picture
    };
    assert_eq!(difference(&with_button(5, 0), &with_button(5, 0)).0, 0);
    assert!(difference(&with_button(5, 0), &with_button(9, 0)).0 > ALLOWED);
    assert!(difference(&with_button(5, 0), &with_button(5, 60)).0 > ALLOWED);
    assert!(difference(&plain(40), &plain(41)).0 > ALLOWED);
    assert_eq!(difference(&with_button(5, 0), &with_button(5, 17)).0, 0, "one shade of sixteen is what rounding does");
}
