//! Crashes, failing disks and power cuts: the old state stays, what was called saved is there, nothing is damaged.

use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use changeover::domain::plan::Plan;
use changeover::domain::plan::moment::Moment;
use changeover::store::fs::{Fs, RealFs};
use changeover::store::{Opened, Places, PlanKeeper, ReadOnlyReason, SaveStatus, Setup, StoreError};
use chrono::TimeDelta;

use crate::disk::fault::FaultFs;
use crate::disk::power::PowerFs;
use crate::disk::{
    Desk, Dice, close, entry, n_cases, name_of, named, now, plan_id, sample, wait_at_most, wait_for, wait_until_saved,
};

/// Customer 100 bears the version's number.
fn version(base: &Plan, n: usize) -> Plan {
    named(base, 100, &format!("v{n}"))
}

fn version_of(plan: &Plan) -> usize {
    name_of(plan, 100).trim_start_matches('v').parse().unwrap()
}

/// Makes a plan, edits it, saves its file in between and closes it; `told` hears of each version that is said to be saved.
fn session(setup: &Setup, folder: &Path, told: &mut dyn FnMut(usize)) -> Result<(), StoreError> {
    patient_session(setup, folder, Duration::from_secs(10), told)
}

/// The same, waiting at most so long for a second try to succeed.
fn patient_session(
    setup: &Setup,
    folder: &Path,
    patience: Duration,
    told: &mut dyn FnMut(usize),
) -> Result<(), StoreError> {
    let base = version(&sample(1), 0);
    let opened = PlanKeeper::create(setup, folder, &base, &plan_id())?;
    told(0);
    if opened.read_only.is_some() {
        return Err(StoreError::OpenedReadOnly { path: folder.to_owned() });
    }
    let keeper = opened.keeper;
    let mut plan = base;
    for n in 1..=6 {
        let after = version(&plan, n);
        keeper.record(entry(&plan, &after));
        let is_done = |status: &SaveStatus| !matches!(status, SaveStatus::Saving);
        if let SaveStatus::NotSaved { .. } = wait_for(&keeper, is_done) {
            keeper.save_now(); // tries again
            wait_at_most(patience, &keeper, |status| {
                !matches!(status, SaveStatus::Saving | SaveStatus::NotSaved { .. })
            });
        }
        if let SaveStatus::Saved { .. } | SaveStatus::InJournalOnly { .. } = keeper.status() {
            told(n);
        }
        if n % 2 == 0 {
            keeper.save_now();
            wait_for(&keeper, is_done);
        }
        plan = after;
    }
    keeper.close(Duration::from_secs(5));
    Ok(())
}

#[test]
fn power_cut_at_any_step_damages_nothing_and_loses_nothing_that_was_called_saved() {
    let fs = Arc::new(PowerFs::default());
    let n_told = Arc::new(AtomicUsize::new(0));
    // Twenty days a version, so that the journal begins new files on the way.
    let days = n_told.clone();
    let clock =
        move || Moment::new(now().time() + TimeDelta::days(20 * i64::try_from(days.load(Ordering::Relaxed)).unwrap()));
    let setup = Setup { fs: fs.clone(), ..Setup::new(Places::at("/data"), "Jane", clock) };
    let folder = PathBuf::from("/plans/plan");
    fs.create_dir("/".as_ref()).unwrap();
    session(&setup, &folder, &mut |n| {
        fs.acknowledge(n);
        n_told.store(n, Ordering::Relaxed);
    })
    .unwrap();
    let cuts = fs.cuts();
    let n_cuts = cuts.len();
    for (n, left) in cuts.into_iter().enumerate() {
        let setup = Setup { fs: Arc::new(left.fs), ..setup.clone() };
        let opened = PlanKeeper::open(&setup, &folder);
        let Some(acknowledged) = left.acknowledged else { continue };
        let opened = opened.unwrap_or_else(|err| panic!("cut {n} of {n_cuts} after version {acknowledged}: {err:?}"));
        let found = version_of(&opened.plan);
        assert!((acknowledged..=acknowledged + 1).contains(&found), "cut {n}: {found} after {acknowledged}");
        assert_eq!(opened.report.findings, vec![], "cut {n}");
    }
    println!("{n_cuts} disks after a power cut");
    assert!(200 < n_cuts, "only {n_cuts}");
}

