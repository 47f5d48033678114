//! What a view can ask for of letters.

use std::path::PathBuf;

use crate::domain::compose::Letter;
use crate::domain::compose::partner::PartnerDraft;
use crate::domain::plan::contact::EmailAddress;
use crate::domain::plan::ids::{CustomerId, RoundId};
use crate::domain::plan::invitation::HandOver;
use crate::domain::plan::letter::LetterKind;
use crate::states;

states! {
    /// A part of a letter that has a place of its own in a mail window.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Piece: key, copy_key {
        /// The recipient's address.
        To => "piece-to", "piece-copy-to";
        /// The addresses that get a copy.
        Cc => "piece-cc", "piece-copy-cc";
        /// The subject.
        Subject => "piece-subject", "piece-copy-subject";
        /// The text, with its formatting and plain.
        Message => "piece-message", "piece-copy-message";
    }
}

/// Which letter.
#[derive(Clone, Debug, PartialEq)]
pub enum WhichLetter {
    /// The one of this round to this customer, as it is composed when it is needed.
    Customer(RoundId, CustomerId),
    /// One to a provider or to our own admin; it comes along, proven.
    Partner(Box<PartnerDraft>),
}

/// How a letter is handed over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HandWay {
    /// A piece is put on the clipboard and read back. Only the message changes what is recorded.
    Copy(Piece),
    /// It is written as .eml and opened in the mail program.
    OpenInMail,
    /// The mail program opens a window with To and subject; the message goes to the clipboard.
    OpenMailto,
    /// It is written as .eml; `None`: a dialog asks where.
    Save(Option<PathBuf>),
    /// It is written to the user alone, at this address, marked as a test, and opened in the mail program.
    Test(EmailAddress),
}

/// What happens to letters.
#[derive(Clone, Debug, PartialEq)]
pub enum LetterAction {
    /// One letter is handed over.
    Hand(WhichLetter, HandWay),
    /// All letters of the round that may be handed over are written into a fresh folder, here or where a dialog says.
    SaveAll {
        /// The round.
        round: RoundId,
        /// `None`: a dialog asks.
        folder: Option<PathBuf>,
    },
    /// These letters are printed, each on a sheet of its own.
    Print {
        /// The round.
        round: RoundId,
        /// The recipients, in order.
        customers: Vec<CustomerId>,
    },
    /// A person says that these letters, which were opened for printing, were printed.
    Printed {
        /// The round.
        round: RoundId,
        /// The letters, as they were opened.
        letters: Vec<Letter>,
    },
    /// The picture below letters is read, so that it can be shown.
    ReadLogo,
    /// These letters are saved as a file for colleagues.
    Share(Vec<LetterKind>),
    /// A person says what became of these letters.
    Mark {
        /// The round.
        round: RoundId,
        /// The recipients.
        customers: Vec<CustomerId>,
        /// What became of them.
        what: HandOver,
    },
    /// Every letter of the round is looked at; what was found comes back in the session.
    Check {
        /// The round.
        round: RoundId,
    },
    /// Stops what is being written.
    Cancel,
}
