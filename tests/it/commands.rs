//! The commands without a window, as a script meets them: what they print, what they write, how they end.

use std::path::Path;
use std::process::Output;

use sha2::{Digest as _, Sha256};
use tempfile::TempDir;

use crate::support::run_in;

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
        run_in(self.0.path(), "data", arguments)
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
    let text = check(&desk.run(&["import", "plan", "list.csv"]), 3, "probably a partial list");
    let counts = "new 2  changed 0  same 0  missing 0  problems 0  notes 1\nLine 3: Row kept: ";
    assert!(text.starts_with(counts), "{text}");
    check(&desk.run(&["import", "plan", "list.csv", "--apply"]), 4, "");
    check(&desk.run(&["check", "plan"]), 3, ": 24 customers");
    let text = check(&desk.run(&["import", "plan", "list.csv", "--apply", "--into-sample"]), 3, "new 2");
    assert!(text.ends_with("2 customers added\n"), "{text}");
    check(&desk.run(&["check", "plan"]), 3, ": 26 customers");
    let text = check(&desk.run(&["import", "plan", "list.csv", "--apply", "--into-sample", "--json"]), 3, "");
    assert!(text.contains("\"applied\":{\"added\":0,\"changed\":0,\"confirmed\":0}"), "{text}");
    assert!(check(&desk.run(&["import", "plan", "list.csv"]), 3, "").starts_with("new 0  changed 0  same 2"));
    check(&desk.run(&["import", "plan", "no-such.csv"]), 5, "");
}

#[test]
fn equal_notes_stand_in_one_line_and_are_warnings() {
    let desk = Desk::new();
    let rows: Vec<String> = (1..=40).map(|n| format!("c{n}.example,\"Contoso\n{n}\"")).collect();
    desk.write("list.csv", &format!("Primary domain name,Company name\n{}\n", rows.join("\n")));
    let text = check(&desk.run(&["import", "plan", "list.csv"]), 3, "");
    assert!(text.starts_with("new 40  changed 0  same 0  missing 0  problems 0  notes 40\n"), "{text}");
    assert_eq!(text.lines().filter(|line| line.contains("Row kept")).count(), 1, "{text}");
    assert!(text.contains("Lines 2, 4, 6 and 37 more: Row kept: "), "{text}");
}

#[test]
fn customers_of_two_imports_in_one_moment_have_different_ids() {
    let desk = Desk::new();
    desk.write("list.csv", "Company name,Primary domain name\nContoso 1,c1.example\nContoso 2,c2.example\n");
    let new_ids = |plan: &str| -> Vec<u64> {
        check(&desk.run(&["sample", plan]), 0, "");
        let before = customers(&desk, plan);
        check(&desk.run(&["import", plan, "list.csv", "--apply", "--into-sample"]), 0, "2 customers added");
        let after = customers(&desk, plan);
        after.into_iter().filter(|id| !before.contains(id)).collect()
    };
    let all: Vec<u64> = ["one", "two"].into_iter().flat_map(new_ids).collect();
    let chance = (1 << changeover::domain::plan::ids::RANDOM_BITS) - 1;
    assert!(all.len() == 4 && all.iter().any(|id| 2 < id & chance), "only the time tells them apart: {all:?}");
}

