//! The import page: how an import begins, and how one leaves it.

use std::fmt::Write as _;

use changeover::domain::draft::Language;
use changeover::domain::edit::Edit;
use changeover::domain::edit::customers::CustomerEdit;
use changeover::domain::plan::customer::Customer;
use changeover::domain::plan::ids::CustomerId;
use changeover::ui::action::{Action, ImportAction, Page, Place};
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;

use super::page::{N, click, customer, has, id, list, n_customers, next_week, open, page, paste, read, same};
use crate::support::{Begin, Program};
use crate::today::said;

#[test]
fn list_that_says_nothing_new_is_a_sentence_with_a_way_back() {
    for (language, tag, sentence, back) in [
        (Language::English, "en", "All 42 customers match this list", "Back to customers"),
        (Language::TraditionalChinese, "zh", "全部 42 位客戶都與這份清單相符", "返回客戶"),
    ] {
        let mut program = open(&Begin { language, ..Begin::default() });
        let before = program.harness.state().plan().unwrap().clone();
        read(&mut program, "Customers.csv", &same(1..=N));
        program.picture(&format!("import-same-{tag}"));
        assert!(!said(&program, sentence).is_empty());
        click(&mut program, back);
        assert_eq!((page(&mut program), program.harness.state().plan().unwrap()), (Page::Customers, &before));
        program.harness.state_mut().ask_for(Action::Go(Place::Page(Page::Import)));
        program.harness.step();
        program.settle();
        assert!(said(&program, sentence).is_empty() && !has(&program, back), "it begins afresh");
    }
}

#[test]
fn import_begins_afresh_and_offers_to_go_on_with_what_was_left() {
    let mut program = open(&Begin::default());
    read(&mut program, "Customers.csv", &next_week());
    program.harness.get_by_role_and_label(Role::CheckBox, "Contoso 03 Ltd.").click();
    program.settle();
    for page in [Page::Customers, Page::Import] {
        program.harness.state_mut().ask_for(Action::Go(Place::Page(page)));
        program.harness.step();
        program.settle();
    }
    assert!(!has(&program, "Add 3, change 41"));
    program.picture("import-continue");
    click(&mut program, "Continue with Customers.csv");
    assert!(has(&program, "Add 3, change 41"), "as it was left");
    click(&mut program, "Cancel import");
    assert_eq!(page(&mut program), Page::Customers);
    program.harness.state_mut().ask_for(Action::Go(Place::Page(Page::Import)));
    program.harness.step();
    program.settle();
    assert!(
        has(&program, "Continue with Customers.csv"),
        "what was answered waits, for somebody who goes on after all"
    );
}

#[test]
fn cancel_is_there_in_every_stage_and_leaves_the_plan_as_it_was() {
    let table = "Microsoft ID,Company name,Revenue\n00000001-1111-4222-8333-444455556666,A,9\n";
    let words = next_week().replace("Cloud Reseller", "Something new");
    let contacts = "Microsoft ID,Contact e-mail\n00000001-1111-4222-8333-444455556666,ana@c1.example\n";
    let subscriptions = "Subscription ID,Subscription,Quantity,Status\ns7,Visio,5,Active\n";
    let mut program = open(&Begin::default());
    let before = program.harness.state().plan().unwrap().clone();
    for text in [None, Some(table), Some(&words), Some(&next_week()), Some(contacts), Some(subscriptions)] {
        if let Some(text) = text {
            read(&mut program, "list.csv", text);
        } else {
            program.harness.state_mut().ask_for(Action::Go(Place::Page(Page::Import)));
            program.harness.step();
            program.settle();
        }
        click(&mut program, "Cancel import");
        assert_eq!((page(&mut program), program.harness.state().plan().unwrap()), (Page::Customers, &before));
    }
}

