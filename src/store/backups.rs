//! Backups: every saved plan lives on under a second name before the next one takes its place.
//!
//! Only files that were read back without a finding become backups, so damage never pushes out the good ones.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use chrono::{Datelike as _, NaiveDate};

use super::error::{NotAPlan, StoreError};
use super::fs::Fs;
use super::plan_file::Position;
use super::plan_read;
use crate::domain::plan::Plan;
use crate::domain::plan::moment::Moment;

/// The newest ones are all kept.
const N_LAST: usize = 10;
/// Then the newest of each day, for so many days that have one.
const N_DAYS: usize = 30;
/// Then the newest of each week, for so many weeks that have one, this week among them.
const N_WEEKS: usize = 26;

/// An earlier version of a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backup {
    /// Where it lies.
    pub path: PathBuf,
    /// Counts up with every backup; this and not the time says which is newer.
    pub number: u64,
    /// When it was replaced, by this computer's clock.
    pub at: Moment,
}

/// What a backup holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BackupPreview {
    /// Its plan.
    pub plan: Plan,
    /// How far it goes.
    pub position: Position,
    /// Customers in it.
    pub n_customers: usize,
    /// Invitations in it.
    pub n_invitations: usize,
    /// Records of all kinds in it.
    pub n_records: usize,
}

impl Backup {
    fn parse(dir: &Path, name: &str) -> Option<Self> {
        let (number, time) = name.strip_suffix(".ron")?.split_once('-')?;
        let time = time.get(..10).zip(time.get(11..17)).map(|(date, t)| (date, &t[..2], &t[2..4], &t[4..6]))?;
        let at = Moment::parse(&format!("{}T{}:{}:{}Z", time.0, time.1, time.2, time.3)).ok()?;
        Some(Self { path: dir.join(name), number: number.parse().ok()?, at })
    }

    /// Reads it, every checksum included.
    ///
    /// # Errors
    /// As for a plan; [`NotAPlan::NothingReadable`] when it has any damage, since a backup has none when it is made.
    pub fn preview(&self, fs: &dyn Fs) -> Result<BackupPreview, StoreError> {
        let bytes = fs.read(&self.path).map_err(|source| StoreError::read(&self.path, source))?;
        let read = plan_read::read(&bytes, &self.path)?;
        let damaged = || StoreError::NotAPlan { what: NotAPlan::NothingReadable, path: self.path.clone() };
        let about = read.about.filter(|_| read.findings.is_empty()).ok_or_else(damaged)?;
        Ok(BackupPreview {
            n_customers: read.plan.customers.len(),
            n_invitations: read.plan.invitations.len(),
            n_records: read.plan.n_records(),
            position: about.position(),
            plan: read.plan,
        })
    }
}

/// The backups in a folder, newest first; a folder that does not exist has none.
pub fn list(fs: &dyn Fs, dir: &Path) -> Result<Vec<Backup>, StoreError> {
    let names = match fs.list(dir) {
        Ok(names) => names,
        Err(err) if err.kind() == std::io::ErrorKind::NotFound => Vec::new(),
        Err(source) => return Err(StoreError::read(dir, source)),
    };
    let mut backups: Vec<_> = names.iter().filter_map(|name| Backup::parse(dir, name)).collect();
    backups.sort_by_key(|backup| std::cmp::Reverse(backup.number));
    Ok(backups)
}

/// The name for the next backup.
pub(crate) fn next_path(existing: &[Backup], dir: &Path, now: Moment) -> PathBuf {
    let number = existing.first().map_or(1, |newest| newest.number + 1);
    dir.join(format!("{number:06}-{}.ron", file_time(now)))
}

/// A time for file names: `2026-11-22T093107Z`.
pub(crate) fn file_time(at: Moment) -> String {
    super::journal::plausible(at).to_string().replace(':', "")
}

/// Takes away the backups that the rule does not keep. What cannot be removed stays until next time.
pub(crate) fn prune(fs: &dyn Fs, dir: &Path) {
    let Ok(backups) = list(fs, dir) else { return };
    let kept = kept(&backups);
    for backup in backups.iter().filter(|backup| !kept.contains(&backup.number)) {
        let _gone = fs.remove(&backup.path).is_ok();
    }
}

/// Which of these, newest first, are kept. Asks only in which order they were made and what days they bear, never what
/// day it is: a clock that jumps adds days, and takes none away.
fn kept(backups: &[Backup]) -> BTreeSet<u64> {
    let mut kept: BTreeSet<u64> = backups.iter().take(N_LAST).map(|backup| backup.number).collect();
    let mut days: BTreeSet<NaiveDate> = BTreeSet::new();
    let mut weeks: BTreeSet<(i32, u32)> = BTreeSet::new();
    for Backup { number, at, .. } in backups {
        let day = at.date();
        let week = (day.iso_week().year(), day.iso_week().week());
        let is_new_day = days.len() < N_DAYS && days.insert(day);
        let is_new_week = weeks.len() < N_WEEKS && weeks.insert(week);
        if is_new_day || is_new_week {
            kept.insert(*number);
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;

    use super::*;

    /// One backup an hour for 400 days, pruned each time, as `jump(day)` days off.
    fn simulate(jump: impl Fn(i64) -> i64) -> Vec<Backup> {
        let start = Moment::parse("2026-01-01T00:00:00Z").unwrap();
        let mut backups: Vec<Backup> = Vec::new();
        for hour in 0..400 * 24 {
            let at = Moment::new(start.time() + TimeDelta::hours(hour) + TimeDelta::days(jump(hour / 24)));
            let number = hour as u64 + 1;
            backups.insert(0, Backup { path: PathBuf::new(), number, at });
            let kept = kept(&backups);
            backups.retain(|backup| kept.contains(&backup.number));
            assert_eq!(backups[0].number, number, "the last good one is never deleted");
            assert!(backups.len() <= N_LAST + N_DAYS + N_WEEKS);
        }
        backups
    }

    #[track_caller]
    fn check(backups: &[Backup], n_days: i64, n_weeks: i64) {
        let has = |hours_ago: i64, within: i64| {
            let wanted = 400 * 24 - hours_ago;
            backups.iter().any(|b| (wanted - within..=wanted).contains(&b.number.cast_signed()))
        };
        assert!((0..10).all(|hour| has(hour, 0)));
        assert!((1..n_days).all(|day| has(day * 24, 24)), "one a day");
        assert!((1..n_weeks).all(|week| has(week * 168, 168)), "one a week");
    }

    #[test]
    fn ten_last_one_a_day_and_one_a_week_are_kept_over_400_days() {
        check(&simulate(|_| 0), 30, 25);
    }

    #[test]
    fn clock_jumps_by_a_year_take_no_backup_away() {
        check(&simulate(|day| if day < 395 { 0 } else { 365 }), 30, 24);
        check(&simulate(|day| if day < 395 { 0 } else { -365 }), 30, 24);
        check(&simulate(|day| if (200..203).contains(&day) { 365 } else { 0 }), 30, 24);
    }

    #[test]
    fn backups_are_told_by_number_not_by_time() {
        let now = Moment::parse("2026-11-22T09:31:07Z").unwrap();
        let first = next_path(&[], Path::new("b"), now);
        let name = first.file_name().unwrap().to_str().unwrap();
        assert_eq!(name, "000001-2026-11-22T093107Z.ron");
        let backup = Backup::parse(Path::new("b"), name).unwrap();
        assert_eq!((backup.number, backup.at), (1, now));
        assert_eq!(Backup::parse(Path::new("b"), "plan.ron"), None);
    }
}
