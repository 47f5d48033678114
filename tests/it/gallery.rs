//! The gallery: every widget can be found by its name, answers mouse and keyboard, and looks right in a picture.

use std::path::PathBuf;
use std::time::Instant;

use changeover::ui::kit::gallery::{GalleryState, gallery_ui};
use changeover::ui::theme::{self, Motion, fonts};
use egui::accesskit::Role;
use egui::{Key, Modifiers, Theme, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};

use crate::support::is_picture_wanted;

mod choosing;

type Gallery = Harness<'static, GalleryState>;

pub(crate) fn harness(theme: Theme, size: (f32, f32), state: GalleryState) -> Gallery {
    let mut harness = Harness::builder()
        .with_size(Vec2::from(size))
        .with_theme(theme)
        .with_max_steps(8)
        .with_render_cursor(false)
        .with_context_setup(|ctx| {
            fonts::install(ctx, false);
            theme::apply(ctx, Motion::Reduced);
        })
        .build_ui_state(gallery_ui, state);
    harness.run();
    harness
}

fn part(part: usize) -> Gallery {
    harness(Theme::Light, (1280.0, 800.0), GalleryState::at(part, false))
}

/// Painted only on wish, since that takes most of the time, and asserts nothing.
fn picture(harness: &mut Gallery, name: &str) {
    if !is_picture_wanted() {
        return;
    }
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("target/pictures");
    let made = std::fs::create_dir_all(&folder).map_err(|error| error.to_string());
    let drawn = made.and_then(|()| harness.render());
    let file = folder.join(format!("gallery-{name}.png"));
    assert_eq!(drawn.and_then(|image| image.save(file).map_err(|error| error.to_string())), Ok(()));
}

fn press(harness: &mut Gallery, modifiers: Modifiers, key: Key) {
    harness.key_press_modifiers(modifiers, key);
    harness.run();
}

/// Which rows of the table are chosen, in the order they stand in without sorting.
fn chosen(harness: &Gallery) -> Vec<usize> {
    harness.state().table.selected().iter().copied().collect()
}

#[test]
fn every_part_can_be_drawn_in_both_themes_and_languages() {
    let names = ["controls", "fields", "states", "table", "wizard"];
    for (theme, look) in [(Theme::Light, "light"), (Theme::Dark, "dark")] {
        for (chinese, language) in [(false, "en"), (true, "zh")] {
            for (part, name) in names.into_iter().enumerate() {
                let mut harness = harness(theme, (1280.0, 800.0), GalleryState::at(part, chinese));
                picture(&mut harness, &format!("{name}-{look}-{language}"));
            }
        }
    }
}

#[test]
fn a_button_answers_to_click_and_enter() {
    let mut harness = part(0);
    harness.get_by_role_and_label(Role::Button, "Commands").click();
    harness.run();
    assert_eq!(harness.state().last, "commands");
    harness.get_all_by_role_and_label(Role::Button, "Why this date?").next().unwrap().focus();
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(harness.state().last, "why");
}

#[test]
fn a_blocked_button_says_why_to_mouse_keyboard_and_screen_reader() {
    let reason = "Tailspin Toys has no contact who may accept";
    let mut harness = part(0);
    let blocked = harness.get_all_by_role_and_label(Role::Button, "Invite...").nth(1).unwrap();
    assert!(blocked.accesskit_node().is_disabled());
    assert_eq!(blocked.accesskit_node().data().description(), Some(reason));
    blocked.click();
    harness.run();
    assert_eq!(harness.state().last, "");
    harness.get_all_by_role_and_label(Role::Button, "Import...").nth(1).unwrap().hover();
    harness.run_steps(4);
    harness.get_by_label(reason); // the tooltip under the pointer
    harness.remove_cursor();
    harness.run();
    assert!(harness.query_by_label(reason).is_none());
    harness.get_all_by_role_and_label(Role::Button, "Delete wave").nth(1).unwrap().focus();
    harness.run();
    picture(&mut harness, "blocked");
    harness.get_by_label(reason); // the tooltip of what has the keyboard
}

#[test]
fn a_menu_works_by_keyboard_alone() {
    let mut harness = part(0);
    harness.get_all_by_role_and_label(Role::Button, "More").last().unwrap().focus();
    press(&mut harness, Modifiers::NONE, Key::Enter);
    picture(&mut harness, "menu");
    press(&mut harness, Modifiers::NONE, Key::ArrowDown);
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(harness.state().last, "copy");
    assert!(harness.query_by_role_and_label(Role::MenuItem, "Copy").is_none());
}

