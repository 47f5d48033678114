//! Letters as files: one by one, or all of a round in a folder.

use std::path::{Path, PathBuf};

use chrono::{DateTime, FixedOffset, NaiveTime};

use super::{App, order};
use crate::app::queue::Scope;
use crate::clock;
use crate::domain::compose::Mail;
use crate::domain::link::LinkGrammar;
use crate::domain::plan::ids::RoundId;
use crate::domain::plan::invitation::HandOver;
use crate::exchange::letter_file::{LetterFileRefusal, LetterFormat, letter_file};
use crate::i18n::{Lang, explain};
use crate::jobs::batch::{BatchOrder, BatchWords, FileBatch, write_batch};
use crate::jobs::enclose::Enclosures;
use crate::jobs::{JobProgress, Stopped};
use crate::store::fs::RealFs;
use crate::store::{StoreError, outbox};
use crate::ui::action::Action;
use crate::ui::theme::Tone;

/// Where a letter's file goes.
pub(super) enum Place {
    /// To this path, over an older file.
    At(PathBuf),
    /// Into the plan's outbox under this name, for the mail program.
    Outbox(String),
}

/// The job that writes all letters of a round.
pub(super) const ALL: &str = "letters";

impl App {
    /// Begins to write a letter's file; `then` gets where it lies. One that cannot be a file is said, and nothing is written.
    pub(super) fn start_file(
        &mut self,
        make: impl FnOnce() -> Result<Vec<u8>, LetterFileRefusal> + Send + 'static,
        place: Place,
        then: impl FnOnce(&mut Self, PathBuf) + 'static,
    ) {
        let Some(plan) = self.open.as_ref().map(|open| open.keeper.id().clone()) else { return };
        let places = self.places.clone();
        let write = move |_: &_| {
            Ok(make().map(|bytes| match place {
                Place::At(path) => crate::store::write_file(&RealFs, &path, &bytes).map(|()| path),
                Place::Outbox(name) => outbox::put(&RealFs, &places, &plan, (&name, "eml"), &bytes),
            }))
        };
        self.start("letter", write, move |app, result| match result {
            Ok(Err(refusal)) => {
                let text = explain::refusal(&app.lang, &refusal);
                app.say(Tone::Late, text);
            }
            Ok(Ok(written)) => {
                if let Some(path) = app.or_say(Ok(written)) {
                    then(app, path);
                }
            }
            Err(stopped) => drop(app.or_say::<PathBuf>(Err(stopped))),
        });
    }

    /// The mail as a file with all that goes along, made in the job that writes it.
    pub(super) fn mail_file(
        &self,
        mail: &Mail,
        place: &Place,
    ) -> Option<impl FnOnce() -> Result<Vec<u8>, LetterFileRefusal> + Send + use<>> {
        let open = self.open.as_ref()?;
        let (us, folder, date, mail) = (open.history.plan().us(), open.folder.clone(), file_date(place), mail.clone());
        Some(move || {
            let enclosed = Enclosures::new(folder).of(&mail).map_err(LetterFileRefusal::Enclosure)?;
            letter_file(&mail, &us, date, (LetterFormat::Eml, &enclosed)).map_err(LetterFileRefusal::Mail)
        })
    }

    pub(in crate::app) fn save_all_into(&mut self, parent: &Path) {
        let Some(round) = self.letters.saving_all.take() else { return };
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
            plan_folder: open.folder.clone(),
        };
        let language = self.lang.language();
        let write = move |progress: &JobProgress| {
            let grammar = LinkGrammar::shipped().unwrap_or_default();
            let lang = Lang::new(language);
            let words = BatchWords {
                header: explain::index_words(&lang),
                warning: &|warning| explain::letter_warning(&lang, warning),
                refusal: &|refusal| explain::refusal(&lang, refusal),
            };
            write_batch(&order, &grammar, &words, progress)
        };
        self.start(ALL, write, move |app, result| app.batch_written(round_id, result));
    }

    /// Begins to take old files out of the outbox; what cannot be taken away stays until the next time.
    pub(in crate::app) fn sweep_outbox(&mut self) {
        let places = self.places.clone();
        let work = move |_: &_| Ok(outbox::sweep(&RealFs, &places, clock::now()));
        self.start_in((Scope::Program, "outbox"), work, |_, _| ());
    }

    fn batch_written(&mut self, round: RoundId, result: Result<Result<FileBatch, StoreError>, Stopped>) {
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

/// The date that a mail file bears. In the outbox only the day counts, so that one letter is one file however often it
/// is opened; a mail program puts its own date on what it sends.
fn file_date(place: &Place) -> DateTime<FixedOffset> {
    let now = clock::local_now();
    match place {
        Place::At(_) => now,
        Place::Outbox(_) => now.with_time(NaiveTime::MIN).single().unwrap_or(now),
    }
}
