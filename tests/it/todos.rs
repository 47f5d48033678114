//! To-dos and milestones of our own: made, changed, done, found, removed and brought back, by mouse and by keyboard.

use changeover::domain::draft::Language;
use changeover::domain::edit::Edit;
use changeover::domain::plan::ids::TodoId;
use changeover::domain::plan::todo::{Todo, TodoKind};
use changeover::ui::action::{Action, Page};
use chrono::Days;
use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::support::{Begin, Program};

fn open(begin: &Begin) -> Program {
    let mut program = Program::before_own_work(begin);
    program.harness.state_mut().session_mut().go(Page::Todos);
    program.settle();
    program
}

fn put(program: &mut Program, todo: Todo) {
    program.harness.state_mut().ask_for(Action::Edit(Box::new(Edit::put(todo))));
    program.settle();
}

/// One that is overdue, one that comes soon, one without a day, and one that is done.
pub(crate) fn several(program: &mut Program) {
    let today = changeover::clock::today();
    let owner = program.plan().people.iter().next().map(|person| person.id);
    let todo = |id: u64, title: &str| Todo {
        id: TodoId::new(id),
        title: title.into(),
        kind: TodoKind::Todo,
        owner: None,
        day: None,
        done: None,
        customer: None,
        note: String::new(),
        origin: None,
    };
    let yesterday = today.checked_sub_days(Days::new(1));
    put(program, Todo { day: yesterday, owner, ..todo(1, "Meet Northwind about support hours") });
    let (kind, soon) = (TodoKind::Milestone, today.checked_add_days(Days::new(3)));
    put(program, Todo { kind, day: soon, note: "董事會核准".into(), ..todo(2, "Board has approved the budget") });
    put(program, todo(3, "Train the service desk"));
    put(program, Todo { done: yesterday, owner, ..todo(4, "Tell the auditors") });
}

fn titles(program: &Program) -> Vec<String> {
    let rows = program.harness.query_all_by_role(Role::Row);
    rows.filter_map(|row| row.accesskit_node().label()).filter(|label| !label.is_empty()).collect()
}

fn write(program: &mut Program, label: &str, text: &str) {
    program.harness.get_by_role_and_label(Role::TextInput, label).focus();
    program.harness.step();
    program.harness.get_by_role_and_label(Role::TextInput, label).type_text(text);
    program.harness.step();
    program.chord(Modifiers::NONE, Key::Tab);
}

#[test]
fn to_do_is_made_by_keys_gets_a_day_and_is_done() {
    let mut program = open(&Begin::default());
    program.chord(Modifiers::COMMAND, Key::N);
    program.harness.event(egui::Event::Text("Sign the contract".into()));
    program.harness.step();
    program.chord(Modifiers::NONE, Key::Enter);
    let only = |program: &Program| (**program.plan().todos.iter().next().unwrap()).clone();
    assert_eq!(only(&program).title, "Sign the contract");
    program.harness.get_by_role_and_label(Role::Complementary, "Sign the contract");
    write(&mut program, "Date", "2026-12-24");
    assert_eq!(only(&program).day.unwrap().to_string(), "2026-12-24");
    write(&mut program, "Done on", "2199-01-01");
    assert_eq!(only(&program).done, None, "a day to come is none on which it was done");
    program.press("Mark as done");
    assert_eq!(only(&program).done, Some(changeover::clock::today()));
    program.press("Reopen");
    assert_eq!(only(&program).done, None);
}

#[test]
fn removed_to_do_comes_back() {
    let mut program = open(&Begin { size: [1280.0, 1400.0], ..Begin::default() });
    several(&mut program);
    program.harness.get_by_role_and_label(Role::Row, "Train the service desk").click();
    program.settle();
    program.press("Remove");
    assert_eq!((program.plan().todos.len(), titles(&program).len()), (3, 3));
    program.press("Undo");
    assert_eq!(program.plan().todos.len(), 4);
    program.harness.get_by_role_and_label(Role::Row, "Train the service desk").click();
    program.settle();
    program.chord(Modifiers::NONE, Key::D);
    assert!(program.plan().todos.get(TodoId::new(3)).unwrap().done.is_some());
    program.chord(Modifiers::NONE, Key::Delete);
    assert_eq!(program.plan().todos.len(), 3);
}

