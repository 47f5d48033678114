//! The keys of a list that opens: the keyboard stays on its button, and the line that Enter would choose is marked.

use std::ops::Range;

use egui::accesskit::HasPopup;
use egui::style::ScrollAnimation;
use egui::{Align, Event, EventFilter, Id, ImeEvent, Key, Modifiers, Popup, Rect, Response, Ui};

use super::super::paint::paint_icon;
use super::super::{focus, icons, menu, text};
use crate::domain::search::fold;
use crate::ui::theme::tokens;

/// Seconds after which a letter begins another word.
const PAUSE: f64 = 1.0;
/// Passes until a list that was just opened has its size.
const SETTLES: u8 = 3;

/// What is kept from one pass to the next while the list is open.
#[derive(Clone, Debug, Default)]
struct Place {
    /// The line that Enter would choose.
    at: usize,
    typed: String,
    typed_at: f64,
    /// In so many passes the line is still brought into view.
    n_scrolls: u8,
}

/// A list in one pass.
pub(super) struct List {
    id: Id,
    popup: Id,
    place: Place,
    /// The lines that are shown, in their order.
    shown: Vec<usize>,
    /// What is typed leaves the lines with these words.
    filters: bool,
    was_open: bool,
    /// Chosen by key or click in this pass.
    pub(super) chosen: Option<usize>,
    /// Tab goes on to the next control.
    is_left: bool,
    line: Option<Id>,
}

impl List {
    /// Takes the keys, before the button is drawn that has this id.
    pub(super) fn begin(ui: &Ui, id: Id, (texts, filters): (&[&str], bool), current: Option<usize>) -> Self {
        // As the box of egui names what it opens.
        let popup = id.with("popup");
        let was_open = Popup::is_id_open(ui.ctx(), popup);
        let begin = || Place { at: current.unwrap_or(0), n_scrolls: SETTLES, ..Place::default() };
        let place = ui.data(|data| data.get_temp::<Place>(id)).filter(|_| was_open).unwrap_or_else(begin);
        let shown = (0..texts.len()).collect();
        let mut list = Self { id, popup, place, shown, filters, was_open, chosen: None, is_left: false, line: None };
        list.leave_those_with_it(texts);
        if ui.is_enabled() && ui.memory(|memory| memory.has_focus(id)) {
            list.keys(ui, texts);
        }
        list
    }

    fn keys(&mut self, ui: &Ui, texts: &[&str]) {
        let held = EventFilter { vertical_arrows: true, escape: self.was_open, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(self.id, held));
        let count = |key| ui.input_mut(|input| input.count_and_consume_key(Modifiers::NONE, key));
        let typed = self.typed(ui);
        let n_erased = if self.filters && self.was_open { count(Key::Backspace) } else { 0 };
        if !typed.is_empty() || 0 < n_erased {
            self.place.typed.push_str(&typed);
            for _ in 0..n_erased {
                self.place.typed.pop();
            }
            if self.filters {
                self.leave_those_with_it(texts);
                self.go(self.shown.first().copied().unwrap_or(self.place.at));
            } else if let Some(row) = found(texts, &self.place.typed, self.place.at) {
                self.go(row);
            }
        }
        let (up, down) = (count(Key::ArrowUp), count(Key::ArrowDown));
        if !self.was_open {
            if 0 < up + down || !typed.is_empty() {
                Popup::open_id(ui.ctx(), self.popup);
                self.place.n_scrolls = SETTLES;
            }
            return;
        }
        let at = self.shown.iter().position(|row| *row == self.place.at).unwrap_or(0);
        let last = self.shown.len().saturating_sub(1);
        let page = (ui.spacing().combo_height / tokens(ui).size.control).max(2.0) as usize - 1;
        let (back, on) = (page * count(Key::PageUp), page * count(Key::PageDown));
        let mut to = (at + down + on).min(last).saturating_sub(up + back);
        to = if 0 < count(Key::Home) { 0 } else { to };
        to = if 0 < count(Key::End) { last } else { to };
        if let Some(row) = self.shown.get(to).copied().filter(|_| to != at) {
            self.go(row);
        }
        if is_pressed(ui, Key::Enter) | is_pressed(ui, Key::Space) {
            self.chosen = Some(self.place.at).filter(|row| self.shown.contains(row));
            Popup::close_id(ui.ctx(), self.popup);
        } else if 0 < count(Key::Escape) {
            Popup::close_id(ui.ctx(), self.popup);
        } else if ui.input(|input| input.key_pressed(Key::Tab)) {
            self.is_left = true;
            Popup::close_id(ui.ctx(), self.popup);
        }
    }

