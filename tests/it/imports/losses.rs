//! No line is lost in silence, whatever a file holds.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use changeover::domain::import::{ImportRows, Mapping, Remark, RowProblemKind};
use changeover::domain::plan::shape::ImportField;
use changeover::exchange::csv_in::{Delimiter, Header, ReadOptions};
use proptest::prelude::*;

use super::read_as;

fn part() -> impl Strategy<Value = &'static str> {
    prop_oneof![
        4 => Just(","),
        2 => Just("\n"),
        1 => Just("\r\n"),
        2 => Just("\""),
        1 => Just("\"\""),
        1 => Just(" "),
        1 => Just("\0"),
        2 => Just("00000001-1111-4222-8333-444455556666"),
        1 => Just("00000002-1111-4222-8333-444455556666"),
        2 => Just("one.example"),
        1 => Just("晴川"),
        2 => Just("Name"),
    ]
}

fn read(text: &str, quotes: bool) -> ImportRows {
    use ImportField::{CompanyName, MicrosoftId, PrimaryDomain, Relationship, Tags};
    let options = ReadOptions {
        delimiter: Some(Delimiter::Comma),
        header: Some(Header::Line(1)),
        quotes: Some(quotes),
        ..ReadOptions::default()
    };
    let mapping = Mapping(vec![MicrosoftId, CompanyName, PrimaryDomain, Relationship, Tags]);
    read_as(format!("id,name,domain,relationship,tags\n{text}").as_bytes(), &options, &mapping)
}

/// The lines that became a customer or joined one, and those that were left out for a reason.
fn told(read: &ImportRows) -> (Vec<usize>, Vec<usize>) {
    let kept = read.rows.iter().flat_map(|row| row.lines().collect::<Vec<_>>()).collect();
    (kept, read.remarks.problems.iter().map(|problem| problem.line).collect())
}

proptest! {
    #[test]
    fn every_line_is_a_customer_or_left_out_with_a_reason(parts in proptest::collection::vec(part(), 0..60)) {
        let text = parts.concat();
        let read = read(&text, false);
        let (kept, out) = told(&read);
        let mut all: Vec<_> = kept.into_iter().chain(out).collect();
        all.sort_unstable();
        let expected: Vec<_> = text.lines().enumerate().filter(|(_, l)| !l.is_empty()).map(|(n, _)| n + 2).collect();
        prop_assert_eq!(all, expected);
    }

    #[test]
    fn every_row_with_quotes_is_told_once(parts in proptest::collection::vec(part(), 0..60)) {
        let read = read(&parts.concat(), true);
        let (kept, out) = told(&read);
        let all: BTreeSet<_> = kept.iter().chain(&out).collect();
        prop_assert_eq!(all.len(), kept.len() + out.len());
        prop_assert_eq!(all.len(), read.n_rows);
    }
}

#[test]
fn stray_quote_among_100_000_rows_costs_none() {
    let mut text = String::new();
    for n in 0..100_000 {
        let quote = if n == 3 { "\"" } else { "" };
        writeln!(
            text,
            "{n:08x}-1111-4222-8333-444455556666,{quote}Company {n} with a longer name,c{n}.example,Direct,"
        )
        .unwrap();
    }
    assert!(9_000_000 < text.len());
    let read = read(&text, true);
    assert_eq!((read.rows.len(), read.remarks.problems.len()), (100_000, 0));
    assert_eq!(read.remarks.notes, [Remark { line: 5, kind: RowProblemKind::StrayQuote }]);
}
