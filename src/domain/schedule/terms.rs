//! What the facts of a rule book mean for one subscription: until when it can be canceled, what may come after its term,
//! and how it moves. A book without the fact says nothing, and so does this.

use chrono::{Days, NaiveDate};

use crate::domain::plan::product::ProductKind;
use crate::domain::plan::subscription::{EndChoice, Subscription, SubscriptionStatus};
use crate::domain::products::Products;
use crate::domain::rules::{Fact, RuleBook};
use crate::domain::slug::Slug;

/// The fact of the seven days.
const CANCEL: Slug = Slug::new("cancel-7-days");
/// Its days: 168 hours, counted from the hour of purchase or renewal.
const CANCEL_DAYS: Days = Days::new(7);
/// The fact that says which terms may go on without anybody choosing it.
const EXTENDS: Slug = Slug::new("extended-service-condition");
/// As a book calls it that says all about such terms in one fact.
const EXTENDS_IN_ONE: Slug = Slug::new("extended-service-term");
/// It concerns what was bought or renewed on this day or later.
const EXTENDS_BOUGHT: Option<NaiveDate> = NaiveDate::from_ymd_opt(2025, 4, 1);
/// And ends on this day or later.
const EXTENDS_ENDING: Option<NaiveDate> = NaiveDate::from_ymd_opt(2026, 5, 4);

/// From what the days of a cancellation are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CancelAfter {
    /// The first day of the term that runs.
    Start,
    /// The renewal that comes.
    Renewal,
}

/// Until when a subscription can be canceled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CancelWindow<'b> {
    /// From what it is counted.
    pub after: CancelAfter,
    /// The last day, in UTC; on it until the hour of the purchase or renewal.
    pub last: NaiveDate,
    /// The book's fact.
    pub fact: &'b Fact,
}

/// Whether it is known to be license-based of new commerce, and no trial.
fn is_new_commerce(subscription: &Subscription) -> bool {
    let product = Products::shipped().of(subscription);
    product.kind.value == ProductKind::NewCommerce && !product.is_surely_trial()
}

/// The window that is open or comes next; `None`: the book has no such fact, the product is of another kind, or a date
/// is not known.
pub fn cancel_window<'b>(
    book: &'b RuleBook,
    subscription: &Subscription,
    today: NaiveDate,
) -> Option<CancelWindow<'b>> {
    if !is_new_commerce(subscription) || subscription.status == SubscriptionStatus::Ended {
        return None;
    }
    let fact = book.fact(CANCEL)?;
    let after = |after, day: Option<NaiveDate>| {
        let last = day?.checked_add_days(CANCEL_DAYS)?;
        (today <= last).then_some(CancelWindow { after, last, fact })
    };
    let renews = match subscription.at_end {
        EndChoice::Renews => true,
        EndChoice::Extends | EndChoice::Cancels => false,
        EndChoice::Unknown => subscription.auto_renew == Some(true),
    };
    after(CancelAfter::Start, subscription.start)
        .or_else(|| after(CancelAfter::Renewal, subscription.renews_on().filter(|_| renews)))
}

/// The fact that this subscription may go on in a paid term unless somebody chooses; `None`: the book has none, somebody
/// chose, or its dates do not fit.
pub fn may_extend<'b>(book: &'b RuleBook, subscription: &Subscription) -> Option<&'b Fact> {
    let product = Products::shipped().of(subscription);
    let is_license = match product.kind.value {
        ProductKind::NewCommerce | ProductKind::License | ProductKind::Unknown => !product.is_surely_trial(),
        ProductKind::LegacyLicense
        | ProductKind::AzurePlan
        | ProductKind::LegacyAzure
        | ProductKind::AzureReservation
        | ProductKind::SavingsPlan
        | ProductKind::Reservation
        | ProductKind::SoftwareSubscription
        | ProductKind::Perpetual
        | ProductKind::Software
        | ProductKind::Marketplace
        | ProductKind::SupportPlan => false,
    };
    let is_open = subscription.auto_renew == Some(false) && subscription.at_end == EndChoice::Unknown;
    // A first day that is not known excludes nothing; a last day has to be known.
    let fits = (subscription.start.is_none() || EXTENDS_BOUGHT <= subscription.start)
        && subscription.end.is_some()
        && EXTENDS_ENDING <= subscription.end;
    let may = is_license && is_open && fits && subscription.status != SubscriptionStatus::Ended;
    book.fact(EXTENDS).or_else(|| book.fact(EXTENDS_IN_ONE)).filter(|_| may)
}

/// The fact that a suspended subscription is billed all the same; `None`: the book has none, or it is not suspended.
pub fn billed_while_suspended<'b>(book: &'b RuleBook, subscription: &Subscription) -> Option<&'b Fact> {
    let is_meant = subscription.status == SubscriptionStatus::Suspended && is_new_commerce(subscription);
    book.fact(Slug::new("suspended-still-billed")).filter(|_| is_meant)
}

