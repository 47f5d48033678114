//! Lists of subscriptions: known by their headers, and their cells as values.

use std::collections::{HashMap, HashSet};

use serde::Deserialize;

use super::cells::{readable, shown};
use super::days::Days;
use super::forms::whole_number;
use super::preview::Preview;
use super::table::{TableFault, TextRow, columns, each_row, one_line};
use super::words::plain;
use super::{ReadOptions, Warning};
use crate::domain::import::{
    ProblemKind, Remarks, SubscriptionField, SubscriptionList, SubscriptionRow, SubscriptionRows, TextChoice,
};
use crate::domain::plan::ids::{TenantId, can_be_id, tidy_id};
use crate::domain::plan::subscription::SubscriptionStatus;
use crate::exchange::{Cancelled, Progress};

/// The most rows that are read; a year of 10,000 subscriptions is 120,000.
const MAX_ROWS: usize = 500_000;
/// Progress is told every so many rows.
const N_ROWS_PER_REPORT: usize = 512;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct HeaderTexts {
    field: SubscriptionField,
    texts: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct StateTexts {
    state: SubscriptionStatus,
    texts: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WordsFile {
    headers: Vec<HeaderTexts>,
    states: Vec<StateTexts>,
    yes: Vec<String>,
    no: Vec<String>,
    totals: Vec<String>,
}

/// The headers and words of lists of subscriptions.
#[derive(Clone, Debug, Default)]
pub struct SubscriptionWords {
    headers: HashMap<String, SubscriptionField>,
    states: HashMap<String, SubscriptionStatus>,
    yes_no: HashMap<String, bool>,
    /// What stands where a row holds totals.
    totals: HashSet<String>,
}

impl SubscriptionWords {
    /// The words that the program brings along, in RON.
    pub const SHIPPED: &str = include_str!("../../../assets/rules/subscriptions_csv.ron");

    /// Reads the words.
    ///
    /// # Errors
    /// The place where the text is not what it should be.
    pub fn from_ron(text: &str) -> Result<Self, ron::error::SpannedError> {
        let file: WordsFile = ron::from_str(text)?;
        let mut words = Self::default();
        for header in file.headers {
            words.headers.extend(header.texts.iter().map(|text| (plain(text), header.field)));
        }
        for state in file.states {
            words.states.extend(state.texts.iter().map(|text| (plain(text), state.state)));
        }
        words.yes_no.extend(file.yes.iter().map(|text| (plain(text), true)));
        words.yes_no.extend(file.no.iter().map(|text| (plain(text), false)));
        words.totals.extend(file.totals.iter().map(|text| plain(text)));
        Ok(words)
    }

    #[cfg(test)]
    pub(super) fn len(&self) -> usize {
        self.headers.len() + self.states.len() + self.yes_no.len() + self.totals.len()
    }

    pub(super) fn header(&self, header: &str) -> Option<SubscriptionField> {
        self.headers.get(&plain(header)).copied()
    }

    /// What the columns of these headers hold. Where a list has both, the name of the product counts and not that of its family.
    fn columns(&self, headers: &[String]) -> (Vec<Option<SubscriptionField>>, Vec<String>) {
        let (mut fields, ignored) = columns(headers, |header| self.header(header));
        if fields.contains(&Some(SubscriptionField::ProductInFull)) {
            for field in fields.iter_mut().flatten() {
                match field {
                    SubscriptionField::Product => *field = SubscriptionField::Untaken,
                    SubscriptionField::ProductInFull => *field = SubscriptionField::Product,
                    _ => {}
                }
            }
        }
        (fields, ignored)
    }

    /// Which list of subscriptions has these headers; `None`: it is none, but perhaps a list of customers.
    pub fn list_of(&self, headers: &[String]) -> Option<SubscriptionList> {
        let (fields, _) = self.columns(headers);
        let has = |field: SubscriptionField| fields.contains(&Some(field));
        match () {
            () if !has(SubscriptionField::Id) || !has(SubscriptionField::Product) => None,
            () if has(SubscriptionField::Tenant) || has(SubscriptionField::Customer) => {
                Some(SubscriptionList::Insights)
            }
            () if has(SubscriptionField::Quantity) || has(SubscriptionField::Status) => {
                Some(SubscriptionList::OneCustomer)
            }
            () => None,
        }
    }
}

/// A list of subscriptions as it was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SubscriptionsFile {
    /// What it says.
    pub rows: SubscriptionRows,
    /// Headers of columns that are not known and not taken, shortened.
    pub ignored: Vec<String>,
    /// What is odd about the whole file.
    pub warnings: Vec<Warning>,
}

/// Why a list of subscriptions was not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SubscriptionsFault {
    /// Nothing of the table was taken.
    Table(TableFault),
    /// The user pressed Cancel.
    Cancelled,
}

