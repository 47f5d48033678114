//! The record of an act that cannot be taken back, for signing: as a page, and as plain text.

use super::{element, page, push_facts, push_signatures, push_sources, seen};
use crate::domain::draft::Language;
use crate::domain::plan::decision::SignOff;
use crate::domain::plan::hash::ContentHash;

/// A record as it is printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecisionPaper {
    /// Language of the words around it.
    pub language: Language,
    /// What it is, such as "Record of a decision".
    pub title: String,
    /// What was decided.
    pub act: String,
    /// Labels with values: company, day, who decided, who presses the button, rule book, plan.
    pub facts: Vec<(String, String)>,
    /// Heading of what stood on the screen.
    pub stated_title: String,
    /// What stood on the screen, one paragraph each.
    pub stated: Vec<String>,
    /// Language of these paragraphs.
    pub stated_language: Language,
    /// Heading of the sources.
    pub sources_title: String,
    /// Where the rule book comes from.
    pub sources: Vec<PaperSource>,
    /// Heading of the place for signatures.
    pub signatures_title: String,
    /// Who signs; each gets a line.
    pub signatures: Vec<Signature>,
    /// What the hash is.
    pub hash_label: String,
    /// Hash of the record, see [`record_hash`].
    pub hash: ContentHash,
    /// What stands below everything.
    pub foot: String,
}

/// A source of the rule book.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperSource {
    /// Its title, its date and when it was looked at, as one text.
    pub text: String,
    /// Its address, printed and never a link; `None` when it has none.
    pub address: Option<String>,
}

/// A line to sign on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signature {
    /// Name, as it is known.
    pub name: String,
    /// As what this person signs, and what else is to be written, such as "Global admin · date, signature".
    pub role: String,
}

/// Hash of a record: SHA-256 of its JSON text, with the fields in the order of the plan's file.
pub fn record_hash(decision: &SignOff) -> ContentHash {
    ContentHash::of_bytes(&serde_json::to_vec(decision).unwrap_or_default()) // such a record is always JSON
}

/// The record as a page for printing.
pub fn decision_html(paper: &DecisionPaper) -> String {
    let mut body = element("h1", &paper.title) + &element("p class=\"lead\"", &paper.act);
    push_facts(&mut body, &paper.facts, (&paper.hash_label, &paper.hash));
    body.push_str(&element("h2", &paper.stated_title));
    body.extend(["<div class=\"stated\" lang=\"", paper.stated_language.tag(), "\">\n"]);
    body.extend(paper.stated.iter().map(|paragraph| element("p", paragraph)));
    body.push_str("</div>\n");
    push_signatures(&mut body, &paper.signatures_title, &paper.signatures);
    push_sources(&mut body, &paper.sources_title, &paper.sources);
    body.push_str(&element("footer", &paper.foot));
    page(paper.language, &format!("{} - {}", paper.title, paper.act), &body)
}

/// The record as plain text, for mails and notes; lines end with `\n`.
pub fn decision_text(paper: &DecisionPaper) -> String {
    let colon = match paper.language {
        Language::English => ": ",
        Language::TraditionalChinese => "：",
    };
    let line = |text: &str| seen(text).map(|c| if c == '\n' { ' ' } else { c }).collect::<String>();
    let mut out = vec![line(&paper.title), line(&paper.act), String::new()];
    out.extend(paper.facts.iter().map(|(label, value)| format!("{}{colon}{}", line(label), line(value))));
    out.push(format!("{}{colon}{}", line(&paper.hash_label), paper.hash));
    out.extend([String::new(), line(&paper.stated_title)]);
    out.extend(paper.stated.iter().flat_map(|text| [String::new(), seen(text).collect()]));
    out.extend([String::new(), line(&paper.signatures_title)]);
    for Signature { name, role } in &paper.signatures {
        out.extend([String::new(), "_".repeat(40), line(name), line(role)]);
    }
    if !paper.sources.is_empty() {
        out.extend([String::new(), line(&paper.sources_title)]);
    }
    for source in &paper.sources {
        out.push(format!("- {}", line(&source.text)));
        out.extend(source.address.iter().map(|address| format!("  {}", line(address))));
    }
    out.extend([String::new(), line(&paper.foot)]);
    out.join("\n") + "\n"
}