/// How a product of this kind moves to the provider; `None`: the book does not say.
pub fn moves_by(book: &RuleBook, kind: ProductKind) -> Option<&Fact> {
    // What the books up to 2021 say of what they know.
    const NOT_ALL: Slug = Slug::new("transfer-not-all");
    let facts: &[Slug] = match kind {
        ProductKind::NewCommerce => &[Slug::new("transfer-by-target")],
        ProductKind::AzurePlan => &[Slug::new("azure-transfer"), NOT_ALL],
        ProductKind::AzureReservation | ProductKind::SavingsPlan | ProductKind::Reservation => {
            &[Slug::new("azure-reservations-move"), NOT_ALL]
        }
        ProductKind::Marketplace => &[Slug::new("marketplace-saas-stays"), NOT_ALL],
        ProductKind::LegacyLicense | ProductKind::LegacyAzure => &[NOT_ALL],
        ProductKind::SoftwareSubscription | ProductKind::Perpetual | ProductKind::Software => {
            &[Slug::new("transfer-software-not")]
        }
        ProductKind::License | ProductKind::SupportPlan | ProductKind::Unknown => &[],
    };
    facts.iter().find_map(|fact| book.fact(*fact))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::rules::Books;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn with_book<T>(id: &str, ask: impl FnOnce(&RuleBook) -> T) -> T {
        let books = Books::shipped().unwrap();
        let book = books.iter().find(|book| book.id.as_str() == id).unwrap();
        ask(book)
    }

    fn license(start: &str, end: &str) -> Subscription {
        Subscription {
            start: Some(day(start)),
            end: Some(day(end)),
            auto_renew: Some(false),
            kind: ProductKind::NewCommerce,
            ..Subscription::new("1", "Microsoft 365 Business Premium")
        }
    }

    #[track_caller]
    fn check_extends(subscription: &Subscription, expected: bool) {
        with_book("2026", |book| assert_eq!(may_extend(book, subscription).is_some(), expected));
    }

    #[test]
    fn a_term_extends_itself_only_where_the_reported_dates_fit() {
        check_extends(&license("2025-05-04", "2026-05-04"), true);
        check_extends(&license("2025-05-03", "2026-05-03"), false);
        check_extends(&license("2025-04-01", "2028-03-31"), true);
        check_extends(&license("2025-03-31", "2028-03-30"), false);
        check_extends(&Subscription { start: None, ..license("2025-05-04", "2026-05-04") }, true);
        check_extends(&Subscription { end: None, ..license("2025-05-04", "2026-05-04") }, false);
    }

    #[test]
    fn what_somebody_chose_does_not_extend_itself() {
        let open = license("2025-05-04", "2026-05-04");
        for at_end in [EndChoice::Renews, EndChoice::Extends, EndChoice::Cancels] {
            check_extends(&Subscription { at_end, ..open.clone() }, false);
        }
        for auto_renew in [None, Some(true)] {
            check_extends(&Subscription { auto_renew, ..open.clone() }, false);
        }
        check_extends(&Subscription { kind: ProductKind::AzurePlan, ..open.clone() }, false);
        check_extends(&Subscription { is_trial: Some(true), ..open.clone() }, false);
        check_extends(&Subscription { status: SubscriptionStatus::Ended, ..open }, false);
    }

    #[test]
    fn a_book_without_the_fact_says_nothing() {
        let subscription = license("2025-05-04", "2026-05-04");
        with_book("2021-10", |book| {
            assert_eq!(may_extend(book, &subscription), None);
            assert_eq!(cancel_window(book, &subscription, day("2025-05-05")), None);
            assert_eq!(moves_by(book, ProductKind::NewCommerce), None);
            assert_eq!(moves_by(book, ProductKind::AzurePlan).unwrap().id.as_str(), "transfer-not-all");
        });
    }

    #[track_caller]
    fn check_window(subscription: &Subscription, today: &str, expected: Option<(CancelAfter, &str)>) {
        with_book("2026", |book| {
            let window = cancel_window(book, subscription, day(today)).map(|window| (window.after, window.last));
            assert_eq!(window, expected.map(|(after, last)| (after, day(last))));
        });
    }

    #[test]
    fn seven_days_are_counted_from_the_start_then_from_the_renewal() {
        let ends = license("2026-11-01", "2027-10-31");
        check_window(&ends, "2026-11-08", Some((CancelAfter::Start, "2026-11-08")));
        check_window(&ends, "2026-11-09", None);
        let renews = Subscription { auto_renew: Some(true), ..ends.clone() };
        check_window(&renews, "2026-11-09", Some((CancelAfter::Renewal, "2027-11-08")));
        check_window(&Subscription { at_end: EndChoice::Cancels, ..renews.clone() }, "2026-11-09", None);
        check_window(&Subscription { kind: ProductKind::Software, ..renews }, "2026-11-02", None);
    }

    #[test]
    fn every_fact_that_is_asked_for_stands_in_the_book_of_2026() {
        with_book("2026", |book| {
            let n_known = ProductKind::ALL.into_iter().filter(|kind| moves_by(book, *kind).is_some()).count();
            assert_eq!(n_known, 9);
            assert_eq!(may_extend(book, &license("2025-05-04", "2026-05-04")).unwrap().id, EXTENDS);
            let suspended =
                Subscription { status: SubscriptionStatus::Suspended, ..license("2025-05-04", "2026-05-04") };
            assert!(billed_while_suspended(book, &suspended).is_some());
        });
    }
}
