//! Text is read right in every encoding, at every size.

use std::fmt::Write as _;

use changeover::domain::import::Remarks;
use changeover::exchange::csv_in::{Delimiter, ReadOptions, TextEncoding, Warning, preview};

use crate::disk::n_cases;

/// Company words of the languages that are written in an encoding.
fn vocabulary(encoding: TextEncoding) -> &'static [&'static str] {
    const CHINESE: &[&str] =
        &["晴川", "遠山", "青石", "設計", "物流", "科技", "股份有限公司", "有限公司", "咖啡", "國際"];
    match encoding {
        TextEncoding::Utf8 | TextEncoding::Utf16Le | TextEncoding::Utf16Be | TextEncoding::Big5 => CHINESE,
        TextEncoding::Gb18030 => {
            &["晴川", "远山", "青石", "设计", "物流", "科技", "股份有限公司", "咖啡", "国际", "贸易"]
        }
        TextEncoding::ShiftJis => {
            &["株式会社", "さくら", "みどり", "デザイン", "商事", "コーヒー", "東山", "システム", "の", "工房"]
        }
        TextEncoding::EucKr => {
            &["주식회사", "푸른산", "디자인", "물류", "한빛", "커피", "국제", "기술", "서울", "상사"]
        }
        TextEncoding::Windows1252 => {
            &["Müller", "Café", "Señor", "Garção", "Bäckerei", "Société", "Über", "Niño", "Hôtel", "Straße"]
        }
        TextEncoding::Windows1250 => {
            &["Žlutý", "kůň", "Příbram", "Łódź", "Świat", "Dąb", "Česká", "Dvořák", "společnost", "Škoda"]
        }
    }
}

fn text(encoding: TextEncoding, n_rows: usize, seed: usize) -> String {
    let words = vocabulary(encoding);
    let mut text = "Microsoft ID,Company name,Primary domain name,Relationship\r\n".to_owned();
    for n in 0..n_rows {
        let word = |k: usize| words[(seed * 7 + n * 3 + k * (seed + 1) + n / 10) % words.len()];
        let name = format!("{} {} {}", word(1), word(2), word(3));
        writeln!(text, "{:08x}-1111-4222-8333-444455556666,{name},c{n}.example,Cloud Reseller\r", n + seed * 1000)
            .unwrap();
    }
    text
}

fn encoded(encoding: TextEncoding, text: &str) -> Vec<u8> {
    let table = match encoding {
        TextEncoding::Utf8 => encoding_rs::UTF_8,
        TextEncoding::Utf16Le => return text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        TextEncoding::Utf16Be => return text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
        TextEncoding::Big5 => encoding_rs::BIG5,
        TextEncoding::Gb18030 => encoding_rs::GB18030,
        TextEncoding::ShiftJis => encoding_rs::SHIFT_JIS,
        TextEncoding::EucKr => encoding_rs::EUC_KR,
        TextEncoding::Windows1252 => encoding_rs::WINDOWS_1252,
        TextEncoding::Windows1250 => encoding_rs::WINDOWS_1250,
    };
    let (bytes, _, has_errors) = table.encode(text);
    assert!(!has_errors, "{encoding:?} cannot write its own vocabulary");
    bytes.into_owned()
}

/// A list of subscriptions whose customers and products have such names.
fn subscriptions(encoding: TextEncoding, n_rows: usize, seed: usize) -> String {
    let mut text = "SubscriptionId,CustomerName,Product,AvailableSeats,SubscriptionState,Month\r\n".to_owned();
    for (n, line) in self::text(encoding, n_rows, seed).lines().skip(1).enumerate() {
        let name = line.split(',').nth(1).unwrap();
        writeln!(text, "s{n},{name},Microsoft 365,{},Active,2026-11\r", n % 90 + 1).unwrap();
    }
    text
}

/// Whether every row of a list of subscriptions is what was written.
fn is_list_right(encoding: TextEncoding, n_rows: usize, seed: usize) -> bool {
    let text = subscriptions(encoding, n_rows, seed);
    let (bytes, options) = (encoded(encoding, &text), ReadOptions::default());
    let read = super::subscriptions_of(&bytes, &options);
    let rows = read.rows.rows.iter().map(|row| (row.id.clone(), row.customer.clone(), row.quantity));
    let written =
        text.lines().skip(1).enumerate().map(|(n, line)| {
            (format!("s{n}"), line.split(',').nth(1).unwrap().to_owned(), u32::try_from(n % 90 + 1).ok())
        });
    read.rows.remarks == Remarks::default() && rows.eq(written)
}

