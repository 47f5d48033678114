//! What is done with a next action, by keys, from the menu of its row or by its button.

use chrono::Days;

use crate::domain::edit::Edit;
use crate::domain::edit::enrollment::TaskEdit;
use crate::domain::rules::Act;
use crate::domain::schedule::{ActionKind, NextAction};
use crate::i18n::actions as words;
use crate::ui::action::{Action, Actions};
use crate::ui::commands::Hands;
use crate::ui::ctx::Ctx;
use crate::ui::dates;
use crate::ui::session::Session;
use crate::ui::theme::Tone;

/// What a key or a menu line asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowCommand {
    /// It is gone to where it is done.
    Go,
    /// It is done.
    Done,
    /// It waits until the next business day.
    Postpone,
    /// It waits a week.
    PostponeWeek,
}

/// Does it; the keyboard goes to the row that comes up in the place of one that is gone.
pub(super) fn do_with(
    ctx: &Ctx<'_>,
    session: &mut Session,
    (index, action, wish): (usize, &NextAction, RowCommand),
    actions: &mut Actions,
) {
    match wish {
        RowCommand::Go => actions.push(dates::way_to(action)),
        wish if carry_out(ctx, action, wish, actions) => session.today.focus_row = Some(index),
        _ => {}
    }
}

/// The action whose row had the keyboard last, and its place.
fn at<'c>(ctx: &'c Ctx<'_>, session: &Session) -> Option<(usize, &'c NextAction)> {
    let id = session.today.at?;
    ctx.forecast().actions.iter().enumerate().find(|(_, action)| action.id == id)
}

/// Why there is no row on which a key could work.
pub fn why_no_row(hands: &mut Hands<'_, '_>) -> Option<String> {
    at(hands.ctx, hands.session).is_none().then(|| hands.ctx.text("command-no-row").into_owned())
}

/// A key works on the row that had the keyboard last.
pub fn press(hands: &mut Hands<'_, '_>, wish: RowCommand) {
    if let Some((index, action)) = at(hands.ctx, hands.session) {
        do_with(hands.ctx, hands.session, (index, action, wish), hands.actions);
    }
}

/// Asks for the edit; answers whether the row will be gone.
fn carry_out(ctx: &Ctx<'_>, action: &NextAction, wish: RowCommand, actions: &mut Actions) -> bool {
    if let Some(why) = ctx.locked() {
        actions.push(Action::Say(Tone::Warning, why.into_owned()));
        return false;
    }
    let until = match wish {
        RowCommand::Go => return false,
        RowCommand::Done => {
            return match (&action.kind, action.task.filter(|task| Act::of_step(*task).is_none())) {
                (ActionKind::LookForApproval { step, .. }, _) => {
                    actions.edit(Edit::Task(TaskEdit::Look { id: *step, stamp: ctx.stamp() }));
                    true
                }
                (_, Some(task)) if let Some(why) = ctx.lacking(task) => {
                    actions.push(Action::Say(Tone::Warning, why));
                    false
                }
                (_, Some(task)) => {
                    let what = words::sentence(ctx.lang, ctx.book(), action);
                    let said = ctx.lang.with("today-said-done", &[("what", &what)]).into_owned();
                    actions.edit_saying(dates::set_done(ctx, vec![task], true), Tone::Done, said);
                    true
                }
                (_, None) => {
                    actions.push(Action::Say(Tone::Info, ctx.text("today-menu-done-why").into_owned()));
                    false
                }
            };
        }
        RowCommand::Postpone => ctx.derived.calendars.ours().next_business_day(ctx.today).ok(),
        RowCommand::PostponeWeek => ctx.today.checked_add_days(Days::new(7)),
    };
    actions.edit(Edit::Task(TaskEdit::Postpone { id: action.id, until }));
    true
}
