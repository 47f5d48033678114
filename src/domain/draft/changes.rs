//! Which lines a text has changed against another, as a person would mark them.

/// A line that only one of two texts has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineChange<'a> {
    /// Stands in the older text only.
    Removed(&'a str),
    /// Stands in the newer text only.
    Added(&'a str),
}

/// Above this many pairs of lines the texts count as wholly different; letters have some sixty lines.
const MOST_PAIRS: usize = 250_000;

/// The lines that differ, in the order of the texts; of what both have, the longest common run of lines is kept.
pub fn changed_lines<'a>(older: &'a str, newer: &'a str) -> Vec<LineChange<'a>> {
    let change = |pair| match pair {
        (Some(_), Some(_)) | (None, None) => None,
        (Some(line), None) => Some(LineChange::Removed(line)),
        (None, Some(line)) => Some(LineChange::Added(line)),
    };
    line_pairs(older, newer).into_iter().filter_map(change).collect()
}

/// A line of the older text and one of the newer: the same line in both, or one that only one of them has.
type LinePair<'a> = (Option<&'a str>, Option<&'a str>);

/// Both texts line by line beside each other.
pub fn line_pairs<'a>(older: &'a str, newer: &'a str) -> Vec<LinePair<'a>> {
    let (older, newer): (Vec<&str>, Vec<&str>) = (older.lines().collect(), newer.lines().collect());
    let n_head = older.iter().zip(&newer).take_while(|(a, b)| a == b).count();
    let same = |line: &&'a str| (Some(*line), Some(*line));
    let mut pairs: Vec<LinePair<'a>> = older[..n_head].iter().map(same).collect();
    let (older, newer) = (&older[n_head..], &newer[n_head..]);
    let n_tail = older.iter().rev().zip(newer.iter().rev()).take_while(|(a, b)| a == b).count();
    let (older, tail) = older.split_at(older.len() - n_tail);
    let newer = &newer[..newer.len() - n_tail];
    if MOST_PAIRS < older.len() * newer.len() {
        pairs.extend(older.iter().map(|line| (Some(*line), None)));
        pairs.extend(newer.iter().map(|line| (None, Some(*line))));
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
    use super::LineChange::{Added, Removed};
    use super::*;

    #[track_caller]
    fn check(older: &str, newer: &str, expected: &[LineChange<'_>]) {
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
    fn equal_texts_have_no_changes() {
        check("a\nb", "a\nb", &[]);
        check("", "", &[]);
    }

    #[test]
    fn a_line_put_in_or_taken_out_is_one_change() {
        check("a\nc", "a\nb\nc", &[Added("b")]);
        check("a\nb\nc", "a\nc", &[Removed("b")]);
        check("", "a", &[Added("a")]);
    }

    #[test]
    fn a_changed_line_is_removed_and_added_in_its_place() {
        check("a\nb\nc\nd", "a\nx\nc\ny", &[Removed("b"), Added("x"), Removed("d"), Added("y")]);
    }

    #[test]
    fn very_long_texts_are_told_without_looking_for_the_best_way() {
        let long = |word: &str| (0..600).map(|n| format!("{word} {n}")).collect::<Vec<_>>().join("\n");
        let (older, newer) = (long("a"), long("b"));
        assert_eq!(changed_lines(&older, &newer).len(), 1_200);
    }
}