/// Runs a session in which step `n` fails, and looks at what is there afterwards. `false`: there is no such step.
fn check_fault(n: usize, for_good: bool) -> bool {
    check_step(FaultFs::new(n, for_good), n, for_good)
}

fn check_step(fs: FaultFs, n: usize, for_good: bool) -> bool {
    let fs = Arc::new(fs);
    let desk = Desk::with_fs(fs.clone());
    let mut told = None;
    let patience = if for_good { Duration::from_millis(20) } else { Duration::from_secs(10) };
    let done = patient_session(&desk.setup, &desk.folder(), patience, &mut |version| told = Some(version));
    let Some(step) = fs.failed() else { return false };
    let healthy = Setup { fs: Arc::new(changeover::store::fs::RealFs), ..desk.setup.clone() };
    let opened = PlanKeeper::open(&healthy, &desk.folder());
    let (told, opened) = match (told, opened) {
        (Some(told), Ok(opened)) => (told, opened),
        (told, opened) => {
            assert!(told.is_none() && done.is_err(), "step {n} ({step}): {opened:?}");
            return true;
        }
    };
    let found = version_of(&opened.plan);
    assert!(told <= found, "step {n} ({step}): told {told}, found {found}");
    assert!(for_good || found == 6 || done.is_err(), "step {n} ({step}): a later try did not help, {found}");
    assert!(!opened.report.is_difference(), "step {n} ({step}): {:?}", opened.report.findings);
    // It signs while the plan is shown already.
    opened.keeper.close(Duration::from_secs(20));
    let names = |dir: PathBuf| healthy.fs.list(&dir).unwrap_or_default();
    let litter =
        [desk.folder(), desk.journal()].into_iter().flat_map(names).filter(|name| name.contains("~changeover")).count();
    assert!(litter == 0 || for_good || step == "remove", "step {n} ({step}): {litter} temporary files left");
    true
}

#[test]
fn any_step_may_fail_once() {
    let n_steps = (1..10_000).take_while(|&n| check_fault(n, false)).count();
    println!("{n_steps} steps failed once");
    assert!(100 < n_steps);
}

/// What Windows answers while others have a file, where a drive lacks something, and for files of the cloud.
const WINDOWS_ERRORS: [i32; 8] = [5, 32, 33, 50, 362, 391, 395, 396];

#[test]
fn any_step_may_fail_as_windows_does() {
    let every = n_cases(WINDOWS_ERRORS.len(), 1);
    for (at, code) in WINDOWS_ERRORS.into_iter().enumerate() {
        let steps = (1 + at % every..10_000).step_by(every);
        let n_steps = steps.take_while(|&n| check_step(FaultFs::new(n, false).failing_with(code), n, false)).count();
        println!("{n_steps} steps failed with {code}");
        assert!(100 < n_steps * every, "{code}");
    }
}

#[test]
fn drive_without_hard_links_is_written_as_any_other() {
    for code in [1, 50, 396] {
        let desk = Desk::with_fs(Arc::new(FaultFs::without_links(code)));
        session(&desk.setup, &desk.folder(), &mut |_| {}).unwrap();
        let opened = PlanKeeper::open(&desk.setup, &desk.folder()).unwrap();
        assert_eq!(version_of(&opened.plan), 6, "{code}");
        assert_eq!(opened.report.findings, vec![], "{code}");
        opened.keeper.close(Duration::from_secs(20));
        let names = RealFs.list(&desk.folder()).unwrap();
        assert!(!names.iter().any(|name| name.contains("~changeover")), "{code}: {names:?}");
    }
}

#[test]
fn disk_may_fail_for_good_at_any_step() {
    let every = n_cases(7, 1);
    let n_steps = (1..10_000).step_by(every).take_while(|&n| check_fault(n, true)).count();
    println!("{n_steps} steps failed for good");
}

