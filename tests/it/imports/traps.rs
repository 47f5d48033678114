//! Files that other programs damage or misread; each is noticed, and no row is lost in silence.

use changeover::domain::import::{Remark, Remarks, RowProblemKind};
use changeover::domain::plan::shape::ImportField;
use changeover::exchange::csv_in::{Delimiter, Header, ReadOptions, Recognised, TextEncoding, Warning, preview};

use super::{file, names, read, recognised};

/// The six customers of `make.py`.
const NAMES: [&str; 6] = [
    "晴川咖啡有限公司",
    "Harbour Lane Books",
    "遠山設計股份有限公司",
    "Quiet Fern, Tea \"House\"",
    "青石物流",
    "Nordlicht Optik",
];

fn warnings(name: &str) -> Vec<Warning> {
    preview(&file(name), &ReadOptions::default()).warnings
}

fn note(line: usize, kind: RowProblemKind) -> Remark {
    Remark { line, kind }
}

#[test]
fn six_customers_are_the_same_however_they_are_written() {
    for name in [
        "export_en",
        "export_zh_tw",
        "reordered",
        "office",
        "old_mac",
        "big5",
        "utf16le_mark",
        "utf16be_mark",
        "utf16le",
        "utf16be",
        "semicolons",
        "tabs",
        "sep_comma",
        "sep_semicolon",
        "title_lines",
        "blank_lines",
    ] {
        let rows = read(&file(&format!("{name}.csv")), &ReadOptions::default());
        assert_eq!(names(&rows), NAMES, "{name}");
        assert_eq!((&rows.remarks, rows.n_rows), (&Remarks::default(), 6), "{name}");
        assert!(rows.rows.iter().all(|row| row.microsoft_id.is_some() && row.domain.is_some()), "{name}");
        assert_eq!((&*rows.words[0].raw, rows.words[0].n), ("Cloud Reseller", 6), "{name}");
    }
}

#[test]
fn how_a_file_is_written_is_told() {
    let seen = |name: &str| preview(&file(name), &ReadOptions::default());
    assert_eq!(seen("big5.csv").sniffed.encoding, TextEncoding::Big5);
    assert_eq!(seen("big5.csv").warnings, [Warning::EncodingGuessed]);
    assert_eq!(seen("utf16be.csv").sniffed.encoding, TextEncoding::Utf16Be);
    assert_eq!(seen("sep_semicolon.csv").sniffed.delimiter, Delimiter::Semicolon);
    assert_eq!(seen("sep_semicolon.csv").sniffed.header, Header::Line(2));
    assert_eq!(seen("title_lines.csv").sniffed.header, Header::Line(3));
    assert_eq!(seen("title_lines.csv").warnings, [Warning::AboveHeader { n_lines: 2 }]);
    assert_eq!(seen("export_en.csv").warnings, []);
    assert_eq!((seen("export_en.csv").n_lines, seen("export_en.csv").n_rows), (7, 6));
}

#[test]
fn stray_quote_costs_no_row() {
    let rows = read(&file("stray_quote.csv"), &ReadOptions::default());
    assert_eq!((rows.rows.len(), rows.rows[1].name.as_str()), (6, "\"Harbour Lane Books"));
    assert_eq!(rows.remarks.notes, [note(3, RowProblemKind::StrayQuote)]);
    assert_eq!(warnings("stray_quote.csv"), [Warning::StrayQuotes { n: 1, first: 3 }]);
}

#[test]
fn rows_within_a_quoted_cell_are_noticed_and_can_be_read_as_plain_text() {
    let found = warnings("swallowed.csv");
    assert_eq!(found[0], Warning::Swallowed { n: 1, first: 3, n_lines: 2 });
    let quoted = read(&file("swallowed.csv"), &ReadOptions::default());
    assert!(quoted.remarks.notes.contains(&note(3, RowProblemKind::Swallowed { n_lines: 3 })));
    let plain = read(&file("swallowed.csv"), &ReadOptions { quotes: Some(false), ..ReadOptions::default() });
    assert_eq!((plain.rows.len(), plain.n_rows), (5, 5));
}

#[test]
fn wrong_delimiter_gives_one_column_and_says_so() {
    let options = ReadOptions { delimiter: Some(Delimiter::Comma), ..ReadOptions::default() };
    let seen = preview(b"Microsoft ID;Company name\n1;2\n", &options);
    assert_eq!(seen.warnings, [Warning::OneColumn]);
}