    /// Leaves the lines that hold what was typed.
    fn leave_those_with_it(&mut self, texts: &[&str]) {
        if self.filters {
            let typed = fold(self.place.typed.trim());
            self.shown = (0..texts.len()).filter(|row| fold(texts[*row]).contains(&typed)).collect();
        }
    }

    /// What was typed, above the lines; `hint` where nothing was.
    pub(super) fn filter_ui(&self, ui: &mut Ui, hint: &str) {
        let tokens = tokens(ui);
        let typed = self.place.typed.trim();
        ui.horizontal(|ui| {
            ui.add_space(tokens.space.s);
            let (place, _) = ui.allocate_exact_size(egui::Vec2::splat(tokens.size.control), egui::Sense::hover());
            let icon = place.with_max_x(place.left() + tokens.size.icon);
            paint_icon(ui.painter(), icon, icons::MAGNIFYING_GLASS, tokens.size.icon, tokens.color.text_secondary);
            if typed.is_empty() {
                text::secondary_line(ui, hint)
            } else {
                text::body_line(ui, typed)
            };
        });
    }

    /// The title of these lines, where one of them is shown.
    pub(super) fn title_ui(&self, ui: &mut Ui, title: &str, rows: Range<usize>) {
        if self.shown.iter().any(|row| rows.contains(row)) {
            let space = tokens(ui).space.s;
            ui.horizontal(|ui| {
                ui.add_space(space);
                ui.vertical(|ui| {
                    ui.add_space(space);
                    text::secondary_line(ui, title);
                });
            });
        }
    }

    fn go(&mut self, row: usize) {
        self.place.at = row;
        self.place.n_scrolls = self.place.n_scrolls.max(1);
    }

    /// What was typed in this pass; it belongs to no other control then.
    fn typed(&mut self, ui: &Ui) -> String {
        let now = ui.input(|input| input.time);
        // What filters stays in sight, and can be erased.
        if PAUSE < now - self.place.typed_at && !(self.filters && self.was_open) {
            self.place.typed.clear();
        }
        let is_within = !self.place.typed.is_empty();
        let mut typed = String::new();
        ui.input_mut(|input| {
            for event in &input.events {
                if let Event::Text(text) | Event::Ime(ImeEvent::Commit(text)) = event {
                    typed.push_str(text);
                }
            }
            if !is_within {
                typed.truncate(if typed.trim().is_empty() { 0 } else { typed.len() });
            }
            if typed.is_empty() {
                return;
            }
            input.events.retain(|event| match event {
                Event::Text(_) | Event::Ime(_) => false,
                Event::Key { key, pressed: true, modifiers, .. } => {
                    modifiers.command || (*key != Key::Space && 1 < key.name().chars().count())
                }
                _ => true,
            });
        });
        if !typed.is_empty() {
            self.place.typed_at = now;
        }
        typed
    }

    /// Draws a line.
    pub(super) fn line_ui(&mut self, ui: &mut Ui, row: usize, text: &str, is_current: bool) {
        if self.filters && !self.shown.contains(&row) {
            return;
        }
        let is_marked = row == self.place.at;
        let response = menu::line(ui, menu::Line { text, is_chosen: is_current, is_marked, ..menu::Line::default() });
        if response.clicked() {
            self.chosen = Some(row);
        }
        if is_marked {
            self.line = Some(response.id);
            if 0 < self.place.n_scrolls {
                let align = (1 < self.place.n_scrolls).then_some(Align::Center);
                response.scroll_to_me_animation(align, ScrollAnimation::none());
            }
        } else if response.hovered() && ui.input(|input| input.pointer.is_moving()) {
            self.place.at = row;
            ui.ctx().request_repaint();
        }
    }

