//! A list with a title, such as all deadlines; its header stands again on every sheet.

use super::{element, page};
use crate::domain::draft::Language;

/// A list as it is printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TablePaper {
    /// Language of its words.
    pub language: Language,
    /// What it is.
    pub title: String,
    /// Whose, and of which day; empty: nothing.
    pub about: String,
    /// Heads of the columns: the first holds a day or a number, the second and the last hold sentences.
    pub headers: Vec<String>,
    /// Rows; a cell that is missing is empty, one that has no column is left out.
    pub rows: Vec<Vec<String>>,
    /// What stands there when there is no row.
    pub nothing: String,
    /// Below the list, one paragraph each.
    pub notes: Vec<String>,
    /// What stands below everything.
    pub foot: String,
}

/// The list as a page for printing.
pub fn table_html(paper: &TablePaper) -> String {
    let mut body = element("h1", &paper.title);
    if !paper.about.trim().is_empty() {
        body.push_str(&element("p", &paper.about));
    }
    if paper.rows.is_empty() {
        body.push_str(&element("p", &paper.nothing));
    } else {
        body.push_str("<table class=\"list days\">\n<thead><tr>\n");
        body.extend(paper.headers.iter().map(|header| element("th scope=\"col\"", header)));
        body.push_str("</tr></thead>\n<tbody>\n");
        for row in &paper.rows {
            let cells = row.iter().map(String::as_str).chain(std::iter::repeat(""));
            body.push_str("<tr>\n");
            body.extend(cells.take(paper.headers.len()).map(|cell| element("td", cell)));
            body.push_str("</tr>\n");
        }
        body.push_str("</tbody>\n</table>\n");
    }
    body.extend(paper.notes.iter().map(|note| element("p class=\"small\"", note)));
    body.push_str(&element("footer", &paper.foot));
    page(paper.language, &paper.title, &body)
}
