//! The one door to the time. Only `app` and `cli` walk through it; everybody else gets the time as an argument.
#![expect(clippy::disallowed_methods, reason = "the one place that asks what time it is")]

use chrono::{DateTime, FixedOffset, Local, NaiveDate, Utc};

use crate::domain::plan::moment::Moment;

/// What time it is.
pub fn now() -> Moment {
    Moment::new(Utc::now())
}

/// What day it is on this computer.
pub fn today() -> NaiveDate {
    Local::now().date_naive()
}

/// The time with this computer's offset from UTC, as a mail carries it.
pub fn local_now() -> DateTime<FixedOffset> {
    Local::now().fixed_offset()
}

/// Milliseconds since 1970.
pub fn millis() -> u64 {
    u64::try_from(Utc::now().timestamp_millis()).unwrap_or(0)
}
