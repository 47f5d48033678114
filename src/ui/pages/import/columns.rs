//! Second step: how the file is read, and what its columns hold, with the first 20 rows.

use egui::{Margin, ScrollArea, Ui};

use super::meanings::{AskedColumn, elsewhere_ui, select_ui};
use super::unclear::Unclear;
use super::{State, how};
use crate::desktop::dialogs::Ask;
use crate::domain::plan::shape::ImportField;
use crate::exchange::csv_in::Recognised;
use crate::i18n::explain::import_sentence;
use crate::i18n::own_fields::import_field;
use crate::ui::action::{Action, Actions, ImportAction, Purpose};
use crate::ui::ctx::Ctx;
use crate::ui::kit::{self, Btn, icons};
use crate::ui::theme::{Tone, tokens};

/// The widths of a column's name and of what it holds, in points; where a row is narrower than both and a button, they stand below each other.
pub(super) const COLUMN_WIDTH: f32 = 200.0;
pub(super) const FIELD_WIDTH: f32 = 220.0;
const ROW_WIDTH: f32 = COLUMN_WIDTH + FIELD_WIDTH + 140.0;

pub(super) fn step_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State, actions: &mut Actions) {
    let Some(preview) = state.preview.clone() else { return };
    let space = &tokens(ui).space;
    for warning in &preview.warnings {
        let text = import_sentence(ctx.lang, &warning.sentence());
        kit::Banner::new(Tone::Warning, &text).show(ui);
        ui.add_space(space.s);
    }
    how::sheet_ui(ui, ctx, state, actions);
    let asked = asked(ctx, state);
    let unclear = Unclear::of(state);
    kit::card(ui, |ui| {
        kit::strong(ui, &asked);
        ui.add_space(space.s);
        if matches!(state.recognised, Some(Recognised::Ask(_))) {
            alike_ui(ui, ctx, state);
            proposals_ui(ui, ctx, state);
        }
        for (index, header) in asked_first(state, &preview.headers) {
            let cells = preview.rows.iter().map(|(_, cells)| cells.get(index).map_or("", String::as_str));
            let cells: Vec<&str> = cells.filter(|cell| !cell.trim().is_empty()).collect();
            column_ui(ui, ctx, state, index, (header, &cells));
            unclear.ui(ui, ctx, state, index);
        }
        let missing: Vec<_> =
            state.mapping.missing().into_iter().map(|field| import_field(ctx.lang, ctx.plan, field)).collect();
        if !missing.is_empty() && state.taken().faults().is_empty() {
            kit::secondary(ui, &ctx.lang.with("import-columns-missing", &[("fields", &ctx.lang.list(&missing))]));
        }
        ui.add_space(space.s);
        files_ui(ui, ctx, actions);
    });
    ui.add_space(space.l);
    kit::section(ui, &ctx.lang.count("import-preview-rows", preview.n_rows), |ui| {
        let margin = Margin { bottom: space.m as i8, ..Margin::ZERO };
        let area = ScrollArea::horizontal().id_salt("import-preview").content_margin(margin);
        kit::scroll(ui, area, |ui| preview_ui(ui, &preview));
    });
    ui.add_space(space.l);
    kit::section(ui, &ctx.text("import-how"), |ui| how::how_ui(ui, ctx, state, actions));
}

/// The columns that had to be asked, then the others; what is answered stays where it is.
fn asked_first<'h>(state: &State, headers: &'h [String]) -> Vec<(usize, &'h str)> {
    let asked: &[usize] = if let Some(Recognised::Ask(proposal)) = &state.recognised { &proposal.open } else { &[] };
    let all = headers.iter().map(String::as_str).enumerate();
    let (first, rest): (Vec<_>, Vec<_>) = all.partition(|(index, _)| asked.contains(index));
    [first, rest].concat()
}

/// What there is to answer.
fn asked(ctx: &Ctx<'_>, state: &State) -> String {
    match &state.recognised {
        Some(Recognised::Known(_)) => ctx.text("import-columns-known").into_owned(),
        Some(Recognised::Remembered(_)) => ctx.text("import-columns-remembered").into_owned(),
        Some(Recognised::Ask(_)) if state.open.is_empty() => ctx.text("import-columns-answered").into_owned(),
        Some(Recognised::Ask(_)) => {
            let open = state.open.len().to_string();
            ctx.lang.say(&("import-columns-ask", vec![("open", open)])).into_owned()
        }
        None => String::new(),
    }
}

/// A list that the file looks like, taken by one click.
fn alike_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State) {
    let Some(Recognised::Ask(proposal)) = &state.recognised else { return };
    let Some(like) = proposal.like.as_ref().filter(|like| like.fields != state.taken().0) else { return };
    let (n, of) = (like.n.to_string(), like.of.to_string());
    let list = like.name.in_language(ctx.lang.language());
    let text = ctx.lang.with("import-looks-like", &[("list", list), ("n", &n), ("of", &of)]);
    let label = ctx.text("import-looks-like-take");
    let fields = like.fields.clone();
    if kit::Banner::new(Tone::Info, &text).action(&label).show(ui) {
        for (at, field) in fields.into_iter().enumerate() {
            state.say(at, field);
        }
    }
    ui.add_space(tokens(ui).space.s);
}

