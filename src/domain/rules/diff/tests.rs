use super::*;
use crate::domain::rules::{BilingualText, Books, CapabilityCell, Confidence, Longest};

fn book() -> RuleBook {
    let books = Books::shipped().unwrap();
    (**books.get(Slug::new("2018-12")).unwrap()).clone()
}

/// What changing the book of December 2018 like this is found to be.
fn changed(change: impl FnOnce(&mut RuleBook)) -> Vec<BookChange> {
    let before = book();
    let mut after = before.clone();
    change(&mut after);
    diff(&before, &after)
}

#[track_caller]
fn check(change: impl FnOnce(&mut RuleBook), item: BookItem, how: HowChanged) {
    assert_eq!(changed(change), [BookChange { item, how }]);
}

fn parts(parts: &[BookPart]) -> HowChanged {
    HowChanged::Changed(parts.to_vec())
}

fn other() -> BilingualText {
    BilingualText { en: "Something else".into(), zh: "另一件事".into() }
}

#[test]
fn a_book_does_not_differ_from_itself() {
    for book in Books::shipped().unwrap().iter() {
        assert_eq!(diff(book, book), []);
    }
}

#[test]
fn keys_of_the_2018_source_are_no_difference() {
    assert_eq!(changed(|book| book.facts[3].seed.clear()), []);
}

#[test]
fn each_part_of_a_fact_is_told_apart() {
    let id = book().facts[3].id;
    let item = || BookItem::Fact(id);
    check(|book| book.facts[3].text = other(), item(), parts(&[BookPart::Text]));
    check(|book| book.facts[3].click.clear(), item(), parts(&[BookPart::Click]));
    check(
        |book| book.facts[3].role = Some(crate::domain::plan::company::StaffRole::BillingAdmin),
        item(),
        parts(&[BookPart::Role]),
    );
    check(|book| book.facts[3].confidence = Confidence::B, item(), parts(&[BookPart::Confidence]));
    check(|book| book.facts[3].dated = Some("2019-01-01".into()), item(), parts(&[BookPart::Source]));
    check(|book| book.facts[3].link = Some("https://example.com".into()), item(), parts(&[BookPart::Value]));
}

#[test]
fn another_source_date_alone_is_said_to_be_only_that() {
    let only = changed(|book| book.facts[3].dated = Some("2019-01-01".into()));
    assert!(only.iter().all(BookChange::is_only_source));
    let more = changed(|book| {
        book.facts[3].dated = Some("2019-01-01".into());
        book.facts[3].text = other();
    });
    assert!(!more.iter().any(BookChange::is_only_source));
}

#[test]
fn a_longer_wait_other_needs_and_another_order_of_steps_are_found() {
    let step = book().approval().unwrap().clone();
    let at = book().steps.iter().position(|one| one.id == step.id).unwrap();
    let item = || BookItem::Step(step.id);
    check(
        |book| book.steps[at].wait.as_mut().unwrap().longest = Longest::BusinessDays(5),
        item(),
        parts(&[BookPart::Wait]),
    );
    check(|book| book.steps[at].needs.clear(), item(), parts(&[BookPart::Needs]));
    let swapped = changed(|book| book.steps.swap(0, 1));
    assert_eq!(swapped.len(), 2);
    assert!(swapped.iter().all(|change| change.how == parts(&[BookPart::Place])));
}

#[test]
fn a_check_that_moves_to_another_step_is_found_as_moved() {
    let moved = book().steps[0].checks[0].id;
    check(
        |book| {
            let one = book.steps[0].checks.remove(0);
            book.steps[1].checks.push(one);
        },
        BookItem::StepCheck(moved),
        parts(&[BookPart::Place]),
    );
}

