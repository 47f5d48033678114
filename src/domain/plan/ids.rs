//! Names of things: what Microsoft assigns (tenants, Partner IDs) and what we assign to our records.

#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, Datelike as _, NaiveDate};
use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization as _;
use uuid::Uuid;

use super::contact::is_invisible;
use crate::domain::as_text::as_text;

/// A Microsoft tenant: the GUID that Partner Center calls *Microsoft ID* of a customer and *tenant ID* of a partner.
///
/// Written in lower case with hyphens; read in every form that people and programs give a GUID.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TenantId(Uuid);

/// Why a text is not a [`TenantId`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a tenant ID has 32 hexadecimal digits in groups of 8-4-4-4-12")]
pub struct NotATenantId;

impl TenantId {
    /// Reads what a person typed or a file holds; spaces around it, braces, hyphens and case do not matter.
    pub fn parse(typed: &str) -> Result<Self, NotATenantId> {
        // Only zeros is what programs write where they know none.
        guid(typed).filter(|id| !id.is_nil()).map(Self).ok_or(NotATenantId)
    }
}

impl fmt::Display for TenantId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0.as_hyphenated())
    }
}

as_text!(TenantId, |text: &str| guid(text).map(TenantId).ok_or(NotATenantId), ToString::to_string);

/// A Partner ID (formerly MPN ID): digits only. Whether it is a location (PLA) or a global (PGA) one, its field says.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PartnerId(String);

/// Why a text is not a [`PartnerId`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a Partner ID has 4 to 12 digits")]
pub struct NotAPartnerId;

impl PartnerId {
    /// Reads what a person typed or a file holds; wide digits and marks around it do not matter.
    pub fn parse(typed: &str) -> Result<Self, NotAPartnerId> {
        let text = if typed.len() <= MAX_LEN { plain(typed) } else { Cow::Borrowed("") };
        let bare = text.trim_matches(is_around);
        if (4..=12).contains(&bare.len()) && bare.bytes().all(|b| b.is_ascii_digit()) {
            Ok(Self(bare.to_owned()))
        } else {
            Err(NotAPartnerId)
        }
    }

    /// The digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for PartnerId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

as_text!(PartnerId, PartnerId::parse, PartnerId::as_str);

/// An id that somebody else gave, in the one form in which the plan holds and compares it: a GUID in lower case with
/// hyphens, anything else as it stands.
pub fn tidy_id(text: &str) -> String {
    guid(text).map_or_else(|| unguarded(&plain(text)).to_owned(), |id| id.as_hyphenated().to_string())
}

/// Whether two texts are one id; case, width, braces, hyphens, spaces around and a guard for spreadsheets do not matter.
pub fn is_same_id(one: &str, other: &str) -> bool {
    one == other || folded_id(one) == folded_id(other)
}

/// What two texts share that name the same thing.
pub fn folded_id(id: &str) -> String {
    tidy_id(id).to_lowercase()
}

/// The GUID in a text as a number, which is quick to compare; `None`: there is none, or one of zeros only.
pub fn guid_number(text: &str) -> Option<u128> {
    guid(text).filter(|id| !id.is_nil()).map(|id| id.as_u128())
}

/// Whether a text can be an id that somebody else gave: a GUID, or one of another kind. A GUID that lost or gained
/// characters, zeros only, and a number that a spreadsheet made short, such as `2.03E+35`, are none.
pub fn can_be_id(text: &str) -> bool {
    if let Some(id) = guid(text) {
        return !id.is_nil();
    }
    if MAX_LEN < text.len() {
        return false;
    }
    let text = plain(text);
    let signs = || text.chars().filter(|c| c.is_alphanumeric());
    // A letter O or I stands where somebody typed a GUID.
    let is_hex = |c: &char| c.is_ascii_hexdigit() || matches!(c, 'o' | 'O' | 'i' | 'I' | 'l');
    let (n, n_hex) = (signs().count(), signs().filter(is_hex).count());
    let is_damaged = (28..40).contains(&n) && n * 4 <= n_hex * 5;
    let is_short = text.to_ascii_uppercase().split_once("E+").is_some_and(|(number, power)| {
        let is_number = |text: &str| text.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ','));
        !number.is_empty() && is_number(number) && is_number(power)
    });
    signs().any(|c| c != '0') && !is_damaged && !is_short
}

/// A text with plain letters and digits where it has wide ones, and without characters that nobody sees.
fn plain(text: &str) -> Cow<'_, str> {
    let text = text.trim();
    if text.is_ascii() && !text.bytes().any(|byte| byte.is_ascii_control()) {
        return Cow::Borrowed(text);
    }
    let is_seen = |c: &char| !c.is_control() && !is_invisible(*c);
    Cow::Owned(text.nfkc().filter(is_seen).collect::<String>().trim().to_owned())
}

/// Marks that people and programs put around an id, and hyphens are none of them.
fn is_around(c: char) -> bool {
    !c.is_alphanumeric() && !is_hyphen(c)
}

fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE63}' | '\u{FF0D}')
}

/// Longer texts are no ids, in bytes.
const MAX_LEN: usize = 256;

