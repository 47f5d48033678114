//! What a toolbar does to a template's source: the marks around what is chosen, as somebody would type them.

use std::ops::Range;

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
        MarkupFormat::Bold => bold(&chars, chosen),
        MarkupFormat::Heading => at_lines(&chars, chosen, "## "),
        MarkupFormat::List => at_lines(&chars, chosen, "- "),
        MarkupFormat::Condition(begin) => part(&chars, chosen, &begin),
    }
}

fn text(chars: &[char]) -> String {
    chars.iter().collect()
}

fn bold(chars: &[char], Range { mut start, mut end }: Range<usize>) -> (String, Range<usize>) {
    const STARS: [char; 2] = ['*', '*'];
    // Blanks at the ends stay outside: with them within, the stars would be text.
    while start < end && chars[start].is_whitespace() {
        start += 1;
    }
    while start < end && chars[end - 1].is_whitespace() {
        end -= 1;
    }
    let (before, within, after) = (&chars[..start], &chars[start..end], &chars[end..]);
    if before.ends_with(&STARS) && after.starts_with(&STARS) {
        let whole = format!("{}{}{}", text(&before[..start - 2]), text(within), text(&after[2..]));
        return (whole, start - 2..end - 2);
    }
    if 4 <= within.len() && within.starts_with(&STARS) && within.ends_with(&STARS) {
        let whole = format!("{}{}{}", text(before), text(&within[2..within.len() - 2]), text(after));
        return (whole, start..end - 4);
    }
    (format!("{}**{}**{}", text(before), text(within), text(after)), start + 2..end + 2)
}

/// Puts `mark` before each line that is touched, or takes it away where all have it; empty lines stay as they are.
fn at_lines(chars: &[char], chosen: Range<usize>, mark: &str) -> (String, Range<usize>) {
    let first = chars[..chosen.start].iter().rposition(|c| *c == '\n').map_or(0, |at| at + 1);
    let last = chars[chosen.end..].iter().position(|c| *c == '\n').map_or(chars.len(), |at| chosen.end + at);
    let whole = text(&chars[first..last]);
    let lines: Vec<&str> = whole.split('\n').collect();
    let is_empty = whole.trim().is_empty();
    let all_have = !is_empty && lines.iter().all(|line| line.trim().is_empty() || line.starts_with(mark));
    let changed: Vec<String> = lines
        .iter()
        .map(|line| match line.strip_prefix(mark) {
            Some(bare) if all_have => bare.to_owned(),
            None if is_empty || !line.trim().is_empty() => format!("{mark}{line}"),
            Some(_) | None => (*line).to_owned(),
        })
        .collect();
    let changed = changed.join("\n");
    let end = first + changed.chars().count();
    (format!("{}{changed}{}", text(&chars[..first]), text(&chars[last..])), end..end)
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
        check("a []c", MarkupFormat::Bold, "a **[]**c");
    }

    #[test]
    fn headings_and_lists_are_of_whole_lines() {
        check("a\nb[]c\nd", MarkupFormat::Heading, "a\n## bc[]\nd");
        check("a\n## b[]c\nd", MarkupFormat::Heading, "a\nbc[]\nd");
        check("[a\n\nb]", MarkupFormat::List, "- a\n\n- b[]");
        check("[- a\n- b]", MarkupFormat::List, "a\nb[]");
        check("[]", MarkupFormat::List, "- []");
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
    }
}
