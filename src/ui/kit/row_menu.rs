//! The menu of a row: what can be done with it, where it was asked for.

use egui::{Align, Context, Id, Layout, Popup, PopupKind, Pos2, Response, Ui};

use super::menu::list_style;

/// A menu that is open, or was in the frame before.
#[derive(Clone, Copy)]
struct Opened {
    at: Pos2,
    /// The first line is to take the keyboard.
    wants_keyboard: bool,
}

fn menu_of(table: Id) -> Id {
    table.with("row menu")
}

/// Opens the menu of the row that the cursor is on.
pub(super) fn open(ctx: &Context, table: Id, at: Pos2) {
    let id = menu_of(table);
    ctx.data_mut(|data| data.insert_temp(id, Opened { at, wants_keyboard: true }));
    Popup::open_id(ctx, id);
    ctx.request_repaint();
}

/// Draws the menu of a row of this table, if it is open; `contents` answers with its first line, which gets the keyboard.
/// When the menu closes, the table has it again.
pub fn row_menu(ui: &Ui, table: Id, name: &str, contents: impl FnOnce(&mut Ui) -> Option<Response>) {
    let id = menu_of(table);
    let Some(opened) = ui.data(|data| data.get_temp::<Opened>(id)) else { return };
    let popup = Popup::new(id, ui.ctx().clone(), opened.at, ui.layer_id())
        .kind(PopupKind::Menu)
        .layout(Layout::top_down_justified(Align::Min))
        .open_memory(None)
        .accessible_name(name)
        .style(list_style);
    let shown = popup.show(|ui| (contents(ui), ui.is_sizing_pass()));
    if let Some((Some(first), false)) = shown.map(|shown| shown.inner)
        && opened.wants_keyboard
    {
        first.request_focus();
        ui.data_mut(|data| data.insert_temp(id, Opened { wants_keyboard: false, ..opened }));
    }
    if !Popup::is_id_open(ui.ctx(), id) {
        ui.data_mut(|data| data.remove::<Opened>(id));
        ui.memory_mut(|memory| memory.request_focus(table));
    }
}
