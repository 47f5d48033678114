//! `changeover rules`: the rule books at hand, one book as a whole, or what differs between two.

use super::{Exit, RulesArgs, World};
use crate::domain::rules::{Books, Fact, RuleBook};
use crate::domain::slug::Slug;
use crate::i18n::facts;

pub(super) fn run(world: &mut World<'_>, args: &RulesArgs) -> Exit {
    let books = world.shelf().library.books;
    let Some(name) = &args.name else {
        list(world, &books);
        return Exit::Fine;
    };
    let found = find(&books, name);
    let Some(book) = found else { return unknown(world, &books, name) };
    if world.json {
        world.json(&serde_json::to_value(&*book).unwrap_or_default());
    } else {
        print_book(world, &book);
    }
    Exit::Fine
}

fn find(books: &Books, name: &str) -> Option<std::sync::Arc<RuleBook>> {
    name.parse().ok().and_then(|id: Slug| books.get(id)).cloned()
}

fn unknown(world: &mut World<'_>, books: &Books, name: &str) -> Exit {
    let names: Vec<_> = books.iter().map(|book| book.id.to_string()).collect();
    let text = world.lang.with("calendar-bad-book", &[("text", name), ("known", &names.join(", "))]).into_owned();
    world.say(&text);
    Exit::Usage
}

fn list(world: &mut World<'_>, books: &Books) {
    if world.json {
        let books: Vec<_> = books
            .iter()
            .map(|book| serde_json::json!({"id": book.id.as_str(), "title": book.title, "from": book.from.to_string()}))
            .collect();
        world.json(&serde_json::json!({ "books": books }));
        return;
    }
    for book in books.iter() {
        let about = book.about.in_language(world.lang.language());
        world.line(&format!("{}: {about}", book.id));
    }
}

/// Every section of the book, each fact with its source.
fn print_book(world: &mut World<'_>, book: &RuleBook) {
    let language = world.lang.language();
    let say = |text: &crate::domain::rules::Text| text.in_language(language).to_owned();
    world.line(&format!("{}: {}", book.id, say(&book.title)));
    world.line(&say(&book.about));
    for fact in &book.facts {
        print_fact(world, book, fact);
    }
    for step in &book.steps {
        let needs: Vec<_> = step.needs.iter().map(Slug::as_str).collect();
        world.line(&format!("step {}: {} <- {}", step.id, say(&step.title), needs.join(" ")));
        for check in &step.checks {
            world.line(&format!("  check {}: {}", check.id, say(&check.title)));
        }
    }
    for path in &book.paths {
        let open = if path.open { "open" } else { "closed" };
        world.line(&format!("path {} {open}: {} {}", path.id, say(&path.title), say(&path.advice)));
    }
    for loss in &book.losses {
        world.line(&format!("loss {}: {} / {}", loss.id, say(&loss.title), say(&loss.task)));
    }
    for deadline in &book.deadlines {
        world.line(&format!("deadline {}: {}", deadline.id, say(&deadline.title)));
    }
    for capability in &book.capabilities {
        world.line(&format!("task {}: {}", capability.id, say(&capability.task)));
    }
    for question in &book.questions {
        world.line(&format!("question {}: {} {}", question.id, say(&question.text), say(&question.ask)));
    }
}

fn print_fact(world: &mut World<'_>, book: &RuleBook, fact: &Fact) {
    let text = fact.text.in_language(world.lang.language());
    let source = facts::source_line(world.lang, book, fact);
    let mut line = format!("fact {} [{:?}]: {text} ({source})", fact.id, fact.confidence);
    let click = facts::click_path(world.lang, fact);
    if !click.is_empty() {
        line.push_str(&format!(" [{click}]"));
    }
    if let Some(link) = &fact.link {
        line.push_str(&format!(" {link}"));
    }
    world.line(&line);
}
