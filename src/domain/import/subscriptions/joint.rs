//! All rows about one subscription as one: of every field the newest value that can be read.

use chrono::NaiveDate;

use super::SubscriptionRow;
use super::plausible::{Plausible, take_backwards};
use crate::domain::import::held::legible;
use crate::domain::import::{Remarks, RowProblemKind, TextChoice};
use crate::domain::legible::{Doubt, TextKind, cleaned, doubt};
use crate::domain::plan::ids::is_same_id;
use crate::domain::plan::product::{BillingPlan, Segment, Term};
use crate::domain::plan::subscription::{Subscription, SubscriptionStatus};

/// How rows are weighed.
#[derive(Clone, Copy)]
pub(super) struct Rules {
    /// What a person chose for texts that are probably not what somebody wrote.
    pub(super) texts: TextChoice,
    /// Whether a row without a month is of an unknown time.
    pub(super) has_months: bool,
    /// What months can be meant.
    pub(super) plausible: Plausible,
}

/// What the rows about one subscription make of it.
pub(super) struct Joint {
    /// The subscription.
    pub(super) after: Subscription,
    /// Whether the plan knows it of a newer month than all rows.
    pub(super) is_older: bool,
    /// The lines that count.
    pub(super) lines: Vec<usize>,
}

/// Joins rows about one subscription, which are in the order of the file. `known`: as the plan has it.
pub(super) fn joined(
    known: Option<&Subscription>,
    mut rows: Vec<&SubscriptionRow>,
    rules: Rules,
    remarks: &mut Remarks,
) -> Option<Joint> {
    rows.sort_by_key(|row| std::cmp::Reverse(row.month));
    let newest = *rows.first()?;
    let mut joining = Joining {
        known,
        rules,
        said: SubscriptionRow { line: newest.line, id: newest.id.clone(), ..SubscriptionRow::default() },
        month: None,
        end_line: newest.line,
        lines: vec![newest.line],
        remarks,
    };
    let mut is_current = false;
    for of_month in rows.chunk_by(|one, other| one.month == other.month) {
        let mut kept: Vec<&SubscriptionRow> = Vec::new();
        for &row in of_month {
            is_current |= joining.is_current(row);
            if joining.add(row, &kept, row.month == newest.month) {
                kept.push(row);
            }
        }
    }
    let is_older = known.is_some() && !is_current && newest.month.is_some();
    let (after, mut lines) = joining.finish();
    lines.sort_unstable();
    lines.dedup();
    Some(Joint { after, is_older, lines })
}

struct Joining<'k, 'r> {
    known: Option<&'k Subscription>,
    rules: Rules,
    /// What was taken so far.
    said: SubscriptionRow,
    /// The newest month of what was taken.
    month: Option<NaiveDate>,
    /// Where the end stands that was taken.
    end_line: usize,
    lines: Vec<usize>,
    remarks: &'r mut Remarks,
}

impl Joining<'_, '_> {
    /// Whether a row may replace what the plan knows; one that is older, or of an unknown time, only adds to it.
    fn is_current(&self, row: &SubscriptionRow) -> bool {
        let Some(known) = self.known else { return true };
        // A month that cannot be meant came from a list that was not looked at so closely.
        let known = known.month.filter(|&month| self.rules.plausible.is_month(month));
        row.month.map_or(!self.rules.has_months, |_| known <= row.month)
    }

    /// Takes what no row said yet; answers whether the row was kept. `before`: rows of the same month that were.
    fn add(&mut self, row: &SubscriptionRow, before: &[&SubscriptionRow], is_newest: bool) -> bool {
        let current = self.is_current(row);
        if let Some(other) = before.iter().find(|other| contradict(other, row)) {
            if is_newest || self.lines.contains(&other.line) {
                self.remarks.leave_out(row.line, RowProblemKind::SameSubscription { first: other.line });
            }
            return false;
        }
        if row.month.is_none() && !current && self.known.is_some_and(|known| contradict(&as_row(known), row)) {
            self.remarks.note(row.line, RowProblemKind::Undated);
        }
        if self.take(row, current) {
            self.lines.push(row.line);
            self.month = self.month.or(row.month.filter(|_| current));
        } else if let (true, Some(first)) = (is_newest, before.first()) {
            self.remarks.note(row.line, RowProblemKind::Repeated { first: first.line });
        }
        true
    }

