//! The sentences: the same in both languages, all of them there, all of them used, and written by the house's rules.

mod glossary;
mod keys;
mod literals;
mod shown;

use std::collections::{BTreeMap, BTreeSet};

use changeover::domain::draft::Language;
use changeover::i18n::sources;
use fluent_bundle::FluentResource;

/// A sentence of one language: its text with everything up to the next key, and the names of what is put into it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Sentence {
    pub(crate) text: String,
    pub(crate) arguments: BTreeSet<String>,
}

/// The sentences of a Fluent text by key, and the keys that stand there twice.
pub(crate) fn sentences(texts: &[&str]) -> (BTreeMap<String, Sentence>, Vec<String>) {
    let (mut all, mut twice) = (BTreeMap::<String, Sentence>::new(), Vec::new());
    for text in texts {
        let mut key = String::new();
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let begins = line.starts_with(|c: char| c.is_ascii_alphabetic());
            let value = match line.split_once('=').filter(|_| begins) {
                Some((name, value)) => {
                    key = name.trim().to_owned();
                    if all.contains_key(&key) {
                        twice.push(key.clone());
                    }
                    value
                }
                None => line,
            };
            let sentence = all.entry(key.clone()).or_default();
            sentence.text.push_str(value);
            sentence.text.push('\n');
            sentence.arguments.extend(arguments(value));
        }
    }
    all.remove("");
    (all, twice)
}

/// The names of what is put into a line; what only chooses a plural is none of them, for Chinese has no plurals.
fn arguments(line: &str) -> impl Iterator<Item = String> + '_ {
    let is_name = |c: &char| c.is_ascii_alphanumeric() || "_-".contains(*c);
    let names = line.split('$').skip(1).map(move |rest| (rest.chars().take_while(is_name).collect::<String>(), rest));
    names.filter(|(name, rest)| !rest[name.len()..].trim_start().starts_with("->")).map(|(name, _)| name)
}

/// The keys of English, as shipped.
pub(crate) fn shipped_keys() -> BTreeSet<String> {
    sentences(&sources(Language::English)).0.into_keys().collect()
}

fn both() -> [BTreeMap<String, Sentence>; 2] {
    [Language::English, Language::TraditionalChinese].map(|language| sentences(&sources(language)).0)
}

#[test]
fn texts_have_no_faults_and_no_key_twice() {
    for language in [Language::English, Language::TraditionalChinese] {
        let texts = sources(language);
        for text in &texts {
            if let Err((_, faults)) = FluentResource::try_new((*text).to_owned()) {
                panic!("{language:?}: {faults:?} in the text that begins with {:?}", text.lines().next());
            }
        }
        assert_eq!(sentences(&texts).1, Vec::<String>::new(), "twice in {language:?}");
    }
}

#[test]
fn every_text_file_is_built_in() {
    for (language, tag) in [(Language::English, "en"), (Language::TraditionalChinese, "zh-Hant")] {
        let folder = crate::architecture::root().join("assets/lang").join(tag);
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let text = std::fs::read_to_string(&path).unwrap();
            assert!(sources(language).contains(&text.as_str()), "{} is not in src/i18n/mod.rs", path.display());
        }
    }
}

/// What differs between two languages: keys that only one has, and sentences that take other arguments.
fn differences(one: &BTreeMap<String, Sentence>, other: &BTreeMap<String, Sentence>) -> Vec<String> {
    let keys: BTreeSet<_> = one.keys().chain(other.keys()).collect();
    let difference = |key: &&String| match (one.get(*key), other.get(*key)) {
        (Some(a), Some(b)) if a.arguments == b.arguments => None,
        (Some(a), Some(b)) => Some(format!("{key}: {:?} and {:?}", a.arguments, b.arguments)),
        _ => Some(format!("{key}: in one language only")),
    };
    keys.iter().filter_map(difference).collect()
}

#[test]
fn both_languages_have_the_same_keys_and_arguments() {
    let [english, chinese] = both();
    assert_eq!(differences(&english, &chinese), Vec::<String>::new());
}

#[test]
fn missing_keys_and_other_arguments_are_found() {
    let of = |text: &str| sentences(&[text]).0;
    assert_eq!(differences(&of("a = b { $n }"), &of("a = c { $n }")), Vec::<String>::new());
    assert_eq!(differences(&of("a = b { $n }"), &of("a = c { $m }")).len(), 1);
    let plural = "a = { $n ->\n    [one] line { $x }\n   *[other] lines { $x }\n}";
    assert_eq!(differences(&of(plural), &of("a = 行 { $x }")), Vec::<String>::new());
    assert_eq!(differences(&of(plural), &of("a = 行")).len(), 1);
    assert_eq!(differences(&of("a = b\nc = d"), &of("a = b")), ["c: in one language only"]);
    assert_eq!(sentences(&["a = 1", "a = 2"]).1, ["a"]);
}

/// What the house's rules say against a sentence; `None` when nothing.
fn fault(language: Language, text: &str) -> Option<&'static str> {
    if text.contains(['\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}']) {
        return Some("isolation marks would be drawn as boxes");
    }
    match language {
        Language::English if text.contains('!') => Some("an exclamation mark"),
        Language::English if text.chars().any(is_chinese) => Some("a Chinese character"),
        Language::TraditionalChinese if has_ascii_mark(text) => Some("an ASCII mark after a Chinese character"),
        Language::TraditionalChinese if text.contains("[one]") => Some("a plural that Chinese does not have"),
        Language::English | Language::TraditionalChinese => None,
    }
}

fn is_chinese(c: char) -> bool {
    ('\u{3400}'..='\u{9fff}').contains(&c)
}

/// A mark of the Latin kind right after a Chinese character; the three dots of a button are none.
fn has_ascii_mark(text: &str) -> bool {
    let bare = text.replace("...", "");
    let characters: Vec<char> = bare.chars().collect();
    characters.windows(2).any(|pair| is_chinese(pair[0]) && ",.;:?!".contains(pair[1]))
}

#[test]
fn sentences_are_written_by_the_rules_of_the_house() {
    let languages = [Language::English, Language::TraditionalChinese];
    let mut found = Vec::new();
    for (language, all) in languages.into_iter().zip(both()) {
        for (key, sentence) in all {
            found.extend(fault(language, &sentence.text).map(|fault| format!("{key} ({language:?}): {fault}")));
        }
    }
    assert_eq!(found, Vec::<String>::new());
}

#[test]
fn badly_written_sentences_are_found() {
    let (english, chinese) = (Language::English, Language::TraditionalChinese);
    for (language, bad) in [
        (english, "Copied!"),
        (english, "Copied 複製"),
        (english, "Hello \u{2068}x\u{2069}"),
        (chinese, "已複製,請貼上"),
        (chinese, "已複製."),
        (chinese, "已複製\u{2068}"),
        (chinese, "{ $n ->\n    [one] 移除一項\n   *[other] 移除 { $n } 項\n}"),
    ] {
        assert!(fault(language, bad).is_some(), "{bad}");
    }
    for (language, good) in [
        (english, "Choose a folder..."),
        (english, "{ $n ->\n    [one] 1 row\n   *[other] { $n } rows\n}"),
        (chinese, "選擇資料夾..."),
        (chinese, "已複製，例如 a.b。"),
        (chinese, "{ $n ->\n    [1] 移除一項\n   *[other] 移除 { $n } 項\n}"),
    ] {
        assert_eq!(fault(language, good), None, "{good}");
    }
}
