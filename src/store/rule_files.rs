//! Rule books of the user's own: `rules/*.ron` in the data folder. What cannot be read costs that file only.

use std::path::Path;

use super::error::StoreError;
use super::export::write_file;
use super::fs::Fs;
use super::places::Places;
use crate::domain::rules::{BookError, Books, RuleBook};
use crate::domain::schedule::RuleLibrary;
use crate::domain::slug::Slug;

/// The largest file that is opened, in bytes; the reader of books has its own limit, too.
const MAX_BYTES: u64 = 1 << 20;

/// The most files that are read.
pub const MOST_FILES: usize = 50;

/// What the folder held.
#[derive(Debug, Default)]
pub struct RuleFiles {
    /// The sound books, in the order of their files' names.
    pub books: Vec<OwnBook>,
    /// What was not used, and why.
    pub faults: Vec<RuleFileFault>,
}

/// A book of the user's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnBook {
    /// Name of its file, without folder.
    pub file: String,
    /// The book.
    pub book: RuleBook,
}

/// A file that was not used. It was left as it is.
#[derive(Debug)]
pub struct RuleFileFault {
    /// Its name, without folder; the folder's own path when the folder is the fault.
    pub file: String,
    /// What is wrong.
    pub why: RuleFileError,
}

/// Why a file is not used as a rule book.
#[derive(Debug, thiserror::Error)]
pub enum RuleFileError {
    /// It holds no sound book.
    #[error(transparent)]
    Book(#[from] BookError),
    /// It is not UTF-8.
    #[error("line {line} is no UTF-8")]
    NotText {
        /// The line with the first byte that is none, from 1.
        line: usize,
    },
    /// It is a folder, device or pipe.
    #[error("no regular file")]
    NoFile,
    /// Another file has a book of this name, and that one is used.
    #[error("{id} is in {other} too")]
    Twice {
        /// The book's name.
        id: Slug,
        /// The file whose book is used.
        other: String,
    },
    /// There are more files than are read.
    #[error("more than {MOST_FILES} files")]
    TooMany,
    /// The disk does not give it.
    #[error(transparent)]
    Disk(#[from] StoreError),
}

/// Rule books and days off, and what the user's own files have to do with them.
pub struct RuleShelf {
    /// The shipped books and days off, with the user's own books.
    pub library: RuleLibrary,
    /// Books of this program that a file replaces, with the file's name.
    pub replaced: Vec<(Slug, String)>,
    /// Files that are no rule books, and why.
    pub faults: Vec<RuleFileFault>,
}

impl RuleShelf {
    /// Reads everything; touches the disk, so in a window it belongs in a job.
    pub fn read(fs: &dyn Fs, places: &Places) -> Self {
        let mut library = RuleLibrary::shipped();
        let files = read_rule_files(fs, places, &library.books);
        let mut replaced = Vec::new();
        for OwnBook { file, book } in files.books {
            if library.books.get(book.id).is_some() {
                replaced.push((book.id, file));
            }
            library.books = Books::with(&library.books, book);
        }
        Self { library, replaced, faults: files.faults }
    }
}

/// Reads all own rule books. One can build on a shipped book, or on another own one. A folder that is not there holds none;
/// nothing is made or changed.
pub fn read_rule_files(fs: &dyn Fs, places: &Places, shipped: &Books) -> RuleFiles {
    let dir = places.rules_dir();
    let mut all = RuleFiles::default();
    let names = match fs.list(&dir) {
        Ok(names) => names,
        Err(err) if err.kind() == std::io::ErrorKind::NotFound => return all,
        Err(source) => {
            let why = StoreError::read(&dir, source).into();
            all.faults.push(RuleFileFault { file: dir.display().to_string(), why });
            return all;
        }
    };
    let is_ours = |name: &String| name.to_ascii_lowercase().ends_with(".ron") && !name.starts_with('.');
    let mut texts = Vec::new();
    for (n, file) in names.into_iter().filter(is_ours).enumerate() {
        if n == MOST_FILES {
            all.faults.push(RuleFileFault { file, why: RuleFileError::TooMany });
            break;
        }
        match read_rule_text(fs, &dir.join(&file)) {
            Ok(text) => texts.push((file, text)),
            Err(why) => all.faults.push(RuleFileFault { file, why }),
        }
    }
    all.read(texts, shipped);
    all.faults.sort_by(|one, other| one.file.cmp(&other.file));
    all
}

impl RuleFiles {
    /// Reads these files, each after the one that it is based on; what waits for another in the end is in a circle.
    fn read(&mut self, mut texts: Vec<(String, String)>, shipped: &Books) {
        let mut books = shipped.clone();
        loop {
            let mut waiting = Vec::new();
            let n = texts.len();
            for (file, text) in texts {
                match RuleBook::read(&text, &books) {
                    Ok(book) => self.take(file, book, &mut books),
                    Err(BookError::NoBase { id }) => waiting.push((file, text, id)),
                    Err(why) => self.faults.push(RuleFileFault { file, why: why.into() }),
                }
            }
            if waiting.len() == n {
                self.faults.extend(waiting.iter().map(|(file, _, id)| {
                    let is_waiting = waiting.iter().any(|(_, text, _)| RuleBook::name_in(text) == Some(*id));
                    let why = if is_waiting { BookError::Circle { id: *id } } else { BookError::NoBase { id: *id } };
                    RuleFileFault { file: file.clone(), why: why.into() }
                }));
                return;
            }
            texts = waiting.into_iter().map(|(file, text, _)| (file, text)).collect();
        }
    }

    fn take(&mut self, file: String, book: RuleBook, books: &mut Books) {
        if let Some(other) = self.books.iter().find(|other| other.book.id == book.id) {
            let why = RuleFileError::Twice { id: book.id, other: other.file.clone() };
            self.faults.push(RuleFileFault { file, why });
            return;
        }
        // What stands in for a shipped book is no base for others, so that the order of files does not matter.
        if books.get(book.id).is_none() {
            *books = books.with(book.clone());
        }
        self.books.push(OwnBook { file, book });
    }
}

/// Reads the book in one file, wherever it lies; one that it is based on stands among `books`.
///
/// # Errors
/// Why it is no rule book.
pub fn read_rule_file(fs: &dyn Fs, path: &Path, books: &Books) -> Result<RuleBook, RuleFileError> {
    Ok(RuleBook::read(&read_rule_text(fs, path)?, books)?)
}

/// The text of a rule file, whatever it says.
///
/// # Errors
/// Why it is no text that could be a rule book.
pub fn read_rule_text(fs: &dyn Fs, path: &Path) -> Result<String, RuleFileError> {
    let failed = |source| StoreError::read(path, source);
    let found = fs.stat(path).map_err(failed)?;
    if !found.is_file {
        return Err(RuleFileError::NoFile);
    }
    let too_large = |bytes: u64| BookError::TooLarge { bytes: usize::try_from(bytes).unwrap_or(usize::MAX) };
    if MAX_BYTES < found.len {
        return Err(too_large(found.len).into());
    }
    let bytes = fs.read_head(path, MAX_BYTES + 1).map_err(failed)?;
    if MAX_BYTES < bytes.len() as u64 {
        return Err(too_large(bytes.len() as u64).into());
    }
    match std::str::from_utf8(&bytes) {
        Ok(text) => Ok(text.trim_start_matches('\u{feff}').to_owned()),
        Err(bad) => {
            let before = std::str::from_utf8(&bytes[..bad.valid_up_to()]).unwrap_or_default();
            Err(RuleFileError::NotText { line: 1 + before.matches('\n').count() })
        }
    }
}

/// Puts a rule book among the user's own: in the place of the one of this name, if there is one, else under its name.
///
/// # Errors
/// What the disk said; then nothing was changed.
pub fn add_rule_file(
    fs: &dyn Fs,
    places: &Places,
    (id, text): (Slug, &str),
    shipped: &Books,
) -> Result<(), StoreError> {
    let known = read_rule_files(fs, places, shipped).books.into_iter().find(|own| own.book.id == id);
    let file = known.map_or_else(|| format!("{id}.ron"), |own| own.file);
    write_file(fs, &places.rules_dir().join(file), text.as_bytes())
}
