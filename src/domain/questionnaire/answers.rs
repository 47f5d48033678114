//! A filled questionnaire against the plan: which scores and notes it changes, and what could not be taken.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use super::is_mark_of;
use crate::domain::compare::criteria_of;
use crate::domain::import::{Remarks, RowProblemKind};
use crate::domain::legible::{Doubt, TextKind, doubt};
use crate::domain::plan::Plan;
use crate::domain::plan::comparison::{Criterion, Points, Score};
use crate::domain::plan::ids::{CriterionId, ProviderId};
use crate::domain::plan::provider::Provider;
use crate::domain::rules::BilingualText;

/// What a column of a filled questionnaire holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
pub enum AnswerColumn {
    /// The criterion's id.
    Criterion,
    /// What the criterion is about; not read.
    Group,
    /// The question.
    Question,
    /// The score.
    Score,
    /// The answer, which becomes the note.
    Answer,
    /// Whose questionnaire it is.
    Candidate,
}

impl AnswerColumn {
    /// All columns, in the order in which they are written.
    pub const ALL: [Self; 6] =
        [Self::Criterion, Self::Group, Self::Question, Self::Score, Self::Answer, Self::Candidate];
}

/// One line of a filled questionnaire, as it stands there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AnswerRow {
    /// Where it begins; the file's first line is 1.
    pub line: usize,
    /// The criterion's id.
    pub criterion: String,
    /// The question.
    pub question: String,
    /// The score.
    pub score: String,
    /// The answer; may have several lines.
    pub answer: String,
    /// Whose questionnaire it is; empty: the file does not say.
    pub candidate: String,
}

/// Everything that a filled questionnaire says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AnswerRows {
    /// In the order of the file.
    pub rows: Vec<AnswerRow>,
    /// Of reading.
    pub remarks: Remarks,
}

/// A score or a note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AnswerValue {
    /// `None`: not scored.
    Score(Option<Points>),
    /// Empty: nothing noted.
    Note(String),
}

/// One cell of the comparison that the file changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswerChange {
    /// The criterion.
    pub criterion: CriterionId,
    /// Its name.
    pub name: BilingualText,
    /// What the plan says.
    pub before: AnswerValue,
    /// What it will say; of the same kind.
    pub after: AnswerValue,
    /// The line that says so.
    pub line: usize,
    /// Whether it is probably what somebody wrote; else nobody takes it unasked.
    pub is_sure: bool,
}

/// A filled questionnaire against the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswersDiff {
    /// Whose it is.
    pub provider: ProviderId,
    /// In the order of the file, the score before the note.
    pub changes: Vec<AnswerChange>,
    /// Lines that say what the plan says already.
    pub n_same: usize,
    /// Lines without score and answer; they take nothing away.
    pub n_empty: usize,
    /// Of reading and of comparing.
    pub remarks: Remarks,
}

/// The file is the questionnaire of another candidate; nothing of it was taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OtherCandidate {
    /// What the file calls it, without its id.
    pub name: String,
}

/// Compares a filled questionnaire with what the plan holds of this candidate.
///
/// # Errors
/// [`OtherCandidate`] when any line says that it belongs to somebody else.
pub fn diff_answers(plan: &Plan, provider: &Provider, read: &AnswerRows) -> Result<AnswersDiff, OtherCandidate> {
    let is_other = |row: &&AnswerRow| !row.candidate.is_empty() && !is_mark_of(plan, provider, &row.candidate);
    if let Some(row) = read.rows.iter().find(is_other) {
        return Err(OtherCandidate { name: bare_name(plan, &row.candidate) });
    }
    let criteria = criteria_of(plan);
    let mut diff = AnswersDiff {
        provider: provider.id,
        changes: Vec::new(),
        n_same: 0,
        n_empty: 0,
        remarks: read.remarks.clone(),
    };
    let mut first_lines: BTreeMap<CriterionId, usize> = BTreeMap::new();
    for row in &read.rows {
        if row.score.is_empty() && row.answer.is_empty() {
            diff.n_empty += 1;
            continue;
        }
        match find(&criteria, row) {
            Ok(criterion) => {
                if let Some(&first) = first_lines.get(&criterion.id) {
                    refuse(&mut diff, row, RowProblemKind::SameCriterion { first });
                } else {
                    first_lines.insert(criterion.id, row.line);
                    compare(&mut diff, plan, criterion, row);
                }
            }
            Err(kind) => refuse(&mut diff, row, kind),
        }
    }
    diff.remarks.sort();
    Ok(diff)
}

fn refuse(diff: &mut AnswersDiff, row: &AnswerRow, kind: RowProblemKind) {
    diff.remarks.leave_out(row.line, kind);
}

