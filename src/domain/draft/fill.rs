//! One customer's values put into a template.

use super::markdown::Op;
use super::spacing::{first_shown, last_shown, spaces};
use super::variant::Variant;
use super::{LetterValues, Placeholder, Template};

/// A finished text for one customer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// One line without control characters.
    pub subject: String,
    /// Plain text with `\n` between lines; nothing is wrapped, the link stands alone on its line.
    pub plain: String,
    /// A fragment such as `<p>..</p>`, escaped; its elements are p, strong, em, ul, ol, li, a, h2, h3 and br.
    pub html: String,
    /// Does the text bring the relationship link?
    pub has_link: bool,
}

impl Draft {
    /// Adds numbered lines below everything else: text only, whatever stands in them. Without items nothing changes.
    pub fn append_list(&mut self, items: &[Listed]) {
        if items.is_empty() {
            return;
        }
        self.plain.truncate(self.plain.trim_end().len());
        self.plain.push('\n');
        self.html.push_str("<ol>\n");
        for (index, item) in items.iter().enumerate() {
            self.plain.extend(["\n", &(index + 1).to_string(), ". "]);
            self.html.push_str("<li>");
            self.push_line(&item.line);
            for (at, below) in item.below.iter().enumerate() {
                self.plain.push_str("\n   - ");
                self.html.push_str(if at == 0 { "\n<ul>\n<li>" } else { "<li>" });
                self.push_line(below);
                self.html.push_str("</li>\n");
            }
            self.html.push_str(if item.below.is_empty() { "</li>\n" } else { "</ul>\n</li>\n" });
        }
        self.plain.push('\n');
        self.html.push_str("</ol>\n");
    }

    /// Adds the lines of a signature below everything else: text only. Without any nothing changes.
    pub fn sign(&mut self, signature: &str) {
        push_signature(&mut self.plain, signature);
        for (index, line) in signed(signature).enumerate() {
            self.html.push_str(if index == 0 { "<p>" } else { "<br>" });
            line.chars().for_each(|c| push_escaped(&mut self.html, c));
        }
        if !signature.trim().is_empty() {
            self.html.push_str("</p>\n");
        }
    }

    fn push_line(&mut self, line: &str) {
        let line: String = line.trim().chars().map(visible).collect();
        self.plain.push_str(&line);
        line.chars().for_each(|c| push_escaped(&mut self.html, c));
    }
}

/// The lines of a signature, without anything that would break or hide a line.
fn signed(signature: &str) -> impl Iterator<Item = String> {
    signature.trim().lines().map(|line| line.trim().chars().map(visible).collect())
}

fn push_signature(plain: &mut String, signature: &str) {
    if signature.trim().is_empty() {
        return;
    }
    plain.truncate(plain.trim_end().len());
    plain.push('\n');
    for line in signed(signature) {
        plain.extend(["\n", &line]);
    }
    plain.push('\n');
}

impl FilledPlain {
    /// As [`Draft::sign`].
    pub fn sign(&mut self, signature: &str) {
        push_signature(&mut self.plain, signature);
    }
}

/// A line of a list, and what stands below it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listed {
    /// The line itself.
    pub line: String,
    /// Lines of their own below it, not numbered.
    pub below: Vec<String>,
}

impl Listed {
    /// A line with nothing below it.
    pub fn of(line: impl Into<String>) -> Self {
        Self { line: line.into(), below: Vec::new() }
    }
}

/// The plain half of a [`Draft`], for looking at many.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FilledPlain {
    /// One line without control characters.
    pub subject: String,
    /// Plain text with `\n` between lines.
    pub plain: String,
}

/// Puts `values` into `template`.
///
/// # Errors
/// The fields that are empty and have no fallback, each once, in the order in which the template names them.
pub fn fill(template: &Template, values: &LetterValues<'_>) -> Result<Draft, Vec<Placeholder>> {
    let FilledPlain { subject, plain } = fill_plain(template, values)?;
    let variant = template.variant(values.facts());
    let mut html = String::with_capacity(variant.html_len + 512);
    let mut after_field = false;
    for (index, op) in variant.html.iter().enumerate() {
        let follows_field = std::mem::replace(&mut after_field, matches!(op, Op::Field(..)));
        match op {
            Op::Text(text) => html.push_str(without_second_dot(text, follows_field && html.ends_with('.'))),
            Op::Field(field, fallback) => {
                let value = values.get(*field).or(fallback.as_deref()).unwrap_or_default();
                let is_escaped = values.get(*field).is_none(); // a fallback was escaped when the template was read
                let (before, after) =
                    spaces(last_shown(&html), value, first_of(variant.html.get(index + 1), first_shown));
                html.push_str(before);
                if is_escaped {
                    html.push_str(value);
                } else {
                    value.chars().for_each(|c| push_escaped(&mut html, visible(c)));
                }
                html.push_str(after);
            }
            Op::Link(which) => {
                if let Some(label) = variant.label(*which, values) {
                    html.push_str("<strong>");
                    label.chars().for_each(|c| push_escaped(&mut html, visible(c)));
                    html.push_str("</strong><br>");
                }
                html.push_str("<a href=\"");
                let link = values.get(*which).unwrap_or_default();
                link.chars().for_each(|c| push_escaped(&mut html, c));
                html.push_str("\">");
                link.chars().for_each(|c| push_escaped(&mut html, c));
                html.push_str("</a>");
            }
        }
    }
    Ok(Draft { subject, plain, html, has_link: template.carries_link })
}

