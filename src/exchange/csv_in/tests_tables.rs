//! Files of candidates and filled questionnaires, good and hostile.

use super::*;
use crate::domain::candidates::CandidateField;
use crate::domain::import::{Remarks, RowProblemKind};
use crate::domain::plan::comparison::CriterionGroup;
use crate::domain::plan::ids::CriterionId;
use crate::domain::questionnaire::{AnswerColumn, Question};
use crate::exchange::questionnaire::{QuestionnaireWords, questionnaire_csv, questionnaire_text};

fn words() -> CandidateWords {
    CandidateWords::from_ron(CandidateWords::SHIPPED).unwrap()
}

fn candidates(text: &str) -> CandidatesFile {
    read_candidates(text.as_bytes(), &words()).unwrap()
}

fn kinds(file: &CandidatesFile) -> Vec<(usize, RowProblemKind)> {
    let remarks = &file.rows.remarks;
    let all = remarks.notes.iter().chain(&remarks.problems);
    all.map(|remark| (remark.line, remark.kind.clone())).collect()
}

#[test]
fn shipped_headers_never_mean_two_things_and_every_field_has_one() {
    let all = words();
    let n_texts = |from: &str, to: &str| {
        let begin = CandidateWords::SHIPPED.find(from).unwrap();
        let part = &CandidateWords::SHIPPED[begin..];
        let part = part.find(to).map_or(part, |end| &part[..end]);
        part.matches('"').count() / 2
    };
    assert_eq!(all.candidates_len(), n_texts("candidates: [", "answers: ["));
    assert_eq!(all.answers_len(), n_texts("answers: [", "\u{0}"));
    for field in CandidateField::ALL {
        assert!(CandidateWords::SHIPPED.contains(&format!("field: {field:?},")), "{field:?}");
    }
}

#[test]
fn candidates_are_read_by_headers_of_both_languages() {
    let english = candidates(
        "Name,Tenant ID,Partner ID,Country,Sells in,Support languages,Website,Mail domains,Contact,E-mail,Phone,Notes\n\
         Tailspin,0A1B2C3D-1111-4222-8333-444455556601,1234567,Taiwan,\"TW; Japan, hk\",\"English, 中文\",tailspin.example,\
         @tailspin.example,Ana,ana@tailspin.example,'+886 2 1234,\"two\nlines\"\n",
    );
    assert_eq!(kinds(&english), []);
    assert_eq!((english.taken.len(), english.ignored.len()), (12, 0));
    let row = &english.rows.rows[0];
    assert_eq!(row.regions.iter().map(ToString::to_string).collect::<Vec<_>>(), ["HK", "JP", "TW"]);
    assert_eq!((row.country.as_ref().unwrap().as_str(), row.languages.len()), ("TW", 2));
    assert_eq!((row.contact_phone.as_str(), row.notes.as_str()), ("+886 2 1234", "two\nlines"));
    assert_eq!(row.mail_domains[0].as_str(), "tailspin.example");
    let chinese = candidates("間接提供者\t銷售地區\t支援語言\t營收\n北風\t台灣、日本\t中文\t9\n");
    let row = &chinese.rows.rows[0];
    assert_eq!((row.name.as_str(), row.regions.len(), row.languages.len()), ("北風", 2, 1));
    assert_eq!(chinese.ignored, ["營收"]);
}

#[test]
fn cell_that_cannot_be_read_is_named_with_its_line_and_costs_itself_only() {
    let file = candidates("Name,Tenant ID,Partner ID,E-mail,Sells in\nTailspin,abc,12,ana@,\"TW, Atlantis\"\n,,,,\n");
    let expected = [
        (2, RowProblemKind::BadTenant("abc".into())),
        (2, RowProblemKind::BadPartnerId("12".into())),
        (2, RowProblemKind::BadProviderEmail("ana@".into())),
        (2, RowProblemKind::UnknownCountry("Atlantis".into())),
        (3, RowProblemKind::EmptyRow),
    ];
    assert_eq!(kinds(&file), expected);
    let row = &file.rows.rows[0];
    assert_eq!((row.name.as_str(), row.regions.len(), file.rows.rows.len()), ("Tailspin", 1, 1));
}

#[test]
fn rows_with_too_many_or_too_few_cells_say_so() {
    let file = candidates("Name,Website,Notes\nTailspin,t.example\nWoodgrove,w.example,x,lost\n");
    assert!(matches!(kinds(&file)[0], (2, RowProblemKind::TooFewCells { n: 2, expected: 3 })));
    assert!(matches!(&kinds(&file)[1], (3, RowProblemKind::TooManyCells { extra, .. }) if extra == "lost"));
}

