//! Which lines a text has changed against another, and which words of a line, as a person would mark them.

use std::ops::Range;

/// Above this many pairs of lines the texts count as wholly different; letters have some sixty lines.
const MOST_PAIRS: usize = 250_000;

/// A line of the older text and one of the newer: the same line in both, or one that only one of them has.
type LinePair<'a> = (Option<&'a str>, Option<&'a str>);

/// Both texts line by line beside each other.
pub fn line_pairs<'a>(older: &'a str, newer: &'a str) -> Vec<LinePair<'a>> {
    pairs(&older.lines().collect::<Vec<_>>(), &newer.lines().collect::<Vec<_>>())
}

/// Which bytes of two wordings of one line the other does not have, word by word, in order and without overlap.
///
/// Two lines that have hardly a word in common are changed as a whole.
pub fn changed_words(older: &str, newer: &str) -> [Vec<Range<usize>>; 2] {
    let mut found = [Vec::new(), Vec::new()];
    let mut at = [0, 0];
    for (left, right) in pairs(&words(older), &words(newer)) {
        for (side, (word, other)) in [(left, right), (right, left)].into_iter().enumerate() {
            let Some(word) = word else { continue };
            let range = at[side]..at[side] + word.len();
            at[side] = range.end;
            if other.is_none() {
                push_joined(&mut found[side], range);
            }
        }
    }
    let n_changed = |side: usize| found[side].iter().map(Range::len).sum::<usize>();
    let is_other = [older, newer].iter().enumerate().all(|(side, line)| line.len() * 3 < n_changed(side) * 4);
    if is_other { [older, newer].map(|line| std::iter::once(0..line.len()).collect()) } else { found }
}

/// Neighbours are one stretch.
fn push_joined(found: &mut Vec<Range<usize>>, range: Range<usize>) {
    match found.last_mut() {
        Some(last) if last.end == range.start => last.end = range.end,
        _ => found.push(range),
    }
}

/// A line as words, blanks and signs; a Chinese character is a word.
fn words(line: &str) -> Vec<&str> {
    let kind = |c: char| match c {
        '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}' => 0,
        c if c.is_alphanumeric() || c == '_' => 1,
        c if c.is_whitespace() => 2,
        _ => 0,
    };
    let mut found = Vec::new();
    let mut rest = line;
    while let Some(first) = rest.chars().next() {
        let of = kind(first);
        let end = if of == 0 { first.len_utf8() } else { rest.find(|c| kind(c) != of).unwrap_or(rest.len()) };
        let (word, after) = rest.split_at(end);
        found.push(word);
        rest = after;
    }
    found
}

