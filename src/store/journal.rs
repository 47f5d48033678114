//! The journal: what every edit did, one line each, durable before the edit counts as saved. A file a month or more, of which no
//! line is ever taken away, so it is the activity log too.
//!
//! A file ends with empty lines. The next edit is written over them, so that the file keeps its length: the file system
//! then has nothing else to write down, which halves the time until the edit is durable.

use std::ops::Range;
use std::path::{Path, PathBuf};

use super::atomic_file::create;
use super::error::StoreError;
use super::fs::{Fs, Mode, make_dirs};
use super::line::{Cut, crc};
pub(crate) use super::log_line::JournalLine;
pub use super::log_line::LogEntry;
use super::plan_file::{CURRENT_FORMAT, PlanId, Position};
use crate::domain::damage::Past;
use crate::domain::plan::moment::{Moment, is_plausible};

/// A time that a file can hold, whatever the computer's clock says.
pub(crate) fn plausible(at: Moment) -> Moment {
    let bound = |text| Moment::parse(text).unwrap_or(at);
    if is_plausible(at.date()) {
        at
    } else if at < bound("1900-01-01T00:00:00Z") {
        bound("1900-01-01T00:00:00Z")
    } else {
        bound("2200-12-31T23:59:59Z")
    }
}

/// The name of a journal's file, in the order of writing: `2026-11.ron`, then `2026-11-2.ron` after trouble or when the
/// first one is full.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct FileName {
    year: i32,
    month: u32,
    part: u32,
}

impl FileName {
    fn of(at: Moment) -> Self {
        use chrono::Datelike as _;
        Self { year: at.date().year(), month: at.date().month(), part: 1 }
    }

    pub(crate) fn parse(name: &str) -> Option<Self> {
        let mut parts = name.strip_suffix(".ron")?.split('-');
        let (year, month) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
        let part = parts.next().map_or(Some(1), |part| part.parse().ok())?;
        (parts.next().is_none()).then_some(Self { year, month, part })
    }

    fn text(self) -> String {
        let Self { year, month, part } = self;
        if part == 1 { format!("{year:04}-{month:02}.ron") } else { format!("{year:04}-{month:02}-{part}.ron") }
    }
}

/// The journal's files, oldest first.
pub(crate) fn files(fs: &dyn Fs, dir: &Path) -> Result<Vec<(FileName, PathBuf)>, StoreError> {
    let names = match fs.list(dir) {
        Ok(names) => names,
        Err(err) if err.kind() == std::io::ErrorKind::NotFound => Vec::new(),
        Err(source) => return Err(StoreError::read(dir, source)),
    };
    let mut files: Vec<_> = names.iter().filter_map(|name| Some((FileName::parse(name)?, dir.join(name)))).collect();
    files.sort_unstable();
    Ok(files)
}

/// Bytes of empty lines that a file gets ahead.
const ROOM: usize = 64 << 10;
/// After so many bytes a new file is begun, since opening a plan reads the newest file as a whole.
const FULL: u64 = 16 << 20;

/// A file that may be appended to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Open {
    pub(crate) path: PathBuf,
    /// From where to where there are only empty lines, up to the end of the file.
    pub(crate) room: Range<u64>,
    /// A torn line starts here; it is cut off before anything is appended, or the next line would be glued to it.
    pub(crate) cut_to: Option<u64>,
    /// The last line is whole, but its line end is missing.
    pub(crate) needs_newline: bool,
}

/// Appends to the journal of one plan.
#[derive(Debug)]
pub(crate) struct Writer {
    dir: PathBuf,
    plan: PlanId,
    /// The newest file's name.
    newest: Option<FileName>,
    /// `None`: the next line starts a new file. So after every failed write: nobody knows what of it is on the disk.
    open: Option<Open>,
    /// Nobody else can write the journal, so that what was empty still is.
    is_alone: bool,
}

impl Writer {
    pub(crate) fn new(dir: PathBuf, plan: PlanId, newest: Option<FileName>, open: Option<Open>) -> Self {
        Self { dir, plan, newest, open, is_alone: false }
    }

    /// Tells whether a lock keeps everybody else from writing the journal. If not, nothing is written over empty lines.
    pub(crate) fn alone(mut self, is_alone: bool) -> Self {
        self.is_alone = is_alone;
        self
    }

