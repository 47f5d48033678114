//! Lists of subscriptions, good and hostile.

use super::*;
use crate::domain::import::{FileKind, Remark, RowProblemKind, SubscriptionList, SubscriptionRow};
use crate::domain::plan::product::{BillingPlan, Segment, Term};
use crate::domain::plan::subscription::SubscriptionStatus;
use crate::exchange::Cancelled;

fn words() -> SubscriptionWords {
    SubscriptionWords::from_ron(SubscriptionWords::SHIPPED).unwrap()
}

#[track_caller]
fn read(text: &str) -> SubscriptionsFile {
    let look = looked(text.as_bytes());
    let looked = (&look.preview, look.recognised.mapping());
    read_subscriptions(text.as_bytes(), &look.options, looked, ListWords::shipped(), &mut |_, _| Ok(())).unwrap()
}

fn looked(bytes: &[u8]) -> FirstLook {
    let list = Lookable { bytes, is_sheet: false };
    first_look(list, &ReadOptions::default(), &[], ListWords::shipped(), &[])
}

/// Whether each row names its customer; `None`: it is no list of subscriptions that is known.
fn list(headers: &str) -> Option<SubscriptionList> {
    let look = looked(format!("{headers}\n").as_bytes());
    let Recognised::Known(mapping) = look.recognised else { return None };
    let list = if mapping.names_customers() { SubscriptionList::EachNamed } else { SubscriptionList::OneCustomer };
    (mapping.kind() == FileKind::Subscriptions).then_some(list)
}

fn problems(file: &SubscriptionsFile) -> Vec<(usize, bool, RowProblemKind)> {
    let of = |remarks: &[Remark], kept| -> Vec<(usize, bool, RowProblemKind)> {
        remarks.iter().map(|remark| (remark.line, kept, remark.kind.clone())).collect()
    };
    let mut all = [of(&file.rows.remarks.problems, false), of(&file.rows.remarks.notes, true)].concat();
    all.sort_by_key(|(line, _, _)| *line);
    all
}

fn one(text: &str) -> SubscriptionRow {
    let file = read(text);
    assert_eq!((problems(&file), file.rows.rows.len()), (Vec::new(), 1));
    file.rows.rows[0].clone()
}

const INSIGHTS: &str = "SubscriptionId,SubscriptionStartDate,SubscriptionEndDate,SubscriptionState,Month,IsAutoRenew,CustomerName,\
CustomerTenantId,CustomerTpid,CustomerSegment,CustomerMarket,Product,SKU,MPNId,PartnerName,PartnerLocation,\
PartnerAttributionType,SalesChannel,AvailableSeats,RevenueUSD,Enrollment ID";

#[test]
fn both_lists_are_known_by_their_headers_and_other_lists_are_not() {
    assert_eq!(list(INSIGHTS), Some(SubscriptionList::EachNamed));
    assert_eq!(list("Subscription ID,Subscription,Quantity,Status,Reseller"), Some(SubscriptionList::OneCustomer));
    assert_eq!(list("訂用帳戶識別碼,訂用帳戶,數量,狀態,轉銷商"), Some(SubscriptionList::OneCustomer));
    assert_eq!(list("Microsoft ID,Company name,Primary domain name,Relationship"), None);
    assert_eq!(list("SubscriptionId,SubscriptionStartDate,Month,ServiceName,UsageUnits,CustomerTenantId"), None);
}

#[test]
fn shipped_words_never_mean_two_things() {
    let n = SubscriptionWords::SHIPPED.lines().filter(|line| !line.trim().starts_with("//")).collect::<String>();
    let words = words();
    assert_eq!(words.len(), n.matches('"').count() / 2);
}

#[test]
fn row_of_the_insights_download_is_read_in_full() {
    let row = one(&format!(
        "{INSIGHTS}\ns1,2026-04-01,2027-03-31T23:00:00-05:00,Churned,2026-11,Yes,Fabrikam,\
         11111111-1111-4222-8333-444455556666,9,Small,TW,Microsoft 365,Business Premium,5551234,We,Taipei,PLA,Direct,\"1,250\",9,\n"
    ));
    assert_eq!((row.id.as_str(), row.product.as_str(), row.sku.as_str()), ("s1", "Microsoft 365", "Business Premium"));
    assert_eq!((row.quantity, row.auto_renew, row.status), (Some(1250), Some(true), Some(SubscriptionStatus::Ended)));
    let days = [row.start, row.end, row.month].map(|day| day.unwrap().to_string());
    assert_eq!(days, ["2026-04-01", "2027-04-01", "2026-11-01"], "a moment counts by its day in UTC");
    assert_eq!((row.tenant.is_some(), row.customer.as_str(), row.reseller.as_str()), (true, "Fabrikam", ""));
}

