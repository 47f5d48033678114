//! Letters that somebody makes, shares as a file and puts on paper.

use std::path::Path;

use changeover::desktop::open::OpenTarget;
use changeover::domain::draft::{Language, TemplateKind};
use changeover::domain::edit::Edit;
use changeover::domain::edit::own_letters::OwnLetterEdit;
use changeover::domain::plan::invitation::HandOver;
use changeover::domain::plan::letter::LetterKind;
use changeover::ui::place::Place;
use egui::Key;
use egui_kittest::kittest::NodeT as _;

use super::*;

fn at_letters() -> Program {
    let mut program = Program::sample(&Begin { size: [1280.0, 1600.0], ..Begin::default() });
    go(&mut program);
    program
}

fn go(program: &mut Program) {
    program.harness.state_mut().ask_for(Action::Go(Place::Letters));
    program.settle();
}

fn make(program: &mut Program, name: &str) -> LetterKind {
    let field = program.harness.get_all_by_role_and_label(Role::TextInput, "Name").next().unwrap();
    field.focus();
    program.harness.run_steps(2);
    program.harness.get_all_by_role_and_label(Role::TextInput, "Name").next().unwrap().type_text(name);
    program.harness.run_steps(2);
    program.press("Make letter");
    program.plan().own_letter_called(name).unwrap().kind()
}

fn answer_path(program: &mut Program, path: &Path) {
    let field = (Role::TextInput, "File path");
    program.harness.get_by_role_and_label(field.0, field.1).focus();
    program.harness.key_press_modifiers(egui::Modifiers::COMMAND, Key::A);
    program.harness.step();
    program.harness.get_by_role_and_label(field.0, field.1).type_text(&path.display().to_string());
    program.harness.step();
    program.harness.key_press(Key::Enter);
    program.harness.run_steps(2);
    program.settle();
}

#[test]
fn letter_of_ones_own_is_written_sent_and_known_to_the_history_when_it_is_gone() {
    let mut program = at_letters();
    let kind = make(&mut program, "Price change");
    assert_eq!(
        (kind.carries_link(), program.plan().templates.iter().filter(|one| one.kind == kind).count()),
        (false, 2)
    );
    assert!(program.harness.query_by_label_contains("Another letter is called").is_none());
    program.press("Write");
    program.press("None");
    program.harness.get_all_by_role(Role::CheckBox).nth(1).unwrap().click();
    program.settle();
    program.press("Next: text");
    assert_eq!(program.plan().running_round().unwrap().kind, kind);
    program.press("Send");
    program.press("Mark as sent");
    let sent = program.plan().invitations.iter().find(|one| one.is_sent() && one.link.is_none()).unwrap().clone();
    assert_eq!(program.plan().templates.get(sent.template).unwrap().kind, kind);
    go(&mut program);
    let remove = program.harness.get_by_role_and_label(Role::Button, "Remove");
    assert!(remove.accesskit_node().is_disabled(), "a batch of it runs");
    let stamp = program.plan().running_round().unwrap().begun.clone();
    let id = program.plan().running_round().unwrap().id;
    let close = changeover::domain::edit::letters::RoundEdit::Close { id, stamp };
    program.harness.state_mut().ask_for(Action::Edit(Box::new(Edit::Round(close))));
    program.settle();
    program.press("Remove");
    assert!(program.plan().own_letters_in_use().is_empty());
    assert_eq!(program.plan().own_letter_name(kind), Some("Price change"), "what was sent keeps its name");
    assert!(program.plan().templates.get(sent.template).is_some(), "and its text");
    program.press("Bring back");
    assert_eq!(program.plan().own_letters_in_use().len(), 1);
    program.press("Write");
    let n = program.plan().customers.len() - 1;
    program.harness.get_by_label(&format!("Letter not processed yet ({n})"));
    program.press("Next: text");
    assert_eq!(program.plan().running_round().unwrap().customers.len(), n, "who has it is not proposed again");
}

