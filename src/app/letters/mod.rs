//! Hands letters over: clipboard with read-back, mail program, files; and records what became of them.

mod check;
mod files;
mod partner;
mod record;

use super::App;
use crate::clock;
use crate::desktop::clipboard::{Clipboard, CopyDone, CopyRequest, ReadBack};
use crate::desktop::dialogs::Ask;
use crate::desktop::open::Target;
use crate::domain::compose::partner::PartnerDraft;
use crate::domain::compose::{Composer, Letter, Order};
use crate::domain::draft::{Draft, check_text, html_link_intact};
use crate::domain::link::Fingerprint;
use crate::domain::plan::ids::{CustomerId, RoundId};
use crate::domain::plan::invitation::{HandOver, Round};
use crate::exchange::file_names::safe_name;
use crate::exchange::mailto::{MAILTO_LIMIT, mailto};
use crate::i18n::dates::order_of;
use crate::i18n::{Lang, explain};
use crate::jobs::Job;
use crate::jobs::batch::Batch;
use crate::store::StoreError;
use crate::ui::action::{Action, LetterAction, Purpose};
use crate::ui::ctx::JobView;
use crate::ui::theme::Tone;
use files::Place;

/// What is on its way.
#[derive(Default)]
pub(super) struct Work {
    n_tickets: u64,
    copies: Vec<(u64, Copying)>,
    batch: Option<(RoundId, Job<Result<Batch, StoreError>>)>,
    files: Vec<(RoundId, files::FileJob)>,
    check: Option<check::Looking>,
    /// Old files are being taken out of the outbox.
    sweep: Option<Job<usize>>,
    /// The round whose letter a dialog asks a place for.
    saving: Option<RoundId>,
    partner: partner::Work,
}

enum Copying {
    Letter(RoundId, Box<Letter>),
    Partner(Box<PartnerDraft>),
    Value(String),
    /// Out of a field or a selected text.
    Plain,
}

/// What a round's letters say.
fn order(round: &Round) -> Order {
    order_of(round.kind, round.language, round.deadline, clock::today())
}

impl Work {
    pub(super) fn copy_value(&mut self, clipboard: &Clipboard, text: String, what: String, hide: bool) {
        self.copy_text(clipboard, text, Copying::Value(what), hide);
    }

    pub(super) fn n_copies(&self) -> u64 {
        self.n_tickets
    }

    /// Copies what was cut or copied by a person's own keys, which says nothing unless it fails.
    pub(super) fn copy_plain(&mut self, clipboard: &Clipboard, text: String, hide: bool) {
        self.copy_text(clipboard, text, Copying::Plain, hide);
    }

    fn copy_text(&mut self, clipboard: &Clipboard, text: String, copying: Copying, hide: bool) {
        self.n_tickets += 1;
        let ticket = self.n_tickets;
        self.copies.push((ticket, copying));
        clipboard.copy(CopyRequest { ticket, plain: text, html: None, keep_out_of_history: hide });
    }
}

impl App {
    pub(super) fn carry_out(&mut self, action: LetterAction) {
        match action {
            LetterAction::Copy { round, customer } => self.copy_letter(round, customer),
            LetterAction::OpenInMail { round, customer } => self.open_in_mail(round, customer),
            LetterAction::OpenMailto { round, customer } => self.open_mailto(round, customer),
            LetterAction::SaveAll { round, folder: Some(folder) } => self.save_all(round, folder),
            LetterAction::SaveAll { round, folder: None } => {
                self.letters.saving = Some(round);
                self.actions.push(Action::Ask(Purpose::SaveLetters, Ask::Folder));
            }
            LetterAction::Save { round, customer } => {
                self.letters.saving = Some(round);
                let name = self.plan().and_then(|plan| plan.customers.get(customer)).map(|c| safe_name(&c.name));
                let ask = Ask::Save(format!("{}.eml", name.unwrap_or_default()));
                self.actions.push(Action::Ask(Purpose::SaveLetter(customer), ask));
            }
            LetterAction::Mark { round, customers, what } => self.mark(round, &customers, what),
            LetterAction::Check { round } => self.check_letters(round),
            LetterAction::Cancel => {
                if let Some((_, job)) = &self.letters.batch {
                    job.cancel();
                }
            }
        }
    }

    /// The letter of a round to a customer; says why not when there is none.
    fn letter(&mut self, round: RoundId, customer: CustomerId) -> Option<Letter> {
        let open = self.open.as_ref()?;
        let plan = open.history.plan();
        let round = plan.rounds.get(round)?;
        let customer = plan.customers.get(customer)?;
        match Composer::new(plan, &self.grammar, order(round)).compose(customer) {
            Ok(letter) => Some(letter),
            Err(problems) => {
                let text = explain::joined(problems.iter().map(|p| explain::letter_problem(&self.lang, p)));
                self.say(Tone::Late, text);
                None
            }
        }
    }

