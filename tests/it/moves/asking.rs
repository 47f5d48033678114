//! What a provider is asked for: the letter, its list, and the file.

use super::*;

#[test]
fn provider_is_asked_only_for_customers_who_have_come_far_enough() {
    let mut program = open(2);
    let early = program.plan().customers.iter().find(|customer| customer.name == "Adventure Works Cycles").unwrap().id;
    put_into_wave(&mut program, early);
    for name in ["Woodgrove Bank", "Adventure Works Cycles"] {
        program.harness.get_by_role_and_label(Role::Row, name).click();
        program.settle();
        program.press("Plan requests");
    }
    program.press("Ask Northwind Distribution for 1 request");
    choose(&mut program, "English");
    program.press("Copy message");
    let text = program.clipboard.plain();
    let line = "\n1. Woodgrove Bank · Licenses · needed by ";
    assert!(text.contains(line), "{text}");
    let item = "\n   - Microsoft 365 Business Premium · subscription ID S-00 · 10 seats\n";
    assert!(text.contains(item), "{text}");
    assert!(text.contains("Requests that you can create in a week: please tell us"), "{text}");
    assert!(!text.contains("Adventure Works"), "its agreement does not hold yet: {text}");
    program.harness.get_by_label_contains("neither a domain nor a Microsoft ID");
    let before = program.plan().clone();
    program.press("Mark as sent and requested");
    assert_eq!(stages(&program).iter().filter(|stage| **stage == TransferStage::Asked).count(), 1);
    let letters = |program: &Program| program.plan().providers.iter().map(|one| one.letters.len()).sum::<usize>();
    assert_eq!(letters(&program), 1);
    assert!(program.harness.query_by_label("Mark as sent and requested").is_none(), "the sheet is closed");
    program.harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    program.settle();
    assert_eq!(program.plan().transfers, before.transfers, "one step took it all back");
    assert_eq!(letters(&program), 0);
}

/// The language of the letter.
fn choose(program: &mut Program, language: &str) {
    program.harness.get_by_role_and_label(Role::RadioButton, language).click();
    program.settle();
}

fn copy_list(program: &mut Program) {
    program.press("Save list");
    program.harness.get_by_role_and_label(Role::MenuItem, "Copy the list").click();
    program.settle();
}

#[test]
fn list_for_a_provider_has_the_chosen_fields_in_the_language_of_the_letter_and_they_are_remembered() {
    let mut program = open(1);
    press_row(&mut program);
    program.press("Plan requests");
    program.press("Ask Northwind Distribution for 1 request");
    for field in ["Primary domain name", "Microsoft ID", "Needed by", "Last day of the term (UTC)"] {
        program.press("Fields");
        program.harness.get_by_role_and_label(Role::CheckBox, field).click();
        program.settle();
        program.harness.key_press(Key::Escape);
        program.settle();
    }
    choose(&mut program, "English");
    copy_list(&mut program);
    let rows = "Customer\tType\tRequest\tProduct\tSubscription ID\tSeats\n\
                Woodgrove Bank\tLicenses\trequest 1 of 1\tMicrosoft 365 Business Premium\tS-00\t10";
    assert_eq!(program.clipboard.plain().trim_end(), rows);
    choose(&mut program, "Chinese");
    copy_list(&mut program);
    assert!(program.clipboard.plain().starts_with("客戶\t"), "{}", program.clipboard.plain());
    program.press("Copy message");
    assert!(program.clipboard.plain().contains("\n1. Woodgrove Bank · 授權\n"), "{}", program.clipboard.plain());
    program.harness.run_steps(30);
    let kept = Settings::load(&RealFs, &crate::support::places(&program.data)).settings;
    let fields = ["customer", "kind", "place", "product", "subscription", "seats"];
    assert_eq!(kept.columns("asked").unwrap(), fields);
}

#[test]
fn file_for_a_provider_has_a_row_for_each_subscription_and_no_formula() {
    let mut program = open(3);
    let mut customer = (**program.plan().customers.get(ID).unwrap()).clone();
    customer.subscriptions[0].product = "=1+1".into();
    ask(&mut program, Edit::Customer(CustomerEdit::Put(Box::new(customer))));
    press_row(&mut program);
    program.press("Plan requests");
    let rows = program.plan().transfers.iter().map(|one| one.id).collect();
    let fields = vec![AskField::Customer, AskField::Product, AskField::Subscription, AskField::Seats];
    let format = TableFormat::Csv { bom: true };
    let order = AskOrder { format, language: Language::English, fields, rows };
    let bytes = changeover::roster::asked::file(program.plan(), &order, &mut |_, _| Ok(())).unwrap();
    let text = String::from_utf8(bytes).unwrap();
    let premium = "Microsoft 365 Business Premium";
    let expected = [
        "\u{feff}Customer,Product,Subscription ID,Seats".to_owned(),
        "Woodgrove Bank,\"'=1+1\",S-00,10".to_owned(),
        format!("Woodgrove Bank,{premium},S-01,10"),
        format!("Woodgrove Bank,{premium},S-02,10"),
    ];
    assert_eq!(text.lines().collect::<Vec<_>>(), expected);
}
