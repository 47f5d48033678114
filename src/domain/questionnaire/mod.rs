//! The questionnaire for a candidate: its questions are the criteria of the comparison, its answers become scores and notes.

mod answers;
#[cfg(test)]
mod tests;

use super::compare::criteria_of;
use super::draft::Language;
use super::plan::Plan;
use super::plan::comparison::{Criterion, CriterionGroup};
use super::plan::ids::{CriterionId, ProviderId};
use super::plan::provider::Provider;
use super::rules::BilingualText;

pub use answers::{
    AnswerChange, AnswerColumn, AnswerRow, AnswerRows, AnswerValue, AnswersDiff, OtherCandidate, diff_answers,
};

/// One question of a questionnaire.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// The criterion that it scores.
    pub criterion: CriterionId,
    /// What it is about.
    pub group: CriterionGroup,
    /// What is asked; the criterion's name when it has no question.
    pub text: String,
}

/// The questions of a plan in one language, in the order of the comparison; a text that is missing is in the other language.
pub fn questions(plan: &Plan, language: Language) -> Vec<Question> {
    let question = |c: Criterion| {
        let text = asked(&c).or_other(language).trim().to_owned();
        Question { criterion: c.id, group: c.group, text }
    };
    criteria_of(plan).into_iter().map(question).collect()
}

/// What the questions of a plan ask, in both languages and in the order of the comparison.
pub fn question_texts(plan: &Plan) -> Vec<BilingualText> {
    criteria_of(plan).iter().map(|criterion| asked(criterion).clone()).collect()
}

fn asked(criterion: &Criterion) -> &BilingualText {
    if criterion.question.is_blank() { &criterion.name } else { &criterion.question }
}

/// How a filled questionnaire says whose it is: the candidate's id, and its name for people.
pub fn candidate_mark(provider: &Provider) -> String {
    format!("{} {}", provider.id, provider.name)
}

/// Whether a mark of a file stands for this candidate; a bare name counts as well.
fn is_mark_of(plan: &Plan, provider: &Provider, mark: &str) -> bool {
    let is_name = |text: &str| text.trim().to_lowercase() == provider.name.trim().to_lowercase();
    let (first, rest) = mark.trim().split_once(char::is_whitespace).unwrap_or((mark.trim(), ""));
    match first.parse::<ProviderId>() {
        Ok(id) if id == provider.id => true,
        Ok(id) => plan.providers.get(id).is_none() && is_name(rest),
        Err(_) => is_name(mark),
    }
}
