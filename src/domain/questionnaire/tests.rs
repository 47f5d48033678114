use std::collections::BTreeSet;

use super::*;
use crate::domain::edit::Edit;
use crate::domain::edit::comparison::CriterionEdit;
use crate::domain::edit::partners::ProviderEdit;
use crate::domain::import::{Remarks, RowProblemKind};
use crate::domain::plan::comparison::{Points, Score};
use crate::domain::rules::BilingualText;

fn criterion(id: u64, en: &str, zh: &str) -> Criterion {
    Criterion {
        id: CriterionId::new(id),
        group: CriterionGroup::Financing,
        place: u32::try_from(id).unwrap(),
        name: BilingualText { en: en.into(), zh: zh.into() },
        question: BilingualText::default(),
        weight: Points::MAX,
        must: None,
    }
}

fn plan() -> Plan {
    let put = |id, name| Edit::Provider(ProviderEdit::Put(Box::new(Provider::new(ProviderId::new(id), name))));
    let mut asked = criterion(7, "Credit", "信用條件");
    asked.question = BilingualText { en: "Which credit terms do you offer?".into(), zh: String::new() };
    let criteria = vec![asked, criterion(8, "Hours", "支援時間"), criterion(9, "Portal", "入口網站")];
    let mut mark = Score::new(ProviderId::new(1), CriterionId::new(8));
    (mark.score, mark.note) = (Points::new(2).ok(), "by phone".into());
    [put(1, "Tailspin"), put(2, "Woodgrove"), Edit::Criterion(CriterionEdit::Put(criteria)), Edit::Mark(vec![mark])]
        .iter()
        .fold(Plan::default(), |plan, edit| plan.apply(edit).unwrap())
}

fn row(line: usize, criterion: u64, score: &str, answer: &str) -> AnswerRow {
    let criterion = CriterionId::new(criterion).to_string();
    AnswerRow { line, criterion, score: score.into(), answer: answer.into(), ..AnswerRow::default() }
}

fn diff_of(rows: Vec<AnswerRow>) -> Result<AnswersDiff, OtherCandidate> {
    let plan = plan();
    let provider = plan.providers.get(ProviderId::new(1)).unwrap().clone();
    diff_answers(&plan, &provider, &AnswerRows { rows, remarks: Remarks::default() })
}

#[track_caller]
fn problem(row: AnswerRow, kept: bool, kind: &RowProblemKind) {
    let diff = diff_of(vec![row]).unwrap();
    let (found, others) = if kept {
        (&diff.remarks.notes, &diff.remarks.problems)
    } else {
        (&diff.remarks.problems, &diff.remarks.notes)
    };
    assert_eq!((found.iter().map(|one| &one.kind).collect::<Vec<_>>(), others.len()), (vec![kind], 0));
}

#[test]
fn questions_are_the_criteria_in_the_language_that_they_have() {
    let texts = |language| questions(&plan(), language).into_iter().map(|q| q.text).collect::<Vec<_>>();
    assert_eq!(texts(Language::English), ["Which credit terms do you offer?", "Hours", "Portal"]);
    assert_eq!(texts(Language::TraditionalChinese), ["Which credit terms do you offer?", "支援時間", "入口網站"]);
}

#[test]
fn score_and_note_are_two_changes_and_each_can_be_left_out() {
    let diff = diff_of(vec![row(2, 7, "４", "30 days"), row(3, 8, "2", "by phone"), row(4, 9, "", "")]).unwrap();
    assert_eq!((diff.changes.len(), diff.n_same, diff.n_empty), (2, 1, 1));
    let marks = diff.to_marks(&plan(), &BTreeSet::from([0]));
    assert_eq!((marks.len(), marks[0].score, marks[0].note.as_str()), (1, Points::new(4).ok(), ""));
    let marks = diff.to_marks(&plan(), &BTreeSet::from([1]));
    assert_eq!((marks[0].score, marks[0].note.as_str()), (None, "30 days"));
}