/// Whether every cell of the preview's rows is what was written.
fn is_right(encoding: TextEncoding, n_rows: usize, variant: usize) -> bool {
    let text = text(encoding, n_rows, variant);
    let seen = preview(&encoded(encoding, &text), &ReadOptions::default());
    let rows = text.lines().skip(1).take(20).map(|line| line.split(',').map(ToOwned::to_owned).collect::<Vec<_>>());
    seen.n_rows == n_rows && seen.n_replaced == 0 && seen.rows.into_iter().map(|(_, cells)| cells).eq(rows)
}

/// How many files of every encoding and size there are, and which of them were not read right.
fn wrong(is_right: fn(TextEncoding, usize, usize) -> bool) -> (usize, Vec<(TextEncoding, usize, usize)>) {
    let (mut n_all, mut wrong) = (0, Vec::new());
    for encoding in TextEncoding::ALL {
        for (n_rows, n_samples) in [(1, 20), (3, 20), (10, 20), (100, 5), (1000, 2)] {
            for seed in 1..=n_cases(n_samples, 10 * n_samples) {
                n_all += 1;
                if !is_right(encoding, n_rows, seed) {
                    wrong.push((encoding, n_rows, seed));
                }
            }
        }
    }
    println!("{} of {n_all} wrong: {wrong:?}", wrong.len());
    (n_all, wrong)
}

#[test]
fn text_is_right_in_99_of_100_files_of_every_encoding_and_size() {
    let (n_all, wrong) = wrong(is_right);
    assert!(wrong.len() * 100 <= n_all, "{} of {n_all} wrong: {wrong:?}", wrong.len());
}

#[test]
fn lists_of_subscriptions_are_right_in_99_of_100_files_and_the_others_say_so() {
    let (n_all, wrong) = wrong(is_list_right);
    assert!(wrong.len() * 100 <= n_all, "{} of {n_all} wrong: {wrong:?}", wrong.len());
    for (encoding, n_rows, seed) in wrong {
        let bytes = encoded(encoding, &subscriptions(encoding, n_rows, seed));
        let warnings = preview(&bytes, &ReadOptions::default()).warnings;
        assert!(warnings.contains(&Warning::EncodingGuessed), "{encoding:?} {n_rows} {seed}: {warnings:?}");
    }
}

#[test]
fn byte_order_mark_says_the_encoding_in_both_kinds_of_lists() {
    for encoding in [TextEncoding::Utf8, TextEncoding::Utf16Le, TextEncoding::Utf16Be] {
        for text in [text(encoding, 3, 1), subscriptions(encoding, 3, 1)] {
            let seen = preview(&encoded(encoding, &format!("\u{feff}{text}")), &ReadOptions::default());
            assert_eq!((seen.sniffed.encoding, seen.n_rows, seen.warnings), (encoding, 3, vec![]));
            assert_eq!(seen.headers[0], text.split(',').next().unwrap());
        }
    }
}

#[test]
fn the_users_choice_of_encoding_and_delimiter_holds_for_lists_of_subscriptions_too() {
    let list = "Subscription ID|Product|Quantity|Reseller\ns1|晴,川,a|3|x\ns2|遠,山,b|4|y\n";
    let options = ReadOptions {
        encoding: Some(TextEncoding::Big5),
        delimiter: Some(Delimiter::Pipe),
        quotes: Some(false),
        ..ReadOptions::default()
    };
    let bytes = encoded(TextEncoding::Big5, &list.replace("s1", "\"s1"));
    let read = super::subscriptions_of(&bytes, &options);
    let rows: Vec<_> = read.rows.rows.iter().map(|row| (&*row.id, &*row.product, row.quantity)).collect();
    assert_eq!(rows, [("\"s1", "晴,川,a", Some(3)), ("s2", "遠,山,b", Some(4))]);
}

#[test]
fn the_users_choice_of_encoding_is_followed() {
    let text = text(TextEncoding::Big5, 1, 1);
    let name = text.lines().nth(1).and_then(|line| line.split(',').nth(1)).unwrap();
    let bytes = encoded(TextEncoding::Big5, &text);
    for encoding in TextEncoding::ALL {
        let options = ReadOptions { encoding: Some(encoding), ..ReadOptions::default() };
        let seen = preview(&bytes, &options);
        assert_eq!(seen.sniffed.encoding, encoding);
        let is_right = seen.rows.first().and_then(|(_, cells)| cells.get(1)).is_some_and(|cell| cell == name);
        assert_eq!(is_right, encoding == TextEncoding::Big5, "{encoding:?}");
    }
}
