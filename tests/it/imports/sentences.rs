//! Every sentence of the import stands in both languages, with the facts that it needs.

use std::collections::BTreeMap;

use changeover::domain::import::{DiffKind, MappingFault, RowProblemKind, Sentence};
use changeover::domain::plan::shape::ImportField;
use changeover::exchange::csv_in::{Delimiter, SeenIn, Warning};

const ENGLISH: &str = concat!(
    include_str!("../../../assets/lang/en/import.ftl"),
    include_str!("../../../assets/lang/en/import-columns.ftl")
);
const CHINESE: &str = concat!(
    include_str!("../../../assets/lang/zh-Hant/import.ftl"),
    include_str!("../../../assets/lang/zh-Hant/import-columns.ftl")
);

/// Keys with the variables of their text, sorted.
fn messages(ftl: &str) -> BTreeMap<String, Vec<String>> {
    let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut key = String::new();
    for line in ftl.lines().filter(|line| !line.starts_with('#')) {
        if let Some((name, _)) = line.split_once(" = ").filter(|_| !line.starts_with(' ')) {
            key = name.to_owned();
            assert!(!found.contains_key(&key), "{key} stands twice");
            found.insert(key.clone(), Vec::new());
        }
        for part in line.split('$').skip(1) {
            let name: String = part.chars().take_while(char::is_ascii_alphanumeric).collect();
            let variables = found.get_mut(&key).unwrap();
            if !variables.contains(&name) {
                variables.push(name);
                variables.sort();
            }
        }
    }
    found
}

#[track_caller]
fn check((key, args): Sentence<'_>) {
    let mut names: Vec<_> = args.into_iter().map(|(name, _)| name).collect();
    names.sort_unstable();
    for ftl in [ENGLISH, CHINESE] {
        let found = messages(ftl);
        let variables = found.get(key).unwrap_or_else(|| panic!("no text for {key}"));
        assert!(variables.iter().all(|name| names.contains(&name.as_str())), "{key}: {variables:?}, given {names:?}");
    }
}

#[test]
fn both_languages_say_the_same_with_the_same_facts() {
    let (english, chinese) = (messages(ENGLISH), messages(CHINESE));
    assert_eq!(english.keys().collect::<Vec<_>>(), chinese.keys().collect::<Vec<_>>());
    for (key, facts) in &english {
        // A number that only decides on the plural is of no use in Chinese.
        let missing: Vec<_> = facts.iter().filter(|fact| !chinese[key].contains(fact)).collect();
        assert!(missing.iter().all(|fact| *fact == "n"), "{key}: {missing:?}");
        assert!(chinese[key].iter().all(|fact| facts.contains(fact)), "{key}: {:?}", chinese[key]);
    }
}

#[test]
fn every_field_and_kind_has_a_word() {
    let fields = ImportField::ALL.into_iter().map(ImportField::key);
    let kinds = DiffKind::ALL.into_iter().map(DiffKind::key);
    let delimiters = Delimiter::ALL.into_iter().map(Delimiter::key);
    let seen = [SeenIn::ExportExample, SeenIn::ApiField].into_iter().map(SeenIn::key);
    for key in fields.chain(kinds).chain(delimiters).chain(seen) {
        check((key, Vec::new()));
    }
}

#[test]
fn every_problem_has_a_sentence() {
    let (field, text) = (ImportField::Tags, || "x".to_owned());
    let conflict = |kept: &str| RowProblemKind::Conflict { first: 1, field, kept: kept.to_owned(), other: text() };
    for kind in [
        RowProblemKind::BadMicrosoftId(text()),
        RowProblemKind::BadDomain(text()),
        RowProblemKind::BadEmail(text()),
        RowProblemKind::UnknownLanguage(text()),
        RowProblemKind::UnknownCountry(text()),
        RowProblemKind::UnknownRole(text()),
        RowProblemKind::NameMissing,
        RowProblemKind::ContactMissing,
        RowProblemKind::NoKey,
        RowProblemKind::EmptyRow,
        RowProblemKind::Repeated { first: 1 },
        conflict("x"),
        conflict(""),
        RowProblemKind::TooFewCells { n: 1, expected: 2 },
        RowProblemKind::TooManyCells { n: 2, expected: 1, extra: text() },
        RowProblemKind::StrayQuote,
        RowProblemKind::Swallowed { n_lines: 2 },
        RowProblemKind::TooLong { field, n_bytes: 1 },
        RowProblemKind::ControlCharacters(field),
        RowProblemKind::NotInPlan(text()),
        RowProblemKind::Ambiguous(text()),
        RowProblemKind::SameCustomer { first: 1 },
    ] {
        check(kind.sentence());
    }
    check(MappingFault::NoKey.sentence());
    check(MappingFault::Twice { field, first: 0, second: 1 }.sentence());
}

#[test]
fn every_warning_has_a_sentence() {
    let (n, first, line) = (1, 1, 1);
    for warning in [
        Warning::Empty,
        Warning::HeaderOnly,
        Warning::NoHeader,
        Warning::AboveHeader { n_lines: n },
        Warning::OneColumn,
        Warning::EncodingGuessed,
        Warning::Replaced { n },
        Warning::Nul { n },
        Warning::StrayQuotes { n, first },
        Warning::Swallowed { n, first, n_lines: 1 },
        Warning::HugeCell { line, n_bytes: 1 },
        Warning::Ragged { n, first },
        Warning::DoubleHeader { header: String::new() },
        Warning::UnnamedHeader { column: 1 },
    ] {
        check(warning.sentence());
    }
}
