//! Every change of one customer, the newest first, with before and after, and the way back to each state.

use egui::Ui;

use crate::domain::edit::Edit;
use crate::domain::edit::customers::CustomerEdit;
use crate::domain::plan::customer::Customer;
use crate::domain::plan::ids::CustomerId;
use crate::i18n::{explain, history};
use crate::ui::action::{Action, Actions};
use crate::ui::ctx::Ctx;
use crate::ui::kit::{self, Btn, icons};
use crate::ui::theme::{Tone, tokens};
use crate::ui::time_line::{TimeEntry, TimeLine};

/// Entries that are shown at first, and how many more each time.
const STEP: usize = 10;

/// Whose changes are shown, and how many of them.
#[derive(Default)]
pub(super) struct State {
    shown: Option<CustomerId>,
    n: usize,
    /// What was asked for last, so that a journal that cannot be read is not read again and again.
    asked: Option<(CustomerId, u64)>,
}

pub(super) fn timeline_ui(ui: &mut Ui, ctx: &Ctx<'_>, customer: &Customer, state: &mut State, actions: &mut Actions) {
    if state.shown != Some(customer.id) {
        *state = State { shown: Some(customer.id), n: STEP, asked: None };
    }
    let wanted = (customer.id, ctx.revision);
    if state.asked != Some(wanted) {
        state.asked = Some(wanted);
        actions.push(Action::ReadTimeLine(customer.id));
    }
    // What was read for an earlier revision stays until the new one is there.
    let Some(line) = ctx.time_line.filter(|line| line.customer == customer.id) else {
        kit::secondary(ui, &ctx.text("history-reading"));
        return;
    };
    let TimeLine { entries: Some(entries), .. } = line else {
        kit::secondary(ui, &ctx.text("history-failed"));
        return;
    };
    kit::secondary(ui, &ctx.text(if entries.is_empty() { "history-none" } else { "history-where" }));
    for entry in entries.iter().take(state.n) {
        entry_ui(ui, ctx, customer, entry, actions);
    }
    if let Some(more) = entries.len().checked_sub(state.n).filter(|more| 0 < *more) {
        if ui.add(Btn::quiet(&ctx.lang.count("history-more", more))).clicked() {
            state.n += STEP;
        }
    } else if let Some((at, oldest)) = entries.last().and_then(|e| Some((e.at, e.change.before.as_ref()?))) {
        kit::hairline(ui);
        kit::strong(ui, &ctx.text("history-first"));
        let what = ctx.text("history-first-what");
        kit::secondary(ui, &what);
        restore_ui(ui, ctx, customer, oldest, (&ctx.lang.moment(at.time()), &what), actions);
    }
}

fn entry_ui(ui: &mut Ui, ctx: &Ctx<'_>, customer: &Customer, entry: &TimeEntry, actions: &mut Actions) {
    kit::hairline(ui);
    let moment = ctx.lang.moment(entry.at.time());
    let what = what(ctx, entry);
    kit::secondary(ui, &ctx.lang.with("history-who", &[("moment", &moment), ("who", &entry.by)]));
    kit::strong(ui, &what);
    match (&entry.change.before, &entry.change.after) {
        (None, Some(added)) => {
            kit::body(ui, &ctx.lang.with("history-added", &[("name", &added.name)]));
        }
        (_, None) => {
            kit::body(ui, &ctx.text("history-removed"));
        }
        (Some(_), Some(_)) => {}
    }
    for difference in &entry.differences {
        kit::body(ui, &history::sentence(ctx.lang, ctx.plan, difference));
    }
    if let Some(earlier) = entry.state() {
        restore_ui(ui, ctx, customer, earlier, (&moment, &what), actions);
    }
    ui.add_space(tokens(ui).space.xs);
}

/// What the edit is called.
fn what(ctx: &Ctx<'_>, entry: &TimeEntry) -> String {
    let said = explain::log_label(ctx.lang, &ctx.library.books, (&entry.what, &entry.name, entry.n));
    if said == entry.what { ctx.text("history-other").into_owned() } else { said }
}

/// Makes the customer what it was: an edit of its own, which undo takes back like any other.
fn restore_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    customer: &Customer,
    earlier: &Customer,
    (moment, what): (&str, &str),
    actions: &mut Actions,
) {
    if earlier == customer {
        kit::secondary(ui, &ctx.text("history-restore-now"));
        return;
    }
    let (label, locked) = (ctx.text("history-restore"), ctx.locked());
    let response = ui.add(Btn::quiet(&label).icon(icons::ARROW_COUNTER_CLOCKWISE).blocked(locked.as_deref()));
    let which = ctx.lang.with("history-restore-at", &[("moment", moment), ("what", what)]);
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(&*which));
    if response.clicked() {
        match ctx.try_edit(Edit::Customer(CustomerEdit::Put(Box::new(earlier.clone())))) {
            Ok(edit) => actions.edit(edit),
            Err(why) => actions.push(Action::Say(Tone::Warning, why)),
        }
    }
}
