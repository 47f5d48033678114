//! Plans of any size in the middle of the moves: customers in waves week by week, with transfer requests in every stage.

use std::sync::Arc;

use chrono::{Days, NaiveDate, Weekday};

use super::crowd::{crowd, mix, pick};
use super::{customer_relation, prices, subscriptions};
use crate::domain::plan::Plan;
use crate::domain::plan::customer::{Customer, RelationStage};
use crate::domain::plan::ids::{TransferId, WaveId};
use crate::domain::plan::moment::{Moment, Stamp};
use crate::domain::plan::product::ProductKind;
use crate::domain::plan::stage::StageEntry;
use crate::domain::plan::subscription::SubscriptionStatus;
use crate::domain::plan::track::{AgreementState, Track, Tracks};
use crate::domain::plan::transfer::{Transfer, TransferItem, TransferKind, TransferStage};
use crate::domain::plan::wave::{Wave, WaveKind};

/// Waves, one a week, and how many of them are over.
const WAVES: u64 = 20;
const OVER: u64 = 8;
/// Subscriptions of each customer.
const EACH: u64 = 10;
/// The most items of a request.
const BATCH: usize = 25;
/// Ids of waves and requests start here, above all others.
const FIRST_ID: u64 = 1 << 40;

/// A crowd of `n` customers with ten subscriptions each in 20 weekly waves: eight are moved, one is being moved, the next is
/// asked for, the others are planned. The same for the same `now` and `n`.
///
/// # Errors
/// Only when the shipped sample is damaged, which a test excludes.
pub fn moving_crowd(now: Moment, n: u64) -> Result<Plan, ron::error::SpannedError> {
    let mut plan = crowd(now, n)?;
    let today = now.date();
    for at in 0..WAVES.min(n) {
        plan.waves.put(Arc::new(wave(at, today)));
    }
    let customers: Vec<Arc<Customer>> = plan.customers.iter().cloned().collect();
    let by = plan.people.iter().next().map(|person| person.name.clone()).unwrap_or_default();
    let mut next = FIRST_ID + WAVES;
    for (index, customer) in (0..).zip(customers) {
        let at = index * WAVES.min(n) / n.max(1);
        let said = Stamp { at: now, by: by.clone() };
        let customer = in_wave(&plan, &customer, (index, at), &said);
        for kind in TransferKind::ALL {
            for items in items_of(&customer, kind).chunks(BATCH) {
                let Some(steps) = steps(index, at, today, &said) else { continue };
                next += 1;
                let items = items.iter().map(|item| outcome(item, steps.last().map(|step| step.stage))).collect();
                let first = steps[0].clone();
                let request =
                    Transfer { kind, steps, items, ..Transfer::new(TransferId::new(next), customer.id, first) };
                plan.transfers.put(Arc::new(request));
            }
        }
        plan.customers.put(Arc::new(customer));
    }
    prices::add_prices(&mut plan);
    Ok(plan)
}

/// The Monday of the week that is so many weeks before or after this day's.
fn monday(today: NaiveDate, at: u64) -> NaiveDate {
    let this = today.week(Weekday::Mon).first_day();
    let (ahead, back) = (at.saturating_sub(OVER) * 7, OVER.saturating_sub(at) * 7);
    this.checked_add_days(Days::new(ahead)).and_then(|day| day.checked_sub_days(Days::new(back))).unwrap_or(this)
}

fn wave(at: u64, today: NaiveDate) -> Wave {
    let first = monday(today, at);
    let (name, kind) =
        if at == 0 { ("Pilot".to_owned(), WaveKind::Pilot) } else { (format!("Wave {at:02}"), WaveKind::Usual) };
    let lesson = if at == 0 { "Ask the provider for all request IDs in one mail".to_owned() } else { String::new() };
    let last = first.checked_add_days(Days::new(4));
    Wave { kind, first: Some(first), last, lesson, ..Wave::new(WaveId::new(FIRST_ID + at), name) }
}

