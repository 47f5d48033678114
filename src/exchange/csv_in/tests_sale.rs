//! Prices as lists write them.

use proptest::prelude::*;

use super::DecimalSign;
use super::sale::price;

#[track_caller]
fn check(text: &str, expected: Option<(&str, &str)>) {
    let read = price(text, None).map(|(amount, currency)| {
        let currency = currency.map(|currency| currency.to_string()).unwrap_or_default();
        (crate::domain::plan::price::Amount::new(amount).to_string(), currency)
    });
    assert_eq!(read, expected.map(|(amount, currency)| (amount.to_owned(), currency.to_owned())), "{text}");
}

#[test]
fn prices_are_read_in_every_form_that_is_clear() {
    for (text, amount, currency) in [
        ("18.3", "18.30", ""),
        ("18,3", "18.30", ""),
        ("18", "18.00", ""),
        ("1.234,50", "1234.50", ""),
        ("1,234.50", "1234.50", ""),
        ("1,234,567", "1234567.00", ""),
        ("1.234.567,8", "1234567.80", ""),
        ("1 234,50", "1234.50", ""),
        ("1'234.50", "1234.50", ""),
        ("1'234.500", "1234.50", ""),
        ("12345.678", "12345.678", ""),
        ("0,125", "0.125", ""),
        ("'22.000000000000000000", "22.00", ""),
        ("'0E-20", "0.00", ""),
        ("0", "0.00", ""),
        ("18.30 USD", "18.30", "USD"),
        ("EUR 18,30", "18.30", "EUR"),
        ("TWD600", "600.00", "TWD"),
        ("$18.30", "18.30", ""),
        ("18,30 €", "18.30", "EUR"),
        ("１８．３", "18.30", ""),
    ] {
        check(text, Some((amount, currency)));
    }
}

#[test]
fn mark_that_somebody_said_decides_what_a_price_is() {
    for (text, decimal, amount) in [
        ("1,234", DecimalSign::Comma, Some(12_340)),
        ("1,234", DecimalSign::Point, Some(12_340_000)),
        ("1.234 USD", DecimalSign::Comma, Some(12_340_000)),
        ("1.250,50", DecimalSign::Comma, Some(12_505_000)),
        ("18.30", DecimalSign::Point, Some(183_000)),
        ("18", DecimalSign::Comma, Some(180_000)),
        ("1,23456", DecimalSign::Comma, None),
        ("18,30", DecimalSign::Point, None),
        ("18.30 EUR", DecimalSign::Comma, None),
        ("1.2345", DecimalSign::Comma, None),
        ("5.5.5", DecimalSign::Comma, None),
        ("1.5,5.5", DecimalSign::Comma, None),
    ] {
        let found = price(text, Some(decimal)).map(|(amount, _)| amount);
        assert_eq!(found, amount, "{text} {decimal:?}");
    }
}

#[test]
fn what_could_be_two_prices_or_is_none_is_not_guessed() {
    for text in [
        "",
        "1,234",
        "1.234",
        "12,345",
        "18.123",
        "1.234567",
        "-18.3",
        "+18.3",
        "1e3",
        "1.5E2",
        "E5",
        "18.",
        ".5",
        "1,23,456",
        "1.23.4,5",
        "1,234.56.7",
        "1 23",
        "a",
        "USD",
        "18.30 US",
        "18.30 USD EUR",
        "NTD600",
        "1/234",
        "∞",
        "1/2",
        "$",
        "€€5",
        "9999999999999999999999",
    ] {
        check(text, None);
    }
}

proptest! {
    #[test]
    fn no_text_is_a_panic(text: String) {
        let _ = price(&text, None);
    }

    #[test]
    fn every_price_is_read_in_each_of_its_forms(whole in 0_u64..1_000_000_000, part in 0_u64..100) {
        let expected = Some((whole * 10_000 + part * 100, None));
        let grouped = |mark: &str| {
            let digits = whole.to_string();
            let groups: Vec<&str> = digits.as_bytes().rchunks(3).rev().map(|three| std::str::from_utf8(three).unwrap()).collect();
            groups.join(mark)
        };
        for text in [
            format!("{whole}.{part:02}"),
            format!("{whole},{part:02}"),
            format!("{}.{part:02}", grouped(",")),
            format!("{},{part:02}", grouped(".")),
            format!("{},{part:02}", grouped(" ")),
            format!("{}.{part:02}", grouped("'")),
        ] {
            prop_assert_eq!(price(&text, None), expected, "{}", text);
        }
    }
}
