//! Fields: label above, help under it; an error takes the place of the help, so that nothing jumps.

use egui::text::{CCursor, CCursorRange};
use egui::text_edit::TextEditState;
use egui::{Align2, Rect, Response, Sense, TextEdit, Ui, pos2, vec2};

use super::asked_field;
use super::button::Btn;
use super::cut_off::{self, Watch};
use super::focus::{self, Beginning};
use super::paint::paint_icon;
use super::tabs::bring_into_sight;
use super::text_edit::{Takes, keep_for_undo, text_edit};
use super::{icons, text};
use crate::ui::theme::{Tone, tokens};

/// A text field with its label, its help and its error.
#[must_use = "show it"]
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "independent switches of a builder")]
pub struct TextField<'a> {
    pub(super) id_salt: &'a str,
    label: &'a str,
    help: &'a str,
    error: Option<&'a str>,
    hint: &'a str,
    required: bool,
    rows: usize,
    mono: bool,
    read_only: bool,
    width: f32,
    control_width: f32,
    limit: usize,
    bare: bool,
    focus: bool,
    proposal: bool,
}

impl<'a> TextField<'a> {
    /// A field of one line; `id_salt` keeps caret and focus when the language changes.
    pub fn new(id_salt: &'a str, label: &'a str) -> Self {
        Self {
            id_salt,
            label,
            help: "",
            error: None,
            hint: "",
            required: false,
            rows: 1,
            mono: false,
            read_only: false,
            width: f32::INFINITY,
            control_width: f32::INFINITY,
            limit: usize::MAX,
            bare: false,
            focus: false,
            proposal: false,
        }
    }

    /// What stands in it is only proposed: it is chosen whole when the keyboard comes, so that typing takes its place.
    pub fn proposal(mut self) -> Self {
        self.proposal = true;
        self
    }

    /// Stands under the field.
    pub fn help(mut self, help: &'a str) -> Self {
        self.help = help;
        self
    }

    /// Takes the place of the help, if there is one.
    pub fn error(mut self, error: Option<&'a str>) -> Self {
        self.error = error;
        self
    }

    /// Stands in the field while it is empty.
    pub fn hint(mut self, hint: &'a str) -> Self {
        self.hint = hint;
        self
    }

    /// Marks that it may not stay empty.
    pub fn required(mut self, required: bool) -> Self {
        self.required = required;
        self
    }

    /// Several lines.
    pub fn rows(mut self, rows: usize) -> Self {
        self.rows = rows;
        self
    }

    /// Fixed-width type, for identifiers and links.
    pub fn mono(mut self) -> Self {
        self.mono = true;
        self
    }

    /// Can be read and copied, not changed.
    pub fn read_only(mut self, read_only: bool) -> Self {
        self.read_only = read_only;
        self
    }

    /// Points; without it the field is as wide as its place.
    pub fn width(mut self, width: f32) -> Self {
        self.width = width;
        self
    }

    /// Points that the text itself takes, while label and help take all there are.
    pub fn control_width(mut self, width: f32) -> Self {
        self.control_width = width;
        self
    }

    /// The most characters it takes.
    pub fn limit(mut self, characters: usize) -> Self {
        self.limit = characters;
        self
    }

    /// Keeps no line free for help or an error; for fields that have neither.
    pub fn bare(mut self) -> Self {
        self.bare = true;
        self
    }

    /// Takes the keyboard in this frame.
    pub fn focus(mut self, focus: bool) -> Self {
        self.focus = focus;
        self
    }

