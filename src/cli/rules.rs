//! `changeover rules`: the rule books at hand, one book as a whole, or what differs between two.

use std::path::Path;
use std::sync::Arc;

use super::{Exit, RulesArgs, World};
use crate::domain::rules::{BookItem, BookSection, Books, Fact, HowChanged, RuleBook, diff};
use crate::domain::slug::Slug;
use crate::i18n::book::{BookEntry, entry, sections};
use crate::i18n::{book_words as words, explain, facts};
use crate::store::fs::RealFs;
use crate::store::rule_files::{RuleShelf, read_rule_file};

pub(super) fn run(world: &mut World<'_>, args: &RulesArgs) -> Exit {
    let shelf = world.shelf();
    let books = &shelf.library.books;
    let Some(name) = &args.name else { return list(world, &shelf) };
    let book = match find(world, books, name) {
        Ok(book) => book,
        Err(exit) => return exit,
    };
    if let Some(other) = &args.diff {
        let other = match find(world, books, other) {
            Ok(other) => other,
            Err(exit) => return exit,
        };
        print_diff(world, books, &book, &other);
    } else if world.json {
        world.json(&serde_json::to_value(&*book).unwrap_or_default());
    } else {
        print_book(world, books, &book);
    }
    Exit::Fine
}

/// The book of this name, or the one in the file of this path; says why there is none otherwise.
fn find(world: &mut World<'_>, books: &Books, name: &str) -> Result<Arc<RuleBook>, Exit> {
    if let Some(book) = name.parse().ok().and_then(|id: Slug| books.get(id)) {
        return Ok(book.clone());
    }
    let is_file = Path::new(name).extension().is_some_and(|end| end.eq_ignore_ascii_case("ron"));
    if !is_file {
        return Err(unknown(world, books, name));
    }
    read_rule_file(&RealFs, Path::new(name), books).map(Arc::new).map_err(|error| {
        let why = explain::rule_file_why(world.lang, &error);
        let text = world.lang.with("rule-file-unusable", &[("file", name), ("why", &why)]).into_owned();
        world.say(&text);
        Exit::Io
    })
}

fn unknown(world: &mut World<'_>, books: &Books, name: &str) -> Exit {
    let names: Vec<_> = books.iter().map(|book| book.id.to_string()).collect();
    let text = world.lang.with("calendar-bad-book", &[("text", name), ("known", &names.join(", "))]).into_owned();
    world.say(&text);
    Exit::Usage
}

/// The books at hand, and what is to be said of the user's own files.
fn list(world: &mut World<'_>, shelf: &RuleShelf) -> Exit {
    let books = &shelf.library.books;
    let lang = world.lang;
    let faults: Vec<_> = shelf.faults.iter().map(|fault| explain::rule_file_fault(lang, fault)).collect();
    let replaced: Vec<_> =
        shelf.replaced.iter().map(|(id, file)| explain::rule_file_instead(lang, *id, file)).collect();
    if world.json {
        let books: Vec<_> = books
            .iter()
            .map(|book| {
                serde_json::json!({
                    "id": book.id.as_str(), "title": book.title, "from": book.from.to_string(),
                    "based_on": book.based_on, "sum": book.sum().as_str(),
                })
            })
            .collect();
        world.json(&serde_json::json!({ "books": books, "replaced": replaced, "faults": faults }));
    } else {
        for book in books.iter() {
            let about = book.about.in_language(lang.language());
            world.line(&format!("{}: {about}", book.id));
        }
        for text in replaced.iter().chain(&faults) {
            world.line(&format!("warning: {text}"));
        }
    }
    if replaced.is_empty() && faults.is_empty() { Exit::Fine } else { Exit::Warnings }
}

/// Every section of the book, each thing with what it rests on, and at the end each fact with its source.
fn print_book(world: &mut World<'_>, books: &Books, book: &RuleBook) {
    for (section, entries) in sections(world.lang, books, book) {
        let title = world.lang.text(section.key()).into_owned();
        world.line(&format!("== {title}"));
        for entry in &entries {
            print_entry(world, entry, "");
        }
    }
    let facts = world.lang.text(BookSection::Facts.key()).into_owned();
    world.line(&format!("== {facts}"));
    for fact in &book.facts {
        let line = fact_line(world, book, fact);
        world.line(&format!("{}: {line}", fact.id));
    }
}

fn print_entry(world: &mut World<'_>, entry: &BookEntry, indent: &str) {
    world.line(&format!("{indent}{}", entry.title));
    for (label, value) in &entry.lines {
        let line = if label.is_empty() { value.clone() } else { format!("{label}: {value}") };
        world.line(&format!("{indent}  {line}"));
    }
    for fact in &entry.facts {
        world.line(&format!("{indent}  -> {fact}"));
    }
    for part in &entry.parts {
        print_entry(world, part, &format!("{indent}    "));
    }
}

fn fact_line(world: &World<'_>, book: &RuleBook, fact: &Fact) -> String {
    let text = fact.text.in_language(world.lang.language());
    let mut line = format!("{text} ({}, {:?})", facts::source_line(world.lang, book, fact), fact.confidence);
    let click = facts::click_path(world.lang, fact);
    if !click.is_empty() {
        line.extend([" [", click.as_str(), "]"]);
    }
    if let Some(link) = &fact.link {
        line.extend([" ", link.as_str()]);
    }
    line
}

/// What differs: `added`, `removed` or `changed`, the section, the thing, and both texts of a changed fact.
fn print_diff(world: &mut World<'_>, books: &Books, from: &RuleBook, to: &RuleBook) {
    let (old, new) = (sections(world.lang, books, from), sections(world.lang, books, to));
    let mut rows = Vec::new();
    for change in diff(from, to) {
        let section = world.lang.text(change.item.section().key()).into_owned();
        let title = title_of(world, (from, &old), (to, &new), &change.item);
        let how = match &change.how {
            HowChanged::Added => "added",
            HowChanged::Removed => "removed",
            HowChanged::Changed(_) => "changed",
        };
        let parts = match &change.how {
            HowChanged::Added | HowChanged::Removed => String::new(),
            HowChanged::Changed(parts) => words::parts(world.lang, parts),
        };
        rows.push((how, section, title, parts));
    }
    if world.json {
        let changes: Vec<_> = rows
            .iter()
            .map(|(how, section, title, parts)| {
                serde_json::json!({"how": how, "section": section, "what": title, "parts": parts})
            })
            .collect();
        world.json(&serde_json::json!({"from": from.id.as_str(), "to": to.id.as_str(), "changes": changes}));
        return;
    }
    for (how, section, title, parts) in rows {
        let parts = if parts.is_empty() { String::new() } else { format!(" ({parts})") };
        world.line(&format!("{how}: {section}: {title}{parts}"));
    }
}

type Sections = Vec<(BookSection, Vec<BookEntry>)>;

/// What the thing is called; of a fact that both have, both texts.
fn title_of(world: &World<'_>, from: (&RuleBook, &Sections), to: (&RuleBook, &Sections), item: &BookItem) -> String {
    let say = |book: &RuleBook, id| book.fact(id).map(|fact| fact.text.in_language(world.lang.language()).to_owned());
    if let BookItem::Fact(id) = item {
        return match (say(from.0, *id), say(to.0, *id)) {
            (Some(old), Some(new)) if old != new => format!("{old} => {new}"),
            (old, new) => new.or(old).unwrap_or_default(),
        };
    }
    let found = entry(to.1, item).or_else(|| entry(from.1, item));
    found.map(|entry| entry.title.clone()).unwrap_or_default()
}
