//! The time line: read, dragged, moved by keys, undone, as a table and as a picture, in both languages.

use changeover::clock;
use chrono::{DateTime, NaiveDate};
use egui::accesskit::Role as NodeRole;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use std::sync::Arc;

use changeover::exchange::picture::PictureForm;
use changeover::exchange::svg::Drawing;
use changeover::ui::action::{PictureAction, PictureWish};

use super::*;

/// Every day is this one, a Wednesday before a week without holidays.
const NOON: &str = "2026-11-25T12:00:00+00:00";
/// Width of a day.
const DAY: f32 = 26.0;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn open_line(tab: &str, language: Language) -> Program {
    clock::stop(DateTime::parse_from_rfc3339(NOON).unwrap());
    let begin = Begin { language, size: [1280.0, 1200.0], ..Begin::default() };
    let mut program = Program::before_moves(&begin);
    ready(&mut program, 2);
    let (first, last) = (Some(day("2026-11-30")), Some(day("2026-12-02")));
    ask(&mut program, Edit::put(Wave { first, last, ..Wave::new(WaveId::new(9), "Second") }));
    put_into_wave(&mut program, ID);
    program.harness.state_mut().session_mut().go(Page::Moves);
    program.settle();
    program.harness.get_by_role_and_label(Role::RadioButton, tab).click();
    program.settle();
    program.foresee(Page::Moves);
    program.settle();
    program
}

fn open_english() -> Program {
    open_line("Time line", Language::English)
}

fn window(program: &Program) -> (Option<NaiveDate>, Option<NaiveDate>) {
    let wave = program.plan().waves.get(WaveId::new(9)).unwrap();
    (wave.first, wave.last)
}

/// Where the bar of the row is drawn whose words begin like that.
fn bar(program: &Program, words: &str) -> egui::Rect {
    let is_it = |node: &egui_kittest::kittest::AccessKitNode<'_>| {
        node.role() == NodeRole::GraphicsObject && node.label().is_some_and(|label| label.starts_with(words))
    };
    let rects = program.harness.query_all_by(is_it).map(|node| node.rect());
    rects.max_by(|one, other| one.left().total_cmp(&other.left())).unwrap()
}

/// Takes the bar in its middle and lets it go so many days later; `key` is pressed before that.
fn drag(program: &mut Program, words: &str, days: f32, key: Option<Key>) {
    let from = bar(program, words).center();
    let to = from + egui::vec2(days * DAY, 0.0);
    program.harness.drag_at(from);
    program.harness.step();
    for part in [0.3, 0.7, 1.0] {
        program.harness.hover_at(from + (to - from) * part);
        program.harness.step();
    }
    if let Some(key) = key {
        program.harness.key_press(key);
        program.harness.step();
    }
    program.harness.drop_at(to);
    program.settle();
}

fn focus(program: &mut Program) {
    let is_it = |node: &egui_kittest::kittest::AccessKitNode<'_>| node.role() == NodeRole::Canvas;
    program.harness.query_all_by(is_it).next().unwrap().focus();
    program.harness.run_steps(2);
}

#[test]
fn wave_is_dragged_by_a_week_and_one_undo_brings_it_back() {
    let mut program = open_english();
    let before = window(&program);
    drag(&mut program, "Second: ", 7.0, None);
    assert_eq!(window(&program), (Some(day("2026-12-07")), Some(day("2026-12-09"))));
    program.chord(Modifiers::COMMAND, Key::Z);
    assert_eq!(window(&program), before);
    drag(&mut program, "Second: ", 7.0, Some(Key::Escape));
    assert_eq!(window(&program), before, "Escape lets it go");
    drag(&mut program, "Second: ", 0.2, None);
    assert_eq!(window(&program), before, "the same day changes nothing");
}

/// Held at the edge a bar takes the days along, until it is out of sight itself; it is let go there all the same.
#[test]
fn drag_ends_where_the_mouse_lets_go_even_when_the_bar_is_out_of_sight() {
    let mut program = open_english();
    let before = window(&program);
    let from = bar(&program, "Second: ").center();
    program.harness.drag_at(from);
    program.harness.step();
    for _ in 0..120 {
        program.harness.hover_at(egui::pos2(1250.0, from.y));
        program.harness.step();
    }
    let is_seen = |node: &egui_kittest::kittest::AccessKitNode<'_>| {
        node.role() == NodeRole::GraphicsObject && node.label().is_some_and(|label| label.starts_with("Second: "))
    };
    let bars = program.harness.query_all_by(is_seen).filter(|node| 420.0 < node.rect().left()).count();
    assert_eq!(bars, 0, "the bar left the picture");
    program.harness.drop_at(egui::pos2(900.0, from.y));
    program.settle();
    let after = window(&program);
    assert!(before.0 < after.0, "{before:?} {after:?}");
    program.harness.hover_at(egui::pos2(700.0, from.y));
    program.settle();
    assert_eq!(window(&program), after, "nothing hangs on the mouse any more");
    program.chord(Modifiers::COMMAND, Key::Z);
    assert_eq!(window(&program), before);
}

