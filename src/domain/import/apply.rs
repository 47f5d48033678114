//! From the diff to the one edit that carries it out.

use super::diff::{Counts, DiffKind, ImportDiff};
use crate::domain::edit::customers::ImportEdit;
use crate::domain::plan::customer::{Customer, RelationshipWord};
use crate::domain::plan::ids::CustomerId;
use crate::domain::plan::moment::Stamp;
use crate::domain::plan::shape::FileShape;

impl ImportDiff {
    /// How many of each kind there are, chosen or not.
    pub fn counts(&self) -> Counts {
        let mut counts = Counts { n_problems: self.problems.len(), ..Counts::default() };
        for entry in &self.entries {
            match entry.kind {
                DiffKind::New => counts.n_new += 1,
                DiffKind::Changed => counts.n_changed += 1,
                DiffKind::Same => counts.n_same += 1,
                DiffKind::Missing => counts.n_missing += 1,
            }
        }
        counts
    }

    /// Chooses or leaves all entries of a kind.
    pub fn choose(&mut self, kind: DiffKind, chosen: bool) {
        for entry in self.entries.iter_mut().filter(|entry| entry.kind == kind) {
            entry.chosen = chosen;
        }
    }

    /// How many records the import would put or remove; 0: there is nothing to do but remembering words and mapping.
    pub fn n_chosen(&self) -> usize {
        self.entries.iter().filter(|entry| entry.chosen && entry.kind != DiffKind::Same).count()
    }

    /// The chosen entries as one edit and so one undo step. `ids` makes a new id at every call.
    ///
    /// `words`: what the user just explained. `shape`: the mapping to remember; `None` for a file that needs none.
    /// `stamp`: who imports, and when; it stands at what was confirmed and removed.
    pub fn to_edit(
        &self,
        ids: &mut dyn FnMut() -> CustomerId,
        words: Vec<RelationshipWord>,
        shape: Option<FileShape>,
        stamp: Stamp,
    ) -> ImportEdit {
        let mut customers = Vec::new();
        let mut remove = Vec::new();
        for entry in self.entries.iter().filter(|entry| entry.chosen) {
            match (entry.kind, &entry.after, entry.existing) {
                (DiffKind::New, Some(after), _) => customers.push(Customer { id: ids(), ..(**after).clone() }),
                (DiffKind::Changed, Some(after), _) => customers.push((**after).clone()),
                (DiffKind::Missing, _, Some(id)) => remove.push(id),
                (DiffKind::New | DiffKind::Changed | DiffKind::Same | DiffKind::Missing, _, _) => {}
            }
        }
        let confirmed = self.proposals.iter().filter(|proposal| proposal.chosen && proposal.kind.can_be_taken());
        let confirmed = confirmed.map(|proposal| (proposal.customer, proposal.kind)).collect();
        let stamp = Some(stamp);
        ImportEdit { customers, remove, confirmed, stamp, words, shape, ..ImportEdit::default() }
    }
}
