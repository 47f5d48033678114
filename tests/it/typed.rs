//! Typed text is never lost: into each text field of every place something is typed, and within the next frame another control
//! is used. Afterwards the text is in the plan, still half typed, or one undo away.
//!
//! Every run takes a sample of all pairs of a field and a control; the nightly one takes them all.

use changeover::ui::action::Action;
use egui::Role;
use egui_kittest::kittest::NodeT as _;

use crate::places::{Named, PLACES, Place, at, is_control, is_text, named, nodes, press};
use crate::support::Program;

/// What is typed: stands in nothing else, and may follow a name, an address or a number.
const TOKEN: &str = "zq7";

/// How many pairs of a place are tried in every run.
const SAMPLE: usize = 12;

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

fn check(place: &Place) {
    let program = at(place);
    let fields: Vec<Named> =
        named(&program, is_text).into_iter().map(|(name, _)| name).filter(|field| !is_loose(&field.1)).collect();
    // A button for today says by its name what it puts in the place of the text of its field, which describes it.
    let controls: Vec<Named> = named(&program, is_control)
        .into_iter()
        .filter(|(name, node)| {
            !is_left_out(&name.1)
                && node.accesskit_node().description().is_none_or(|of| of.is_empty() || name.1 != "Today")
        })
        .map(|(name, _)| name)
        .collect();
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
    text_typed_at_a_criterion_is_kept: 9;
    text_typed_in_a_decision_is_kept: 10;
    text_typed_at_the_incentives_is_kept: 11;
    text_typed_at_a_score_is_kept: 12;
    text_typed_in_the_import_is_kept: 13;
}