#[test]
fn order_of_day_and_month_is_learned_from_the_file_and_never_guessed() {
    let text = |days: [&str; 2]| {
        format!("SubscriptionId,Product,CustomerName,SubscriptionEndDate\ns1,A,F,{}\ns2,A,F,{}\n", days[0], days[1])
    };
    let ends = |days| read(&text(days)).rows.rows.iter().map(|row| row.end.map(|d| d.to_string())).collect::<Vec<_>>();
    let some = |day: &str| Some(day.to_owned());
    assert_eq!(ends(["3/4/2027", "3/31/2027 12:00:00 AM"]), [some("2027-03-04"), some("2027-03-31")]);
    assert_eq!(ends(["3/4/2027", "31/3/2027"]), [some("2027-04-03"), some("2027-03-31")]);
    assert_eq!(ends(["3/4/2027", "5/5/2027"]), [None, some("2027-05-05")]);
    let unclear = read(&text(["3/4/2027", "2027/3/31"]));
    assert_eq!(problems(&unclear), [(2, true, RowProblemKind::AmbiguousDate("3/4/2027".into()))]);
}

#[test]
fn cell_that_cannot_be_read_is_named_with_its_line_and_costs_itself_only() {
    let file = read(
        "Subscription ID,Subscription,Quantity,Status,Reseller,End date,Auto renew,Colour\n\
         s1,Visio,ten,Sleeping,5551234,31 May,perhaps,red\n\
         ,Visio,1,Active,,3/4/2027,,\n\
         s3,Visio,1,Active,,2027-02-30,No,\ns4,Visio,-1,Active,,1/1/0027,,\n\n",
    );
    assert_eq!(file.ignored, ["Colour"]);
    let bad = |text: &str| RowProblemKind::BadDate(text.into());
    let expected = [
        (2, true, RowProblemKind::BadQuantity("ten".into())),
        (2, true, RowProblemKind::UnknownStatus("Sleeping".into())),
        (2, true, bad("31 May")),
        (2, true, RowProblemKind::BadYesNo("perhaps".into())),
        (3, false, RowProblemKind::SubscriptionIdMissing),
        (4, true, bad("2027-02-30")),
        (5, true, RowProblemKind::BadQuantity("-1".into())),
        (5, true, bad("1/1/0027")),
    ];
    assert_eq!(problems(&file), expected);
    let ids: Vec<_> = file.rows.rows.iter().map(|row| (row.id.as_str(), row.quantity, row.auto_renew)).collect();
    assert_eq!(ids, [("s1", None, None), ("s3", Some(1), Some(false)), ("s4", None, None)]);
    assert_eq!(file.rows.rows[0].reseller, "5551234");
}

#[test]
fn reading_stops_when_the_user_cancels() {
    let text = format!("Subscription ID,Product,Quantity\n{}", "s,Visio,1\n".repeat(2000));
    let look = looked(text.as_bytes());
    let looked = (&look.preview, look.recognised.mapping());
    let mut n = 0;
    let stopped = read_subscriptions(text.as_bytes(), &look.options, looked, ListWords::shipped(), &mut |_, _| {
        n += 1;
        if n == 2 { Err(Cancelled) } else { Ok(()) }
    });
    assert_eq!((stopped, n), (Err(SubscriptionsFault::Cancelled), 2));
}

#[test]
fn price_term_and_billing_are_read_and_what_is_unclear_is_told() {
    let row = one(
        "SubscriptionId,CustomerTenantId,Product,EffectiveUnitPrice,PricingCurrency,Currency,BillableQuantity,TermAndBillingCycle,Segment,isTrial,ParentSubscriptionId\n\
         s1,11111111-1111-4222-8333-444455556666,Teams,'18.300000000000000000,USD,USD,24,\"Annual term, Monthly billing\",Charity,False,s0\n",
    );
    assert_eq!(row.price.map(|price| price.to_string()).as_deref(), Some("18.30 USD"));
    assert_eq!((row.term, row.billing, row.billable), (Some(Term::P1Y), Some(BillingPlan::Monthly), Some(24)));
    assert_eq!((row.segment, row.is_trial, row.base.as_str()), (Some(Segment::Charity), Some(false), "s0"));
    let file = read(
        "Subscription ID,Subscription,Quantity,Price per unit,Currency,PricingCurrency,BillingCycle,TermDuration\n\
         s1,Visio,1,\"1,234\",USD,,Weekly,P1Y\ns2,Visio,1,18.3,,,None,P9Y\ns3,Visio,1,18.3,EUR,USD,OneTime,P3Y\n\
         s4,Visio,1,\"18,30 EUR\",,,Triennial,36\ns5,Visio,1,,?,,,\n",
    );
    let unknown = |field, word: &str| RowProblemKind::UnknownWord { field, word: word.into() };
    let expected = [
        (2, true, RowProblemKind::BadPrice("1,234".into())),
        (2, true, unknown("subscriptions-billing", "Weekly")),
        (3, true, unknown("subscriptions-term", "P9Y")),
        (3, true, RowProblemKind::NoCurrency("18.3".into())),
        (4, true, RowProblemKind::TwoCurrencies("EUR, USD".into())),
        (6, true, RowProblemKind::BadCurrency("?".into())),
    ];
    assert_eq!(problems(&file), expected);
    let prices: Vec<_> = file.rows.rows.iter().map(|row| row.price.map(|price| price.to_string())).collect();
    assert_eq!(prices, [None, None, None, Some("18.30 EUR".into()), None]);
    assert_eq!((file.rows.rows[1].billing, file.rows.rows[3].term), (None, Some(Term::P3Y)));
}
