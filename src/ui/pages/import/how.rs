//! How a file is read, and which sheet of a workbook.

use egui::{Align, Layout, Ui};

use super::{ImportSource, State};
use crate::exchange::csv_in::{Delimiter, Header, ReadOptions, TextEncoding};
use crate::i18n::imports::sheet_read;
use crate::ui::action::{Action, Actions, ImportAction};
use crate::ui::ctx::Ctx;
use crate::ui::kit;
use crate::ui::theme::tokens;

/// Which sheet of the workbook is read; another one can be chosen.
pub(super) fn sheet_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &State, actions: &mut Actions) {
    let Some(sheet) = state.source.as_ref().and_then(|source| source.sheet.as_ref()) else { return };
    kit::body(ui, &sheet_read(ctx.lang, sheet));
    if 1 < sheet.all.len() {
        let (label, options) = (ctx.text("import-sheet"), sheet.all.iter().map(|name| (name.as_str(), name.as_str())));
        let mut chosen = sheet.name.as_str();
        kit::labelled(ui, &label, "", None, false, |ui| {
            kit::select(ui, "import-sheet", &label, &mut chosen, &options.collect::<Vec<_>>(), 220.0)
        });
        if chosen != sheet.name {
            actions.push(Action::Import(ImportAction::ReadSheet(chosen.to_owned())));
        }
    }
    ui.add_space(tokens(ui).space.m);
}

/// How the file is read: encoding, delimiter, headers.
pub(super) fn how_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State, actions: &mut Actions) {
    let Some(preview) = &state.preview else { return };
    let before = state.options;
    let sniffed = preview.sniffed.clone();
    if state.source.as_ref().is_some_and(ImportSource::is_sheet) {
        header_ui(ui, ctx, state);
        look_again(state, before, actions);
        return;
    }
    // By their upper edges: one row is as high as the next.
    ui.with_layout(Layout::left_to_right(Align::Min).with_main_wrap(true), |ui| {
        let mut encoding = state.options.encoding.unwrap_or(sniffed.encoding);
        let options: Vec<_> = TextEncoding::ALL.iter().map(|&encoding| (encoding, encoding.name())).collect();
        let label = ctx.text("import-encoding");
        ui.allocate_ui(egui::vec2(170.0, 0.0), |ui| {
            kit::labelled(ui, &label, "", None, false, |ui| {
                kit::select(ui, "import-encoding", &label, &mut encoding, &options, 160.0)
            });
        });
        if encoding != sniffed.encoding || state.options.encoding.is_some() {
            state.options.encoding = Some(encoding);
        }
        let mut delimiter = state.options.delimiter.unwrap_or(sniffed.delimiter);
        let names: Vec<_> = Delimiter::ALL.iter().map(|&delimiter| (delimiter, ctx.text(delimiter.key()))).collect();
        let options: Vec<_> = names.iter().map(|(delimiter, name)| (*delimiter, &**name)).collect();
        let label = ctx.text("import-delimiter");
        ui.allocate_ui(egui::vec2(170.0, 0.0), |ui| {
            kit::labelled(ui, &label, "", None, false, |ui| {
                kit::select(ui, "import-delimiter", &label, &mut delimiter, &options, 160.0)
            });
        });
        if delimiter != sniffed.delimiter || state.options.delimiter.is_some() {
            state.options.delimiter = Some(delimiter);
        }
        header_ui(ui, ctx, state);
    });
    let mut is_plain = state.options.quotes == Some(false);
    if kit::checkbox(ui, &mut is_plain, &ctx.text("import-quotes-plain")).changed() {
        state.options.quotes = Some(!is_plain);
    }
    look_again(state, before, actions);
}

/// The order of a day and the sign of a fraction change nothing that is seen here.
fn look_again(state: &State, before: ReadOptions, actions: &mut Actions) {
    let ReadOptions { day_order, decimal, .. } = state.options;
    if state.options != (ReadOptions { day_order, decimal, ..before }) {
        actions.push(Action::Import(ImportAction::LookAgain));
    }
}

fn header_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State) {
    let Some(preview) = &state.preview else { return };
    let now = state.options.header.unwrap_or(preview.sniffed.header);
    let mut header = now;
    let absent = ctx.text("import-header-absent");
    let mut options: Vec<(Header, String)> = (1..=10).map(|line| (Header::Line(line), line.to_string())).collect();
    options.push((Header::Absent, absent.into_owned()));
    let options: Vec<_> = options.iter().map(|(header, name)| (*header, name.as_str())).collect();
    let label = ctx.text("import-header-row");
    ui.allocate_ui(egui::vec2(170.0, 0.0), |ui| {
        kit::labelled(ui, &label, "", None, false, |ui| {
            kit::select(ui, "import-header", &label, &mut header, &options, 160.0)
        });
    });
    if header != now {
        state.options.header = Some(header);
    }
}
