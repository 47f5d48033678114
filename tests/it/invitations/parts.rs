//! What a careful sender expects: parts for some customers, formatting by keys, copies, a test to oneself, GDAP links in a list.

use std::path::PathBuf;

use changeover::desktop::open::OpenTarget;
use egui::{Key, Modifiers};
use egui_kittest::kittest::NodeT as _;

use super::*;

fn type_into(program: &mut Program, role: Role, label: &str, text: &str) {
    program.harness.get_by_role_and_label(role, label).focus();
    program.harness.run_steps(2);
    program.harness.get_by_role_and_label(role, label).type_text(text);
    program.harness.run_steps(2);
}

#[test]
fn check_says_who_gets_which_text_and_lists_them() {
    let mut program = at_text(&Begin { size: [1280.0, 1080.0], ..Begin::default() });
    write_at_end(&mut program, "\n\n{{if reads_english}}Hello{{else}}Other{{end}}");
    program.press("Next: check");
    let labels = program.harness.query_all_by_role(Role::Button).filter_map(|one| one.accesskit_node().label());
    let chips: Vec<String> = labels.filter(|label| label.starts_with("Customer reads English ")).collect();
    let n: usize = chips[0].rsplit(' ').next().unwrap().parse().unwrap();
    let rows = |program: &Program| program.harness.query_all_by_role(Role::Row).count();
    let all = rows(&program);
    program.press(&chips[0]);
    assert!(0 < n && rows(&program) < all, "{n} of {all}: {}", rows(&program));
    program.press(&chips[0]);
    assert_eq!(rows(&program), all);
}

#[test]
fn mistake_in_a_condition_is_shown_with_its_place_and_a_suggestion() {
    let mut program = at_text(&Begin::default());
    write_at_end(&mut program, "\n\n{{if has_azur}}x{{end}}");
    let told = program.harness.query_all_by_label_contains("Did you mean has_azure?").count();
    assert!(0 < told);
}

#[test]
fn versions_are_compared_side_by_side_and_nothing_changes_by_it() {
    let mut program = at_text(&Begin { size: [1280.0, 1080.0], ..Begin::default() });
    write_at_end(&mut program, "!");
    program.press("Next: check");
    program.press("Text");
    program.press("Versions");
    program.harness.get_by_role_and_label(Role::MenuItem, "Compare with version 1").click();
    program.settle();
    program.harness.get_by_label("Version 1");
    program.harness.get_by_label("Version 2, in use");
    program.press("Back to the letters");
    assert_eq!(english_invitation(program.plan()).0, 2);
    program.harness.get_by_label("Preview for Coho Vineyard");
}

#[test]
fn key_makes_what_is_chosen_bold_and_takes_it_back() {
    let mut program = at_text(&Begin::default());
    let before = editor(&program).value().unwrap();
    editor(&program).focus();
    program.harness.run_steps(2);
    program.chord(Modifiers::COMMAND, Key::A);
    program.chord(Modifiers::COMMAND, Key::B);
    let bold = editor(&program).value().unwrap();
    assert!(bold.starts_with("**") && bold.contains("\n{{link}}\n"), "every line but the link: {bold}");
    program.chord(Modifiers::COMMAND, Key::B);
    assert_eq!(editor(&program).value().unwrap(), before.replace("**", ""), "all of it was bold, so all becomes plain");
}

#[test]
fn test_goes_to_ones_own_address_alone_and_records_nothing() {
    let mut program = at_text(&Begin::default());
    program.press("Open a test to yourself");
    let opened = program.opened.lock().unwrap().clone();
    let files: Vec<&PathBuf> =
        opened.iter().filter_map(|one| if let OpenTarget::File(path) = one { Some(path) } else { None }).collect();
    let mail = std::fs::read_to_string(files.last().unwrap()).unwrap();
    let me = program.plan().people.iter().find(|person| person.name == "Lin Mei-Hui").unwrap().clone();
    assert!(mail.contains(&format!("To: <{}>", me.email.clone().unwrap())) && mail.contains("TEST:"), "{mail}");
    assert!(!mail.contains("jeff@cohovineyard.example"), "the customer's address stands nowhere in it");
    let round = program.plan().running_round().unwrap().clone();
    assert_eq!(program.plan().invitations_of(&round).count(), 0);
}

#[test]
fn links_of_gdap_requests_come_as_a_list_each_to_its_customer() {
    let mut program = at_text(&Begin { size: [1280.0, 1600.0], ..Begin::default() });
    write_at_end(&mut program, "\n\n{{gdap_link}}");
    program.press("Provider and link");
    let link = |n: u32| {
        let ids = format!("{n:08}-d21f-4aa9-b7db-7fa1f56fb163-8777b240-c6f0-4469-9e98-a3205431b836");
        format!("https://admin.microsoft.com/AdminPortal/Home#/partners/invitation/granularAdminRelationships/{ids}")
    };
    let list = format!("Coho Vineyard, {}\nTrey Research, {}\nNobody, {}", link(1), link(2), link(3));
    type_into(&mut program, Role::MultilineTextInput, "Paste a list", &list);
    program.harness.get_by_label_contains("Line 3: ");
    program.press("Save 2 links");
    let of = |name: &str| {
        let customer = program.plan().customers.iter().find(|customer| customer.name == name).unwrap().clone();
        customer.tracks().gdap.clone().map(|request| request.text)
    };
    assert_eq!((of("Coho Vineyard"), of("Trey Research")), (Some(link(1)), Some(link(2))));
    program.harness.get_by_label_contains("2 of ");
}

#[test]
fn link_that_would_replace_another_one_is_asked_about_and_found_without_a_batch() {
    let mut program = Program::sample(&Begin { size: [1280.0, 1080.0], ..Begin::default() });
    program.harness.state_mut().ask_for(Action::Go(changeover::ui::place::Place::GdapList));
    program.settle();
    let link = |n: u32| {
        let ids = format!("{n:08}-d21f-4aa9-b7db-7fa1f56fb163-8777b240-c6f0-4469-9e98-a3205431b836");
        format!("https://admin.microsoft.com/AdminPortal/Home#/partners/invitation/granularAdminRelationships/{ids}")
    };
    let held = |program: &Program| {
        let customer = program.plan().customers.iter().find(|one| one.name == "Coho Vineyard").unwrap().clone();
        customer.tracks().gdap.clone().map(|request| request.text)
    };
    let list = format!("Coho Vineyard, {}\nCoho Vineyard, {}", link(1), link(2));
    type_into(&mut program, Role::MultilineTextInput, "Paste a list", &list);
    program.press("Save 1 link");
    assert_eq!(held(&program), Some(link(1)));
    program.harness.get_by_label_contains("already has another link");
    program.press("Replace 1 link");
    assert_eq!(held(&program), Some(link(2)));
    program.press("Back to the letters");
}

#[test]
fn row_of_the_list_shows_its_letter() {
    let mut program = at_text(&Begin { size: [1280.0, 1080.0], ..Begin::default() });
    program.press("Send");
    let before = program.harness.query_all_by_label_contains(" · shown").count();
    let row = program.harness.get_all_by_role(Role::Row).nth(3).unwrap();
    let name = row.accesskit_node().label().unwrap();
    row.click();
    program.settle();
    let in_hand = program.harness.query_all_by_label_contains(&format!(" · {name}")).count();
    assert_eq!((before, in_hand.min(1)), (1, 1), "{name}");
}
