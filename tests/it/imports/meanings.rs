//! What a column can hold is found among many meanings: in groups, the likely ones first, and by typing.

use changeover::domain::plan::shape::ImportField;
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::page::read;
use crate::support::{Begin, Program};
use crate::today::empty;

fn lines(program: &Program) -> Vec<String> {
    let lines = program.harness.query_all_by_role(Role::MenuItem);
    lines.filter_map(|line| line.accesskit_node().label()).collect()
}

#[test]
fn meanings_stand_in_groups_and_what_is_typed_leaves_those_with_it() {
    let mut program = empty(&Begin::default());
    read(
        &mut program,
        "reached.csv",
        "Company name,Reaches\nContoso,ann@contoso.example\nFabrikam,bob@fabrikam.example\n",
    );
    program.harness.get_by_role_and_label(Role::ComboBox, "Reaches").focus();
    program.harness.run_steps(1);
    program.keys(&[Key::Enter]);
    program.harness.run_steps(4);
    program.harness.get_by_label("Type to filter");
    program.harness.get_by_label("Likely");
    let all = lines(&program);
    assert_eq!(&all[..3], ["Choose", "Not imported", "Contact email"], "{all:?}");
    program.picture("import-meanings");
    program.harness.event(egui::Event::Text("phone".into()));
    program.harness.run_steps(3);
    assert_eq!(lines(&program), ["Contact phone"]);
    program.keys(&[Key::Backspace]);
    program.harness.run_steps(2);
    program.keys(&[Key::Enter]);
    program.harness.run_steps(3);
    let state = &program.harness.state_mut().session_mut().import;
    assert_eq!(state.mapping.0[1], ImportField::ContactPhone);
}
