//! Which sheet of a workbook is read: the one that was named, else the only one that holds what is looked for.

use calamine::{Reader as _, SheetType, SheetVisible, Xlsx};

use super::{OnProgress, XlsxFault, sheet};
use crate::domain::import::Mapping;
use crate::domain::plan::shape::{ImportField, ImportMapping};
use crate::exchange::csv_in::{ColumnProposal, ListWords, ReadOptions, Recognised, preview, recognise};

/// Rows with cells that are looked at to tell what a sheet holds.
const HEAD: u32 = 60;

/// How well the beginning of a sheet fits what is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    /// Nothing of it is known.
    Nothing,
    /// Some of it is known.
    Some,
    /// It is such a table.
    Whole,
}

/// Which sheet is read.
#[derive(Clone, Copy)]
pub struct SheetChoice<'a> {
    /// The one that somebody named; `None`: the one that fits best.
    pub name: Option<&'a str>,
    /// How well the beginning of a sheet fits, as CSV.
    pub fit: &'a dyn Fn(&[u8]) -> Fit,
}

impl SheetChoice<'_> {
    /// The first sheet with cells, whatever it holds.
    pub const FIRST: SheetChoice<'static> = SheetChoice { name: None, fit: &|_| Fit::Nothing };
}

/// The sheet that was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReadSheet {
    /// Its name.
    pub name: String,
    /// Hidden sheets that hold such a table, too, and were passed over.
    pub passed_over: Vec<String>,
    /// All sheets of the workbook.
    pub all: Vec<String>,
}

/// A sheet, and what its beginning says.
struct Looked {
    name: String,
    is_hidden: bool,
    fit: Fit,
}

type Book<'b> = Xlsx<std::io::Cursor<&'b [u8]>>;

/// Chooses a sheet.
pub(super) fn choose(
    book: &mut Book<'_>,
    wanted: SheetChoice<'_>,
    progress: OnProgress<'_>,
) -> Result<ReadSheet, XlsxFault> {
    let all = book.sheets_metadata().iter().filter(|sheet| sheet.typ == SheetType::WorkSheet);
    let all: Vec<(String, bool)> =
        all.map(|sheet| (sheet.name.clone(), sheet.visible != SheetVisible::Visible)).collect();
    if let Some(name) = wanted.name {
        return named(&all, name);
    }
    let every: Vec<String> = all.iter().map(|(name, _)| name.clone()).collect();
    let mut looked = Vec::new();
    for (name, is_hidden) in all {
        let fit = match sheet(book, &name, HEAD, progress) {
            Ok(head) if head.is_empty() => continue,
            Ok(head) => (wanted.fit)(&head),
            Err(XlsxFault::Cancelled) => return Err(XlsxFault::Cancelled),
            Err(_) => Fit::Nothing, // reading all of it says why, if it is the one
        };
        looked.push(Looked { name, is_hidden, fit });
    }
    let (hidden, shown): (Vec<_>, Vec<_>) = looked.into_iter().partition(|sheet| sheet.is_hidden);
    let Some(best) = shown.iter().map(|sheet| sheet.fit).max() else {
        let names: Vec<_> = hidden.into_iter().map(|sheet| sheet.name).collect();
        return Err(if names.is_empty() { XlsxFault::NoSheet } else { XlsxFault::OnlyHidden { names } });
    };
    let mut names: Vec<_> = shown.into_iter().filter(|sheet| sheet.fit == best).map(|sheet| sheet.name).collect();
    if best == Fit::Whole && 1 < names.len() {
        return Err(XlsxFault::SeveralTables { names });
    }
    let passed_over = hidden.into_iter().filter(|sheet| sheet.fit == Fit::Whole).map(|sheet| sheet.name);
    Ok(ReadSheet { name: names.swap_remove(0), passed_over: passed_over.collect(), all: every })
}

/// The sheet of this name; case and spaces around it do not matter.
fn named(all: &[(String, bool)], wanted: &str) -> Result<ReadSheet, XlsxFault> {
    let is_it = |name: &str| name.trim().to_lowercase() == wanted.trim().to_lowercase();
    let found = all.iter().find(|(name, _)| name == wanted).or_else(|| all.iter().find(|(name, _)| is_it(name)));
    let names = || all.iter().map(|(name, _)| name.clone()).collect();
    let sheet = found.map(|(name, _)| ReadSheet { name: name.clone(), passed_over: Vec::new(), all: names() });
    sheet.ok_or_else(|| XlsxFault::NoSuchSheet { name: wanted.to_owned(), names: names() })
}

/// How well the beginning of a sheet fits a list of customers or of subscriptions; `remembered` are the shapes of lists
/// that the user explained before.
pub fn fits_list(head: &[u8], remembered: &[&ImportMapping]) -> Fit {
    let headers = preview(head, &ReadOptions::default().of_sheet()).headers;
    match recognise(&headers, ListWords::shipped(), remembered) {
        Recognised::Known(_) | Recognised::Remembered(_) => Fit::Whole,
        Recognised::Ask(ColumnProposal { mapping: Mapping(mut fields), open, .. }) => {
            let is_some = fields.iter().any(|field| *field != ImportField::Ignore);
            for at in open {
                if let Some(field) = fields.get_mut(at) {
                    *field = ImportField::Ignore;
                }
            }
            match () {
                () if Mapping(fields).faults().is_empty() => Fit::Whole,
                () if is_some => Fit::Some,
                () => Fit::Nothing,
            }
        }
    }
}
