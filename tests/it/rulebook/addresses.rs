//! Where a reader is sent to: Microsoft's own pages, or those of the third party that says so.

use changeover::domain::rules::RuleBook;

use super::books;

/// Every address of a book, with what it belongs to.
fn addresses(book: &RuleBook) -> impl Iterator<Item = (String, &str)> {
    let of_source = book.sources.iter().flat_map(move |one| {
        one.link.iter().chain(&one.history).map(move |link| (format!("{} {}", book.id, one.id), link.as_str()))
    });
    let of_fact =
        book.facts.iter().filter_map(move |one| Some((format!("{} {}", book.id, one.id), one.link.as_deref()?)));
    of_source.chain(of_fact)
}

#[test]
fn an_address_is_microsofts_own_or_the_third_partys_and_leads_every_reader_to_his_language() {
    let mut n = 0;
    for book in books() {
        for (whose, address) in addresses(&book) {
            n += 1;
            let rest = address.strip_prefix("https://").unwrap_or_else(|| panic!("{whose}: {address}"));
            let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
            // A fork of a private person and a mirror of a stranger are no place to send a reader to.
            assert!(host != "github.com" || path.starts_with("MicrosoftDocs/"), "{whose}: {address}");
            let is_mirror = [".workers.dev", ".xyz", ".info", ".net"].iter().any(|end| host.ends_with(end));
            assert!(!is_mirror, "{whose}: {address}");
            let locale = path.split('/').next().unwrap_or_default();
            let is_locale = locale.len() == 5 && locale.as_bytes()[2] == b'-';
            assert!(!(host.ends_with("microsoft.com") && is_locale), "{whose}: {address}");
        }
        // The history of Microsoft's documentation is named as such, and not as the page of today.
        for source in &book.sources {
            assert!(source.link.as_ref().is_none_or(|link| !link.contains("github.com")), "{} {}", book.id, source.id);
            assert!(source.history.as_ref().is_none_or(|link| link.contains("/MicrosoftDocs/")), "{}", source.id);
        }
    }
    assert!(50 < n, "{n}");
}
