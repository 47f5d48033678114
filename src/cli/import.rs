//! `changeover import`: compares a list with a plan; writes only with `--apply`.

use std::sync::Arc;

use serde_json::json;

use super::columns::Taken;
use super::import_args::ImportArgs;
use super::sheets::{say_sheet, sheet_json};
use super::{Exit, World, import_subscriptions};
use crate::clock;
use crate::domain::edit::customers::ImportEdit;
use crate::domain::edit::{Edit, EditError};
use crate::domain::import::{
    DiffOptions, Extent, FileKind, ImportDiff, ImportRows, ImportTally, MergeProposal, Remark, Remarks, alike, diff,
};
use crate::domain::plan::Plan;
use crate::domain::plan::customer::Relationship;
use crate::domain::plan::ids::CustomerId;
use crate::domain::plan::moment::Stamp;
use crate::domain::plan::shape::ImportMapping;
use crate::exchange::csv_in::{FirstLook, ListWords, Lookable, Warning, first_look, read_customers};
use crate::exchange::mapping_file::Explanation;
use crate::exchange::unpack::list_in;
use crate::exchange::xlsx_in::{ReadSheet, SheetChoice, XlsxFault, as_csv, fits_list};
use crate::i18n::Lang;
use crate::i18n::explain::{self, import_sentence, relationship};
use crate::i18n::imports::{done, evidence, lines, workbook_fault};
use crate::ids::IdMaker;
use crate::store::fs::RealFs;
use crate::store::{JournalEntry, Opened};

/// The largest file that is read, in bytes: a list of a million customers.
const MAX_BYTES: u64 = 256 * 1024 * 1024;

/// What is imported.
pub(super) struct File {
    /// As it lies on the disk; kept beside the plan.
    pub(super) bytes: Arc<Vec<u8>>,
    /// What is read: the same, or the sheet of a workbook as CSV.
    pub(super) text: Arc<Vec<u8>>,
    /// How it is read, and what is known of it.
    pub(super) look: FirstLook,
    /// The sheet, if it is a workbook.
    pub(super) sheet: Option<ReadSheet>,
}

/// The plan, and where it is written to; `None`: nowhere, it is only compared.
pub(super) struct Target {
    pub(super) plan: Plan,
    opened: Option<Opened>,
}

pub(super) fn run(world: &mut World<'_>, args: &ImportArgs) -> Exit {
    let bytes = match crate::store::read_input(&RealFs, &args.file, MAX_BYTES) {
        Ok(bytes) => bytes,
        Err(error) => return world.trouble(&error),
    };
    let opened = if args.apply { Some(world.open(&args.plan)) } else { None };
    let target = match opened {
        Some(Ok(opened)) => Target { plan: opened.plan.clone(), opened: Some(opened) },
        Some(Err(exit)) => return exit,
        None => match world.read_plan(&args.plan) {
            Ok((plan, _)) => Target { plan, opened: None },
            Err(exit) => return exit,
        },
    };
    let explanation = match args.explaining.read(world) {
        Ok(explanation) => explanation,
        Err(exit) => return exit,
    };
    let file = match open_file(world, (args, &explanation), bytes, &target.plan) {
        Ok(file) => file,
        Err(exit) => return exit,
    };
    if let Err(exit) = args.explaining.check(world) {
        return exit;
    }
    let taken = match Taken::of(world, &args.explaining, &file, explanation) {
        Ok(taken) => taken,
        Err(exit) => return exit,
    };
    if taken.mapping.kind() == FileKind::Subscriptions {
        return import_subscriptions::run(world, args, &taken, file, target);
    }
    let words = &ListWords::shipped().customers;
    let read = read_customers(&file.text, &file.look.options, &taken.mapping, words, &mut |_, _| Ok(()));
    let Ok(read) = read else { return Exit::Io };
    if args.customer.is_some() {
        return world.usage("cli-customer-not-asked");
    }
    let maker = IdMaker::default();
    let answers = taken.words(&maker);
    let extent = if file.look.recognised.is_export() { Extent::Whole } else { Extent::Part };
    let mut diff = diff(&target.plan, &read, &answers, DiffOptions { extent, ..DiffOptions::default() });
    diff.choose_texts(args.texts.choice());
    for proposal in &mut diff.proposals {
        proposal.chosen = args.confirm && proposal.kind.can_be_taken();
    }
    let found = match () {
        () if !diff.remarks.problems.is_empty() => Exit::Problems,
        () if !diff.remarks.notes.is_empty() || !diff.unanswered.is_empty() => Exit::Warnings,
        () if !file.look.preview.warnings.is_empty() || taken.is_odd() => Exit::Warnings,
        () => Exit::Fine,
    };
    let mut ids = || CustomerId::new(maker.make());
    let stamp = Stamp { at: clock::now(), by: world.setup().who };
    let edit = diff.to_edit(&mut ids, answers, taken.shape(&maker, &file), stamp);
    let plan = target.plan.clone();
    let (sheet, warnings) = (file.sheet.clone(), file.look.preview.warnings.clone());
    let explained = taken.explained(&file);
    let applied = apply(world, args, file, target, edit);
    report(world, &plan, (&read, sheet.as_ref()), (&diff, &warnings, &applied), &taken);
    if let Err(exit) = args.explaining.save(world, &explained, &applied) {
        return exit;
    }
    suggestions(world, args, &plan, &diff);
    finish(world, &applied, found)
}

