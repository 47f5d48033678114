//! `changeover export` as a script meets it.

use std::process::Output;

use tempfile::TempDir;

use crate::support::run_in;

/// A folder with the sample plan.
struct Desk(TempDir);

impl Desk {
    fn new() -> Self {
        let desk = Self(tempfile::tempdir().unwrap());
        desk.check(&["sample", "plan"], 0, "24");
        desk
    }

    fn run(&self, arguments: &[&str]) -> Output {
        run_in(self.0.path(), "data", arguments)
    }

    #[track_caller]
    fn check(&self, arguments: &[&str], code: i32, says: &str) -> String {
        let output = self.run(arguments);
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        let complaint = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(code), "{text}{complaint}");
        assert!(text.contains(says), "{text}");
        text
    }

    fn read(&self, name: &str) -> Option<Vec<u8>> {
        std::fs::read(self.0.path().join(name)).ok()
    }

    fn text(&self, name: &str) -> String {
        String::from_utf8(self.read(name).unwrap()).unwrap()
    }
}

#[test]
fn exported_customers_are_imported_again_without_a_change() {
    let desk = Desk::new();
    let plan = desk.read("plan/plan.ron");
    for (lang, file, said, left) in [
        ("en", "customers.csv", "24 customers saved in customers.csv", "not imported: Status, Next reminder"),
        ("zh-Hant", "customers.xlsx", "customers.xlsx", "狀態"),
    ] {
        desk.check(&["export", "plan", "customers", "--out", file, "--lang", lang], 0, said);
        let read = desk.check(&["import", "plan", file, "--lang", lang], 0, left);
        assert!(read.contains("24"), "{read}");
        let json = desk.check(&["import", "plan", file, "--json"], 0, "");
        let json: serde_json::Value = serde_json::from_str(&json).unwrap();
        assert_eq!(
            (json["new"].as_u64(), json["changed"].as_u64(), json["same"].as_u64()),
            (Some(0), Some(0), Some(24))
        );
    }
    assert_eq!(desk.read("plan/plan.ron"), plan);
}

#[test]
fn columns_and_rows_are_those_that_were_asked_for() {
    let desk = Desk::new();
    let out = ["export", "plan", "customers", "--out", "few", "--format", "csv", "--columns", "company, Country"];
    desk.check(&[&out[..], &["--search", "fabrikam"]].concat(), 0, "1 customer saved in few.csv");
    assert_eq!(desk.text("few.csv").lines().next(), Some("Company,Country"));
    assert_eq!(desk.text("few.csv").lines().count(), 2);
    let out = ["export", "plan", "subscriptions", "--out", "s.csv", "--columns", "seats,product", "--json"];
    let said = desk.check(&[&out[..], &["--search", "power bi"]].concat(), 0, "\"rows\":9");
    assert!(said.contains("s.csv"), "{said}");
    let text = desk.text("s.csv");
    assert!(text.starts_with("\u{feff}Seats,Billed seats,Product,Subscription ID,"), "{text}");
    assert_eq!(text.lines().count(), 10);
    desk.check(&["export", "plan", "subscriptions", "--out", "all.xlsx"], 0, "subscriptions saved in all.xlsx");
    assert!(desk.read("all.xlsx").unwrap().starts_with(b"PK"));
    desk.check(&["import", "plan", "all.xlsx"], 0, "");
}

#[test]
fn what_cannot_be_exported_is_said_and_nothing_is_saved() {
    let desk = Desk::new();
    let out = ["export", "plan", "subscriptions", "--out", "s.csv"];
    let text = desk.check(&[&out[..], &["--columns", "product,margin"]].concat(), 2, "“margin” is not a column");
    assert!(text.contains("product, customer, kind"), "{text}");
    desk.check(&[&out[..], &["--search", "no such product"]].concat(), 4, "No rows were found");
    desk.check(&["export", "nowhere", "customers", "--out", "s.csv"], 5, "");
    assert_eq!(desk.read("s.csv"), None);
    std::fs::write(desk.0.path().join("s.csv"), "mine").unwrap();
    desk.check(&out, 5, "was not replaced");
    assert_eq!(desk.text("s.csv"), "mine");
}