#[test]
fn drag_that_leaves_the_page_is_over() {
    let mut program = open_english();
    let before = window(&program);
    let from = bar(&program, "Second: ").center();
    program.harness.drag_at(from);
    program.harness.step();
    program.harness.hover_at(from + egui::vec2(7.0 * DAY, 0.0));
    program.harness.step();
    program.harness.state_mut().session_mut().go(Page::Today);
    program.harness.step();
    program.harness.drop_at(from);
    program.settle();
    program.harness.state_mut().session_mut().go(Page::Moves);
    program.settle();
    program.harness.hover_at(from + egui::vec2(3.0 * DAY, 0.0));
    program.settle();
    assert_eq!(window(&program), before);
    assert!(program.harness.query_by_label_contains("7 December 2026 to").is_none());
}

#[test]
fn wave_is_moved_by_the_keyboard_alone_and_says_what_stands_against_it() {
    let mut program = open_english();
    let before = window(&program);
    focus(&mut program);
    program.chord(Modifiers::ALT | Modifiers::SHIFT, Key::ArrowRight);
    assert_eq!(window(&program), (Some(day("2026-12-07")), Some(day("2026-12-09"))));
    program.chord(Modifiers::ALT, Key::ArrowLeft);
    assert_eq!(window(&program), (Some(day("2026-12-04")), Some(day("2026-12-08"))));
    assert_eq!(program.harness.state_mut().session_mut().page, Page::Moves, "the key goes back only elsewhere");
    for _ in 0..2 {
        program.chord(Modifiers::COMMAND, Key::Z);
    }
    assert_eq!(window(&program), before);
    program.chord(Modifiers::ALT | Modifiers::SHIFT, Key::ArrowLeft);
    program.harness.get_by_label_contains("stands against it");
}

#[test]
fn customer_gets_a_fixed_day_by_mouse_and_by_keys() {
    let mut program = open_english();
    focus(&mut program);
    program.keys(&[Key::Space]);
    program.settle();
    let pinned = |program: &Program| program.plan().customers.get(ID).unwrap().pinned;
    assert_eq!(pinned(&program), None);
    // Proposed for 2 December, when the provider's request should be there.
    drag(&mut program, "Woodgrove Bank: ", 1.0, None);
    assert_eq!(pinned(&program), Some(day("2026-12-03")));
    program.chord(Modifiers::ALT, Key::ArrowRight);
    assert_eq!(pinned(&program), Some(day("2026-12-04")));
    program.harness.event(egui::Event::Cut);
    program.settle();
    assert_eq!(program.clipboard.plain(), "Woodgrove Bank\t\t\n");
}

#[test]
fn customers_are_pasted_into_the_wave_that_the_keyboard_is_on() {
    let mut program = open_english();
    focus(&mut program);
    program.harness.event(egui::Event::Paste("Blue Yonder Airlines".into()));
    program.settle();
    let n = program.plan().customers.iter().filter(|one| one.wave == Some(WaveId::new(9))).count();
    assert_eq!(n, 2);
}

/// The load of each person lies below the lanes; End goes to the last of it.
#[test]
fn load_of_a_day_lists_its_customers_by_mouse_and_the_keyboard_gets_there() {
    let mut program = open_english();
    let (pinned, name) = (Value::Day(day("2026-12-03")), program.plan().name_of(ID).to_owned());
    ask(
        &mut program,
        Edit::Customer(CustomerEdit::Set { customers: vec![ID], field: CustomerField::Pinned, value: pinned }),
    );
    program.foresee(Page::Moves);
    program.settle();
    let is_cell = |node: &egui_kittest::kittest::AccessKitNode<'_>| {
        node.role() == NodeRole::GraphicsObject && node.label().is_some_and(|label| label.contains(": 1 customer, 1 "))
    };
    let cells: Vec<_> = program.harness.query_all_by(is_cell).map(|node| node.rect()).collect();
    let lowest = cells.iter().max_by(|one, other| one.top().total_cmp(&other.top())).unwrap().center();
    program.harness.drag_at(lowest);
    program.harness.step();
    program.harness.drop_at(lowest);
    program.settle();
    let is_open = |program: &Program| {
        program.harness.query_by_role_and_label(Role::ListBoxOption, &format!("{name}, In time")).is_some()
    };
    assert!(is_open(&program), "the customer of the day is listed");
    program.keys(&[Key::Escape]);
    program.settle();
    assert!(!is_open(&program));
    focus(&mut program);
    program.keys(&[Key::End, Key::Enter]);
    program.settle();
    assert!(is_open(&program), "by the keyboard");
    program.harness.get_by_role_and_label(Role::Button, "Show in the work list").click();
    program.settle();
    program.harness.get_by_role_and_label(Role::CheckBox, "Show later work");
}

