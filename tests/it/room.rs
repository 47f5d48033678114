//! Room: on every page and step, in every size that a window can have, what is to be used can be reached.

use changeover::app::App;
use changeover::domain::draft::Language;
use changeover::domain::schedule::RuleLibrary;
use changeover::ui::action::{Page, Place};
use changeover::ui::pages::invitations::LetterStage;
use changeover::ui::theme::Tone;
use egui::{Rect, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::places::pages;
use crate::support::{Begin, Program};

fn begin(language: Language, size: [f32; 2]) -> Program {
    let mut program = Program::sample(&Begin { language, size, ..Begin::default() });
    program.settle();
    program
}

/// Goes through every page with its views, and every step of the wizards, and looks at each.
pub(crate) fn each_screen(program: &mut Program, mut look: impl FnMut(&mut Program, &str)) {
    for page in pages() {
        program.harness.state_mut().session_mut().go(page);
        program.settle();
        program.foresee(page);
        match page {
            Page::Enrollment => each_step(program, &mut look),
            Page::Invitations => each_stage(program, &mut look),
            Page::Moves => {
                each_view(program, page, &mut look);
                each_part(program, &mut look);
            }
            Page::Providers | Page::Deadlines | Page::Rules => each_view(program, page, &mut look),
            _ => look(program, &format!("{page:?}")),
        }
    }
}

fn each_step(program: &mut Program, look: &mut impl FnMut(&mut Program, &str)) {
    let book = RuleLibrary::shipped().book_of(program.harness.state().plan().unwrap());
    for step in &book.steps {
        program.harness.state_mut().session_mut().enrollment.show(step.id);
        program.harness.run_steps(2);
        look(program, &format!("Enrollment-{}", step.id));
    }
}

fn each_stage(program: &mut Program, look: &mut impl FnMut(&mut Program, &str)) {
    look(program, "Invitations-Customers");
    for label in ["Next: text", "下一步：內容"] {
        if let Some(next) = program.harness.query_by_role_and_label(Role::Button, label) {
            next.click();
        }
    }
    program.harness.run_steps(3);
    assert!(program.harness.state().plan().unwrap().running_round().is_some());
    for stage in [LetterStage::Link, LetterStage::Text, LetterStage::Check, LetterStage::HandOver] {
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
    if views.is_empty() {
        look(program, &format!("{page:?}"));
    }
    for (index, view) in views.iter().enumerate() {
        // Some views have more to choose in the same row; others have not.
        let Some(button) = program.harness.query_by_role_and_label(Role::RadioButton, view) else { continue };
        button.click();
        program.settle();
        look(program, &format!("{page:?}-{index}"));
    }
}

/// The parts of the last tab of Moves, which is shown, but for the first one.
fn each_part(program: &mut Program, look: &mut impl FnMut(&mut Program, &str)) {
    for (name, labels) in [("Baselines", ["Baselines", "基準"]), ("Rehearsal", ["Rehearsal", "演練"])] {
        let found = labels.iter().find_map(|label| program.harness.query_by_role_and_label(Role::RadioButton, label));
        let Some(part) = found else { continue };
        part.click();
        program.settle();
        program.wait(App::knows_what_if);
        program.settle();
        look(program, &format!("Moves-{name}"));
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
    let undo = changeover::ui::action::Action::Go(Place::Page(Page::Help));
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

/// What can be used on this screen, by the number of its node.
fn usable(program: &Program) -> Vec<(u64, String, Rect)> {
    let roles = [
        Role::Button,
        Role::CheckBox,
        Role::RadioButton,
        Role::TextInput,
        Role::MultilineTextInput,
        Role::ComboBox,
        Role::Slider,
        Role::Link,
    ];
    let nodes = program.harness.query_all_by(move |node| roles.contains(&node.role()));
    let named = nodes.filter(|node| node.accesskit_node().data().bounds().is_some()).map(|node| {
        let inner = node.accesskit_node();
        let name = format!("{:?} {}", inner.role(), inner.label().unwrap_or_default());
        (inner.locate().0.0, name, node.rect())
    });
    named.collect()
}

/// How much of this place is seen, by the widgets that were drawn.
fn seen(program: &Program, place: Rect) -> egui::Vec2 {
    let is_it = |rect: Rect| (rect.min - place.min).length() < 1.0 && (rect.max - place.max).length() < 1.0;
    program.harness.ctx.viewport(|viewport| {
        let all = viewport.prev_pass.widgets.layers().flat_map(|(_, widgets)| widgets.iter());
        let found = all.filter(|widget| is_it(widget.rect)).map(|widget| widget.interact_rect.size());
        found.reduce(egui::Vec2::max).unwrap_or_default().max(egui::Vec2::ZERO)
    })
}

/// Points of height of which a control has to show so many that it can be used.
fn enough(place: Rect) -> f32 {
    (place.height() * 0.6).min(60.0)
}

/// What cannot be used on this screen, and why.
fn out_of_reach(program: &mut Program, window: Rect) -> Vec<String> {
    let tables: Vec<Rect> = program
        .harness
        .query_all_by_role(Role::Table)
        .filter(|node| node.accesskit_node().data().bounds().is_some())
        .map(|node| node.rect())
        .collect();
    let is_in_table = |place: Rect| tables.iter().any(|table| table.expand(2.0).contains(place.center()));
    let mut faults = Vec::new();
    let mut hidden = Vec::new();
    for (id, name, place) in usable(program) {
        if is_in_table(place) {
            continue;
        }
        if place.right() > window.right() + 0.5 || place.left() < -0.5 {
            faults.push(format!("{name} is beyond the edge: {place:?}"));
        }
        let part = seen(program, place);
        if part.y < enough(place) {
            hidden.push(id);
        } else if part.x + 1.0 < place.width() {
            faults.push(format!("{name} is cut: {} of {} points", part.x, place.width()));
        }
    }
    for table in tables {
        if table.height() < 80.0 {
            faults.push(format!("a table is {} points high", table.height()));
        }
    }
    hidden.dedup();
    let some: Vec<u64> =
        hidden.iter().copied().step_by((hidden.len() / 6).max(1)).chain(hidden.last().copied()).collect();
    for id in some {
        let by_id = move |node: &egui_kittest::kittest::AccessKitNode<'_>| node.locate().0.0 == id;
        let Some(node) = program.harness.query_by(by_id) else { continue };
        node.scroll_to_me();
        program.harness.run_steps(3);
        let Some((_, name, place)) = usable(program).into_iter().find(|(other, _, _)| *other == id) else { continue };
        if seen(program, place).y < enough(place) {
            faults.push(format!("{name} cannot be scrolled into sight: {place:?}"));
        }
    }
    faults
}

#[test]
fn everything_can_be_reached_in_every_size() {
    let mut faults = Vec::new();
    let mut sizes = vec![[1280.0, 800.0], [1024.0, 700.0]];
    if std::env::var_os("CHANGEOVER_NIGHT").is_some() {
        // 1280 x 800 at 150 and 200 %, the smallest window, and a large one.
        sizes.extend([[853.0, 533.0], [800.0, 530.0], [640.0, 400.0], [1920.0, 1080.0]]);
    }
    for (number, size) in sizes.into_iter().enumerate() {
        for language in [Language::English, Language::TraditionalChinese] {
            let mut program = begin(language, size);
            let window = Rect::from_min_size(egui::Pos2::ZERO, size.into());
            each_screen(&mut program, |program, name| {
                let tag = if language == Language::English { "en" } else { "zh" };
                program.picture(&format!("room-{number}-{}-{tag}-{name}", size[0]));
                let found = out_of_reach(program, window);
                faults.extend(found.into_iter().map(|fault| format!("{name} {tag} at {size:?}: {fault}")));
            });
        }
    }
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn short_messages_go_with_their_language_and_what_went_wrong_stays() {
    let mut program = begin(Language::English, [1280.0, 800.0]);
    let toasts = &mut program.harness.state_mut().session_mut().toasts;
    toasts.push(Tone::Late, "It went wrong", None, None);
    toasts.push(Tone::Done, "It was done", None, None);
    program.harness.run_steps(2);
    program.harness.get_by_label("It was done");
    program.harness.get_by_role_and_label(Role::Button, "繁體中文").click();
    program.harness.run_steps(3);
    assert!(program.harness.query_by_label("It was done").is_none());
    program.harness.get_by_label("It went wrong");
}
