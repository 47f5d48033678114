//! Names of contents: what lies beside the plan is found by the hash of its bytes.

use std::fmt;

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

/// SHA-256: 64 lower-case hexadecimal digits. What it stands for lies beside the plan: a handed-over text, or evidence.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct ContentHash(String);

/// Why a text is not a [`ContentHash`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a hash has 64 hexadecimal digits in lower case")]
pub struct NotAHash;

impl ContentHash {
    /// The hash of a handed-over text: the subject, the plain text and the HTML.
    pub fn of(subject: &str, plain: &str, html: &str) -> Self {
        let mut sha = Sha256::new();
        for part in [subject, plain, html] {
            sha.update((part.len() as u64).to_le_bytes());
            sha.update(part.as_bytes());
        }
        Self(format!("{:x}", sha.finalize()))
    }

    /// The hash of a file's bytes, as `sha256sum` prints it.
    pub fn of_bytes(bytes: &[u8]) -> Self {
        Self(format!("{:x}", Sha256::digest(bytes)))
    }

    /// The digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for ContentHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for ContentHash {
    type Error = NotAHash;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        let is_hex = |b: u8| b.is_ascii_digit() || (b'a'..=b'f').contains(&b);
        if text.len() == 64 && text.bytes().all(is_hex) { Ok(Self(text)) } else { Err(NotAHash) }
    }
}

impl From<ContentHash> for String {
    fn from(hash: ContentHash) -> Self {
        hash.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hash_of_a_file_is_what_other_tools_print() {
        let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        assert_eq!(ContentHash::of_bytes(b"").as_str(), empty);
        assert_eq!(ContentHash::try_from(empty.to_owned()), Ok(ContentHash::of_bytes(b"")));
        assert_eq!(ContentHash::try_from(empty.to_uppercase()), Err(NotAHash));
    }
}