    /// Leaves the keyboard on the button, and tells a screen reader what is marked.
    pub(super) fn end(mut self, ui: &Ui, button: &Response) {
        let is_open = Popup::is_id_open(ui.ctx(), self.popup);
        ui.ctx().accesskit_node_builder(button.id, |node| {
            node.set_has_popup(HasPopup::Listbox);
            node.set_expanded(is_open);
            if let Some(line) = self.line.filter(|_| is_open) {
                node.set_active_descendant(line.accesskit_id());
            }
        });
        if is_open {
            let is_free = ui.memory(|memory| memory.focused().is_none());
            if !self.was_open || is_free {
                button.request_focus();
            }
            self.hear_input_methods(ui, button.rect);
            if 0 < self.place.n_scrolls {
                self.place.n_scrolls -= 1;
                ui.ctx().request_repaint();
            }
            ui.data_mut(|data| data.insert_temp(self.id, self.place));
            return;
        }
        ui.data_mut(|data| data.remove::<Place>(self.id));
        let is_by_key = self.was_open && !ui.input(|input| input.pointer.any_click());
        if !self.is_left && (self.chosen.is_some() || is_by_key) && !button.has_focus() {
            focus::return_to(ui.ctx(), button.id);
        }
    }

    /// While the list is open, what an input method writes goes to it, too.
    fn hear_input_methods(&self, ui: &Ui, rect: Rect) {
        if ui.memory(|memory| memory.has_focus(self.id)) {
            let ime = egui::output::IMEOutput {
                purpose: egui::IMEPurpose::Normal,
                rect,
                cursor_rect: rect.with_max_x(rect.left() + 1.0),
                should_interrupt_composition: false,
            };
            ui.output_mut(|output| output.ime = Some(ime));
        }
    }
}

/// Whether the key was pressed, and not only held since before.
fn is_pressed(ui: &Ui, key: Key) -> bool {
    let is_new =
        |event: &Event| matches!(event, Event::Key { key: of, pressed: true, repeat: false, .. } if *of == key);
    let is_pressed = ui.input(|input| input.events.iter().any(is_new));
    ui.input_mut(|input| input.consume_key(Modifiers::NONE, key)) && is_pressed
}

/// The line that begins with what was typed, `at` or after it; one letter again and again goes from line to line.
fn found(texts: &[&str], typed: &str, at: usize) -> Option<usize> {
    let typed = fold(typed);
    let first = typed.chars().next()?;
    let next = |wanted: &str, from: usize| {
        let mut rows = (from..from + texts.len()).map(|row| row % texts.len());
        rows.find(|&row| fold(texts[row]).trim_start().starts_with(wanted))
    };
    let is_word = 1 < typed.chars().count();
    let of_word = if is_word { next(&typed, at) } else { None };
    let is_one_letter = typed.chars().all(|letter| letter == first);
    of_word.or_else(|| next(&first.to_string(), at + 1).filter(|_| is_one_letter))
}

#[cfg(test)]
mod tests {
    use super::found;

    #[track_caller]
    fn check(typed: &str, at: usize, expected: Option<usize>) {
        let texts = ["Product", "Price", "Ürün", "客戶名稱", "客戶編號", "Product ID", "Seats"];
        assert_eq!(found(&texts, typed, at), expected, "{typed}");
    }

    #[test]
    fn a_letter_goes_to_the_next_line_that_begins_so_and_again_to_the_one_after_it() {
        check("s", 0, Some(6));
        check("p", 0, Some(1));
        check("pp", 1, Some(5));
        check("ppp", 5, Some(0));
        check("u", 0, Some(2));
        check("x", 0, None);
    }

    #[test]
    fn letters_and_han_characters_are_a_word_that_stays_where_it_fits() {
        check("PRO", 0, Some(0));
        check("product i", 0, Some(5));
        check("客戶", 0, Some(3));
        check("客戶編", 3, Some(4));
        check("prx", 1, None);
    }
}
