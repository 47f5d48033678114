//! Everything that is known of a plan, put together: its file, the journal, and what backups have of what the file lost.

use std::path::{Path, PathBuf};

use super::atomic_file::{Expect, keep, replace};
use super::backups::{self, file_time};
use super::error::{NotAPlan, StoreError};
use super::findings::LoadFinding;
use super::keeper::Setup;
use super::lock::holder;
use super::places::{PLAN_FILE, folder_name};
use super::plan_file::{self, FileHeader, PlanId, Position, records_of, same_in};
use super::plan_read::ReadPlan;
use super::replay::{CaughtUp, Tail, catch_up, chain_from};
use crate::domain::change::Change;
use crate::domain::plan::{AnyRecord, Plan};

/// What opening a plan found out.
#[derive(Debug)]
pub(crate) struct Gathered {
    pub(crate) caught_up: CaughtUp,
    pub(crate) findings: Vec<LoadFinding>,
    /// What the plan differs by from what the journal says; it becomes an edit of its own.
    pub(crate) extra: Option<Extra>,
    /// The file as it was found goes here before it is replaced; `None`: it is a good one, and becomes a backup.
    pub(crate) set_aside: Option<PathBuf>,
    /// What the journal makes of a file that is older than itself.
    pub(crate) newer: Option<Plan>,
}

/// An edit that nobody made in this program.
#[derive(Debug)]
pub(crate) struct Extra {
    pub(crate) what: &'static str,
    pub(crate) changes: Vec<Change>,
}

/// Puts the plan together.
pub(crate) fn gather(
    setup: &Setup,
    id: &PlanId,
    folder: &Path,
    read: ReadPlan,
    tail: &Tail,
) -> Result<Gathered, StoreError> {
    let at = read.about.as_ref().map_or_else(|| last_of(tail), FileHeader::position);
    let (mut plan, mut findings) = (read.plan, read.findings);
    let mut known_plan = None;
    let mut set_aside = None;
    if findings.iter().any(LoadFinding::is_difference) {
        known_plan = known_at(setup, id, &at)?.map(|known| known.plan);
        if let Some(known) = &known_plan {
            plan = with_known(&plan, known, &mut findings);
        }
        let name = format!("plan.damaged-{}.ron", file_time((setup.clock)()));
        let path = folder.join(folder_name(&name, &setup.fs.list(folder).unwrap_or_default()));
        findings.push(LoadFinding::SetAside { path: path.clone() });
        set_aside = Some(path);
    }
    findings.extend(tail.damaged.iter().map(|path| LoadFinding::JournalDamaged { path: path.clone() }));
    let mut caught_up = catch_up(plan, &at, tail);
    let newer = later_plan(setup, id, &at, tail, &caught_up, &mut findings)?;
    findings.append(&mut caught_up.findings);
    let base = match &known_plan {
        Some(known) => {
            let caught = catch_up(known.clone(), &at, tail);
            Some(caught.merged_from.unwrap_or(caught.plan))
        }
        None => caught_up.merged_from.clone(),
    };
    let what = if known_plan.is_some() { "store-edit-outside" } else { "store-edit-merged" };
    let changes = base.map(|base| base.diff(&caught_up.plan)).unwrap_or_default();
    let extra = (!changes.is_empty()).then_some(Extra { what, changes });
    Ok(Gathered { caught_up, findings, extra, set_aside, newer })
}

/// The last thing the journal knows, for a file that does not say how far it goes.
fn last_of(tail: &Tail) -> Position {
    tail.mark.clone().unwrap_or_default()
}

/// Takes back what the file lost, and notes what it was before for what was changed outside.
fn with_known(plan: &Plan, known: &Plan, findings: &mut Vec<LoadFinding>) -> Plan {
    let mut records = records_of(plan);
    let lost: Vec<AnyRecord> = records_of(known).into_iter().filter(|record| same_in(plan, record).is_none()).collect();
    let mut told = Vec::new();
    for finding in findings.iter_mut() {
        if let LoadFinding::ChangedOutside { before, after, .. } = finding {
            *before = same_in(known, after);
            told.push(after.clone());
        }
    }
    let by_hand = findings.iter().find_map(|finding| match finding {
        LoadFinding::EditedByHand { line } => Some(*line),
        _ => None,
    });
    if let Some(line) = by_hand {
        let is_news = |record: &&AnyRecord| same_in(known, record).as_ref() != Some(*record) && !told.contains(record);
        for after in records.iter().filter(is_news) {
            let before = same_in(known, after);
            findings.push(LoadFinding::ChangedOutside { line, before, after: after.clone() });
        }
    }
    // A whole line that is neither as last saved nor reported comes from an older version of the file.
    let is_stale = by_hand.is_none() && findings.iter().any(|f| matches!(f, LoadFinding::LinesMissing { .. }));
    let mut n_recovered = lost.len();
    for record in records.iter_mut().filter(|record| is_stale && !told.contains(record)) {
        if let Some(newer) = same_in(known, record).filter(|newer| newer != record) {
            *record = newer;
            n_recovered += 1;
        }
    }
    if 0 < n_recovered {
        findings.push(LoadFinding::Recovered { n: n_recovered });
    }
    records.extend(lost);
    Plan::from_records(records)
}

