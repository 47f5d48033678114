//! Which subscriptions are shown, in which order, and what they cost together.

use chrono::{Datelike as _, NaiveDate};
use memchr::memmem::Finder;

use super::asks::ColumnAsk;
use super::columns::SoldCol;
use super::{Sold, SoldLine, is_within};
use crate::domain::moves::Movability;
use crate::domain::plan::price::{Currency, PriceSums};
use crate::domain::plan::product::{BillingPlan, ProductKind, Segment, Term};
use crate::domain::plan::subscription::SubscriptionStatus;
use crate::roster::filter::words_of;

/// The order of the rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BySold {
    /// By which column; where it says the same, by customer.
    pub col: SoldCol,
    /// Smallest first? What is empty stands last in either direction.
    pub ascending: bool,
}

/// When the next term begins.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Renewal {
    /// Whenever.
    #[default]
    Any,
    /// From today on, within so many days.
    Within(u16),
    /// Nobody knows.
    NotKnown,
}

/// Whether trials are meant, as somebody said or as the name says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Trials {
    /// All, trial or not.
    #[default]
    All,
    /// Those of which it is known: trials, or the others.
    Known(bool),
    /// Those of which nobody knows.
    NotKnown,
}

/// What somebody wishes to see.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SoldQuery {
    /// What is searched: words that all stand in the name of the product or of the customer, or in an ID.
    pub query: String,
    /// `None`: of every kind.
    pub kind: Option<ProductKind>,
    /// `None`: for whomever.
    pub segment: Option<Segment>,
    /// Whether trials are meant.
    pub trials: Trials,
    /// `None`: in every status.
    pub status: Option<SubscriptionStatus>,
    /// `None`: whether it moves or not.
    pub moves: Option<Movability>,
    /// When the next term begins.
    pub renewal: Renewal,
    /// What is asked of single columns; all of it must hold.
    pub asks: Vec<ColumnAsk>,
    /// `None`: by customer.
    pub sort: Option<BySold>,
    /// The day from which days until a renewal are counted.
    pub today: NaiveDate,
}

/// The rows that are shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Arranged {
    /// Positions in [`Sold`], in the order of the rows.
    pub rows: Vec<u32>,
    /// What they cost for one billing period each.
    pub sums: PriceSums,
    /// How many are in none of the sums, because price or licenses are not known.
    pub n_without: usize,
}

pub(super) fn arrange(sold: &Sold, wish: &SoldQuery) -> Arranged {
    let mut is_shown = found(sold, &words_of(&wish.query));
    let mut arranged = Arranged::default();
    for (at, is_shown) in (0..).zip(&mut is_shown).filter(|(_, is_shown)| **is_shown) {
        let Some(line) = sold.line(at) else { continue };
        *is_shown = passes(&line, wish);
        if *is_shown {
            arranged.rows.push(at);
            match (line.subscription.total(), line.subscription.price) {
                (Some(total), Some(price)) => arranged.sums.add(total, price.currency, line.subscription.billing),
                _ => arranged.n_without += 1,
            }
        }
    }
    order(sold, &mut arranged.rows, wish.sort);
    arranged
}

fn passes(line: &SoldLine<'_>, wish: &SoldQuery) -> bool {
    let renews = line.subscription.renews_on();
    let is_in_time = match wish.renewal {
        Renewal::Any => true,
        Renewal::Within(days) => renews.is_some_and(|day| is_within(day, wish.today, days)),
        Renewal::NotKnown => line.subscription.end.is_none() && line.subscription.status != SubscriptionStatus::Ended,
    };
    let is_trial = line.product.is_trial.value;
    let is_meant = match wish.trials {
        Trials::All => true,
        Trials::Known(trials) => is_trial == Some(trials),
        Trials::NotKnown => is_trial.is_none(),
    };
    is_in_time
        && is_meant
        && wish.segment.is_none_or(|segment| segment == line.product.segment.value)
        && wish.kind.is_none_or(|kind| kind == line.product.kind.value)
        && wish.status.is_none_or(|status| status == line.subscription.status)
        && wish.moves.is_none_or(|answer| answer == line.answer())
        && wish.asks.iter().all(|ask| ask.passes(line, wish.today))
}

