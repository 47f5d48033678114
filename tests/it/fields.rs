//! Text fields of every kind: what is pasted, copied and cut, by keys and by the menu, and where a copy goes.

use changeover::ui::action::Page;
use changeover::ui::kit::{EditMenuWords, Marks, TextField, search_box, token_editor};
use changeover::ui::theme::{self, Motion, fonts};
use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, OutputCommand, PointerButton, Vec2, ViewportCommand};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::support::{Begin, Program};

mod cut_off;
mod tables;

/// The names of one field of each kind, and whether it has one line and can be changed.
const KINDS: [(&str, bool, bool); 6] = [
    ("Name", true, true),
    ("Find", true, true),
    ("Note", false, true),
    ("Letter", false, true),
    ("Identifier", true, false),
    ("Subject", true, true),
];

type Fields = Harness<'static, [String; 6]>;

fn fields() -> Fields {
    let words = EditMenuWords {
        cut: "Cut".into(),
        copy: "Copy".into(),
        paste: "Paste".into(),
        select_all: "Select all".into(),
        nothing_selected: "Nothing is selected".into(),
        nothing_there: "The field is empty".into(),
        cut_off: Default::default(),
    };
    let mut harness = Harness::builder()
        .with_size(Vec2::new(600.0, 800.0))
        .with_max_steps(8)
        .with_context_setup(move |ctx| {
            fonts::install(ctx, false);
            theme::apply(ctx, Motion::Reduced);
            words.install(ctx);
        })
        .build_ui_state(
            |ui, [name, find, note, letter, identifier, subject]: &mut [String; 6]| {
                TextField::new("name", KINDS[0].0).show(ui, name);
                search_box(ui, "find", (KINDS[1].0, "", "Clear"), 300.0, find);
                TextField::new("note", KINDS[2].0).rows(3).show(ui, note);
                token_editor(ui, "letter", KINDS[3].0, letter, &Marks::default(), 3);
                TextField::new("identifier", KINDS[4].0).read_only(true).show(ui, identifier);
                token_editor(ui, "subject", KINDS[5].0, subject, &Marks::default(), 1);
            },
            std::array::from_fn(|_| "one two".to_owned()),
        );
    harness.run();
    harness
}

/// A field of one of [`KINDS`].
fn field<'a>(harness: &'a Fields, name: &'a str) -> egui_kittest::Node<'a> {
    let kinds = [Role::TextInput, Role::MultilineTextInput];
    harness.get_by(move |node| kinds.contains(&node.role()) && node.label().as_deref() == Some(name))
}

/// Puts the caret into the field and selects all of it.
fn select_all(harness: &mut Fields, name: &str) {
    field(harness, name).focus();
    harness.run();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    harness.run();
}

/// What egui puts on the clipboard when the window tells it of Ctrl+C or Ctrl+X.
fn copied_by(harness: &mut Fields, event: Event) -> Vec<String> {
    harness.event(event);
    harness.step();
    let commands = harness.output().platform_output.commands.iter();
    let copied = commands.filter_map(|command| match command {
        OutputCommand::CopyText(text) => Some(text.clone()),
        _ => None,
    });
    copied.collect()
}

/// Draws once and answers what was asked of the window then.
fn asked(harness: &mut Fields) -> Vec<ViewportCommand> {
    harness.step();
    harness.output().viewport_output.values().flat_map(|output| output.commands.clone()).collect()
}

fn click_with(harness: &Fields, place: egui::Pos2, button: PointerButton) {
    harness.hover_at(place);
    for pressed in [true, false] {
        harness.event(Event::PointerButton { pos: place, button, pressed, modifiers: Modifiers::NONE });
    }
}

/// Opens the menu of a field by the other mouse button, near its left edge.
fn open_menu(harness: &mut Fields, name: &str) {
    let place = field(harness, name).rect().left_top() + Vec2::new(60.0, 12.0);
    click_with(harness, place, PointerButton::Secondary);
    harness.run();
}

fn lines(harness: &Fields) -> Vec<(String, bool)> {
    let lines = harness.query_all_by_role(Role::MenuItem);
    lines
        .map(|line| (line.accesskit_node().label().unwrap_or_default(), !line.accesskit_node().is_disabled()))
        .collect()
}

