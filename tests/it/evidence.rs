//! Evidence of a step: read, kept beside the plan, and looked at again.

use std::path::{Path, PathBuf};

use changeover::domain::draft::Language;
use changeover::domain::plan::hash::ContentHash;
use changeover::domain::plan::moment::Stamp;
use changeover::domain::plan::task::Evidence;
use changeover::domain::slug::Slug;
use changeover::i18n::Lang;
use changeover::store::evidence::{EvidenceError, Proof, check_evidence, evidence_path, read_proof, text_proof};
use changeover::store::fs::{Fs as _, RealFs};
use changeover::store::{EvidenceState, PlanKeeper};
use changeover::ui::action::{Action, EvidenceAction, EvidenceOwner, EvidenceWhat};
use egui_kittest::kittest::Queryable as _;

use crate::disk::{Desk, close, now, sample, wait_until_saved};
use crate::elsewhere::{PermissionsExt as _, symlink};
use crate::support::{Begin, Program};

const TASK: Slug = Slug::new("program-info");

fn evidence(proof: &Proof) -> Evidence {
    let added = Stamp { at: now(), by: "Jane".into() };
    Evidence { hash: proof.hash.clone(), name: proof.name.clone(), bytes: proof.bytes.len() as u64, added }
}

fn keep(keeper: &PlanKeeper, proof: Proof) -> Evidence {
    let evidence = evidence(&proof);
    keeper.keep_evidence(&evidence, proof.bytes);
    wait_until_saved(keeper);
    evidence
}

fn refused(path: &Path) -> EvidenceError {
    read_proof(&RealFs, path).unwrap_err()
}

#[test]
fn what_cannot_be_evidence_is_refused_with_a_sentence_in_both_languages() {
    let dir = tempfile::tempdir().unwrap();
    let at = |name: &str| dir.path().join(name);
    std::fs::create_dir(at("folder")).unwrap();
    std::fs::write(at("empty.pdf"), "").unwrap();
    let large = std::fs::File::create(at("large.pdf")).unwrap();
    large.set_len(Evidence::MAX_BYTES + 1).unwrap();
    symlink(at("nowhere"), at("dangling")).unwrap();
    symlink(at("loop"), at("loop")).unwrap();
    let faults = [
        (refused(&at("gone.pdf")), "evidence-not-found"),
        (refused(&at("empty.pdf").join("x")), "evidence-not-found"),
        (refused(&at("dangling")), "evidence-not-found"),
        (refused(Path::new("")), "evidence-not-found"),
        (refused(&at("folder")), "evidence-is-folder"),
        (refused(Path::new("/dev/zero")), "evidence-no-file"),
        (refused(&at("large.pdf")), "evidence-too-large"),
        (refused(&at("empty.pdf")), "evidence-empty"),
        (refused(&at("loop")), "evidence-unreadable"),
        (EvidenceError::NoPermission { path: at("x") }, "evidence-no-permission"),
        (text_proof("mail", " \n").unwrap_err(), "evidence-no-text"),
        (text_proof("\u{202e} ", "text").unwrap_err(), "evidence-no-name"),
        (text_proof("mail", &"x".repeat(20_000_001)).unwrap_err(), "evidence-text-too-large"),
    ];
    for (error, key) in &faults {
        assert_eq!(error.message().0, *key, "{error}");
        for language in [Language::English, Language::TraditionalChinese] {
            let sentence = Lang::new(language).say(&error.message()).into_owned();
            assert!(!sentence.contains('{') && sentence != *key && 10 < sentence.chars().count(), "{sentence}");
        }
    }
    assert!(matches!(faults[6].0, EvidenceError::TooLarge { bytes: 20_000_001, .. }));
}

#[test]
fn file_without_permission_is_refused() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("secret.pdf");
    std::fs::write(&path, "x").unwrap();
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o0)).unwrap();
    // Root may read everything; then there is nothing to refuse.
    match read_proof(&RealFs, &path) {
        Ok(proof) => assert_eq!(proof.bytes, b"x"),
        Err(error) => assert!(matches!(error, EvidenceError::NoPermission { .. }), "{error}"),
    }
}

#[test]
fn largest_file_is_taken_and_its_hash_is_what_other_tools_print() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("Program info.PNG");
    std::fs::write(&path, vec![7; 20_000_000]).unwrap();
    let proof = read_proof(&RealFs, &path).unwrap();
    assert_eq!((proof.name.as_str(), proof.bytes.len()), ("Program info.PNG", 20_000_000));
    let printed = std::process::Command::new("sha256sum").arg(&path).output().unwrap().stdout;
    assert!(String::from_utf8(printed).unwrap().starts_with(proof.hash.as_str()));
}

