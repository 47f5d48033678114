//! The keyboard: where it is after each page and step, in which order it goes on, and the keys that work everywhere.

use changeover::domain::draft::Language;
use changeover::ui::action::Page;
use egui::accesskit::Role;
use egui::{Id, Key, Modifiers, Rect};
use egui_kittest::Node;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::support::{Begin, Program};

mod answers;
mod closed;
mod first_hour;
mod places;
mod sight;

const CTRL_SHIFT: Modifiers = Modifiers { shift: true, ..Modifiers::COMMAND };

const PAGES: [(Key, Page); 9] = [
    (Key::Num1, Page::Today),
    (Key::Num2, Page::Company),
    (Key::Num3, Page::Enrollment),
    (Key::Num4, Page::Providers),
    (Key::Num5, Page::Customers),
    (Key::Num6, Page::Invitations),
    (Key::Num7, Page::Moves),
    (Key::Num8, Page::Deadlines),
    (Key::Num9, Page::Todos),
];

fn sample() -> Program {
    let mut program = Program::sample(&Begin::default());
    program.settle();
    program
}

fn page(program: &mut Program) -> Page {
    program.harness.state_mut().session_mut().page
}

/// Role, name and place of what has the keyboard.
fn focused(program: &Program) -> Option<(Role, String, Rect)> {
    let node = program.harness.root().children_recursive().find(Node::is_focused)?;
    let node_label = node.accesskit_node().label().unwrap_or_default();
    Some((node.accesskit_node().role(), node_label, node.rect()))
}

fn name(program: &Program) -> String {
    focused(program).map(|(_, name, _)| name).unwrap_or_default()
}

fn click(program: &mut Program, role: Role, label: &str) {
    program.harness.get_by_role_and_label(role, label).click();
    program.harness.run_steps(4);
}

#[test]
fn every_page_begins_where_its_work_does() {
    let mut program = sample();
    let mut begins = Vec::new();
    for (key, expected) in PAGES {
        program.chord(Modifiers::COMMAND, key);
        assert_eq!(page(&mut program), expected);
        begins.push(focused(&program).map(|(role, name, _)| (role, name)));
    }
    let roles: Vec<Option<Role>> = begins.iter().map(|found| found.as_ref().map(|(role, _)| *role)).collect();
    let expected = [
        Role::ListItem,
        Role::TextInput,
        // All steps of the sample are done: work goes on behind the last button.
        Role::Button,
        Role::Button,
        Role::Row,
        Role::Row,
        Role::Row,
        Role::Row,
        Role::Row,
    ];
    assert_eq!(roles, expected.map(Some), "{begins:#?}");
}

#[test]
fn header_goes_on_as_it_is_read_and_passes_by_what_does_nothing() {
    let mut program = sample();
    program.chord(Modifiers::NONE, Key::F6);
    let mut seen = vec![name(&program)];
    for _ in 0..4 {
        program.chord(Modifiers::NONE, Key::Tab);
        seen.push(name(&program));
    }
    assert_eq!(seen[1..], ["Search", "繁體中文", "Dark theme", "Why?"], "{seen:?}");
}

#[test]
fn f6_goes_round_the_parts_and_comes_back_to_where_it_was() {
    let mut program = sample();
    program.chord(Modifiers::COMMAND, Key::Num5);
    assert_eq!(focused(&program).unwrap().0, Role::Row);
    program.chord(Modifiers::NONE, Key::F6);
    let header = name(&program);
    program.chord(Modifiers::NONE, Key::F6);
    assert!(name(&program).starts_with("Customers"), "{header}, then {}", name(&program));
    program.chord(Modifiers::NONE, Key::ArrowDown);
    assert!(name(&program).starts_with("Silent ones"), "{}", name(&program));
    program.chord(Modifiers::NONE, Key::F6);
    assert_eq!(focused(&program).unwrap().0, Role::Row, "where it was on the page");
    program.chord(Modifiers::SHIFT, Key::F6);
    program.chord(Modifiers::SHIFT, Key::F6);
    assert_eq!(name(&program), header);
}

#[test]
fn tab_goes_on_from_what_was_used_last() {
    let mut program = sample();
    program.chord(Modifiers::COMMAND, Key::Num2);
    let field = name(&program);
    program.chord(Modifiers::NONE, Key::Escape);
    assert_eq!(focused(&program), None);
    program.chord(Modifiers::NONE, Key::Tab);
    let next = name(&program);
    program.chord(Modifiers::SHIFT, Key::Tab);
    assert_eq!(name(&program), field, "after {next}");
}

