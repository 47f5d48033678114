//! Lists of subscriptions: known by their headers, and their cells as values.

use std::collections::{HashMap, HashSet};

use serde::Deserialize;

use super::cells::{readable, shown};
use super::days::Days;
use super::forms::{domain, whole_number};
use super::lists::ListWords;
use super::preview::FilePreview;
use super::sale::{Sale, SaleFile, SaleWords};
use super::table::{TableReadFault, TextRow, each_row, one_line};
use super::words::plain;
use super::{DecimalSign, ReadOptions, Warning};
use crate::domain::import::{
    Mapping, Remarks, RowProblemKind, SubscriptionList, SubscriptionRow, SubscriptionRows, TextChoice,
};
use crate::domain::plan::ids::{TenantId, can_be_id, is_same_id, tidy_id};
use crate::domain::plan::shape::ImportField;
use crate::domain::plan::subscription::SubscriptionStatus;
use crate::exchange::{Cancelled, OnProgress};

/// The most rows that are read; a year of 10,000 subscriptions is 120,000.
const MAX_ROWS: usize = 500_000;
/// Progress is told every so many rows.
const N_ROWS_PER_REPORT: usize = 512;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct HeaderTexts {
    field: ImportField,
    texts: Vec<String>,
    /// Whether it counts before other columns of the same field.
    #[serde(default)]
    comes_first: bool,
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
    sale: SaleFile,
}

/// The headers and words of lists of subscriptions.
#[derive(Clone, Debug, Default)]
pub struct SubscriptionWords {
    headers: HashMap<String, (ImportField, bool)>,
    states: HashMap<String, SubscriptionStatus>,
    yes_no: HashMap<String, bool>,
    /// What stands where a row holds totals.
    totals: HashSet<String>,
    /// Of terms, billing plans and segments.
    sale: SaleWords,
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
        let mut words = Self { sale: file.sale.into(), ..Self::default() };
        for header in file.headers {
            words.headers.extend(header.texts.iter().map(|text| (plain(text), (header.field, header.comes_first))));
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
        self.headers.len() + self.states.len() + self.yes_no.len() + self.totals.len() + self.sale.len()
    }

    pub(super) fn header(&self, header: &str) -> Option<ImportField> {
        self.headers.get(&plain(header)).map(|(field, _)| *field)
    }

    /// What the columns of these headers hold, each field once; `None`: not known.
    pub(super) fn columns(&self, headers: &[String]) -> Vec<Option<ImportField>> {
        let meanings: Vec<_> = headers.iter().map(|header| self.headers.get(&plain(header)).copied()).collect();
        let mut fields: Vec<Option<ImportField>> = Vec::with_capacity(headers.len());
        for meaning in &meanings {
            let is_other = |(field, first): &(ImportField, bool)| !first && meanings.contains(&Some((*field, true)));
            let field = meaning.filter(|meaning| !is_other(meaning)).map(|(field, _)| field);
            let is_taken = |field: &ImportField| *field != ImportField::Ignore && fields.contains(&Some(*field));
            // Known, and not taken, where another column says it.
            fields.push(match field {
                Some(field) => Some(field).filter(|field| !is_taken(field)),
                None => meaning.map(|_| ImportField::Ignore),
            });
        }
        fields
    }

    /// Whether these headers are those of a list of subscriptions of Partner Center.
    pub fn is_list(&self, headers: &[String]) -> bool {
        let fields = self.columns(headers);
        let has = |field: ImportField| fields.contains(&Some(field));
        has(ImportField::SubscriptionId)
            && has(ImportField::Product)
            && (has(ImportField::MicrosoftId)
                || has(ImportField::CompanyName)
                || has(ImportField::Quantity)
                || has(ImportField::Status))
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
    Table(TableReadFault),
    /// The user pressed Cancel.
    Cancelled,
}

/// Reads every row it can; what it cannot read is a problem with its line. `preview`: the same bytes, looked at before with
/// the same options; `mapping`: one field per column.
///
/// Progress counts lines. Days are those of UTC.
///
/// # Errors
/// [`SubscriptionsFault`]; nothing is kept then.
pub fn read_subscriptions(
    bytes: &[u8],
    options: &ReadOptions,
    (preview, mapping): (&FilePreview, &Mapping),
    words: &ListWords,
    progress: OnProgress<'_>,
) -> Result<SubscriptionsFile, SubscriptionsFault> {
    let has_months = mapping.column(ImportField::Month).is_some();
    let days = Days::new(options.day_order);
    let mut reader = Reader { fields: &mapping.0, words, decimal: options.decimal, rows: Vec::new(), days };
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
    let mut rows = reader.rows;
    reader.days.settle(&mut rows, &mut remarks);
    remarks.sort();
    let list = if mapping.names_customers() { SubscriptionList::EachNamed } else { SubscriptionList::OneCustomer };
    let rows = SubscriptionRows { list, has_months, rows, remarks, texts: TextChoice::Kept };
    Ok(SubscriptionsFile {
        rows,
        ignored: words.unknown(&preview.headers, mapping),
        warnings: preview.warnings.clone(),
    })
}

struct Reader<'w> {
    fields: &'w [ImportField],
    words: &'w ListWords,
    decimal: Option<DecimalSign>,
    rows: Vec<SubscriptionRow>,
    /// Days wait until the whole file has said which number is the month.
    days: Days,
}

