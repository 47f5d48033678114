//! What a subscription costs, as lists write it: prices in the forms of people and programs, currencies, terms, billing plans.

use std::collections::HashMap;

use serde::Deserialize;
use unicode_normalization::UnicodeNormalization as _;

use super::DecimalSign;
use super::cells::shown;
use super::words::plain;
use crate::domain::import::{RowProblemKind, SubscriptionRow};
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

fn parts<T: Copy>(all: Vec<Texts<T>>) -> impl Iterator<Item = (String, T)> {
    all.into_iter().flat_map(|one| one.texts.into_iter().map(move |text| (text.to_lowercase(), one.means)))
}

/// Whether a text has these words, and no other word runs into them, as in "semi-annual billing".
fn has_words(text: &str, words: &str) -> bool {
    let is_apart = |c: char| c.is_whitespace() || matches!(c, ',' | ';' | '(' | '/');
    let is_begin = |at: usize| text[..at].chars().next_back().is_none_or(is_apart);
    text.match_indices(words).any(|(at, _)| is_begin(at))
}

impl From<SaleFile> for SaleWords {
    fn from(file: SaleFile) -> Self {
        Self {
            billing: each(file.billing).collect(),
            terms: each(file.terms).collect(),
            segments: each(file.segments).collect(),
            billing_within: parts(file.billing_within).collect(),
            terms_within: parts(file.terms_within).collect(),
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
    /// A currency of the row cannot be read, and that was said.
    is_unclear: bool,
}

impl Sale {
    fn says(&mut self, currency: Currency) {
        match self.currency {
            Some(known) if known != currency => self.other = Some(currency),
            Some(_) | None => self.currency = Some(currency),
        }
    }

    /// The price of a row whose cells were all read.
    pub(super) fn finish(self) -> Result<Option<Price>, RowProblemKind> {
        let Some((amount, text)) = self.price.filter(|_| !self.is_unclear) else { return Ok(None) };
        match (self.currency, self.other) {
            (Some(one), Some(other)) => Err(RowProblemKind::TwoCurrencies(format!("{one}, {other}"))),
            (None, _) => Err(RowProblemKind::NoCurrency(shown(&text))),
            (Some(currency), None) => match Price::new(amount, currency) {
                Some(price) => Ok(Some(price)),
                None => Err(RowProblemKind::BadPrice(shown(&text))),
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
    ) -> Result<(), RowProblemKind> {
        let unknown = |field| RowProblemKind::UnknownWord { field, word: shown(text) };
        match field {
            ImportField::Price => {
                let (amount, currency) = price(text, decimal).ok_or_else(|| RowProblemKind::BadPrice(shown(text)))?;
                sale.price = Some((amount, text.to_owned()));
                if let Some(currency) = currency {
                    sale.says(currency);
                }
            }
            ImportField::Currency | ImportField::PricingCurrency => {
                let currency = Currency::parse(text).map_err(|_| RowProblemKind::BadCurrency(shown(text)));
                sale.is_unclear |= currency.is_err();
                sale.says(currency?);
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
                let said = text.nfkc().collect::<String>().to_lowercase();
                let billing = self.billing_within.iter().find(|(words, _)| has_words(&said, words));
                let term = self.terms_within.iter().find(|(words, _)| has_words(&said, words));
                row.billing = billing.map(|(_, billing)| *billing).or(row.billing);
                row.term = term.map(|(_, term)| *term).or(row.term);
                if billing.is_none() || term.is_none() {
                    return Err(unknown("import-field-term-and-billing"));
                }
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
/// `1,234` where nobody said which mark begins a fraction; or it has more than four decimals that say something.
pub fn price(text: &str, decimal: Option<DecimalSign>) -> Option<(u64, Option<Currency>)> {
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
    if rest.starts_with('€') || rest.ends_with('€') {
        let euro = Currency::parse("EUR").ok();
        if currency.is_some_and(|said| Some(said) != euro) {
            return None;
        }
        currency = euro;
    }
    let signs = ['$', '€', '£', '¥'];
    rest = rest.strip_prefix(signs).or_else(|| rest.strip_suffix(signs)).unwrap_or(rest).trim();
    Some((amount(rest, decimal)?, currency))
}

/// The ten-thousandths of a number without letters, but for the zero that programs write as `0E-20`.
fn amount(text: &str, decimal: Option<DecimalSign>) -> Option<u64> {
    if let Some((zero, power)) = text.split_once(['E', 'e']) {
        let power = power.strip_prefix('-').unwrap_or(power);
        let is_digits = !power.is_empty() && power.bytes().all(|byte| byte.is_ascii_digit());
        let is_zero = !zero.is_empty() && zero.bytes().all(|byte| matches!(byte, b'0' | b'.'));
        return (is_zero && is_digits).then_some(0);
    }
    let is_apart = |c: char| c.is_whitespace() || matches!(c, '\'' | '\u{2019}');
    let text: String = text.chars().map(|c| if is_apart(c) { '\'' } else { c }).collect();
    let marks: Vec<(usize, char)> = text.char_indices().filter(|(_, c)| matches!(c, '.' | ',')).collect();
    let said = decimal.map(|decimal| if decimal == DecimalSign::Point { '.' } else { ',' });
    let (whole, fraction) = match marks.as_slice() {
        [.., (at, last)] if said == Some(*last) => (&text[..*at], &text[at + 1..]),
        [_, ..] if said.is_some() => (text.as_str(), ""),
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
