//! The table of all subscriptions as a file or for the clipboard.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::columns::{SoldCol, text};
use super::{SoldKey, SoldLine};
use crate::domain::moves::Ground;
use crate::domain::plan::customer::Customer;
use crate::domain::plan::ids::CustomerId;
use crate::domain::products::Products;
use crate::exchange::OnProgress;
use crate::exchange::table_out::{self, TableCell, TableFormat, TableOut, TableWriteFault};
use crate::i18n::preflight::rounded;
use crate::i18n::{Lang, Language};

/// Rows of the table that are to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SoldOrder {
    /// As what.
    pub format: TableFormat,
    /// The columns, in order; IDs and currencies go with those that they belong to.
    pub columns: Vec<SoldCol>,
    /// The subscriptions, in order.
    pub rows: Vec<SoldKey>,
}

/// What stands in a column of the file: as on the screen, but money as a number beside its currency, and with the IDs.
#[derive(Clone, Copy)]
enum FileCol {
    Of(SoldCol),
    Tenant,
    Id,
    Base,
    Billable,
    Currency,
}

/// The columns of the file.
fn columns(shown: &[SoldCol]) -> Vec<FileCol> {
    let mut all = Vec::new();
    // The currency stands once, after the last of what is money.
    let is_money =
        |col: &SoldCol| matches!(col, SoldCol::Price | SoldCol::Total | SoldCol::TwiceLeast | SoldCol::TwiceMost);
    let last = [SoldCol::Total, SoldCol::Price].into_iter().find(|col| shown.contains(col));
    let last = last.or_else(|| shown.iter().copied().rfind(is_money));
    for &col in shown {
        all.push(FileCol::Of(col));
        match col {
            SoldCol::Product => all.extend([FileCol::Id, FileCol::Base]),
            SoldCol::Customer => all.push(FileCol::Tenant),
            SoldCol::Seats => all.push(FileCol::Billable),
            _ => {}
        }
        if last == Some(col) {
            all.push(FileCol::Currency);
        }
    }
    all
}

impl FileCol {
    fn key(self) -> &'static str {
        match self {
            Self::Of(col) => col.key(),
            Self::Tenant => "customers-id",
            Self::Id => "sold-id",
            Self::Base => "subscriptions-base",
            Self::Billable => "subscriptions-billable",
            Self::Currency => "sold-currency",
        }
    }

    fn cell<'c>(self, lang: &'c Lang, line: &SoldLine<'c>) -> TableCell<'c> {
        let of_text = |text: Cow<'c, str>| if text.is_empty() { TableCell::Empty } else { TableCell::Text(text) };
        let number = |n: Option<u32>| n.map_or(TableCell::Empty, |n| TableCell::Number(i64::from(n)));
        let subscription = line.subscription;
        match self {
            Self::Of(SoldCol::Seats) => number(subscription.quantity),
            Self::Billable => number(subscription.billable.or(subscription.quantity)),
            Self::Of(SoldCol::Price) => {
                subscription.price.map_or(TableCell::Empty, |price| TableCell::Decimal(price.amount().to_string()))
            }
            Self::Of(SoldCol::Total) => {
                subscription.total().map_or(TableCell::Empty, |total| TableCell::Decimal(total.to_string()))
            }
            Self::Of(col @ (SoldCol::TwiceLeast | SoldCol::TwiceMost)) => match line.twice(col).flatten() {
                Some((amount, _)) => TableCell::Decimal(rounded(amount).to_string()),
                None => of_text(text(lang, line, col)),
            },
            Self::Of(col) => of_text(text(lang, line, col)),
            Self::Tenant => {
                line.customer.microsoft_id.map_or(TableCell::Empty, |id| TableCell::Text(Cow::Owned(id.to_string())))
            }
            Self::Id => of_text(Cow::Borrowed(&subscription.id)),
            Self::Base => of_text(Cow::Borrowed(&subscription.base)),
            Self::Currency => subscription
                .price
                .map_or(TableCell::Empty, |price| TableCell::Text(Cow::Owned(price.currency.to_string()))),
        }
    }
}

/// The file that was ordered, with the words of `language`. What is no longer in the plan is left out.
///
/// # Errors
/// [`TableWriteFault`]; nothing is written here.
pub fn file(
    ground: &Ground<'_>,
    language: Language,
    order: &SoldOrder,
    progress: OnProgress<'_>,
) -> Result<Vec<u8>, TableWriteFault> {
    let lang = Lang::new(language);
    let products = Products::shipped();
    let mut known = BTreeMap::new();
    let lines: Vec<SoldLine<'_>> = order
        .rows
        .iter()
        .filter_map(|(customer, id)| {
            let customer: &Customer = ground.plan.customers.get(*customer)?;
            let subscription = customer.subscriptions.iter().find(|held| held.id == *id)?;
            let names = (subscription.product.as_str(), subscription.sku.as_str());
            let product = known.entry(names).or_insert_with(|| products.recognized(names.0, names.1));
            Some(SoldLine::new(*ground, (customer, subscription), product.under(subscription)))
        })
        .collect();
    let columns = columns(&order.columns);
    let cell = |row: usize, column: usize| columns[column].cell(&lang, &lines[row]);
    let headers = columns.iter().map(|column| lang.text(column.key())).collect();
    table_out::write(&TableOut { headers, n_rows: lines.len(), cell: &cell }, order.format, progress)
}

/// Rows with their headings for the clipboard, as on the screen.
pub fn tsv(lang: &Lang, lines: &[SoldLine<'_>], columns: &[SoldCol]) -> String {
    let headers: Vec<Cow<'_, str>> = columns.iter().map(|col| lang.text(col.key())).collect();
    let headers: Vec<&str> = headers.iter().map(|header| &**header).collect();
    let row = |line: &SoldLine<'_>| -> Vec<Cow<'_, str>> {
        columns.iter().map(|&col| Cow::Owned(text(lang, line, col).into_owned())).collect()
    };
    table_out::tsv(&headers, lines.iter().map(row))
}

/// The customers of these rows with the ids of their subscriptions.
pub fn by_customer(keys: impl IntoIterator<Item = SoldKey>) -> BTreeMap<CustomerId, Vec<String>> {
    let mut all: BTreeMap<CustomerId, Vec<String>> = BTreeMap::new();
    for (customer, id) in keys {
        all.entry(customer).or_default().push(id);
    }
    all
}
