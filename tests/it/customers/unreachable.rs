//! A customer that cannot be reached: said with a call, shown, found, left out of letters by name, and taken back.

use changeover::domain::plan::track::TrackKind;
use changeover::ui::action::{Action, WriteTo};

use super::*;

const WHO: &str = "Coho Vineyard";

/// Coho Vineyard, which was called in vain and is said to be unreachable.
fn away(language: Language) -> Program {
    let word = |key: &str| changeover::i18n::Lang::new(language).text(key).into_owned();
    let mut program = begin(&Begin { language, size: [1280.0, 1400.0], ..Begin::default() });
    open(&mut program, WHO);
    program.tab(Tab::History);
    click(&mut program, Role::Button, &word("talks-record-call"));
    click(&mut program, Role::RadioButton, &word("talks-kind-not-reached"));
    program.harness.get_by_role_and_label(Role::MultilineTextInput, &word("talks-text")).focus();
    program.harness.step();
    program.harness.event(egui::Event::Text("Three numbers tried".into()));
    program.settle();
    click(&mut program, Role::CheckBox, &word("talks-also-unreachable"));
    program.picture(&format!("unreachable-form-{}", language.tag()));
    click(&mut program, Role::Button, &word("tracks-record-now"));
    program.settle();
    program
}

#[test]
fn it_is_said_with_a_call_shown_with_what_to_do_instead_and_taken_back() {
    for language in Language::ALL {
        let word = |key: &str| changeover::i18n::Lang::new(language).text(key).into_owned();
        let mut program = away(language);
        let held = customer(&program, WHO);
        assert_eq!(held.unreachable, Some(changeover::clock::today()));
        assert_eq!((&*held.unreachable_by, &*held.unreachable_note), ("Lin Mei-Hui", "Three numbers tried"));
        assert!(held.tracks().evidence(TrackKind::Consent).is_empty());
        program.harness.get_by_label(&word("customers-next-unreachable"));
        program.tab(Tab::Overview);
        program.harness.get_by_label(&word("customers-unreachable"));
        program.picture(&format!("unreachable-{}", language.tag()));
        program
            .harness
            .query_all_by_role_and_label(Role::Button, &word("customers-mark-reachable"))
            .next()
            .unwrap()
            .click();
        program.settle();
        assert_eq!(customer(&program, WHO).unreachable, None);
        assert!(program.harness.query_by_label(&word("customers-next-unreachable")).is_none());
        program.chord(Modifiers::COMMAND, Key::Z);
        assert!(customer(&program, WHO).unreachable.is_some(), "one step back");
        program.chord(Modifiers::COMMAND, Key::Z);
        assert!(
            customer(&program, WHO).unreachable.is_none()
                && program.plan().talks_of(customer(&program, WHO).id).is_empty()
        );
    }
}

#[test]
fn it_is_found_by_chip_and_by_search_and_the_wizard_names_it() {
    let mut program = away(Language::English);
    click(&mut program, Role::Button, "Unreachable 1");
    assert_eq!(rows(&program), [WHO]);
    click(&mut program, Role::Button, "Unreachable 1");
    search(&mut program, "unreachable:");
    assert_eq!(rows(&program), [WHO]);
    let id = customer(&program, WHO).id;
    program.harness.state_mut().ask_for(Action::WriteTo(Box::new(WriteTo::these(vec![id]))));
    program.harness.run_steps(4);
    program.settle();
    program.harness.get_by_label_contains("Coho Vineyard: marked as unreachable");
    program.harness.get_by_role_and_label(Role::Button, "Leave them out");
}

#[test]
fn call_that_reaches_somebody_takes_it_back_unless_the_tick_is_removed() {
    let mut program = away(Language::English);
    click(&mut program, Role::Button, "Record call...");
    let tick = program.harness.get_by_role_and_label(Role::CheckBox, "The customer can be reached again");
    assert_eq!(tick.accesskit_node().toggled(), Some(egui::accesskit::Toggled::True));
    click(&mut program, Role::Button, "Record");
    assert_eq!(customer(&program, WHO).unreachable, None);
    assert_eq!(program.plan().talks_of(customer(&program, WHO).id).len(), 2);
}
