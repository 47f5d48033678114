//! Rule books of the user's own: sound ones are added, others cost that file only and are told once.

use std::path::Path;

use changeover::domain::draft::Language;
use changeover::domain::rules::{BookError, Books};
use changeover::i18n::{Lang, explain};
use changeover::store::Places;
use changeover::store::fs::RealFs;
use changeover::store::rule_files::{MOST_FILES, RuleFileError, RuleFiles, read_rule_files};
use changeover::ui::action::{Action, PlanAction, RuleFileAction};
use egui_kittest::kittest::Queryable as _;

use crate::support::{Begin, Program, write_sample};

const SHIPPED: &str = include_str!("../../assets/rules/2018-12.ron");

fn own(id: &str) -> String {
    SHIPPED.replacen("id: \"2018-12\"", &format!("id: \"{id}\""), 1)
}

fn write(data: &Path, name: &str, text: impl AsRef<[u8]>) {
    std::fs::create_dir_all(data.join("rules")).unwrap();
    std::fs::write(data.join("rules").join(name), text).unwrap();
}

fn read(data: &Path) -> RuleFiles {
    read_rule_files(&RealFs, &Places::at(data), &Books::shipped().unwrap())
}

#[test]
fn no_folder_means_no_books_and_makes_none() {
    let data = tempfile::tempdir().unwrap();
    let files = read(data.path());
    assert!(files.books.is_empty() && files.faults.is_empty());
    assert!(!data.path().join("rules").exists());
}

#[test]
fn sound_books_are_read_and_each_fault_costs_its_file_only() {
    let data = tempfile::tempdir().unwrap();
    write(data.path(), "a.ron", own("ours"));
    write(data.path(), "b.RON", format!("\u{feff}{}", own("ours-2")));
    write(data.path(), "c.ron", own("ours"));
    write(data.path(), "d.ron", own("x").replacen("facts: [", "facts: [ oops,", 1));
    write(data.path(), "e.ron", b"(\n  id: \"\xff\"".as_slice());
    write(data.path(), "f.ron", "x".repeat((1 << 20) + 1));
    write(data.path(), "g.ron", "[".repeat(100_000));
    write(data.path(), "h.ron", own("x").replacen("checked: \"2026-11-22\"", "checked: \"0001-01-01\"", 1));
    write(data.path(), "notes.txt", "no book");
    write(data.path(), ".~x.ron", "no book");
    std::fs::create_dir(data.path().join("rules/i.ron")).unwrap();
    crate::elsewhere::symlink("/dev/zero", data.path().join("rules/j.ron")).unwrap();
    crate::elsewhere::symlink("nowhere", data.path().join("rules/k.ron")).unwrap();
    let files = read(data.path());
    let books: Vec<_> = files.books.iter().map(|own| (own.file.as_str(), own.book.id.to_string())).collect();
    assert_eq!(books, [("a.ron", "ours".to_owned()), ("b.RON", "ours-2".to_owned())]);
    let why = |file: &str| &files.faults.iter().find(|fault| fault.file == file).unwrap().why;
    assert!(matches!(why("c.ron"), RuleFileError::Twice { other, .. } if other == "a.ron"));
    assert!(matches!(why("d.ron"), RuleFileError::Book(BookError::NotABook { line, .. }) if 1 < *line));
    assert!(matches!(why("e.ron"), RuleFileError::NotText { line: 2 }));
    assert!(matches!(why("f.ron"), RuleFileError::Book(BookError::TooLarge { .. })));
    assert!(matches!(why("g.ron"), RuleFileError::Book(BookError::NotABook { .. })));
    assert!(matches!(why("h.ron"), RuleFileError::Book(BookError::Unsound { .. })));
    assert!(matches!(why("i.ron"), RuleFileError::NoFile));
    assert!(matches!(why("j.ron"), RuleFileError::NoFile));
    assert!(matches!(why("k.ron"), RuleFileError::Disk(_)));
    assert_eq!(files.faults.len(), 9);
    for language in [Language::English, Language::TraditionalChinese] {
        let lang = Lang::new(language);
        for fault in &files.faults {
            let text = explain::rule_file_fault(&lang, fault);
            let holds =
                if language == Language::English { "the built-in rules apply" } else { "仍以內建規則為準" };
            assert!(text.contains(&fault.file) && text.contains(holds), "{text}");
            assert!(!text.contains("{ $") && text.chars().count() < 500, "{text}");
        }
    }
    let text = explain::rule_file_fault(&Lang::new(Language::English), &files.faults[1]);
    assert!(text.contains("from line ") && text.contains("column "), "{text}");
    let unsound = files.faults.iter().find(|fault| fault.file == "h.ron").unwrap();
    let text = explain::rule_file_fault(&Lang::new(Language::English), unsound);
    assert!(text.contains("Q0 has a number or date that is not plausible"), "{text}");
}

/// A book of the user's own that builds on this one.
fn based(id: &str, base: &str) -> String {
    let text = include_str!("../../assets/rules/2021-10.ron");
    let text = text.replacen("id: \"2021-10\"", &format!("id: \"{id}\""), 1);
    text.replacen("based_on: \"2018-12\"", &format!("based_on: \"{base}\""), 1)
}

