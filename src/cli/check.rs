//! `changeover check`: loads a plan, verifies it and lists findings.

use std::path::Path;

use serde_json::json;

use super::{Exit, World};
use crate::clock;
use crate::domain::compose::Composer;
use crate::domain::draft::TemplateKind;
use crate::domain::findings::{Severity, findings};
use crate::domain::link::LinkGrammar;
use crate::domain::plan::Plan;
use crate::i18n::dates::order_of;
use crate::i18n::explain;
use crate::store::evidence::{check_evidence, evidence_path};
use crate::store::fs::RealFs;
use crate::store::places::plan_folder;

/// What is wrong with the evidence beside the plan.
fn evidence_faults(world: &World<'_>, folder: &Path, plan: &Plan) -> Vec<(&'static str, String)> {
    let mut lines = Vec::new();
    for evidence in plan.tasks.iter().flat_map(|task| &task.evidence) {
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
        let word = match finding.severity() {
            Severity::Warning => "warning",
            Severity::Problem => "problem",
        };
        lines.push((word, explain::finding(world.lang, &finding)));
    }
    lines.extend(evidence_faults(world, &plan_folder(path), &plan));
    let order = order_of(TemplateKind::Invitation, world.language, None, clock::today());
    let composer = Composer::new(&plan, &grammar, order);
    let open: Vec<_> = plan.customers.iter().filter(|customer| !plan.stage_of(customer).is_accepted()).collect();
    let n_ready = open.iter().filter(|customer| composer.compose(customer).is_ok()).count();
    let n_open = open.len();
    if world.json {
        let found: Vec<_> = lines.iter().map(|(severity, text)| json!({"severity": severity, "text": text})).collect();
        let (name, n) = (plan.about().name, plan.customers.len());
        world.json(&json!({"plan": name, "customers": n, "open": n_open, "ready": n_ready, "findings": found}));
    } else {
        let args = [("name", plan.about().name), ("ready", n_ready.to_string()), ("open", n_open.to_string())];
        let args: Vec<_> = args.iter().map(|(key, value)| (*key, value.as_str())).collect();
        let text = world.lang.count_with("cli-checked", plan.customers.len(), &args).into_owned();
        world.line(&text);
        for (severity, text) in &lines {
            world.line(&format!("{severity}: {text}"));
        }
    }
    match () {
        () if lines.iter().any(|(severity, _)| *severity == "problem") => Exit::Problems,
        () if !lines.is_empty() => Exit::Warnings,
        () => Exit::Fine,
    }
}
