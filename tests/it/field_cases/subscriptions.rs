//! Lists of subscriptions: only what can be read and can be meant replaces what is known, and one id is one subscription.

use std::fmt::Write as _;

use chrono::{Months, NaiveDate};

use super::Desk;

const TENANT: &str = "00000000-7b1d-4c2e-8a3f-f3b8488c368c";
const ID: &str = "00000000-9d4a-4f6b-b1c2-dd7c01d4f540";
const HEADERS: &str =
    "SubscriptionId,SubscriptionStartDate,SubscriptionEndDate,Month,CustomerTenantId,Product,AvailableSeats\n";
const PRODUCT: &str = "Microsoft 365 Business Premium";

/// Rows of one subscription: start, end, month and seats.
fn rows(all: &[[&str; 4]]) -> String {
    let mut text = HEADERS.to_owned();
    for [start, end, month, seats] in all {
        writeln!(text, "{ID},{start},{end},{month},{TENANT},{PRODUCT},{seats}").unwrap();
    }
    text
}

/// What the plan has of the subscription.
fn held(desk: &Desk) -> String {
    let customer = desk.customer(TENANT);
    let from = customer.find(ID).unwrap();
    customer[from..].split("))").next().unwrap().to_owned() + "))"
}

/// A text with the month of the plan for `NOW`, and those around it.
fn with_months(desk: &Desk, text: &str) -> String {
    let held = held(desk);
    let now = &held[held.find("month: Some(\"").unwrap() + 13..][..10];
    let now: NaiveDate = now.parse().unwrap();
    let later = |n| now.checked_add_months(Months::new(n)).unwrap();
    let before = now.checked_sub_months(Months::new(1)).unwrap();
    let short = |month: NaiveDate| month.format("%b-%y").to_string();
    text.replace("SHORT-NOW", &short(now))
        .replace("SHORT-BEFORE", &short(before))
        .replace("NOW", &now.to_string())
        .replace("BEFORE", &before.to_string())
        .replace("NEXT", &later(1).to_string())
}

/// Imports a list; what the plan has of the subscription then.
#[track_caller]
fn imported(desk: &Desk, text: &str, code: i32) -> String {
    let list = desk.write("list.csv", &with_months(desk, text));
    desk.run(&["import", "plan", &list, "--apply"], code);
    held(desk)
}

#[test]
fn row_of_an_unknown_month_replaces_nothing_that_is_known() {
    for month in ["????", "#N/A", "", "2106-02-07", "1970-01-01", "2009-12-01"] {
        let desk = Desk::new();
        let before = desk.plan();
        imported(&desk, &rows(&[["", "", month, "55"]]), 3);
        assert_eq!(desk.plan(), before, "{month}");
    }
}

#[test]
fn month_with_a_short_year_is_read() {
    let desk = Desk::new();
    let before = desk.plan();
    imported(&desk, &rows(&[["", "", "SHORT-BEFORE", "55"]]), 0);
    assert_eq!(desk.plan(), before, "it is older than what the plan knows");
    assert!(imported(&desk, &rows(&[["", "", "SHORT-NOW", "55"]]), 0).contains("quantity: Some(55)"));
}

#[test]
fn newest_value_that_can_be_read_counts_field_by_field() {
    for (lists, code) in [
        ([["", "", "NEXT", "????"], ["", "2027-08-30", "NOW", "55"]], 3),
        ([["", "2027-08-30", "NEXT", ""], ["", "", "NOW", "55"]], 0),
        ([["", "2027-08-30", "NOW", ""], ["", "", "NOW", "55"]], 0),
    ] {
        let found = imported(&Desk::new(), &rows(&lists), code);
        assert!(found.contains("Some(55)") && found.contains("2027-08-30"), "{lists:?}: {found}");
    }
    let older = imported(&Desk::new(), &rows(&[["", "", "NOW", "#N/A"], ["", "", "BEFORE", "55"]]), 3);
    assert!(older.contains("Some(19)"), "an older list than the plan's replaces nothing: {older}");
}