#[test]
fn every_cell_of_a_task_is_compared_by_itself() {
    let id = book().capabilities[0].id;
    check(
        |book| {
            book.capabilities[0].cells.restricted = CapabilityCell::No;
            book.capabilities[0].cells.both = CapabilityCell::Yes;
        },
        BookItem::Capability(id),
        parts(&[BookPart::Cell(Standing::Restricted), BookPart::Cell(Standing::Both)]),
    );
}

#[test]
fn a_date_that_moves_is_found() {
    let id = book().deadlines[0].id;
    check(|book| book.deadlines[0].days += 1, BookItem::Deadline(id), parts(&[BookPart::Date]));
}

#[test]
fn what_comes_in_and_goes_out_is_found_in_every_section() {
    fn both(item: BookItem, remove: impl Fn(&mut RuleBook)) {
        let whole = book();
        let mut less = whole.clone();
        remove(&mut less);
        let added = BookChange { item: item.clone(), how: HowChanged::Added };
        let removed = BookChange { item, how: HowChanged::Removed };
        assert!(diff(&less, &whole).contains(&added), "{added:?}");
        assert!(diff(&whole, &less).contains(&removed), "{removed:?}");
    }
    let whole = book();
    both(BookItem::Phase(whole.phases[0].kind), |book| drop(book.phases.remove(0)));
    both(BookItem::Step(whole.steps[0].id), |book| drop(book.steps.remove(0)));
    both(BookItem::StepCheck(whole.steps[0].checks[0].id), |book| drop(book.steps[0].checks.remove(0)));
    both(BookItem::Path(whole.paths[0].id), |book| drop(book.paths.remove(0)));
    both(BookItem::Loss(whole.losses[0].id), |book| drop(book.losses.remove(0)));
    both(BookItem::Deadline(whole.deadlines[0].id), |book| drop(book.deadlines.remove(0)));
    both(BookItem::Capability(whole.capabilities[0].id), |book| drop(book.capabilities.remove(0)));
    both(BookItem::Programme(whole.programmes[0].kind), |book| drop(book.programmes.remove(0)));
    both(BookItem::Stage(whole.programmes[0].stages[0].id), |book| drop(book.programmes[0].stages.remove(0)));
    both(BookItem::Mail(whole.mails[0].id), |book| drop(book.mails.remove(0)));
    both(BookItem::Question(whole.questions[0].id), |book| drop(book.questions.remove(0)));
    both(BookItem::Fact(whole.facts[0].id), |book| drop(book.facts.remove(0)));
    both(BookItem::Source(whole.sources[0].id.clone()), |book| drop(book.sources.remove(0)));
    both(BookItem::NoNewDirect, |book| book.no_new_direct = None);
}

#[test]
fn a_threshold_that_goes_up_is_found() {
    let books = Books::shipped().unwrap();
    let before = (**books.get(Slug::new("2026")).unwrap()).clone();
    let mut after = before.clone();
    after.thresholds[0].usd *= 2;
    let item = BookItem::Threshold(before.thresholds[0].id);
    assert_eq!(diff(&before, &after), [BookChange { item, how: parts(&[BookPart::Value]) }]);
}

#[test]
fn what_only_the_first_book_has_stands_after_what_it_follows_there() {
    let removed = book().questions[1].id;
    let changes = changed(|book| {
        book.questions.remove(1);
        book.questions[0].text = other();
        book.questions[1].text = other();
    });
    let order: Vec<_> = changes.into_iter().map(|change| change.item).collect();
    let (first, last) = (book().questions[0].id, book().questions[2].id);
    assert_eq!(order, [first, removed, last].map(BookItem::Question));
}

#[test]
fn the_shipped_books_differ_and_the_changes_stand_in_the_order_of_sections() {
    let books = Books::shipped().unwrap();
    let (old, new) = (books.iter().next().unwrap(), books.iter().next_back().unwrap());
    let sections: Vec<_> = diff(old, new).iter().map(|change| change.item.section()).collect();
    assert!(sections.is_sorted(), "{sections:?}");
    assert!(10 < sections.len());
}
