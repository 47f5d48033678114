//! Copies and files of the list, and the language of many.

use changeover::domain::draft::Language;
use changeover::domain::plan::customer_fields::CustomerField;
use changeover::exchange::table_out::TableFormat;
use changeover::exchange::xlsx_in;
use changeover::roster::columns::RosterColumn;
use changeover::roster::export::ExportRequest;
use changeover::ui::action::{Action, ExportTable};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;

use super::{begin, click, customer, english, search};
use crate::support::{Begin, Program};

/// Orders a file of Wingtip Toys and Fabrikam.
fn write(program: &mut Program, format: TableFormat, path: std::path::PathBuf) {
    let rows = ["Wingtip Toys", "Fabrikam Inc."].map(|name| customer(program, name).id).to_vec();
    let order = ExportRequest {
        format,
        columns: vec![RosterColumn::COMPANY, RosterColumn::State, RosterColumn::Of(CustomerField::Country)],
        rows,
    };
    program
        .harness
        .state_mut()
        .ask_for(Action::SaveTable(Box::new(ExportTable { path: Some(path), order: order.into() })));
    program.settle();
}

#[test]
fn list_is_written_in_every_format_and_the_message_names_the_path() {
    let mut program = english();
    let dir = program.data.path().to_owned();
    write(&mut program, TableFormat::Csv { bom: false }, dir.join("plain"));
    let plain = std::fs::read_to_string(dir.join("plain.csv")).unwrap();
    assert!(plain.starts_with("Company,Status,Country\r\nWingtip Toys,Declined,"), "{plain}");
    assert_eq!(plain.lines().count(), 3);
    write(&mut program, TableFormat::Csv { bom: true }, dir.join("excel.csv"));
    assert_eq!(std::fs::read_to_string(dir.join("excel.csv")).unwrap(), format!("\u{feff}{plain}"));
    write(&mut program, TableFormat::Xlsx, dir.join("book.xlsx"));
    let book = std::fs::read(dir.join("book.xlsx")).unwrap();
    let text =
        String::from_utf8(xlsx_in::to_csv(&book, xlsx_in::SheetChoice::FIRST, &mut |_, _| Ok(())).unwrap().0).unwrap();
    assert_eq!(text, plain.replace('\r', ""));
    let path = dir.join("book.xlsx").display().to_string();
    let said = format!("2 customers saved in {path}");
    assert!(program.harness.query_all_by_label_contains(&said).next().is_some());
    program.picture("customers-saved");
}

#[test]
fn file_that_cannot_be_written_is_said_and_leaves_nothing() {
    let mut program = english();
    let parent = program.data.path().join("in-the-way");
    std::fs::write(&parent, "a file, no folder").unwrap();
    let path = parent.join("list.csv");
    write(&mut program, TableFormat::Csv { bom: false }, path.clone());
    assert!(program.harness.query_all_by_label_contains("could not be saved").next().is_some());
    assert!(!path.exists());
}

#[test]
fn keys_copy_the_chosen_rows_and_say_how_many() {
    for event in [false, true] {
        let mut program = english();
        search(&mut program, "toys");
        program.keys(&[Key::Enter, Key::ArrowDown]);
        program.harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
        program.harness.run_steps(2);
        if event {
            program.harness.event(egui::Event::Copy); // as the window tells it
        } else {
            program.harness.key_press_modifiers(Modifiers::COMMAND, Key::C);
        }
        is_answered(&mut program, "Copied: 2 rows with headers");
    }
}

/// A machine without a clipboard says so instead.
#[track_caller]
fn is_answered(program: &mut Program, text: &str) {
    let begun = std::time::Instant::now();
    loop {
        program.harness.step();
        let mut said = [text, "Nothing was copied"].into_iter();
        if said.any(|text| program.harness.query_all_by_label_contains(text).next().is_some()) {
            break;
        }
        assert!(begun.elapsed().as_secs() < 10, "nothing was said of the copy");
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
}

#[test]
fn menus_copy_what_is_shown_and_what_is_chosen() {
    let mut program = english();
    search(&mut program, "toys");
    click(&mut program, Role::Button, "Export");
    program.picture("customers-export-menu");
    click(&mut program, Role::MenuItem, "Copy 2 rows");
    is_answered(&mut program, "Copied: 2 rows with headers");
    program.keys(&[Key::Escape]);
    click(&mut program, Role::CheckBox, "Select all customers shown");
    let buttons: Vec<_> = program.harness.query_all_by_role_and_label(Role::Button, "Export").collect();
    assert_eq!(buttons.len(), 2);
    buttons[1].click();
    program.harness.run_steps(3);
    program.harness.get_by_role_and_label(Role::MenuItem, "Copy 2 rows");
    program.harness.get_by_role_and_label(Role::MenuItem, "Save as workbook (XLSX)...");
}

#[test]
fn language_of_many_is_one_step_back() {
    let mut program = english();
    search(&mut program, "toys");
    click(&mut program, Role::CheckBox, "Select all customers shown");
    let before = program.plan().clone();
    click(&mut program, Role::Button, "Language");
    click(&mut program, Role::MenuItem, "Chinese");
    for name in ["Tailspin Toys", "Wingtip Toys"] {
        assert_eq!(customer(&program, name).language, Some(Language::TraditionalChinese));
    }
    click(&mut program, Role::Button, "Language");
    click(&mut program, Role::MenuItem, "By country");
    assert_eq!(customer(&program, "Wingtip Toys").language, None);
    for _ in 0..2 {
        program.harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
        program.harness.run_steps(3);
    }
    assert_eq!(*program.plan(), before);
}

#[test]
fn chinese_file_has_its_own_words() {
    let mut program = begin(&Begin { language: Language::TraditionalChinese, ..Begin::default() });
    let path = program.data.path().join("清單");
    write(&mut program, TableFormat::Csv { bom: false }, path.clone());
    let text = std::fs::read_to_string(path.with_extension("csv")).unwrap();
    assert!(text.starts_with("公司,狀態,地區\r\nWingtip Toys,已婉拒,"), "{text}");
}
