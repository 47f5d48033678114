//! `changeover import` of a list of subscriptions: compares it with the customers of a plan.

use serde_json::json;

use super::columns::Taken;
use super::import::{Applied, File, Target, applied_json, apply, finish, remarks_json, say_counts, say_remarks};
use super::import_args::ImportArgs;
use super::sheets::{say_sheet, sheet_json};
use super::{Exit, World};
use crate::clock;
use crate::domain::edit::customers::ImportEdit;
use crate::domain::import::{SubscriptionDiff, diff_subscriptions};
use crate::exchange::csv_in::{ListWords, SubscriptionsFault, SubscriptionsFile, read_subscriptions};
use crate::exchange::xlsx_in::ReadSheet;
use crate::i18n::candidates::table_fault;
use crate::i18n::explain::import_sentence;
use crate::ids::IdMaker;

pub(super) fn run(world: &mut World<'_>, args: &ImportArgs, taken: &Taken, file: File, target: Target) -> Exit {
    let owner = match (taken.mapping.names_customers(), &args.customer) {
        (true, Some(_)) => return world.usage("cli-customer-not-asked"),
        (false, None) => return world.usage("cli-subscriptions-owner"),
        (true, None) => None,
        (false, Some(word)) => match world.customer(&target.plan, word) {
            Ok(owner) => Some(owner),
            Err(exit) => return exit,
        },
    };
    let looked = (&file.look.preview, &taken.mapping);
    let read =
        match read_subscriptions(&file.text, &file.look.options, looked, ListWords::shipped(), &mut |_, _| Ok(())) {
            Ok(mut read) => {
                read.rows.texts = args.texts.choice();
                read
            }
            Err(SubscriptionsFault::Cancelled) => return Exit::Io,
            Err(SubscriptionsFault::Table(fault)) => {
                let text = table_fault(world.lang, &fault);
                world.say(&text);
                return Exit::Problems;
            }
        };
    let diff = diff_subscriptions(&target.plan, &read.rows, owner, clock::today());
    let found = match () {
        () if !diff.remarks.problems.is_empty() => Exit::Problems,
        () if !diff.remarks.notes.is_empty() || !read.warnings.is_empty() || taken.is_odd() => Exit::Warnings,
        () => Exit::Fine,
    };
    let shape = taken.shape(&IdMaker::default(), &file);
    let edit = ImportEdit { shape, ..diff.to_edit(&target.plan) };
    let (sheet, explained) = (file.sheet.clone(), taken.explained(&file));
    let applied = apply(world, args, file, target, edit);
    report(world, (&read, sheet.as_ref()), &diff, &applied, taken);
    if let Err(exit) = args.explaining.save(world, &explained, &applied) {
        return exit;
    }
    finish(world, &applied, found)
}

/// The counts are of subscriptions; what the list does not name is not missing, so nothing is said of it.
fn report(
    world: &mut World<'_>,
    (read, sheet): (&SubscriptionsFile, Option<&ReadSheet>),
    diff: &SubscriptionDiff,
    applied: &Applied,
    taken: &Taken,
) {
    let sum = |count: &dyn Fn(&crate::domain::import::SubscriptionEntry) -> usize| -> usize {
        diff.entries.iter().map(count).sum()
    };
    let (n_new, n_changed) = (sum(&|entry| entry.new.len()), sum(&|entry| entry.changed.len()));
    let (n_same, n_older) = (sum(&|entry| entry.n_same), sum(&|entry| entry.n_older));
    let warnings: Vec<String> =
        read.warnings.iter().map(|warning| import_sentence(world.lang, &warning.sentence())).collect();
    if world.json {
        let (problems, notes) =
            (remarks_json(world.lang, &diff.remarks.problems), remarks_json(world.lang, &diff.remarks.notes));
        world.json(&json!({
            "new": n_new, "changed": n_changed, "same": n_same, "older": n_older,
            "customers": diff.entries.iter().filter(|entry| entry.has_news()).count(), "rows": read.rows.rows.len(),
            "warnings": warnings, "problems": problems, "notes": notes, "ignored": read.ignored,
            "applied": applied_json(applied), "sheet": sheet_json(sheet),
        }));
        return;
    }
    let (n_problems, n_notes) = (diff.remarks.problems.len(), diff.remarks.notes.len());
    let names = ["new", "changed", "same", "older", "problems", "notes"];
    let all = [n_new, n_changed, n_same, n_older, n_problems, n_notes];
    say_counts(world, "cli-counts-subscriptions", names, all);
    say_sheet(world, sheet);
    say_remarks(world, &diff.remarks);
    for text in &warnings {
        world.line(text);
    }
    taken.say(world);
}
