//! From the diff to the one edit that carries it out.

use std::collections::BTreeMap;

use super::diff::{DiffCounts, DiffEntry, DiffKind, ImportDiff};
use super::held::{HeldText, TextChoice};
use super::propose::MergeProposal;
use super::tally::ImportTally;
use crate::domain::edit::customers::ImportEdit;
use crate::domain::plan::customer::{Customer, RelationshipMeaning};
use crate::domain::plan::ids::CustomerId;
use crate::domain::plan::moment::Stamp;
use crate::domain::plan::shape::ImportMapping;

impl DiffEntry {
    /// Texts that replace nothing unasked.
    pub fn texts(&self) -> &[HeldText] {
        self.held.as_ref().map_or(&[], |held| &held.texts)
    }

    /// Whether anything of it enters the plan.
    fn is_taken(&self) -> bool {
        let is_chosen = self.chosen && self.kind != DiffKind::Same;
        is_chosen || self.kind != DiffKind::New && self.texts().iter().any(|text| text.taken().is_some())
    }

    /// The customer with everything that was chosen; `None`: nothing was.
    fn taken(&self) -> Option<Customer> {
        let is_chosen = self.chosen && self.kind != DiffKind::Same;
        let base = || self.held.as_ref().map(|held| &held.base);
        let mut customer = if is_chosen { self.after.as_deref()? } else { base()? }.clone();
        for text in self.texts().iter().filter(|_| self.is_taken()) {
            text.put(&mut customer);
        }
        self.is_taken().then_some(customer)
    }
}

impl ImportDiff {
    /// Takes the same choice for every doubtful text.
    pub fn choose_texts(&mut self, choice: TextChoice) {
        let texts = self.entries.iter_mut().filter_map(|entry| entry.held.as_mut()).flat_map(|held| &mut held.texts);
        texts.for_each(|text| text.choice = choice);
    }

    /// Takes a choice for one doubtful text, by its entry and its place there.
    pub fn choose_text(&mut self, entry: usize, place: usize, choice: TextChoice) {
        let held = self.entries.get_mut(entry).and_then(|entry| entry.held.as_mut());
        if let Some(text) = held.and_then(|held| held.texts.get_mut(place)) {
            text.choice = choice;
        }
    }

    /// How many of each kind there are, chosen or not.
    pub fn counts(&self) -> DiffCounts {
        let mut counts = DiffCounts {
            n_missing: self.missing.len(),
            n_problems: self.remarks.problems.len(),
            n_notes: self.remarks.notes.len(),
            ..DiffCounts::default()
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
    pub fn tally(&self) -> ImportTally {
        let count = |is_new| {
            let of_kind = self.entries.iter().filter(|entry| (entry.kind == DiffKind::New) == is_new);
            of_kind.filter(|entry| entry.is_taken()).count()
        };
        let confirmed = self.proposals.iter().filter(|proposal| proposal.chosen && proposal.kind.can_be_taken());
        ImportTally {
            n_added: count(true),
            n_changed: count(false),
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
        let line = |entry: &DiffEntry| entry.lines.first().copied();
        let texts = before.entries.iter().flat_map(|entry| entry.texts().iter().map(move |text| (line(entry), text)));
        let said: BTreeMap<_, TextChoice> =
            texts.map(|(line, text)| ((line, text.said.clone()), text.choice)).collect();
        for entry in &mut self.entries {
            let line = entry.lines.first().copied();
            for text in entry.held.iter_mut().flat_map(|held| &mut held.texts) {
                text.choice = said.get(&(line, text.said.clone())).copied().unwrap_or(text.choice);
            }
        }
        let key = |proposal: &MergeProposal| (proposal.customer, proposal.kind);
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
        words: Vec<RelationshipMeaning>,
        shape: Option<ImportMapping>,
        stamp: Stamp,
    ) -> ImportEdit {
        let mut customers = Vec::new();
        for entry in &self.entries {
            let Some(after) = entry.taken() else { continue };
            customers.push(if entry.kind == DiffKind::New { Customer { id: ids(), ..after } } else { after });
        }
        let confirmed = self.proposals.iter().filter(|proposal| proposal.chosen && proposal.kind.can_be_taken());
        let confirmed = confirmed.map(|proposal| (proposal.customer, proposal.kind)).collect();
        let stamp = Some(stamp);
        ImportEdit { customers, confirmed, stamp, words, shape, ..ImportEdit::default() }
    }
}
