//! The menu in the head of a customer's sheet that leads to one of its parts.

use changeover::domain::draft::Language;
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;

use super::{begin, click, open};
use crate::support::{Begin, Program};

const SHORT: [f32; 2] = [1280.0, 800.0];

/// Whether this title stands in the sheet's place, near its upper edge.
fn is_at_top(program: &Program, title: &str) -> bool {
    program.harness.query_all_by_role_and_label(Role::Heading, title).any(|node| {
        let y = node.rect().min.y;
        (100.0..400.0).contains(&y)
    })
}

#[test]
fn part_is_shown_and_the_keyboard_goes_on_from_there() {
    for (language, menu, part, tag) in [
        (Language::English, "Go to section", "Changes", "en"),
        (Language::TraditionalChinese, "前往區段", "變更紀錄", "zh"),
    ] {
        let dark = language == Language::TraditionalChinese;
        let mut program = begin(&Begin { language, dark, size: SHORT, ..Begin::default() });
        open(&mut program, "Coho Vineyard");
        assert!(!is_at_top(&program, part), "it stands far below");
        program.harness.get_by_role_and_label(Role::Button, menu).focus();
        program.harness.run_steps(1);
        program.keys(&[Key::Enter]);
        program.settle();
        assert_eq!(program.harness.query_all_by_role(Role::MenuItem).count(), 10);
        program.picture(&format!("customers-parts-menu-{tag}"));
        program.keys(&[Key::ArrowUp, Key::Enter]);
        program.harness.run_steps(60);
        assert!(program.harness.query_all_by_role_and_label(Role::Heading, part).any(|node| node.is_focused()));
        let heading = program.harness.query_all_by_role_and_label(Role::Heading, part).next().unwrap();
        let (top, bottom) = (heading.rect().min.y, heading.rect().max.y);
        assert!(0.0 < top && bottom < SHORT[1], "{top} to {bottom}: in sight");
        program.picture(&format!("customers-parts-{tag}"));
        program.keys(&[Key::Tab]);
        let headings = program.harness.query_all_by_role_and_label(Role::Heading, part);
        assert!(headings.into_iter().all(|node| !node.is_focused()), "a title is no stop of its own");
    }
}

#[test]
fn part_in_the_middle_comes_to_the_upper_edge() {
    let mut program = begin(&Begin { size: SHORT, ..Begin::default() });
    open(&mut program, "Coho Vineyard");
    click(&mut program, Role::Button, "Go to section");
    click(&mut program, Role::MenuItem, "Contacts");
    program.harness.run_steps(60);
    assert!(is_at_top(&program, "Contacts"));
    assert!(!is_at_top(&program, "Reseller relationship"));
}
