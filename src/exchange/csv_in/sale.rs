//! What a subscription costs, as lists write it: prices in the forms of people and programs, currencies, terms, billing plans.

use std::collections::HashMap;

use serde::Deserialize;
use unicode_normalization::UnicodeNormalization as _;

use super::DecimalSign;
use super::cells::shown;
use super::forms::unmistakable;
use super::words::plain;
use crate::domain::import::{ProblemKind, SubscriptionRow};
use crate::domain::plan::price::{Currency, Price, ten_thousandths};
use crate::domain::plan::product::{BillingPlan, Segment, Term};
use crate::domain::plan::shape::ImportField;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Texts<T> {
    means: T,
    texts: Vec<String>,
}

/// The words of terms, billing plans and segments, as the file of words has them.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SaleFile {
    billing: Vec<Texts<BillingPlan>>,
    terms: Vec<Texts<Term>>,
    segments: Vec<Texts<Segment>>,
    billing_within: Vec<Texts<BillingPlan>>,
    terms_within: Vec<Texts<Term>>,
}

/// The words of terms, billing plans and segments, ready for looking up.
#[derive(Clone, Debug, Default)]
pub(super) struct SaleWords {
    billing: HashMap<String, BillingPlan>,
    terms: HashMap<String, Term>,
    segments: HashMap<String, Segment>,
    /// Parts of texts that say both.
    billing_within: Vec<(String, BillingPlan)>,
    terms_within: Vec<(String, Term)>,
}

fn each<T: Copy>(all: Vec<Texts<T>>) -> impl Iterator<Item = (String, T)> {
    all.into_iter().flat_map(|one| one.texts.into_iter().map(move |text| (plain(&text), one.means)))
}

impl From<SaleFile> for SaleWords {
    fn from(file: SaleFile) -> Self {
        Self {
            billing: each(file.billing).collect(),
            terms: each(file.terms).collect(),
            segments: each(file.segments).collect(),
            billing_within: each(file.billing_within).collect(),
            terms_within: each(file.terms_within).collect(),
        }
    }
}

/// What the cells of one row said of its price so far.
#[derive(Default)]
pub(super) struct Sale {
    price: Option<(u64, String)>,
    currency: Option<Currency>,
    /// The row says two currencies.
    other: Option<Currency>,
}

impl Sale {
    fn says(&mut self, currency: Currency) {
        match self.currency {
            Some(known) if known != currency => self.other = Some(currency),
            Some(_) | None => self.currency = Some(currency),
        }
    }

    /// The price of a row whose cells were all read.
    pub(super) fn finish(self) -> Result<Option<Price>, ProblemKind> {
        let Some((amount, text)) = self.price else { return Ok(None) };
        match (self.currency, self.other) {
            (Some(one), Some(other)) => Err(ProblemKind::TwoCurrencies(format!("{one}, {other}"))),
            (None, _) => Err(ProblemKind::NoCurrency(shown(&text))),
            (Some(currency), None) => match Price::new(amount, currency) {
                Some(price) => Ok(Some(price)),
                None => Err(ProblemKind::BadPrice(shown(&text))),
            },
        }
    }
}

impl SaleWords {
    #[cfg(test)]
    pub(super) fn len(&self) -> usize {
        let within = self.billing_within.len() + self.terms_within.len();
        self.billing.len() + self.terms.len() + self.segments.len() + within
    }

    /// Takes what a cell says of price, term and segment; other fields are none of its.
    pub(super) fn put(
        &self,
        (row, sale): (&mut SubscriptionRow, &mut Sale),
        field: ImportField,
        (text, decimal): (&str, Option<DecimalSign>),
    ) -> Result<(), ProblemKind> {
        let unknown = |field| ProblemKind::UnknownWord { field, word: shown(text) };
        match field {
            ImportField::Price => {
                let (amount, currency) =
                    price(&unmistakable(text, decimal)).ok_or_else(|| ProblemKind::BadPrice(shown(text)))?;
                sale.price = Some((amount, text.to_owned()));
                if let Some(currency) = currency {
                    sale.says(currency);
                }
            }
            ImportField::Currency | ImportField::PricingCurrency => {
                sale.says(Currency::parse(text).map_err(|_| ProblemKind::BadCurrency(shown(text)))?);
            }
            ImportField::Billing => {
                let billing = self.billing.get(&plain(text)).copied();
                let billing = billing.ok_or_else(|| unknown("subscriptions-billing"))?;
                row.billing = Some(billing).filter(|billing| *billing != BillingPlan::Unknown);
            }
            ImportField::Term => {
                let term = self.terms.get(&plain(text)).copied();
                row.term = Some(term.ok_or_else(|| unknown("subscriptions-term"))?);
            }
            ImportField::TermAndBilling => {
                let text = plain(text);
                let billing = self.billing_within.iter().find(|(part, _)| text.contains(part.as_str()));
                let term = self.terms_within.iter().find(|(part, _)| text.contains(part.as_str()));
                if billing.is_none() && term.is_none() {
                    return Err(unknown("subscriptions-term"));
                }
                row.billing = billing.map(|(_, billing)| *billing).or(row.billing);
                row.term = term.map(|(_, term)| *term).or(row.term);
            }
            ImportField::Segment => {
                let segment = self.segments.get(&plain(text)).copied();
                row.segment = Some(segment.ok_or_else(|| unknown("subscriptions-segment"))?);
            }
            _ => {}
        }
        Ok(())
    }
}

