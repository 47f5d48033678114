//! The requests that a provider is to create, as a file or for the clipboard: one row for each subscription.

use std::borrow::Cow;

use crate::domain::moves::{AskField, Moving};
use crate::domain::plan::Plan;
use crate::domain::plan::ids::TransferId;
use crate::exchange::OnProgress;
use crate::exchange::table_out::{self, TableCell, TableFormat, TableOut, TableWriteFault};
use crate::i18n::asking::AskLine;
use crate::i18n::{Lang, Language};

/// A list that is to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AskOrder {
    /// As what.
    pub format: TableFormat,
    /// In the language of the letter.
    pub language: Language,
    /// Its columns.
    pub fields: Vec<AskField>,
    /// The requests, in order.
    pub rows: Vec<TransferId>,
}

fn lines<'a>(plan: &'a Plan, moving: &Moving, rows: &[TransferId]) -> Vec<AskLine<'a>> {
    let transfers = rows.iter().filter_map(|id| plan.transfers.get(*id));
    transfers.flat_map(|transfer| AskLine::all(plan, moving, transfer)).collect()
}

fn headers<'l>(lang: &'l Lang, fields: &[AskField]) -> Vec<Cow<'l, str>> {
    fields.iter().map(|field| lang.text(field.key())).collect()
}

/// The file that was ordered. What is no longer in the plan is left out.
///
/// # Errors
/// [`TableWriteFault`]; nothing is written here.
pub fn file(plan: &Plan, order: &AskOrder, progress: OnProgress<'_>) -> Result<Vec<u8>, TableWriteFault> {
    let lang = Lang::new(order.language);
    let lines = lines(plan, &Moving::of_requests(plan), &order.rows);
    let cell = |row: usize, column: usize| {
        let (line, field) = (&lines[row], order.fields[column]);
        match field {
            AskField::Seats => line.seats().map_or(TableCell::Empty, |seats| TableCell::Number(i64::from(seats))),
            field => match line.cell(&lang, field) {
                text if text.is_empty() => TableCell::Empty,
                text => TableCell::Text(text),
            },
        }
    };
    let headers = headers(&lang, &order.fields);
    table_out::write(&TableOut { headers, n_rows: lines.len(), cell: &cell }, order.format, progress)
}

/// The same rows with their headings for the clipboard.
pub fn tsv(lang: &Lang, plan: &Plan, rows: &[TransferId], fields: &[AskField]) -> String {
    let headers = headers(lang, fields);
    let headers: Vec<&str> = headers.iter().map(|header| &**header).collect();
    let lines = lines(plan, &Moving::of_requests(plan), rows);
    let row = |line: &AskLine<'_>| -> Vec<Cow<'_, str>> {
        fields.iter().map(|&field| Cow::Owned(line.cell(lang, field).into_owned())).collect()
    };
    table_out::tsv(&headers, lines.iter().map(row))
}
