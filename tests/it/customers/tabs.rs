//! The tabs of a customer's sheet: by mouse, by keyboard, in every width, and what leads into them.

use changeover::domain::draft::Language;
use changeover::ui::action::{Action, Page, Place};
use changeover::ui::pages::customers::Tab;

use super::*;

/// What the tabs say, and which of them is chosen.
fn tabs(program: &Program) -> (Vec<String>, Vec<String>) {
    let said = |is_meant: fn(bool) -> bool| {
        let tabs = program.harness.query_all_by_role(Role::Tab);
        let meant = tabs.filter(|tab| is_meant(tab.accesskit_node().is_selected() == Some(true)));
        meant.filter_map(|tab| tab.accesskit_node().label()).collect::<Vec<_>>()
    };
    (said(|_| true), said(|is_chosen| is_chosen))
}

fn chosen(program: &Program) -> String {
    tabs(program).1.join(", ")
}

#[test]
fn one_tab_is_shown_at_a_time_and_stays_for_the_next_customer() {
    let mut program = english();
    open(&mut program, "Coho Vineyard");
    assert_eq!(chosen(&program), "Overview");
    program.harness.get_by_role_and_label(Role::TabPanel, "Overview");
    click(&mut program, Role::Tab, "Contacts 1");
    program.harness.get_by_role_and_label(Role::TextInput, "Email");
    assert!(program.harness.query_by_role_and_label(Role::TextInput, "Company name").is_none());
    open(&mut program, "Fabrikam Inc.");
    assert!(chosen(&program).starts_with("Contacts"));
    program.harness.get_by_role_and_label(Role::Complementary, "Fabrikam Inc.");
}

#[test]
fn arrows_go_from_tab_to_tab_and_tab_goes_into_what_is_shown() {
    let mut program = english();
    open(&mut program, "Coho Vineyard");
    program.harness.get_by_role_and_label(Role::Tab, "Overview").focus();
    program.harness.run_steps(2);
    program.keys(&[Key::ArrowRight]);
    assert_eq!(chosen(&program), "Contacts 1");
    assert!(program.harness.get_by_role_and_label(Role::Tab, "Contacts 1").is_focused());
    program.keys(&[Key::End]);
    assert_eq!(chosen(&program), "History");
    program.keys(&[Key::ArrowRight]);
    assert_eq!(chosen(&program), "Overview");
    program.keys(&[Key::ArrowLeft, Key::Home, Key::ArrowRight, Key::Tab]);
    assert_eq!(chosen(&program), "Contacts 1");
    assert!(program.harness.query_all_by_role(Role::Tab).all(|tab| !tab.is_focused()));
    program.chord(Modifiers::SHIFT, Key::Tab);
    assert!(program.harness.get_by_role_and_label(Role::Tab, "Contacts 1").is_focused());
}

#[test]
fn keys_of_the_page_change_the_tab_wherever_the_keyboard_is() {
    let mut program = english();
    open(&mut program, "Coho Vineyard");
    program.chord(Modifiers::ALT, Key::PageDown);
    assert_eq!(chosen(&program), "Contacts 1");
    program.chord(Modifiers::ALT, Key::PageUp);
    program.chord(Modifiers::ALT, Key::PageUp);
    assert_eq!(chosen(&program), "History");
}

#[test]
fn no_tab_is_cut_in_any_language_and_width() {
    for language in Language::ALL {
        for size in [[800.0, 530.0], [853.0, 533.0], [1280.0, 800.0], [1920.0, 1080.0]] {
            let mut program = begin(&Begin { language, size, ..Begin::default() });
            let first = program.plan().customers.iter().next().unwrap().id;
            program.harness.state_mut().ask_for(Action::Go(Place::moves_of(first)));
            program.settle();
            let sheet = program.harness.query_all_by_role(Role::TabList).next().unwrap().rect();
            let places: Vec<_> = program.harness.query_all_by_role(Role::Tab).map(|tab| tab.rect()).collect();
            assert_eq!(places.len(), 7);
            for (at, place) in places.iter().enumerate() {
                assert!(sheet.expand(0.5).contains_rect(*place), "{language:?} {size:?}: {at}");
                assert!(places[..at].iter().all(|other| !other.shrink(0.5).intersects(*place)));
            }
            program.picture(&format!("tabs-{}-{}", language.tag(), size[0]));
        }
    }
}

#[test]
fn bar_stays_in_sight_while_a_long_tab_scrolls_and_another_tab_begins_at_its_top() {
    let mut program = begin(&Begin { size: [1024.0, 700.0], ..Begin::default() });
    open(&mut program, "Coho Vineyard");
    program.tab(Tab::Moves);
    program.harness.get_by_role_and_label(Role::Heading, "Moving to the provider").scroll_to_me();
    program.harness.run_steps(8);
    let bar = program.harness.get_by_role_and_label(Role::TabList, "Customer details").rect();
    assert!(100.0 < bar.top() && bar.bottom() < 400.0, "{bar:?}");
    click(&mut program, Role::Tab, "History");
    program.harness.run_steps(4);
    assert_eq!(chosen(&program), "History");
    let title = program.harness.get_by_role_and_label(Role::Heading, "Calls and notes").rect();
    assert!(bar.bottom() <= title.top() && title.top() < bar.bottom() + 40.0, "{title:?} under {bar:?}");
    let now = program.harness.get_by_role_and_label(Role::TabList, "Customer details").rect();
    assert!((now.top() - bar.top()).abs() < 6.0, "it does not move from under the mouse");
}

#[test]
fn what_leads_to_a_part_of_the_sheet_shows_its_tab() {
    let mut program = english();
    open(&mut program, "Coho Vineyard");
    program.keys(&[Key::Enter]);
    program.harness.state_mut().ask_for(Action::Command(changeover::ui::commands::Id::RECORD_CALL));
    program.harness.run_steps(4);
    assert_eq!(chosen(&program), "History");
    program.harness.get_by_role_and_label(Role::Button, "Cancel");
    program.tab(Tab::Overview);
    click(&mut program, Role::ListItem, "Agreement, Locked");
    program.harness.run_steps(4);
    assert_eq!(chosen(&program), "Moves");
    let stop = program.harness.query_all_by_role_and_label(Role::Heading, "Customer agreement").next();
    assert!(stop.is_some_and(|stop| stop.is_focused()));
    program.chord(Modifiers::NONE, Key::Escape);
    let customer = customer(&program, "Fabrikam Inc.").id;
    program.harness.state_mut().ask_for(Action::Go(Place::moves_of(customer)));
    program.settle();
    assert_eq!(program.harness.state_mut().session_mut().page, Page::Customers);
    assert!(program.harness.get_by_role_and_label(Role::Tab, "Moves").is_focused());
}

#[test]
fn overview_says_who_accepts_and_copies_how_to_reach_them() {
    let mut program = english();
    open(&mut program, "Coho Vineyard");
    program.harness.get_by_label("Who accepts");
    program.press("Copy details");
    let copied = program.clipboard.plain();
    assert!(copied.starts_with("Jeff Hay\nCoho Vineyard\n"), "{copied}");
    assert!(copied.contains('@') || copied.lines().count() == 3, "{copied}");
}
