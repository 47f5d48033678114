//! All subscriptions of all customers as rows of one table: search, filters, order, sums, files. It draws nothing.
//!
//! Rows are read once per version of the plan, off the window's thread where they are many. What product names and IDs say
//! is worked out once for each name and ID, not for each row.

mod arrange;
mod asks;
pub mod columns;
pub mod export;
#[cfg(test)]
mod tests;

use std::collections::HashMap;
use std::sync::Arc;

use chrono::NaiveDate;

pub use arrange::{Arranged, BySold, Renewal, SoldQuery, Trials};
pub use asks::ColumnAsk;

use crate::domain::moves::twice;
use crate::domain::moves::{Ground, Movability, OverlapRange, OwnGround, verdict_of};
use crate::domain::plan::customer::Customer;
use crate::domain::plan::ids::CustomerId;
use crate::domain::plan::price::{Amount, Currency};
use crate::domain::plan::subscription::Subscription;
use crate::domain::products::{Product, Products};
use crate::domain::search::fold;
use crate::i18n::collation::sort_key;
use columns::SoldCol;

/// A subscription by its customer and its id.
pub type SoldKey = (CustomerId, String);

/// One subscription: where its customer and its product are, and where it stands within the customer.
#[derive(Clone, Copy)]
struct Row {
    buyer: u32,
    product: u32,
    at: u32,
}

/// A customer that has subscriptions.
struct Buyer {
    customer: Arc<Customer>,
    /// What is searched.
    text: String,
    /// Its place in the order of names.
    rank: u32,
}

/// A product, by its name and ID.
struct Kind {
    product: Product<'static>,
    text: String,
    rank: u32,
}

/// All subscriptions of a plan.
#[derive(Default)]
pub struct Sold {
    /// What is asked whether a subscription moves; `None`: nothing was read.
    ground: Option<OwnGround>,
    buyers: Vec<Buyer>,
    kinds: Vec<Kind>,
    rows: Vec<Row>,
}

/// One subscription of the table.
#[derive(Clone, Copy)]
pub struct SoldLine<'s> {
    /// Whose it is.
    pub customer: &'s Customer,
    /// The subscription.
    pub subscription: &'s Subscription,
    /// What is known of its product.
    pub product: Product<'static>,
    /// What says whether it moves.
    ground: Ground<'s>,
}

impl<'s> SoldLine<'s> {
    /// The subscription of a customer, whose product is known.
    pub fn new(
        ground: Ground<'s>,
        (customer, subscription): (&'s Customer, &'s Subscription),
        product: Product<'static>,
    ) -> Self {
        Self { customer, subscription, product, ground }
    }

    /// Whether it moves.
    pub fn answer(&self) -> Movability {
        verdict_of(&self.ground, self.customer, (self.subscription, &self.product)).answer
    }

    /// What is paid twice at least or at most, by the column; `None` inside: nobody knows how much; outside: it is not bought
    /// anew.
    pub fn twice(&self, col: SoldCol) -> Option<Option<(Amount, Currency)>> {
        let verdict = verdict_of(&self.ground, self.customer, (self.subscription, &self.product));
        let found = || twice::range(&self.ground, self.customer, (self.subscription, &verdict));
        let of = |found: OverlapRange| if col == SoldCol::TwiceLeast { found.least } else { found.most };
        twice::is_anew(&verdict).then(|| found().and_then(|found| of(found).cost))
    }

    /// What tells it from all others.
    pub fn key(&self) -> SoldKey {
        (self.customer.id, self.subscription.id.clone())
    }
}

/// The places of texts in the order in which people sort them.
fn ranks<'t>(texts: impl Iterator<Item = &'t str>) -> Vec<u32> {
    let mut keyed: Vec<(Box<[u8]>, u32)> = texts.map(sort_key).zip(0..).collect();
    keyed.sort_unstable();
    let mut ranks = vec![0; keyed.len()];
    for (rank, (_, at)) in (0..).zip(keyed) {
        ranks[at as usize] = rank;
    }
    ranks
}

impl Sold {
    /// Reads all subscriptions of a plan; takes most of a second for a hundred thousand customers.
    pub fn of(ground: OwnGround) -> Self {
        let products = Products::shipped();
        let plan = ground.plan.clone();
        let (mut sold, mut names) = (Self { ground: Some(ground), ..Self::default() }, Vec::new());
        let mut known = HashMap::<(String, String), u32>::new();
        for customer in plan.customers.iter().filter(|customer| !customer.subscriptions.is_empty()) {
            let buyer = sold.buyers.len() as u32;
            sold.buyers.push(Buyer { customer: customer.clone(), text: fold(&customer.name), rank: 0 });
            for (at, subscription) in (0..).zip(&customer.subscriptions) {
                let (name, id) = (subscription.product.as_str(), subscription.sku.as_str());
                let product = *known.entry((name.to_owned(), id.to_owned())).or_insert_with(|| {
                    let text = format!("{}\n{}", fold(name), fold(id));
                    names.push(name.to_owned());
                    sold.kinds.push(Kind { product: products.recognized(name, id), text, rank: 0 });
                    (sold.kinds.len() - 1) as u32
                });
                sold.rows.push(Row { buyer, product, at });
            }
        }
        let product_ranks = ranks(names.iter().map(String::as_str));
        sold.kinds.iter_mut().zip(product_ranks).for_each(|(kind, rank)| kind.rank = rank);
        let buyer_ranks = ranks(sold.buyers.iter().map(|buyer| buyer.customer.name.as_str()));
        sold.buyers.iter_mut().zip(buyer_ranks).for_each(|(buyer, rank)| buyer.rank = rank);
        sold
    }

    /// How many subscriptions there are.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The subscription at this position; `None` beyond the last one.
    pub fn line(&self, at: u32) -> Option<SoldLine<'_>> {
        let row = self.rows.get(at as usize)?;
        let customer = &*self.buyers.get(row.buyer as usize)?.customer;
        let subscription = customer.subscriptions.get(row.at as usize)?;
        let product = self.kinds.get(row.product as usize)?.product.under(subscription);
        Some(SoldLine::new(self.ground.as_ref()?.as_ground(), (customer, subscription), product))
    }

    /// The rows that somebody wishes to see, in order, with their sums.
    pub fn arrange(&self, wish: &SoldQuery) -> Arranged {
        arrange::arrange(self, wish)
    }
}

/// Whether a term that begins anew on this day does so within so many days from today.
fn is_within(renews: NaiveDate, today: NaiveDate, days: u16) -> bool {
    (0..=i64::from(days)).contains(&(renews - today).num_days())
}
