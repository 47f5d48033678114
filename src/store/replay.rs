//! From the plan's file and the journal to the plan as it was left: by lineage, because edit numbers alone lose edits
//! as soon as two machines share a file.

use std::ops::Range;
use std::path::{Path, PathBuf};

use super::error::StoreError;
use super::findings::LoadFinding;
use super::fs::Fs;
use super::journal::{FileName, JournalLine, LogEntry, Open, Summed, files};
use super::line::Cut;
use super::plan_file::{CURRENT_FORMAT, Position};
use crate::domain::change::{Change, OnTop};
use crate::domain::plan::Plan;

/// The end of the journal: what the plan's file may not hold yet.
#[derive(Debug, Default)]
pub(crate) struct Tail {
    /// The last `Saved` mark.
    pub(crate) mark: Option<Position>,
    /// The edits after it, in order, each once.
    pub(crate) pending: Vec<Summed<LogEntry>>,
    /// The newest file's name.
    pub(crate) newest: Option<FileName>,
    /// The newest file, when it can be appended to.
    pub(crate) open: Option<Open>,
    /// Files with damage that is more than a torn last line.
    pub(crate) damaged: Vec<PathBuf>,
    /// A line is whole but says something that this program does not know.
    pub(crate) is_newer: bool,
}

/// One file's lines from `text`, last mark first looked for.
struct FileTail {
    /// What the head says; `None`: it cannot be read.
    format: Option<u32>,
    mark: Option<Position>,
    pending: Vec<Summed<LogEntry>>,
    is_newer: bool,
    /// Where a torn last line starts.
    torn_at: Option<u64>,
    is_damaged: bool,
    needs_newline: bool,
    /// From where to where there are only empty lines, up to the end of the file.
    room: Range<u64>,
}

/// Reads the journal from its last mark on.
pub(crate) fn read_tail(fs: &dyn Fs, dir: &Path) -> Result<Tail, StoreError> {
    let mut tail = Tail::default();
    let files = files(fs, dir)?;
    for (index, (name, path)) in files.iter().enumerate().rev() {
        let bytes = fs.read(path).map_err(|source| StoreError::read(path, source))?;
        let found = file_tail(&bytes);
        tail.is_newer |= found.is_newer;
        if index + 1 == files.len() {
            tail.newest = Some(*name);
            // A line of this format stands in a file only whose head says so.
            if !found.is_damaged && found.format == Some(CURRENT_FORMAT) {
                let (cut_to, needs_newline) = (found.torn_at, found.needs_newline);
                tail.open = Some(Open { path: path.clone(), room: found.room, cut_to, needs_newline });
            }
        }
        if found.is_damaged {
            tail.damaged.push(path.clone());
        }
        tail.pending.splice(0..0, found.pending);
        if found.mark.is_some() {
            tail.mark = found.mark;
            break;
        }
    }
    let mut seen = std::collections::BTreeSet::new();
    tail.pending.retain(|entry| seen.insert((entry.line.edit, entry.sum.clone()))); // written again after a failed sync
    Ok(tail)
}