    /// Empty lines for the end of a file.
    fn room(&self) -> String {
        if self.is_alone { "\n".repeat(ROOM) } else { String::new() }
    }

    /// Writes these lines, each with its sum; when this returns `Ok` they are on the disk.
    pub(crate) fn append(&mut self, fs: &dyn Fs, lines: &str, now: Moment) -> Result<(), StoreError> {
        let month = FileName::of(plausible(now));
        let is_new_month = self.newest.is_none_or(|newest| (newest.year, newest.month) < (month.year, month.month));
        self.open = Some(match self.open.take() {
            Some(open) if !is_new_month && open.room.start < FULL => self.append_to(fs, open, lines)?,
            Some(_) | None => self.start_file(fs, lines, month)?,
        });
        Ok(())
    }

    /// One line goes over the empty ones. Of several, a power cut could keep a later one and lose an earlier one there, so
    /// they go to the end, with new room after them.
    fn append_to(&self, fs: &dyn Fs, open: Open, lines: &str) -> Result<Open, StoreError> {
        let failed = |source| StoreError::write(&open.path, source);
        let is_one = memchr::memchr_iter(b'\n', lines.as_bytes()).count() == 1;
        let after = open.room.start + lines.len() as u64;
        if self.is_alone && is_one && after <= open.room.end && open.cut_to.is_none() && !open.needs_newline {
            fs.overwrite(&open.path, open.room.start, lines.as_bytes()).map_err(failed)?;
            return Ok(Open { room: after..open.room.end, ..open });
        }
        if let Some(len) = open.cut_to {
            fs.set_len(&open.path, len).map_err(failed)?;
        }
        let newline = if open.needs_newline && open.cut_to.is_none() { "\n" } else { "" };
        let used = [newline, lines].concat();
        let text = used.clone() + &self.room();
        fs.append(&open.path, text.as_bytes()).map_err(failed)?;
        let begin = open.cut_to.unwrap_or(open.room.end);
        let room = begin + used.len() as u64..begin + text.len() as u64;
        Ok(Open { path: open.path, room, cut_to: None, needs_newline: false })
    }

    /// A new file is never earlier than the newest one, even if the clock was put back: names give the order.
    fn start_file(&mut self, fs: &dyn Fs, lines: &str, month: FileName) -> Result<Open, StoreError> {
        make_dirs(fs, &self.dir).map_err(|source| StoreError::write(&self.dir, source))?;
        let header = JournalLine::Journal { format: CURRENT_FORMAT, plan: self.plan.clone() };
        let header = header.body().unwrap_or_default();
        let text = format!("{header} // {:08x}\n{lines}", crc(&header));
        let n_used = text.len() as u64;
        let text = text + &self.room();
        let mut name = match self.newest {
            Some(newest) if (month.year, month.month) <= (newest.year, newest.month) => {
                FileName { part: newest.part + 1, ..newest }
            }
            Some(_) | None => month,
        };
        for _ in 0..1000 {
            let path = self.dir.join(name.text());
            self.newest = Some(name);
            match create(fs, &path, text.as_bytes(), Mode::Private) {
                Err(StoreError::AlreadyThere { .. }) => name.part += 1,
                Err(error) => return Err(error),
                Ok(()) => {
                    let room = n_used..text.len() as u64;
                    return Ok(Open { path, room, cut_to: None, needs_newline: false });
                }
            }
        }
        Err(StoreError::AlreadyThere { path: self.dir.clone() })
    }
}

/// A line that was read, and its sum.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Summed<T> {
    pub(crate) line: T,
    pub(crate) sum: String,
}

/// The newest entries of a plan's journal on this computer, newest first, without opening the plan, and without their
/// changes.
///
/// # Errors
/// [`StoreError`] when the journal's folder cannot be read.
pub fn log_of(fs: &dyn Fs, places: &super::Places, plan: &PlanId, limit: usize) -> Result<Vec<LogEntry>, StoreError> {
    read_log_about(fs, &places.journal_dir(plan), ("", limit), JournalLine::head, Some)
}

