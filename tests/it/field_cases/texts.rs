//! Texts that are probably not what somebody wrote.

use super::{Desk, case_text};

const HEADERS: &str = "Microsoft ID,Company name,Primary domain name\n";
const KNOWN: &str = "00000003-7b1d-4c2e-8a3f-e376a9b1a203";
const NAME: &str = "晝風貿易有限公司 3";

#[test]
fn name_that_lost_its_letters_replaces_nothing_until_somebody_says_so() {
    let desk = Desk::new();
    let before = desk.plan();
    let file = case_text("customers/ps51_ascii.csv");
    let said = desk.run(&["import", "plan", &file, "--apply"], 3);
    assert!(said.contains("???????? 3") && said.contains("松風貿易有限公司 3"), "{said}");
    assert_eq!(desk.plan(), before);
    desk.run(&["import", "plan", &file, "--apply", "--texts", "file"], 3);
    assert!(desk.plan().contains("???????? 3"));
}

#[test]
fn name_that_was_decoded_twice_is_offered_as_it_was() {
    let desk = Desk::new();
    let file = case_text("customers/mojibake.csv");
    let names = |desk: &Desk| desk.customer(KNOWN);
    let before = names(&desk);
    let said = desk.run(&["import", "plan", &file, "--apply"], 3);
    assert!(said.contains("有限公司 3"), "{said}");
    let same = |line: &str| line.split("relationships").next().unwrap().to_owned();
    assert_eq!(same(&names(&desk)), same(&before));
}

#[test]
fn decoded_name_is_taken_when_somebody_says_so() {
    let desk = Desk::new();
    let meant = "松湖設計股份有限公司";
    let garbled: String = meant.bytes().map(char::from).collect();
    let file = desk.write("names.csv", &format!("{HEADERS}{KNOWN},{garbled},\n"));
    let before = desk.plan();
    let said = desk.run(&["import", "plan", &file, "--apply"], 3);
    assert!(said.contains(meant), "{said}");
    assert_eq!(desk.plan(), before);
    desk.run(&["import", "plan", &file, "--apply", "--texts", "decoded"], 3);
    assert!(desk.customer(KNOWN).contains(meant));
}

#[test]
fn new_customer_is_never_called_by_what_nobody_can_read() {
    let desk = Desk::new();
    let garbled: String = NAME.bytes().map(char::from).collect();
    let rows = [
        "0f0f0f01-1111-4222-8333-444455556666,?????,one.example".to_owned(),
        format!("0f0f0f02-1111-4222-8333-444455556666,{garbled},two.example"),
        "0f0f0f03-1111-4222-8333-444455556666,#N/A,".to_owned(),
    ];
    let file = desk.write("new.csv", &format!("{HEADERS}{}\n", rows.join("\n")));
    desk.run(&["import", "plan", &file, "--apply"], 3);
    for (id, name) in
        [("0f0f0f01", "one.example"), ("0f0f0f02", NAME), ("0f0f0f03", "0f0f0f03-1111-4222-8333-444455556666")]
    {
        let line = desk.customer(id);
        assert!(line.contains(&format!("name: \"{name}\"")) || line.contains(&format!("name:\"{name}\"")), "{line}");
    }
}

#[test]
fn characters_that_nobody_sees_are_told_and_taken_out_in_every_table() {
    let desk = Desk::new();
    let said = desk.run(&["import", "plan", &case_text("customers/c1_controls.csv"), "--apply"], 3);
    assert_eq!(said.matches("Invisible characters").count(), 1, "{said}");
    let plan = desk.plan();
    for name in ["\"Lantern Books\"", "\"Lantern skooB\"", "\"ZeroWidth\""] {
        assert!(plan.contains(name), "{name}");
    }
    let headers = "SubscriptionId,CustomerTenantId,Product\n";
    let file = desk.write("odd.csv", &format!("{headers}s1,{KNOWN},Exch\u{200B}ange\u{85} On\u{202E}line\n"));
    let said = desk.run(&["import", "plan", &file, "--apply"], 3);
    assert!(said.contains("Invisible characters") && desk.customer(KNOWN).contains("\"Exchange Online\""), "{said}");
}

#[test]
fn product_that_lost_its_letters_replaces_nothing() {
    let desk = Desk::new();
    let headers = "SubscriptionId,CustomerTenantId,Product,SubscriptionState\n";
    let good = desk.write("good.csv", &format!("{headers}s1,{KNOWN},台灣專用方案,Active\n"));
    desk.run(&["import", "plan", &good, "--apply"], 0);
    let before = desk.plan();
    for product in ["??????", "#N/A", "å\u{8F}°ç\u{81}£å°\u{88}ç\u{94}¨æ\u{96}¹æ¡\u{88}", "\u{FFFD}\u{FFFD}", ""]
    {
        let bad = desk.write("bad.csv", &format!("{headers}S1,{KNOWN},{product},\n"));
        desk.run(&["import", "plan", &bad, "--apply"], if product.is_empty() { 0 } else { 3 });
        assert_eq!(desk.plan(), before, "{product}");
    }
}

#[test]
fn of_two_rows_of_one_customer_the_name_that_can_be_read_wins_in_any_order() {
    for names in [["????", "新名字"], ["新名字", "????"], ["NULL", "新名字"], ["新名字", "#N/A"]] {
        let desk = Desk::new();
        let rows = names.map(|name| format!("{KNOWN},{name},\n")).concat();
        let file = desk.write("two.csv", &format!("{HEADERS}{rows}"));
        desk.run(&["import", "plan", &file, "--apply"], 3);
        assert!(desk.customer(KNOWN).contains("新名字"), "{names:?}: {}", desk.customer(KNOWN));
    }
}
