//! Who is in a wave: by name, by paste, by dragging, by keys.

use super::*;

#[test]
fn customers_are_put_into_a_wave_by_the_keyboard_alone() {
    let mut program = open(2);
    program.harness.get_by_label("Waves").click();
    program.settle();
    program.harness.get_by_role_and_label(Role::Row, "Pilot").click();
    program.settle();
    program.harness.get_by_role_and_label(Role::TextInput, "Add a customer").focus();
    program.harness.step();
    let of_wave = |program: &Program| -> Vec<String> {
        let members = program.plan().customers.iter().filter(|customer| customer.wave == Some(WaveId::new(9)));
        members.map(|customer| customer.name.clone()).collect()
    };
    // The first, the second, and one for which the letters and Enter come in one frame; the field waits for the next.
    for (typed, keys, name) in [
        ("a", &[Key::Enter][..], "Adventure Works Cycles"),
        ("a", &[Key::ArrowDown, Key::ArrowDown, Key::ArrowUp, Key::Enter], "Alpine Ski House"),
        ("blue yonder", &[Key::Enter], "Blue Yonder Airlines"),
    ] {
        program.harness.event(egui::Event::Text(typed.into()));
        if typed.len() == 1 {
            program.settle();
        }
        program.keys(keys);
        program.settle();
        assert!(of_wave(&program).iter().any(|member| member == name), "{name}: {:?}", of_wave(&program));
    }
    assert_eq!(of_wave(&program).len(), 4);
    program.harness.event(egui::Event::Text("no such name".into()));
    program.settle();
    program.harness.get_by_label("No matching customers");
}

/// The sheet of the pilot with one more wave beside it.
fn with_second_wave() -> Program {
    let mut program = open(2);
    ask(&mut program, Edit::put(Wave::new(WaveId::new(10), "Second")));
    program.harness.get_by_label("Waves").click();
    program.settle();
    program.harness.get_by_role_and_label(Role::Row, "Pilot").click();
    program.settle();
    program
}

fn names_in(program: &Program, wave: u64) -> Vec<String> {
    let members = program.plan().customers.iter().filter(|customer| customer.wave == Some(WaveId::new(wave)));
    members.map(|customer| customer.name.clone()).collect()
}

#[test]
fn customers_are_cut_from_one_wave_and_pasted_into_another_and_one_undo_brings_them_back() {
    let mut program = with_second_wave();
    program.harness.get_by_role_and_label(Role::Row, "Woodgrove Bank").click();
    program.settle();
    program.harness.event(egui::Event::Cut);
    program.settle();
    assert_eq!(program.clipboard.plain(), "Woodgrove Bank\t\t\n");
    assert_eq!(names_in(&program, 9), ["Woodgrove Bank"], "nothing is moved before it is pasted");
    program.harness.get_by_role_and_label(Role::Row, "Second").click();
    program.settle();
    let text = format!("{}Nobody\nblue yonder airlines\n", program.clipboard.plain());
    program.harness.event(egui::Event::Paste(text));
    program.settle();
    assert_eq!(names_in(&program, 10), ["Blue Yonder Airlines", "Woodgrove Bank"]);
    assert!(names_in(&program, 9).is_empty());
    program.harness.get_by_label_contains("Not found: Nobody.");
    program.chord(Modifiers::COMMAND, Key::Z);
    assert_eq!((names_in(&program, 9).len(), names_in(&program, 10).len()), (1, 0));
}

#[test]
fn customer_is_dragged_onto_another_wave_and_a_drop_elsewhere_changes_nothing() {
    let mut program = with_second_wave();
    let from = program.harness.get_by_role_and_label(Role::Row, "Woodgrove Bank").rect().center();
    let to = program.harness.get_by_role_and_label(Role::Row, "Second").rect().center();
    for (target, expected) in [(egui::pos2(700.0, 1_800.0), (1, 0)), (to, (0, 1))] {
        program.harness.drag_at(from);
        program.harness.step();
        program.harness.hover_at(from + (target - from) / 2.0);
        program.harness.step();
        program.harness.hover_at(target);
        program.harness.step();
        program.harness.drop_at(target);
        program.settle();
        assert_eq!((names_in(&program, 9).len(), names_in(&program, 10).len()), expected);
    }
}

#[test]
fn delete_among_the_customers_of_a_wave_takes_out_a_customer_and_not_the_wave() {
    let mut program = with_second_wave();
    program.harness.get_by_role_and_label(Role::Row, "Woodgrove Bank").click();
    program.settle();
    program.keys(&[Key::Delete]);
    program.settle();
    assert_eq!((program.plan().waves.len(), names_in(&program, 9).len()), (2, 0));
}

#[test]
fn menu_of_a_customer_that_was_never_clicked_takes_out_the_customer_and_not_the_wave() {
    let mut program = with_second_wave();
    program.harness.get_by_role_and_label(Role::Row, "Woodgrove Bank").click_secondary();
    program.settle();
    program.harness.get_all_by_label("Take out").last().unwrap().click();
    program.settle();
    assert_eq!((program.plan().waves.len(), names_in(&program, 9).len()), (2, 0));
}

#[test]
fn wave_that_was_removed_is_not_at_hand_any_more() {
    let mut program = with_second_wave();
    program.keys(&[Key::Delete]);
    program.settle();
    assert_eq!(program.plan().waves.len(), 1);
    program.harness.event(egui::Event::Paste("Blue Yonder Airlines".into()));
    program.settle();
    assert_eq!(names_in(&program, 10), ["Blue Yonder Airlines"], "what the cursor is on takes what is pasted");
}