/// What `keep` makes of the newest entries of a plan's journal on this computer whose lines hold the text `about`, such as
/// an id; newest first, at most so many.
///
/// # Errors
/// [`StoreError`] when the journal's folder or a file in it cannot be read.
pub fn log_about<T>(
    fs: &dyn Fs,
    (places, plan): (&super::Places, &PlanId),
    (about, limit): (&str, usize),
    keep: impl Fn(LogEntry) -> Option<T>,
) -> Result<Vec<T>, StoreError> {
    read_log_about(fs, &places.journal_dir(plan), (about, limit), entry_of, keep)
}

/// What happened to the customers of a plan, by its journal on this computer.
///
/// # Errors
/// [`StoreError`] when the journal's folder or a file in it cannot be read.
pub fn past_of(fs: &dyn Fs, places: &super::Places, plan: &PlanId) -> Result<Past, StoreError> {
    let keep = |entry: LogEntry| Some((entry.what, entry.changes));
    let edits = log_about(fs, (places, plan), ("Customer", usize::MAX), keep)?;
    let mut past = Past::default();
    for (what, changes) in edits {
        past.add(&what, changes);
    }
    Ok(past)
}

impl Summed<LogEntry> {
    pub(crate) fn position(&self) -> Position {
        Position { edit: self.line.edit, sum: self.sum.clone() }
    }
}

/// The newest entries of the journal, newest first; lines that cannot be read are left out.
pub(crate) fn read_log(fs: &dyn Fs, dir: &Path, limit: usize) -> Result<Vec<LogEntry>, StoreError> {
    read_log_about(fs, dir, ("", limit), entry_of, Some)
}

fn entry_of(body: &str) -> Option<LogEntry> {
    match JournalLine::read(body)? {
        JournalLine::Edit(entry) => Some(*entry),
        JournalLine::Journal { .. } | JournalLine::Saved { .. } => None,
    }
}

/// Lines without the text are not even read; two copies of one line both have it or both do not.
fn read_log_about<T>(
    fs: &dyn Fs,
    dir: &Path,
    (about, limit): (&str, usize),
    read: impl Fn(&str) -> Option<LogEntry>,
    keep: impl Fn(LogEntry) -> Option<T>,
) -> Result<Vec<T>, StoreError> {
    let mut entries: Vec<T> = Vec::new();
    let mut last_sum = String::new();
    for (_, path) in files(fs, dir)?.iter().rev() {
        let bytes = fs.read(path).map_err(|source| StoreError::read(path, source))?;
        let text = String::from_utf8_lossy(&bytes);
        for cut in text.lines().rev().map(Cut::new).filter(Cut::is_whole) {
            if entries.len() == limit {
                return Ok(entries);
            }
            let sum = cut.sum.unwrap_or_default();
            if sum == last_sum || !cut.body.contains(about) {
                continue; // written again after a failed sync, or about something else
            }
            if let Some(entry) = read(cut.body) {
                last_sum = sum.to_owned();
                entries.extend(keep(entry));
            }
        }
    }
    Ok(entries)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::fs::RealFs;

    #[test]
    fn full_file_is_followed_by_a_new_one_and_stays_as_it_is() {
        let dir = tempfile::tempdir().unwrap();
        let at = Moment::parse("2026-11-22T09:00:00Z").unwrap();
        let mut writer = Writer::new(dir.path().to_owned(), PlanId::from_number(1), None, None).alone(true);
        let names = || RealFs.list(dir.path()).unwrap();
        let long = format!("{}\n", "x".repeat(FULL as usize));
        writer.append(&RealFs, "short\n", at).unwrap();
        writer.append(&RealFs, &long, at).unwrap();
        assert_eq!(names(), ["2026-11.ron"]);
        let first = RealFs.read(&dir.path().join("2026-11.ron")).unwrap();
        writer.append(&RealFs, "one more\n", at).unwrap();
        writer.append(&RealFs, "and one\n", at).unwrap();
        assert_eq!(names(), ["2026-11-2.ron", "2026-11.ron"]);
        assert_eq!(RealFs.read(&dir.path().join("2026-11.ron")).unwrap(), first);
        let second = String::from_utf8(RealFs.read(&dir.path().join("2026-11-2.ron")).unwrap()).unwrap();
        assert!(second.lines().next().unwrap().starts_with("Journal(") && second.contains("one more\nand one\n"));
    }
}