/// A plan that backups and journal give.
#[derive(Debug)]
pub(crate) struct RecoveredPlan {
    pub(crate) plan: Plan,
    pub(crate) position: Position,
    /// Edits of the journal after the backup.
    pub(crate) n_edits: usize,
}

/// The plan as it was at this position; `None` when neither backups nor journal go there.
fn known_at(setup: &Setup, id: &PlanId, at: &Position) -> Result<Option<RecoveredPlan>, StoreError> {
    for start in starts(setup, id)? {
        if start.position == *at {
            return Ok(Some(start));
        }
        let known = forward(setup, id, start, Some(at))?;
        if known.as_ref().is_some_and(|known| known.position == *at) {
            return Ok(known);
        }
    }
    Ok(None)
}

/// Where putting together can start: the readable backups, newest first, then the empty plan.
fn starts<'a>(setup: &'a Setup, id: &PlanId) -> Result<impl Iterator<Item = RecoveredPlan> + use<'a>, StoreError> {
    let backups = backups::list(&*setup.fs, &setup.places.backups_dir(id))?;
    let read = backups.into_iter().filter_map(|backup| backup.preview(&*setup.fs).ok());
    let known = read.map(|preview| RecoveredPlan { plan: preview.plan, position: preview.position, n_edits: 0 });
    let empty = RecoveredPlan { plan: Plan::default(), position: Position::default(), n_edits: 0 };
    Ok(known.chain(std::iter::once(empty)))
}

/// `start` and the edits that follow it, up to a position or as far as the journal goes; `None`: it does not know `start`.
fn forward(
    setup: &Setup,
    id: &PlanId,
    start: RecoveredPlan,
    to: Option<&Position>,
) -> Result<Option<RecoveredPlan>, StoreError> {
    let chain = chain_from(&*setup.fs, &setup.places.journal_dir(id), &start.position)?;
    Ok(chain.map(|chain| {
        let mut known = start;
        for entry in chain {
            if to == Some(&known.position) {
                break;
            }
            known.plan = known.plan.replay(&entry.line.changes);
            known.position = entry.position();
            known.n_edits += 1;
        }
        known
    }))
}

/// What the journal makes of a file that is older than the journal; nothing is applied without the user.
fn later_plan(
    setup: &Setup,
    id: &PlanId,
    at: &Position,
    tail: &Tail,
    caught_up: &CaughtUp,
    findings: &mut Vec<LoadFinding>,
) -> Result<Option<Plan>, StoreError> {
    let is_behind = caught_up.needs_mark && tail.mark.as_ref().is_some_and(|mark| at.edit <= mark.edit);
    if !is_behind {
        return Ok(None);
    }
    let start = RecoveredPlan { plan: caught_up.plan.clone(), position: at.clone(), n_edits: 0 };
    let Some(known) = forward(setup, id, start, None)?.filter(|known| 0 < known.n_edits) else { return Ok(None) };
    findings.push(LoadFinding::OlderThanJournal { n_edits: known.n_edits });
    Ok(Some(known.plan))
}

/// Writes the file of a plan again, from the newest readable backup and the journal; the old file is set aside.
pub(crate) fn rebuild(setup: &Setup, folder: &Path) -> Result<Vec<LoadFinding>, StoreError> {
    let fs = &*setup.fs;
    let file = folder.join(PLAN_FILE);
    let lost = || StoreError::NotAPlan { what: NotAPlan::NothingReadable, path: file.clone() };
    let id = holder(fs, folder).map(|holder| holder.plan).ok_or_else(lost)?;
    let mut best: Option<RecoveredPlan> = None;
    for start in starts(setup, &id)? {
        let is_empty = start.position == Position::default();
        let backup = RecoveredPlan { plan: start.plan.clone(), position: start.position.clone(), n_edits: 0 };
        let found = forward(setup, &id, start, None)?.or_else(|| (!is_empty).then_some(backup));
        if let Some(found) = found {
            best = Some(found);
            break;
        }
    }
    let known = best.filter(|known| known.position != Position::default()).ok_or_else(lost)?;
    let about = FileHeader::new(id, &known.position);
    let text = plan_file::write(&known.plan, &about).map_err(|_| StoreError::ReadBack { path: file.clone() })?;
    let mut findings = vec![LoadFinding::Rebuilt { n_edits: known.n_edits }];
    if fs.stat(&file).is_ok() {
        let name = format!("plan.damaged-{}.ron", file_time((setup.clock)()));
        let path = folder.join(folder_name(&name, &fs.list(folder).unwrap_or_default()));
        keep(fs, &file, &path)?;
        findings.push(LoadFinding::SetAside { path });
    }
    replace(fs, &file, text.as_bytes(), Expect::Anything, None).map_err(|failed| failed.error)?;
    Ok(findings)
}
