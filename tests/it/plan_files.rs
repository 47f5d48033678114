//! The plan's file: what is written is read, damage is never silent, files of others are never harmed.

use std::path::{Path, PathBuf};

use changeover::domain::plan::{AnyRecord, Plan};
use changeover::store::plan_file::{FileHeader, Position, write};
use changeover::store::plan_read::{ReadPlan, read};
use changeover::store::{LoadFinding, NotAPlan, PlanKeeper, ReadOnlyReason, SaveStatus, StoreError};
use proptest::prelude::*;

use crate::disk::{
    Desk, close, entry, full_plan, n_cases, name_of, named, plan_id, sample, wait_for, wait_until_saved,
};

fn about() -> FileHeader {
    FileHeader::new(plan_id(), &Position { edit: 12, sum: "eab4608e".into() })
}

fn text_of(plan: &Plan) -> String {
    write(plan, &about()).unwrap()
}

fn read_bytes(bytes: &[u8]) -> Result<ReadPlan, StoreError> {
    read(bytes, Path::new("plan.ron"))
}

#[test]
fn plan_is_read_as_it_was_written() {
    let plan = sample(3);
    let read = read_bytes(text_of(&plan).as_bytes()).unwrap();
    assert_eq!((read.plan, read.findings, read.about), (plan, vec![], Some(about())));
}

#[test]
fn large_plan_is_read_on_two_threads_with_the_right_lines() {
    let plan = sample(4000);
    let text = text_of(&plan);
    assert!(2 << 20 < text.len());
    assert_eq!(read_bytes(text.as_bytes()).unwrap().plan, plan);
    let line = text.lines().count() - 100;
    let damaged: String = text
        .lines()
        .enumerate()
        .map(|(n, l)| if n + 1 == line { "garbage\n".into() } else { format!("{l}\n") })
        .collect();
    let read = read_bytes(damaged.as_bytes()).unwrap();
    assert_eq!(read.findings[0], LoadFinding::LineDamaged { line, noun: None });
    assert_eq!(read.plan.n_records() + 1, plan.n_records());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: n_cases(1000, 100_000) as u32, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_in_any_field_survives_saving(texts in prop::collection::vec(any::<String>(), 1..12), n in 0_u64..4) {
        let mut next = texts.iter().cycle();
        let plan = full_plan(&mut || next.next().cloned().unwrap_or_default(), n);
        let read = read_bytes(text_of(&plan).as_bytes()).unwrap();
        prop_assert_eq!(read.findings, vec![]);
        prop_assert_eq!(read.plan, plan);
    }
}

#[test]
fn edits_survive_closing_and_opening() {
    let desk = Desk::new();
    let plan = sample(3);
    let opened = desk.create(&plan);
    assert_eq!((opened.plan, opened.report.findings), (plan.clone(), vec![]));
    let after = named(&plan, 101, "Fabrikam");
    opened.keeper.record(entry(&plan, &after));
    wait_until_saved(&opened.keeper);
    close(opened.keeper);
    let again = desk.open();
    assert_eq!(again.plan, after);
    assert_eq!(again.report.findings, vec![]);
    assert_eq!(again.report.n_replayed, 0);
    assert_eq!(again.keeper.read_log(10).unwrap().len(), 2);
    assert_eq!(again.keeper.list_backups().unwrap().len(), 1);
}

/// Reads damaged bytes; a difference must be told. Says how many records are lost.
fn lost(plan: &Plan, bytes: &[u8], case: &str) -> Option<usize> {
    let read = read_bytes(bytes).ok()?;
    assert!(read.plan == *plan || !read.findings.is_empty(), "silent difference: {case}");
    Some(plan.n_records().saturating_sub(read.plan.n_records()))
}

fn two_kilobytes() -> Plan {
    let full = sample(1);
    let few =
        full.customers.iter().cloned().map(AnyRecord::Customer).chain(full.info.iter().cloned().map(AnyRecord::Info));
    named(&named(&Plan::from_records(few), 101, "Fabrikam"), 102, "Contoso")
}

#[test]
fn no_truncation_makes_a_silent_difference() {
    let plan = two_kilobytes();
    let text = text_of(&plan);
    let n_read =
        (0..text.len()).filter_map(|len| lost(&plan, &text.as_bytes()[..len], &format!("cut at {len}"))).count();
    println!("{} truncations, {n_read} of them give a plan", text.len());
}

