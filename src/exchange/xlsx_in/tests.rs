//! Workbooks, good and hostile.

use super::*;
use crate::exchange::csv_in::ReadOptions;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};

fn csv(bytes: &[u8]) -> Result<String, XlsxFault> {
    to_csv(bytes, SheetChoice::FIRST, &mut |_, _| Ok(())).map(|(text, _)| String::from_utf8(text).unwrap())
}

#[test]
fn cells_come_as_people_see_them_and_rows_keep_their_numbers() {
    let mut book = Workbook::new();
    book.add_worksheet();
    let sheet = book.add_worksheet();
    let day = ExcelDateTime::from_ymd(2026, 11, 22).unwrap();
    sheet.write(0, 0, "Company name").unwrap();
    sheet.write(0, 2, "Since").unwrap();
    sheet.write(2, 0, "台北資訊, \"A\"\nB").unwrap();
    sheet.write(2, 1, 25).unwrap();
    sheet.write_with_format(2, 2, day, &Format::new().set_num_format("yyyy-mm-dd")).unwrap();
    sheet.write(3, 1, 0.5).unwrap();
    sheet.write(3, 2, true).unwrap();
    let text = csv(&book.save_to_buffer().unwrap()).unwrap();
    assert_eq!(text, "Company name,,Since\n\n\"台北資訊, \"\"A\"\" B\",25,2026-11-22\n,0.5,TRUE\n");
}

/// Sheets by name, whether they are hidden, and their first cell.
fn book(sheets: &[(&str, bool, &str)]) -> Vec<u8> {
    let mut book = Workbook::new();
    for (name, is_hidden, cell) in sheets {
        let sheet = book.add_worksheet().set_name(*name).unwrap();
        sheet.write(2, 3, *cell).unwrap();
        sheet.write(3, 4, "more").unwrap();
        sheet.set_hidden(*is_hidden);
    }
    book.save_to_buffer().unwrap()
}

fn fit(head: &[u8]) -> Fit {
    let head = String::from_utf8_lossy(head);
    match () {
        () if head.contains("table") => Fit::Whole,
        () if head.contains("half") => Fit::Some,
        () => Fit::Nothing,
    }
}

fn chosen(sheets: &[(&str, bool, &str)], name: Option<&str>) -> Result<ReadSheet, XlsxFault> {
    to_csv(&book(sheets), SheetChoice { name, fit: &fit }, &mut |_, _| Ok(())).map(|(_, sheet)| sheet)
}

#[test]
fn sheet_that_fits_best_is_read_and_hidden_ones_are_passed_over() {
    let name = |sheets: &[(&str, bool, &str)]| chosen(sheets, None).unwrap().name;
    assert_eq!(name(&[("Cover", false, "hello"), ("Data", false, "table")]), "Data");
    assert_eq!(name(&[("Cover", false, "hello"), ("Data", false, "half"), ("More", false, "half")]), "Data");
    assert_eq!(name(&[("Cover", false, "hello"), ("Notes", false, "hello")]), "Cover");
    let found = chosen(&[("New", false, "table"), ("Old", true, "table"), ("Lists", true, "half")], None).unwrap();
    assert_eq!((found.name.as_str(), found.passed_over), ("New", vec!["Old".to_owned()]));
    assert_eq!(found.all, ["New", "Old", "Lists"], "another one can be said afterwards");
    let two = chosen(&[("Cover", false, "x"), ("A", false, "table"), ("B", false, "table")], None);
    assert!(matches!(two, Err(XlsxFault::SeveralTables { names }) if names == ["A", "B"]));
}

#[test]
fn sheet_that_is_named_is_read_whatever_it_is() {
    let sheets = [("Shown", false, "x"), ("Hidden", true, "table")];
    assert_eq!(chosen(&sheets, Some(" hidden ")).unwrap().name, "Hidden");
    let gone = chosen(&sheets, Some("Data"));
    assert!(matches!(gone, Err(XlsxFault::NoSuchSheet { names, .. }) if names == ["Shown", "Hidden"]));
}

#[test]
fn empty_rows_and_columns_before_the_table_keep_only_the_numbers_of_rows() {
    assert_eq!(csv(&book(&[("A", false, "x")])).unwrap(), "\n\nx\n,more\n");
}