#[test]
fn own_books_build_on_each_other_in_any_order_of_files_and_never_in_a_circle() {
    let data = tempfile::tempdir().unwrap();
    write(data.path(), "a.ron", based("last", "middle"));
    write(data.path(), "b.ron", based("middle", "first"));
    write(data.path(), "c.ron", own("first"));
    write(data.path(), "d.ron", based("left", "right"));
    write(data.path(), "e.ron", based("right", "left"));
    write(data.path(), "f.ron", based("self", "self"));
    write(data.path(), "g.ron", based("lonely", "gone"));
    let files = read(data.path());
    let mut ids: Vec<_> = files.books.iter().map(|own| own.book.id.to_string()).collect();
    ids.sort();
    assert_eq!(ids, ["first", "last", "middle"]);
    let why: Vec<_> = files.faults.iter().map(|fault| &fault.why).collect();
    let circle = |why: &RuleFileError| matches!(why, RuleFileError::Book(BookError::Circle { .. }));
    assert!(circle(why[0]) && circle(why[1]) && circle(why[2]), "{why:?}");
    assert!(matches!(why[3], RuleFileError::Book(BookError::NoBase { .. })), "{why:?}");
}

#[test]
fn words_of_a_hostile_file_are_short_and_hide_nothing() {
    let data = tempfile::tempdir().unwrap();
    write(data.path(), "x.ron", format!("(id: \"a\", {}\u{202e}: 1)", "y".repeat(5_000)));
    write(data.path(), "\u{202e}z.ron", "(");
    for fault in read(data.path()).faults {
        let text = explain::rule_file_fault(&Lang::new(Language::English), &fault);
        assert!(text.chars().count() < 400 && !text.contains('\u{202e}'), "{text}");
    }
}

#[test]
fn more_files_than_make_sense_are_not_read() {
    let data = tempfile::tempdir().unwrap();
    for n in 0..MOST_FILES + 3 {
        write(data.path(), &format!("{n:03}.ron"), "(");
    }
    let faults = read(data.path()).faults;
    assert_eq!(faults.len(), MOST_FILES + 1);
    assert!(matches!(faults[MOST_FILES].why, RuleFileError::TooMany));
}

#[test]
fn a_plan_opens_beside_own_books_and_each_fault_is_told_once() {
    let data = tempfile::tempdir().unwrap();
    write(data.path(), "good.ron", own("ours"));
    write(data.path(), "bad.ron", "(id: ");
    write(data.path(), "instead.ron", SHIPPED);
    let plan = write_sample(&data);
    let mut program = Program::on(data, &Begin { plan: Some(plan.clone()), ..Begin::default() });
    assert!(program.harness.state().plan().is_some());
    program.harness.get_by_label("1 more").click();
    program.harness.run_steps(3);
    for words in ["The rule file bad.ron is not used", "Rule version 2018-12 now comes from your file instead.ron"] {
        assert!(program.harness.query_all_by_label_contains(words).next().is_some(), "{words}");
    }
    program.harness.state_mut().session_mut().toasts.clear();
    program.harness.state_mut().ask_for(Action::Plan(PlanAction::Open(plan)));
    program.settle();
    assert!(program.harness.state().plan().is_some());
    assert!(program.harness.query_all_by_label_contains("bad.ron").next().is_none());
}

/// A program on a sample plan, after this rule file was chosen.
fn choosing(data: tempfile::TempDir, text: &str) -> Program {
    let file = data.path().join("from colleague.ron");
    std::fs::write(&file, text).unwrap();
    let plan = write_sample(&data);
    let mut program = Program::on(data, &Begin { plan: Some(plan), ..Begin::default() });
    program.harness.state_mut().ask_for(Action::RuleFile(RuleFileAction::Read(file)));
    program.settle();
    program
}

fn says(program: &Program, words: &str) -> bool {
    program.harness.query_all_by_label_contains(words).next().is_some()
}

#[test]
fn own_version_is_shown_with_difference_checksum_and_impact_before_it_is_added() {
    let data = tempfile::tempdir().unwrap();
    let place = data.path().join("rules/ours.ron");
    let text = based("ours", "2018-12").replacen("Approval takes", "Our own approval takes", 1);
    let mut program = choosing(data, &text);
    let sum = changeover::domain::rules::RuleBook::read(&text, &Books::shipped().unwrap()).unwrap().sum();
    for words in [sum.as_str(), "from colleague.ron", "Differences from ", "Changes for this plan"] {
        assert!(says(&program, words), "{words}");
    }
    assert!(!place.exists());
    program.harness.get_by_label("Add").click();
    let is_told = (0..500).any(|_| {
        program.harness.step();
        std::thread::sleep(std::time::Duration::from_millis(10));
        program.harness.state().plan().is_some() && says(&program, "Rule version added: ")
    });
    assert!(is_told, "what was added is told");
    program.settle();
    assert_eq!(std::fs::read_to_string(&place).unwrap(), text);
    assert!(program.harness.state().plan().is_some(), "the plan is open again");
}

#[test]
fn own_version_with_the_name_of_a_shipped_one_waits_for_a_word() {
    let data = tempfile::tempdir().unwrap();
    let place = data.path().join("rules/2018-12.ron");
    let mut program = choosing(data, SHIPPED);
    assert!(says(&program, "There is already a rule version named 2018-12"));
    program.harness.get_by_label("Add").click();
    program.settle();
    assert!(!place.exists());
    program.harness.get_by_label_contains("Replace “December 2018”").click();
    program.settle();
    program.harness.get_by_label("Add").click();
    program.settle();
    assert!(place.exists());
}

#[test]
fn damaged_version_is_not_added_and_says_why() {
    let program = choosing(tempfile::tempdir().unwrap(), "(id: 1");
    assert!(says(&program, "The rule version was not added") && says(&program, "line 1"));
}