    /// Takes what is still open; answers whether there was anything.
    fn take(&mut self, row: &SubscriptionRow, current: bool) -> bool {
        let has_text = self.take_texts(row, current);
        let known = self.known;
        let is_open = |is_known: fn(&Subscription) -> bool| current || !known.is_some_and(is_known);
        let said = &mut self.said;
        let has_end = put(&mut said.end, row.end, is_open(|known| known.end.is_some()));
        if has_end {
            self.end_line = row.line;
        }
        let taken = [
            has_text,
            has_end,
            put(&mut said.quantity, row.quantity, is_open(|known| known.quantity.is_some())),
            put(&mut said.status, row.status, is_open(|known| known.status != SubscriptionStatus::Unknown)),
            put(&mut said.start, row.start, is_open(|known| known.start.is_some())),
            put(&mut said.auto_renew, row.auto_renew, is_open(|known| known.auto_renew.is_some())),
            self.take_sale(row, current),
        ];
        taken.contains(&true)
    }

    /// The same for what it is of and what it costs.
    fn take_sale(&mut self, row: &SubscriptionRow, current: bool) -> bool {
        let known = self.known;
        let is_open = |is_known: fn(&Subscription) -> bool| current || !known.is_some_and(is_known);
        let said = &mut self.said;
        let has_base = said.base.is_empty() && !row.base.is_empty() && is_open(|known| !known.base.is_empty());
        if has_base {
            said.base.clone_from(&row.base);
        }
        let taken = [
            has_base,
            put(&mut said.price, row.price, is_open(|known| known.price.is_some())),
            put(&mut said.billing, row.billing, is_open(|known| known.billing != BillingPlan::Unknown)),
            put(&mut said.term, row.term, is_open(|known| known.term != Term::Unknown)),
            put(&mut said.billable, row.billable, is_open(|known| known.billable.or(known.quantity).is_some())),
            put(&mut said.segment, row.segment, is_open(|known| known.segment != Segment::Unknown)),
            put(&mut said.is_trial, row.is_trial, is_open(|known| known.is_trial.is_some())),
        ];
        taken.contains(&true)
    }

    fn take_texts(&mut self, row: &SubscriptionRow, current: bool) -> bool {
        let mut has_taken = false;
        let held = |text: fn(&Subscription) -> &String| self.known.map_or("", |known| text(known));
        for (field, known, said, text) in [
            ("subscriptions-product", held(|known| &known.product), &mut self.said.product, &row.product),
            ("subscription-list-sku", held(|known| &known.sku), &mut self.said.sku, &row.sku),
            ("subscription-list-reseller", held(|known| &known.reseller), &mut self.said.reseller, &row.reseller),
        ] {
            if text.is_empty() || !said.is_empty() || !current && !known.is_empty() {
                continue;
            }
            let meant = match doubt(text, known, TextKind::Name) {
                None => {
                    said.clone_from(text);
                    has_taken = true;
                    continue;
                }
                Some(Doubt::Misread(meant)) => meant,
                Some(Doubt::LostLetters | Doubt::NoValue) => String::new(),
            };
            let file = cleaned(text).0.into_owned();
            *said = match self.rules.texts {
                TextChoice::Said => file.clone(),
                TextChoice::Meant => meant.clone(),
                // A new one has no other name, and what means the same needs no choice.
                TextChoice::Kept if known.is_empty() || meant == known => meant.clone(),
                TextChoice::Kept => String::new(),
            };
            has_taken |= !said.is_empty();
            self.remarks.note(row.line, RowProblemKind::DoubtfulCell { field, said: file, meant });
        }
        has_taken
    }

