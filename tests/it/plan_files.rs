//! The plan's file: what is written is read, damage is never silent, files of others are never harmed.

use std::path::Path;

use changeover::domain::plan::Plan;
use changeover::store::plan_file::{About, Position, write};
use changeover::store::plan_read::{ReadPlan, read};
use changeover::store::{LoadFinding, NotAPlan, StoreError};
use proptest::prelude::*;

use crate::disk::{Desk, close, entry, full_plan, n_cases, name_of, named, plan_id, sample, wait_until_saved};

fn about() -> About {
    About::new(plan_id(), &Position { edit: 12, sum: "eab4608e".into() })
}

fn text_of(plan: &Plan) -> String {
    write(plan, &about()).unwrap()
}

fn read_bytes(bytes: &[u8]) -> Result<ReadPlan, StoreError> {
    read(bytes, Path::new("plan.ron"))
}

#[test]
fn plan_is_read_as_it_was_written() {
    let plan = sample(3);
    let read = read_bytes(text_of(&plan).as_bytes()).unwrap();
    assert_eq!((read.plan, read.findings, read.about), (plan, vec![], Some(about())));
}

#[test]
fn edits_survive_closing_and_opening() {
    let desk = Desk::new();
    let plan = sample(3);
    let opened = desk.create(&plan);
    assert_eq!((opened.plan, opened.report.findings), (plan.clone(), vec![]));
    let after = named(&plan, 101, "Fabrikam");
    opened.keeper.record(entry(&plan, &after));
    wait_until_saved(&opened.keeper);
    close(opened.keeper);
    let again = desk.open();
    assert_eq!(again.plan, after);
    assert_eq!(again.report.findings, vec![]);
    assert_eq!(again.report.n_replayed, 0);
    assert_eq!(again.keeper.read_log(10).unwrap().len(), 2);
    assert_eq!(again.keeper.list_backups().unwrap().len(), 1);
}
