//! The plan on the disk: one edit made durable against `SQLite`, text and load against `serde_json`.

use std::path::Path;
use std::time::{Duration, Instant};

use changeover::domain::edit::Edit;
use changeover::domain::edit::customers::CustomerEdit;
use changeover::domain::plan::Plan;
use changeover::domain::plan::customer::Customer;
use changeover::store::fs::RealFs;
use changeover::store::plan_file::{FileHeader, Position, write};
use changeover::store::plan_read;
use changeover::store::{JournalEntry, Opened, Places, PlanId, PlanKeeper, SaveStatus, Setup};

use crate::{Figure, ROUNDS, big_plan, now, size, timed};

pub(crate) fn figures() -> Vec<Figure> {
    let mut figures = Vec::new();
    for n in [1_000, 10_000, 100_000] {
        let dir = tempfile::tempdir().expect("a temporary folder");
        let plan = big_plan(n);
        let setup = Setup::new(Places::at(dir.path()), "figures", now);
        let folder = dir.path().join("plan");
        let opened = PlanKeeper::create(&setup, &folder, &plan, &PlanId::from_number(1)).expect("created");
        figures.extend(edits(dir.path(), &plan, &opened));
        opened.keeper.close(Duration::from_mins(1));
        figures.extend([text(&plan), load(&folder, &plan), open(&setup, &folder, &plan)]);
    }
    figures
}

fn is_saved(opened: &Opened) -> bool {
    matches!(opened.keeper.status(), SaveStatus::Saved { .. })
}

/// One edit until it is durable, and what of it the window waits for.
fn edits(dir: &Path, plan: &Plan, opened: &Opened) -> [Figure; 2] {
    let base = rusqlite::Connection::open(dir.join("yardstick.db")).expect("a database");
    base.pragma_update(None, "journal_mode", "WAL").expect("WAL");
    base.pragma_update(None, "synchronous", "FULL").expect("FULL");
    base.execute_batch("create table customer (id integer primary key, record text)").expect("a table");
    let json = |customer: &Customer| serde_json::to_string(customer).expect("JSON");
    base.execute_batch("begin").expect("begun");
    for customer in plan.customers.iter() {
        base.execute("insert into customer values (?, ?)", (customer.id.number().cast_signed(), json(customer)))
            .expect("in");
    }
    base.execute_batch("commit").expect("committed");
    let mut now_plan = plan.clone();
    let (mut pairs, mut waits) = (Vec::new(), Vec::new());
    let customers: Vec<_> = plan.customers.iter().cloned().collect();
    for round in 0..ROUNDS * 20 {
        let mut customer = (*customers[round * 37 % customers.len()]).clone();
        customer.notes = format!("round {round}");
        let edit = Edit::Customer(CustomerEdit::Put(Box::new(customer.clone())));
        let begun = Instant::now();
        let after = now_plan.apply(&edit).expect("taken");
        let changes = now_plan.diff(&after);
        let label = now_plan.label(&edit);
        opened.keeper.record(JournalEntry { at: now(), by: "figures".into(), label, changes, after: after.clone() });
        waits.push(begun.elapsed());
        while !is_saved(opened) {
            // Asking takes a lock that the writer needs, so not without a pause.
            (0..200).for_each(|_| std::hint::spin_loop());
        }
        let ours = begun.elapsed();
        now_plan = after;
        let (theirs, _) = timed(|| {
            base.execute(
                "update customer set record = ? where id = ?",
                (json(&customer), customer.id.number().cast_signed()),
            )
        });
        pairs.push((ours, theirs));
    }
    let worst = waits.iter().max().copied().unwrap_or_default().as_secs_f64() * 1e3;
    let n = size(plan.customers.len() as u64);
    let waits = format!("what the window waits for in an edit, worst of all rounds, {n} customers");
    let made_durable = format!("one edit made durable, {n} customers");
    [Figure::pairs(made_durable, "SQLite WAL FULL", 0.9, &pairs), Figure::value(waits, worst, 1.67)]
}

fn text(plan: &Plan) -> Figure {
    let about = FileHeader::new(PlanId::from_number(1), &Position::default());
    let records: Vec<&Customer> = plan.customers.iter().map(|customer| &**customer).collect();
    let mut pairs = Vec::new();
    for _ in 0..ROUNDS {
        let (ours, _) = timed(|| write(plan, &about).expect("text").len());
        let (theirs, _) = timed(|| serde_json::to_string(&records).expect("JSON").len());
        pairs.push((ours, theirs));
    }
    Figure::pairs(
        format!("text of a full save, {} customers", size(plan.customers.len() as u64)),
        "serde_json",
        5.0,
        &pairs,
    )
}

/// The file's bytes to the plan, every line and the whole verified.
fn load(folder: &Path, plan: &Plan) -> Figure {
    let file = folder.join("plan.ron");
    let bytes = changeover::store::read_input(&RealFs, &file, u64::MAX - 1).expect("read");
    against_json("load, bytes to verified plan", plan, 2.5, || {
        let (took, read) = timed(|| plan_read::read(&bytes, &file).expect("a plan"));
        assert_eq!(read.plan.customers.len(), plan.customers.len());
        took
    })
}

/// All that stands between a click and the plan: locks, file, hash, journal, who has it.
fn open(setup: &Setup, folder: &Path, plan: &Plan) -> Figure {
    against_json("opening it, with locks, file and journal", plan, 2.5, || {
        let (took, opened) = timed(|| PlanKeeper::open(setup, folder).expect("opened"));
        opened.keeper.close(Duration::from_mins(1));
        took
    })
}

fn against_json(name: &str, plan: &Plan, goal: f64, mut ours: impl FnMut() -> Duration) -> Figure {
    let records: Vec<&Customer> = plan.customers.iter().map(|customer| &**customer).collect();
    let json = serde_json::to_string(&records).expect("JSON");
    let mut pairs = Vec::new();
    for _ in 0..ROUNDS {
        let mine = ours();
        let (theirs, read) = timed(|| serde_json::from_str::<Vec<Customer>>(&json).expect("JSON"));
        assert_eq!(read.len(), plan.customers.len());
        pairs.push((mine, theirs));
    }
    let name = format!("{name}, {} customers", size(plan.customers.len() as u64));
    Figure::pairs(name, "serde_json", goal, &pairs)
}
