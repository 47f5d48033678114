//! `changeover import`: compares a customer list with a plan; writes only with `--apply`.

use std::sync::Arc;

use serde_json::json;

use super::{Exit, ImportArgs, PATIENCE, World};
use crate::clock;
use crate::domain::edit::{Edit, EditError};
use crate::domain::import::{DiffOptions, ImportDiff, ImportRows, Proposal, diff};
use crate::domain::plan::Plan;
use crate::domain::plan::customer::Relationship;
use crate::domain::plan::ids::CustomerId;
use crate::domain::plan::moment::Stamp;
use crate::exchange::csv_in::{ReadOptions, Recognised, Warning, Words, preview, read_customers, recognise};
use crate::exchange::xlsx_in::as_csv;
use crate::i18n::Lang;
use crate::i18n::explain::{self, import_sentence, relationship};
use crate::i18n::imports::{evidence, workbook_fault};
use crate::i18n::tracks::proposal_key;
use crate::store::fs::RealFs;
use crate::store::{CloseResult, Entry, Opened};

/// The largest file that is read, in bytes: a list of a million customers.
const MAX_BYTES: u64 = 256 * 1024 * 1024;

pub(super) fn run(world: &mut World<'_>, args: &ImportArgs) -> Exit {
    let bytes = match crate::store::read_input(&RealFs, &args.file, MAX_BYTES) {
        Ok(bytes) => Arc::new(bytes),
        Err(error) => return world.trouble(&error),
    };
    let text = match as_csv(&bytes, &mut |_, _| Ok(())) {
        Ok(text) => text,
        Err(fault) => {
            let text = workbook_fault(world.lang, &fault);
            world.say(&text);
            return Exit::Problems;
        }
    };
    let opened = if args.apply { Some(world.open(&args.plan)) } else { None };
    let (plan, opened) = match opened {
        Some(Ok(opened)) => (opened.plan.clone(), Some(opened)),
        Some(Err(exit)) => return exit,
        None => match world.read_plan(&args.plan) {
            Ok((plan, _)) => (plan, None),
            Err(exit) => return exit,
        },
    };
    let (read, warnings) = match read(world, &text, &plan) {
        Ok(read) => read,
        Err(exit) => return exit,
    };
    let mut diff = diff(&plan, &read, &[], DiffOptions::default());
    for proposal in &mut diff.proposals {
        proposal.chosen = args.confirm && proposal.kind.can_be_taken();
    }
    report(world, &plan, &read, (&diff, &warnings));
    suggestions(world, args, &plan, &diff);
    let found = match () {
        () if !diff.problems.is_empty() || !diff.unanswered.is_empty() => Exit::Problems,
        () if !warnings.is_empty() => Exit::Warnings,
        () => Exit::Fine,
    };
    match opened {
        Some(opened) => apply(world, args, (opened, bytes), &plan, &diff).unwrap_or(found),
        None => found,
    }
}

/// Every row of the file, if its columns need no questions.
fn read(world: &mut World<'_>, bytes: &[u8], plan: &Plan) -> Result<(ImportRows, Vec<Warning>), Exit> {
    let options = ReadOptions::default();
    let words = Words::from_ron(Words::SHIPPED).unwrap_or_default();
    let preview = preview(bytes, &options);
    let recognised = recognise(&preview.headers, &words, plan.shapes.iter().map(|shape| &**shape));
    if let Recognised::Ask(proposal) = &recognised {
        let name = |index: &usize| preview.headers.get(*index).cloned().unwrap_or_else(|| (index + 1).to_string());
        let columns = proposal.open.iter().map(name).collect::<Vec<_>>().join(", ");
        let text = world.lang.with("cli-unknown-columns", &[("columns", &columns)]).into_owned();
        world.say(&text);
        return Err(Exit::Problems);
    }
    if let Some(fault) = recognised.mapping().faults().first() {
        let text = import_sentence(world.lang, &fault.sentence());
        world.say(&text);
        return Err(Exit::Problems);
    }
    let rows = read_customers(bytes, &options, recognised.mapping(), &words, &mut |_, _| Ok(()));
    Ok((rows.map_err(|_| Exit::Io)?, preview.warnings))
}

