//! What the comparison before an import shows: whole values, notes, and all that a list says of what is new.

use changeover::ui::action::{Action, ImportAction, Page, Place};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use rust_xlsxwriter::Workbook;

use super::page::{click, has, id, n_customers, open, page, read};
use crate::support::{Begin, Program};
use crate::today::said;

const HEADERS: &str = "Customer tenant ID,Product,Subscription ID,Quantity,Subscription start date,Subscription end date,Price per unit,Currency";

fn press(program: &mut Program, key: Key) {
    program.harness.key_press_modifiers(Modifiers::NONE, key);
    program.harness.run_steps(3);
    program.settle();
}

#[test]
fn new_subscription_shows_its_dates_and_its_price_before_it_is_imported() {
    let mut program = open(&Begin::default());
    read(
        &mut program,
        "subs.csv",
        &format!("{HEADERS}\n{},Visio Plan 2,s-7,25,2026-02-01,2027-01-31,18.30,USD\n", id(3)),
    );
    let row = said(&program, "Visio Plan 2").join(" ");
    assert!(row.contains("18.30 USD") && row.contains("25 seats"), "{row}");
    program.harness.get_by_role_and_label(Role::Row, "Contoso 03").click();
    program.settle();
    for text in ["Start of the term", "2026-02-01", "2027-01-31", "18.30 USD", "s-7"] {
        assert!(has(&program, text), "{text}: {:?}", said(&program, "202"));
    }
    assert!(has(&program, "Add 1 subscription"), "reading a row changes no tick");
    press(&mut program, Key::Escape);
    assert!(!has(&program, "Start of the term"), "Esc closes what was read");
}

#[test]
fn changed_customer_shows_whole_values_and_the_notes_of_its_lines() {
    let long = "Contoso 03 International Holdings and Subsidiaries, Department of Very Long Names";
    let text = format!(
        "Microsoft ID,Company name,Primary domain name,Relationship\n{},\"{long}\",not a domain,Cloud Reseller\n",
        id(3)
    );
    let mut program = open(&Begin::default());
    read(&mut program, "Customers.csv", &text);
    program.harness.get_by_role_and_label(Role::Row, long).click();
    program.settle();
    assert!(has(&program, &format!("Contoso 03 → {long}")), "{:?}", said(&program, "→"));
    assert!(!said(&program, "not a domain").is_empty(), "the note stands beside what it is about");
    program.picture("import-row-read");
}

/// Two sheets with lists, and one without.
fn book() -> Vec<u8> {
    let mut book = Workbook::new();
    for (name, n) in [("North", 50), ("South", 60)] {
        let sheet = book.add_worksheet();
        sheet.set_name(name).unwrap();
        for (column, header) in (0..).zip(["Microsoft ID", "Company name", "Primary domain name"]) {
            sheet.write(0, column, header).unwrap();
        }
        for (column, cell) in (0..).zip([id(n), format!("{name} Inc."), format!("c{n}.example")]) {
            sheet.write(1, column, cell).unwrap();
        }
    }
    book.save_to_buffer().unwrap()
}

#[test]
fn sheet_of_several_is_a_plain_question_and_another_one_can_be_read_afterwards() {
    let mut program = open(&Begin::default());
    let path = program.data.path().join("book.xlsx");
    std::fs::write(&path, book()).unwrap();
    program.harness.state_mut().ask_for(Action::Go(Place::Page(Page::Import)));
    program.harness.state_mut().ask_for(Action::Import(ImportAction::Read(path)));
    program.harness.step();
    program.settle();
    assert!(has(&program, "Which worksheet do you want to import?") && !has(&program, "The file could not be read"));
    assert!(program.harness.get_by_role_and_label(Role::Button, "North").is_focused());
    program.picture("import-sheets");
    press(&mut program, Key::Enter);
    assert!(!said(&program, "North Inc.").is_empty());
    click(&mut program, "Back");
    program.harness.get_by_role_and_label(Role::ComboBox, "Worksheet").click();
    program.settle();
    program.harness.get_by_role_and_label(Role::MenuItem, "South").click();
    program.settle();
    click(&mut program, "Next");
    assert!(!said(&program, "South Inc.").is_empty() && said(&program, "North Inc.").is_empty());
    click(&mut program, "Add 1 customer");
    assert_eq!(n_customers(&program), super::page::N + 1);
    assert_eq!(page(&mut program), Page::Customers);
}

#[test]
fn every_step_says_its_number_and_title() {
    let mut program = open(&Begin::default());
    program.harness.state_mut().ask_for(Action::Go(Place::Page(Page::Import)));
    program.harness.step();
    program.settle();
    assert!(has(&program, "Step 1 of 4: File"));
    read(
        &mut program,
        "list.csv",
        &format!("Microsoft ID,Company name,Primary domain name,Relationship\n{},A,a.example,Strange\n", id(70)),
    );
    assert!(has(&program, "Step 3 of 4: Relationship"), "{:?}", said(&program, "Step"));
    click(&mut program, "Back");
    assert!(has(&program, "Step 2 of 4: Columns"));
    read(
        &mut program,
        "subs.csv",
        &format!("{HEADERS}\n{},Visio Plan 2,s-7,25,2026-02-01,2027-01-31,18.30,USD\n", id(3)),
    );
    assert!(has(&program, "Step 3 of 3: Compare"), "{:?}", said(&program, "Step"));
}

#[test]
fn order_of_days_is_asked_beside_its_column_and_only_where_it_is_unclear() {
    let of =
        |start: &str, seats: &str| format!("{HEADERS}\n{},Visio,s-7,{seats},{start},2027-01-31,18.30,USD\n", id(3));
    let mut program = open(&Begin { size: [1280.0, 2000.0], ..Begin::default() });
    let asks = |program: &Program, name: &str| program.harness.query_by_role_and_label(Role::ComboBox, name).is_some();
    for (start, seats, days, numbers) in
        [("2026-02-01", "25", false, false), ("03/04/2026", "25", true, false), ("31/12/2026", "1.250", false, true)]
    {
        read(&mut program, "subs.csv", &of(start, seats));
        click(&mut program, "Back");
        assert_eq!(
            (asks(&program, "Order of day and month"), asks(&program, "Decimal separator")),
            (days, numbers),
            "{start}"
        );
    }
    read(&mut program, "subs.csv", &of("03/04/2026", "25"));
    click(&mut program, "Back");
    let asked = program.harness.get_by_role_and_label(Role::ComboBox, "Order of day and month").rect();
    let column = program.harness.get_by_role_and_label(Role::ComboBox, "Subscription start date").rect();
    let next = program.harness.get_by_role_and_label(Role::ComboBox, "Subscription end date").rect();
    assert!(column.bottom() < asked.top() && asked.bottom() < next.top(), "{column:?} {asked:?} {next:?}");
    program.harness.get_by_role_and_label(Role::ComboBox, "Order of day and month").click();
    program.settle();
    program.harness.get_by_role_and_label(Role::MenuItem, "Day first (31/12)").click();
    program.settle();
    click(&mut program, "Next");
    assert!(
        !said(&program, "3 April 2026").is_empty() || !said(&program, "2026-04-03").is_empty(),
        "{:?}",
        said(&program, "2026")
    );
}
