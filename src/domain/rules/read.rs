//! Reading rule books: the shipped ones, and files that somebody else wrote.

use std::sync::Arc;

use super::book::RuleBook;
use super::check::{BookFault, check};
use crate::domain::slug::Slug;

/// The largest rule file that is read, in bytes.
const MAX_BYTES: usize = 1 << 20;

/// How deep a rule file may nest.
const MAX_DEPTH: usize = 32;

/// Why a text is no rule book.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BookError {
    /// Too large to be one.
    #[error("{bytes} bytes")]
    TooLarge {
        /// How many bytes it has.
        bytes: usize,
    },
    /// Not the RON that a rule book is, or something in it is not known.
    #[error("line {line}, column {column}: {what}")]
    NotABook {
        /// Counts from 1.
        line: usize,
        /// Counts from 1, in characters.
        column: usize,
        /// What the reader said; for the log and for those who write books.
        what: String,
    },
    /// It can be read, but is not sound.
    #[error("{} faults, first: {}", faults.len(), faults.first().map(ToString::to_string).unwrap_or_default())]
    Unsound {
        /// Never empty.
        faults: Vec<BookFault>,
    },
}

impl RuleBook {
    /// Reads a book and proves it sound. Size, depth and unknown fields are limited, so a hostile file does no harm.
    ///
    /// # Errors
    /// [`BookError`] says where it goes wrong.
    pub fn read(text: &str) -> Result<Self, BookError> {
        if MAX_BYTES < text.len() {
            return Err(BookError::TooLarge { bytes: text.len() });
        }
        let options = ron::Options::default()
            .with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME)
            .with_recursion_limit(MAX_DEPTH);
        let book: Self = options.from_str(text).map_err(|error| BookError::NotABook {
            line: error.span.start.line,
            column: error.span.start.col,
            what: error.code.to_string(),
        })?;
        let faults = check(&book);
        if faults.is_empty() { Ok(book) } else { Err(BookError::Unsound { faults }) }
    }
}

/// The rule books at hand, in the order of time. A clone costs nothing.
#[derive(Clone, Debug, Default)]
pub struct Books(Arc<Vec<Arc<RuleBook>>>);

impl Books {
    /// The books this program comes with.
    ///
    /// # Errors
    /// Only when a shipped file is damaged, which a test excludes.
    pub fn shipped() -> Result<Self, BookError> {
        const TEXTS: [&str; 3] = [
            include_str!("../../../assets/rules/2018-12.ron"),
            include_str!("../../../assets/rules/2021-10.ron"),
            include_str!("../../../assets/rules/2026.ron"),
        ];
        let books = TEXTS.into_iter().map(|text| RuleBook::read(text).map(Arc::new));
        books.collect::<Result<Vec<_>, _>>().map(|books| Self(Arc::new(books)))
    }

    /// These books and one more; one of the same name is replaced.
    #[must_use]
    pub fn with(&self, book: RuleBook) -> Self {
        let mut books: Vec<_> = self.0.iter().filter(|other| other.id != book.id).cloned().collect();
        books.push(Arc::new(book));
        books.sort_by_key(|book| (book.from, book.id));
        Self(Arc::new(books))
    }

    /// All books, the oldest first.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &Arc<RuleBook>> {
        self.0.iter()
    }

    /// The book of this name.
    pub fn get(&self, id: Slug) -> Option<&Arc<RuleBook>> {
        self.0.iter().find(|book| book.id == id)
    }

    /// The book of this name, else the newest one; `None` only when there is no book at all.
    pub fn get_or_newest(&self, id: Option<Slug>) -> Option<&Arc<RuleBook>> {
        id.and_then(|id| self.get(id)).or_else(|| self.0.last())
    }
}
