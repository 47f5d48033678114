use super::*;
use crate::domain::rules::Books;
use crate::i18n::Language;

#[test]
fn every_fact_of_every_book_stands_with_something() {
    for language in [Language::English, Language::TraditionalChinese] {
        let lang = Lang::new(language);
        for book in Books::shipped().unwrap().iter() {
            let sections = sections(&lang, book);
            let entries = sections.iter().flat_map(|(_, entries)| entries);
            let all: Vec<_> = entries.flat_map(|entry| std::iter::once(entry).chain(&entry.parts)).collect();
            for fact in &book.facts {
                assert!(all.iter().any(|entry| entry.facts.contains(&fact.id)), "{}", fact.id);
            }
        }
    }
}

#[test]
fn everything_that_differs_between_the_books_can_be_put_in_words() {
    use crate::domain::rules::{HowChanged, diff};
    let lang = Lang::new(Language::English);
    let books = Books::shipped().unwrap();
    for (from, to) in books.iter().flat_map(|a| books.iter().map(move |b| (a, b))) {
        let (old, new) = (sections(&lang, from), sections(&lang, to));
        for change in diff(from, to).iter().filter(|change| change.item.section() != BookSection::Facts) {
            let (a, b) = (entry(&old, &change.item), entry(&new, &change.item));
            match change.how {
                HowChanged::Added => assert!(b.is_some(), "{change:?}"),
                HowChanged::Removed => assert!(a.is_some(), "{change:?}"),
                HowChanged::Changed(_) => assert!(a.is_some() && b.is_some() && a != b, "{change:?}"),
            }
        }
    }
}

#[test]
fn the_search_finds_both_languages_whatever_is_shown() {
    let lang = Lang::new(Language::English);
    let book = Books::shipped().unwrap().iter().next().unwrap().clone();
    let sections = sections(&lang, &book);
    let found = |words: &str| sections.iter().flat_map(|(_, entries)| entries).filter(|e| e.has(words)).count();
    assert!(0 < found("新增直接客戶") && 0 < found("three business days"));
    assert_eq!(found("no such words anywhere"), 0);
}
