//! Hands letters over: clipboard with read-back, mail program, files; and records what became of them.

mod check;
mod files;
mod hand;
mod logo;
mod paper;
mod record;
mod share;

use super::App;
use crate::clock;
use crate::desktop::clipboard::{Bitmap, Clipboard, ClipboardAnswer, CopyDone, CopyRequest};
use crate::desktop::dialogs::Ask;
use crate::domain::compose::{Composer, Letter, LetterOrder};
use crate::domain::link::addresses_in;
use crate::domain::plan::hash::ContentHash;
use crate::domain::plan::ids::{CustomerId, RoundId};
use crate::domain::plan::invitation::Mailing;
use crate::domain::plan::letter::LetterKind;
use crate::i18n::dates::order_of;
use crate::i18n::explain;
use crate::ui::action::{Action, LetterAction, Purpose, WhichLetter};
use crate::ui::ctx::JobView;
use crate::ui::logo::Logo;
use crate::ui::theme::Tone;

/// What is on its way.
#[derive(Default)]
pub(super) struct Work {
    n_tickets: u64,
    copies: Vec<(u64, Copying)>,
    /// The field that a link on the clipboard is wanted for.
    link_field: Option<String>,
    /// The piece of a letter that was copied last, as plain text.
    last_piece: Option<String>,
    /// The round whose letters are being looked at, as of which revision of the plan.
    checking: Option<(RoundId, u64)>,
    /// The letter that a dialog asks a place for.
    saving: Option<WhichLetter>,
    /// The round whose letters a dialog asks a folder for.
    saving_all: Option<RoundId>,
    /// The letters that a dialog asks a place for, to be shared.
    sharing: Vec<LetterKind>,
    /// The picture below letters, as it was read last.
    pub(super) logo: Option<Logo>,
    /// The one that was asked for last.
    logo_asked: Option<ContentHash>,
}

enum Copying {
    Piece(hand::CopiedPiece),
    Value(String),
    /// Out of a field or a selected text.
    Plain,
}

/// What a round's letters say.
fn order(round: &Mailing) -> LetterOrder {
    order_of(round.kind, round.language, round.deadline, clock::today())
}

impl Work {
    /// Whether something is being copied.
    pub(super) fn is_busy(&self) -> bool {
        !self.copies.is_empty()
    }

    /// The plan is closed.
    pub(super) fn leave_plan(&mut self) {
        self.checking = None;
        (self.logo, self.logo_asked) = (None, None);
    }

    pub(super) fn look_for_link(&mut self, clipboard: &Clipboard, field: String) {
        self.link_field = Some(field);
        clipboard.look_at_all();
    }

    pub(super) fn copy_value(&mut self, clipboard: &Clipboard, text: String, what: String, hide: bool) {
        self.copy(clipboard, (text, None), Copying::Value(what), hide);
    }

    pub(super) fn copy_picture(&mut self, clipboard: &Clipboard, picture: Bitmap, what: String) {
        let ticket = self.ticket(Copying::Value(what));
        clipboard.copy_picture(ticket, picture);
    }

    pub(super) fn n_copies(&self) -> u64 {
        self.n_tickets
    }

    /// Copies what was cut or copied by a person's own keys, which says nothing unless it fails.
    pub(super) fn copy_plain(&mut self, clipboard: &Clipboard, text: String, hide: bool) {
        self.copy(clipboard, (text, None), Copying::Plain, hide);
    }

    fn copy(
        &mut self,
        clipboard: &Clipboard,
        (plain, html): (String, Option<String>),
        copying: Copying,
        keep_out_of_history: bool,
    ) {
        let ticket = self.ticket(copying);
        clipboard.copy(CopyRequest { ticket, plain, html, keep_out_of_history });
    }

    fn ticket(&mut self, copying: Copying) -> u64 {
        self.n_tickets += 1;
        self.copies.push((self.n_tickets, copying));
        self.n_tickets
    }
}

impl App {
    pub(super) fn carry_out(&mut self, action: LetterAction) {
        match action {
            LetterAction::Hand(which, way) => self.hand(which, way),
            LetterAction::SaveAll { round, folder: Some(folder) } => self.save_all(round, folder),
            LetterAction::SaveAll { round, folder: None } => {
                self.letters.saving_all = Some(round);
                self.actions.push(Action::Ask(Purpose::SaveLetters, Ask::Folder));
            }
            LetterAction::Print { round, customers } => self.print_letters(round, customers),
            LetterAction::Printed { round, letters } => self.letters_printed(round, &letters),
            LetterAction::ReadLogo => self.read_logo(),
            LetterAction::Share(kinds) => self.share_letters(kinds),
            LetterAction::Mark { round, customers, what } => self.mark(round, &customers, what),
            LetterAction::Check { round } => self.check_letters(round),
            LetterAction::Cancel => self.queue.cancel(files::ALL),
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
                let text = self.lang.clauses(problems.iter().map(|p| explain::letter_problem(&self.lang, p)));
                self.say(Tone::Late, text);
                None
            }
        }
    }

    pub(super) fn poll_clipboard(&mut self) {
        while let Some(answer) = self.clipboard.poll() {
            match answer {
                ClipboardAnswer::Copied(done) => self.copied(done),
                ClipboardAnswer::Looked(text) => self.compare_last_piece(text.as_deref()),
                ClipboardAnswer::LookedAtAll { plain, html } => self.paste_link(plain, html),
            }
        }
    }

    /// What was copied goes into the field that asked for it: of HTML the addresses, for a text such as "Accept" has none.
    fn paste_link(&mut self, plain: Option<String>, html: Option<String>) {
        let Some(field) = self.letters.link_field.take() else { return };
        let addresses = html.map(|html| addresses_in(&html).join("\n")).filter(|addresses| !addresses.is_empty());
        match addresses.or(plain).filter(|text| !text.trim().is_empty()) {
            Some(text) => self.session.unfinished.put(&field, text),
            None => self.say_key(Tone::Info, "link-from-clipboard-none"),
        }
    }

    fn copied(&mut self, done: CopyDone) {
        let Some(index) = self.letters.copies.iter().position(|(ticket, _)| *ticket == done.ticket) else { return };
        let (_, copying) = self.letters.copies.remove(index);
        let read_back = match done.result {
            Ok(read_back) => read_back,
            Err(error) => {
                let text = match &copying {
                    Copying::Plain => self.lang.text("copy-failed").into_owned(),
                    Copying::Piece(_) | Copying::Value(_) => explain::clipboard_error(&self.lang, &error),
                };
                if let Copying::Piece(of) = &copying {
                    self.piece_not_copied(of);
                }
                self.say(Tone::Late, text);
                return;
            }
        };
        self.compare_last_piece(Some(&read_back.plain));
        match copying {
            Copying::Plain => {}
            Copying::Value(what) => {
                let text = self.lang.with("copied-value", &[("what", &what)]).into_owned();
                self.say(Tone::Done, text);
            }
            Copying::Piece(of) => self.piece_copied(of, &read_back),
        }
    }

    pub(super) fn letters_view(&self) -> Option<JobView> {
        let (n_done, n_total) = self.queue.progress(files::ALL)?;
        Some(JobView { title: self.lang.text("letters-saving").into_owned(), n_done, n_total })
    }
}
