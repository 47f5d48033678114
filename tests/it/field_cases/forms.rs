//! The forms in which lists hold days, numbers, addresses and countries, and files that are no list.

use super::{Desk, case_text};

/// Imports a case into a plan; what was said, and the customers then.
#[track_caller]
fn imported(name: &str, code: i32) -> (String, Desk) {
    let desk = Desk::new();
    let said = desk.run(&["import", "plan", &case_text(name), "--apply"], code);
    (said, desk)
}

fn id(number: u32) -> String {
    format!("{number:08x}-1111-4222-8333-444455556666")
}

#[test]
fn time_of_day_never_hinders_a_date() {
    for (name, days) in [
        ("zh_tw_ampm.csv", &["2026-01-05", "2027-01-04", "2026-11-24", "2027-11-23"][..]),
        ("zh_tw_excel_hm.csv", &["2026-01-05", "2027-01-04", "2026-11-24", "2027-11-23"]),
        ("iso_ampm.csv", &["2026-05-04", "2027-05-03"]),
        ("iso_space_z.csv", &["2026-05-04", "2027-05-03"]),
        ("days_as_words.csv", &["2026-01-05", "2027-01-04", "2026-11-24", "2027-11-23", "2026-05-04", "2027-05-03"]),
    ] {
        let (_, desk) = imported(&format!("subscriptions/{name}"), 0);
        for day in days {
            assert!(desk.plan().contains(&format!("Some(\"{day}\")")), "{name}: {day}");
        }
    }
}

#[test]
fn last_day_of_the_calendar_is_no_end() {
    let (said, desk) = imported("subscriptions/azure_9999.csv", 0);
    assert!(said.contains("new 3 ") && !desk.plan().contains("9999"), "{said}");
}

#[test]
fn several_known_headers_are_a_header_row() {
    let desk = Desk::new();
    let said = desk.output(&["import", "plan", &case_text("customers/known_plus_dotted.csv")]);
    let said = String::from_utf8_lossy(&said.stderr).into_owned() + &String::from_utf8_lossy(&said.stdout);
    assert!(said.contains("billingProfile.email") && !said.contains("looks like data"), "{said}");
}

#[test]
fn column_without_header_and_value_is_none() {
    let (said, _) = imported("customers/trailing_comma.csv", 0);
    assert!(said.contains("new 1 "), "{said}");
}

#[test]
fn insights_of_2021_has_seats_products_and_each_subscription_once() {
    let (said, desk) = imported("subscriptions/insights_2021.csv", 0);
    assert!(said.contains("new 2 ") && said.contains("problems 0"), "{said}");
    let plan = desk.plan();
    assert!(plan.contains("Microsoft 365 Business Premium") && plan.contains("quantity: Some(27)"), "{plan}");
    assert!(plan.contains("quantity: Some(5)") && !plan.contains("quantity: Some(0)"), "{plan}");
}

#[test]
fn addresses_are_read_as_people_write_them() {
    let (said, desk) = imported("customers/emails.csv", 0);
    assert!(said.contains("new 11 "), "{said}");
    for (number, addresses) in [
        (1, &["ana@c1.example"][..]),
        (2, &["bo@c2.example", "cy@c2.example"]),
        (3, &["\"cy@c3.example"]),
        (6, &["fi@c6.example"]),
        (8, &["ha@c8.example\""]),
        (9, &["il@c9.example"]),
        (10, &["o'neil@c10.example"]),
        (11, &["\"ka@c11.example\""]),
    ] {
        let customer = desk.customer(&id(number));
        assert!(addresses.iter().all(|address| customer.contains(address)), "{addresses:?}: {customer}");
    }
}

#[test]
fn domain_beyond_ascii_is_taken_by_the_import_and_by_the_draft() {
    let (_, desk) = imported("customers/emails.csv", 0);
    assert!(desk.customer(&id(7)).contains("gu@müller.example"));
    desk.output(&["draft", "plan", "--template", "invitation", "--customer", &id(7), "--out", "out"]);
    let letter = std::fs::read_to_string(desk.0.path().join("out/Seven.eml")).unwrap();
    assert!(letter.contains("<gu@xn--mller-kva.example>"), "{letter}");
}

