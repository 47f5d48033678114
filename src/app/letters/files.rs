//! Letters as files: one by one, or all of a round in a folder.

use std::path::{Path, PathBuf};

use super::{App, order};
use crate::clock;
use crate::desktop::open::Target;
use crate::domain::compose::Letter;
use crate::domain::link::LinkGrammar;
use crate::domain::plan::ids::{CustomerId, RoundId};
use crate::domain::plan::invitation::HandOver;
use crate::exchange::eml::MailError;
use crate::exchange::letter_file::{LetterFormat, letter_file};
use crate::i18n::{Lang, explain};
use crate::jobs::batch::{Batch, BatchOrder, BatchWords, write_batch};
use crate::jobs::{Job, Stopped};
use crate::store::StoreError;
use crate::store::fs::RealFs;
use crate::ui::action::Action;
use crate::ui::theme::Tone;

/// One letter that is being written.
pub(super) struct FileJob {
    letter: Box<Letter>,
    path: PathBuf,
    what: HandOver,
    job: Job<Result<(), StoreError>>,
}

impl App {
    pub(in crate::app) fn save_one_as(&mut self, customer: CustomerId, path: PathBuf) {
        let Some(round) = self.letters.saving.take() else { return };
        if let Some(letter) = self.letter(round, customer) {
            self.write_file(round, letter, path, HandOver::Saved);
        }
    }

    /// Begins to write a letter's file. `None`: it cannot be one, which was said, and nothing is written.
    pub(super) fn start_file(
        &mut self,
        bytes: Result<Vec<u8>, MailError>,
        path: &Path,
    ) -> Option<Job<Result<(), StoreError>>> {
        let write = |bytes: Vec<u8>| {
            let target = path.to_owned();
            let work = move |_: &_| Ok(crate::store::write_file(&RealFs, &target, &bytes));
            Job::start("letter", self.notify.clone(), work)
        };
        match bytes {
            Ok(bytes) => Some(write(bytes)),
            Err(error) => {
                let text = self.lang.say(&error.message()).into_owned();
                self.say(Tone::Late, text);
                None
            }
        }
    }

    pub(super) fn write_file(&mut self, round: RoundId, letter: Letter, path: PathBuf, what: HandOver) {
        let Some(open) = &self.open else { return };
        let bytes = letter_file(&letter, &open.history.plan().us(), clock::local_now(), LetterFormat::Eml);
        let Some(job) = self.start_file(bytes, &path) else { return };
        self.letters.files.push((round, FileJob { letter: Box::new(letter), path, what, job }));
    }

    pub(in crate::app) fn save_all_into(&mut self, parent: &Path) {
        let Some(round) = self.letters.saving.take() else { return };
        let name = format!("letters-{}", clock::local_now().format("%Y-%m-%d-%H%M%S"));
        self.save_all(round, parent.join(name));
    }

    pub(super) fn save_all(&mut self, round_id: RoundId, folder: PathBuf) {
        let Some(open) = &self.open else { return };
        let Some(round) = open.history.plan().rounds.get(round_id) else { return };
        let order = BatchOrder {
            plan: open.history.plan().clone(),
            order: order(round),
            customers: round.customers.clone(),
            format: LetterFormat::Eml,
            date: clock::local_now(),
            folder,
        };
        let language = self.lang.language();
        let job = Job::start("letters", self.notify.clone(), move |progress| {
            let grammar = LinkGrammar::shipped().unwrap_or_default();
            let lang = Lang::new(language);
            let words = BatchWords {
                header: explain::index_words(&lang),
                warning: &|warning| explain::letter_warning(&lang, warning),
                refusal: &|refusal| explain::refusal(&lang, refusal),
            };
            write_batch(&order, &grammar, &words, progress)
        });
        self.letters.batch = Some((round_id, job));
    }

    pub(super) fn poll_files(&mut self) {
        let mut files = std::mem::take(&mut self.letters.files);
        files.retain(|(round, file)| match file.job.poll() {
            None => true,
            Some(result) => {
                self.file_written(*round, file, result);
                false
            }
        });
        self.letters.files.append(&mut files);
        let result = self.letters.batch.as_ref().and_then(|(round, job)| Some((*round, job.poll()?)));
        if let Some((round, result)) = result {
            self.letters.batch = None;
            self.batch_written(round, result);
        }
    }

    fn file_written(&mut self, round: RoundId, file: &FileJob, result: Result<Result<(), StoreError>, Stopped>) {
        match result {
            Ok(Ok(())) => {
                self.record_hand_over(round, std::slice::from_ref(&file.letter), file.what);
                if file.what == HandOver::Opened {
                    self.open_target(Target::File(file.path.clone()));
                }
                let path = file.path.display().to_string();
                let text = self.lang.with("letter-saved", &[("path", &path)]).into_owned();
                self.say(Tone::Done, text);
            }
            Ok(Err(error)) => {
                let text = self.lang.say(&error.message()).into_owned();
                self.say(Tone::Late, text);
            }
            Err(_) => {
                let text = self.lang.text("job-broken").into_owned();
                self.say(Tone::Late, text);
            }
        }
    }

    fn batch_written(&mut self, round: RoundId, result: Result<Result<Batch, StoreError>, Stopped>) {
        match result {
            Ok(Ok(batch)) => {
                self.record_hand_over(round, &batch.letters, HandOver::Saved);
                let (n, refused) = (batch.letters.len(), batch.refused.len().to_string());
                let folder = batch.folder.display().to_string();
                let args = [("refused", refused.as_str()), ("folder", folder.as_str())];
                let text = self.lang.count_with("letters-saved", n, &args).into_owned();
                let show = self.lang.text("show-in-folder").into_owned();
                let action = Some((show, Action::Reveal(batch.folder.join("index.csv"))));
                self.session.toasts.push(Tone::Done, text, action, None);
            }
            Ok(Err(error)) => {
                let text = self.lang.say(&error.message()).into_owned();
                self.say(Tone::Late, text);
            }
            Err(stopped) => {
                let key = if stopped == Stopped::Cancelled { "letters-cancelled" } else { "job-broken" };
                let text = self.lang.text(key).into_owned();
                self.say(Tone::Warning, text);
            }
        }
    }
}
