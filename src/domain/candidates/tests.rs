use std::collections::BTreeSet;

use super::*;
use crate::domain::edit::Edit;
use crate::domain::edit::partners::ProviderEdit;
use crate::domain::import::{Remarks, RowProblemKind};
use crate::domain::plan::Plan;
use crate::domain::plan::company::Company;
use crate::domain::plan::ids::ProviderId;
use crate::domain::plan::provider::Provider;

const OURS: &str = "0a1b2c3d-1111-4222-8333-444455556600";
const THEIRS: &str = "0a1b2c3d-1111-4222-8333-444455556601";
const FREE: &str = "0a1b2c3d-1111-4222-8333-444455556602";

fn tenant(text: &str) -> Option<TenantId> {
    TenantId::parse(text).ok()
}

fn plan() -> Plan {
    let mut tailspin = Provider::new(ProviderId::new(1), "Tailspin");
    tailspin.tenant = tenant(THEIRS);
    tailspin.partner_id = PartnerId::parse("1234567").ok();
    tailspin.notes = "met in May".into();
    let company = Company { tenant: tenant(OURS), ..Company::default() };
    let put = |provider| Edit::Provider(ProviderEdit::Put(Box::new(provider)));
    let woodgrove = || Provider::new(ProviderId::new(2), "Woodgrove");
    [Edit::Company(Box::new(company)), put(tailspin), put(woodgrove())]
        .iter()
        .fold(Plan::default(), |plan, edit| plan.apply(edit).unwrap())
}

fn row(line: usize, name: &str) -> CandidateRow {
    CandidateRow { line, name: name.into(), ..CandidateRow::default() }
}

fn diff_of(rows: Vec<CandidateRow>) -> CandidatesDiff {
    diff_candidates(&plan(), &CandidateRows { rows, remarks: Remarks::default() })
}

#[track_caller]
fn about(row: CandidateRow, id: u64) {
    let row = CandidateRow { website: "tailspin.example".into(), ..row };
    let diff = diff_of(vec![row]);
    assert_eq!(diff.changes.first().and_then(|change| change.existing), Some(ProviderId::new(id)), "{diff:?}");
}

#[track_caller]
fn left_out(row: CandidateRow, kind: &RowProblemKind) {
    let diff = diff_of(vec![row]);
    assert_eq!(diff.remarks.problems.iter().map(|p| &p.kind).collect::<Vec<_>>(), [kind]);
    assert!(diff.changes.is_empty());
}

#[test]
fn candidate_is_found_by_tenant_then_partner_id_then_name() {
    about(CandidateRow { tenant: tenant(THEIRS), ..row(2, "Woodgrove") }, 1);
    about(CandidateRow { partner_id: PartnerId::parse("1234567").ok(), ..row(2, "Woodgrove") }, 1);
    about(row(2, "WOODGROVE"), 2);
    about(CandidateRow { tenant: tenant(FREE), ..row(2, "Woodgrove") }, 2);
}

#[test]
fn same_name_with_another_tenant_is_another_candidate() {
    let diff = diff_of(vec![CandidateRow { tenant: tenant(FREE), ..row(2, "Tailspin") }]);
    assert_eq!((diff.n_new, diff.n_changed), (1, 0));
}

#[test]
fn every_changed_field_can_be_left_out_and_empty_cells_take_nothing_away() {
    let mut said = CandidateRow { tenant: tenant(THEIRS), ..row(2, "Tailspin Toys") };
    said.regions = vec![Country::parse("TW").unwrap()];
    let diff = diff_of(vec![said, row(3, "Woodgrove")]);
    assert_eq!((diff.n_new, diff.n_changed, diff.n_same), (0, 1, 1));
    let fields: Vec<_> = diff.changes.iter().map(|change| change.field).collect();
    assert_eq!(fields, [Some(CandidateField::Name), Some(CandidateField::Regions)]);
    let only_regions = diff.to_providers(&plan(), &BTreeSet::from([1]), &mut || ProviderId::new(9));
    assert_eq!(only_regions.len(), 1);
    assert_eq!((only_regions[0].name.as_str(), only_regions[0].notes.as_str()), ("Tailspin", "met in May"));
    assert_eq!(only_regions[0].regions.len(), 1);
}

#[test]
fn new_candidates_are_taken_as_a_whole_and_in_one_edit() {
    let mut fabrikam = row(2, "Fabrikam");
    fabrikam.contact_phone = "+886 2 1234".into();
    let diff = diff_of(vec![fabrikam, row(3, "Proseware")]);
    assert_eq!(diff.changes[0].after, "+886 2 1234");
    let mut next = 10;
    let providers = diff.to_providers(&plan(), &BTreeSet::from([0, 1]), &mut || {
        next += 1;
        ProviderId::new(next)
    });
    let after = plan().apply(&Edit::Provider(ProviderEdit::PutAll(providers))).unwrap();
    assert_eq!(after.providers.len(), 4);
    assert_eq!(after.providers.get(ProviderId::new(11)).unwrap().contact.phone, "+886 2 1234");
}

#[test]
fn rows_that_cannot_be_taken_say_why() {
    left_out(row(2, ""), &RowProblemKind::CandidateMissing);
    left_out(CandidateRow { tenant: tenant(FREE), ..row(2, "") }, &RowProblemKind::CandidateNameMissing);
    left_out(CandidateRow { tenant: tenant(OURS), ..row(2, "Us") }, &RowProblemKind::OwnTenant);
}

#[test]
fn second_line_about_one_candidate_is_left_out() {
    let diff = diff_of(vec![row(2, "Fabrikam"), row(3, "fabrikam"), row(4, "Woodgrove"), row(5, "woodgrove")]);
    let firsts: Vec<_> = diff.remarks.problems.iter().map(|problem| problem.kind.clone()).collect();
    assert_eq!(firsts, [RowProblemKind::SameCandidate { first: 2 }, RowProblemKind::SameCandidate { first: 4 }]);
}

#[test]
fn two_providers_of_one_name_are_not_guessed_between() {
    let twin = Edit::Provider(ProviderEdit::Put(Box::new(Provider::new(ProviderId::new(3), "Woodgrove"))));
    let plan = plan().apply(&twin).unwrap();
    let read = CandidateRows { rows: vec![row(2, "Woodgrove")], remarks: Remarks::default() };
    assert_eq!(
        diff_candidates(&plan, &read).remarks.problems[0].kind,
        RowProblemKind::AmbiguousCandidate("Woodgrove".into())
    );
}

#[test]
fn provider_that_left_the_plan_since_is_passed_over() {
    let diff = diff_of(vec![CandidateRow { website: "w.example".into(), ..row(2, "Woodgrove") }]);
    let without = plan().apply(&Edit::Provider(ProviderEdit::Remove(ProviderId::new(2)))).unwrap();
    assert!(diff.to_providers(&without, &BTreeSet::from([0]), &mut || ProviderId::new(9)).is_empty());
}
