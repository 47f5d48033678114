//! Requests are searched, ordered and hidden as the records of every register are.

use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::{open, several};
use crate::support::{Begin, Program};

fn rows(program: &Program) -> Vec<String> {
    let rows = program.harness.query_all_by_role(Role::Row);
    rows.filter_map(|row| row.accesskit_node().label()).filter(|label| !label.is_empty()).collect()
}

#[test]
fn requests_are_found_by_their_words_and_ordered_by_how_long_somebody_waits() {
    let mut program = open(Program::before_dealings(&Begin::default()));
    several(&mut program);
    assert_eq!(rows(&program).len(), 5);
    program.harness.get_by_role_and_label(Role::ColumnHeader, "Business days").click();
    program.settle();
    program.harness.get_by_role_and_label(Role::ColumnHeader, "Business days").click();
    program.settle();
    assert_eq!(rows(&program)[0], "高雄港區倉儲股份有限公司", "it waits the longest");
    let closed = rows(&program).split_off(3);
    assert_eq!(closed.len(), 2);
    assert!(
        ["Relecloud", "VanArsdel"].iter().all(|name| closed.iter().any(|row| row == name)),
        "nobody waits for them"
    );
    program.harness.get_by_role_and_label(Role::CheckBox, "Hide listed and withdrawn").click();
    program.settle();
    assert_eq!(rows(&program).len(), 3);
    program.chord(Modifiers::COMMAND, Key::F);
    program.harness.event(egui::Event::Text("customer9003 created".into()));
    program.settle();
    assert_eq!(rows(&program), ["Coho Vineyard"], "by the wished domain and the status");
}
