//! Calls and notes about a customer: recorded, changed, removed, found again, with a to-do where somebody is to call again.

use std::collections::BTreeMap;

use changeover::domain::plan::talk::{Talk, TalkKind};

use super::*;

fn talks(program: &Program) -> Vec<Talk> {
    let id = customer(program, "Fabrikam Inc.").id;
    program.plan().talks_of(id).into_iter().cloned().collect()
}

/// Scrolls to the button that says this, and presses it.
fn press(program: &mut Program, label: &str) {
    program.harness.get_by_role_and_label(Role::Button, label).scroll_to_me();
    program.settle();
    program.press(label);
}

fn type_into(program: &mut Program, label: &str, text: &str) {
    program.harness.get_by_role_and_label(Role::TextInput, label).focus();
    program.harness.step();
    program.harness.event(egui::Event::Text(text.into()));
    program.settle();
}

fn on_sheet() -> Program {
    let mut program = begin(&Begin { size: [1280.0, 4000.0], ..Begin::default() });
    open(&mut program, "Fabrikam Inc.");
    program.tab(Tab::History);
    program
}

#[test]
fn call_is_recorded_with_a_to_do_and_undone_with_it() {
    let mut program = on_sheet();
    let (n_talks, n_todos) = (talks(&program).len(), program.plan().todos.len());
    press(&mut program, "Record call...");
    type_into(&mut program, "With", "Ana García");
    program.harness.get_by_role_and_label(Role::MultilineTextInput, "What was said").focus();
    program.harness.step();
    program.harness.event(egui::Event::Paste("The board decides on Friday.".into()));
    program.settle();
    type_into(&mut program, "Call again on (optional)", "2099-01-05");
    press(&mut program, "Record");
    let held = talks(&program);
    assert_eq!(held.len(), n_talks + 1);
    let call = held.iter().find(|talk| talk.text == "The board decides on Friday.").unwrap();
    assert_eq!((call.kind, call.with.as_str()), (TalkKind::Call, "Ana García"));
    assert_eq!(call.on, Some(changeover::clock::today()));
    let todo = program.plan().todos.iter().find(|todo| todo.title == "Call Fabrikam Inc. again").unwrap();
    assert_eq!((todo.day, &*todo.note), ("2099-01-05".parse().ok(), "The board decides on Friday."));
    program.chord(Modifiers::COMMAND, Key::Z);
    assert_eq!((talks(&program).len(), program.plan().todos.len()), (n_talks, n_todos));
}

#[test]
fn note_needs_a_word_and_is_changed_and_removed() {
    let mut program = on_sheet();
    let n_before = talks(&program).len();
    press(&mut program, "Add note...");
    press(&mut program, "Record");
    assert_eq!(talks(&program).len(), n_before, "nothing was typed");
    program.harness.get_by_role_and_label(Role::MultilineTextInput, "Note").focus();
    program.harness.step();
    program.harness.event(egui::Event::Text("Prefers Teams".into()));
    program.settle();
    press(&mut program, "Record");
    let note = talks(&program).into_iter().find(|talk| talk.text == "Prefers Teams").unwrap();
    assert_eq!((note.kind, note.with.as_str()), (TalkKind::Note, ""));
    let day = note.on.unwrap();
    let lang = changeover::i18n::Lang::new(Language::English);
    press(&mut program, &format!("Change: Note, {}", lang.date(day)));
    program.harness.get_by_role_and_label(Role::MultilineTextInput, "What was said").focus();
    program.harness.step();
    program.chord(Modifiers::COMMAND, Key::A);
    program.harness.event(egui::Event::Text("Prefers mail".into()));
    program.settle();
    press(&mut program, &format!("Done changing: Note, {}", lang.date(day)));
    assert!(talks(&program).iter().any(|talk| talk.text == "Prefers mail"));
    press(&mut program, &format!("Remove: Note, {}", lang.date(day)));
    assert_eq!(talks(&program).len(), n_before);
}

#[test]
fn day_to_call_again_is_next_on_the_sheet_and_today_leads_there() {
    let mut program = on_sheet();
    let id = customer(&program, "Fabrikam Inc.").id;
    let day = changeover::clock::today() + chrono::Days::new(3);
    press(&mut program, "Record call...");
    type_into(&mut program, "Call again on (optional)", &day.to_string());
    press(&mut program, "Record");
    let lang = changeover::i18n::Lang::new(Language::English);
    program.harness.get_by_label(&format!("Next on {}: Call Fabrikam Inc. again", lang.date(day)));
    let todo = program.plan().planned_for(id, &BTreeMap::new())[0].1.clone();
    assert_eq!((todo.customer, todo.day), (Some(id), Some(day)));
    program.tab(Tab::Contacts);
    program.harness.state_mut().session_mut().go(Page::Today);
    program.settle();
    program.foresee(Page::Today);
    let row = program.harness.query_all_by_label_contains("Call Fabrikam Inc. again").next();
    assert!(row.is_some(), "it stands among what comes next");
    program.harness.state_mut().session_mut().go(Page::Customers);
    program.settle();
    program.tab(Tab::History);
    program.harness.query_all_by_role_and_label(Role::Button, "Record call...").next().unwrap().click();
    program.settle();
    program.harness.get_by_role_and_label(Role::CheckBox, "Done: Call Fabrikam Inc. again");
    press(&mut program, "Record");
    assert_eq!(program.plan().todos.get(todo.id).unwrap().done, Some(changeover::clock::today()));
    assert!(program.harness.query_by_label_contains("Next on").is_none());
}
