//! What has to hold for the subscriptions.

use chrono::NaiveDate;

use super::CheckState::{self, Blocks, NotKnown, NotNeeded, Open, Passed};
use super::{CheckView, CheckWhy, PreflightCheck};
use crate::domain::moves::mobility::{Movability, Reason, is_kept_when_prepaid};
use crate::domain::moves::{Ground, Judged, RequestBatch};
use crate::domain::plan::product::{BillingPlan, ProductKind};
use crate::domain::plan::subscription::{EndChoice, SubscriptionStatus};
use crate::domain::schedule::may_extend;
use crate::domain::slug::Slug;

const LEGACY_BLOCKS: Slug = Slug::new("legacy-azure-blocks");
const RESERVATIONS_MOVE: Slug = Slug::new("azure-reservations-move");
const TRIALS: Slug = Slug::new("transfer-trial-not");
const SOFTWARE: Slug = Slug::new("transfer-software-not");
const MARKETPLACE: Slug = Slug::new("marketplace-saas-stays");
const CANCEL: Slug = Slug::new("cancel-7-days");

/// The subscriptions of one customer on one ground.
struct All<'a> {
    ground: &'a Ground<'a>,
    judged: &'a [Judged<'a>],
}

impl All<'_> {
    /// The places of those for which it holds.
    fn places(&self, is: impl Fn(&Judged<'_>) -> bool) -> Vec<usize> {
        self.judged.iter().enumerate().filter(|(_, one)| is(one)).map(|(at, _)| at).collect()
    }

    fn with(&self, reason: Reason) -> Vec<usize> {
        self.places(|one| one.verdict.has(reason))
    }

    /// Not needed where there is nothing of it, else in this state.
    fn there(&self, check: PreflightCheck, items: Vec<usize>, (state, why): (CheckState, CheckWhy)) -> CheckView {
        if items.is_empty() {
            return CheckView::new(check, NotNeeded, CheckWhy::Nothing);
        }
        let fact = self.fact_of(&items);
        CheckView { fact, ..CheckView::new(check, state, why).about(items) }
    }

    /// The fact that the first of these rests on.
    fn fact_of(&self, items: &[usize]) -> Option<Slug> {
        items.iter().find_map(|at| self.judged[*at].verdict.reasons.iter().find_map(|why| why.fact))
    }

    /// The same where each has a day until which it holds: the latest counts.
    fn passing(&self, check: PreflightCheck, reason: Reason, why: CheckWhy) -> CheckView {
        let items = self.with(reason);
        let whys = items.iter().flat_map(|at| &self.judged[*at].verdict.reasons).filter(|why| why.reason == reason);
        let (until, fact): (Vec<Option<NaiveDate>>, Vec<Option<Slug>>) = whys.map(|why| (why.until, why.fact)).unzip();
        let view = self.there(check, items, (Open, why));
        CheckView { until: until.into_iter().flatten().max(), fact: fact.into_iter().flatten().next(), ..view }
    }
}

pub(super) fn checks(ground: &Ground<'_>, judged: &[Judged<'_>], batches: &[RequestBatch]) -> Vec<CheckView> {
    if judged.is_empty() {
        return vec![CheckView::new(PreflightCheck::Items, NotKnown, CheckWhy::ItemsMissing)];
    }
    let all = All { ground, judged };
    // What only a fact makes a check of is none where the book does not have it.
    let if_said = |fact: Slug, view: &dyn Fn() -> CheckView| ground.book.fact(fact).map(|_| view());
    let is_trial = |one: &Judged<'_>| one.verdict.has(Reason::Trial);
    let views = [
        Some(items(&all)),
        Some(types(&all)),
        if_said(LEGACY_BLOCKS, &|| legacy_azure(&all)),
        azure_plan(&all),
        if_said(RESERVATIONS_MOVE, &|| reservations(&all)),
        if_said(TRIALS, &|| all.there(PreflightCheck::Trials, all.places(is_trial), (Open, CheckWhy::Trials))),
        Some(suspended(&all)),
        if_said(SOFTWARE, &|| software(&all)),
        if_said(MARKETPLACE, &|| {
            all.there(PreflightCheck::Marketplace, all.with(Reason::Marketplace), (Open, CheckWhy::Marketplace))
        }),
        if_said(CANCEL, &|| all.passing(PreflightCheck::Window, Reason::WindowOpen, CheckWhy::Window)),
        Some(all.passing(PreflightCheck::Renewal, Reason::Renewal, CheckWhy::Renewal)),
        Some(all.passing(PreflightCheck::Blackout, Reason::Blackout, CheckWhy::Blackout)),
        Some(add_ons(&all, batches)),
        end_choice(&all),
    ];
    views.into_iter().flatten().collect()
}

fn items(all: &All<'_>) -> CheckView {
    let moving = all.places(|one| one.verdict.answer.will_move());
    let is_open = all.judged.iter().any(|one| one.verdict.answer == Movability::NotKnown);
    match (moving.is_empty(), is_open) {
        (false, _) => CheckView::new(PreflightCheck::Items, Passed, CheckWhy::ItemsMove).about(moving),
        (true, true) => CheckView::new(PreflightCheck::Items, NotKnown, CheckWhy::ItemsStay),
        (true, false) => CheckView::new(PreflightCheck::Items, NotNeeded, CheckWhy::ItemsStay),
    }
}

fn types(all: &All<'_>) -> CheckView {
    let open = all.with(Reason::TypeOpen);
    if open.is_empty() {
        return CheckView::new(PreflightCheck::Types, Passed, CheckWhy::TypesKnown);
    }
    CheckView::new(PreflightCheck::Types, NotKnown, CheckWhy::TypesOpen).about(open)
}