/// A price as people and programs write it, in ten-thousandths, and its currency where three letters stand beside it.
///
/// A sign such as `$` is passed over, for it stands for many currencies. `None`: it is no price; it could be two, such as
/// `1,234`; or it has more than four decimals that say something.
pub fn price(text: &str) -> Option<(u64, Option<Currency>)> {
    let text: String = text.nfkc().collect();
    let mut rest = text.trim().trim_start_matches(['\'', '\u{2019}']).trim();
    let mut currency = None;
    let is_letter = |c: char| c.is_ascii_alphabetic();
    let (before, after) = (rest.find(|c: char| !is_letter(c))?, rest.rfind(|c: char| !is_letter(c))? + 1);
    // A mark at the end is one of several bytes only where it is none of ours; it is refused below.
    let after = if rest.is_char_boundary(after) { after } else { rest.len() };
    if let (3, Ok(code)) = (before, Currency::parse(&rest[..before])) {
        (currency, rest) = (Some(code), rest[before..].trim());
    } else if let (3, Ok(code)) = (rest.len() - after, Currency::parse(&rest[after..])) {
        (currency, rest) = (Some(code), rest[..after].trim());
    }
    let signs = ['$', '€', '£', '¥'];
    rest = rest.strip_prefix(signs).or_else(|| rest.strip_suffix(signs)).unwrap_or(rest).trim();
    Some((amount(rest)?, currency))
}

/// The ten-thousandths of a number without letters, but for the zero that programs write as `0E-20`.
fn amount(text: &str) -> Option<u64> {
    if let Some((zero, power)) = text.split_once(['E', 'e']) {
        let power = power.strip_prefix('-').unwrap_or(power);
        let is_digits = !power.is_empty() && power.bytes().all(|byte| byte.is_ascii_digit());
        let is_zero = !zero.is_empty() && zero.bytes().all(|byte| matches!(byte, b'0' | b'.'));
        return (is_zero && is_digits).then_some(0);
    }
    let is_apart = |c: char| c.is_whitespace() || matches!(c, '\'' | '\u{2019}');
    let text: String = text.chars().map(|c| if is_apart(c) { '\'' } else { c }).collect();
    let marks: Vec<(usize, char)> = text.char_indices().filter(|(_, c)| matches!(c, '.' | ',')).collect();
    let (whole, fraction) = match marks.as_slice() {
        [(at, _)] => {
            let (whole, fraction) = (&text[..*at], &text[at + 1..]);
            // Three digits behind the only mark are decimals, unless they may as well be thousands.
            let may_be_thousands = whole != "0" && whole.len() < 4 && !whole.contains('\'');
            if fraction.len() == 3 && may_be_thousands {
                return None;
            }
            (whole, fraction)
        }
        [.., (_, one), (at, last)] if one != last => (&text[..*at], &text[at + 1..]),
        [..] => (text.as_str(), ""),
    };
    let decimal = text[whole.len()..].chars().next();
    if decimal.is_some_and(|mark| whole.contains(mark) || fraction.is_empty()) {
        return None;
    }
    ten_thousandths(&ungrouped(whole)?, fraction)
}

/// Digits without the marks between thousands; `None`: the marks stand elsewhere, or are of several kinds.
fn ungrouped(whole: &str) -> Option<String> {
    let Some(mark) = whole.chars().find(|c| !c.is_ascii_digit()) else { return Some(whole.to_owned()) };
    let mut groups = whole.split(mark).filter(|_| matches!(mark, '.' | ',' | '\''));
    let first = groups.next().filter(|first| (1..=3).contains(&first.len()))?;
    let mut digits = first.to_owned();
    for group in groups {
        if group.len() != 3 {
            return None;
        }
        digits.push_str(group);
    }
    Some(digits)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<(&str, &str)>) {
        let read = price(text).map(|(amount, currency)| {
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
            ("18,30 €", "18.30", ""),
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
        ] {
            let found = price(&unmistakable(text, Some(decimal))).map(|(amount, _)| amount);
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
            let _ = price(&text);
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
                prop_assert_eq!(price(&text), expected, "{}", text);
            }
        }
    }
}
