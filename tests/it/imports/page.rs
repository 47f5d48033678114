//! The import page: what is chosen, who is missing, and what it says afterwards.

use std::fmt::Write as _;

use changeover::domain::draft::Language;
use changeover::domain::edit::Edit;
use changeover::domain::edit::customers::{CustomerEdit, ImportEdit};
use changeover::domain::plan::contact::DomainName;
use changeover::domain::plan::customer::{Customer, Relationship, RelationshipKind, RelationshipMeaning};
use changeover::domain::plan::ids::{CustomerId, TenantId, WordId};
use changeover::ui::action::{Action, ImportAction, Page, Place};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;

use crate::support::{Begin, Program};
use crate::today::{edit, empty, said};

pub(super) const N: usize = 42;

pub(super) fn id(n: usize) -> String {
    format!("{n:08x}-1111-4222-8333-444455556666")
}

pub(super) fn customer(n: usize) -> Customer {
    let mut customer = Customer::new(CustomerId::new(500 + n as u64), format!("Contoso {n:02}"));
    customer.microsoft_id = TenantId::parse(&id(n)).ok();
    customer.domain = DomainName::parse(&format!("c{n}.example")).ok();
    customer.relationships = vec![Relationship { kind: RelationshipKind::Direct, raw: "Cloud Reseller".into() }];
    customer
}

/// A plan with 42 customers.
pub(crate) fn open(begin: &Begin) -> Program {
    let mut program = empty(begin);
    let raw = "Cloud Reseller".to_owned();
    let words = vec![RelationshipMeaning { id: WordId::new(1), raw, kind: RelationshipKind::Direct }];
    let customers = (1..=N).map(customer).collect();
    edit(&mut program, Edit::Import(Box::new(ImportEdit { customers, words, ..ImportEdit::default() })));
    program
}

/// A list as Partner Center exports it, of the customers with these numbers and names.
pub(crate) fn list(rows: impl Iterator<Item = (usize, String)>, between: char) -> String {
    let mut text = "Microsoft ID,Company name,Primary domain name,Relationship\n".to_owned();
    for (n, name) in rows {
        writeln!(text, "{},{name},c{n}.example,Cloud Reseller", id(n)).unwrap();
    }
    text.replace(',', &between.to_string())
}

pub(super) fn same(numbers: impl Iterator<Item = usize>) -> String {
    list(numbers.map(|n| (n, format!("Contoso {n:02}"))), ',')
}

/// All 42 with another name, and three new ones.
pub(super) fn next_week() -> String {
    list((1..=N + 3).map(|n| (n, if n <= N { format!("Contoso {n:02} Ltd.") } else { format!("New {n}") })), ',')
}

pub(crate) fn read(program: &mut Program, name: &str, text: &str) {
    let path = program.data.path().join(name);
    std::fs::write(&path, text).unwrap();
    program.harness.state_mut().ask_for(Action::Go(Place::Page(Page::Import)));
    program.harness.state_mut().ask_for(Action::Import(ImportAction::Read(path)));
    program.harness.step();
    program.settle();
}

pub(super) fn paste(program: &mut Program, text: &str) {
    program.harness.event(egui::Event::Paste(text.to_owned()));
    program.harness.step();
    program.settle();
}

pub(super) fn click(program: &mut Program, label: &str) {
    program.harness.get_by_label(label).click();
    program.settle();
}

pub(super) fn has(program: &Program, label: &str) -> bool {
    program.harness.query_by_label(label).is_some()
}

pub(super) fn n_customers(program: &Program) -> usize {
    program.harness.state().plan().unwrap().customers.len()
}

pub(super) fn page(program: &mut Program) -> Page {
    program.harness.state_mut().session_mut().page
}

#[test]
fn click_on_a_row_leaves_every_tick_as_it_was() {
    let mut program = open(&Begin::default());
    read(&mut program, "Customers.csv", &next_week());
    program.harness.get_by_role_and_label(Role::Row, "Contoso 03 Ltd.").click();
    program.settle();
    assert!(has(&program, "Add 3, change 42"), "{:?}", said(&program, "change"));
    program.harness.get_by_role_and_label(Role::CheckBox, "Contoso 03 Ltd.").click();
    program.settle();
    assert!(has(&program, "Add 3, change 41"), "{:?}", said(&program, "change"));
}