/// The name in a mark; of a known id the plan's own name.
fn bare_name(plan: &Plan, mark: &str) -> String {
    let (first, rest) = mark.trim().split_once(char::is_whitespace).unwrap_or((mark.trim(), ""));
    match first.parse::<ProviderId>() {
        Ok(id) => plan.providers.get(id).map_or_else(|| shortened(rest), |provider| provider.name.clone()),
        Err(_) => shortened(mark),
    }
}

/// What a problem quotes of a text.
fn shortened(text: &str) -> String {
    const MAX_CHARS: usize = 80;
    let mut short: String = text.chars().take(MAX_CHARS).map(|c| if c == '\n' { ' ' } else { c }).collect();
    if MAX_CHARS < text.chars().count() {
        short.push('…');
    }
    short
}

/// By id; else by question or name in either language.
fn find<'c>(criteria: &'c [Criterion], row: &AnswerRow) -> Result<&'c Criterion, RowProblemKind> {
    let id = row.criterion.parse::<CriterionId>().ok();
    if let Some(criterion) = criteria.iter().find(|criterion| Some(criterion.id) == id) {
        return Ok(criterion);
    }
    let wanted = plain(&row.question);
    let has_text =
        |text: &BilingualText| [&text.en, &text.zh].into_iter().any(|t| !t.trim().is_empty() && plain(t) == wanted);
    let mut fitting = criteria.iter().filter(|c| has_text(&c.question) || has_text(&c.name));
    match (fitting.next(), fitting.next()) {
        (Some(only), None) => Ok(only),
        (Some(_), Some(_)) => Err(RowProblemKind::AmbiguousCriterion(shortened(&row.question))),
        (None, _) => {
            let said = if row.question.is_empty() { &row.criterion } else { &row.question };
            Err(RowProblemKind::UnknownCriterion(shortened(said)))
        }
    }
}

/// A text without what does not matter: case, white space, and the mark before a cell that is no formula.
fn plain(text: &str) -> String {
    let words = text.trim().strip_prefix('\'').unwrap_or(text.trim());
    words.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

fn compare(diff: &mut AnswersDiff, plan: &Plan, criterion: &Criterion, row: &AnswerRow) {
    let known = plan.marks.get((diff.provider, criterion.id));
    let (score, note) = known.map_or((None, ""), |mark| (mark.score, mark.note.as_str()));
    let n_before = diff.changes.len();
    let mut change = |before, after, is_sure| {
        let name = criterion.name.clone();
        diff.changes.push(AnswerChange { criterion: criterion.id, name, before, after, line: row.line, is_sure });
    };
    let said = if row.score.is_empty() { Ok(None) } else { Points::parse(&row.score).map(Some) };
    if let Ok(Some(said)) = said
        && Some(said) != score
    {
        change(AnswerValue::Score(score), AnswerValue::Score(Some(said)), true);
    }
    if !row.answer.is_empty() && row.answer != note {
        let mut noted = |text: &str, is_sure| {
            change(AnswerValue::Note(note.to_owned()), AnswerValue::Note(text.to_owned()), is_sure);
        };
        match doubt(&row.answer, note, TextKind::Prose) {
            None => noted(&row.answer, true),
            Some(doubt) => {
                let meant = if let Doubt::Misread(meant) = doubt { meant } else { String::new() };
                if meant != note || meant.is_empty() {
                    noted(&row.answer, false);
                }
                if meant != note && !meant.is_empty() {
                    noted(&meant, false);
                }
                let said = shortened(&row.answer);
                diff.remarks.note(row.line, RowProblemKind::DoubtfulCell { field: "answers-note", said, meant });
            }
        }
    }
    if said.is_err() {
        let kind = RowProblemKind::BadScore(shortened(&row.score));
        diff.remarks.note(row.line, kind);
    } else if diff.changes.len() == n_before {
        diff.n_same += 1;
    }
}

impl AnswersDiff {
    /// The cells as the chosen changes make them, upon what the plan holds now; `chosen` counts `changes` from 0.
    ///
    /// A criterion that left the plan since is passed over.
    pub fn to_marks(&self, plan: &Plan, chosen: &BTreeSet<usize>) -> Vec<Score> {
        let mut marks: BTreeMap<CriterionId, Score> = BTreeMap::new();
        for (_, change) in self.changes.iter().enumerate().filter(|(at, _)| chosen.contains(at)) {
            let id = (self.provider, change.criterion);
            if plan.criteria.get(change.criterion).is_none() {
                continue;
            }
            let known = || plan.marks.get(id).map_or_else(|| Score::new(id.0, id.1), |mark| (**mark).clone());
            let mark = marks.entry(change.criterion).or_insert_with(known);
            match &change.after {
                AnswerValue::Score(score) => mark.score = *score,
                AnswerValue::Note(note) => mark.note.clone_from(note),
            }
        }
        marks.into_values().collect()
    }
}
