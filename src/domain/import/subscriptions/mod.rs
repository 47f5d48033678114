//! Lists of subscriptions against the plan: per customer what is new, what changed, and what is as it was.

mod joint;
mod owners;
mod plausible;
mod rows;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::remarks::Remarks;
use super::row::RowProblemKind;
use super::tally::ImportTally;
use crate::domain::edit::customers::ImportEdit;
use crate::domain::plan::Plan;
use crate::domain::plan::customer::Customer;
use crate::domain::plan::ids::{CustomerId, is_same_id};
use crate::domain::plan::subscription::Subscription;

use joint::{Joint, Rules, joined};
use owners::{Customers, Holders, key};
use plausible::Plausible;
pub use rows::{SubscriptionList, SubscriptionRow, SubscriptionRows};

/// What a list says about the subscriptions of one customer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SubscriptionEntry {
    /// Who.
    pub customer: CustomerId,
    /// What the plan did not have.
    pub new: Vec<Subscription>,
    /// As the plan has it, and as it will be.
    pub changed: Vec<(Subscription, Subscription)>,
    /// How many are as the plan has them.
    pub n_same: usize,
    /// How many the plan knows of a newer month; they stay as they are.
    pub n_older: usize,
    /// The lines that count, ascending.
    pub lines: Vec<usize>,
    /// Whether they are taken.
    pub chosen: bool,
}

impl SubscriptionEntry {
    /// Whether there is anything to take.
    pub fn has_news(&self) -> bool {
        !self.new.is_empty() || !self.changed.is_empty()
    }
}

/// A list of subscriptions against the plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SubscriptionDiff {
    /// In the order of the plan's customers.
    pub entries: Vec<SubscriptionEntry>,
    /// Of reading and of comparing.
    pub remarks: Remarks,
}

/// Compares a list with the plan. `owner`: whose subscriptions they are, for a list that does not say so.
///
/// Of several rows about one subscription the newest value that can be read counts, field by field. What a list does not
/// say stays as it is, and so does every subscription that it does not name. `today` says which months can be meant.
pub fn diff_subscriptions(
    plan: &Plan,
    read: &SubscriptionRows,
    owner: Option<CustomerId>,
    today: NaiveDate,
) -> SubscriptionDiff {
    let mut diff = SubscriptionDiff { remarks: read.remarks.clone(), ..SubscriptionDiff::default() };
    let plausible = Plausible::on(today);
    let rules = Rules { texts: read.texts, has_months: read.has_months, plausible };
    let mended = |row| plausible.mended(row, &mut diff.remarks);
    let mended: Vec<Option<Box<SubscriptionRow>>> = read.rows.iter().map(mended).map(|row| row.map(Box::new)).collect();
    let found = Customers::new(plan);
    let mut by_customer: BTreeMap<CustomerId, BTreeMap<String, Vec<&SubscriptionRow>>> = BTreeMap::new();
    for (row, mended) in read.rows.iter().zip(&mended) {
        let customer = match (read.list, owner) {
            (SubscriptionList::OneCustomer, Some(owner)) => Ok(owner),
            (SubscriptionList::OneCustomer, None) => continue,
            (SubscriptionList::EachNamed, _) => found.of(row),
        };
        match customer {
            Ok(customer) => {
                let row = mended.as_deref().unwrap_or(row);
                by_customer.entry(customer).or_default().entry(key(&row.id)).or_default().push(row);
            }
            Err(kind) => diff.remarks.leave_out(row.line, kind),
        }
    }
    let mut holders = None;
    for customer in plan.customers.iter() {
        let Some(rows) = by_customer.remove(&customer.id) else { continue };
        let mut entry = SubscriptionEntry::of(customer.id);
        for (id, rows) in rows {
            let known = customer.subscriptions.iter().find(|subscription| is_same_id(&subscription.id, &id));
            if known.is_none() {
                let holders = holders.get_or_insert_with(|| Holders::new(plan));
                if let Some(other) = holders.other(&id, customer.id).and_then(|other| plan.customers.get(other)) {
                    for row in rows {
                        let customer = other.name.clone();
                        diff.remarks.leave_out(row.line, RowProblemKind::SubscriptionElsewhere { customer });
                    }
                    continue;
                }
            }
            if let Some(joint) = joined(known, rows, rules, &mut diff.remarks) {
                entry.add(known, joint);
            }
        }
        entry.lines.sort_unstable();
        entry.chosen = entry.has_news();
        if !entry.lines.is_empty() {
            diff.entries.push(entry);
        }
    }
    diff.remarks.sort();
    diff
}

impl SubscriptionEntry {
    fn of(customer: CustomerId) -> Self {
        let (new, changed, lines) = (Vec::new(), Vec::new(), Vec::new());
        Self { customer, new, changed, n_same: 0, n_older: 0, lines, chosen: false }
    }

    fn add(&mut self, known: Option<&Subscription>, joint: Joint) {
        self.lines.extend(joint.lines);
        match known {
            None => self.new.push(joint.after),
            Some(known) if *known != joint.after => self.changed.push((known.clone(), joint.after)),
            Some(_) if joint.is_older => self.n_older += 1,
            Some(_) => self.n_same += 1,
        }
    }
}

impl SubscriptionDiff {
    /// What the import of everything that is chosen would bring.
    pub fn tally(&self) -> ImportTally {
        let mut tally = ImportTally { of_subscriptions: true, ..ImportTally::default() };
        for entry in self.entries.iter().filter(|entry| entry.chosen) {
            tally.n_added += entry.new.len();
            tally.n_changed += entry.changed.len();
        }
        tally
    }

    /// The chosen customers with their subscriptions as one edit and so one undo step.
    pub fn to_edit(&self, plan: &Plan) -> ImportEdit {
        let chosen = self.entries.iter().filter(|entry| entry.chosen && entry.has_news());
        let customers = chosen.filter_map(|entry| {
            let mut customer = Customer::clone(plan.customers.get(entry.customer)?);
            for (_, after) in &entry.changed {
                if let Some(known) = customer.subscriptions.iter_mut().find(|known| is_same_id(&known.id, &after.id)) {
                    known.clone_from(after);
                }
            }
            customer.subscriptions.extend(entry.new.iter().cloned());
            customer.subscriptions.sort_by(|a, b| a.id.cmp(&b.id));
            Some(customer)
        });
        ImportEdit { customers: customers.collect(), of_subscriptions: true, ..ImportEdit::default() }
    }
}