/// Two rows of pieces beside each other; of what both have, the longest common run is kept.
fn pairs<'a>(older: &[&'a str], newer: &[&'a str]) -> Vec<LinePair<'a>> {
    let n_head = older.iter().zip(newer).take_while(|(a, b)| a == b).count();
    let same = |piece: &&'a str| (Some(*piece), Some(*piece));
    let mut pairs: Vec<LinePair<'a>> = older[..n_head].iter().map(same).collect();
    let (older, newer) = (&older[n_head..], &newer[n_head..]);
    let n_tail = older.iter().rev().zip(newer.iter().rev()).take_while(|(a, b)| a == b).count();
    let (older, tail) = older.split_at(older.len() - n_tail);
    let newer = &newer[..newer.len() - n_tail];
    if MOST_PAIRS < older.len() * newer.len() {
        pairs.extend(older.iter().map(|piece| (Some(*piece), None)));
        pairs.extend(newer.iter().map(|piece| (None, Some(*piece))));
    } else {
        pair_up(older, newer, &mut pairs);
    }
    pairs.extend(tail.iter().map(same));
    pairs
}

fn pair_up<'a>(older: &[&'a str], newer: &[&'a str], pairs: &mut Vec<LinePair<'a>>) {
    // `common[i][j]`: how many lines `older[i..]` and `newer[j..]` have in common, in order.
    let mut common = vec![vec![0_u32; newer.len() + 1]; older.len() + 1];
    for i in (0..older.len()).rev() {
        for j in (0..newer.len()).rev() {
            let skipped = common[i + 1][j].max(common[i][j + 1]);
            common[i][j] = if older[i] == newer[j] { common[i + 1][j + 1] + 1 } else { skipped };
        }
    }
    let (mut i, mut j) = (0, 0);
    while i < older.len() || j < newer.len() {
        if i < older.len() && j < newer.len() && older[i] == newer[j] {
            pairs.push((Some(older[i]), Some(newer[j])));
            (i, j) = (i + 1, j + 1);
        } else if j == newer.len() || (i < older.len() && common[i][j + 1] <= common[i + 1][j]) {
            pairs.push((Some(older[i]), None));
            i += 1;
        } else {
            pairs.push((None, Some(newer[j])));
            j += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The lines that differ, in the order of the texts.
    fn changed_lines<'a>(older: &'a str, newer: &'a str) -> Vec<LinePair<'a>> {
        line_pairs(older, newer).into_iter().filter(|(one, other)| one != other).collect()
    }

    fn removed(line: &str) -> LinePair<'_> {
        (Some(line), None)
    }

    fn added(line: &str) -> LinePair<'_> {
        (None, Some(line))
    }

    #[track_caller]
    fn check(older: &str, newer: &str, expected: &[LinePair<'_>]) {
        assert_eq!(changed_lines(older, newer), expected);
    }

    #[test]
    fn pairs_hold_both_texts_whole() {
        let (older, newer) = ("a\nb\na\n\nc", "a\nb\n\nd\nc");
        let pairs = line_pairs(older, newer);
        let left: Vec<_> = pairs.iter().filter_map(|(line, _)| *line).collect();
        let right: Vec<_> = pairs.iter().filter_map(|(_, line)| *line).collect();
        assert_eq!((left.join("\n").as_str(), right.join("\n").as_str()), (older, newer));
        assert_eq!(pairs[2], (Some("a"), None), "of two equal lines the second one is gone");
    }

    #[test]
    fn words_that_were_changed_are_told_within_a_line() {
        let check = |older: &str, newer: &str, expected: [&[&str]; 2]| {
            let found = changed_words(older, newer);
            let told = [(older, &found[0]), (newer, &found[1])]
                .map(|(line, ranges)| ranges.iter().map(|range| &line[range.clone()]).collect::<Vec<_>>());
            assert_eq!(told, expected.map(<[&str]>::to_vec));
        };
        check("We move on Friday.", "We move on Monday.", [&["Friday"], &["Monday"]]);
        check("請在週五前回覆", "請在週三前回覆", [&["五"], &["三"]]);
        check("a b", "a b", [&[], &[]]);
        check("a", "", [&["a"], &[]]);
        check("Dear {{contact}},", "Dear {{company}},", [&["contact"], &["company"]]);
    }

    #[test]
    fn equal_texts_have_no_changes() {
        check("a\nb", "a\nb", &[]);
        check("", "", &[]);
    }

    #[test]
    fn a_line_put_in_or_taken_out_is_one_change() {
        check("a\nc", "a\nb\nc", &[added("b")]);
        check("a\nb\nc", "a\nc", &[removed("b")]);
        check("", "a", &[added("a")]);
    }

    #[test]
    fn a_changed_line_is_removed_and_added_in_its_place() {
        check("a\nb\nc\nd", "a\nx\nc\ny", &[removed("b"), added("x"), removed("d"), added("y")]);
    }

    #[test]
    fn very_long_texts_are_told_without_looking_for_the_best_way() {
        let long = |word: &str| (0..600).map(|n| format!("{word} {n}")).collect::<Vec<_>>().join("\n");
        let (older, newer) = (long("a"), long("b"));
        assert_eq!(changed_lines(&older, &newer).len(), 1_200);
    }
}
