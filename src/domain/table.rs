//! `Table`: records by id, sorted, shared between versions of a plan, cheap to clone and to diff.

use std::fmt::Debug;
use std::sync::Arc;

use imbl::OrdMap;
use imbl::ordmap::DiffItem;

/// Something with an id: one line of the plan's file.
pub trait Record: Clone + Eq {
    /// What tells one record from another of the same noun.
    type Id: Copy + Ord + Debug;

    /// This record's id.
    fn id(&self) -> Self::Id;

    /// Whether a part of it has no id, as in files of earlier programs.
    fn lacks_ids(&self) -> bool {
        false
    }

    /// Gives each such part an id, which is the same on every computer.
    fn give_ids(&mut self) {}
}

/// The record with an id for each of its parts.
pub(in crate::domain) fn complete<T: Record>(mut record: Arc<T>) -> Arc<T> {
    if record.lacks_ids() {
        Arc::make_mut(&mut record).give_ids();
    }
    record
}

/// Records of one noun by id.
///
/// A clone costs the same whatever the size, and shares everything with its original until one of them changes.
/// The map behind these six methods can be replaced without anybody noticing; a test holds its diff against a plain map,
/// because the journal is only as right as the diff.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordTable<T: Record>(OrdMap<T::Id, Arc<T>>);

/// How one record differs between two versions; `None` before means added, `None` after means removed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordDiff<T> {
    /// The record in the older version.
    pub before: Option<Arc<T>>,
    /// The record in the newer version.
    pub after: Option<Arc<T>>,
}

impl<T: Record> Default for RecordTable<T> {
    fn default() -> Self {
        Self(OrdMap::new())
    }
}

impl<T: Record> RecordTable<T> {
    /// The record with this id; `None` when there is none.
    pub fn get(&self, id: T::Id) -> Option<&Arc<T>> {
        self.0.get(&id)
    }

    /// How many records there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is no record at all.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The records in the order of their ids.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &Arc<T>> {
        self.0.values()
    }

    /// Adds `record` or replaces the one with its id.
    pub(in crate::domain) fn put(&mut self, record: Arc<T>) {
        self.0.insert(record.id(), record);
    }

    /// Takes the record with this id out; nothing happens when there is none.
    pub(in crate::domain) fn remove(&mut self, id: T::Id) {
        self.0.remove(&id);
    }

    /// What changed from `self` to `newer`, in the order of ids; costs what changed, not what is there.
    pub fn diff(&self, newer: &Self) -> Vec<RecordDiff<T>> {
        self.0
            .diff(&newer.0)
            .map(|item| match item {
                DiffItem::Add(_, after) => RecordDiff { before: None, after: Some(after.clone()) },
                DiffItem::Update { old, new } => RecordDiff { before: Some(old.1.clone()), after: Some(new.1.clone()) },
                DiffItem::Remove(_, before) => RecordDiff { before: Some(before.clone()), after: None },
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    #[derive(Clone, Debug, PartialEq, Eq)]
    struct Item(u32, u32);

    impl Record for Item {
        type Id = u32;
        fn id(&self) -> u32 {
            self.0
        }
    }

    fn plain_diff(old: &BTreeMap<u32, u32>, new: &BTreeMap<u32, u32>) -> Vec<(u32, Option<u32>, Option<u32>)> {
        let mut ids: Vec<u32> = old.keys().chain(new.keys()).copied().collect();
        ids.sort_unstable();
        ids.dedup();
        let pair = |id| (id, old.get(&id).copied(), new.get(&id).copied());
        ids.into_iter().map(pair).filter(|(_, before, after)| before != after).collect()
    }

    /// A small generator, so that the 16,000 pairs are the same in every run.
    struct Dice(u64);

    impl Dice {
        fn roll(&mut self, below: u32) -> u32 {
            self.0 ^= self.0 << 13;
            self.0 ^= self.0 >> 7;
            self.0 ^= self.0 << 17;
            (self.0 % u64::from(below)) as u32
        }
    }

    fn mutate(dice: &mut Dice, table: &mut RecordTable<Item>, plain: &mut BTreeMap<u32, u32>) {
        let n_edits = if dice.roll(10) == 0 { 200 } else { 1 + dice.roll(4) };
        for _ in 0..n_edits {
            let id = dice.roll(700);
            if dice.roll(4) == 0 {
                table.remove(id);
                plain.remove(&id);
            } else {
                let value = dice.roll(50);
                table.put(Arc::new(Item(id, value)));
                plain.insert(id, value);
            }
        }
    }

    #[test]
    fn diff_of_16000_random_pairs_equals_that_of_a_plain_map() {
        let mut dice = Dice(0x9e37_79b9_7f4a_7c15);
        let mut versions = vec![(RecordTable::<Item>::default(), BTreeMap::new())];
        for round in 0..16_000 {
            let from = dice.roll(versions.len() as u32) as usize;
            let (mut table, mut plain) = versions[from].clone();
            mutate(&mut dice, &mut table, &mut plain);
            let against = &versions[dice.roll(versions.len() as u32) as usize];
            let found: Vec<_> = against
                .0
                .diff(&table)
                .into_iter()
                .map(|d| {
                    let id = d.before.as_ref().or(d.after.as_ref()).unwrap().0;
                    (id, d.before.map(|item| item.1), d.after.map(|item| item.1))
                })
                .collect();
            assert_eq!(found, plain_diff(&against.1, &plain), "round {round}");
            if versions.len() < 24 {
                versions.push((table, plain));
            } else {
                let slot = dice.roll(24) as usize;
                versions[slot] = (table, plain);
            }
        }
    }
}
