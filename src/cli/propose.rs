//! `changeover propose` and `changeover forecast`: who is moved when and by whom, and what the moves will come to.

use std::path::Path;

use serde_json::json;

use super::{Exit, World};
use crate::clock;
use crate::domain::foresight::{Foresight, SEED};
use crate::domain::plan::Plan;
use crate::domain::proposal::{ProposedRow, Seat};
use crate::domain::schedule::Inputs;
use crate::i18n::{foresight as forecast_words, proposal as words};

/// Works out what the moves of a plan will come to.
pub(super) fn foresee(world: &World<'_>, plan: &Plan, seed: u64) -> Foresight {
    let library = world.shelf().library;
    let book = library.book_of(plan);
    let inputs = Inputs { plan, book: &book, holidays: &library.holidays, today: clock::today() };
    Foresight::of(&inputs, clock::local_now().offset().local_minus_utc() / 60, seed)
}

/// Proposes a schedule, and accepts it if asked to.
pub(super) fn propose(world: &mut World<'_>, path: &Path, apply: bool) -> Exit {
    let (opened, plan) = if apply {
        match world.open(path) {
            Ok(opened) => {
                let plan = opened.plan.clone();
                (Some(opened), plan)
            }
            Err(exit) => return exit,
        }
    } else {
        match world.read_plan(path) {
            Ok((plan, _)) => (None, plan),
            Err(exit) => return exit,
        }
    };
    let foresight = foresee(world, &plan, SEED);
    let n_changes = foresight.proposal.n_changes(&plan);
    say(world, &plan, &foresight, apply);
    if let Some(opened) = opened {
        if let Some(edit) = foresight.proposal.edit(&plan, None)
            && let Err(exit) = world.record(&opened, &edit)
        {
            return exit;
        }
        if let Err(exit) = world.close(opened) {
            return exit;
        }
        if !world.json {
            let text = world.lang.count("cli-propose-applied", n_changes).into_owned();
            world.line(&text);
        }
    } else if !world.json && 0 < n_changes {
        let text = world.lang.text("cli-propose-apply").into_owned();
        world.line(&text);
    }
    let is_whole = foresight.proposal.n_late == 0 && foresight.proposal.n_placed() == foresight.proposal.rows.len();
    if is_whole { Exit::Fine } else { Exit::Warnings }
}

fn say(world: &mut World<'_>, plan: &Plan, foresight: &Foresight, applied: bool) {
    let (lang, proposal) = (world.lang, &foresight.proposal);
    let mut rows: Vec<&ProposedRow> = proposal.rows.iter().collect();
    let day_of = |row: &ProposedRow| if let Seat::On(day, _) = row.place { Some(day) } else { None };
    rows.sort_by_key(|row| (day_of(row).is_none(), day_of(row), row.customer));
    if world.json {
        let row = |row: &&ProposedRow| {
            let person = if let Seat::On(_, person) = row.place { Some(person) } else { None };
            let why = if let Seat::Nowhere(why) = &row.place { Some(words::no_day_words(lang, why)) } else { None };
            json!({
                "customer": plan.name_of(row.customer),
                "day": day_of(row),
                "person": person.and_then(|id| plan.people.get(id)).map(|person| &person.name),
                "requests": row.n_requests,
                "pinned": row.is_pinned,
                "late": row.is_late,
                "completes": row.completes,
                "why": why,
            })
        };
        world.json(&json!({
            "last_day": proposal.last_day,
            "late": proposal.n_late,
            "bound": proposal.bound,
            "waits_for_pilot": words::pilot_words(lang, proposal),
            "exact": proposal.exact,
            "changes": proposal.n_changes(plan),
            "applied": applied,
            "customers": rows.iter().map(row).collect::<Vec<_>>(),
        }));
        return;
    }
    let lines = std::iter::once(words::headline(lang, proposal)).chain(words::pilot_words(lang, proposal));
    for line in lines.chain(words::bound_words(lang, proposal).map(std::borrow::Cow::into_owned)) {
        world.line(&line);
    }
    for row in rows {
        let day = day_of(row).map_or_else(|| "-".to_owned(), |day| day.to_string());
        let what = match &row.place {
            Seat::On(_, person) => plan.people.get(*person).map_or("-", |one| &one.name).to_owned(),
            Seat::Nowhere(why) => words::no_day_words(lang, why),
        };
        let args = [("day", &*day), ("customer", plan.name_of(row.customer)), ("what", &what)];
        let line = lang.with("cli-propose-row", &args).into_owned();
        world.line(&line);
    }
}

/// Says what the moves will come to.
pub(super) fn forecast(world: &mut World<'_>, path: &Path, seed: u64) -> Exit {
    let plan = match world.read_plan(path) {
        Ok((plan, _)) => plan,
        Err(exit) => return exit,
    };
    let foresight = foresee(world, &plan, seed);
    let book = world.shelf().library.book_of(&plan);
    let lang = world.lang;
    if world.json {
        let risk = |risk: &crate::domain::foresight::RiskOfDay| json!({ "deadline": risk.deadline, "day": risk.day, "low": risk.n.low, "middle": risk.n.middle, "high": risk.n.high });
        let wave = |wave: &crate::domain::foresight::WaveOutlook| {
            let name = plan.waves.get(wave.wave).map(|wave| &wave.name);
            json!({ "wave": name, "customers": wave.n, "percent": wave.chance.map(crate::domain::forecast::Share::percent) })
        };
        let curve = foresight.accepted.iter().map(|(day, point)| {
            json!({ "day": day, "low": point.band.low, "middle": point.band.middle, "high": point.band.high })
        });
        let moved = foresight.moved.map(|band| json!({ "low": band.low, "middle": band.middle, "high": band.high }));
        world.json(&json!({
            "seed": seed,
            "last_day": foresight.proposal.last_day,
            "customers": foresight.n_customers,
            "reachable": foresight.n_reachable,
            "moved": foresight.n_moved,
            "moved_by_last_day": moved,
            "mostly_assumed": foresight.mostly_assumed,
            "left": foresight.pace.n_left,
            "business_days_left": foresight.pace.days_left,
            "ends_at_this_pace": foresight.pace.seen.map(|seen| seen.ends),
            "late_at_this_pace": foresight.pace.seen.map(|seen| seen.n_late),
            "answers": foresight.n_answers.0,
            "accepted": foresight.n_answers.1,
            "nine_of_ten_by": foresight.mostly_moved,
            "at_risk": foresight.at_risk.iter().map(risk).collect::<Vec<_>>(),
            "waves": foresight.waves.iter().map(wave).collect::<Vec<_>>(),
            "acceptances": curve.collect::<Vec<_>>(),
        }));
        return Exit::Fine;
    }
    let first = forecast_words::moved(lang, &foresight);
    let risks = foresight.at_risk.iter().map(|risk| forecast_words::risk(lang, &book, risk));
    let lines: Vec<String> =
        std::iter::once(first).chain(forecast_words::details(lang, &foresight)).chain(risks).collect();
    for line in lines {
        world.line(&line);
    }
    Exit::Fine
}