/// Reads every row it can; what it cannot read is a problem with its line. `preview`: the same bytes, looked at before with
/// the same options.
///
/// Progress counts lines. Days are those of UTC.
///
/// # Errors
/// [`SubscriptionsFault`]; nothing is kept then.
pub fn read_subscriptions(
    bytes: &[u8],
    options: &ReadOptions,
    preview: &Preview,
    words: &SubscriptionWords,
    progress: Progress<'_>,
) -> Result<SubscriptionsFile, SubscriptionsFault> {
    let list = words.list_of(&preview.headers).unwrap_or_default();
    let (fields, mut ignored) = words.columns(&preview.headers);
    ignored.retain(|header| words.header(header) != Some(SubscriptionField::Untaken));
    let has_months = fields.contains(&Some(SubscriptionField::Month));
    let mut reader = Reader { fields, words, rows: Vec::new(), days: Days::default() };
    let mut stopped: Result<(), Cancelled> = Ok(());
    let read = each_row(bytes, options, MAX_ROWS, |_, row, remarks| {
        if stopped.is_ok() && reader.rows.len().is_multiple_of(N_ROWS_PER_REPORT) {
            stopped = progress(row.line, preview.n_lines);
        }
        if stopped.is_ok() {
            reader.read(&row, remarks);
        }
    });
    stopped.map_err(|Cancelled| SubscriptionsFault::Cancelled)?;
    let (_, mut remarks) = read.map_err(SubscriptionsFault::Table)?;
    reader.days.settle(&mut reader.rows, &mut remarks);
    remarks.sort();
    let rows = SubscriptionRows { list, has_months, rows: reader.rows, remarks, texts: TextChoice::Kept };
    Ok(SubscriptionsFile { rows, ignored, warnings: preview.warnings.clone() })
}

struct Reader<'w> {
    fields: Vec<Option<SubscriptionField>>,
    words: &'w SubscriptionWords,
    rows: Vec<SubscriptionRow>,
    /// Days wait until the whole file has said which number is the month.
    days: Days,
}

impl Reader<'_> {
    fn read(&mut self, row: &TextRow, remarks: &mut Remarks) {
        let mut read = SubscriptionRow { line: row.line, ..SubscriptionRow::default() };
        let mut refused = None;
        if self.is_duplicate(row) {
            return;
        }
        for at in 0..self.fields.len().min(row.cells.len()) {
            let text = one_line(&row.cells[at]);
            if text.is_empty() {
                continue;
            }
            match self.fields[at] {
                Some(SubscriptionField::Id) if can_be_id(&text) => {
                    read.id = readable(&tidy_id(&text), |id| Ok::<_, ()>(id.to_owned())).unwrap_or_default();
                }
                Some(SubscriptionField::Id) => refused = Some(ProblemKind::BadSubscriptionId(shown(&text))),
                field => {
                    if let Err(kind) = self.put(&mut read, field, text) {
                        remarks.note(row.line, kind);
                    }
                }
            }
        }
        let has_id = !read.id.is_empty();
        let is_total = |cell: &String| self.words.totals.contains(&plain(cell));
        let kind = match refused {
            _ if self.words.totals.contains(&plain(&read.id)) => ProblemKind::Totals,
            None if has_id => {
                self.rows.push(read);
                return;
            }
            _ if !has_id && row.cells.iter().any(is_total) => ProblemKind::Totals,
            Some(kind) => kind,
            None => ProblemKind::SubscriptionIdMissing,
        };
        self.days.forget(self.rows.len());
        remarks.leave_out(row.line, kind);
    }

    /// Whether Microsoft says of the row that it stands for another one, for a second Partner ID of the same company.
    fn is_duplicate(&self, row: &TextRow) -> bool {
        let cells = self.fields.iter().zip(&row.cells);
        let mut said = cells.filter(|(field, _)| **field == Some(SubscriptionField::Duplicate));
        said.any(|(_, cell)| self.words.yes_no.get(&plain(cell)) == Some(&true))
    }

    fn put(
        &mut self,
        row: &mut SubscriptionRow,
        field: Option<SubscriptionField>,
        text: String,
    ) -> Result<(), ProblemKind> {
        let at = self.rows.len();
        match field {
            Some(SubscriptionField::Product) => row.product = text,
            Some(SubscriptionField::Sku) => row.sku = text,
            Some(SubscriptionField::Reseller) if can_be_id(&text) => row.reseller = tidy_id(&text),
            Some(SubscriptionField::Reseller) => return Err(ProblemKind::BadPartnerId(shown(&text))),
            Some(SubscriptionField::Customer) => row.customer = text,
            Some(SubscriptionField::Tenant) => {
                let id = TenantId::parse(&text).map_err(|_| ProblemKind::BadMicrosoftId(shown(&text)))?;
                row.tenant = Some(id);
            }
            Some(SubscriptionField::Quantity) => {
                row.quantity = Some(whole_number(&text).ok_or_else(|| ProblemKind::BadQuantity(shown(&text)))?);
            }
            Some(SubscriptionField::Status) => {
                let state = self.words.states.get(&plain(&text)).copied();
                row.status = Some(state.ok_or_else(|| ProblemKind::UnknownStatus(shown(&text)))?);
            }
            Some(SubscriptionField::AutoRenew) => {
                let said = self.words.yes_no.get(&plain(&text)).copied();
                row.auto_renew = Some(said.ok_or_else(|| ProblemKind::BadYesNo(shown(&text)))?);
            }
            Some(SubscriptionField::Month) => self.days.month(at, row, &text)?,
            Some(SubscriptionField::Start) => self.days.start(at, row, &text)?,
            Some(SubscriptionField::End) => self.days.end(at, row, &text)?,
            Some(
                SubscriptionField::Id
                | SubscriptionField::ProductInFull
                | SubscriptionField::Duplicate
                | SubscriptionField::Untaken,
            )
            | None => {}
        }
        Ok(())
    }
}
