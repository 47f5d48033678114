//! Keeps the relationship link's token whole while its template is edited.

use super::problem::DraftMessage;

const TOKEN: &str = "{{link}}";

/// Why an edit was refused: it would have cost the link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EditRefusal {
    /// The token would be gone.
    Deleted,
    /// Something would be typed into the token, or a part of it taken away.
    Split,
    /// The token would stand there twice.
    Doubled,
    /// Something else would stand on the token's line.
    Crowded,
}

impl EditRefusal {
    /// The sentence that says what was kept and how to do it right.
    pub fn message(self) -> DraftMessage {
        let key = match self {
            Self::Deleted => "draft-link-kept-deleted",
            Self::Split => "draft-link-kept-split",
            Self::Doubled => "draft-link-kept-doubled",
            Self::Crowded => "draft-link-kept-crowded",
        };
        (key, vec![])
    }
}

/// Would the edit from `before` to `after` delete, split or double the link's token, or crowd its line?
///
/// `None` lets the edit through, also when `before` had no sound token to lose.
pub fn link_token_touched(before: &str, after: &str) -> Option<EditRefusal> {
    let start = before.find(TOKEN)?;
    let is_sound = before.matches(TOKEN).count() == 1 && line_of(before, start) == TOKEN;
    if !is_sound {
        return None;
    }
    match after.matches(TOKEN).count() {
        0 => Some(lost(before, after, start)),
        1 => {
            let now = after.find(TOKEN)?;
            (line_of(after, now) != TOKEN).then_some(EditRefusal::Crowded)
        }
        _ => Some(EditRefusal::Doubled),
    }
}

/// The line that holds byte `at`, without white space around it.
fn line_of(text: &str, at: usize) -> &str {
    let start = text[..at].rfind('\n').map_or(0, |end| end + 1);
    let end = text[at..].find('\n').map_or(text.len(), |len| at + len);
    text[start..end].trim()
}

/// Gone as a whole when the changed stretch covers all of it, split when a part is left.
fn lost(before: &str, after: &str, start: usize) -> EditRefusal {
    let same = |pair: &(u8, u8)| pair.0 == pair.1;
    let front = before.bytes().zip(after.bytes()).take_while(same).count();
    let back = before.bytes().rev().zip(after.bytes().rev()).take_while(same).count();
    let covers = front <= start && start + TOKEN.len() <= before.len() - back;
    if covers { EditRefusal::Deleted } else { EditRefusal::Split }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const BEFORE: &str = "Dear all,\n\n{{link}}\n\nRegards";

    #[track_caller]
    fn check(after: &str, expected: Option<EditRefusal>) {
        assert_eq!(link_token_touched(BEFORE, after), expected);
    }

    #[test]
    fn edits_around_the_link_pass() {
        check(BEFORE, None);
        check("Dear you,\n\n{{link}}\n\nRegards", None);
        check("Dear all,\n\nmore\n\n{{link}} \n", None);
    }

    #[test]
    fn the_link_cannot_be_deleted() {
        check("Dear all,\n\n\n\nRegards", Some(EditRefusal::Deleted));
        check("", Some(EditRefusal::Deleted));
        check("Dear all,\n\nRegards", Some(EditRefusal::Deleted));
    }

    #[test]
    fn the_link_cannot_be_split() {
        check("Dear all,\n\n{{li\nnk}}\n\nRegards", Some(EditRefusal::Split));
        check("Dear all,\n\n{{link}\n\nRegards", Some(EditRefusal::Split));
    }

    #[test]
    fn the_link_cannot_be_doubled() {
        check("Dear all,\n\n{{link}}\n{{link}}\n\nRegards", Some(EditRefusal::Doubled));
    }

    #[test]
    fn the_links_line_is_its_own() {
        check("Dear all,\n\nhere: {{link}}\n\nRegards", Some(EditRefusal::Crowded));
        check("Dear all,\n\n{{link}}.\n\nRegards", Some(EditRefusal::Crowded));
        check("Dear all,{{link}}\n\nRegards", Some(EditRefusal::Crowded));
    }

    #[test]
    fn a_text_without_a_sound_link_may_be_mended() {
        assert_eq!(link_token_touched("x {{link}}", "x"), None);
        assert_eq!(link_token_touched("x", "y"), None);
    }

    proptest! {
        #[test]
        fn whatever_passes_still_holds_the_link_alone_on_its_line(
            from in 0..BEFORE.len(), len in 0..12usize, typed in "[a{}lnk\n]{0,8}",
        ) {
            let to = (from + len).min(BEFORE.len());
            let after = format!("{}{typed}{}", &BEFORE[..from], &BEFORE[to..]);
            if link_token_touched(BEFORE, &after).is_none() {
                prop_assert_eq!(after.lines().filter(|line| line.trim() == TOKEN).count(), 1);
                prop_assert_eq!(after.matches(TOKEN).count(), 1);
            }
        }
    }
}
