//! Eight characters by which people compare two links without reading them.

use std::fmt;

use sha2::{Digest, Sha256};

use crate::domain::as_text::as_text;

/// The first 32 bits of the SHA-256 of a link's bytes, shown as `7F3A 09C2`.
///
/// Tells an altered link from the checked one; it is no signature, for whoever wants to can find a twin.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fingerprint(u32);

/// Why a text is not a [`Fingerprint`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a fingerprint has two groups of four hexadecimal digits")]
pub struct NotAFingerprint;

impl Fingerprint {
    /// The fingerprint of these bytes, whatever they are.
    pub fn of(text: &str) -> Self {
        let digest = Sha256::digest(text.as_bytes());
        Self(digest.iter().take(4).fold(0, |sum, &byte| (sum << 8) | u32::from(byte)))
    }

    /// Is `text`, byte for byte, what this fingerprint was taken of?
    pub fn verify(self, text: &str) -> bool {
        Self::of(text) == self
    }

    /// Reads `7F3A 09C2`; the space and the case do not matter.
    pub fn parse(typed: &str) -> Result<Self, NotAFingerprint> {
        let digits = typed.trim();
        let (high, low) = match digits.split_once(' ') {
            Some(halves) => halves,
            None => digits.split_at_checked(4).ok_or(NotAFingerprint)?,
        };
        let half = |text: &str| {
            let is_written = text.len() == 4 && text.bytes().all(|b| b.is_ascii_hexdigit());
            let number = is_written.then(|| u32::from_str_radix(text, 16).ok()).flatten();
            number.ok_or(NotAFingerprint)
        };
        Ok(Self((half(high)? << 16) | half(low)?))
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04X} {:04X}", self.0 >> 16, self.0 & 0xFFFF)
    }
}

as_text!(Fingerprint, Fingerprint::parse, ToString::to_string);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_the_first_eight_digits_of_sha_256() {
        // SHA-256 of "abc" begins with ba7816bf (FIPS 180-4, example).
        assert_eq!(Fingerprint::of("abc").to_string(), "BA78 16BF");
    }

    #[test]
    fn it_survives_text_and_is_read_in_any_case() {
        let fingerprint = Fingerprint::of("https://admin.microsoft.com/");
        assert_eq!(Fingerprint::parse(&fingerprint.to_string()), Ok(fingerprint));
        assert_eq!(Fingerprint::parse(" ba7816bf "), Ok(Fingerprint::of("abc")));
    }

    #[test]
    fn other_texts_are_no_fingerprint() {
        for bad in
            ["", "BA78", "BA78  16BF", "BA7816B", "BA78 16BG", "+A78 16BF", "BA78-16BF", "\u{9b5a}\u{9b5a}\u{9b5a}"]
        {
            assert_eq!(Fingerprint::parse(bad), Err(NotAFingerprint), "{bad}");
        }
    }

    #[test]
    fn one_changed_byte_does_not_verify() {
        let fingerprint = Fingerprint::of("abc");
        assert!(fingerprint.verify("abc"));
        assert!(!fingerprint.verify("abd") && !fingerprint.verify("abc "));
    }
}
