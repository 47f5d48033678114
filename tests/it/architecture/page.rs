//! ARCHITECTURE.md names files and folders that are there.

use super::{Found, none, root};

/// Paths in backticks that do not exist.
fn gone(text: &str) -> Vec<Found> {
    let mut found = Vec::new();
    for (number, line) in (1..).zip(text.lines()) {
        let quoted = line.split('`').skip(1).step_by(2);
        let paths =
            quoted.filter(|word| ["src/", "tests/", "assets/", "scripts/"].iter().any(|top| word.starts_with(top)));
        for path in paths.filter(|path| !root().join(path).exists()) {
            let rule = format!("there is no {path}");
            found.push(Found { file: "ARCHITECTURE.md".to_owned(), line: number, rule });
        }
    }
    found
}

#[test]
fn every_path_of_the_page_exists() {
    let text = std::fs::read_to_string(root().join("ARCHITECTURE.md")).unwrap();
    none(&gone(&text));
    assert!(20 < text.matches("`src/").count(), "the page names hardly a file");
}

#[test]
fn path_that_is_gone_is_found() {
    assert_eq!(gone("see\n`src/lib.rs` and `src/nowhere.rs`").len(), 1);
}
