//! Letters for the post: one sheet after the other, each with who writes to whom, and with its link in full.

use super::{element, page_with};
use crate::domain::draft::Language;

/// A letter as it is printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LetterPaper {
    /// What it is written in.
    pub language: Language,
    /// Who writes, line by line.
    pub from: Vec<String>,
    /// To whom, line by line.
    pub to: Vec<String>,
    /// The day, as people write it.
    pub day: String,
    /// The subject.
    pub subject: String,
    /// The letter: a fragment of HTML as [`Draft::html`](crate::domain::draft::Draft::html) has it.
    pub body: String,
    /// What goes along, as a sentence; empty: nothing.
    pub enclosed: String,
}

const STYLE: &str = "\
.letter { break-after: page; }
.letter:last-child { break-after: auto; }
.letter + .letter { margin-top: 20mm; }
.letter .from { text-align: right; font-size: 9.5pt; }
.letter .to { margin: 10mm 0 8mm; }
.letter .day { text-align: right; }
.letter h1 { font-size: 12.5pt; margin: 6mm 0 5mm; }
.letter p, .letter li { margin: 0 0 2.6mm; line-height: 1.45; orphans: 2; widows: 2; }
.letter h2, .letter h3 { break-after: avoid; }
.letter a { color: #000; text-decoration: none; overflow-wrap: anywhere; word-break: break-all; hyphens: none; font-family: 'DejaVu Sans Mono', Consolas, Menlo, monospace; font-size: 9pt; }
.letter .enclosed { margin-top: 8mm; font-size: 9.5pt; }
@media print { .letter + .letter { margin-top: 0; } }";

/// The letters as one page for printing, each on a sheet of its own; `title` is in `language`.
pub fn letters_html(language: Language, title: &str, letters: &[LetterPaper]) -> String {
    let mut body = String::new();
    for letter in letters {
        body.extend(["<section class=\"letter\" lang=\"", letter.language.tag(), "\">\n"]);
        for (class, lines) in [("from", &letter.from), ("to", &letter.to)] {
            body.extend(["<div class=\"", class, "\">\n"]);
            body.extend(lines.iter().filter(|line| !line.trim().is_empty()).map(|line| element("div", line)));
            body.push_str("</div>\n");
        }
        body.extend([element("div class=\"day\"", &letter.day), element("h1", &letter.subject), letter.body.clone()]);
        if !letter.enclosed.is_empty() {
            body.push_str(&element("p class=\"enclosed\"", &letter.enclosed));
        }
        body.push_str("</section>\n");
    }
    page_with(language, title, &body, STYLE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_letter_has_a_sheet_and_nothing_becomes_markup() {
        let letter = |language, name: &str| LetterPaper {
            language,
            from: vec!["Contoso".into(), String::new(), "+886 2 1234".into()],
            to: vec![name.into()],
            day: "1 December 2026".into(),
            subject: "A <b> & c".into(),
            body: "<p>x <a href=\"https://a.example/?b=1&amp;c=2\">https://a.example/?b=1&amp;c=2</a></p>\n".into(),
            enclosed: String::new(),
        };
        let letters = [letter(Language::English, "<i>Fabrikam"), letter(Language::TraditionalChinese, "北屯")];
        let html = letters_html(Language::English, "Letters", &letters);
        assert_eq!(html.matches("<section class=\"letter\"").count(), 2);
        assert!(html.contains("lang=\"zh-Hant\"") && html.contains("&lt;i&gt;Fabrikam"), "{html}");
        assert!(html.contains("<h1>A &lt;b&gt; &amp; c</h1>") && !html.contains("<div></div>"), "{html}");
        for word in ["url(", "@import", "http", "</", "src"] {
            assert!(!STYLE.contains(word), "style asks for something from outside: {word}");
        }
    }
}