/// For each row whether all of these words are found.
fn found(sold: &Sold, words: &[String]) -> Vec<bool> {
    let mut shown = vec![true; sold.rows.len()];
    for word in words {
        let finder = Finder::new(word.as_bytes());
        let has = |text: &str| finder.find(text.as_bytes()).is_some();
        // Names stand once for many rows.
        let kinds: Vec<bool> = sold.kinds.iter().map(|kind| has(&kind.text)).collect();
        let buyers: Vec<bool> = sold.buyers.iter().map(|buyer| has(&buyer.text)).collect();
        let may_be_id = 4 <= word.len() && word.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b'-');
        for (at, (is_shown, row)) in (0..).zip(shown.iter_mut().zip(&sold.rows)).filter(|(_, (is_shown, _))| **is_shown)
        {
            let is_id = || may_be_id && sold.line(at).is_some_and(|line| has_id(&line, word));
            *is_shown = kinds[row.product as usize] || buyers[row.buyer as usize] || is_id();
        }
    }
    shown
}

fn has_id(line: &SoldLine<'_>, word: &str) -> bool {
    [&line.subscription.id, &line.subscription.base].into_iter().any(|id| id.to_ascii_lowercase().contains(word))
}

/// By what a row is ordered; `None`: there is nothing, and it stands last.
fn key(sold: &Sold, at: u32, col: SoldCol) -> Option<u128> {
    let row = sold.rows.get(at as usize)?;
    let line = sold.line(at)?;
    let subscription = line.subscription;
    let day = |day: NaiveDate| u128::from(day.num_days_from_ce().unsigned_abs());
    // Money in one currency stands together.
    let money = |currency: Currency, amount: u128| {
        let letters = currency.as_str().bytes().fold(0, |sum, letter| sum << 8 | u128::from(letter));
        letters << 100 | amount.min((1 << 100) - 1)
    };
    let known = |place: usize, n: usize| (place + 1 < n).then_some(place as u128);
    match col {
        SoldCol::Product => Some(u128::from(sold.kinds.get(row.product as usize)?.rank)),
        SoldCol::Customer => Some(u128::from(sold.buyers.get(row.buyer as usize)?.rank)),
        SoldCol::Kind => known(line.product.kind.value as usize, ProductKind::ALL.len()),
        SoldCol::Segment => known(line.product.segment.value as usize, Segment::ALL.len()),
        SoldCol::Trial => line.product.is_trial.value.map(u128::from),
        SoldCol::Seats => subscription.quantity.map(u128::from),
        SoldCol::Price => subscription.price.map(|price| money(price.currency, price.amount().ten_thousandths())),
        SoldCol::Total => {
            let (price, total) = (subscription.price?, subscription.total()?);
            Some(money(price.currency, total.ten_thousandths()))
        }
        SoldCol::Renews => subscription.renews_on().map(day),
        SoldCol::AutoRenew => subscription.auto_renew.map(u128::from),
        SoldCol::Status => known(subscription.status as usize, SubscriptionStatus::ALL.len()),
        SoldCol::Billing => known(subscription.billing as usize, BillingPlan::ALL.len()),
        SoldCol::Term => known(subscription.term as usize, Term::ALL.len()),
        SoldCol::Moves => known(line.answer() as usize, Movability::ALL.len()),
        SoldCol::TwiceLeast | SoldCol::TwiceMost => {
            line.twice(col).flatten().map(|(amount, currency)| money(currency, amount.ten_thousandths()))
        }
        SoldCol::Basis => line.product.kind.by.map(|mark| u128::from(!mark.is_id())),
    }
}

fn order(sold: &Sold, rows: &mut Vec<u32>, sort: Option<BySold>) {
    let sort = sort.unwrap_or(BySold { col: SoldCol::Customer, ascending: true });
    let buyer_of = |at: u32| {
        let row = sold.rows.get(at as usize);
        row.and_then(|row| sold.buyers.get(row.buyer as usize)).map_or(0, |buyer| buyer.rank)
    };
    let (mut keyed, mut empty) = (Vec::with_capacity(rows.len()), Vec::new());
    for at in rows.drain(..) {
        match key(sold, at, sort.col) {
            Some(key) if sort.ascending => keyed.push((key, buyer_of(at), at)),
            Some(key) => keyed.push((!key, buyer_of(at), at)),
            None => empty.push((buyer_of(at), at)),
        }
    }
    keyed.sort_unstable();
    empty.sort_unstable();
    rows.extend(keyed.into_iter().map(|(_, _, at)| at).chain(empty.into_iter().map(|(_, at)| at)));
}
