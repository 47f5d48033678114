//! The plan's folder among other programs, people and machines; and what lies beside a plan.

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use changeover::domain::plan::Plan;
use changeover::domain::plan::moment::Moment;
use changeover::store::fs::{Fs as _, RealFs};
use changeover::store::{JournalEntry, LoadFinding, PlanKeeper, SaveStatus, Setup};

use crate::crash::{child, say, setup_of_child};
use crate::disk::fault::FaultFs;
use crate::disk::{Desk, Dice, close, entry, full_plan, n_cases, name_of, named, sample, wait_for, wait_until_saved};
use crate::elsewhere::{PermissionsExt as _, symlink};

fn mode(path: &Path) -> u32 {
    std::fs::metadata(path).unwrap().permissions().mode() & 0o777
}

/// Opens, renames one customer, and closes; `with_snapshot` false ends as a crash would.
fn edit_once(
    setup: &Setup,
    folder: &Path,
    number: u64,
    name: &str,
    with_snapshot: bool,
) -> changeover::store::LoadReport {
    let opened = PlanKeeper::open(setup, folder).unwrap();
    let after = named(&opened.plan, number, name);
    opened.keeper.record(entry(&opened.plan, &after));
    wait_until_saved(&opened.keeper);
    if with_snapshot {
        close(opened.keeper);
    } else {
        opened.keeper.leave(Duration::from_secs(5));
    }
    opened.report
}

#[test]
fn edits_of_two_machines_with_one_synced_file_all_survive() {
    let desk = Desk::new();
    let other = desk.second_machine();
    close(desk.create(&sample(2)).keeper);
    edit_once(&other, &desk.folder(), 100, "by Joe", true);
    edit_once(&desk.setup, &desk.folder(), 101, "by Jane, in her journal only", false);
    let copied = std::fs::read(desk.file()).unwrap();
    edit_once(&other, &desk.folder(), 100, "by Joe again", true);
    assert_ne!(copied, std::fs::read(desk.file()).unwrap());
    let opened = desk.open();
    assert!(opened.report.findings.contains(&LoadFinding::Merged { n_changes: 1 }), "{:?}", opened.report.findings);
    assert_eq!(name_of(&opened.plan, 100), "by Joe again");
    assert_eq!(name_of(&opened.plan, 101), "by Jane, in her journal only");
    close(opened.keeper);
    let again = PlanKeeper::open(&other, &desk.folder()).unwrap();
    assert_eq!(name_of(&again.plan, 101), "by Jane, in her journal only");
    assert_eq!(again.report.findings, vec![]);
}

#[test]
fn edit_that_does_not_fit_the_other_machines_plan_is_told() {
    let desk = Desk::new();
    let other = desk.second_machine();
    close(desk.create(&sample(2)).keeper);
    edit_once(&desk.setup, &desk.folder(), 100, "by Jane", false);
    edit_once(&other, &desk.folder(), 100, "by Joe", true);
    let opened = desk.open();
    assert_eq!(name_of(&opened.plan, 100), "by Joe");
    let is_told = |finding: &LoadFinding| matches!(finding, LoadFinding::Conflict { by, .. } if by == "jane");
    assert!(opened.report.findings.iter().any(is_told), "{:?}", opened.report.findings);
    assert_eq!(opened.keeper.read_log(10).unwrap().iter().filter(|e| e.what == "edit-customer-put").count(), 1);
}