/// Goes through everything by Tab, and says where it went against the order of reading within one line.
fn against_reading(program: &mut Program) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut first = None;
    let mut last: Option<(String, Id)> = None;
    for _ in 0..160 {
        program.chord(Modifiers::NONE, Key::Tab);
        let (Some((_, name, rect)), Some(id)) = (focused(program), program.harness.ctx.memory(egui::Memory::focused))
        else {
            continue;
        };
        if first == Some(id) {
            break;
        }
        first = first.or(Some(id));
        // The page may have been scrolled to what has the keyboard: where both stand is asked now.
        let before = last.and_then(|(name, id)| Some((name, program.harness.ctx.read_response(id)?.rect)));
        if let Some((before, place)) = before {
            let is_same_line = (place.center().y - rect.center().y).abs() < 0.5 * place.height().min(rect.height());
            if is_same_line && rect.max.x <= place.min.x {
                wrong.push(format!("{before} before {name}"));
            }
        }
        last = Some((name, id));
    }
    wrong
}

#[test]
fn tab_goes_as_one_reads_on_every_page() {
    let others = [Page::Subscriptions, Page::Import, Page::Plans, Page::Settings, Page::Help].map(|page| (None, page));
    let pages = PAGES.map(|(key, page)| (Some(key), page)).into_iter().chain(others);
    for (_, page) in pages {
        let mut program = sample();
        program.harness.state_mut().session_mut().go(page);
        program.settle();
        let wrong = against_reading(&mut program);
        assert!(wrong.is_empty(), "{page:?}: {wrong:#?}");
    }
}

#[test]
fn control_and_enter_is_next_in_a_wizard() {
    let mut program = sample();
    program.chord(Modifiers::COMMAND, Key::Num3);
    click(&mut program, Role::Button, "Back");
    let headings = |program: &Program| {
        let headings = program.harness.query_all_by_role(Role::Heading);
        headings.filter_map(|node| node.accesskit_node().label()).collect::<Vec<_>>()
    };
    let before = headings(&program);
    program.chord(Modifiers::COMMAND, Key::Enter);
    assert_ne!(before, headings(&program));
    assert!(focused(&program).is_some(), "and the step begins with the keyboard in it");
}

#[test]
fn control_and_enter_sends_a_form_off_and_says_why_it_cannot() {
    let mut program = sample();
    program.chord(Modifiers::COMMAND, Key::Num5);
    click(&mut program, Role::Button, "Add customer");
    program.chord(Modifiers::COMMAND, Key::Enter);
    assert_eq!(name(&program), "Add to the plan", "it is blocked, and says why");
    program.harness.get_by_role_and_label(Role::TextInput, "Company name").focus();
    program.harness.run_steps(2);
    program.harness.event(egui::Event::Text("Relecloud".into()));
    program.harness.run_steps(2);
    program.chord(Modifiers::COMMAND, Key::Enter);
    assert_eq!(program.plan().customers.len(), 25);
    assert_eq!(page(&mut program), Page::Customers, "not the button of the page behind");
}

#[test]
fn first_plan_takes_a_name_and_two_enters() {
    for (language, typed) in [(Language::English, "Wang Mei-Ling"), (Language::TraditionalChinese, "王美玲")] {
        let data = tempfile::tempdir().unwrap();
        let mut program = Program::on(data, &Begin { language, has_profile: false, ..Begin::default() });
        assert_eq!(focused(&program).map(|(role, ..)| role), Some(Role::TextInput), "typing goes into the only field");
        program.harness.event(egui::Event::Text(typed.into()));
        program.harness.run_steps(2);
        program.chord(Modifiers::NONE, Key::Enter);
        program.picture(&format!("start-new-plan-{}", language.tag()));
        program.chord(Modifiers::NONE, Key::Enter);
        program.settle();
        let name = program.plan().about().name.clone();
        assert!(!name.is_empty());
        program.harness.get_by_label_contains(&name);
    }
}

#[test]
fn typing_takes_the_place_of_the_name_that_is_proposed() {
    let data = tempfile::tempdir().unwrap();
    let mut program = Program::on(data, &Begin::default());
    program.harness.event(egui::Event::Text("Contoso 2026".into()));
    program.harness.run_steps(2);
    program.chord(Modifiers::NONE, Key::Enter);
    program.settle();
    assert_eq!(program.plan().about().name, "Contoso 2026");
}

