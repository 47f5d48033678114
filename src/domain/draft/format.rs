//! What a toolbar does to a template's source: the marks around what is chosen, as somebody would type them.

use std::ops::Range;

use super::OwnNames;
use super::bold::bold;
use super::scan::{TokenKind, tokens};

/// What is put around a stretch of text, or taken away again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MarkupFormat {
    /// `**bold**`.
    Bold,
    /// `## ` before each line.
    Heading,
    /// `- ` before each line.
    List,
    /// A part that only some customers get, begun by this mark.
    Condition(String),
}

/// The source with this format on or off the `chosen` characters, and the characters that are chosen then.
pub fn formatted(source: &str, chosen: Range<usize>, format: MarkupFormat) -> (String, Range<usize>) {
    let chars: Vec<char> = source.chars().collect();
    let (start, end) = (chosen.start.min(chars.len()), chosen.end.min(chars.len()));
    let chosen = start.min(end)..start.max(end);
    match format {
        MarkupFormat::Bold => bold(source, &chars, chosen),
        MarkupFormat::Heading => at_lines(source, &chars, chosen, LineMark::Heading),
        MarkupFormat::List => at_lines(source, &chars, chosen, LineMark::Item),
        MarkupFormat::Condition(begin) => part(&chars, chosen, &begin),
    }
}

pub(super) fn text(chars: &[char]) -> String {
    chars.iter().collect()
}

/// The lines of a stretch, without their ends.
pub(super) fn lines(chars: &[char], stretch: Range<usize>) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = stretch.start;
    for at in stretch.clone() {
        if chars[at] == '\n' {
            found.push(start..at);
            start = at + 1;
        }
    }
    found.push(start..stretch.end);
    found
}

/// What a line is by the mark it begins with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum LineMark {
    Heading,
    Item,
}

impl LineMark {
    fn written(self) -> &'static str {
        match self {
            Self::Heading => "## ",
            Self::Item => "- ",
        }
    }
}

/// The mark that a line begins with, and how many characters it takes with the blanks around it.
fn mark_of(line: &str) -> Option<(LineMark, usize)> {
    let bare = line.trim_start();
    let n_digits = bare.bytes().take_while(u8::is_ascii_digit).count();
    let (mark, len) = match bare.chars().next()? {
        '#' => (LineMark::Heading, bare.len() - bare.trim_start_matches('#').len()),
        '-' | '*' | '+' => (LineMark::Item, 1),
        _ if 0 < n_digits && bare[n_digits..].starts_with(['.', ')']) => (LineMark::Item, n_digits + 1),
        _ => return None,
    };
    let after = &bare[len..];
    let blanks = after.chars().take_while(|c| *c == ' ' || *c == '\t').count();
    (0 < blanks || after.is_empty()).then(|| (mark, line.chars().count() - bare.chars().count() + len + blanks))
}

/// How many characters all the marks take that a line begins with.
pub(super) fn all_marks(line: &str) -> usize {
    let mut n = 0;
    while let Some((_, len)) = mark_of(&line.chars().skip(n).collect::<String>()) {
        n += len;
    }
    n
}

/// A line that has nothing to be formatted: a link, or the mark of a part that only some customers get.
pub(super) fn is_fixed(source: &str, chars: &[char], line: &Range<usize>) -> bool {
    let line = text(&chars[line.clone()]);
    let line = line.trim();
    let mut found = tokens(source, &OwnNames::default()).into_iter();
    found.any(|token| match &token.kind {
        TokenKind::Field(field, _) => field.is_link() && source[token.range] == *line,
        kind => kind.is_mark() && source[token.range] == *line,
    })
}

