//! The house rules that a scan of the source can hold: floors, forbidden words, sizes, and crates that speak to a network.
//!
//! Every finding names file, line and rule. Every check is also shown a bad sample, so that none of them can only pass.

mod circles;
mod crates;
mod floors;
mod keys;
mod names;
mod not_here;
mod page;
mod sizes;
mod types;
mod words;

use std::fmt;
use std::path::{Path, PathBuf};

/// A source file: its path from the root of the project, with `/`, and its text.
#[derive(Clone, Debug)]
pub(crate) struct File {
    pub(crate) path: String,
    pub(crate) text: String,
}

impl File {
    /// A sample for a test of a check.
    pub(crate) fn sample(path: &str, text: &str) -> Self {
        Self { path: path.to_owned(), text: text.to_owned() }
    }

    /// The lines without comments, each with its number.
    pub(crate) fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        (1..).zip(self.text.lines()).map(|(number, line)| (number, without_comment(line)))
    }
}

/// A line up to its comment; `//` within a string or an address is none.
fn without_comment(line: &str) -> &str {
    let ends = line.match_indices("//").map(|(at, _)| at);
    let is_comment = |at: &usize| line[..*at].matches('"').count().is_multiple_of(2) && !line[..*at].ends_with(':');
    ends.filter(is_comment).map(|at| &line[..at]).next().unwrap_or(line)
}

/// A rule that is broken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Found {
    pub(crate) file: String,
    pub(crate) line: usize,
    pub(crate) rule: String,
}

impl fmt::Display for Found {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.rule)
    }
}

/// Fails with all findings, one a line.
#[track_caller]
pub(crate) fn none(found: &[Found]) {
    let lines: Vec<_> = found.iter().map(ToString::to_string).collect();
    assert!(found.is_empty(), "{} broken rules:\n{}", lines.len(), lines.join("\n"));
}

/// The root of the project.
pub(crate) fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Every Rust file under this folder of the project, in order.
pub(crate) fn rust_files(folder: &str) -> Vec<File> {
    let mut files = Vec::new();
    collect(&root().join(folder), &mut files);
    files.sort_by(|a, b| a.path.cmp(&b.path));
    assert!(!files.is_empty(), "no file under {folder}");
    files
}

fn collect(dir: &Path, files: &mut Vec<File>) {
    for entry in std::fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let name = path.strip_prefix(root()).unwrap().to_str().unwrap().replace('\\', "/");
            files.push(File { path: name, text: std::fs::read_to_string(&path).unwrap() });
        }
    }
}

#[test]
fn comments_are_no_code() {
    assert_eq!(without_comment("let a = 1; // std::fs"), "let a = 1; ");
    assert_eq!(without_comment(r#"let a = "https://x"; // b"#), r#"let a = "https://x"; "#);
    assert_eq!(without_comment(r#"let a = "no // comment";"#), r#"let a = "no // comment";"#);
}
