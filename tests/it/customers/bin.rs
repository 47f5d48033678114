//! The bin: who was removed lies in it, is found, and comes back.

use changeover::domain::draft::Language;
use changeover::domain::edit::Edit;
use changeover::domain::edit::customers::CustomerEdit;
use changeover::domain::plan::customer::Customer;
use changeover::domain::plan::ids::CustomerId;
use changeover::domain::plan::moment::Stamp;
use changeover::ui::action::Action;
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;

use super::{begin, click, customer, english, open, rows};
use crate::support::{Begin, Program};

fn ask(program: &mut Program, edit: CustomerEdit) {
    program.harness.state_mut().ask_for(Action::Edit(Box::new(Edit::Customer(edit))));
    program.harness.run_steps(3);
}

/// Removes these one after the other.
fn remove(program: &mut Program, names: &[&str]) {
    for name in names {
        let customers = vec![customer(program, name).id];
        let stamp = Stamp { at: changeover::clock::now(), by: "Chen Yi-Chun".into() };
        ask(program, CustomerEdit::Remove { customers, stamp });
    }
}

#[test]
fn bin_is_offered_once_something_lies_in_it() {
    let mut program = english();
    assert!(program.harness.query_by_label("Show 1 in the bin").is_none());
    open(&mut program, "Coho Vineyard");
    program.keys(&[Key::Delete]);
    assert!(program.harness.query_all_by_label_contains("1 customer moved to the bin").next().is_some());
    program.picture("bin-toast");
    click(&mut program, Role::Button, "Show 1 in the bin");
    assert_eq!(rows(&program), ["Coho Vineyard"]);
}

#[test]
fn several_are_restored_as_one_step() {
    let mut program = english();
    let before = program.plan().clone();
    remove(&mut program, &["Coho Vineyard", "Fabrikam Inc.", "Wingtip Toys"]);
    click(&mut program, Role::Button, "Show 3 in the bin");
    click(&mut program, Role::CheckBox, "Select all removed customers shown");
    click(&mut program, Role::Button, "Restore 3 customers");
    assert_eq!(program.plan().customers, before.customers);
    assert!(program.plan().bin.is_empty());
    assert!(10 < rows(&program).len(), "with nothing left in the bin the list is shown");
    program.harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    program.harness.run_steps(3);
    assert_eq!(program.plan().bin.len(), 3);
}

#[test]
fn bin_is_searched_and_goes_by_keyboard() {
    let mut program = english();
    remove(&mut program, &["Coho Vineyard", "Fabrikam Inc.", "Wingtip Toys"]);
    click(&mut program, Role::Button, "Show 3 in the bin");
    program.harness.key_press_modifiers(Modifiers::COMMAND, Key::F);
    program.harness.run_steps(2);
    let field = program.harness.get_by_role_and_label(Role::TextInput, "Search removed customers");
    field.type_text("ＦＡＢ chen");
    program.harness.run_steps(3);
    assert_eq!(rows(&program), ["Fabrikam Inc."]);
    program.keys(&[Key::Enter, Key::ArrowDown, Key::Space]);
    click(&mut program, Role::Button, "Restore 1 customer");
    customer(&program, "Fabrikam Inc.");
    program.harness.get_by_label("No removed customers found");
    click(&mut program, Role::Button, "Show all removed customers");
    assert_eq!(rows(&program).len(), 2);
    program.keys(&[Key::Escape]);
    assert!(10 < rows(&program).len());
}

#[test]
fn customer_whose_tenant_is_taken_stays_in_the_bin_and_says_by_whom() {
    let mut program = english();
    let tenant = customer(&program, "Fabrikam Inc.").microsoft_id;
    remove(&mut program, &["Fabrikam Inc."]);
    let twin = Customer { microsoft_id: tenant, ..Customer::new(CustomerId::new(77), "Fabrikam Taiwan") };
    ask(&mut program, CustomerEdit::Put(Box::new(twin)));
    click(&mut program, Role::Button, "Show 1 in the bin");
    click(&mut program, Role::CheckBox, "Select all removed customers shown");
    click(&mut program, Role::Button, "Restore 1 customer");
    let mut said = program.harness.query_all_by_label_contains("Fabrikam Taiwan already has this tenant ID");
    assert!(said.next().is_some());
    drop(said);
    assert_eq!(program.plan().bin.len(), 1);
}

#[test]
fn bin_is_drawn_in_both_languages_themes_and_sizes() {
    for (language, tag) in [(Language::English, "en"), (Language::TraditionalChinese, "zh")] {
        for (dark, size, name) in [(false, [1280.0, 800.0], "light"), (true, [1920.0, 1080.0], "dark-large")] {
            let mut program = begin(&Begin { language, dark, size, ..Begin::default() });
            remove(&mut program, &["Coho Vineyard", "Fabrikam Inc.", "三重文具行"]);
            program.picture(&format!("bin-button-{tag}-{name}"));
            let label = if tag == "en" { "Show 3 in the bin" } else { "顯示資源回收筒中的 3 位" };
            click(&mut program, Role::Button, label);
            click(&mut program, Role::Row, "Fabrikam Inc.");
            program.picture(&format!("bin-{tag}-{name}"));
        }
    }
}