/// What was said about the columns, from a colleague and for colleagues.
fn files_ui(ui: &mut Ui, ctx: &Ctx<'_>, actions: &mut Actions) {
    kit::secondary(ui, &ctx.text("import-map-why"));
    ui.horizontal_wrapped(|ui| {
        if ui.add(Btn::secondary(&ctx.text("import-map-load")).icon(icons::FOLDER_OPEN)).clicked() {
            let kinds = vec![(ctx.text("import-map-kind").into_owned(), vec!["ron".to_owned()])];
            actions.push(Action::Ask(Purpose::Columns, Ask::File(kinds)));
        }
        if ui.add(Btn::secondary(&ctx.text("import-map-save")).icon(icons::FLOPPY_DISK)).clicked() {
            actions.push(Action::Import(ImportAction::SaveColumns));
        }
    });
}

/// Whether a column is asked that has a usual meaning already.
fn is_proposed(state: &State, index: usize) -> bool {
    state.mapping.0.get(index).is_some_and(|&field| field != ImportField::Ignore)
}

/// What the headers usually mean, to be confirmed one by one or all at once.
fn proposals_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State) {
    let proposed = state.open.iter().filter(|&&index| is_proposed(state, index)).count();
    if proposed == 0 {
        return;
    }
    kit::secondary(ui, &ctx.text("import-columns-proposed"));
    if proposed < 2 {
        return;
    }
    let label = ctx.lang.count("import-columns-confirm-all", proposed);
    if ui.add(Btn::secondary(&label).icon(icons::CHECK)).clicked() {
        let proposed = state.open.iter().filter(|&&index| is_proposed(state, index));
        let fields: Vec<_> = proposed.map(|&index| (index, state.mapping.0[index])).collect();
        for (index, field) in fields {
            state.say(index, field);
        }
    }
    ui.add_space(tokens(ui).space.s);
}

fn column_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State, index: usize, (header, cells): (&str, &[&str])) {
    let Some(&field) = state.mapping.0.get(index) else { return };
    let number = (index + 1).to_string();
    let name = match header {
        "" => ctx.lang.with("import-column", &[("column", &number)]).into_owned(),
        header => header.to_owned(),
    };
    let is_open = state.open.contains(&index);
    let mut chosen = if is_open && field == ImportField::Ignore { None } else { Some(field) };
    let before = chosen;
    let mut is_confirmed = false;
    let example = cells.iter().take(2).copied().collect::<Vec<_>>().join(" · ");
    let column = AskedColumn { index, name: &name, header, cells };
    let shown = &*state;
    let what = |ui: &mut Ui, width: f32| {
        ui.vertical(|ui| {
            ui.set_width(width);
            ui.spacing_mut().item_spacing.y = 2.0;
            kit::strong(ui, &name);
            kit::secondary(ui, &example.chars().take(60).collect::<String>());
        });
    };
    let mut answer = |ui: &mut Ui| {
        select_ui(ui, ctx, shown, &column, &mut chosen);
        if is_open && field == ImportField::Ignore {
            kit::chip(ui, Tone::Warning, &ctx.text("import-column-asked"));
        } else if is_open {
            let label = ctx.text("import-column-confirm");
            is_confirmed = ui.add(Btn::secondary(&label).icon(icons::CHECK)).clicked();
        }
    };
    let room = ui.available_width();
    if room < ROW_WIDTH {
        what(ui, room);
        ui.horizontal(answer);
        ui.add_space(tokens(ui).space.s);
    } else {
        ui.horizontal(|ui| {
            ui.allocate_ui(egui::vec2(COLUMN_WIDTH, 40.0), |ui| what(ui, COLUMN_WIDTH));
            answer(ui);
        });
    }
    elsewhere_ui(ui, ctx, state, &column);
    if let Some(chosen) = chosen
        && (before != Some(chosen) || is_confirmed)
    {
        state.say(index, chosen);
    }
}

fn preview_ui(ui: &mut Ui, preview: &crate::exchange::csv_in::FilePreview) {
    egui::Grid::new("import_preview_grid").striped(true).spacing([16.0, 6.0]).show(ui, |ui| {
        ui.label("");
        for header in &preview.headers {
            kit::body_line(ui, header);
        }
        ui.end_row();
        for (line, cells) in &preview.rows {
            kit::secondary(ui, &line.to_string());
            for cell in cells {
                kit::body_line(ui, &cell.chars().take(60).collect::<String>());
            }
            ui.end_row();
        }
    });
}
