//! Rows of all subscriptions: found, filtered, ordered, summed and written.

use std::sync::Arc;

use super::columns::SoldCol;
use super::export::{SoldOrder, file};
use super::*;
use crate::domain::calendar::{Holidays, PlanCalendars};
use crate::domain::moves::tests_ground::book;
use crate::domain::plan::price::Price;
use crate::domain::plan::product::{BillingPlan, ProductKind, Segment};
use crate::domain::plan::subscription::SubscriptionStatus;
use crate::domain::plan::{AnyRecord, Plan};
use crate::exchange::table_out::TableFormat;
use crate::i18n::{Lang, Language};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn sold(id: &str, product: &str, end: &str, price: &str) -> Subscription {
    Subscription {
        quantity: Some(10),
        end: end.parse().ok(),
        price: Price::parse(price).ok(),
        billing: BillingPlan::Monthly,
        ..Subscription::new(id, product)
    }
}

fn plan() -> Plan {
    let premium = Subscription {
        sku: "CFQ7TTC0LCHC:0002".into(),
        ..sold("0abc-1", "Microsoft 365 Business Premium", "2026-12-31", "22 USD")
    };
    let plan = Subscription { quantity: None, ..sold("0abc-2", "Azure plan", "", "") };
    let visio =
        Subscription { status: SubscriptionStatus::Ended, ..sold("0abc-3", "Visio Plan 2", "2026-12-31", "15 USD") };
    let annual =
        Subscription { billing: BillingPlan::Annual, ..sold("0abc-4", "Power BI Pro", "2027-02-28", "100 USD") };
    let local = Subscription { kind: ProductKind::Perpetual, ..sold("0abc-5", "=1+1", "2027-01-10", "600 TWD") };
    let customers = [
        (1, "Zürich AG", vec![premium, plan]),
        (2, "Alpine", vec![visio, annual]),
        (3, "晴川", vec![local]),
        (4, "Nothing", vec![]),
    ];
    Plan::from_records(customers.map(|(id, name, subscriptions)| {
        AnyRecord::Customer(Arc::new(Customer { subscriptions, ..Customer::new(CustomerId::new(id), name) }))
    }))
}

fn ground() -> OwnGround {
    let (plan, today) = (plan(), day("2026-12-12"));
    let calendars = PlanCalendars::new(&plan, &Holidays::shipped());
    OwnGround { plan, book: book("2026"), calendars, today, utc: today }
}

fn wish() -> SoldQuery {
    SoldQuery { today: day("2026-12-12"), ..SoldQuery::default() }
}

#[track_caller]
fn check(wish: &SoldQuery, expected: &str) {
    let sold = Sold::of(ground());
    let arranged = sold.arrange(wish);
    let ids = arranged.rows.iter().map(|&at| &sold.line(at).unwrap().subscription.id[5..]);
    assert_eq!(ids.collect::<Vec<_>>().join(""), expected, "{wish:?}");
}

#[test]
fn all_words_are_found_in_product_customer_or_id() {
    for (query, expected) in
        [("", "34125"), ("alpine", "34"), ("ZURICH azure", "2"), ("0abc-4", "4"), ("cfq7ttc0", "1"), ("nope", "")]
    {
        check(&SoldQuery { query: query.into(), ..wish() }, expected);
    }
}

#[test]
fn filters_are_by_kind_as_it_is_known_by_status_and_by_days_until_the_renewal() {
    check(&SoldQuery { kind: Some(ProductKind::AzurePlan), ..wish() }, "2");
    check(&SoldQuery { kind: Some(ProductKind::License), ..wish() }, "34");
    check(&SoldQuery { kind: Some(ProductKind::Perpetual), ..wish() }, "5");
    check(&SoldQuery { status: Some(SubscriptionStatus::Ended), ..wish() }, "3");
    check(&SoldQuery { renewal: Renewal::Within(30), ..wish() }, "15");
    check(&SoldQuery { segment: Some(Segment::Education), ..wish() }, "");
    check(&SoldQuery { segment: Some(Segment::Unknown), ..wish() }, "34125");
    check(&SoldQuery { trials: Trials::Known(true), ..wish() }, "");
    check(&SoldQuery { trials: Trials::NotKnown, ..wish() }, "34125");
    check(&SoldQuery { renewal: Renewal::Within(20), ..wish() }, "1");
    check(&SoldQuery { renewal: Renewal::NotKnown, ..wish() }, "2");
}

#[test]
fn columns_are_asked_for_words_numbers_days_and_what_must_not_be() {
    let english = Lang::new(Language::English);
    let asking = |asks: &[(SoldCol, &str)]| {
        let asks = asks.iter().filter_map(|(col, typed)| ColumnAsk::read(&english, *col, typed)).collect();
        SoldQuery { asks, ..wish() }
    };
    for (col, typed, expected) in [
        (SoldCol::Product, "ＰＬＡＮ", "32"),
        (SoldCol::Product, "-plan", "415"),
        (SoldCol::Customer, "zurich", "12"),
        (SoldCol::Status, "ended", "3"),
        (SoldCol::Status, "-ended", "4125"),
        (SoldCol::Billing, "annual", "4"),
        (SoldCol::Seats, ">9", "3415"),
        (SoldCol::Seats, "-", "2"),
        (SoldCol::Price, "<20", "3"),
        (SoldCol::Price, "usd", "341"),
        (SoldCol::Total, ">1,000.5", "5"),
        (SoldCol::Renews, "<30", "1"),
        (SoldCol::Renews, "<31", "15"),
        (SoldCol::Renews, "2027-0", "415"),
        (SoldCol::Segment, "-", "34125"),
        (SoldCol::Renews, "<", "34125"),
        (SoldCol::Product, "  ", "34125"),
        (SoldCol::Kind, "no such kind", ""),
    ] {
        check(&asking(&[(col, typed)]), expected);
    }
    check(&asking(&[(SoldCol::Customer, "alpine"), (SoldCol::Price, ">20")]), "4");
    let chinese = Lang::new(Language::TraditionalChinese);
    let ended = chinese.text(SubscriptionStatus::Ended.key());
    let asks = ColumnAsk::read(&chinese, SoldCol::Status, &ended).into_iter().collect();
    check(&SoldQuery { asks, ..wish() }, "3");
}

