//! One line of a plan or a journal: RON on one line, a comma, and its CRC-32 as a comment.

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::domain::plan::contact::is_invisible;

/// CRC-32 of a text.
pub(crate) fn crc(text: &str) -> u32 {
    crc32fast::hash(text.as_bytes())
}

/// `value` as RON on one line, readable: `O'Brien`, not `O\'Brien`.
pub(crate) fn to_ron<T: Serialize>(value: &T) -> Result<String, ron::Error> {
    let mut text = String::new();
    write_ron(value, &mut text)?;
    Ok(text)
}

/// As [`to_ron`], at the end of `out`.
pub(crate) fn write_ron<T: Serialize>(value: &T, out: &mut String) -> Result<(), ron::Error> {
    let begun = out.len();
    let config = ron::ser::PrettyConfig::new().depth_limit(0).new_line("\n");
    value.serialize(&mut ron::ser::Serializer::new(&mut *out, Some(config))?)?;
    if out[begun..].contains('\\') {
        let readable = plain(&out[begun..]);
        out.replace_range(begun.., &readable);
    }
    Ok(())
}

/// Reads a value; the error gives a position only, because RON's own words quote the file.
pub(crate) fn from_ron<T: DeserializeOwned>(text: &str) -> Result<T, BadRon> {
    ron::from_str(text).map_err(|err| BadRon { column: err.span.start.col })
}

/// A text is not the RON that it should be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct BadRon {
    /// Counts from 1, in characters.
    pub(crate) column: usize,
}

/// Puts back the characters that RON escapes although a text may hold them: `'`, U+3000, combining marks and so on.
/// What ends a line, is invisible or controls anything stays escaped.
fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('\\') {
        out.push_str(&rest[..at]);
        let tail = &rest[at + 1..];
        let after = if let Some(after) = tail.strip_prefix('\'') {
            out.push('\'');
            after
        } else if let Some((c, after)) = unicode_escape(tail) {
            if c.is_control() || is_invisible(c) || matches!(c, '\u{2028}' | '\u{2029}') {
                out.push('\\');
                out.push_str(&tail[..tail.len() - after.len()]);
            } else {
                out.push(c);
            }
            after
        } else {
            let n_escaped = tail.chars().next().map_or(0, char::len_utf8);
            out.push('\\');
            out.push_str(&tail[..n_escaped]);
            &tail[n_escaped..]
        };
        rest = after;
    }
    out.push_str(rest);
    out
}

/// `u{3000}...` gives the character and what follows.
fn unicode_escape(tail: &str) -> Option<(char, &str)> {
    let (digits, after) = tail.strip_prefix("u{")?.split_once('}')?;
    Some((char::from_u32(u32::from_str_radix(digits, 16).ok()?)?, after))
}

/// `body`, which ends with a comma, and its sum.
pub(crate) fn with_sum(body: &str) -> String {
    format!("{body} // {:08x}", crc(body))
}

/// A line cut into what it says and the sum that stands after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Cut<'a> {
    /// Trimmed, up to and with the comma.
    pub(crate) body: &'a str,
    /// Eight hexadecimal digits; `None` when there is no sum.
    pub(crate) sum: Option<&'a str>,
}

impl<'a> Cut<'a> {
    pub(crate) fn new(line: &'a str) -> Self {
        let line = line.trim();
        let is_sum = |text: &str| text.len() == 8 && text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
        match line.rsplit_once("//") {
            Some((body, sum)) if is_sum(sum.trim()) => Self { body: body.trim_end(), sum: Some(sum.trim()) },
            Some(_) | None => Self { body: line, sum: None },
        }
    }

    /// Whether the sum is there and right.
    pub(crate) fn is_whole(&self) -> bool {
        self.sum.is_some_and(|sum| u32::from_str_radix(sum, 16) == Ok(crc(self.body)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_character_stays_on_one_line_and_comes_back() {
        for start in (0..=0x0010_ffff_u32).step_by(0x400) {
            let text: String = (start..start + 0x400).filter_map(char::from_u32).collect();
            let line = to_ron(&text).unwrap();
            assert!(!line.contains(['\n', '\r', '\u{85}', '\u{2028}', '\u{2029}']), "{start:x}");
            assert_eq!(from_ron::<String>(&line).unwrap(), text, "{start:x}");
        }
    }

    #[test]
    fn names_stay_readable() {
        let name = "O'Brien \\u{3000} 全形\u{3000}名 e\u{301}".to_owned();
        assert_eq!(to_ron(&name).unwrap(), "\"O'Brien \\\\u{3000} 全形\u{3000}名 e\u{301}\"");
        assert_eq!(to_ron(&"a\u{202e}b").unwrap(), "\"a\\u{202e}b\"");
    }

    #[test]
    fn line_endings_and_indentation_do_no_harm() {
        let line = with_sum("Saved(edit: 1, sum: \"00000000\"),");
        assert!(Cut::new(&format!("\t  {line} \r")).is_whole());
        assert!(!Cut::new(&line.replace("edit: 1", "edit: 2")).is_whole());
        assert_eq!(Cut::new("Saved(url: \"https://example.com\"),").sum, None);
    }
}