#[test]
fn rows_of_one_month_that_contradict_each_other_are_told() {
    let found = imported(&Desk::new(), &rows(&[["", "", "NOW", "55"], ["", "", "NOW", "56"]]), 4);
    assert!(found.contains("Some(55)"), "{found}");
}

#[test]
fn day_that_stands_for_none_says_nothing() {
    for day in ["9999-12-31", "9999-12-01T00:00:00Z", "12/31/9999", "0001-01-01T00:00:00Z", "1/1/0001 12:00:00 AM"] {
        let desk = Desk::new();
        let before = desk.plan();
        imported(&desk, &rows(&[[day, day, "NOW", ""]]), 0);
        assert_eq!(desk.plan(), before, "{day}");
    }
}

#[test]
fn days_that_cannot_be_meant_are_told_and_not_taken() {
    for days in [
        ["", "1970-01-01"],
        ["", "2106-02-07"],
        ["", "1900-01-01"],
        ["1970-01-01", ""],
        ["2106-02-07", ""],
        ["", "2020-07-30"],
    ] {
        let desk = Desk::new();
        let before = desk.plan();
        imported(&desk, &rows(&[[days[0], days[1], "NOW", ""]]), 3);
        assert_eq!(desk.plan(), before, "{days:?}");
    }
    let backwards = imported(&Desk::new(), &rows(&[["2026-01-31", "2026-01-30", "NOW", "19"]]), 3);
    assert!(backwards.contains("2026-01-31") && !backwards.contains("2026-01-30"), "{backwards}");
    for seats in ["4294967295", "2147483647", "-1", "1e3", "∞"] {
        let desk = Desk::new();
        let before = desk.plan();
        imported(&desk, &rows(&[["", "", "NOW", seats]]), 3);
        assert_eq!(desk.plan(), before, "{seats}");
    }
}

/// A list with this id.
fn with_id(id: &str, tenant: &str) -> String {
    format!("{HEADERS}\"{}\",,,2026-11,{tenant},{PRODUCT},19\n", id.replace('"', "\"\""))
}

#[test]
fn what_is_no_id_never_becomes_a_subscription() {
    let desk = Desk::new();
    let before = desk.plan();
    for id in [
        &ID[..35],
        &ID.replace('0', "O"),
        &format!("{ID}0"),
        &format!("https://x/{ID}"),
        "00000000-0000-0000-0000-000000000000",
        "0",
        "00000000",
        "N/A",
        "#N/A",
        "NULL",
        "-",
        "TOTAL",
        "Grand total",
        "合計",
        "2.03E+35",
        "1E+05",
    ] {
        let list = desk.write("list.csv", &with_id(id, TENANT));
        let said = desk.run(&["import", "plan", &list, "--apply"], 4);
        assert!(said.contains("Line 2: Row left out"), "{id}: {said}");
        assert_eq!(desk.plan(), before, "{id}");
    }
}

#[test]
fn subscription_of_another_customer_is_told_and_not_doubled() {
    let desk = Desk::new();
    let before = desk.plan();
    let other = "00000001-7b1d-4c2e-8a3f-cb435c8e7461";
    let list = desk.write("list.csv", &with_id(&ID.to_uppercase(), other));
    let said = desk.run(&["import", "plan", &list, "--apply"], 4);
    assert!(said.contains("Harbour Shipping 0"), "{said}");
    assert_eq!(desk.plan(), before);
    let fresh = "00000abc-aaaa-4bbb-8ccc-000000000001";
    let both = with_id(fresh, TENANT) + with_id(fresh, other).lines().nth(1).unwrap() + "\n";
    let list = desk.write("list.csv", &both);
    desk.run(&["import", "plan", &list, "--apply"], 4);
    assert_eq!(desk.plan().matches(fresh).count(), 1);
}
