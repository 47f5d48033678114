//! A table that is pasted on Import: on the page, into its fields, and by its button.

use changeover::ui::action::Page;
use egui::accesskit::Role;
use egui::{Event, ViewportCommand};
use egui_kittest::kittest::Queryable as _;

use super::click_at_once;
use crate::support::{Begin, Program};
use crate::today::empty;

/// The import page of a plan without customers.
fn import_page() -> Program {
    let mut program = empty(&Begin::default());
    program.harness.state_mut().session_mut().go(Page::Import);
    program.settle();
    program
}

const CELLS: &str = "Company name\tPrimary domain name\tMicrosoft ID\n\
    Contoso\tcontoso.com\t7bd3b26b-1a2b-4c3d-8e4f-5a6b7c8d9e0f\n";

/// Draws until a pasted table is read; answers whether one was.
fn is_read(program: &mut Program) -> bool {
    program.settle();
    program.harness.query_all_by_label_contains("Pasted table").next().is_some()
}

#[test]
fn cells_are_imported_when_they_are_pasted_on_the_page() {
    let mut program = import_page();
    program.harness.event(Event::Paste(CELLS.to_owned()));
    program.harness.run_steps(2);
    assert!(is_read(&mut program));
}

#[test]
fn cells_pasted_into_the_path_are_a_table_and_a_path_is_a_path() {
    for (pasted, expected) in [(CELLS, true), ("C:\\Users\\me\\Customers.csv\n", false)] {
        let mut program = import_page();
        program.harness.get_by_role_and_label(Role::TextInput, "File path").focus();
        program.harness.run_steps(2);
        program.harness.event(Event::Paste(pasted.to_owned()));
        program.harness.run_steps(2);
        assert_eq!(is_read(&mut program), expected, "{pasted}");
        if !expected {
            let path = program.harness.get_by_role_and_label(Role::TextInput, "File path").value();
            assert_eq!(path.as_deref(), Some("C:\\Users\\me\\Customers.csv"));
        }
    }
}

#[test]
fn table_too_long_for_the_field_is_read_whole() {
    let label = "Cells copied from a spreadsheet";
    for (n, expected) in [(1, false), (3_000, true)] {
        let mut program = import_page();
        program.harness.get_by_role_and_label(Role::MultilineTextInput, label).focus();
        program.harness.run_steps(2);
        let (head, row) = CELLS.split_once('\n').unwrap();
        program.harness.event(Event::Paste(format!("{head}\n{}", row.repeat(n))));
        program.harness.run_steps(2);
        assert_eq!(is_read(&mut program), expected, "{n} rows");
    }
}

#[test]
fn button_asks_the_window_for_the_table_and_says_when_there_is_none() {
    let nothing = "There is no text on the clipboard";
    // The window answers after one frame or two.
    for (answer, after) in [(Some(CELLS), 0), (Some(CELLS), 1), (Some(CELLS), 2), (None, 0)] {
        let mut program = import_page();
        let place = program.harness.get_by_role_and_label(Role::Button, "Paste a table").rect().center();
        click_at_once(&mut program, place);
        let output = program.harness.output();
        let mut asked = output.viewport_output.values().flat_map(|output| &output.commands);
        assert!(asked.any(|command| *command == ViewportCommand::RequestPaste));
        (0..after).for_each(|_| program.harness.step());
        if let Some(text) = answer {
            program.harness.event(Event::Paste(text.to_owned()));
        }
        program.harness.run_steps(5);
        assert_eq!(is_read(&mut program), answer.is_some());
        let said = program.harness.query_all_by_label_contains(nothing).next().is_some();
        assert_eq!(said, answer.is_none());
    }
}
