//! Everything that is searched, one behind the other, so that a hundred thousand texts are read as quickly as one.

use memchr::memmem::Finder;

/// Folded texts by position, each with a line end behind it, which no word holds.
#[derive(Default)]
pub(super) struct Texts {
    blob: String,
    /// Where each text ends in `blob`, its line end included.
    ends: Vec<usize>,
}

/// Where a text of the next version comes from.
pub(super) enum From {
    /// It is that of this position now.
    Same(usize),
    /// It is new.
    New(String),
}

/// With fewer texts to look at, a second thread costs more than it brings.
const MANY: usize = 20_000;
/// When at most one text in so many is still looked at, each is opened; otherwise all are read through.
const RARE: usize = 16;

impl Texts {
    /// The text at this position; empty beyond the last one.
    pub(super) fn get(&self, at: usize) -> &str {
        let Some(&end) = self.ends.get(at) else { return "" };
        &self.blob[self.begin(at)..end - 1]
    }

    fn begin(&self, at: usize) -> usize {
        at.checked_sub(1).map_or(0, |before| self.ends[before])
    }

    /// The next version, made of old and new texts.
    pub(super) fn next(&self, parts: impl Iterator<Item = From>) -> Self {
        let mut next = Self { blob: String::with_capacity(self.blob.len()), ends: Vec::with_capacity(self.ends.len()) };
        for part in parts {
            match part {
                From::Same(at) => next.blob.push_str(self.get(at)),
                From::New(text) => next.blob.push_str(&text),
            }
            next.blob.push('\n');
            next.ends.push(next.blob.len());
        }
        next
    }

    /// The same texts but for these, by position in ascending order.
    pub(super) fn with(&self, changed: Vec<(usize, String)>) -> Self {
        let n_more: usize = changed.iter().map(|(_, text)| text.len()).sum();
        let mut next =
            Self { blob: String::with_capacity(self.blob.len() + n_more), ends: Vec::with_capacity(self.ends.len()) };
        let mut done = 0;
        for (at, text) in changed {
            next.keep(self, done..at);
            next.blob.push_str(&text);
            next.blob.push('\n');
            next.ends.push(next.blob.len());
            done = at + 1;
        }
        next.keep(self, done..self.ends.len());
        next
    }

    /// Takes over a run of texts at once.
    fn keep(&mut self, older: &Self, run: std::ops::Range<usize>) {
        let (begin, now) = (older.begin(run.start), self.blob.len());
        self.blob.push_str(&older.blob[begin..older.begin(run.end)]);
        self.ends.extend(older.ends[run].iter().map(|end| end - begin + now));
    }

    /// Takes out of `shown` whatever lacks one of these words; one entry for each text.
    pub(super) fn keep_with_all(&self, words: &[Finder<'_>], shown: &mut [bool]) {
        if shown.len() < MANY {
            return self.keep_from(0, words, shown);
        }
        let half = shown.len() / 2;
        let (first, second) = shown.split_at_mut(half);
        std::thread::scope(|scope| {
            scope.spawn(|| self.keep_from(half, words, second));
            self.keep_from(0, words, first);
        });
    }

    /// As [`Self::keep_with_all`], for the texts from position `first` on.
    fn keep_from(&self, first: usize, words: &[Finder<'_>], shown: &mut [bool]) {
        for word in words {
            let n_shown = shown.iter().filter(|&&is_shown| is_shown).count();
            if n_shown * RARE < shown.len() {
                for (at, is_shown) in shown.iter_mut().enumerate().filter(|(_, is_shown)| **is_shown) {
                    *is_shown = word.find(self.get(first + at).as_bytes()).is_some();
                }
            } else {
                self.read_through(first, word, shown);
            }
        }
    }

    /// Looks for one word in all of the texts from position `first` on, as if they were one.
    fn read_through(&self, first: usize, word: &Finder<'_>, shown: &mut [bool]) {
        let ends = &self.ends[first..first + shown.len()];
        let Some(&last) = ends.last() else { return };
        let blob = &self.blob.as_bytes()[..last];
        let (mut at, mut from) = (0, self.begin(first));
        while let Some(found) = word.find(&blob[from..]).map(|place| place + from) {
            while ends[at] <= found {
                shown[at] = false;
                at += 1;
            }
            // The text has it, whatever else stands in it.
            from = ends[at];
            at += 1;
            if at == ends.len() {
                return;
            }
        }
        shown[at..].fill(false);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(texts: &Texts, words: &[&str], mut shown: Vec<bool>) -> Vec<bool> {
        let words: Vec<Finder<'_>> = words.iter().map(|word| Finder::new(word.as_bytes())).collect();
        texts.keep_with_all(&words, &mut shown);
        shown
    }

    #[test]
    fn texts_stay_apart_and_can_be_exchanged_one_by_one() {
        let texts = Texts::default().next(["ab", "", "cd"].map(|text| From::New(text.into())).into_iter());
        assert_eq!(found(&texts, &["bc"], vec![true; 3]), [false; 3]);
        assert_eq!(found(&texts, &["d"], vec![true; 3]), [false, false, true]);
        let texts = texts.with(vec![(1, "abc".into())]);
        assert_eq!((0..4).map(|at| texts.get(at)).collect::<Vec<_>>(), ["ab", "abc", "cd", ""]);
        assert_eq!(found(&texts, &["bc"], vec![true; 3]), [false, true, false]);
        let texts = texts.with(vec![(0, "x".into()), (2, "yz".into())]);
        assert_eq!((0..3).map(|at| texts.get(at)).collect::<Vec<_>>(), ["x", "abc", "yz"]);
    }

    #[test]
    fn what_was_not_shown_stays_hidden() {
        let texts = Texts::default().next(["ab", "ab", "ab"].map(|text| From::New(text.into())).into_iter());
        assert_eq!(found(&texts, &["a", "b"], vec![true, false, true]), [true, false, true]);
        assert_eq!(found(&texts, &[], vec![false, true, false]), [false, true, false]);
        assert_eq!(found(&Texts::default(), &["a"], Vec::new()), [false; 0]);
    }

    #[test]
    fn both_ways_of_reading_and_both_threads_find_the_same() {
        let text = |at: usize| format!("customer{at}\n{}", if at.is_multiple_of(7) { "seven" } else { "other" });
        let n = MANY + 3;
        let texts = Texts::default().next((0..n).map(|at| From::New(text(at))));
        for words in [&["seven"][..], &["customer1", "seven"], &["9999"], &["r20002"], &["nothing"]] {
            let plain = |at: usize| words.iter().all(|word| text(at).contains(word));
            assert_eq!(found(&texts, words, vec![true; n]), (0..n).map(plain).collect::<Vec<_>>(), "{words:?}");
            let few: Vec<bool> = (0..n).map(|at| at.is_multiple_of(100)).collect();
            let both: Vec<bool> = (0..n).map(|at| few[at] && plain(at)).collect();
            assert_eq!(found(&texts, words, few), both, "{words:?} among few");
        }
    }
}
