//! Each fault that the check knows, shown by a shipped book with one thing spoilt.

use changeover::domain::rules::{
    Anchor, BilingualText, BookFault, CapabilityCell, CompanyCondition, Confidence, Longest, RuleBook, StepKind, Wait,
    check,
};

use super::{books, slug};

/// The faults of the book of today after `spoil`.
fn faults(spoil: impl FnOnce(&mut RuleBook)) -> Vec<BookFault> {
    let [_, _, mut book] = books();
    spoil(&mut book);
    check(&book)
}

fn missing(by: &str, id: &str) -> BookFault {
    BookFault::Missing { by: by.into(), id: id.into() }
}

#[test]
fn a_name_stands_once_in_its_section() {
    let twice = |id: &str| vec![BookFault::Twice { id: id.into() }];
    assert_eq!(faults(|book| book.facts.push(book.facts[0].clone())), twice("about-transition"));
    assert_eq!(faults(|book| book.sources.push(book.sources[0].clone())), twice("Q2"));
    assert_eq!(faults(|book| book.paths.push(book.paths[0].clone())), twice("second-tenant"));
    assert_eq!(faults(|book| book.deadlines.push(book.deadlines[0].clone())), twice("incentive-arrives"));
    assert_eq!(faults(|book| book.capabilities.push(book.capabilities[0].clone())), twice("create-orders"));
    assert_eq!(faults(|book| book.mails.push(book.mails[0].clone())), twice("mail-approved"));
    assert_eq!(faults(|book| book.thresholds.push(book.thresholds[0].clone())), twice("direct-bill-revenue"));
    assert_eq!(faults(|book| book.questions.push(book.questions[0].clone())), twice("restricted-how-long"));
    assert_eq!(faults(|book| book.phases.push(book.phases[0].clone())), twice("Enroll"));
}

#[test]
fn steps_checks_and_losses_share_their_names() {
    let twice = |id: &str| BookFault::Twice { id: id.into() };
    assert_eq!(faults(|book| book.losses[0].id = slug("approval")), [twice("approval")]);
    assert_eq!(faults(|book| book.steps[0].checks[1].id = slug("loss-orders")), [twice("loss-orders")]);
    let again = faults(|book| book.programmes.push(book.programmes[1].clone()));
    assert!(again.contains(&twice("DirectBill")) && again.contains(&twice("direct-enrolled")), "{again:?}");
}

#[test]
fn whatever_is_named_is_there() {
    let nowhere = || slug("nowhere");
    assert_eq!(faults(|b| b.phases[0].facts.push(nowhere())), [missing("Enroll", "nowhere")]);
    assert_eq!(faults(|b| b.steps[0].facts.push(nowhere())), [missing("prepare", "nowhere")]);
    assert_eq!(faults(|b| b.steps[0].needs.push(nowhere())), [missing("prepare", "nowhere")]);
    assert_eq!(faults(|b| b.steps[0].checks[0].fact = Some(nowhere())), [missing("profile-current", "nowhere")]);
    assert_eq!(faults(|b| b.capabilities[0].facts.push(nowhere())), [missing("create-orders", "nowhere")]);
    assert_eq!(faults(|b| b.programmes[0].facts.push(nowhere())), [missing("Reseller", "nowhere")]);
    assert_eq!(faults(|b| b.deadlines[0].from = Anchor::Done(nowhere())), [missing("incentive-arrives", "nowhere")]);
    assert_eq!(faults(|b| b.deadlines[0].met_by = Some(nowhere())), [missing("incentive-arrives", "nowhere")]);
    assert_eq!(faults(|b| b.mails[0].step = Some(nowhere())), [missing("mail-approved", "nowhere")]);
    assert_eq!(faults(|b| b.no_new_direct = Some(nowhere())), [missing("2026", "nowhere")]);
    assert_eq!(faults(|b| b.moving_ends = Some(nowhere())), [missing("2026", "nowhere")]);
    assert_eq!(faults(|b| b.facts[0].source = "Q99".into()), [missing("about-transition", "Q99")]);
    let wait = |fact: &str| Wait { longest: Longest::NotKnown(nowhere()), usually_at_once: false, fact: slug(fact) };
    assert_eq!(faults(|b| b.steps[0].wait = Some(wait("approval-wait"))), [missing("prepare", "nowhere")]);
}

#[test]
fn steps_do_not_wait_for_each_other_in_a_circle() {
    let circle = faults(|book| book.steps[0].needs.push(slug("both-roles")));
    assert!(circle.contains(&BookFault::Circle { id: "prepare".into() }), "{circle:?}");
    assert!(circle.contains(&BookFault::Circle { id: "both-roles".into() }), "{circle:?}");
    assert!(!circle.contains(&BookFault::Circle { id: "choose-path".into() }), "it waits for nobody");
}

