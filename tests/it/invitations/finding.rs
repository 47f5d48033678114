//! Customers are found and ordered here as in the customer table, and a deadline is typed as every other day.

use changeover::domain::edit::Edit;
use changeover::domain::edit::customers::CustomerEdit;
use changeover::domain::plan::customer::Customer;
use changeover::domain::plan::ids::CustomerId;

use super::*;

fn add(program: &mut Program, names: &[&str]) {
    for (id, name) in (900_001..).zip(names) {
        let customer = Customer::new(CustomerId::new(id), *name);
        program
            .harness
            .state_mut()
            .ask_for(Action::Edit(Box::new(Edit::Customer(CustomerEdit::Put(Box::new(customer))))));
    }
    program.settle();
}

fn write(program: &mut Program, label: &str, text: &str) {
    program.harness.get_by_role_and_label(Role::TextInput, label).focus();
    program.harness.run_steps(2);
    program.harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::A);
    program.harness.run_steps(1);
    program.harness.get_by_role_and_label(Role::TextInput, label).type_text(text);
    program.harness.run_steps(3);
}

/// Names of these customers that are listed, from the top to the bottom.
fn listed(program: &Program, names: &[&str]) -> Vec<String> {
    let rows = names.iter().filter_map(|name| {
        let node = program.harness.query_by_role_and_label(Role::CheckBox, name)?;
        Some((node.rect().top(), (*name).to_owned()))
    });
    let mut rows: Vec<_> = rows.collect();
    rows.sort_by(|a, b| a.0.total_cmp(&b.0));
    rows.into_iter().map(|(_, name)| name).collect()
}

#[test]
fn names_are_found_without_accents_and_stand_in_the_order_of_a_directory() {
    let mut program = open(&Begin { size: [1280.0, 2000.0], ..Begin::default() });
    let names = ["Muller Dairy", "Müller Bakery", "王家商行", "丁氏企業"];
    add(&mut program, &names);
    write(&mut program, "Search customers", "muller");
    assert_eq!(listed(&program, &names), ["Müller Bakery", "Muller Dairy"]);
    write(&mut program, "Search customers", "");
    program.harness.key_press(egui::Key::Backspace);
    program.harness.run_steps(3);
    assert_eq!(listed(&program, &names), ["Müller Bakery", "Muller Dairy", "丁氏企業", "王家商行"]);
}

#[test]
fn deadline_is_read_as_every_day_that_is_typed() {
    for (typed, taken) in [("2026/12/31", "2026-12-31"), (" 2027-1-5", "2027-01-05")] {
        let mut program = open(&Begin::default());
        write(&mut program, "Reply by", typed);
        program.press("Next: text");
        let deadline = program.plan().running_round().unwrap().deadline;
        assert_eq!(deadline.map(|day| day.to_string()).as_deref(), Some(taken), "{typed}");
    }
}
