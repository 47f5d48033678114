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