#[test]
fn random_histories_of_two_machines_lose_no_edit_without_a_word() {
    let mut dice = Dice(0x9e37_79b9_7f4a_7c15);
    for history in 0..n_cases(20, 400) {
        let desk = Desk::new();
        let machines = [desk.setup.clone(), desk.second_machine()];
        let n_customers = 6;
        close(desk.create(&sample(n_customers)).keeper);
        let mut latest = vec![Vec::new(); n_customers as usize];
        let (mut n_edits, mut told) = (0, Vec::new());
        for _ in 0..12 {
            let number = 100 + dice.roll(n_customers);
            n_edits += 1;
            let name = format!("edit {n_edits}");
            let machine = &machines[dice.roll(2) as usize];
            let report = edit_once(machine, &desk.folder(), number, &name, dice.roll(2) == 0);
            told.extend(report.findings.iter().map(|finding| format!("{finding:?}")));
            latest[(number - 100) as usize].push(name);
        }
        for machine in &machines {
            let opened = PlanKeeper::open(machine, &desk.folder()).unwrap();
            told.extend(opened.report.findings.iter().map(|finding| format!("{finding:?}")));
            close(opened.keeper);
        }
        let plan = desk.open().plan;
        for (customer, names) in latest.iter().enumerate().filter(|(_, names)| !names.is_empty()) {
            let found = name_of(&plan, 100 + customer as u64);
            let last = names.last().unwrap();
            let is_told = told.iter().any(|told| told.contains(&format!("\"{last}\"")));
            assert!(found == *last || is_told, "history {history}: {found}, not {last}; {told:?}");
        }
    }
}

#[test]
#[ignore = "is run by two_processes_keep_all_of_400_edits"]
fn child_that_edits_its_own_customer() {
    let Some((setup, folder)) = setup_of_child() else { return };
    let number = 100 + u64::from(std::env::args().any(|arg| arg == "--test-threads=2"));
    for n in 1..=n_cases(200, 2500) {
        loop {
            let opened = PlanKeeper::open(&setup, &folder).unwrap();
            if opened.read_only.is_some() {
                std::thread::sleep(Duration::from_millis(1));
                continue;
            }
            let before: usize = name_of(&opened.plan, number).parse().unwrap();
            assert_eq!(before + 1, n);
            let after = named(&opened.plan, number, &n.to_string());
            opened.keeper.record(entry(&opened.plan, &after));
            close(opened.keeper);
            break;
        }
    }
    say("done");
}

#[test]
fn two_processes_keep_all_of_400_edits() {
    let desk = Desk::new();
    close(desk.create(&named(&named(&sample(0), 100, "0"), 101, "0")).keeper);
    let test = "plan_folder::child_that_edits_its_own_customer";
    let mut children = [child(test, desk.dir.path(), 1), child(test, desk.dir.path(), 2)];
    for child in &mut children {
        let done =
            BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok).any(|line| line == "#done");
        assert!(done);
        child.wait().unwrap();
    }
    let plan = desk.open().plan;
    let all = n_cases(200, 2500).to_string();
    assert_eq!((name_of(&plan, 100), name_of(&plan, 101)), (all.clone(), all));
}

#[test]
fn plan_changed_by_another_program_while_open_is_never_written_over() {
    let desk = Desk::new();
    let opened = desk.create(&named(&sample(2), 101, "Fabrikam"));
    let outside = std::fs::read_to_string(desk.file()).unwrap().replace("Fabrikam", "Contoso!");
    std::fs::write(desk.file(), &outside).unwrap();
    let after = named(&opened.plan, 100, "Jane's edit");
    opened.keeper.record(entry(&opened.plan, &after));
    opened.keeper.save_now();
    let is_told = |status: &SaveStatus| matches!(status, SaveStatus::ChangedOutside);
    assert!(is_told(&wait_for(&opened.keeper, is_told)));
    assert_eq!(std::fs::read_to_string(desk.file()).unwrap(), outside);
    opened.keeper.close(Duration::from_secs(5));
    let again = desk.open();
    assert_eq!((name_of(&again.plan, 100), name_of(&again.plan, 101)), ("Jane's edit".into(), "Contoso!".into()));
}

