//! Prices and sums of money, exact: whole ten-thousandths of a currency's unit, never floating numbers.

use std::collections::BTreeMap;
use std::fmt;

use super::product::BillingPlan;
use crate::domain::as_text::as_text;

/// Ten-thousandths in one unit of a currency.
const UNIT: u128 = 10_000;
/// The greatest price that is taken, in ten-thousandths: ten billion units. Sums of all that a plan can hold stay exact.
const MOST: u64 = 100_000_000_000_000;

/// Currencies that prices are in, by ISO 4217.
const KNOWN: &str = "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF \
    CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR \
    ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU \
    MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD \
    SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF XPF \
    YER ZAR ZMW ZWG";

/// A currency by its three letters of ISO 4217, such as `USD`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Currency([u8; 3]);

/// Why a text is not a [`Currency`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not the three letters of a currency, such as USD")]
pub struct NotACurrency;

impl Currency {
    /// Reads the three letters of a currency in either case.
    ///
    /// # Errors
    /// It is anything else; a sign such as `$` stands for many currencies.
    pub fn parse(text: &str) -> Result<Self, NotACurrency> {
        let currency = Self::of_code(text)?;
        let is_known = KNOWN.split_whitespace().any(|known| known == currency.as_str());
        if is_known { Ok(currency) } else { Err(NotACurrency) }
    }

    /// The same, but any three letters: a file may know a currency that was made later.
    pub(super) fn of_code(text: &str) -> Result<Self, NotACurrency> {
        let letters: [u8; 3] = text.trim().as_bytes().try_into().map_err(|_| NotACurrency)?;
        let is_code = letters.iter().all(u8::is_ascii_alphabetic);
        if is_code { Ok(Self(letters.map(|letter| letter.to_ascii_uppercase()))) } else { Err(NotACurrency) }
    }

    /// Its three letters.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// An amount of money in ten-thousandths of some currency's unit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Amount(u128);

impl Amount {
    /// So many ten-thousandths.
    pub const fn new(ten_thousandths: u64) -> Self {
        Self(ten_thousandths as u128)
    }

    /// So many ten-thousandths, as a sum has them.
    pub fn of_ten_thousandths(ten_thousandths: u128) -> Self {
        Self(ten_thousandths)
    }

    /// How many ten-thousandths.
    pub fn ten_thousandths(self) -> u128 {
        self.0
    }

    /// As [`fmt::Display`], with a comma before each three digits from 10,000 on.
    pub fn grouped(self) -> String {
        let text = self.to_string();
        let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
        if whole.len() < 5 {
            return text;
        }
        let mut grouped = String::with_capacity(text.len() + whole.len() / 3);
        for (at, digit) in whole.chars().enumerate() {
            if 0 < at && (whole.len() - at).is_multiple_of(3) {
                grouped.push(',');
            }
            grouped.push(digit);
        }
        grouped + "." + fraction
    }
}

/// With a point and at least two decimals, four at most: `18.30`, `0.0125`.
impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, part) = (self.0 / UNIT, self.0 % UNIT);
        match part {
            _ if part.is_multiple_of(100) => write!(f, "{whole}.{:02}", part / 100),
            _ if part.is_multiple_of(10) => write!(f, "{whole}.{:03}", part / 10),
            _ => write!(f, "{whole}.{part:04}"),
        }
    }
}

/// What one license, or another unit, costs for one billing period.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Price {
    ten_thousandths: u64,
    /// In which currency.
    pub currency: Currency,
}

/// Why a text is not a [`Price`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a price such as 18.30 USD")]
pub struct NotAPrice;

impl Price {
    /// A price of so many ten-thousandths; `None`: it is more than anything costs.
    pub fn new(ten_thousandths: u64, currency: Currency) -> Option<Self> {
        (ten_thousandths <= MOST).then_some(Self { ten_thousandths, currency })
    }

    /// What one unit costs.
    pub fn amount(self) -> Amount {
        Amount::new(self.ten_thousandths)
    }

    /// What so many units cost for one billing period.
    pub fn total(self, quantity: u32) -> Amount {
        Amount(u128::from(self.ten_thousandths) * u128::from(quantity))
    }

    /// Reads what [`fmt::Display`] writes: `18.30 USD`, with a point and four decimals at most.
    ///
    /// # Errors
    /// It is anything else.
    pub fn parse(text: &str) -> Result<Self, NotAPrice> {
        let (amount, currency) = text.trim().rsplit_once(' ').ok_or(NotAPrice)?;
        let currency = Currency::of_code(currency).map_err(|_| NotAPrice)?;
        let (whole, fraction) = amount.split_once('.').unwrap_or((amount, ""));
        ten_thousandths(whole, fraction).and_then(|amount| Self::new(amount, currency)).ok_or(NotAPrice)
    }
}

impl fmt::Display for Price {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.amount(), self.currency)
    }
}
as_text!(Price, Price::parse, ToString::to_string);

