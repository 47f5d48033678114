//! Whether one subscription moves to the provider, why, and what to do instead.

mod days;
mod kinds;
#[cfg(test)]
mod tests;

use chrono::NaiveDate;

pub use days::{blackout_until, extends_from, guard_around, guard_of};

use super::Ground;
use crate::domain::plan::customer::Customer;
use crate::domain::plan::ids::is_same_id;
use crate::domain::plan::product::{BillingPlan, ProductKind, Segment};
use crate::domain::plan::subscription::{Subscription, SubscriptionStatus};
use crate::domain::plan::transfer::{ItemOutcome, Transfer, TransferItem};
use crate::domain::products::{Product, Products};
use crate::domain::rules::{Fact, RuleBook};
use crate::domain::schedule::cancel_window;
use crate::domain::slug::Slug;
use crate::states;
use days::{is_open_since, past_its_end};
use kinds::{instead_of, said_of};

states! {
    /// Whether a subscription moves.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Movability: key, tone {
        /// It moves.
        Moves => "preflight-answer-moves", Done;
        /// It moves, but should not do so on this day.
        NotNow => "preflight-answer-not-now", Waiting;
        /// It does not move.
        Stays => "preflight-answer-stays", Warning;
        /// It has moved already, by a request that is completed.
        Moved => "preflight-answer-moved", Done;
        /// The rule book does not say, or too little is known of it.
        #[default]
        NotKnown => "preflight-answer-not-known", Calm;
    }
}

impl Movability {
    /// Whether it moves, now or later.
    pub fn will_move(self) -> bool {
        match self {
            Self::Moves | Self::NotNow => true,
            Self::Stays | Self::Moved | Self::NotKnown => false,
        }
    }

    /// Whether it moves, or may do so for all that is known.
    pub fn may_move(self) -> bool {
        self.will_move() || self == Self::NotKnown
    }
}

states! {
    /// Why a subscription moves or does not.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Reason: key {
        /// It is license-based, of new commerce.
        License => "preflight-because-license";
        /// It is under an Azure plan.
        AzurePlan => "preflight-because-azure-plan";
        /// It is a reservation or a savings plan.
        Reservation => "preflight-because-reservation";
        /// It is one of the legacy products that the book names.
        Legacy => "preflight-because-legacy";
        /// The book names its kind among those that do not move.
        Excluded => "preflight-because-excluded";
        /// It is a trial.
        Trial => "preflight-because-trial";
        /// It is software.
        Software => "preflight-because-software";
        /// It is software as a service from the marketplace.
        Marketplace => "preflight-because-marketplace";
        /// It is a support plan.
        SupportPlan => "preflight-because-support-plan";
        /// It is Azure as sold before the Azure plan.
        LegacyAzure => "preflight-because-legacy-azure";
        /// It ended.
        Ended => "preflight-because-ended";
        /// It is suspended.
        Suspended => "preflight-because-suspended";
        /// It can still be canceled.
        WindowOpen => "preflight-because-window";
        /// It renews or ends around this day.
        Renewal => "preflight-because-renewal";
        /// Nothing is to be moved on this day, says the plan.
        Blackout => "preflight-because-blackout";
        /// Nobody has said what kind it is.
        TypeOpen => "preflight-because-type-open";
        /// The book says nothing about its kind.
        NotSaid => "preflight-because-not-said";
        /// It goes on in the paid term after its end.
        InExtension => "preflight-because-extension";
        /// Its term is over by what the plan knows.
        TermOver => "preflight-because-term-over";
        /// A request of the plan moved it.
        Moved => "preflight-because-moved";
        /// It moves; its status is not known.
        StatusOpen => "preflight-because-status-open";
        /// It moves; the provider has to be allowed to sell it.
        Segment => "preflight-because-segment";
        /// It moves; what was paid in advance can no longer be canceled then.
        Prepaid => "preflight-because-prepaid";
    }
}

