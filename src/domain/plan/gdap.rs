//! The link of a GDAP request: it asks one customer for admin roles, and ends by itself.

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

use super::moment::Stamp;
use crate::domain::link::Fingerprint;

/// The link with which one customer approves our GDAP request, byte for byte as Partner Center gave it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GdapRequest {
    /// The link.
    pub text: String,
    /// Of these bytes.
    pub fingerprint: Fingerprint,
    /// The day on which the request was made in Partner Center.
    pub made: NaiveDate,
    /// Who brought it here, and when.
    pub pasted: Stamp,
}

impl GdapRequest {
    /// After so many days a request that nobody answered expires (source Q19).
    const DAYS: Days = Days::new(90);

    /// The day on which it expires.
    pub fn expires(&self) -> NaiveDate {
        self.made.checked_add_days(Self::DAYS).unwrap_or(NaiveDate::MAX)
    }

    /// Whether it can still be approved on this day.
    pub fn is_open(&self, today: NaiveDate) -> bool {
        today < self.expires() && self.fingerprint.verify(&self.text)
    }
}
