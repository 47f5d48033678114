//! Every file of the project has a name that each system can have, so that it can be checked out everywhere.

use std::collections::BTreeMap;
use std::path::Path;

use super::{Found, none, root};

/// Where the project keeps files, beside those in its root.
const FOLDERS: [&str; 5] = ["assets", "benches", "scripts", "src", "tests"];

fn collect(dir: &Path, names: &mut Vec<String>) {
    for entry in std::fs::read_dir(dir).unwrap() {
        let entry = entry.unwrap();
        let path = entry.path();
        names.push(path.strip_prefix(root()).unwrap().to_str().unwrap().replace('\\', "/"));
        if entry.file_type().unwrap().is_dir() {
            collect(&path, names);
        }
    }
}

/// What Windows has against a file or folder of this name.
fn fault(name: &str) -> Option<&'static str> {
    let stem = name.split('.').next().unwrap_or_default().trim().to_uppercase();
    let is_port =
        (stem.starts_with("COM") || stem.starts_with("LPT")) && stem.len() == 4 && stem.ends_with(char::is_numeric);
    if is_port || matches!(&*stem, "CON" | "PRN" | "AUX" | "NUL") {
        return Some("is a device on Windows");
    }
    if name.contains(|c: char| r#"<>:"\|?*"#.contains(c) || c.is_control()) {
        return Some("has a character that Windows has in no name");
    }
    name.ends_with(['.', ' ']).then_some("ends as no name of Windows does")
}

fn check(paths: &[String]) -> Vec<Found> {
    let mut all = Vec::new();
    let mut seen = BTreeMap::new();
    for path in paths {
        let mut add = |rule: String| all.push(Found { file: path.clone(), line: 0, rule });
        if let Some(fault) = path.rsplit('/').next().and_then(fault) {
            add(fault.to_owned());
        }
        if let Some(other) = seen.insert(path.to_lowercase(), path) {
            add(format!("is the same as {other} where case does not count"));
        }
    }
    all
}

#[test]
fn every_name_can_be_had_on_windows() {
    let mut paths = Vec::new();
    for folder in FOLDERS {
        collect(&root().join(folder), &mut paths);
    }
    assert!(500 < paths.len(), "{} files", paths.len());
    none(&check(&paths));
}

#[test]
fn bad_name_is_found() {
    let bad = ["a/nul.csv", "a/Com1", "a/b:c.ron", "a/b.", "a/b ", "a/B/c.csv", "a/b/C.csv"];
    let found = check(&bad.map(str::to_owned));
    let files: Vec<_> = found.iter().map(|found| &*found.file).collect();
    assert_eq!(files, ["a/nul.csv", "a/Com1", "a/b:c.ron", "a/b.", "a/b ", "a/b/C.csv"]);
    assert_eq!(check(&["a/console.csv".to_owned(), "a/null.csv".to_owned(), "a/com.csv".to_owned()]), []);
}