/// The file as it is read, and what its columns hold; a workbook is unpacked.
fn open_file(
    world: &mut World<'_>,
    (args, explanation): (&ImportArgs, &Explanation),
    bytes: Vec<u8>,
    plan: &Plan,
) -> Result<File, Exit> {
    let bytes = Arc::new(list_in(bytes).map_err(|fault| {
        let text = world.lang.say(&fault.message()).into_owned();
        world.say(&text);
        Exit::Problems
    })?);
    let shapes: Vec<&ImportMapping> = plan.shapes.iter().map(|shape| &**shape).collect();
    let sheet = args.sheet.as_deref().or(Some(&*explanation.sheet).filter(|name| !name.is_empty()));
    let fit = |head: &[u8]| fits_list(head, &shapes);
    match as_csv(&bytes, SheetChoice { name: sheet, fit: &fit }, &mut |_, _| Ok(())) {
        Ok(table) => {
            let list = Lookable { bytes: &table.text, is_sheet: table.sheet.is_some() };
            let look = first_look(list, &explanation.reading, &explanation.columns, ListWords::shipped(), &shapes);
            let (text, sheet) = (table.text.clone(), table.sheet);
            Ok(File { bytes, text, look, sheet })
        }
        Err(fault) => {
            let mut texts = vec![workbook_fault(world.lang, &fault)];
            if matches!(fault, XlsxFault::SeveralTables { .. } | XlsxFault::OnlyHidden { .. }) {
                texts.push(world.lang.text("cli-sheet").into_owned());
            }
            world.say(&texts.join("\n"));
            Err(Exit::Problems)
        }
    }
}

/// Remarks for scripts; equal ones are one.
pub(super) fn remarks_json(lang: &Lang, remarks: &[Remark]) -> Vec<serde_json::Value> {
    let all = alike(remarks).into_iter();
    all.map(|one| json!({"lines": one.lines, "text": import_sentence(lang, &one.kind.sentence())})).collect()
}

/// Remarks, equal ones in one line.
pub(super) fn say_remarks(world: &mut World<'_>, remarks: &Remarks) {
    for (remarks, key) in [(&remarks.problems, "import-problem-left-out"), (&remarks.notes, "import-problem-kept")] {
        for one in alike(remarks) {
            let (lines, what) = (lines(world.lang, &one.lines), world.lang.text(key));
            let text = import_sentence(world.lang, &one.kind.sentence());
            let line = format!("{lines}: {what}: {text}");
            world.line(&line);
        }
    }
}

/// Says how many of what there are, in one line.
pub(super) fn say_counts(world: &mut World<'_>, key: &str, names: [&str; 6], counts: [usize; 6]) {
    let counts = counts.map(|n| n.to_string());
    let args: Vec<(&str, &str)> = names.into_iter().zip(counts.iter().map(String::as_str)).collect();
    let line = world.lang.with(key, &args).into_owned();
    world.line(&line);
}

/// What came of writing: an error that was said, what entered the plan, or nothing because it was only to be compared.
pub(super) type Applied = Result<Option<ImportTally>, Exit>;

/// What entered the plan, for scripts; nothing: it was only compared, or not written.
pub(super) fn applied_json(applied: &Applied) -> serde_json::Value {
    let tally = applied.as_ref().ok().copied().flatten();
    tally.map_or(
        serde_json::Value::Null,
        |tally| json!({"added": tally.n_added, "changed": tally.n_changed, "confirmed": tally.n_confirmed}),
    )
}

