//! Typed text is never lost: into each text field of every place something is typed, and within the next frame another control
//! is used. Afterwards the text is in the plan, still half typed, or one undo away.
//!
//! Every run takes a sample of all pairs of a field and a control; the nightly one takes them all.

use changeover::domain::plan::Plan;
use changeover::domain::plan::ids::PartnershipId;
use changeover::ui::action::{Action, Page};
use changeover::ui::pages::invitations::Stage;
use egui::Role;
use egui_kittest::Node;
use egui_kittest::kittest::NodeT as _;

use crate::support::{Begin, Program};
use crate::{partnerships, requests};

/// What is typed: stands in nothing else, and may follow a name, an address or a number.
const TOKEN: &str = "zq7";

/// How many pairs of a place are tried in every run.
const SAMPLE: usize = 12;

/// Where somebody types: a program with all that can be typed into there, and how one gets there again.
struct Place {
    name: &'static str,
    start: fn(&Begin) -> Program,
    show: fn(&mut Program),
}

const PLACES: [Place; 9] = [
    Place { name: "company", start: Program::sample, show: |program| go(program, Page::Company) },
    Place { name: "enrollment", start: Program::sample, show: |program| go(program, Page::Enrollment) },
    Place { name: "provider", start: Program::sample, show: |program| go(program, Page::Providers) },
    Place {
        name: "partnership",
        start: |begin| partnerships::register(begin).0,
        show: |program| {
            go(program, Page::Providers);
            program.harness.state_mut().session_mut().providers.show_partnership(PartnershipId::new(3));
            program.settle();
        },
    },
    Place {
        name: "request",
        start: |begin| {
            let mut program = Program::sample(begin);
            requests::several(&mut program);
            program
        },
        show: |program| {
            go(program, Page::Providers);
            program.harness.state_mut().session_mut().providers.show_requests();
            program.settle();
            press_first(program, Role::Row, "Wide World Importers");
        },
    },
    Place {
        name: "customer",
        start: Program::sample,
        show: |program| {
            go(program, Page::Customers);
            let most = |plan: &Plan| plan.customers.iter().max_by_key(|customer| customer.contacts.len()).map(|c| c.id);
            let open = program.harness.state().plan().and_then(most);
            program.harness.state_mut().session_mut().customers.open = open;
            program.settle();
        },
    },
    Place { name: "letter", start: Program::sample, show: letter },
    Place {
        name: "calendars",
        start: Program::sample,
        show: |program| {
            go(program, Page::Deadlines);
            program.harness.state_mut().session_mut().deadlines.show_calendars();
            program.settle();
        },
    },
    Place { name: "settings", start: Program::sample, show: |program| go(program, Page::Settings) },
];

fn go(program: &mut Program, page: Page) {
    program.harness.state_mut().session_mut().go(page);
    program.settle();
}

/// Presses the first of this role whose name begins so, if there is one.
fn press_first(program: &mut Program, role: Role, begin: &str) {
    let found = nodes(program)
        .into_iter()
        .find(|node| node.accesskit_node().role() == role && name_of(node).starts_with(begin))
        .map(|node| node.rect().center());
    if let Some(pos) = found {
        press(program, pos);
        program.settle();
    }
}

fn letter(program: &mut Program) {
    go(program, Page::Invitations);
    program.harness.state_mut().session_mut().invitations.stage = Stage::Text;
    program.settle();
}

/// A field or a control: its role, its name, and which of those with the same role and name it is.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Named(Role, String, usize);

fn is_text(role: Role) -> bool {
    matches!(role, Role::TextInput | Role::MultilineTextInput)
}

fn is_control(role: Role) -> bool {
    matches!(
        role,
        Role::Button | Role::CheckBox | Role::RadioButton | Role::ComboBox | Role::Link | Role::Tab | Role::Switch
    )
}

/// Everything of the window, in the order of the tree.
fn all<'h>(node: Node<'h>, found: &mut Vec<Node<'h>>) {
    for child in node.children() {
        found.push(child);
        all(child, found);
    }
}

fn nodes(program: &Program) -> Vec<Node<'_>> {
    let mut found = Vec::new();
    all(program.harness.root(), &mut found);
    found
}

fn name_of(node: &Node<'_>) -> String {
    node.accesskit_node().label().unwrap_or_default()
}

