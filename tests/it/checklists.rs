//! Checklists: taken from an example or made step by step, begun, and the dated to-dos that come of it.

use changeover::domain::draft::Language;
use changeover::domain::plan::checklist::Checklist;
use changeover::domain::plan::todo::Todo;
use changeover::ui::action::{Action, Page};
use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::Queryable as _;

use crate::support::{Begin, Program};

/// The checklists of the sample, in a window that is high enough for a whole sheet.
fn open(language: Language, size: [f32; 2]) -> Program {
    let mut program = Program::sample(&Begin { language, size, ..Begin::default() });
    program.harness.state_mut().session_mut().go(Page::Todos);
    program.settle();
    let tab = if language == Language::English { "Checklists" } else { "檢查清單" };
    program.harness.get_by_role_and_label(Role::RadioButton, tab).click();
    program.settle();
    program
}

fn click(program: &mut Program, role: Role, label: &str) {
    program.harness.get_by_role_and_label(role, label).click();
    program.settle();
}

fn undo(program: &mut Program) {
    program.harness.state_mut().ask_for(Action::Undo);
    program.settle();
}

fn only(program: &Program) -> Checklist {
    (**program.plan().checklists.iter().next().unwrap()).clone()
}

/// The to-dos that came from a checklist, in the order of their steps.
fn todos(program: &Program) -> Vec<Todo> {
    let mut todos: Vec<Todo> =
        program.plan().todos.iter().filter(|todo| todo.origin.is_some()).map(|todo| (**todo).clone()).collect();
    todos.sort_by_key(|todo| todo.origin.map(|origin| origin.step));
    todos
}

#[test]
fn example_is_begun_and_its_steps_become_to_dos_with_one_undo() {
    let mut program = open(Language::English, [1280.0, 2600.0]);
    click(&mut program, Role::Button, "Paper agreement with signatures");
    assert_eq!(only(&program).steps.len(), 5);
    click(&mut program, Role::Row, "Paper agreement with signatures");
    click(&mut program, Role::RadioButton, "The whole plan");
    program.press("Begin: add 5 to-dos");
    let found = todos(&program);
    assert_eq!(found.len(), 5);
    assert_eq!(found[1].title, "Sign the agreement and send it back (Customer)");
    assert!(found.iter().all(|todo| todo.day.is_none() && todo.note.contains("Paper agreement")));
    undo(&mut program);
    assert_eq!(todos(&program).len(), 0);
}

#[test]
fn step_is_added_changed_and_put_in_another_place() {
    let mut program = open(Language::English, [1280.0, 2600.0]);
    click(&mut program, Role::Button, "Change order signed by the customer");
    click(&mut program, Role::Row, "Change order signed by the customer");
    program.harness.get_by_role_and_label(Role::TextInput, "New step").focus();
    program.harness.step();
    program.harness.event(egui::Event::Text("Tell the sales team".into()));
    program.harness.step();
    program.chord(Modifiers::NONE, Key::Enter);
    assert_eq!(only(&program).steps.last().unwrap().title, "Tell the sales team");
    click(&mut program, Role::Button, "5. Tell the sales team");
    click(&mut program, Role::Button, "Move step 5 up");
    assert_eq!(only(&program).steps[3].title, "Tell the sales team");
    click(&mut program, Role::Button, "4. Tell the sales team");
    click(&mut program, Role::Button, "Remove step 4");
    assert_eq!(only(&program).steps.len(), 4);
    undo(&mut program);
    assert_eq!(only(&program).steps.len(), 5);
}

#[test]
fn checklists_are_drawn_in_both_languages() {
    for language in [Language::English, Language::TraditionalChinese] {
        for size in [[1280.0, 800.0], [800.0, 530.0]] {
            let mut program = open(language, size);
            let name =
                if language == Language::English { "Paper agreement with signatures" } else { "紙本合約簽署" };
            click(&mut program, Role::Button, name);
            click(&mut program, Role::Row, name);
            program.harness.get_by_role_and_label(Role::Complementary, name);
        }
    }
}