#[test]
fn a_field_is_named_by_its_label_and_described_by_its_error() {
    let mut harness = part(1);
    let field = harness.get_by_role_and_label(Role::TextInput, "Approval mail goes to");
    assert_eq!(field.accesskit_node().data().description(), Some("This address has no @"));
    let top_of_next = harness.get_by_role_and_label(Role::MultilineTextInput, "Note").rect().top();
    harness.get_by_role_and_label(Role::TextInput, "Approval mail goes to").focus();
    harness.run();
    harness.get_by_role_and_label(Role::TextInput, "Approval mail goes to").type_text("@");
    harness.run();
    assert!(harness.query_by_label("This address has no @").is_none());
    let now = harness.get_by_role_and_label(Role::MultilineTextInput, "Note").rect().top();
    assert!((top_of_next - now).abs() < 0.01, "nothing jumps when an error goes");
    picture(&mut harness, "field-focus");
}

#[test]
fn a_list_can_be_chosen_from_by_keyboard() {
    let mut harness = part(1);
    let list = harness.get_by_role_and_label(Role::ComboBox, "Owner");
    assert_eq!(list.value().as_deref(), Some("Lin"));
    list.focus();
    press(&mut harness, Modifiers::NONE, Key::Enter);
    picture(&mut harness, "select");
    harness.get_by_role_and_label(Role::MenuItem, "Wang").click();
    harness.run();
    assert_eq!(harness.get_by_role_and_label(Role::ComboBox, "Owner").value().as_deref(), Some("Wang"));
}

#[test]
fn a_toast_offers_its_action_and_goes_by_itself() {
    let mut harness = part(0);
    harness.get_by_role_and_label(Role::Button, "Copy").click();
    harness.step();
    harness.step();
    picture(&mut harness, "toast");
    harness.get_by_role_and_label(Role::Alert, "Copied. Link verified: Contoso Partner and Northwind Distribution");
    let undo = harness.get_all_by_role_and_label(Role::Button, "Undo").last().unwrap();
    undo.click();
    harness.run();
    assert_eq!(harness.state().last, "undo toast");
    assert!(harness.state().toasts.is_empty());
    harness.get_by_role_and_label(Role::Button, "Copy").click();
    harness.run_steps(40); // a quarter of a second each
    assert!(harness.state().toasts.is_empty());
}

#[test]
fn table_rows_and_cells_have_names_and_only_those_in_sight_exist() {
    let harness = part(3);
    let row = harness.get_by_role_and_label(Role::Row, "Fabrikam Inc.");
    assert!(row.accesskit_node().data().row_index() == Some(8));
    assert_eq!(harness.get_all_by_role(Role::ColumnHeader).count(), 5);
    let n_rows = harness.get_all_by_role(Role::Row).count();
    assert!((15..30).contains(&n_rows), "{n_rows} rows are laid out");
    assert_eq!(harness.get_all_by_role(Role::Cell).count(), 5 * n_rows);
}

#[test]
fn table_row_is_read_by_a_click_and_chosen_by_its_box_control_and_shift() {
    let mut harness = part(3);
    harness.get_by_role_and_label(Role::CheckBox, "Coho Vineyard").click();
    harness.run();
    assert_eq!((chosen(&harness), harness.state().last.as_str()), (vec![5], ""), "a box opens nothing");
    harness.get_by_role_and_label(Role::Row, "Litware 台灣").click();
    harness.run();
    assert_eq!((chosen(&harness), harness.state().last.as_str()), (vec![5], "click 11"), "a click turns no box");
    harness.get_by_role_and_label(Role::Row, "Fabrikam Inc.").click_modifiers(Modifiers::COMMAND);
    harness.run();
    assert_eq!(chosen(&harness), [5, 7]);
    harness.get_by_role_and_label(Role::Row, "Litware 台灣").click_modifiers(Modifiers::SHIFT);
    harness.run();
    assert_eq!(chosen(&harness), [5, 7, 8, 9, 10, 11], "a range leaves the others");
    harness.get_by_role_and_label(Role::CheckBox, "Coho Vineyard").click();
    harness.run();
    assert_eq!(chosen(&harness), [7, 8, 9, 10, 11]);
    picture(&mut harness, "table-chosen");
}

#[test]
fn table_is_worked_by_keyboard() {
    let mut harness = part(3);
    harness.get_by_role_and_label(Role::Row, "Coho Vineyard").click();
    harness.run();
    press(&mut harness, Modifiers::NONE, Key::ArrowDown);
    assert_eq!(chosen(&harness), [0; 0], "arrows turn no box");
    press(&mut harness, Modifiers::SHIFT, Key::ArrowDown);
    assert_eq!(chosen(&harness), [6, 7]);
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(harness.state().last, "open 7");
    press(&mut harness, Modifiers::NONE, Key::Space);
    assert_eq!(chosen(&harness), [6]);
    press(&mut harness, Modifiers::NONE, Key::End);
    assert_eq!(chosen(&harness), [6]);
    harness.get_by_role_and_label(Role::Row, "北屯精密工業股份有限公司 146"); // scrolled into sight
    press(&mut harness, Modifiers::COMMAND, Key::A);
    assert_eq!(chosen(&harness).len(), 148);
    press(&mut harness, Modifiers::NONE, Key::Home);
    assert_eq!(harness.state().table.cursor_row(), Some(0));
}