#[test]
fn each_field_takes_what_is_pasted_and_one_line_takes_it_as_one_line() {
    for (index, (name, is_one_line, can_change)) in KINDS.into_iter().enumerate() {
        let mut harness = fields();
        select_all(&mut harness, name);
        harness.event(Event::Paste("  7bd3b26b\nfor 宏碁\n".to_owned()));
        harness.run();
        let expected = match (can_change, is_one_line) {
            (false, _) => "one two",
            (true, true) => "7bd3b26b for 宏碁",
            (true, false) => "  7bd3b26b\nfor 宏碁\n",
        };
        let expected = if is_one_line && can_change { format!("  {expected}") } else { expected.to_owned() };
        assert_eq!(harness.state()[index], expected, "{name}");
    }
}

#[test]
fn each_field_copies_and_cuts_what_is_selected() {
    for (index, (name, _, can_change)) in KINDS.into_iter().enumerate() {
        let mut harness = fields();
        select_all(&mut harness, name);
        assert_eq!(copied_by(&mut harness, Event::Copy), ["one two"], "{name}");
        assert_eq!(copied_by(&mut harness, Event::Cut), ["one two"], "{name}");
        harness.run();
        assert_eq!(harness.state()[index], if can_change { "" } else { "one two" }, "{name}");
        harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
        harness.run();
        assert_eq!(harness.state()[index], "one two", "{name}: what was cut comes back");
    }
}

#[test]
fn what_was_typed_just_now_comes_back_after_it_was_cut_or_pasted_over() {
    for (index, (name, _, can_change)) in KINDS.into_iter().enumerate() {
        for event in [Event::Cut, Event::Paste("else".to_owned()), Event::Text("x".to_owned())] {
            let mut harness = fields();
            select_all(&mut harness, name);
            harness.event(Event::Text("typed".to_owned()));
            harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
            harness.event(event.clone());
            harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
            harness.run();
            assert_eq!(harness.state()[index], if can_change { "typed" } else { "one two" }, "{name}: {event:?}");
        }
    }
}

#[test]
fn menu_of_each_field_does_what_its_keys_do_with_what_was_selected() {
    let wanted = [
        ("Cut", ViewportCommand::RequestCut),
        ("Copy", ViewportCommand::RequestCopy),
        ("Paste", ViewportCommand::RequestPaste),
    ];
    for (index, (name, _, can_change)) in KINDS.into_iter().enumerate() {
        for (label, command) in &wanted {
            if !can_change && *label != "Copy" {
                continue;
            }
            let mut harness = fields();
            select_all(&mut harness, name);
            open_menu(&mut harness, name);
            let place = harness.get_by_role_and_label(Role::MenuItem, label).rect().center();
            click_with(&harness, place, PointerButton::Primary);
            assert!(asked(&mut harness).contains(command), "{name}: {label}");
            assert!(field(&harness, name).is_focused(), "{name}: {label}");
            assert!(lines(&harness).is_empty() || asked(&mut harness).is_empty());
            // The window answers in the next frame.
            match command {
                ViewportCommand::RequestPaste => harness.event(Event::Paste("three".to_owned())),
                ViewportCommand::RequestCut => {
                    assert_eq!(copied_by(&mut harness, Event::Cut), ["one two"], "{name}: {label}");
                }
                _ => assert_eq!(copied_by(&mut harness, Event::Copy), ["one two"], "{name}: {label}"),
            }
            harness.run();
            let expected = match *label {
                "Cut" => "",
                "Paste" => "three",
                _ => "one two",
            };
            assert_eq!(harness.state()[index], expected, "{name}: {label}");
            assert!(lines(&harness).is_empty(), "{name}: {label} closes the menu");
        }
    }
}

#[test]
fn menu_offers_only_what_can_be_done() {
    let mut harness = fields();
    open_menu(&mut harness, "Name");
    let offered = |lines: &[(&str, bool)]| lines.iter().map(|&(text, on)| (text.to_owned(), on)).collect::<Vec<_>>();
    let nothing_selected = offered(&[("Cut", false), ("Copy", false), ("Paste", true), ("Select all", true)]);
    assert_eq!(lines(&harness), nothing_selected);
    harness.get_by_role_and_label(Role::MenuItem, "Select all").click();
    harness.run();
    assert_eq!(copied_by(&mut harness, Event::Copy), ["one two"]);
    open_menu(&mut harness, "Identifier");
    assert_eq!(lines(&harness), offered(&[("Copy", false), ("Select all", true)]));
}

