//! What the tables of many records have in common: the bar while some are chosen, copies and files of rows, the columns that
//! are shown.

mod look;
mod shown;

pub use look::{Look, boxes_ui, columns_button, columns_ui, filters_ui};
pub use shown::{table_menu, take_table};

use egui::{Frame, Margin, Panel, Rect, Ui};

use crate::exchange::table_out::TableFormat;
use crate::ui::commands::{Id, said};
use crate::ui::ctx::Ctx;
use crate::ui::kit::{self, Btn, icons};
use crate::ui::theme::{Tone, tokens};

/// The texts of the bar for many.
#[derive(Clone, Copy, Debug)]
pub struct BulkBar<'a> {
    /// Names it among others of the page.
    pub id_salt: &'a str,
    /// How many are chosen.
    pub chosen: &'a str,
    /// How many of them are not shown; `None`: all are.
    pub hidden: Option<&'a str>,
    /// On the button that chooses none.
    pub clear: &'a str,
}

impl BulkBar<'_> {
    /// Draws it at the lower edge, with what can be done with those that are chosen. Returns whether none is to be chosen.
    #[must_use]
    pub fn show(&self, ui: &mut Ui, contents: impl FnOnce(&mut Ui)) -> bool {
        let tokens = tokens(ui);
        let frame = Frame::new()
            .fill(tokens.color.selection)
            .corner_radius(tokens.size.card_radius - 1.0)
            .inner_margin(Margin::symmetric(tokens.space.m as i8, tokens.space.s as i8));
        let panel = Panel::bottom(self.id_salt).resizable(false).show_separator_line(false).frame(frame);
        let row = |ui: &mut Ui| {
            ui.spacing_mut().item_spacing.y = tokens.space.xs;
            kit::strong(ui, self.chosen);
            let is_cleared = kit::icon_button(ui, icons::X, self.clear).clicked();
            if let Some(hidden) = self.hidden {
                kit::chip(ui, Tone::Warning, hidden);
            }
            contents(ui);
            is_cleared
        };
        panel.show(ui, |ui| ui.horizontal_wrapped(row).inner).inner
    }
}

/// Height of the bar for many in the frame before; 0: nothing is chosen.
#[derive(Clone, Copy, Debug, Default)]
pub struct BarRoom(f32);

impl BarRoom {
    /// The place of table and bar: what is left, or more where the window is too low for both, and the page scrolls.
    pub fn place(self, ui: &Ui) -> Rect {
        let mut place = ui.available_rect_before_wrap();
        let least = kit::table::least_height(ui) + self.0 + 2.0 * tokens(ui).space.xs;
        place.max.y = place.max.y.max(place.min.y + least);
        place
    }

    /// Notes how much of `whole` the bar has taken.
    pub fn keep(&mut self, ui: &Ui, whole: Rect) {
        let height = whole.height() - ui.available_rect_before_wrap().height();
        if 0.5 < (self.0 - height).abs() {
            self.0 = height;
            ui.ctx().request_discard("the bar for many has another height");
            ui.ctx().request_repaint();
        }
    }
}

/// A menu of words; answers with the place of the one that was chosen.
pub fn choice_menu<'w>(
    ui: &mut Ui,
    label: &str,
    blocked: Option<&str>,
    words: impl IntoIterator<Item = &'w str>,
) -> Option<usize> {
    let mut chosen = None;
    kit::menu(ui, Btn::secondary(label).blocked(blocked), |ui| {
        for (at, word) in words.into_iter().enumerate() {
            if kit::menu_item(ui, word).clicked() {
                chosen = Some(at);
            }
        }
    });
    chosen
}

/// What becomes of rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Take {
    /// They are copied.
    Copy,
    /// They are written as a file.
    File(TableFormat),
}

/// Which rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// All that are shown.
    Shown,
    /// Those that are chosen, shown or not.
    Chosen,
}

/// The button of the menu that copies rows or writes them as a file, for rows that are shown.
pub fn export_button<'a>(label: &'a str, blocked: Option<&'a str>) -> Btn<'a> {
    Btn::secondary(label).icon(icons::DOWNLOAD_SIMPLE).opens_menu().blocked(blocked)
}

/// The menu that copies `n` rows or writes them as a file.
pub fn export_ui(ui: &mut Ui, ctx: &Ctx<'_>, which: Which, n: usize) -> Option<Take> {
    let (label, none) = (ctx.text("customers-export"), ctx.text("customers-export-none"));
    let button = match which {
        Which::Shown => export_button(&label, (n == 0).then_some(&*none)),
        Which::Chosen => Btn::secondary(&label),
    };
    let keys = said(ctx, Id::COPY_ROWS).keys;
    let keys = (which == Which::Chosen).then_some(&*keys);
    let copy = ctx.lang.count("customers-copy-rows", n);
    kit::menu(ui, button, |ui| export_items(ui, ctx, &copy, keys)).inner.flatten()
}

/// The same menu for a list that has no rows on the screen: `label` stands on its button, `copy` in it.
pub fn list_ui(ui: &mut Ui, ctx: &Ctx<'_>, label: &str, copy: &str) -> Option<Take> {
    kit::menu(ui, export_button(label, None), |ui| export_items(ui, ctx, copy, None)).inner.flatten()
}

fn export_items(ui: &mut Ui, ctx: &Ctx<'_>, copy: &str, keys: Option<&str>) -> Option<Take> {
    let mut wanted = None;
    if kit::menu_item_with(ui, icons::COPY, copy, keys).clicked() {
        wanted = Some(Take::Copy);
    }
    kit::hairline(ui);
    let formats = [
        (TableFormat::Xlsx, icons::TABLE, "customers-export-xlsx"),
        (TableFormat::Csv { bom: true }, icons::FILE_CSV, "customers-export-csv-bom"),
        (TableFormat::Csv { bom: false }, icons::FILE_CSV, "customers-export-csv"),
    ];
    for (format, icon, key) in formats {
        if kit::menu_item_with(ui, icon, &ctx.text(key), None).clicked() {
            wanted = Some(Take::File(format));
        }
    }
    wanted
}
