//! `changeover moves`: what is to be done for the moves of customers, the waves, and what stands against them.

use std::path::Path;

use serde_json::json;

use super::{Exit, World};
use crate::clock;
use crate::domain::moves::{Ground, findings};
use crate::domain::plan::Plan;
use crate::domain::plan::ids::PersonId;
use crate::domain::schedule::{Forecast, Inputs};
use crate::i18n::moves::{problem_words, work_words};

pub(super) fn run(world: &mut World<'_>, path: &Path) -> Exit {
    let (plan, _) = match world.read_plan(path) {
        Ok(read) => read,
        Err(exit) => return exit,
    };
    let library = world.shelf().library;
    let book = library.book_of(&plan);
    let today = clock::today();
    let inputs = Inputs { plan: &plan, book: &book, holidays: &library.holidays, today };
    let forecast = Forecast::of(&inputs);
    let calendars = inputs.calendars();
    let found = findings(&Ground::new(&plan, &book, &calendars, today), &forecast.moving);
    let lang = world.lang;
    let work: Vec<_> = forecast.work.iter().map(|work| (work, work_words(lang, &plan, work))).collect();
    let problems: Vec<_> = found.iter().map(|one| (one, problem_words(lang, &plan, one))).collect();
    if world.json {
        let work: Vec<_> = work
            .iter()
            .map(|(work, text)| {
                let request = work.transfer.and_then(|id| plan.transfers.get(id)).map(|transfer| &transfer.request);
                json!({
                    "customer": plan.name_of(work.customer),
                    "what": text,
                    "day": work.day,
                    "last": work.last,
                    "due": work.is_due(today),
                    "who": who(&plan, work.who),
                    "turn": lang.text(work.turn.party().key()),
                    "since": work.turn.since,
                    "request": request.filter(|id| !id.is_empty()),
                })
            })
            .collect();
        let waves: Vec<_> = plan
            .waves
            .iter()
            .map(|wave| {
                let count = forecast.moving.count(wave.id);
                let state = wave.state(today, (count.n, count.n_left));
                json!({
                    "name": wave.name,
                    "first": wave.first,
                    "last": wave.last,
                    "customers": count.n,
                    "left": count.n_left,
                    "requests": count.n_requests,
                    "state": lang.text(state.key()),
                })
            })
            .collect();
        let problems: Vec<_> = problems
            .iter()
            .map(|(one, text)| {
                let wave = one.wave.and_then(|id| plan.waves.get(id)).map(|wave| &wave.name);
                json!({ "wave": wave, "text": text })
            })
            .collect();
        world.json(&json!({ "today": today, "work": work, "waves": waves, "problems": problems }));
    } else {
        for (work, text) in &work {
            let day = work.day.map_or_else(|| "-".to_owned(), |day| day.to_string());
            let who = who(&plan, work.who).unwrap_or("-");
            let line = format!("{day}  {}: {text} ({who})", plan.name_of(work.customer));
            world.line(&line);
        }
        for (_, text) in &problems {
            world.line(&format!("warning: {text}"));
        }
    }
    if problems.is_empty() { Exit::Fine } else { Exit::Warnings }
}

fn who(plan: &Plan, person: Option<PersonId>) -> Option<&str> {
    plan.people.get(person?).map(|person| person.name.as_str())
}
