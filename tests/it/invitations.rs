//! The letters page through its labels: choose, see, change, check, hand over.

use changeover::domain::draft::Language;
use changeover::domain::plan::Plan;
use changeover::domain::plan::customer::RelationStage;
use changeover::domain::plan::invitation::HandOver;
use changeover::i18n::Lang;
use changeover::ui::action::{Action, LetterAction, Page};
use changeover::ui::pages::invitations::LetterStage;
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;

use crate::support::{Begin, Program};

fn open(begin: &Begin) -> Program {
    let mut program = Program::sample(begin);
    program.harness.state_mut().session_mut().go(Page::Invitations);
    program.settle();
    program
}

/// A round of the customers who were not asked yet, at the text step.
fn at_text(begin: &Begin) -> Program {
    let mut program = open(begin);
    program.press("Next: text");
    program
}

#[test]
fn invitation_begins_with_everybody_who_was_not_asked() {
    let mut program = open(&Begin::default());
    program.picture("invitations-1-customers");
    program.press("Next: text");
    let plan = program.plan();
    let round = plan.running_round().unwrap();
    let n = plan.customers.iter().filter(|c| plan.stage_of(c) == RelationStage::NotAsked).count();
    assert_eq!(round.customers.len(), n);
    assert!(
        round.customers.iter().all(|id| plan.stage_of(plan.customers.get(*id).unwrap()) == RelationStage::NotAsked)
    );
    program.press("Provider and link");
    program.picture("invitations-2-link");
}

#[test]
fn text_step_shows_what_one_customer_gets() {
    let mut program = at_text(&Begin::default());
    program.harness.get_by_label("Preview for Coho Vineyard");
    program.picture("invitations-3-text");
    program.press("Next: check");
    program.picture("invitations-4-check");
    program.press("Next: send");
    program.picture("invitations-5-hand-over");
}

fn editor(program: &Program) -> egui_kittest::Node<'_> {
    program.harness.get_by_role_and_label(Role::MultilineTextInput, "Message")
}

fn write_at_end(program: &mut Program, text: &str) {
    editor(program).focus();
    program.harness.run_steps(2);
    editor(program).type_text(text);
    program.harness.run_steps(2);
}

fn english_invitation(plan: &Plan) -> (u32, String) {
    let template = plan.template(changeover::domain::draft::TemplateKind::Invitation, Language::English).unwrap();
    let version = template.current().unwrap();
    (version.number, version.body.clone())
}

#[test]
fn changed_text_is_shown_at_once_and_becomes_a_version_when_left() {
    let mut program = at_text(&Begin::default());
    write_at_end(&mut program, "!");
    assert_eq!(english_invitation(program.plan()).0, 1);
    assert!(program.harness.query_all_by_label_contains("\nContoso Partner!").next().is_some());
    program.press("Next: check");
    let (number, body) = english_invitation(program.plan());
    assert_eq!((number, body.ends_with("{{our_company}}!")), (2, true));
}

#[test]
fn link_cannot_be_deleted_with_the_text() {
    let mut program = at_text(&Begin::default());
    let before = english_invitation(program.plan());
    editor(&program).focus();
    program.harness.run_steps(2);
    program.harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::A);
    program.harness.key_press(egui::Key::Delete);
    program.harness.run_steps(3);
    program.harness.get_by_label("The relationship link was kept, because the letter is of no use without it");
    program.press("Next: check");
    assert_eq!(english_invitation(program.plan()), before);
}

#[test]
fn text_with_a_fault_is_kept_and_not_used() {
    let mut program = at_text(&Begin::default());
    write_at_end(&mut program, " {{compny}}");
    program.press("Next: check");
    program.harness.get_by_label("The text you are editing is not used yet");
    assert_eq!(english_invitation(program.plan()).0, 1);
    program.press("Back");
    program.harness.get_by_label("This text is kept but not used yet");
    let fault = "Line 37, column 17: There is no field called “compny”. Did you mean {{company}}?";
    program.harness.get_by_label(fault);
    program.picture("invitations-3-fault");
}

#[test]
fn own_text_is_for_one_customer_and_can_be_given_up() {
    let mut program = at_text(&Begin::default());
    program.press("Edit for this customer only");
    write_at_end(&mut program, "!");
    program.press("Next customer");
    let own: Vec<_> = program.plan().own_texts.iter().cloned().collect();
    assert!(own.len() == 1 && own[0].body.ends_with('!'));
    assert_eq!(english_invitation(program.plan()).0, 1);
    program.press("Previous customer");
    program.harness.get_by_label("Edited");
    program.picture("invitations-3-own-text");
    program.press("Revert to template");
    assert!(program.plan().own_texts.is_empty());
}

