//! The sheet for an administrator who is to accept an invitation: what to compare, what is granted and what is not.

use super::{PaperSource, element, page, push_sources};
use crate::domain::draft::Language;

/// A sheet as it is printed; it fits one page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrustPaper {
    /// Language of all words.
    pub language: Language,
    /// What it is.
    pub title: String,
    /// For whom, and about which companies.
    pub lead: String,
    /// Labels with what is to be compared.
    pub facts: Vec<(String, String)>,
    /// Headings with what stands below each, one line a point; one without points is left out.
    pub parts: Vec<(String, Vec<String>)>,
    /// Heading of the sources.
    pub sources_title: String,
    /// What it rests on.
    pub sources: Vec<PaperSource>,
    /// What stands below everything.
    pub foot: String,
}

/// The sheet as a page for printing.
pub fn trust_html(paper: &TrustPaper) -> String {
    let mut body = "<div class=\"one\">\n".to_owned();
    body.extend([element("h1", &paper.title), element("p class=\"lead\"", &paper.lead)]);
    body.push_str("<table class=\"facts\">\n");
    for (label, value) in &paper.facts {
        body.extend(["<tr>", &element("th scope=\"row\"", label), &element("td", value), "</tr>\n"]);
    }
    body.push_str("</table>\n");
    for (title, points) in paper.parts.iter().filter(|(_, points)| !points.is_empty()) {
        body.push_str(&element("h2", title));
        body.push_str("<ul class=\"points\">\n");
        body.extend(points.iter().map(|point| element("li", point)));
        body.push_str("</ul>\n");
    }
    push_sources(&mut body, &paper.sources_title, &paper.sources);
    body.extend([element("footer", &paper.foot), "</div>\n".to_owned()]);
    page(paper.language, &format!("{} - {}", paper.title, paper.lead), &body)
}
