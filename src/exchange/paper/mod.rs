//! Papers: pages of HTML for printing, complete in themselves. Words come as finished texts; everything is escaped.
//!
//! No size of paper is set, so a browser prints on what lies in the printer; the layout fits A4 and Letter.

mod decision;
mod letter;
mod memo;
pub mod report;
mod table;
mod trust;

pub use decision::{DecisionPaper, PaperSource, Signature, decision_html, decision_text, record_hash};
pub use letter::{LetterPaper, letters_html};
pub use memo::{MemoPaper, MemoRow, MemoTable, choice_hash, memo_html, memo_text};
pub use table::{TablePaper, table_html};
pub use trust::{TrustPaper, trust_html};

use crate::domain::draft::{Language, push_escaped};
use crate::domain::plan::contact::is_invisible;
use crate::domain::plan::hash::ContentHash;

/// How papers look; black on white, with fonts that the system has.
const STYLE: &str = "\
@page { margin: 18mm 16mm 20mm; @bottom-right { content: counter(page) ' / ' counter(pages); font-size: 9pt; } }
html { color: #000; background: #fff; font: 10.5pt/1.5 'Noto Sans TC', 'Microsoft JhengHei', 'PingFang TC', sans-serif; }
html:lang(en) { font-family: 'Segoe UI', 'Helvetica Neue', 'Noto Sans', Arial, 'Noto Sans TC', sans-serif; }
body { margin: 12mm auto; padding: 0 8mm; max-width: 178mm; overflow-wrap: anywhere; }
h1 { margin: 0 0 1mm; font-size: 19pt; line-height: 1.25; }
h2 { margin: 7mm 0 2mm; font-size: 13pt; break-after: avoid; }
p { margin: 0 0 2.5mm; white-space: pre-line; orphans: 3; widows: 3; }
.lead { font-size: 12pt; }
.facts { width: 100%; margin: 5mm 0; border-collapse: collapse; }
.facts th { width: 32%; text-align: left; font-weight: normal; color: #444; }
.facts th, .facts td { padding: 1.5mm 2mm 1.5mm 0; vertical-align: top; border-bottom: 0.2mm solid #bbb; }
.stated { padding: 3mm 4mm 1mm; border: 0.4mm solid #000; }
.hash { font-family: 'DejaVu Sans Mono', Consolas, Menlo, monospace; font-size: 8pt; }
.sources { margin: 0; padding-left: 5mm; font-size: 9pt; }
.sources li, tr, .sign, .stated p { break-inside: avoid; }
.one { font-size: 9.5pt; line-height: 1.32; }
.one h1 { font-size: 16pt; }
.one .lead { font-size: 10.5pt; }
.one h2 { margin: 3mm 0 0.5mm; font-size: 11pt; }
.one .facts { margin: 2mm 0; }
.one .facts th { width: 38%; }
.one .facts th, .one .facts td { padding: 0.7mm 2mm 0.7mm 0; }
.one .points { margin: 0; padding-left: 5mm; }
.one .sources { font-size: 8pt; }
.one footer { margin-top: 3mm; }
.signs { display: flex; flex-wrap: wrap; gap: 6mm 10mm; break-inside: avoid; }
.sign { flex: 1 1 60mm; }
.line { height: 16mm; border-bottom: 0.3mm solid #000; }
.small, footer { font-size: 9pt; color: #444; }
footer { margin-top: 8mm; break-before: avoid; }
.list { width: 100%; margin: 5mm 0; border-collapse: collapse; font-size: 9.5pt; }
.list thead { display: table-header-group; }
.list th { text-align: left; border-bottom: 0.5mm solid #000; }
.list th, .list td { padding: 1.5mm 3mm 1.5mm 0; vertical-align: top; }
.list td { border-bottom: 0.2mm solid #bbb; white-space: pre-line; }
.days th, .days td { overflow-wrap: break-word; word-break: keep-all; }
.days td:first-child { white-space: nowrap; font-variant-numeric: tabular-nums; }
.days td:nth-child(2), .days td:last-child { overflow-wrap: anywhere; word-break: normal; }
.list .whole { overflow-wrap: break-word; word-break: keep-all; }
.list .group { padding-top: 3mm; border-bottom: 0.2mm solid #bbb; }
@media print { body { margin: 0; padding: 0; max-width: none; } }";

/// A whole page; `body` is HTML already.
fn page(language: Language, title: &str, body: &str) -> String {
    page_with(language, title, body, "")
}

/// The same with rules of style of its own.
fn page_with(language: Language, title: &str, body: &str, style: &str) -> String {
    format!(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<title>{}</title>\n<style>\n{STYLE}\n{style}</style>\n\
         </head>\n<body>\n{body}</body>\n</html>\n",
        language.tag(),
        escaped(title),
    )
}

/// An element that holds a text; `tag` may carry attributes.
fn element(tag: &str, text: &str) -> String {
    let name = tag.split(' ').next().unwrap_or_default();
    format!("<{tag}>{}</{name}>\n", escaped(text))
}

/// The sources under their title; nothing without any.
fn push_sources(body: &mut String, title: &str, sources: &[PaperSource]) {
    if sources.is_empty() {
        return;
    }
    body.push_str(&element("h2", title));
    body.push_str("<ul class=\"sources\">\n");
    for PaperSource { text, address } in sources {
        let address = address.as_deref().map(|address| element("div", address)).unwrap_or_default();
        body.extend(["<li>", &escaped(text), &address, "</li>\n"]);
    }
    body.push_str("</ul>\n");
}

/// The facts of a record, a row each, and its hash below them.
fn push_facts(body: &mut String, facts: &[(String, String)], (hash_label, hash): (&str, &ContentHash)) {
    let row = |label: &str, cell: &str| format!("<tr>{}{cell}</tr>\n", element("th scope=\"row\"", label));
    body.push_str("<table class=\"facts\">\n");
    body.extend(facts.iter().map(|(label, value)| row(label, &element("td", value))));
    body.push_str(&row(hash_label, &element("td class=\"hash\"", hash.as_str())));
    body.push_str("</table>\n");
}

/// Places to sign at, with the names and roles of those who do.
fn push_signatures(body: &mut String, title: &str, signatures: &[Signature]) {
    body.push_str(&element("h2", title));
    body.push_str("<div class=\"signs\">\n");
    for Signature { name, role } in signatures {
        let (name, role) = (element("div", name), element("div class=\"small\"", role));
        body.extend(["<div class=\"sign\"><div class=\"line\"></div>\n", &name, &role, "</div>\n"]);
    }
    body.push_str("</div>\n");
}

/// A text that stands in HTML, between tags or in a quoted attribute. What is invisible or controls anything is left out,
/// except for the ends of lines.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    seen(text).for_each(|c| push_escaped(&mut out, c));
    out
}

/// What of a text is printed.
fn seen(text: &str) -> impl Iterator<Item = char> + '_ {
    let text = text.trim().chars().map(|c| if matches!(c, '\t' | '\u{2028}' | '\u{2029}') { ' ' } else { c });
    text.filter(|c| !is_invisible(*c) && (!c.is_control() || *c == '\n'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_of_a_text_becomes_markup() {
        assert_eq!(
            escaped("<script>alert('x')&\"\0\u{202e}\r\nb\u{7f}"),
            "&lt;script&gt;alert(&#39;x&#39;)&amp;&quot;\nb"
        );
    }

    #[test]
    fn style_asks_for_nothing_from_outside() {
        for word in ["url(", "@import", "http", "</", "src"] {
            assert!(!STYLE.contains(word), "{word}");
        }
    }
}
