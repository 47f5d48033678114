//! Rule books of the user's own: added to the shipped ones when a plan is loaded, and what is wrong with them said once.

use std::path::PathBuf;

use super::App;
use crate::domain::rules::RuleBook;
use crate::domain::slug::Slug;
use crate::i18n::explain;
use crate::jobs::Stopped;
use crate::store::StoreError;
use crate::store::fs::RealFs;
use crate::store::rule_files::{RuleFileError, RuleShelf, add_rule_file, read_rule_text};
use crate::ui::action::{Page, RuleFileAction};
use crate::ui::pages::rules::Coming;
use crate::ui::theme::Tone;

/// The job that reads a rule file, or adds one.
const JOB: &str = "rules";

/// A file with its text and the version in it.
type Read = (String, String, RuleBook);

impl App {
    /// Says everything odd about own rule books, each thing once as long as the program runs.
    pub(super) fn report_rule_files(&mut self, shelf: &RuleShelf) {
        let faults = shelf.faults.iter().map(|fault| (Tone::Warning, explain::rule_file_fault(&self.lang, fault)));
        let instead = |(id, file): &(Slug, String)| explain::rule_file_instead(&self.lang, *id, file);
        let replaced = shelf.replaced.iter().map(|one| (Tone::Warning, instead(one)));
        let all: Vec<_> = faults.chain(replaced).collect();
        for (tone, text) in all {
            if self.said_of_rules.insert(text.clone()) {
                self.say(tone, text);
            }
        }
    }

    pub(super) fn rule_file_action(&mut self, action: RuleFileAction) {
        match action {
            RuleFileAction::Read(path) => self.read_rules(path),
            RuleFileAction::Add => self.add_rules(),
        }
    }

    fn read_rules(&mut self, path: PathBuf) {
        let Some(open) = &self.open else { return };
        let books = open.library.books.clone();
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let work = move |_: &_| {
            let read = read_rule_text(&RealFs, &path).and_then(|text| Ok((RuleBook::read(&text, &books)?, text)));
            Ok(read.map(|(book, text)| (name, text, book)))
        };
        self.start_anew(JOB, work, Self::rules_read);
        self.session.go(Page::Rules);
    }

    fn rules_read(&mut self, read: Result<Result<Read, RuleFileError>, Stopped>) {
        let state = &mut self.session.rules;
        (state.coming, state.trouble) = (None, None);
        match read {
            Ok(Ok((file, text, book))) => state.coming = Some(Coming::new(file, text, book)),
            Ok(Err(error)) => state.trouble = Some(explain::rule_file_not_added(&self.lang, &error)),
            Err(_) => state.trouble = Some(self.lang.text("job-broken").into_owned()),
        }
    }

    /// Puts the file beside the user's others, and opens the plan anew with it.
    fn add_rules(&mut self) {
        let Some(coming) = self.session.rules.coming.take() else { return };
        let (places, title) = (self.places.clone(), coming.book.title.in_language(self.lang.language()).to_owned());
        let shipped = crate::domain::schedule::RuleLibrary::shipped().books;
        let work = move |_: &_| Ok(add_rule_file(&RealFs, &places, (coming.book.id, &coming.text), &shipped));
        self.start_anew(JOB, work, move |app, added: Result<Result<(), StoreError>, Stopped>| match added {
            Ok(Ok(())) => {
                let text = app.lang.with("rules-added", &[("book", &title)]).into_owned();
                app.say(Tone::Done, text);
                app.open_again();
            }
            Ok(Err(error)) => app.session.rules.trouble = Some(app.lang.say(&error.message()).into_owned()),
            Err(_) => app.session.rules.trouble = Some(app.lang.text("job-broken").into_owned()),
        });
    }
}
