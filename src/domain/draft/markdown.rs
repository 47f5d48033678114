//! Turns the Markdown of a template into two lists of instructions, one for plain text and one for HTML.
//!
//! Before Markdown is read, every field becomes one private character, so that Markdown cannot touch its name, and
//! every character that starts markup outside our list (links, images, raw HTML, code, quotes, rules) becomes one too,
//! so that it comes out as the text it is. A line break in the source is a line break in the mail.

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::Placeholder;
use super::fill::{push_escaped, visible};
use super::neutral::{FIRST_MARK, neutralise};
use super::scan::{FIRST_PRIVATE, Token, TokenKind};

/// One step of writing a draft.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Op {
    /// Written as it stands; already escaped in a list for HTML.
    Text(Box<str>),
    /// The field's value, else this text; `None` is found out before writing.
    Field(Placeholder, Option<Box<str>>),
    /// The relationship link, or that of a GDAP request.
    Link(Placeholder),
}

/// A body that was read.
pub(super) struct Compiled {
    pub(super) plain: Vec<Op>,
    pub(super) html: Vec<Op>,
    /// Indexes of the tokens whose link does not stand alone in a paragraph at the outermost level.
    pub(super) links_not_alone: Vec<usize>,
}

/// Reads `body`, whose fields are `tokens`; it has no bad tokens and at most some ten thousand.
pub(super) fn compile(body: &str, tokens: &[Token]) -> Compiled {
    let neutral = neutralise(body, tokens);
    let mut writer = Writer { tokens, ..Writer::default() };
    for event in Parser::new_ext(&neutral, Options::empty()) {
        writer.event(event);
    }
    Compiled { plain: writer.plain.finish(), html: writer.html.finish(), links_not_alone: writer.links_not_alone }
}

/// Collects instructions, joining neighbouring texts.
#[derive(Default)]
struct Ops {
    done: Vec<Op>,
    text: String,
}

impl Ops {
    fn push(&mut self, op: Op) {
        self.end_text();
        self.done.push(op);
    }

    fn end_text(&mut self) {
        if !self.text.is_empty() {
            self.done.push(Op::Text(std::mem::take(&mut self.text).into_boxed_str()));
        }
    }

    fn is_empty(&self) -> bool {
        self.done.is_empty() && self.text.is_empty()
    }

    fn finish(mut self) -> Vec<Op> {
        self.end_text();
        self.done
    }
}

/// What lies between the text written and the next.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
enum Gap {
    #[default]
    None,
    Line,
    Blank,
}

#[derive(Default)]
struct Writer<'a> {
    tokens: &'a [Token],
    plain: Ops,
    html: Ops,
    gap: Gap,
    /// Number of the next item of each open list; `None` for bullets.
    lists: Vec<Option<u64>>,
    /// Width of the mark before each open item.
    indents: Vec<usize>,
    /// The mark of an item that has no text yet.
    bullet: Option<String>,
    /// Tokens of the links in the paragraph that is open at the outermost level.
    links_here: Vec<usize>,
    /// Does that paragraph hold anything but links?
    has_more: bool,
    in_outer_paragraph: bool,
    /// Did the last text of an indented block end a line? The block's last one ends nothing.
    owes_break: bool,
    links_not_alone: Vec<usize>,
}

