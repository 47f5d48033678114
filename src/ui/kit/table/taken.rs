//! What a table shows can be taken out of it, cell by cell: every table gives it, and none has to know who asked.

use std::sync::Arc;

use egui::{Context, Id};

/// A table as it is shown: its visible columns, and all of its rows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ShownTable {
    /// What it is called.
    pub name: String,
    /// Heads of the columns.
    pub heads: Vec<String>,
    /// Its rows, each with a cell for each column.
    pub rows: Vec<Vec<String>>,
}

/// What was asked for in this frame, and the best answer so far.
#[derive(Clone, Debug, Default)]
struct Asked {
    found: Option<(bool, Arc<ShownTable>)>,
}

fn asked_id() -> Id {
    Id::unique("what a table shows is asked for")
}

fn drawn_id() -> Id {
    Id::unique("frame in which a table was drawn last")
}

/// A table is drawn here; where somebody asks for tables, it gives what `table` makes.
pub fn offer_table(ctx: &Context, has_keyboard: bool, n_rows: usize, table: impl FnOnce() -> ShownTable) {
    let frame = ctx.cumulative_frame_nr();
    if 0 < n_rows {
        ctx.data_mut(|data| data.insert_temp(drawn_id(), frame));
    }
    if is_asked(ctx) {
        give(ctx, has_keyboard, table());
    }
}

/// Whether a table with rows was drawn in this frame or the one before.
pub fn has_table(ctx: &Context) -> bool {
    let drawn: Option<u64> = ctx.data(|data| data.get_temp(drawn_id()));
    drawn.is_some_and(|drawn| ctx.cumulative_frame_nr() <= drawn + 1)
}

/// Tables that are drawn from here on in this frame give what they show.
pub fn ask_for_table(ctx: &Context) {
    ctx.data_mut(|data| data.insert_temp(asked_id(), Asked::default()));
}

/// What was given, once: of several tables the one that has the keyboard, else the one with the most rows.
pub fn given_table(ctx: &Context) -> Option<Arc<ShownTable>> {
    let asked: Option<Asked> = ctx.data_mut(|data| data.remove_temp(asked_id()));
    asked?.found.map(|(_, table)| table)
}

/// Whether somebody asks.
fn is_asked(ctx: &Context) -> bool {
    ctx.data(|data| data.get_temp::<Asked>(asked_id()).is_some())
}

/// Gives what a table shows.
fn give(ctx: &Context, has_keyboard: bool, table: ShownTable) {
    ctx.data_mut(|data| {
        let asked = data.get_temp_mut_or_default::<Asked>(asked_id());
        let rank = |(has, held): &(bool, Arc<ShownTable>)| (*has, held.rows.len());
        let new = (has_keyboard, Arc::new(table));
        if asked.found.as_ref().is_none_or(|found| rank(found) < rank(&new)) {
            asked.found = Some(new);
        }
    });
}
