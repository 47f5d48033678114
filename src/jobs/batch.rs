//! Many letters at once, written into one fresh folder: the same for the window and the command line.

use std::path::{Path, PathBuf};

use chrono::{DateTime, FixedOffset};

use super::{Cancelled, Progress};
use crate::domain::compose::{Composer, Letter, LetterProblem, Order};
use crate::domain::link::LinkGrammar;
use crate::domain::plan::Plan;
use crate::domain::plan::customer::Customer;
use crate::domain::plan::ids::CustomerId;
use crate::exchange::eml::MailError;
use crate::exchange::file_names::Names;
use crate::exchange::index_csv::{IndexRow, write_index};
use crate::exchange::letter_file::{LetterFormat, letter_file};
use crate::i18n::Lang;
use crate::i18n::explain;
use crate::store::StoreError;
use crate::store::export::ExportFolder;

/// What is to be written.
#[derive(Clone)]
pub struct BatchOrder {
    /// The plan as it is.
    pub plan: Plan,
    /// Which letter, and what its dates say.
    pub order: Order,
    /// The recipients, in order.
    pub customers: Vec<CustomerId>,
    /// What the letters are written as.
    pub format: LetterFormat,
    /// The moment that the drafts carry.
    pub date: DateTime<FixedOffset>,
    /// The folder: new or empty.
    pub folder: PathBuf,
}

/// Why a customer got no file.
#[derive(Clone, Debug, PartialEq)]
pub enum Refusal {
    /// The letter itself.
    Letter(Vec<LetterProblem>),
    /// Its mail headers.
    Mail(MailError),
}

/// What was written.
#[derive(Debug, Default)]
pub struct Batch {
    /// The letters that lie in the folder now.
    pub letters: Vec<Letter>,
    /// The customers without a file, and why.
    pub refused: Vec<(CustomerId, Refusal)>,
    /// The folder.
    pub folder: PathBuf,
}

/// Writes every letter that may be handed over, and an `index.csv` that names all customers.
///
/// The folder gets its name only when everything is in it; until then it is called `...-partial`.
///
/// # Errors
/// [`Cancelled`] when the user stopped it; then the partial folder is left and says so by its name.
pub fn write_batch(
    batch: &BatchOrder,
    grammar: &LinkGrammar,
    lang: &Lang,
    progress: &Progress,
) -> Result<Result<Batch, StoreError>, Cancelled> {
    let n_total = batch.customers.len();
    progress.report(0, n_total)?;
    let mut folder = match ExportFolder::begin(&batch.folder) {
        Ok(folder) => folder,
        Err(error) => return Ok(Err(error)),
    };
    let composer = Composer::new(&batch.plan, grammar, batch.order.clone());
    let us = batch.plan.us();
    let mut names = Names::new();
    names.next("index", "csv");
    let mut done = Batch::default();
    let mut rows = Vec::with_capacity(n_total);
    for (index, &id) in batch.customers.iter().enumerate() {
        if index % 16 == 0 {
            progress.report(index, n_total)?;
        }
        let Some(customer) = batch.plan.customers.get(id) else { continue };
        let made = composer.compose(customer).map_err(Refusal::Letter).and_then(|letter| {
            letter_file(&letter, &us, batch.date, batch.format).map(|b| (letter, b)).map_err(Refusal::Mail)
        });
        match made {
            Ok((letter, bytes)) => {
                let name = names.next(&customer.name, batch.format.extension());
                if let Err(error) = folder.write(&name, &bytes) {
                    return Ok(Err(error));
                }
                rows.push(row(customer, &name, Ok(&letter), lang));
                done.letters.push(letter);
            }
            Err(refusal) => {
                rows.push(row(customer, "", Err(&refusal), lang));
                done.refused.push((id, refusal));
            }
        }
    }
    let words = explain::index_words(lang);
    let index = write_index(words.each_ref().map(|word| &**word), &rows, true);
    let finished = folder.write("index.csv", index.as_bytes()).and_then(|()| folder.finish());
    progress.report(n_total, n_total)?;
    Ok(finished.map(|folder| Batch { folder, ..done }))
}

fn row(customer: &Customer, file: &str, made: Result<&Letter, &Refusal>, lang: &Lang) -> IndexRow {
    let mut row = IndexRow {
        file: file.to_owned(),
        customer: customer.name.clone(),
        microsoft_id: customer.microsoft_id.map(|id| id.to_string()).unwrap_or_default(),
        to: customer.recipient().and_then(|c| c.email.as_ref()).map(ToString::to_string).unwrap_or_default(),
        ..IndexRow::default()
    };
    match made {
        Ok(letter) => {
            row.language = letter.language.tag().to_owned();
            row.subject = letter.draft.subject.clone();
            row.fingerprint = letter.link.as_ref().map(|(_, fingerprint)| fingerprint.to_string()).unwrap_or_default();
            row.problems = explain::joined(letter.warnings.iter().map(|w| explain::letter_warning(lang, w)));
        }
        Err(refusal) => row.problems = refusal_text(lang, refusal),
    }
    row
}

/// Why a customer got no file, as one text.
pub fn refusal_text(lang: &Lang, refusal: &Refusal) -> String {
    match refusal {
        Refusal::Letter(problems) => explain::joined(problems.iter().map(|p| explain::letter_problem(lang, p))),
        Refusal::Mail(error) => lang.say(&error.message()).into_owned(),
    }
}

/// The folder's own name, for a message.
pub fn folder_word(folder: &Path) -> String {
    folder.display().to_string()
}
