//! `changeover dates`, as a script meets it.

use std::process::Output;

use crate::support::run_in;

fn dates(arguments: &[&str]) -> Output {
    let data = tempfile::tempdir().unwrap();
    run_in(data.path(), "data", &[&["dates"], arguments].concat())
}

#[track_caller]
fn check(arguments: &str, code: i32) -> String {
    let output = dates(&arguments.split(' ').collect::<Vec<_>>());
    let text = String::from_utf8(output.stdout).unwrap();
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(code), "{arguments}: {text}{complaint}");
    assert!(!text.contains("calendar-") && !text.contains("{$"), "{text}");
    text
}

#[track_caller]
fn result(arguments: &str, expected: &str) -> String {
    let text = check(arguments, 0);
    assert_eq!(text.lines().last(), Some(format!("result: {expected}").as_str()), "{text}");
    text
}

#[test]
fn each_day_has_its_reason_and_the_last_line_is_the_result() {
    let text = result("--rulebook 2018-12 --calendar US --from 2018-12-21 --wait 3", "2018-12-27");
    let tail: Vec<_> = text.lines().rev().take(9).collect();
    let expected = [
        "result: 2018-12-27",
        "overdue from: 2018-12-28",
        "2018-12-27  Thu  counted as day 3",
        "2018-12-26  Wed  counted as day 2",
        "2018-12-25  Tue  holiday: Christmas Day",
        "2018-12-24  Mon  counted as day 1",
        "2018-12-23  Sun  weekend",
        "2018-12-22  Sat  weekend",
        "2018-12-21  Fri  start, not counted",
    ];
    assert_eq!(tail, expected);
    assert!(text.contains(
        "Assumption: whose business days count while you wait for Microsoft is not published; your company’s are used\n"
    ));
    let text = result("--rulebook 2018-12 --calendar TW --from 2018-12-21 --wait 3", "2018-12-25");
    assert!(text.contains("2018-12-22  Sat  counted as day 1 (make-up business day: 2018-12-31 is off instead)\n"));
    result("--rulebook 2018-12 --calendar tw --from 2026-02-13 --wait 5", "2026-03-02");
    result("--rulebook 2018-12 --calendar TW --from 2024-02-29 --wait 0", "2024-02-29");
}

#[test]
fn without_a_wait_the_rule_book_says_how_long() {
    let text = result("--rulebook 2018-12 --calendar US --from 2018-12-21", "2018-12-27");
    assert!(text.starts_with("Wait: 3 business days. ") && text.contains("\nSource: "), "{text}");
    assert!(text.contains(". Stated in a Microsoft document.\n"), "{text}");
    let text = result("--rulebook 2021-10 --calendar TW --from 2025-01-24", "2025-02-07");
    assert!(text.starts_with("Wait: 5 business days. "), "{text}");
}

#[test]
fn year_without_a_list_warns_and_is_still_counted() {
    let text = check("--rulebook 2018-12 --calendar TW --from 2028-02-28 --wait 3", 3);
    assert!(text.contains("warning: No list of days off is at hand for 2028; only weekends and fixed"), "{text}");
    assert!(text.contains("2028-02-29  Tue  counted as day 1\n") && text.ends_with("result: 2028-03-02\n"), "{text}");
    let text = check("--rulebook 2026 --calendar TW --from 2028-02-25 --wait 1", 3);
    assert!(text.contains("2028-02-28  Mon  holiday: Peace Memorial Day, fixed by law\n"), "{text}");
    assert!(text.ends_with("result: 2028-02-29\n"), "{text}");
    for language in ["en", "zh-Hant"] {
        let text = check(&format!("--lang {language} --rulebook 2026 --calendar TW --from 2028-02-25 --wait 1"), 3);
        assert!(!text.contains("not published for") && !text.contains("尚未公布"), "{text}");
    }
}

#[test]
fn year_that_is_computed_from_the_law_says_so_of_every_day_off() {
    for (from, wait, expected) in [
        ("2027-02-03", "5", "2027-02-17"),
        ("2026-12-31", "1", "2027-01-04"),
        ("2027-04-29", "2", "2027-05-04"),
        ("2027-04-02", "3", "2027-04-09"),
    ] {
        let text = result(&format!("--rulebook 2026 --calendar TW --from {from} --wait {wait}"), expected);
        assert!(text.contains("note: Days off in 2027 are calculated from the law; "), "{text}");
        let days_off = text.lines().filter(|line| line.contains("  holiday: ") && line.starts_with("2027"));
        assert!(
            days_off.clone().count() != 0 && days_off.clone().all(|line| line.ends_with("calculated from the law"))
        );
    }
}

#[test]
fn region_is_a_suffix_and_other_codes_in_use_are_understood() {
    result("--rulebook 2018-12 --calendar AU-NSW --from 2026-06-05 --wait 1", "2026-06-09");
    result("--rulebook 2018-12 --calendar au --from 2026-06-05 --wait 1", "2026-06-08");
    let text = result("--rulebook 2018-12 --calendar UK --from 2026-12-24 --wait 1", "2026-12-29");
    assert!(text.contains("Days off: United Kingdom, "), "{text}");
    let text = result("--rulebook 2018-12 --calendar MY-KUL --from 2026-01-30 --wait 1", "2026-02-03");
    assert!(text.contains("Days off: Malaysia, Kuala Lumpur, "), "{text}");
}

#[test]
fn chinese_and_json_say_the_same() {
    let text = check("--lang zh-Hant --rulebook 2018-12 --calendar TW --from 2018-12-21 --wait 3", 0);
    assert!(text.contains("2018-12-22  週六  第 1 天（補班日：2018-12-31 放假）\n"), "{text}");
    let text = check("--json --rulebook 2018-12 --calendar US --from 2018-12-21 --wait 3", 0);
    let json: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!((&json["result"], &json["overdue_from"]), (&"2018-12-27".into(), &"2018-12-28".into()));
    assert_eq!(json["days"].as_array().unwrap().len(), 7);
    assert_eq!(json["days"][4]["reason"], "holiday: Christmas Day");
    assert_eq!(json["days"][3]["number"], 1);
}

#[test]
fn wrong_arguments_are_said_in_one_sentence() {
    for (arguments, sentence) in [
        (
            "--rulebook 1999-01 --calendar US --from 2018-12-21 --wait 3",
            "There is no rule version 1999-01; use one of ",
        ),
        (
            "--rulebook 2018-12 --calendar DE --from 2018-12-21 --wait 3",
            "There is no calendar for DE; use one of AU, AU-ACT, ",
        ),
        ("--rulebook 2018-12 --calendar US --from 2023-02-29 --wait 3", "2023-02-29 is not a valid date"),
        ("--rulebook 2018-12 --calendar US --from 21.12.2018 --wait 3", "21.12.2018 is not a valid date"),
        ("--rulebook 2018-12 --calendar US --from 2018-12-21 --wait 401", "401 is not a valid wait"),
        ("--rulebook 2018-12 --calendar US --from 2018-12-21 --wait -1", "-1 is not a valid wait"),
        ("--rulebook 2018-12 --calendar US --from 9999-12-31 --wait 3", "The date would be outside the years"),
    ] {
        let text = check(arguments, 2);
        assert!(text.starts_with(sentence), "{text}");
        assert_eq!(text.lines().count(), 1, "{text}");
    }
}