#[test]
fn what_is_no_workbook_is_refused() {
    assert!(matches!(csv(b"PK\x03\x04 nothing"), Err(XlsxFault::NotAWorkbook)));
    assert!(matches!(csv(&[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0]), Err(XlsxFault::OldOrLocked)));
    let empty = Workbook::new().save_to_buffer().unwrap();
    assert!(matches!(csv(&empty), Err(XlsxFault::NoSheet)));
    let mut cut = Workbook::new();
    cut.add_worksheet().write(0, 0, "a").unwrap();
    let whole = cut.save_to_buffer().unwrap();
    for len in (4..whole.len()).step_by(97) {
        assert!(csv(&whole[..len]).is_err(), "{len}");
    }
}

#[test]
fn cell_far_outside_is_refused_without_making_room_for_it() {
    let mut book = Workbook::new();
    book.add_worksheet().write(1_048_575, 16_383, "far").unwrap();
    let fault = csv(&book.save_to_buffer().unwrap());
    assert!(matches!(fault, Err(XlsxFault::TooFar { row: 1_048_576, column: 16_384 })), "{fault:?}");
}

#[test]
fn cancel_is_heard() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for row in 0..3000 {
        sheet.write(row, 0, 1).unwrap();
    }
    let bytes = book.save_to_buffer().unwrap();
    assert!(matches!(to_csv(&bytes, SheetChoice::FIRST, &mut |_, _| Err(Cancelled)), Err(XlsxFault::Cancelled)));
}

