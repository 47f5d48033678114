//! From the diff to the one edit that carries it out.

use std::collections::BTreeMap;

use super::diff::{Counts, DiffEntry, DiffKind, ImportDiff};
use super::propose::Proposal;
use super::tally::Tally;
use crate::domain::edit::customers::ImportEdit;
use crate::domain::plan::customer::{Customer, RelationshipWord};
use crate::domain::plan::ids::CustomerId;
use crate::domain::plan::moment::Stamp;
use crate::domain::plan::shape::FileShape;

impl ImportDiff {
    /// How many of each kind there are, chosen or not.
    pub fn counts(&self) -> Counts {
        let mut counts = Counts {
            n_missing: self.missing.len(),
            n_problems: self.remarks.problems.len(),
            n_notes: self.remarks.notes.len(),
            ..Counts::default()
        };
        for entry in &self.entries {
            match entry.kind {
                DiffKind::New => counts.n_new += 1,
                DiffKind::Changed => counts.n_changed += 1,
                DiffKind::Same => counts.n_same += 1,
            }
        }
        counts
    }

    /// What the import of everything that is chosen would bring.
    pub fn tally(&self) -> Tally {
        let chosen = |kind| self.entries.iter().filter(|entry| entry.chosen && entry.kind == kind).count();
        let confirmed = self.proposals.iter().filter(|proposal| proposal.chosen && proposal.kind.can_be_taken());
        Tally {
            n_added: chosen(DiffKind::New),
            n_changed: chosen(DiffKind::Changed),
            n_confirmed: confirmed.count(),
            of_subscriptions: false,
        }
    }

    /// Takes over what was chosen when the same file was compared before; what is there for the first time stays as it is.
    pub fn choose_as(&mut self, before: &Self) {
        let key = |entry: &DiffEntry| (entry.kind, entry.existing, entry.lines.first().copied());
        let chosen: BTreeMap<_, bool> = before.entries.iter().map(|entry| (key(entry), entry.chosen)).collect();
        for entry in &mut self.entries {
            entry.chosen = chosen.get(&key(entry)).copied().unwrap_or(entry.chosen);
        }
        let key = |proposal: &Proposal| (proposal.customer, proposal.kind);
        let chosen: BTreeMap<_, bool> = before.proposals.iter().map(|one| (key(one), one.chosen)).collect();
        for proposal in &mut self.proposals {
            proposal.chosen = chosen.get(&key(proposal)).copied().unwrap_or(proposal.chosen);
        }
    }

    /// The chosen entries as one edit and so one undo step. `ids` makes a new id at every call.
    ///
    /// `words`: what the user just explained. `shape`: the mapping to remember; `None` for a file that needs none.
    /// `stamp`: who imports, and when; it stands at what was confirmed.
    pub fn to_edit(
        &self,
        ids: &mut dyn FnMut() -> CustomerId,
        words: Vec<RelationshipWord>,
        shape: Option<FileShape>,
        stamp: Stamp,
    ) -> ImportEdit {
        let mut customers = Vec::new();
        for entry in self.entries.iter().filter(|entry| entry.chosen) {
            match (entry.kind, &entry.after) {
                (DiffKind::New, Some(after)) => customers.push(Customer { id: ids(), ..(**after).clone() }),
                (DiffKind::Changed, Some(after)) => customers.push((**after).clone()),
                (DiffKind::New | DiffKind::Changed | DiffKind::Same, _) => {}
            }
        }
        let confirmed = self.proposals.iter().filter(|proposal| proposal.chosen && proposal.kind.can_be_taken());
        let confirmed = confirmed.map(|proposal| (proposal.customer, proposal.kind)).collect();
        let stamp = Some(stamp);
        ImportEdit { customers, confirmed, stamp, words, shape, ..ImportEdit::default() }
    }
}