#[test]
fn what_is_no_table_of_candidates_is_refused_as_a_whole() {
    let fault = |bytes: &[u8]| read_candidates(bytes, &words()).unwrap_err();
    assert_eq!(fault(b""), TableReadFault::Empty);
    assert_eq!(fault(b"  \n \n"), TableReadFault::Empty);
    assert_eq!(fault(b"PK\x03\x04rest"), TableReadFault::NoText);
    assert_eq!(fault(b"\xD0\xCF\x11\xE0rest"), TableReadFault::NoText);
    assert_eq!(fault(b"Colour,Size\nred,5\n"), TableReadFault::NoKnownColumn { headers: "Colour, Size".into() });
    let many = format!("Name\n{}", "Tailspin\n".repeat(5_001));
    assert_eq!(fault(many.as_bytes()), TableReadFault::TooManyRows { n_max: 5_000 });
}

#[test]
fn damaged_and_binary_bytes_never_stop_the_reader() {
    for bytes in [&b"Name\n\x00\xff\xfe\"\r\r"[..], b"\xff\xfeN\x00", b"\"", b"Name,Name\n\"a\"b,c", &[0; 64]] {
        drop(read_candidates(bytes, &words()));
        drop(read_answers(bytes, &words()));
    }
    let file = candidates("Name\nTail\u{202e}spin\u{0}\u{7}\n");
    assert_eq!(file.rows.rows[0].name, "Tailspin");
    assert!(file.warnings.iter().any(|warning| matches!(warning, Warning::Nul { n: 1 })));
}

#[test]
fn cell_that_is_far_too_long_is_not_taken() {
    let file = candidates(&format!("Name,Notes\nTailspin,{}\n", "x".repeat(30_000)));
    assert_eq!(kinds(&file), [(2, RowProblemKind::LongCell { column: "Notes".into(), n_bytes: 30_000 })]);
    assert_eq!(file.rows.rows[0].notes, "");
}

fn questionnaire_words() -> QuestionnaireWords {
    QuestionnaireWords {
        title: "Questions for Tailspin".into(),
        intro: "Please answer.".into(),
        columns: ["Criterion ID", "Group", "Question", "Score 0-5", "Answer", "Candidate"].map(Into::into),
        groups: ["Training", "Marketing", "Financing", "Operations"].map(Into::into),
        answer: "Answer".into(),
    }
}

fn question(id: u64, group: CriterionGroup, text: &str) -> Question {
    Question { criterion: CriterionId::new(id), group, text: text.into() }
}

#[test]
fn questionnaire_that_was_written_is_read_back_and_no_cell_is_a_formula() {
    let questions = [
        question(7, CriterionGroup::Training, "=cmd|'/c calc'!A1"),
        question(8, CriterionGroup::Financing, "Terms,\n\"net\"?"),
    ];
    let csv = questionnaire_csv(&questionnaire_words(), &questions, "v-0000000000001 =Tailspin");
    assert!(csv.contains(",\"'=cmd|'/c calc'!A1\",,,v-0000000000001 =Tailspin\r\n"), "{csv}");
    let file = read_answers(csv.as_bytes(), &words()).unwrap();
    assert_eq!((file.rows.remarks, file.ignored.len()), (Remarks::default(), 0));
    let ids: Vec<_> = file.rows.rows.iter().map(|row| row.criterion.clone()).collect();
    assert_eq!(ids, questions.each_ref().map(|question| question.criterion.to_string()));
    assert_eq!(file.rows.rows[1].question, "Terms, \"net\"?");
    assert_eq!(file.rows.rows[0].candidate, "v-0000000000001 =Tailspin");
}

#[test]
fn answer_keeps_its_lines_and_spreadsheets_may_use_semicolons() {
    let file = read_answers("Question;Score;Answer\r\nHours;４;\"Mon-Fri\r\n9-18\"\r\n".as_bytes(), &words()).unwrap();
    let row = &file.rows.rows[0];
    assert_eq!((row.score.as_str(), row.answer.as_str(), row.line), ("４", "Mon-Fri\n9-18", 2));
}

#[test]
fn table_without_questions_or_without_answers_is_no_questionnaire() {
    for bad in ["Question,Group\nHours,x\n", "Score,Answer\n4,x\n"] {
        assert!(matches!(read_answers(bad.as_bytes(), &words()), Err(TableReadFault::NoKnownColumn { .. })), "{bad}");
    }
}

#[test]
fn every_column_of_a_questionnaire_has_a_known_header() {
    let all = words();
    let known = questionnaire_words().columns.map(|header| all.answer(&header));
    assert_eq!(known, AnswerColumn::ALL.map(Some));
}

#[test]
fn questionnaire_as_text_numbers_questions_under_their_groups() {
    let questions = [
        question(7, CriterionGroup::Training, "Which courses?"),
        question(8, CriterionGroup::Training, "In which language?"),
        question(9, CriterionGroup::Financing, "Which terms?"),
    ];
    let expected = "Questions for Tailspin\n\nPlease answer.\n\nTraining\n\n1. Which courses?\n   Answer\n\n\
                    2. In which language?\n   Answer\n\nFinancing\n\n3. Which terms?\n   Answer\n";
    assert_eq!(questionnaire_text(&questionnaire_words(), &questions), expected);
}
