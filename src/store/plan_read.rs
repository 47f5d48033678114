//! Reading the plan's file: line by line, so that damage costs a line; as a whole when somebody edited it by hand.

use std::borrow::Cow;
use std::path::Path;

use super::document;
use super::error::{NotAPlan, StoreError};
use super::findings::LoadFinding;
use super::line::{Cut, from_ron};
use super::plan_file::{CURRENT_FORMAT, End, FileHeader, LineSums, PROGRAM, body_of, opens_section, record_of};
use crate::domain::plan::{AnyRecord, Plan};

/// From this size on two threads read the file, in bytes.
const TWO_THREADS: usize = 256 << 10;

/// What a plan's file gave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadPlan {
    /// Every record that could be read.
    pub plan: Plan,
    /// What the file says about itself; `None` when that line is unreadable.
    pub about: Option<FileHeader>,
    /// The format it is written in.
    pub format: u32,
    /// What was not as the program writes it.
    pub findings: Vec<LoadFinding>,
}

impl ReadPlan {
    /// Whether this program may write the plan: a newer format, or something not understood, would be lost.
    pub fn may_write(&self) -> bool {
        self.format <= CURRENT_FORMAT
            && !self.findings.iter().any(|finding| matches!(finding, LoadFinding::NotUnderstood { .. }))
    }
}

/// Reads a file's bytes; the file is never changed by reading.
///
/// # Errors
/// [`StoreError::NotAPlan`] and [`StoreError::TooNew`]; damage to parts of it is a finding, not an error.
pub fn read(bytes: &[u8], path: &Path) -> Result<ReadPlan, StoreError> {
    let not_a_plan = |what| StoreError::NotAPlan { what, path: path.to_owned() };
    let text = text_of(bytes).map_err(not_a_plan)?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    let (format, has_header) = match (format_of(text), has_about(text)) {
        (Some(format), _) => (format, true),
        (None, true) => (CURRENT_FORMAT, false),
        (None, false) if text.contains('\0') => return Err(not_a_plan(NotAPlan::NotText)),
        (None, false) => return Err(not_a_plan(NotAPlan::NoHeader)),
    };
    let mut read = by_line(text);
    let is_told = read.findings.iter().any(|finding| matches!(finding, LoadFinding::LineDamaged { .. }));
    if !has_header && !is_told {
        read.findings.insert(0, LoadFinding::LineDamaged { line: 3, noun: None });
    }
    if format <= CURRENT_FORMAT && read.needs_whole {
        // A damaged section's name makes RON skip the section: then the lines know more.
        let whole = document::read(text).filter(|whole| read.records.len() <= whole.records.len());
        if let Some(whole) = whole {
            return Ok(read.with_whole(whole, format));
        }
    }
    if read.records.is_empty() && read.about.is_none() && read.end.is_none() {
        let newer = StoreError::TooNew { found: format, path: path.to_owned() };
        return Err(if CURRENT_FORMAT < format { newer } else { not_a_plan(NotAPlan::NothingReadable) });
    }
    Ok(read.finish(format))
}

/// The text of a file, with replacement characters where it is damaged.
fn text_of(bytes: &[u8]) -> Result<Cow<'_, str>, NotAPlan> {
    if bytes.is_empty() {
        return Err(NotAPlan::Empty);
    }
    if bytes.iter().all(|&b| b == 0) {
        return Err(NotAPlan::Zeros);
    }
    let pairs = || bytes.chunks_exact(2).take(64);
    let half_zero = |at: usize| 4 <= bytes.len() && pairs().all(|pair| pair[at] == 0 && pair[1 - at] != 0);
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) || half_zero(0) || half_zero(1) {
        return Err(NotAPlan::Utf16);
    }
    // Sound files are looked through several times as quickly that way.
    Ok(str::from_utf8(bytes).map_or_else(|_| String::from_utf8_lossy(bytes), Cow::Borrowed))
}

/// The format, from a line `format: N,` in the first KiB. No parsing: a newer file may be anything else.
pub(crate) fn format_of(text: &str) -> Option<u32> {
    let number = |line: &str| line.trim().strip_prefix("format: ")?.strip_suffix(',')?.parse().ok();
    head_lines(text).find_map(number)
}

/// Whether an `about` line with the right sum stands near the start.
fn has_about(text: &str) -> bool {
    head_lines(text).map(Cut::new).any(|cut| cut.body.starts_with("about: About(") && cut.is_whole())
}