#[test]
fn ragged_rows_are_read_and_named() {
    let rows = read(&file("ragged.csv"), &ReadOptions::default());
    assert_eq!(names(&rows), ["One", "Two", "Three"]);
    let few = RowProblemKind::TooFewCells { n: 2, expected: 5 };
    let many = RowProblemKind::TooManyCells { n: 6, expected: 5, extra: "extra".into() };
    assert_eq!(rows.remarks.notes, [note(2, few), note(3, many)]);
    assert_eq!(warnings("ragged.csv"), [Warning::Ragged { n: 3, first: 2 }]);
}

#[test]
fn file_without_rows_says_so() {
    assert_eq!(warnings("empty.csv"), [Warning::Empty]);
    assert_eq!(warnings("only_spaces.csv"), [Warning::Empty]);
    assert_eq!(warnings("header_only.csv"), [Warning::HeaderOnly]);
    assert_eq!(read(&file("header_only.csv"), &ReadOptions::default()).n_rows, 0);
}

#[test]
fn first_row_of_data_is_not_taken_for_headers() {
    let seen = preview(&file("no_header.csv"), &ReadOptions::default());
    assert_eq!((seen.sniffed.header, seen.n_rows), (Header::Absent, 6));
    assert_eq!(seen.warnings, [Warning::NoHeader]);
    assert!(matches!(recognised(&seen), Recognised::Ask(proposal) if proposal.open.len() == 5));
}

#[test]
fn unknown_column_is_asked() {
    let Recognised::Ask(proposal) = recognised(&preview(&file("unknown_columns.csv"), &ReadOptions::default())) else {
        panic!("not asked")
    };
    assert_eq!((proposal.open, proposal.mapping.0[5]), (vec![5], ImportField::Ignore));
    let Recognised::Ask(proposal) = recognised(&preview(&file("renamed.csv"), &ReadOptions::default())) else {
        panic!("not asked")
    };
    assert_eq!(proposal.open, [0, 1, 2, 3]);
}

#[test]
fn double_header_is_named_and_its_second_column_asked() {
    let seen = preview(&file("double_headers.csv"), &ReadOptions::default());
    assert_eq!(seen.warnings, [Warning::DoubleHeader { header: "Company name".into() }]);
    assert!(matches!(recognised(&seen), Recognised::Ask(proposal) if proposal.open == [2]));
}

#[test]
fn nul_is_taken_out_and_named() {
    let rows = read(&file("zero_byte.csv"), &ReadOptions::default());
    assert_eq!(rows.rows[1].name, "Harbour Lane Books");
    assert_eq!(rows.remarks.notes, [note(3, RowProblemKind::ControlCharacters(ImportField::CompanyName))]);
    assert_eq!(warnings("zero_byte.csv"), [Warning::Nul { n: 1 }]);
}

#[test]
fn line_numbers_stay_right_after_a_cell_of_two_lines() {
    let rows = read(&file("multi_line.csv"), &ReadOptions::default());
    assert_eq!(names(&rows), NAMES);
    assert_eq!(rows.rows.iter().map(|row| row.line).collect::<Vec<_>>(), [2, 3, 5, 6, 7, 8]);
}

#[test]
fn damaged_utf8_is_not_taken_for_another_encoding() {
    let seen = preview(&file("damaged_utf8.csv"), &ReadOptions::default());
    assert_eq!((seen.sniffed.encoding, seen.n_replaced), (TextEncoding::Utf8, 1));
    assert!(seen.warnings.contains(&Warning::Replaced { n: 1 }));
}

#[test]
fn cell_of_50_mb_is_not_taken_for_a_name() {
    let text =
        format!("Microsoft ID,Company name\n{},\"{}\"\n", "00000001-1111-4222-8333-444455556666", "x".repeat(50 << 20));
    let rows = read(text.as_bytes(), &ReadOptions::default());
    assert_eq!((rows.rows.len(), rows.rows[0].name.len()), (1, 0));
    let long = RowProblemKind::TooLong { field: ImportField::CompanyName, n_bytes: 50 << 20 };
    assert_eq!(rows.remarks.notes, [note(2, long), note(2, RowProblemKind::NameMissing)]);
    let huge = Warning::HugeCell { line: 2, n_bytes: 50 << 20 };
    assert_eq!(preview(text.as_bytes(), &ReadOptions::default()).warnings, [huge]);
}