#[test]
fn making_and_removing_a_letter_is_undone_by_one_step_each() {
    let mut program = at_letters();
    let before = program.plan().clone();
    let kind = make(&mut program, "Price change");
    let made = program.plan().clone();
    program.press("Remove");
    program.chord(egui::Modifiers::COMMAND, Key::Z);
    assert_eq!(*program.plan(), made);
    program.chord(egui::Modifiers::COMMAND, Key::Z);
    assert_eq!(*program.plan(), before);
    assert!(program.plan().template(kind, Language::English).is_none());
}

#[test]
fn two_letters_in_use_are_never_called_the_same() {
    let mut program = at_letters();
    let kind = make(&mut program, "Price change");
    let id = kind.own().unwrap();
    let again = Edit::OwnLetter(OwnLetterEdit::Rename { id, name: "  price   CHANGE ".into() });
    assert!(program.plan().apply(&again).is_ok(), "its own name is its own");
    let mut other = (**program.plan().own_letters.get(id).unwrap()).clone();
    other.id = changeover::domain::plan::ids::LetterId::new(99);
    let made = OwnLetterEdit::Make { letter: other, texts: Vec::new() };
    assert!(program.plan().apply(&Edit::OwnLetter(made)).is_err());
}

#[test]
fn letters_of_one_plan_are_taken_over_by_another_and_undone_in_one_step() {
    let mut program = at_letters();
    let kind = make(&mut program, "Price change");
    let english = program.plan().template(TemplateKind::Notice, Language::English).unwrap().id;
    let stamp = program.plan().own_letters.iter().next().unwrap().made.clone();
    let (subject, body) = ("Hello {{company}}".to_owned(), "Changed\n\n{{contact}}".to_owned());
    let edit = changeover::domain::edit::letters::TemplateEdit::SaveVersion { id: english, subject, body, stamp };
    program.harness.state_mut().ask_for(Action::Edit(Box::new(Edit::Template(edit))));
    program.settle();
    for name in ["Price change", "Notice"] {
        program.harness.get_by_role_and_label(Role::CheckBox, name).click();
        program.settle();
    }
    program.press("Save 2 letters as a file...");
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ours.ron");
    answer_path(&mut program, &path);
    assert!(path.is_file());

    let mut other = at_letters();
    let before = other.plan().clone();
    other.press("Load templates...");
    answer_path(&mut other, &path);
    other.harness.get_by_label("Templates from ours.ron");
    assert!(0 < other.harness.query_all_by_label("Changed").count());
    assert_eq!(other.harness.query_all_by_label("New").count(), 2);
    assert_eq!(other.harness.query_all_by_label("Same as yours").count(), 1);
    assert_eq!(*other.plan(), before, "nothing is taken unasked");
    other.picture("letters-shared");
    other.press("Take over 3 templates");
    let taken = other.plan().own_letter_called("Price change").unwrap().kind();
    let text = |plan: &changeover::domain::plan::Plan, kind, language| {
        plan.template(kind, language).and_then(|one| one.current()).map(|one| (one.subject.clone(), one.body.clone()))
    };
    for language in Language::ALL {
        assert_eq!(text(other.plan(), taken, language), text(program.plan(), kind, language));
        let notice = LetterKind::Shipped(TemplateKind::Notice);
        assert_eq!(text(other.plan(), notice, language), text(program.plan(), notice, language));
    }
    other.chord(egui::Modifiers::COMMAND, Key::Z);
    assert_eq!(*other.plan(), before);
}

#[test]
fn file_that_holds_no_letters_is_said_and_changes_nothing() {
    let mut program = at_letters();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.ron");
    std::fs::write(&path, "(version: 4)").unwrap();
    let before = program.plan().clone();
    program.press("Load templates...");
    answer_path(&mut program, &path);
    program.harness.get_by_label_contains("This file holds no templates, or it was damaged");
    assert_eq!(*program.plan(), before);
}

