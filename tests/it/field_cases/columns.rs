//! What the columns of a list hold: known, said on the command line, saved by a colleague, or remembered; never guessed.

use super::{Desk, case_text};

const HARBOUR: &str = "00000000-7b1d-4c2e-8a3f-f3b8488c368c";
const FIRST: &str = "00000001-aaaa-4bbb-8ccc-000000000001";
/// A report that nobody knows, as a distributor's portal may write it.
const REPORT: &str = "Bericht vom Montag;;;;\r\nKundennummer;Artikel;Vertrag;Menge;Ende;Marge\r\n\
    00000000-7b1d-4c2e-8a3f-f3b8488c368c;Visio Plan 2;00000001-aaaa-4bbb-8ccc-000000000001;1.250;03/04/2027;12\r\n";
const SAID: [&str; 12] = [
    "--map",
    "microsoft-id=Kundennummer",
    "--map",
    "product=Artikel",
    "--map",
    "subscription-id=Vertrag",
    "--map",
    "quantity=Menge",
    "--map",
    "end=Ende",
    "--date-order",
    "day-first",
];

fn run(desk: &Desk, list: &str, more: &[&str], code: i32) -> String {
    desk.run(&[&["import", "plan", list], more].concat(), code)
}

#[test]
fn reconciliation_file_is_known_and_each_row_goes_to_its_customer() {
    let desk = Desk::new();
    run(&desk, &case_text("subscriptions/recon_nce.csv"), &["--date-order", "month-first", "--apply"], 0);
    let customer = desk.customer(HARBOUR);
    assert!(customer.contains(FIRST) && customer.contains("2027-05-03"), "{customer}");
}

#[test]
fn lines_of_an_invoice_about_a_change_do_not_say_how_many_seats_there_are() {
    let text = std::fs::read_to_string(super::case("subscriptions/recon_nce.csv")).unwrap();
    let line = text.lines().nth(1).unwrap();
    let change = line.replace("cycleFee", "AddQuantity").replace(",25,", ",3,");
    assert_ne!(line, change);
    let desk = Desk::new();
    let list = desk.write("list.csv", &format!("{}\n{change}\n{line}\n", text.lines().next().unwrap()));
    run(&desk, &list, &["--apply"], 3);
    assert!(desk.customer(FIRST).contains("quantity: Some(25)"), "{}", desk.customer(FIRST));
}

#[test]
fn subscriptions_of_the_powershell_module_and_of_a_marketplace_are_known() {
    let desk = Desk::new();
    run(
        &desk,
        &case_text("subscriptions/ms_powershell.csv"),
        &["--customer", HARBOUR, "--date-order", "month-first", "--apply"],
        0,
    );
    assert!(desk.customer(HARBOUR).contains(FIRST) && desk.customer(HARBOUR).contains("2027-05-03"));
    let desk = Desk::new();
    run(&desk, &case_text("subscriptions/appxite.csv"), &["--apply"], 0);
    assert!(desk.customer(HARBOUR).contains(FIRST) && desk.plan().contains("00000002-aaaa-4bbb-8ccc-000000000001"));
}

#[test]
fn list_that_is_known_in_part_is_told_and_not_taken() {
    let desk = Desk::new();
    let text = std::fs::read_to_string(super::case("subscriptions/appxite.csv")).unwrap();
    let renamed = text.replace("External Subscription ID", "Contract").replace("Offer type", "Type");
    let list = desk.write("list.csv", &renamed);
    let before = desk.plan();
    let said = run(&desk, &list, &["--apply"], 4);
    assert!(said.contains("AppXite") && said.contains("18 of 20") && said.contains("--map"), "{said}");
    assert_eq!(desk.plan(), before);
}

#[test]
fn unknown_column_never_stops_the_known_ones() {
    let desk = Desk::new();
    let list = desk
        .write("list.csv", &format!("Microsoft ID,Company name,Marge,E-mail\n{HARBOUR},Harbour Lane,12,a@b.example\n"));
    let said = run(&desk, &list, &["--apply"], 3);
    assert!(said.contains("Marge") && said.contains("E-mail") && said.contains("--map"), "{said}");
    let customer = desk.customer(HARBOUR);
    assert!(customer.contains("Harbour Lane") && !customer.contains("a@b.example"), "{customer}");
    run(&desk, &list, &["--map", "contact-email=E-mail", "--apply"], 3);
    assert!(desk.customer(HARBOUR).contains("a@b.example"));
}

