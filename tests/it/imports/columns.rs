//! The import page's columns: a list of subscriptions is explained once, and what was explained is not forgotten.

use changeover::domain::plan::shape::ImportField;
use changeover::ui::action::{Action, ImportAction, Page, Place};
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;

use super::page::{click, has, id, open, page, read};
use crate::support::{Begin, Program};

/// A report that nobody knows.
fn report() -> String {
    format!("Kunde;Artikel;Vertrag;Menge;Marge\n{};Visio Plan 2;s-7;25;12\n", id(3))
}

fn answer(program: &mut Program, column: &str, field: &str) {
    program.harness.get_by_role_and_label(Role::ComboBox, column).click();
    program.harness.run_steps(3);
    program.harness.get_by_role_and_label(Role::MenuItem, field).click();
    program.settle();
}

fn go(program: &mut Program, page: Page) {
    program.harness.state_mut().ask_for(Action::Go(Place::Page(page)));
    program.harness.step();
    program.settle();
}

/// Says what the columns hold, as far as a long list of fields would have to be scrolled for it.
fn explain(program: &mut Program) {
    use ImportField::{MicrosoftId, Product, Quantity, SubscriptionId};
    let import = &mut program.harness.state_mut().session_mut().import;
    for (at, field) in [MicrosoftId, Product, SubscriptionId, Quantity].into_iter().enumerate() {
        import.mapping.0[at] = field;
    }
    import.open.retain(|at| *at == 4);
    program.harness.step();
    program.settle();
    answer(program, "Marge", "Not imported");
}

fn n_subscriptions(program: &Program) -> usize {
    program.harness.state().plan().unwrap().customers.iter().map(|customer| customer.subscriptions.len()).sum()
}

#[test]
fn list_of_subscriptions_is_explained_in_the_window_and_undo_does_not_forget_how() {
    let mut program = open(&Begin { size: [1280.0, 2000.0], ..Begin::default() });
    read(&mut program, "report.csv", &report());
    explain(&mut program);
    assert!(!has(&program, "Answer needed"), "\"Not imported\" is an answer");
    assert!(has(&program, "Import subscriptions"), "it says what it has become");
    click(&mut program, "Next");
    click(&mut program, "Add 1 subscription");
    assert_eq!((page(&mut program), n_subscriptions(&program)), (Page::Customers, 1));
    program.harness.state_mut().ask_for(Action::Undo);
    program.harness.step();
    program.settle();
    assert_eq!(n_subscriptions(&program), 0);
    read(&mut program, "report.csv", &report());
    assert!(has(&program, "Add 1 subscription"), "nothing is asked again");
}

#[test]
fn of_a_list_that_was_explained_only_a_renamed_column_is_asked() {
    let mut program = open(&Begin { size: [1280.0, 2000.0], ..Begin::default() });
    read(&mut program, "report.csv", &report());
    explain(&mut program);
    click(&mut program, "Next");
    click(&mut program, "Add 1 subscription");
    read(&mut program, "report.csv", &report().replace("Marge", "Rohertrag"));
    assert_eq!(program.harness.query_all_by_label("Answer needed").count(), 1);
    answer(&mut program, "Rohertrag", "Not imported");
    assert!(!has(&program, "Answer needed"));
}

#[test]
fn settings_of_a_colleague_find_their_headers_in_another_row() {
    let mut program = open(&Begin { size: [1280.0, 2000.0], ..Begin::default() });
    let settings = program.data.path().join("columns.ron");
    let columns =
        [("Kunde", "MicrosoftId"), ("Artikel", "Product"), ("Vertrag", "SubscriptionId"), ("Menge", "Quantity")];
    let columns = columns.map(|(header, field)| format!("(header: \"{header}\", field: {field}),")).concat();
    let text = format!(
        "ListColumns(format: 1, columns: [{columns} (header: \"Marge\", field: Ignore)], reading: (header: Some(Line(1))))"
    );
    std::fs::write(&settings, text).unwrap();
    read(&mut program, "report.csv", &format!("Bericht November\n\n{}", report()));
    program.harness.state_mut().ask_for(Action::Import(ImportAction::LoadColumns(settings)));
    program.harness.step();
    program.settle();
    assert!(!has(&program, "Answer needed"));
    click(&mut program, "Next");
    assert!(has(&program, "Add 1 subscription"));
}

#[test]
fn canceled_import_keeps_what_was_answered() {
    let mut program = open(&Begin { size: [1280.0, 2000.0], ..Begin::default() });
    read(&mut program, "report.csv", &report());
    explain(&mut program);
    click(&mut program, "Cancel import");
    go(&mut program, Page::Import);
    click(&mut program, "Continue with report.csv");
    assert!(!has(&program, "Answer needed"));
    click(&mut program, "Next");
    assert!(has(&program, "Add 1 subscription"));
}

#[test]
fn list_that_looks_like_a_known_one_is_taken_by_one_click() {
    let headers =
        "Reseller,Reseller Vendor ID,Customer,Customer Vendor ID,Offer name,External Subscription ID,Status,Cycle";
    let mut program = open(&Begin { size: [1280.0, 2000.0], ..Begin::default() });
    read(&mut program, "report.csv", &format!("{headers}\nA,5551234,Contoso 03,{},Visio,s-7,Active,Monthly\n", id(3)));
    click(&mut program, "Use these columns");
    assert!(!has(&program, "Use these columns") && !has(&program, "Answer needed"));
    click(&mut program, "Next");
    click(&mut program, "Add 1 subscription");
    assert_eq!(n_subscriptions(&program), 1);
}
