//! The traps of CSV files, for lists of subscriptions: each is told, and no row is lost in silence.

use std::fmt::Write as _;

use changeover::domain::import::{FileKind, Remark, Remarks, RowProblemKind, SubscriptionRows};
use changeover::exchange::csv_in::{Delimiter, ReadOptions, Recognised, SubscriptionsFile, Warning, preview};

const HEADERS: &str = "SubscriptionId,CustomerName,Product,AvailableSeats,SubscriptionState";

/// Five subscriptions, one a line.
fn lines() -> Vec<String> {
    (1..=5).map(|n| format!("s{n},Harbour Lane {n},Microsoft 365,{n},Active")).collect()
}

fn list(lines: &[String]) -> String {
    format!("{HEADERS}\n{}\n", lines.join("\n"))
}

fn read_as(bytes: &[u8], options: &ReadOptions) -> SubscriptionsFile {
    super::subscriptions_of(bytes, options)
}

fn read(text: &str) -> SubscriptionsFile {
    read_as(text.as_bytes(), &ReadOptions::default())
}

fn ids(file: &SubscriptionsFile) -> Vec<&str> {
    file.rows.rows.iter().map(|row| row.id.as_str()).collect()
}

/// Lines of rows that were read, and of rows that were left out with a reason.
fn n_told(rows: &SubscriptionRows) -> usize {
    rows.rows.len() + rows.remarks.problems.len()
}

const ALL: [&str; 5] = ["s1", "s2", "s3", "s4", "s5"];

#[test]
fn stray_quote_costs_no_subscription() {
    let mut lines = lines();
    lines[1] = lines[1].replace("Harbour", "\"Harbour");
    let file = read(&list(&lines));
    assert_eq!(ids(&file), ALL);
    assert_eq!(file.rows.rows[1].customer, "\"Harbour Lane 2");
    assert_eq!(file.warnings, [Warning::StrayQuotes { n: 1, first: 3 }]);
    assert_eq!(file.rows.remarks.notes, [Remark { line: 3, kind: RowProblemKind::StrayQuote }]);
}

#[test]
fn stray_quote_among_100_000_subscriptions_costs_none() {
    let mut text = format!("{HEADERS}\n");
    for n in 0..100_000 {
        let quote = if n == 3 { "\"" } else { "" };
        writeln!(text, "s{n},{quote}Company {n},Microsoft 365,{},Active", n % 300).unwrap();
    }
    let file = read(&text);
    assert_eq!((file.rows.rows.len(), file.rows.remarks.notes.len()), (100_000, 1));
    assert_eq!(file.warnings, [Warning::StrayQuotes { n: 1, first: 5 }]);
}

#[test]
fn subscriptions_within_a_quoted_cell_are_told_with_their_lines() {
    let mut lines = lines();
    lines[1] = lines[1].replace("Harbour", "\"Harbour");
    lines[3] = lines[3].replace("Lane 4", "Lane 4\"");
    let text = list(&lines);
    let file = read(&text);
    assert!(matches!(file.warnings[0], Warning::Swallowed { n: 1, first: 3, .. }), "{:?}", file.warnings);
    let is_told = |note: &Remark| note.line == 3 && matches!(note.kind, RowProblemKind::Swallowed { .. });
    assert!(file.rows.remarks.notes.iter().any(is_told), "{:?}", file.rows.remarks);
    let plain = read_as(text.as_bytes(), &ReadOptions { quotes: Some(false), ..ReadOptions::default() });
    assert_eq!(ids(&plain), ALL);
}

#[test]
fn delimiter_that_the_first_line_names_is_followed() {
    for (sign, name) in [(",", "sep=,"), (";", "sep=;"), ("\t", "\"sep=\t\"")] {
        let file = read(&format!("{name}\r\n{}", list(&lines()).replace(',', sign)));
        assert_eq!((ids(&file), &*file.warnings), (ALL.to_vec(), &[][..]), "{name}");
        assert_eq!(file.rows.remarks, Remarks::default(), "{name}");
    }
}

#[test]
fn semicolons_and_tabs_are_found() {
    for sign in [";", "\t", "|"] {
        let file = read(&list(&lines()).replace(',', sign));
        assert_eq!((ids(&file), &*file.warnings), (ALL.to_vec(), &[][..]), "{sign}");
    }
}