states! {
    /// What to do instead of moving it, or before.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Instead: key {
        /// The provider sells it anew when its term ends.
        BuyAnew => "preflight-instead-buy";
        /// Cancel it, and the provider sells it anew.
        CancelAndBuy => "preflight-instead-cancel";
        /// Only Microsoft's support can move the billing.
        AskSupport => "preflight-instead-support";
        /// It stays with the customer.
        Nothing => "preflight-instead-nothing";
        /// Reactivate it or let it end.
        Reactivate => "preflight-instead-reactivate";
        /// Ask the provider.
        AskProvider => "preflight-instead-ask";
        /// Say what kind it is.
        ChooseType => "preflight-instead-type";
        /// Say whether the software is a subscription or perpetual.
        ChooseSoftware => "preflight-instead-software";
        /// It has to be gone before any request of this customer.
        SettleFirst => "preflight-instead-settle";
        /// Decide while it can be canceled, then move it.
        Decide => "preflight-instead-decide";
        /// Take another day.
        Wait => "preflight-instead-wait";
        /// Look in Partner Center what has become of it.
        Look => "preflight-instead-look";
    }
}

/// One reason, and what it rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GroundedReason {
    /// The reason.
    pub reason: Reason,
    /// The book's fact; `None`: advice of ours, or what the plan itself says.
    pub fact: Option<Slug>,
    /// The last day on which it holds; `None`: it does not pass by itself.
    pub until: Option<NaiveDate>,
}

/// Whether a subscription moves.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MoveVerdict {
    /// The answer.
    pub answer: Movability,
    /// The weightiest reason first; never empty.
    pub reasons: Vec<GroundedReason>,
    /// What to do instead or before, in the order of doing; empty where it simply moves.
    pub instead: Vec<Instead>,
}

impl MoveVerdict {
    fn new(answer: Movability, why: GroundedReason, instead: &[Instead]) -> Self {
        Self { answer, reasons: vec![why], instead: instead.to_vec() }
    }

    /// Whether this is one of the reasons.
    pub fn has(&self, reason: Reason) -> bool {
        self.reasons.iter().any(|why| why.reason == reason)
    }

    /// The last day of what keeps it from moving now; `None`: nothing that passes by itself.
    pub fn until(&self) -> Option<NaiveDate> {
        self.reasons.iter().filter_map(|why| why.until).max()
    }
}

fn ours(reason: Reason) -> GroundedReason {
    GroundedReason { reason, fact: None, until: None }
}

fn by(reason: Reason, fact: Option<&Fact>) -> GroundedReason {
    GroundedReason { reason, fact: fact.map(|fact| fact.id), until: None }
}

/// Azure that is not active does not move.
const AZURE_ACTIVE: Slug = Slug::new("azure-active-only");

/// What a completed request of the plan says of a subscription; `None`: none moved it.
pub(super) fn moved<'t>(
    mut requests: impl Iterator<Item = &'t Transfer>,
    subscription: &Subscription,
) -> Option<MoveVerdict> {
    let has_moved =
        |item: &TransferItem| item.outcome == ItemOutcome::Moved && is_same_id(&item.subscription, &subscription.id);
    let is_by = |one: &Transfer| one.stage().is_completed() && one.items.iter().any(has_moved);
    requests.any(is_by).then(|| MoveVerdict::new(Movability::Moved, ours(Reason::Moved), &[]))
}

/// Whether this subscription of this customer moves on the day of the ground.
pub fn verdict(ground: &Ground<'_>, customer: &Customer, subscription: &Subscription) -> MoveVerdict {
    verdict_as(ground, customer, (subscription, &Products::shipped().of(subscription)))
}

