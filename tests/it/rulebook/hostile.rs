//! Rule files that somebody else wrote, badly or with bad intent.

use changeover::domain::rules::{BookError, BookFault, Books, RuleBook};

use super::TEXTS;

/// The error for the 2018 book with the first `old` replaced.
fn error(old: &str, new: &str) -> BookError {
    let text = TEXTS[0].replacen(old, new, 1);
    assert_ne!(text, TEXTS[0], "{old}");
    RuleBook::read(&text, &Books::default()).unwrap_err()
}

#[test]
fn a_file_that_is_too_large_is_not_even_looked_at() {
    let text = format!("{}{}", TEXTS[0], " ".repeat(1 << 20));
    assert_eq!(RuleBook::read(&text, &Books::default()), Err(BookError::TooLarge { bytes: text.len() }));
}

#[test]
fn a_file_that_nests_without_end_is_refused_and_does_no_harm() {
    for open in ["(", "[", "{", "Some("] {
        let deep = open.repeat(100_000);
        assert!(matches!(RuleBook::read(&deep, &Books::default()), Err(BookError::NotABook { .. })), "{open}");
        let inside = error("title: (en:", &format!("title: {deep}(en:"));
        assert!(matches!(inside, BookError::NotABook { .. }), "{open}: {inside}");
    }
}

#[test]
fn a_field_nobody_knows_is_refused_with_its_place() {
    let BookError::NotABook { line, what, .. } = error("            kind: Checks,", "            surprise: 1,") else {
        panic!("read all the same");
    };
    let place = TEXTS[0].lines().position(|text| text == "            kind: Checks,").unwrap() + 1;
    assert!(line == place && what.contains("surprise"), "{line}: {what}");
    for old in ["            source: \"Q0\",", "            dated: \"2018-12-18\",", "            days: 30,"] {
        let unknown = error(old, &format!("{old} run: \"rm\","));
        assert!(matches!(&unknown, BookError::NotABook { what, .. } if what.contains("run")), "{unknown}");
    }
}

#[test]
fn a_wrong_type_a_lost_field_and_a_bad_name_are_refused() {
    for (old, new) in [
        ("days: 30", "days: \"30\""),
        ("days: 30", "days: 99999999999"),
        ("seed: [104, 105, 106, 107]", "seed: [-1]"),
        ("confidence: A", "confidence: D"),
        ("id: \"2018-12\"", "id: \"../2018-12\""),
        ("from: \"2018-12-18\"", "from: \"2018-02-30\""),
        ("    moving_begins: \"moving-begins\",\n", ""),
        ("BusinessDays(3)", "BusinessDays(-3)"),
    ] {
        let refused = error(old, new);
        assert!(matches!(refused, BookError::NotABook { .. }), "{new}: {refused}");
    }
    for text in ["", "\u{FEFF}", "()", "null", "PK\u{3}\u{4}", &TEXTS[0][..TEXTS[0].len() / 2]] {
        assert!(matches!(RuleBook::read(text, &Books::default()), Err(BookError::NotABook { .. })));
    }
}

#[test]
fn markup_and_script_addresses_make_a_book_unsound() {
    let markup = error("December 2018\"", "<img src=x>\"");
    assert_eq!(markup, BookError::Unsound { faults: vec![BookFault::BadText { id: "title".into() }] });
    let script = error("history: \"https://github.com/", "history: \"javascript:alert(1)//");
    assert_eq!(script, BookError::Unsound { faults: vec![BookFault::BadLink { id: "Q0".into() }] });
    assert_eq!(script.to_string(), "1 faults, first: Q0 has an address that is not https");
}
