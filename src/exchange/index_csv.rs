//! The list that lies beside a batch of mail files: which file is for whom.

use super::csv_out::{CsvCell, CsvOut};

/// The words of the header, in the user's language, in the order of [`IndexRow`]'s fields.
pub type IndexWords<'a> = [&'a str; 8];

/// One mail of a batch.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct IndexRow {
    /// Name of the mail file; empty when none was made.
    pub file: String,
    /// The customer's name.
    pub customer: String,
    /// The customer's tenant; empty when not known.
    pub microsoft_id: String,
    /// The recipient's address; empty when not known.
    pub to: String,
    /// Tag of the text's language.
    pub language: String,
    /// The subject.
    pub subject: String,
    /// Fingerprint of the link; empty for a text without link.
    pub fingerprint: String,
    /// What stood against the mail, in the user's language; empty when nothing did.
    pub problems: String,
}

/// The list as CSV; `bom` puts the byte-order mark first, by which Excel knows UTF-8.
pub fn write_index(words: IndexWords<'_>, rows: &[IndexRow], bom: bool) -> String {
    let mut out = CsvOut::new(bom, &words);
    for row in rows {
        let fields = [
            &row.file,
            &row.customer,
            &row.microsoft_id,
            &row.to,
            &row.language,
            &row.subject,
            &row.fingerprint,
            &row.problems,
        ];
        out.row(&fields.map(|text| CsvCell::Text(text)));
    }
    out.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    const WORDS: IndexWords<'_> =
        ["File", "Customer", "Microsoft ID", "To", "Language", "Subject", "Fingerprint", "Problems"];

    #[test]
    fn a_row_has_its_fields_in_order_and_no_formula() {
        let row = IndexRow {
            file: "Contoso.eml".into(),
            customer: "=cmd|' /C calc'!A0".into(),
            subject: "邀請, 提醒".into(),
            ..IndexRow::default()
        };
        let text = write_index(WORDS, &[row], true);
        let lines: Vec<_> = text.split("\r\n").collect();
        assert_eq!(lines[0], format!("\u{feff}{}", WORDS.join(",")));
        assert_eq!(lines[1], "Contoso.eml,\"'=cmd|' /C calc'!A0\",,,,\"邀請, 提醒\",,");
    }

    #[test]
    fn a_mail_that_was_not_made_keeps_its_row() {
        let row = IndexRow { customer: "Tailspin".into(), problems: "No contact".into(), ..IndexRow::default() };
        assert!(write_index(WORDS, &[row], false).ends_with("\r\n,Tailspin,,,,,,No contact\r\n"));
    }
}
