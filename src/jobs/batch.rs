//! Many letters at once, written into one fresh folder: the same for the window and the command line.

use std::path::PathBuf;

use chrono::{DateTime, FixedOffset};

use super::enclose::Enclosures;
use super::{Cancelled, JobProgress};
use crate::domain::compose::{Composer, Letter, LetterOrder, LetterWarning};
use crate::domain::link::LinkGrammar;
use crate::domain::plan::Plan;
use crate::domain::plan::customer::Customer;
use crate::domain::plan::ids::CustomerId;
use crate::exchange::file_names::FolderNames;
use crate::exchange::index_csv::{IndexRow, write_index};
use crate::exchange::letter_file::{Enclosed, LetterFileRefusal, LetterFormat, letter_file};
use crate::store::StoreError;
use crate::store::export::ExportFolder;
use crate::store::fs::RealFs;

/// What is to be written.
#[derive(Clone)]
pub struct BatchOrder {
    /// The plan as it is.
    pub plan: Plan,
    /// Which letter, and what its dates say.
    pub order: LetterOrder,
    /// The recipients, in order.
    pub customers: Vec<CustomerId>,
    /// What the letters are written as.
    pub format: LetterFormat,
    /// The moment that the drafts carry.
    pub date: DateTime<FixedOffset>,
    /// The folder: new or empty.
    pub folder: PathBuf,
    /// The plan's own folder, beside which lies what goes along.
    pub plan_folder: PathBuf,
}

/// The words of the index, in the user's language.
pub struct BatchWords<'a> {
    /// The header, in the order of [`IndexRow`].
    pub header: [String; 8],
    /// A warning as a sentence.
    pub warning: &'a dyn Fn(&LetterWarning) -> String,
    /// A refusal as a sentence.
    pub refusal: &'a dyn Fn(&LetterFileRefusal) -> String,
}

/// What was written.
#[derive(Debug, Default)]
pub struct FileBatch {
    /// The letters that lie in the folder now.
    pub letters: Vec<Letter>,
    /// The customers without a file, and why.
    pub refused: Vec<(CustomerId, LetterFileRefusal)>,
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
    words: &BatchWords<'_>,
    progress: &JobProgress,
) -> Result<Result<FileBatch, StoreError>, Cancelled> {
    let n_total = batch.customers.len();
    progress.report(0, n_total)?;
    let mut folder = match ExportFolder::begin_exactly(&RealFs, &batch.folder) {
        Ok(folder) => folder,
        Err(error) => return Ok(Err(error)),
    };
    let composer = Composer::new(&batch.plan, grammar, batch.order.clone());
    let us = batch.plan.us();
    let mut names = FolderNames::new();
    names.next("index", "csv");
    let mut enclosures = Enclosures::new(batch.plan_folder.clone());
    let mut done = FileBatch::default();
    let mut rows = Vec::with_capacity(n_total);
    for (index, &id) in batch.customers.iter().enumerate() {
        if index % 16 == 0 {
            progress.report(index, n_total)?;
        }
        let Some(customer) = batch.plan.customers.get(id) else { continue };
        let made = composer.compose(customer).map_err(LetterFileRefusal::Letter).and_then(|letter| {
            let enclosed = match batch.format {
                LetterFormat::Eml => enclosures.of(&letter.mail).map_err(LetterFileRefusal::Enclosure)?,
                LetterFormat::Html | LetterFormat::Txt => Enclosed::default(),
            };
            let bytes = letter_file(&letter.mail, &us, batch.date, (batch.format, &enclosed))
                .map_err(LetterFileRefusal::Mail)?;
            Ok((letter, bytes))
        });
        match made {
            Ok((letter, bytes)) => {
                let name = names.next(&customer.name, batch.format.extension());
                if let Err(error) = folder.write(&RealFs, &name, &bytes) {
                    return Ok(Err(error));
                }
                rows.push(row(customer, &name, Ok(&letter), words));
                done.letters.push(letter);
            }
            Err(refusal) => {
                rows.push(row(customer, "", Err(&refusal), words));
                done.refused.push((id, refusal));
            }
        }
    }
    let index = write_index(words.header.each_ref().map(|word| &**word), &rows, true);
    let finished = folder.write(&RealFs, "index.csv", index.as_bytes()).and_then(|()| folder.finish(&RealFs));
    progress.report(n_total, n_total)?;
    Ok(finished.map(|folder| FileBatch { folder, ..done }))
}

fn row(customer: &Customer, file: &str, made: Result<&Letter, &LetterFileRefusal>, words: &BatchWords<'_>) -> IndexRow {
    let mut row = IndexRow {
        file: file.to_owned(),
        customer: customer.name.clone(),
        microsoft_id: customer.microsoft_id.map(|id| id.to_string()).unwrap_or_default(),
        to: customer.recipient().and_then(|c| c.email.as_ref()).map(ToString::to_string).unwrap_or_default(),
        ..IndexRow::default()
    };
    match made {
        Ok(letter) => {
            row.language = letter.mail.language.tag().to_owned();
            row.subject = letter.mail.draft.subject.clone();
            row.fingerprint =
                letter.mail.link.as_ref().map(|(_, fingerprint)| fingerprint.to_string()).unwrap_or_default();
            row.problems = letter.warnings.iter().map(words.warning).collect::<Vec<_>>().join("; ");
        }
        Err(refusal) => row.problems = (words.refusal)(refusal),
    }
    row
}
