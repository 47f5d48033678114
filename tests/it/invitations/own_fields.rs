//! Letters that say what customers hold in fields of our own, and have parts for those who hold something.

use changeover::domain::edit::Edit;
use changeover::domain::edit::customers::CustomerEdit;
use changeover::domain::plan::ids::OwnFieldId;
use changeover::domain::plan::own_field::{OwnField, OwnKind};

use super::*;

/// The field behind that of the sample, which the customer who is shown first holds so.
fn make(program: &mut Program, place: u32, (name, kind): (&str, OwnKind), choices: &[&str], text: &str) {
    let id = OwnFieldId::new(700 + u64::from(place));
    let choices = choices.iter().map(|choice| (*choice).to_owned()).collect();
    let customers =
        program.plan().customers.iter().filter(|one| one.name == "Coho Vineyard").map(|one| one.id).collect();
    let field = Edit::put(OwnField { id, name: name.into(), kind, place: place + 1, choices });
    let held = Edit::Customer(CustomerEdit::SetOwn { customers, field: id, text: text.into() });
    for edit in [field, held] {
        program.harness.state_mut().ask_for(Action::Edit(Box::new(edit)));
        program.harness.run_steps(3);
    }
}

fn choose(program: &mut Program, menu: &str, item: &str) {
    program.press(menu);
    program.harness.get_by_role_and_label(Role::MenuItem, item).click();
    program.harness.run_steps(4);
}

#[test]
fn field_is_inserted_by_its_name_and_said_for_each_customer() {
    for (language, field, part) in [
        (Language::English, "Insert field", "Insert condition"),
        (Language::TraditionalChinese, "插入欄位", "插入條件"),
    ] {
        let dark = language != Language::English;
        let mut program = open(&Begin { language, dark, size: [1280.0, 1600.0], ..Begin::default() });
        make(&mut program, 0, ("合約 no.", OwnKind::Text), &[], "C-77");
        make(&mut program, 1, ("Level", OwnKind::Choice), &["Gold", "Silver"], "Gold");
        program.press(if dark { "下一步：內容" } else { "Next: text" });
        let message = if dark { "內文" } else { "Message" };
        program.harness.get_by_role_and_label(Role::MultilineTextInput, message).focus();
        program.harness.run_steps(2);
        choose(&mut program, field, "合約 no.");
        choose(&mut program, part, if dark { "Level：Gold" } else { "Level: Gold" });
        let text = program.harness.get_by_role_and_label(Role::MultilineTextInput, message);
        let text = egui_kittest::kittest::NodeT::accesskit_node(&text).value().unwrap();
        assert!(text.contains("{{合約 no.}}") && text.contains("{{if Level = Gold}}"), "{text}");
        program.harness.get_by_label_contains("C-77");
        program.picture(&format!("invitations-own-fields-{}", language.tag()));
    }
}

#[test]
fn customer_without_a_value_gets_no_letter_and_is_told_of() {
    let mut program = open(&Begin::default());
    make(&mut program, 0, ("Contract number", OwnKind::Text), &[], "C-77");
    program.press("Next: text");
    write_at_end(&mut program, "\n\n{{Contract number}}");
    program.press("Next: check");
    assert!(0 < program.harness.query_all_by_label_contains("“Contract number” is empty for this customer").count());
    program.press("Back");
    program.harness.state_mut().session_mut().go(Page::Customers);
    program.settle();
}

#[test]
fn name_that_no_field_has_is_told_with_the_nearest_one() {
    let mut program = open(&Begin::default());
    make(&mut program, 0, ("Contract number", OwnKind::Text), &[], "C-77");
    program.press("Next: text");
    write_at_end(&mut program, " {{Contrct number}}");
    assert!(0 < program.harness.query_all_by_label_contains("Did you mean {{Contract number}}?").count());
}
