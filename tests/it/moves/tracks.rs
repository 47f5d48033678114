//! What an earlier version recorded by hand of each transfer becomes a request with the same days, people and notes, once.

use changeover::domain::plan::ids::TransferId;
use changeover::domain::plan::transfer::TransferStage;
use changeover::store::fs::RealFs;
use changeover::store::places::Places;

use crate::support::{Begin, Program};

/// Each word that an earlier version had, and what it is now.
const NOW: [(&str, TransferStage); 11] = [
    ("Planned", TransferStage::Planned),
    ("Requested", TransferStage::Asked),
    ("PendingApproval", TransferStage::Created),
    ("InProgress", TransferStage::InProgress),
    ("Complete", TransferStage::Completed),
    ("Verified", TransferStage::Verified),
    ("Rejected", TransferStage::Declined),
    ("Withdrawn", TransferStage::Withdrawn),
    ("Expired", TransferStage::Expired),
    ("WithErrors", TransferStage::WithErrors),
    ("NotEligible", TransferStage::NotPossible),
];

/// A fresh computer on which the kept file is opened.
fn open() -> Program {
    let data = tempfile::tempdir().unwrap();
    let folder = data.path().join("plans").join("Earlier");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("plan.ron"), include_str!("../../data/plan/tracks.ron")).unwrap();
    Program::on(data, &Begin { plan: Some(folder), ..Begin::default() })
}

fn ids(program: &Program) -> Vec<TransferId> {
    program.plan().transfers.iter().map(|one| one.id).collect()
}

#[test]
fn each_word_of_an_earlier_version_becomes_a_request_with_its_steps() {
    let program = open();
    let plan = program.plan();
    assert_eq!(plan.transfers.len(), NOW.len());
    for (word, stage) in NOW {
        let customer = plan.customers.iter().find(|one| one.name == word).unwrap();
        assert!(customer.tracks().transfer.is_blank(), "{word}");
        let request = plan.transfers.iter().find(|one| one.customer == customer.id).unwrap();
        let last = request.steps.last().unwrap();
        assert_eq!((request.stage(), &*last.by, &*last.note), (stage, "Jane", &*format!("what {word} means")));
        assert_eq!(request.steps.len(), if word == "Planned" { 1 } else { 2 });
        assert!(last.on.to_string().starts_with("2026-11-1") && last.recorded.by == "Lin");
    }
    let holds = plan.customers.iter().filter(|one| !one.tracks().agreement.0.is_empty()).count();
    assert_eq!(holds, 5, "what was recorded of agreements stays");
}

#[test]
fn two_computers_make_the_same_requests_and_the_next_start_makes_none() {
    let (one, other) = (open(), open());
    assert_eq!(ids(&one), ids(&other));
    let beside = Program::beside(&one, &Begin { plan: Some(folder_of(&one)), ..Begin::default() });
    assert_eq!(ids(&beside), ids(&one));
}

fn folder_of(program: &Program) -> std::path::PathBuf {
    let places: Places = crate::support::places(&program.data);
    places.list_plans(&RealFs, &[]).unwrap().into_iter().next().unwrap().folder
}
