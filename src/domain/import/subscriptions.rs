//! Lists of subscriptions against the plan: per customer what is new, what changed, and what is as it was.

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;
use serde::Deserialize;

use super::held::{TextChoice, legible};
use super::remarks::Remarks;
use super::row::ProblemKind;
use super::tally::Tally;
use crate::domain::edit::customers::ImportEdit;
use crate::domain::legible::{Doubt, Kind, cleaned, doubt};
use crate::domain::plan::Plan;
use crate::domain::plan::customer::Customer;
use crate::domain::plan::ids::{CustomerId, TenantId, is_same_id, tidy_id};
use crate::domain::plan::subscription::{Subscription, SubscriptionStatus};

/// What a column of a list of subscriptions holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
pub enum SubscriptionField {
    /// Subscription ID.
    Id,
    /// Name of the product.
    Product,
    /// Stock-keeping unit.
    Sku,
    /// Licenses.
    Quantity,
    /// Whether it runs.
    Status,
    /// Partner ID of the reseller.
    Reseller,
    /// First day.
    Start,
    /// Last day of the term.
    End,
    /// Whether it renews by itself.
    AutoRenew,
    /// The month that a row is about.
    Month,
    /// Microsoft ID of the customer.
    Tenant,
    /// Company name of the customer.
    Customer,
    /// Known, and nothing that the plan keeps.
    Untaken,
}

/// Which list it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SubscriptionList {
    /// "Subscription details" of the Insights downloads: every row names its customer, and a month.
    #[default]
    Insights,
    /// The export of one customer's subscriptions, which does not say whose they are.
    OneCustomer,
}

/// One row of a list of subscriptions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SubscriptionRow {
    /// The file's first line is 1.
    pub line: usize,
    /// Microsoft ID of the customer; `None`: not in the list, or not readable.
    pub tenant: Option<TenantId>,
    /// Company name of the customer; empty: not in the list.
    pub customer: String,
    /// Subscription ID, never empty.
    pub id: String,
    /// Empty: not in the list.
    pub product: String,
    /// Empty: not in the list.
    pub sku: String,
    /// `None`: not in the list, or not readable. So are those that follow.
    pub quantity: Option<u32>,
    /// Whether it runs.
    pub status: Option<SubscriptionStatus>,
    /// Partner ID of the reseller; empty: not in the list.
    pub reseller: String,
    /// First day, in UTC.
    pub start: Option<NaiveDate>,
    /// Last day of the term, in UTC.
    pub end: Option<NaiveDate>,
    /// Whether it renews by itself.
    pub auto_renew: Option<bool>,
    /// The month of the row, as its first day.
    pub month: Option<NaiveDate>,
}

/// Everything that a list of subscriptions says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SubscriptionRows {
    /// Which list it is.
    pub list: SubscriptionList,
    /// In the order of the file.
    pub rows: Vec<SubscriptionRow>,
    /// What was not taken as it stands.
    pub remarks: Remarks,
    /// What a person chose for texts that are probably not what somebody wrote.
    pub texts: TextChoice,
}

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
/// Of several rows about one subscription that of the newest month counts. What a list does not say stays as it is, and so
/// does every subscription that it does not name.
pub fn diff_subscriptions(plan: &Plan, read: &SubscriptionRows, owner: Option<CustomerId>) -> SubscriptionDiff {
    let mut diff = SubscriptionDiff { remarks: read.remarks.clone(), ..SubscriptionDiff::default() };
    let weigher = Weigher { choice: read.texts };
    let found = Customers::new(plan);
    let mut by_customer: BTreeMap<CustomerId, BTreeMap<String, Newest<'_>>> = BTreeMap::new();
    for row in &read.rows {
        let customer = match (read.list, owner) {
            (SubscriptionList::OneCustomer, Some(owner)) => Ok(owner),
            (SubscriptionList::OneCustomer, None) => continue,
            (SubscriptionList::Insights, _) => found.of(row),
        };
        match customer {
            Ok(customer) => {
                let fresh = || Newest { row, doubles: Vec::new() };
                let newest = by_customer
                    .entry(customer)
                    .or_default()
                    .entry(tidy_id(&row.id).to_lowercase())
                    .or_insert_with(fresh);
                if newest.row.month < row.month {
                    *newest = fresh();
                } else if newest.row.line != row.line && newest.row.month == row.month {
                    newest.doubles.push(row);
                }
            }
            Err(kind) => diff.remarks.leave_out(row.line, kind),
        }
    }
    for customer in plan.customers.iter() {
        if let Some(rows) = by_customer.get(&customer.id) {
            diff.entries.push(entry(customer, rows.values().map(|newest| newest.row), (&weigher, &mut diff.remarks)));
            for newest in rows.values() {
                newest.doubles.iter().for_each(|second| double(&mut diff.remarks, newest.row, second));
            }
        }
    }
    diff.remarks.sort();
    diff
}

/// The row about a subscription that counts, and further ones of the same month.
struct Newest<'r> {
    row: &'r SubscriptionRow,
    doubles: Vec<&'r SubscriptionRow>,
}

/// Two rows about one subscription in one month; the first one counts, and nothing is lost when both say the same.
fn double(remarks: &mut Remarks, first: &SubscriptionRow, second: &SubscriptionRow) {
    let line = first.line;
    if (SubscriptionRow { line, ..second.clone() }) == *first {
        remarks.note(second.line, ProblemKind::Repeated { first: line });
    } else {
        remarks.leave_out(second.line, ProblemKind::SameSubscription { first: line });
    }
}

