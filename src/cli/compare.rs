//! `changeover compare`: the ranking of a plan's providers, who is out and why, and how sure that is.

use std::path::Path;

use serde_json::{Value, json};

use super::{Exit, World};
use crate::domain::compare::{ChangeOf, NumberChange, Ranked, Ranking, ScoreSheet, Sensitivity};
use crate::domain::plan::comparison::Points;
use crate::domain::plan::ids::{CriterionId, ProviderId};
use crate::i18n::comparison::{self, ComparisonNames};

pub(super) fn run(world: &mut World<'_>, path: &Path) -> Exit {
    let plan = match world.read_plan(path) {
        Ok((plan, _)) => plan,
        Err(exit) => return exit,
    };
    let sheet = ScoreSheet::of(&plan);
    if sheet.criteria.is_empty() || sheet.candidates.is_empty() {
        let text = world.lang.text("cli-compare-nothing").into_owned();
        world.say(&text);
        return Exit::Problems;
    }
    let (names, ranking) = (ComparisonNames::of_plan(&plan), sheet.ranking());
    let found = sheet.sensitivity(&ranking);
    let sentences = comparison::sensitivity(world.lang, &names, &ranking, &found);
    if world.json {
        let rows: Vec<Value> = ranking.rows.iter().map(|row| row_json(world, &names, row)).collect();
        let value = json!({
            "plan": plan.about().name,
            "criteria": sheet.criteria.len(),
            "provisional": ranking.is_provisional(),
            "ranking": rows,
            "sensitivity": sensitivity_json(world, &names, &found),
            "sentences": sentences,
        });
        world.json(&value);
    } else {
        for line in lines(world, &names, &ranking).into_iter().chain(sentences) {
            world.line(&line);
        }
    }
    if ranking.is_provisional() { Exit::Warnings } else { Exit::Fine }
}

/// One line for everybody: those with a place, then those that are out.
fn lines(world: &World<'_>, names: &ComparisonNames, ranking: &Ranking) -> Vec<String> {
    let line = |row: &Ranked| {
        let Some(place) = row.place else { return comparison::disqualified(world.lang, names, row) };
        let (place, total, most) = (place.to_string(), row.total.to_string(), row.most.to_string());
        let args: [(&str, &str); 4] =
            [("place", &place), ("provider", names.provider(row.id)), ("total", &total), ("most", &most)];
        let text = match row.n_open {
            0 => world.lang.with("cli-compare-row", &args),
            n => world.lang.count_with("cli-compare-row-open", n, &args),
        };
        Some(text.into_owned())
    };
    ranking.rows.iter().filter_map(line).collect()
}

fn row_json(world: &World<'_>, names: &ComparisonNames, row: &Ranked) -> Value {
    let missed = row.missed.iter().map(|missed| {
        json!({
            "criterion": criterion_json(world, names, missed.criterion),
            "score": missed.score.number(),
            "least": missed.least.number(),
        })
    });
    json!({
        "place": row.place,
        "tied": row.is_tied,
        "provider": provider_json(names, row.id),
        "total": row.total,
        "at_best": row.at_best,
        "most": row.most,
        "open": row.n_open,
        "missed": missed.collect::<Vec<_>>(),
    })
}

fn provider_json(names: &ComparisonNames, id: ProviderId) -> Value {
    json!({"id": id.to_string(), "name": names.provider(id)})
}

fn criterion_json(world: &World<'_>, names: &ComparisonNames, id: CriterionId) -> Value {
    json!({"id": id.to_string(), "name": names.criterion(world.lang, id)})
}

fn sensitivity_json(world: &World<'_>, names: &ComparisonNames, found: &Sensitivity) -> Value {
    let all = |ids: &[ProviderId]| ids.iter().map(|id| provider_json(names, *id)).collect::<Vec<_>>();
    match found {
        Sensitivity::TooFew => json!({"kind": "too-few"}),
        Sensitivity::Tied(leaders) => json!({"kind": "tied", "leaders": all(leaders)}),
        Sensitivity::Firm { winner, runners_up } => {
            json!({"kind": "firm", "winner": provider_json(names, *winner), "runners_up": all(runners_up)})
        }
        Sensitivity::Turns { winner, n_steps, changes } => {
            let changes: Vec<Value> = changes.iter().map(|one| change_json(world, names, one)).collect();
            json!({"kind": "turns", "winner": provider_json(names, *winner), "steps": n_steps, "changes": changes})
        }
    }
}

fn change_json(world: &World<'_>, names: &ComparisonNames, change: &NumberChange) -> Value {
    let (what, provider, criterion, from) = match change.what {
        ChangeOf::Weight { criterion, from } => ("weight", None, criterion, Some(from)),
        ChangeOf::Score { provider, criterion, from } => ("score", Some(provider), criterion, from),
    };
    json!({
        "what": what,
        "criterion": criterion_json(world, names, criterion),
        "provider": provider.map(|id| provider_json(names, id)),
        "from": from.map(Points::number),
        "to": change.to.number(),
        "wins": provider_json(names, change.wins),
    })
}
