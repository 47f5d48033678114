//! What another rule book would change for a plan, as sentences.

use chrono::NaiveDate;

use super::{Lang, dues};
use crate::domain::rules::RuleBook;
use crate::domain::schedule::Effect;
use crate::domain::slug::Slug;

/// One effect as a sentence; `now` is the book that is followed, `then` the one that would be.
pub fn effect(lang: &Lang, (now, then): (&RuleBook, &RuleBook), effect: &Effect) -> String {
    let step = |book: &RuleBook, id: Slug| super::book_words::task(lang, book, id);
    match effect {
        Effect::StepAdded(id) => lang.with("effect-step-added", &[("step", &step(then, *id))]).into_owned(),
        Effect::StepRemoved { id, was_done } => {
            let key = if *was_done { "effect-step-removed-done" } else { "effect-step-removed" };
            lang.with(key, &[("step", &step(now, *id))]).into_owned()
        }
        Effect::DateMoved { id, from, to } => date_moved(lang, &title(lang, (now, then), *id), *from, *to),
        Effect::PathChanged { from, to, is_open } => {
            let title = |book: &RuleBook, id: Option<Slug>| {
                let path = id.and_then(|id| book.paths.iter().find(|path| path.id == id));
                let title = path.map(|path| path.title.in_language(lang.language()).to_owned());
                title.unwrap_or_else(|| lang.text("effect-path-unknown").into_owned())
            };
            let args = [("from", &*title(now, *from)), ("to", &*title(then, *to))];
            let key = match to {
                None => "effect-path",
                Some(_) if *is_open => "effect-path-open",
                Some(_) => "effect-path-closed",
            };
            lang.with(key, &args).into_owned()
        }
        Effect::NewDirectForbidden(true) => lang.text("effect-new-direct-refused").into_owned(),
        Effect::NewDirectForbidden(false) => lang.text("effect-new-direct-open").into_owned(),
    }
}

fn date_moved(lang: &Lang, what: &str, from: Option<NaiveDate>, to: Option<NaiveDate>) -> String {
    let date = |date: Option<NaiveDate>| date.map(|date| lang.date(date)).unwrap_or_default();
    let (before, after) = (date(from), date(to));
    match (from, to) {
        (Some(_), Some(_)) => {
            lang.with("effect-date-moves", &[("what", what), ("from", &before), ("to", &after)]).into_owned()
        }
        (None, _) => lang.with("effect-date-comes", &[("what", what), ("to", &after)]).into_owned(),
        (Some(_), None) => lang.with("effect-date-goes", &[("what", what), ("from", &before)]).into_owned(),
    }
}

/// What a date is called: in the book that has it, or one of our own.
fn title(lang: &Lang, (now, then): (&RuleBook, &RuleBook), id: Slug) -> String {
    dues::title(lang, if then.deadline(id).is_some() { then } else { now }, id)
}
