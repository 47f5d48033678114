//! A questionnaire for a candidate, as text for a letter and as a table to be filled in.

use super::csv_out::{CsvCell, CsvOut};
use crate::domain::plan::comparison::CriterionGroup;
use crate::domain::questionnaire::Question;

/// The words of a questionnaire, in its language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuestionnaireWords {
    /// What it is, and for whom.
    pub title: String,
    /// What is asked for, in sentences.
    pub intro: String,
    /// The headers of the table, in the order of [`AnswerColumn::ALL`](crate::domain::questionnaire::AnswerColumn::ALL).
    pub columns: [String; 6],
    /// What the groups are called, in the order of [`CriterionGroup::ALL`].
    pub groups: [String; 4],
    /// What stands before the place for an answer.
    pub answer: String,
}

impl QuestionnaireWords {
    fn group(&self, group: CriterionGroup) -> &str {
        let at = CriterionGroup::ALL.iter().position(|known| *known == group);
        at.and_then(|at| self.groups.get(at)).map_or("", String::as_str)
    }
}

/// The questions as text, numbered, under the names of their groups, with a place for each answer. Ends with a line end.
pub fn questionnaire_text(words: &QuestionnaireWords, questions: &[Question]) -> String {
    let mut text = [&words.title, "\n\n", &words.intro, "\n"].concat();
    let mut group = None;
    for (number, question) in questions.iter().enumerate() {
        if group != Some(question.group) {
            group = Some(question.group);
            text.extend(["\n", words.group(question.group), "\n"]);
        }
        let number = (number + 1).to_string();
        text.extend(["\n", &number, ". ", &question.text, "\n   ", &words.answer, "\n"]);
    }
    text
}

/// The questions as a table whose scores and answers are empty; `candidate` says in every line whose it is.
///
/// Nothing of our own scores and notes is in it. No cell is a formula.
pub fn questionnaire_csv(words: &QuestionnaireWords, questions: &[Question], candidate: &str) -> String {
    let header: Vec<&str> = words.columns.iter().map(String::as_str).collect();
    let mut out = CsvOut::new(true, &header);
    for question in questions {
        let id = question.criterion.to_string();
        out.row(&[
            CsvCell::Text(&id),
            CsvCell::Text(words.group(question.group)),
            CsvCell::Text(&question.text),
            CsvCell::Text(""),
            CsvCell::Text(""),
            CsvCell::Text(candidate),
        ]);
    }
    out.finish()
}
