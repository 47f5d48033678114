//! Every sentence of the comparison in both languages.

use super::*;
use crate::domain::compare::{ScoreSheet, SheetCandidate, SheetCriterion};
use crate::i18n::Language;

const CRITERIA: [(&str, &str); 2] = [("Support hours", "支援時間"), ("Credit terms", "信用條件")];
const CANDIDATES: [&str; 3] = ["Woodgrove", "Tailspin", "Northwind"];

fn names() -> ComparisonNames {
    let text = |(en, zh): (&str, &str)| BilingualText { en: en.into(), zh: zh.into() };
    let criteria = (1..).zip(CRITERIA).map(|(id, name)| (CriterionId::new(id), text(name))).collect();
    let providers = (1..).zip(CANDIDATES).map(|(id, name)| (ProviderId::new(id), name.to_owned())).collect();
    ComparisonNames { criteria, providers }
}

/// Weights with must-haves, and a row of scores for each candidate; 9: none.
fn sheet(criteria: [(u8, u8); 2], scores: &[[u8; 2]]) -> ScoreSheet {
    let points = |number| Points::new(number).ok();
    let criterion = |(id, (weight, must))| SheetCriterion {
        id: CriterionId::new(id),
        group: CriterionGroup::Operations,
        weight: points(weight).unwrap(),
        must: points(must),
    };
    let candidate = |((id, name), scores): ((u64, &str), &[u8; 2])| SheetCandidate {
        id: ProviderId::new(id),
        name: name.to_owned(),
        scores: scores.map(points).to_vec(),
    };
    ScoreSheet {
        criteria: (1..).zip(criteria).map(criterion).collect(),
        candidates: (1..).zip(CANDIDATES).zip(scores).map(candidate).collect(),
    }
}

#[track_caller]
fn check(sheet: &ScoreSheet, english: &[&str], chinese: &[&str]) {
    for (language, expected) in [(Language::English, english), (Language::TraditionalChinese, chinese)] {
        let (lang, ranking) = (Lang::new(language), sheet.ranking());
        let mut said = sensitivity(&lang, &names(), &ranking, &sheet.sensitivity(&ranking));
        said.extend(ranking.rows.iter().filter_map(|row| disqualified(&lang, &names(), row)));
        assert_eq!(said, expected);
    }
}

#[test]
fn every_smallest_change_is_said() {
    check(
        &sheet([(5, 9), (5, 9)], &[[4, 4], [4, 3], [0, 0]]),
        &[
            "Woodgrove leads with 40 of 50 points",
            "Changing a single weight or score by 2 points can change the result",
            "Tailspin would win if the score of Woodgrove for Support hours were 2 instead of 4",
            "Tailspin would win if the score of Woodgrove for Credit terms were 2 instead of 4",
            "Tailspin would win if its score for Credit terms were 5 instead of 3",
        ],
        &[
            "Woodgrove 領先，得 40 分，滿分 50 分",
            "只要一個權重或分數相差 2 分，結果就可能改變",
            "如果 Woodgrove 在「支援時間」的分數是 2 而不是 4，Tailspin 就會勝出",
            "如果 Woodgrove 在「信用條件」的分數是 2 而不是 4，Tailspin 就會勝出",
            "如果 Tailspin 在「信用條件」的分數是 5 而不是 3，Tailspin 就會勝出",
        ],
    );
}

#[test]
fn weight_that_turns_the_result_is_said() {
    check(
        &sheet([(1, 9), (1, 9)], &[[5, 0], [0, 4]]),
        &[
            "Woodgrove leads with 5 of 10 points",
            "Changing a single weight or score by 1 point can change the result",
            "Tailspin would win if the weight of Support hours were 0 instead of 1",
            "Tailspin would win if the weight of Credit terms were 2 instead of 1",
        ],
        &[
            "Woodgrove 領先，得 5 分，滿分 10 分",
            "只要一個權重或分數相差 1 分，結果就可能改變",
            "如果「支援時間」的權重是 0 而不是 1，Tailspin 就會勝出",
            "如果「信用條件」的權重是 2 而不是 1，Tailspin 就會勝出",
        ],
    );
}

