//! What an import brings.

use std::sync::Arc;

use super::{Side, bin, relation};
use crate::domain::edit::EditError;
use crate::domain::import::ProposalKind;
use crate::domain::plan::Plan;
use crate::domain::plan::customer::{Customer, RelationState, RelationshipWord};
use crate::domain::plan::ids::{CustomerId, ShapeId};
use crate::domain::plan::moment::Stamp;
use crate::domain::plan::shape::FileShape;

/// What an import brings; made by the diff of a file against the plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ImportEdit {
    /// New and changed customers as they are to be.
    pub customers: Vec<Customer>,
    /// Customers that the file no longer lists and that the user chose to remove.
    pub remove: Vec<CustomerId>,
    /// What the list suggested and a person confirmed.
    pub confirmed: Vec<(CustomerId, ProposalKind)>,
    /// Who imports, and when; `None` only while nobody is removed and nothing confirmed.
    pub stamp: Option<Stamp>,
    /// Newly explained words of the Relationship column.
    pub words: Vec<RelationshipWord>,
    /// The mapping to remember; `None` for a file that needs none.
    pub shape: Option<FileShape>,
    /// Set by the command line's `--into-sample` only.
    pub into_sample: bool,
}

pub(in crate::domain::edit) fn apply_import(plan: &mut Plan, edit: &ImportEdit) -> Result<(), EditError> {
    if plan.about().sample && !edit.into_sample {
        return Err(EditError::SampleTakesNoImport);
    }
    for word in &edit.words {
        let known = plan.words.iter().find(|w| w.raw == word.raw).map(|w| w.id);
        plan.words.put(Arc::new(RelationshipWord { id: known.unwrap_or(word.id), ..word.clone() }));
    }
    if let Some(shape) = &edit.shape {
        let headers = |s: &FileShape| s.columns.iter().map(|c| c.header.clone()).collect::<Vec<_>>();
        let known: Option<ShapeId> = plan.shapes.iter().find(|s| headers(s) == headers(shape)).map(|s| s.id);
        plan.shapes.put(Arc::new(FileShape { id: known.unwrap_or(shape.id), ..shape.clone() }));
    }
    for customer in &edit.customers {
        super::put(plan, customer.clone())?;
    }
    match &edit.stamp {
        _ if edit.remove.is_empty() && edit.confirmed.is_empty() => Ok(()),
        Some(stamp) => {
            for &(id, kind) in &edit.confirmed {
                confirm(plan, id, kind, stamp)?;
            }
            bin::remove(plan, &edit.remove, stamp);
            Ok(())
        }
        None => Err(EditError::NothingHappened),
    }
}

/// Takes over what a list suggested about one customer.
fn confirm(plan: &mut Plan, id: CustomerId, kind: ProposalKind, stamp: &Stamp) -> Result<(), EditError> {
    let mut customer = (**plan.customers.get(id).ok_or(EditError::Gone)?).clone();
    match kind {
        ProposalKind::Accepted => {
            let (said, seen) = (stamp.clone(), Some(stamp.clone()));
            let state = RelationState::Accepted { said, verified_by_us: seen, verified_by_provider: None };
            relation::set_relation(plan, &mut customer, &state)?;
        }
        ProposalKind::SeenByUs => relation::verify(plan, &mut customer, Side::Us, Some(stamp))?,
        ProposalKind::NotListed => relation::verify(plan, &mut customer, Side::Us, None)?,
        ProposalKind::NoLongerDirect => {}
    }
    plan.customers.put(Arc::new(customer));
    Ok(())
}
