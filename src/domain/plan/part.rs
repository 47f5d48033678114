//! Parts of a record that have an id of their own: people and desks in a list. An id is told from another within its record.

use super::ids::ContactId;

/// A part of a record with an id.
pub trait RecordPart {
    /// Its id; [`ContactId::NONE`] only until it is in a plan.
    fn id(&self) -> ContactId;

    /// Gives it this id.
    fn set_id(&mut self, id: ContactId);
}

impl ContactId {
    /// Stands for an id that is still to be given.
    pub const NONE: Self = Self::new(0);

    /// Whether it is still to be given.
    pub fn is_none(&self) -> bool {
        *self == Self::NONE
    }

    /// The id of the part that stands at this place of a record's list: the same on every computer, whoever reads a file
    /// that has none.
    pub fn of_place(record: u64, place: usize) -> Self {
        // The finish of SplitMix64, which every bit of both numbers goes through. Never to be changed.
        let mut bits = record ^ (place as u64 + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        Self::new((bits ^ (bits >> 31)).max(1))
    }
}

impl Default for ContactId {
    fn default() -> Self {
        Self::NONE
    }
}

/// Whether a part of the list has no id, or that of a part before it.
pub(super) fn lack_ids<T: RecordPart>(list: &[T]) -> bool {
    let is_odd = |(at, part): (usize, &T)| part.id().is_none() || list[..at].iter().any(|one| one.id() == part.id());
    list.iter().enumerate().any(is_odd)
}

/// Gives every part without an id, or with that of a part before it, one by its place.
pub(super) fn give_ids<T: RecordPart>(record: u64, list: &mut [T]) {
    for at in 0..list.len() {
        let id = list[at].id();
        if id.is_none() || list[..at].iter().any(|one| one.id() == id) {
            list[at].set_id(ContactId::NONE);
            let id = free_id(record, at, list);
            list[at].set_id(id);
        }
    }
}

/// The first id from this place on that no part of the list has.
fn free_id<T: RecordPart>(record: u64, place: usize, list: &[T]) -> ContactId {
    let is_free = |id: &ContactId| list.iter().all(|part| part.id() != *id);
    // As many places as there are parts are taken at most.
    (place..=place + list.len()).map(|place| ContactId::of_place(record, place)).find(is_free).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::super::contact::Contact;
    use super::*;

    fn list(ids: &[u64]) -> Vec<Contact> {
        ids.iter().map(|&id| Contact { id: ContactId::new(id), ..Contact::default() }).collect()
    }

    #[test]
    fn every_part_without_an_id_gets_one_of_its_own_and_the_others_keep_theirs() {
        let mut contacts = list(&[0, 7, 0, 7, 8]);
        assert!(lack_ids(&contacts));
        give_ids(100, &mut contacts);
        assert!(!lack_ids(&contacts));
        assert_eq!([contacts[1].id, contacts[4].id], [ContactId::new(7), ContactId::new(8)]);
        let mut again = list(&[0, 7, 0, 7, 8]);
        give_ids(100, &mut again);
        assert_eq!(again, contacts, "on every computer the same");
        let mut other = list(&[0, 7, 0, 7, 8]);
        give_ids(101, &mut other);
        assert_ne!(other, contacts, "each record has its own");
    }

    #[test]
    fn id_by_place_never_changes() {
        let mut contacts = list(&[0, 0]);
        give_ids(100, &mut contacts);
        let texts: Vec<String> = contacts.iter().map(|contact| contact.id.to_string()).collect();
        assert_eq!(texts, ["h-9tp4g27ed1xvf", "h-5dfe91h2fctr9"]);
    }

    #[test]
    fn part_that_comes_after_another_one_went_gets_an_id_that_is_free() {
        let mut contacts = list(&[0, 0]);
        give_ids(100, &mut contacts);
        contacts.remove(0);
        contacts.push(Contact::default());
        give_ids(100, &mut contacts);
        assert!(!lack_ids(&contacts));
    }
}