/// So many ten-thousandths, out of the digits before and behind the mark of decimals; `None`: something else than digits, or
/// more decimals than four that say something. Nothing is rounded.
pub fn ten_thousandths(whole: &str, fraction: &str) -> Option<u64> {
    let is_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let fraction = fraction.trim_end_matches('0');
    if whole.is_empty() || 4 < fraction.len() || !is_digits(whole) || !is_digits(fraction) {
        return None;
    }
    let parts: u64 = format!("{fraction:0<4}").parse().ok()?;
    whole.parse::<u64>().ok()?.checked_mul(10_000)?.checked_add(parts)
}

/// Sums by currency and by how often is billed: nothing else can be added without saying something wrong.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PriceSums(BTreeMap<(Currency, BillingPlan), Amount>);

impl PriceSums {
    /// Adds an amount to the sum of its currency and billing plan.
    pub fn add(&mut self, amount: Amount, currency: Currency, billing: BillingPlan) {
        let sum = self.0.entry((currency, billing)).or_default();
        sum.0 = sum.0.saturating_add(amount.0);
    }

    /// Each sum, in the order of currencies.
    pub fn iter(&self) -> impl Iterator<Item = (Currency, BillingPlan, Amount)> + '_ {
        self.0.iter().map(|((currency, billing), amount)| (*currency, *billing, *amount))
    }

    /// Whether nothing was added.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn usd(ten_thousandths: u64) -> Price {
        Price::new(ten_thousandths, Currency::parse("usd").unwrap()).unwrap()
    }

    #[test]
    fn price_is_written_with_a_point_and_two_to_four_decimals() {
        for (amount, text) in [(183_000, "18.30 USD"), (125, "0.0125 USD"), (0, "0.00 USD"), (10_010, "1.001 USD")] {
            assert_eq!(usd(amount).to_string(), text);
            assert_eq!(Price::parse(text), Ok(usd(amount)));
        }
        assert_eq!(Price::parse(" 18 usd "), Ok(usd(180_000)));
        for text in ["", "USD", "18.30", "18,30 USD", "1.23456 USD", "-1 USD", "1e3 USD", "18.30 $", ". USD", "+1 USD"]
        {
            assert!(Price::parse(text).is_err(), "{text}");
        }
    }

    #[test]
    fn currency_is_known_by_its_letters_and_one_made_later_is_read_from_files() {
        assert_eq!(Currency::parse(" twd ").unwrap().as_str(), "TWD");
        for text in ["", "NTD", "US", "USDT", "$", "N/A", "元"] {
            assert_eq!(Currency::parse(text), Err(NotACurrency), "{text}");
        }
        assert_eq!(Price::parse("1.00 QQQ").unwrap().to_string(), "1.00 QQQ");
    }

    #[test]
    fn amounts_are_grouped_from_ten_thousand_on() {
        for (amount, text) in [(99_990_000, "9999.00"), (100_000_000, "10,000.00"), (12_345_678_901, "1,234,567.8901")]
        {
            assert_eq!(Amount::new(amount).grouped(), text);
        }
    }

    #[test]
    fn sums_keep_currencies_and_billing_plans_apart() {
        let mut sums = PriceSums::default();
        assert!(sums.is_empty());
        let (monthly, annual) = (BillingPlan::Monthly, BillingPlan::Annual);
        for (amount, currency, billing) in
            [(1, "TWD", monthly), (2, "EUR", monthly), (3, "TWD", monthly), (4, "TWD", annual)]
        {
            sums.add(Amount::new(amount), Currency::parse(currency).unwrap(), billing);
        }
        let found: Vec<_> =
            sums.iter().map(|(currency, billing, amount)| (currency.to_string(), billing, amount.0)).collect();
        assert_eq!(found, [("EUR".into(), monthly, 2), ("TWD".into(), monthly, 4), ("TWD".into(), annual, 4)]);
    }

    proptest! {
        #[test]
        fn every_price_is_read_as_it_was_written(amount in 0..=MOST) {
            prop_assert_eq!(Price::parse(&usd(amount).to_string()), Ok(usd(amount)));
        }

        #[test]
        fn total_of_all_units_is_the_sum_of_each_one(amount in 0..=MOST, one: u32, other: u32) {
            let apart = usd(amount).total(one).ten_thousandths() + usd(amount).total(other).ten_thousandths();
            let both = u128::from(amount) * (u128::from(one) + u128::from(other));
            prop_assert_eq!(apart, both);
        }

        #[test]
        fn sum_does_not_depend_on_the_order(mut amounts in proptest::collection::vec(0..=MOST, 0..50)) {
            let currency = Currency::parse("TWD").unwrap();
            let sum = |amounts: &[u64]| {
                let mut sums = PriceSums::default();
                for amount in amounts {
                    sums.add(Amount::new(*amount), currency, BillingPlan::Annual);
                }
                sums
            };
            let there = sum(&amounts);
            amounts.reverse();
            prop_assert_eq!(there, sum(&amounts));
        }
    }
}
