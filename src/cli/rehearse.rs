//! `changeover rehearse` and `changeover scenarios`: what goes wrong on the way, and what other inputs would change.

use std::path::Path;

use serde_json::{Value, json};

use super::propose::foresee;
use super::{Exit, World};
use crate::clock;
use crate::domain::foresight::{Foresight, SEED};
use crate::domain::moves::Moving;
use crate::domain::plan::Plan;
use crate::domain::plan::move_day::MoveDay;
use crate::domain::plan::scenario::Scenario;
use crate::domain::rehearsal::{Broken, Luck, Odds, Rehearsal, RehearsalCourse, SEEDS, Submitted};
use crate::domain::schedule::Inputs;
use crate::domain::search::fold;
use crate::domain::what_if::{Measures, accepted_days, differing_days, differing_inputs, proposed_days};
use crate::i18n::{Lang, proposal, what_if as words};

/// The days that are played: the accepted ones, or where there are none the proposed ones; and whether they are proposed.
fn days_of(plan: &Plan, foresight: &Foresight, is_scenario: bool) -> (Vec<MoveDay>, bool) {
    let accepted = if is_scenario { Vec::new() } else { accepted_days(plan, &Moving::of_requests(plan)) };
    if accepted.is_empty() { (proposed_days(plan, &foresight.proposal), true) } else { (accepted, false) }
}

/// Plays the days through, and lists what goes wrong.
pub(super) fn rehearse(world: &mut World<'_>, path: &Path, luck: Luck, scenario: Option<&str>) -> Exit {
    let mut plan = match world.read_plan(path) {
        Ok((plan, _)) => plan,
        Err(exit) => return exit,
    };
    if let Some(name) = scenario {
        let Some(found) = plan.scenarios.iter().find(|one| fold(&one.name) == fold(name)).cloned() else {
            let text = world.lang.with("cli-scenarios-no-such", &[("name", name)]).into_owned();
            world.say(&text);
            return Exit::Problems;
        };
        plan = found.applied(&plan);
    }
    let foresight = foresee(world, &plan, SEED);
    let library = world.shelf().library;
    let book = library.book_of(&plan);
    let inputs = Inputs { plan: &plan, book: &book, holidays: &library.holidays, today: clock::today() };
    let (days, is_proposed) = days_of(&plan, &foresight, scenario.is_some());
    let rehearsal = Rehearsal::of(&inputs, &foresight, &days);
    let (course, odds) = (rehearsal.play(luck), rehearsal.odds());
    let seed = if let Luck::Seed(seed) = luck { Some(seed) } else { None };
    if world.json {
        let value = played_json(world.lang, &plan, (&rehearsal, &course), (seed, &odds));
        world.json(&value);
    } else {
        for line in played_lines(world.lang, &plan, (&rehearsal, &course), (seed, &odds, is_proposed)) {
            world.line(&line);
        }
    }
    if course.broken.is_empty() { Exit::Fine } else { Exit::Warnings }
}

fn played_json(
    lang: &Lang,
    plan: &Plan,
    (rehearsal, course): (&Rehearsal, &RehearsalCourse),
    (seed, odds): (Option<u64>, &Odds),
) -> Value {
    let broken = |one: &Broken| {
        json!({
            "day": one.day,
            "customer": plan.name_of(one.customer),
            "problem": lang.text(one.what.kind().key()),
            "detail": words::break_detail(lang, &one.what),
        })
    };
    let submitted = |one: &Submitted| {
        let person = one.person.and_then(|id| plan.people.get(id)).map(|person| &person.name);
        json!({ "day": one.day, "customer": plan.name_of(one.customer), "person": person, "complete": one.completes })
    };
    json!({
        "seed": seed,
        "customers": rehearsal.n_customers(),
        "without_date": rehearsal.without.iter().map(|id| plan.name_of(*id)).collect::<Vec<_>>(),
        "problems": course.broken.iter().map(broken).collect::<Vec<_>>(),
        "submitted": course.submitted.iter().map(submitted).collect::<Vec<_>>(),
        "problems_without_delays": odds.n_plain,
        "simulations": SEEDS,
        "simulations_with_problems": odds.n_broken,
        "first_problem": odds.first.first().map(|(kind, _)| lang.text(kind.key())),
    })
}

