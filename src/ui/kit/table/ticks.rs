//! Ticks are no edits of the plan, yet Ctrl+Z takes back what was done last: a tick, if that came last.

use egui::{Context, Id, Key, Modifiers, Ui};

use super::TableState;

/// The table that was ticked in last, of those in sight.
#[derive(Clone, Copy, Debug)]
struct Ticked {
    table: Id,
    at: f64,
    pass: u64,
}

fn ticked_id() -> Id {
    Id::unique("table ticked last")
}

fn revision_id() -> Id {
    Id::unique("revision of the plan that ticks belong to")
}

/// Tells the tables which revision the plan has: ticks from before a change of the plan are not taken back.
pub fn follow_revision(ctx: &Context, revision: u64) {
    ctx.data_mut(|data| {
        if data.get_temp(revision_id()) != Some(revision) {
            data.insert_temp(revision_id(), revision);
            data.remove::<Ticked>(ticked_id());
        }
    });
}

/// Whether Ctrl+Z belongs to a table in sight, because a tick came after the latest change of the plan.
pub fn can_take_back_ticks(ctx: &Context) -> bool {
    latest(ctx).is_some()
}

fn latest(ctx: &Context) -> Option<Ticked> {
    let now = ctx.cumulative_pass_nr();
    let ticked: Option<Ticked> = ctx.data(|data| data.get_temp(ticked_id()));
    ticked.filter(|ticked| now <= ticked.pass + 1)
}

/// Takes the latest tick back if the keys for it were pressed; answers whether it did.
pub(super) fn take_back<K: Clone + Ord>(ui: &Ui, state: &mut TableState<K>, table: Id) -> bool {
    let revision = ui.data(|data| data.get_temp(revision_id()).unwrap_or(0));
    if state.revision != revision {
        state.revision = revision;
        state.forget_turned();
    }
    let is_ours = state.has_turned() && latest(ui.ctx()).is_some_and(|ticked| ticked.table == table);
    let is_pressed =
        is_ours && !ui.ctx().text_edit_focused() && ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Z));
    if is_pressed {
        state.take_back();
    }
    is_pressed
}

/// Says that Ctrl+Z belongs to this table, unless another one was ticked in later.
pub(super) fn keep<K: Clone + Ord>(ui: &Ui, state: &mut TableState<K>, table: Id, has_changed: bool) {
    if has_changed {
        state.ticked_at = ui.input(|input| input.time);
    }
    if !state.has_turned() {
        return;
    }
    let (at, pass) = (state.ticked_at, ui.ctx().cumulative_pass_nr());
    let other = latest(ui.ctx()).filter(|other| other.table != table && at < other.at);
    if other.is_none() {
        ui.data_mut(|data| data.insert_temp(ticked_id(), Ticked { table, at, pass }));
    }
}