#[test]
fn no_flip_makes_a_silent_difference_or_costs_more_than_two_records() {
    let plan = two_kilobytes();
    let mut bytes = text_of(&plan).into_bytes();
    let mut n_lost = [0; 3];
    for at in (0..bytes.len()).step_by(n_cases(3, 1)) {
        for flip in [1, 2, 4, 8, 16, 32, 64, 128, 255] {
            bytes[at] ^= flip;
            if let Some(lost) = lost(&plan, &bytes, &format!("byte {at} ^ {flip}")) {
                n_lost[lost] += 1;
            }
            bytes[at] ^= flip;
        }
    }
    println!("{} flips; records lost 0/1/2: {n_lost:?}", bytes.len().div_ceil(n_cases(3, 1)) * 9);
}

#[test]
fn stale_or_zeroed_pages_are_told() {
    let old = sample(n_cases(70, 800) as u64);
    let new =
        (0..n_cases(70, 800) as u64).step_by(3).fold(old.clone(), |plan, n| named(&plan, 100 + n, "Contoso Ltd!"));
    let (old, text) = (text_of(&old).into_bytes(), text_of(&new).into_bytes());
    for page in 0..text.len() / 4096 {
        let range = page * 4096..(page + 1) * 4096;
        let mut zeroed = text.clone();
        zeroed[range.clone()].fill(0);
        lost(&new, &zeroed, &format!("page {page} of zeros"));
        let mut stale = text.clone();
        stale[range.clone()].copy_from_slice(&old[range]);
        lost(&new, &stale, &format!("stale page {page}"));
    }
}

#[track_caller]
fn check_not_a_plan(bytes: &[u8], expected: NotAPlan) {
    let found = read_bytes(bytes);
    assert!(matches!(&found, Err(StoreError::NotAPlan { what, .. }) if *what == expected), "{found:?}");
}

#[test]
fn file_that_is_no_plan_is_never_an_empty_plan() {
    let utf16: Vec<u8> = text_of(&sample(1)).encode_utf16().flat_map(u16::to_le_bytes).collect();
    check_not_a_plan(b"", NotAPlan::Empty);
    check_not_a_plan(&[0; 4096], NotAPlan::Zeros);
    check_not_a_plan(&utf16, NotAPlan::Utf16);
    check_not_a_plan(&[&[0xff, 0xfe], &utf16[..]].concat(), NotAPlan::Utf16);
    check_not_a_plan(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", NotAPlan::NotText);
    check_not_a_plan(b"<<<<<<< HEAD\nhello\n", NotAPlan::NoHeader);
    check_not_a_plan("(".repeat(100_000).as_bytes(), NotAPlan::NoHeader);
    check_not_a_plan(format!("Plan(\n    format: 1,\n{}", "[".repeat(100_000)).as_bytes(), NotAPlan::NothingReadable);
}

#[test]
fn byte_order_mark_and_windows_line_ends_do_no_harm() {
    let plan = sample(2);
    let text = format!("\u{feff}{}", text_of(&plan).replace('\n', "\r\n"));
    let read = read_bytes(text.as_bytes()).unwrap();
    assert_eq!((read.plan, read.findings), (plan, vec![]));
}

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/plan").join(name)
}

fn read_fixture(name: &str) -> Result<ReadPlan, StoreError> {
    read(&std::fs::read(fixture(name)).unwrap(), &fixture(name))
}

#[test]
fn newer_plan_is_read_as_far_as_it_goes_and_never_written() {
    let read = read_fixture("newer_version.ron").unwrap();
    assert_eq!((read.format, read.may_write()), (7, false));
    assert_eq!(name_of(&read.plan, 100), "Fabrikam");
}

#[test]
fn unknown_field_opens_read_only() {
    let read = read_fixture("unknown_field.ron").unwrap();
    assert!(!read.may_write(), "{:?}", read.findings);
    assert!(read.findings.contains(&LoadFinding::NotUnderstood { line: 6 }), "{:?}", read.findings);
}

#[test]
fn broken_header_costs_nothing_but_a_word() {
    let read = read_fixture("broken_header.ron").unwrap();
    assert_eq!(name_of(&read.plan, 100), "Fabrikam");
    assert_eq!(read.findings, vec![LoadFinding::LineDamaged { line: 3, noun: None }]);
}

#[test]
fn half_written_plan_keeps_every_whole_line() {
    let read = read_fixture("half_written.ron").unwrap();
    assert_eq!(name_of(&read.plan, 100), "Fabrikam");
    assert!(read.findings.contains(&LoadFinding::EndMissing), "{:?}", read.findings);
}

#[test]
fn plan_changed_by_hand_is_read_as_a_whole() {
    let read = read_fixture("changed_by_hand.ron").unwrap();
    assert_eq!(name_of(&read.plan, 100), "Fabrikam, Inc.");
    assert_eq!(name_of(&read.plan, 101), "New by hand");
    assert!(matches!(read.findings[0], LoadFinding::EditedByHand { .. }), "{:?}", read.findings);
}