/// A package with these parts.
fn package(parts: &[(&str, &str)]) -> Vec<u8> {
    use std::io::Write as _;
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    for (name, text) in parts {
        zip.start_file(*name, options).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn table_of_texts_that_claims_billions_is_refused() {
    let sst = "<?xml version=\"1.0\"?><sst count=\"1\" uniqueCount=\"99999999999999\"><si><t>a</t></si></sst>";
    assert!(matches!(csv(&package(&[("xl/sharedStrings.xml", sst)])), Err(XlsxFault::TooLarge)));
}

#[test]
fn part_that_unpacks_to_a_gigabyte_is_refused() {
    let padding = " ".repeat(100 << 20);
    assert!(matches!(csv(&package(&[("xl/styles.xml", &padding)])), Err(XlsxFault::TooLarge)));
}

/// The parts of a workbook with this sheet, these shared texts, and a prefix before every element of the sheet.
fn workbook(sheet: &str, texts: &str) -> Vec<u8> {
    const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let relation = |id: &str, kind: &str, target: &str| {
        format!("<Relationship Id=\"{id}\" Type=\"{RELATIONS}/{kind}\" Target=\"{target}\"/>")
    };
    let relations = |inner: &str| {
        let space = "http://schemas.openxmlformats.org/package/2006/relationships";
        format!("<Relationships xmlns=\"{space}\">{inner}</Relationships>")
    };
    let book = format!(
        "<workbook xmlns=\"{MAIN}\" xmlns:r=\"{RELATIONS}\"><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"a\"/></sheets></workbook>"
    );
    let inner =
        relation("a", "worksheet", "worksheets/sheet1.xml") + &relation("b", "sharedStrings", "sharedStrings.xml");
    package(&[
        ("_rels/.rels", &relations(&relation("a", "officeDocument", "xl/workbook.xml"))),
        ("xl/workbook.xml", &book),
        ("xl/_rels/workbook.xml.rels", &relations(&inner)),
        ("xl/worksheets/sheet1.xml", &sheet.replace("MAIN", MAIN)),
        ("xl/sharedStrings.xml", &format!("<sst xmlns=\"{MAIN}\">{texts}</sst>")),
    ])
}

fn sheet(rows: &str) -> String {
    format!("<worksheet xmlns=\"MAIN\"><sheetData>{rows}</sheetData></worksheet>")
}

#[test]
fn workbook_is_read_whatever_prefix_its_elements_have() {
    let text = "<si><t>Company name</t></si>";
    let cell = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>";
    assert_eq!(csv(&workbook(&sheet(cell), text)).unwrap(), "Company name\n");
    // Many cells with a prefix go over several pieces, and none of them is taken for a part of another.
    let many = |n: usize| {
        format!("<x:row r=\"{n}\"><x:c r=\"A{n}\" t=\"inlineStr\"><x:is><x:t>{n}</x:t></x:is></x:c></x:row>")
    };
    let rows: String = (1..=20_000).map(many).collect();
    let prefixed = format!("<x:worksheet xmlns:x=\"MAIN\"><x:sheetData>{rows}</x:sheetData></x:worksheet>");
    assert_eq!(csv(&workbook(&prefixed, "")).unwrap().lines().count(), 20_000);
}

#[test]
fn one_text_that_thousands_of_cells_share_is_refused_at_the_first() {
    let text = format!("<si><t>{}</t></si>", "a".repeat(1 << 20));
    let cell = |n: usize| format!("<row r=\"{n}\"><c r=\"A{n}\" t=\"s\"><v>0</v></c></row>");
    let rows: String = (1..=4000).map(cell).collect();
    assert!(matches!(csv(&workbook(&sheet(&rows), &text)), Err(XlsxFault::CellTooLong { row: 1 })));
}

#[test]
fn cell_that_is_longer_than_any_list_needs_is_refused_before_it_is_read() {
    for inner in ["a".repeat(4 << 20), "<r><t>a</t></r>".repeat(200_000)] {
        let row = format!("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>{inner}</t></is></c></row>");
        assert!(matches!(csv(&workbook(&sheet(&row), "")), Err(XlsxFault::TooLarge)));
    }
}

#[test]
fn more_cells_in_a_row_than_any_list_has_are_refused() {
    let row = format!("<row r=\"1\">{}</row>", "<c><v>1</v></c>".repeat(100_000));
    assert!(matches!(csv(&workbook(&sheet(&row), "")), Err(XlsxFault::TooFar { row: 1, column: 257 })));
}

#[test]
fn part_that_unpacks_to_more_than_it_says_is_refused() {
    let row = format!("<row r=\"1\"><c r=\"A1\"><v>{}</v></c></row>", "1".repeat(5000));
    let mut bytes = workbook(&sheet(&row), "");
    let len =
        u32::try_from(sheet(&row).replace("MAIN", "http://schemas.openxmlformats.org/spreadsheetml/2006/main").len());
    let (told, less) = (len.unwrap().to_le_bytes(), 40_u32.to_le_bytes());
    let places: Vec<usize> = (0..bytes.len() - 4).filter(|&at| bytes[at..at + 4] == told).collect();
    assert_eq!(places.len(), 2, "the size stands before the part and in the directory");
    for at in places {
        bytes[at..at + 4].copy_from_slice(&less);
    }
    assert!(matches!(csv(&bytes), Err(XlsxFault::Damaged | XlsxFault::TooLarge)));
}

#[test]
fn file_that_is_no_workbook_is_left_as_it_is() {
    let bytes = Arc::new(b"Company name\nFabrikam\n".to_vec());
    let table = as_csv(&bytes, SheetChoice::FIRST, &mut |_, _| Err(Cancelled)).unwrap();
    assert!(Arc::ptr_eq(&bytes, &table.text) && table.sheet.is_none());
}

#[test]
fn other_package_is_no_workbook_rather_than_a_damaged_one() {
    assert!(matches!(csv(&package(&[("letters/a.txt", "hi")])), Err(XlsxFault::NotAWorkbook)));
    assert!(matches!(csv(&package(&[("xl/workbook.xml", "<")])), Err(XlsxFault::Damaged)));
}

#[test]
fn sheet_with_one_column_is_not_asked_for_another_delimiter() {
    use crate::exchange::csv_in::{Warning, preview};
    let text = b"Company name\nA; B; C\nD; E; F\n";
    let options = ReadOptions::default().of_sheet();
    let looked = preview(text, &options).of_sheet();
    assert_eq!((looked.headers.len(), looked.warnings.len()), (1, 0), "{:?}", looked.warnings);
    assert!(preview(b"Company name\nA\n", &ReadOptions::default()).warnings.contains(&Warning::OneColumn));
}
