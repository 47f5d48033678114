//! The clocks of a transfer request.

use chrono::{Days, NaiveDate};

use crate::domain::plan::transfer::{LIVES, TransferKind};
use crate::domain::rules::{Fact, RuleBook};
use crate::domain::slug::Slug;

/// Days after which one looks again whether a submitted request is through: for Azure after that a service request is raised
/// (Microsoft's words), for licenses it is advice of ours.
const LOOK_AGAIN: Days = Days::new(3);

/// The fact by which such a request expires; `None`: the book has none.
pub fn expiry(book: &RuleBook, kind: TransferKind) -> Option<&Fact> {
    book.fact(match kind {
        TransferKind::Licenses => Slug::new("transfer-expiry-licenses"),
        TransferKind::Azure => Slug::new("azure-request-expiry"),
    })
}

/// The last day on which a request that was created on this day can be submitted; that day 30 still counts is ours. `None`:
/// the book says nothing about it.
pub fn last_day_to_submit(book: &RuleBook, kind: TransferKind, created: NaiveDate) -> Option<NaiveDate> {
    expiry(book, kind)?;
    created.checked_add_days(LIVES)
}

/// The day on which to look again at a request that was submitted on this day.
pub fn look_again(submitted: NaiveDate) -> Option<NaiveDate> {
    submitted.checked_add_days(LOOK_AGAIN)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::moves::tests_ground::{book, day};

    #[test]
    fn request_of_1_december_is_submitted_by_31_december() {
        for kind in TransferKind::ALL {
            let last = last_day_to_submit(&book("2026"), kind, day("2026-12-01"));
            assert_eq!(last, Some(day("2026-12-31")), "{kind:?}");
        }
    }

    #[test]
    fn book_that_names_no_expiry_gives_no_last_day() {
        assert_eq!(last_day_to_submit(&book("2018-12"), TransferKind::Azure, day("2026-12-01")), None);
        assert_eq!(last_day_to_submit(&book("2021-10"), TransferKind::Licenses, day("2026-12-01")), None);
        assert!(last_day_to_submit(&book("2021-10"), TransferKind::Azure, day("2026-12-01")).is_some());
    }

    #[test]
    fn submitted_request_is_looked_at_after_three_days() {
        assert_eq!(look_again(day("2026-12-30")), Some(day("2027-01-02")));
    }
}