fn n_ticked(program: &Program) -> usize {
    let boxes = program.harness.query_all_by_role(Role::CheckBox);
    boxes.filter(|node| node.accesskit_node().toggled() == Some(egui::accesskit::Toggled::True)).count()
}

#[test]
fn undo_takes_back_a_tick_before_it_takes_back_an_edit() {
    let mut program = sample();
    program.chord(Modifiers::COMMAND, Key::Num5);
    program.chord(Modifiers::NONE, Key::Delete);
    assert_eq!(program.plan().customers.len(), 23);
    program.chord(Modifiers::NONE, Key::Space);
    program.chord(Modifiers::NONE, Key::ArrowDown);
    program.chord(Modifiers::NONE, Key::Space);
    assert_eq!(n_ticked(&program), 2);
    program.chord(Modifiers::COMMAND, Key::Z);
    assert_eq!((n_ticked(&program), program.plan().customers.len()), (1, 23));
    program.chord(Modifiers::COMMAND, Key::Z);
    assert_eq!((n_ticked(&program), program.plan().customers.len()), (0, 23));
    program.chord(Modifiers::COMMAND, Key::Z);
    assert_eq!(program.plan().customers.len(), 24, "the edit that came before");
    program.chord(CTRL_SHIFT, Key::Z);
    assert_eq!(program.plan().customers.len(), 23, "with Shift it is done again");
}

#[test]
fn opening_a_row_ticks_nothing() {
    let mut program = sample();
    program.chord(Modifiers::COMMAND, Key::Num5);
    click(&mut program, Role::Row, "Coho Vineyard");
    program.harness.get_by_role_and_label(Role::Complementary, "Coho Vineyard");
    click(&mut program, Role::Row, "Fourth Coffee");
    program.harness.get_by_role_and_label(Role::Complementary, "Fourth Coffee");
    assert_eq!(n_ticked(&program), 0);
    program.chord(Modifiers::NONE, Key::Escape);
    assert_eq!(focused(&program).unwrap().0, Role::Row, "the keyboard is back in the list");
}

#[test]
fn pages_are_gone_through_without_digits() {
    let mut program = sample();
    let mut seen = Vec::new();
    for _ in 0..14 {
        program.chord(Modifiers::COMMAND, Key::PageDown);
        seen.push(page(&mut program));
    }
    assert_eq!((seen[0], seen[10], seen[13]), (Page::Company, Page::Plans, Page::Today), "{seen:?}");
    program.chord(Modifiers::COMMAND, Key::PageUp);
    assert_eq!(page(&mut program), Page::Help);
}

#[test]
fn undo_reaches_the_plan_from_a_field_in_which_nothing_was_typed() {
    let mut program = sample();
    program.chord(Modifiers::COMMAND, Key::Num5);
    program.chord(Modifiers::NONE, Key::Delete);
    program.chord(Modifiers::COMMAND, Key::Num2);
    assert_eq!(focused(&program).unwrap().0, Role::TextInput);
    program.harness.event(egui::Event::Text("x".into()));
    program.chord(Modifiers::COMMAND, Key::Z);
    assert_eq!(program.plan().customers.len(), 23, "the text is undone");
    program.chord(Modifiers::COMMAND, Key::Num5);
    program.chord(Modifiers::COMMAND, Key::Num2);
    while program.plan().customers.len() < 24 {
        program.chord(Modifiers::COMMAND, Key::Z);
    }
}

#[test]
fn save_key_says_that_everything_is_saved() {
    let mut program = sample();
    program.chord(Modifiers::COMMAND, Key::S);
    program.wait(changeover::app::App::is_saved);
    program.harness.run_steps(3);
    assert!(program.harness.query_all_by_label_contains("Everything is saved").next().is_some());
}

#[test]
fn search_keys_have_one_rule() {
    let everything = "Search everything";
    for (page, field) in
        [(Page::Today, everything), (Page::Customers, "Search customers"), (Page::Rules, "Search this rule version")]
    {
        let mut program = sample();
        program.harness.state_mut().session_mut().go(page);
        program.settle();
        program.chord(Modifiers::COMMAND, Key::F);
        assert!(program.harness.get_by_role_and_label(Role::TextInput, field).is_focused(), "{page:?}");
        program.chord(Modifiers::NONE, Key::Escape);
        program.chord(CTRL_SHIFT, Key::F);
        let found = program.harness.query_by_role_and_label(Role::TextInput, everything);
        assert!(found.is_some_and(|field| field.is_focused()), "{page:?}");
    }
}
