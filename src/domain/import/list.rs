//! A short list that is empty most of the time, or the same in many rows.

use std::fmt;
use std::ops::Deref;
use std::sync::Arc;

/// Values in order. Takes no memory of its own while empty; copies share their values until one of them is changed.
#[derive(Clone, PartialEq, Eq)]
pub struct SharedList<T>(
    /// `Some` is never empty, so that equal lists are equal.
    Option<Arc<Vec<T>>>,
);

impl<T> SharedList<T> {
    /// The values.
    pub fn as_slice(&self) -> &[T] {
        self.0.as_ref().map_or(&[], |values| values.as_slice())
    }
}

impl<T: Clone> SharedList<T> {
    /// Adds one at the end.
    pub fn push(&mut self, value: T) {
        match &mut self.0 {
            Some(values) => Arc::make_mut(values).push(value),
            None => self.0 = Some(Arc::new(vec![value])),
        }
    }

    /// The values, copied only when other lists share them.
    pub fn into_vec(self) -> Vec<T> {
        self.0.map_or_else(Vec::new, Arc::unwrap_or_clone)
    }
}

impl<T> Default for SharedList<T> {
    fn default() -> Self {
        Self(None)
    }
}

impl<T> Deref for SharedList<T> {
    type Target = [T];
    fn deref(&self) -> &[T] {
        self.as_slice()
    }
}

impl<T> From<Vec<T>> for SharedList<T> {
    fn from(values: Vec<T>) -> Self {
        Self((!values.is_empty()).then(|| Arc::new(values)))
    }
}

impl<'l, T> IntoIterator for &'l SharedList<T> {
    type Item = &'l T;
    type IntoIter = std::slice::Iter<'l, T>;
    fn into_iter(self) -> Self::IntoIter {
        self.as_slice().iter()
    }
}

impl<T: fmt::Debug> fmt::Debug for SharedList<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.as_slice().fmt(f)
    }
}

impl<T: PartialEq<U>, U, const N: usize> PartialEq<[U; N]> for SharedList<T> {
    fn eq(&self, other: &[U; N]) -> bool {
        self.as_slice() == other.as_slice()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn copy_that_is_changed_leaves_the_other_as_it_was() {
        let one = SharedList::from(vec!["gold"]);
        let mut other = one.clone();
        other.push("north");
        assert_eq!((one.as_slice(), other.as_slice()), (&["gold"][..], &["gold", "north"][..]));
        assert_eq!(one.into_vec(), ["gold"]);
    }

    #[test]
    fn empty_list_is_the_same_however_it_was_made() {
        assert_eq!(SharedList::<u8>::from(Vec::new()), SharedList::default());
    }
}
