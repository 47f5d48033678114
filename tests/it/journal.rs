//! The journal after a crash: torn ends are cut off, damage in the middle costs no edit that still fits.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use changeover::store::fs::RealFs;
use changeover::store::plan_file::CURRENT_FORMAT;
use changeover::store::{LoadFinding, PlanKeeper, ReadOnlyReason, SaveStatus, Setup};

use crate::disk::fault::FaultFs;
use crate::disk::{Desk, close, entry, n_cases, name_of, named, sample, wait_for, wait_until_saved};

/// A plan with three edits that stand only in the journal; each names a customer of its own.
fn crashed() -> (Desk, PathBuf) {
    let desk = Desk::new();
    close(desk.create(&sample(3)).keeper);
    let opened = desk.open();
    let mut plan = opened.plan;
    for n in 0..3 {
        let after = named(&plan, 100 + n, &format!("edit {n}"));
        opened.keeper.record(entry(&plan, &after));
        wait_until_saved(&opened.keeper);
        plan = after;
    }
    opened.keeper.leave(Duration::from_secs(5));
    let journal = desk.journal().join("2026-11.ron");
    (desk, journal)
}

/// How many of the three edits are there.
fn n_edits(plan: &changeover::domain::plan::Plan) -> usize {
    (0..3).take_while(|n| name_of(plan, 100 + n) == format!("edit {n}")).count()
}

/// What the journal holds, without the empty lines at its end.
fn lines_of(journal: &std::path::Path) -> Vec<u8> {
    let mut text = std::fs::read(journal).unwrap();
    let n_used = text.iter().rposition(|&b| b != b'\n').unwrap() + 2;
    assert!(n_used < text.len(), "the journal ends with empty lines");
    text.truncate(n_used);
    text
}

/// Reads the plan, makes another edit, and reads again: nothing is told, nothing is lost.
fn goes_on(desk: &Desk, expected: usize, what: &str) {
    let opened = desk.open();
    assert_eq!((n_edits(&opened.plan), &opened.report.findings), (expected, &vec![]), "{what}");
    let after = named(&opened.plan, 102, "next");
    opened.keeper.record(entry(&opened.plan, &after));
    wait_until_saved(&opened.keeper);
    opened.keeper.leave(Duration::from_secs(5));
    let again = desk.open();
    assert_eq!((name_of(&again.plan, 102), again.report.findings), ("next".into(), vec![]), "{what}");
    again.keeper.leave(Duration::from_secs(5));
}

#[test]
fn line_half_written_over_empty_ones_is_cut_off_and_the_next_edit_is_kept() {
    let (desk, journal) = crashed();
    let (text, file) = (std::fs::read(&journal).unwrap(), std::fs::read(desk.file()).unwrap());
    let n_used = lines_of(&journal).len();
    let begin = text[..n_used - 1].iter().rposition(|&b| b == b'\n').unwrap() + 1;
    let length = n_used - begin;
    for part in (1..length).step_by(n_cases(101, 3)) {
        let holes =
            [begin..begin + part, begin + part..n_used, begin + part / 2..begin + usize::midpoint(part, length)];
        for (hole, fill) in holes.into_iter().flat_map(|hole| [(hole.clone(), b'\n'), (hole, 0)]) {
            let mut torn = text.clone();
            torn[hole.clone()].fill(fill);
            if torn == text || hole == (n_used - 1..n_used) {
                continue;
            }
            std::fs::write(&journal, &torn).unwrap();
            std::fs::write(desk.file(), &file).unwrap();
            goes_on(&desk, 2, &format!("{hole:?} of {begin}..{n_used} filled with {fill}"));
        }
    }
}

#[test]
fn journal_cut_at_any_byte_gives_the_last_whole_edit_and_takes_the_next_one() {
    let (desk, journal) = crashed();
    let (text, file) = (lines_of(&journal), std::fs::read(desk.file()).unwrap());
    let ends: Vec<usize> = (1..=text.len()).filter(|&at| text[at - 1] == b'\n').collect();
    let start = ends[ends.len() - 4];
    for cut in (start..=text.len()).step_by(n_cases(67, 1)) {
        std::fs::write(&journal, &text[..cut]).unwrap();
        std::fs::write(desk.file(), &file).unwrap();
        let whole = ends.iter().filter(|&&end| start < end && end <= cut + 1).count();
        goes_on(&desk, whole, &format!("cut at {cut}"));
    }
}

#[test]
fn damage_in_the_middle_is_told_and_later_edits_that_fit_are_kept() {
    let (desk, journal) = crashed();
    let text = std::fs::read_to_string(&journal).unwrap();
    std::fs::write(&journal, text.replace("\"edit 1\"", "\"edit X\"")).unwrap();
    let damaged = std::fs::read(&journal).unwrap();
    let opened = desk.open();
    assert_eq!(name_of(&opened.plan, 100), "edit 0");
    assert_eq!(name_of(&opened.plan, 101), name_of(&sample(3), 101));
    assert_eq!(name_of(&opened.plan, 102), "edit 2");
    let told = [LoadFinding::JournalDamaged { path: journal.clone() }, LoadFinding::Merged { n_changes: 1 }];
    assert_eq!(opened.report.findings, told);
    close(opened.keeper);
    assert_eq!(std::fs::read(&journal).unwrap(), damaged, "the damaged file stays as it is");
    let again = desk.open();
    assert_eq!((name_of(&again.plan, 102), again.report.findings), ("edit 2".into(), vec![]));
}

