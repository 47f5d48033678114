//! Columns of a list that fill fields of our own.

use changeover::domain::edit::Edit;
use changeover::domain::plan::ids::OwnFieldId;
use changeover::domain::plan::own_field::{OwnField, OwnKind, YES};
use changeover::domain::plan::shape::ImportField;
use changeover::ui::action::Action;
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;

use super::page::{click, open, read};
use crate::support::{Begin, Program};

fn make(program: &mut Program, place: u32, name: &str, kind: OwnKind) -> OwnFieldId {
    let id = OwnFieldId::new(700 + u64::from(place));
    let field = OwnField { id, name: name.into(), kind, place, choices: Vec::new() };
    program.harness.state_mut().ask_for(Action::Edit(Box::new(Edit::put(field))));
    program.harness.run_steps(3);
    program.settle();
    id
}

fn answer(program: &mut Program, column: &str, field: &str) {
    program.harness.get_by_role_and_label(Role::ComboBox, column).click();
    program.harness.run_steps(3);
    program.harness.get_by_role_and_label(Role::MenuItem, field).scroll_to_me();
    program.harness.run_steps(3);
    program.harness.get_by_role_and_label(Role::MenuItem, field).click();
    program.settle();
}

#[test]
fn column_fills_a_field_and_what_it_cannot_hold_is_told() {
    let mut program = open(&Begin { size: [1280.0, 2000.0], ..Begin::default() });
    let contract = make(&mut program, 0, "Contract number", OwnKind::Text);
    let size = make(&mut program, 1, "Head count", OwnKind::Number);
    let backup = make(&mut program, 4, "Has backup", OwnKind::YesNo);
    let list = "Company name,Vertrag,Kopf,B\nContoso 01,C-77,\"1,250\",是\nContoso 02,C-78,many,\n";
    read(&mut program, "more.csv", list);
    for (column, field) in [("Vertrag", "Contract number"), ("Kopf", "Head count"), ("B", "Has backup")] {
        answer(&mut program, column, field);
    }
    program.picture("import-own-fields");
    let mapping = program.harness.state_mut().session_mut().import.mapping.0.clone();
    assert_eq!(mapping[1..], [ImportField::Own1, ImportField::Own2, ImportField::Own5]);
    click(&mut program, "Next");
    click(&mut program, "Notes 1");
    let told = program.harness.query_all_by_label_contains("“Head count” cannot hold “many”").count();
    assert!(0 < told);
    program.picture("import-own-fields-compared");
    click(&mut program, "Change 2 customers");
    let held = |program: &Program, name: &str, field| {
        let plan = program.harness.state().plan().unwrap();
        plan.customers.iter().find(|one| one.name == name).unwrap().own_text(field).to_owned()
    };
    assert_eq!(held(&program, "Contoso 01", contract), "C-77");
    assert_eq!(held(&program, "Contoso 01", size), "1250");
    assert_eq!(held(&program, "Contoso 01", backup), YES);
    assert_eq!((held(&program, "Contoso 02", contract).as_str(), &*held(&program, "Contoso 02", size)), ("C-78", ""));
    let remove = Action::Edit(Box::new(Edit::remove::<OwnField>(vec![contract])));
    program.harness.state_mut().ask_for(remove);
    program.harness.run_steps(3);
    let plan = program.harness.state().plan().unwrap();
    let columns: Vec<_> = plan.shapes.iter().flat_map(|shape| &shape.columns).map(|column| column.field).collect();
    assert!(!columns.contains(&ImportField::Own1) && columns.contains(&ImportField::Own2), "{columns:?}");
}
