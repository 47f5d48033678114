//! A change is a change of fields: in the journal, back again, beside the changes of others, and in journals of earlier
//! formats.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use changeover::domain::change::{Change, RecordChange};
use changeover::domain::plan::Plan;
use changeover::domain::plan::customer::Customer;
use changeover::domain::plan::ids::CustomerId;
use changeover::domain::plan::provider::Provider;
use changeover::domain::plan::task::Task;
use changeover::store::plan_read::read;
use changeover::store::{LogEntry, PlanKeeper};

use super::any::Any;
use crate::disk::{Desk, close, entry, n_cases, name_of, named, sample, wait_until_saved};

fn inverse(changes: &[Change]) -> Vec<Change> {
    changes.iter().map(Change::inverse).collect()
}

/// The plans from the newest edit back to the one before the oldest; `log` is newest first.
fn back_through(plan: &Plan, log: &[LogEntry]) -> Vec<Plan> {
    let mut plans = vec![plan.clone()];
    for entry in log {
        plans.push(plans[plans.len() - 1].replay(&inverse(&entry.changes)));
    }
    plans
}

/// As the journal holds it, not as it was given.
#[test]
fn random_edits_lead_through_the_journal_to_the_plan_and_each_back_to_the_plan_before() {
    let mut n_changed = 0;
    for seed in 0..n_cases(6, 200) as u64 {
        let desk = Desk::new();
        let mut plans = vec![Any::new(3_000_000 + seed).plan()];
        let opened = desk.create(&plans[0]);
        for step in 0..12 {
            let next = Any::new(4_000_000 + seed * 100 + step).plan();
            opened.keeper.record(entry(&plans[plans.len() - 1], &next));
            plans.push(next);
        }
        wait_until_saved(&opened.keeper);
        opened.keeper.leave(Duration::from_secs(5));
        let opened = desk.open();
        assert!(Some(&opened.plan) == plans.last(), "seed {seed}");
        let log = opened.keeper.read_log(12).unwrap();
        let whole = |change: &Change| format!("{change:?}").contains("(Changed {");
        n_changed += log.iter().flat_map(|entry| &entry.changes).filter(|change| whole(change)).count();
        plans.reverse();
        assert!(back_through(&opened.plan, &log) == plans, "seed {seed}");
    }
    assert!(100 < n_changed, "{n_changed} records of which fields changed");
}

/// `setters!(Type { field, .. })`: one function per field, that takes the field of another record.
macro_rules! setters {
    ($record:ty { $($field:ident),+ $(,)? }) => {
        [$((|record: &mut $record, other: &$record| record.$field = other.$field.clone()) as fn(&mut $record, &$record)),+]
    };
}

/// Somebody changes one field of `record`, somebody else another one or the same, to what it is in `others`.
fn check_pairs<T: Clone + PartialEq + std::fmt::Debug>(
    record: &T,
    others: [&T; 2],
    setters: &[fn(&mut T, &T)],
    change: impl Fn(Option<Arc<T>>, Arc<T>) -> Option<Change>,
) -> usize {
    let plan_of = |record: &T| Plan::default().replay(change(None, Arc::new(record.clone())).as_slice());
    let mut n_clashes = 0;
    for (one, set_one) in setters.iter().enumerate() {
        for (two, set_two) in setters.iter().enumerate() {
            let (mut ours, mut theirs) = (record.clone(), record.clone());
            set_one(&mut ours, others[0]);
            set_two(&mut theirs, others[1]);
            let mut both = theirs.clone();
            set_one(&mut both, others[0]);
            let Some(wanted) = change(Some(Arc::new(record.clone())), Arc::new(ours.clone())) else { continue };
            let on_top = plan_of(&theirs).put_on_top(&wanted);
            if one != two || theirs == *record || ours == theirs {
                assert_eq!(on_top.rest, None, "fields {one} and {two}");
                assert!(on_top.plan == plan_of(&both), "fields {one} and {two}");
            } else {
                assert_eq!(on_top.rest, Some(wanted), "field {one}");
                assert!(on_top.plan == plan_of(&theirs), "field {one}");
                n_clashes += 1;
            }
        }
    }
    n_clashes
}

#[test]
fn two_changes_of_different_fields_are_both_there_and_of_one_field_the_second_is_told() {
    let customers = setters!(Customer {
        microsoft_id,
        name,
        domain,
        country,
        relationships,
        provider,
        tags,
        contacts,
        owner,
        language,
        notes,
        subscriptions,
        tracks,
        relations,
    });
    let providers = setters!(Provider {
        name,
        tenant,
        partner_id,
        country,
        contact,
        regions,
        languages,
        website,
        mail_domains,
        contacts,
        notes,
        letters,
        terms,
        archived,
    });
    let tasks = setters!(Task { owner, done, postponed, note, evidence, looks });
    let mut n_clashes = [0; 3];
    let plans: Vec<Plan> = (0..n_cases(60, 2000) as u64).map(|seed| Any::new(5_000_000 + seed).plan()).collect();
    let found: Vec<Customer> = plans.iter().flat_map(|plan| plan.customers.iter()).map(|c| (**c).clone()).collect();
    for three in found.chunks_exact(3) {
        let change = |before, after| RecordChange::between(before, Some(after)).map(Change::Customer);
        n_clashes[0] += check_pairs(&three[0], [&three[1], &three[2]], &customers, change);
    }
    let found: Vec<Provider> = plans.iter().flat_map(|plan| plan.providers.iter()).map(|p| (**p).clone()).collect();
    for three in found.chunks_exact(3) {
        let change = |before, after| RecordChange::between(before, Some(after)).map(Change::Provider);
        n_clashes[1] += check_pairs(&three[0], [&three[1], &three[2]], &providers, change);
    }
    let found: Vec<Task> = plans.iter().flat_map(|plan| plan.tasks.iter()).map(|t| (**t).clone()).collect();
    for three in found.chunks_exact(3) {
        let change = |before, after| RecordChange::between(before, Some(after)).map(Change::Task);
        n_clashes[2] += check_pairs(&three[0], [&three[1], &three[2]], &tasks, change);
    }
    assert!(n_clashes.iter().all(|n| 20 < *n), "{n_clashes:?}");
}