#[test]
fn row_opens_its_sheet_and_leads_to_the_wave() {
    let mut program = open_english();
    focus(&mut program);
    program.keys(&[Key::Enter]);
    program.settle();
    program.harness.get_by_role_and_label(Role::Complementary, "Second");
    program.press("Open wave");
    assert!(program.harness.get_by_role_and_label(Role::RadioButton, "Waves").accesskit_node().toggled().is_some());
    program.harness.get_by_role_and_label(Role::Complementary, "Second");
}

#[test]
fn picture_has_a_table_beside_it_that_says_the_same_and_can_be_copied() {
    let mut program = open_english();
    program.harness.get_by_role_and_label(Role::CheckBox, "As table").click();
    program.settle();
    program.harness.get_by_role_and_label(Role::Row, "Second");
    program.press("Copy as table");
    let text = program.clipboard.plain();
    assert!(text.starts_with("Wave\tDates\tCustomers") && text.contains("2026-11-30"), "{text}");
}

#[test]
fn picture_lies_on_the_clipboard_as_large_as_it_is_drawn() {
    let mut program = open_english();
    program.press("Picture");
    program.harness.get_by_role_and_label(NodeRole::MenuItem, "Copy as image").click();
    program.harness.run_steps(2);
    program.wait(|app| !app.is_busy());
    program.settle();
    let begun = std::time::Instant::now();
    while program.clipboard.picture().is_none() && begun.elapsed().as_secs() < 20 {
        program.harness.step();
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    let picture = program.clipboard.picture().unwrap();
    // Two pixels for each point of a window that is 1,280 points wide, with names, days and words.
    assert!(1_600 < picture.width && 400 < picture.height, "{picture:?}");
    let dark = picture.rgba.chunks(4).filter(|pixel| pixel[0] < 128).count();
    assert!(5_000 < dark, "{dark}");
}

#[test]
fn picture_is_saved_as_a_file() {
    let mut program = open_english();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("moves");
    let drawing = Drawing { size: (40.0, 20.0), title: "Moves".into(), ground: [255; 3], parts: Vec::new() };
    let wish = PictureWish::Save(PictureForm::Png);
    let action = PictureAction { drawing: Arc::new(drawing), name: "moves".into(), wish, path: Some(path) };
    program.harness.state_mut().ask_for(Action::Picture(action));
    program.wait(|app| !app.is_busy());
    program.settle();
    let begun = std::time::Instant::now();
    let file = folder.path().join("moves.png");
    while !file.exists() && begun.elapsed().as_secs() < 5 {
        program.harness.step();
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    assert!(std::fs::read(file).unwrap().starts_with(b"\x89PNG"));
}

#[test]
fn plan_without_dates_says_what_to_do_next_in_both_languages() {
    for (language, tab, title) in [
        (Language::English, "Time line", "Time line of the moves"),
        (Language::TraditionalChinese, "時間軸", "轉移時間軸"),
    ] {
        let program = open_line(tab, language);
        let is_it = |node: &egui_kittest::kittest::AccessKitNode<'_>| {
            node.role() == NodeRole::Canvas && node.label().is_some_and(|label| label.starts_with(title))
        };
        assert!(program.harness.query_all_by(is_it).next().is_some());
    }
    let mut program = Program::before_moves(&Begin { size: [1280.0, 1200.0], ..Begin::default() });
    let ids: Vec<_> = program.plan().customers.iter().map(|one| one.id).collect();
    let remove = CustomerEdit::Remove { customers: ids, stamp: stamp() };
    program.harness.state_mut().session_mut().go(Page::Moves);
    program.settle();
    program.harness.get_by_role_and_label(Role::RadioButton, "Time line").click();
    ask(&mut program, Edit::Customer(remove));
    program.harness.get_by_label("No customers yet");
}
