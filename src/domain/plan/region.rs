//! `Region`: a country or a region of one, as calendars tell them apart.

use std::fmt;

use super::contact::Country;
use crate::domain::as_text::as_text;

/// A country or a region of one, as calendars tell them apart: `TW`, `AU-NSW`.
///
/// Invariant: the two letters of a [`Country`], and after a hyphen up to 3 letters and digits, if there is a region.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Region(Box<str>);

/// Why a text is not a [`Region`].
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a country or a region such as TW or AU-NSW")]
pub struct NotARegion;

impl Region {
    /// Reads a code in either case.
    pub fn parse(typed: &str) -> Result<Self, NotARegion> {
        let code = typed.trim().to_ascii_uppercase();
        let (country, region) =
            code.split_once('-').map_or((&*code, None), |(country, region)| (country, Some(region)));
        let is_region = |region: &str| {
            (1..=3).contains(&region.len()) && region.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit())
        };
        if Country::parse(country).is_ok() && region.is_none_or(is_region) {
            Ok(Self(code.into()))
        } else {
            Err(NotARegion)
        }
    }

    /// The code as it is stored and shown.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The country as a whole.
    #[must_use]
    pub fn whole(&self) -> Self {
        Self(self.country().into())
    }

    /// The two letters of its country.
    pub fn country(&self) -> &str {
        self.0.split('-').next().unwrap_or_default()
    }

    /// The code of the part; `None`: the whole country.
    pub fn part(&self) -> Option<&str> {
        self.0.split_once('-').map(|(_, region)| region)
    }
}
impl From<&Country> for Region {
    fn from(country: &Country) -> Self {
        Self(country.as_str().into())
    }
}

impl fmt::Display for Region {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
as_text!(Region, Region::parse, Region::as_str);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn region_is_a_suffix_of_its_country() {
        assert_eq!(Region::parse("au-nsw").unwrap().as_str(), "AU-NSW");
        assert_eq!(Region::parse("MY-14").unwrap().part(), Some("14"));
        assert_eq!((Region::parse("GB").unwrap().country(), Region::parse("GB").unwrap().part()), ("GB", None));
        for bad in ["", "-", "AU-", "A-NSW", "AU-NSWX", "AU_NSW", "AU-N W", "AU-NSW-1", "AU-\u{E9}"] {
            assert!(Region::parse(bad).is_err(), "{bad}");
        }
    }
}