/// The customer in this wave; one whose wave is not far ahead has come far enough to be moved.
fn in_wave(plan: &Plan, customer: &Customer, (index, at): (u64, u64), said: &Stamp) -> Customer {
    let wave = Some(WaveId::new(FIRST_ID + at));
    let mut next = Customer { wave, subscriptions: subscriptions::of(index, EACH, said.at.date()), ..customer.clone() };
    if at <= OVER + 1
        && let Some(provider) = plan.provider_of(customer)
    {
        next.relations = customer_relation(provider.id, RelationStage::VerifiedByBoth, said.clone());
        let (stage, by, note) = (AgreementState::ConfirmedByProvider, said.by.clone(), String::new());
        let on = said.at.date();
        let entry = StageEntry { stage, on, by, note, evidence: Vec::new(), recorded: said.clone() };
        next.tracks = Some(Box::new(Tracks { agreement: Track(vec![entry]), ..Tracks::default() }));
    }
    next
}

/// What of the customer goes into requests of this kind.
fn items_of(customer: &Customer, kind: TransferKind) -> Vec<TransferItem> {
    let wanted = match kind {
        TransferKind::Licenses => ProductKind::NewCommerce,
        TransferKind::Azure => ProductKind::AzurePlan,
    };
    let active = customer.subscriptions.iter().filter(|one| one.status == SubscriptionStatus::Active);
    active.filter(|one| one.kind == wanted).map(TransferItem::of).collect()
}

/// An item of a request that has come this far.
fn outcome(item: &TransferItem, stage: Option<TransferStage>) -> TransferItem {
    use crate::domain::plan::transfer::ItemOutcome;
    let outcome = if stage.is_some_and(TransferStage::is_completed) { ItemOutcome::Moved } else { ItemOutcome::Open };
    TransferItem { outcome, ..item.clone() }
}

/// How a request came to where it stands; `None`: its wave is too far ahead for one.
fn steps(index: u64, at: u64, today: NaiveDate, said: &Stamp) -> Option<Vec<StageEntry<TransferStage>>> {
    use TransferStage::{Asked, Completed, Created, Planned, Submitted, Verified};
    const WAY: [TransferStage; 6] = [Planned, Asked, Created, Submitted, Completed, Verified];
    let n = match at {
        at if at < OVER => WAY.len(),
        OVER => *pick(&[3, 4, 4, 5], mix(index, 30))?,
        at if at == OVER + 1 => *pick(&[1, 2, 3], mix(index, 31))?,
        _ => return None,
    };
    let monday = monday(today, at);
    let day = |step: usize| {
        let before = Days::new(u64::try_from(WAY.len() - step).unwrap_or(0) * 2);
        monday.checked_sub_days(before).map_or(today, |day| day.min(today))
    };
    let step = |(number, stage): (usize, &TransferStage)| {
        let (by, note) = (said.by.clone(), String::new());
        StageEntry { stage: *stage, on: day(number), by, note, evidence: Vec::new(), recorded: said.clone() }
    };
    Some(WAY.iter().take(n).enumerate().map(step).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::edit::record::Kept as _;

    #[test]
    fn moving_crowd_has_waves_and_requests_in_every_stage_that_hold_together() {
        let now = Moment::parse("2026-11-25T09:00:00Z").unwrap();
        let plan = moving_crowd(now, 400).unwrap();
        assert_eq!((plan.waves.len(), plan.customers.len()), (20, 400));
        assert!(plan.customers.iter().all(|one| one.wave.is_some() && one.subscriptions.len() == 10));
        for stage in [TransferStage::Planned, TransferStage::Asked, TransferStage::Created, TransferStage::Submitted] {
            assert!(plan.transfers.iter().any(|one| one.stage_on(now.date()) == stage), "{stage:?}");
        }
        assert!(plan.transfers.iter().any(|one| one.kind == TransferKind::Azure));
        assert!(plan.transfers.iter().all(|one| one.check(&plan) == Ok(())));
        assert!(plan.waves.iter().all(|one| one.check(&plan) == Ok(())));
        assert_eq!(plan, moving_crowd(now, 400).unwrap());
        assert_eq!(moving_crowd(now, 0).unwrap().waves.len(), 0);
    }
}