/// Legacy Azure blocks every request of its customer, also of licenses.
fn legacy_azure(all: &All<'_>) -> CheckView {
    all.there(PreflightCheck::LegacyAzure, all.with(Reason::LegacyAzure), (Blocks, CheckWhy::LegacyAzure))
}

/// Only where the book says that the provider needs one; nothing tells whether it has.
fn azure_plan(all: &All<'_>) -> Option<CheckView> {
    let fact = all.ground.book.fact(Slug::new("azure-plan-first"))?.id;
    let is_azure = |kind| {
        matches!(
            kind,
            ProductKind::AzurePlan
                | ProductKind::AzureReservation
                | ProductKind::SavingsPlan
                | ProductKind::Reservation
        )
    };
    let items = all.places(|one| one.verdict.answer.will_move() && is_azure(one.product.kind.value));
    let view = all.there(PreflightCheck::AzurePlan, items, (NotKnown, CheckWhy::AzurePlanAsk));
    Some(CheckView { fact: Some(fact).filter(|_| view.state != NotNeeded), ..view })
}

fn reservations(all: &All<'_>) -> CheckView {
    let is_one = |one: &Judged<'_>| {
        use ProductKind::{AzureReservation, Reservation, SavingsPlan};
        let is_kind = matches!(one.product.kind.value, AzureReservation | SavingsPlan | Reservation);
        is_kind && one.verdict.answer.will_move()
    };
    let facts = [Slug::new("azure-prepaid-kept"), RESERVATIONS_MOVE];
    let prepaid = all.places(|one| is_one(one) && is_kept_when_prepaid(one.subscription, &one.product));
    let open = all.places(|one| is_one(one) && one.subscription.billing == BillingPlan::Unknown);
    let (items, found) = match () {
        () if !prepaid.is_empty() => (prepaid, (Open, CheckWhy::ReservationsPrepaid)),
        () if !open.is_empty() => (open, (NotKnown, CheckWhy::ReservationsOpen)),
        () => (all.places(is_one), (Passed, CheckWhy::ReservationsMonthly)),
    };
    let view = all.there(PreflightCheck::Reservations, items, found);
    if view.state == NotNeeded { view } else { view.by(all.ground, &facts) }
}

fn suspended(all: &All<'_>) -> CheckView {
    let items = all.places(|one| one.subscription.status == SubscriptionStatus::Suspended);
    let view = all.there(PreflightCheck::Suspended, items, (Open, CheckWhy::Suspended));
    if view.state == NotNeeded { view } else { view.by(all.ground, &[Slug::new("suspended-still-billed")]) }
}

fn software(all: &All<'_>) -> CheckView {
    let items = all.with(Reason::Software);
    let is_all_perpetual = items.iter().all(|at| all.judged[*at].product.kind.value == ProductKind::Perpetual);
    let found = if is_all_perpetual { (Passed, CheckWhy::SoftwareStays) } else { (Open, CheckWhy::Software) };
    all.there(PreflightCheck::Software, items, found)
}

fn add_ons(all: &All<'_>, batches: &[RequestBatch]) -> CheckView {
    let adds = |one: &Judged<'_>| !one.subscription.base.is_empty() && one.verdict.answer.will_move();
    let base_of = |one: &Judged<'_>| all.judged.iter().find(|base| base.subscription.id == one.subscription.base);
    let batch_of = |id: &str| batches.iter().position(|batch| batch.items.iter().any(|item| item == id));
    let missing = all.places(|one| adds(one) && base_of(one).is_none());
    let apart = all.places(|one| {
        let is_with = |base: &Judged<'_>| {
            let same_day = base.verdict.answer == one.verdict.answer;
            same_day && batch_of(&one.subscription.id) == batch_of(&base.subscription.id)
        };
        adds(one) && base_of(one).is_some_and(|base| !is_with(base))
    });
    let (items, found) = match () {
        () if !apart.is_empty() => (apart, (Open, CheckWhy::BaseApart)),
        () if !missing.is_empty() => (missing, (NotKnown, CheckWhy::BaseMissing)),
        () => (all.places(adds), (Passed, CheckWhy::AddOnsTogether)),
    };
    // The fact about a license that moves says nothing about its base.
    CheckView { fact: None, ..all.there(PreflightCheck::AddOns, items, found) }
}

/// Only where the book knows of the paid term that follows by itself.
fn end_choice(all: &All<'_>) -> Option<CheckView> {
    let facts = [Slug::new("extended-service-condition"), Slug::new("extended-service-term")];
    facts.iter().find_map(|id| all.ground.book.fact(*id))?;
    let extends = all.places(|one| may_extend(all.ground.book, one.subscription).is_some());
    let is_open = |one: &Judged<'_>| {
        let subscription = one.subscription;
        let is_license = one.product.kind.value.is_license() && !one.product.is_surely_trial();
        is_license
            && subscription.status != SubscriptionStatus::Ended
            && subscription.at_end == EndChoice::Unknown
            && subscription.auto_renew.is_none()
    };
    let open = all.places(is_open);
    let view = match () {
        () if !extends.is_empty() => {
            CheckView::new(PreflightCheck::EndChoice, Open, CheckWhy::EndExtends).about(extends).by(all.ground, &facts)
        }
        () if !open.is_empty() => {
            CheckView::new(PreflightCheck::EndChoice, NotKnown, CheckWhy::EndOpen).about(open).by(all.ground, &facts)
        }
        () => CheckView::new(PreflightCheck::EndChoice, Passed, CheckWhy::EndChosen),
    };
    Some(view)
}
