//! Code names only floors below its own.

use super::{File, Found, none, rust_files};

/// The floors, lowest first; the module's folder or file under `src` names it.
const FLOORS: [(&str, u8); 10] = [
    ("domain", 1),
    ("exchange", 2),
    ("store", 2),
    ("desktop", 2),
    ("i18n", 3),
    ("jobs", 3),
    ("roster", 4),
    ("ui", 5),
    ("cli", 5),
    ("app", 6),
];

/// Who may ask what day it is.
const CLOCK_USERS: [&str; 3] = ["app", "cli", "main"];

fn floor_of(module: &str) -> Option<u8> {
    FLOORS.iter().find(|(name, _)| *name == module).map(|(_, floor)| *floor)
}

/// Every floor that a file names and may not.
fn check(file: &File) -> Vec<Found> {
    let inside = file.path.strip_prefix("src/").unwrap_or(&file.path).trim_end_matches(".rs");
    let steps: Vec<_> = inside.split('/').filter(|step| *step != "mod").collect();
    let own = steps[0];
    let Some(own_floor) = floor_of(own) else { return Vec::new() };
    let found = |line, rule: String| Found { file: file.path.clone(), line, rule };
    let mut all = Vec::new();
    for (line, module) in named(file, steps.len()) {
        if module == "clock" && !CLOCK_USERS.contains(&own) {
            all.push(found(line, format!("only app, cli and main ask the clock, not {own}")));
        }
        if module == "ids" && !CLOCK_USERS.contains(&own) {
            all.push(found(line, format!("only app and cli make ids, not {own}")));
        }
        let is_wrong = floor_of(&module).is_some_and(|floor| own_floor <= floor && module != own);
        if is_wrong {
            all.push(found(line, format!("{own} may name only floors below its own, not {module}")));
        }
    }
    all
}

/// The top modules that a file names, with the line: `crate::x`, `crate::{x, y}`, and `super` often enough.
fn named(file: &File, depth: usize) -> Vec<(usize, String)> {
    let mut code = String::new();
    let mut starts = Vec::new();
    for (_, line) in file.code() {
        starts.push(code.len());
        code.push_str(line);
        code.push('\n');
    }
    let line_of = |at: usize| starts.partition_point(|start| *start <= at);
    let mut all = Vec::new();
    let mut add = |at: usize, rest: &str| {
        for name in first_names(rest) {
            all.push((line_of(at), name));
        }
    };
    for (at, path) in code.match_indices("crate::") {
        let is_word = !code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_');
        if is_word {
            add(at, &code[at + path.len()..]);
        }
    }
    let up = "super::".repeat(depth);
    for (at, path) in code.match_indices(up.as_str()) {
        add(at, code[at + path.len()..].trim_start_matches("super::"));
    }
    all
}

/// The first name after a path's start, or each first name within its braces.
fn first_names(rest: &str) -> Vec<String> {
    let word = |text: &str| text.trim().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>();
    let Some(list) = rest.strip_prefix('{') else { return vec![word(rest)] };
    let (mut depth, mut names, mut start) = (0, Vec::new(), 0);
    for (at, c) in list.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => {
                names.push(word(&list[start..at]));
                break;
            }
            '}' => depth -= 1,
            ',' if depth == 0 => {
                names.push(word(&list[start..at]));
                start = at + 1;
            }
            _ => {}
        }
    }
    names
}

#[test]
fn code_names_only_floors_below_its_own() {
    none(&rust_files("src").iter().flat_map(check).collect::<Vec<_>>());
}

#[track_caller]
fn broken(path: &str, text: &str, line: usize, rule: &str) {
    let found = check(&File::sample(path, text));
    let expected = Found { file: path.to_owned(), line, rule: rule.to_owned() };
    assert_eq!(found, [expected], "for {text}");
}

#[test]
fn floor_above_and_floor_beside_are_found() {
    broken(
        "src/domain/x.rs",
        "//! x\nuse crate::store::fs;",
        2,
        "domain may name only floors below its own, not store",
    );
    broken(
        "src/store/x.rs",
        "fn f() { crate::exchange::g() }",
        1,
        "store may name only floors below its own, not exchange",
    );
    broken("src/ui/kit/x.rs", "use crate::app::App;", 1, "ui may name only floors below its own, not app");
    broken(
        "src/jobs/mod.rs",
        "use crate::{\n    domain::{a, b},\n    i18n,\n};",
        1,
        "jobs may name only floors below its own, not i18n",
    );
    broken(
        "src/domain/plan/x.rs",
        "use super::super::super::ui::a;",
        1,
        "domain may name only floors below its own, not ui",
    );
    broken("src/roster/x.rs", "use crate::ui::kit;", 1, "roster may name only floors below its own, not ui");
    broken("src/ui/x.rs", "fn f() { crate::clock::today() }", 1, "only app, cli and main ask the clock, not ui");
    broken("src/ui/x.rs", "use crate::ids::IdMaker;", 1, "only app and cli make ids, not ui");
}

#[test]
fn own_floor_and_floors_below_are_fine() {
    for (path, text) in [
        ("src/app/x.rs", "use crate::ui::a; use crate::cli::b; use crate::clock; use crate::app::c;"),
        ("src/ui/x.rs", "use crate::i18n::a; use super::kit; // crate::app"),
        ("src/domain/plan/x.rs", "use super::super::change; use crate::domain::plan;"),
    ] {
        assert_eq!(check(&File::sample(path, text)), []);
    }
}
