//! The customers page: search, filters, many at once, one customer's sheet, keyboard.

use changeover::domain::draft::Language;
use changeover::domain::plan::Plan;
use changeover::domain::plan::customer::{Customer, RelationStage};
use changeover::ui::action::Page;
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::support::{Begin, Program};

fn begin(begin: Begin) -> Program {
    let dark = begin.dark;
    let mut program = Program::sample(begin);
    if dark {
        let app = program.harness.ctx.clone();
        app.set_theme(egui::Theme::Dark);
    }
    program.harness.state_mut().session_mut().go(Page::Customers);
    program.settle();
    program
}

fn english() -> Program {
    begin(Begin::default())
}

fn plan(program: &Program) -> &Plan {
    program.harness.state().plan().unwrap()
}

#[track_caller]
fn customer<'p>(program: &'p Program, name: &str) -> &'p Customer {
    plan(program).customers.iter().find(|customer| customer.name == name).unwrap()
}

/// Names of the rows in sight, in their order.
fn rows(program: &Program) -> Vec<String> {
    let rows = program.harness.query_all_by_role(Role::Row);
    rows.filter_map(|row| row.accesskit_node().label()).collect()
}

fn click(program: &mut Program, role: Role, label: &str) {
    program.harness.get_by_role_and_label(role, label).click();
    program.harness.run_steps(3);
}

fn press(program: &mut Program, keys: &[Key]) {
    for &key in keys {
        program.harness.key_press(key);
        program.harness.run_steps(2);
    }
}

fn open(program: &mut Program, name: &str) {
    click(program, Role::Row, name);
}

fn search(program: &mut Program, query: &str) {
    program.harness.key_press_modifiers(Modifiers::COMMAND, Key::F);
    program.harness.run_steps(2);
    program.harness.get_by_role_and_label(Role::TextInput, "Search customers").type_text(query);
    program.harness.run_steps(3);
}

/// Puts `text` in the place of what stands in the field, and leaves it.
fn fill(program: &mut Program, label: &str, text: &str) {
    program.harness.get_by_role_and_label(Role::TextInput, label).focus();
    program.harness.run_steps(1);
    program.harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    program.harness.run_steps(1);
    program.harness.get_by_role_and_label(Role::TextInput, label).type_text(text);
    program.harness.run_steps(1);
    program.harness.key_press(Key::Tab);
    program.harness.run_steps(4);
}

#[test]
fn page_is_drawn_in_both_languages_and_themes() {
    for (language, tag) in [(Language::English, "en"), (Language::TraditionalChinese, "zh")] {
        for (dark, theme) in [(false, "light"), (true, "dark")] {
            let mut program = begin(Begin { language, dark, ..Begin::default() });
            program.picture(&format!("customers-{tag}-{theme}-list"));
            open(&mut program, "Fabrikam Inc.");
            program.picture(&format!("customers-{tag}-{theme}"));
        }
    }
}

#[test]
fn page_is_drawn_in_every_size() {
    for (size, name) in [([1024.0, 700.0], "small"), ([1920.0, 1080.0], "large")] {
        let mut program = begin(Begin { size, ..Begin::default() });
        open(&mut program, "Margie's Travel");
        program.harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
        program.harness.run_steps(3);
        program.picture(&format!("customers-{name}"));
    }
    let mut program = begin(Begin { size: [1280.0, 1500.0], ..Begin::default() });
    open(&mut program, "Margie's Travel");
    program.picture("customers-sheet-whole");
    open(&mut program, "Lucerne Publishing");
    program.picture("customers-sheet-declined");
}
