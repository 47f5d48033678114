//! Tests that do not run under Wine: each is there, each has its reason, and there are never more of them.

use std::path::Path;

use super::{Found, none};

const LIST: &str = "tests/windows/not-here";
/// Lower it whenever one of them runs.
const AT_MOST: usize = 13;

/// The text of the module that holds a test, by the test's path; empty when there is none.
fn module(path: &str) -> String {
    let file = format!("tests/it/{}", path.replace("::", "/"));
    let read = |file: String| std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).ok();
    read(format!("{file}.rs")).or_else(|| read(format!("{file}/mod.rs"))).unwrap_or_default()
}

fn check(list: &str) -> Vec<Found> {
    let entries = (1..).zip(list.lines()).filter(|(_, line)| !line.starts_with('#'));
    let faults = entries.clone().filter_map(|(line, entry)| {
        let (test, reason) = entry.split_once(' ').unwrap_or((entry, ""));
        let (path, name) = test.rsplit_once("::").unwrap_or(("", test));
        let rule = match () {
            () if reason.trim().is_empty() => "no reason is given",
            () if !module(path).contains(&format!("fn {name}")) => "no test begins like this",
            () => return None,
        };
        Some(Found { file: LIST.into(), line, rule: rule.into() })
    });
    let n = entries.clone().count();
    let more = (AT_MOST < n).then(|| Found { file: LIST.into(), line: n, rule: format!("more than {AT_MOST}") });
    faults.chain(more).collect()
}

#[test]
fn list_of_tests_that_wine_cannot_run_only_shrinks() {
    none(&check(&std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(LIST)).unwrap()));
}

#[test]
fn entry_that_is_wrong_is_found() {
    let rules = |list: &str| check(list).into_iter().map(|found| found.rule).collect::<Vec<_>>();
    assert_eq!(rules("# A comment.\nplan_folder::planted_link Wine makes poor links"), Vec::<String>::new());
    assert_eq!(rules("plan_folder::planted_link"), ["no reason is given"]);
    assert_eq!(rules("plan_folder::no_such_test because"), ["no test begins like this"]);
    assert_eq!(rules("nowhere::planted_link because"), ["no test begins like this"]);
    let many = "plan_folder::planted_link because\n".repeat(AT_MOST + 1);
    assert_eq!(rules(&many), [format!("more than {AT_MOST}")]);
}
