//! How much can go wrong with a customer's move: a sum whose parts are shown. It is our own yardstick, no figure of Microsoft.

use super::mobility::Movability;
use super::{Ground, Judged, pays};
use crate::domain::plan::customer::Customer;
use crate::domain::plan::subscription::SubscriptionStatus;
use crate::domain::plan::transfer::TransferKind;
use crate::domain::states::Tone;
use crate::states;

states! {
    /// A part of the risk.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum RiskKind: key {
        /// Many seats.
        Seats => "preflight-risk-seats";
        /// A renewal is near.
        Renewal => "preflight-risk-renewal";
        /// Nobody to write to.
        NoContact => "preflight-risk-contact";
        /// It has Azure.
        Azure => "preflight-risk-azure";
        /// It has add-ons.
        AddOns => "preflight-risk-add-ons";
        /// Something is paid in advance.
        Prepaid => "preflight-risk-prepaid";
        /// Something does not move, or nobody knows.
        Stays => "preflight-risk-stays";
    }
}

impl RiskKind {
    /// The most points that it can have.
    pub fn most(self) -> u32 {
        match self {
            Self::Seats | Self::Renewal | Self::Stays => 3,
            Self::NoContact | Self::Azure | Self::Prepaid => 2,
            Self::AddOns => 1,
        }
    }
}

/// A part of the risk, and how much it weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RiskPart {
    /// What.
    pub kind: RiskKind,
    /// Its points, from 1 on.
    pub points: u32,
    /// What it was counted from: seats, days until the renewal, or so many subscriptions; 0 for a contact.
    pub n: u64,
}

/// How much can go wrong with a customer's move.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MoveRisk {
    /// What there is, the heaviest first.
    pub parts: Vec<RiskPart>,
}

/// The most points that there can be.
pub const MOST: u32 = 16;
/// From so many points on it is high, and middling.
const HIGH: u32 = 8;
const MIDDLING: u32 = 4;

impl MoveRisk {
    /// The sum of its parts.
    pub fn total(&self) -> u32 {
        self.parts.iter().map(|part| part.points).sum()
    }

    /// What the sum means to the reader.
    pub fn tone(&self) -> Tone {
        match self.total() {
            total if HIGH <= total => Tone::Late,
            total if MIDDLING <= total => Tone::Warning,
            _ => Tone::Calm,
        }
    }
}