#[test]
fn columns_that_somebody_explained_are_read_saved_and_remembered() {
    let desk = Desk::new();
    let list = desk.write("report.csv", REPORT);
    run(&desk, &list, &[], 4);
    let more = ["--decimal-sign", "comma", "--save-map", "report.ron", "--apply"];
    let said = run(&desk, &list, &[&SAID[..], &more].concat(), 3);
    assert!(said.contains("Marge"), "{said}");
    let is_right = |desk: &Desk| {
        let customer = desk.customer(HARBOUR);
        customer.contains("quantity: Some(1250)")
            && customer.contains("2027-04-03")
            && customer.contains("Visio Plan 2")
    };
    assert!(is_right(&desk), "{}", desk.customer(HARBOUR));
    // The plan knows such reports from now on, with how their days and numbers are written.
    let next = desk.write("next.csv", &REPORT.replace("1.250", "1.300").replace("03/04/2027", "05/04/2027"));
    run(&desk, &next, &["--apply"], 3);
    assert!(desk.customer(HARBOUR).contains("Some(1300)") && desk.customer(HARBOUR).contains("2027-04-05"));
    // And so does a colleague with the file.
    let other = Desk::new();
    other.write("report.ron", &desk.read("report.ron"));
    let list = other.write("report.csv", REPORT);
    run(&other, &list, &["--map", "report.ron", "--apply"], 3);
    assert!(is_right(&other), "{}", other.customer(HARBOUR));
}

#[test]
fn settings_are_never_written_over_a_file() {
    let desk = Desk::new();
    let list = desk.write("report.csv", REPORT);
    desk.write("taken.ron", "mine");
    let before = desk.plan();
    let said = run(&desk, &list, &[&SAID[..], &["--save-map", "taken.ron", "--apply"]].concat(), 5);
    assert!(said.contains("taken.ron"), "{said}");
    assert_eq!((desk.read("taken.ron").as_str(), desk.plan()), ("mine", before));
}

#[test]
fn day_that_could_be_two_is_read_where_the_order_is_said() {
    let rows = format!(
        "SubscriptionId,CustomerTenantId,Product,SubscriptionEndDate,AvailableSeats\n{FIRST},{HARBOUR},Visio,3/4/2027,5\n"
    );
    for (order, day) in
        [(None, None), (Some("day-first"), Some("2027-04-03")), (Some("month-first"), Some("2027-03-04"))]
    {
        let desk = Desk::new();
        let list = desk.write("list.csv", &rows);
        let said: Vec<&str> = order.iter().flat_map(|order| ["--date-order", order]).chain(["--apply"]).collect();
        run(&desk, &list, &said, if day.is_some() { 0 } else { 3 });
        let customer = desk.customer(FIRST);
        assert!(day.is_none_or(|day| customer.contains(day)), "{order:?}: {customer}");
        assert!(day.is_some() || !customer.contains("2027-04-03") && !customer.contains("2027-03-04"), "{customer}");
    }
}

#[test]
fn encoding_delimiter_and_header_row_are_said() {
    let desk = Desk::new();
    let table = format!("a|b\nMicrosoft ID|Company name\n{HARBOUR}|Müller\n");
    let bytes: Vec<u8> = table.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
    std::fs::write(desk.0.path().join("list.csv"), bytes).unwrap();
    let said = ["--encoding", "windows-1252", "--delimiter", "pipe", "--header-row", "2", "--apply"];
    run(&desk, "list.csv", &said, 3);
    assert!(desk.customer(HARBOUR).contains("Müller"), "{}", desk.customer(HARBOUR));
}

#[test]
fn word_of_the_relationship_is_explained_on_the_command_line() {
    let desk = Desk::new();
    let list =
        desk.write("list.csv", &format!("Microsoft ID,Company name,Relationship\n{HARBOUR},Harbour,Wiederverkauf=A\n"));
    let said = run(&desk, &list, &[], 3);
    assert!(said.contains("Wiederverkauf"), "{said}");
    run(&desk, &list, &["--word", "Wiederverkauf=A=indirect", "--apply"], 0);
    assert!(
        desk.customer(HARBOUR).contains("(kind: Indirect, raw: \"Wiederverkauf=A\")"),
        "{}",
        desk.customer(HARBOUR)
    );
    run(&desk, &list, &["--word", "Wiederverkauf=A"], 2);
}