/// Weighs the texts of a list against those that they would replace.
struct Weigher {
    choice: TextChoice,
}

impl Weigher {
    /// The row with only what may enter the plan, and a note on what may not.
    fn weighed(&self, known: Option<&Subscription>, row: &SubscriptionRow, remarks: &mut Remarks) -> SubscriptionRow {
        let mut weighed = row.clone();
        let held = |text: fn(&Subscription) -> &String| known.map_or("", |known| text(known));
        for (field, known, said) in [
            ("subscriptions-product", held(|known| &known.product), &mut weighed.product),
            ("subscription-list-sku", held(|known| &known.sku), &mut weighed.sku),
            ("subscription-list-reseller", held(|known| &known.reseller), &mut weighed.reseller),
        ] {
            let meant = match doubt(said, known, Kind::Name) {
                None => continue,
                Some(Doubt::Misread(meant)) => meant,
                Some(Doubt::LostLetters | Doubt::NoValue) => String::new(),
            };
            let file = cleaned(said).0.into_owned();
            *said = match self.choice {
                TextChoice::Said => file.clone(),
                TextChoice::Meant => meant.clone(),
                // A new one has no other name.
                TextChoice::Kept if known.is_empty() => meant.clone(),
                TextChoice::Kept => String::new(),
            };
            remarks.note(row.line, ProblemKind::DoubtfulCell { field, said: file, meant });
        }
        weighed
    }
}

fn entry<'r>(
    customer: &Customer,
    rows: impl Iterator<Item = &'r SubscriptionRow>,
    (weigher, remarks): (&Weigher, &mut Remarks),
) -> SubscriptionEntry {
    let mut entry = SubscriptionEntry {
        customer: customer.id,
        new: Vec::new(),
        changed: Vec::new(),
        n_same: 0,
        n_older: 0,
        lines: Vec::new(),
        chosen: false,
    };
    for row in rows {
        entry.lines.push(row.line);
        let known = customer.subscriptions.iter().find(|subscription| is_same_id(&subscription.id, &row.id));
        let row = &weigher.weighed(known, row, remarks);
        match known {
            None => entry.new.push(merged(None, row)),
            Some(known) if row.month.is_some() && row.month < known.month => entry.n_older += 1,
            Some(known) => match merged(Some(known), row) {
                after if after == *known => entry.n_same += 1,
                after => entry.changed.push((known.clone(), after)),
            },
        }
    }
    entry.lines.sort_unstable();
    entry.chosen = entry.has_news();
    entry
}

/// What the plan has, with everything that the row says.
fn merged(known: Option<&Subscription>, row: &SubscriptionRow) -> Subscription {
    let name = [&row.product, &row.sku, &row.id].into_iter().find(|text| !text.is_empty());
    let fresh = || Subscription::new(row.id.clone(), name.cloned().unwrap_or_default());
    let mut after = known.cloned().unwrap_or_else(fresh);
    for (text, said) in
        [(&mut after.product, &row.product), (&mut after.sku, &row.sku), (&mut after.reseller, &row.reseller)]
    {
        if !said.is_empty() {
            text.clone_from(said);
        }
    }
    after.quantity = row.quantity.or(after.quantity);
    after.status = row.status.unwrap_or(after.status);
    after.start = row.start.or(after.start);
    after.end = row.end.or(after.end);
    after.auto_renew = row.auto_renew.or(after.auto_renew);
    after.month = row.month.or(after.month);
    after
}

/// The plan's customers by what a list calls them.
struct Customers {
    by_tenant: HashMap<TenantId, Vec<CustomerId>>,
    by_name: HashMap<String, Vec<CustomerId>>,
}

impl Customers {
    fn new(plan: &Plan) -> Self {
        let mut found = Self { by_tenant: HashMap::new(), by_name: HashMap::new() };
        for customer in plan.customers.iter() {
            if let Some(tenant) = customer.microsoft_id {
                found.by_tenant.entry(tenant).or_default().push(customer.id);
            }
            found.by_name.entry(customer.name.to_lowercase()).or_default().push(customer.id);
        }
        found
    }

    /// Whose row it is: by Microsoft ID, and by name only where the row has none.
    fn of(&self, row: &SubscriptionRow) -> Result<CustomerId, ProblemKind> {
        let shown = || row.tenant.filter(|_| row.customer.is_empty()).map_or(row.customer.clone(), |id| id.to_string());
        let found = match row.tenant {
            Some(tenant) => self.by_tenant.get(&tenant),
            None if row.customer.is_empty() => return Err(ProblemKind::NoKey),
            None => legible(&row.customer).and_then(|name| self.by_name.get(&name.to_lowercase())),
        };
        match found.map_or(&[][..], Vec::as_slice) {
            [] => Err(ProblemKind::NotInPlan(shown())),
            [one] => Ok(*one),
            [_, _, ..] => Err(ProblemKind::Ambiguous(shown())),
        }
    }
}

impl SubscriptionDiff {
    /// What the import of everything that is chosen would bring.
    pub fn tally(&self) -> Tally {
        let mut tally = Tally { of_subscriptions: true, ..Tally::default() };
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
