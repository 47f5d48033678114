//! Lists that mostly hold one thing, read into just as much memory: a plan holds some for each of a hundred thousand customers.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserialize, Deserializer, SeqAccess, Visitor};

/// Reads a list; one that holds a single thing takes room for that only.
pub(super) fn read<'de, D: Deserializer<'de>, T: Deserialize<'de>>(from: D) -> Result<Vec<T>, D::Error> {
    from.deserialize_seq(Few(PhantomData))
}

struct Few<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for Few<T> {
    type Value = Vec<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Vec<T>, A::Error> {
        let Some(first) = seq.next_element()? else { return Ok(Vec::new()) };
        let mut list = Vec::with_capacity(1);
        list.push(first);
        while let Some(next) = seq.next_element()? {
            list.push(next);
        }
        Ok(list)
    }
}

#[cfg(test)]
mod tests {
    #[derive(serde::Deserialize)]
    struct Lists(#[serde(deserialize_with = "super::read")] Vec<u8>);

    #[test]
    fn every_length_is_read_and_one_thing_takes_no_more_room_than_it_needs() {
        for list in [vec![], vec![7], vec![7, 8], (0..40).collect()] {
            let read: Lists = ron::from_str(&format!("({})", ron::to_string(&list).unwrap())).unwrap();
            assert_eq!(read.0, list);
            assert!(list.len() != 1 || read.0.capacity() == 1, "{} bytes", read.0.capacity());
        }
        assert!(ron::from_str::<Lists>("([7, x])").is_err());
    }
}