#[test]
fn hostile_names_lead_nowhere_and_hide_nothing() {
    let desk = Desk::new();
    let keeper = desk.create(&sample(1)).keeper;
    let mut names = vec![format!("{}.pdf", "名".repeat(300)), "\u{202e}fdp.exe\u{200b}".into(), "a\nb\t.txt".into()];
    names.extend(
        ["..", "../../etc/passwd", "C:\\x\\..\\y.pdf", "x.a/../b", "NUL", ".", "-rf", "$(id).sh"].map(String::from),
    );
    for (n, name) in names.iter().enumerate() {
        let proof = text_proof(name, &format!("text {n}")).unwrap();
        let is_odd = |c: char| {
            c.is_control() || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}') || c == '\u{feff}'
        };
        assert!(!proof.name.chars().any(is_odd) && proof.name.chars().count() <= 125, "{:?}", proof.name);
        let evidence = keep(&keeper, proof);
        let path = keeper.evidence_path(&evidence);
        assert_eq!(path, desk.folder().join("evidence").join(format!("{}.txt", evidence.hash)));
        assert_eq!(keeper.check_evidence(&evidence).unwrap(), EvidenceState::Unchanged);
    }
    assert_eq!(RealFs.list(&desk.folder().join("evidence")).unwrap().len(), names.len());
    let proof = read_proof(&RealFs, &{
        let path = desk.dir.path().join("\u{202e}gnp\nx.PDF");
        std::fs::write(&path, "x").unwrap();
        path
    });
    assert_eq!(proof.unwrap().name, "gnp x.PDF");
}

#[test]
fn links_are_followed_and_the_contents_are_copied() {
    let desk = Desk::new();
    let keeper = desk.create(&sample(1)).keeper;
    let (real, link) = (desk.dir.path().join("real.bin"), desk.dir.path().join("shown.pdf"));
    std::fs::write(&real, "contents").unwrap();
    symlink(&real, &link).unwrap();
    let evidence = keep(&keeper, read_proof(&RealFs, &link).unwrap());
    std::fs::remove_file(&link).unwrap();
    std::fs::remove_file(&real).unwrap();
    let kept = keeper.evidence_path(&evidence);
    assert!(std::fs::symlink_metadata(&kept).unwrap().is_file());
    assert_eq!((evidence.name.as_str(), std::fs::read(&kept).unwrap()), ("shown.pdf", b"contents".to_vec()));
    assert_eq!(std::fs::metadata(&kept).unwrap().permissions().mode() & 0o777, 0o600);
}

#[test]
fn lost_and_changed_evidence_is_told_and_adding_it_again_heals_it() {
    let desk = Desk::new();
    let keeper = desk.create(&sample(1)).keeper;
    let proof = text_proof("mail", "approved on 22 November").unwrap();
    let evidence = keep(&keeper, proof.clone());
    let path = keeper.evidence_path(&evidence);
    let state = || check_evidence(&RealFs, &desk.folder(), &evidence).unwrap();
    assert_eq!(state(), EvidenceState::Unchanged);
    for other in ["approved on 23 November", "", "longer than what was there before by some words"] {
        std::fs::write(&path, other).unwrap();
        assert_eq!(state(), EvidenceState::Changed, "{other}");
    }
    std::fs::remove_file(&path).unwrap();
    assert_eq!(state(), EvidenceState::Missing);
    std::fs::create_dir(&path).unwrap();
    assert_eq!(state(), EvidenceState::Changed);
    keep(&keeper, proof.clone());
    assert_eq!(state(), EvidenceState::Unchanged);
    let victim = desk.dir.path().join("victim");
    std::fs::write(&victim, "precious").unwrap();
    std::fs::remove_file(&path).unwrap();
    symlink(&victim, &path).unwrap();
    assert_eq!(state(), EvidenceState::Changed);
    keep(&keeper, proof);
    assert_eq!(state(), EvidenceState::Unchanged);
    assert_eq!(std::fs::read_to_string(&victim).unwrap(), "precious");
    close(keeper);
}

#[test]
fn evidence_outlives_its_place_in_the_plan() {
    let desk = Desk::new();
    let keeper = desk.create(&sample(1)).keeper;
    let evidence = keep(&keeper, text_proof("mail", "text").unwrap());
    close(keeper);
    close(desk.open().keeper);
    assert!(evidence_path(&desk.folder(), &evidence).is_file());
}

