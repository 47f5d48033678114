//! Names of things: what Microsoft assigns (tenants, Partner IDs) and what we assign to our records.

use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, Datelike as _, NaiveDate};
use uuid::Uuid;

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
    /// Reads what a person typed or a file holds; spaces around it and a guard for spreadsheets do not matter.
    pub fn parse(typed: &str) -> Result<Self, NotAPartnerId> {
        let bare = unguarded(typed);
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
    guid(text).map_or_else(|| unguarded(text).to_owned(), |id| id.as_hyphenated().to_string())
}

/// Whether two texts are one id; case, braces, hyphens, spaces around and a guard for spreadsheets do not matter.
pub fn is_same_id(one: &str, other: &str) -> bool {
    one == other || tidy_id(one).to_lowercase() == tidy_id(other).to_lowercase()
}

/// The GUID in a text: with hyphens of any kind or without, in braces or quotation marks or without.
fn guid(text: &str) -> Option<Uuid> {
    let text = text.trim();
    if let (36, Ok(id)) = (text.len(), Uuid::try_parse(text)) {
        return Some(id); // nearly all are written so
    }
    let bare = unguarded(text);
    let mut pair = [('{', '}'), ('(', ')'), ('[', ']'), ('<', '>')].into_iter();
    let inner = |(open, close)| Some(bare.strip_prefix(open)?.strip_suffix(close)?.trim());
    let bare = pair.find_map(inner).unwrap_or(bare);
    let bare = bare.get(..9).filter(|start| start.eq_ignore_ascii_case("urn:uuid:")).map_or(bare, |_| &bare[9..]);
    let is_hyphen = |c: char| matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE63}' | '\u{FF0D}');
    let groups: Vec<usize> = bare.split(is_hyphen).map(str::len).collect();
    if groups != [8, 4, 4, 4, 12] && groups != [32] {
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
    let mut quoted = [('"', '"'), ('\'', '\''), ('“', '”')].into_iter();
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
    /// A saved view of the customer list.
    ViewId "b-";
}

/// The id of a noun that a plan has exactly once; such a record carries no id in the file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Only;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tenant_id_is_read_in_any_case_and_written_in_lower() {
        let id = TenantId::parse(" {0A1B2C3D-1111-4222-8333-444455556666} ").unwrap();
        assert_eq!(id.to_string(), "0a1b2c3d-1111-4222-8333-444455556666");
    }

    #[test]
    fn one_guid_is_one_id_in_every_form_that_is_in_use() {
        let plain = "0a1b2c3d-1111-4222-8333-444455556666";
        for form in [
            "0A1B2C3D-1111-4222-8333-444455556666",
            " 0a1b2c3d-1111-4222-8333-444455556666\t",
            "{0A1B2C3D-1111-4222-8333-444455556666}",
            "(0a1b2c3d-1111-4222-8333-444455556666)",
            "0a1b2c3d111142228333444455556666",
            "{0A1B2C3D111142228333444455556666}",
            "=\"0a1b2c3d-1111-4222-8333-444455556666\"",
            "=\"{0A1B2C3D-1111-4222-8333-444455556666}\"",
            "'0a1b2c3d-1111-4222-8333-444455556666",
            "\"0a1b2c3d-1111-4222-8333-444455556666\"",
            "urn:uuid:0A1B2C3D-1111-4222-8333-444455556666",
            "0a1b2c3d\u{2011}1111\u{2011}4222\u{2011}8333\u{2011}444455556666",
        ] {
            assert_eq!(TenantId::parse(form).map(|id| id.to_string()), Ok(plain.to_owned()), "{form}");
            assert_eq!(tidy_id(form), plain, "{form}");
            assert!(is_same_id(form, plain) && is_same_id(plain, form), "{form}");
        }
    }

    #[test]
    fn what_is_no_guid_is_no_tenant_and_only_the_same_id_as_itself() {
        for bad in ["", "0a1b2c3d-1111-4222-8333-44445555666", "0a1b2c3d1-111-4222-8333-444455556666", "zebra"] {
            assert_eq!(TenantId::parse(bad), Err(NotATenantId), "{bad}");
        }
        assert_eq!(TenantId::parse("00000000-0000-0000-0000-000000000000"), Err(NotATenantId));
        assert_eq!(tidy_id(" =\"A-17\" "), "A-17");
        assert!(is_same_id("A-17", "a-17") && !is_same_id("A-17", "A17") && !is_same_id("", "A17"));
    }

    #[test]
    fn partner_id_is_digits_only() {
        assert!(PartnerId::parse(" 5551234 ").is_ok());
        for bad in ["", "123", "5551234a", "0x5551234", "1234567890123"] {
            assert!(PartnerId::parse(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn record_ids_survive_text() {
        for number in [0, 1, 31, 32, u64::MAX, 0x0123_4567_89ab_cdef] {
            let id = CustomerId::new(number);
            assert_eq!(id.to_string().parse::<CustomerId>().unwrap(), id);
        }
        assert!("c-zzzzzzzzzzzzz".parse::<CustomerId>().is_err());
        assert!("p-0000000000000".parse::<CustomerId>().is_err());
    }

    #[test]
    fn id_tells_the_day_it_was_made_and_a_small_number_tells_none() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
        let millis = day.and_hms_opt(9, 0, 0).unwrap().and_utc().timestamp_millis() as u64;
        assert_eq!(made_on((millis << RANDOM_BITS) | 1), Some(day));
        assert_eq!(made_on(42), None);
    }

    #[test]
    fn ids_sort_as_their_texts_do() {
        let (a, b) = (CustomerId::new(99), CustomerId::new(100));
        assert!(a < b && a.to_string() < b.to_string());
    }
}
