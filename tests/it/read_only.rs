//! A plan that can only be looked at: nothing that can be used there changes it, so that nothing is refused afterwards.
//!
//! Every run takes a sample of all that can be used; the nightly one takes it all.

use changeover::ui::action::Page;
use changeover::ui::session::Session;
use egui::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::places::{Named, PLACES, Place, go, is_control, is_text, named, nodes, press};
use crate::support::{Begin, Program};

/// How many things of a place are used in every run.
const SAMPLE: usize = 2;

/// What is said of a change that came too late.
const REFUSED: &str = "This plan is read-only here and cannot be changed";

const SIZE: [f32; 2] = [1400.0, 3200.0];

/// Places that have nothing to type into.
const MORE: [Place; 5] = [
    Place { name: "today", start: Program::sample, show: |program| go(program, Page::Today) },
    Place { name: "customers", start: Program::sample, show: |program| go(program, Page::Customers) },
    Place { name: "letters", start: Program::sample, show: |program| go(program, Page::Invitations) },
    Place { name: "dates", start: Program::sample, show: |program| go(program, Page::Deadlines) },
    Place { name: "plans", start: Program::sample, show: |program| go(program, Page::Plans) },
];

fn is_usable(role: Role) -> bool {
    is_control(role) || is_text(role) || role == Role::MenuItem
}

/// The windows on one plan: the first may change it, the second looks.
struct Windows {
    _first: Program,
    second: Program,
}

impl Windows {
    fn open(place: &Place) -> Self {
        let begin = Begin { size: SIZE, any_text: true, ..Begin::default() };
        let mut first = (place.start)(&begin);
        first.wait(changeover::app::App::is_saved);
        let folder = first.data.path().join("plans");
        let folder = std::fs::read_dir(folder).unwrap().next().unwrap().unwrap().path();
        let second = Program::beside(&first, &Begin { plan: Some(folder), ..begin });
        Self { _first: first, second }
    }

    /// The second window as at the start, at this place.
    fn show(&mut self, place: &Place) {
        egui::Popup::close_all(&self.second.harness.ctx);
        *self.second.harness.state_mut().session_mut() = Session::default();
        (place.show)(&mut self.second);
    }

    /// Whether it still looks at this plan, in English.
    fn is_looking(&self) -> bool {
        self.second.harness.query_by_role_and_label(Role::Status, "Read-only").is_some()
    }

    /// Uses one thing; `None`: it is not there.
    fn use_it(&mut self, what: &Named) -> Option<()> {
        let place =
            named(&self.second, is_usable).into_iter().find(|(name, _)| name == what).map(|(_, node)| node.rect())?;
        press(&mut self.second, place.center());
        self.second.harness.step();
        if is_text(what.0) {
            self.second.harness.event(egui::Event::Text("7".to_owned()));
            self.second.harness.run_steps(2);
            self.second.harness.key_press(egui::Key::Enter);
        }
        self.second.harness.run_steps(3);
        self.second.settle();
        Some(())
    }

    fn is_refused(&self) -> bool {
        nodes(&self.second).iter().any(|node| {
            let said = node.accesskit_node().label().or_else(|| node.value());
            said.is_some_and(|text| text.contains(REFUSED))
        })
    }
}

/// Whether a control leads out of the plan or changes how the program itself looks or speaks.
fn is_left_out(name: &str) -> bool {
    name.is_empty() || name.ends_with("...")
}

fn check(place: &Place) {
    let mut windows = Windows::open(place);
    windows.show(place);
    assert!(windows.is_looking(), "{}: the plan can be changed", place.name);
    let list = |windows: &Windows| -> Vec<Named> {
        named(&windows.second, is_usable)
            .into_iter()
            .map(|(name, _)| name)
            .filter(|name| !is_left_out(&name.1))
            .collect()
    };
    let all = list(&windows);
    let sample = if std::env::var_os("CHANGEOVER_NIGHT").is_some() { all.len() } else { SAMPLE };
    let (mut n_used, mut refused) = (0, Vec::new());
    for first in all.iter().step_by(all.len().div_ceil(sample.max(1)).max(1)) {
        windows.show(place);
        if !windows.is_looking() {
            windows = Windows::open(place);
            windows.show(place);
        }
        if windows.use_it(first).is_none() {
            continue;
        }
        n_used += 1;
        if windows.is_refused() {
            refused.push(format!("{first:?}"));
        }
        // What it opens: the lines of a menu, the buttons of a form.
        let opened: Vec<Named> = list(&windows).into_iter().filter(|name| !all.contains(name)).collect();
        for second in opened.iter().step_by(opened.len().div_ceil(sample.max(1)).max(1)) {
            windows.show(place);
            if windows.use_it(first).is_none() || windows.use_it(second).is_none() {
                continue;
            }
            n_used += 1;
            if windows.is_refused() {
                refused.push(format!("{first:?} then {second:?}"));
            }
        }
    }
    println!("{}: {n_used} used, {} refused", place.name, refused.len());
    assert!(refused.is_empty(), "{}: refused only when it was used:\n{}", place.name, refused.join("\n"));
    assert!(0 < n_used, "{}: nothing could be used", place.name);
}

#[test]
fn what_can_be_used_changes_nothing() {
    PLACES.iter().chain(&MORE).for_each(check);
}