#[test]
fn damaged_records_come_back_from_journal_and_backups_and_the_damaged_file_is_kept() {
    let desk = Desk::new();
    let plan = named(&sample(5), 102, "Fabrikam");
    close(desk.create(&plan).keeper);
    let text = std::fs::read_to_string(desk.file()).unwrap();
    let damaged =
        text.replace("Fabrikam", "Fab\0ikam").replace("Customer(id: \"c-000000000003", "Cust0mer(id: \"c-000000000003");
    std::fs::write(desk.file(), &damaged).unwrap();
    let opened = desk.open();
    let n_lost = text.lines().zip(damaged.lines()).filter(|(a, b)| a != b && b.contains("Cust0mer")).count();
    assert!(opened.report.findings.contains(&LoadFinding::Recovered { n: n_lost }), "{:?}", opened.report.findings);
    assert_eq!(opened.plan.n_records(), plan.n_records());
    close(opened.keeper);
    let again = desk.open();
    assert_eq!(again.report.findings, vec![]);
    let kept = std::fs::read_dir(desk.folder())
        .unwrap()
        .map(|e| e.unwrap().path())
        .find(|p| p.to_string_lossy().contains("damaged"));
    assert_eq!(std::fs::read_to_string(kept.unwrap()).unwrap(), damaged);
}

#[test]
fn change_made_in_an_editor_is_shown_with_before_and_after() {
    let desk = Desk::new();
    let plan = named(&sample(2), 101, "Fabrikam");
    close(desk.create(&plan).keeper);
    let text = std::fs::read_to_string(desk.file()).unwrap();
    std::fs::write(desk.file(), text.replace("Fabrikam", "Contoso!")).unwrap();
    let opened = desk.open();
    assert_eq!(opened.plan, named(&plan, 101, "Contoso!"));
    let changed = opened.report.findings.iter().find_map(|finding| match finding {
        LoadFinding::ChangedOutside { before: Some(before), after, .. } => Some((before, after)),
        _ => None,
    });
    let (before, after) = changed.unwrap();
    assert!(format!("{before:?}").contains("Fabrikam") && format!("{after:?}").contains("Contoso!"));
    wait_until_saved(&opened.keeper);
    assert_eq!(opened.keeper.read_log(1).unwrap()[0].what, "store-edit-outside");
}

#[test]
fn missing_or_unreadable_file_is_an_error_and_can_be_recovered() {
    let desk = Desk::new();
    let opened = desk.create(&sample(3));
    let after = named(&opened.plan, 100, "Litware");
    opened.keeper.record(entry(&opened.plan, &after));
    close(opened.keeper);
    for damage in [None, Some(vec![0; 500]), Some(vec![])] {
        match &damage {
            None => std::fs::remove_file(desk.file()).unwrap(),
            Some(bytes) => std::fs::write(desk.file(), bytes).unwrap(),
        }
        assert!(PlanKeeper::open(&desk.setup, &desk.folder()).is_err());
        let recovered = PlanKeeper::recover(&desk.setup, &desk.folder()).unwrap();
        assert_eq!(recovered.plan, after);
        assert!(matches!(recovered.report.findings[0], LoadFinding::Rebuilt { .. }));
        close(recovered.keeper);
    }
    std::fs::remove_file(desk.file()).unwrap();
    std::fs::create_dir(desk.file()).unwrap();
    let folder = PlanKeeper::open(&desk.setup, &desk.folder());
    assert!(matches!(folder, Err(StoreError::NotAPlan { what: NotAPlan::Folder, .. })));
}

#[test]
fn plan_that_loses_most_records_asks_before_it_is_saved() {
    let desk = Desk::new();
    let opened = desk.create(&sample(40));
    let few = sample(1);
    opened.keeper.record(entry(&opened.plan, &few));
    opened.keeper.save_now();
    let asks = |status: &SaveStatus| matches!(status, SaveStatus::ManyGone { before: 63, after: 24 });
    assert!(asks(&wait_for(&opened.keeper, asks)));
    opened.keeper.confirm_many_gone();
    wait_until_saved(&opened.keeper);
    close(opened.keeper);
    assert_eq!(desk.open().plan, few);
}

#[test]
fn plan_of_a_newer_program_opens_read_only_and_stays_as_it_is() {
    let desk = Desk::new();
    close(desk.create(&sample(1)).keeper);
    std::fs::copy(fixture("newer_version.ron"), desk.file()).unwrap();
    let opened = desk.open();
    assert_eq!(opened.read_only, Some(ReadOnlyReason::Newer { format: 7 }));
    opened.keeper.record(entry(&opened.plan, &sample(2)));
    opened.keeper.close(std::time::Duration::from_secs(1));
    assert_eq!(std::fs::read(desk.file()).unwrap(), std::fs::read(fixture("newer_version.ron")).unwrap());
}