#[test]
fn next_problem_shows_the_next_letter_that_needs_a_look() {
    let mut program = at_text(&Begin::default());
    program.press("Next issue");
    program.settle();
    program.harness.get_by_label("Preview for Graphic Design Institute");
    program.harness.get_by_label("The contact has no email address, so the draft has no recipient");
}

#[test]
fn check_counts_letters_and_leads_to_each() {
    let mut program = at_text(&Begin::default());
    program.press("Next: check");
    program.settle();
    for count in ["6 ready", "4 to check", "2 without email address"] {
        program.harness.get_by_label(count);
    }
    program.harness.get_by_label("Show only letters with issues").click();
    program.harness.run_steps(3);
    assert!(program.harness.query_by_role_and_label(Role::Row, "Coho Vineyard").is_none());
    program.harness.get_by_role_and_label(Role::Row, "Tailspin Toys").click();
    program.harness.run_steps(3);
    program.harness.get_by_label("Preview for Tailspin Toys");
}

fn at_hand_over(begin: &Begin) -> Program {
    let mut program = at_text(begin);
    program.press("Next: check");
    program.press("Next: send");
    program
}

fn stage_of(program: &Program, name: &str) -> RelationStage {
    let plan = program.plan();
    plan.stage_of(plan.customers.iter().find(|customer| customer.name == name).unwrap())
}

#[test]
fn customer_counts_as_invited_once_the_letter_is_marked_as_sent() {
    let mut program = at_hand_over(&Begin { size: [1280.0, 1080.0], ..Begin::default() });
    program.press("Mark as sent");
    assert_eq!(stage_of(&program, "Coho Vineyard"), RelationStage::Invited);
    program.harness.get_by_role_and_label(Role::Label, "2 of 10 · Fabrikam Inc.");
    program.harness.get_by_role_and_label(Role::CheckBox, "Fabrikam Inc.").click();
    program.harness.get_by_role_and_label(Role::CheckBox, "Tailspin Toys").click();
    program.harness.run_steps(3);
    program.press("Mark 2 as sent");
    assert_eq!(stage_of(&program, "Fabrikam Inc."), RelationStage::Invited);
    assert_eq!(stage_of(&program, "Tailspin Toys"), RelationStage::Invited);
    assert_eq!(program.plan().invitations.len(), 3);
    program.picture("invitations-5-marked");
}

#[test]
fn skipped_letter_waits_and_the_next_one_is_shown() {
    let mut program = at_hand_over(&Begin::default());
    program.press("Skip");
    program.harness.get_by_role_and_label(Role::Label, "2 of 10 · Fabrikam Inc.");
    assert!(program.plan().invitations.is_empty());
}

#[test]
fn all_letters_are_saved_into_a_typed_folder() {
    let mut program = at_hand_over(&Begin::default());
    let folder = program.data.path().join("letters");
    let field = program.harness.get_by_role_and_label(Role::TextInput, "Folder for all letters");
    field.focus();
    field.type_text(&folder.display().to_string());
    program.harness.run_steps(3);
    program.press("Save all here");
    program.settle();
    assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 11, "ten letters and the index");
    let plan = program.plan();
    assert!(
        plan.invitations.iter().all(|i| i.latest().unwrap().what == HandOver::Saved) && plan.invitations.len() == 10
    );
    program.harness.get_by_label("All letters in this batch have been processed");
}

#[test]
fn one_press_marks_all_letters_as_sent_and_ends_the_round_and_one_undo_takes_that_back() {
    for language in Language::ALL {
        let lang = Lang::new(language);
        let mut program = open(&Begin { language, ..Begin::default() });
        for key in ["invitations-next-text", "invitations-next-check", "invitations-next-hand-over"] {
            program.press(&lang.text(key));
        }
        let finish = lang.count("invitations-finish", 8).into_owned();
        assert!(program.harness.query_by_label(&finish).is_none(), "letters wait");
        let folder = program.data.path().join("letters");
        let round = program.plan().running_round().unwrap().id;
        let save = LetterAction::SaveAll { round, folder: Some(folder) };
        program.harness.state_mut().ask_for(Action::Letter(save));
        program.settle();
        program.picture(&format!("invitations-5-finish-{}", language.tag()));
        program.press(&finish);
        assert!(program.plan().running_round().is_none());
        assert!(program.plan().invitations.iter().all(|one| one.is_sent() == one.to.is_some()));
        assert_eq!(stage_of(&program, "Coho Vineyard"), RelationStage::Invited);
        program.harness.get_by_label(&lang.count("invitations-finished", 8));
        program.picture(&format!("invitations-6-finished-{}", language.tag()));
        program.harness.state_mut().ask_for(Action::Undo);
        program.settle();
        assert!(program.plan().running_round().is_some());
        assert!(program.plan().invitations.iter().all(|one| one.is_handed_over() && !one.is_sent()));
    }
}

