//! H17: numbers and days in a plan that no program of ours wrote. Each is read as what it says, or its line is told.

use changeover::domain::plan::Plan;
use changeover::store::LoadFinding;
use chrono::NaiveDate;

use super::{read_text, signed, text_of};
use crate::disk::sample;

/// What stands in a file, and what it says; `None`: no whole number from 0 on.
const NUMBERS: [(&str, Option<u128>); 48] = [
    ("0", Some(0)),
    ("1", Some(1)),
    ("25", Some(25)),
    ("007", Some(7)),
    ("1_000", Some(1000)),
    ("0x10", Some(16)),
    ("0b101", Some(5)),
    ("0o17", Some(15)),
    ("+5", Some(5)),
    ("-0", Some(0)),
    ("65535", Some(65_535)),
    ("65536", Some(65_536)),
    ("2147483648", Some(2_147_483_648)),
    ("4294967295", Some(4_294_967_295)),
    ("4294967296", Some(4_294_967_296)),
    ("9007199254740993", Some(9_007_199_254_740_993)),
    ("9223372036854775807", Some(9_223_372_036_854_775_807)),
    ("9223372036854775808", Some(9_223_372_036_854_775_808)),
    ("18446744073709551615", Some(18_446_744_073_709_551_615)),
    ("18446744073709551616", Some(18_446_744_073_709_551_616)),
    ("99999999999999999999999999", Some(99_999_999_999_999_999_999_999_999)),
    ("340282366920938463463374607431768211455", Some(u128::MAX)),
    ("340282366920938463463374607431768211456", None),
    ("-1", None),
    ("-9223372036854775809", None),
    ("5.0", Some(5)),
    ("5.5", None),
    (".5", None),
    ("1e3", Some(1000)),
    ("1E+2", Some(100)),
    ("1e-1", None),
    ("1e400", None),
    ("-1e400", None),
    ("NaN", None),
    ("-NaN", None),
    ("inf", None),
    ("-inf", None),
    ("Infinity", None),
    ("5%", None),
    ("5,000", None),
    ("$5", None),
    ("５", None),
    ("٥", None),
    ("\"5\"", None),
    ("'5'", None),
    ("b'5'", None),
    ("None", None),
    ("true", None),
];