/// Whether the first bytes of a file are those of a plan that can be read, whatever is damaged further on.
pub(crate) fn is_head_of_plan(head: &[u8]) -> bool {
    has_about(&String::from_utf8_lossy(head))
}

/// The lines of the first KiB and the one that is cut by its end.
fn head_lines(text: &str) -> impl Iterator<Item = &str> {
    let mut n_bytes = 0;
    text.lines().take_while(move |line| {
        let starts_at = n_bytes;
        n_bytes += line.len() + 1;
        starts_at < 1024
    })
}

/// What the lines of a part of the file gave.
#[derive(Default)]
struct ByLine<'a> {
    about: Option<FileHeader>,
    end: Option<End>,
    /// With the line each stands in, and its sum, which is empty when there is none.
    records: Vec<AnyRecord>,
    /// The sums of the lines, in order, without that of the end.
    sums: Vec<&'a str>,
    findings: Vec<LoadFinding>,
    /// A line is damaged or has no sum: reading the file as a whole may help.
    needs_whole: bool,
    /// Records of nouns, or with words, that are not known here.
    n_unknown: usize,
    n_lines: usize,
}

fn by_line(text: &str) -> ByLine<'_> {
    let program = format!("program: \"{PROGRAM}\"");
    let checks_all = !head_lines(text).any(|line| line.contains(&program)); // written by another version
    if text.len() < TWO_THREADS {
        return part(text, checks_all);
    }
    let middle = text.as_bytes()[text.len() / 2..]
        .iter()
        .position(|&b| b == b'\n')
        .map_or(text.len(), |at| text.len() / 2 + at + 1);
    let (first, second) = text.split_at(middle);
    std::thread::scope(|scope| {
        let first = scope.spawn(move || part(first, checks_all));
        let second = part(second, checks_all);
        // A panic in the other half would be a defect; nothing is known of that half then.
        let first = first.join().unwrap_or_else(|_| ByLine { needs_whole: true, ..ByLine::default() });
        first.then(second)
    })
}

fn part(text: &str, checks_all: bool) -> ByLine<'_> {
    let mut read = ByLine::default();
    for line in text.lines() {
        read.n_lines += 1;
        read.take(line, checks_all);
    }
    read
}

impl<'a> ByLine<'a> {
    fn take(&mut self, line: &'a str, checks_all: bool) {
        let bare = line.trim();
        let is_structure = matches!(bare, "" | "Plan(" | "]," | ")") || bare.starts_with("//") || opens_section(bare);
        // The section of a noun that is not known here: its lines say that.
        let is_structure = is_structure || bare.strip_suffix(": [").is_some_and(is_word);
        if is_structure || bare.strip_prefix("format: ").is_some_and(|n| n.trim_end_matches(',').parse::<u32>().is_ok())
        {
            return;
        }
        let cut = Cut::new(line);
        let is_whole = cut.is_whole();
        if let Some(value) = cut.body.strip_prefix("about: About") {
            self.about = from_ron(value.trim_end_matches(',')).ok();
            self.sums.extend(cut.sum);
            if !is_whole || self.about.is_none() {
                self.needs_whole |= self.about.is_none();
                self.findings.push(LoadFinding::AboutDamaged);
            }
        } else if let Some(value) = cut.body.strip_prefix("end: End") {
            self.end = from_ron(value.trim_end_matches(',')).ok().filter(|_| is_whole);
        } else {
            self.take_record(&cut, is_whole, checks_all);
        }
    }

    fn take_record(&mut self, cut: &Cut<'a>, is_whole: bool, checks_all: bool) {
        let line = self.n_lines;
        self.sums.extend(cut.sum);
        let was_damaged = !is_whole && cut.body.contains('\u{fffd}');
        match record_of(cut.body) {
            (_, Some(record)) if !was_damaged => {
                let is_canon = || body_of(&record).is_ok_and(|body| bare_text(&body).eq(bare_text(cut.body)));
                if (checks_all || !is_whole) && !is_canon() && cut.sum.is_some() {
                    self.findings.push(LoadFinding::NotUnderstood { line });
                }
                let record = record.complete();
                if !is_whole {
                    self.needs_whole |= cut.sum.is_none();
                    self.findings.push(LoadFinding::ChangedOutside { line, before: None, after: record.clone() });
                }
                self.records.push(record);
            }
            // Written whole by a program that knows more nouns or more words: what it wrote must not be dropped.
            (Some(_) | None, None) if is_whole && is_noun(cut.body) => {
                self.n_unknown += 1;
                self.findings.push(LoadFinding::NotUnderstood { line });
            }
            (noun, Some(_) | None) => {
                self.needs_whole = true;
                self.findings.push(LoadFinding::LineDamaged { line, noun });
            }
        }
    }