fn file_tail(bytes: &[u8]) -> FileTail {
    let n_used = bytes.iter().rposition(|&b| b != b'\n').map_or(0, |last| bytes.len().min(last + 2));
    let room = n_used as u64..bytes.len() as u64;
    let bytes = &bytes[..n_used];
    let mut lines = Vec::new();
    let mut start = 0;
    for raw in bytes.split_inclusive(|&b| b == b'\n') {
        lines.push((start, std::str::from_utf8(raw).ok()));
        start += raw.len();
    }
    let cuts: Vec<_> = lines.iter().map(|&(start, line)| (start, line.map(Cut::new))).collect();
    let is_whole = |cut: &Option<Cut<'_>>| cut.as_ref().is_some_and(|cut| cut.is_whole() || cut.body.is_empty());
    let is_mark =
        |cut: &Option<Cut<'_>>| cut.as_ref().is_some_and(|cut| cut.body.starts_with("Saved(") && cut.is_whole());
    let last_mark = cuts.iter().rposition(|(_, cut)| is_mark(cut));
    // What a power cut leaves of a line that was written over empty ones may have empty lines in its midst.
    let holds = |cut: &Option<Cut<'_>>| cut.as_ref().is_some_and(Cut::is_whole);
    let after_last_whole = cuts.iter().rposition(|(_, cut)| holds(cut)).map_or(0, |at| at + 1);
    let is_empty = |cut: &Option<Cut<'_>>| cut.as_ref().is_some_and(|cut| cut.body.is_empty() && cut.sum.is_none());
    let torn = cuts[after_last_whole..].iter().find(|(_, cut)| !is_empty(cut));
    let head = cuts.first().and_then(|(_, cut)| cut.as_ref()).filter(|cut| cut.is_whole());
    let format = head.and_then(|head| match JournalLine::read(head.body)? {
        JournalLine::Journal { format, .. } => Some(format),
        JournalLine::Edit(_) | JournalLine::Saved { .. } => None,
    });
    let mut tail = FileTail {
        format,
        mark: None,
        pending: Vec::new(),
        is_newer: format.is_some_and(|format| CURRENT_FORMAT < format),
        torn_at: torn.map(|&(start, _)| start as u64),
        is_damaged: cuts.is_empty() || after_last_whole == 0,
        needs_newline: bytes.last().is_some_and(|&b| b != b'\n'),
        room,
    };
    for (_, cut) in &cuts[last_mark.unwrap_or(0)..after_last_whole] {
        let Some(cut) = cut.as_ref().filter(|cut| cut.is_whole()) else {
            tail.is_damaged |= !is_whole(cut);
            continue;
        };
        match JournalLine::read(cut.body) {
            Some(JournalLine::Journal { .. }) => {}
            Some(JournalLine::Saved { edit, sum }) => tail.mark = Some(Position { edit, sum }),
            Some(JournalLine::Edit(entry)) => {
                tail.pending.push(Summed { line: *entry, sum: cut.sum.unwrap_or_default().to_owned() });
            }
            None => tail.is_newer = true,
        }
    }
    tail
}

/// The plan as it was left, and what must be written so that the journal says so too.
#[derive(Debug)]
pub(crate) struct CaughtUp {
    pub(crate) plan: Plan,
    /// The last edit in `plan` that the journal holds.
    pub(crate) position: Position,
    /// No edit of this machine has a number above this.
    pub(crate) highest_edit: u64,
    pub(crate) n_replayed: usize,
    pub(crate) findings: Vec<LoadFinding>,
    /// The journal does not know the plan's file yet: a mark comes first.
    pub(crate) needs_mark: bool,
    /// What was put on top, as against the plan at `position`; to be written as an edit of its own.
    pub(crate) merged_from: Option<Plan>,
}

/// Puts the journal's pending edits on the plan that the file holds.
pub(crate) fn catch_up(file: Plan, at: &Position, tail: &Tail) -> CaughtUp {
    let highest = tail.pending.iter().map(|entry| entry.line.edit).chain(tail.mark.as_ref().map(|m| m.edit)).max();
    let mut out = CaughtUp {
        plan: file,
        position: at.clone(),
        highest_edit: highest.unwrap_or(0).max(at.edit),
        n_replayed: 0,
        findings: Vec::new(),
        needs_mark: false,
        merged_from: None,
    };
    let in_pending = tail.pending.iter().position(|entry| entry.position() == *at).map(|index| index + 1);
    let stands_at = if tail.mark.as_ref() == Some(at) { Some(0) } else { in_pending };
    let mut rest = &tail.pending[stands_at.unwrap_or(0)..];
    if stands_at.is_none() {
        out.needs_mark = true;
    } else {
        while let Some((next, later)) = rest.split_first().filter(|(next, _)| next.line.on == out.position.sum) {
            let lost = next.line.changes.iter().filter(|change| !out.plan.has_record_of(change));
            out.findings.extend(lost.map(|change| conflict(&next.line, change.clone())));
            out.plan = out.plan.replay(&next.line.changes);
            out.position = next.position();
            out.n_replayed += 1;
            rest = later;
        }
    }
    if !rest.is_empty() {
        put_on_top(&mut out, rest);
    }
    out
}

