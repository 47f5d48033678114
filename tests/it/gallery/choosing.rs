//! Lists that drop down, by keyboard and by mouse: whatever ends them, the keyboard is on their button.

use changeover::ui::kit::gallery::GalleryState;
use egui::accesskit::Role;
use egui::{Event, ImeEvent, Key, Modifiers, Theme};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::{Gallery, harness, part, press};

fn owner(harness: &Gallery) -> String {
    harness.get_by_role_and_label(Role::ComboBox, "Owner").value().unwrap_or_default()
}

fn is_open(harness: &Gallery) -> bool {
    harness.query_by_role(Role::ListBox).is_some()
}

/// What Enter would choose.
fn marked(harness: &Gallery) -> String {
    let focused = harness.root().children_recursive().find(|node| node.accesskit_node().is_focused());
    focused.and_then(|node| node.accesskit_node().label()).unwrap_or_default()
}

/// The list of owners, of which Lin is chosen, with the keyboard on its button.
fn at_the_list(theme: Theme) -> Gallery {
    let mut harness = harness(theme, (1280.0, 800.0), GalleryState::at(1, false));
    harness.get_by_role_and_label(Role::ComboBox, "Owner").focus();
    harness.run();
    harness
}

fn type_text(harness: &mut Gallery, text: &str) {
    harness.event(Event::Text(text.to_owned()));
    harness.run();
}

#[test]
fn choice_by_keys_leaves_the_keyboard_on_the_button() {
    for (open, choose) in [(Key::Enter, Key::Enter), (Key::Space, Key::Space), (Key::ArrowDown, Key::Enter)] {
        let mut harness = at_the_list(Theme::Light);
        press(&mut harness, Modifiers::NONE, open);
        assert_eq!((is_open(&harness), marked(&harness).as_str()), (true, "Lin"), "it opens at the current one");
        press(&mut harness, Modifiers::NONE, Key::ArrowDown);
        assert_eq!((owner(&harness).as_str(), marked(&harness).as_str()), ("Lin", "Wang"), "nothing is chosen yet");
        press(&mut harness, Modifiers::NONE, choose);
        assert_eq!((is_open(&harness), owner(&harness).as_str()), (false, "Wang"));
        assert_eq!(marked(&harness), "Owner", "{open:?} {choose:?}");
    }
}

#[test]
fn choice_by_mouse_leaves_the_keyboard_on_the_button() {
    let mut harness = part(1);
    harness.get_by_role_and_label(Role::ComboBox, "Owner").click();
    harness.run();
    harness.get_by_role_and_label(Role::MenuItem, "Chen").click();
    harness.run();
    assert_eq!((is_open(&harness), owner(&harness).as_str(), marked(&harness).as_str()), (false, "Chen", "Owner"));
}

#[test]
fn keys_go_through_the_list_and_escape_changes_nothing() {
    let mut harness = at_the_list(Theme::Light);
    press(&mut harness, Modifiers::NONE, Key::Enter);
    for (key, expected) in [
        (Key::End, "Wang"),
        (Key::ArrowDown, "Wang"),
        (Key::Home, "Chen"),
        (Key::ArrowUp, "Chen"),
        (Key::PageDown, "Wang"),
        (Key::PageUp, "Chen"),
    ] {
        press(&mut harness, Modifiers::NONE, key);
        assert_eq!(marked(&harness), expected, "{key:?}");
    }
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert_eq!((is_open(&harness), owner(&harness).as_str(), marked(&harness).as_str()), (false, "Lin", "Owner"));
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(marked(&harness), "Lin", "it begins at the current one again");
    press(&mut harness, Modifiers::NONE, Key::Tab);
    assert_eq!((is_open(&harness), owner(&harness).as_str()), (false, "Lin"), "Tab goes on");
    assert_ne!(marked(&harness), "Owner");
}

#[test]
fn what_is_typed_leads_to_the_first_line_that_begins_so() {
    let mut harness = at_the_list(Theme::Light);
    type_text(&mut harness, "w");
    assert_eq!((is_open(&harness), marked(&harness).as_str(), owner(&harness).as_str()), (true, "Wang", "Lin"));
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(owner(&harness), "Wang");
    let mut harness = super::harness(Theme::Dark, (1280.0, 800.0), GalleryState::at(1, true));
    let name = "負責人";
    harness.get_by_role_and_label(Role::ComboBox, name).focus();
    harness.run();
    press(&mut harness, Modifiers::NONE, Key::Enter);
    harness.event(Event::Ime(ImeEvent::Commit("陳".to_owned())));
    harness.run();
    press(&mut harness, Modifiers::NONE, Key::Enter);
    let list = harness.get_by_role_and_label(Role::ComboBox, name);
    assert_eq!(list.value().as_deref(), Some("陳"));
}

#[test]
fn menu_leaves_the_keyboard_on_its_button() {
    for last in [Key::Enter, Key::Escape] {
        let mut harness = part(0);
        harness.get_all_by_role_and_label(Role::Button, "More").last().unwrap().focus();
        press(&mut harness, Modifiers::NONE, Key::Enter);
        press(&mut harness, Modifiers::NONE, Key::ArrowDown);
        press(&mut harness, Modifiers::NONE, last);
        harness.run();
        assert!(harness.query_by_role_and_label(Role::MenuItem, "Copy").is_none());
        assert_eq!(marked(&harness), "More", "{last:?}");
    }
}
