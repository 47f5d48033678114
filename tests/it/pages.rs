//! Every page in both languages and themes: drawn, found by its labels, and written as a picture.

use changeover::domain::draft::Language;
use changeover::ui::action::Page;
use egui_kittest::kittest::Queryable as _;

use crate::support::{Begin, Program};

fn show(page: Page, name: &str, size: [f32; 2]) {
    for (language, tag) in [(Language::English, "en"), (Language::TraditionalChinese, "zh")] {
        for (dark, theme) in [(false, "light"), (true, "dark")] {
            let mut program = Program::sample(&Begin { language, dark, size, ..Begin::default() });
            program.harness.state_mut().session_mut().go(page);
            program.settle();
            program.picture(&format!("{name}-{tag}-{theme}-{}", size[0]));
        }
    }
}

#[test]
fn company_page_is_drawn() {
    show(Page::Company, "company", [1280.0, 800.0]);
}

#[test]
fn providers_page_is_drawn() {
    show(Page::Providers, "providers", [1280.0, 800.0]);
}

#[test]
fn first_start_asks_who_you_are() {
    let data = tempfile::tempdir().unwrap();
    let mut program = Program::on(data, &Begin { has_profile: false, ..Begin::default() });
    program.harness.get_by_label("About you");
    program.picture("start-profile");
}

#[test]
fn start_screen_offers_a_new_plan() {
    let data = tempfile::tempdir().unwrap();
    let mut program = Program::on(data, &Begin::default());
    program.harness.get_by_label("New plan");
    program.picture("start-plans");
}

#[test]
fn text_typed_right_before_another_page_is_called_becomes_an_edit() {
    let mut program = Program::sample(&Begin::default());
    program.harness.state_mut().session_mut().go(Page::Company);
    program.settle();
    let field = "Partner ID of the location (PLA)";
    program.harness.get_by_role_and_label(egui::Role::TextInput, field).focus();
    program.harness.step();
    program.harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::A);
    program.harness.step();
    program.harness.get_by_role_and_label(egui::Role::TextInput, field).type_text("7654321");
    program.harness.step();
    program.harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::Num4);
    program.settle();
    program.harness.get_by_label("Relationship link with Northwind Distribution");
    let us = program.harness.state().plan().unwrap().us();
    assert_eq!(us.location_partner_id.unwrap().as_str(), "7654321");
}

#[test]
fn text_that_an_input_method_is_composing_is_not_taken_before_it_is_committed() {
    let mut program = Program::sample(&Begin::default());
    program.harness.state_mut().session_mut().go(Page::Company);
    program.settle();
    let label = "Name";
    program.harness.get_by_role_and_label(egui::Role::TextInput, label).focus();
    program.harness.step();
    program.harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::A);
    program.harness.step();
    let preedit = egui::ImeEvent::Preedit { text: "ㄨㄤˊ".into(), active_range_chars: None };
    program.harness.event(egui::Event::Ime(preedit));
    for _ in 0..12 {
        program.harness.step(); // three seconds, far more than the quiet after which typed text is taken
    }
    assert_eq!(program.harness.state().plan().unwrap().us().contact.name, "Lin Mei-Hui");
    program.harness.event(egui::Event::Ime(egui::ImeEvent::Preedit { text: String::new(), active_range_chars: None }));
    program.harness.event(egui::Event::Ime(egui::ImeEvent::Commit("王小明".into())));
    for _ in 0..12 {
        program.harness.step();
    }
    assert_eq!(program.harness.state().plan().unwrap().us().contact.name, "王小明");
}
