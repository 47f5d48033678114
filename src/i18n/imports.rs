//! Sentences of imports: why a workbook is not read, what speaks for what a list suggests, and what an import brings.

use super::Lang;
use super::explain;
use crate::domain::import::{ImportTally, MergeProposal};
use crate::domain::plan::customer::Relationship;
use crate::exchange::mapping_file::MappingFileFault;
use crate::exchange::xlsx_in::{ReadSheet, XlsxFault};

/// Why a workbook is not read: what happened, what is safe, what to do.
pub fn workbook_fault(lang: &Lang, fault: &XlsxFault) -> String {
    match fault {
        XlsxFault::NotAWorkbook => lang.text("import-workbook-none"),
        XlsxFault::OldOrLocked => lang.text("import-workbook-old"),
        XlsxFault::NoSheet => lang.text("import-workbook-empty"),
        XlsxFault::OnlyHidden { names } => lang.with("import-workbook-hidden", &[("sheets", &lang.list(names))]),
        XlsxFault::SeveralTables { names } => lang.with("import-workbook-several", &[("sheets", &lang.list(names))]),
        XlsxFault::NoSuchSheet { name, names } => {
            lang.with("import-workbook-no-sheet", &[("sheet", name), ("sheets", &lang.list(names))])
        }
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

/// Why a file of column settings is not taken: what happened, what is safe, what to do.
pub fn mapping_fault(lang: &Lang, fault: &MappingFileFault) -> String {
    match fault {
        MappingFileFault::Unreadable { line } => lang.with("import-map-unreadable", &[("line", &line.to_string())]),
        MappingFileFault::Newer => lang.text("import-map-newer"),
        MappingFileFault::Twice(field) => lang.with("import-map-twice", &[("field", &lang.text(field.key()))]),
        MappingFileFault::TooMany => lang.text("import-map-too-many"),
        MappingFileFault::Empty => lang.text("import-map-empty"),
    }
    .into_owned()
}

/// Which sheet was read, and which hidden ones were passed over.
pub fn sheet_read(lang: &Lang, sheet: &ReadSheet) -> String {
    let read = lang.with("import-sheet-read", &[("sheet", &sheet.name)]).into_owned();
    if sheet.passed_over.is_empty() {
        return read;
    }
    let names = lang.list(&sheet.passed_over);
    let hidden = lang.count_with("import-sheet-hidden", sheet.passed_over.len(), &[("sheets", &names)]).into_owned();
    lang.clauses([read, hidden])
}

/// How a customer is listed, in words.
pub fn listed(lang: &Lang, relationships: &[Relationship]) -> String {
    if relationships.is_empty() {
        return lang.text("import-suggested-unlisted").into_owned();
    }
    explain::relationships(lang, relationships)
}

/// What speaks for a suggestion: how the customer was listed, how it is now, and where `file` says so.
pub fn evidence(lang: &Lang, proposal: &MergeProposal, file: &str) -> String {
    let lines = lang.list(proposal.lines.iter().take(4).map(ToString::to_string));
    let (before, now) = (listed(lang, &proposal.before), listed(lang, &proposal.now));
    let args = [("before", &*before), ("now", &*now), ("lines", &*lines), ("file", file)];
    lang.count_with("import-suggested-evidence", proposal.lines.len(), &args).into_owned()
}

/// The most lines that are named.
const MAX_LINES: usize = 3;

/// Where something stands: the first lines, and how many more.
pub fn lines(lang: &Lang, lines: &[usize]) -> String {
    let first = lines.iter().take(MAX_LINES).map(ToString::to_string).collect::<Vec<_>>();
    let first = first.join(&lang.text("import-lines-between"));
    let n_more = lines.len().saturating_sub(MAX_LINES);
    let (key, n) = if n_more == 0 { ("import-lines", lines.len()) } else { ("import-lines-more", n_more) };
    lang.count_with(key, n, &[("lines", &first)]).into_owned()
}

/// Something that an import does.
#[derive(Clone, Copy)]
enum Act {
    Add,
    Change,
    Confirm,
}

/// What an import does, and how often; what it does not do is not said.
fn acts(tally: &ImportTally) -> Vec<(Act, usize)> {
    let all = [(Act::Add, tally.n_added), (Act::Change, tally.n_changed), (Act::Confirm, tally.n_confirmed)];
    all.into_iter().filter(|(_, n)| 0 < *n).collect()
}

/// What the button does, such as "Add 3, change 6, confirm 2".
pub fn apply_label(lang: &Lang, tally: &ImportTally) -> String {
    match acts(tally).as_slice() {
        [] => lang.text("import-apply-nothing").into_owned(),
        [(act, n)] => {
            let key = match (act, tally.of_subscriptions) {
                (Act::Add, false) => "import-apply-add-customers",
                (Act::Change, false) => "import-apply-change-customers",
                (Act::Add, true) => "import-apply-add-subscriptions",
                (Act::Change, true) => "import-apply-change-subscriptions",
                (Act::Confirm, _) => "import-apply-confirm-suggestions",
            };
            lang.count(key, *n).into_owned()
        }
        several => {
            let part = |(at, (act, n)): (usize, &(Act, usize))| {
                let key = match act {
                    Act::Add => "import-apply-first-add",
                    Act::Change if at == 0 => "import-apply-first-change",
                    Act::Change => "import-apply-then-change",
                    Act::Confirm => "import-apply-then-confirm",
                };
                lang.count(key, *n).into_owned()
            };
            let parts: Vec<String> = several.iter().enumerate().map(part).collect();
            parts.join(&lang.text("import-apply-between"))
        }
    }
}

/// What an import did, such as "3 customers added".
pub fn done(lang: &Lang, tally: &ImportTally) -> String {
    match acts(tally).as_slice() {
        [] => lang.text("import-done-nothing").into_owned(),
        [(act, n)] => {
            let key = match (act, tally.of_subscriptions) {
                (Act::Add, false) => "import-done-add-customers",
                (Act::Change, false) => "import-done-change-customers",
                (Act::Add, true) => "import-done-add-subscriptions",
                (Act::Change, true) => "import-done-change-subscriptions",
                (Act::Confirm, _) => "import-done-confirm-suggestions",
            };
            lang.count(key, *n).into_owned()
        }
        several => {
            let part = |(act, n): &(Act, usize)| {
                let key = match act {
                    Act::Add => "import-done-add",
                    Act::Change => "import-done-change",
                    Act::Confirm => "import-done-confirm",
                };
                lang.count(key, *n).into_owned()
            };
            let parts: Vec<String> = several.iter().map(part).collect();
            let what = parts.join(&lang.text("import-apply-between"));
            lang.with("import-done-several", &[("what", &what)]).into_owned()
        }
    }
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
            [(Language::English, "The plan is unchanged."), (Language::TraditionalChinese, "計畫沒有變更。")]
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
    #[track_caller]
    fn check(
        language: Language,
        (n_added, n_changed, n_confirmed): (usize, usize, usize),
        button: &str,
        message: &str,
    ) {
        let tally = ImportTally { n_added, n_changed, n_confirmed, of_subscriptions: false };
        let lang = Lang::new(language);
        assert_eq!((apply_label(&lang, &tally).as_str(), done(&lang, &tally).as_str()), (button, message));
    }

    #[test]
    fn button_and_message_tell_apart_what_is_done() {
        let (en, zh) = (Language::English, Language::TraditionalChinese);
        check(en, (3, 6, 2), "Add 3, change 6, confirm 2", "Imported: 3 added, 6 changed, 2 confirmed");
        check(zh, (3, 6, 2), "新增 3、變更 6、確認 2", "已匯入：新增 3、變更 6、確認 2");
        check(en, (0, 6, 2), "Change 6, confirm 2", "Imported: 6 changed, 2 confirmed");
        check(en, (40, 0, 0), "Add 40 customers", "40 customers added");
        check(zh, (40, 0, 0), "新增 40 位客戶", "已新增 40 位客戶");
        check(en, (0, 1, 0), "Change 1 customer", "1 customer changed");
        check(en, (0, 0, 2), "Confirm 2 suggestions", "2 suggestions confirmed");
        check(en, (0, 0, 0), "Nothing to import", "Your answers about this file are kept for the next one");
        let two = ImportTally { n_added: 2, of_subscriptions: true, ..ImportTally::default() };
        assert_eq!(apply_label(&Lang::new(en), &two), "Add 2 subscriptions");
        assert_eq!(done(&Lang::new(zh), &two), "已新增 2 個訂用帳戶");
    }

    #[test]
    fn first_lines_are_named_and_the_others_counted() {
        let lang = Lang::new(Language::English);
        let many: Vec<usize> = (1..=40).map(|n| n * 2).collect();
        assert_eq!(
            [&[2][..], &[2, 7, 9], &many].map(|all| lines(&lang, all)),
            ["Line 2", "Lines 2, 7, 9", "Lines 2, 4, 6 and 37 more",]
        );
        assert_eq!(lines(&Lang::new(Language::TraditionalChinese), &many), "第 2、4、6 行及另外 37 行");
    }
}