#[test]
fn table_head_sorts_and_says_so_and_the_cursor_stays_on_its_record() {
    let mut harness = part(3);
    harness.get_by_role_and_label(Role::CheckBox, "Coho Vineyard").click();
    harness.run();
    harness.get_by_role_and_label(Role::ColumnHeader, "Company").click();
    harness.run();
    assert_eq!(harness.state().last, "sort company");
    let head = harness.get_by_role_and_label(Role::ColumnHeader, "Company");
    assert_eq!(head.accesskit_node().data().sort_direction(), Some(egui::accesskit::SortDirection::Descending));
    assert_eq!(harness.state().table.cursor_row(), Some(142));
    assert_eq!(chosen(&harness), [5]);
}

#[test]
fn first_column_stays_when_the_table_is_scrolled_to_the_right() {
    let mut harness = harness(Theme::Light, (600.0, 500.0), GalleryState::at(3, false));
    press(&mut harness, Modifiers::NONE, Key::Escape); // closes the sheet
    let name = |harness: &Gallery| harness.get_by_role_and_label(Role::Cell, "Coho Vineyard").rect().left();
    let state = |harness: &Gallery| harness.get_by_role_and_label(Role::ColumnHeader, "Relationship").rect().left();
    let (name_before, state_before) = (name(&harness), state(&harness));
    harness.hover_at(harness.get_by_role_and_label(Role::Cell, "Coho Vineyard").rect().center());
    harness.event(egui::Event::MouseWheel {
        unit: egui::MouseWheelUnit::Point,
        delta: egui::vec2(-120.0, 0.0),
        phase: egui::TouchPhase::Move,
        source: egui::MouseWheelSource::Unknown,
        modifiers: Modifiers::NONE,
    });
    harness.run();
    picture(&mut harness, "table-scrolled");
    assert!((name(&harness) - name_before).abs() < 0.01);
    assert!(state(&harness) < state_before);
}

#[test]
fn escape_closes_the_sheet() {
    let mut harness = part(3);
    assert!(harness.query_by_role_and_label(Role::Complementary, "Fabrikam Inc.").is_some());
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert!(harness.query_by_role_and_label(Role::Complementary, "Fabrikam Inc.").is_none());
}

#[test]
fn wizard_says_beside_next_why_one_cannot_go_on() {
    let reason = "Tailspin Toys has no contact who may accept";
    let mut harness = part(4);
    harness.get_by_role_and_label(Role::Label, reason);
    assert!(harness.get_by_role_and_label(Role::Button, "Next").accesskit_node().is_disabled());
    harness.get_by_role_and_label(Role::Button, "Export data").click();
    harness.run();
    assert!(harness.query_by_label(reason).is_none());
    let locked = harness.get_by_role_and_label(Role::Button, "Accept the agreement");
    assert!(locked.accesskit_node().is_disabled());
    assert_eq!(locked.accesskit_node().data().description(), Some("Locked: not approved yet"));
}

#[test]
fn a_hundred_thousand_rows_cost_no_more_than_those_in_sight() {
    let mut harness = part(3);
    harness.state_mut().n_rows = 100_000;
    harness.run();
    let started = Instant::now();
    let n_frames = 50;
    for frame in 0..n_frames {
        harness.state_mut().table.scroll_to_row(frame * 1_999);
        harness.step();
    }
    let each = started.elapsed() / u32::try_from(n_frames).unwrap();
    println!("a frame of 100,000 rows, scrolled each time, with names for screen readers: {each:?}");
    assert!(each.as_millis() < 100, "{each:?}");
}

#[test]
fn nothing_is_drawn_again_while_nothing_changes() {
    for index in 0..5 {
        let mut harness = part(index);
        assert_eq!(harness.run(), 1, "part {index} asks for another frame");
    }
}

#[test]
fn everything_has_room_in_the_smallest_window() {
    for index in 0..5 {
        let mut harness = harness(Theme::Light, (1024.0, 700.0), GalleryState::at(index, false));
        picture(&mut harness, &format!("smallest-{index}"));
        for button in harness.query_all_by_role(Role::Button) {
            let rect = button.rect();
            assert!(
                rect.right() <= 1024.0 && rect.bottom() <= 700.0,
                "part {index}: {:?}",
                button.accesskit_node().label()
            );
        }
    }
}
