//! What keys do stands in the table of commands; pages read none by themselves.

use super::{File, Found, none, rust_files};

/// Who may take keys: the table, the widgets, and the list of results under its field.
const TAKERS: [&str; 3] = ["src/ui/commands/", "src/ui/kit/", "src/ui/search/"];

/// Esc and Enter in a field or over a page, and the keys of what is no table: each is about what is drawn there. The list
/// only shrinks.
const LEFT: [&str; 6] = [
    "src/ui/pages/customers/bin.rs",
    "src/ui/pages/customers/head.rs",
    "src/ui/pages/invitations/wording.rs",
    "src/ui/pages/providers/compare/grid/keys.rs",
    "src/ui/pages/providers/list/contacts.rs",
    "src/ui/pages/providers/list/import.rs",
];

fn check(file: &File) -> Vec<Found> {
    let is_taker = TAKERS.iter().any(|taker| file.path.starts_with(taker));
    if is_taker || LEFT.contains(&file.path.as_str()) {
        return Vec::new();
    }
    let reads = |line: &str| {
        // Enter in a form of one field makes what the form is for.
        let is_form = line.contains("lost_focus()") && line.contains("Key::Enter");
        !is_form
            && ["consume_key(", "consume_shortcut(", "Event::Key", "Event::Copy"].iter().any(|call| line.contains(call))
    };
    let lines = file.code().filter(|(_, line)| reads(line));
    let rule = "keys stand in the table of src/ui/commands";
    lines.map(|(line, _)| Found { file: file.path.clone(), line, rule: rule.to_owned() }).collect()
}

#[test]
fn pages_read_no_keys() {
    none(&rust_files("src/ui").iter().flat_map(check).collect::<Vec<_>>());
}

#[test]
fn list_of_those_who_still_do_only_shrinks() {
    let files = rust_files("src/ui");
    for left in LEFT {
        let file = files.iter().find(|file| file.path == left);
        let text = file.map_or("", |file| file.text.as_str());
        assert!(text.contains("Key::"), "{left} takes no key any more; strike it from the list");
    }
}

#[test]
fn page_that_reads_a_key_is_found() {
    let text = "fn f(ui: &Ui) {\n    ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::D));\n}";
    assert_eq!(check(&File::sample("src/ui/pages/x.rs", text))[0].line, 2);
    assert_eq!(check(&File::sample("src/ui/kit/x.rs", text)), []);
}
