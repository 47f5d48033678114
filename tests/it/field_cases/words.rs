//! Words that nobody explained.

use super::{Desk, case_text};

const HEADERS: &str = "Microsoft ID,Company name,Primary domain name,Relationship,Tags\n";
const HARBOUR: &str = "00000000-7b1d-4c2e-8a3f-f3b8488c368c,Harbour Shipping 0,customer0.onmicrosoft.com";

#[test]
fn list_in_another_language_of_partner_center_changes_nothing_and_asks_once() {
    let desk = Desk::new();
    let before = desk.plan();
    let file = case_text("customers/other_ui_language.csv");
    let said = desk.run(&["import", "plan", &file], 3);
    assert!(said.contains("changed 0") && said.contains("雲端轉銷商"), "{said}");
    assert_eq!(said.matches("雲端轉銷商").count(), 1, "asked once: {said}");
    let said = desk.run(&["import", "plan", &file, "--apply", "--confirm"], 3);
    assert!(!said.contains("no longer"), "{said}");
    assert_eq!(desk.plan(), before);
}

#[test]
fn any_word_that_nobody_explained_says_nothing() {
    let desk = Desk::new();
    let before = desk.plan();
    for word in ["Cloud-Wiederverkäufer", "クラウド リセラー", "???? ???", "x", "#N/A", "云经销商", "Reseller (tier 9)"]
    {
        let file = desk.write("words.csv", &format!("{HEADERS}{HARBOUR},{word},\n"));
        desk.run(&["import", "plan", &file, "--apply", "--confirm"], 3);
        assert_eq!(desk.plan(), before, "{word}");
    }
}

#[test]
fn empty_relationship_takes_nothing_away() {
    let desk = Desk::new();
    let before = desk.plan();
    let file = desk.write("empty.csv", &format!("{HEADERS}{HARBOUR},,\n"));
    desk.run(&["import", "plan", &file, "--apply", "--confirm"], 0);
    assert_eq!(desk.plan(), before);
}

#[test]
fn new_customer_has_no_relationship_by_a_word_that_nobody_explained() {
    let desk = Desk::new();
    let row = "0f0f0f0f-1111-4222-8333-444455556666,Newcomer,newcomer.example,雲端轉銷商,";
    let file = desk.write("new.csv", &format!("{HEADERS}{row}\n"));
    desk.run(&["import", "plan", &file, "--apply", "--confirm"], 3);
    let newcomer = desk.customer("Newcomer");
    assert!(newcomer.contains("0f0f0f0f") && !newcomer.contains("Other") && !newcomer.contains("雲端"), "{newcomer}");
}

#[test]
fn other_words_that_nobody_explained_keep_what_is_known() {
    let desk = Desk::new();
    let contacts = "Microsoft ID,Contact e-mail,Contact role,Contact language,Country\n";
    let row = "00000000-7b1d-4c2e-8a3f-f3b8488c368c,";
    let file = desk.write("known.csv", &format!("{contacts}{row}ana@c0.example,Global admin,zh-TW,Taiwan\n"));
    desk.run(&["import", "plan", &file, "--apply"], 0);
    let before = desk.plan();
    for (role, language, country) in
        [("Grand vizier", "tlh", "Atlantis"), ("????", "???", "???"), ("\u{FFFD}", "#N/A", "-"), ("", "", "")]
    {
        let file = desk.write("odd.csv", &format!("{contacts}{row}ana@c0.example,{role},{language},{country}\n"));
        desk.run(&["import", "plan", &file, "--apply"], if role.is_empty() { 0 } else { 3 });
        assert_eq!(desk.plan(), before, "{role}");
    }
}