    fn copy_letter(&mut self, round: RoundId, customer: CustomerId) {
        let Some(letter) = self.letter(round, customer) else { return };
        self.letters.n_tickets += 1;
        let ticket = self.letters.n_tickets;
        self.clipboard.copy(CopyRequest {
            ticket,
            plain: letter.draft.plain.clone(),
            html: Some(letter.draft.html.clone()),
            keep_out_of_history: self.settings.hide_from_clipboard_history,
        });
        self.letters.copies.push((ticket, Copying::Letter(round, Box::new(letter))));
    }

    fn open_in_mail(&mut self, round: RoundId, customer: CustomerId) {
        let Some(letter) = self.letter(round, customer) else { return };
        let Some(open) = &self.open else { return };
        let name = open.history.plan().customers.get(customer).map(|c| safe_name(&c.name)).unwrap_or_default();
        self.write_file(round, letter, Place::Outbox(name));
    }

    fn open_mailto(&mut self, round: RoundId, customer: CustomerId) {
        let Some(letter) = self.letter(round, customer) else { return };
        let to = letter.to.as_ref().map(ToString::to_string);
        let mail = mailto(to.as_deref(), &letter.draft.subject, &letter.draft.plain);
        if mail.fits() {
            self.open_target(Target::Mail(mail.address));
            self.record_hand_over(round, &[letter], HandOver::Opened);
        } else {
            let (bytes, limit) = (mail.len.to_string(), MAILTO_LIMIT.to_string());
            let text = self.lang.with("mail-too-long", &[("bytes", &bytes), ("limit", &limit)]).into_owned();
            self.say(Tone::Warning, text);
        }
    }

    pub(super) fn poll_letters(&mut self) {
        while let Some(done) = self.clipboard.poll() {
            self.copied(done);
        }
        self.poll_files();
        self.poll_check();
        self.poll_partner_letters();
    }

    fn copied(&mut self, done: CopyDone) {
        let Some(index) = self.letters.copies.iter().position(|(ticket, _)| *ticket == done.ticket) else { return };
        let (_, copying) = self.letters.copies.remove(index);
        let read_back = match done.result {
            Ok(read_back) => read_back,
            Err(error) => {
                let text = match copying {
                    Copying::Plain => self.lang.text("copy-failed").into_owned(),
                    Copying::Letter(..) | Copying::Partner(_) | Copying::Value(_) => {
                        explain::clipboard_error(&self.lang, &error)
                    }
                };
                self.say(Tone::Late, text);
                return;
            }
        };
        match copying {
            Copying::Plain => {}
            Copying::Value(what) => {
                let text = self.lang.with("copied-value", &[("what", &what)]).into_owned();
                self.say(Tone::Done, text);
            }
            Copying::Partner(letter) => self.partner_letter_copied(&letter, &read_back),
            Copying::Letter(round, letter) => match verify(&self.lang, &letter.draft, letter.link.as_ref(), &read_back)
            {
                Ok(()) => {
                    let text = self.copied_text(&letter);
                    self.record_hand_over(round, &[*letter], HandOver::Copied);
                    self.say(Tone::Done, text);
                }
                Err(why) => self.say(Tone::Late, why),
            },
        }
    }

    fn copied_text(&self, letter: &Letter) -> String {
        let Some(plan) = self.plan() else { return String::new() };
        let provider = plan.providers.get(letter.provider).map(|p| p.name.clone()).unwrap_or_default();
        let customer = plan.customers.get(letter.customer).map(|c| c.name.clone()).unwrap_or_default();
        let us = plan.us().name;
        let key = if letter.link.is_some() { "copied-link-verified" } else { "copied-letter" };
        self.lang.with(key, &[("customer", &customer), ("us", &us), ("provider", &provider)]).into_owned()
    }

    /// Whether letters are being copied, written or looked at.
    pub(super) fn is_working_on_letters(&self) -> bool {
        let work = &self.letters;
        work.batch.is_some()
            || work.check.is_some()
            || work.sweep.is_some()
            || !work.files.is_empty()
            || work.partner.is_busy()
    }

    pub(super) fn letters_view(&self) -> Option<JobView> {
        let (_, job) = self.letters.batch.as_ref()?;
        let (n_done, n_total) = job.progress();
        Some(JobView { title: self.lang.text("letters-saving").into_owned(), n_done, n_total })
    }
}

/// Compares what the clipboard holds with the letter; a sentence says what differs.
fn verify(
    lang: &Lang,
    draft: &Draft,
    link: Option<&(String, Fingerprint)>,
    read_back: &ReadBack,
) -> Result<(), String> {
    let plain = read_back.plain.replace("\r\n", "\n");
    if plain.trim_end() != draft.plain.trim_end() {
        return Err(lang.text("copied-differs").into_owned());
    }
    let Some((link, fingerprint)) = link else { return Ok(()) };
    if let Some(finding) = check_text(&plain, Some(link)).first() {
        return Err(lang.say(&finding.message()).into_owned());
    }
    if !fingerprint.verify(link) {
        return Err(lang.text("copied-differs").into_owned());
    }
    let html = read_back.html.as_deref().unwrap_or_default();
    html_link_intact(html, link).map_err(|fault| lang.say(&fault.message()).into_owned())
}