#[test]
fn line_written_twice_after_a_failed_sync_counts_once() {
    let (desk, journal) = crashed();
    let text = std::fs::read_to_string(&journal).unwrap();
    let (header, last) = (text.lines().next().unwrap(), text.lines().last().unwrap());
    std::fs::write(desk.journal().join("2026-11-2.ron"), format!("{header}\n{last}\n")).unwrap();
    let opened = desk.open();
    assert_eq!((n_edits(&opened.plan), opened.report.n_replayed, opened.report.findings), (3, 3, vec![]));
}

#[test]
fn plan_put_back_to_an_older_copy_is_told_and_the_newer_one_offered() {
    let desk = Desk::new();
    close(desk.create(&sample(2)).keeper);
    let old = std::fs::read(desk.file()).unwrap();
    let opened = desk.open();
    let after = named(&opened.plan, 100, "newer");
    opened.keeper.record(entry(&opened.plan, &after));
    close(opened.keeper);
    std::fs::write(desk.file(), old).unwrap();
    let opened = desk.open();
    assert_eq!((opened.plan, opened.newer), (sample(2), Some(after)));
    assert_eq!(opened.report.findings, vec![LoadFinding::OlderThanJournal { n_edits: 1 }]);
}

#[test]
fn stale_line_is_replaced_by_what_was_saved_last() {
    let desk = Desk::new();
    close(desk.create(&named(&sample(2), 100, "older")).keeper);
    let old = std::fs::read_to_string(desk.file()).unwrap();
    let opened = desk.open();
    let after = named(&opened.plan, 100, "newer");
    opened.keeper.record(entry(&opened.plan, &after));
    close(opened.keeper);
    let new = std::fs::read_to_string(desk.file()).unwrap();
    let line = |text: &str, word: &str| text.lines().find(|line| line.contains(word)).unwrap().to_owned();
    let stale = new.replace(&line(&new, "\"newer\""), &line(&old, "\"older\""));
    std::fs::write(desk.file(), stale).unwrap();
    let opened = desk.open();
    assert_eq!(opened.plan, after);
    assert!(opened.report.findings.contains(&LoadFinding::Recovered { n: 1 }), "{:?}", opened.report.findings);
}

#[test]
fn any_step_may_fail_while_a_torn_journal_is_mended() {
    check_mending(true);
}

#[test]
fn after_a_failed_write_the_next_try_alone_holds_the_edit() {
    check_mending(false); // nothing but the journal is written
}

fn check_mending(ends_well: bool) {
    let mut n_steps = 0;
    for n in 1..10_000 {
        let (desk, journal) = crashed();
        let mut text = std::fs::read(&journal).unwrap();
        text.extend_from_slice(b"Edit(edit: 5, on: \"");
        std::fs::write(&journal, text).unwrap();
        let fs = Arc::new(FaultFs::new(n, false));
        let setup = Setup { fs: fs.clone(), ..desk.setup.clone() };
        let mut told = 3;
        if let Ok(opened) = PlanKeeper::open(&setup, &desk.folder()) {
            let after = named(&opened.plan, 200, "edit 3");
            opened.keeper.record(entry(&opened.plan, &after));
            let status = wait_for(&opened.keeper, |status| !matches!(status, SaveStatus::Saving));
            if matches!(status, SaveStatus::NotSaved { .. }) {
                if ends_well {
                    opened.keeper.save_now();
                } else {
                    opened.keeper.keep_session("anything makes it try again".into());
                }
                wait_for(&opened.keeper, |status| matches!(status, SaveStatus::Saved { .. }));
            }
            told += usize::from(!matches!(opened.keeper.status(), SaveStatus::ReadOnly(_)));
            if ends_well {
                opened.keeper.close(Duration::from_secs(5));
            } else {
                opened.keeper.leave(Duration::from_secs(5));
            }
        }
        if fs.failed().is_none() {
            break;
        }
        n_steps = n;
        let healthy = Setup { fs: Arc::new(RealFs), ..desk.setup.clone() };
        let opened = PlanKeeper::open(&healthy, &desk.folder()).unwrap();
        let found = n_edits(&opened.plan) + usize::from(name_of(&opened.plan, 200) == "edit 3");
        assert!(told <= found, "step {n} ({:?}): told {told}, found {found}", fs.failed());
        assert!(!opened.report.is_difference(), "step {n}: {:?}", opened.report.findings);
    }
    println!("{n_steps} steps failed once while mending");
    assert!(30 < n_steps);
}

#[test]
fn head_of_a_newer_format_counts_although_a_mark_stands_after_it() {
    let (desk, journal) = crashed();
    let text = std::fs::read_to_string(&journal).unwrap();
    let head = text.lines().next().unwrap();
    let body = head.split_once(" // ").unwrap().0.replace(&format!("format: {CURRENT_FORMAT}"), "format: 9");
    let newer = text.replacen(head, &format!("{body} // {:08x}", crc32fast::hash(body.as_bytes())), 1);
    assert_ne!(newer, text);
    std::fs::write(&journal, &newer).unwrap();
    let opened = desk.open();
    assert!(matches!(opened.read_only, Some(ReadOnlyReason::Newer { .. })), "{:?}", opened.read_only);
    assert_eq!(n_edits(&opened.plan), 3);
}