/// What can be used now and lies in sight, by name.
fn named<'p>(program: &'p Program, wanted: fn(Role) -> bool) -> Vec<(Named, Node<'p>)> {
    let window = program.harness.ctx.content_rect();
    let mut list: Vec<(Named, Node<'p>)> = Vec::new();
    for node in nodes(program) {
        let (role, name) = (node.accesskit_node().role(), name_of(&node));
        let is_usable = !node.accesskit_node().is_disabled() && !node.accesskit_node().is_read_only();
        if wanted(role) && is_usable && window.contains_rect(node.rect()) && node.rect().is_positive() {
            let twins = list.iter().filter(|(known, _)| known.0 == role && known.1 == name).count();
            list.push((Named(role, name, twins), node));
        }
    }
    list
}

/// A program with this place in sight, and high enough for all of it.
fn at(place: &Place) -> Program {
    let mut program = (place.start)(&Begin { size: [1400.0, 3200.0], any_text: true, ..Begin::default() });
    (place.show)(&mut program);
    program
}

/// Whether the text is nothing of the plan: a search, a filter, a path that is about to be opened.
fn is_loose(name: &str) -> bool {
    ["Search", "Filter", "Find"].iter().any(|word| name.starts_with(word))
}

/// Whether a control opens a dialog of the system, ends what is typed by its own name, or belongs to the window.
fn is_left_out(name: &str) -> bool {
    name.is_empty() || name.ends_with("...") || ["Cancel", "Discard"].iter().any(|word| name.starts_with(word))
}

fn is_in_plan(program: &Program) -> bool {
    format!("{:?}", program.harness.state().plan()).contains(TOKEN)
}

fn is_half_typed(program: &mut Program) -> bool {
    let shown = nodes(program).iter().any(|node| node.value().is_some_and(|value| value.contains(TOKEN)));
    shown || program.harness.state_mut().session_mut().to_text().contains(TOKEN)
}

/// Types into `field` and uses `control` in the next frame. `None`: one of them cannot be used here.
fn try_pair(place: &Place, field: &Named, control: &Named) -> Option<bool> {
    let mut program = at(place);
    let find = |program: &Program, wanted: fn(Role) -> bool, what: &Named| {
        named(program, wanted).into_iter().find(|(known, _)| known == what).map(|(_, node)| node.rect())
    };
    let rect = find(&program, is_text, field)?;
    press(&mut program, rect.center());
    program.harness.step();
    program.harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::End);
    program.harness.step();
    program.harness.event(egui::Event::Text(TOKEN.to_owned()));
    program.harness.step();
    if !is_half_typed(&mut program) {
        return None; // it takes no such text
    }
    let rect = find(&program, is_control, control)?;
    press(&mut program, rect.center());
    program.harness.step();
    program.settle();
    program.harness.run_steps(6); // longer than the quiet after which typed text is taken
    let is_kept = |program: &mut Program| is_in_plan(program) || is_half_typed(program);
    if is_kept(&mut program) {
        return Some(true);
    }
    program.harness.state_mut().ask_for(Action::Undo);
    program.settle();
    if is_kept(&mut program) {
        return Some(true);
    }
    (place.show)(&mut program);
    Some(is_kept(&mut program))
}

/// A press and a release of the mouse within one frame.
fn press(program: &mut Program, pos: egui::Pos2) {
    program.harness.event(egui::Event::PointerMoved(pos));
    for pressed in [true, false] {
        let (button, modifiers) = (egui::PointerButton::Primary, egui::Modifiers::NONE);
        program.harness.event(egui::Event::PointerButton { pos, button, pressed, modifiers });
    }
}

fn check(place: &Place) {
    let program = at(place);
    let fields: Vec<Named> =
        named(&program, is_text).into_iter().map(|(name, _)| name).filter(|field| !is_loose(&field.1)).collect();
    let controls: Vec<Named> =
        named(&program, is_control).into_iter().map(|(name, _)| name).filter(|name| !is_left_out(&name.1)).collect();
    drop(program);
    let pairs: Vec<_> = fields.iter().flat_map(|field| controls.iter().map(move |control| (field, control))).collect();
    let sample = std::env::var("CHANGEOVER_PAIRS").ok().and_then(|n| n.parse().ok()).unwrap_or(SAMPLE);
    let is_night = std::env::var_os("CHANGEOVER_NIGHT").is_some();
    let every = if is_night { 1 } else { pairs.len().div_ceil(sample).max(1) };
    let (mut n_tried, mut lost) = (0, Vec::new());
    // Steps through fields and controls alike, the same ones in every run.
    for (field, control) in pairs.iter().step_by(every) {
        match try_pair(place, field, control) {
            None => {}
            Some(true) => n_tried += 1,
            Some(false) => {
                n_tried += 1;
                lost.push(format!("{field:?} then {control:?}"));
            }
        }
    }
    println!("{}: {n_tried} of {} pairs tried, {} lost", place.name, pairs.len(), lost.len());
    assert!(lost.is_empty(), "{}: typed text is gone:\n{}", place.name, lost.join("\n"));
    assert!(0 < n_tried, "{}: no pair could be tried", place.name);
}

macro_rules! places {
    ($($name:ident: $at:literal;)+) => {
        $(
            #[test]
            fn $name() {
                check(&PLACES[$at]);
            }
        )+
    };
}

places! {
    text_typed_at_the_company_is_kept: 0;
    text_typed_in_the_enrollment_is_kept: 1;
    text_typed_at_a_provider_is_kept: 2;
    text_typed_at_a_partnership_is_kept: 3;
    text_typed_for_a_new_customer_is_kept: 4;
    text_typed_at_a_customer_is_kept: 5;
    text_typed_in_a_letter_is_kept: 6;
    text_typed_at_the_calendars_is_kept: 7;
    text_typed_in_the_settings_is_kept: 8;
}
