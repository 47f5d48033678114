//! The row under the steps, worked out before it is drawn: what its buttons say and do, and why one cannot be pressed.

use super::ceremony;
use super::row::set_all_done;
use super::wait;
use crate::domain::edit::Edit;
use crate::domain::rules::{Act, RuleStep, Standing, StepKind};
use crate::domain::schedule::{StepState, StepView, checks_of};
use crate::domain::slug::Slug;
use crate::i18n::why;
use crate::ui::action::{Action, Actions};
use crate::ui::ctx::Ctx;
use crate::ui::form::TypedTexts;
use crate::ui::way;

/// The main button and the one before it.
pub(super) struct Foot {
    /// What the main button says.
    pub(super) word: String,
    /// Why it cannot be pressed.
    pub(super) blocked: Option<String>,
    does: Does,
    /// Marks everything of the step as done; `None`: there is nothing to mark.
    pub(super) all: Option<All>,
}

/// What the main button does.
enum Does {
    /// The next step is shown.
    Next(Slug),
    /// The decision is recorded.
    Decide(Act),
    /// The approval is recorded.
    Approve(Slug),
    /// The enrollment is over: what comes next on the way is shown.
    Leave(Action),
}

/// What marks everything of a step as done today that can be.
pub(super) struct All {
    pub(super) word: String,
    /// What stays open, because a fact is missing; may be empty.
    pub(super) tip: String,
    pub(super) edit: Result<Edit, String>,
}

impl Foot {
    /// The row under this step; `after` is the step that comes then.
    pub(super) fn of(
        ctx: &Ctx<'_>,
        unfinished: &TypedTexts,
        (step, view): (&RuleStep, &StepView),
        after: Option<&StepView>,
    ) -> Option<Self> {
        let locked = || ctx.locked().map(std::borrow::Cow::into_owned);
        let is_open = matches!(view.state, StepState::Open | StepState::Waiting(_));
        let foot = |word: &str, blocked, does| {
            let all = if is_open { all(ctx, step) } else { None };
            Self { word: ctx.lang.text(word).into_owned(), blocked, does, all }
        };
        Some(match (step.kind, after) {
            (StepKind::Decide(act), _) if is_open => {
                let why = || ceremony::drafted(ctx, unfinished, act).err();
                foot("enrollment-record", locked().or_else(why), Does::Decide(act))
            }
            (StepKind::Wait, _) if is_open => {
                let why = || wait::drafted(ctx, unfinished, step.id).err();
                foot("enrollment-approve", locked().or_else(why), Does::Approve(step.id))
            }
            (_, Some(after)) => foot("enrollment-next", next_blocked(ctx, view, after), Does::Next(after.id)),
            (_, None) => {
                let (word, does) = door(ctx)?;
                let open = ctx.lang.with("why-step-open", &[("step", ctx.say(&step.title))]).into_owned();
                let is_through = matches!(ctx.forecast().standing, Standing::Both | Standing::Indirect)
                    && matches!(view.state, StepState::Done { .. });
                Self { word, ..foot("enrollment-next", (!is_through).then_some(open), does) }
            }
        })
    }

    /// Does what the main button says; answers with the step that is to be shown.
    pub(super) fn press(self, ctx: &Ctx<'_>, unfinished: &mut TypedTexts, actions: &mut Actions) -> Option<Slug> {
        let (edit, keys) = match self.does {
            Does::Next(step) => return Some(step),
            Does::Leave(action) => {
                actions.push(action);
                return None;
            }
            Does::Decide(act) => (ceremony::drafted(ctx, unfinished, act), ceremony::keys(act).to_vec()),
            Does::Approve(step) => (wait::drafted(ctx, unfinished, step), vec![wait::APPROVED]),
        };
        if let Ok(edit) = edit {
            for key in keys {
                unfinished.clear(key);
            }
            actions.edit(edit);
        }
        None
    }
}

/// What comes after the enrollment, on the button that leads there; `None`: nothing is left.
fn door(ctx: &Ctx<'_>) -> Option<(String, Does)> {
    let (title, action) = way::after_enrollment(ctx)?;
    let word = ctx.lang.with("enrollment-next-is", &[("what", &title)]).into_owned();
    Some((word, Does::Leave(action)))
}

/// Everything of a step that is still open, in one edit; a check whose fact is missing is left alone.
fn all(ctx: &Ctx<'_>, step: &RuleStep) -> Option<All> {
    let inputs = ctx.inputs();
    let open: Vec<Slug> = match step.kind {
        StepKind::Checks | StepKind::Losses | StepKind::Form | StepKind::Task => checks_of(&inputs, step),
        StepKind::Path | StepKind::Decide(_) | StepKind::Wait => return None,
    };
    let (lacking, ids): (Vec<Slug>, Vec<Slug>) =
        open.into_iter().filter(|id| !inputs.is_done(*id)).partition(|id| inputs.lacking(*id).is_some());
    let word = match ids.len() {
        0 | 1 => ctx.text("enrollment-done-today").into_owned(),
        n => ctx.lang.count("enrollment-all-done", n).into_owned(),
    };
    let left = || lacking.first().and_then(|id| ctx.lacking(*id)).unwrap_or_default();
    if ids.is_empty() {
        return (!lacking.is_empty()).then(|| All { word, tip: String::new(), edit: Err(left()) });
    }
    let edit = match ctx.locked() {
        Some(why) => Err(why.into_owned()),
        None => ctx.try_edit(set_all_done(ctx, ids, Some(ctx.today))),
    };
    let tip = match lacking.len() {
        0 => String::new(),
        n => ctx.lang.count("enrollment-all-done-but", n).into_owned(),
    };
    Some(All { word, tip, edit })
}

/// Why one cannot go on: the next step waits for something, and this one is not done.
fn next_blocked(ctx: &Ctx<'_>, shown: &StepView, after: &StepView) -> Option<String> {
    let is_done = matches!(shown.state, StepState::Done { .. });
    let nearest = after.why.first().filter(|_| !is_done && after.state == StepState::Locked)?;
    let is_path = ctx.book().step(shown.id).is_some_and(|step| step.kind == StepKind::Path);
    if let Some(missing) = ctx.forecast().path.missing.first().filter(|_| is_path) {
        return Some(ctx.text(missing.key()).into_owned());
    }
    Some(why::cause(ctx.lang, ctx.book(), nearest))
}
