//! Facts of rule books as people read them: who says so, since when, how sure it is, where to click.

use super::Lang;
use crate::domain::rules::{Fact, RuleBook};

/// The title and the date of a fact's source: `Title, 2018-12-18`.
pub fn source_line(lang: &Lang, book: &RuleBook, fact: &Fact) -> String {
    let Some(source) = book.source(&fact.source) else { return fact.source.clone() };
    let undated = lang.text("fact-undated");
    let dated = match fact.dated.as_deref() {
        Some("undated") => &undated,
        Some(dated) => dated,
        None => source.dated_in(lang.language()),
    };
    let title = source.title.in_language(lang.language());
    lang.with("fact-source-line", &[("title", title), ("dated", dated)]).into_owned()
}

/// Where to click, from the outermost menu on: `Settings > Program info`; empty where there is nothing to click.
pub fn click_path(lang: &Lang, fact: &Fact) -> String {
    let steps: Vec<_> = fact.click.iter().map(|step| step.in_language(lang.language())).collect();
    steps.join(" > ")
}
