//! What the rule book of a plan forbids, beyond what no plan may do.

use chrono::NaiveDate;

use super::{Gate, GateState, GateView, Inputs, gates_with};
use crate::domain::edit::Edit;
use crate::domain::edit::customers::CustomerEdit;
use crate::domain::edit::enrollment::{EnrollmentEdit, TaskEdit};
use crate::domain::edit::transfers::TransferEdit;
use crate::domain::moves::Moving;
use crate::domain::plan::Plan;
use crate::domain::plan::customer::{Customer, RelationshipKind};
use crate::domain::plan::ids::{TransferId, WaveId};
use crate::domain::plan::track::TransferState;
use crate::domain::plan::transfer::{Transfer, TransferStage};
use crate::domain::plan::wave::WaveKind;
use crate::domain::rules::{Act, FormValue, Standing};
use crate::domain::slug::Slug;

/// Why the rule book refuses an edit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RuleRefusal {
    /// A new direct customer, although we are an indirect reseller too. An import is a fact and is not refused.
    NoNewDirect {
        /// The fact that says so.
        fact: Slug,
    },
    /// The day lies before that of a step that must come first.
    BeforePrevious {
        /// The step that comes first.
        step: Slug,
        /// The day on which it was done.
        done: NaiveDate,
    },
    /// The customer has not come far enough for a transfer, and nobody says why it is begun all the same.
    GateShut {
        /// What has to be done first.
        gate: Gate,
        /// The customer's name.
        customer: String,
    },
    /// The pilot is not over, and nobody says why the move of a customer outside of it is begun all the same.
    PilotOpen {
        /// What is left of the pilot.
        pilot: OpenPilot,
        /// Its name.
        name: String,
        /// The customer's name.
        customer: String,
    },
    /// Not everything was looked at after a transfer, and nobody says why it counts as verified all the same.
    NotChecked {
        /// The customer's name.
        customer: String,
    },
    /// The check is about a fact that nobody has entered.
    FactMissing {
        /// The check.
        check: Slug,
        /// The fact.
        fact: FormValue,
    },
}

/// A pilot from which we still have to learn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OpenPilot {
    /// Its wave.
    pub wave: WaveId,
    /// Whether all of it is moved; then only the lesson is left to be written.
    pub is_moved: bool,
}

/// What has to be done before a request is begun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MoveBlock {
    /// Its customer has not passed this gate.
    Gate(Gate),
    /// Its customer is not of the pilot, which comes first.
    Pilot(OpenPilot),
}

/// Why the rule book refuses this edit or one that it consists of; `None` when it does not.
pub fn refused_by_rules(inputs: &Inputs<'_>, edit: &Edit) -> Option<RuleRefusal> {
    edit.each().find_map(|single| refused(inputs, single))
}

fn refused(inputs: &Inputs<'_>, edit: &Edit) -> Option<RuleRefusal> {
    match edit {
        Edit::Customer(CustomerEdit::Put(customer)) => {
            let is_new =
                inputs.plan.customers.get(customer.id).is_none_or(|old| !old.is_sold(RelationshipKind::Direct));
            let is_reseller = matches!(super::standing(inputs.plan), Standing::Both | Standing::Indirect);
            let fact = inputs.book.no_new_direct.filter(|_| is_reseller && is_new)?;
            customer.is_sold(RelationshipKind::Direct).then_some(RuleRefusal::NoNewDirect { fact })
        }
        Edit::Task(TaskEdit::SetDone { ids, done: Some(done) }) => {
            let lacks = |id: &Slug| Some(RuleRefusal::FactMissing { check: *id, fact: inputs.lacking(*id)? });
            ids.iter().find_map(|id| lacks(id).or_else(|| before_previous(inputs, *id, done.on)))
        }
        Edit::Enrollment(EnrollmentEdit::Decide { decision, .. }) => {
            let step = decision.act.step();
            let missing = super::facts_of(inputs, decision.act).into_iter().find(|fact| inputs.plan.lacks(*fact));
            let missing = missing.map(|fact| RuleRefusal::FactMissing { check: step, fact });
            missing.or_else(|| before_previous(inputs, step, decision.on))
        }
        Edit::Transfer(TransferEdit::Advance { transfers, step }) => match step.stage {
            _ if !step.note.trim().is_empty() => None,
            TransferStage::Asked | TransferStage::Submitted => {
                let moving = Moving::of(inputs.plan);
                transfers.iter().find_map(|id| shut(inputs.plan, &moving, *id))
            }
            TransferStage::Verified => transfers.iter().find_map(|id| unchecked(inputs.plan, *id)),
            _ => None,
        },
        _ => None,
    }
}