#[test]
fn last_answer_about_a_word_leads_nowhere_but_next_does() {
    let mut program = empty(&Begin::default());
    read(&mut program, "Customers.csv", &same(1..=3));
    program.harness.get_all_by_role(Role::RadioButton).next().unwrap().click();
    program.settle();
    assert!(has(&program, "Next") && !has(&program, "Add 3 customers"), "{:?}", said(&program, "Add"));
    let place = program.harness.get_by_role_and_label(Role::Button, "Next").rect().center();
    let press = |pressed| egui::Event::PointerButton {
        pos: place,
        button: egui::PointerButton::Primary,
        pressed,
        modifiers: egui::Modifiers::NONE,
    };
    for _ in 0..2 {
        let events = [egui::Event::PointerMoved(place), press(true), press(false)];
        program.harness.input_mut().events.extend(events);
        program.harness.step();
    }
    program.settle();
    assert!(has(&program, "Add 3 customers"));
    assert_eq!(n_customers(&program), 0);
    click(&mut program, "Add 3 customers");
    assert_eq!(n_customers(&program), 3);
}

#[test]
fn button_message_and_undo_are_about_the_same() {
    for (language, tag, button, message, undo) in [
        (Language::English, "en", "Add 3, change 42", "Imported: 3 added, 42 changed", "Undo"),
        (Language::TraditionalChinese, "zh", "新增 3、變更 42", "已匯入：新增 3、變更 42", "復原"),
    ] {
        let mut program = open(&Begin { language, ..Begin::default() });
        let before = program.harness.state().plan().unwrap().clone();
        read(&mut program, "Customers.csv", &next_week());
        program.picture(&format!("import-next-week-{tag}"));
        click(&mut program, button);
        assert_eq!((n_customers(&program), page(&mut program)), (N + 3, Page::Customers));
        assert!(!said(&program, message).is_empty(), "{:?}", said(&program, "3"));
        program.harness.get_all_by_role_and_label(Role::Button, undo).last().unwrap().click();
        program.settle();
        assert_eq!(program.harness.state().plan().unwrap(), &before);
    }
}

#[test]
fn undo_in_the_message_goes_when_something_else_comes_after_the_import() {
    let mut program = open(&Begin::default());
    read(&mut program, "Customers.csv", &next_week());
    click(&mut program, "Add 3, change 42");
    let undos = |program: &Program| program.harness.query_all_by_role_and_label(Role::Button, "Undo").count();
    assert_eq!(undos(&program), 1, "in the message; the bar says what it takes back");
    let note = Customer { notes: "call first".into(), ..customer(1) };
    edit(&mut program, Edit::Customer(CustomerEdit::Put(Box::new(note))));
    assert_eq!(undos(&program), 0, "it would take back something else");
    program.chord(Modifiers::COMMAND, Key::Z);
    program.settle();
    assert_eq!(n_customers(&program), N + 3, "the import stays");
    assert!(program.harness.state().plan().unwrap().customers.iter().all(|one| one.notes != "call first"));
}

#[test]
fn pasted_rows_propose_no_removal_and_take_all_never_removes() {
    for (language, tag, button) in
        [(Language::English, "en", "Change 3 customers"), (Language::TraditionalChinese, "zh", "變更 3 位客戶")]
    {
        let mut program = open(&Begin { language, ..Begin::default() });
        program.harness.state_mut().ask_for(Action::Go(Place::Page(Page::Import)));
        program.harness.step();
        paste(&mut program, &list((1..=3).map(|n| (n, format!("Contoso {n} Ltd."))), '\t'));
        program.picture(&format!("import-pasted-{tag}"));
        for missing in ["Missing 39", "清單中沒有 39"] {
            assert!(!has(&program, missing));
        }
        for _ in 0..2 {
            program
                .harness
                .get_by_role_and_label(Role::CheckBox, if tag == "en" { "Select all" } else { "全選" })
                .click();
            program.settle();
        }
        click(&mut program, button);
        assert_eq!(n_customers(&program), N);
    }
}

