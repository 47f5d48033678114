//! Everything about moving one customer at once, and what it is worked out from.

use std::sync::Arc;

use chrono::NaiveDate;

use super::batches::{self, RequestBatch};
use super::fallback::{self, Fallback};
use super::mobility::{self, Instead, Movability, MoveVerdict};
use super::money::Money;
use super::pays::{self, Pays};
use super::preflight::{self, CheckView};
use super::risk::{self, MoveRisk};
use super::twice::{self, OverlapRange, PaidTwice};
use crate::domain::calendar::PlanCalendars;
use crate::domain::plan::Plan;
use crate::domain::plan::customer::Customer;
use crate::domain::plan::subscription::Subscription;
use crate::domain::plan::transfer::Transfer;
use crate::domain::products::{Product, Products};
use crate::domain::rules::RuleBook;

/// What everything here is worked out from.
#[derive(Clone, Copy, Debug)]
pub struct Ground<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// The rule book that it follows.
    pub book: &'a RuleBook,
    /// Whose days count for what.
    pub calendars: &'a PlanCalendars,
    /// The day on which the request would be submitted, as we count days.
    pub today: NaiveDate,
    /// The same day as Partner Center counts days: in UTC.
    pub utc: NaiveDate,
}

impl<'a> Ground<'a> {
    /// The ground for one day that is the same here and in UTC.
    pub fn new(plan: &'a Plan, book: &'a RuleBook, calendars: &'a PlanCalendars, today: NaiveDate) -> Self {
        Self { plan, book, calendars, today, utc: today }
    }

    /// The same, where it is this day in UTC.
    #[must_use]
    pub fn in_utc(self, utc: NaiveDate) -> Self {
        Self { utc, ..self }
    }
}

/// A ground of its own, for work beside the window.
#[derive(Clone, Debug)]
pub struct OwnGround {
    /// The plan.
    pub plan: Plan,
    /// The rule book that it follows.
    pub book: Arc<RuleBook>,
    /// Whose days count for what.
    pub calendars: PlanCalendars,
    /// The day on which the request would be submitted, as we count days.
    pub today: NaiveDate,
    /// The same day in UTC.
    pub utc: NaiveDate,
}

impl OwnGround {
    /// The ground itself.
    pub fn as_ground(&self) -> Ground<'_> {
        let Self { plan, book, calendars, today, utc } = self;
        Ground { plan, book, calendars, today: *today, utc: *utc }
    }
}

/// A subscription with what is known of its product and with the answer whether it moves.
#[derive(Clone, Debug)]
pub struct Judged<'a> {
    /// The subscription.
    pub subscription: &'a Subscription,
    /// What is known of its product.
    pub product: Product<'static>,
    /// Whether it moves.
    pub verdict: MoveVerdict,
}

/// Whether this subscription of this customer moves, and why; its product is known already.
pub fn verdict_of(ground: &Ground<'_>, customer: &Customer, known: (&Subscription, &Product<'_>)) -> MoveVerdict {
    let requests = ground.plan.transfers.iter().filter(|transfer| transfer.customer == customer.id);
    let moved = mobility::moved(requests.map(|one| &**one), known.0);
    moved.unwrap_or_else(|| mobility::verdict_as(ground, customer, known))
}

/// All subscriptions of a customer, in their order.
pub fn judge<'a>(ground: &Ground<'_>, customer: &'a Customer) -> Vec<Judged<'a>> {
    let products = Products::shipped();
    let requests: Vec<&Arc<Transfer>> =
        ground.plan.transfers.iter().filter(|transfer| transfer.customer == customer.id).collect();
    let one = |subscription: &'a Subscription| {
        let product = products.of(subscription);
        let moved = mobility::moved(requests.iter().map(|one| &***one), subscription);
        let verdict = moved.unwrap_or_else(|| mobility::verdict_as(ground, customer, (subscription, &product)));
        Judged { subscription, product, verdict }
    };
    customer.subscriptions.iter().map(one).collect()
}

/// Everything about moving one customer. A place in one of its lists is the place of a subscription within the customer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MoveOutlook {
    /// For each subscription whether it moves.
    pub verdicts: Vec<MoveVerdict>,
    /// What has to hold before, in the order of doing.
    pub checks: Vec<CheckView>,
    /// The requests that are needed; what may not move today is among them.
    pub batches: Vec<RequestBatch>,
    /// For each subscription who pays until when if it moves today; `None`: it does not, or no term is known.
    pub pays: Vec<Option<Pays>>,
    /// What comes back of terms that are paid in advance, if all that moves does so today.
    pub refund: Money,
    /// For each subscription that does not move: by when to choose, and when the provider buys; `None`: not that way.
    pub fallbacks: Vec<Option<Fallback>>,
    /// For each subscription between which bounds it is paid twice; `None`: it is not, or its last day is not known.
    pub twice: Vec<Option<OverlapRange>>,
    /// What all of that comes to.
    pub paid_twice: PaidTwice,
    /// How much can go wrong.
    pub risk: MoveRisk,
}

