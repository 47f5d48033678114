//! The glossary: no sentence, letter or page uses a word that it says is not used.

use std::path::{Path, PathBuf};

use crate::architecture::root;

const GLOSSARY: &str = "assets/lang/GLOSSARY.md";

/// A word that is not used, and the term that is.
struct Ban {
    word: String,
    term: String,
}

/// What the glossary says.
#[derive(Default)]
struct Glossary {
    english: Vec<Ban>,
    chinese: Vec<Ban>,
    /// The right terms of both languages; a word that is part of one is meant well.
    terms: Vec<String>,
}

impl Glossary {
    fn read(text: &str) -> Self {
        let mut glossary = Self::default();
        let rows = text.lines().filter(|line| line.starts_with("| ") && !line.starts_with("| English"));
        for row in rows {
            let cells: Vec<&str> = row.trim_matches('|').split('|').map(str::trim).collect();
            let &[english, chinese, _, not_english, not_chinese] = cells.as_slice() else {
                panic!("a row of the glossary has not five cells: {row}")
            };
            let bans = |words: &str, term: &str| -> Vec<Ban> {
                let words =
                    words.split([';', '；']).map(str::trim).filter(|word| !word.is_empty() && !word.contains('*'));
                words.map(|word| Ban { word: word.to_lowercase(), term: term.to_owned() }).collect()
            };
            glossary.english.extend(bans(not_english, english));
            glossary.chinese.extend(bans(not_chinese, chinese));
            let terms = english.split(',').chain(chinese.split('、'));
            glossary.terms.extend(terms.map(|term| term.trim().to_lowercase()));
        }
        glossary
    }

    /// Each word in `text` that is not used, with its line and the right term.
    fn faults(&self, text: &str) -> Vec<(usize, String)> {
        let mut found = Vec::new();
        for (index, line) in text.lines().enumerate() {
            let line = line.to_lowercase();
            for ban in self.english.iter().filter(|ban| self.is_used(&line, &ban.word, true)) {
                found.push((index + 1, format!("“{}”; the word is “{}”", ban.word, ban.term)));
            }
            for ban in self.chinese.iter().filter(|ban| self.is_used(&line, &ban.word, false)) {
                found.push((index + 1, format!("「{}」; the word is 「{}」", ban.word, ban.term)));
            }
        }
        found
    }

    /// Whether a word stands in a line, whole where words have ends, and not as part of a right term.
    fn is_used(&self, line: &str, word: &str, whole: bool) -> bool {
        line.match_indices(word).any(|(at, _)| {
            let (before, after) = (&line[..at], &line[at + word.len()..]);
            let joins = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
            let is_whole = !before.ends_with(joins) && !after.starts_with(joins);
            (!whole || is_whole) && !self.is_meant(line, at, word)
        })
    }

    fn is_meant(&self, line: &str, at: usize, word: &str) -> bool {
        let terms = self.terms.iter().filter(|term| term.contains(word) && term.len() > word.len());
        let mut places =
            terms.flat_map(|term| line.match_indices(term.as_str()).map(|(from, _)| from..from + term.len()));
        places.any(|place| place.start <= at && at + word.len() <= place.end)
    }
}

/// The text of a file without what is no sentence: keys, comments, arguments, code.
fn sentences_of(path: &Path, text: &str) -> String {
    let kind = path.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
    let mut in_code = false;
    let line = |line: &str| match kind {
        "ftl" if line.starts_with('#') => String::new(),
        "ftl" => {
            let is_key = line.starts_with(|c: char| c.is_ascii_alphabetic());
            let value = line.split_once('=').filter(|_| is_key).map_or(line, |(_, value)| value);
            without(value, '{', '}')
        }
        "ron" => {
            let said = line.trim_start();
            let is_said = ["en: \"", "zh: \"", "title: (", "dated_zh: \""].iter().any(|begin| said.starts_with(begin));
            if is_said { said.to_owned() } else { String::new() }
        }
        _ => {
            in_code ^= line.starts_with("```");
            if in_code { String::new() } else { without(&without(line, '`', '`'), '{', '}') }
        }
    };
    text.lines().map(line).collect::<Vec<_>>().join("\n")
}

/// A line without what stands between two marks.
fn without(line: &str, open: char, close: char) -> String {
    let mut rest = line;
    let mut kept = String::new();
    while let Some((before, after)) = rest.split_once(open) {
        kept.push_str(before);
        rest = after.split_once(close).map_or("", |(_, after)| after);
    }
    kept + rest
}

fn files_in(folder: &Path, found: &mut Vec<PathBuf>) {
    let mut entries: Vec<PathBuf> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            files_in(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "ftl" || extension == "md") {
            found.push(path);
        }
    }
}

/// Everything that users read.
fn files() -> Vec<PathBuf> {
    let mut files = vec![root().join("README.md")];
    files_in(&root().join("assets/lang"), &mut files);
    files_in(&root().join("assets/templates"), &mut files);
    files.extend(
        ["2018-12", "2021-10", "2026", "criteria", "errors", "links"]
            .map(|name| root().join(format!("assets/rules/{name}.ron"))),
    );
    files.retain(|path| !path.ends_with(GLOSSARY));
    files
}

#[test]
fn no_text_uses_a_word_that_the_glossary_does_not_use() {
    let glossary = Glossary::read(&std::fs::read_to_string(root().join(GLOSSARY)).unwrap());
    assert!(40 < glossary.english.len() && 40 < glossary.chinese.len(), "the glossary was not read");
    let mut found = Vec::new();
    for path in files() {
        let text = sentences_of(&path, &std::fs::read_to_string(&path).unwrap());
        let name = path.strip_prefix(root()).unwrap().display().to_string();
        found.extend(glossary.faults(&text).into_iter().map(|(line, fault)| format!("{name}:{line}: {fault}")));
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn words_that_are_not_used_are_found() {
    let glossary = Glossary::read(
        "| English | 繁體中文 | what | not | 不用 |\n|---|---|---|---|---|\n| batch | 批次 | letters | round; the run | 一輪 |\n\
         | business days left | 剩餘工作天 | days | days left; *left* | |\n| not invited | 尚未邀請 | answer | | 未邀請 |",
    );
    for (text, n) in [
        ("The round is over", 1),
        ("The ROUND. The run", 2),
        ("Around, rounds and a round-trip", 0),
        ("3 days left", 1),
        ("Business days left", 0),
        ("What is left", 0),
        ("目前這一輪", 1),
        ("尚未邀請", 0),
        ("未邀請的客戶", 1),
        ("尚未邀請與未邀請", 1),
    ] {
        assert_eq!(glossary.faults(text).len(), n, "{text}");
    }
    assert_eq!(glossary.faults("fine\na round")[0], (2, "“round”; the word is “batch”".to_owned()));
}

#[test]
fn what_is_no_sentence_is_left_out() {
    let of = |name: &str, text: &str| sentences_of(Path::new(name), text);
    assert_eq!(
        of("a.ftl", "# the round\nround-key = Batch { $round } of { $n }\n    [one] round"),
        "\n Batch  of \n    [one] round"
    );
    assert_eq!(of("a.md", "Use `round` here\n```\nround\n```\nround"), "Use  here\n\n\n\nround");
    assert_eq!(of("a.ron", "    id: \"round\",\n    en: \"A round\","), "\nen: \"A round\",");
}
