//! Edits of transfer requests that concern more than one field: several are made, come to a stage, or have their items told.

use std::sync::Arc;

use super::record::{EditWords, Kept};
use super::steps::{corrected, done, in_order};
use super::{Edit, EditError, EditLabel};
use crate::domain::plan::Plan;
use crate::domain::plan::customer::Customer;
use crate::domain::plan::ids::{ContactId, TransferId, is_same_id};
use crate::domain::plan::moment::is_plausible;
use crate::domain::plan::stage::StageEntry;
use crate::domain::plan::track::TransferState;
use crate::domain::plan::transfer::{AfterCheck, ItemCheck, ItemOutcome, Transfer, TransferStage};

/// What happens to transfer requests.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TransferEdit {
    /// These are planned, in one step.
    Add(Vec<Transfer>),
    /// What earlier versions of this program recorded of a customer's transfer becomes a request with the same steps.
    TakeOver,
    /// These came to a stage.
    Advance {
        /// Which.
        transfers: Vec<TransferId>,
        /// To which stage, on which day.
        step: Box<StageEntry<TransferStage>>,
    },
    /// The provider created it under this ID.
    Created {
        /// Which.
        transfer: TransferId,
        /// Partner Center's ID of it; empty: not known.
        request: String,
        /// When, and who said so.
        step: Box<StageEntry<TransferStage>>,
    },
    /// A step was recorded wrongly, or has other evidence: this one stands in its place.
    Correct {
        /// Of which request.
        transfer: TransferId,
        /// Which of its steps.
        at: usize,
        /// How it really was; its stage stays.
        step: Box<StageEntry<TransferStage>>,
    },
    /// The latest step of these is taken back; one with a single step stays as it is.
    TakeBack(Vec<TransferId>),
    /// What became of items.
    Tell {
        /// Of which request.
        transfer: TransferId,
        /// Subscription IDs of the items.
        items: Vec<String>,
        /// What became of them.
        outcome: ItemOutcome,
        /// Code or reason; empty where they moved.
        reason: String,
    },
    /// The ID of a subscription after the transfer.
    NewId {
        /// Of which request.
        transfer: TransferId,
        /// Subscription ID of the item.
        item: String,
        /// The ID after the transfer; empty: not known.
        new_id: String,
    },
    /// Somebody looked at this afterwards; `None` takes it back.
    Check {
        /// At which request.
        transfer: TransferId,
        /// At what.
        check: AfterCheck,
        /// When, and who recorded it.
        checked: Option<ItemCheck>,
    },
}

/// The first request that this edit adds; `None`: it adds none.
pub fn first_of(edit: &Edit) -> Option<TransferId> {
    match edit {
        Edit::Transfer(TransferEdit::Add(transfers)) => transfers.first().map(|transfer| transfer.id),
        _ => None,
    }
}

fn change(
    plan: &mut Plan,
    id: TransferId,
    change: impl FnOnce(&Plan, &Transfer) -> Result<Transfer, EditError>,
) -> Result<(), EditError> {
    let held = plan.transfers.get(id).ok_or(EditError::Gone)?;
    let next = change(plan, held)?;
    next.check(plan)?;
    plan.transfers.put(Arc::new(next));
    Ok(())
}

/// Customers of whom an earlier version of this program recorded how their transfer stands.
pub fn recorded_before(plan: &Plan) -> impl Iterator<Item = &Arc<Customer>> {
    plan.customers.iter().filter(|customer| !customer.tracks().transfer.is_blank())
}

/// Makes a request of each, with the same id on every computer.
fn take_over(plan: &mut Plan) {
    let customers: Vec<Arc<Customer>> = recorded_before(plan).cloned().collect();
    for customer in customers {
        let mut next = Customer::clone(&customer);
        let Some(mut tracks) = next.tracks.take() else { continue };
        let mut steps = std::mem::take(&mut tracks.transfer).0.into_iter().map(as_request_step);
        next.tracks = (!tracks.is_blank()).then_some(tracks);
        if let Some(first) = steps.next() {
            let id = TransferId::new(ContactId::of_place(customer.id.number(), BEFORE).number());
            let mut transfer = Transfer::new(id, customer.id, first);
            transfer.steps.extend(steps);
            plan.transfers.put(Arc::new(transfer));
        }
        plan.customers.put(Arc::new(next));
    }
}