fn played_lines(
    lang: &Lang,
    plan: &Plan,
    (rehearsal, course): (&Rehearsal, &RehearsalCourse),
    (seed, odds, proposed): (Option<u64>, &Odds, bool),
) -> Vec<String> {
    let [n, all] = [course.submitted.len(), rehearsal.n_customers()].map(|n| n.to_string());
    let counted = match seed {
        Some(seed) => {
            let args = [("seed", &*seed.to_string()), ("submitted", &*n), ("all", &*all)];
            lang.with("cli-rehearse-seed", &args).into_owned()
        }
        None => lang.with("cli-rehearse-plain", &[("submitted", &*n), ("all", &*all)]).into_owned(),
    };
    let row = |one: &Broken| {
        let (what, detail) = (lang.text(one.what.kind().key()), words::break_detail(lang, &one.what));
        let (day, customer) = (one.day.to_string(), plan.name_of(one.customer));
        let args = [("day", &*day), ("customer", customer), ("what", &*what), ("detail", &*detail)];
        lang.with("cli-rehearse-row", &args).into_owned()
    };
    let days = proposed.then(|| lang.text("cli-rehearse-proposed").into_owned());
    let n_without = rehearsal.without.len();
    let without = (0 < n_without).then(|| lang.count("cli-rehearse-without", n_without).into_owned());
    if rehearsal.n_customers() == 0 {
        return std::iter::once(lang.text("cli-rehearse-nothing").into_owned()).chain(without).collect();
    }
    let said = days.into_iter().chain(without).chain([words::odds(lang, odds), counted]);
    said.chain(course.broken.iter().map(row)).collect()
}

/// Compares each scenario with the plan as it is.
pub(super) fn scenarios(world: &mut World<'_>, path: &Path) -> Exit {
    let plan = match world.read_plan(path) {
        Ok((plan, _)) => plan,
        Err(exit) => return exit,
    };
    if plan.scenarios.is_empty() {
        let text = world.lang.text("cli-scenarios-none").into_owned();
        world.say(&text);
        return Exit::Problems;
    }
    let now = foresee(world, &plan, SEED);
    let mut found = Vec::new();
    for scenario in plan.scenarios.iter() {
        let (value, lines) = compared(world, &plan, &now, scenario);
        found.push(value);
        for line in lines.iter().filter(|_| !world.json).cloned().collect::<Vec<_>>() {
            world.line(&line);
        }
    }
    if world.json {
        world.json(&json!({ "scenarios": found }));
    }
    Exit::Fine
}

/// One scenario beside the plan, as data and as lines.
fn compared(world: &World<'_>, plan: &Plan, now: &Foresight, scenario: &Scenario) -> (Value, Vec<String>) {
    let applied = scenario.applied(plan);
    let then = foresee(world, &applied, SEED);
    let lang = world.lang;
    let differs: Vec<String> =
        differing_inputs(plan, scenario).iter().map(|one| words::difference(lang, plan, one)).collect();
    let sides = [&Measures::of(plan, now), &Measures::of(&applied, &then)];
    let rows = words::measures(lang, plan, clock::today(), sides);
    let n_days = differing_days(&now.proposal, &then.proposal).len();
    let numbers = rows.iter().map(|(what, [plan, own])| json!({ "what": what, "plan": plan, "scenario": own }));
    let value = json!({
        "scenario": scenario.name,
        "differs": differs,
        "other_dates": n_days,
        "numbers": numbers.collect::<Vec<_>>(),
    });
    let headline = proposal::headline(lang, &then.proposal);
    let first = lang.with("cli-scenarios-row", &[("name", &*scenario.name), ("headline", &*headline)]).into_owned();
    let differing = rows.iter().filter(|(_, [plan, own])| plan != own).map(|(what, [plan, own])| {
        let args = [("what", &**what), ("own", &**own), ("plan", &**plan)];
        lang.with("scenarios-difference", &args).into_owned()
    });
    let last = lang.count("sides-customers", n_days).into_owned();
    (value, [first].into_iter().chain(differs).chain(differing).chain([last]).collect())
}
