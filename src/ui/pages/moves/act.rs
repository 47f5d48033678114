//! What one press does for a request or for something on the work list.

use super::afterwards;
use crate::domain::edit::Edit;
use crate::domain::edit::transfers::TransferEdit;
use crate::domain::moves::{MoveWork, WorkKind, doubled, requests_for};
use crate::domain::plan::customer::Customer;
use crate::domain::plan::stage::StageEntry;
use crate::domain::plan::transfer::{AfterCheck, ItemCheck, ItemOutcome, Transfer, TransferStage};
use crate::domain::schedule::block_before;
use crate::ui::ctx::Ctx;
use crate::ui::register::RegisterAct;

/// A step of today that says no more than its stage.
pub(super) fn step(ctx: &Ctx<'_>, stage: TransferStage) -> StageEntry<TransferStage> {
    let (by, note, evidence) = (String::new(), String::new(), Vec::new());
    StageEntry { stage, on: ctx.today, by, note, evidence, recorded: ctx.stamp() }
}

/// The requests that a customer still needs are planned; `None`: none is needed.
pub(super) fn plan_requests(ctx: &Ctx<'_>, customer: &Customer) -> Option<Edit> {
    let first = step(ctx, TransferStage::Planned);
    let requests = requests_for(&ctx.ground(), customer, &ctx.forecast().moving, &first, || (ctx.new_id)());
    (!requests.is_empty()).then_some(Edit::Transfer(TransferEdit::Add(requests)))
}

/// What the next step of a request is called as a button, and what it does; `None`: it takes more than a press.
pub(super) fn of_request(ctx: &Ctx<'_>, transfer: &Transfer) -> Option<RegisterAct> {
    let (label, stage) = match transfer.stage_on(ctx.today) {
        TransferStage::Planned => ("transfers-act-asked", TransferStage::Asked),
        TransferStage::Created => ("transfers-act-submitted", TransferStage::Submitted),
        TransferStage::Submitted | TransferStage::InProgress => ("transfers-act-completed", TransferStage::Completed),
        TransferStage::Completed if transfer.is_checked_through() => {
            ("transfers-act-verified", TransferStage::Verified)
        }
        TransferStage::Verified if !transfer.is_checked(AfterCheck::Invoice) => {
            return Some(RegisterAct {
                label: "transfers-act-invoice",
                edit: check(ctx, transfer, AfterCheck::Invoice, true),
            });
        }
        // What did not move goes into a new request; once that is planned, or everything is explained, it is verified.
        TransferStage::WithErrors => {
            let customer = ctx.plan.customers.get(transfer.customer);
            let is_open = transfer.items.iter().any(|item| item.outcome == ItemOutcome::NotMoved);
            let anew = customer.filter(|_| is_open).and_then(|customer| plan_requests(ctx, customer));
            return anew.map(|edit| RegisterAct { label: "transfers-act-left", edit });
        }
        TransferStage::Expired | TransferStage::Failed | TransferStage::Declined | TransferStage::Canceled => {
            let customer = ctx.plan.customers.get(transfer.customer)?;
            return plan_requests(ctx, customer).map(|edit| RegisterAct { label: "transfers-act-anew", edit });
        }
        TransferStage::Asked
        | TransferStage::Completed
        | TransferStage::Verified
        | TransferStage::Withdrawn
        | TransferStage::NotPossible => return None,
    };
    let begins = matches!(stage, TransferStage::Asked | TransferStage::Submitted);
    // Of a removed customer nothing is begun; one that is not ready needs a reason.
    ctx.plan.customers.get(transfer.customer)?;
    let is_double = || doubled(&ctx.forecast().moving, transfer, ctx.today).is_some();
    let is_shut = begins && (block_before(ctx.plan, &ctx.forecast().moving, transfer).is_some() || is_double());
    (!is_shut).then(|| RegisterAct {
        label,
        edit: Edit::Transfer(TransferEdit::Advance { transfers: vec![transfer.id], step: Box::new(step(ctx, stage)) }),
    })
}

/// That somebody looked at this today, or did not.
pub(super) fn check(ctx: &Ctx<'_>, transfer: &Transfer, check: AfterCheck, is_on: bool) -> Edit {
    let checked = is_on.then(|| ItemCheck { check, on: ctx.today, recorded: ctx.stamp() });
    Edit::Transfer(TransferEdit::Check { transfer: transfer.id, check, checked })
}

/// What one press does for something on the work list; `None`: it takes more than that.
pub(super) fn of_work(ctx: &Ctx<'_>, work: &MoveWork) -> Option<RegisterAct> {
    match (work.kind, work.transfer.and_then(|id| ctx.plan.transfers.get(id))) {
        (WorkKind::Plan, _) => {
            let customer = ctx.plan.customers.get(work.customer)?;
            plan_requests(ctx, customer).map(|edit| RegisterAct { label: "transfers-act-plan", edit })
        }
        (WorkKind::Access, Some(transfer)) => {
            Some(RegisterAct { label: "transfers-act-access", edit: afterwards::add_missing(ctx, transfer) })
        }
        (_, Some(transfer)) => of_request(ctx, transfer),
        (_, None) => None,
    }
}
