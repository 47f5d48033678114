//! Workbooks: the sheet that holds a table is read and named, two such are asked, hidden ones are passed over with a word.

use rust_xlsxwriter::Workbook;

use super::{Desk, case_text};

const HEADERS: [&str; 4] = ["Microsoft ID", "Company name", "Primary domain name", "Relationship"];

/// Adds a list of one customer.
fn add_list(book: &mut Workbook, sheet: &str, company: &str, is_hidden: bool) {
    let sheet = book.add_worksheet().set_name(sheet).unwrap();
    let cells = ["0f0f0f0f-1111-4222-8333-444455556666", company, "lantern.onmicrosoft.com", "Cloud Reseller"];
    for (row, texts) in (0..).zip([HEADERS, cells]) {
        for (column, text) in (0..).zip(texts) {
            sheet.write(row, column, text).unwrap();
        }
    }
    sheet.set_hidden(is_hidden);
}

fn add_cover(book: &mut Workbook) {
    book.add_worksheet().set_name("Read me").unwrap().write(0, 0, "Made for the changeover").unwrap();
}

/// What is said of a workbook on the way into a fresh plan, and the plan then.
#[track_caller]
fn import(book: &mut Workbook, more: &[&str], code: i32) -> (String, String) {
    let desk = Desk::new();
    let path = desk.0.path().join("book.xlsx");
    book.save(&path).unwrap();
    let said = desk.run(&[&["import", "plan", "book.xlsx", "--apply"], more].concat(), code);
    (said, desk.plan())
}

#[test]
fn cover_sheet_is_passed_over_for_the_list_behind_it() {
    let desk = Desk::new();
    let said = desk.run(&["import", "plan", &case_text("workbooks/cover_first.xlsx"), "--apply"], 0);
    assert!(said.contains("\nWorksheet Data is read, "), "{said}");
    assert!(desk.plan().contains("00000001-aaaa-4bbb-8ccc-000000000001"));
    let mut book = Workbook::new();
    add_cover(&mut book);
    add_list(&mut book, "Customers", "Lantern Books", false);
    let (said, plan) = import(&mut book, &[], 0);
    assert!(said.contains("\nWorksheet Customers is read") && plan.contains("Lantern Books"), "{said}");
}

#[test]
fn two_lists_are_asked_and_none_is_taken_silently() {
    let desk = Desk::new();
    let before = desk.plan();
    let file = case_text("workbooks/active_second.xlsx");
    let said = desk.run(&["import", "plan", &file, "--apply"], 4);
    assert!(said.contains("Old, New") && said.contains("--sheet"), "{said}");
    assert_eq!(desk.plan(), before);
    let said = desk.run(&["import", "plan", &file, "--sheet", "Data", "--apply"], 4);
    assert!(said.contains("no worksheet Data") && said.contains("Old, New"), "{said}");
    desk.run(&["import", "plan", &file, "--sheet", "new", "--apply"], 0);
    assert!(desk.plan().contains("Lantern Books") && !desk.plan().contains("Old Customer"));
}

#[test]
fn table_that_begins_further_down_and_right_is_found() {
    let desk = Desk::new();
    desk.run(&["import", "plan", &case_text("workbooks/offset_b3.xlsx"), "--apply"], 0);
    assert!(desk.plan().contains("Lantern Books"));
}

#[test]
fn hidden_list_is_passed_over_with_a_word_and_read_when_it_is_named() {
    let mut book = Workbook::new();
    add_list(&mut book, "Customers", "Lantern Books", false);
    add_list(&mut book, "Last year", "Old Customer", true);
    let (said, plan) = import(&mut book, &[], 0);
    assert!(said.contains("Worksheet Customers is read") && said.contains("the hidden worksheet Last year"), "{said}");
    assert!(plan.contains("Lantern Books") && !plan.contains("Old Customer"));
    let (said, plan) = import(&mut book, &["--sheet", "Last year"], 0);
    assert!(plan.contains("Old Customer"), "{said}");
    let mut book = Workbook::new();
    book.add_worksheet();
    add_list(&mut book, "Last year", "Old Customer", true);
    let (said, plan) = import(&mut book, &[], 4);
    assert!(said.contains("Last year") && said.contains("--sheet") && !plan.contains("Old Customer"), "{said}");
}

#[test]
fn list_with_a_column_that_nobody_knows_is_a_list_all_the_same() {
    let mut book = Workbook::new();
    add_list(&mut book, "A", "Lantern Books", false);
    add_list(&mut book, "B", "Old Customer", false);
    book.worksheet_from_name("B").unwrap().write(0, 4, "Gizmo").unwrap();
    let (said, _) = import(&mut book, &[], 4);
    assert!(said.contains("A, B") && said.contains("--sheet"), "{said}");
}
