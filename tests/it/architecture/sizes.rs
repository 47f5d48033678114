//! No file is longer than what one reads at a sitting.

use super::{File, Found, none, rust_files};

/// The most lines of a file.
const MOST: usize = 350;

/// Files that are longer still, with the most lines they may have. The list only shrinks.
const LONGER: [(&str, usize); 0] = [];

fn check(file: &File, longer: &[(&str, usize)]) -> Option<Found> {
    let n = file.text.lines().count();
    let found = |rule: String| Some(Found { file: file.path.clone(), line: n, rule });
    match longer.iter().find(|(path, _)| *path == file.path) {
        None if MOST < n => found(format!("{n} lines, {MOST} are allowed: split it")),
        Some((_, allowed)) if *allowed < n => found(format!("{n} lines, it had {allowed}: split it")),
        Some(_) if n <= MOST => found(format!("{n} lines are few enough: take it off the list")),
        _ => None,
    }
}

#[test]
fn files_are_short() {
    let files: Vec<_> = ["src", "tests"].iter().flat_map(|folder| rust_files(folder)).collect();
    let mut found: Vec<_> = files.iter().filter_map(|file| check(file, &LONGER)).collect();
    let gone = LONGER.iter().filter(|(path, _)| files.iter().all(|file| file.path != *path));
    found.extend(gone.map(|(path, _)| Found {
        file: (*path).to_owned(),
        line: 0,
        rule: "is gone: take it off the list".to_owned(),
    }));
    none(&found);
}

#[test]
fn long_files_are_found_and_the_list_only_shrinks() {
    let file = |n: usize| File::sample("src/x.rs", &"x\n".repeat(n));
    assert!(check(&file(350), &[]).is_none());
    assert!(check(&file(351), &[]).is_some());
    assert!(check(&file(360), &[("src/x.rs", 360)]).is_none());
    assert!(check(&file(361), &[("src/x.rs", 360)]).is_some());
    assert!(check(&file(300), &[("src/x.rs", 360)]).is_some());
}