    /// What the plan has, with everything that was taken.
    fn finish(self) -> (Subscription, Vec<usize>) {
        let Self { known, mut said, month, end_line, lines, remarks, .. } = self;
        let start = said.start.or(known.and_then(|known| known.start));
        if let Some(kind) = take_backwards(start, &mut said.end) {
            remarks.note(end_line, kind);
        }
        let name = [&said.product, &said.sku, &said.id].into_iter().find(|text| !text.is_empty());
        let fresh = || Subscription::new(said.id.clone(), name.cloned().unwrap_or_default());
        let mut after = known.cloned().unwrap_or_else(fresh);
        for (text, said) in
            [(&mut after.product, &said.product), (&mut after.sku, &said.sku), (&mut after.reseller, &said.reseller)]
        {
            if !said.is_empty() {
                text.clone_from(said);
            }
        }
        after.quantity = said.quantity.or(after.quantity);
        after.status = said.status.unwrap_or(after.status);
        after.start = said.start.or(after.start);
        after.end = said.end.or(after.end);
        after.auto_renew = said.auto_renew.or(after.auto_renew);
        after.month = month.or(after.month);
        if let Some(kind) = known.and_then(|known| priced_apart(known, &mut said)) {
            remarks.note(lines.last().copied().unwrap_or(end_line), kind);
        }
        finish_sale(&mut after, said);
        (after, lines)
    }
}

/// A price is that of a billing period: one of them alone does not go with the other one that the plan has. Takes it out, and
/// answers what is to be said.
fn priced_apart(known: &Subscription, said: &mut SubscriptionRow) -> Option<RowProblemKind> {
    let (Some(price), true) = (known.price, known.billing != BillingPlan::Unknown) else { return None };
    match (said.price, said.billing) {
        (Some(new), None) if new != price => {
            said.price = None;
            Some(RowProblemKind::PriceApart(new.to_string()))
        }
        (None, Some(new)) if new != known.billing => {
            said.billing = None;
            Some(RowProblemKind::BillingApart(new.key()))
        }
        _ => None,
    }
}

/// What it is of and what it costs.
fn finish_sale(after: &mut Subscription, said: SubscriptionRow) {
    if !said.base.is_empty() {
        after.base = said.base;
    }
    after.price = said.price.or(after.price);
    after.billing = said.billing.unwrap_or(after.billing);
    after.term = said.term.unwrap_or(after.term);
    after.segment = said.segment.unwrap_or(after.segment);
    after.is_trial = said.is_trial.or(after.is_trial);
    after.billable = said.billable.or(after.billable).filter(|billable| Some(*billable) != after.quantity);
}

fn put<T: Copy>(said: &mut Option<T>, value: Option<T>, is_open: bool) -> bool {
    let is_taken = said.is_none() && value.is_some() && is_open;
    if is_taken {
        *said = value;
    }
    is_taken
}

/// What the plan knows, as a list would say it.
fn as_row(known: &Subscription) -> SubscriptionRow {
    SubscriptionRow {
        product: known.product.clone(),
        sku: known.sku.clone(),
        reseller: known.reseller.clone(),
        quantity: known.quantity,
        status: Some(known.status).filter(|status| *status != SubscriptionStatus::Unknown),
        start: known.start,
        end: known.end,
        auto_renew: known.auto_renew,
        price: known.price,
        billing: Some(known.billing).filter(|billing| *billing != BillingPlan::Unknown),
        term: Some(known.term).filter(|term| *term != Term::Unknown),
        billable: known.billable,
        segment: Some(known.segment).filter(|segment| *segment != Segment::Unknown),
        is_trial: known.is_trial,
        base: known.base.clone(),
        ..SubscriptionRow::default()
    }
}

/// Whether two rows cannot both be right; what one of them does not say, or nobody can read, speaks against nothing.
fn contradict(one: &SubscriptionRow, other: &SubscriptionRow) -> bool {
    fn differ<T: PartialEq>(one: Option<T>, other: Option<T>) -> bool {
        matches!((one, other), (Some(one), Some(other)) if one != other)
    }
    let texts = [(&one.product, &other.product), (&one.sku, &other.sku), (&one.reseller, &other.reseller)];
    let readable = |text: &String| legible(text).filter(|text| !text.is_empty());
    texts.into_iter().any(|(one, other)| one != other && differ(readable(one), readable(other)))
        || differ(one.quantity, other.quantity)
        || differ(one.status, other.status)
        || differ(one.start, other.start)
        || differ(one.end, other.end)
        || differ(one.auto_renew, other.auto_renew)
        || differ(one.price, other.price)
        || differ(one.billing, other.billing)
        || differ(one.term, other.term)
        || differ(one.billable, other.billable)
        || differ(one.segment, other.segment)
        || differ(one.is_trial, other.is_trial)
        || !one.base.is_empty() && !other.base.is_empty() && !is_same_id(&one.base, &other.base)
}