#[test]
fn settings_that_cannot_be_used_are_said_and_change_nothing() {
    let desk = Desk::new();
    let list = desk.write("report.csv", REPORT);
    let before = desk.plan();
    for (said, code, words) in [
        ("nowhere.ron", 5, "nowhere.ron"),
        ("colour=Kundennummer", 2, "subscription-id"),
        ("damaged.ron", 4, "line 3"),
        ("newer.ron", 4, "newer"),
        ("twice.ron", 4, "SKU"),
        ("empty.ron", 4, "no column settings"),
    ] {
        desk.write("damaged.ron", "ListColumns(\n    format: 1,\n    columns: [(header: \"a\", field: Colour)],\n)\n");
        desk.write("newer.ron", "ListColumns(format: 9, anything: 1)");
        desk.write("twice.ron", "(format: 1, columns: [(header: \"a\", field: Sku), (header: \"b\", field: Sku)])");
        desk.write("empty.ron", "(format: 1)");
        let text = run(&desk, &list, &["--map", said, "--apply"], code);
        assert!(text.contains(words), "{said}: {text}");
        assert_eq!(desk.plan(), before, "{said}");
    }
}

/// A line of a reconciliation file: charge type, seats, billed seats, price and day of the charge.
fn charge(kind: &str, seats: &str, billed: &str, price: &str, day: &str) -> String {
    let text = std::fs::read_to_string(super::case("subscriptions/recon_nce.csv")).unwrap();
    let (headers, line) = (text.lines().next().unwrap(), text.lines().nth(1).unwrap());
    let mut cells: Vec<&str> = line.split(',').collect();
    for (header, value) in [
        ("ChargeType", kind),
        ("Quantity", seats),
        ("BillableQuantity", billed),
        ("EffectiveUnitPrice", price),
        ("ChargeStartDate", day),
    ] {
        let at = headers.split(',').position(|one| one == header).unwrap();
        cells[at] = value;
    }
    cells.join(",")
}

fn reconciliation(desk: &Desk, extra: &str, lines: &[String]) -> String {
    let text = std::fs::read_to_string(super::case("subscriptions/recon_nce.csv")).unwrap();
    let headers = text.lines().next().unwrap();
    let row = |line: &String| if extra.is_empty() { format!("{line}\n") } else { format!("{line},x\n") };
    let head = if extra.is_empty() { headers.to_owned() } else { format!("{headers},{extra}") };
    desk.write("list.csv", &format!("{head}\n{}", lines.iter().map(row).collect::<String>()))
}

const ORDER: [&str; 3] = ["--date-order", "month-first", "--apply"];

#[test]
fn only_lines_of_a_whole_period_say_seats_and_price_in_any_order_and_with_columns_that_came_later() {
    for extra in ["", "NewColumn2027"] {
        for kind in ["addQuantity", "cancelImmediate", "customerCredit", "anything new"] {
            let (part, whole) =
                (charge(kind, "3", "3", "7.33", "11/15/2026"), charge("renew", "25", "25", "22", "11/02/2026"));
            let credit = charge("cycleCharge", "1", "-1", "5", "11/16/2026");
            for lines in [[part.clone(), whole.clone(), credit.clone()], [credit, whole, part]] {
                let desk = Desk::new();
                let list = reconciliation(&desk, extra, &lines);
                let said = run(&desk, &list, &ORDER, 3);
                let customer = desk.customer(FIRST);
                assert!(customer.contains("Some(25)") && customer.contains("22.00 USD"), "{kind}: {said}{customer}");
                assert!(extra.is_empty() || said.contains(extra), "{said}");
            }
        }
    }
}

#[test]
fn older_invoice_replaces_nothing_newer() {
    let desk = Desk::new();
    let list = reconciliation(&desk, "", &[charge("renew", "25", "25", "22", "11/15/2026")]);
    run(&desk, &list, &ORDER, 0);
    let before = desk.plan();
    let list = reconciliation(&desk, "", &[charge("renew", "2", "2", "11", "01/15/2025")]);
    run(&desk, &list, &ORDER, 0);
    assert_eq!(desk.plan(), before);
}

#[test]
fn price_and_billing_go_together() {
    let head = "SubscriptionId,CustomerTenantId,Product,EffectiveUnitPrice,Currency,BillingCycle";
    let rows = |price: &str, billing: &str| format!("{head}\n{FIRST},{HARBOUR},Visio,{price},USD,{billing}\n");
    let desk = Desk::new();
    run(&desk, &desk.write("a.csv", &rows("22", "Monthly")), &["--apply"], 0);
    let before = desk.plan();
    for (price, billing) in [("264", ""), ("", "Annual"), ("264", "Half-yearly"), ("so much", "Annual")] {
        run(&desk, &desk.write("b.csv", &rows(price, billing)), &["--apply"], 3);
        assert_eq!(desk.plan(), before, "{price} {billing}");
    }
    run(&desk, &desk.write("c.csv", &rows("264", "Annual")), &["--apply"], 0);
    assert!(desk.customer(FIRST).contains("264.00 USD"));
}

