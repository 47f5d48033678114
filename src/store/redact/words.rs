//! Other words: made from the key and the word, so that the same word is the same other one everywhere.

use std::collections::HashSet;

use sha2::{Digest as _, Sha256};
use unicode_normalization::UnicodeNormalization as _;

/// Bytes of a block of SHA-256.
const BLOCK: usize = 64;
/// Shorter words tell nothing.
const SHORT: usize = 3;

/// HMAC-SHA256 of a text, as RFC 2104 says.
fn hmac(key: &[u8; 32], text: &[u8]) -> [u8; 32] {
    let padded = |with: u8| {
        let mut block = [with; BLOCK];
        block.iter_mut().zip(key).for_each(|(byte, key)| *byte ^= key);
        block
    };
    let inner = Sha256::new().chain_update(padded(0x36)).chain_update(text).finalize();
    Sha256::new().chain_update(padded(0x5c)).chain_update(inner).finalize().into()
}

/// The bytes as digits.
fn hex(bytes: &[u8; 32]) -> String {
    let digits = bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    digits.filter_map(|digit| char::from_digit(u32::from(digit), 16)).collect()
}

/// A text as it is compared: letters of any kind as their plain small ones.
fn folded(text: &str) -> String {
    text.nfkc().collect::<String>().to_lowercase()
}

/// A text's words of three letters on, as they are compared; of Chinese, of which two characters tell enough, all of them.
pub(super) fn words_of(text: &str, into: &mut HashSet<String>) {
    for word in folded(text).split(|c: char| !c.is_alphanumeric()) {
        let is_chinese = word.chars().any(|c| '\u{2e80}' <= c);
        if SHORT <= word.chars().count() || is_chinese && !word.is_empty() {
            into.insert(word.to_owned());
        }
    }
}

/// Makes other words.
pub(super) struct Words {
    key: [u8; 32],
    /// Words that no other word may hold.
    sensitive: HashSet<String>,
    longest: usize,
}

/// Sounds of which names are made.
const STARTS: &[u8] = b"bdfgklmnprstvz";
const ENDS: &[u8] = b"aeiou";

impl Words {
    pub(super) fn new(key: [u8; 32], sensitive: HashSet<String>) -> Self {
        let longest = sensitive.iter().map(|word| word.chars().count()).max().unwrap_or(0);
        Self { key, sensitive, longest }
    }

    /// Whether a text holds one of the words, at any place.
    fn tells(&self, text: &str) -> bool {
        let folded: Vec<char> = folded(text).chars().collect();
        (0..folded.len()).any(|start| {
            let most = self.longest.min(folded.len() - start);
            (1..=most).any(|n| self.sensitive.contains(&folded[start..start + n].iter().collect::<String>()))
        })
    }

    /// What `make` makes of the first bytes whose word tells nothing.
    fn fine(&self, what: &str, of: &str, make: impl Fn(&[u8; 32]) -> String) -> String {
        let seed = |n: u32| hmac(&self.key, format!("{what}\0{n}\0{}", of.trim()).as_bytes());
        let made = (0..200).map(|n| make(&seed(n))).find(|made| !self.tells(made));
        made.unwrap_or_else(|| make(&seed(0)))
    }

    fn sounds(bytes: &[u8]) -> String {
        let pair = |byte: &u8| {
            let (start, end) = (usize::from(*byte) % STARTS.len(), usize::from(*byte) / STARTS.len() % ENDS.len());
            [char::from(STARTS[start]), char::from(ENDS[end])]
        };
        bytes.iter().flat_map(pair).collect()
    }

    /// Two words with capitals.
    pub(super) fn name(&self, text: &str) -> String {
        let capital = |word: String| {
            let mut chars = word.chars();
            chars.next().map(|c| c.to_ascii_uppercase()).into_iter().chain(chars).collect::<String>()
        };
        self.fine("name", text, |bytes| {
            format!("{} {}", capital(Self::sounds(&bytes[..4])), capital(Self::sounds(&bytes[4..7])))
        })
    }