/// What stands before this request; `None`: its customer has come far enough, or somebody gave a reason before.
fn shut(plan: &Plan, moving: &Moving, id: TransferId) -> Option<RuleRefusal> {
    let transfer = plan.transfers.get(id)?;
    let customer = plan.name_of(transfer.customer).to_owned();
    Some(match block_before(plan, moving, transfer)? {
        MoveBlock::Gate(gate) => RuleRefusal::GateShut { gate, customer },
        MoveBlock::Pilot(pilot) => {
            RuleRefusal::PilotOpen { pilot, name: plan.wave_name(pilot.wave).to_owned(), customer }
        }
    })
}

/// What is refused where not everything was looked at; `None`: everything was.
fn unchecked(plan: &Plan, id: TransferId) -> Option<RuleRefusal> {
    let transfer = plan.transfers.get(id)?;
    let customer = plan.name_of(transfer.customer).to_owned();
    (!transfer.is_checked_through()).then_some(RuleRefusal::NotChecked { customer })
}

/// The first gate before a transfer that this customer has not passed; `None`: the transfer can begin.
pub fn shut_gate(plan: &Plan, customer: &Customer) -> Option<Gate> {
    let needed = [Gate::Accepted, Gate::Verified, Gate::Agreement];
    let is_shut = |view: &GateView| !matches!(view.state, GateState::Passed | GateState::NotNeeded);
    let gates = gates_with(plan, customer, TransferState::Unknown);
    gates.into_iter().find(|view| needed.contains(&view.gate) && is_shut(view)).map(|view| view.gate)
}

/// The pilot that has to be moved, and its lesson written, before this customer is; `None`: there is none, or the customer is
/// of a pilot itself. A pilot without customers is not waited for.
fn pilot_before(plan: &Plan, moving: &Moving, customer: &Customer) -> Option<OpenPilot> {
    let is_of_pilot = customer.wave.and_then(|id| plan.waves.get(id)).is_some_and(|wave| wave.kind == WaveKind::Pilot);
    open_pilots(plan, moving).find(|_| !is_of_pilot)
}

/// The pilots that are not moved, or of which no lesson is written.
pub fn open_pilots<'p>(plan: &'p Plan, moving: &'p Moving) -> impl Iterator<Item = OpenPilot> + 'p {
    plan.waves.iter().filter(|wave| wave.kind == WaveKind::Pilot).filter_map(|wave| {
        let count = moving.count(wave.id);
        let is_moved = count.n_left == 0;
        let is_over = count.n == 0 || (is_moved && !wave.lesson.trim().is_empty());
        (!is_over).then_some(OpenPilot { wave: wave.id, is_moved })
    })
}

/// Everything that stands before the move of this customer: a gate, and the pilot.
fn blocks_of(plan: &Plan, moving: &Moving, customer: &Customer) -> impl Iterator<Item = MoveBlock> {
    let gate = shut_gate(plan, customer).map(MoveBlock::Gate);
    gate.into_iter().chain(pilot_before(plan, moving, customer).map(MoveBlock::Pilot))
}

/// What stands before the move of this customer: a gate, else the pilot; `None`: the transfer can begin.
pub fn block_of(plan: &Plan, moving: &Moving, customer: &Customer) -> Option<MoveBlock> {
    blocks_of(plan, moving, customer).next()
}

/// What stands before a request that is to be begun; `None`: its customer has come far enough or was removed, or somebody
/// gave a reason before.
pub fn block_before(plan: &Plan, moving: &Moving, transfer: &Transfer) -> Option<MoveBlock> {
    let customer = plan.customers.get(transfer.customer).filter(|_| !transfer.has_reason())?;
    block_of(plan, moving, customer)
}

/// The same, with everything that one reason is given for.
pub fn blocks_before(plan: &Plan, moving: &Moving, transfer: &Transfer) -> Vec<MoveBlock> {
    let customer = plan.customers.get(transfer.customer).filter(|_| !transfer.has_reason());
    customer.into_iter().flat_map(|customer| blocks_of(plan, moving, customer)).collect()
}

/// The step that must come before this one and was done later than `on`. Only acts and waits have days that others see.
fn before_previous(inputs: &Inputs<'_>, step: Slug, on: NaiveDate) -> Option<RuleRefusal> {
    let needs = &inputs.book.step(step)?.needs;
    let is_dated = |id: &&Slug| Act::of_step(**id).is_some() || inputs.book.approval().is_some_and(|s| s.id == **id);
    let days = needs.iter().filter(is_dated).filter_map(|id| Some((*id, inputs.plan.done_on(*id)?)));
    let (step, done) = days.max_by_key(|(_, done)| *done)?;
    (on < done).then_some(RuleRefusal::BeforePrevious { step, done })
}
