//! Our people: names are corrected, and whoever leaves hands over what is looked after.

use changeover::domain::edit::Edit;
use changeover::domain::edit::partners::PersonEdit;
use changeover::domain::plan::company::Person;
use changeover::domain::plan::ids::TodoId;
use changeover::domain::plan::todo::Todo;
use changeover::ui::action::{Action, Page, SettingEdit};
use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::Queryable as _;

use crate::support::{Begin, Program};

fn open() -> Program {
    let mut program = Program::sample(&Begin { size: [1280.0, 2000.0], any_text: true, ..Begin::default() });
    program.harness.state_mut().session_mut().go(Page::Company);
    program.settle();
    program
}

fn click(program: &mut Program, role: Role, label: &str) {
    program.harness.get_by_role_and_label(role, label).click();
    program.harness.run_steps(4);
    program.settle();
}

fn write(program: &mut Program, label: &str, text: &str) {
    program.harness.get_by_role_and_label(Role::TextInput, label).focus();
    program.harness.run_steps(2);
    program.harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    program.harness.run_steps(1);
    program.harness.get_by_role_and_label(Role::TextInput, label).type_text(text);
    program.harness.run_steps(10);
}

#[test]
fn name_of_a_colleague_can_be_corrected() {
    let mut program = open();
    let person = program.plan().people.iter().next().unwrap().clone();
    write(&mut program, &format!("Name of {}", person.name), "Lin Mei-Hwa");
    assert_eq!(program.plan().people.get(person.id).unwrap().name, "Lin Mei-Hwa");
}

#[test]
fn whoever_leaves_hands_over_and_undo_brings_everything_back() {
    let mut program = open();
    let before = program.plan().clone();
    let busy = before.people.iter().max_by_key(|person| before.owned_by(person.id)).unwrap().clone();
    let heir = before.people.iter().find(|person| person.id != busy.id).unwrap().clone();
    let (n_customers, n_tasks) = before.owned_by(busy.id);
    click(&mut program, Role::Button, &format!("Remove {}", busy.name));
    assert!(program.plan().people.get(busy.id).is_some(), "not before somebody takes over");
    program.harness.get_by_label(&format!("Owner of {n_customers} customers"));
    program.picture("people-leaving");
    click(&mut program, Role::Button, "Cancel");
    click(&mut program, Role::Button, &format!("Remove {}", busy.name));
    click(&mut program, Role::ComboBox, "New owner");
    click(&mut program, Role::MenuItem, &heir.name);
    click(&mut program, Role::Button, "Reassign and remove");
    let (of_heir, had) = (program.plan().owned_by(heir.id), before.owned_by(heir.id));
    assert_eq!(of_heir, (had.0 + n_customers, had.1 + n_tasks));
    assert!(program.plan().people.get(busy.id).is_none());
    program.harness.state_mut().ask_for(Action::Undo);
    program.settle();
    assert!(program.plan().people.get(busy.id).is_some());
    assert_eq!(program.plan().owned_by(busy.id), (n_customers, n_tasks));
}

#[test]
fn half_typed_name_of_a_new_colleague_outlives_a_crash() {
    let mut program = open();
    write(&mut program, "Name of the team member", "Wang Xiao");
    assert!(program.harness.state_mut().session_mut().to_text().contains("Wang Xiao"));
    program.harness.get_by_role_and_label(Role::TextInput, "Name of the team member").focus();
    program.harness.run_steps(2);
    program.harness.key_press(Key::Enter);
    program.harness.run_steps(3);
    program.settle();
    assert!(program.plan().people.iter().any(|person| person.name == "Wang Xiao"));
    assert_eq!(program.harness.state_mut().session_mut().to_text(), "");
}

#[test]
fn legal_name_is_what_decisions_ask_for_and_the_known_name_is_the_default() {
    let mut program = open();
    assert_eq!(program.plan().us().registered_name(), "Contoso Partner");
    write(&mut program, "Legal name", "Contoso Partner Holding Ltd.");
    let us = program.plan().us();
    assert_eq!((us.name.as_str(), us.registered_name()), ("Contoso Partner", "Contoso Partner Holding Ltd."));
}

#[test]
fn guide_of_the_enrollment_leads_to_the_role_that_nobody_has() {
    let mut program = open();
    let people: Vec<_> = program.plan().people.iter().cloned().collect();
    for person in people {
        let person = changeover::domain::plan::company::Person { roles: Vec::new(), ..(*person).clone() };
        let edit = changeover::domain::edit::partners::PersonEdit::Put(person);
        program.harness.state_mut().ask_for(Action::Edit(Box::new(changeover::domain::edit::Edit::Person(edit))));
    }
    let book = changeover::domain::schedule::RuleLibrary::shipped().book_of(program.plan());
    let step = book.steps.iter().find(|step| step.role.is_some()).unwrap().id;
    let session = program.harness.state_mut().session_mut();
    session.go(Page::Enrollment);
    session.enrollment.show(step);
    program.settle();
    click(&mut program, Role::Button, "Open Our company");
    assert_eq!(program.harness.state_mut().session_mut().page, Page::Company);
    program.harness.get_by(|node| node.is_focused() && node.role() == Role::CheckBox);
}

/// Every text that is painted, as far as it is seen.
fn painted(program: &Program) -> Vec<String> {
    fn of(shape: &egui::Shape, found: &mut Vec<String>) {
        match shape {
            egui::Shape::Text(text) if text.galley.elided => found.push("cut off".to_owned()),
            egui::Shape::Text(text) => found.push(text.galley.text().to_owned()),
            egui::Shape::Vec(shapes) => shapes.iter().for_each(|shape| of(shape, found)),
            _ => {}
        }
    }
    let mut found = Vec::new();
    for clipped in &program.harness.output().shapes {
        of(&clipped.shape, &mut found);
    }
    found
}

#[test]
fn name_without_room_in_its_column_is_shown_by_the_initials_that_were_entered() {
    let mut program = Program::sample(&Begin::default());
    program.settle();
    let me = program.plan().people.iter().next().unwrap().clone();
    let name = "Lin Mei-Hui Alexandra Montgomery-Smythe".to_owned();
    let renamed = Person { name: name.clone(), ..Person::clone(&me) };
    let todo = Todo { owner: Some(me.id), day: Some(changeover::clock::today()), ..Todo::new(TodoId::new(77), "Call") };
    let edits = [Edit::Person(PersonEdit::Put(renamed)), Edit::put(todo)];
    for edit in edits {
        program.harness.state_mut().ask_for(Action::Edit(Box::new(edit)));
        program.harness.run_steps(4);
    }
    program.harness.state_mut().session_mut().go(Page::Todos);
    program.settle();
    assert!(painted(&program).contains(&"LMAM".to_owned()), "made of the name: {:?}", painted(&program));
    let profile = SettingEdit::Profile { name: name.clone(), initials: "Mei".to_owned() };
    program.harness.state_mut().ask_for(Action::Setting(profile));
    program.harness.run_steps(4);
    program.settle();
    assert!(painted(&program).contains(&"Mei".to_owned()), "as entered: {:?}", painted(&program));
    // Who listens to the window hears the whole name.
    assert!(program.harness.query_all_by_label_contains(&name).next().is_some());
}
