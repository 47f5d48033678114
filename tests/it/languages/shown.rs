//! What a sentence is missing for would be drawn as its key: no page shows one.

use changeover::domain::draft::Language;
use egui_kittest::kittest::NodeT as _;

use crate::places::pages;
use crate::support::{Begin, Program};

/// Texts that are written like a key, or hold an argument that nobody filled in.
fn suspicious(texts: impl Iterator<Item = String>) -> Vec<String> {
    let keys = super::shipped_keys();
    let topics: Vec<&str> = keys.iter().filter_map(|key| Some(key.split_once('-')?.0)).collect();
    let is_key = |text: &str| {
        let is_plain = text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
        is_plain && text.split_once('-').is_some_and(|(topic, _)| topics.contains(&topic))
    };
    // An English word that begins like keys do, and is none itself.
    let is_word = |text: &str| text == "read-only" && !keys.contains(text);
    let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    texts.filter(|text| text.contains("{$") || words(text).iter().any(|word| is_key(word) && !is_word(word))).collect()
}

#[test]
fn no_page_shows_a_key_instead_of_a_sentence() {
    for language in [Language::English, Language::TraditionalChinese] {
        let mut program = Program::sample(&Begin { language, ..Begin::default() });
        for page in pages() {
            program.harness.state_mut().session_mut().go(page);
            program.settle();
            let nodes = program.harness.root().children_recursive();
            let texts = nodes.flat_map(|node| {
                let node = node.accesskit_node();
                [node.label(), node.value(), node.description()].into_iter().flatten().collect::<Vec<_>>()
            });
            assert_eq!(suspicious(texts), Vec::<String>::new(), "{page:?} in {language:?}");
        }
    }
}

#[test]
fn keys_and_empty_arguments_are_found() {
    let found = |text: &str| suspicious(std::iter::once(text.to_owned())).len();
    assert_eq!(found("store-plan-gone"), 1);
    assert_eq!(found("Problem: store-plan-gone"), 1);
    assert_eq!(found("Saved at {$time}"), 1);
    assert_eq!(found("read-only-title"), 1);
    assert_eq!(found("The plan is read-only for the second"), 0);
    assert_eq!(found("A well-known sentence"), 0);
}
