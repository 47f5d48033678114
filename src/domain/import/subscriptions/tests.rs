//! A list of subscriptions against the plan.

use chrono::NaiveDate;

use super::*;
use crate::domain::edit::Edit;
use crate::domain::import::Remark;
use crate::domain::import::tests::plan_of;
use crate::domain::plan::Plan;
use crate::domain::plan::ids::{CustomerId, TenantId};
use crate::domain::plan::price::Price;
use crate::domain::plan::product::BillingPlan;
use crate::domain::plan::subscription::{EndChoice, ProductKind, Subscription, SubscriptionStatus};

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 28).unwrap()
}

fn day(text: &str) -> Option<NaiveDate> {
    text.parse().ok()
}

/// A plan with two customers, of whom the first has two subscriptions.
fn plan() -> Plan {
    let plan = plan_of(&[(Some(1), "Fabrikam", "fabrikam.example"), (Some(2), "Contoso", "contoso.example")]);
    let mut first = (**plan.customers.iter().next().unwrap()).clone();
    let mut office = Subscription::new("s1", "Business Premium");
    (office.quantity, office.status) = (Some(10), SubscriptionStatus::Active);
    (office.kind, office.at_end) = (ProductKind::NewCommerce, EndChoice::Cancels);
    office.month = day("2026-10-01");
    first.subscriptions = vec![office, Subscription::new("s9", "Visio")];
    plan.apply(&Edit::Customer(crate::domain::edit::customers::CustomerEdit::Put(Box::new(first)))).unwrap()
}

fn ids(plan: &Plan) -> Vec<CustomerId> {
    plan.customers.iter().map(|customer| customer.id).collect()
}

fn tenant(plan: &Plan, n: usize) -> Option<TenantId> {
    plan.customers.iter().nth(n).unwrap().microsoft_id
}

fn row(line: usize, tenant: Option<TenantId>, id: &str, quantity: u32, month: &str) -> SubscriptionRow {
    let (id, product, quantity) = (id.to_owned(), "Business Premium".to_owned(), Some(quantity));
    let status = Some(SubscriptionStatus::Active);
    SubscriptionRow { line, tenant, id, product, quantity, status, month: day(month), ..SubscriptionRow::default() }
}

fn insights(rows: Vec<SubscriptionRow>) -> SubscriptionRows {
    SubscriptionRows { list: SubscriptionList::EachNamed, rows, ..SubscriptionRows::default() }
}

#[test]
fn newest_month_wins_whatever_the_order_of_rows() {
    let plan = plan();
    let of = tenant(&plan, 1);
    let rows =
        vec![row(2, of, "s5", 7, "2026-09-01"), row(3, of, "s5", 9, "2026-11-01"), row(4, of, "s5", 8, "2026-10-01")];
    let diff = diff_subscriptions(&plan, &insights(rows), None, today());
    assert_eq!(diff.remarks, Remarks::default());
    assert_eq!(diff.entries.len(), 1);
    let entry = &diff.entries[0];
    assert_eq!((entry.new.len(), entry.new[0].quantity, entry.lines.as_slice()), (1, Some(9), &[3][..]));
}

#[test]
fn what_the_list_does_not_say_stays_and_the_same_list_changes_nothing() {
    let plan = plan();
    let mut file = row(2, tenant(&plan, 0), "s1", 12, "2026-11-01");
    (file.end, file.auto_renew) = (day("2027-03-31"), Some(false));
    let rows = insights(vec![file]);
    let diff = diff_subscriptions(&plan, &rows, None, today());
    let entry = &diff.entries[0];
    let (before, after) = &entry.changed[0];
    assert_eq!((before.quantity, after.quantity, after.end), (Some(10), Some(12), day("2027-03-31")));
    assert_eq!((after.kind, after.at_end), (ProductKind::NewCommerce, EndChoice::Cancels));
    let after = plan.apply(&Edit::Import(Box::new(diff.to_edit(&plan)))).unwrap();
    let kept: Vec<_> =
        after.customers.get(ids(&plan)[0]).unwrap().subscriptions.iter().map(|s| s.id.as_str()).collect();
    assert_eq!(kept, ["s1", "s9"], "a subscription that is not in the list stays");
    let again = diff_subscriptions(&after, &rows, None, today());
    assert_eq!((again.entries[0].n_same, again.entries[0].has_news(), again.tally().is_empty()), (1, false, true));
    assert_eq!(again.to_edit(&after).customers, []);
}

