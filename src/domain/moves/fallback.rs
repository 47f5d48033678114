//! What does not move is bought anew when its term ends: by when to choose that it ends, and on which day the provider buys.

use chrono::NaiveDate;

use super::Ground;
use crate::domain::calendar::BusinessDays;
use crate::domain::plan::ids::{ContactId, CustomerId, TodoId, tidy_id};
use crate::domain::plan::subscription::{EndChoice, Subscription, SubscriptionStatus};

/// So many business days before the end of its term the choice is made at the latest; our advice, no rule of Microsoft.
pub const CHOOSE_BEFORE: BusinessDays = BusinessDays(5);

/// The two dated things to do in place of a transfer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fallback {
    /// By this day we choose that it ends with its term; `None`: that is chosen already.
    pub choose_by: Option<NaiveDate>,
    /// On this day, the last one of its term, the provider buys; ours too, so that nothing stands still.
    pub buy_on: NaiveDate,
    /// Whether the day of choosing has passed.
    pub is_late: bool,
}

/// The pair for a subscription; `None`: it has ended, its last day is not known, or that day has passed.
pub fn fallback(ground: &Ground<'_>, subscription: &Subscription) -> Option<Fallback> {
    let buy_on = subscription.end.filter(|end| ground.utc <= *end)?;
    if subscription.status == SubscriptionStatus::Ended {
        return None;
    }
    let is_chosen = subscription.at_end == EndChoice::Cancels;
    let choose_by = if is_chosen { None } else { ground.calendars.ours().before(buy_on, CHOOSE_BEFORE).ok() };
    let is_late = choose_by.is_some_and(|day| day < ground.today);
    Some(Fallback { choose_by, buy_on, is_late })
}

/// The two things to do, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Half {
    /// We choose that it ends with its term.
    Choose,
    /// The provider buys it.
    Buy,
}

impl Fallback {
    /// What is still to be done, each with its day; a day that has passed became today.
    pub fn halves(&self, today: NaiveDate) -> impl Iterator<Item = (Half, NaiveDate)> {
        let choose = self.choose_by.map(|day| (Half::Choose, day.max(today)));
        choose.into_iter().chain([(Half::Buy, self.buy_on)])
    }
}

/// The to-do that stands for a half of the pair: the same on every computer, so that two people add it once.
pub fn todo_id(customer: CustomerId, subscription: &Subscription, half: Half) -> TodoId {
    let id = tidy_id(&subscription.id).to_lowercase();
    todo_named(Some(customer), id.bytes().chain([half as u8]))
}

/// A to-do, of a customer or of none, that is known by what it is about, so that every computer gives it the same id.
pub(in crate::domain) fn todo_named(customer: Option<CustomerId>, name: impl Iterator<Item = u8>) -> TodoId {
    // FNV-1a. Never to be changed.
    let number =
        name.fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3));
    TodoId::new(ContactId::of_place(customer.map_or(0, CustomerId::number) ^ number, 0).number())
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::domain::moves::tests_ground::{day, license, on};
    use crate::domain::plan::Plan;
    use crate::domain::plan::company::Company;
    use crate::domain::plan::contact::Country;

    fn in_taiwan() -> Plan {
        let mut plan = Plan::default();
        plan.company.put(Arc::new(Company { country: Country::parse("TW").ok(), ..Company::default() }));
        plan
    }

    #[test]
    fn choice_is_made_five_business_days_before_and_the_provider_buys_on_the_last_day() {
        let ends = license("1", "2026-02-01", "2027-01-31");
        let found = on(&in_taiwan(), "2026-11-29", |ground| fallback(ground, &ends)).unwrap();
        assert_eq!((found.choose_by, found.buy_on), (Some(day("2027-01-25")), day("2027-01-31")));
        assert!(!found.is_late);
        let late = on(&in_taiwan(), "2027-01-26", |ground| fallback(ground, &ends)).unwrap();
        assert!(late.is_late);
    }

    #[test]
    fn what_is_chosen_already_needs_no_day_and_what_is_over_no_pair() {
        let ends = Subscription { at_end: EndChoice::Cancels, ..license("1", "2026-02-01", "2027-01-31") };
        let found = on(&in_taiwan(), "2027-01-29", |ground| fallback(ground, &ends)).unwrap();
        assert_eq!((found.choose_by, found.is_late), (None, false));
        assert_eq!(on(&in_taiwan(), "2027-02-01", |ground| fallback(ground, &ends)), None);
        let unknown = Subscription { end: None, ..ends };
        assert_eq!(on(&in_taiwan(), "2027-01-29", |ground| fallback(ground, &unknown)), None);
    }

    #[test]
    fn halves_have_days_that_can_be_kept_and_ids_of_their_own() {
        let ends = license("1", "2026-02-01", "2027-01-31");
        let late = on(&in_taiwan(), "2027-01-26", |ground| fallback(ground, &ends)).unwrap();
        let halves: Vec<_> = late.halves(day("2027-01-26")).collect();
        assert_eq!(halves, [(Half::Choose, day("2027-01-26")), (Half::Buy, day("2027-01-31"))]);
        let chosen = Fallback { choose_by: None, ..late };
        assert_eq!(chosen.halves(day("2027-01-26")).count(), 1);
        let other = Subscription { id: "2".into(), ..ends.clone() };
        let of = |customer, subscription, half| todo_id(CustomerId::new(customer), subscription, half);
        let ids =
            [of(1, &ends, Half::Choose), of(1, &ends, Half::Buy), of(1, &other, Half::Buy), of(2, &ends, Half::Buy)];
        assert_eq!(std::collections::BTreeSet::from(ids).len(), 4);
        let loud = Subscription { id: " 1 ".into(), ..ends.clone() };
        assert_eq!(of(1, &loud, Half::Buy), ids[1]);
    }
}
