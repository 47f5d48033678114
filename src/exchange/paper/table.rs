//! A list with a title, such as all deadlines; its header stands again on every sheet.

use super::{escaped, page};
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
    /// Heads of the columns.
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
    let mut body = format!("<h1>{}</h1>\n", escaped(&paper.title));
    if !paper.about.trim().is_empty() {
        body.push_str(&format!("<p>{}</p>\n", escaped(&paper.about)));
    }
    if paper.rows.is_empty() {
        body.push_str(&format!("<p>{}</p>\n", escaped(&paper.nothing)));
    } else {
        body.push_str("<table class=\"list\">\n<thead><tr>");
        for header in &paper.headers {
            body.push_str(&format!("<th scope=\"col\">{}</th>", escaped(header)));
        }
        body.push_str("</tr></thead>\n<tbody>\n");
        for row in &paper.rows {
            body.push_str("<tr>");
            for column in 0..paper.headers.len() {
                body.push_str(&format!("<td>{}</td>", row.get(column).map(|cell| escaped(cell)).unwrap_or_default()));
            }
            body.push_str("</tr>\n");
        }
        body.push_str("</tbody>\n</table>\n");
    }
    for note in &paper.notes {
        body.push_str(&format!("<p class=\"small\">{}</p>\n", escaped(note)));
    }
    body.push_str(&format!("<footer>{}</footer>\n", escaped(&paper.foot)));
    page(paper.language, &paper.title, &body)
}
