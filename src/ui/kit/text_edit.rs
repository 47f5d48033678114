//! What every text field can do: cut, copy, paste and select all, by keys and by a menu.

use std::sync::Arc;

use egui::text::{CCursor, CCursorRange};
use egui::text_edit::{TextEditOutput, TextEditState};
use egui::{Context, Event, Id, Key, Modifiers, PointerButton, Popup, Pos2, Response, TextEdit, Ui, ViewportCommand};

use super::menu::{Line, line, list_style, menu_item_blocked};

/// What the menu of a text field says, in the language of the window.
#[derive(Clone, Debug)]
pub struct EditMenuWords {
    /// Takes the selected text out and puts it on the clipboard.
    pub cut: String,
    /// Puts the selected text on the clipboard.
    pub copy: String,
    /// Puts in what the clipboard holds.
    pub paste: String,
    /// Selects the whole text.
    pub select_all: String,
    /// Why nothing can be cut or copied.
    pub nothing_selected: String,
    /// Why nothing can be selected.
    pub nothing_there: String,
    /// That a field had no room for all of a text: what stands before and after the number of characters that it takes.
    pub cut_off: (String, String),
}

/// The words that were installed last.
pub(super) fn words(ctx: &Context) -> Option<Arc<EditMenuWords>> {
    ctx.data(|data| data.get_temp(Id::NULL))
}

impl EditMenuWords {
    /// From now on the text fields' menus speak these words; without any, there is no menu.
    pub fn install(self, ctx: &Context) {
        ctx.data_mut(|data| data.insert_temp(Id::NULL, Arc::new(self)));
    }
}

/// What may be put into a text field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Takes {
    OneLine,
    Lines,
    Nothing,
}

/// What somebody chose in the menu.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Choice {
    Cut,
    Copy,
    Paste,
    SelectAll,
}

/// A menu that is open.
#[derive(Clone, Copy)]
struct Opened {
    at: Pos2,
    /// What was selected, which a field forgets when it loses the keyboard.
    selection: CCursorRange,
    /// The first line is to take the keyboard.
    wants_keyboard: bool,
}

/// Where the field with the keyboard is remembered, if it takes one line.
fn of_one_line() -> Id {
    Id::unique("field of one line with the keyboard")
}

/// Whether the keyboard is in a field that takes one line: several lines that are pasted are not for it.
pub fn is_in_one_line(ctx: &Context) -> bool {
    let focused = ctx.memory(egui::Memory::focused);
    focused.is_some() && focused == ctx.data(|data| data.get_temp::<Id>(of_one_line()))
}

/// Draws a text field with its keys and its menu.
pub(super) fn text_edit(ui: &mut Ui, id_salt: &str, takes: Takes, edit: TextEdit<'_>) -> Response {
    let id = ui.make_persistent_id(id_salt);
    let menu = id.with("menu");
    let had_focus = ui.memory(|memory| memory.has_focus(id));
    if had_focus && takes == Takes::OneLine {
        ui.data_mut(|data| data.insert_temp(of_one_line(), id));
    }
    let is_asked = had_focus && keys(ui, takes);
    let is_left = Popup::is_id_open(ui.ctx(), menu) && menu_keys(ui, menu, had_focus);
    let before = selection(ui.ctx(), id).filter(|range| had_focus && !range.is_empty());
    let output = edit.id(id).show(ui);
    let response = output.response.response.clone();
    let is_secondary = |pointer: &egui::PointerState| {
        pointer.button_down(PointerButton::Secondary) || pointer.button_released(PointerButton::Secondary)
    };
    if let Some(before) = before
        && response.contains_pointer()
        && ui.input(|input| is_secondary(&input.pointer))
    {
        // Any button puts the caret under the mouse; the one that opens the menu leaves what is selected.
        select(ui.ctx(), id, before);
        ui.ctx().request_repaint();
    }
    let at = match response.interact_pointer_pos() {
        Some(at) if response.secondary_clicked() => Some(at),
        Some(_) | None => is_asked.then(|| under_caret(&output)),
    };
    if let Some(at) = at {
        let selection = selection(ui.ctx(), id).unwrap_or_else(|| CCursorRange::one(output.galley.end()));
        ui.data_mut(|data| data.insert_temp(menu, Opened { at, selection, wants_keyboard: is_asked }));
        Popup::open_id(ui.ctx(), menu);
    }
    menu_ui(ui, (menu, takes), &response, &output, is_left);
    response
}

