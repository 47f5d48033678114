//! The table as a whole: every command is told apart, has words, and shares no key with another one on the same screen.

use super::*;
use crate::i18n::Language;

#[test]
fn every_command_is_told_apart() {
    let all: Vec<Command> = all().collect();
    for (at, command) in all.iter().enumerate() {
        assert!(!all[..at].iter().any(|other| other.id == command.id), "{:?} is there twice", command.id);
    }
}

#[test]
fn every_command_is_called_something_in_both_languages() {
    for language in [Language::English, Language::TraditionalChinese] {
        let lang = Lang::new(language);
        let mut titles = Vec::new();
        for command in all() {
            let title = command.title(&lang);
            assert_ne!(title, command.words, "{:?}", command.id);
            if command.is_offered {
                assert!(!titles.contains(&title), "two commands are called {title}");
                titles.push(title);
            }
        }
    }
}

/// Whether both may be live at once; two that need different rows, tabs or pages are not.
fn can_meet(one: &Command, other: &Command) -> bool {
    let (of_one, of_other) = (|page: &&Page| one.is_of(**page), |page: &&Page| other.is_of(**page));
    let is_anywhere = |command: &Command| matches!(command.on, On::Everywhere) && !matches!(command.run, Run::New(_));
    let is_on_one_page = Page::ALL.iter().any(|page| of_one(&page) && of_other(&page));
    let are_new = matches!((one.run, other.run), (Run::New(_), Run::New(_)));
    // What has the keyboard on rows takes a key before what is everywhere does.
    let yields = |rows: &Command, everywhere: &Command| {
        rows.when == When::Rows && matches!(rows.on, On::Shown(..)) && is_anywhere(everywhere)
    };
    let is_ordered = yields(one, other) || yields(other, one);
    !are_new && !is_ordered && (is_on_one_page || is_anywhere(one) || is_anywhere(other))
}

#[test]
fn keys_of_rows_are_asked_before_those_of_everywhere() {
    let all: Vec<Command> = all().collect();
    let last_on_rows = all.iter().rposition(|command| command.when == When::Rows).unwrap();
    let first_everywhere = all.iter().position(|command| matches!(command.id, Id::Own("back"))).unwrap();
    assert!(last_on_rows < first_everywhere);
}

#[test]
fn no_key_does_two_things() {
    let all: Vec<Command> = all().filter(|command| command.when != When::Itself).collect();
    let all: Vec<&Command> = all.iter().filter(|command| !matches!(command.run, Run::Itself)).collect();
    for (at, one) in all.iter().enumerate() {
        for other in &all[..at] {
            let shared = one.keys.iter().find(|chord| other.keys.contains(chord)).filter(|_| can_meet(one, other));
            assert!(shared.is_none(), "{:?} and {:?} have {shared:?}", one.id, other.id);
        }
    }
}

#[test]
fn letters_alone_are_no_keys_in_a_field() {
    for command in all().filter(|command| !matches!(command.run, Run::Itself)) {
        let is_letter = |chord: &Chord| {
            let shown = chord.shown();
            shown.trim_start_matches("Shift+").chars().count() == 1 || shown == "Delete"
        };
        let is_kept_out = matches!(command.when, When::Rows | When::NoField | When::Itself);
        assert!(is_kept_out || !command.keys.iter().any(is_letter), "{:?}", command.id);
    }
}

#[test]
fn what_is_used_comes_first_and_only_once() {
    let mut state = State::default();
    for id in [Id::UNDO, Id::REDO, Id::UNDO] {
        state.remember(id);
    }
    assert_eq!(state.recent, [Id::UNDO, Id::REDO]);
}