#[test]
fn open_score_makes_it_provisional_and_can_be_what_turns_it() {
    check(
        &sheet([(1, 9), (0, 9)], &[[1, 0], [9, 0]]),
        &[
            "Woodgrove leads with 1 of 5 points",
            "Provisional ranking: 1 score that counts is missing",
            "Changing a single weight or score by 2 points can change the result",
            "Tailspin would win if its missing score for Support hours were 2",
        ],
        &[
            "Woodgrove 領先，得 1 分，滿分 5 分",
            "排名為暫定：計分項目還缺 1 個分數",
            "只要一個權重或分數相差 2 分，結果就可能改變",
            "如果 Tailspin 在「支援時間」缺少的分數是 2，Tailspin 就會勝出",
        ],
    );
}

#[test]
fn open_must_have_of_the_leader_can_be_what_turns_it() {
    let sheet = sheet([(5, 9), (0, 1)], &[[5, 9], [0, 5]]);
    let (lang, ranking) = (Lang::new(Language::English), sheet.ranking());
    let said = sensitivity(&lang, &names(), &ranking, &sheet.sensitivity(&ranking));
    assert_eq!(said[3], "Tailspin would win if the missing score of Woodgrove for Credit terms were 0");
}

#[test]
fn firm_result_names_all_runners_up() {
    check(
        &sheet([(5, 9), (5, 9)], &[[5, 5], [1, 1], [1, 1]]),
        &[
            "Woodgrove leads with 50 of 50 points",
            "No change to a single weight or score would make Northwind or Tailspin win",
        ],
        &["Woodgrove 領先，得 50 分，滿分 50 分", "單獨改動任何一個權重或分數，都不會讓 Northwind 或 Tailspin 勝出"],
    );
}

#[test]
fn shared_first_place_is_no_victory() {
    check(
        &sheet([(1, 9), (1, 9)], &[[4, 4], [4, 4], [4, 4]]),
        &[
            "Northwind, Tailspin and Woodgrove are tied for first place with 8 of 10 points",
            "The totals are equal, so the scores alone do not decide",
        ],
        &["Northwind、Tailspin 與 Woodgrove 並列第一，各得 8 分，滿分 10 分", "總分相同，僅憑分數無法決定"],
    );
}

#[test]
fn last_one_left_does_not_lead_and_the_others_are_out_for_a_reason() {
    check(
        &sheet([(5, 3), (5, 2)], &[[3, 3], [1, 0]]),
        &[
            "Woodgrove is the only candidate left, with 30 of 50 points",
            "Tailspin is excluded: needs 3 for Support hours, has 1; needs 2 for Credit terms, has 0",
        ],
        &[
            "只剩 Woodgrove，得 30 分，滿分 50 分",
            "Tailspin 已排除：「支援時間」至少要 3 分，目前 1 分；「信用條件」至少要 2 分，目前 0 分",
        ],
    );
}

#[test]
fn without_anybody_left_it_says_so() {
    check(&sheet([(1, 9), (1, 9)], &[]), &["No providers to compare yet"], &["尚無可比較的提供者"]);
    let all_out = sheet([(5, 3), (5, 9)], &[[1, 3]]);
    let said = standing(&Lang::new(Language::English), &names(), &all_out.ranking());
    assert_eq!(said, "No leader: every candidate misses a must-have");
}

#[test]
fn criterion_with_a_name_in_one_language_has_it_in_both() {
    let mut names = names();
    names.criteria.insert(CriterionId::new(1), BilingualText { en: String::new(), zh: "支援".into() });
    assert_eq!(names.criterion(&Lang::new(Language::English), CriterionId::new(1)), "支援");
}

#[test]
fn without_a_weight_nobody_leads() {
    check(
        &sheet([(0, 9), (0, 9)], &[[4, 4], [3, 3]]),
        &["No leader: no criterion has a weight yet"],
        &["沒有領先者：評比項目都還沒有權重"],
    );
}