#[test]
fn refused_import_stays_on_its_page_as_it_was() {
    let mut program = open(&Begin::default());
    read(&mut program, "Customers.csv", &next_week());
    // Another customer takes the tenant of a new one after the list was compared.
    let taken = Customer { id: CustomerId::new(900), ..customer(N + 1) };
    program.harness.state_mut().ask_for(Action::Edit(Box::new(Edit::Customer(CustomerEdit::Put(Box::new(taken))))));
    program.harness.get_by_label("Add 3, change 42").click();
    program.harness.step();
    if page(&mut program) == Page::Customers {
        // The list was compared anew before the button was released, and then it fits.
        assert_eq!(n_customers(&program), N + 3);
        return;
    }
    assert_eq!(page(&mut program), Page::Import, "the plan did not take it");
    program.settle();
    assert!(has(&program, "Add 2, change 43"), "compared anew: {:?}", said(&program, "change"));
    assert_eq!(n_customers(&program), N + 1);
}

#[test]
fn new_import_begins_at_its_top_however_the_last_one_was_scrolled() {
    let mut program = open(&Begin { size: [1280.0, 560.0], ..Begin::default() });
    read(&mut program, "Customers.csv", &next_week());
    program.harness.get_by_role_and_label(Role::Row, "Contoso 01 Ltd.").click();
    program.harness.run_steps(3);
    program.harness.key_press(egui::Key::End);
    program.harness.run_steps(3);
    assert!(program.harness.query_by_role_and_label(Role::Row, "Contoso 01 Ltd.").is_none(), "it is scrolled");
    let path = program.data.path().join("Customers.csv");
    // Read from where one is, so that the table stands there all the time.
    program.harness.state_mut().ask_for(Action::Import(ImportAction::Read(path)));
    program.harness.step();
    program.settle();
    program.harness.get_by_role_and_label(Role::Row, "Contoso 01 Ltd.");
}

#[test]
fn subscriptions_that_are_known_are_a_sentence_with_a_way_back() {
    let mut program = open(&Begin::default());
    let mut text = "SubscriptionId,CustomerTenantId,Product,AvailableSeats,SubscriptionState,Month\n".to_owned();
    for n in 1..=3 {
        writeln!(text, "s{n},{},Visio,{n},Active,2026-11", id(n)).unwrap();
    }
    read(&mut program, "Subscriptions.csv", &text);
    click(&mut program, "Add 3 subscriptions");
    assert!(!said(&program, "3 subscriptions added").is_empty());
    read(&mut program, "Subscriptions.csv", &text);
    assert!(!said(&program, "All 3 subscriptions in this list match the plan").is_empty());
    program.picture("import-subscriptions-same");
    click(&mut program, "Back to customers");
    assert_eq!(page(&mut program), Page::Customers);
}

#[test]
fn table_is_pasted_among_the_customers_and_a_single_word_is_not() {
    let mut program = open(&Begin::default());
    program.harness.state_mut().ask_for(Action::Go(Place::Page(Page::Customers)));
    program.harness.run_steps(2);
    paste(&mut program, "Contoso");
    assert_eq!(page(&mut program), Page::Customers);
    paste(&mut program, &list((1..=3).map(|n| (n, format!("Contoso {n} Ltd."))), '\t'));
    assert_eq!(page(&mut program), Page::Import);
    assert!(has(&program, "Change 3 customers"));
}

#[test]
fn list_on_the_clipboard_is_imported_with_four_keys() {
    let mut program = open(&Begin::default());
    program.harness.state_mut().ask_for(Action::Go(Place::Page(Page::Customers)));
    program.harness.run_steps(2);
    let mut n_pressed = 1; // Ctrl+V brings this event
    paste(&mut program, &next_week().replace("Cloud Reseller", "Something new").replace(',', "\t"));
    let mut press = |program: &mut Program, modifiers, key| {
        program.harness.key_press_modifiers(modifiers, key);
        program.harness.step();
        program.settle();
        n_pressed += 1;
    };
    press(&mut program, egui::Modifiers::NONE, egui::Key::Space);
    press(&mut program, egui::Modifiers::COMMAND, egui::Key::Enter);
    assert!(has(&program, "Add 3, change 42"), "the first answer had the keyboard");
    press(&mut program, egui::Modifiers::COMMAND, egui::Key::Enter);
    assert!(!said(&program, "Imported: 3 added, 42 changed").is_empty());
    assert_eq!((n_pressed, n_customers(&program)), (4, N + 3));
}