/// Keeps the text as it is before a selection is cut or replaced, or something is pasted, so that Ctrl+Z brings it back.
///
/// egui itself keeps only what stood still for a second. Call it before [`text_edit`].
pub(super) fn keep_for_undo(ui: &Ui, id_salt: &str, text: &str) {
    let id = ui.make_persistent_id(id_salt);
    if !ui.memory(|memory| memory.has_focus(id)) {
        return;
    }
    let Some(mut state) = TextEditState::load(ui.ctx(), id) else { return };
    let Some(range) = state.cursor.char_range() else { return };
    let is_ahead = |event: &Event| match event {
        Event::Paste(_) => true,
        Event::Cut | Event::Text(_) | Event::Key { key: Key::Backspace | Key::Delete, pressed: true, .. } => {
            !range.is_empty()
        }
        _ => false,
    };
    if ui.input(|input| input.events.iter().any(is_ahead)) {
        let mut undoer = state.undoer();
        undoer.add_undo(&(range, text.to_owned()));
        state.set_undoer(undoer);
        state.store(ui.ctx(), id);
    }
}

/// Makes what is pasted fit, and takes the keys that egui knows on Windows only; answers whether the menu is wanted.
fn keys(ui: &Ui, takes: Takes) -> bool {
    let is_open = Popup::is_any_open(ui.ctx());
    let (mut asked, mut is_menu) = (Vec::new(), false);
    ui.input_mut(|input| {
        if takes == Takes::OneLine {
            for event in &mut input.events {
                if let Event::Paste(text) = event {
                    *text = one_line(text);
                }
            }
        }
        if takes != Takes::Nothing {
            if input.consume_key(Modifiers::SHIFT, Key::Insert) {
                asked.push(ViewportCommand::RequestPaste);
            }
            if input.consume_key(Modifiers::SHIFT, Key::Delete) {
                asked.push(ViewportCommand::RequestCut);
            }
        }
        if input.consume_key(Modifiers::COMMAND, Key::Insert) {
            asked.push(ViewportCommand::RequestCopy);
        }
        is_menu = !is_open
            && (input.consume_key(Modifiers::SHIFT, Key::F10) || input.consume_key(Modifiers::NONE, Key::Menu));
    });
    for command in asked {
        ui.ctx().send_viewport_cmd(command);
    }
    is_menu
}

/// A text as a field of one line takes it: a cell or a line that was copied with its end comes without it, and what
/// remains of line ends and tabs is a space each.
fn one_line(text: &str) -> String {
    let is_break = |c: char| matches!(c, '\n' | '\r' | '\t');
    let start = text.len() - text.trim_start().len();
    let begin = if text[..start].contains(is_break) { start } else { 0 };
    let end = text.trim_end().len().max(begin);
    let end = if text[end..].contains(is_break) { end } else { text.len() };
    text[begin..end].replace("\r\n", " ").replace(is_break, " ")
}

/// The keys of an open menu while the field still has the keyboard; answers whether the menu was left without a choice.
fn menu_keys(ui: &Ui, menu: Id, has_focus: bool) -> bool {
    let (is_left, is_entered) = ui.input_mut(|input| {
        let is_entered = has_focus
            && (input.consume_key(Modifiers::NONE, Key::ArrowDown) || input.consume_key(Modifiers::NONE, Key::ArrowUp));
        (input.consume_key(Modifiers::NONE, Key::Escape), is_entered)
    });
    if is_left {
        Popup::close_id(ui.ctx(), menu);
    }
    if is_entered && let Some(opened) = ui.data(|data| data.get_temp::<Opened>(menu)) {
        ui.data_mut(|data| data.insert_temp(menu, Opened { wants_keyboard: true, ..opened }));
    }
    is_left
}