/// The risk of moving this customer.
pub fn risk(ground: &Ground<'_>, customer: &Customer, judged: &[Judged<'_>]) -> MoveRisk {
    let running: Vec<&Judged<'_>> =
        judged.iter().filter(|one| one.subscription.status != SubscriptionStatus::Ended).collect();
    let count = |is: &dyn Fn(&Judged<'_>) -> bool| running.iter().filter(|one| is(one)).count() as u64;
    let seats: u64 = running.iter().filter_map(|one| one.subscription.quantity).map(u64::from).sum();
    let renewals = running.iter().filter_map(|one| one.subscription.renews_on());
    let nearest = renewals.map(|day| (day - ground.utc).num_days()).filter(|days| 0 <= *days).min();
    let is_mute = customer.recipient().is_none_or(|contact| contact.email.is_none());
    let n_azure = count(&|one| TransferKind::of(one.product.kind.value) == TransferKind::Azure);
    let n_add_ons = count(&|one| !one.subscription.base.is_empty());
    let n_prepaid = count(&|one| one.verdict.answer.will_move() && pays::is_prepaid(one.subscription));
    let n_stays = count(&|one| matches!(one.verdict.answer, Movability::Stays | Movability::NotKnown));
    let renewal = match nearest {
        Some(0..15) => 3,
        Some(15..31) => 2,
        Some(31..61) => 1,
        Some(_) | None => 0,
    };
    let found = [
        (RiskKind::Seats, steps(seats, [50, 150, 300]), seats),
        (RiskKind::Renewal, renewal, nearest.and_then(|days| u64::try_from(days).ok()).unwrap_or(0)),
        (RiskKind::NoContact, if is_mute { RiskKind::NoContact.most() } else { 0 }, 0),
        (RiskKind::Azure, if 0 < n_azure { RiskKind::Azure.most() } else { 0 }, n_azure),
        (RiskKind::AddOns, if 0 < n_add_ons { RiskKind::AddOns.most() } else { 0 }, n_add_ons),
        (RiskKind::Prepaid, if 0 < n_prepaid { RiskKind::Prepaid.most() } else { 0 }, n_prepaid),
        (RiskKind::Stays, steps(n_stays, [1, 2, 4]), n_stays),
    ];
    let parts = found.into_iter().map(|(kind, points, n)| RiskPart { kind, points, n });
    let mut parts: Vec<RiskPart> = parts.filter(|part| 0 < part.points).collect();
    parts.sort_by_key(|part| (std::cmp::Reverse(part.points), part.kind));
    MoveRisk { parts }
}

/// One point for each of these that is reached.
fn steps(n: u64, steps: [u64; 3]) -> u32 {
    steps.into_iter().map(|step| u32::from(step <= n)).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::moves::judge;
    use crate::domain::moves::tests_ground::{customer, license, of_kind, on};
    use crate::domain::plan::Plan;
    use crate::domain::plan::contact::{Contact, EmailAddress};
    use crate::domain::plan::product::{BillingPlan, ProductKind};
    use crate::domain::plan::subscription::Subscription;

    fn reachable(subscriptions: Vec<Subscription>) -> Customer {
        let email = EmailAddress::parse("it@fabrikam.example").ok();
        Customer { contacts: vec![Contact { email, ..Contact::default() }], ..customer(subscriptions) }
    }

    fn of(customer: &Customer) -> MoveRisk {
        on(&Plan::default(), "2026-11-29", |ground| risk(ground, customer, &judge(ground, customer)))
    }

    fn parts(customer: &Customer) -> Vec<(RiskKind, u32, u64)> {
        of(customer).parts.iter().map(|part| (part.kind, part.points, part.n)).collect()
    }

    #[test]
    fn most_is_the_sum_of_what_each_part_can_have() {
        assert_eq!(RiskKind::ALL.map(RiskKind::most).iter().sum::<u32>(), MOST);
    }

    #[test]
    fn small_customer_with_a_contact_and_no_near_renewal_has_no_part() {
        let plain = reachable(vec![license("1", "2026-08-01", "2027-07-31")]);
        assert_eq!(parts(&plain), []);
        assert_eq!((of(&plain).total(), of(&plain).tone()), (0, Tone::Calm));
        assert_eq!(parts(&customer(Vec::new())), [(RiskKind::NoContact, 2, 0)]);
    }

    #[test]
    fn parts_add_up_and_each_says_what_it_was_counted_from() {
        let many = Subscription {
            quantity: Some(300),
            billing: BillingPlan::Annual,
            base: "9".to_owned(),
            ..license("1", "2025-12-11", "2026-12-10")
        };
        let all = vec![many, of_kind("2", ProductKind::AzurePlan), of_kind("3", ProductKind::Perpetual)];
        let found = parts(&customer(all));
        let expected = [
            (RiskKind::Seats, 3, 300),
            (RiskKind::Renewal, 3, 12),
            (RiskKind::NoContact, 2, 0),
            (RiskKind::Azure, 2, 1),
            (RiskKind::Prepaid, 2, 1),
            (RiskKind::AddOns, 1, 1),
            (RiskKind::Stays, 1, 1),
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn no_part_has_more_than_its_most() {
        let many = (0..40).map(|id| of_kind(&id.to_string(), ProductKind::Unknown)).collect();
        let found = of(&customer(many));
        assert!(found.parts.iter().all(|part| part.points <= part.kind.most()), "{found:?}");
    }

    #[test]
    fn what_ended_weighs_nothing() {
        let ended = Subscription { status: SubscriptionStatus::Ended, ..license("1", "2025-12-11", "2026-12-10") };
        assert_eq!(parts(&reachable(vec![ended])), []);
    }
}