#[test]
fn order_of_days_that_a_file_contradicts_is_not_followed() {
    let head = "SubscriptionId,CustomerTenantId,Product,SubscriptionStartDate,SubscriptionEndDate";
    let desk = Desk::new();
    let list = desk.write("list.csv", &format!("{head}\n{FIRST},{HARBOUR},Visio,3/4/2026,11/25/2027\n"));
    let said = run(&desk, &list, &["--date-order", "day-first", "--apply"], 3);
    let customer = desk.customer(FIRST);
    assert!(said.contains("other order") && customer.contains("2027-11-25"), "{said}{customer}");
    assert!(!customer.contains("2026-04-03") && !customer.contains("2026-03-04"), "{customer}");
}

#[test]
fn what_is_said_now_counts_before_what_was_said_and_the_rest_stays() {
    let desk = Desk::new();
    let list = desk.write("report.csv", REPORT);
    run(&desk, &list, &[&SAID[..], &["--decimal-sign", "comma", "--apply"]].concat(), 3);
    let next = desk.write("next.csv", &REPORT.replace("1.250", "1.300"));
    run(&desk, &next, &["--encoding", "utf-8", "--apply"], 3);
    assert!(desk.customer(HARBOUR).contains("Some(1300)"), "{}", desk.customer(HARBOUR));
}

#[test]
fn header_that_the_file_does_not_have_is_said() {
    let desk = Desk::new();
    let list = desk.write("list.csv", &format!("Microsoft ID,Company name,Marge\n{HARBOUR},Harbour Lane,12\n"));
    let before = desk.plan();
    let said = run(&desk, &list, &["--map", "country=Land", "--apply"], 4);
    assert!(said.contains("Land"), "{said}");
    run(&desk, &list, &["--map", "country=Marge", "--map", "country=Company name", "--apply"], 2);
    run(&desk, &list, &["--map", "country=Marge", "--map", "tags=Marge", "--apply"], 2);
    assert_eq!(desk.plan(), before);
    run(&desk, &list, &["--map", "tags= marge", "--apply"], 0);
    assert!(desk.customer(HARBOUR).contains("12"));
}

#[test]
fn columns_without_headers_are_called_by_their_numbers() {
    let desk = Desk::new();
    let list = desk.write("list.csv", &format!("{HARBOUR},Harbour Lane\n"));
    let said = ["--header-row", "none", "--map", "microsoft-id=1", "--map", "company-name=2", "--apply"];
    run(&desk, &list, &said, 0);
    assert!(desk.customer(HARBOUR).contains("Harbour Lane"));
}

#[test]
fn list_that_needs_no_explanation_stays_the_whole_list_when_only_its_encoding_was_said() {
    let desk = Desk::new();
    let list = desk.write("list.csv", &format!("Microsoft ID,Company name,Primary domain name,Relationship\n{HARBOUR},Harbour,customer0.onmicrosoft.com,Indirect Reseller\n"));
    let first = run(&desk, &list, &["--encoding", "utf-8"], 0);
    run(&desk, &list, &["--encoding", "utf-8", "--apply"], 0);
    let again = run(&desk, &list, &[], 0);
    let missing = |text: &str| text.split("missing ").nth(1).unwrap().split(' ').next().unwrap().to_owned();
    assert_eq!(missing(&first), missing(&again));
}

#[test]
fn wide_table_is_looked_at_quickly() {
    let headers: Vec<String> = (0..20_000).map(|n| format!("c{n}")).collect();
    let desk = Desk::new();
    let list = desk.write("list.csv", &format!("{}\n{}\n", headers.join(","), "1,".repeat(19_999)));
    let begun = std::time::Instant::now();
    run(&desk, &list, &[], 4);
    assert!(begun.elapsed().as_secs() < 10, "{:?}", begun.elapsed());
}

#[test]
fn nothing_that_a_file_or_a_person_wrote_reaches_the_terminal_as_a_command() {
    let desk = Desk::new();
    let head = "SubscriptionId,CustomerTenantId,Product,AvailableSeats,\u{1b}[31mEvil";
    let list = desk.write("list.csv", &format!("{head}\n{FIRST},{HARBOUR},Visio,5,x\n"));
    let said = run(&desk, &list, &[], 0);
    assert!(said.contains("Evil") && !said.contains('\u{1b}'), "{said:?}");
}
