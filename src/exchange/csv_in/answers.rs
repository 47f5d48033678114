//! Filled questionnaires: known columns, and their cells as they stand.

use super::Warning;
use super::candidates::CandidateWords;
use super::table::{TableReadFault, columns, no_known_column, one_line, read_table};
use crate::domain::questionnaire::{AnswerColumn, AnswerRow, AnswerRows};

/// A filled questionnaire as it was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AnswersFile {
    /// What it says.
    pub rows: AnswerRows,
    /// Headers of columns that are not known and not taken, shortened.
    pub ignored: Vec<String>,
    /// What is odd about the whole file.
    pub warnings: Vec<Warning>,
}

/// Reads every line; what a score means and which criterion a line is about is decided by comparing with the plan.
///
/// # Errors
/// [`TableReadFault`] when nothing can be taken, such as for a PDF or a table without questions or without answers.
pub fn read_answers(bytes: &[u8], words: &CandidateWords) -> Result<AnswersFile, TableReadFault> {
    let table = read_table(bytes)?;
    let (fields, ignored) = columns(&table.headers, |header| words.answer(header));
    let has = |wanted: AnswerColumn| fields.contains(&Some(wanted));
    let has_key = has(AnswerColumn::Criterion) || has(AnswerColumn::Question);
    if !has_key || !(has(AnswerColumn::Score) || has(AnswerColumn::Answer)) {
        return Err(no_known_column(&table.headers));
    }
    let mut rows = AnswerRows { rows: Vec::new(), remarks: table.remarks };
    for row in table.rows {
        let mut read = AnswerRow { line: row.line, ..AnswerRow::default() };
        for (field, text) in fields.iter().zip(row.cells) {
            match field {
                Some(AnswerColumn::Criterion) => read.criterion = one_line(&text),
                Some(AnswerColumn::Question) => read.question = one_line(&text),
                Some(AnswerColumn::Score) => read.score = one_line(&text),
                Some(AnswerColumn::Candidate) => read.candidate = one_line(&text),
                Some(AnswerColumn::Answer) => read.answer = text,
                Some(AnswerColumn::Group) | None => {}
            }
        }
        rows.rows.push(read);
    }
    rows.remarks.sort();
    Ok(AnswersFile { rows, ignored, warnings: table.warnings })
}
