//! `changeover import` of a list of subscriptions: compares it with the customers of a plan.

use serde_json::json;

use super::import::{File, Target, apply, problem_json, say_problems};
use super::{Exit, ImportArgs, World};
use crate::domain::import::{SubscriptionDiff, SubscriptionList, diff_subscriptions};
use crate::exchange::csv_in::{Preview, SubscriptionWords, SubscriptionsFault, SubscriptionsFile, read_subscriptions};
use crate::i18n::candidates::table_fault;
use crate::i18n::explain::import_sentence;

pub(super) fn run(
    world: &mut World<'_>,
    args: &ImportArgs,
    (list, words, looked): (SubscriptionList, &SubscriptionWords, &Preview),
    file: File,
    target: Target,
) -> Exit {
    let owner = match (list, &args.customer) {
        (SubscriptionList::Insights, Some(_)) => return world.usage("cli-customer-not-asked"),
        (SubscriptionList::OneCustomer, None) => return world.usage("cli-subscriptions-owner"),
        (SubscriptionList::Insights, None) => None,
        (SubscriptionList::OneCustomer, Some(word)) => match world.customer(&target.plan, word) {
            Ok(owner) => Some(owner),
            Err(exit) => return exit,
        },
    };
    let read = match read_subscriptions(&file.text, &file.options, looked, words, &mut |_, _| Ok(())) {
        Ok(read) => read,
        Err(SubscriptionsFault::Cancelled) => return Exit::Io,
        Err(SubscriptionsFault::Table(fault)) => {
            let text = table_fault(world.lang, &fault);
            world.say(&text);
            return Exit::Problems;
        }
    };
    let diff = diff_subscriptions(&target.plan, &read.rows, owner);
    report(world, &read, &diff);
    let found = match () {
        () if !diff.problems.is_empty() => Exit::Problems,
        () if !read.warnings.is_empty() => Exit::Warnings,
        () => Exit::Fine,
    };
    let edit = diff.to_edit(&target.plan);
    apply(world, args, file, target, edit).unwrap_or(found)
}

/// The counts are of subscriptions; what the list does not name is not missing, so nothing is said of it.
fn report(world: &mut World<'_>, read: &SubscriptionsFile, diff: &SubscriptionDiff) {
    let sum = |count: &dyn Fn(&crate::domain::import::SubscriptionEntry) -> usize| -> usize {
        diff.entries.iter().map(count).sum()
    };
    let (n_new, n_changed) = (sum(&|entry| entry.new.len()), sum(&|entry| entry.changed.len()));
    let (n_same, n_older) = (sum(&|entry| entry.n_same), sum(&|entry| entry.n_older));
    let warnings: Vec<String> =
        read.warnings.iter().map(|warning| import_sentence(world.lang, &warning.sentence())).collect();
    if world.json {
        let problems: Vec<_> = diff.problems.iter().map(|problem| problem_json(world.lang, problem)).collect();
        world.json(&json!({
            "new": n_new, "changed": n_changed, "same": n_same, "older": n_older, "customers": diff.n_chosen(),
            "rows": read.rows.rows.len(), "warnings": warnings, "problems": problems, "ignored": read.ignored,
        }));
        return;
    }
    let n_problems = diff.problems.len();
    world.line(&format!("new {n_new}  changed {n_changed}  same {n_same}  older {n_older}  problems {n_problems}"));
    say_problems(world, &diff.problems);
    for text in &warnings {
        world.line(text);
    }
    if !read.ignored.is_empty() {
        let columns = read.ignored.join(", ");
        let text = world.lang.with("subscription-list-ignored", &[("columns", &columns)]).into_owned();
        world.line(&text);
    }
}
