//! H17: days and numbers at the edge of what can stand in a file break no page.

use changeover::domain::draft::Language;
use changeover::ui::action::Page;

use super::any::Any;
use super::{signed, text_of};
use crate::disk::n_cases;
use crate::places::pages;
use crate::support::{Begin, Program, write_sample};

/// Shows every page of this plan.
fn walk(text: &str, language: Language) {
    let data = tempfile::tempdir().unwrap();
    let folder = write_sample(&data);
    std::fs::write(folder.join("plan.ron"), text).unwrap();
    let size = [1280.0, 2000.0];
    let begin = Begin { plan: Some(folder), language, size, any_text: true, ..Begin::default() };
    let mut program = Program::on(data, &begin);
    assert!(program.harness.state().plan().is_some(), "not opened");
    for page in pages() {
        program.harness.state_mut().session_mut().go(page);
        program.settle();
        if page == Page::Customers {
            let first = program.harness.state().plan().unwrap().customers.iter().next().map(|customer| customer.id);
            program.harness.state_mut().session_mut().customers.open = first;
            program.settle();
        }
    }
}

/// The sample with every day put to this one.
fn with_days(day: &str) -> String {
    let plan = changeover::domain::sample::sample_plan(changeover::clock::now()).unwrap();
    let mut out = String::new();
    let text = text_of(&plan);
    let mut rest = text.as_str();
    while let Some(at) = rest.find("\"20") {
        let is_day = rest.as_bytes().get(at + 11) == Some(&b'"') && rest.as_bytes()[at + 5] == b'-';
        out.push_str(&rest[..at]);
        out.push_str(if is_day { day } else { &rest[at..at + 12] });
        rest = &rest[at + 12..];
    }
    out.push_str(rest);
    signed(&out)
}

#[test]
fn days_at_the_edge_break_no_page() {
    for day in ["\"1900-01-01\"", "\"2200-12-31\"", "\"9999-12-31\"", "\"+262142-12-31\"", "\"-262143-01-01\""] {
        let text = with_days(day);
        assert!(10 < text.matches(day).count());
        println!("{day}");
        walk(&text, Language::English);
    }
}

#[test]
fn random_plans_break_no_page() {
    for seed in 0..n_cases(3, 300) as u64 {
        let language = if seed % 2 == 0 { Language::English } else { Language::TraditionalChinese };
        println!("seed {seed}");
        walk(&text_of(&Any::new(seed).plan()), language);
    }
}
