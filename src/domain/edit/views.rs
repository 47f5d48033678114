//! Edits of saved views.

use std::sync::Arc;

use super::{EditError, EditLabel};
use crate::domain::plan::Plan;
use crate::domain::plan::ids::ViewId;
use crate::domain::plan::view::SavedView;

/// What happens to a saved view.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ViewEdit {
    /// It is to be like this, new or not.
    Put(SavedView),
    /// It leaves the plan; customers stay.
    Remove(ViewId),
}

pub(super) fn apply(plan: &mut Plan, edit: &ViewEdit) -> Result<(), EditError> {
    match edit {
        ViewEdit::Put(view) => {
            let mut view = view.clone();
            view.name = view.name.trim().to_owned();
            if view.name.is_empty() {
                return Err(EditError::NameMissing);
            }
            plan.views.put(Arc::new(view));
        }
        ViewEdit::Remove(id) => plan.views.remove(*id),
    }
    Ok(())
}

pub(super) fn label(plan: &Plan, edit: &ViewEdit) -> EditLabel {
    match edit {
        ViewEdit::Put(view) => EditLabel::one("edit-view", &view.name),
        ViewEdit::Remove(id) => EditLabel::one("edit-view-remove", plan.views.get(*id).map_or("", |view| &view.name)),
    }
}