#[test]
fn menu_opens_by_key_goes_by_arrows_and_gives_the_keyboard_back() {
    for (modifiers, key) in [(Modifiers::NONE, Key::Menu), (Modifiers::SHIFT, Key::F10)] {
        let mut harness = fields();
        select_all(&mut harness, "Find");
        harness.key_press_modifiers(modifiers, key);
        harness.run();
        assert!(harness.get_by_role_and_label(Role::MenuItem, "Cut").is_focused(), "{key:?}");
        harness.key_press(Key::ArrowDown);
        harness.run();
        assert!(harness.get_by_role_and_label(Role::MenuItem, "Copy").is_focused(), "{key:?}");
        harness.key_press(Key::Escape);
        harness.run();
        assert!(lines(&harness).is_empty(), "{key:?}");
        assert!(field(&harness, "Find").is_focused(), "{key:?}");
        assert_eq!(harness.state()[1], "one two", "the key that leaves the menu does not empty the search");
        assert_eq!(copied_by(&mut harness, Event::Copy), ["one two"], "{key:?}");
        harness.key_press_modifiers(modifiers, key);
        harness.run();
        harness.key_down(Key::Enter);
        assert!(asked(&mut harness).contains(&ViewportCommand::RequestCut), "{key:?}");
        assert!(field(&harness, "Find").is_focused(), "{key:?}");
    }
}

#[test]
fn older_keys_ask_for_the_same() {
    let keys = [
        (Modifiers::SHIFT, Key::Insert, ViewportCommand::RequestPaste),
        (Modifiers::COMMAND, Key::Insert, ViewportCommand::RequestCopy),
        (Modifiers::SHIFT, Key::Delete, ViewportCommand::RequestCut),
    ];
    for (modifiers, key, command) in keys {
        let mut harness = fields();
        select_all(&mut harness, "Name");
        let (physical_key, pressed, repeat) = (None, true, false);
        harness.input_mut().events.push(Event::Key { key, physical_key, pressed, repeat, modifiers });
        assert!(asked(&mut harness).contains(&command), "{key:?}");
    }
}

#[test]
fn nothing_reaches_the_clipboard_but_through_the_thread_that_knows_what_stays_out_of_its_history() {
    let mut program = Program::sample(&Begin::default());
    program.harness.state_mut().session_mut().go(Page::Customers);
    program.settle();
    let place = program.harness.get_by_role_and_label(Role::TextInput, "Search customers").rect().center();
    click_at_once(&mut program, place);
    program.harness.event(Event::Text("Fabrikam".to_owned()));
    program.harness.run_steps(2);
    program.harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    program.harness.run_steps(2);
    for (event, n) in [(Event::Copy, 1), (Event::Cut, 2)] {
        program.harness.event(event);
        program.harness.step();
        let commands = &program.harness.output().platform_output.commands;
        assert!(commands.iter().all(|command| !matches!(command, OutputCommand::CopyText(_))), "{commands:?}");
        program.harness.run_steps(2);
        assert_eq!(program.harness.state().n_copies(), n);
    }
    let said = program.harness.query_all_by_label_contains("Copied").count();
    assert_eq!(said, 0, "a person who presses Ctrl+C in a field knows what it does");
}

/// Clicks, and draws no more than the click takes.
fn click_at_once(program: &mut Program, place: egui::Pos2) {
    program.harness.hover_at(place);
    for pressed in [true, false] {
        let (button, modifiers) = (PointerButton::Primary, Modifiers::NONE);
        program.harness.event(Event::PointerButton { pos: place, button, pressed, modifiers });
    }
    program.harness.step();
}

#[test]
fn link_copied_with_the_end_of_its_line_is_the_link() {
    let mut program = Program::sample(&Begin { size: [1280.0, 1600.0], ..Begin::default() });
    let plan = program.harness.state().plan().unwrap();
    let link = plan.link_for(plan.providers.iter().next().unwrap().id).unwrap().text.clone();
    program.harness.state_mut().session_mut().go(Page::Providers);
    program.settle();
    program.harness.get_by_role_and_label(Role::MultilineTextInput, "Paste another link").focus();
    program.harness.run_steps(2);
    program.harness.event(Event::Paste(format!(" {link} \n")));
    program.settle();
    assert!(program.harness.query_all_by_label_contains("space before or after").next().is_none());
    let button = program.harness.get_by_role_and_label(Role::Button, "Use this link");
    assert!(!button.accesskit_node().is_disabled());
}
