//! What a filled questionnaire changes, line by line.

use std::borrow::Cow;

use super::review::ChangeLine;
use crate::domain::questionnaire::{AnswerChange, AnswerValue, AnswersDiff};
use crate::i18n::candidates::answer_value;
use crate::ui::ctx::Ctx;
use crate::ui::kit::Cell;

/// One line of the table.
pub(super) fn line<'c>(ctx: &'c Ctx<'_>, change: &'c AnswerChange) -> ChangeLine<'c> {
    let what = match change.after {
        AnswerValue::Score(_) => Cell::Text(ctx.text("answers-score")),
        AnswerValue::Note(_) => Cell::Text(ctx.text("answers-note")),
    };
    ChangeLine {
        name: Cow::Borrowed(change.name.or_other(ctx.lang.language())),
        what,
        before: Cow::Owned(answer_value(ctx.lang, &change.before)),
        after: Cow::Owned(answer_value(ctx.lang, &change.after)),
        line: change.line,
    }
}

/// How many lines change nothing, and why.
pub(super) fn counts(ctx: &Ctx<'_>, diff: &AnswersDiff) -> String {
    let (same, empty) = (diff.n_same.to_string(), diff.n_empty.to_string());
    ctx.lang.with("answers-counts", &[("same", &same), ("empty", &empty)]).into_owned()
}
