//! Which customer of the plan a row is about.

use std::borrow::Cow;
use std::collections::HashMap;

use super::held::legible;
use super::row::ImportRow;
use crate::domain::plan::Plan;
use crate::domain::plan::customer::Customer;
use crate::domain::plan::ids::CustomerId;

/// Whom a row is about.
#[derive(Clone, Copy)]
pub(super) enum Match<'p> {
    /// One customer of the plan, and no other row is about it.
    Known(&'p Customer),
    /// None of them.
    New,
    /// Several fit.
    Many,
    /// A customer that another row is about already.
    Taken {
        /// That row's line.
        first: usize,
    },
}

/// Which row each known customer went to, by its place among the rows.
pub(super) type Claims = HashMap<CustomerId, usize>;

/// By Microsoft ID; then by domain; then by name. All rows of one kind of key go before those of the next, so that
/// the order of a file does not matter.
pub(super) fn match_rows<'p>(plan: &'p Plan, rows: &[ImportRow]) -> (Vec<Match<'p>>, Claims) {
    let mut matches = vec![Match::New; rows.len()];
    let mut claims = Claims::with_capacity(rows.len());
    if rows.iter().any(|row| row.microsoft_id.is_some()) {
        let mut by_id = HashMap::with_capacity(plan.customers.len());
        by_id.extend(plan.customers.iter().filter_map(|customer| Some((customer.microsoft_id?, customer))));
        for (at, row) in rows.iter().enumerate() {
            if let Some(customer) = row.microsoft_id.and_then(|id| by_id.get(&id)) {
                claims.insert(customer.id, at);
                matches[at] = Match::Known(customer);
            }
        }
    }
    let mut found = Found { rows, matches, claims };
    found.look_up(
        plan,
        |customer| customer.domain.as_ref().map(|domain| Cow::Borrowed(domain.as_str())),
        |row| row.domain.as_ref().map(|domain| Cow::Borrowed(domain.as_str())),
    );
    found.look_up(
        plan,
        |customer| Some(Cow::Owned(customer.name.to_lowercase())),
        |row| (row.microsoft_id.is_none() && row.domain.is_none()).then(|| Cow::Owned(name_of(row))),
    );
    (found.matches, found.claims)
}

/// The name in lower case; of one that was decoded twice what it was before.
fn name_of(row: &ImportRow) -> String {
    legible(&row.name).unwrap_or_else(|| row.name.clone()).to_lowercase()
}

struct Found<'p, 'r> {
    rows: &'r [ImportRow],
    matches: Vec<Match<'p>>,
    claims: Claims,
}

impl<'p, 'r> Found<'p, 'r> {
    /// Looks up the rows that are new so far and have this key.
    fn look_up(
        &mut self,
        plan: &'p Plan,
        of_customer: impl Fn(&'p Customer) -> Option<Cow<'p, str>>,
        of_row: impl Fn(&'r ImportRow) -> Option<Cow<'r, str>>,
    ) {
        // `None`: several customers have this key.
        let mut by_key: Option<HashMap<Cow<'p, str>, Option<&'p Customer>>> = None;
        for (at, row) in self.rows.iter().enumerate() {
            if !matches!(self.matches[at], Match::New) {
                continue;
            }
            let Some(key) = of_row(row) else { continue };
            let by_key = by_key.get_or_insert_with(|| {
                let mut map = HashMap::with_capacity(plan.customers.len());
                for customer in plan.customers.iter() {
                    if let Some(key) = of_customer(customer) {
                        map.entry(key).and_modify(|one| *one = None).or_insert(Some(&**customer));
                    }
                }
                map
            });
            self.matches[at] = match by_key.get(&*key) {
                None => Match::New,
                Some(None) if row.microsoft_id.is_some() => Match::New,
                Some(None) => Match::Many,
                // Another tenant with the same domain is another customer.
                Some(Some(customer)) if row.microsoft_id.is_some() && customer.microsoft_id.is_some() => Match::New,
                Some(Some(customer)) => self.claim(customer, at),
            };
        }
    }

    fn claim(&mut self, customer: &'p Customer, at: usize) -> Match<'p> {
        let row = &self.rows[at];
        let Some(&taken_by) = self.claims.get(&customer.id) else {
            self.claims.insert(customer.id, at);
            return Match::Known(customer);
        };
        // The other row has a surer key. If it keeps the customer's name, a row with nothing but that name means the same.
        let other = &self.rows[taken_by];
        let is_name_only = row.microsoft_id.is_none() && row.domain.is_none();
        if is_name_only && (other.name.is_empty() || name_of(other) == name_of(row)) {
            Match::Taken { first: other.line }
        } else {
            Match::New
        }
    }
}
