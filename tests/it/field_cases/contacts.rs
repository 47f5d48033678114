//! Contacts and domains: what is garbled belongs to whoever it was, and what is no domain is told.

use super::Desk;

const ID: &str = "0f0f0f01-1111-4222-8333-444455556666";
const HEADERS: &str = "Microsoft ID,Company name,Contact name,Contact e-mail,Contact role\n";

#[track_caller]
fn import(desk: &Desk, contact: &str, code: i32) -> String {
    let list = desk.write("list.csv", &format!("{HEADERS}{ID},Neu AG,{contact}\n"));
    desk.run(&["import", "plan", &list, "--apply"], code);
    desk.customer(ID)
}

#[test]
fn contact_without_an_address_is_found_by_what_is_left_of_the_name() {
    let garbled: String = "陳美惠".bytes().map(char::from).collect();
    for left in ["???", "陳??", "\u{FFFD}\u{FFFD}\u{FFFD}", &garbled] {
        let desk = Desk::new();
        import(&desk, "陳美惠,,", 0);
        let after = import(&desk, &format!("{left},,Billing admin"), 3);
        assert!(after.contains("陳美惠") && after.contains("BillingAdmin"), "{left}: {after}");
        assert_eq!(after.matches("role:").count(), 1, "{left}: {after}");
        let after = import(&desk, &format!("{left},chen@neu.example,"), 3);
        assert!(after.contains("陳美惠\", email: Some(\"chen@neu.example\")"), "{left}: {after}");
    }
}

#[test]
fn sound_name_takes_the_place_of_what_was_left_of_it() {
    let desk = Desk::new();
    let list = desk.write("list.csv", &format!("{HEADERS}{ID},Neu AG,陳??,,\n"));
    desk.run(&["import", "plan", &list, "--apply", "--texts", "file"], 3);
    let after = import(&desk, "陳美惠,chen@neu.example,", 0);
    assert!(after.contains("陳美惠") && !after.contains("??"), "{after}");
}

#[test]
fn garbled_name_that_fits_several_contacts_is_nobodys() {
    let desk = Desk::new();
    import(&desk, "陳美惠,,", 0);
    let before = import(&desk, "林大文,,", 0);
    assert_eq!(import(&desk, "???,,Billing admin", 3), before);
}

#[test]
fn contact_of_a_new_customer_is_called_by_what_the_name_was() {
    let garbled: String = "陳美惠".bytes().map(char::from).collect();
    let after = import(&Desk::new(), &format!("{garbled},chen@neu.example,"), 3);
    assert!(after.contains("陳美惠"), "{after}");
}

#[test]
fn rows_whose_garbled_names_mean_one_customer_are_one() {
    let desk = Desk::new();
    let garbled: String = "晝風貿易".bytes().map(char::from).collect();
    let list = desk.write("list.csv", &format!("Company name,Country\n{garbled},\n晝風貿易,TW\n"));
    desk.run(&["import", "plan", &list, "--apply"], 3);
    let found: Vec<String> = desk.plan().lines().filter(|line| line.contains("晝風貿易")).map(Into::into).collect();
    assert!(found.len() == 1 && found[0].contains("TW"), "{found:?}");
}

#[test]
fn what_nobody_can_have_for_a_domain_is_told_and_not_taken() {
    let known = "00000003-7b1d-4c2e-8a3f-e376a9b1a203";
    for domain in
        ["1.5", "192.168.1.1", "localhost", "contoso .com", "a.b", "12.31", "v1.2", "null.null", "contoso.onmicrosoft"]
    {
        let desk = Desk::new();
        let before = desk.plan();
        let list = desk.write("list.csv", &format!("Microsoft ID,Primary domain name\n{known},{domain}\n"));
        let said = desk.run(&["import", "plan", &list, "--apply"], 3);
        assert!(said.contains(domain), "{domain}: {said}");
        assert_eq!(desk.plan(), before, "{domain}");
    }
}