#[test]
fn new_files_are_private_and_the_mode_of_old_ones_is_kept() {
    let desk = Desk::new();
    let opened = desk.create(&sample(1));
    assert_eq!((mode(&desk.file()), mode(&desk.folder())), (0o600, 0o700));
    std::fs::set_permissions(desk.file(), std::fs::Permissions::from_mode(0o664)).unwrap();
    let after = named(&opened.plan, 100, "Fabrikam");
    opened.keeper.record(entry(&opened.plan, &after));
    close(opened.keeper);
    assert_eq!(mode(&desk.file()), 0o664);
    assert!(desk.setup.fs.list(&desk.journal()).unwrap().iter().all(|name| mode(&desk.journal().join(name)) == 0o600));
}

#[test]
fn link_to_a_plan_is_followed_and_stays() {
    let desk = Desk::new();
    close(desk.create(&sample(1)).keeper);
    let real = desk.dir.path().join("elsewhere.ron");
    std::fs::rename(desk.file(), &real).unwrap();
    symlink(&real, desk.file()).unwrap();
    edit_once(&desk.setup, &desk.folder(), 100, "Fabrikam", true);
    assert!(std::fs::symlink_metadata(desk.file()).unwrap().is_symlink());
    assert!(std::fs::read_to_string(&real).unwrap().contains("Fabrikam"));
}

#[test]
fn file_marked_read_only_is_honoured() {
    let desk = Desk::new();
    close(desk.create(&sample(1)).keeper);
    std::fs::set_permissions(desk.file(), std::fs::Permissions::from_mode(0o444)).unwrap();
    assert_eq!(desk.open().read_only, Some(changeover::store::ReadOnlyReason::FileReadOnly));
}

#[test]
fn planted_link_harms_no_victim() {
    let desk = Desk::new();
    let victim = desk.dir.path().join("victim");
    std::fs::write(&victim, "precious").unwrap();
    std::fs::create_dir_all(desk.folder()).unwrap();
    for name in ["plan.ron.tmp", "plan.tmp", ".plan.ron.tmp", ".~changeover-0000000000000000.tmp"] {
        symlink(&victim, desk.folder().join(name)).unwrap();
    }
    close(desk.create(&sample(1)).keeper);
    edit_once(&desk.setup, &desk.folder(), 100, "Fabrikam", true);
    assert_eq!(std::fs::read_to_string(&victim).unwrap(), "precious");
    let dangling = desk.dir.path().join("letter.eml");
    symlink(desk.dir.path().join("not-there"), &dangling).unwrap();
    assert!(
        matches!(RealFs.write_new(&dangling, b"x", changeover::store::fs::Mode::Usual), Err(err) if err.kind() == std::io::ErrorKind::AlreadyExists)
    );
}

#[test]
fn conflict_copies_of_sync_tools_are_told() {
    let desk = Desk::new();
    close(desk.create(&sample(1)).keeper);
    for name in [
        "plan-PC.ron",
        "plan (1).ron",
        "plan.sync-conflict-20261122-093107-ABC.ron",
        "plan (Joe's conflicted copy).ron",
    ] {
        std::fs::write(desk.folder().join(name), "x").unwrap();
    }
    let n = desk.open().report.findings.iter().filter(|f| matches!(f, LoadFinding::ConflictCopy { .. })).count();
    assert_eq!(n, 4);
}

/// Every text of the plan is a secret; none may show where people share logs.
#[test]
fn names_show_in_no_error_and_in_no_file_name() {
    let desk = Desk::new();
    let mut n = 0;
    let mut secret = || {
        n += 1;
        format!("S3CR3T-{n}")
    };
    let plan: Plan = full_plan(&mut secret, 3);
    let keeper = desk.create(&plan).keeper;
    let path = keeper.rescue(&plan).unwrap();
    assert!(!path.display().to_string().contains("S3CR3T"));
    close(keeper);
    let text = std::fs::read_to_string(desk.file()).unwrap();
    let mut said = Vec::new();
    for cut in (0..text.len()).step_by(97) {
        let damaged = text[..cut].replace("name: \"", "name: \"\u{0}").replace("S3CR3T-1", "S3CR3T-x\"");
        std::fs::write(desk.file(), damaged).unwrap();
        match PlanKeeper::open(&desk.second_machine(), &desk.folder()) {
            Err(error) => said.push(format!("{error} {:?}", error.message())),
            Ok(opened) => {
                said.extend(opened.report.findings.iter().map(|finding| format!("{:?}", finding.message())));
                opened.keeper.leave(Duration::from_secs(5));
            }
        }
    }
    assert!(100 < said.len());
    assert!(said.iter().all(|line| !line.contains("S3CR3T")), "{said:?}");
}

