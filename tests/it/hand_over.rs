//! The last step of the letters page: pieces for the clipboard, drafts for the mail program, files.

use std::path::PathBuf;
use std::sync::atomic::Ordering;
use std::time::{Duration, SystemTime};

use changeover::desktop::dialogs::Ask;
use changeover::desktop::open::OpenTarget;
use changeover::domain::draft::Language;
use changeover::domain::plan::invitation::{HandOver, Mailing};
use changeover::ui::action::{Action, ImportTarget, Page, Purpose};
use egui::accesskit::Role;
use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::Queryable as _;

use crate::support::{Begin, Program, write_sample};

mod sizes;

/// The last step of a round for everybody who was not asked, without having walked through the others.
fn at_hand_over(begin: &Begin) -> Program {
    let mut program = Program::sample(begin);
    program.harness.state_mut().session_mut().go(Page::Invitations);
    program.settle();
    for label in ["Next: text", "Next: check", "Next: send"] {
        program.press(label);
    }
    program
}

/// One press of the key that copies the next piece.
fn copy_next(program: &mut Program) -> String {
    program.harness.key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, Key::C);
    program.harness.step();
    program.settle();
    program.clipboard.plain()
}

/// Replaces what stands in the field of the question for a path, and presses Enter.
fn answer_path(program: &mut Program, path: &str) {
    let field = || (Role::TextInput, "File path");
    program.harness.get_by_role_and_label(field().0, field().1).focus();
    program.harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    program.harness.step();
    program.harness.get_by_role_and_label(field().0, field().1).type_text(path);
    program.harness.step();
    program.harness.key_press(Key::Enter);
    program.harness.run_steps(2);
    program.settle();
}

/// The folder of letters for one customer after the other, typed.
fn save_all(program: &mut Program) {
    let folder = program.data.path().join("letters").display().to_string();
    let field = program.harness.get_by_role_and_label(Role::TextInput, "Folder for all letters");
    field.focus();
    field.type_text(&folder);
    program.harness.run_steps(3);
    program.press("Save all here");
}

fn round(program: &Program) -> Mailing {
    (**program.plan().running_round().unwrap()).clone()
}

/// What was recorded of the letters of the round, in the order of the round; nothing for a letter that waits.
fn recorded(program: &Program) -> Vec<Vec<HandOver>> {
    let (plan, round) = (program.plan(), round(program));
    let events = |id| plan.invitations_of(&round).find(|invitation| invitation.customer == id);
    let of = |id| events(id).map(|found| found.events.iter().map(|event| event.what).collect()).unwrap_or_default();
    round.customers.iter().map(|id| of(*id)).collect()
}

/// The files that the desktop was asked to open.
fn opened_files(program: &Program) -> Vec<PathBuf> {
    let opened = program.opened.lock().unwrap();
    let file = |target: &OpenTarget| if let OpenTarget::File(path) = target { Some(path.clone()) } else { None };
    opened.iter().filter_map(file).collect()
}

#[test]
fn draft_opens_in_the_mail_program_on_a_fresh_data_folder() {
    let mut program = at_hand_over(&Begin::default());
    program.press("Open in mail");
    let files = opened_files(&program);
    assert_eq!(files.len(), 1);
    let draft = std::fs::read_to_string(&files[0]).unwrap();
    assert!(draft.contains("X-Unsent: 1") && draft.contains("To: "), "{draft}");
    assert!(files[0].starts_with(program.data.path().join("outbox")), "{files:?}");
    assert_eq!(recorded(&program)[0], [HandOver::Opened]);
}

#[test]
fn old_drafts_are_gone_after_a_plan_was_opened() {
    let data = tempfile::tempdir().unwrap();
    let plan = Some(write_sample(&data));
    let outbox = data.path().join("outbox").join("some-plan");
    std::fs::create_dir_all(&outbox).unwrap();
    for (name, days) in [("old.eml", 31), ("new.eml", 29)] {
        let file = std::fs::File::create(outbox.join(name)).unwrap();
        file.set_modified(SystemTime::now() - Duration::from_hours(24 * days)).unwrap();
    }
    let _program = Program::on(data, &Begin { plan, ..Begin::default() });
    let names: Vec<_> = std::fs::read_dir(&outbox).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(names, ["new.eml"]);
}

