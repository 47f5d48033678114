//! What another rule book, calendar or day would change for this plan.

use chrono::NaiveDate;

use super::{Due, Forecast, Inputs, StepState};
use crate::domain::rules::RuleBook;
use crate::domain::slug::Slug;

/// One thing that would be otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// A step comes in.
    StepAdded(Slug),
    /// A step goes out; what was done of it stays in the plan.
    StepRemoved {
        /// The step.
        id: Slug,
        /// Whether it was done.
        was_done: bool,
    },
    /// A date moves, comes or goes.
    DateMoved {
        /// The name of the date.
        id: Slug,
        /// The day now; `None`: none.
        from: Option<NaiveDate>,
        /// The day then; `None`: none.
        to: Option<NaiveDate>,
    },
    /// Another path applies.
    PathChanged {
        /// The path now; `None`: none, or not known.
        from: Option<Slug>,
        /// The path then; `None`: none, or not known.
        to: Option<Slug>,
        /// Whether that path is open.
        is_open: bool,
    },
    /// Whether new direct customers are forbidden.
    NewDirectForbidden(bool),
}

/// What following `other` instead of the book in `inputs` would change for this plan.
pub fn effects(inputs: &Inputs<'_>, other: &RuleBook) -> Vec<Effect> {
    let now = Forecast::of(inputs);
    let then = Forecast::of(&Inputs { book: other, ..*inputs });
    let mut effects = Vec::new();
    // What must be entered to know the path may differ; that alone changes nothing yet.
    if (now.path.path, now.path.is_open) != (then.path.path, then.path.is_open) {
        effects.push(Effect::PathChanged { from: now.path.path, to: then.path.path, is_open: then.path.is_open });
    }
    let added = then.steps.iter().filter(|step| now.steps.iter().all(|other| other.id != step.id));
    effects.extend(added.map(|step| Effect::StepAdded(step.id)));
    let removed = now.steps.iter().filter(|step| then.steps.iter().all(|other| other.id != step.id));
    effects.extend(
        removed.map(|step| Effect::StepRemoved { id: step.id, was_done: matches!(step.state, StepState::Done { .. }) }),
    );
    dates(&now.dues, &then.dues, &mut effects);
    let is_forbidden = |book: &RuleBook| book.no_new_direct.is_some();
    if is_forbidden(inputs.book) != is_forbidden(other) {
        effects.push(Effect::NewDirectForbidden(is_forbidden(other)));
    }
    effects
}

fn dates(now: &[Due], then: &[Due], effects: &mut Vec<Effect>) {
    let date = |dues: &[Due], id: Slug| dues.iter().find(|due| due.id == id).and_then(|due| due.date);
    let mut ids: Vec<Slug> = now.iter().chain(then).map(|due| due.id).collect();
    ids.sort_unstable();
    ids.dedup();
    let mut moved: Vec<_> = ids.into_iter().map(|id| (id, date(now, id), date(then, id))).collect();
    moved.retain(|(_, from, to)| from != to);
    moved.sort_by_key(|(id, from, to)| (from.or(*to), *id));
    effects.extend(moved.into_iter().map(|(id, from, to)| Effect::DateMoved { id, from, to }));
}
