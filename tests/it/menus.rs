//! A line of a menu that a key also does shows that key: in the menus of buttons and of rows, on every page.

use std::collections::BTreeSet;

use changeover::i18n::{Lang, Language};
use changeover::ui::action::Page;
use changeover::ui::commands;
use egui::accesskit::{HasPopup, Role};
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::support::{Begin, Program};

const PAGES: [Page; 10] = [
    Page::Today,
    Page::Enrollment,
    Page::Providers,
    Page::Customers,
    Page::Subscriptions,
    Page::Invitations,
    Page::Moves,
    Page::Deadlines,
    Page::Todos,
    Page::Plans,
];

/// The lines of the menu that is open and can be chosen, each with the key that it shows.
fn lines(program: &Program) -> Vec<(String, String)> {
    let lines = program.harness.query_all_by_role(Role::MenuItem);
    lines
        .filter_map(|line| {
            let node = line.accesskit_node();
            if node.data().description().is_some() {
                return None; // it cannot be done now, and says why instead
            }
            Some((node.label()?, node.data().keyboard_shortcut().unwrap_or_default().to_owned()))
        })
        .collect()
}

fn close(program: &mut Program) {
    egui::Popup::close_all(&program.harness.ctx);
    program.harness.run_steps(2);
}

/// How many buttons of this page open a menu.
fn n_menus(program: &Program) -> usize {
    let has_menu = |node: &egui_kittest::Node<'_>| node.accesskit_node().data().has_popup() == Some(HasPopup::Menu);
    program.harness.root().children_recursive().filter(has_menu).count()
}

fn open(program: &mut Program, at: usize) {
    let has_menu = |node: &egui_kittest::Node<'_>| node.accesskit_node().data().has_popup() == Some(HasPopup::Menu);
    if let Some(button) = program.harness.root().children_recursive().filter(has_menu).nth(at) {
        button.click();
    }
    program.harness.run_steps(3);
}

#[test]
fn line_of_a_menu_shows_the_key_that_does_the_same() {
    for language in [Language::English, Language::TraditionalChinese] {
        let lang = Lang::new(language);
        let keyed: Vec<(String, Vec<String>)> = commands::all()
            .map(|command| (command.title(&lang), command.shown_keys()))
            .filter(|(_, keys)| !keys.is_empty())
            .collect();
        let mut seen = BTreeSet::new();
        let mut check = |program: &Program, page: Page| {
            for (line, shown) in lines(program) {
                if let Some((_, keys)) = keyed.iter().find(|(title, _)| *title == line) {
                    assert!(keys.contains(&shown), "{page:?}: {line} shows {shown:?}, not {keys:?}");
                    seen.insert(line);
                }
            }
        };
        for page in PAGES {
            let mut program = Program::sample(&Begin { language, size: [1280.0, 1200.0], ..Begin::default() });
            program.harness.state_mut().session_mut().go(page);
            program.settle();
            for at in 0..n_menus(&program) {
                open(&mut program, at);
                check(&program, page);
                close(&mut program);
            }
            let row = program.harness.query_all_by_role(Role::Row).next().map(|row| row.click_secondary());
            if row.is_some() {
                program.settle();
                check(&program, page);
                close(&mut program);
            }
        }
        assert!(2 < seen.len(), "{seen:?}");
    }
}

#[test]
fn lines_in_words_of_their_own_show_their_keys_too() {
    let mut program = Program::sample(&Begin::default());
    program.harness.state_mut().session_mut().go(Page::Customers);
    program.settle();
    program.chord(Modifiers::SHIFT, Key::F10);
    let lines = lines(&program);
    for (line, key) in [("Open details", "Enter"), ("Edit name", "F2"), ("Copy 1 row", "Ctrl+C"), ("Remove", "Delete")]
    {
        assert!(lines.contains(&(line.to_owned(), key.to_owned())), "{line}: {lines:?}");
    }
}