#[test]
fn every_text_is_plain_and_stands_in_both_languages() {
    let bad = |id: &str| vec![BookFault::BadText { id: id.into() }];
    for odd in ["", "  ", "a <b>c</b>", "`x`", "{name}", "a\nb", "safe\u{202E}txt", "zero\u{200B}width", "C:\\x"] {
        assert_eq!(faults(|book| book.facts[0].text.en = odd.into()), bad("about-transition"), "{odd:?}");
        assert_eq!(faults(|book| book.facts[0].text.zh = odd.into()), bad("about-transition"), "{odd:?}");
        assert_eq!(faults(|book| book.mails[2].subject = Some(odd.into())), bad("mail-incentive"), "{odd:?}");
        assert_eq!(faults(|book| book.sources[0].dated = odd.into()), bad("Q2"), "{odd:?}");
    }
    assert_eq!(faults(|book| book.sources[0].dated = "undated".into()), bad("Q2"), "words in one language only");
    let long = BilingualText { en: "x".repeat(701), zh: "字".repeat(700) };
    assert_eq!(faults(|book| book.title = long.clone()), bad("title"));
    assert_eq!(faults(|book| book.about = long.clone()), bad("about"));
    assert_eq!(faults(|book| book.steps[0].title = long.clone()), bad("prepare"));
    assert_eq!(faults(|book| book.steps[0].checks[0].help = Some(long.clone())), bad("profile-current"));
    assert_eq!(faults(|book| book.paths[0].advice = long.clone()), bad("second-tenant"));
    assert_eq!(faults(|book| book.losses[0].task = long.clone()), bad("loss-orders"));
    assert_eq!(faults(|book| book.deadlines[0].assumed = Some(long.clone())), bad("incentive-arrives"));
    assert_eq!(faults(|book| book.questions[0].ask = long.clone()), bad("restricted-how-long"));
    assert_eq!(faults(|book| book.capabilities[0].cells.both = CapabilityCell::Partly(long)), bad("create-orders"));
}

#[test]
fn what_is_inferred_is_no_rule_and_what_nobody_shows_is_no_fact() {
    let inferred = faults(|book| book.facts[0].confidence = Confidence::C);
    assert_eq!(inferred, [BookFault::Inferred { id: "about-transition".into() }]);
    let unused = faults(|book| {
        let mut fact = book.facts[0].clone();
        fact.id = slug("shown-nowhere");
        book.facts.push(fact);
    });
    assert_eq!(unused, [BookFault::Unused { id: "shown-nowhere".into() }]);
}

#[test]
fn both_acts_have_their_one_step() {
    let act = |id: &str| BookFault::Act { id: id.into() };
    let place = |book: &RuleBook, id: &str| book.steps.iter().position(|step| step.id == slug(id)).unwrap();
    let none = faults(|book| {
        let at = place(book, "enroll-now");
        book.steps[at].kind = StepKind::Task;
    });
    assert_eq!(none, [act("enroll-now")]);
    let renamed = faults(|book| {
        let at = place(book, "accept-agreement");
        book.steps[at].id = slug("accept");
    });
    assert!(renamed.contains(&act("accept-agreement")), "{renamed:?}");
}

#[test]
fn numbers_and_dates_can_be_meant() {
    let odd = |id: &str| vec![BookFault::Implausible { id: id.into() }];
    assert_eq!(faults(|book| book.facts[0].seed = vec![188]), odd("about-transition"));
    assert_eq!(faults(|book| book.facts[0].seed = vec![103]), odd("about-transition"));
    assert_eq!(faults(|book| book.deadlines[0].days = 801), odd("incentive-arrives"));
    assert_eq!(faults(|book| book.deadlines[0].days = i32::MIN), odd("incentive-arrives"));
    assert_eq!(faults(|book| book.deadlines[0].from = Anchor::Yearly { month: 13, day: 1 }), odd("incentive-arrives"));
    assert_eq!(faults(|book| book.deadlines[0].from = Anchor::Yearly { month: 1, day: 0 }), odd("incentive-arrives"));
    assert_eq!(faults(|book| book.from = "1018-12-18".parse().unwrap()), odd("2026"));
    assert_eq!(faults(|book| book.sources[0].checked = "9999-01-01".parse().unwrap()), odd("Q2"));
    let month = || vec![CompanyCondition::AnniversaryIn(vec![9, 13])];
    assert_eq!(faults(|book| book.paths[0].when = month()), odd("second-tenant"));
    assert_eq!(faults(|book| book.steps[0].when = month()), odd("prepare"));
    assert_eq!(faults(|book| book.steps[0].checks[0].when = month()), odd("profile-current"));
    let wait = Wait { longest: Longest::BusinessDays(801), usually_at_once: false, fact: slug("approval-wait") };
    assert_eq!(faults(|book| book.steps[0].wait = Some(wait)), odd("prepare"));
}

#[test]
fn addresses_are_plain_https() {
    let bad = |id: &str| vec![BookFault::BadLink { id: id.into() }];
    for link in [
        "javascript:alert(1)",
        "http://learn.microsoft.com/",
        "https://",
        "file:///etc/passwd",
        "https://learn.microsoft.com@evil.example/",
        "https://learn.microsoft.com/\"onclick",
        "https://learn.microsoft.com/a b",
        "HTTPS://LEARN.MICROSOFT.COM",
    ] {
        assert_eq!(faults(|book| book.facts[0].link = Some(link.into())), bad("about-transition"), "{link}");
        assert_eq!(faults(|book| book.sources[0].link = Some(link.into())), bad("Q2"), "{link}");
    }
}