#[test]
fn list_with_a_wrong_delimiter_is_one_column_and_no_list_of_subscriptions() {
    let options = ReadOptions { delimiter: Some(Delimiter::Semicolon), ..ReadOptions::default() };
    let looked = preview(list(&lines()).as_bytes(), &options);
    assert_eq!(looked.warnings, [Warning::OneColumn]);
    let found = super::recognised(&looked);
    assert!(matches!(found, Recognised::Ask(_)) && found.mapping().kind() != FileKind::Subscriptions);
}

#[test]
fn utf16_without_a_mark_is_read() {
    for as_bytes in [u16::to_le_bytes, u16::to_be_bytes] {
        let bytes: Vec<u8> = list(&lines()).encode_utf16().flat_map(as_bytes).collect();
        let file = read_as(&bytes, &ReadOptions::default());
        assert_eq!((ids(&file), &file.rows.remarks), (ALL.to_vec(), &Remarks::default()));
    }
}

#[test]
fn ragged_rows_are_read_and_told() {
    let mut lines = lines();
    lines[0] = "s1,Harbour".into();
    lines[2].push_str(",surplus");
    let file = read(&list(&lines));
    assert_eq!(ids(&file), ALL);
    assert_eq!(file.warnings, [Warning::Ragged { n: 2, first: 2 }]);
    let lines: Vec<_> = file.rows.remarks.notes.iter().map(|note| note.line).collect();
    assert_eq!((lines, file.rows.remarks.problems.len()), (vec![2, 4], 0));
}

#[test]
fn mark_before_the_headers_is_no_part_of_them() {
    let file = read(&format!("\u{feff}{}", list(&lines())));
    assert_eq!((ids(&file), &*file.warnings), (ALL.to_vec(), &[][..]));
}

#[test]
fn cell_of_50_mb_is_not_taken_for_a_name_and_costs_itself_only() {
    let mut lines = lines();
    lines[1] = format!("s2,{},Microsoft 365,2,Active", "x".repeat(50 << 20));
    let file = read(&list(&lines));
    assert_eq!(ids(&file), ALL);
    assert_eq!(file.rows.rows[1].customer, "");
    assert_eq!(file.warnings, [Warning::HugeCell { line: 3, n_bytes: 50 << 20 }]);
    assert!(matches!(file.rows.remarks.notes[..], [Remark { line: 3, kind: RowProblemKind::LongCell { .. } }]));
}

#[test]
fn nul_blank_lines_and_repeated_headers_cost_nothing_in_silence() {
    let file = read(&list(&lines()).replace("Lane 2", "La\0ne 2"));
    assert_eq!((ids(&file), &*file.warnings), (ALL.to_vec(), &[Warning::Nul { n: 1 }][..]));
    assert_eq!(file.rows.rows[1].customer, "Harbour Lane 2");
    let file = read(&list(&lines()).replace('\n', "\r\n\r\n"));
    assert_eq!((ids(&file), &file.rows.remarks), (ALL.to_vec(), &Remarks::default()));
    let file = read(&list(&lines()).replace("Product", "CustomerName").replace("SubscriptionState", "Product"));
    assert!(matches!(file.warnings[..], [Warning::DoubleHeader { .. }]), "{:?}", file.warnings);
    assert_eq!(file.ignored, ["CustomerName"]);
}

#[test]
fn every_line_is_a_subscription_or_left_out_with_a_reason() {
    let mut dice = crate::disk::Dice(11);
    let parts = [",", ",", ",", "\n", "\n", "\r\n", " ", "\0", "s1", "s2", "Name", "晴川", "12", "Active", "x", ";"];
    for _ in 0..crate::disk::n_cases(2000, 200_000) {
        let n = dice.roll(60);
        let rows: String = (0..n).map(|_| parts[dice.roll(parts.len() as u64) as usize]).collect();
        let options = ReadOptions {
            delimiter: Some(Delimiter::Comma),
            header: Some(changeover::exchange::csv_in::Header::Line(1)),
            quotes: Some(false),
            ..ReadOptions::default()
        };
        let file = read_as(format!("{HEADERS}\n{rows}").as_bytes(), &options);
        assert_eq!(n_told(&file.rows), rows.lines().filter(|line| !line.is_empty()).count(), "{rows:?}");
    }
}
