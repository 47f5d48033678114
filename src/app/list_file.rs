//! A file that may hold a list, as every import reads it, and why nothing came of one.

use std::path::Path;

use crate::exchange::csv_in::TableReadFault;
use crate::exchange::unpack::{NoList, list_in};
use crate::exchange::xlsx_in::XlsxFault;
use crate::i18n::Lang;
use crate::i18n::candidates::table_fault;
use crate::i18n::imports::workbook_fault;
use crate::store::StoreError;
use crate::store::fs::RealFs;

/// Why nothing came of a file.
pub(super) enum ListFailure {
    /// It could not be read from the disk.
    Store(StoreError),
    /// It is known to be something else.
    NoList(NoList),
    /// It is a workbook of which no worksheet is read.
    Workbook(XlsxFault),
    /// It has no table that is understood.
    Table(TableReadFault),
}

impl ListFailure {
    /// What is said of it.
    pub(super) fn sentence(&self, lang: &Lang) -> String {
        match self {
            Self::Store(error) => lang.say(&error.message()).into_owned(),
            Self::NoList(fault) => lang.say(&fault.message()).into_owned(),
            Self::Workbook(fault) => workbook_fault(lang, fault),
            Self::Table(fault) => table_fault(lang, fault),
        }
    }
}

/// The name of a file and what is in it, taken out of an archive that holds nothing else.
///
/// # Errors
/// It cannot be read, has more than so many bytes, or is known to be no list.
pub(super) fn read_list(path: &Path, max_bytes: u64) -> Result<(String, Vec<u8>), ListFailure> {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let bytes = crate::store::read_input(&RealFs, path, max_bytes).map_err(ListFailure::Store)?;
    Ok((name, list_in(bytes).map_err(ListFailure::NoList)?))
}