impl Writer<'_> {
    fn event(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(&tag),
            Event::End(tag) => self.end(tag),
            Event::SoftBreak | Event::HardBreak => {
                self.has_more = true;
                self.line_break();
            }
            Event::Text(text) | Event::Code(text) | Event::Html(text) | Event::InlineHtml(text) => self.text(&text),
            _ => {} // none of the others is switched on
        }
    }

    fn start(&mut self, tag: &Tag<'_>) {
        match tag {
            Tag::Paragraph | Tag::CodeBlock(_) => {
                self.in_outer_paragraph = self.lists.is_empty();
                self.has_more = false;
                self.html.text.push_str("<p>");
            }
            Tag::Heading { level, .. } => self.html.text.push_str(heading(*level).0),
            Tag::Emphasis => self.inline_tag("<em>"),
            Tag::Strong => self.inline_tag("<strong>"),
            Tag::List(first) => {
                if !self.lists.is_empty() {
                    self.gap = self.gap.max(Gap::Line);
                }
                self.lists.push(*first);
                match first {
                    None => self.html.text.push_str("<ul>"),
                    Some(1) => self.html.text.push_str("<ol>"),
                    Some(first) => self.html.text.extend(["<ol start=\"", &first.to_string(), "\">"]),
                }
            }
            Tag::Item => {
                let bullet = match self.lists.last_mut() {
                    Some(Some(number)) => {
                        *number += 1;
                        format!("{}. ", *number - 1)
                    }
                    Some(None) | None => "- ".to_owned(),
                };
                self.indents.push(bullet.len());
                self.bullet = Some(bullet);
                self.html.text.push_str("<li>");
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph | TagEnd::CodeBlock => {
                if self.has_more || 1 < self.links_here.len() {
                    self.links_not_alone.append(&mut self.links_here);
                }
                self.links_here.clear();
                self.owes_break = false;
                self.in_outer_paragraph = false;
                self.html.text.push_str("</p>\n");
                self.gap = Gap::Blank;
            }
            TagEnd::Heading(level) => {
                self.html.text.push_str(heading(level).1);
                self.gap = Gap::Blank;
            }
            TagEnd::Emphasis => self.inline_tag("</em>"),
            TagEnd::Strong => self.inline_tag("</strong>"),
            TagEnd::List(_) => {
                let was_ordered = self.lists.pop().flatten().is_some();
                self.html.text.push_str(if was_ordered { "</ol>\n" } else { "</ul>\n" });
                self.gap = if self.lists.is_empty() { Gap::Blank } else { Gap::Line };
            }
            TagEnd::Item => {
                self.indents.pop();
                self.bullet = None;
                self.html.text.push_str("</li>");
                self.gap = self.gap.max(Gap::Line);
            }
            _ => {}
        }
    }

    fn inline_tag(&mut self, tag: &str) {
        self.has_more = true;
        self.html.text.push_str(tag);
    }

    /// Writes what lies between the last block and this text.
    fn open_line(&mut self) {
        if !self.plain.is_empty() {
            self.plain.text.push_str(match self.gap {
                Gap::None => "",
                Gap::Line => "\n",
                Gap::Blank => "\n\n",
            });
        }
        let is_new_line = self.gap != Gap::None || self.plain.is_empty();
        self.gap = Gap::None;
        if let Some(bullet) = self.bullet.take() {
            let outer: usize = self.indents.iter().rev().skip(1).sum();
            self.plain.text.push_str(&" ".repeat(outer));
            self.plain.text.push_str(&bullet);
        } else if is_new_line {
            self.plain.text.push_str(&" ".repeat(self.indents.iter().sum()));
        }
    }

    fn line_break(&mut self) {
        self.open_line();
        self.plain.text.push('\n');
        self.plain.text.push_str(&" ".repeat(self.indents.iter().sum()));
        self.html.text.push_str("<br>");
    }

    fn text(&mut self, text: &str) {
        for line in text.split_inclusive('\n') {
            if std::mem::take(&mut self.owes_break) {
                self.line_break();
            }
            self.line(line.trim_end_matches('\n'));
            self.owes_break = line.ends_with('\n'); // only an indented block brings line ends in its texts
        }
    }

    fn line(&mut self, line: &str) {
        for c in line.chars() {
            self.open_line();
            match u32::from(c) {
                FIRST_MARK.. => self.literal(char::from_u32(u32::from(c) - FIRST_MARK).unwrap_or(' ')),
                code if FIRST_PRIVATE <= c => self.field((code - u32::from(FIRST_PRIVATE)) as usize),
                _ => self.literal(visible(c)),
            }
        }
    }

    fn literal(&mut self, c: char) {
        self.has_more |= !c.is_whitespace();
        self.plain.text.push(c);
        push_escaped(&mut self.html.text, c);
    }

    fn field(&mut self, index: usize) {
        let Some(Token { kind: TokenKind::Field(field, fallback), .. }) = self.tokens.get(index) else { return };
        if field.is_link() {
            if self.in_outer_paragraph {
                self.links_here.push(index);
            } else {
                self.links_not_alone.push(index);
            }
            self.plain.push(Op::Link(*field));
            self.html.push(Op::Link(*field));
            return;
        }
        self.has_more = true;
        self.plain.push(Op::Field(*field, fallback.as_deref().map(Box::from)));
        let escaped = fallback.as_deref().map(|text| {
            let mut html = String::new();
            text.chars().for_each(|c| push_escaped(&mut html, c));
            html.into_boxed_str()
        });
        self.html.push(Op::Field(*field, escaped));
    }
}

/// Headings bring a size of their own: without one, mail programs make them half as large again as the letter.
const H2: &str = "<h2 style=\"font-size:112%;margin:1.2em 0 0.4em\">";
const H3: &str = "<h3 style=\"font-size:100%;margin:1em 0 0.4em\">";

fn heading(level: HeadingLevel) -> (&'static str, &'static str) {
    match level {
        HeadingLevel::H1 | HeadingLevel::H2 => (H2, "</h2>\n"),
        HeadingLevel::H3 | HeadingLevel::H4 | HeadingLevel::H5 | HeadingLevel::H6 => (H3, "</h3>\n"),
    }
}