/// Makes each line that is touched a heading or an item, whatever it was before, or plain again where all are that already;
/// empty lines stay as they are.
fn at_lines(source: &str, chars: &[char], chosen: Range<usize>, mark: LineMark) -> (String, Range<usize>) {
    let first = chars[..chosen.start].iter().rposition(|c| *c == '\n').map_or(0, |at| at + 1);
    let last = chars[chosen.end..].iter().position(|c| *c == '\n').map_or(chars.len(), |at| chosen.end + at);
    let all = lines(chars, first..last);
    let is_blank = |line: &Range<usize>| chars[line.clone()].iter().all(|c| c.is_whitespace());
    let is_empty = all.iter().all(is_blank);
    let is_meant = |line: &Range<usize>| (is_empty || !is_blank(line)) && !is_fixed(source, chars, line);
    let has = |line: &Range<usize>| mark_of(&text(&chars[line.clone()])).is_some_and(|(found, _)| found == mark);
    let all_have = !is_empty && all.iter().filter(|line| is_meant(line)).all(has);
    let mut changed = text(&chars[..first]);
    let (mut caret, mut n) = (chosen.start, first);
    for (index, line) in all.iter().enumerate() {
        if 0 < index {
            changed.push('\n');
            n += 1;
        }
        let words = text(&chars[line.clone()]);
        let put = if is_meant(line) && !all_have { mark.written() } else { "" };
        let gone = if is_meant(line) { all_marks(&words) } else { 0 };
        changed.push_str(put);
        changed.extend(words.chars().skip(gone));
        if line.start <= chosen.start && chosen.start <= line.end {
            caret = n + put.len() + (chosen.start - line.start).saturating_sub(gone);
        }
        n += put.len() + line.len() - gone;
    }
    changed.push_str(&text(&chars[last..]));
    (changed, if chosen.is_empty() { caret..caret } else { first..n })
}

/// Whole lines get the marks on lines of their own; within a line they stand around what is chosen.
fn part(chars: &[char], chosen: Range<usize>, mark: &str) -> (String, Range<usize>) {
    let (before, within, after) = (&chars[..chosen.start], &chars[chosen.clone()], &chars[chosen.end..]);
    let begins_line = before.last().is_none_or(|c| *c == '\n');
    let ends_line = after.first().is_none_or(|c| *c == '\n') || within.ends_with(&['\n']);
    let (begin, end) = match (begins_line && ends_line, within.ends_with(&['\n'])) {
        (true, false) => (format!("{mark}\n"), "\n{{end}}"),
        (true, true) => (format!("{mark}\n"), "{{end}}\n"),
        (false, _) => (mark.to_owned(), "{{end}}"),
    };
    let start = chosen.start + begin.chars().count();
    (format!("{}{begin}{}{end}{}", text(before), text(within), text(after)), start..start + within.len())
}

#[cfg(test)]
mod tests {
    use super::super::without_empty_bold;
    use super::*;
    use proptest::prelude::*;

    /// What is chosen stands between `[` and `]`.
    #[track_caller]
    fn check(before: &str, format: MarkupFormat, after: &str) {
        let place = |text: &str| {
            let start = text.chars().position(|c| c == '[').unwrap();
            start..text.chars().position(|c| c == ']').unwrap() - 1
        };
        let bare = |text: &str| text.replace(['[', ']'], "");
        let (text, chosen) = formatted(&bare(before), place(before), format);
        assert_eq!((text, chosen), (bare(after), place(after)), "{before}");
    }

    #[test]
    fn bold_goes_on_and_off_without_the_blanks_around() {
        check("一 [二 ]三", MarkupFormat::Bold, "一 **[二]** 三");
        check("a **[b]** c", MarkupFormat::Bold, "a [b] c");
        check("a [**b**] c", MarkupFormat::Bold, "a [b] c");
        check("a **b [c] d** e", MarkupFormat::Bold, "a **b** [c] **d** e");
        check("[a **b** c]", MarkupFormat::Bold, "**[a b c]**");
        check("貴[「公司」]的", MarkupFormat::Bold, "貴[「**公司**」]的");
    }

