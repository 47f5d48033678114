//! The sample's earlier transfer requests: what came of them, before those that are under way now.

use std::sync::Arc;

use super::texts::Says;
use super::waves::{customer_at, said_by_owner};
use crate::domain::plan::Plan;
use crate::domain::plan::ids::TransferId;
use crate::domain::plan::moment::Moment;
use crate::domain::plan::subscription::EndChoice;
use crate::domain::plan::transfer::{
    ItemCheck, ItemOutcome, Transfer, TransferItem, TransferKind, TransferStage as Stage,
};

/// A request that is over: whose, of which kind, its steps with the days since, and the words for its end.
struct Earlier {
    domain: &'static str,
    kind: TransferKind,
    steps: &'static [(Stage, u64)],
    end: &'static str,
}

const MOVED: &str = "adventure-works.example";
const WAITED: &str = "fourthcoffee.example";

/// None of them is asked for before the agreement holds. One that expired would be older than the partnership.
const EARLIER: [Earlier; 7] = [
    Earlier {
        domain: MOVED,
        kind: TransferKind::Licenses,
        steps: &[
            (Stage::Planned, 20),
            (Stage::Asked, 19),
            (Stage::Created, 18),
            (Stage::Submitted, 18),
            (Stage::InProgress, 18),
            (Stage::WithErrors, 17),
            (Stage::Verified, 15),
        ],
        end: "",
    },
    Earlier {
        domain: MOVED,
        kind: TransferKind::Azure,
        steps: &[(Stage::Planned, 20), (Stage::Asked, 19), (Stage::Declined, 18)],
        end: "said-no",
    },
    Earlier {
        domain: MOVED,
        kind: TransferKind::Licenses,
        steps: &[(Stage::Planned, 17), (Stage::Asked, 17), (Stage::Created, 16), (Stage::Canceled, 15)],
        end: "wrong-tenant",
    },
    Earlier {
        domain: WAITED,
        kind: TransferKind::Licenses,
        steps: &[(Stage::Planned, 22), (Stage::Withdrawn, 20)],
        end: "before-agreement",
    },
    Earlier {
        domain: WAITED,
        kind: TransferKind::Licenses,
        steps: &[(Stage::Planned, 18), (Stage::NotPossible, 17)],
        end: "not-this-way",
    },
    Earlier {
        domain: MOVED,
        kind: TransferKind::Azure,
        steps: &[
            (Stage::Planned, 17),
            (Stage::Asked, 17),
            (Stage::Created, 16),
            (Stage::Submitted, 15),
            (Stage::Failed, 14),
        ],
        end: "came-to-nothing",
    },
    Earlier {
        domain: MOVED,
        kind: TransferKind::Azure,
        steps: &[
            (Stage::Planned, 14),
            (Stage::Asked, 13),
            (Stage::Created, 12),
            (Stage::Submitted, 11),
            (Stage::InProgress, 11),
            (Stage::Completed, 10),
            (Stage::Verified, 9),
        ],
        end: "",
    },
];

/// A product of a request, its seats, what became of it, and the words for why.
type Item = (&'static str, Option<u32>, ItemOutcome, &'static str);
/// What those held that came to an end.
const LICENSES: [Item; 3] = [
    ("Microsoft 365 Apps for business", Some(12), ItemOutcome::Moved, ""),
    ("Visio Plan 2", Some(2), ItemOutcome::Left, "left"),
    ("Planner Plan 1", Some(5), ItemOutcome::NotMoved, "not-moved"),
];
const AZURE: [Item; 1] = [("Azure plan", None, ItemOutcome::Moved, "")];

/// Adds them.
pub(super) fn add(plan: &mut Plan, now: Moment, says: Says<'_>, mut new_id: impl FnMut() -> u64) {
    for earlier in EARLIER {
        let Some(customer) = customer_at(plan, earlier.domain) else { continue };
        let said = said_by_owner(plan, &customer, now);
        let mut steps: Vec<_> = earlier.steps.iter().map(|&(stage, days)| said.step(stage, days)).collect();
        let id = new_id();
        if let Some(last) = steps.last_mut().filter(|_| !earlier.end.is_empty()) {
            last.note = says.note(earlier.end);
        }
        let Some(first) = steps.first().cloned() else { continue };
        let mut request = Transfer::new(TransferId::new(id), customer.id, first);
        (request.kind, request.steps) = (earlier.kind, steps);
        if request.step(Stage::Created).is_some() {
            request.request = format!("{id:08x}-4b5f-4a6e-9c3d-0f1e2d3c4b5a");
        }
        if let Some(&(Stage::Verified, days)) = earlier.steps.last() {
            let items = if request.kind == TransferKind::Azure { &AZURE[..] } else { &LICENSES[..] };
            request.items = items.iter().zip(1..).map(|(item, at)| moved(item, at, id, says)).collect();
            request.effective = request.step(Stage::Submitted).map(|step| step.on);
            let recorded = said.stamp(days);
            let checked = |check| ItemCheck { check, on: recorded.at.date(), recorded: recorded.clone() };
            request.checks = request.after_checks().map(checked).collect();
        }
        plan.transfers.put(Arc::new(request));
    }
}

/// An item of a request that is over. Azure keeps its IDs.
fn moved((product, seats, outcome, reason): &Item, at: u64, request: u64, says: Says<'_>) -> TransferItem {
    let has_new = *outcome == ItemOutcome::Moved && seats.is_some();
    TransferItem {
        subscription: format!("{request:08x}-9d4a-4f6b-b1c2-{at:012x}"),
        product: (*product).into(),
        seats: *seats,
        end: None,
        auto_renew: None,
        at_end: EndChoice::Unknown,
        outcome: *outcome,
        reason: if reason.is_empty() { String::new() } else { says.note(reason) },
        new_id: if has_new { format!("{request:08x}-0c1d-4e2f-a3b4-{at:012x}") } else { String::new() },
    }
}