impl MoveOutlook {
    /// Works everything out.
    pub fn of(ground: &Ground<'_>, customer: &Customer) -> Self {
        let judged = judge(ground, customer);
        let moving: Vec<&Judged<'_>> = judged.iter().filter(|one| one.verdict.answer.will_move()).collect();
        let batches = batches::split(ground.book, &moving.iter().map(|one| one.subscription).collect::<Vec<_>>());
        let mut refund = Money::default();
        for one in moving.iter().filter(|one| pays::is_prepaid(one.subscription)) {
            refund.add(pays::refund(one.subscription, ground.utc));
        }
        let pays = |one: &Judged<'_>| {
            let is_moving = one.verdict.answer == Movability::Moves && ground.book.fact(pays::BILLING).is_some();
            is_moving.then(|| pays::pays(one.subscription, ground.utc)).flatten()
        };
        let fallback = |one: &Judged<'_>| {
            let is_wanted = one.verdict.instead.contains(&Instead::BuyAnew);
            is_wanted.then(|| fallback::fallback(ground, one.subscription)).flatten()
        };
        let range = |one: &Judged<'_>| twice::range(ground, customer, (one.subscription, &one.verdict));
        let twice: Vec<Option<OverlapRange>> = judged.iter().map(range).collect();
        let mut paid_twice = PaidTwice::default();
        for (one, found) in judged.iter().zip(&twice) {
            paid_twice.add(&one.verdict, found.as_ref());
        }
        Self {
            twice,
            paid_twice,
            checks: preflight::checks(ground, customer, &judged, &batches),
            batches: batches.clone(),
            pays: judged.iter().map(pays).collect(),
            refund,
            fallbacks: judged.iter().map(fallback).collect(),
            risk: risk::risk(ground, customer, &judged),
            verdicts: judged.into_iter().map(|one| one.verdict).collect(),
        }
    }

    /// How many subscriptions have this answer.
    pub fn n_with(&self, answer: Movability) -> usize {
        self.verdicts.iter().filter(|verdict| verdict.answer == answer).count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::moves::tests_ground::{customer, license, of_kind, on, on_by};
    use crate::domain::plan::ids::TransferId;
    use crate::domain::plan::moment::{Moment, Stamp};
    use crate::domain::plan::product::{BillingPlan, ProductKind};
    use crate::domain::plan::stage::StageEntry;
    use crate::domain::plan::transfer::{ItemOutcome, TransferItem, TransferStage};

    fn some() -> Customer {
        let prepaid = Subscription { billing: BillingPlan::Annual, ..license("2", "2026-06-01", "2027-05-31") };
        let software =
            Subscription { kind: ProductKind::SoftwareSubscription, ..license("4", "2026-06-01", "2027-05-31") };
        let later = license("3", "2025-12-01", "2026-11-30");
        customer(vec![of_kind("1", ProductKind::AzurePlan), prepaid, later, software])
    }

    #[test]
    fn lists_of_an_outlook_go_with_the_subscriptions_one_by_one() {
        let customer = some();
        let outlook = on(&Plan::default(), "2026-11-29", |ground| MoveOutlook::of(ground, &customer));
        let answers: Vec<Movability> = outlook.verdicts.iter().map(|verdict| verdict.answer).collect();
        assert_eq!(answers, [Movability::Moves, Movability::Moves, Movability::NotNow, Movability::Stays]);
        let pays: Vec<bool> = outlook.pays.iter().map(Option::is_some).collect();
        assert_eq!(pays, [false, true, false, false]);
        let fallbacks: Vec<bool> = outlook.fallbacks.iter().map(Option::is_some).collect();
        assert_eq!(fallbacks, [false, false, false, true]);
        assert_eq!(outlook.batches.iter().map(|batch| batch.items.len()).collect::<Vec<_>>(), [2, 1]);
        assert_eq!((outlook.refund.iter().count(), outlook.refund.n_without), (1, 0));
        assert_eq!((outlook.n_with(Movability::Moves), outlook.n_with(Movability::NotKnown)), (2, 0));
    }

    #[test]
    fn what_a_completed_request_moved_is_not_to_be_moved_again() {
        let customer = some();
        let mut plan = Plan::default();
        let mut request = request_of(&customer, "2", ItemOutcome::Moved);
        for (stage, expected) in [
            (TransferStage::Submitted, Movability::Moves),
            (TransferStage::Completed, Movability::Moved),
            (TransferStage::Verified, Movability::Moved),
        ] {
            request.steps.push(step(stage));
            plan.transfers.put(Arc::new(request.clone()));
            let outlook = on(&plan, "2026-11-29", |ground| MoveOutlook::of(ground, &customer));
            assert_eq!(outlook.verdicts[1].answer, expected, "{stage:?}");
            assert_eq!(outlook.pays[1].is_some(), expected == Movability::Moves);
            let n_items: usize = outlook.batches.iter().map(|batch| batch.items.len()).sum();
            assert_eq!(n_items, if expected == Movability::Moves { 3 } else { 2 });
        }
        let failed = request_of(&customer, "2", ItemOutcome::NotMoved);
        plan.transfers.put(Arc::new(failed));
        let outlook = on(&plan, "2026-11-29", |ground| MoveOutlook::of(ground, &customer));
        assert_eq!(outlook.verdicts[1].answer, Movability::Moves);
    }

    fn step(stage: TransferStage) -> StageEntry<TransferStage> {
        let recorded = Stamp { at: Moment::parse("2026-11-20T09:00:00Z").unwrap(), by: "Lin".into() };
        let (on, by, note) = ("2026-11-20".parse().unwrap(), String::new(), String::new());
        StageEntry { stage, on, by, note, evidence: Vec::new(), recorded }
    }

    fn request_of(customer: &Customer, id: &str, outcome: ItemOutcome) -> Transfer {
        let held = customer.subscriptions.iter().find(|held| held.id == id).unwrap();
        let items = vec![TransferItem { outcome, ..TransferItem::of(held) }];
        Transfer { items, ..Transfer::new(TransferId::new(1), customer.id, step(TransferStage::Planned)) }
    }

    #[test]
    fn book_that_does_not_say_who_pays_gives_no_days_of_payment() {
        let customer = some();
        let outlook = on_by(&Plan::default(), "2026-11-29", "2018-12", |ground| MoveOutlook::of(ground, &customer));
        assert!(outlook.pays.iter().all(Option::is_none) && outlook.batches.is_empty());
    }
}