impl Reader<'_> {
    fn read(&mut self, row: &TextRow, remarks: &mut Remarks) {
        let mut read = SubscriptionRow { line: row.line, ..SubscriptionRow::default() };
        let (mut sale, mut refused) = (Sale::default(), None);
        let is_partial = self.is_partial(row);
        if self.is_duplicate(row) {
            return;
        }
        for at in 0..self.fields.len().min(row.cells.len()) {
            let text = one_line(&row.cells[at]);
            let is_of_whole =
                matches!(self.fields[at], ImportField::Quantity | ImportField::Billable | ImportField::Price);
            if text.is_empty() || is_partial && is_of_whole {
                continue;
            }
            match self.fields[at] {
                ImportField::SubscriptionId if can_be_id(&text) => {
                    read.id = readable(&tidy_id(&text), |id| Ok::<_, ()>(id.to_owned())).unwrap_or_default();
                }
                ImportField::SubscriptionId => refused = Some(RowProblemKind::BadSubscriptionId(shown(&text))),
                field => {
                    if let Err(kind) = self.put((&mut read, &mut sale), field, text) {
                        remarks.note(row.line, kind);
                    }
                }
            }
        }
        match sale.finish() {
            Ok(price) => read.price = price,
            Err(kind) => remarks.note(row.line, kind),
        }
        if !read.base.is_empty() && is_same_id(&read.base, &read.id) {
            remarks.note(row.line, RowProblemKind::BadSubscriptionId(std::mem::take(&mut read.base)));
        }
        let has_id = !read.id.is_empty();
        let is_total = |cell: &String| self.words.subscriptions.totals.contains(&plain(cell));
        let kind = match refused {
            _ if self.words.subscriptions.totals.contains(&plain(&read.id)) => RowProblemKind::Totals,
            None if has_id => {
                self.rows.push(read);
                return;
            }
            _ if !has_id && row.cells.iter().any(is_total) => RowProblemKind::Totals,
            Some(kind) => kind,
            None => RowProblemKind::SubscriptionIdMissing,
        };
        self.days.forget(self.rows.len());
        remarks.leave_out(row.line, kind);
    }

    /// Whether Microsoft says of the row that it stands for another one, for a second Partner ID of the same company.
    fn is_duplicate(&self, row: &TextRow) -> bool {
        let cells = self.fields.iter().zip(&row.cells);
        let mut said = cells.filter(|(field, _)| **field == ImportField::Duplicate);
        said.any(|(_, cell)| self.words.subscriptions.yes_no.get(&plain(cell)) == Some(&true))
    }

    /// Whether the row is a line of an invoice about a change or a credit, and says nothing of the whole.
    fn is_partial(&self, row: &TextRow) -> bool {
        let mut cells = self.fields.iter().zip(&row.cells);
        cells.any(|(field, cell)| match field {
            ImportField::ChargeType => !cell.trim().is_empty() && !self.words.is_whole_charge(cell),
            ImportField::Billable => cell.trim().trim_start_matches('\'').starts_with('-'),
            _ => false,
        })
    }

    fn put(
        &mut self,
        (row, sale): (&mut SubscriptionRow, &mut Sale),
        field: ImportField,
        text: String,
    ) -> Result<(), RowProblemKind> {
        let at = self.rows.len();
        match field {
            ImportField::Product => row.product = text,
            ImportField::Sku => row.sku = text,
            ImportField::Reseller if can_be_id(&text) => row.reseller = tidy_id(&text),
            ImportField::Reseller => return Err(RowProblemKind::BadPartnerId(shown(&text))),
            ImportField::CompanyName => row.customer = text,
            ImportField::MicrosoftId => {
                let id = TenantId::parse(&text).map_err(|_| RowProblemKind::BadMicrosoftId(shown(&text)))?;
                row.tenant = Some(id);
            }
            ImportField::PrimaryDomain => {
                row.domain = Some(domain(&text).ok_or_else(|| RowProblemKind::BadDomain(shown(&text)))?);
            }
            ImportField::Quantity => {
                let number = whole_number(&text, self.decimal);
                row.quantity = Some(number.ok_or_else(|| RowProblemKind::BadQuantity(shown(&text)))?);
            }
            ImportField::Status => {
                let state = self.words.subscriptions.states.get(&plain(&text)).copied();
                row.status = Some(state.ok_or_else(|| RowProblemKind::UnknownStatus(shown(&text)))?);
            }
            ImportField::AutoRenew => {
                let said = self.words.subscriptions.yes_no.get(&plain(&text)).copied();
                row.auto_renew = Some(said.ok_or_else(|| RowProblemKind::BadYesNo(shown(&text)))?);
            }
            ImportField::Trial => {
                let said = self.words.subscriptions.yes_no.get(&plain(&text)).copied();
                row.is_trial = Some(said.ok_or_else(|| RowProblemKind::BadYesNo(shown(&text)))?);
            }
            ImportField::Billable => {
                let number = whole_number(&text, self.decimal);
                row.billable = Some(number.ok_or_else(|| RowProblemKind::BadQuantity(shown(&text)))?);
            }
            ImportField::Base if can_be_id(&text) => row.base = tidy_id(&text),
            ImportField::Base => return Err(RowProblemKind::BadSubscriptionId(shown(&text))),
            ImportField::Price
            | ImportField::Currency
            | ImportField::PricingCurrency
            | ImportField::Billing
            | ImportField::Term
            | ImportField::TermAndBilling
            | ImportField::Segment => self.words.subscriptions.sale.put((row, sale), field, (&text, self.decimal))?,
            ImportField::Month => self.days.month(at, row, &text)?,
            ImportField::Start => self.days.start(at, row, &text)?,
            ImportField::End => self.days.end(at, row, &text)?,
            // The other fields are about customers and their contacts, which a list of subscriptions does not change.
            _ => {}
        }
        Ok(())
    }
}