#[test]
fn countries_are_read_by_their_official_names_and_codes() {
    let (_, desk) = imported("customers/countries.csv", 0);
    let codes = ["TW", "TW", "TW", "TW", "HK", "KR", "GB", "GB", "US", "TW"];
    for (number, code) in (1..).zip(codes) {
        let customer = desk.customer(&id(number));
        assert!(customer.contains(&format!("country: Some(\"{code}\")")), "{number}: {customer}");
    }
}

#[test]
fn language_tags_are_read_by_their_language() {
    let (said, desk) = imported("customers/langs.csv", 3);
    for number in [1, 2, 5, 7, 8, 9] {
        assert!(desk.customer(&id(number)).contains("language: Some("), "{number}");
    }
    assert_eq!(said.matches("not a language for letters").count(), 3, "{said}");
}

#[test]
fn domains_are_read_out_of_addresses() {
    let (said, desk) = imported("customers/domains.csv", 3);
    for (number, domain) in
        [(1, "c1.example"), (2, "c2.example"), (3, "c3.example"), (5, "c5.example"), (6, "c6.example")]
    {
        assert!(desk.customer(&id(number)).contains(&format!("\"{domain}\"")), "{domain}");
    }
    assert!(said.contains("c4_x.onmicrosoft.com"), "{said}");
}

#[test]
fn guids_and_texts_kept_as_formulas_are_read() {
    for (name, n, code) in [("guid_forms.csv", 7, 3), ("text_formula.csv", 3, 3)] {
        let (_, desk) = imported(&format!("customers/{name}"), code);
        for number in 1..=n {
            assert!(!desk.customer(&id(number)).is_empty(), "{name}: {number}");
        }
    }
}

#[test]
fn whole_numbers_states_and_yes_and_no_are_read_in_every_usual_form() {
    let (_, desk) = imported("subscriptions/numbers_semicolon.csv", 0);
    assert!(desk.plan().contains("Some(1234)") && desk.plan().matches("quantity: Some(25)").count() >= 2);
    let (said, _) = imported("subscriptions/states.csv", 3);
    let unknown = said.matches("not recognized as a status").count();
    assert!(said.contains("Pending") && unknown <= 4, "{said}");
    let (said, _) = imported("subscriptions/yesno.csv", 3);
    assert!(said.matches("neither yes nor no").count() <= 3, "{said}");
}

#[test]
fn file_that_is_no_list_is_called_what_it_is() {
    for (name, word) in [
        ("odd/login_page.csv", "sign-in page"),
        ("odd/customers_html.xls", "web page with a table"),
        ("odd/customers.json", "JSON"),
    ] {
        let desk = Desk::new();
        let output = desk.output(&["import", "plan", &case_text(name)]);
        let said = String::from_utf8_lossy(&output.stderr).into_owned() + &String::from_utf8_lossy(&output.stdout);
        assert!(said.contains(word) && output.status.code() == Some(4), "{name}: {said}");
    }
}

#[test]
fn list_alone_in_a_package_is_opened() {
    let (said, desk) = imported("odd/customers.csv.gz", 0);
    assert!(said.contains("new 1 ") && !desk.customer("Lantern Books").is_empty(), "{said}");
}

#[test]
fn files_of_known_tools_need_no_question() {
    for name in ["cipp_tenants.csv", "gdap_tool.csv"] {
        let (said, desk) = imported(&format!("customers/{name}"), 0);
        assert!(said.contains("new 1 ") && desk.customer(&id(1)).contains("Lantern Books"), "{name}: {said}");
    }
    let (said, desk) = imported("customers/insights_customers_2021.csv", 3);
    assert!(said.contains("new 1 ") && desk.customer(&id(1)).contains("TW"), "{said}");
}