fn conflict(line: &LogEntry, change: Change) -> LoadFinding {
    LoadFinding::Conflict { at: line.at, by: line.by.clone(), change }
}

/// Puts each change on top, field by field, where the field still is what it was before that change, and reports the others.
fn put_on_top(out: &mut CaughtUp, entries: &[Summed<LogEntry>]) {
    let base = out.plan.clone();
    let mut n_changes = 0;
    for Summed { line, .. } in entries {
        for change in &line.changes {
            let OnTop { plan, is_changed, rest } = out.plan.put_on_top(change);
            out.plan = plan;
            n_changes += usize::from(is_changed);
            out.findings.extend(rest.map(|rest| conflict(line, rest)));
        }
    }
    out.findings.insert(0, LoadFinding::Merged { n_changes });
    out.merged_from = Some(base);
}

/// The edits after `from` as far as each builds on the one before; `None` when the journal does not know `from`.
pub(crate) fn chain_from(
    fs: &dyn Fs,
    dir: &Path,
    from: &Position,
) -> Result<Option<Vec<Summed<LogEntry>>>, StoreError> {
    let mut after: Vec<Summed<LogEntry>> = Vec::new();
    let mut is_known = false;
    for (_, path) in files(fs, dir)?.iter().rev() {
        let bytes = fs.read(path).map_err(|source| StoreError::read(path, source))?;
        let text = String::from_utf8_lossy(&bytes);
        for cut in text.lines().rev().map(Cut::new).filter(Cut::is_whole) {
            let sum = cut.sum.unwrap_or_default().to_owned();
            let position = match JournalLine::read(cut.body) {
                Some(JournalLine::Edit(entry)) => {
                    let entry = Summed { line: *entry, sum };
                    let position = entry.position();
                    after.push(entry);
                    position
                }
                Some(JournalLine::Saved { edit, sum }) => Position { edit, sum },
                Some(JournalLine::Journal { .. }) | None => continue,
            };
            if position == *from {
                is_known = true;
                break;
            }
        }
        if is_known {
            break;
        }
    }
    if !is_known {
        return Ok(None);
    }
    let mut chain: Vec<Summed<LogEntry>> = Vec::new();
    for entry in after.into_iter().rev() {
        if entry.line.on == chain.last().map_or(&from.sum, |last| &last.sum).as_str() && entry.position() != *from {
            chain.push(entry);
        }
    }
    Ok(Some(chain))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::domain::change::RecordChange;
    use crate::domain::plan::customer::Customer;
    use crate::domain::plan::ids::CustomerId;
    use crate::domain::plan::moment::Moment;

    #[test]
    fn change_of_a_record_that_the_file_lost_is_told() {
        let customer = |name: &str| Some(Arc::new(Customer::new(CustomerId::new(1), name)));
        let change = RecordChange::between(customer("Fabrikam"), customer("Contoso")).map(Change::Customer).unwrap();
        let at = Moment::parse("2026-11-22T09:00:00Z").unwrap();
        let (on, by, what, name) = (String::new(), "Lin".to_owned(), "edit-customer-put".to_owned(), String::new());
        let line = LogEntry { edit: 1, on, at, by, what, name, n: 1, changes: vec![change.clone()] };
        let told = conflict(&line, change);
        let pending = vec![Summed { line, sum: "0f".into() }];
        let tail = Tail { mark: Some(Position::default()), pending, ..Tail::default() };
        let caught_up = catch_up(Plan::default(), &Position::default(), &tail);
        assert_eq!((caught_up.n_replayed, caught_up.findings), (1, vec![told]));
    }
}
