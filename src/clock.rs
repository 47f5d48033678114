//! The one door to the time. Only `app` and `cli` walk through it; everybody else gets the time as an argument.
#![expect(clippy::disallowed_methods, reason = "the one place that asks what time it is")]

use std::cell::Cell;

use chrono::{DateTime, FixedOffset, Local, NaiveDate};

use crate::domain::plan::moment::Moment;

thread_local! {
    static STOPPED: Cell<Option<DateTime<FixedOffset>>> = const { Cell::new(None) };
}

/// From now on this thread is told this time, so that a picture looks the same on every day.
pub fn stop(at: DateTime<FixedOffset>) {
    STOPPED.set(Some(at));
}

/// What time it is.
pub fn now() -> Moment {
    Moment::new(local_now().to_utc())
}

/// The same clock as this thread is told it, for a thread of its own.
pub fn watch() -> impl Fn() -> Moment + Send + Sync + 'static {
    let stopped = STOPPED.get();
    move || stopped.map_or_else(now, |at| Moment::new(at.to_utc()))
}

/// What day it is on this computer.
pub fn today() -> NaiveDate {
    local_now().date_naive()
}

/// The time with this computer's offset from UTC, as a mail carries it.
pub fn local_now() -> DateTime<FixedOffset> {
    STOPPED.get().unwrap_or_else(|| Local::now().fixed_offset())
}

/// Milliseconds since 1970.
pub fn millis() -> u64 {
    u64::try_from(local_now().timestamp_millis()).unwrap_or(0)
}