/// The GUID in a text: with hyphens of any kind or without, whatever marks stand around it, behind `urn:uuid:` and the like.
fn guid(text: &str) -> Option<Uuid> {
    /// So many digits it has.
    const N_DIGITS: usize = 32;
    let text = text.trim();
    if !(N_DIGITS..=MAX_LEN).contains(&text.len()) {
        return None;
    }
    if let (36, Ok(id)) = (text.len(), Uuid::try_parse(text)) {
        return Some(id); // nearly all are written so
    }
    let written: String = plain(text).chars().filter(|c| !c.is_whitespace()).flat_map(char::to_lowercase).collect();
    let mut bare = written.trim_matches(is_around);
    for name in ["urn", "uuid", "guid"] {
        bare = bare.strip_prefix(name).map_or(bare, |rest| rest.trim_start_matches(is_around));
    }
    let groups: Vec<usize> = bare.split(is_hyphen).map(str::len).collect();
    if groups != [8, 4, 4, 4, 12] && groups != [N_DIGITS] {
        return None; // the uuid crate also takes forms that nobody means here
    }
    let digits: String = bare.chars().filter(|c| !is_hyphen(*c)).collect();
    Uuid::try_parse(&digits).ok()
}

/// A text without what keeps a spreadsheet from reading it as a number or a formula: `="..."`, quotation marks, `'`.
fn unguarded(text: &str) -> &str {
    let text = text.trim();
    let text = text.strip_prefix('\'').unwrap_or(text);
    let text = text.strip_prefix('=').filter(|rest| rest.starts_with('"')).unwrap_or(text);
    let mut quoted = [('"', '"'), ('\'', '\''), ('“', '”'), ('‘', '’'), ('「', '」')].into_iter();
    let inner = |(open, close)| Some(text.strip_prefix(open)?.strip_suffix(close)?.trim());
    quoted.find_map(inner).unwrap_or(text)
}

/// Bits of a record's id that are random; the rest are milliseconds since 1970, which last until the year 2109.
pub const RANDOM_BITS: u32 = 22;

/// The day, in UTC, on which the record with this id was made; `None` when the id was not made from the time.
pub fn made_on(number: u64) -> Option<NaiveDate> {
    let millis = i64::try_from(number >> RANDOM_BITS).ok()?;
    let day = DateTime::from_timestamp_millis(millis)?.date_naive();
    (2000 <= day.year()).then_some(day)
}

/// Why a text is not one of our record ids.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("an id of this kind starts with {prefix} and has 13 letters or digits after it")]
pub struct BadRecordId {
    /// What ids of this noun start with, such as `c-`.
    pub prefix: &'static str,
}

/// Crockford's alphabet in lower case: no i, l, o, u.
const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

fn write_id(f: &mut fmt::Formatter<'_>, prefix: &str, number: u64) -> fmt::Result {
    f.write_str(prefix)?;
    for place in (0..13).rev() {
        let digit = ((number >> (place * 5)) & 31) as usize;
        write!(f, "{}", char::from(ALPHABET[digit]))?;
    }
    Ok(())
}

fn read_id(text: &str, prefix: &'static str) -> Result<u64, BadRecordId> {
    let bad = BadRecordId { prefix };
    let digits = text.strip_prefix(prefix).ok_or(BadRecordId { prefix })?;
    if digits.len() != 13 {
        return Err(bad);
    }
    let mut number: u64 = 0;
    for (index, byte) in digits.bytes().enumerate() {
        let digit = ALPHABET.iter().position(|&a| a == byte).ok_or(BadRecordId { prefix })? as u64;
        if index == 0 && 15 < digit {
            return Err(bad); // would not fit 64 bits
        }
        number = (number << 5) | digit;
    }
    Ok(number)
}

macro_rules! record_ids {
    ($($(#[$doc:meta])* $name:ident $prefix:literal;)+) => {$(
        $(#[$doc])*
        ///
        /// Made by `app` from the time and random bits, never counted up: two machines would both make the same one.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(u64);

        impl $name {
            /// The id with this number; the number comes from `app`'s id maker, or from a test.
            pub const fn new(number: u64) -> Self {
                Self(number)
            }

            /// The number behind the text.
            pub const fn number(self) -> u64 {
                self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write_id(f, $prefix, self.0)
            }
        }

        impl FromStr for $name {
            type Err = BadRecordId;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                read_id(text, $prefix).map(Self)
            }
        }

        as_text!($name, str::parse::<$name>, ToString::to_string);
    )+};
}

record_ids! {
    /// One of our company's people.
    PersonId "p-";
    /// An indirect provider.
    ProviderId "v-";
    /// A relationship link.
    LinkId "l-";
    /// A customer.
    CustomerId "c-";
    /// A text template.
    TemplateId "t-";
    /// A letter that somebody made for this plan.
    LetterId "le-";
    /// A text edited for one recipient.
    DraftId "d-";
    /// A round: one template handed over to a list of customers.
    RoundId "r-";
    /// One hand-over of a text to a customer.
    InvitationId "i-";
    /// A remembered import mapping.
    ShapeId "s-";
    /// A remembered word of the Relationship column.
    WordId "w-";
    /// The record of an act that cannot be taken back.
    DecisionId "n-";
    /// Days off.
    DayOffId "f-";
    /// A criterion by which providers are compared.
    CriterionId "k-";
    /// The memo of a provider decision.
    ChoiceId "m-";
    /// A partnership invitation from a provider.
    PartnershipId "a-";
    /// A request to a provider to make a customer's tenant.
    TenantRequestId "q-";
    /// A to-do of our own.
    TodoId "o-";
    /// A checklist.
    ChecklistId "cl-";
    /// A wave of customers that are moved together.
    WaveId "e-";
    /// A transfer request.
    TransferId "x-";
    /// A call, a meeting or a note about a customer.
    TalkId "g-";
    /// A baseline of the moves.
    BaselineId "z-";
    /// A scenario of the moves.
    ScenarioId "y-";
    /// A report that was given out.
    ReportId "u-";
    /// A saved view of the customer list.
    ViewId "b-";
    /// A field of our own that each customer has.
    OwnFieldId "j-";
    /// Somebody at a customer or a provider.
    ContactId "h-";
}

/// The id of a noun that a plan has exactly once; such a record carries no id in the file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Only;