/// Says what entered the plan.
pub(super) fn finish(world: &mut World<'_>, applied: &Applied, found: Exit) -> Exit {
    match applied {
        Err(exit) => return *exit,
        Ok(Some(tally)) if !tally.is_empty() && !world.json => {
            let text = done(world.lang, tally);
            world.line(&text);
        }
        Ok(_) => {}
    }
    found
}

fn report(
    world: &mut World<'_>,
    plan: &Plan,
    (read, sheet): (&ImportRows, Option<&ReadSheet>),
    (diff, warnings, applied): (&ImportDiff, &[Warning], &Applied),
    taken: &Taken,
) {
    let counts = diff.counts();
    let (n_problems, n_notes) = (counts.n_problems, counts.n_notes + diff.unanswered.len());
    let warnings: Vec<String> =
        warnings.iter().map(|warning| import_sentence(world.lang, &warning.sentence())).collect();
    let part = diff.probably_part.map(|absent| {
        let (n, of) = (absent.n.to_string(), absent.of.to_string());
        world.lang.with("cli-probably-part", &[("absent", &n), ("of", &of)]).into_owned()
    });
    if world.json {
        let suggested: Vec<_> = diff.proposals.iter().map(|proposal| suggestion(world.lang, plan, proposal)).collect();
        let (problems, notes) =
            (remarks_json(world.lang, &diff.remarks.problems), remarks_json(world.lang, &diff.remarks.notes));
        world.json(&json!({
            "new": counts.n_new, "changed": counts.n_changed, "same": counts.n_same, "missing": counts.n_missing,
            "rows": read.n_rows, "warnings": warnings, "problems": problems, "notes": notes,
            "probably_part": part, "unexplained": diff.unanswered, "suggestions": suggested,
            "applied": applied_json(applied), "sheet": sheet_json(sheet), "not_imported": taken.not_imported(),
        }));
        return;
    }
    let names = ["new", "changed", "same", "missing", "problems", "notes"];
    let all = [counts.n_new, counts.n_changed, counts.n_same, counts.n_missing, n_problems, n_notes];
    say_counts(world, "cli-counts-customers", names, all);
    say_sheet(world, sheet);
    say_remarks(world, &diff.remarks);
    for text in warnings.iter().chain(&part) {
        world.line(text);
    }
    taken.say(world);
    for raw in &diff.unanswered {
        let text = world.lang.with("cli-unexplained", &[("raw", raw)]).into_owned();
        world.line(&text);
    }
}

fn file_name(args: &ImportArgs) -> String {
    args.file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

fn name_of(plan: &Plan, proposal: &MergeProposal) -> String {
    plan.customers.get(proposal.customer).map(|customer| customer.name.clone()).unwrap_or_default()
}

/// A suggestion for scripts.
fn suggestion(lang: &Lang, plan: &Plan, proposal: &MergeProposal) -> serde_json::Value {
    let words = |list: &[Relationship]| list.iter().map(|one| relationship(lang, one)).collect::<Vec<_>>();
    json!({
        "customer": name_of(plan, proposal), "what": lang.text(proposal.kind.key()),
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
        let (customer, what) = (name_of(plan, proposal), world.lang.text(proposal.kind.key()));
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

/// Writes what was chosen, if that was asked for.
pub(super) fn apply(
    world: &mut World<'_>,
    args: &ImportArgs,
    file: File,
    target: Target,
    mut edit: ImportEdit,
) -> Applied {
    let Target { plan, opened } = target;
    let Some(opened) = opened else { return Ok(None) };
    if let Some(reason) = &opened.read_only {
        let text = world.lang.say(&reason.message()).into_owned();
        world.say(&text);
        return Err(Exit::Io);
    }
    edit.into_sample = args.into_sample;
    let edit = Edit::Import(Box::new(edit));
    let after = match plan.apply(&edit) {
        Ok(after) => after,
        Err(error) => {
            let text = explain::edit_error(world.lang, &error);
            world.say(&text);
            return Err(if error == EditError::SampleTakesNoImport { Exit::Problems } else { Exit::Io });
        }
    };
    let changes = plan.diff(&after);
    let label = plan.label(&edit);
    let Edit::Import(edit) = edit else { return Ok(None) };
    let tally = edit.tally(&plan, &after);
    if !changes.is_empty() {
        let by = world.setup().who;
        opened.keeper.record(JournalEntry { at: clock::now(), by, label, changes, after });
    }
    opened.keeper.keep_import(&file_name(args), Arc::unwrap_or_clone(file.bytes));
    world.close(opened).map(|()| Some(tally))
}