    /// Draws it; the response is that of the text itself.
    pub fn show(self, ui: &mut Ui, value: &mut String) -> Response {
        let flag = ui.make_persistent_id((self.id_salt, "cut-off"));
        let cut_off = cut_off::sentence(ui, flag);
        let error = self.error.or(cut_off.as_deref());
        let label = Labels { label: self.label, help: self.help, error, required: self.required, bare: self.bare };
        let width = self.width.min(ui.available_width());
        labels_around(ui, &label, width, |ui| {
            keep_for_undo(ui, self.id_salt, value);
            let watch = Watch::begin(ui, flag, ui.make_persistent_id(self.id_salt), self.limit, value);
            let is_empty = value.is_empty();
            let frozen = if self.read_only { value.clone() } else { String::new() };
            let mut read_only: &str = &frozen;
            let buffer: &mut dyn egui::TextBuffer = if self.read_only { &mut read_only } else { value };
            let edit = if self.rows > 1 {
                TextEdit::multiline(buffer).desired_rows(self.rows)
            } else {
                TextEdit::singleline(buffer).align(Align2::LEFT_CENTER)
            };
            let font = if self.mono { tokens(ui).mono() } else { tokens(ui).body() };
            let takes = match () {
                () if self.read_only => Takes::Nothing,
                () if self.rows > 1 => Takes::Lines,
                () => Takes::OneLine,
            };
            let edit = edit.desired_width(width.min(self.control_width)).hint_text(self.hint).font(font);
            let response = text_edit(ui, self.id_salt, takes, edit.char_limit(self.limit));
            watch.end(ui, value);
            if !self.read_only {
                let beginning = if is_empty { Beginning::EmptyField } else { Beginning::Field };
                focus::offer(ui, &response, beginning);
            }
            if self.focus || asked_field::is_asked_for(ui.ctx(), self.id_salt) {
                focus::begins_here(ui, &response);
                response.request_focus();
                // Whoever asked may have used the mouse elsewhere.
                bring_into_sight(ui, response.rect);
            }
            if self.proposal && response.gained_focus() {
                choose_all(ui, &response, value);
            }
            response
        })
    }
}

fn choose_all(ui: &Ui, response: &Response, text: &str) {
    let mut edit = TextEditState::load(ui.ctx(), response.id).unwrap_or_default();
    let all = CCursorRange::two(CCursor::default(), CCursor::new(text.chars().count()));
    edit.cursor.set_char_range(Some(all));
    edit.store(ui.ctx(), response.id);
}

struct Labels<'a> {
    label: &'a str,
    help: &'a str,
    error: Option<&'a str>,
    required: bool,
    bare: bool,
}

/// Gives any other control the same label, help and error as a [`TextField`]; `control` returns the response to be named.
pub fn labelled(
    ui: &mut Ui,
    label: &str,
    help: &str,
    error: Option<&str>,
    required: bool,
    control: impl FnOnce(&mut Ui) -> Response,
) -> Response {
    let width = ui.available_width();
    labels_around(ui, &Labels { label, help, error, required, bare: false }, width, control)
}

fn labels_around(ui: &mut Ui, labels: &Labels<'_>, width: f32, control: impl FnOnce(&mut Ui) -> Response) -> Response {
    let tokens = tokens(ui);
    let late = tokens.tone(Tone::Late);
    ui.vertical(|ui| {
        ui.set_max_width(width);
        ui.spacing_mut().item_spacing.y = tokens.space.xs;
        let title = title_ui(ui, labels);
        let response = ui
            .scope(|ui| {
                if labels.error.is_some() {
                    let widgets = &mut ui.visuals_mut().widgets;
                    for look in [&mut widgets.inactive, &mut widgets.hovered] {
                        look.bg_stroke.color = late.ink;
                    }
                }
                control(ui)
            })
            .inner
            .labelled_by(title.id);
        ui.ctx().accesskit_node_builder(response.id, |node| {
            if labels.required {
                node.set_required();
            }
            if let Some(error) = labels.error {
                node.set_invalid(egui::accesskit::Invalid::True);
                node.set_description(error);
            } else if !labels.help.is_empty() {
                node.set_description(labels.help);
            }
        });
        if !labels.bare || labels.error.is_some() {
            help_line(ui, labels, width);
        }
        ui.add_space(tokens.space.xs);
        response
    })
    .inner
}

