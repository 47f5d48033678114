//! `Slug`: a short name that rule data gives to a thing, such as `enroll-now`; the plan's records refer to it.

use std::fmt;
use std::str::FromStr;

use crate::domain::as_text::as_text;

/// The longest slug, in bytes.
const MOST: usize = 48;

/// Lower-case letters, digits and hyphens, 1 to 48 of them, beginning with a letter or digit.
///
/// Small and `Copy`, so that it can be the id of a record. Sorts as its text does.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slug([u8; MOST]);

/// Why a text is not a [`Slug`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a name in rule data has 1 to 48 lower-case letters, digits and hyphens")]
pub struct NotASlug;

impl Slug {
    /// A slug that stands in the program's own text. A wrong one is noticed at compile time when used in a `const`.
    ///
    /// # Panics
    /// When the text is not a slug.
    pub const fn new(text: &str) -> Self {
        match Self::read(text.as_bytes()) {
            Some(slug) => slug,
            None => panic!("not a slug"),
        }
    }

    const fn read(text: &[u8]) -> Option<Self> {
        if text.is_empty() || MOST < text.len() || text[0] == b'-' {
            return None;
        }
        let mut bytes = [0; MOST];
        let mut at = 0;
        while at < text.len() {
            if !matches!(text[at], b'a'..=b'z' | b'0'..=b'9' | b'-') {
                return None;
            }
            bytes[at] = text[at];
            at += 1;
        }
        Some(Self(bytes))
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        let end = self.0.iter().position(|&byte| byte == 0).unwrap_or(MOST);
        std::str::from_utf8(&self.0[..end]).unwrap_or_default()
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.as_str())
    }
}

impl FromStr for Slug {
    type Err = NotASlug;
    fn from_str(text: &str) -> Result<Self, NotASlug> {
        Self::read(text.as_bytes()).ok_or(NotASlug)
    }
}

as_text!(Slug, str::parse::<Slug>, Slug::as_str);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slug_survives_text_and_sorts_as_its_text_does() {
        for text in ["a", "2018-12", "enroll-now", "x".repeat(48).as_str()] {
            assert_eq!(text.parse::<Slug>().unwrap().to_string(), text);
        }
        let (a, b) = (Slug::new("enroll"), Slug::new("enroll-now"));
        assert!(a < b && a.as_str() < b.as_str());
    }

    #[test]
    fn anything_but_small_letters_digits_and_hyphens_is_refused() {
        for bad in ["", "-a", "A", "a b", "ä", "a_b", "x".repeat(49).as_str()] {
            assert_eq!(bad.parse::<Slug>(), Err(NotASlug), "{bad}");
        }
    }
}
