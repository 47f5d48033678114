//! `changeover rules`, and what `changeover check` says of the enrollment, as a script meets them.

use std::path::Path;
use std::process::Output;

use changeover::domain::rules::Books;

use crate::support::run_in;

fn run(folder: &Path, arguments: &[&str]) -> Output {
    run_with(folder, "data", arguments)
}

/// On a computer whose data lie in `data`.
fn run_with(folder: &Path, data: &str, arguments: &[&str]) -> Output {
    run_in(folder, data, arguments)
}

#[track_caller]
fn check(folder: &Path, arguments: &[&str], code: i32) -> String {
    let output = run(folder, arguments);
    let text = String::from_utf8(output.stdout).unwrap();
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(code), "{arguments:?}: {text}{complaint}");
    assert!(!text.contains("{$"), "{text}");
    text
}

#[test]
fn rules_lists_the_books_and_prints_one_with_every_fact_and_source() {
    let folder = tempfile::tempdir().unwrap();
    let list = check(folder.path(), &["rules"], 0);
    let names: Vec<_> = list.lines().filter_map(|line| line.split(": ").next()).collect();
    assert_eq!(names, ["2018-12", "2021-10", "2026"]);
    for book in Books::shipped().unwrap().iter() {
        for (language, tag) in changeover::domain::draft::Language::ALL.into_iter().zip(["en", "zh-Hant"]) {
            let text = check(folder.path(), &["rules", book.id.as_str(), "--lang", tag], 0);
            for fact in &book.facts {
                assert!(text.contains(fact.text.in_language(language)), "{} in {tag}", fact.id);
            }
            for source in &book.sources {
                assert!(text.contains(source.title.in_language(language)), "{} in {tag}", source.id);
            }
        }
        let json: serde_json::Value =
            serde_json::from_str(&check(folder.path(), &["rules", book.id.as_str(), "--json"], 0)).unwrap();
        assert_eq!(json["facts"].as_array().unwrap().len(), book.facts.len());
    }
    assert!(check(folder.path(), &["rules", "1999"], 2).contains("2018-12, 2021-10, 2026"));
    check(folder.path(), &["rules", "2026", "--diff", "x"], 2);
    check(folder.path(), &["rules", "--diff", "2026"], 2);
}

#[test]
fn rules_prints_what_another_book_has_otherwise() {
    let folder = tempfile::tempdir().unwrap();
    let text = check(folder.path(), &["rules", "2018-12", "--diff", "2021-10"], 0);
    assert!(
        text.lines().any(|line| line.contains("three business days") && line.contains("five business days")),
        "{text}"
    );
    assert_eq!(check(folder.path(), &["rules", "2026", "--diff", "2026"], 0), "");
    let json = check(folder.path(), &["rules", "2018-12", "--diff", "2026", "--json"], 0);
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    let added = json["changes"].as_array().unwrap().iter().filter(|change| change["how"] == "added");
    assert!(added.into_iter().any(|change| change["what"].as_str().unwrap().contains("Restricted")), "{json}");
}

#[test]
fn rules_compares_two_editions_of_one_book_by_their_files() {
    let folder = tempfile::tempdir().unwrap();
    let now = include_str!("../../assets/rules/2026.ron");
    let before = now.replacen("Start the enrollment from the list of programs", "The enrollment began elsewhere", 1);
    assert_ne!(before, now);
    std::fs::write(folder.path().join("before.ron"), before).unwrap();
    for (from, to) in [("before.ron", "2026"), ("before.ron", "now.RON")] {
        std::fs::write(folder.path().join("now.RON"), now).unwrap();
        let text = check(folder.path(), &["rules", from, "--diff", to], 0);
        let lines: Vec<_> = text.lines().collect();
        let [line] = lines[..] else { panic!("{text}") };
        assert!(
            line.starts_with("changed: ")
                && line.contains("began elsewhere")
                && line.contains("from the list of programs")
        );
    }
    assert!(check(folder.path(), &["rules", "before.ron"], 0).contains("began elsewhere"));
    let text = check(folder.path(), &["rules", "gone.ron", "--diff", "2026"], 5);
    assert!(text.contains("gone.ron") && text.contains("Nothing was changed"), "{text}");
    std::fs::write(folder.path().join("odd.ron"), "(id: 1)").unwrap();
    assert!(check(folder.path(), &["rules", "2026", "--diff", "odd.ron"], 5).contains("line 1"));
}

#[test]
fn rules_tells_own_files_that_are_damaged_or_stand_in_for_a_shipped_version() {
    let folder = tempfile::tempdir().unwrap();
    let text = check(folder.path(), &["rules"], 0);
    assert!(!text.contains("warning: "), "{text}");
    let own = folder.path().join("data/rules");
    std::fs::create_dir_all(&own).unwrap();
    std::fs::write(own.join("bad.ron"), "(id: ").unwrap();
    std::fs::write(own.join("instead.ron"), include_str!("../../assets/rules/2018-12.ron")).unwrap();
    let text = check(folder.path(), &["rules"], 3);
    for words in
        ["warning: The rule file bad.ron is not used", "warning: Rule version 2018-12 now comes from your file"]
    {
        assert!(text.contains(words), "{text}");
    }
    let json: serde_json::Value = serde_json::from_str(&check(folder.path(), &["rules", "--json"], 3)).unwrap();
    assert_eq!((json["faults"].as_array().unwrap().len(), json["replaced"].as_array().unwrap().len()), (1, 1));
    assert_eq!(
        (&json["books"][2]["based_on"], json["books"][2]["sum"].as_str().unwrap().len()),
        (&"2021-10".into(), 64)
    );
}

#[test]
fn check_lists_findings_and_dates_of_the_enrollment() {
    let folder = tempfile::tempdir().unwrap();
    check(folder.path(), &["sample", "plan"], 0);
    let text = check(folder.path(), &["check", "plan"], 3);
    assert!(text.contains("warning: Staying a direct-bill partner: USD 312,000 short of 1,000,000\n"), "{text}");
    assert!(text.lines().any(|line| line.starts_with("date: ") && line.contains("Reported: ")), "{text}");
    let json: serde_json::Value = serde_json::from_str(&check(folder.path(), &["check", "plan", "--json"], 3)).unwrap();
    assert_eq!((&json["rules"], &json["customers"]), (&"2026".into(), &24.into()));
    assert!(json["dates"].as_array().unwrap().iter().any(|date| date["id"] == "suspended"));
}

#[test]
fn a_plan_changed_by_hand_does_not_show_as_accepted() {
    let folder = tempfile::tempdir().unwrap();
    check(folder.path(), &["sample", "plan"], 0);
    let file = folder.path().join("plan/plan.ron");
    let text = std::fs::read_to_string(&file).unwrap();
    let kept: Vec<_> = text.lines().filter(|line| !line.trim_start().starts_with("Decision(")).collect();
    std::fs::write(&file, kept.join("\n")).unwrap();
    // This computer's journal brings the records back; a computer that never saw them has the file only.
    assert!(!check(folder.path(), &["check", "plan"], 4).contains("there is no record"));
    let found = String::from_utf8(run_with(folder.path(), "other", &["check", "plan"]).stdout).unwrap();
    let n = found.lines().filter(|line| line.starts_with("problem: ") && line.contains("there is no record")).count();
    assert_eq!(n, 2, "{found}");
}
