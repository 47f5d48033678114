//! What earlier imports damaged is found and put back from the journal.

use super::{Desk, case_text};

const KNOWN: &str = "00000003-7b1d-4c2e-8a3f-e376a9b1a203";

#[test]
fn name_that_lost_its_letters_is_found_and_put_back() {
    let desk = Desk::new();
    let before = desk.plan();
    assert!(desk.run(&["check", "plan", "--mend"], 0).contains("nothing to mend"));
    desk.run(&["import", "plan", &case_text("customers/ps51_ascii.csv"), "--apply", "--texts", "file"], 3);
    let damaged = desk.plan();
    assert_ne!(damaged, before);
    let checked = desk.output(&["check", "plan"]);
    let said = String::from_utf8_lossy(&checked.stdout).into_owned();
    assert!(said.contains("???????? 3") && said.contains("松風貿易有限公司 3"), "{said}");
    let said = desk.run(&["check", "plan", "--mend"], 3);
    assert!(said.contains("松風貿易有限公司 3") && said.contains("--apply"), "{said}");
    assert_eq!(desk.plan(), damaged, "nothing is written unasked");
    desk.run(&["check", "plan", "--mend", "--apply"], 0);
    assert_eq!(desk.plan(), before);
    assert!(desk.customer(KNOWN).contains("松風貿易有限公司 3"));
    assert!(desk.run(&["check", "plan", "--mend"], 0).contains("nothing to mend"));
}