/// The ids of a plan's customers.
fn customers(desk: &Desk, plan: &str) -> Vec<u64> {
    let places = changeover::store::Places::at(desk.0.path().join("data"));
    let setup = changeover::store::Setup::new(places, "Lin", changeover::clock::now);
    let read = changeover::store::PlanKeeper::look(&setup, &desk.0.path().join(plan)).unwrap();
    read.0.customers.iter().map(|customer| customer.id.number()).collect()
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

/// Microsoft IDs of two customers of the sample.
const SKI_HOUSE: &str = "0000000c-5a3c-4e1f-9b2d-000000017334";
const BEITUN: &str = "0000000d-5a3c-4e1f-9b2d-000000019223";

fn details(seats: u32) -> String {
    format!(
        "SubscriptionId,SubscriptionState,Month,CustomerName,CustomerTenantId,Product,AvailableSeats,MPNId\n\
         s-1,Active,2026-10,x,{SKI_HOUSE},Visio,1,1\n\
         s-1,Active,2026-11,x,{SKI_HOUSE},Visio,{seats},1\n\
         s-2,Active,2026-11,x,{BEITUN},Visio,many,1\n\
         s-3,Active,2026-11,Nobody Ltd.,99999999-1111-4222-8333-444455556666,Visio,1,1\n"
    )
}

#[test]
fn list_of_subscriptions_is_compared_and_written_only_with_apply() {
    let desk = Desk::new();
    desk.write("Subscription details.csv", &details(5));
    let import = ["import", "plan", "Subscription details.csv"];
    let before = desk.state();
    let text = check(&desk.run(&import), 4, "Line 5: Row left out: ");
    assert!(text.starts_with("new 2  changed 0  same 0  older 0  problems 1  notes 1\n"), "{text}");
    assert!(text.contains("Line 4: Row kept: ") && !text.contains("Columns that are not imported"), "{text}");
    assert_eq!(desk.state(), before, "a comparison leaves every byte as it was");
    let apply: Vec<&str> = import.into_iter().chain(["--apply", "--into-sample"]).collect();
    check(&desk.run(&apply), 4, "2 subscriptions added\n");
    check(&desk.run(&import), 4, "new 0  changed 0  same 2  older 0  problems 1  notes 1\n");
    desk.write("Subscription details.csv", &details(6));
    check(&desk.run(&import), 4, "new 0  changed 1  same 1  older 0  problems 1  notes 1\n");
    let text = check(&desk.run(&[&apply[..], &["--json"]].concat()), 4, "\"changed\":1");
    assert!(text.contains("\"customers\":1") && text.contains("\"rows\":4"), "{text}");
    check(&desk.run(&import), 4, "same 2");
    let kept = std::fs::read_dir(desk.0.path().join("plan/imports")).unwrap().count();
    assert_eq!(kept, 2, "each file that was taken is kept beside the plan");
}

#[test]
fn subscriptions_of_one_customer_need_its_name_and_other_lists_refuse_one() {
    let desk = Desk::new();
    desk.write("one.csv", "Subscription ID,Subscription,Quantity,Status\ns-9,Visio,5,Active\n");
    desk.write("details.csv", &details(5));
    desk.write("list.csv", "Company name\nAlpine Ski House\n");
    let before = desk.state();
    check(&desk.run(&["import", "plan", "one.csv"]), 2, "--customer");
    check(&desk.run(&["import", "plan", "one.csv", "--customer", "Nobody Ltd."]), 2, "“Nobody Ltd.”");
    check(&desk.run(&["import", "plan", "details.csv", "--customer", SKI_HOUSE]), 2, "not needed");
    check(&desk.run(&["import", "plan", "list.csv", "--customer", SKI_HOUSE]), 2, "not needed");
    assert_eq!(desk.state(), before);
    let whose = ["import", "plan", "one.csv", "--customer", "alpineskihouse.example"];
    check(&desk.run(&whose), 0, "new 1  changed 0  same 0  older 0  problems 0  notes 0\n");
    let apply: Vec<&str> = whose.into_iter().chain(["--apply", "--into-sample"]).collect();
    check(&desk.run(&apply), 0, "new 1");
    check(&desk.run(&whose), 0, "new 0  changed 0  same 1");
    check(&desk.run(&["import", "plan", "one.csv", "--customer", BEITUN]), 0, "new 1");
}

#[test]
fn name_that_several_customers_have_names_none_of_them() {
    let desk = Desk::new();
    desk.write("twins.csv", "Microsoft ID,Company name\n99999999-1111-4222-8333-444455556666,Alpine Ski House\n");
    check(&desk.run(&["import", "plan", "twins.csv", "--apply", "--into-sample"]), 0, "new 1");
    desk.write("one.csv", "Subscription ID,Subscription,Quantity,Status\ns-9,Visio,5,Active\n");
    check(&desk.run(&["import", "plan", "one.csv", "--customer", "Alpine Ski House"]), 2, "2 customers are called");
    let draft = ["draft", "plan", "--out", "out", "--customer", "Alpine Ski House"];
    check(&desk.run(&draft), 2, "2 customers are called");
    assert!(!desk.0.path().join("out").exists());
    check(&desk.run(&["import", "plan", "one.csv", "--customer", SKI_HOUSE]), 0, "new 1");
}

#[test]
fn file_that_is_no_list_is_told_by_what_is_odd_about_it() {
    let desk = Desk::new();
    desk.write("empty.csv", "");
    desk.write("wild.csv", &format!("a\u{1b}[31mb,{}\n1,2\n", "long ".repeat(500)));
    desk.write("zeros.csv", &"\0".repeat(50_000));
    let before = desk.state();
    assert_eq!(check(&desk.run(&["import", "plan", "empty.csv"]), 4, ""), "The file is empty\n");
    let text = check(&desk.run(&["import", "plan", "wild.csv"]), 4, "Nobody has said");
    assert!(!text.contains('\u{1b}') && text.len() < 500, "{text:?}");
    let text = check(&desk.run(&["import", "plan", "zeros.csv"]), 4, "NUL");
    assert!(!text.contains('\0') && text.len() < 800, "{} bytes", text.len());
    assert_eq!(desk.state(), before);
    check(&desk.run(&["import", "plan", "zeros.csv", "--apply", "--into-sample"]), 4, "NUL");
    assert!(!desk.0.path().join("plan/imports").exists(), "what is no list is not kept");
}