/// The place from which ids of such requests are made; no customer has so many contacts. Never to be changed.
const BEFORE: usize = 1 << 20;

/// A step of a typed track as one of a request.
fn as_request_step(entry: StageEntry<TransferState>) -> StageEntry<TransferStage> {
    let StageEntry { stage, on, by, note, evidence, recorded } = entry;
    let stage = match stage {
        TransferState::Unknown | TransferState::Planned => TransferStage::Planned,
        TransferState::Requested => TransferStage::Asked,
        TransferState::PendingApproval => TransferStage::Created,
        TransferState::InProgress => TransferStage::InProgress,
        TransferState::Complete => TransferStage::Completed,
        TransferState::WithErrors => TransferStage::WithErrors,
        TransferState::Verified => TransferStage::Verified,
        TransferState::Rejected => TransferStage::Declined,
        TransferState::Withdrawn => TransferStage::Withdrawn,
        TransferState::Expired => TransferStage::Expired,
        TransferState::NotEligible => TransferStage::NotPossible,
    };
    StageEntry { stage, on, by, note, evidence, recorded }
}

fn advance(plan: &mut Plan, id: TransferId, step: &StageEntry<TransferStage>) -> Result<(), EditError> {
    change(plan, id, |plan, held| {
        let n = held.items.iter().filter(|item| item.outcome == ItemOutcome::Open).count();
        // After errors nobody knows what moved until it is said.
        if held.stage() == TransferStage::WithErrors && step.stage == TransferStage::Verified && 0 < n {
            return Err(EditError::ItemsOpen { n });
        }
        Ok(held.with_step(step.clone(), plan.customers.get(held.customer).map(|c| &**c)))
    })
}

pub(super) fn apply(plan: &mut Plan, edit: &TransferEdit) -> Result<(), EditError> {
    match edit {
        TransferEdit::Add(transfers) => transfers.iter().try_for_each(|transfer| {
            if plan.customers.get(transfer.customer).is_none() {
                return Err(EditError::Gone);
            }
            transfer.check(plan)?;
            plan.transfers.put(Arc::new(transfer.clone()));
            Ok(())
        }),
        TransferEdit::TakeOver => {
            take_over(plan);
            Ok(())
        }
        TransferEdit::Advance { transfers, step } => transfers.iter().try_for_each(|id| advance(plan, *id, step)),
        TransferEdit::Created { transfer, request, step } => {
            advance(plan, *transfer, step)?;
            change(plan, *transfer, |_, held| Ok(Transfer { request: request.trim().to_owned(), ..held.clone() }))
        }
        TransferEdit::Correct { transfer, at, step } => change(plan, *transfer, |_, held| {
            let steps = corrected(&held.steps, *at, StageEntry::clone(step))?;
            Ok(Transfer { steps, ..held.clone() })
        }),
        TransferEdit::TakeBack(transfers) => transfers.iter().try_for_each(|id| {
            change(plan, *id, |_, held| Ok(held.without_last_step().unwrap_or_else(|| held.clone())))
        }),
        TransferEdit::Tell { transfer, items, outcome, reason } => change(plan, *transfer, |_, held| {
            let mut next = held.clone();
            for item in &mut next.items {
                if items.iter().any(|id| is_same_id(id, &item.subscription)) {
                    item.outcome = *outcome;
                    reason.trim().clone_into(&mut item.reason);
                }
            }
            Ok(next)
        }),
        TransferEdit::NewId { transfer, item: id, new_id } => change(plan, *transfer, |_, held| {
            let mut next = held.clone();
            for item in next.items.iter_mut().filter(|item| is_same_id(&item.subscription, id)) {
                new_id.trim().clone_into(&mut item.new_id);
            }
            Ok(next)
        }),
        TransferEdit::Check { transfer, check, checked } => change(plan, *transfer, |_, held| {
            if checked.as_ref().is_some_and(|checked| !is_plausible(checked.on)) {
                return Err(EditError::DateImplausible);
            }
            let mut next = held.clone();
            next.checks.retain(|other| other.check != *check);
            next.checks.extend(checked.clone());
            next.checks.sort_by_key(|checked| checked.check);
            Ok(next)
        }),
    }
}