#[test]
fn one_key_copies_to_subject_and_message_and_only_the_message_is_recorded() {
    let mut program = at_hand_over(&Begin::default());
    program.picture("hand-over-1");
    let first = program.plan().customers.get(round(&program).customers[0]).unwrap().clone();
    let address = first.recipient().unwrap().email.as_ref().unwrap().to_string();
    assert_eq!(copy_next(&mut program), address);
    program.harness.get_by_label("Copy next: subject");
    assert!(copy_next(&mut program).contains(&first.name));
    program.picture("hand-over-2");
    assert_eq!(recorded(&program)[0], []);
    assert!(copy_next(&mut program).contains("https://"));
    assert!(program.clipboard.rich().unwrap().contains("href=\"https://"));
    assert_eq!(recorded(&program)[..2], [vec![HandOver::Copied], vec![]]);
    program.harness.get_by_role_and_label(Role::Label, &format!("1 of 10 · {}", first.name));
    program.harness.get_by_label("Next customer: copy To");
    program.picture("hand-over-3");
    let second = program.plan().customers.get(round(&program).customers[1]).unwrap();
    let (name, address) = (second.name.clone(), second.recipient().unwrap().email.as_ref().unwrap().to_string());
    assert_eq!(copy_next(&mut program), address);
    program.harness.get_by_role_and_label(Role::Label, &format!("2 of 10 · {name}"));
}

#[test]
fn enter_on_the_main_button_goes_through_all_letters_of_the_round() {
    let mut program = at_hand_over(&Begin::default());
    program.harness.get_by_role_and_label(Role::Button, "Copy next: To").focus();
    program.harness.run_steps(2);
    let mut n_keys = 0;
    while program.harness.query_all_by_label("All letters in this batch have been processed").next().is_none() {
        program.harness.key_press(Key::Enter);
        program.harness.step();
        program.settle();
        n_keys += 1;
        assert!(n_keys <= 30, "three keys are enough for each letter");
    }
    let refused = recorded(&program).iter().filter(|events| **events != [HandOver::Copied]).count();
    assert_eq!((refused, round(&program).customers.len()), (0, 10));
    program.picture("hand-over-all");
}

#[test]
fn each_piece_has_a_key_of_its_own() {
    let mut program = at_hand_over(&Begin::default());
    for (key, part) in [(Key::Num3, "https://"), (Key::Num2, "Coho Vineyard"), (Key::Num1, "@")] {
        program.harness.key_press(key);
        program.harness.step();
        program.settle();
        assert!(program.clipboard.plain().contains(part), "{part}: {}", program.clipboard.plain());
    }
    program.harness.get_by_label("On the clipboard");
    program.press("Copy subject");
    assert!(program.clipboard.plain().contains("Coho Vineyard"));
}

#[test]
fn what_another_program_copied_is_noticed_when_the_window_is_back() {
    let mut program = at_hand_over(&Begin::default());
    let copied = copy_next(&mut program);
    let replaced = |program: &mut Program, text: &str| {
        program.clipboard.hold(text);
        program.harness.event(Event::WindowFocused(true));
        for _ in 0..50 {
            program.harness.step();
            std::thread::sleep(Duration::from_millis(2));
        }
        program.harness.query_by_label("No longer on the clipboard").is_some()
    };
    assert!(!replaced(&mut program, &copied));
    assert!(replaced(&mut program, "a shopping list"));
    program.picture("hand-over-replaced");
    assert!(!replaced(&mut program, &copied));
}

#[test]
fn piece_that_the_clipboard_refused_changes_nothing_and_comes_next_again() {
    let mut program = at_hand_over(&Begin::default());
    program.clipboard.refuse();
    for label in ["Copy next: To", "Copy message", "Open new email"] {
        program.press(label);
    }
    assert_eq!(recorded(&program)[0], []);
    assert!(program.opened.lock().unwrap().is_empty(), "no window without a message to paste");
}

#[test]
fn mail_window_has_to_and_subject_and_the_message_lies_on_the_clipboard() {
    let mut program = at_hand_over(&Begin::default());
    program.press("Open new email");
    let opened = program.opened.lock().unwrap().clone();
    let [OpenTarget::Mail(address)] = &*opened else { panic!("{opened:?}") };
    assert!(address.starts_with("mailto:") && address.contains('@') && address.contains("?subject="), "{address}");
    assert!(!address.contains("body="), "{address}");
    assert!(program.clipboard.plain().contains("https://") && program.clipboard.rich().is_some());
    assert_eq!(recorded(&program)[0], [HandOver::Copied]);
    program.picture("hand-over-window");
}

#[test]
fn skipped_letter_that_was_saved_with_all_is_skipped_no_more() {
    let mut program = at_hand_over(&Begin::default());
    program.press("Skip");
    save_all(&mut program);
    program.harness.get_by_label("All letters in this batch have been processed");
    assert!(program.harness.query_by_label("Go through skipped letters").is_none());
}

