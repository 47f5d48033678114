//! Folders that name each other. A folder and one within it may; two that lie beside each other are hard to read alone.

use std::collections::{BTreeMap, BTreeSet};

use super::{File, rust_files};

/// The circles that there are, by the folders under `src`. The list only shrinks.
const KNOWN: [(&str, &str); 14] = [
    ("domain/draft", "domain/plan"),
    ("domain/edit", "domain/plan"),
    ("domain/edit/customers", "domain/import"),
    ("domain/link", "domain/plan"),
    // Moves stand on gates and terms; the next actions stand on moves.
    ("domain/moves", "domain/schedule"),
    ("domain/plan", "domain/rules"),
    // The table of commands names what the pages do; the pages name the commands.
    ("ui/commands", "ui/pages"),
    ("ui/commands", "ui/pages/company"),
    ("ui/commands", "ui/pages/customers"),
    ("ui/commands", "ui/pages/invitations"),
    ("ui/commands", "ui/pages/moves"),
    ("ui/commands", "ui/pages/providers"),
    ("ui/commands", "ui/pages/today"),
    ("ui/kit", "ui/theme"),
];

/// The modules that a file is, from the top, such as `ui`, `kit`, `menu`.
fn module_of(path: &str) -> Vec<&str> {
    let inside = path.strip_prefix("src/").unwrap_or(path).trim_end_matches(".rs");
    inside.split('/').filter(|step| !matches!(*step, "mod" | "lib" | "main")).collect()
}

fn folder_of(path: &str) -> &str {
    let inside = path.strip_prefix("src/").unwrap_or(path);
    inside.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// What `use` names, each path in full: braces are taken apart.
fn paths(text: &str) -> Vec<String> {
    let bare = |text: &str| text.split_whitespace().collect::<String>();
    let Some((before, list)) = text.trim().strip_suffix('}').and_then(|text| text.split_once('{')) else {
        return vec![bare(text.split(" as ").next().unwrap_or_default())];
    };
    let before = bare(before);
    let (mut depth, mut start, mut all) = (0, 0, Vec::new());
    let list = format!("{list},");
    for (at, c) in list.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                let inner = &list[start..at];
                let named = paths(inner).into_iter().filter(|_| !inner.trim().is_empty());
                all.extend(named.map(|path| format!("{before}{path}")));
                start = at + 1;
            }
            _ => {}
        }
    }
    all
}

/// Everything that a file names by `use`, as modules from the top.
fn named(file: &File) -> Vec<Vec<String>> {
    let code = file.code().map(|(_, line)| line).collect::<Vec<_>>().join("\n");
    let code = code.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    let uses = code.split("use ").skip(1).filter_map(|rest| rest.split_once(';')).map(|(path, _)| path);
    let own = module_of(&file.path);
    let full = |path: String| {
        let steps: Vec<&str> = path.split("::").filter(|step| !step.is_empty()).collect();
        match steps.first().copied() {
            Some("crate") => Some(steps[1..].iter().map(|step| (*step).to_owned()).collect()),
            Some("super") => {
                let n_up = steps.iter().take_while(|step| **step == "super").count();
                let base = own.get(..own.len().checked_sub(n_up)?)?;
                Some(base.iter().chain(&steps[n_up..]).map(|step| (*step).to_owned()).collect())
            }
            _ => None,
        }
    };
    uses.flat_map(paths).filter_map(full).collect()
}

/// Pairs of folders that name each other, neither within the other.
fn circles(files: &[File]) -> BTreeSet<(String, String)> {
    let folders: BTreeMap<Vec<&str>, &str> =
        files.iter().map(|file| (module_of(&file.path), folder_of(&file.path))).collect();
    let mut edges = BTreeSet::new();
    for file in files.iter().filter(|file| !file.path.contains("/tests")) {
        let here = folder_of(&file.path);
        for path in named(file) {
            let path: Vec<&str> = path.iter().map(String::as_str).collect();
            let to = (1..=path.len()).rev().find_map(|n| folders.get(&path[..n])).copied().unwrap_or_default();
            let is_within = |inner: &str, outer: &str| inner == outer || inner.starts_with(&format!("{outer}/"));
            if !here.is_empty() && !to.is_empty() && !is_within(here, to) && !is_within(to, here) {
                edges.insert((here.to_owned(), to.to_owned()));
            }
        }
    }
    let is_back = |(one, other): &&(String, String)| one < other && edges.contains(&(other.clone(), one.clone()));
    edges.iter().filter(is_back).cloned().collect()
}

#[test]
fn no_folders_name_each_other_but_those_that_are_known() {
    let found = circles(&rust_files("src"));
    let known: BTreeSet<(String, String)> =
        KNOWN.iter().map(|(one, other)| ((*one).to_owned(), (*other).to_owned())).collect();
    let new: Vec<_> = found.difference(&known).collect();
    assert!(new.is_empty(), "these folders name each other: {new:#?}");
    let gone: Vec<_> = known.difference(&found).collect();
    assert!(gone.is_empty(), "these circles are gone; strike them from the list: {gone:#?}");
}

#[test]
fn circle_is_found_through_braces_and_ways_up() {
    let files = [
        File::sample("src/a/mod.rs", "//! a"),
        File::sample("src/a/x.rs", "use crate::{\n    b::{y::Y, z},\n    c,\n};"),
        File::sample("src/b/mod.rs", "//! b"),
        File::sample("src/b/y.rs", "use super::super::a::x::X as Other;"),
        File::sample("src/b/inner/mod.rs", "use super::y;"),
        File::sample("src/c/mod.rs", "use std::a; // use crate::a"),
    ];
    assert_eq!(circles(&files).into_iter().collect::<Vec<_>>(), [("a".to_owned(), "b".to_owned())]);
}
