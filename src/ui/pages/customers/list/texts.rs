//! Everything that is searched, one behind the other, so that a hundred thousand texts are read as quickly as one.

use memchr::memmem::Finder;

/// Folded texts by position.
#[derive(Default)]
pub(super) struct Texts {
    blob: String,
    /// Where each text ends in `blob`.
    ends: Vec<usize>,
}

/// Where a text of the next version comes from.
pub(super) enum From {
    /// It is that of this position now.
    Same(usize),
    /// It is new.
    New(String),
}

impl Texts {
    /// The text at this position; empty beyond the last one.
    pub(super) fn get(&self, at: usize) -> &str {
        let Some(&end) = self.ends.get(at) else { return "" };
        let begin = at.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.blob[begin..end]
    }

    /// The next version, made of old and new texts.
    pub(super) fn next(&self, parts: impl Iterator<Item = From>) -> Self {
        let mut next = Self { blob: String::with_capacity(self.blob.len()), ends: Vec::with_capacity(self.ends.len()) };
        for part in parts {
            match part {
                From::Same(at) => next.blob.push_str(self.get(at)),
                From::New(text) => next.blob.push_str(&text),
            }
            next.ends.push(next.blob.len());
        }
        next
    }

    /// The same texts but for these, by position in ascending order.
    pub(super) fn with(&self, changed: Vec<(usize, String)>) -> Self {
        let mut changed = changed.into_iter().peekable();
        self.next((0..self.ends.len()).map(|at| match changed.next_if(|(place, _)| *place == at) {
            Some((_, text)) => From::New(text),
            None => From::Same(at),
        }))
    }

    /// Whether all of these words stand in the text at this position.
    pub(super) fn has_all(&self, at: usize, words: &[Finder<'_>]) -> bool {
        let text = self.get(at).as_bytes();
        words.iter().all(|word| word.find(text).is_some())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_stay_apart_and_can_be_exchanged_one_by_one() {
        let texts = Texts::default().next(["ab", "", "cd"].map(|text| From::New(text.into())).into_iter());
        let words = [Finder::new("bc")];
        assert!((0..3).all(|at| !texts.has_all(at, &words)));
        let texts = texts.with(vec![(1, "abc".into())]);
        assert_eq!((0..4).map(|at| texts.get(at)).collect::<Vec<_>>(), ["ab", "abc", "cd", ""]);
        assert!(texts.has_all(1, &words));
    }
}
