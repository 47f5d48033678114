//! Fields of our own: made, filled in, shown, searched, ordered, undone, and removed.

use changeover::domain::draft::Language;
use changeover::domain::edit::Edit;
use changeover::domain::edit::customers::CustomerEdit;
use changeover::domain::plan::ids::OwnFieldId;
use changeover::domain::plan::own_field::{OwnField, OwnKind};
use changeover::ui::action::Action;
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;

use super::{bare as begin, click, fill, open, rows};
use crate::support::{Begin, Program};

/// All columns are in sight, beside a sheet too.
const WIDE: [f32; 2] = [1920.0, 900.0];

fn make(program: &mut Program, name: &str, kind: OwnKind, choices: &[&str]) -> OwnFieldId {
    let plan = program.plan();
    let place = plan.free_own_place().unwrap();
    let id = OwnFieldId::new(700 + u64::from(place));
    let choices = choices.iter().map(|choice| (*choice).to_owned()).collect();
    let edit = Edit::put(OwnField { id, name: name.into(), kind, place, choices });
    program.harness.state_mut().ask_for(Action::Edit(Box::new(edit)));
    program.harness.run_steps(3);
    id
}

fn set(program: &mut Program, name: &str, field: OwnFieldId, text: &str) {
    let customer = program.plan().customers.iter().find(|customer| customer.name == name).unwrap().id;
    let edit = CustomerEdit::SetOwn { customers: vec![customer], field, text: text.into() };
    program.harness.state_mut().ask_for(Action::Edit(Box::new(Edit::Customer(edit))));
    program.harness.run_steps(3);
}

fn held(program: &Program, name: &str, field: OwnFieldId) -> String {
    let plan = program.plan();
    let customer = plan.customers.iter().find(|customer| customer.name == name).unwrap();
    customer.own_text(field).to_owned()
}

fn english() -> Program {
    begin(&Begin::default())
}

#[test]
fn field_is_made_on_its_sheet_and_becomes_a_column() {
    for (language, columns, own, name, add, head) in [
        (Language::English, "Columns", "Own fields...", "New field", "Add field", "Contract number"),
        (Language::TraditionalChinese, "欄位", "自訂欄位...", "新欄位", "新增欄位", "合約編號"),
    ] {
        let dark = language != Language::English;
        let mut program = begin(&Begin { language, dark, size: WIDE, ..Begin::default() });
        click(&mut program, Role::Button, columns);
        click(&mut program, Role::Button, own);
        program.harness.run_steps(3);
        fill(&mut program, name, head);
        click(&mut program, Role::Button, add);
        program.harness.run_steps(4);
        let plan = program.plan();
        let made = plan.own_in_order();
        assert_eq!((made.len(), &*made[0].name, made[0].kind), (1, head, OwnKind::Text));
        program.harness.get_by_role_and_label(Role::ColumnHeader, head);
        program.picture(&format!("customers-own-define-{}", language.tag()));
        program.harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
        program.harness.run_steps(4);
        assert!(program.plan().own_fields.is_empty());
        assert!(program.harness.query_by_role_and_label(Role::ColumnHeader, head).is_none());
    }
}

#[test]
fn what_is_typed_on_the_sheet_is_held_and_what_cannot_be_held_stays_typed() {
    let mut program = english();
    let (size, level) = (
        make(&mut program, "Head count", OwnKind::Number, &[]),
        make(&mut program, "Level", OwnKind::Choice, &["Gold", "Silver"]),
    );
    open(&mut program, "Fabrikam Inc.");
    fill(&mut program, "Head count", "1,250");
    assert_eq!(held(&program, "Fabrikam Inc.", size), "1250");
    fill(&mut program, "Head count", "many");
    program.harness.run_steps(4);
    assert_eq!(held(&program, "Fabrikam Inc.", size), "1250");
    program.harness.get_by_label_contains("Enter a number such as 1250");
    fill(&mut program, "Head count", "3");
    set(&mut program, "Fabrikam Inc.", level, "silver");
    assert_eq!(
        (held(&program, "Fabrikam Inc.", size).as_str(), &*held(&program, "Fabrikam Inc.", level)),
        ("3", "Silver")
    );
    program.picture("customers-own-sheet");
}

#[test]
fn own_columns_are_searched_and_ordered_as_what_they_hold() {
    let mut program = begin(&Begin { size: WIDE, ..Begin::default() });
    let size = make(&mut program, "Head count", OwnKind::Number, &[]);
    for (name, n) in [("Fabrikam Inc.", "9"), ("Coho Vineyard", "80"), ("Proseware", "-1")] {
        set(&mut program, name, size, n);
    }
    click(&mut program, Role::Button, "Columns");
    click(&mut program, Role::CheckBox, "Head count");
    program.keys(&[Key::Escape]);
    click(&mut program, Role::ColumnHeader, "Head count");
    assert_eq!(rows(&program)[..3], ["Proseware", "Fabrikam Inc.", "Coho Vineyard"]);
    fill(&mut program, "Search customers", "headcount>5");
    assert_eq!(rows(&program), ["Fabrikam Inc.", "Coho Vineyard"]);
    fill(&mut program, "Search customers", "headcount:");
    assert_eq!(rows(&program).len(), 3);
    fill(&mut program, "Search customers", "-headcount: fabrikam");
    assert!(rows(&program).is_empty());
}

#[test]
fn removed_field_takes_its_values_along_and_undo_brings_them_back() {
    let mut program = english();
    let size = make(&mut program, "Head count", OwnKind::Number, &[]);
    set(&mut program, "Proseware", size, "7");
    let remove = Action::Edit(Box::new(Edit::remove::<OwnField>(vec![size])));
    program.harness.state_mut().ask_for(remove);
    program.harness.run_steps(3);
    assert!(program.plan().customers.iter().all(|customer| customer.own.is_empty()));
    program.harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    program.harness.run_steps(4);
    assert_eq!(held(&program, "Proseware", size), "7");
}

#[test]
fn text_number_and_day_are_set_and_emptied_for_many_as_one_step_each() {
    for (language, all, menu, put, empty) in [
        (Language::English, "Select all customers shown", "Own fields", "Set for 2", "Empty"),
        (Language::TraditionalChinese, "選取所有顯示的客戶", "自訂欄位", "套用到 2 位", "清空"),
    ] {
        let dark = language != Language::English;
        let mut program = begin(&Begin { language, dark, size: WIDE, ..Begin::default() });
        let size = make(&mut program, "Head count", OwnKind::Number, &[]);
        let two = ["Tailspin Toys", "Wingtip Toys"];
        fill(&mut program, if dark { "搜尋客戶" } else { "Search customers" }, "toys");
        click(&mut program, Role::CheckBox, all);
        click(&mut program, Role::Button, menu);
        fill(&mut program, "Head count", "many");
        program.harness.run_steps(3);
        assert!(held(&program, two[0], size).is_empty());
        fill(&mut program, "Head count", "1,250");
        program.picture(&format!("customers-own-many-{}", language.tag()));
        click(&mut program, Role::Button, put);
        assert!(two.iter().all(|name| held(&program, name, size) == "1250"));
        click(&mut program, Role::Button, menu);
        click(&mut program, Role::Button, empty);
        assert!(two.iter().all(|name| held(&program, name, size).is_empty()));
        program.harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
        program.harness.run_steps(4);
        assert!(two.iter().all(|name| held(&program, name, size) == "1250"));
    }
}
