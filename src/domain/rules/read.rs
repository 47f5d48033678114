//! Reading rule books: the shipped ones, and files that somebody else wrote.

use std::sync::Arc;

use chrono::Datelike as _;

use super::book::RuleBook;
use super::capability::{Capability, CapabilityCell, Party, Standing, is_unsaid};
use super::check::{BookFault, check};
use super::file::BookFile;
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
    /// The book that it is based on is not at hand.
    #[error("{id}, which it is based on, is not there")]
    NoBase {
        /// That book.
        id: Slug,
    },
    /// It is based on itself, perhaps by way of others.
    #[error("{id} is based on itself")]
    Circle {
        /// A book of the circle.
        id: Slug,
    },
    /// It takes over something that the book it is based on does not have.
    #[error("{name} is not in the book that it is based on")]
    NotInBase {
        /// What is not there.
        name: String,
    },
    /// It can be read, but is not sound.
    #[error("{} faults, first: {}", faults.len(), faults.first().map(ToString::to_string).unwrap_or_default())]
    Unsound {
        /// Never empty.
        faults: Vec<BookFault>,
    },
}

impl RuleBook {
    /// Reads a book and proves it sound; one that it is based on stands among `books`. Size, depth and unknown fields are
    /// limited, so a hostile file does no harm.
    ///
    /// # Errors
    /// [`BookError`] says where it goes wrong.
    pub fn read(text: &str, books: &Books) -> Result<Self, BookError> {
        if MAX_BYTES < text.len() {
            return Err(BookError::TooLarge { bytes: text.len() });
        }
        let file: BookFile = options().from_str(text).map_err(|error| BookError::NotABook {
            line: error.span.start.line,
            column: error.span.start.col,
            what: error.code.to_string(),
        })?;
        let book = file.whole(books)?;
        let faults = check(&book);
        if faults.is_empty() { Ok(book) } else { Err(BookError::Unsound { faults }) }
    }

    /// The name of the book in this text, whatever else it holds.
    pub fn name_in(text: &str) -> Option<Slug> {
        #[derive(serde::Deserialize)]
        struct Head {
            id: Slug,
        }
        options().from_str(text).ok().map(|head: Head| head.id)
    }
}

fn options() -> ron::Options {
    ron::Options::default()
        .with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME)
        .with_recursion_limit(MAX_DEPTH)
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
        /// A book stands after the one that it is based on.
        const TEXTS: [&str; 3] = [
            include_str!("../../../assets/rules/2018-12.ron"),
            include_str!("../../../assets/rules/2021-10.ron"),
            include_str!("../../../assets/rules/2026.ron"),
        ];
        TEXTS.into_iter().try_fold(Self::default(), |books, text| Ok(books.with(RuleBook::read(text, &books)?)))
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

    /// What the newest book before this one says of a task where this one says nothing, with the year of that book. It is
    /// for showing only: nobody has repeated it since.
    pub fn last_cell(&self, book: &RuleBook, task: Slug, standing: Standing) -> Option<(i32, &CapabilityCell)> {
        let is_silent = |cell: &&CapabilityCell| **cell == CapabilityCell::NotSaid;
        self.last_of(book, task, |task| Some(task.cells.get(standing)).filter(|cell| !is_silent(cell)))
    }

    /// Who does a task afterwards by the newest book before this one that says so, with the year of that book.
    pub fn last_parties(&self, book: &RuleBook, task: Slug) -> Option<(i32, &[Party])> {
        self.last_of(book, task, |task| Some(&*task.after).filter(|after| !is_unsaid(after)))
    }

    fn last_of<'b, T>(
        &'b self,
        book: &RuleBook,
        task: Slug,
        say: impl Fn(&'b Capability) -> Option<T>,
    ) -> Option<(i32, T)> {
        let earlier = self.iter().rev().filter(|other| other.from < book.from);
        let mut tasks =
            earlier.filter_map(|other| Some((other, other.capabilities.iter().find(|one| one.id == task)?)));
        tasks.find_map(|(other, one)| Some((other.from.year(), say(one)?)))
    }

    /// The book of this name, else the newest one; `None` only when there is no book at all.
    pub fn get_or_newest(&self, id: Option<Slug>) -> Option<&Arc<RuleBook>> {
        id.and_then(|id| self.get(id)).or_else(|| self.0.last())
    }
}
