//! What is asked of single columns, as it is typed below their heads.

use std::borrow::Cow;

use chrono::NaiveDate;

use super::SoldLine;
use super::columns::SoldCol;
use crate::domain::moves::Movability;
use crate::domain::plan::product::{BillingPlan, ProductKind, Segment, Term};
use crate::domain::plan::subscription::SubscriptionStatus;
use crate::domain::search::fold;
use crate::i18n::Lang;
use crate::i18n::preflight::estimate;

/// What a column is asked.
#[derive(Clone, Debug, PartialEq)]
enum ColumnTest {
    /// It says anything at all.
    Anything,
    /// Its text has this in it, folded.
    Has(String),
    /// Its state is one of these, by their places.
    Among(Vec<usize>),
    /// Its number is smaller than this; of a day, the days until then.
    Below(f64),
    /// Its number is larger.
    Above(f64),
}

/// Something that is asked of a column.
#[derive(Clone, Debug, PartialEq)]
pub struct ColumnAsk {
    col: SoldCol,
    /// `-trial`: it must not hold.
    is_not: bool,
    test: ColumnTest,
}

impl ColumnAsk {
    /// Reads what is typed: a part of the words, `<30` or `>5` where there are numbers or days, `-` before what must not be,
    /// and `-` alone for what is empty. `None`: nothing is asked.
    pub fn read(lang: &Lang, col: SoldCol, typed: &str) -> Option<Self> {
        let folded = fold(typed.trim());
        let (is_not, bare) = match folded.strip_prefix('-') {
            Some(rest) => (true, rest.trim()),
            None => (false, folded.as_str()),
        };
        if folded.is_empty() {
            return None;
        }
        let number = |text: &str| text.trim().replace(',', "").parse().ok();
        let sign = |sign: char| bare.strip_prefix(sign).filter(|_| has_number(col));
        let test = match (sign('<'), sign('>')) {
            // Half typed it asks for nothing yet.
            (Some(rest), _) => ColumnTest::Below(number(rest)?),
            (_, Some(rest)) => ColumnTest::Above(number(rest)?),
            _ if bare.is_empty() => ColumnTest::Anything,
            _ => match words(lang, col) {
                Some(words) => {
                    let has = |(_, word): &(usize, Cow<'_, str>)| fold(word).contains(bare);
                    ColumnTest::Among(words.into_iter().filter(has).map(|(place, _)| place).collect())
                }
                None => ColumnTest::Has(bare.to_owned()),
            },
        };
        Some(Self { col, is_not, test })
    }

    /// Whether a subscription passes.
    pub(super) fn passes(&self, line: &SoldLine<'_>, today: NaiveDate) -> bool {
        let holds = match &self.test {
            ColumnTest::Anything => match state(line, self.col) {
                Some((place, n)) => place + 1 < n,
                None => !text(line, self.col).is_empty(),
            },
            ColumnTest::Has(part) => fold(&text(line, self.col)).contains(part.as_str()),
            ColumnTest::Among(places) => state(line, self.col).is_some_and(|(place, _)| places.contains(&place)),
            ColumnTest::Below(than) => number(line, self.col, today).is_some_and(|number| number < *than),
            ColumnTest::Above(than) => number(line, self.col, today).is_some_and(|number| *than < number),
        };
        holds != self.is_not
    }
}

fn has_number(col: SoldCol) -> bool {
    matches!(
        col,
        SoldCol::Seats | SoldCol::Price | SoldCol::Total | SoldCol::Renews | SoldCol::TwiceLeast | SoldCol::TwiceMost
    )
}

/// The words of the states of a column with their places, but for "not known"; `None`: it holds other things.
fn words(lang: &Lang, col: SoldCol) -> Option<Vec<(usize, Cow<'_, str>)>> {
    let of = |keys: &[&str]| keys.iter().enumerate().map(|(place, key)| (place, lang.text(key))).collect::<Vec<_>>();
    let known = |keys: &[&str]| of(&keys[..keys.len().saturating_sub(1)]);
    Some(match col {
        SoldCol::Kind => known(&ProductKind::ALL.map(ProductKind::key)),
        SoldCol::Segment => known(&Segment::ALL.map(Segment::key)),
        SoldCol::Status => known(&SubscriptionStatus::ALL.map(SubscriptionStatus::key)),
        SoldCol::Billing => known(&BillingPlan::ALL.map(BillingPlan::key)),
        SoldCol::Term => known(&Term::ALL.map(Term::key)),
        SoldCol::Moves => of(&Movability::ALL.map(Movability::key)),
        SoldCol::Trial => of(&["subscriptions-trial-yes", "subscriptions-trial-no"]),
        SoldCol::AutoRenew => of(&["subscriptions-auto-on", "subscriptions-auto-off"]),
        SoldCol::Product
        | SoldCol::Customer
        | SoldCol::Seats
        | SoldCol::Price
        | SoldCol::Total
        | SoldCol::Renews
        | SoldCol::TwiceLeast
        | SoldCol::TwiceMost
        | SoldCol::Basis => return None,
    })
}

/// The place of a column's state, and how many there are with "not known", which is the last; `None`: it holds other things.
fn state(line: &SoldLine<'_>, col: SoldCol) -> Option<(usize, usize)> {
    let (subscription, product) = (line.subscription, &line.product);
    let switch = |said: Option<bool>| (said.map_or(2, |is_on| usize::from(!is_on)), 3);
    Some(match col {
        SoldCol::Kind => (product.kind.value as usize, ProductKind::ALL.len()),
        SoldCol::Segment => (product.segment.value as usize, Segment::ALL.len()),
        SoldCol::Status => (subscription.status as usize, SubscriptionStatus::ALL.len()),
        SoldCol::Billing => (subscription.billing as usize, BillingPlan::ALL.len()),
        SoldCol::Term => (subscription.term as usize, Term::ALL.len()),
        // Whether it moves is always answered.
        SoldCol::Moves => (line.answer() as usize, Movability::ALL.len() + 1),
        SoldCol::Trial => switch(product.is_trial.value),
        SoldCol::AutoRenew => switch(subscription.auto_renew),
        SoldCol::Product
        | SoldCol::Customer
        | SoldCol::Seats
        | SoldCol::Price
        | SoldCol::Total
        | SoldCol::Renews
        | SoldCol::TwiceLeast
        | SoldCol::TwiceMost
        | SoldCol::Basis => return None,
    })
}

/// What a column without states says.
fn text<'l>(line: &SoldLine<'l>, col: SoldCol) -> Cow<'l, str> {
    let (subscription, price) = (line.subscription, line.subscription.price);
    let owned = |text: Option<String>| Cow::Owned(text.unwrap_or_default());
    match col {
        SoldCol::Product => Cow::Borrowed(&subscription.product),
        SoldCol::Customer => Cow::Borrowed(&line.customer.name),
        SoldCol::Seats => owned(subscription.quantity.map(|seats| seats.to_string())),
        SoldCol::Price => owned(price.map(|price| format!("{} {}", price.amount().grouped(), price.currency))),
        SoldCol::Total => owned(
            subscription.total().zip(price).map(|(total, price)| format!("{} {}", total.grouped(), price.currency)),
        ),
        SoldCol::Renews => owned(subscription.renews_on().map(|day| day.to_string())),
        SoldCol::TwiceLeast | SoldCol::TwiceMost => {
            owned(line.twice(col).flatten().map(|(amount, currency)| estimate(amount, currency)))
        }
        SoldCol::Basis => Cow::Borrowed(line.product.kind.by.map_or("", |mark| mark.text)),
        SoldCol::Kind
        | SoldCol::Segment
        | SoldCol::Status
        | SoldCol::Billing
        | SoldCol::Term
        | SoldCol::Moves
        | SoldCol::Trial
        | SoldCol::AutoRenew => Cow::Borrowed(""),
    }
}

/// The number of a column; `None`: it has none, or nobody knows it.
fn number(line: &SoldLine<'_>, col: SoldCol, today: NaiveDate) -> Option<f64> {
    let money = |ten_thousandths: u128| ten_thousandths as f64 / 10_000.0;
    match col {
        SoldCol::Seats => line.subscription.quantity.map(f64::from),
        SoldCol::Price => line.subscription.price.map(|price| money(price.amount().ten_thousandths())),
        SoldCol::Total => line.subscription.total().map(|total| money(total.ten_thousandths())),
        SoldCol::Renews => line.subscription.renews_on().map(|day| (day - today).num_days() as f64),
        SoldCol::TwiceLeast | SoldCol::TwiceMost => {
            line.twice(col).flatten().map(|(amount, _)| money(amount.ten_thousandths()))
        }
        _ => None,
    }
}
