//! Who gets at a customer's environment once its subscriptions have moved: what a transfer leaves as it is, and somebody has
//! to settle by hand.

use chrono::NaiveDate;

use super::fallback::todo_named;
use crate::domain::calendar::{BusinessDays, Calendar};
use crate::domain::plan::ids::{CustomerId, TodoId};
use crate::domain::plan::transfer::{Transfer, TransferKind};
use crate::states;

states! {
    /// Something to settle after a transfer.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum FollowUp: key, note, name {
        /// The provider has no role in Azure; earned credit is lost for every day without access.
        TheirRoles => "access-their-roles", "access-their-roles-note", "their-roles";
        /// Our Partner ID is linked to those of us who work in the customer's Azure.
        PartnerLink => "access-partner-link", "access-partner-link-note", "partner-link";
        /// Our roles in Azure stay, also those that nobody needs any more.
        OurRoles => "access-our-roles", "access-our-roles-note", "our-roles";
        /// Keys, certificates and secrets that we know stay valid.
        Secrets => "access-secrets", "access-secrets-note", "secrets";
        /// The provider may need admin access of its own.
        AdminAccess => "access-admin", "access-admin-note", "admin";
        /// The customer knows whom to ask for help.
        Support => "access-support", "access-support-note", "support";
    }
}

/// What is lost by the day is looked at on the business day after the move; our advice.
const AT_ONCE: BusinessDays = BusinessDays(1);
/// Everything else has a week; our advice.
const SOON: BusinessDays = BusinessDays(5);

impl FollowUp {
    /// Whether a request of this kind leaves it open.
    pub fn concerns(self, kind: TransferKind) -> bool {
        match self {
            Self::TheirRoles | Self::PartnerLink | Self::OurRoles | Self::Secrets => kind == TransferKind::Azure,
            Self::AdminAccess | Self::Support => true,
        }
    }

    /// The day by which it is settled, where the transfer was completed on `moved`; `None`: beyond all calendars.
    pub fn day(self, ours: &Calendar, moved: NaiveDate) -> Option<NaiveDate> {
        let wait = match self {
            Self::TheirRoles | Self::PartnerLink => AT_ONCE,
            Self::OurRoles | Self::Secrets | Self::AdminAccess | Self::Support => SOON,
        };
        ours.after(moved, wait).ok()
    }

    /// The to-do that stands for it: one for each customer, whatever number of requests, and the same on every computer.
    pub fn todo_id(self, customer: CustomerId) -> TodoId {
        todo_named(Some(customer), self.name().bytes())
    }
}

/// What a request leaves to be settled; nothing before it is completed.
pub fn follow_ups(transfer: &Transfer) -> impl Iterator<Item = FollowUp> {
    let is_completed = transfer.stage().is_completed();
    FollowUp::ALL.into_iter().filter(move |one| is_completed && one.concerns(transfer.kind))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::moves::tests_ground::{day, on};
    use crate::domain::plan::Plan;

    #[test]
    fn azure_leaves_more_to_settle_than_licenses() {
        let of = |kind| FollowUp::ALL.into_iter().filter(|one| one.concerns(kind)).collect::<Vec<_>>();
        assert_eq!(of(TransferKind::Azure), FollowUp::ALL);
        assert_eq!(of(TransferKind::Licenses), [FollowUp::AdminAccess, FollowUp::Support]);
    }

    #[test]
    fn what_is_lost_by_the_day_comes_first_and_each_has_a_to_do_of_its_own() {
        // A Friday; nobody has said where we are, so that only weekends are off.
        on(&Plan::default(), "2026-12-04", |ground| {
            let on = |one: FollowUp| one.day(ground.calendars.ours(), day("2026-12-04"));
            assert_eq!(on(FollowUp::TheirRoles), Some(day("2026-12-07")));
            assert_eq!(on(FollowUp::Secrets), Some(day("2026-12-11")));
        });
        let ids = [1, 2].map(|n| FollowUp::ALL.map(|one| one.todo_id(CustomerId::new(n))));
        let ids: std::collections::BTreeSet<_> = ids.into_iter().flatten().collect();
        assert_eq!(ids.len(), 2 * FollowUp::ALL.len());
    }
}