fn frozen(which: &str, file: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/journal").join(which).join(file)
}

fn frozen_plan(which: &str, file: &str) -> Plan {
    read(&std::fs::read(frozen(which, file)).unwrap(), &frozen(which, file)).unwrap().plan
}

/// Two programs of format 3 left this: a plan's file, and sixteen edits that only the journal holds.
const EARLIER: [&str; 2] = ["format_3_early", "format_3"];
const N_EDITS: usize = 16;

fn left_by_an_earlier_program(which: &str) -> Desk {
    let desk = Desk::new();
    std::fs::create_dir_all(desk.folder()).unwrap();
    std::fs::create_dir_all(desk.journal()).unwrap();
    std::fs::copy(frozen(which, "before.ron"), desk.file()).unwrap();
    std::fs::copy(frozen(which, "journal.ron"), desk.journal().join("2026-11.ron")).unwrap();
    desk
}

#[test]
fn journal_of_an_earlier_format_is_replayed_and_leads_back() {
    for which in EARLIER {
        let desk = left_by_an_earlier_program(which);
        let opened = desk.open();
        assert_eq!((opened.read_only, opened.report.n_replayed), (None, N_EDITS), "{which}");
        assert_eq!(opened.report.findings, [], "{which}");
        assert!(opened.plan == frozen_plan(which, "after.ron"), "{which}: as that program made it");
        let log = opened.keeper.read_log(N_EDITS).unwrap();
        assert!(back_through(&opened.plan, &log)[N_EDITS] == frozen_plan(which, "before.ron"), "{which}");
    }
}

/// A line of this format stands in a file only whose head says so: an earlier program then knows that it must not write.
#[test]
fn edits_after_those_of_an_earlier_format_go_into_a_file_of_their_own() {
    for (which, with_snapshot) in EARLIER.into_iter().flat_map(|which| [(which, false), (which, true)]) {
        let desk = left_by_an_earlier_program(which);
        let old = desk.journal().join("2026-11.ron");
        let opened = desk.open();
        let after = named(&opened.plan, 100, "Contoso");
        opened.keeper.record(entry(&opened.plan, &after));
        wait_until_saved(&opened.keeper);
        if with_snapshot {
            close(opened.keeper);
        } else {
            opened.keeper.leave(Duration::from_secs(5));
        }
        assert_eq!(std::fs::read(&old).unwrap(), std::fs::read(frozen(which, "journal.ron")).unwrap(), "{which}");
        let new = std::fs::read_to_string(desk.journal().join("2026-11-2.ron")).unwrap();
        assert!(new.starts_with("Journal(format: 4, ") && new.contains("Changed(Customer(id: "), "{new}");
        let again = desk.open();
        assert_eq!(again.report.findings, [], "{which}");
        assert!(again.plan == after, "{which}");
        let log = again.keeper.read_log(N_EDITS + 1).unwrap();
        assert!(back_through(&again.plan, &log)[N_EDITS + 1] == frozen_plan(which, "before.ron"), "{which}");
    }
}

#[test]
fn colleagues_who_change_different_fields_of_one_customer_do_not_clash() {
    let desk = Desk::new();
    let other = desk.second_machine();
    close(desk.create(&sample(1)).keeper);
    let noted = |plan: &Plan| {
        let customer = plan.customers.get(CustomerId::new(100)).unwrap();
        let noted = Customer { notes: "Call first".into(), ..(**customer).clone() };
        let change = RecordChange::between(Some(customer.clone()), Some(Arc::new(noted)));
        plan.replay(change.map(Change::Customer).as_slice())
    };
    let ours = desk.open();
    ours.keeper.record(entry(&ours.plan, &noted(&ours.plan)));
    wait_until_saved(&ours.keeper);
    ours.keeper.leave(Duration::from_secs(5));
    let theirs = PlanKeeper::open(&other, &desk.folder()).unwrap();
    theirs.keeper.record(entry(&theirs.plan, &named(&theirs.plan, 100, "by Joe")));
    close(theirs.keeper);
    let both = desk.open();
    assert_eq!(both.report.findings, [changeover::store::LoadFinding::Merged { n_changes: 1 }]);
    assert_eq!(name_of(&both.plan, 100), "by Joe");
    assert!(noted(&both.plan).diff(&both.plan).is_empty(), "the note is there");
}