const CHILD: &str = "CHANGEOVER_TEST_CHILD";

/// Runs one of the tests that are ignored in a process of its own.
pub(crate) fn child(test: &str, dir: &Path, n_threads: usize) -> Child {
    let threads = format!("--test-threads={n_threads}");
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args([test, "--exact", "--ignored", "--nocapture", &threads]).env(CHILD, dir);
    command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap()
}

pub(crate) fn setup_of_child() -> Option<(Setup, PathBuf)> {
    let dir = PathBuf::from(std::env::var_os(CHILD)?);
    Some((Setup::new(Places::at(dir.join("data")), "Jane", now), dir.join("synced").join("plan")))
}

pub(crate) fn say(word: &str) {
    let mut out = std::io::stdout().lock();
    writeln!(out, "\n#{word}").unwrap();
    out.flush().unwrap();
}

#[test]
#[ignore = "is run by kill_at_any_moment_loses_nothing_that_was_called_saved"]
fn child_that_edits_until_it_is_killed() {
    let Some((setup, folder)) = setup_of_child() else { return };
    let Opened { mut plan, keeper, .. } = PlanKeeper::open(&setup, &folder).unwrap();
    loop {
        let n = version_of(&plan) + 1;
        let after = version(&plan, n);
        keeper.record(entry(&plan, &after));
        wait_until_saved(&keeper);
        say(&n.to_string());
        if n.is_multiple_of(3) {
            keeper.save_now();
        }
        plan = after;
    }
}

#[test]
fn kill_at_any_moment_loses_nothing_that_was_called_saved() {
    let desk = Desk::new();
    let base = version(&sample(20), 0);
    close(desk.create(&base).keeper);
    let mut dice = Dice(0x2545_f491_4f6c_dd1d);
    let (mut last, mut n_replays) = (0, 0);
    for kill in 0..n_cases(200, 1000) {
        let mut child = child("crash::child_that_edits_until_it_is_killed", desk.dir.path(), 1);
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
        let number = |line: String| line.strip_prefix('#')?.parse::<usize>().ok();
        let first = lines.by_ref().find_map(number);
        std::thread::sleep(Duration::from_micros(dice.roll(20_000)));
        child.kill().unwrap();
        child.wait().unwrap();
        let told = lines.filter_map(number).last().or(first).unwrap();
        let opened = PlanKeeper::open(&desk.setup, &desk.folder()).unwrap();
        let found = version_of(&opened.plan);
        assert!((told..=told + 1).contains(&found) && last < found, "kill {kill}: {found} after {told}");
        assert_eq!(opened.report.findings, vec![], "kill {kill}");
        n_replays += usize::from(0 < opened.report.n_replayed);
        last = found;
        close(opened.keeper);
    }
    println!("{last} edits, {n_replays} starts with edits only in the journal");
    assert!(0 < n_replays);
}

#[test]
#[ignore = "is run by second_process_reads_only_and_says_who_writes"]
fn child_that_holds_the_plan() {
    let Some((setup, folder)) = setup_of_child() else { return };
    let _opened = PlanKeeper::open(&setup, &folder).unwrap();
    say("held");
    std::thread::sleep(Duration::from_mins(1));
}

#[test]
fn second_process_reads_only_and_says_who_writes() {
    let desk = Desk::new();
    close(desk.create(&sample(1)).keeper);
    let mut child = child("crash::child_that_holds_the_plan", desk.dir.path(), 1);
    let held = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok).any(|line| line == "#held");
    let opened = desk.open();
    child.kill().unwrap();
    child.wait().unwrap();
    assert!(held);
    let Some(ReadOnlyReason::InUse(Some(holder))) = opened.read_only else { panic!("{:?}", opened.read_only) };
    assert_eq!((holder.name.as_str(), holder.at), ("Jane", now()));
    opened.keeper.record(entry(&opened.plan, &version(&opened.plan, 9)));
    assert!(matches!(opened.keeper.status(), SaveStatus::ReadOnly(_)));
    let again = desk.open();
    assert_eq!((again.read_only, again.plan), (None, sample(1)), "a lock ends with its process");
}
