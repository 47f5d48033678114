//! Copies that sync programs leave beside a plan: named, opened for reading only, and said when they are all there is.

use std::path::PathBuf;

use super::Desk;

const NAMES: [&str; 5] = [
    "plan-LAPTOP-7QK2.ron",
    "plan (1).ron",
    "plan.sync-conflict-20261120-101112-ABCDEF7.ron",
    "plan (conflicted copy 2026-11-20).ron",
    "plan - Copy.ron",
];

fn path(desk: &Desk, name: &str) -> PathBuf {
    desk.0.path().join("plan").join(name)
}

fn desk_with_copies() -> Desk {
    let desk = Desk::new();
    for name in NAMES {
        std::fs::copy(path(&desk, "plan.ron"), path(&desk, name)).unwrap();
    }
    desk
}

#[test]
fn check_names_every_copy() {
    let said = desk_with_copies().run(&["check", "plan"], 4);
    for name in NAMES {
        let of_it = |line: &&str| line.starts_with("problem: ") && line.ends_with(name);
        assert_eq!(said.lines().filter(of_it).count(), 1, "{name}: {said}");
    }
}

#[test]
fn each_copy_opens_for_reading_only() {
    let desk = desk_with_copies();
    for name in NAMES {
        let copy = format!("plan/{name}");
        let before = std::fs::read(path(&desk, name)).unwrap();
        let said = desk.output(&["check", &copy]);
        assert!(String::from_utf8_lossy(&said.stdout).contains(": 6 customers"), "{said:?}");
        let list = desk.write("list.csv", "Microsoft ID,Company name\n0f0f0f0f-1111-4222-8333-444455556666,New\n");
        let said = desk.run(&["import", &copy, &list, "--apply"], 5);
        assert!(said.contains("This is a copy beside a plan."), "{said}");
        assert_eq!(std::fs::read(path(&desk, name)).unwrap(), before);
    }
}

#[test]
fn folder_with_only_a_copy_says_so_and_names_it() {
    let desk = Desk::new();
    std::fs::rename(path(&desk, "plan.ron"), path(&desk, "plan (1).ron")).unwrap();
    for command in [&["check", "plan"][..], &["compare", "plan"]] {
        let said = desk.run(command, 5);
        assert!(said.contains("has no plan.ron") && said.contains("plan (1).ron"), "{said}");
    }
    desk.run(&["check", "plan/plan.ron"], 5);
    assert!(!desk.run(&["check", "nowhere"], 5).contains("has no plan.ron"));
}

#[test]
fn copy_that_is_no_plan_is_told_as_any_file_is() {
    let desk = Desk::new();
    std::fs::write(path(&desk, "plan (1).ron"), "not a plan").unwrap();
    desk.run(&["check", "plan/plan (1).ron"], 5);
    desk.run(&["check", "plan/plan (2).ron"], 5);
}