fn title_ui(ui: &mut Ui, labels: &Labels<'_>) -> Response {
    let tokens = tokens(ui);
    ui.scope(|ui| {
        ui.spacing_mut().interact_size.y = 0.0;
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 3.0;
            let title = text::strong(ui, labels.label);
            if labels.required {
                let mark = egui::RichText::new("*").font(tokens.bold()).color(tokens.tone(Tone::Late).ink);
                ui.add(egui::Label::new(mark));
            }
            title
        })
        .inner
    })
    .inner
}

/// One place for help and error, as high as the higher of both, at least one line.
fn help_line(ui: &mut Ui, labels: &Labels<'_>, width: f32) {
    let tokens = tokens(ui);
    let (secondary, late) = (tokens.color.text_secondary, tokens.tone(Tone::Late).ink);
    let help = ui.painter().layout(labels.help.to_owned(), tokens.secondary(), secondary, width);
    let sign = tokens.text.secondary + tokens.space.xs;
    let lay = |error: &str| ui.painter().layout(error.to_owned(), tokens.secondary(), late, width - sign);
    let error = labels.error.map(lay);
    let line = ui.text_style_height(&egui::TextStyle::Small);
    let height = error.as_ref().map_or(0.0, |error| error.size().y).max(help.size().y).max(line);
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    let said = labels.error.unwrap_or(labels.help);
    if said.is_empty() {
        return;
    }
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, said));
    let Some(error) = error else {
        ui.painter().galley(rect.min, help, secondary);
        return;
    };
    let place = Rect::from_min_size(rect.min, vec2(tokens.text.secondary, line));
    paint_icon(ui.painter(), place, Tone::Late.sign(), tokens.text.secondary, late);
    ui.painter().galley(pos2(rect.left() + sign, rect.top()), error, late);
}

/// A search box, `width` points wide; `name` is for screen readers, `clear` names the button that empties it.
pub fn search_box(
    ui: &mut Ui,
    id_salt: &str,
    (name, hint, clear): (&str, &str, &str),
    width: f32,
    query: &mut String,
) -> Response {
    let tokens = tokens(ui);
    let size = vec2(width.min(ui.available_width()), tokens.size.control);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let mut child = ui.new_child(egui::UiBuilder::new().id_salt((id_salt, "box")).max_rect(rect));
    let room = if query.is_empty() { 0.0 } else { tokens.size.control };
    let inset = tokens.space.s + tokens.size.icon + 6.0;
    let margin = egui::Margin { left: inset as i8, right: room as i8 + 4, top: 4, bottom: 4 };
    let hint_ink = egui::RichText::new(hint).color(tokens.color.text_secondary);
    keep_for_undo(&child, id_salt, query);
    let edit = TextEdit::singleline(query)
        .hint_text(hint_ink)
        .margin(margin)
        .align(Align2::LEFT_CENTER)
        .desired_width(rect.width());
    let mut response = text_edit(&mut child, id_salt, Takes::OneLine, edit).accessible_name(name);
    focus::search(child.ctx(), response.id);
    let glass = Rect::from_min_size(rect.min + vec2(tokens.space.s, 0.0), vec2(tokens.size.icon, rect.height()));
    paint_icon(child.painter(), glass, icons::MAGNIFYING_GLASS, tokens.size.icon, tokens.color.text_secondary);
    if !query.is_empty() {
        let place = Rect::from_min_size(
            pos2(rect.right() - tokens.size.control, rect.top()),
            vec2(tokens.size.control, rect.height()),
        );
        let pressed = child.place(place, Btn::icon_only(icons::X, clear)).clicked();
        if pressed || (response.has_focus() && ui.input(|input| input.key_pressed(egui::Key::Escape))) {
            query.clear();
            response.mark_changed();
        }
        if pressed {
            response.request_focus();
        }
    }
    response
}
