//! Nothing jumps and nothing is cut: pages begin at their top, the first frame is right, choices move no other control.

use changeover::domain::draft::Language;
use changeover::ui::action::Page;
use changeover::ui::pages::rules::View;
use changeover::ui::{kit, theme};
use egui::{Rect, Role};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::support::{Begin, Program};

fn on(page: Page, size: [f32; 2]) -> Program {
    let mut program = Program::sample(&Begin { language: Language::English, size, ..Begin::default() });
    program.harness.state_mut().session_mut().go(page);
    program.settle();
    program
}

fn show_step(program: &mut Program, step: &str) {
    program.harness.state_mut().session_mut().enrollment.show(step.parse().unwrap());
    program.harness.run_steps(3);
}

fn tops(program: &Program, role: Role) -> Vec<(String, f32)> {
    let nodes = program.harness.query_all_by_role(role);
    nodes.map(|node| (node.accesskit_node().label().unwrap_or_default(), node.rect().top())).collect()
}

fn scroll_to_last(program: &mut Program, role: Role) {
    program.harness.query_all_by_role(role).last().unwrap().scroll_to_me();
    program.harness.run_steps(4);
}

#[test]
fn every_step_begins_at_its_top() {
    let size = [800.0, 530.0];
    let mut fresh = on(Page::Enrollment, size);
    show_step(&mut fresh, "save-before");
    let expected = tops(&fresh, Role::CheckBox);
    let mut program = on(Page::Enrollment, size);
    show_step(&mut program, "prepare");
    let before = tops(&program, Role::CheckBox);
    scroll_to_last(&mut program, Role::CheckBox);
    assert_ne!(tops(&program, Role::CheckBox), before, "it was scrolled");
    show_step(&mut program, "save-before");
    assert_eq!(tops(&program, Role::CheckBox), expected);
}

#[test]
fn every_page_begins_at_its_top() {
    let mut program = on(Page::Today, [1024.0, 700.0]);
    let before = tops(&program, Role::Heading);
    program.harness.query_all_by_role(Role::Heading).last().unwrap().scroll_to_me();
    program.harness.run_steps(4);
    assert_ne!(tops(&program, Role::Heading), before, "it was scrolled");
    for page in [Page::Settings, Page::Today] {
        program.harness.state_mut().session_mut().go(page);
        program.harness.run_steps(3);
    }
    assert_eq!(tops(&program, Role::Heading), before);
}

#[test]
fn first_frame_of_the_customers_is_laid_out_right() {
    for size in [[1280.0, 800.0], [800.0, 530.0]] {
        let mut program = on(Page::Today, size);
        program.harness.state_mut().session_mut().go(Page::Customers);
        program.harness.step();
        let places = |program: &Program| -> Vec<Rect> {
            let found = ["Add customer", "Import...", "Invite...", "Export", "Columns"];
            found.map(|label| program.harness.get_by_role_and_label(Role::Button, label).rect()).to_vec()
        };
        let first = places(&program);
        for place in &first {
            assert!(place.right() <= size[0] - 8.0, "{place:?} at {size:?}");
        }
        program.harness.run_steps(4);
        assert_eq!(places(&program), first, "at {size:?}");
    }
}

#[test]
fn box_that_is_ticked_moves_no_other() {
    let mut program = on(Page::Enrollment, [1280.0, 800.0]);
    show_step(&mut program, "prepare");
    let before = tops(&program, Role::CheckBox);
    let was_done = program.harness.query_all_by_role(Role::CheckBox).next().unwrap().accesskit_node().toggled();
    program.harness.query_all_by_role(Role::CheckBox).next().unwrap().click();
    program.settle();
    let is_done = program.harness.query_all_by_role(Role::CheckBox).next().unwrap().accesskit_node().toggled();
    assert_ne!(is_done, was_done);
    assert_eq!(tops(&program, Role::CheckBox), before);
}

#[test]
fn all_tasks_in_all_standings_open_who_may_do_what() {
    let mut program = on(Page::Enrollment, [1280.0, 800.0]);
    program.harness.state_mut().session_mut().rules.view = View::Follow;
    let lang = changeover::i18n::Lang::new(Language::English);
    for (role, key) in [(Role::Button, "enrollment-what-works"), (Role::MenuItem, "enrollment-matrix")] {
        program.harness.get_by_role_and_label(role, &lang.text(key)).click();
        program.harness.run_steps(3);
    }
    let session = program.harness.state_mut().session_mut();
    assert_eq!((session.page, session.rules.view), (Page::Rules, View::Matrix));
}

#[test]
fn error_under_a_field_takes_the_lines_it_needs() {
    const ERROR: &str = "Not a tenant ID: it has thirty-two digits and letters in groups of eight, four, four, four and \
                         twelve. Copy it from Partner Center, account settings, organization profile.";
    let mut harness = Harness::builder()
        .with_size([260.0, 300.0])
        .with_context_setup(|ctx| {
            theme::fonts::install(ctx, false);
            theme::apply(ctx, theme::Motion::Reduced);
        })
        .build_ui(|ui| {
            kit::TextField::new("tenant", "Tenant ID").error(Some(ERROR)).show(ui, &mut "4711".to_owned());
        });
    harness.run_steps(4);
    let height = harness.get_by_label(ERROR).rect().height();
    assert!(50.0 < height, "{height} points");
}

/// The rows of tabs at the top of a page: what each says, and where it stands.
fn tabs(program: &Program) -> Vec<(String, Rect)> {
    let all = program.harness.query_all_by_role(Role::RadioButton).filter(|node| node.rect().top() < 240.0);
    all.map(|node| (node.accesskit_node().label().unwrap_or_default(), node.rect())).collect()
}

#[test]
fn tab_that_is_pressed_stays_under_the_mouse() {
    let mut moved = Vec::new();
    for size in [[853.0, 533.0], [1024.0, 700.0]] {
        for page in [Page::Providers, Page::Deadlines, Page::Rules] {
            let mut program = on(page, size);
            let mut todo: Vec<String> = tabs(&program).into_iter().map(|(label, _)| label).collect();
            let mut done = Vec::new();
            while let Some(label) = todo.pop() {
                let Some((_, before)) = tabs(&program).into_iter().find(|(other, _)| *other == label) else { continue };
                program.harness.query_all_by_role_and_label(Role::RadioButton, &label).next().unwrap().click();
                program.settle();
                let now = tabs(&program);
                let after = now.iter().find(|(other, _)| *other == label).map(|(_, rect)| *rect);
                if after.is_none_or(|after| 0.5 < (after.min - before.min).length()) {
                    moved.push(format!("{page:?} {size:?} {label}: {before:?} to {after:?}"));
                }
                done.push(label);
                todo.extend(now.into_iter().map(|(label, _)| label).filter(|label| !done.contains(label)));
                todo.dedup();
            }
        }
    }
    assert!(moved.is_empty(), "{moved:#?}");
}