#[test]
fn lock_outlives_saving_and_a_drive_without_locks_is_told() {
    let desk = Desk::new();
    let opened = desk.create(&sample(1));
    for name in ["first", "second"] {
        let after = named(&opened.plan, 100, name);
        opened.keeper.record(entry(&opened.plan, &after));
        opened.keeper.save_now();
        wait_until_saved(&opened.keeper);
        assert!(desk.open().read_only.is_some());
        let other_copy = PlanKeeper::open(&desk.second_machine(), &desk.folder()).unwrap();
        assert!(other_copy.read_only.is_some());
    }
    close(opened.keeper);
    let desk = Desk::with_fs(Arc::new(FaultFs::without_locks()));
    let opened = desk.create(&sample(1));
    assert_eq!((opened.read_only, opened.report.findings), (None, vec![LoadFinding::NoLock]));
}

#[test]
fn clock_that_jumps_costs_no_edit_and_no_order() {
    let desk = Desk::new();
    close(desk.create(&named(&sample(1), 100, "0")).keeper);
    let times = ["2025-11-22", "2126-11-22", "1899-12-31", "2026-11-22", "2500-01-01", "2026-03-29"];
    for (n, day) in times.iter().enumerate() {
        let time = chrono::DateTime::parse_from_rfc3339(&format!("{day}T02:30:00Z")).unwrap().to_utc();
        let clock = Arc::new(move || Moment::new(time));
        let setup = Setup { clock: clock.clone(), ..desk.setup.clone() };
        let opened = PlanKeeper::open(&setup, &desk.folder()).unwrap();
        assert_eq!((name_of(&opened.plan, 100), opened.report.findings), (n.to_string(), vec![]), "{day}");
        let after = named(&opened.plan, 100, &(n + 1).to_string());
        opened.keeper.record(JournalEntry { at: clock(), ..entry(&opened.plan, &after) });
        wait_until_saved(&opened.keeper);
        if n % 2 == 0 {
            opened.keeper.leave(Duration::from_secs(5));
        } else {
            close(opened.keeper);
        }
    }
    let log = desk.open().keeper.read_log(100).unwrap();
    let edits: Vec<u64> = log.iter().map(|entry| entry.edit).collect();
    assert_eq!(edits, vec![7, 6, 5, 4, 3, 2, 1]);
}

#[test]
fn odd_and_long_paths_work_or_say_why_not() {
    for name in
        ["cafe\u{301}", "caf\u{e9}", "計畫 全形\u{3000}名", "a".repeat(200).as_str(), "'; rm -rf \"$HOME\"", " . x"]
    {
        let desk = Desk::new();
        let folder = desk.dir.path().join(name).join("b".repeat(100));
        let id = crate::disk::plan_id();
        close(PlanKeeper::create(&desk.setup, &folder, &sample(1), &id).unwrap().keeper);
        edit_once(&desk.setup, &folder, 100, "Fabrikam", true);
    }
    let desk = Desk::new();
    let folder = desk.dir.path().join("c".repeat(300));
    let error = PlanKeeper::create(&desk.setup, &folder, &sample(1), &crate::disk::plan_id()).unwrap_err();
    assert_eq!(error.message().0, "store-write-name-too-long", "{error}");
}
