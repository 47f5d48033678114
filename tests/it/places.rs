//! Places of the program where somebody types or chooses, how one gets there, and what can be used there.

use changeover::domain::plan::Plan;
use changeover::domain::plan::ids::PartnershipId;
use changeover::ui::action::Page;
use changeover::ui::pages::invitations::LetterStage;
use egui::Role;
use egui_kittest::Node;
use egui_kittest::kittest::NodeT as _;

use crate::support::{Begin, Program};
use crate::{partnerships, requests, today, todos};

/// Every page but the gallery.
pub(crate) fn pages() -> impl Iterator<Item = Page> {
    Page::ALL.iter().copied().filter(|page| *page != Page::Gallery)
}

/// Where somebody types: a program with all that can be typed into there, and how one gets there again.
pub(crate) struct Place {
    pub(crate) name: &'static str,
    pub(crate) start: fn(&Begin) -> Program,
    pub(crate) show: fn(&mut Program),
}

pub(crate) const PLACES: [Place; 15] = [
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
    Place {
        name: "to-do",
        start: |begin| {
            let mut program = Program::sample(begin);
            todos::several(&mut program);
            program
        },
        show: |program| {
            go(program, Page::Todos);
            press_first(program, Role::Row, "Meet Northwind");
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
    Place { name: "criterion", start: Program::sample, show: |program| cell(program, "Support hours") },
    Place {
        name: "decision",
        start: Program::sample,
        show: |program| {
            go(program, Page::Providers);
            program.harness.state_mut().session_mut().providers.show_decision();
            program.settle();
            press_first(program, Role::Button, "Record a decision...");
        },
    },
    Place {
        name: "incentives",
        start: Program::sample,
        show: |program| {
            go(program, Page::Deadlines);
            program.harness.state_mut().session_mut().deadlines.show_incentives();
            program.settle();
        },
    },
    Place {
        name: "mark",
        start: Program::sample,
        show: |program| cell(program, "Northwind Distribution, Support hours"),
    },
    Place { name: "import", start: today::empty, show: |program| go(program, Page::Import) },
];

pub(crate) fn go(program: &mut Program, page: Page) {
    program.harness.state_mut().session_mut().go(page);
    program.settle();
}

/// Presses the first of this role whose name begins so, if there is one.
pub(crate) fn press_first(program: &mut Program, role: Role, begin: &str) {
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
    program.harness.state_mut().session_mut().invitations.stage = LetterStage::Text;
    program.settle();
}

/// The comparison with the sheet of the first cell whose name begins so.
fn cell(program: &mut Program, begin: &str) {
    go(program, Page::Providers);
    program.harness.state_mut().session_mut().providers.show_comparison();
    program.settle();
    press_first(program, Role::GridCell, begin);
}

/// A field or a control: its role, its name, and which of those with the same role and name it is.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Named(pub(crate) Role, pub(crate) String, pub(crate) usize);

pub(crate) fn is_text(role: Role) -> bool {
    matches!(role, Role::TextInput | Role::MultilineTextInput)
}

pub(crate) fn is_control(role: Role) -> bool {
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

pub(crate) fn nodes(program: &Program) -> Vec<Node<'_>> {
    let mut found = Vec::new();
    all(program.harness.root(), &mut found);
    found
}

pub(crate) fn name_of(node: &Node<'_>) -> String {
    node.accesskit_node().label().unwrap_or_default()
}

/// What can be used now and lies in sight, by name.
pub(crate) fn named<'p>(program: &'p Program, wanted: fn(Role) -> bool) -> Vec<(Named, Node<'p>)> {
    let window = program.harness.ctx.content_rect();
    let mut list: Vec<(Named, Node<'p>)> = Vec::new();
    for node in nodes(program) {
        let (role, name) = (node.accesskit_node().role(), name_of(&node));
        // What takes no text counts as read-only there.
        let is_locked = is_text(role) && node.accesskit_node().is_read_only();
        let is_usable = !node.accesskit_node().is_disabled() && !is_locked;
        if wanted(role) && is_usable && window.contains_rect(node.rect()) && node.rect().is_positive() {
            let twins = list.iter().filter(|(known, _)| known.0 == role && known.1 == name).count();
            list.push((Named(role, name, twins), node));
        }
    }
    list
}

/// A program with this place in sight, and high enough for all of it.
pub(crate) fn at(place: &Place) -> Program {
    let mut program = (place.start)(&Begin { size: [1400.0, 3200.0], any_text: true, ..Begin::default() });
    (place.show)(&mut program);
    program
}

/// A press and a release of the mouse within one frame.
pub(crate) fn press(program: &mut Program, pos: egui::Pos2) {
    program.harness.event(egui::Event::PointerMoved(pos));
    for pressed in [true, false] {
        let (button, modifiers) = (egui::PointerButton::Primary, egui::Modifiers::NONE);
        program.harness.event(egui::Event::PointerButton { pos, button, pressed, modifiers });
    }
}