fn report(world: &mut World<'_>, plan: &Plan, read: &ImportRows, (diff, warnings): (&ImportDiff, &[Warning])) {
    let counts = diff.counts();
    let n_problems = counts.n_problems + diff.unanswered.len();
    let warnings: Vec<String> =
        warnings.iter().map(|warning| import_sentence(world.lang, &warning.sentence())).collect();
    if world.json {
        let problem = |problem: &crate::domain::import::Problem| {
            let text = import_sentence(world.lang, &problem.kind.sentence());
            json!({"line": problem.line, "kept": problem.kept, "text": text})
        };
        let problems: Vec<_> = diff.problems.iter().map(problem).collect();
        let suggested: Vec<_> = diff.proposals.iter().map(|proposal| suggestion(world.lang, plan, proposal)).collect();
        world.json(&json!({
            "new": counts.n_new, "changed": counts.n_changed, "same": counts.n_same, "missing": counts.n_missing,
            "rows": read.n_rows, "warnings": warnings, "problems": problems, "unexplained": diff.unanswered,
            "suggestions": suggested,
        }));
        return;
    }
    world.line(&format!(
        "new {}  changed {}  same {}  missing {}  problems {n_problems}",
        counts.n_new, counts.n_changed, counts.n_same, counts.n_missing,
    ));
    for problem in &diff.problems {
        let kept = world.lang.text(if problem.kept { "import-problem-kept" } else { "import-problem-left-out" });
        let text = import_sentence(world.lang, &problem.kind.sentence());
        let line = format!("{}: {kept}: {text}", problem.line);
        world.line(&line);
    }
    for text in &warnings {
        world.line(text);
    }
    for raw in &diff.unanswered {
        let text = world.lang.with("cli-unexplained", &[("raw", raw)]).into_owned();
        world.line(&text);
    }
}

fn file_name(args: &ImportArgs) -> String {
    args.file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

fn name_of(plan: &Plan, proposal: &Proposal) -> String {
    plan.customers.get(proposal.customer).map(|customer| customer.name.clone()).unwrap_or_default()
}

/// A suggestion for scripts.
fn suggestion(lang: &Lang, plan: &Plan, proposal: &Proposal) -> serde_json::Value {
    let words = |list: &[Relationship]| list.iter().map(|one| relationship(lang, one)).collect::<Vec<_>>();
    json!({
        "customer": name_of(plan, proposal), "what": lang.text(proposal_key(proposal.kind)),
        "before": words(&proposal.before), "now": words(&proposal.now), "lines": proposal.lines,
        "can_be_taken": proposal.kind.can_be_taken(), "confirmed": proposal.chosen,
    })
}

/// What the list suggests, one line each, with what speaks for it.
fn suggestions(world: &mut World<'_>, args: &ImportArgs, plan: &Plan, diff: &ImportDiff) {
    if world.json || diff.proposals.is_empty() {
        return;
    }
    let file = file_name(args);
    for proposal in &diff.proposals {
        let (customer, what) = (name_of(plan, proposal), world.lang.text(proposal_key(proposal.kind)));
        let evidence = evidence(world.lang, proposal, &file);
        let args = [("customer", &*customer), ("what", &*what), ("evidence", &*evidence)];
        let line = world.lang.with("cli-suggestion", &args).into_owned();
        world.line(&line);
    }
    let n_open = diff.proposals.iter().filter(|proposal| !proposal.chosen).count();
    if 0 < n_open {
        let text = world.lang.count("cli-suggestions-open", n_open).into_owned();
        world.line(&text);
    }
}

/// Writes what the diff chose; `None` when it is on the disk.
fn apply(
    world: &mut World<'_>,
    args: &ImportArgs,
    (opened, bytes): (Opened, Arc<Vec<u8>>),
    plan: &Plan,
    diff: &ImportDiff,
) -> Option<Exit> {
    if let Some(reason) = &opened.read_only {
        let text = world.lang.say(&reason.message()).into_owned();
        world.say(&text);
        return Some(Exit::Io);
    }
    let mut next = clock::millis() << 22;
    let mut ids = || {
        next += 1;
        CustomerId::new(next)
    };
    let mut edit = diff.to_edit(&mut ids, Vec::new(), None, Stamp { at: clock::now(), by: world.setup().who });
    edit.into_sample = args.into_sample;
    let edit = Edit::Import(Box::new(edit));
    let after = match plan.apply(&edit) {
        Ok(after) => after,
        Err(error) => {
            let text = explain::edit_error(world.lang, &error);
            world.say(&text);
            return Some(if error == EditError::SampleTakesNoImport { Exit::Problems } else { Exit::Io });
        }
    };
    let changes = plan.diff(&after);
    if !changes.is_empty() {
        let by = world.setup().who;
        opened.keeper.record(Entry { at: clock::now(), by, label: plan.label(&edit), changes, after });
    }
    opened.keeper.keep_import(&file_name(args), Arc::unwrap_or_clone(bytes));
    match opened.keeper.close(PATIENCE) {
        CloseResult::Saved => None,
        CloseResult::StillSaving => Some(Exit::Io),
        CloseResult::NotSaved(error) => Some(world.trouble(&error)),
    }
}