    #[test]
    fn bold_without_a_choice_is_the_word_at_the_caret_or_what_is_typed_next() {
        check("one tw[]o three", MarkupFormat::Bold, "one **tw[]o** three");
        check("one **tw[]o** three", MarkupFormat::Bold, "one tw[]o three");
        check("one **two th[]ree**", MarkupFormat::Bold, "one two th[]ree");
        check("one []", MarkupFormat::Bold, "one **[]**");
        check("one **[]**", MarkupFormat::Bold, "one []");
        check("貴[]公司", MarkupFormat::Bold, "貴**[]**公司");
        check("Dear {{con[]tact}},", MarkupFormat::Bold, "Dear **{{con[]tact}}**,");
        assert_eq!(without_empty_bold("a ****b", 4).as_deref(), Some("a b"));
        assert_eq!(without_empty_bold("a **x**b", 4), None);
    }

    #[test]
    fn bold_is_of_words_never_of_marks_blank_lines_or_links() {
        let (plain, bold) = ("[## a\n\n- b\n{{link}}]", "[## **a**\n\n- **b**\n{{link}}]");
        check(plain, MarkupFormat::Bold, bold);
        check(bold, MarkupFormat::Bold, plain);
    }

    #[test]
    fn headings_and_lists_are_of_whole_lines() {
        check("a\nb[]c\nd", MarkupFormat::Heading, "a\n## b[]c\nd");
        check("a\n## b[]c\nd", MarkupFormat::Heading, "a\nb[]c\nd");
        check("[a\n\nb]", MarkupFormat::List, "[- a\n\n- b]");
        check("[- a\n- b]", MarkupFormat::List, "[a\nb]");
        check("[]", MarkupFormat::List, "- []");
        check("- []", MarkupFormat::List, "[]");
        check("##[]", MarkupFormat::Heading, "[]");
    }

    #[test]
    fn one_mark_takes_the_place_of_another_and_they_never_pile_up() {
        check("## b[]c", MarkupFormat::List, "- b[]c");
        check("- b[]c", MarkupFormat::Heading, "## b[]c");
        check("1. b[]c", MarkupFormat::Heading, "## b[]c");
        check("### b[]c", MarkupFormat::Heading, "b[]c");
        check("- ## - b[]c", MarkupFormat::Heading, "## b[]c");
        check("[a\n{{if has_azure}}\n1. b\n{{end}}]", MarkupFormat::List, "[- a\n{{if has_azure}}\n- b\n{{end}}]");
    }

    #[test]
    fn a_part_takes_whole_lines_or_stands_within_one() {
        let azure = || MarkupFormat::Condition("{{if has_azure}}".into());
        check("a\n[b]\nc", azure(), "a\n{{if has_azure}}\n[b]\n{{end}}\nc");
        check("a\n[b\n]c", azure(), "a\n{{if has_azure}}\n[b\n]{{end}}\nc");
        check("a [b] c", azure(), "a {{if has_azure}}[b]{{end}} c");
    }

    proptest! {
        #[test]
        fn nothing_that_was_written_is_lost(source in "[ab *\n#-]{0,20}", from in 0..25usize, to in 0..25usize) {
            for format in [MarkupFormat::Bold, MarkupFormat::Heading, MarkupFormat::List, MarkupFormat::Condition("{{if has_azure}}".into())] {
                let letters = |text: &str| text.replace("{{if has_azure}}", "").replace("{{end}}", "")
                    .chars().filter(|c| matches!(c, 'a' | 'b')).collect::<String>();
                let (text, chosen) = formatted(&source, from..to, format);
                prop_assert_eq!(letters(&text), letters(&source));
                prop_assert!(chosen.end <= text.chars().count());
            }
        }

        #[test]
        fn pressed_twice_a_plain_text_is_as_before(source in "[ab貴\n]{0,20}", from in 0..20usize, to in 0..20usize) {
            for format in [MarkupFormat::Bold, MarkupFormat::Heading, MarkupFormat::List] {
                let (once, chosen) = formatted(&source, from..to, format.clone());
                let (twice, _) = formatted(&once, chosen, format.clone());
                prop_assert_eq!(&twice, &source, "{:?} {:?}", once, format);
            }
        }
    }
}
