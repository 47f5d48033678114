//! A first look at a list: how it is to be read, its beginning, and what its columns hold, by everything that anybody said before.

use super::lists::ListWords;
use super::preview::{FilePreview, preview};
use super::recognise::{Recognised, explained, recognise};
use super::sniff::Opened;
use crate::domain::import::Mapping;
use crate::domain::plan::reading::ReadOptions;
use crate::domain::plan::shape::{ColumnMapping, ImportMapping};

/// What a first look at a list found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FirstLook {
    /// What somebody said about how it is read, now or when a list with these headers was read before.
    pub said: ReadOptions,
    /// How it is read.
    pub options: ReadOptions,
    /// Its beginning.
    pub preview: FilePreview,
    /// What its columns hold.
    pub recognised: Recognised,
}

/// A list that is looked at.
#[derive(Clone, Copy, Debug)]
pub struct Lookable<'b> {
    /// Its text.
    pub bytes: &'b [u8],
    /// Whether it was a worksheet, of which nobody can choose the delimiter.
    pub is_sheet: bool,
}

/// Looks at a list. `said`: how it is to be read; `columns`: what somebody said about columns of it, which counts before all
/// else; `remembered`: lists that were explained before.
pub fn first_look(
    list: Lookable<'_>,
    said: &ReadOptions,
    columns: &[ColumnMapping],
    words: &ListWords,
    remembered: &[&ImportMapping],
) -> FirstLook {
    let said = read_before(list, *said, remembered).unwrap_or(*said);
    let said = best_header(list, said, columns);
    let options = list.options(said);
    let mut preview = preview(list.bytes, &options);
    if list.is_sheet {
        preview = preview.of_sheet();
    }
    let found = recognise(&preview.headers, words, remembered);
    let recognised = if columns.is_empty() { found } else { explained(found, columns, &preview.headers) };
    FirstLook { said, options, preview, recognised }
}

impl Lookable<'_> {
    fn options(self, said: ReadOptions) -> ReadOptions {
        if self.is_sheet { said.of_sheet() } else { said }
    }
}

/// How a list with these headers was read before, where that had to be said; what is said now counts before it. The headers may
/// stand in another line than then.
fn read_before(list: Lookable<'_>, said: ReadOptions, remembered: &[&ImportMapping]) -> Option<ReadOptions> {
    let told = remembered.iter().filter(|shape| !shape.reading.is_empty());
    let readings = told.flat_map(|shape| {
        let as_then = said.over(shape.reading);
        [as_then, ReadOptions { header: said.header, ..as_then }].map(|options| (shape, options))
    });
    let is_it = |(shape, options): &(&&ImportMapping, ReadOptions)| {
        Mapping::of_shape(shape, &headers_of(list, options)).is_some()
    };
    let mut readings = readings;
    readings.find(is_it).map(|(_, options)| options)
}

/// The headers of a list.
fn headers_of(list: Lookable<'_>, said: &ReadOptions) -> Vec<String> {
    Opened::new(list.bytes, &list.options(*said)).headers_and_rows().0
}

/// Settings of a colleague name the line of the headers; where none of them stands there, they are looked for.
fn best_header(list: Lookable<'_>, said: ReadOptions, columns: &[ColumnMapping]) -> ReadOptions {
    let n_there = |options: &ReadOptions| columns.len() - Mapping::absent(columns, &headers_of(list, options)).len();
    let found = ReadOptions { header: None, ..said };
    let is_wrong = !columns.is_empty() && said.header.is_some() && n_there(&said) == 0 && 0 < n_there(&found);
    if is_wrong { found } else { said }
}

/// Whether settings are about a list at all: one of the columns that they name is there.
pub fn is_about(list: Lookable<'_>, said: &ReadOptions, columns: &[ColumnMapping]) -> bool {
    let options = best_header(list, *said, columns);
    columns.is_empty() || Mapping::absent(columns, &headers_of(list, &options)).len() < columns.len()
}