#[test]
fn letters_on_paper_are_one_page_with_their_links_and_recorded_as_printed() {
    let mut program = at_text(&Begin { size: [1280.0, 1080.0], ..Begin::default() });
    program.press("Send");
    program.press("Print all");
    program.settle();
    let opened = program.opened.lock().unwrap().clone();
    let page = opened.iter().rev().find_map(|one| match one {
        OpenTarget::File(path) if path.extension().is_some_and(|ending| ending == "html") => Some(path.clone()),
        _ => None,
    });
    let html = std::fs::read_to_string(page.unwrap()).unwrap();
    let round = program.plan().running_round().unwrap().clone();
    assert_eq!(program.plan().invitations_of(&round).count(), 0, "nobody said that anything was printed");
    program.press("Mark as printed");
    let printed: Vec<_> = program.plan().invitations_of(&round).cloned().collect();
    assert!(!printed.is_empty() && html.matches("<section class=\"letter\"").count() == printed.len());
    assert!(printed.iter().all(|one| one.latest().unwrap().what == HandOver::Printed));
    let link = program.plan().links.iter().next().unwrap().text.replace('&', "&amp;");
    assert!(html.contains(&format!(">{link}</a>")), "the link stands there in full");
    assert!(!html.contains("<script") && !html.contains("src="), "nothing is fetched");
}

#[test]
fn letters_that_were_not_printed_leave_no_mark_and_printed_ones_stand_apart() {
    let mut program = at_text(&Begin { size: [1280.0, 1080.0], ..Begin::default() });
    program.press("Send");
    let n = program.plan().running_round().unwrap().customers.len();
    program.press("Print all");
    program.press("Not printed");
    assert_eq!(program.plan().invitations.len(), 0);
    program.press("Print this letter");
    program.press("Mark as printed");
    assert_eq!(program.plan().invitations.len(), 1);
    program.press("Done");
    program.harness.get_by_label_contains(&format!("{} letters have not been processed", n - 1));
    assert!(program.plan().running_round().is_some(), "it was asked first");
    program.press("Back to the letters");
    program.press("Done");
    program.press("Close batch");
    assert!(program.plan().running_round().is_none());
    program.harness.get_by_label("Letter already processed (1)");
    program.harness.get_by_label(&format!("Not invited ({})", n - 1));
    assert_eq!(program.harness.state_mut().session_mut().invitations.stage, LetterStage::Customers);
    program.press("Next: text");
    assert_eq!(program.plan().running_round().unwrap().customers.len(), n - 1);
}

#[test]
fn letter_of_ones_own_is_never_called_like_a_letter_of_the_program() {
    let mut program = at_letters();
    let n = program.plan().own_letters.len();
    for name in ["Invitation", " ＩＮＶＩＴＡＴＩＯＮ ", "邀請"] {
        let field =
            |program: &Program| (Role::TextInput, "Name", program.harness.query_all_by_role(Role::TextInput).count());
        let (role, label, _) = field(&program);
        program.harness.get_all_by_role_and_label(role, label).next().unwrap().focus();
        program.harness.run_steps(2);
        program.harness.key_press_modifiers(egui::Modifiers::COMMAND, Key::A);
        program.harness.get_all_by_role_and_label(role, label).next().unwrap().type_text(name);
        program.harness.run_steps(2);
        program.press("Make letter");
        assert_eq!(program.plan().own_letters.len(), n, "{name}");
        assert!(program.harness.query_all_by_label_contains("Changeover has a letter called").next().is_some());
    }
    program.harness.get_all_by_role_and_label(Role::Button, "Copy as your own").next().unwrap().click();
    program.settle();
    program.press("Make letter");
    let made = program.plan().own_letters_in_use().first().unwrap().name.clone();
    assert!(made.ends_with(" (2)"), "{made}");
}
