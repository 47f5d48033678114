//! `changeover compare` as a script meets it.

use std::path::Path;
use std::process::Output;
use std::time::Duration;

use changeover::domain::plan::Plan;
use changeover::store::{Places, PlanId, PlanKeeper, Setup};

use crate::choices::{marked, scored_plan};
use crate::support::run_in;

fn write(folder: &Path, plan: &Plan) {
    let setup = Setup::new(Places::at(folder.join("data")), "Jane", changeover::clock::now);
    let opened = PlanKeeper::create(&setup, &folder.join("plan"), plan, &PlanId::from_number(7)).unwrap();
    opened.keeper.close(Duration::from_secs(20));
}

fn run(folder: &Path, arguments: &[&str]) -> Output {
    run_in(folder, "data", &[&["compare", "plan"], arguments].concat())
}

#[track_caller]
fn check(plan: &Plan, arguments: &[&str], code: i32) -> String {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), plan);
    let output = run(folder.path(), arguments);
    let text = String::from_utf8(output.stdout).unwrap();
    assert_eq!(output.status.code(), Some(code), "{text}{}", String::from_utf8_lossy(&output.stderr));
    assert!(!text.contains("{$"), "{text}");
    text
}

#[test]
fn compare_prints_places_reasons_and_what_would_turn_them() {
    let plan = scored_plan();
    assert_eq!(
        check(&plan, &[], 0),
        "1. Woodgrove: 40 of 50\n\
         2. Tailspin: 35 of 50\n\
         Northwind is excluded: needs 2 for Credit terms, has 1\n\
         Woodgrove leads with 40 of 50 points\n\
         Changing a single weight or score by 2 points can change the result\n\
         Tailspin would win if the score of Woodgrove for Support hours were 2 instead of 4\n\
         Tailspin would win if the score of Woodgrove for Credit terms were 2 instead of 4\n\
         Tailspin would win if its score for Credit terms were 5 instead of 3\n"
    );
    let chinese = check(&plan, &["--lang", "zh-Hant"], 0);
    assert!(chinese.starts_with("第 1 名 Woodgrove：40 分，滿分 50 分\n"), "{chinese}");
    assert!(chinese.contains("Northwind 已排除：「信用條件」至少要 2 分，目前 1 分\n"), "{chinese}");
}

#[test]
fn compare_json_gives_numbers_ids_and_names() {
    let text = check(&scored_plan(), &["--json"], 0);
    let json: serde_json::Value = serde_json::from_str(&text).unwrap();
    let ranking = json["ranking"].as_array().unwrap();
    let places: Vec<_> = ranking.iter().map(|row| (row["provider"]["name"].as_str(), row["place"].as_u64())).collect();
    assert_eq!(places, [(Some("Woodgrove"), Some(1)), (Some("Tailspin"), Some(2)), (Some("Northwind"), None)]);
    assert_eq!((ranking[0]["total"].as_u64(), ranking[0]["most"].as_u64()), (Some(40), Some(50)));
    assert_eq!(ranking[2]["missed"][0]["criterion"]["name"], "Credit terms");
    let found = &json["sensitivity"];
    assert_eq!(
        (&found["kind"], &found["steps"], &found["winner"]["name"]),
        (&"turns".into(), &2.into(), &"Woodgrove".into())
    );
    let last = &found["changes"][2];
    assert_eq!((&last["what"], &last["from"], &last["to"]), (&"score".into(), &3.into(), &5.into()));
    assert_eq!(json["sentences"].as_array().unwrap().len(), 5);
    assert_eq!(json["provisional"], false);
}

#[test]
fn provisional_ranking_is_a_warning() {
    let text = check(&marked(&scored_plan(), 2, 1, None), &[], 3);
    assert!(text.contains("2. Tailspin: 15 of 50, 1 score missing\n"), "{text}");
    assert!(text.contains("Provisional ranking: 1 score that counts is missing\n"), "{text}");
}

#[test]
fn plan_without_criteria_has_nothing_to_compare() {
    let text = check(&Plan::default(), &[], 4);
    assert!(text.starts_with("This plan has nothing to compare"), "{text}");
    let json = check(&Plan::default(), &["--json"], 4);
    assert!(serde_json::from_str::<serde_json::Value>(&json).unwrap()["message"].is_string());
}

#[test]
fn plan_that_is_not_there_is_a_trouble_of_the_disk() {
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(run(folder.path(), &[]).status.code(), Some(5));
}
