//! What earlier imports damaged is found and put back from the journal; what somebody chose is not.

use std::time::Duration;

use changeover::clock;
use changeover::domain::edit::customers::CustomerEdit;
use changeover::domain::edit::{Edit, EditLabel};
use changeover::domain::plan::customer::Customer;
use changeover::store::{JournalEntry, Places, PlanKeeper, Setup};

use super::{Desk, case_text};

const KNOWN: &str = "00000003-7b1d-4c2e-8a3f-e376a9b1a203";

/// Changes the customer of this name as an import of an earlier program did.
fn import_of_earlier_program(desk: &Desk, name: &str, change: impl FnOnce(&mut Customer)) {
    let setup = Setup::new(Places::at(desk.0.path().join("data")), "Lin", clock::now);
    let opened = PlanKeeper::open(&setup, &desk.0.path().join("plan")).unwrap();
    let known = opened.plan.customers.iter().find(|customer| customer.name == name).unwrap();
    let mut changed = Customer::clone(known);
    change(&mut changed);
    let after = opened.plan.apply(&Edit::Customer(CustomerEdit::Put(Box::new(changed)))).unwrap();
    let label = EditLabel { key: "edit-import", name: String::new(), n: 1 };
    let changes = opened.plan.diff(&after);
    opened.keeper.record(JournalEntry { at: clock::now(), by: "Lin".into(), label, changes, after });
    opened.keeper.close(Duration::from_secs(20));
}

#[test]
fn name_that_lost_its_letters_is_found_and_put_back() {
    let desk = Desk::new();
    let before = desk.plan();
    assert!(desk.run(&["check", "plan", "--mend"], 0).contains("nothing to correct"));
    import_of_earlier_program(&desk, "松風貿易有限公司 3", |customer| {
        "???????? 3".clone_into(&mut customer.name);
    });
    let damaged = desk.plan();
    assert_ne!(damaged, before);
    let checked = desk.output(&["check", "plan"]);
    let said = String::from_utf8_lossy(&checked.stdout).into_owned();
    assert!(said.contains("???????? 3") && said.contains("松風貿易有限公司 3"), "{said}");
    let said = desk.run(&["check", "plan", "--mend"], 3);
    assert!(said.contains("松風貿易有限公司 3") && said.contains("--apply"), "{said}");
    assert_eq!(desk.plan(), damaged, "nothing is written unasked");
    desk.run(&["check", "plan", "--mend", "--apply"], 0);
    assert_eq!(desk.plan(), before);
    assert!(desk.customer(KNOWN).contains("松風貿易有限公司 3"));
    assert!(desk.run(&["check", "plan", "--mend"], 0).contains("nothing to correct"));
}

#[test]
fn what_was_chosen_from_a_file_is_no_damage() {
    let desk = Desk::new();
    desk.run(&["import", "plan", &case_text("customers/ps51_ascii.csv"), "--apply", "--texts", "file"], 3);
    assert!(desk.customer(KNOWN).contains("???????? 3"));
    assert!(desk.run(&["check", "plan", "--mend"], 0).contains("nothing to correct"));
}

#[test]
fn name_that_a_tool_shortened_is_put_back() {
    let desk = Desk::new();
    for left in ["____ 3", "#N/A", "3"] {
        import_of_earlier_program(&desk, "松風貿易有限公司 3", |customer| left.clone_into(&mut customer.name));
        desk.run(&["check", "plan", "--mend", "--apply"], 0);
        assert!(desk.customer(KNOWN).contains("松風貿易有限公司 3"), "{left}");
    }
}

#[test]
fn garbled_tags_and_products_and_hidden_characters_are_found_and_put_right() {
    let desk = Desk::new();
    let before = desk.plan();
    import_of_earlier_program(&desk, "松風貿易有限公司 3", |customer| {
        customer.tags.insert(0, "???? vip".into());
        customer.tags.sort();
        customer.name = "松風\u{200B}貿易有限公司 3".into();
    });
    let said = desk.run(&["check", "plan", "--mend"], 3);
    assert!(said.contains("???? vip") && said.contains("invisible"), "{said}");
    desk.run(&["check", "plan", "--mend", "--apply"], 0);
    assert_eq!(desk.plan(), before);
}
