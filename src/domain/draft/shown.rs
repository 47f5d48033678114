//! A finished text as it looks in a mail: its HTML read back into paragraphs, headings and items of lists.

/// A stretch of text in one look.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ShownRun {
    /// With `\n` where a line ends.
    pub text: String,
    /// It is bold.
    pub is_bold: bool,
    /// It leans.
    pub is_italic: bool,
    /// It is a link.
    pub is_link: bool,
}

/// What a block is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ShownKind {
    /// Running text.
    Paragraph,
    /// A heading: 2 or 3.
    Heading(u8),
    /// Part of a list.
    Item {
        /// 0 in an outermost list.
        depth: usize,
        /// What stands before it, such as `2.`; empty for a further paragraph of an item.
        mark: String,
    },
}

/// What stands between two ends of a paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownBlock {
    /// What it is.
    pub kind: ShownKind,
    /// Its text.
    pub runs: Vec<ShownRun>,
}

impl ShownBlock {
    /// Its text, without its look.
    pub fn text(&self) -> String {
        self.runs.iter().map(|run| run.text.as_str()).collect()
    }
}

/// Reads what [`Draft::html`](super::Draft::html) holds; elements that no draft has are passed over, their text is kept.
pub fn shown_blocks(html: &str) -> Vec<ShownBlock> {
    let mut reader = Reader::default();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        reader.text(&rest[..at]);
        let Some((tag, after)) = rest[at + 1..].split_once('>') else {
            rest = &rest[at + 1..];
            continue;
        };
        reader.tag(tag);
        rest = after;
    }
    reader.text(rest);
    reader.close();
    reader.done
}

#[derive(Default)]
struct Reader {
    done: Vec<ShownBlock>,
    open: Option<ShownBlock>,
    /// Number of the next item of each open list; `None` for bullets.
    lists: Vec<Option<u64>>,
    look: ShownRun,
}

impl Reader {
    fn tag(&mut self, tag: &str) {
        let (name, more) = tag.split_once(' ').unwrap_or((tag, ""));
        match name {
            "p" if self.open.as_ref().is_some_and(|open| open.runs.is_empty()) => {}
            "p" => self.begin_text(),
            "h2" => self.begin(ShownKind::Heading(2)),
            "h3" => self.begin(ShownKind::Heading(3)),
            "ul" | "ol" => {
                self.close();
                let number = || more.split('"').nth(1).and_then(|start| start.parse().ok()).unwrap_or(1);
                self.lists.push((name == "ol").then(number));
            }
            "li" => {
                let mark = match self.lists.last_mut() {
                    Some(Some(next)) => {
                        *next += 1;
                        format!("{}.", *next - 1)
                    }
                    Some(None) | None => "•".to_owned(),
                };
                self.begin(ShownKind::Item { depth: self.lists.len().saturating_sub(1), mark });
            }
            "/ul" | "/ol" => {
                self.close();
                self.lists.pop();
            }
            "/p" | "/h2" | "/h3" | "/li" => self.close(),
            "br" => self.push("\n"),
            "strong" | "/strong" => self.look.is_bold = name == "strong",
            "em" | "/em" => self.look.is_italic = name == "em",
            "a" | "/a" => self.look.is_link = name == "a",
            _ => {}
        }
    }

    /// Line ends of the source are none of the text.
    fn text(&mut self, source: &str) {
        let text = source.replace('\n', "");
        if text.is_empty() {
            return;
        }
        let plain = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")];
        self.push(&plain.into_iter().fold(text, |text, (escaped, plain)| text.replace(escaped, plain)));
    }

    fn push(&mut self, text: &str) {
        if self.open.is_none() {
            self.begin_text();
        }
        let look = &self.look;
        let Some(open) = &mut self.open else { return };
        match open.runs.last_mut() {
            Some(last)
                if (last.is_bold, last.is_italic, last.is_link) == (look.is_bold, look.is_italic, look.is_link) =>
            {
                last.text.push_str(text);
            }
            _ => open.runs.push(ShownRun { text: text.to_owned(), ..look.clone() }),
        }
    }

    /// Running text begins; within a list it belongs to the item before it.
    fn begin_text(&mut self) {
        self.begin(match self.lists.len().checked_sub(1) {
            None => ShownKind::Paragraph,
            Some(depth) => ShownKind::Item { depth, mark: String::new() },
        });
    }

    fn begin(&mut self, kind: ShownKind) {
        self.close();
        self.open = Some(ShownBlock { kind, runs: Vec::new() });
    }

    fn close(&mut self) {
        let is_kept = |block: &ShownBlock| !block.runs.is_empty() || matches!(block.kind, ShownKind::Item { .. });
        self.done.extend(self.open.take().filter(is_kept));
        self.look = ShownRun::default();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::draft::{LetterValues, Listed, Placeholder, Template, fill};
    use proptest::prelude::*;

    fn shown(body: &str) -> Vec<ShownBlock> {
        let template = Template::parse("s", body, false).unwrap();
        let values = LetterValues::new().with(Placeholder::COMPANY, "A <b> & \"c\"");
        let mut draft = fill(&template, &values).unwrap();
        draft.sign("Lin\nContoso");
        shown_blocks(&draft.html)
    }

    fn line(block: &ShownBlock) -> String {
        let runs: String = block
            .runs
            .iter()
            .map(|run| match (run.is_bold, run.is_italic) {
                (true, _) => format!("[{}]", run.text),
                (_, true) => format!("({})", run.text),
                _ => run.text.clone(),
            })
            .collect();
        match &block.kind {
            ShownKind::Paragraph => runs,
            ShownKind::Heading(level) => format!("h{level} {runs}"),
            ShownKind::Item { depth, mark } => format!("{depth}{mark} {runs}"),
        }
    }

    #[test]
    fn every_look_of_a_letter_is_read_back() {
        let body =
            "## Hello {{company}}\n\na **b {{company}}** *c*\nd\n\n- one\n  1. two\n  2. three\n- four\n\n### end";
        let lines: Vec<String> = shown(body).iter().map(line).collect();
        let expected = [
            "h2 Hello A <b> & \"c\"",
            "a [b A <b> & \"c\"] (c)\nd",
            "0• one",
            "11. two",
            "12. three",
            "0• four",
            "h3 end",
            "Lin\nContoso",
        ];
        assert_eq!(lines, expected);
    }

    #[test]
    fn numbered_lines_below_a_letter_and_their_details_are_items() {
        let mut draft = fill(&Template::parse("s", "a", false).unwrap(), &LetterValues::new()).unwrap();
        draft.append_list(&[Listed { line: "x".into(), below: vec!["y".into()] }, Listed::of("z")]);
        let lines: Vec<String> = shown_blocks(&draft.html).iter().map(line).collect();
        assert_eq!(lines, ["a", "01. x", "1• y", "02. z"]);
    }

    proptest! {
        #[test]
        fn the_words_are_those_of_the_plain_text(body in "[-*#a貴 <&\n1.]{0,60}") {
            if let Ok(draft) = Template::parse("s", &body, false).map(|template| fill(&template, &LetterValues::new()).unwrap()) {
                let words = |text: &str| text.chars().filter(|c| matches!(c, 'a' | '貴' | '<' | '&')).collect::<String>();
                let blocks = shown_blocks(&draft.html);
                let text: String = blocks.iter().map(ShownBlock::text).collect();
                prop_assert_eq!(words(&text), words(&draft.plain));
            }
        }
    }
}
