//! Keys in the source: each one that is asked for exists, and each one that exists is asked for.

use std::collections::BTreeSet;

use super::literals::{Literal, literals};
use super::shipped_keys;
use crate::architecture::{File, Found, none, rust_files};

/// What stands before a literal that is asked for as a sentence.
const ASKS: [&str; 8] =
    ["text(", "lang.with(", "count(", "count_with(", "usage(", "text_of(", "EditLabel::one(", "EditLabel::many("];
/// What stands before a literal that names a place on the screen or something else that is no sentence.
const NAMES: [&str; 18] = [
    "Field::new(",
    "select(ui,",
    "scroll_page(ui,",
    "search_box(ui,",
    "side_sheet(ui,",
    "Table::new(",
    "id_salt(",
    "Id::new(",
    "Id::unique(",
    "Panel::top(",
    "Panel::bottom(",
    "Panel::left(",
    "Panel::right(",
    "Grid::new(",
    "constTABLE:&str=",
    "Job::start(",
    "Slug::new(",
    "unique((",
];

/// The source without its tests.
fn without_tests(text: &str) -> &str {
    text.split("\n#[cfg(test)]\nmod tests {").next().unwrap_or(text)
}

fn is_test_file(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.starts_with("tests")
        || name == "hostile.rs"
        || path.contains("/kit/gallery")
        || path.contains("/domain/sample/")
}

/// Whether a text is written like a key: small words joined by hyphens.
fn is_like_a_key(text: &str) -> bool {
    let is_word = |word: &str| !word.is_empty() && word.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit());
    text.starts_with(|c: char| c.is_ascii_lowercase()) && text.split('-').all(is_word)
}

fn topic(key: &str) -> Option<&str> {
    key.split_once('-').map(|(topic, _)| topic)
}

/// Whether this literal must be a key: it is asked for, is named as a sentence with its arguments, or has a key's topic.
fn must_be_a_key(literal: &Literal, topics: &BTreeSet<&str>) -> bool {
    let is_asked = ASKS.iter().any(|ask| literal.before.ends_with(ask));
    let is_message =
        literal.before.ends_with('(') && [",vec![", ",Vec::new("].iter().any(|after| literal.after.starts_with(after));
    let is_named = NAMES.iter().any(|name| literal.before.ends_with(name));
    let has_topic = topic(&literal.text).is_some_and(|topic| topics.contains(topic));
    is_like_a_key(&literal.text) && (is_asked || is_message || (has_topic && !is_named))
}

/// Literals that should be keys and are none.
fn missing(file: &File, keys: &BTreeSet<String>) -> Vec<Found> {
    let topics: BTreeSet<_> = keys.iter().filter_map(|key| topic(key)).collect();
    let is_missing = |literal: &Literal| must_be_a_key(literal, &topics) && !keys.contains(&literal.text);
    let wrong = literals(without_tests(&file.text)).into_iter().filter(is_missing);
    let allowed = |found: &Found| !NO_KEYS.iter().any(|word| found.rule.starts_with(&format!("{word} ")));
    wrong
        .map(|literal| Found {
            file: file.path.clone(),
            line: literal.line,
            rule: format!("{} is no key of assets/lang/en", literal.text),
        })
        .filter(allowed)
        .collect()
}

/// Words of other formats that begin as our keys do.
const NO_KEYS: [&str; 1] = ["provider-directory"];

/// Keys that nothing asks for.
fn unused(files: &[File], keys: &BTreeSet<String>) -> Vec<String> {
    let used: BTreeSet<String> =
        files.iter().flat_map(|file| literals(without_tests(&file.text))).map(|literal| literal.text).collect();
    keys.difference(&used).cloned().collect()
}

fn program() -> Vec<File> {
    rust_files("src").into_iter().filter(|file| !is_test_file(&file.path)).collect()
}

#[test]
fn every_key_in_the_source_exists() {
    let keys = shipped_keys();
    none(&program().iter().flat_map(|file| missing(file, &keys)).collect::<Vec<_>>());
}

#[test]
fn every_key_is_used() {
    let found = unused(&program(), &shipped_keys());
    assert!(
        found.is_empty(),
        "{} sentences that nobody says: take them out of both languages:\n{}",
        found.len(),
        found.join("\n")
    );
}

#[test]
fn wrong_and_unused_keys_are_found() {
    let keys: BTreeSet<_> = ["plan-saved", "close"].map(str::to_owned).into();
    let wrong = |text: &str| missing(&File::sample("src/x.rs", text), &keys).len();
    for bad in [
        "ctx.text(\"plan-gone\")",
        "text(\"cloze\")",
        "lang.with(\"other-topic\", &[])",
        "(\"store-x\", vec![])",
        "field(\"plan-lable\", 1)",
        "A => \"plan-gone\",",
    ] {
        assert_eq!(wrong(bad), 1, "{bad}");
    }
    for good in
        ["ctx.text(\"plan-saved\")", "Field::new(\"plan-name\", &label)", "// text(\"plan-gone\")", "f(\"utf-8\")"]
    {
        assert_eq!(wrong(good), 0, "{good}");
    }
    let file = File::sample("src/x.rs", "text(\"close\")\n#[cfg(test)]\nmod tests { fn f() { text(\"plan-saved\") } }");
    assert_eq!(unused(&[file], &keys), ["plan-saved"]);
}
