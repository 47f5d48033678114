//! The last step of the letters page: pieces for the clipboard, drafts for the mail program, files.

use std::path::PathBuf;
use std::time::{Duration, SystemTime};

use changeover::desktop::open::Target;
use changeover::domain::plan::Plan;
use changeover::domain::plan::invitation::{HandOver, Round};
use changeover::ui::action::Page;
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;

use crate::support::{Begin, Program, write_sample};

/// The last step of a round for everybody who was not asked, without having walked through the others.
fn at_hand_over(begin: &Begin) -> Program {
    let mut program = Program::sample(begin);
    program.harness.state_mut().session_mut().go(Page::Invitations);
    program.settle();
    for label in ["Next: provider and link", "Next: text", "Next: check all", "Next: hand over"] {
        press(&mut program, label);
    }
    program
}

fn press(program: &mut Program, label: &str) {
    program.harness.get_by_role_and_label(Role::Button, label).click();
    program.harness.run_steps(2);
    program.settle();
}

fn plan(program: &Program) -> &Plan {
    program.harness.state().plan().unwrap()
}

fn round(program: &Program) -> Round {
    (**plan(program).running_round().unwrap()).clone()
}

/// What was recorded of the letters of the round, in the order of the round; nothing for a letter that waits.
fn recorded(program: &Program) -> Vec<Vec<HandOver>> {
    let (plan, round) = (plan(program), round(program));
    let events = |id| plan.invitations_of(&round).find(|invitation| invitation.customer == id);
    let of = |id| events(id).map(|found| found.events.iter().map(|event| event.what).collect()).unwrap_or_default();
    round.customers.iter().map(|id| of(*id)).collect()
}

/// The files that the desktop was asked to open.
fn opened_files(program: &Program) -> Vec<PathBuf> {
    let opened = program.opened.lock().unwrap();
    let file = |target: &Target| if let Target::File(path) = target { Some(path.clone()) } else { None };
    opened.iter().filter_map(file).collect()
}

#[test]
fn draft_opens_in_the_mail_program_on_a_fresh_data_folder() {
    let mut program = at_hand_over(&Begin::default());
    press(&mut program, "Open in mail");
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
