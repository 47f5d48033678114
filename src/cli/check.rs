//! `changeover check`: loads a plan, verifies it, lists findings and everything with a date.

use std::path::Path;

use serde_json::json;

use super::{Exit, World, mend};
use crate::clock;
use crate::domain::compose::Composer;
use crate::domain::draft::TemplateKind;
use crate::domain::findings::findings;
use crate::domain::link::LinkGrammar;
use crate::domain::plan::Plan;
use crate::domain::rules::RuleBook;
use crate::domain::schedule::{Due, DueTone, Forecast, Inputs, all_dues};
use crate::domain::slug::Slug;
use crate::i18n::dates::order_of;
use crate::i18n::{damages, dues, explain, rule_findings};
use crate::store::evidence::{check_evidence, evidence_path};
use crate::store::folder_of;
use crate::store::fs::RealFs;

/// What is wrong with the evidence beside the plan.
fn evidence_faults(world: &World<'_>, folder: &Path, plan: &Plan) -> Vec<(&'static str, String)> {
    let mut lines = Vec::new();
    for evidence in plan.evidence() {
        let fault = match check_evidence(&RealFs, folder, evidence) {
            Ok(state) => state.fault(&evidence_path(folder, evidence), evidence),
            Err(error) => Some(error.message()),
        };
        lines.extend(fault.map(|fault| ("problem", world.lang.say(&fault).into_owned())));
    }
    lines
}

pub(super) fn run(world: &mut World<'_>, path: &Path) -> Exit {
    let (plan, report) = match world.read_plan(path) {
        Ok(read) => read,
        Err(exit) => return exit,
    };
    let Ok(grammar) = LinkGrammar::shipped() else { return Exit::Io };
    let mut lines: Vec<(&str, String)> =
        report.findings.iter().map(|found| ("problem", world.lang.say(&found.message()).into_owned())).collect();
    for finding in findings(&plan, &grammar) {
        lines.push((finding.severity().word(), explain::finding(world.lang, &finding)));
    }
    let shelf = world.shelf();
    lines.extend(shelf.faults.iter().map(|fault| ("warning", explain::rule_file_fault(world.lang, fault))));
    let instead = |(id, file): &(Slug, String)| explain::rule_file_instead(world.lang, *id, file);
    lines.extend(shelf.replaced.iter().map(|one| ("warning", instead(one))));
    let library = shelf.library;
    let book = library.book_of(&plan);
    let today = clock::today();
    let forecast = Forecast::of(&Inputs { plan: &plan, book: &book, holidays: &library.holidays, today });
    for finding in &forecast.findings {
        lines.push((finding.severity().word(), rule_findings::rule_finding(world.lang, &book, finding)));
    }
    let all = all_dues(&Inputs { plan: &plan, book: &book, holidays: &library.holidays, today }, &forecast);
    for due in forecast.dues.iter().filter(|due| due.tone == DueTone::Overdue) {
        let (title, date) = (dues::title_of(world.lang, &book, due), due.date.unwrap_or(today).to_string());
        lines.push(("warning", world.lang.with("cli-overdue", &[("what", &title), ("date", &date)]).into_owned()));
    }
    lines.extend(evidence_faults(world, &folder_of(&RealFs, path), &plan));
    for one in mend::found(world, &plan, report.plan.as_ref()) {
        let (what, how) = (damages::damage(world.lang, &plan, &one), damages::mend(world.lang, &one));
        lines.push(("warning", format!("{what}. {how}")));
    }
    let order = order_of(TemplateKind::Invitation, world.language, None, clock::today());
    let composer = Composer::new(&plan, &grammar, order);
    let open: Vec<_> = plan.customers.iter().filter(|customer| !plan.stage_of(customer).is_accepted()).collect();
    let n_ready = open.iter().filter(|customer| composer.compose(customer).is_ok()).count();
    let n_open = open.len();
    if world.json {
        let found: Vec<_> = lines.iter().map(|(severity, text)| json!({"severity": severity, "text": text})).collect();
        let (name, n) = (plan.about().name, plan.customers.len());
        let dates: Vec<_> = all.iter().map(|due| date_json(world, &book, due)).collect();
        world.json(&json!({
            "plan": name,
            "customers": n,
            "open": n_open,
            "ready": n_ready,
            "rules": book.id.as_str(),
            "not_safe": forecast.census.n_not_safe(),
            "findings": found,
            "dates": dates,
        }));
    } else {
        let args = [("name", plan.about().name), ("ready", n_ready.to_string()), ("open", n_open.to_string())];
        let args: Vec<_> = args.iter().map(|(key, value)| (*key, value.as_str())).collect();
        let text = world.lang.count_with("cli-checked", plan.customers.len(), &args).into_owned();
        world.line(&text);
        for (severity, text) in &lines {
            world.line(&format!("{severity}: {text}"));
        }
        print_dates(world, &plan, &book, &all);
    }
    match () {
        () if lines.iter().any(|(severity, _)| *severity == "problem") => Exit::Problems,
        () if !lines.is_empty() => Exit::Warnings,
        () => Exit::Fine,
    }
}

/// The name of a date, marked when only third parties report it.
fn title(world: &World<'_>, book: &RuleBook, due: &Due) -> String {
    let title = dues::title_of(world.lang, book, due);
    dues::reported(world.lang, due.confidence, &title).into_owned()
}

/// One line a date, open ones only: `date: 2026-12-13 (12 business days left): what (who)`.
fn print_dates(world: &mut World<'_>, plan: &Plan, book: &RuleBook, dues: &[Due]) {
    for due in dues.iter().filter(|due| due.tone != DueTone::Done) {
        let mut line = match (due.date, due.days_left) {
            (Some(date), Some(left)) => {
                let left = dues::business_days(world.lang, left);
                format!("date: {date} ({left}): {}", title(world, book, due))
            }
            _ => format!("date: unknown: {}", title(world, book, due)),
        };
        if let Some(owner) = due.owner.and_then(|id| plan.people.get(id)) {
            line.extend([" (", owner.name.as_str(), ")"]);
        }
        world.line(&line);
    }
}

fn date_json(world: &World<'_>, book: &RuleBook, due: &Due) -> serde_json::Value {
    json!({
        "id": due.id.as_str(),
        "text": title(world, book, due),
        "date": due.date.map(|date| date.to_string()),
        "business_days_left": due.days_left,
        "done": due.tone == DueTone::Done,
    })
}
