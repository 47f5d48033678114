//! What is to be earned on what is sold, and when it is to be paid: as somebody typed it. Nothing of it is a fact of Microsoft's.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::price::{Amount, Currency};
use crate::domain::as_text::as_text;

/// A share of a price in hundredths of a percent, from 0 to 100 percent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Percent(u16);

/// Why a text is not a [`Percent`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a percentage from 0 to 100 with two decimals at most")]
pub struct NotAPercent;

/// Hundredths of a percent in the whole.
const WHOLE: u16 = 10_000;
/// Ten-thousandths of a currency's unit that margins are rounded to: its hundredths.
const CENT: u128 = 100;

impl Percent {
    /// So many hundredths of a percent.
    ///
    /// # Errors
    /// It is more than all.
    pub fn new(hundredths: u16) -> Result<Self, NotAPercent> {
        if hundredths <= WHOLE { Ok(Self(hundredths)) } else { Err(NotAPercent) }
    }

    /// Reads `12.5`, `12,5` or `12.5%`, in digits of either width.
    ///
    /// # Errors
    /// It is anything else, more than 100, or has more than two decimals.
    pub fn parse(text: &str) -> Result<Self, NotAPercent> {
        let half = |c: char| match c {
            '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
            _ => c,
        };
        let typed: String = text.chars().map(half).collect();
        let bare = typed.trim().trim_end_matches('%').trim_end().replace(',', ".");
        let (whole, fraction) = bare.split_once('.').unwrap_or((&bare, ""));
        let is_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        if !(1..=3).contains(&whole.len()) || 2 < fraction.len() || !is_digits(whole) || !is_digits(fraction) {
            return Err(NotAPercent);
        }
        let parts: u16 = format!("{fraction:0<2}").parse().map_err(|_| NotAPercent)?;
        let whole: u16 = whole.parse().map_err(|_| NotAPercent)?;
        Self::new(whole.saturating_mul(100).saturating_add(parts))
    }

    /// The number alone, without needless decimals: `12.5`.
    pub fn number(self) -> String {
        let (whole, parts) = (self.0 / 100, self.0 % 100);
        match parts {
            0 => whole.to_string(),
            _ if parts.is_multiple_of(10) => format!("{whole}.{}", parts / 10),
            _ => format!("{whole}.{parts:02}"),
        }
    }

    /// What this share of an amount is, rounded to hundredths of the currency's unit.
    pub fn of(self, amount: Amount) -> Amount {
        let exact = amount.ten_thousandths() * u128::from(self.0);
        let cents = (exact + u128::from(WHOLE) * CENT / 2) / (u128::from(WHOLE) * CENT);
        Amount::of_ten_thousandths(cents * CENT)
    }
}

/// Without needless decimals: `12.5%`.
impl fmt::Display for Percent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}%", self.number())
    }
}

/// The share of prices in a currency that stays with us. A file holds it as `12.5% TWD`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MarginRate {
    /// Prices in which currency.
    pub currency: Currency,
    /// How much of them.
    pub percent: Percent,
}

impl MarginRate {
    /// Reads what a file holds.
    ///
    /// # Errors
    /// It is anything else.
    pub fn parse(text: &str) -> Result<Self, NotAPercent> {
        let (percent, currency) = text.trim().rsplit_once(' ').ok_or(NotAPercent)?;
        let currency = Currency::of_code(currency).map_err(|_| NotAPercent)?;
        Ok(Self { currency, percent: Percent::parse(percent)? })
    }
}

impl fmt::Display for MarginRate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.percent, self.currency)
    }
}
as_text!(MarginRate, MarginRate::parse, ToString::to_string);

/// What somebody says we earn, and when we pay.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SaleTerms {
    /// The margin in each currency that somebody typed one for, in the order of currencies.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub margins: Vec<MarginRate>,
    /// Days from the invoice to our payment; `None`: nobody has said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub payment_days: Option<u32>,
}

impl SaleTerms {
    /// Whether nobody has said anything.
    pub fn is_empty(&self) -> bool {
        self.margins.is_empty() && self.payment_days.is_none()
    }

    /// The margin in a currency; `None`: nobody has said.
    pub fn margin(&self, currency: Currency) -> Option<Percent> {
        self.margins.iter().find(|rate| rate.currency == currency).map(|rate| rate.percent)
    }

    /// The same with this margin in a currency; `None` takes it away.
    #[must_use]
    pub fn with_margin(&self, currency: Currency, percent: Option<Percent>) -> Self {
        let mut margins: Vec<MarginRate> =
            self.margins.iter().copied().filter(|rate| rate.currency != currency).collect();
        margins.extend(percent.map(|percent| MarginRate { currency, percent }));
        margins.sort_unstable();
        Self { margins, ..self.clone() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentage_is_read_as_people_write_it_and_shown_without_needless_decimals() {
        let shown = |text: &str| Percent::parse(text).map(|percent| percent.to_string()).ok();
        for (typed, says) in
            [("12.5", "12.5%"), (" 12,5 % ", "12.5%"), ("１５％", "15%"), ("0.25", "0.25%"), ("100", "100%")]
        {
            assert_eq!(shown(typed).as_deref(), Some(says), "{typed}");
        }
        for bad in ["", "%", "-1", "100.01", "101", "1.234", "1,000", "ten", "1e1", ".5"] {
            assert_eq!(shown(bad), None, "{bad}");
        }
    }

    #[test]
    fn margin_is_rounded_to_hundredths_and_kept_by_currency() {
        let percent = |text: &str| Percent::parse(text).unwrap();
        let of = |share: &str, amount: u64| percent(share).of(Amount::new(amount)).to_string();
        assert_eq!(of("12.5", 183_000), "2.29");
        assert_eq!(of("0.01", 1_000), "0.00");
        let [twd, usd] = ["TWD", "USD"].map(|code| Currency::parse(code).unwrap());
        let terms = SaleTerms::default().with_margin(usd, Some(percent("8"))).with_margin(twd, Some(percent("12.5")));
        assert_eq!(terms.margins.iter().map(ToString::to_string).collect::<Vec<_>>(), ["12.5% TWD", "8% USD"]);
        assert_eq!((terms.margin(twd), terms.margin(usd)), (Some(percent("12.5")), Some(percent("8"))));
        assert!(terms.with_margin(usd, None).with_margin(twd, None).is_empty());
        assert_eq!(ron::from_str::<SaleTerms>(&ron::to_string(&terms).unwrap()).unwrap(), terms);
    }
}
