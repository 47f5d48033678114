//! A book that builds on another one: what it takes over stands there once.

use changeover::domain::rules::{BookError, Books, RuleBook};

use super::{TEXTS, slug};

/// The 2021 book with another name and base.
fn own(id: &str, base: &str) -> String {
    let text = TEXTS[1].replacen("id: \"2021-10\"", &format!("id: \"{id}\""), 1);
    text.replacen("based_on: \"2018-12\"", &format!("based_on: \"{base}\""), 1)
}

fn read(text: &str) -> Result<RuleBook, BookError> {
    RuleBook::read(text, &Books::shipped().unwrap())
}

#[test]
fn shipped_books_build_on_the_one_before_and_hold_everything_that_they_take_over() {
    let shipped = Books::shipped().unwrap();
    let base = |id: &str| shipped.get(slug(id)).unwrap().based_on;
    assert_eq!(["2018-12", "2021-10", "2026"].map(base), [None, Some(slug("2018-12")), Some(slug("2021-10"))]);
    let (early, late) = (shipped.get(slug("2018-12")).unwrap(), shipped.get(slug("2021-10")).unwrap());
    let taken = early.losses.iter().filter(|loss| late.losses.contains(loss)).count();
    assert!(0 < taken && TEXTS[1].contains(&format!("        \"{}\",\n", early.losses[0].id)), "{taken}");
}

#[test]
fn what_a_book_of_ones_own_takes_over_is_what_its_base_says() {
    let book = read(&own("ours", "2018-12")).unwrap();
    let shipped = read(TEXTS[1]).unwrap();
    assert_eq!((book.based_on, &book.losses, &book.facts), (Some(slug("2018-12")), &shipped.losses, &shipped.facts));
}

#[test]
fn base_that_is_gone_a_circle_and_a_name_that_the_base_lacks_are_refused() {
    assert_eq!(read(&own("ours", "2019-01")), Err(BookError::NoBase { id: slug("2019-01") }));
    assert_eq!(read(&own("ours", "ours")), Err(BookError::Circle { id: slug("ours") }));
    let text = own("ours", "2018-12").replacen("    losses: [\n", "    losses: [\n        \"no-such-thing\",\n", 1);
    assert_eq!(read(&text), Err(BookError::NotInBase { name: "no-such-thing".into() }));
    let alone = TEXTS[1].replacen("    based_on: \"2018-12\",\n", "", 1);
    assert!(matches!(read(&alone), Err(BookError::NotInBase { .. })));
    let twice = own("ours", "2018-12").replacen("    losses: [\n", "    losses: [\n        \"loss-orders\",\n", 1);
    assert!(read(&twice).is_err());
}

#[test]
fn checksum_covers_what_is_taken_over() {
    let shipped = Books::shipped().unwrap();
    let sum = |books: &Books| RuleBook::read(TEXTS[1], books).unwrap().sum();
    let mut early = (**shipped.get(slug("2018-12")).unwrap()).clone();
    assert_eq!(sum(&shipped), sum(&shipped.with(early.clone())));
    for loss in &mut early.losses {
        loss.title.en.push('!');
    }
    assert_ne!(sum(&shipped), sum(&shipped.with(early)), "the base says something else");
    assert_eq!(sum(&shipped).as_str().len(), 64);
}
