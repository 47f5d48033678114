//! A list that is pasted says who is missing once a person says that it is whole.

use changeover::domain::draft::Language;
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;

use super::page::{N, has, list, open, paste};
use crate::support::{Begin, Program};

fn rows() -> String {
    list((1..=N - 2).map(|n| (n, format!("Contoso {n:02}"))), ',')
}

fn tick(program: &mut Program, label: &str) {
    program.harness.get_by_role_and_label(Role::CheckBox, label).click();
    program.settle();
}

#[test]
fn pasted_list_is_whole_when_a_person_says_so() {
    for (language, whole, missing) in [
        (Language::English, "This is the complete list of your customers", "Missing 2"),
        (Language::TraditionalChinese, "這是貴公司所有客戶的完整清單", "清單中沒有 2"),
    ] {
        let mut program = open(&Begin { language, ..Begin::default() });
        program.harness.state_mut().session_mut().go(changeover::ui::action::Page::Import);
        program.settle();
        paste(&mut program, &rows().replace(',', "\t"));
        assert!(!has(&program, missing), "not unasked");
        tick(&mut program, whole);
        program.picture(&format!("import-whole-{}", language.tag()));
        assert!(has(&program, missing));
        tick(&mut program, whole);
        assert!(!has(&program, missing), "and can be taken back");
    }
}