/// The one number of this field, when the file has its record.
type Field = (&'static str, fn(&Plan) -> Option<u64>, u64);

fn usd(plan: &Plan) -> Option<u64> {
    plan.enrollment.iter().next()?.direct_revenue.map(|revenue| revenue.usd)
}

fn seats(plan: &Plan) -> Option<u64> {
    plan.customers.iter().next()?.subscriptions.first()?.quantity.map(u64::from)
}

fn days(plan: &Plan) -> Option<u64> {
    plan.answers.iter().next()?.days.map(u64::from)
}

fn bytes(plan: &Plan) -> Option<u64> {
    plan.tasks.iter().next()?.evidence.first().map(|evidence| evidence.bytes)
}

fn points(plan: &Plan) -> Option<u64> {
    plan.criteria.iter().next().map(|criterion| criterion.weight.number().into())
}

const FIELDS: [Field; 5] = [
    ("usd: 700000", usd, u64::MAX),
    ("quantity: Some(25)", seats, u32::MAX as u64),
    ("days: Some(7)", days, u16::MAX as u64),
    ("bytes: 1", bytes, u64::MAX),
    ("weight: 5", points, 5),
];

/// The file in which this field has this text instead of its number.
fn with(field: &str, text: &str) -> (String, usize) {
    let file = text_of(&sample(1));
    let (name, number) = field.split_once(": ").unwrap();
    let new = if number.starts_with("Some(") { format!("{name}: Some({text})") } else { format!("{name}: {text}") };
    let line = file.lines().position(|line| line.contains(field)).unwrap() + 1;
    (signed(&file.replacen(field, &new, 1)), line)
}

/// Whether the line is told. Its sum is right, so that it is none that was damaged: a program wrote it, and knew what it meant.
fn tells(findings: &[LoadFinding], line: usize) -> bool {
    findings.contains(&LoadFinding::NotUnderstood { line })
}

#[test]
fn number_is_read_as_what_it_says_or_its_line_is_told() {
    let mut n_read = 0;
    for (field, value, most) in FIELDS {
        for (literal, says) in NUMBERS {
            let (file, line) = with(field, literal);
            let read = read_text(&file).unwrap();
            let is_told = tells(&read.findings, line);
            let found = value(&read.plan).map(u128::from);
            if is_told {
                assert_eq!(
                    read.plan.n_records() + 1,
                    sample(1).n_records(),
                    "{field} {literal}: only this line is lost"
                );
            } else {
                n_read += 1;
                assert_eq!(read.findings, [], "{field} {literal}");
                assert_eq!(found, says, "{field} {literal}");
                assert!(says.is_some_and(|number| number <= u128::from(most)), "{field} {literal}");
            }
            let is_plain = says.is_some_and(|number| number <= u128::from(most) && number.to_string() == literal);
            assert!(!is_plain || !is_told, "{field} {literal} is refused");
        }
    }
    println!(
        "{} literals in {} fields: {n_read} read as they say, the others told with their line",
        NUMBERS.len(),
        FIELDS.len()
    );
}

#[test]
fn number_of_ten_million_digits_is_told_quickly() {
    let (file, line) = with("usd: 700000", &"9".repeat(10_000_000));
    let begun = std::time::Instant::now();
    let read = read_text(&file).unwrap();
    println!("{} ms", begun.elapsed().as_millis());
    assert!(tells(&read.findings, line), "{:?}", read.findings.len());
    assert!(begun.elapsed().as_secs() < 20);
}

/// Year, month and day; `None`: no day.
type Day = Option<(i32, u32, u32)>;

/// What stands in a file, and the day it is.
const DAYS: [(&str, Day); 24] = [
    ("2026-02-20", Some((2026, 2, 20))),
    ("1900-01-01", Some((1900, 1, 1))),
    ("2200-12-31", Some((2200, 12, 31))),
    ("2028-02-29", Some((2028, 2, 29))),
    ("2026-02-29", None),
    ("2026-13-01", None),
    ("2026-00-01", None),
    ("2026-01-00", None),
    ("2026-01-32", None),
    ("26-01-01", Some((26, 1, 1))),
    ("2026-1-1", Some((2026, 1, 1))),
    ("2026/01/01", None),
    ("01.01.2026", None),
    ("", None),
    ("today", None),
    ("0000-01-01", Some((0, 1, 1))),
    ("-0001-01-01", Some((-1, 1, 1))),
    ("9999-12-31", Some((9999, 12, 31))),
    ("+10000-01-01", Some((10_000, 1, 1))),
    ("+262142-12-31", Some((262_142, 12, 31))),
    ("-262143-01-01", Some((-262_143, 1, 1))),
    ("+262143-01-01", None),
    ("99999999999-01-01", None),
    ("２０２６-01-01", None),
];

#[test]
fn day_is_read_as_what_it_says_or_its_line_is_told() {
    for (text, says) in DAYS {
        let file = text_of(&sample(1));
        let field = "postponed: Some(\"2026-02-20\")";
        let line = file.lines().position(|line| line.contains(field)).unwrap() + 1;
        let read = read_text(&signed(&file.replacen(field, &format!("postponed: Some(\"{text}\")"), 1))).unwrap();
        let found = read.plan.tasks.iter().next().map(|task| task.postponed);
        let expected = says.map(|(year, month, day)| NaiveDate::from_ymd_opt(year, month, day));
        assert!(expected != Some(None), "{text}");
        assert!(found.is_none() || found == expected, "{text}: {found:?}");
        let is_told = tells(&read.findings, line);
        assert_eq!(is_told, found.is_none(), "{text}: {:?}", read.findings);
    }
}
