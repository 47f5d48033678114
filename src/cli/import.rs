//! `changeover import`: compares a customer list with a plan; writes only with `--apply`.

use serde_json::json;

use super::{Exit, ImportArgs, PATIENCE, World};
use crate::clock;
use crate::domain::edit::{Edit, EditError};
use crate::domain::import::{DiffOptions, ImportDiff, ImportRows, diff};
use crate::domain::plan::Plan;
use crate::domain::plan::ids::CustomerId;
use crate::domain::plan::moment::Stamp;
use crate::exchange::csv_in::{ReadOptions, Recognised, Warning, Words, preview, read_customers, recognise};
use crate::i18n::explain::{self, import_sentence};
use crate::store::fs::RealFs;
use crate::store::{CloseResult, Entry, Opened};

/// The largest file that is read, in bytes: a list of a million customers.
const MAX_BYTES: u64 = 256 * 1024 * 1024;

pub(super) fn run(world: &mut World<'_>, args: &ImportArgs) -> Exit {
    let bytes = match crate::store::read_input(&RealFs, &args.file, MAX_BYTES) {
        Ok(bytes) => bytes,
        Err(error) => return world.trouble(&error),
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
    let (read, warnings) = match read(world, &bytes, &plan) {
        Ok(read) => read,
        Err(exit) => return exit,
    };
    let diff = diff(&plan, &read, &[], DiffOptions::default());
    report(world, &read, &diff, &warnings);
    let found = match () {
        () if !diff.problems.is_empty() || !diff.unanswered.is_empty() => Exit::Problems,
        () if !warnings.is_empty() => Exit::Warnings,
        () => Exit::Fine,
    };
    match opened {
        Some(opened) => apply(world, args, opened, &plan, &diff).unwrap_or(found),
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

fn report(world: &mut World<'_>, read: &ImportRows, diff: &ImportDiff, warnings: &[Warning]) {
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
        world.json(&json!({
            "new": counts.n_new, "changed": counts.n_changed, "same": counts.n_same, "missing": counts.n_missing,
            "rows": read.n_rows, "warnings": warnings, "problems": problems, "unexplained": diff.unanswered,
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

/// Writes what the diff chose; `None` when it is on the disk.
fn apply(world: &mut World<'_>, args: &ImportArgs, opened: Opened, plan: &Plan, diff: &ImportDiff) -> Option<Exit> {
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
    match opened.keeper.close(PATIENCE) {
        CloseResult::Saved => None,
        CloseResult::StillSaving => Some(Exit::Io),
        CloseResult::NotSaved(error) => Some(world.trouble(&error)),
    }
}