/// Shows the menu if it is open, and does what is chosen.
fn menu_ui(ui: &Ui, (menu, takes): (Id, Takes), response: &Response, output: &TextEditOutput, is_left: bool) {
    let Some(opened) = ui.data(|data| data.get_temp::<Opened>(menu)) else { return };
    if is_left {
        response.request_focus();
        select(ui.ctx(), response.id, opened.selection);
    }
    let Some(words) = words(ui.ctx()) else { return };
    let popup = Popup::menu(response).id(menu).open_memory(None).at_position(opened.at).style(list_style);
    let everything = CCursorRange::two(CCursor::default(), output.galley.end());
    let chosen = popup.show(|ui| entries(ui, menu, takes, (opened, everything.is_empty()), &words));
    if let Some(choice) = chosen.and_then(|popup| popup.inner) {
        // The click took the keyboard away; what is asked of the window now comes to the field in the next frame.
        response.request_focus();
        select(ui.ctx(), response.id, if choice == Choice::SelectAll { everything } else { opened.selection });
        match choice {
            Choice::Cut => ui.ctx().send_viewport_cmd(ViewportCommand::RequestCut),
            Choice::Copy => ui.ctx().send_viewport_cmd(ViewportCommand::RequestCopy),
            Choice::Paste => ui.ctx().send_viewport_cmd(ViewportCommand::RequestPaste),
            Choice::SelectAll => ui.ctx().request_repaint(),
        }
    } else if response.changed() {
        Popup::close_id(ui.ctx(), menu);
    }
}

/// The lines of the menu.
fn entries(
    ui: &mut Ui,
    menu: Id,
    takes: Takes,
    (opened, is_empty): (Opened, bool),
    words: &EditMenuWords,
) -> Option<Choice> {
    let nothing_selected = opened.selection.is_empty().then_some(&*words.nothing_selected);
    let nothing_there = is_empty.then_some(&*words.nothing_there);
    let lines = [
        (Choice::Cut, &words.cut, "Ctrl+X", nothing_selected),
        (Choice::Copy, &words.copy, "Ctrl+C", nothing_selected),
        (Choice::Paste, &words.paste, "Ctrl+V", None),
        (Choice::SelectAll, &words.select_all, "Ctrl+A", nothing_there),
    ];
    let mut wants_keyboard = opened.wants_keyboard && !ui.is_sizing_pass();
    if wants_keyboard {
        ui.data_mut(|data| data.insert_temp(menu, Opened { wants_keyboard: false, ..opened }));
    }
    let mut chosen = None;
    for (choice, text, shortcut, why_not) in lines {
        if takes == Takes::Nothing && matches!(choice, Choice::Cut | Choice::Paste) {
            continue;
        }
        let line = match why_not {
            Some(reason) => menu_item_blocked(ui, text, reason),
            None => line(ui, Line { text, shortcut: Some(shortcut), ..Line::default() }),
        };
        if std::mem::take(&mut wants_keyboard) {
            line.request_focus();
        }
        if why_not.is_none() && line.clicked() {
            chosen = Some(choice);
        }
    }
    chosen
}

/// Where a menu stands that was opened by a key.
fn under_caret(output: &TextEditOutput) -> Pos2 {
    let rect = output.response.response.rect;
    let caret = output.cursor_range.map_or(output.galley.end(), |range| range.primary);
    let place = output.galley.pos_from_cursor(caret).translate(output.galley_pos.to_vec2());
    rect.clamp(place.left_bottom())
}

/// What is selected in a field, the caret alone being an empty selection.
fn selection(ctx: &Context, id: Id) -> Option<CCursorRange> {
    TextEditState::load(ctx, id).and_then(|state| state.cursor.char_range())
}

fn select(ctx: &Context, id: Id, range: CCursorRange) {
    let mut state = TextEditState::load(ctx, id).unwrap_or_default();
    state.cursor.set_char_range(Some(range));
    state.store(ctx, id);
}

#[cfg(test)]
mod tests {
    use super::one_line;

    #[track_caller]
    fn check(pasted: &str, expected: &str) {
        assert_eq!(one_line(pasted), expected, "{pasted:?}");
    }

    #[test]
    fn end_of_a_copied_line_or_cell_is_left_out() {
        check("7bd3b26b-1a2b-4c3d-8e4f-5a6b7c8d9e0f\r\n", "7bd3b26b-1a2b-4c3d-8e4f-5a6b7c8d9e0f");
        check(" \n\t 1234567 \n", "1234567");
        check("Contoso\t", "Contoso");
        check("\n", "");
        check("", "");
    }

    #[test]
    fn spaces_stay_and_line_ends_within_become_one_space() {
        check("the ", "the ");
        check(" and", " and");
        check("1 Main Street\r\nTaipei\t110", "1 Main Street Taipei 110");
        check("王小明\n", "王小明");
    }
}