#[test]
fn to_dos_are_searched_sorted_and_hidden() {
    let mut program = open(&Begin::default());
    several(&mut program);
    let first = |program: &Program| titles(program).first().cloned().unwrap();
    program.harness.get_by_role_and_label(Role::ColumnHeader, "Date").click();
    program.settle();
    assert!(first(&program).starts_with("Meet Northwind"), "{:?}", titles(&program));
    program.harness.get_by_role_and_label(Role::ColumnHeader, "Date").click();
    program.settle();
    assert_eq!(first(&program), "Board has approved the budget", "what has no day stays last");
    program.harness.get_by_role_and_label(Role::CheckBox, "Hide done").click();
    program.settle();
    assert_eq!(titles(&program).len(), 3);
    program.chord(Modifiers::COMMAND, Key::F);
    program.harness.event(egui::Event::Text("董事 milestone".into()));
    program.settle();
    assert_eq!(titles(&program), ["Board has approved the budget"]);
    program.harness.event(egui::Event::Text("zzz".into()));
    program.settle();
    program.press("Show all");
    assert_eq!(titles(&program).len(), 4);
}

#[test]
fn whoever_leaves_hands_over_to_dos() {
    let mut program = open(&Begin::default());
    several(&mut program);
    let people: Vec<_> = program.plan().people.iter().map(|person| person.id).collect();
    let remove = changeover::domain::edit::partners::PersonEdit::Remove { id: people[0], heir: Some(people[1]) };
    let after = program.plan().apply(&Edit::Person(remove)).unwrap();
    assert_eq!(after.todos.get(TodoId::new(1)).unwrap().owner, Some(people[1]));
}

#[test]
fn to_dos_are_drawn_in_both_languages() {
    for (language, tag) in [(Language::English, "en"), (Language::TraditionalChinese, "zh")] {
        for size in [[1280.0, 800.0], [800.0, 530.0]] {
            let mut program = open(&Begin { language, size, ..Begin::default() });
            program.picture(&format!("todos-empty-{tag}-{}", size[0]));
            several(&mut program);
            program.picture(&format!("todos-table-{tag}-{}", size[0]));
            program.harness.get_by_role_and_label(Role::Row, "Train the service desk").click();
            program.settle();
            program.picture(&format!("todos-sheet-{tag}-{}", size[0]));
        }
    }
}

fn go(program: &mut Program, page: Page) {
    program.harness.state_mut().session_mut().go(page);
    program.settle();
}

/// The names of the rows of Today, whatever was postponed.
fn next_actions(program: &Program) -> Vec<String> {
    let rows = program.harness.query_all_by_role(Role::ListItem);
    rows.filter_map(|row| row.accesskit_node().label()).collect()
}

#[test]
fn today_has_to_dos_with_owner_and_day_and_a_box_that_says_done() {
    let mut program = open(&Begin { size: [1280.0, 1600.0], ..Begin::default() });
    several(&mut program);
    go(&mut program, Page::Today);
    let owner = program.plan().people.iter().next().unwrap().name.clone();
    let rows = next_actions(&program);
    let row = rows.iter().find(|row| row.contains("Meet Northwind")).unwrap_or_else(|| panic!("{rows:#?}"));
    assert!(row.contains("1 day overdue") && row.contains(&owner), "{row}");
    assert!(!rows.iter().any(|row| row.contains("Tell the auditors")), "it is done");
    program.picture("todos-today");
    program.harness.get_all_by_role_and_label(Role::CheckBox, "Done").next().unwrap().click();
    program.settle();
    assert_eq!(program.plan().todos.get(TodoId::new(1)).unwrap().done, Some(changeover::clock::today()));
    assert!(!next_actions(&program).iter().any(|row| row.contains("Meet Northwind")));
    assert_eq!(
        program.harness.state().plan().unwrap().tasks.get(program.plan().todos.iter().next().unwrap().task()),
        None
    );
}

#[test]
fn dates_calendar_and_search_have_to_dos() {
    let mut program = open(&Begin { size: [1280.0, 1600.0], ..Begin::default() });
    several(&mut program);
    go(&mut program, Page::Deadlines);
    assert!(program.harness.get_all_by_label_contains("Board has approved the budget").next().is_some());
    let forecast = crate::today::forecast(&program);
    let due = forecast.dues.iter().find(|due| due.about.as_deref() == Some("Meet Northwind about support hours"));
    assert_eq!(due.unwrap().tone, changeover::domain::schedule::DueTone::Overdue);
    program.harness.state_mut().session_mut().search.open("northwind about");
    program.settle();
    program.chord(Modifiers::NONE, Key::Enter);
    program.settle();
    assert_eq!(program.harness.state_mut().session_mut().page, Page::Todos);
    program.harness.get_by_role_and_label(Role::Complementary, "Meet Northwind about support hours");
}
