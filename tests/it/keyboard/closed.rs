//! Whatever Escape closes, the keyboard is in the list again, and every key works.

use super::*;

/// Goes on with the keys of the list and of the window, after the sheet beside it was closed.
fn keys_work(program: &mut Program, screen: &str) {
    let row = focused(program);
    assert_eq!(row.as_ref().map(|(role, ..)| *role), Some(Role::Row), "{screen}: {row:?}");
    program.chord(Modifiers::NONE, Key::ArrowDown);
    assert_ne!(name(program), row.unwrap().1, "{screen}");
    program.chord(Modifiers::COMMAND, Key::Num1);
    assert_eq!(page(program), Page::Today, "{screen}");
}

fn is_open(program: &Program) -> bool {
    program.harness.query_all_by_role(Role::Complementary).next().is_some()
}

fn escape(program: &mut Program, screen: &str) {
    for _ in 0..3 {
        if is_open(program) {
            program.chord(Modifiers::NONE, Key::Escape);
            program.settle();
        }
    }
    assert!(!is_open(program), "{screen}");
}

/// Shows this page, and one of its views.
fn show(page: Page, view: Option<&str>) -> Program {
    let mut program = sample();
    program.harness.state_mut().session_mut().go(page);
    program.settle();
    if let Some(view) = view {
        click(&mut program, Role::RadioButton, view);
    }
    program
}

#[test]
fn escape_out_of_a_sheet_goes_back_to_the_list() {
    for (page, view) in [(Page::Customers, None), (Page::Deadlines, None), (Page::Rules, Some("Who may do what"))] {
        for n_tabs in [0, 1, 4] {
            let screen = format!("{page:?} after {n_tabs}");
            let mut program = show(page, view);
            program.harness.query_all_by_role(Role::Row).next().expect(&screen).click();
            program.settle();
            assert!(is_open(&program), "{screen}");
            for _ in 0..n_tabs {
                program.chord(Modifiers::NONE, Key::Tab);
            }
            escape(&mut program, &screen);
            keys_work(&mut program, &screen);
        }
    }
}

#[test]
fn escape_out_of_a_field_of_a_sheet_too() {
    let mut program = show(Page::Customers, None);
    program.harness.query_all_by_role(Role::Row).next().unwrap().click();
    program.settle();
    program.harness.query_all_by_role(Role::TextInput).rfind(|node| 700.0 < node.rect().left()).unwrap().focus();
    program.harness.run_steps(2);
    program.harness.event(egui::Event::Text("x".into()));
    escape(&mut program, "typed");
    keys_work(&mut program, "typed");
}