#[test]
fn empty_cells_take_nothing_away() {
    let diff = diff_of(vec![row(2, 8, "", "by mail")]).unwrap();
    let marks = diff.to_marks(&plan(), &BTreeSet::from([0]));
    assert_eq!((marks[0].score, marks[0].note.as_str()), (Points::new(2).ok(), "by mail"));
}

#[test]
fn score_that_is_none_is_named_and_its_answer_is_taken() {
    for bad in ["7", "good", "-1", "2.5", "五"] {
        let diff = diff_of(vec![row(2, 7, bad, "30 days")]).unwrap();
        assert_eq!(diff.changes.len(), 1, "{bad}");
        assert_eq!(diff.remarks.notes[0].kind, RowProblemKind::BadScore(bad.into()));
    }
}

#[test]
fn criterion_is_found_by_id_then_by_question_or_name_in_either_language() {
    for question in ["which CREDIT terms  do you offer?", "信用條件", "'Credit"] {
        let asked = AnswerRow { line: 2, question: question.into(), score: "5".into(), ..AnswerRow::default() };
        assert_eq!(diff_of(vec![asked]).unwrap().changes[0].criterion, CriterionId::new(7), "{question}");
    }
    let by_id = AnswerRow { question: "Hours".into(), ..row(2, 7, "5", "") };
    assert_eq!(diff_of(vec![by_id]).unwrap().changes[0].criterion, CriterionId::new(7));
}

#[test]
fn line_that_cannot_be_placed_is_a_problem_and_costs_no_other_line() {
    let unknown = |question: &str| AnswerRow { question: question.into(), ..row(2, 77, "5", "x") };
    problem(unknown("Parking"), false, &RowProblemKind::UnknownCriterion("Parking".into()));
    let long = "x".repeat(500);
    problem(unknown(&long), false, &RowProblemKind::UnknownCriterion(format!("{}…", "x".repeat(80))));
    let twice = diff_of(vec![row(2, 7, "4", ""), row(3, 7, "1", ""), row(4, 9, "3", "")]).unwrap();
    assert_eq!(twice.remarks.problems[0].kind, RowProblemKind::SameCriterion { first: 2 });
    assert_eq!(twice.changes.len(), 2);
}

#[test]
fn file_of_another_candidate_is_refused_as_a_whole() {
    let of = |candidate: &str| AnswerRow { candidate: candidate.into(), ..row(3, 7, "4", "") };
    let id = |number| ProviderId::new(number).to_string();
    for fine in [format!("{} Tailspin", id(1)), format!("{} Old name", id(1)), "tailspin".into(), String::new()] {
        assert!(diff_of(vec![of(&fine)]).is_ok(), "{fine}");
    }
    let refused = diff_of(vec![row(2, 8, "5", ""), of(&format!("{} Whatever", id(2)))]);
    assert_eq!(refused, Err(OtherCandidate { name: "Woodgrove".into() }));
    assert_eq!(diff_of(vec![of("Fabrikam")]), Err(OtherCandidate { name: "Fabrikam".into() }));
    // An id of another plan counts by its name.
    assert!(diff_of(vec![of(&format!("{} Tailspin", id(99)))]).is_ok());
    assert_eq!(diff_of(vec![of(&format!("{} Fabrikam", id(99)))]), Err(OtherCandidate { name: "Fabrikam".into() }));
}

#[test]
fn mark_of_a_candidate_is_recognised_again() {
    let plan = plan();
    let provider = plan.providers.get(ProviderId::new(1)).unwrap();
    assert!(is_mark_of(&plan, provider, &candidate_mark(provider)));
}

#[test]
fn evidence_of_a_cell_stays_and_a_criterion_that_left_is_passed_over() {
    let diff = diff_of(vec![row(2, 8, "5", ""), row(3, 7, "1", "")]).unwrap();
    let without = plan().apply(&Edit::Criterion(CriterionEdit::Remove(CriterionId::new(7)))).unwrap();
    let marks = diff.to_marks(&without, &BTreeSet::from([0, 1]));
    assert_eq!(marks.len(), 1);
    assert_eq!(marks[0].note, "by phone");
    assert!(without.apply(&Edit::Mark(marks)).is_ok());
}
