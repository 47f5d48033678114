//! Fields of our own, and what customers hold in them.

use std::sync::Arc;

use super::EditError;
use crate::domain::edit::record::{EditWords, Kept};
use crate::domain::plan::Plan;
use crate::domain::plan::ids::{CustomerId, OwnFieldId};
use crate::domain::plan::own_field::{MOST, OwnField, OwnValue};
use crate::domain::plan::shape::{ColumnMeaning, ImportField, ImportMapping};
use crate::domain::search::{SearchField, fold, own_name};

/// Each of these customers holds this in the field, or nothing where the text is blank.
pub(super) fn set(plan: &mut Plan, customers: &[CustomerId], field: OwnFieldId, typed: &str) -> Result<(), EditError> {
    let own = plan.own_fields.get(field).ok_or(EditError::Gone)?.clone();
    let text = own.read(typed).ok_or_else(|| EditError::NotHeld { field: own.name.clone() })?;
    super::each(plan, customers, |_, customer| {
        customer.set_own(field, text.clone());
        Ok(())
    })
}

/// Remembered columns of lists that filled a field which is gone fill nothing: another field may take its place.
fn forget_columns(plan: &mut Plan) {
    let is_gone =
        |field: ImportField| matches!(field.about(), ColumnMeaning::Own(place) if plan.own_field(place).is_none());
    let is_stale = |shape: &&Arc<ImportMapping>| shape.columns.iter().any(|column| is_gone(column.field));
    let stale: Vec<_> = plan.shapes.iter().filter(is_stale).cloned().collect();
    let forgotten = stale.into_iter().map(|mut shape| {
        for column in Arc::make_mut(&mut shape).columns.iter_mut().filter(|column| is_gone(column.field)) {
            column.field = ImportField::Ignore;
        }
        shape
    });
    let forgotten: Vec<_> = forgotten.collect();
    for shape in forgotten {
        plan.shapes.put(shape);
    }
}

impl Kept for OwnField {
    const WORDS: EditWords = EditWords { add: "edit-own-add", change: "edit-own", remove: "edit-own-remove" };

    fn title<'t>(&'t self, _plan: &'t Plan) -> &'t str {
        &self.name
    }

    fn check(&self, plan: &Plan) -> Result<(), EditError> {
        let others = || plan.own_fields.iter().filter(|field| field.id != self.id);
        let name = own_name(&self.name);
        if name.is_empty() {
            return Err(EditError::NameMissing);
        }
        let is_built_in =
            SearchField::all().iter().any(|field| field.prefix().names.iter().any(|known| fold(known) == name));
        if is_built_in || others().any(|field| own_name(&field.name) == name) {
            return Err(EditError::NameTaken { name: self.name.clone() });
        }
        if MOST <= self.place || others().any(|field| field.place == self.place) {
            return Err(EditError::TooMany { most: MOST as usize });
        }
        Ok(())
    }

    fn leave(plan: &mut Plan, gone: OwnFieldId) {
        forget_columns(plan);
        let holding = |held: &[OwnValue]| held.iter().any(|value| value.id == gone);
        let customers: Vec<_> = plan.customers.iter().filter(|customer| holding(&customer.own)).cloned().collect();
        for mut customer in customers {
            Arc::make_mut(&mut customer).own.retain(|value| value.id != gone);
            plan.customers.put(customer);
        }
    }
}
