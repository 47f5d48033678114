//! The commands without a window, as a script meets them: what they print, what they write, how they end.

use std::path::Path;
use std::process::{Command, Output};

use sha2::{Digest as _, Sha256};
use tempfile::TempDir;

const LINK: &str = "https://admin.microsoft.com/Adminportal/Home?invType=IndirectResellerRelationship\
&partnerId=0a1b2c3d-1111-4222-8333-444455556666&msppId=5551234&indirectCSPId=9f8e7d6c-aaaa-4bbb-8ccc-ddddeeeeffff\
&DAP=false#/BillingAccounts/partner-invitation";

struct Desk(TempDir);

impl Desk {
    fn new() -> Self {
        let desk = Self(tempfile::tempdir().unwrap());
        check(&desk.run(&["sample", "plan"]), 0, "24");
        desk
    }

    fn run(&self, arguments: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_changeover"))
            .current_dir(self.0.path())
            .args(["--data-dir", "data"])
            .args(arguments)
            .env_remove("DISPLAY")
            .env_remove("WAYLAND_DISPLAY")
            .output()
            .unwrap()
    }

    fn write(&self, name: &str, text: &str) {
        std::fs::write(self.0.path().join(name), text).unwrap();
    }

    /// A hash of every file's name and bytes below the folder.
    fn state(&self) -> String {
        fn add(dir: &Path, sha: &mut Sha256) {
            let mut entries: Vec<_> = std::fs::read_dir(dir).unwrap().map(|entry| entry.unwrap().path()).collect();
            entries.sort();
            for path in entries {
                sha.update(path.to_string_lossy().as_bytes());
                if path.is_dir() { add(&path, sha) } else { sha.update(std::fs::read(&path).unwrap()) }
            }
        }
        let mut sha = Sha256::new();
        add(self.0.path(), &mut sha);
        format!("{:x}", sha.finalize())
    }
}

#[track_caller]
fn check(output: &Output, code: i32, begins: &str) -> String {
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(code), "{text}{complaint}");
    assert!(text.contains(begins), "{text}");
    text
}

#[test]
fn check_link_prints_verdict_and_kind_first() {
    let desk = Desk::new();
    let known = ["--reseller", "0a1b2c3d-1111-4222-8333-444455556666"];
    let both = ["--provider", "9f8e7d6c-aaaa-4bbb-8ccc-ddddeeeeffff", "--partner-id", "5551234"];
    let all: Vec<&str> = ["check-link", LINK].into_iter().chain(known).chain(both).collect();
    assert!(check(&desk.run(&all), 0, "").starts_with("verdict: good\nkind: two-partner\n"));
    assert!(check(&desk.run(&["check-link", LINK]), 3, "").starts_with("verdict: warnings\n"));
    let doubled = format!("{LINK}{LINK}");
    let text = check(&desk.run(&["check-link", &doubled]), 4, "L14 refused: ");
    assert!(text.starts_with("verdict: refused\n") && text.contains(&format!("mended: {LINK}\n")), "{text}");
    check(&desk.run(&["check-link", LINK, "--provider", "x"]), 2, "");
    check(&desk.run(&["check-link", "", "--json"]), 4, "\"verdict\":\"refused\"");
}

#[test]
fn commands_that_only_read_leave_every_byte_as_it_was() {
    let desk = Desk::new();
    desk.write("list.csv", "Microsoft ID,Company name,Primary domain name,Relationship\n");
    let before = desk.state();
    check(&desk.run(&["check", "plan"]), 3, "warning: ");
    check(&desk.run(&["check", "plan/plan.ron", "--lang", "zh-Hant"]), 3, "客戶");
    desk.run(&["import", "plan", "list.csv"]);
    assert_eq!(desk.state(), before);
    let plan = std::fs::read(desk.0.path().join("plan/plan.ron")).unwrap();
    check(&desk.run(&["draft", "plan", "--out", "drafts"]), 3, "drafted 17  refused 0\n");
    std::fs::remove_dir_all(desk.0.path().join("drafts")).unwrap();
    assert_eq!(desk.state(), before);
    assert_eq!(std::fs::read(desk.0.path().join("plan/plan.ron")).unwrap(), plan);
}

#[test]
fn draft_writes_one_file_a_customer_and_an_index_into_a_new_or_empty_folder() {
    let desk = Desk::new();
    std::fs::create_dir(desk.0.path().join("out")).unwrap();
    let one = ["draft", "plan", "--out", "out", "--format", "txt", "--customer", "Fabrikam Inc."];
    check(&desk.run(&one), 0, "drafted 1  refused 0\n");
    let text = std::fs::read_to_string(desk.0.path().join("out/Fabrikam Inc.txt")).unwrap();
    assert_eq!(text.lines().filter(|line| *line == LINK).count(), 1);
    assert!(std::fs::read_to_string(desk.0.path().join("out/index.csv")).unwrap().contains("Fabrikam Inc."));
    check(&desk.run(&one), 5, "");
    check(&desk.run(&["draft", "plan", "--out", "new", "--customer", "Nobody Ltd."]), 2, "Nobody Ltd.");
    check(&desk.run(&["draft", "plan", "--out", "new", "--template", "poem"]), 2, "");
    assert!(!desk.0.path().join("new").exists());
}

#[test]
fn import_prints_counts_then_problems_and_writes_only_with_apply() {
    let desk = Desk::new();
    desk.write(
        "list.csv",
        "Microsoft ID,Company name,Primary domain name,Relationship\n\
         11111111-1111-4222-8333-444455556666,Contoso 一號,one.example,Cloud Reseller\n\
         not an id,Two,two.example,Cloud Reseller\n",
    );
    let text = check(&desk.run(&["import", "plan", "list.csv"]), 4, "");
    assert!(text.starts_with("new 2  changed 0  same 0  missing 24  problems 1\n3: "), "{text}");
    check(&desk.run(&["import", "plan", "list.csv", "--apply"]), 4, "");
    check(&desk.run(&["check", "plan"]), 3, ": 24 customers");
    check(&desk.run(&["import", "plan", "list.csv", "--apply", "--into-sample"]), 4, "new 2");
    check(&desk.run(&["check", "plan"]), 3, ": 26 customers");
    assert!(check(&desk.run(&["import", "plan", "list.csv"]), 4, "").starts_with("new 0  changed 0  same 2"));
    check(&desk.run(&["import", "plan", "no-such.csv"]), 5, "");
}

#[test]
fn what_cannot_be_read_is_said_in_a_sentence() {
    let desk = Desk::new();
    desk.write("empty.ron", "");
    std::fs::create_dir(desk.0.path().join("other")).unwrap();
    for plan in ["nowhere", "other", "empty.ron"] {
        let text = check(&desk.run(&["check", plan]), 5, "");
        assert!(text.trim().ends_with('.') || text.contains(' '), "{text}");
        assert!(!text.contains("store-"), "{text}");
    }
    check(&desk.run(&["sample", "plan"]), 5, "");
    check(&desk.run(&["--no-such-option"]), 2, "");
}
