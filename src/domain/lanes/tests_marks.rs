//! Marks of requests on the time line.

use std::sync::Arc;

use super::tests::{day, on, plan};
use super::*;
use crate::domain::plan::Plan;
use crate::domain::plan::moment::{Moment, Stamp};
use crate::domain::plan::stage::StageEntry;
use crate::domain::plan::transfer::Transfer;

#[test]
fn last_day_of_a_request_is_marked_until_it_expired_and_was_begun_anew() {
    let recorded = Stamp { at: Moment::parse("2026-10-01T09:00:00Z").unwrap(), by: "Lin".into() };
    let step = |stage, on: &str| StageEntry {
        stage,
        on: day(on),
        by: String::new(),
        note: String::new(),
        evidence: Vec::new(),
        recorded: recorded.clone(),
    };
    let request = |id, stage, on: &str| {
        let planned = step(TransferStage::Planned, "2026-10-01");
        let steps = vec![planned.clone(), step(stage, on)];
        Arc::new(Transfer { steps, ..Transfer::new(TransferId::new(id), CustomerId::new(1), planned) })
    };
    let marks = |plan: &Plan| {
        let of = |lanes: &Lanes| lanes.row(CustomerId::new(1)).unwrap().1.marks.iter().map(|one| one.of).collect();
        on::<Vec<MarkOf>>(plan, "2026-12-01", Some("2026-12-18"), |_, lanes| of(lanes))
    };
    let mut plan = plan();
    plan.transfers.put(request(1, TransferStage::Created, "2026-10-05"));
    assert_eq!(marks(&plan), [MarkOf::Expiry(TransferId::new(1))], "it expired, and nothing newer moves its items");
    plan.transfers.put(request(2, TransferStage::Created, "2026-11-20"));
    assert_eq!(marks(&plan), [MarkOf::Expiry(TransferId::new(2))]);
}