#[test]
fn missing_customers_have_a_list_of_their_own_and_a_button_that_says_remove() {
    for (language, tag, part, all, none, button, message) in [
        (
            Language::English,
            "en",
            "Missing 2",
            "Select all missing customers",
            "Remove 0 customers",
            "Remove 2 customers",
            "2 customers moved to the bin",
        ),
        (
            Language::TraditionalChinese,
            "zh",
            "清單中沒有 2",
            "選取所有清單中沒有的客戶",
            "移除 0 位客戶",
            "移除 2 位客戶",
            "已將 2 位客戶移至資源回收筒",
        ),
    ] {
        let mut program = open(&Begin { language, ..Begin::default() });
        read(&mut program, "Customers.csv", &list((1..=N - 2).map(|n| (n, format!("Contoso {n} Ltd."))), ','));
        let take = if tag == "en" { "Change 39 customers" } else { "變更 39 位客戶" };
        program.harness.get_by_role_and_label(Role::CheckBox, "Contoso 5 Ltd.").click();
        program.settle();
        assert!(has(&program, take), "{:?}", said(&program, "40"));
        click(&mut program, part);
        assert!(has(&program, none));
        click(&mut program, all);
        program.picture(&format!("import-missing-{tag}"));
        click(&mut program, button);
        program.settle(); // compared with what is left
        assert!(!said(&program, message).is_empty());
        program.harness.state_mut().session_mut().toasts.clear();
        assert_eq!((n_customers(&program), page(&mut program)), (N - 2, Page::Import), "the import goes on");
        assert!(!has(&program, part) && has(&program, take), "what was chosen stays chosen");
        click(&mut program, take);
        assert_eq!(n_customers(&program), N - 2);
        let customers = &program.harness.state().plan().unwrap().customers;
        assert_eq!(customers.iter().filter(|one| one.name.ends_with("Ltd.")).count(), 39);
    }
}

#[test]
fn list_that_lacks_many_is_probably_a_part_and_a_filter_can_be_said() {
    let mut program = open(&Begin::default());
    read(&mut program, "Customers.csv", &list((1..=20).map(|n| (n, format!("Contoso {n} Ltd."))), ','));
    assert!(!said(&program, "22 of 42 customers are not in this list").is_empty());
    assert!(!has(&program, "Missing 22"));
    program.picture("import-probably-part");
    let filtered = "This file is filtered and does not list all customers";
    click(&mut program, filtered);
    assert!(has(&program, "Missing 22"), "a person knows better");
    click(&mut program, filtered);
    assert!(!has(&program, "Missing 22") && has(&program, "Change 20 customers"));
}

#[test]
fn what_was_entered_while_an_import_waited_is_not_put_back() {
    let mut program = open(&Begin::default());
    read(&mut program, "Customers.csv", &next_week());
    program.harness.get_by_role_and_label(Role::CheckBox, "Contoso 03 Ltd.").click();
    program.settle();
    program.harness.state_mut().session_mut().go(Page::Customers);
    let note = Customer { notes: "call first".into(), ..customer(1) };
    edit(&mut program, Edit::Customer(CustomerEdit::Put(Box::new(note))));
    program.harness.state_mut().session_mut().go(Page::Import);
    program.harness.step();
    program.settle();
    click(&mut program, "Add 3, change 41");
    let first = program.harness.state().plan().unwrap().customers.iter().next().unwrap().clone();
    assert_eq!((first.notes.as_str(), first.name.as_str()), ("call first", "Contoso 01 Ltd."));
}

#[test]
fn contacts_are_counted_as_changes_and_equal_notes_stand_as_one() {
    let mut program = open(&Begin::default());
    let mut text = "Microsoft ID,Contact e-mail\n".to_owned();
    for n in 1..=40 {
        writeln!(text, "{},{}", id(n), if n % 2 == 0 { format!("ana@c{n}.example") } else { "nobody".into() }).unwrap();
    }
    read(&mut program, "contacts.csv", &text);
    assert!(!has(&program, "Missing 2"));
    click(&mut program, "Notes 20");
    program.picture("import-notes");
    assert_eq!(said(&program, "Lines 2, 4, 6 and 17 more").len().min(1), 1);
    click(&mut program, "Change 20 customers");
    assert!(!said(&program, "20 customers changed").is_empty());
}
