//! What an import brings.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::{Side, relation};
use crate::domain::edit::{EditError, EditLabel};
use crate::domain::import::ProposalKind;
use crate::domain::plan::Plan;
use crate::domain::plan::customer::{Customer, RelationState, RelationshipMeaning};
use crate::domain::plan::ids::{CustomerId, ShapeId};
use crate::domain::plan::moment::Stamp;
use crate::domain::plan::shape::ImportMapping;

/// What an import brings; made by the diff of a file against the plan. It never removes anybody.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ImportEdit {
    /// New and changed customers as they are to be.
    pub customers: Vec<Customer>,
    /// What the list suggested and a person confirmed.
    pub confirmed: Vec<(CustomerId, ProposalKind)>,
    /// Who imports, and when; `None` only while nothing is confirmed.
    pub stamp: Option<Stamp>,
    /// Newly explained words of the Relationship column.
    pub words: Vec<RelationshipMeaning>,
    /// The mapping to remember; `None` for a file that needs none.
    pub shape: Option<ImportMapping>,
    /// Set by the command line's `--into-sample` only.
    pub into_sample: bool,
    /// Whether it comes from a list of subscriptions, and so brings nothing else.
    pub of_subscriptions: bool,
}

impl ImportEdit {
    /// What columns and words mean, taken out as an edit of its own: undoing the import does not forget it.
    pub fn take_explanation(&mut self) -> Option<Self> {
        let explanation = Self {
            words: std::mem::take(&mut self.words),
            shape: self.shape.take(),
            into_sample: self.into_sample,
            ..Self::default()
        };
        explanation.is_explanation().then_some(explanation)
    }

    /// Whether it only remembers what columns and words of a list mean.
    pub fn is_explanation(&self) -> bool {
        self.customers.is_empty() && self.confirmed.is_empty() && (self.shape.is_some() || !self.words.is_empty())
    }

    /// How many customers it is about; each counts once, whatever is done to it.
    pub fn n_customers(&self) -> usize {
        let put = self.customers.iter().map(|customer| customer.id);
        let confirmed = self.confirmed.iter().map(|(id, _)| *id);
        put.chain(confirmed).collect::<BTreeSet<_>>().len()
    }
}

pub(in crate::domain::edit) fn import_label(edit: &ImportEdit) -> EditLabel {
    if edit.is_explanation() {
        return EditLabel::many("edit-import-columns", 0);
    }
    // The key "edit-import" stays with imports of earlier programs, which took for a statement what was none.
    let key = if edit.of_subscriptions { "edit-import-subscriptions" } else { "edit-import-customers" };
    EditLabel::many(key, edit.n_customers())
}

pub(in crate::domain::edit) fn apply_import(plan: &mut Plan, edit: &ImportEdit) -> Result<(), EditError> {
    if plan.about().sample && !edit.into_sample {
        return Err(EditError::SampleTakesNoImport);
    }
    for word in &edit.words {
        let known = plan.words.iter().find(|w| w.raw == word.raw).map(|w| w.id);
        plan.words.put(Arc::new(RelationshipMeaning { id: known.unwrap_or(word.id), ..word.clone() }));
    }
    if let Some(shape) = &edit.shape {
        let headers = |s: &ImportMapping| s.columns.iter().map(|c| c.header.clone()).collect::<Vec<_>>();
        let known: Option<ShapeId> = plan.shapes.iter().find(|s| headers(s) == headers(shape)).map(|s| s.id);
        plan.shapes.put(Arc::new(ImportMapping { id: known.unwrap_or(shape.id), ..shape.clone() }));
    }
    for customer in &edit.customers {
        super::put(plan, customer.clone())?;
    }
    match &edit.stamp {
        _ if edit.confirmed.is_empty() => Ok(()),
        Some(stamp) => {
            for &(id, kind) in &edit.confirmed {
                confirm(plan, id, kind, stamp)?;
            }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn label_counts_everybody_once_whatever_is_done_to_them() {
        let id = CustomerId::new;
        let edit = ImportEdit {
            customers: vec![Customer::new(id(1), "A"), Customer::new(id(2), "B")],
            confirmed: vec![(id(2), ProposalKind::Accepted), (id(3), ProposalKind::SeenByUs)],
            ..ImportEdit::default()
        };
        assert_eq!(import_label(&edit).n, 3);
        let only_confirmed = ImportEdit { customers: Vec::new(), ..edit };
        assert_eq!(import_label(&only_confirmed).n, 2);
    }
}