/// Puts `values` into `template`, without the HTML.
///
/// # Errors
/// As [`fill`].
pub fn fill_plain(template: &Template, values: &LetterValues<'_>) -> Result<FilledPlain, Vec<Placeholder>> {
    let variant = template.variant(values.facts());
    let empty: Vec<_> = variant.required.iter().copied().filter(|&field| values.get(field).is_none()).collect();
    if !empty.is_empty() {
        return Err(empty);
    }
    let mut plain = String::with_capacity(variant.plain_len + 512);
    write_plain((variant, &variant.plain), values, &mut plain);
    let mut subject = String::with_capacity(128);
    write_plain((variant, &variant.subject), values, &mut subject);
    collapse(&mut subject);
    Ok(FilledPlain { subject, plain })
}

fn write_plain((variant, ops): (&Variant, &[Op]), values: &LetterValues<'_>, out: &mut String) {
    let mut after_field = false;
    for (index, op) in ops.iter().enumerate() {
        let follows_field = std::mem::replace(&mut after_field, matches!(op, Op::Field(..)));
        match op {
            Op::Text(text) => out.push_str(without_second_dot(text, follows_field && out.ends_with('.'))),
            Op::Field(field, fallback) => {
                let value = values.get(*field).or(fallback.as_deref()).unwrap_or_default();
                let next = first_of(ops.get(index + 1), |text| text.chars().next());
                let (before, after) = spaces(out.chars().next_back(), value, next);
                out.push_str(before);
                if value.bytes().all(is_plainly_visible) {
                    out.push_str(value);
                } else {
                    out.extend(value.chars().map(visible));
                }
                out.push_str(after);
            }
            Op::Link(which) => {
                if let Some(label) = variant.label(*which, values) {
                    out.extend([label.as_str(), "\n"]);
                }
                out.push_str(values.get(*which).unwrap_or_default());
            }
        }
    }
}

/// A sentence that ends with a name such as `Fabrikam Inc.` has its full stop already.
fn without_second_dot(text: &str, has_dot: bool) -> &str {
    match text.strip_prefix('.') {
        Some(rest) if has_dot && !rest.starts_with('.') => rest,
        _ => text,
    }
}

/// How the text that follows begins; `None`: no text follows.
fn first_of(next: Option<&Op>, first: impl Fn(&str) -> Option<char>) -> Option<char> {
    match next? {
        Op::Text(text) => first(text),
        Op::Field(..) | Op::Link(_) => None, // a field looks back at what stands before it, and a link stands alone
    }
}

/// Certainly no part of a control character or line separator; 0xC2 and 0xE2 may begin one.
fn is_plainly_visible(byte: u8) -> bool {
    0x20 <= byte && !matches!(byte, 0x7f | 0xc2 | 0xe2)
}

/// A space instead of anything that would break or hide a line.
pub(super) fn visible(c: char) -> char {
    if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') { ' ' } else { c }
}

/// Makes runs of white space one space, none at the ends.
fn collapse(subject: &mut String) {
    let is_tidy = !subject.contains("  ") && !subject.contains(|c: char| c.is_whitespace() && c != ' ');
    if is_tidy && subject.trim().len() == subject.len() {
        return;
    }
    let words: Vec<&str> = subject.split_whitespace().collect();
    *subject = words.join(" ");
}

/// Writes `c` so that it is text in an element and in a quoted attribute.
pub fn push_escaped(out: &mut String, c: char) {
    match c {
        '&' => out.push_str("&amp;"),
        '<' => out.push_str("&lt;"),
        '>' => out.push_str("&gt;"),
        '"' => out.push_str("&quot;"),
        '\'' => out.push_str("&#39;"),
        _ => out.push(c),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_ends_with_a_full_stop_ends_the_sentence() {
        let template =
            Template::parse("{{company}}. Hello", "We know {{company}}. It is {{company}}...", false).unwrap();
        let values = LetterValues::new().with(Placeholder::COMPANY, "Fabrikam Inc.");
        let draft = fill(&template, &values).unwrap();
        assert_eq!(draft.subject, "Fabrikam Inc. Hello");
        assert_eq!(draft.plain.trim(), "We know Fabrikam Inc. It is Fabrikam Inc....");
        assert_eq!(draft.html.trim(), "<p>We know Fabrikam Inc. It is Fabrikam Inc....</p>");
    }
}
