//! When something was done, and by whom.

use std::fmt;

use chrono::{DateTime, NaiveDate, SubsecRound, Utc};
use serde::{Deserialize, Serialize};

use crate::domain::as_text::as_text;

/// A point in time in UTC, to the second; written as `2026-11-22T09:31:07Z`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment(DateTime<Utc>);

/// Why a text is not a [`Moment`].
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a time such as 2026-11-22T09:31:07Z between 1900 and 2200: {0}")]
pub struct NotAMoment(String);

impl Moment {
    /// This time; parts of a second are dropped.
    pub fn new(time: DateTime<Utc>) -> Self {
        Self(time.trunc_subsecs(0))
    }

    /// Reads `2026-11-22T09:31:07Z`.
    pub fn parse(text: &str) -> Result<Self, NotAMoment> {
        let time = DateTime::parse_from_rfc3339(text).map_err(|_| NotAMoment(text.to_owned()))?;
        let time = time.with_timezone(&Utc);
        if is_plausible(time.date_naive()) { Ok(Self::new(time)) } else { Err(NotAMoment(text.to_owned())) }
    }

    /// The day in UTC.
    pub fn date(self) -> NaiveDate {
        self.0.date_naive()
    }

    /// The time itself, for showing it in local time.
    pub fn time(self) -> DateTime<Utc> {
        self.0
    }
}

/// Dates outside of 1900 to 2200 are typing errors or damage.
pub fn is_plausible(date: NaiveDate) -> bool {
    use chrono::Datelike as _;
    (1900..=2200).contains(&date.year())
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0.format("%Y-%m-%dT%H:%M:%SZ"))
    }
}

as_text!(Moment, Moment::parse, ToString::to_string);

/// Who did something, and when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stamp {
    /// When, in UTC.
    pub at: Moment,
    /// The person's name as asked once at the first start.
    pub by: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moment_is_written_as_it_is_read() {
        let moment = Moment::parse("2026-11-22T09:31:07Z").unwrap();
        assert_eq!(moment.to_string(), "2026-11-22T09:31:07Z");
        assert_eq!(Moment::parse("2026-11-22T17:31:07+08:00").unwrap(), moment);
    }

    #[test]
    fn moment_of_year_12026_is_refused() {
        assert!(Moment::parse("+12026-11-22T09:31:07Z").is_err());
        assert!(Moment::parse("1899-12-31T00:00:00Z").is_err());
    }
}