#[test]
fn what_is_empty_stands_last_in_either_direction_and_money_of_one_currency_stands_together() {
    let by = |col, ascending| SoldQuery { sort: Some(BySold { col, ascending }), ..wish() };
    check(&by(SoldCol::Renews, true), "15432");
    check(&by(SoldCol::Renews, false), "45132");
    check(&by(SoldCol::Price, true), "53142");
    check(&by(SoldCol::Price, false), "41352");
    check(&by(SoldCol::Customer, false), "51234");
    check(&by(SoldCol::Product, true), "52143");
}

#[test]
fn sums_are_by_currency_and_billing_and_what_has_no_price_is_counted() {
    let arranged = Sold::of(ground()).arrange(&wish());
    let sums: Vec<String> = arranged.sums.iter().map(|(c, billing, sum)| format!("{sum} {c} {billing:?}")).collect();
    assert_eq!(sums, ["6000.00 TWD Monthly", "370.00 USD Monthly", "1000.00 USD Annual"]);
    assert_eq!(arranged.n_without, 1);
}

#[test]
fn file_has_money_as_numbers_beside_its_currency_and_no_formula() {
    let rows = vec![
        (CustomerId::new(3), "0abc-5".into()),
        (CustomerId::new(1), "0abc-2".into()),
        (CustomerId::new(9), "x".into()),
    ];
    let order = SoldOrder { format: TableFormat::Csv { bom: false }, columns: SoldCol::ALL.to_vec(), rows };
    let bytes = file(&ground().as_ground(), Language::English, &order, &mut |_, _| Ok(())).unwrap();
    let text = String::from_utf8(bytes).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines.len(), 3, "{text}");
    assert!(lines[0].starts_with("Product,Subscription ID,"), "{text}");
    assert!(lines[1].contains("'=1+1") && lines[1].contains("600.00,6000.00,TWD"), "{text}");
    assert!(
        lines[2].starts_with("Azure plan,0abc-2,,Zürich AG,") && lines[2].ends_with("“Azure plan” in the name"),
        "{text}"
    );
    let xlsx = SoldOrder { format: TableFormat::Xlsx, ..order };
    assert!(file(&ground().as_ground(), Language::TraditionalChinese, &xlsx, &mut |_, _| Ok(())).is_ok());
}

#[test]
fn file_has_the_columns_that_were_asked_for_and_money_never_without_its_currency() {
    let rows = vec![(CustomerId::new(1), "0abc-1".into())];
    let columns = vec![SoldCol::Product, SoldCol::Price];
    let order = SoldOrder { format: TableFormat::Csv { bom: false }, columns, rows };
    let text =
        String::from_utf8(file(&ground().as_ground(), Language::English, &order, &mut |_, _| Ok(())).unwrap()).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(
        lines,
        [
            "Product,Subscription ID,ID of the base subscription,Price per seat,Currency",
            "Microsoft 365 Business Premium,0abc-1,,22.00,USD"
        ]
    );
}

#[test]
fn whether_it_moves_is_a_column_a_filter_and_an_order() {
    let sold = Sold::of(ground());
    let answers: Vec<Movability> = (0..sold.len() as u32).filter_map(|at| Some(sold.line(at)?.answer())).collect();
    assert_eq!(
        answers,
        [Movability::Moves, Movability::Moves, Movability::Stays, Movability::NotKnown, Movability::Stays]
    );
    for (answer, n) in
        [(Movability::Moves, 2), (Movability::NotNow, 0), (Movability::Stays, 2), (Movability::NotKnown, 1)]
    {
        let found = sold.arrange(&SoldQuery { moves: Some(answer), ..wish() });
        assert_eq!(found.rows.len(), n, "{answer:?}");
    }
    let sort = Some(BySold { col: SoldCol::Moves, ascending: true });
    let ordered = sold.arrange(&SoldQuery { sort, ..wish() });
    assert!(ordered.rows.iter().map(|at| sold.line(*at).unwrap().answer()).is_sorted());
}

#[test]
fn clipboard_has_the_headings_and_what_is_seen() {
    let sold = Sold::of(ground());
    let lines: Vec<_> = (0..sold.len() as u32).filter_map(|at| sold.line(at)).collect();
    let text = export::tsv(&Lang::new(Language::English), &lines, &SoldCol::ALL);
    assert_eq!(text.lines().count(), 6);
    assert!(text.contains("Microsoft 365 Business Premium\tZürich AG\t"), "{text}");
}