    /// A domain below one that nobody can have.
    pub(super) fn domain(&self, text: &str) -> String {
        let plain = text.trim().to_lowercase();
        let plain = plain.trim_start_matches("https://").trim_start_matches("http://").trim_end_matches('/').to_owned();
        format!("{}.example", self.fine("domain", &plain, |bytes| Self::sounds(&bytes[..6])))
    }

    pub(super) fn mail(&self, text: &str) -> String {
        let (name, domain) = text.rsplit_once('@').unwrap_or((text, ""));
        let name = self.fine("mail", &name.to_lowercase(), |bytes| Self::sounds(&bytes[..4]));
        format!("{name}@{}", self.domain(domain))
    }

    /// Digits for digits, letters for letters, in their places: what is an id stays one of its kind.
    pub(super) fn like(&self, text: &str) -> String {
        let is_hex = text.chars().all(|c| c.is_ascii_hexdigit() || c == '-');
        let lower = text.to_lowercase();
        let made = self.fine("id", &lower, |bytes| {
            let digit = |(at, c): (usize, char)| {
                let n = u32::from(bytes[at % 32]).wrapping_add(at as u32 / 32 * 7);
                match c {
                    '0'..='9' | 'a'..='f' if is_hex && !text.chars().all(|c| !c.is_ascii_alphabetic()) => {
                        char::from_digit(n % 16, 16)
                    }
                    '0'..='9' if at == 0 => char::from_digit(1 + n % 9, 10),
                    '0'..='9' => char::from_digit(n % 10, 10),
                    c if c.is_alphabetic() => char::from_u32(u32::from(b'a') + n % 26),
                    c => Some(c),
                }
            };
            lower.chars().enumerate().filter_map(digit).collect()
        });
        if text.chars().any(|c| c.is_ascii_uppercase()) { made.to_uppercase() } else { made }
    }

    /// A number with as many digits.
    pub(super) fn number_like(&self, n: u64) -> u64 {
        self.like(&n.to_string()).parse().unwrap_or(1)
    }

    /// A number below `most`.
    pub(super) fn number(&self, what: &str, most: u64) -> u64 {
        let [a, b, c, d, ..] = hmac(&self.key, what.as_bytes());
        u64::from(u32::from_le_bytes([a, b, c, d])) % most
    }

    pub(super) fn hash(&self, text: &str) -> String {
        hex(&hmac(&self.key, format!("hash\0{text}").as_bytes()))
    }

    /// The text, unless one of its words tells something.
    pub(super) fn unless_it_tells(&self, text: &str) -> Option<String> {
        let mut words = HashSet::new();
        words_of(text, &mut words);
        words.is_disjoint(&self.sensitive).then(|| text.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_is_the_one_of_the_standard() {
        // RFC 4231, test case 2, with its key filled up to 32 bytes as the standard does it.
        let mut key = [0_u8; 32];
        key[..4].copy_from_slice(b"Jefe");
        let code = hmac(&key, b"what do ya want for nothing?");
        assert_eq!(hex(&code), "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    #[test]
    fn other_words_keep_their_kind_and_hold_none_of_the_first_ones() {
        let words = Words::new([7; 32], HashSet::from(["contoso".to_owned(), "ba".to_owned()]));
        assert_eq!(words.name("Contoso"), words.name("Contoso"));
        assert_ne!(words.name("Contoso"), words.name("Fabrikam"));
        assert!(!words.name("Contoso").to_lowercase().contains("ba"));
        let id = words.like("4f3c2b1a-0000-4000-8000-123456789abc");
        assert!(
            id.len() == 36 && id.matches('-').count() == 4 && id.chars().all(|c| c.is_ascii_hexdigit() || c == '-')
        );
        assert_eq!(words.mail("Lin@contoso.com").rsplit_once('@').unwrap().1, words.domain("contoso.com"));
        assert_eq!(words.number_like(1_234_567).to_string().len(), 7);
    }
}
