//! Days as files hold them, read quickly: a plan of a hundred thousand customers has most of a million.

use std::fmt;

use chrono::NaiveDate;
use serde::de::{Deserializer, Error, Visitor};

use crate::domain::as_text::Reader;

/// Reads a day that may be missing.
pub(super) fn read<'de, D: Deserializer<'de>>(from: D) -> Result<Option<NaiveDate>, D::Error> {
    struct Maybe;

    impl<'de> Visitor<'de> for Maybe {
        type Value = Option<NaiveDate>;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a day")
        }

        fn visit_none<E: Error>(self) -> Result<Self::Value, E> {
            Ok(None)
        }

        fn visit_some<D: Deserializer<'de>>(self, from: D) -> Result<Self::Value, D::Error> {
            from.deserialize_str(Reader::new(day)).map(Some)
        }
    }

    from.deserialize_option(Maybe)
}

/// The usual form at once; any other as it has always been read.
fn day(text: &str) -> Result<NaiveDate, chrono::ParseError> {
    usual(text).map_or_else(|| text.parse(), Ok)
}

/// `2026-11-22`; `None`: another form, or no day.
fn usual(text: &str) -> Option<NaiveDate> {
    let bytes: &[u8; 10] = text.as_bytes().try_into().ok()?;
    let number = |digits: &[u8]| {
        digits.iter().try_fold(0_u32, |n, &digit| digit.is_ascii_digit().then(|| n * 10 + u32::from(digit - b'0')))
    };
    let (year, month, day) = (number(&bytes[..4])?, number(&bytes[5..7])?, number(&bytes[8..])?);
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day).filter(|_| bytes[4] == b'-' && bytes[7] == b'-')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_text_is_read_as_chrono_reads_it() {
        for text in [
            "2026-11-22",
            "2024-02-29",
            "2023-02-29",
            "0001-01-01",
            "2026-13-01",
            "2026-1-2",
            "+2026-11-22",
            "2026/11/22",
            "2026-11-2x",
            "２０２６",
            "",
            "12026-11-22",
            " 2026-11-2",
            "2026-11-00",
        ] {
            assert_eq!(day(text), text.parse(), "{text}");
        }
        for n in 0..80_000 {
            let one = NaiveDate::from_num_days_from_ce_opt(700_000 + n).unwrap();
            assert_eq!(usual(&one.to_string()), Some(one));
        }
    }
}
