//! The head of a letter on the screen: recipients and copies as a person reads them, what goes along, and one piece in a line.

use egui::{Align, Frame, Label, Layout, Margin, RichText, Ui, vec2};

use crate::domain::compose::Letter;
use crate::i18n::numbers::file_size;
use crate::ui::ctx::Ctx;
use crate::ui::kit;
use crate::ui::theme::{Tone, tokens};

/// Points that the pieces' names take.
const NAME_WIDTH: f32 = 72.0;

/// The recipients; what is copied are the addresses alone, which every mail program takes. `None`: there is none.
pub(super) fn to(letter: &Letter) -> Option<String> {
    let first = shown(&letter.mail.to_name, letter.mail.to.as_ref()?.as_str());
    let more = letter.mail.head.more_to.iter().map(|one| shown(&one.name, one.email.as_str()));
    Some(std::iter::once(first).chain(more).collect::<Vec<_>>().join("; "))
}

/// Who gets a copy.
pub(super) fn cc(letter: &Letter) -> String {
    letter.mail.head.cc.iter().map(|one| shown(&one.name, one.email.as_str())).collect::<Vec<_>>().join("; ")
}

fn shown(name: &str, address: &str) -> String {
    if name.trim().is_empty() { address.to_owned() } else { format!("{} <{address}>", name.trim()) }
}

/// What a mail file takes along and a copy does not; nothing where there is nothing of the kind.
pub(super) fn files_ui(ui: &mut Ui, ctx: &Ctx<'_>, letter: &Letter) {
    let head = &letter.mail.head;
    if let Some(reply_to) = &head.reply_to {
        kit::secondary(ui, &ctx.lang.with("invitations-reply-to-shown", &[("address", reply_to.as_str())]));
    }
    let n = head.files().count();
    if n == 0 {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        kit::chip(ui, Tone::Info, &ctx.lang.count_with("invitations-files", n, &[("size", &file_size(head.bytes()))]));
        let names: Vec<&str> = head.files().map(|file| file.name.as_str()).collect();
        kit::secondary(ui, &ctx.lang.with("invitations-files-only-eml", &[("names", &ctx.lang.list(names))]));
    });
}

/// One piece in one line.
pub(super) struct Row<'a> {
    pub(super) name: &'a str,
    pub(super) value: &'a str,
    pub(super) is_next: bool,
}

impl Row<'_> {
    /// `aside` is laid out from the right.
    pub(super) fn show(&self, ui: &mut Ui, aside: impl FnOnce(&mut Ui)) {
        let tokens = tokens(ui);
        let mut frame =
            Frame::new().corner_radius(tokens.size.radius).inner_margin(Margin::symmetric(tokens.space.s as i8, 2));
        if self.is_next {
            frame = frame.fill(tokens.color.selection);
        }
        frame.show(ui, |ui| {
            let size = vec2(ui.available_width(), tokens.size.control);
            ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
                let name = vec2(NAME_WIDTH, tokens.size.control);
                ui.allocate_ui_with_layout(name, Layout::left_to_right(Align::Center), |ui| {
                    ui.set_min_width(NAME_WIDTH);
                    kit::strong(ui, self.name);
                });
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    aside(ui);
                    ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                        ui.add(Label::new(RichText::new(self.value).color(tokens.color.text)).truncate());
                    });
                });
            });
        });
    }
}
