//! Room: on every page and step, in every size that a window can have, what is to be used can be reached.

use changeover::domain::draft::Language;
use changeover::domain::schedule::Library;
use changeover::ui::action::Page;
use changeover::ui::pages::invitations::Stage;
use changeover::ui::theme::Tone;
use egui::{Rect, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::support::{Begin, Program};

const PAGES: [Page; 12] = [
    Page::Today,
    Page::Company,
    Page::Enrollment,
    Page::Providers,
    Page::Customers,
    Page::Import,
    Page::Invitations,
    Page::Deadlines,
    Page::Rules,
    Page::Plans,
    Page::Settings,
    Page::Help,
];

fn begin(language: Language, size: [f32; 2]) -> Program {
    let mut program = Program::sample(&Begin { language, size, ..Begin::default() });
    program.settle();
    program
}

/// Goes through every page with its views, and every step of the wizards, and looks at each.
fn each_screen(program: &mut Program, mut look: impl FnMut(&mut Program, &str)) {
    for page in PAGES {
        program.harness.state_mut().session_mut().go(page);
        program.settle();
        match page {
            Page::Enrollment => each_step(program, &mut look),
            Page::Invitations => each_stage(program, &mut look),
            Page::Providers | Page::Deadlines | Page::Rules => each_view(program, page, &mut look),
            _ => look(program, &format!("{page:?}")),
        }
    }
}

fn each_step(program: &mut Program, look: &mut impl FnMut(&mut Program, &str)) {
    let book = Library::shipped().book_of(program.harness.state().plan().unwrap());
    for step in &book.steps {
        program.harness.state_mut().session_mut().enrollment.show(step.id);
        program.harness.run_steps(2);
        look(program, &format!("Enrollment-{}", step.id));
    }
}

fn each_stage(program: &mut Program, look: &mut impl FnMut(&mut Program, &str)) {
    look(program, "Invitations-Customers");
    for label in ["Next: provider and link", "下一步：提供者與連結"] {
        if let Some(next) = program.harness.query_by_role_and_label(Role::Button, label) {
            next.click();
        }
    }
    program.harness.run_steps(3);
    assert!(program.harness.state().plan().unwrap().running_round().is_some());
    for stage in [Stage::Link, Stage::Text, Stage::Check, Stage::HandOver] {
        program.harness.state_mut().session_mut().invitations.stage = stage;
        program.settle();
        look(program, &format!("Invitations-{stage:?}"));
    }
}

fn each_view(program: &mut Program, page: Page, look: &mut impl FnMut(&mut Program, &str)) {
    let views: Vec<String> = program
        .harness
        .query_all_by_role(Role::RadioButton)
        .filter(|node| node.rect().top() < 260.0)
        .filter_map(|node| node.accesskit_node().label())
        .collect();
    assert!(2 < views.len(), "{page:?} has views: {views:?}");
    for (index, view) in views.iter().enumerate() {
        // Some views have more to choose in the same row; others have not.
        let Some(button) = program.harness.query_by_role_and_label(Role::RadioButton, view) else { continue };
        button.click();
        program.settle();
        look(program, &format!("{page:?}-{index}"));
    }
}

/// What can be pressed or typed into and is seen now: where it is drawn.
fn controls(program: &Program) -> Vec<Rect> {
    program.harness.ctx.viewport(|viewport| {
        let all = viewport.prev_pass.widgets.layers().flat_map(|(_, widgets)| widgets.iter());
        let usable = all.filter(|widget| widget.sense.is_focusable() && widget.interact_rect.is_positive());
        usable.map(|widget| widget.interact_rect).collect()
    })
}

#[test]
fn no_message_covers_a_control() {
    for (language, size) in [(Language::English, [1280.0, 800.0]), (Language::TraditionalChinese, [800.0, 530.0])] {
        let mut program = begin(language, size);
        each_screen(&mut program, |program, name| {
            let toasts = &mut program.harness.state_mut().session_mut().toasts;
            toasts.clear();
            for number in ["first", "second", "third"] {
                let text = format!("The {number} message. ").repeat(12);
                toasts.push(Tone::Late, text, None, None);
            }
            program.harness.run_steps(2);
            let messages: Vec<Rect> = program.harness.query_all_by_role(Role::Alert).map(|node| node.rect()).collect();
            assert_eq!(messages.len(), 1, "{name}: the others are behind a button");
            for message in messages {
                for control in controls(program) {
                    assert!(!message.intersects(control), "{name}: {message:?} lies over {control:?}");
                }
            }
        });
    }
}

#[test]
fn messages_behind_the_newest_open_with_their_way_back() {
    let mut program = begin(Language::English, [800.0, 530.0]);
    let toasts = &mut program.harness.state_mut().session_mut().toasts;
    let undo = changeover::ui::action::Action::Go(Page::Help);
    toasts.push(Tone::Done, "Older", Some(("Undo".into(), undo)), Some(6.0));
    toasts.push(Tone::Done, "Newer", None, Some(6.0));
    program.harness.run_steps(2);
    assert!(program.harness.query_by_role_and_label(Role::Alert, "Older").is_none());
    program.harness.get_by_role_and_label(Role::Button, "1 more").click();
    program.harness.run_steps(60); // a quarter of a second each: their time stands still
    program.picture("messages-open");
    program.harness.get_by_role_and_label(Role::Alert, "Older");
    program.harness.get_all_by_role_and_label(Role::Button, "Undo").last().unwrap().click();
    program.harness.run_steps(3);
    assert_eq!(program.harness.state_mut().session_mut().page, Page::Help);
    program.harness.run_steps(40);
    assert!(program.harness.query_all_by_role(Role::Alert).next().is_none());
}

#[test]
fn row_with_back_and_next_is_always_in_sight() {
    for size in [[1280.0, 800.0], [1024.0, 700.0], [853.0, 533.0], [800.0, 530.0], [640.0, 400.0]] {
        for language in [Language::English, Language::TraditionalChinese] {
            let mut program = begin(language, size);
            let window = Rect::from_min_size(egui::Pos2::ZERO, size.into());
            each_screen(&mut program, |program, name| {
                let words = ["Back", "Next", "Done", "上一步", "下一步", "完成"];
                let is_foot = |label: String| words.iter().any(|word| label.starts_with(word));
                let buttons = program.harness.query_all_by_role(Role::Button);
                let foot: Vec<Rect> = buttons
                    .filter(|node| node.accesskit_node().label().is_some_and(is_foot))
                    .map(|node| node.rect())
                    .filter(|rect| window.bottom() - 90.0 < rect.bottom())
                    .collect();
                let is_wizard = ["Enrollment", "Invitations"].iter().any(|page| name.starts_with(page));
                assert!(!is_wizard || !foot.is_empty(), "{name} at {size:?} has neither Back nor Next");
                for rect in foot {
                    assert!(window.contains_rect(rect), "{name} at {size:?}: {rect:?} is outside");
                }
            });
        }
    }
}
