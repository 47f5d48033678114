//! Words that may stand only in one part of the house.

use super::{File, Found, none, rust_files};

struct Ban {
    words: &'static [&'static str],
    /// Whether the words are forbidden in this file.
    within: fn(&str) -> bool,
    why: &'static str,
}

fn is_pure(path: &str) -> bool {
    path.starts_with("src/domain/") || path.starts_with("src/exchange/")
}

const BANS: [Ban; 12] = [
    Ban {
        words: &["egui", "eframe", "fluent_bundle", "std::fs", "std::thread", "std::env", "SystemTime", "Instant"],
        within: is_pure,
        why: "domain and exchange know no window, files, threads, clock or language",
    },
    Ban { words: &["egui", "eframe"], within: |path| path.starts_with("src/roster/"), why: "the roster draws nothing" },
    Ban {
        words: &["std::fs"],
        within: |path| !path.starts_with("src/store/"),
        why: "only store touches the file system",
    },
    Ban {
        words: &["arboard", "rfd", "opener"],
        within: |path| !path.starts_with("src/desktop/"),
        why: "only desktop touches clipboard, dialogs and other programs",
    },
    Ban {
        words: &["&mut Plan"],
        within: |path| !path.starts_with("src/domain/"),
        why: "the plan changes only in domain",
    },
    Ban {
        words: &["Color32::from_"],
        within: |path| !path.starts_with("src/ui/theme/"),
        why: "colours come from the theme",
    },
    Ban {
        words: &["TextEdit::singleline", "TextEdit::multiline", "TextEdit::new"],
        within: |path| !path.starts_with("src/ui/kit/"),
        why: "a text field is made by the kit, which gives it its keys and its menu",
    },
    Ban {
        words: &["surrender_focus"],
        within: |path| !path.starts_with("src/ui/kit/"),
        why: "the kit takes the keyboard out of a field, so that what is typed becomes an edit first",
    },
    Ban {
        words: &["to_lowercase"],
        within: |path| ["src/roster/", "src/ui/", "src/app/"].iter().any(|folder| path.starts_with(folder)),
        why: "names are compared by search::fold and ordered by collation::sort_key",
    },
    Ban {
        words: &["parse_from_str", "parse_and_remainder"],
        within: |path| path.starts_with("src/ui/") || path.starts_with("src/app/"),
        why: "a day that is typed is read by date_form::read_date",
    },
    Ban {
        words: &["Local::now", "Utc::now", "SystemTime::now"],
        within: |path| path != "src/clock.rs",
        why: "only clock.rs asks what day it is",
    },
    Ban {
        words: &["Local"],
        within: |path| path.starts_with("src/ui/") || path.starts_with("src/domain/"),
        why: "the computer's time zone is asked in i18n alone",
    },
];

fn check(file: &File) -> Vec<Found> {
    let mut all = Vec::new();
    for ban in BANS.iter().filter(|ban| (ban.within)(&file.path)) {
        for (line, code) in file.code() {
            for word in ban.words.iter().filter(|word| holds(code, word)) {
                all.push(Found { file: file.path.clone(), line, rule: format!("{word}: {}", ban.why) });
            }
        }
    }
    all
}

/// Whether the word stands there as a whole; one that ends with `_` stands for every name that begins so.
fn holds(code: &str, word: &str) -> bool {
    let is_part = |c: char| c.is_alphanumeric() || c == '_';
    code.match_indices(word).any(|(at, _)| {
        let (before, after) = (&code[..at], &code[at + word.len()..]);
        !before.ends_with(is_part) && (word.ends_with('_') || !after.starts_with(is_part))
    })
}

#[test]
fn words_stand_only_where_they_belong() {
    none(&rust_files("src").iter().flat_map(check).collect::<Vec<_>>());
}

#[track_caller]
fn broken(path: &str, text: &str, line: usize, word: &str) {
    let found = check(&File::sample(path, text));
    assert!(
        found.iter().any(|found| found.line == line && found.rule.starts_with(&format!("{word}: "))),
        "{word} in {path} was not found: {found:?}"
    );
}

#[test]
fn every_forbidden_word_is_found_where_it_is_forbidden() {
    for ban in &BANS {
        let paths = ["src/domain/x.rs", "src/exchange/x.rs", "src/app/x.rs", "src/ui/x.rs", "src/roster/x.rs"];
        let path = paths.into_iter().find(|path| (ban.within)(path)).expect("forbidden somewhere");
        for word in ban.words {
            let end = if word.ends_with('_') { "rgb" } else { "" };
            broken(path, &format!("// a comment\nlet x = {word}{end} (1);"), 2, word);
        }
    }
}

#[test]
fn longer_words_and_comments_are_fine() {
    for (path, text) in [
        ("src/domain/x.rs", "// std::fs is forbidden here\nlet instantly = regui;"),
        ("src/app/x.rs", "fn f(keeper: &mut PlanKeeper) {}"),
        ("src/clock.rs", "chrono::Utc::now()"),
    ] {
        assert_eq!(check(&File::sample(path, text)), []);
    }
}