pub(super) fn label(plan: &Plan, edit: &TransferEdit) -> EditLabel {
    let name = |id: TransferId| plan.transfers.get(id).map_or("", |held| held.title(plan));
    let named = |key, ids: &[TransferId]| match ids {
        [id] => EditLabel::one(key, name(*id)),
        several => EditLabel::many(key, several.len()),
    };
    match edit {
        TransferEdit::Add(transfers) => match transfers.as_slice() {
            [only] => EditLabel::one("edit-transfer-add", plan.name_of(only.customer)),
            several => EditLabel::many("edit-transfer-add", several.len()),
        },
        TransferEdit::TakeOver => EditLabel::many("edit-transfer-take-over", recorded_before(plan).count()),
        TransferEdit::Advance { transfers, step } => named(stage_key(step.stage), transfers),
        TransferEdit::Created { transfer, .. } => named(stage_key(TransferStage::Created), &[*transfer]),
        TransferEdit::Correct { transfer, at, step } => {
            let held = plan.transfers.get(*transfer).and_then(|held| held.steps.get(*at));
            let words = ["edit-transfer-back", "edit-transfer-correct"];
            let label = held.and_then(|held| {
                let (before, after) = (std::slice::from_ref(held), std::slice::from_ref(&**step));
                done(before, after).label(name(*transfer), stage_key, words)
            });
            label.unwrap_or_else(|| named("edit-transfer-correct", &[*transfer]))
        }
        TransferEdit::TakeBack(transfers) => named("edit-transfer-back", transfers),
        TransferEdit::Tell { transfer, .. } | TransferEdit::NewId { transfer, .. } => {
            named("edit-transfer-items", &[*transfer])
        }
        TransferEdit::Check { transfer, .. } => named("edit-transfer-check", &[*transfer]),
    }
}

fn stage_key(stage: TransferStage) -> &'static str {
    match stage {
        TransferStage::Planned => "edit-transfer-planned",
        TransferStage::Asked => "edit-transfer-asked",
        TransferStage::Created => "edit-transfer-created",
        TransferStage::Submitted => "edit-transfer-submitted",
        TransferStage::InProgress => "edit-transfer-in-progress",
        TransferStage::Completed => "edit-transfer-completed",
        TransferStage::Verified => "edit-transfer-verified",
        TransferStage::WithErrors => "edit-transfer-with-errors",
        TransferStage::Failed => "edit-transfer-failed",
        TransferStage::Declined => "edit-transfer-declined",
        TransferStage::Expired => "edit-transfer-expired",
        TransferStage::Canceled => "edit-transfer-canceled",
        TransferStage::Withdrawn => "edit-transfer-withdrawn",
        TransferStage::NotPossible => "edit-transfer-not-possible",
    }
}

impl Kept for Transfer {
    const WORDS: EditWords =
        EditWords { add: "edit-transfer-add", change: "edit-transfer", remove: "edit-transfer-remove" };

    fn title<'t>(&'t self, plan: &'t Plan) -> &'t str {
        plan.name_of(self.customer)
    }

    fn check(&self, _plan: &Plan) -> Result<(), EditError> {
        in_order(&self.steps)
    }
}

#[cfg(test)]
mod tests {
    use super::super::Edit;
    use super::*;
    use crate::domain::plan::ids::CustomerId;
    use crate::domain::plan::moment::{Moment, Stamp};
    use crate::domain::plan::track::{AgreementState, Track, Tracks};

