//! What happened to one record: it came, it went, or some of its fields became something else.

use std::sync::Arc;

use super::fields::{How, Noun};
use crate::domain::table::RecordTable;

/// What happened to one record of a noun.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RecordChange<T: Noun> {
    /// It came.
    Added(Arc<T>),
    /// It went, and this is how it was.
    Removed(Arc<T>),
    /// Some of its fields changed.
    Changed {
        /// Which record.
        id: T::Id,
        /// The fields that differ, each before and after.
        fields: Box<T::Fields>,
    },
}

impl<T: Noun> RecordChange<T> {
    /// How these two differ; `None`: not at all. Two different records are none.
    pub fn between(before: Option<Arc<T>>, after: Option<Arc<T>>) -> Option<Self> {
        match (before, after) {
            (None, None) => None,
            (None, Some(after)) => Some(Self::Added(after)),
            (Some(before), None) => Some(Self::Removed(before)),
            (Some(before), Some(after)) => {
                let fields = T::fields_between(&before, &after);
                let is_change = before.id() == after.id() && fields != T::Fields::default();
                is_change.then(|| Self::Changed { id: after.id(), fields: Box::new(fields) })
            }
        }
    }

    /// Which record it is about.
    pub fn id(&self) -> T::Id {
        match self {
            Self::Added(record) | Self::Removed(record) => record.id(),
            Self::Changed { id, .. } => *id,
        }
    }

    /// What takes this change back.
    #[must_use]
    pub fn inverse(&self) -> Self {
        match self {
            Self::Added(record) => Self::Removed(record.clone()),
            Self::Removed(record) => Self::Added(record.clone()),
            Self::Changed { id, fields } => Self::Changed { id: *id, fields: Box::new(T::inverse_of(fields)) },
        }
    }

    /// Whether the table holds the record whose fields change; there is nothing to ask for one that comes or goes.
    pub(super) fn finds_its_record(&self, table: &RecordTable<T>) -> bool {
        match self {
            Self::Added(_) | Self::Removed(_) => true,
            Self::Changed { id, .. } => table.get(*id).is_some(),
        }
    }

    /// Makes the change in the table; a record that is not there has no fields to change.
    pub(super) fn make(&self, table: &mut RecordTable<T>, how: How) {
        match self {
            Self::Added(record) => table.put(record.clone()),
            Self::Removed(record) => table.remove(record.id()),
            Self::Changed { id, fields } => {
                if let Some(now) = table.get(*id) {
                    let mut record = T::clone(now);
                    let _fits = record.put(fields, how);
                    table.put(Arc::new(record));
                }
            }
        }
    }

    /// Makes the change in the table as far as the table still is what it was before the change, or has become the same;
    /// tells whether anything became something else, and gives back what does not fit.
    pub(super) fn make_where_it_fits(&self, table: &mut RecordTable<T>) -> (bool, Option<Self>) {
        match (self, table.get(self.id())) {
            (Self::Added(record), None) => {
                table.put(record.clone());
                (true, None)
            }
            (Self::Removed(record), Some(now)) if now == record => {
                table.remove(record.id());
                (true, None)
            }
            (Self::Added(record), Some(now)) if now == record => (false, None),
            (Self::Removed(_), None) => (false, None),
            (Self::Changed { id, fields }, Some(now)) => {
                let mut record = T::clone(now);
                let rest = record.put(fields, How::Unchanged);
                let is_changed = record != **now;
                if is_changed {
                    table.put(Arc::new(record));
                }
                let rest = Some(rest).filter(|rest| *rest != T::Fields::default());
                (is_changed, rest.map(|rest| Self::Changed { id: *id, fields: Box::new(rest) }))
            }
            (Self::Added(_) | Self::Removed(_), Some(_)) | (Self::Changed { .. }, None) => (false, Some(self.clone())),
        }
    }
}
