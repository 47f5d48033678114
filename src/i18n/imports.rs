//! Sentences of imports: why a workbook is not read, and what speaks for what a list suggests.

use super::Lang;
use super::explain::relationship;
use crate::domain::import::Proposal;
use crate::domain::plan::customer::Relationship;
use crate::exchange::xlsx_in::XlsxFault;

/// Why a workbook is not read: what happened, what is safe, what to do.
pub fn workbook_fault(lang: &Lang, fault: &XlsxFault) -> String {
    match fault {
        XlsxFault::NotAWorkbook => lang.text("import-workbook-none"),
        XlsxFault::OldOrLocked => lang.text("import-workbook-old"),
        XlsxFault::NoSheet => lang.text("import-workbook-empty"),
        XlsxFault::TooLarge => lang.text("import-workbook-too-large"),
        XlsxFault::TooFar { row, column } => {
            lang.with("import-workbook-too-far", &[("row", &row.to_string()), ("column", &column.to_string())])
        }
        XlsxFault::CellTooLong { row } => lang.with("import-workbook-long-cell", &[("row", &row.to_string())]),
        XlsxFault::Damaged => lang.text("import-workbook-damaged"),
        XlsxFault::Cancelled => lang.text("import-cancelled"),
    }
    .into_owned()
}

/// How a customer is listed, in words.
pub fn listed(lang: &Lang, relationships: &[Relationship]) -> String {
    if relationships.is_empty() {
        return lang.text("import-suggested-unlisted").into_owned();
    }
    relationships.iter().map(|one| relationship(lang, one)).collect::<Vec<_>>().join(" + ")
}

/// What speaks for a suggestion: how the customer was listed, how it is now, and where `file` says so.
pub fn evidence(lang: &Lang, proposal: &Proposal, file: &str) -> String {
    let lines = proposal.lines.iter().take(4).map(ToString::to_string).collect::<Vec<_>>().join(", ");
    let (before, now) = (listed(lang, &proposal.before), listed(lang, &proposal.now));
    let args = [("before", &*before), ("now", &*now), ("lines", &*lines), ("file", file)];
    lang.count_with("import-suggested-evidence", proposal.lines.len(), &args).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    #[test]
    fn every_fault_of_a_workbook_says_what_is_safe_and_what_to_do() {
        let faults = [
            XlsxFault::NotAWorkbook,
            XlsxFault::OldOrLocked,
            XlsxFault::NoSheet,
            XlsxFault::TooLarge,
            XlsxFault::TooFar { row: 1_048_576, column: 16_384 },
            XlsxFault::CellTooLong { row: 12 },
            XlsxFault::Damaged,
        ];
        for (language, safe) in
            [(Language::English, "The plan is as it was."), (Language::TraditionalChinese, "計畫維持原狀。")]
        {
            let lang = Lang::new(language);
            for fault in &faults {
                let text = workbook_fault(&lang, fault);
                let (what, to_do) = text.split_once(safe).unwrap_or_else(|| panic!("{text}"));
                assert!(!what.trim().is_empty() && !to_do.trim().is_empty(), "{text}");
                assert!(!text.contains("import-workbook"), "{text}");
            }
            let far = workbook_fault(&lang, &faults[4]);
            assert!(far.contains("1048576") && far.contains("16384"), "{far}");
        }
    }
}