#[test]
fn letter_in_hand_is_skipped_and_taken_up_again() {
    let mut program = at_hand_over(&Begin::default());
    for _ in 0..10 {
        program.press("Skip");
    }
    program.harness.get_by_label("All letters have been processed except 10 that were skipped");
    program.press("Go through skipped letters");
    program.harness.get_by_role_and_label(Role::Label, "1 of 10 · Coho Vineyard");
}

#[test]
fn letter_that_was_not_saved_stays_in_turn() {
    let mut program = at_hand_over(&Begin::default());
    let path = program.data.path().join("letter").display().to_string();
    let main = |program: &Program, label: &str| program.harness.query_by_role_and_label(Role::Button, label).is_some();
    copy_next(&mut program);
    program.press("Save .eml...");
    program.press("Cancel");
    assert!(main(&program, "Copy next: subject"), "the letter waits still");
    program.press("Save .eml...");
    answer_path(&mut program, &path);
    assert_eq!(recorded(&program)[0], [HandOver::Saved]);
    assert!(main(&program, "Next customer: copy To"));
}

#[test]
fn path_is_typed_where_there_are_no_dialogs_and_nothing_is_written_over() {
    let mut program = at_hand_over(&Begin::default());
    let folder = program.data.path().join("by hand");
    for _ in 0..2 {
        program.press("Save .eml...");
        program.picture("hand-over-path");
        answer_path(&mut program, &folder.join("letter").display().to_string());
    }
    let mut names: Vec<_> = std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    names.sort();
    assert_eq!(names, ["letter 2.eml", "letter.eml"]);
    assert_eq!(recorded(&program)[0], [HandOver::Saved, HandOver::Saved]);
}

#[test]
fn every_question_for_a_path_can_be_typed_and_put_away() {
    let mut program = Program::sample(&Begin::default());
    let asks = [
        (Purpose::Table(ImportTarget::Candidates), Ask::File(Vec::new()), "File path"),
        (Purpose::CopyPlan, Ask::Folder, "Folder path"),
        (Purpose::SaveTable, Ask::Save("list.xlsx".into()), "File path"),
    ];
    for (purpose, ask, label) in asks {
        program.harness.state_mut().ask_for(Action::Ask(purpose, ask));
        program.settle();
        program.harness.get_by_role_and_label(Role::TextInput, label);
        program.harness.key_press(Key::Escape);
        program.settle();
        assert!(program.harness.query_by_role_and_label(Role::TextInput, label).is_none());
    }
    let copies = program.data.path().join("copies");
    program.harness.state_mut().ask_for(Action::Ask(Purpose::CopyPlan, Ask::Folder));
    program.settle();
    program.harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    program.harness.step();
    let field = program.harness.get_by_role_and_label(Role::TextInput, "Folder path");
    field.type_text(&copies.display().to_string());
    program.harness.step();
    program.harness.key_press(Key::Enter);
    program.harness.run_steps(2);
    program.settle();
    assert_eq!(std::fs::read_dir(copies).unwrap().count(), 1, "the plan was copied there");
}

#[test]
fn round_that_is_done_says_what_it_came_to() {
    let mut program = at_hand_over(&Begin::default());
    for _ in 0..9 {
        program.press("Mark as sent");
    }
    copy_next(&mut program);
    copy_next(&mut program);
    copy_next(&mut program);
    program.press("Done");
    program.press("Close batch");
    program.harness.get_by_label("Invitation · 10 of 10 processed, 9 marked as sent");
    assert!(program.harness.query_all_by_label_contains("1 letter is not marked as sent").next().is_some());
    assert!(program.harness.query_all_by_label_contains("First reminder: ").next().is_some());
    program.picture("hand-over-closed");
    program.press("Hide");
    assert!(program.harness.query_by_label("Invitation · 10 of 10 processed, 9 marked as sent").is_none());
}

#[test]
fn letter_that_no_mail_program_took_stays_in_turn() {
    let mut program = at_hand_over(&Begin::default());
    let main = |program: &Program, label: &str| program.harness.query_by_role_and_label(Role::Button, label).is_some();
    copy_next(&mut program);
    for (opens_nothing, next) in [(true, "Copy next: subject"), (false, "Next customer: copy To")] {
        program.opens_nothing.store(opens_nothing, Ordering::Relaxed);
        let n = program.opened.lock().unwrap().len();
        program.press("Open in mail");
        let opened = program.opened.clone();
        program.wait(|app| !app.is_busy() && n < opened.lock().unwrap().len());
        program.settle();
        assert!(main(&program, next), "{opens_nothing}");
    }
    assert_eq!(recorded(&program)[0], [HandOver::Opened]);
}
