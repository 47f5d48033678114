//! A type that more than one folder can see has a name of its own: who looks it up finds one thing.

use std::collections::BTreeMap;

use super::{File, Found, none, rust_files};

/// What every page may call what it remembers.
const SHARED: &str = "State";

/// What follows `pub` where everybody, the crate or a folder further up may see it.
fn after_pub(line: &str) -> Option<&str> {
    let line = line.trim_start().strip_prefix("pub")?;
    let far = || line.strip_prefix("(in ").and_then(|rest| rest.split_once(") ")).map(|(_, rest)| rest);
    line.strip_prefix(' ').or_else(|| line.strip_prefix("(crate) ")).or_else(far)
}

/// The name of the type that a line declares.
fn name_of(line: &str) -> Option<&str> {
    let (kind, rest) = after_pub(line)?.split_once(' ')?;
    let end = rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
    ["struct", "enum", "trait", "type", "union"].contains(&kind).then_some(&rest[..end])
}

/// The types that a file declares, each with its line; those for the folder above alone are not asked.
fn declared(file: &File) -> Vec<(usize, &str)> {
    let named = file.code().filter_map(|(number, line)| Some((number, name_of(line)?)));
    named.filter(|(_, name)| *name != SHARED && name.starts_with(char::is_uppercase)).collect()
}

fn check(files: &[File]) -> Vec<Found> {
    let mut first: BTreeMap<&str, &str> = BTreeMap::new();
    let mut all = Vec::new();
    for file in files.iter().filter(|file| !file.path.ends_with("tests.rs") && !file.path.contains("/tests/")) {
        for (line, name) in declared(file) {
            match first.get(name) {
                Some(other) => {
                    let rule = format!("{name} is a type of {other} already: give it a name of its own");
                    all.push(Found { file: file.path.clone(), line, rule });
                }
                None => drop(first.insert(name, &file.path)),
            }
        }
    }
    all
}

#[test]
fn a_type_has_a_name_of_its_own() {
    let files = rust_files("src");
    let n_types: usize = files.iter().map(|file| declared(file).len()).sum();
    assert!(500 < n_types, "{n_types} types");
    none(&check(&files));
}

#[test]
fn a_name_that_stands_for_two_types_is_found() {
    let one = |path: &str, text: &str| File::sample(path, text);
    let n_found = |other: &str| check(&[one("src/a.rs", "pub struct Line {"), one("src/b.rs", other)]).len();
    assert_eq!(n_found("pub enum Line {"), 1);
    assert_eq!(n_found("pub(crate) type Line = u8;"), 1);
    assert_eq!(n_found("pub(in crate::ui) struct Line<'a>(&'a str);"), 1);
    assert_eq!(n_found("    pub enum Line: key {"), 1);
    assert_eq!(n_found("pub(super) enum Line {"), 0, "the folder above sees it, and nobody else");
    assert_eq!(n_found("struct Line;"), 0);
    assert_eq!(n_found("// pub struct Line"), 0);
    assert_eq!(n_found("pub struct Lines;"), 0);
    assert_eq!(check(&[one("src/a.rs", "pub struct State;"), one("src/b.rs", "pub struct State;")]).len(), 0);
}