#[test]
fn letters_that_are_all_ready_need_no_stop_at_the_check_unless_the_text_changes() {
    let mut program = open(&Begin::default());
    program.press("None");
    program.harness.get_by_role_and_label(Role::CheckBox, "Coho Vineyard").click();
    program.harness.run_steps(3);
    program.press("Next: text");
    program.harness.get_by_role_and_label(Role::Button, "Next: send");
    write_at_end(&mut program, "!");
    program.press("Next: check");
    assert_eq!(program.harness.state_mut().session_mut().invitations.stage, LetterStage::Check);
    program.press("Back");
    program.press("Next: send");
    assert_eq!(program.harness.state_mut().session_mut().invitations.stage, LetterStage::HandOver);
}

#[test]
fn round_goes_on_after_the_program_was_closed() {
    let mut program = at_hand_over(&Begin::default());
    program.press("Mark as sent");
    let Program { mut harness, data, .. } = program;
    harness.state_mut().finish();
    drop(harness);
    let folder = data.path().join("plans").join("Sample");
    let mut program = Program::on(data, &Begin { plan: Some(folder), ..Begin::default() });
    program.harness.state_mut().session_mut().go(Page::Invitations);
    program.settle();
    program.harness.get_by_label("Invitation: 10 customers");
    program.harness.get_by_role_and_label(Role::Label, "2 of 10 · Fabrikam Inc.");
    program.press("Done");
    program.press("Close batch");
    assert!(program.plan().running_round().is_none());
    program.harness.get_by_label("1 of 10 processed, 1 marked as sent");
    program.picture("invitations-1-past");
}

#[test]
fn letter_without_link_needs_none() {
    let mut program = open(&Begin::default());
    program.harness.get_by_label("Letter").click();
    program.harness.run_steps(3);
    program.harness.get_by_role_and_label(Role::MenuItem, "Thank-you").click();
    program.harness.run_steps(3);
    program.press("Next: text");
    program.press("Provider and link");
    program
        .harness
        .get_by_label("This type of letter contains no link, so none is checked. It names the customer’s provider.");
    let plan = program.plan();
    let round = plan.running_round().unwrap();
    assert!(round.customers.iter().all(|id| plan.stage_of(plan.customers.get(*id).unwrap()).is_accepted()));
}

#[test]
fn refused_letter_cannot_be_marked() {
    let mut program = at_hand_over(&Begin::default());
    let link = program.plan().links.iter().next().unwrap().id;
    let edit = changeover::domain::edit::Edit::Link(changeover::domain::edit::partners::LinkEdit::Remove(link));
    program.harness.state_mut().ask_for(Action::Edit(Box::new(edit)));
    program.harness.run_steps(3);
    let round = program.plan().running_round().unwrap().clone();
    let (round, customers) = (round.id, round.customers.clone());
    let mark = LetterAction::Mark { round, customers, what: HandOver::Sent };
    program.harness.state_mut().ask_for(Action::Letter(mark));
    program.harness.run_steps(3);
    assert!(program.plan().invitations.is_empty());
}

#[test]
fn every_step_in_chinese_and_dark() {
    let mut program = open(&Begin { language: Language::TraditionalChinese, ..Begin::default() });
    let dark = changeover::ui::action::SettingEdit::Theme(egui::ThemePreference::Dark);
    program.harness.state_mut().ask_for(Action::Setting(dark));
    program.harness.run_steps(3);
    program.picture("invitations-zh-1");
    for (label, name) in [
        ("下一步：內容", "invitations-zh-3"),
        ("下一步：檢查", "invitations-zh-4"),
        ("下一步：寄送", "invitations-zh-5"),
    ] {
        program.press(label);
        program.settle();
        program.picture(name);
    }
    program.press("標記為已寄出");
    assert_eq!(stage_of(&program, "Coho Vineyard"), RelationStage::Invited);
}

#[test]
fn small_and_large_windows() {
    for size in [[1024.0, 700.0], [1920.0, 1080.0]] {
        let mut program = open(&Begin { size, ..Begin::default() });
        program.picture(&format!("invitations-{}-1", size[0]));
        let steps = ["Next: text", "Provider and link", "Next: text", "Next: check", "Next: send"];
        for (index, label) in steps.into_iter().enumerate() {
            program.press(label);
            program.settle();
            program.picture(&format!("invitations-{}-{}", size[0], index + 2));
        }
    }
}

mod finding;
mod marking;
mod own;
mod own_fields;
mod parts;
mod proposed;
mod toolbar;
