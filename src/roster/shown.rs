//! Any table as it is shown, as a file or for the clipboard.

use std::borrow::Cow;

use crate::exchange::OnProgress;
use crate::exchange::table_out::{self, TableCell, TableFormat, TableOut, TableWriteFault};

/// A table that is to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownOrder {
    /// As what.
    pub format: TableFormat,
    /// What it is called.
    pub name: String,
    /// Heads of its columns.
    pub heads: Vec<String>,
    /// Its rows, each with a cell for each column.
    pub rows: Vec<Vec<String>>,
}

/// The file that was ordered.
///
/// # Errors
/// [`TableWriteFault`]; nothing is written here.
pub fn file(order: &ShownOrder, progress: OnProgress<'_>) -> Result<Vec<u8>, TableWriteFault> {
    let cell = |row: usize, column: usize| match order.rows.get(row).and_then(|row| row.get(column)) {
        Some(text) if !text.is_empty() => TableCell::Text(text.as_str().into()),
        Some(_) | None => TableCell::Empty,
    };
    let headers = order.heads.iter().map(|head| head.as_str().into()).collect();
    table_out::write(&TableOut { headers, n_rows: order.rows.len(), cell: &cell }, order.format, progress)
}

/// The same rows with their headings for the clipboard.
pub fn tsv(heads: &[String], rows: &[Vec<String>]) -> String {
    let heads: Vec<&str> = heads.iter().map(String::as_str).collect();
    table_out::tsv(&heads, rows.iter().map(|row| row.iter().map(|cell| Cow::Borrowed(cell.as_str())).collect()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn table_is_written_as_it_is_shown_and_holds_no_formula() {
        let (heads, rows) = (vec!["What".to_owned()], vec![vec!["=1+1".to_owned()], vec![String::new()]]);
        assert_eq!(tsv(&heads, &rows), "What\n'=1+1\n\n");
        let order = ShownOrder { format: TableFormat::Csv { bom: false }, name: "Dates".into(), heads, rows };
        let bytes = file(&order, &mut |_, _| Ok(())).unwrap();
        assert_eq!(String::from_utf8(bytes).unwrap(), "What\r\n\"'=1+1\"\r\n\r\n");
    }
}
