//! Fields of our own, and what customers hold in them.

use std::sync::Arc;

use super::EditError;
use crate::domain::edit::record::{EditWords, Kept};
use crate::domain::plan::Plan;
use crate::domain::plan::ids::{CustomerId, OwnFieldId};
use crate::domain::plan::own_field::{MOST, OwnField, OwnValue};
use crate::domain::search::{Field, fold};

/// Each of these customers holds this in the field, or nothing where the text is blank.
pub(super) fn set(plan: &mut Plan, customers: &[CustomerId], field: OwnFieldId, typed: &str) -> Result<(), EditError> {
    let own = plan.own_fields.get(field).ok_or(EditError::Gone)?.clone();
    let text = own.read(typed).ok_or_else(|| EditError::NotHeld { field: own.name.clone() })?;
    super::each(plan, customers, |_, customer| {
        customer.own.retain(|held| held.id != field);
        if !text.is_empty() {
            customer.own.push(OwnValue { id: field, text: text.clone() });
            customer.own.sort_by_key(|held| held.id);
        }
        Ok(())
    })
}

impl Kept for OwnField {
    const WORDS: EditWords = EditWords { add: "edit-own-add", change: "edit-own", remove: "edit-own-remove" };

    fn title<'t>(&'t self, _plan: &'t Plan) -> &'t str {
        &self.name
    }

    fn check(&self, plan: &Plan) -> Result<(), EditError> {
        let others = || plan.own_fields.iter().filter(|field| field.id != self.id);
        let name = fold(&self.prefix());
        if name.is_empty() {
            return Err(EditError::NameMissing);
        }
        let is_built_in = Field::all().iter().any(|field| field.prefix().names.iter().any(|known| fold(known) == name));
        if is_built_in || others().any(|field| fold(&field.prefix()) == name) {
            return Err(EditError::NameTaken { name: self.name.clone() });
        }
        if MOST <= self.place || others().any(|field| field.place == self.place) {
            return Err(EditError::TooMany { most: MOST as usize });
        }
        Ok(())
    }

    fn leave(plan: &mut Plan, gone: OwnFieldId) {
        let holding = |held: &[OwnValue]| held.iter().any(|value| value.id == gone);
        let customers: Vec<_> = plan.customers.iter().filter(|customer| holding(&customer.own)).cloned().collect();
        for mut customer in customers {
            Arc::make_mut(&mut customer).own.retain(|value| value.id != gone);
            plan.customers.put(customer);
        }
    }
}
