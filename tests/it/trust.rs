//! The sheet for the administrator who gets an invitation.

use changeover::domain::compose::expected;
use changeover::domain::draft::Language;
use changeover::domain::link::{Judgement, LinkGrammar, judge};
use changeover::domain::plan::moment::Moment;
use changeover::domain::plan::provider::{Provider, RelationshipLink};
use changeover::domain::plan::{AnyRecord, Plan};
use changeover::domain::rules::Books;
use changeover::domain::sample::sample_plan;
use changeover::exchange::paper::{TrustPaper, trust_html};
use changeover::i18n::Lang;
use changeover::i18n::trust::TrustOf;
use std::sync::Arc;

fn sample() -> Plan {
    sample_plan(Moment::parse("2026-11-22T09:00:00Z").unwrap()).unwrap()
}

fn provider(plan: &Plan) -> Arc<Provider> {
    plan.providers.iter().find(|one| one.name == "Northwind Distribution").unwrap().clone()
}

fn judged(plan: &Plan) -> Option<Judgement> {
    let provider = provider(plan);
    let link = plan.link_for(provider.id)?;
    Some(judge(&link.text, &expected(plan, &plan.us(), &provider), &LinkGrammar::shipped().unwrap()))
}

/// The sheet by this book, or why there is none.
fn sheet(plan: &Plan, book: &str, language: Language) -> Result<TrustPaper, String> {
    let (books, provider, judgement) = (Books::shipped().unwrap(), provider(plan), judged(plan));
    let book = books.iter().find(|one| one.id.to_string() == book).unwrap();
    let of = TrustOf { plan, book, provider: &provider, judgement: judgement.as_ref(), customer: None };
    let lang = Lang::new(language);
    of.why_not(&lang).map_or_else(|| Ok(of.paper(&lang).unwrap()), Err)
}

/// The sample with its link changed.
fn with_link(change: impl FnOnce(&mut RelationshipLink)) -> Plan {
    let mut plan = sample();
    let mut link = RelationshipLink::clone(plan.links.iter().next().unwrap());
    change(&mut link);
    plan.links = Plan::from_records([AnyRecord::Link(Arc::new(link))]).links;
    plan
}

#[test]
fn sheet_says_what_to_compare_and_never_a_whole_id_or_the_link() {
    let plan = sample();
    let link = plan.links.iter().next().unwrap().text.clone();
    for language in Language::ALL {
        let html = trust_html(&sheet(&plan, "2026", language).unwrap());
        let phone = "+886 2 5550 0100";
        for part in ["6666", "ffff", "1234", "https://admin.microsoft.com/", "Contoso Partner", phone] {
            assert!(html.contains(part), "{language:?} {part}\n{html}");
        }
        for part in ["0a1b2c3d-1111", "9f8e7d6c-aaaa", "5551234", link.as_str(), "href"] {
            assert!(!html.contains(part), "{language:?} {part}");
        }
    }
}

#[test]
fn sheet_needs_a_link_that_is_good() {
    let why = |plan: &Plan| sheet(plan, "2026", Language::English).unwrap_err();
    let mut none = sample();
    none.links = Plan::default().links;
    assert!(why(&none).contains("no link for Northwind Distribution"), "{}", why(&none));
    let refused = with_link(|link| link.text = link.text.replace("0a1b2c3d", "1a1b2c3d"));
    assert!(why(&refused).contains("refused"), "{}", why(&refused));
    let changed = with_link(|link| link.text.push('&'));
    assert!(!why(&changed).is_empty());
}

#[test]
fn sheet_says_of_microsofts_page_only_what_the_followed_book_says() {
    let points = |book| {
        let paper = sheet(&sample(), book, Language::English).unwrap();
        let text: String = paper.parts.iter().flat_map(|(_, points)| points).map(String::as_str).collect();
        (text.contains("billing administrator"), paper.sources.is_empty())
    };
    assert_eq!(points("2026"), (true, false));
    assert!(!points("2018-12").0, "that book does not say who may accept");
}
