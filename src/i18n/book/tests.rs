use super::*;
use crate::domain::rules::Books;
use crate::i18n::Language;

#[test]
fn every_fact_of_every_book_stands_with_something() {
    for language in [Language::English, Language::TraditionalChinese] {
        let lang = Lang::new(language);
        let books = Books::shipped().unwrap();
        for book in books.iter() {
            let sections = sections(&lang, &books, book);
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
        let (old, new) = (sections(&lang, &books, from), sections(&lang, &books, to));
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
    let books = Books::shipped().unwrap();
    let sections = sections(&lang, &books, books.iter().next().unwrap());
    let found = |words: &str| sections.iter().flat_map(|(_, entries)| entries).filter(|e| e.has(words)).count();
    assert!(0 < found("新增直接客戶") && 0 < found("three business days"));
    assert_eq!(found("no such words anywhere"), 0);
}

#[test]
fn where_the_newest_book_is_silent_the_last_word_is_shown_with_its_year_and_counts_as_not_said() {
    use crate::domain::rules::{CapabilityCell, Standing};
    use crate::i18n::book_words::{cell_or_last, parties_or_last, short_cell};
    let books = Books::shipped().unwrap();
    let newest = books.iter().next_back().unwrap();
    let (english, chinese) = (Lang::new(Language::English), Lang::new(Language::TraditionalChinese));
    let silent = newest.capabilities.iter().flat_map(|task| Standing::ALL.map(|standing| (task, standing)));
    let mut n_told = 0;
    for (task, standing) in silent.filter(|(task, standing)| *task.cells.get(*standing) == CapabilityCell::NotSaid) {
        let said = cell_or_last(&english, &books, newest, task, standing);
        match books.last_cell(newest, task.id, standing) {
            Some((year, last)) => {
                assert!([2018, 2021].contains(&year) && *last != CapabilityCell::NotSaid, "{}", task.id);
                assert!(said.starts_with(&format!("{year}: ")) && said.ends_with("; not repeated since"), "{said}");
                assert!(short_cell(&english, &books, newest, task, standing).starts_with(&format!("{year}: ")));
                let said = cell_or_last(&chinese, &books, newest, task, standing);
                assert!(said.ends_with("；之後未再提及"), "{said}");
                n_told += 1;
            }
            None => assert_eq!(said, "Not stated"),
        }
    }
    assert!(0 < n_told);
    let oldest = books.iter().next().unwrap();
    assert!(oldest.capabilities.iter().all(|task| books.last_parties(oldest, task.id).is_none()));
    let told = newest.capabilities.iter().map(|task| parties_or_last(&english, &books, newest, task));
    assert!(told.filter(|said| said.ends_with("; not repeated since")).count() != 0);
}