    fn then(mut self, second: Self) -> Self {
        let shift = self.n_lines;
        self.findings.extend(second.findings.into_iter().map(|finding| shifted(finding, shift)));
        self.about = self.about.or(second.about);
        self.end = second.end.or(self.end);
        self.records.extend(second.records);
        self.sums.extend(second.sums);
        self.needs_whole |= second.needs_whole;
        self.n_unknown += second.n_unknown;
        self.n_lines += second.n_lines;
        self
    }

    /// The file as a whole made sense, so nothing is lost; what the lines found is what was changed.
    fn with_whole(self, whole: document::Whole, format: u32) -> ReadPlan {
        let first_odd = self.findings.iter().find_map(|finding| match finding {
            LoadFinding::LineDamaged { line, .. } | LoadFinding::ChangedOutside { line, .. } => Some(*line),
            _ => None,
        });
        let mut findings = vec![LoadFinding::EditedByHand { line: first_odd.unwrap_or(1) }];
        findings.extend(self.findings.into_iter().filter(|f| !matches!(f, LoadFinding::LineDamaged { .. })));
        let found = whole.records.len();
        if let Some(expected) = whole.n_expected.filter(|&expected| expected != found) {
            findings.push(LoadFinding::LinesMissing { expected, found });
        }
        let plan = Plan::from_records(whole.records);
        add_doubled(&mut findings, found, &plan);
        ReadPlan { plan, about: Some(whole.about), format, findings }
    }

    fn finish(mut self, format: u32) -> ReadPlan {
        let n_known = self.records.len();
        let found = n_known + self.n_unknown;
        let mut sums = LineSums::default();
        self.sums.iter().for_each(|sum| sums.add(sum));
        match &self.end {
            None => self.findings.push(LoadFinding::EndMissing),
            Some(end) if end.records != found || end.sum != sums.text() => {
                let n_damaged = self.findings.iter().filter(|f| matches!(f, LoadFinding::LineDamaged { .. })).count();
                if end.records != found + n_damaged || self.findings.is_empty() {
                    self.findings.push(LoadFinding::LinesMissing { expected: end.records, found });
                }
            }
            Some(_) => {}
        }
        if self.about.is_none() && !self.findings.contains(&LoadFinding::AboutDamaged) {
            self.findings.push(LoadFinding::AboutDamaged);
        }
        let plan = Plan::from_records(self.records);
        add_doubled(&mut self.findings, n_known, &plan);
        ReadPlan { plan, about: self.about, format, findings: self.findings }
    }
}

/// Whether a line begins as a record does, such as `Customer(`.
fn is_noun(body: &str) -> bool {
    let noun = body.split_once('(').map_or("", |(noun, _)| noun);
    noun.starts_with(|c: char| c.is_ascii_uppercase()) && noun.chars().all(|c| c.is_ascii_alphanumeric())
}

/// Whether a text is the name of a section, such as `customers`.
fn is_word(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_ascii_lowercase() || c == '_')
}

/// A line's characters without spaces, which people add and leave out.
fn bare_text(body: &str) -> impl Iterator<Item = char> {
    body.chars().filter(|c| !c.is_whitespace())
}

fn add_doubled(findings: &mut Vec<LoadFinding>, found: usize, plan: &Plan) {
    let n = found - plan.n_records();
    if 0 < n {
        findings.push(LoadFinding::Doubled { n });
    }
}

fn shifted(finding: LoadFinding, by: usize) -> LoadFinding {
    match finding {
        LoadFinding::LineDamaged { line, noun } => LoadFinding::LineDamaged { line: line + by, noun },
        LoadFinding::NotUnderstood { line } => LoadFinding::NotUnderstood { line: line + by },
        LoadFinding::ChangedOutside { line, before, after } => {
            LoadFinding::ChangedOutside { line: line + by, before, after }
        }
        other => other,
    }
}
