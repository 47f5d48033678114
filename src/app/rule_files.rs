//! Rule books of the user's own: added to the shipped ones when a plan is loaded, and what is wrong with them said once.

use super::App;
use crate::domain::rules::Books;
use crate::domain::schedule::Library;
use crate::domain::slug::Slug;
use crate::i18n::explain;
use crate::store::Places;
use crate::store::fs::RealFs;
use crate::store::rule_files::{OwnBook, RuleFileFault, read_rule_files};
use crate::ui::theme::Tone;

/// Rule books and days off, and what the user's own files have to do with them.
pub(super) struct Shelf {
    pub(super) library: Library,
    /// Books of this program that a file replaces, with the file's name.
    replaced: Vec<(Slug, String)>,
    faults: Vec<RuleFileFault>,
}

impl Shelf {
    /// Reads everything; touches the disk, so it belongs in a job.
    pub(super) fn read(places: &Places) -> Self {
        let mut library = Library::shipped();
        let files = read_rule_files(&RealFs, places);
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

impl App {
    /// Says everything odd about own rule books, each thing once as long as the program runs.
    pub(super) fn report_rule_files(&mut self, shelf: &Shelf) {
        let faults = shelf.faults.iter().map(|fault| (Tone::Warning, explain::rule_file_fault(&self.lang, fault)));
        let replaced = shelf.replaced.iter().map(|(id, file)| {
            let args = [("id", id.as_str()), ("file", file.as_str())];
            (Tone::Info, self.lang.with("rule-file-instead", &args).into_owned())
        });
        let all: Vec<_> = faults.chain(replaced).collect();
        for (tone, text) in all {
            if self.said_of_rules.insert(text.clone()) {
                self.say(tone, text);
            }
        }
    }
}