#[test]
fn older_month_than_the_plan_has_changes_nothing() {
    let plan = plan();
    let diff =
        diff_subscriptions(&plan, &insights(vec![row(2, tenant(&plan, 0), "s1", 99, "2026-09-01")]), None, today());
    assert_eq!((diff.entries[0].n_older, diff.entries[0].has_news()), (1, false));
}

#[test]
fn rows_of_unknown_customers_and_other_rows_of_a_month_are_problems() {
    let plan = plan();
    let of = tenant(&plan, 1);
    let stranger = TenantId::parse("99999999-1111-4222-8333-444455556666").ok();
    let mut by_name = row(6, None, "s6", 1, "2026-11-01");
    by_name.customer = "CONTOSO".into();
    let rows = vec![
        row(2, of, "s5", 7, "2026-11-01"),
        row(3, of, "s5", 7, "2026-11-01"),
        row(4, of, "s5", 8, "2026-11-01"),
        row(5, stranger, "s5", 7, "2026-11-01"),
        by_name,
        row(7, None, "s7", 1, "2026-11-01"),
    ];
    let diff = diff_subscriptions(&plan, &insights(rows), None, today());
    let found: Vec<_> = diff.remarks.problems.iter().map(|problem| (problem.line, problem.kind.clone())).collect();
    let expected = [
        (4, RowProblemKind::SameSubscription { first: 2 }),
        (5, RowProblemKind::NotInPlan("99999999-1111-4222-8333-444455556666".into())),
        (7, RowProblemKind::NoKey),
    ];
    assert_eq!(found, expected);
    let repeated = Remark { line: 3, kind: RowProblemKind::Repeated { first: 2 } };
    assert_eq!(diff.remarks.notes, [repeated], "what says the same again costs nothing");
    assert_eq!(diff.entries[0].lines, [2, 6]);
}

#[test]
fn export_of_one_customer_waits_for_its_owner() {
    let plan = plan();
    let rows = SubscriptionRows {
        list: SubscriptionList::OneCustomer,
        rows: vec![SubscriptionRow { month: None, ..row(2, None, "s1", 11, "2026-01-01") }],
        remarks: Remarks::default(),
        ..SubscriptionRows::default()
    };
    assert_eq!(diff_subscriptions(&plan, &rows, None, today()).entries, []);
    let diff = diff_subscriptions(&plan, &rows, Some(ids(&plan)[0]), today());
    assert_eq!(diff.entries[0].changed[0].1.quantity, Some(11), "a list without months is as of now");
    let only_chosen = SubscriptionDiff {
        entries: vec![SubscriptionEntry { chosen: false, ..diff.entries[0].clone() }],
        ..SubscriptionDiff::default()
    };
    assert_eq!((only_chosen.tally().is_empty(), only_chosen.to_edit(&plan).customers.len()), (true, 0));
    let edit = diff.to_edit(&plan);
    let after = plan.apply(&Edit::Import(Box::new(edit.clone()))).unwrap();
    let one = ImportTally { n_changed: 1, of_subscriptions: true, ..ImportTally::default() };
    assert_eq!((diff.tally(), edit.tally(&plan, &after)), (one, one));
}

#[test]
fn newest_price_counts_and_billed_seats_are_kept_only_where_they_differ() {
    let plan = plan();
    let of = tenant(&plan, 0);
    let priced = |line, quantity, month, price: &str, billable| SubscriptionRow {
        price: Price::parse(price).ok(),
        billing: Some(BillingPlan::Monthly),
        billable: Some(billable),
        ..row(line, of, "s1", quantity, month)
    };
    let rows = vec![priced(2, 12, "2026-11-01", "20 USD", 12), priced(3, 11, "2026-10-01", "18 USD", 9)];
    let read = insights(rows);
    let diff = diff_subscriptions(&plan, &read, None, today());
    let after = &diff.entries[0].changed[0].1;
    assert_eq!((after.price, after.billing, after.billable), (Price::parse("20 USD").ok(), BillingPlan::Monthly, None));
    let newer = plan.apply(&Edit::Import(Box::new(diff.to_edit(&plan)))).unwrap();
    let again = diff_subscriptions(&newer, &read, None, today());
    assert!(!again.entries[0].has_news(), "the same list again changes nothing");
    let credit = vec![priced(2, 12, "2026-11-01", "20 USD", 12), priced(3, 12, "2026-11-01", "10 USD", 12)];
    let diff = diff_subscriptions(&plan, &insights(credit), None, today());
    assert_eq!(diff.remarks.problems[0].kind, RowProblemKind::SameSubscription { first: 2 });
}