/// The same, where the product is known already.
pub fn verdict_as(
    ground: &Ground<'_>,
    customer: &Customer,
    (subscription, product): (&Subscription, &Product<'_>),
) -> MoveVerdict {
    let (book, kind) = (ground.book, product.kind.value);
    if subscription.status == SubscriptionStatus::Ended {
        return MoveVerdict::new(Movability::Stays, ours(Reason::Ended), &[Instead::Nothing]);
    }
    if product.is_surely_trial() {
        return match book.fact(Slug::new("transfer-trial-not")) {
            Some(fact) => MoveVerdict::new(Movability::Stays, by(Reason::Trial, Some(fact)), &[Instead::BuyAnew]),
            None => MoveVerdict::new(Movability::NotKnown, ours(Reason::NotSaid), &[Instead::AskProvider]),
        };
    }
    if matches!(kind, ProductKind::Unknown | ProductKind::License) {
        return MoveVerdict::new(Movability::NotKnown, ours(Reason::TypeOpen), &[Instead::ChooseType]);
    }
    let said = said_of(kind).iter().find_map(|(id, answer, reason)| Some((book.fact(*id)?, *answer, *reason)));
    match said {
        None => MoveVerdict::new(Movability::NotKnown, ours(Reason::NotSaid), &[Instead::AskProvider]),
        Some((fact, Movability::Stays, reason)) => {
            MoveVerdict::new(Movability::Stays, by(reason, Some(fact)), instead_of(reason, kind))
        }
        Some((fact, _, reason)) => moving(ground, customer, (subscription, product), by(reason, Some(fact))),
    }
}

/// What moves by its kind: whether something speaks against this day, and what to know before.
fn moving(
    ground: &Ground<'_>,
    customer: &Customer,
    of: (&Subscription, &Product<'_>),
    why: GroundedReason,
) -> MoveVerdict {
    let (subscription, product) = of;
    if let Some((reason, fact)) = past_its_end(ground, subscription) {
        let instead: &[Instead] =
            if reason == Reason::InExtension { &[Instead::AskProvider] } else { &[Instead::Look] };
        return MoveVerdict::new(Movability::NotKnown, by(reason, fact), instead);
    }
    let mut verdict = MoveVerdict { answer: Movability::NotNow, ..MoveVerdict::default() };
    let mut add = |why: GroundedReason, instead: Instead| {
        verdict.reasons.push(why);
        if !verdict.instead.contains(&instead) {
            verdict.instead.push(instead);
        }
    };
    if subscription.status == SubscriptionStatus::Suspended {
        let is_azure = matches!(why.reason, Reason::AzurePlan | Reason::Reservation);
        let fact = ground.book.fact(AZURE_ACTIVE).filter(|_| is_azure);
        add(by(Reason::Suspended, fact), Instead::Reactivate);
    }
    if let Some(window) = cancel_window(ground.book, subscription, ground.utc)
        && is_open_since(subscription, window.after, ground.utc)
    {
        let fact = Some(window.fact.id);
        add(GroundedReason { reason: Reason::WindowOpen, fact, until: Some(window.last) }, Instead::Decide);
    }
    if let Some(guard) = guard_of(subscription).filter(|guard| guard.contains(&ground.utc)) {
        add(GroundedReason { until: Some(*guard.end()), ..ours(Reason::Renewal) }, Instead::Wait);
    }
    if let Some(until) = blackout_until(ground.plan, customer.id, ground.today) {
        add(GroundedReason { until: Some(until), ..ours(Reason::Blackout) }, Instead::Wait);
    }
    if verdict.reasons.is_empty() {
        verdict.answer = Movability::Moves;
        verdict.reasons.push(why);
    }
    remarks(ground.book, (subscription, product), &mut verdict);
    verdict
}

/// What moves, but should be known before.
fn remarks(book: &RuleBook, (subscription, product): (&Subscription, &Product<'_>), verdict: &mut MoveVerdict) {
    if subscription.status == SubscriptionStatus::Unknown {
        verdict.reasons.push(ours(Reason::StatusOpen));
        verdict.instead.push(Instead::Look);
    }
    if matches!(product.segment.value, Segment::Education | Segment::Charity | Segment::Government) {
        verdict.reasons.push(ours(Reason::Segment));
        verdict.instead.push(Instead::AskProvider);
    }
    let kept = book.fact(Slug::new("azure-prepaid-kept")).filter(|_| is_kept_when_prepaid(subscription, product));
    if let Some(fact) = kept {
        verdict.reasons.push(by(Reason::Prepaid, Some(fact)));
    }
}

/// Whether it is a reservation or savings plan that was paid in advance; whoever takes it over keeps it.
pub fn is_kept_when_prepaid(subscription: &Subscription, product: &Product<'_>) -> bool {
    let is_reservation = matches!(
        product.kind.value,
        ProductKind::AzureReservation | ProductKind::SavingsPlan | ProductKind::Reservation
    );
    let is_prepaid =
        matches!(subscription.billing, BillingPlan::Annual | BillingPlan::Triennial | BillingPlan::OneTime);
    is_reservation && is_prepaid
}