fn ask(program: &mut Program, what: EvidenceWhat) {
    let of = EvidenceOwner::Task(TASK);
    program.harness.state_mut().ask_for(Action::Evidence(EvidenceAction { of, what }));
    program.settle();
}

/// A message says this; the words stand in it and in the label of its text.
#[track_caller]
fn told(program: &Program, words: &str) {
    assert!(program.harness.query_all_by_label_contains(words).next().is_some(), "{words}");
}

fn of_task(program: &Program) -> Vec<Evidence> {
    let plan = program.harness.state().plan().unwrap();
    plan.tasks.get(TASK).map(|task| task.evidence.clone()).unwrap_or_default()
}

fn folder(program: &Program) -> PathBuf {
    program.data.path().join("plans").join("Sample")
}

#[test]
fn a_path_and_pasted_text_become_evidence_and_the_same_file_counts_once() {
    let mut program = Program::sample(&Begin::default());
    let path = program.data.path().join("合約.pdf");
    std::fs::write(&path, "contract").unwrap();
    let before = of_task(&program).len();
    ask(&mut program, EvidenceWhat::AddFile(path.clone()));
    told(&program, "Added as evidence: 合約.pdf");
    let copy = path.with_file_name("copy of it.pdf");
    std::fs::copy(&path, &copy).unwrap();
    ask(&mut program, EvidenceWhat::AddFile(copy));
    told(&program, "A file with the same contents has already been added as evidence: 合約.pdf");
    ask(&mut program, EvidenceWhat::AddText { name: "Mail".into(), text: "approved".into() });
    let added: Vec<_> = of_task(&program).into_iter().skip(before).collect();
    let names: Vec<_> = added.iter().map(|evidence| (evidence.name.as_str(), evidence.added.by.as_str())).collect();
    assert_eq!(names, [("合約.pdf", "Lin Mei-Hui"), ("Mail.txt", "Lin Mei-Hui")]);
    assert_eq!(added[0].hash, ContentHash::of_bytes(b"contract"));
    program.harness.state_mut().finish();
    for evidence in &added {
        assert_eq!(check_evidence(&RealFs, &folder(&program), evidence).unwrap(), EvidenceState::Unchanged);
    }
}

#[test]
fn a_file_that_cannot_be_added_is_told_and_changes_nothing() {
    let mut program = Program::sample(&Begin { language: Language::TraditionalChinese, ..Begin::default() });
    let before = program.harness.state().plan().unwrap().clone();
    let path = program.data.path().join("gone.pdf");
    ask(&mut program, EvidenceWhat::AddFile(path));
    told(&program, "這個路徑沒有檔案");
    assert_eq!(*program.harness.state().plan().unwrap(), before);
}

#[test]
fn a_look_at_the_evidence_of_a_task_is_told_to_the_screen_and_to_check() {
    let mut program = Program::sample(&Begin::default());
    for text in ["one", "two", "three"] {
        let (name, text) = (text.to_owned(), text.to_owned());
        ask(&mut program, EvidenceWhat::AddText { name, text });
    }
    let added: Vec<_> = of_task(&program).into_iter().rev().take(3).collect();
    // The store's thread keeps files; the edit after them says that it is done.
    program.harness.state_mut().ask_for(Action::Plan(changeover::ui::action::PlanAction::SaveNow));
    let kept = |n: usize| evidence_path(&folder(&program), &added[n]);
    let begun = std::time::Instant::now();
    while !(0..3).all(|n| kept(n).is_file()) {
        assert!(begun.elapsed().as_secs() < 10);
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    std::fs::remove_file(kept(0)).unwrap();
    std::fs::write(kept(1), "tow").unwrap();
    ask(&mut program, EvidenceWhat::Check);
    let seen = program.harness.state().evidence_states().clone();
    let states: Vec<_> = added.iter().map(|evidence| seen[&evidence.hash]).collect();
    assert_eq!(states, [EvidenceState::Missing, EvidenceState::Changed, EvidenceState::Unchanged]);
    ask(&mut program, EvidenceWhat::Show(added[0].hash.clone()));
    told(&program, "The evidence “three.txt” is no longer where it was stored");
    program.harness.state_mut().finish();
    let output = std::process::Command::new(env!("CARGO_BIN_EXE_changeover"))
        .arg("--data-dir")
        .arg(program.data.path())
        .arg("check")
        .arg(folder(&program))
        .output()
        .unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(text.contains("problem: The evidence “three.txt” is no longer where it was stored"), "{text}");
    assert!(text.contains("problem: The evidence “two.txt” is not the file that was added"), "{text}");
    assert!(!text.contains("one.txt") && output.status.code() != Some(0), "{text}");
}