    fn entry<S>(stage: S, on: &str) -> StageEntry<S> {
        let recorded = Stamp { at: Moment::parse("2026-11-22T09:00:00Z").unwrap(), by: "Jane".into() };
        let (by, note) = ("Ana".to_owned(), "By phone".to_owned());
        StageEntry { stage, on: on.parse().unwrap(), by, note, evidence: Vec::new(), recorded }
    }

    #[test]
    fn step_is_corrected_in_its_place_and_days_stay_in_order() {
        let mut plan = Plan::default();
        let customer = Customer::new(CustomerId::new(1), "Fabrikam");
        let mut transfer = Transfer::new(TransferId::new(5), customer.id, entry(TransferStage::Planned, "2026-11-18"));
        transfer.steps.push(entry(TransferStage::Asked, "2026-11-20"));
        plan.customers.put(Arc::new(customer));
        plan.transfers.put(Arc::new(transfer));
        let correct =
            |at, step| Edit::Transfer(TransferEdit::Correct { transfer: TransferId::new(5), at, step: Box::new(step) });
        let after = plan.apply(&correct(1, entry(TransferStage::Asked, "2026-11-19"))).unwrap();
        let days: Vec<_> =
            after.transfers.iter().flat_map(|one| one.steps.iter().map(|step| step.on.to_string())).collect();
        assert_eq!(days, ["2026-11-18", "2026-11-19"]);
        let early = plan.apply(&correct(1, entry(TransferStage::Asked, "2026-11-17")));
        assert!(matches!(early, Err(EditError::BeforePreviousStep { .. })), "{early:?}");
        let late = plan.apply(&correct(0, entry(TransferStage::Planned, "2026-11-21")));
        assert_eq!(late, Err(EditError::AfterNextStep { next: "2026-11-20".parse().unwrap() }));
        assert_eq!(plan.apply(&correct(1, entry(TransferStage::Created, "2026-11-20"))), Err(EditError::Gone));
        assert_eq!(plan.apply(&correct(2, entry(TransferStage::Asked, "2026-11-20"))), Err(EditError::Gone));
    }

    #[test]
    fn what_was_recorded_before_becomes_a_request_with_the_same_steps_and_the_other_tracks_stay() {
        let mut plan = Plan::default();
        for (at, stage) in (1..).zip(TransferState::ALL) {
            let moves = vec![entry(TransferState::Planned, "2026-11-18"), entry(stage, "2026-11-20")];
            let agreement = Track(vec![entry(AgreementState::ConfirmedByProvider, "2026-11-19")]);
            let tracks = Tracks { transfer: Track(moves), agreement, ..Tracks::default() };
            let mut customer = Customer::new(CustomerId::new(at), "Fabrikam");
            customer.tracks = Some(Box::new(tracks));
            plan.customers.put(Arc::new(customer));
        }
        let after = plan.apply(&Edit::Transfer(TransferEdit::TakeOver)).unwrap();
        assert_eq!((recorded_before(&plan).count(), recorded_before(&after).count()), (TransferState::ALL.len(), 0));
        for customer in after.customers.iter() {
            assert_eq!(customer.tracks().agreement.state(), AgreementState::ConfirmedByProvider);
            let before = plan.customers.get(customer.id).unwrap();
            let requests: Vec<_> = after.transfers.iter().filter(|one| one.customer == customer.id).cloned().collect();
            let was = before.tracks().transfer.state();
            let expected = if was == TransferState::Unknown { TransferState::Planned } else { was };
            assert_eq!(crate::domain::moves::transfer_state(customer, &requests), expected, "{was:?}");
            let (step, entry) = (&requests[0].steps[1], &before.tracks().transfer.0[1]);
            assert_eq!(
                (step.on, &step.by, &step.note, &step.recorded),
                (entry.on, &entry.by, &entry.note, &entry.recorded)
            );
        }
        assert_eq!(after.apply(&Edit::Transfer(TransferEdit::TakeOver)).unwrap(), after, "once");
        let again = plan.apply(&Edit::Transfer(TransferEdit::TakeOver)).unwrap();
        assert_eq!(again, after, "on every computer the same");
    }
}
