//! Who may do what: tasks against the four standings, by one book, and by another one where it differs.

use egui::{Align2, Rect, Sense, Stroke, StrokeKind, Ui, UiBuilder, vec2};

use super::book::line_ui;
use super::{State, book_of, chosen};
use crate::domain::rules::{Capability, CapabilityCell as Answer, RuleBook, Standing};
use crate::domain::slug::Slug;
use crate::i18n::book_words as words;
use crate::ui::action::Actions;
use crate::ui::ctx::Ctx;
use crate::ui::facts;
use crate::ui::kit::{self, Cell, Column, Ink, Table, TableState, icons};
use crate::ui::theme::{Tone, tokens};

/// What the view remembers.
#[derive(Default)]
pub(super) struct Matrix {
    table: TableState<Slug>,
    /// The task whose sheet is open.
    open: Option<Slug>,
}

/// One task in the book that is read, in the one it is compared with, or in both.
struct Row<'b> {
    id: Slug,
    here: Option<&'b Capability>,
    there: Option<&'b Capability>,
}

impl<'b> Row<'b> {
    /// There is always one of the two.
    fn any(&self) -> Option<&'b Capability> {
        self.here.or(self.there)
    }

    fn cell(&self, standing: Standing) -> &'b Answer {
        self.any().map_or(&Answer::NotSaid, |one| one.cells.get(standing))
    }

    /// What the other book says instead; `None` when it says the same or lacks the task.
    fn differs(&self, standing: Standing) -> Option<&'b Answer> {
        let (here, there) = (self.here?.cells.get(standing), self.there?.cells.get(standing));
        (here != there).then_some(there)
    }

    fn differs_after(&self) -> bool {
        self.here.zip(self.there).is_some_and(|(here, there)| here.after != there.after)
    }

    fn is_changed(&self) -> bool {
        let is_one = self.here.is_some() && self.there.is_some();
        !is_one || self.differs_after() || Standing::ALL.into_iter().any(|one| self.differs(one).is_some())
    }
}

/// What is compared: the book that is read, and another one.
#[derive(Clone, Copy)]
struct Pair<'b> {
    here: &'b RuleBook,
    there: Option<&'b RuleBook>,
}

impl<'b> Pair<'b> {
    fn rows(self) -> Vec<Row<'b>> {
        let find = |book: &'b RuleBook, id: Slug| book.capabilities.iter().find(|one| one.id == id);
        let of = |one: &'b Capability| {
            let there = self.there.and_then(|book| find(book, one.id));
            Row { id: one.id, here: Some(one), there }
        };
        let mut rows: Vec<Row<'b>> = self.here.capabilities.iter().map(of).collect();
        for one in self.there.iter().flat_map(|book| &book.capabilities) {
            if find(self.here, one.id).is_none() {
                rows.push(Row { id: one.id, here: None, there: Some(one) });
            }
        }
        rows
    }

    /// The book that alone has this task; `None` when both have it or there is no other book.
    fn only(self, row: &Row<'_>) -> Option<&'b RuleBook> {
        let there = self.there?;
        match (row.here, row.there) {
            (Some(_), None) => Some(self.here),
            (None, _) => Some(there),
            (Some(_), Some(_)) => None,
        }
    }
}

/// Draws the view.
pub(super) fn view_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State, actions: &mut Actions) {
    let here = book_of(ctx, chosen(ctx, state.book));
    state.other = state.other.filter(|id| *id != here.id && ctx.library.books.get(*id).is_some());
    let pair = Pair { here, there: state.other.map(|id| book_of(ctx, id)) };
    let rows = pair.rows();
    head_ui(ui, ctx, state, pair, &rows);
    let place = ui.available_rect_before_wrap();
    ui.scope_builder(UiBuilder::new().id_salt("matrix").max_rect(place), |ui| {
        ui.expand_to_include_rect(place);
        if let Some(row) = state.matrix.open.and_then(|id| rows.iter().find(|row| row.id == id))
            && sheet_ui(ui, ctx, pair, row, actions)
        {
            state.matrix.open = None;
        }
        let rest = ui.available_rect_before_wrap();
        let gap = if state.matrix.open.is_some() { tokens(ui).space.l } else { 0.0 };
        let rest = rest.with_max_x(rest.max.x - gap);
        ui.scope_builder(UiBuilder::new().id_salt("tasks").max_rect(rest), |ui| {
            kit::pane(ui, |ui| table_ui(ui, ctx, state, pair, &rows));
        });
    });
}

fn head_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State, pair: Pair<'_>, rows: &[Row<'_>]) {
    ui.horizontal_wrapped(|ui| {
        let label = ctx.text("rules-matrix-compare");
        let none = ctx.text("rules-matrix-compare-none");
        let others = ctx.library.books.iter().filter(|book| book.id != pair.here.id);
        let names: Vec<_> = others.map(|book| (Some(book.id), super::name_of(ctx, book))).collect();
        let mut options = vec![(None, &*none)];
        options.extend(names.iter().map(|(id, name)| (*id, name.as_str())));
        kit::secondary(ui, &label);
        kit::select(ui, "matrix-compare", &label, &mut state.other, &options, 200.0);
        let said = match pair.there {
            Some(book) => {
                let n = rows.iter().filter(|row| row.is_changed()).count();
                ctx.lang.count_with("rules-matrix-changes", n, &[("book", ctx.say(&book.title))])
            }
            None => ctx.text("rules-matrix-hint"),
        };
        kit::secondary(ui, &said);
    });
    ui.add_space(tokens(ui).space.s);
}

fn column_id(standing: Standing) -> &'static str {
    match standing {
        Standing::Direct => "direct",
        Standing::Restricted => "restricted",
        Standing::Both => "both",
        Standing::Indirect => "indirect",
    }
}

fn table_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State, pair: Pair<'_>, rows: &[Row<'_>]) {
    let now = ctx.forecast().standing;
    // The tasks keep the order of the way.
    let mut columns = vec![Column::new("task", ctx.text("rules-matrix-task"), 260.0).fill().unsorted()];
    for standing in Standing::ALL {
        let word = ctx.text(standing.book_key());
        let is_now = standing == now;
        let title = if is_now { ctx.lang.with("rules-standing-now", &[("standing", &word)]) } else { word };
        columns.push(
            Column::new(column_id(standing), title, if is_now { 180.0 } else { 120.0 }).unsorted().marked(is_now),
        );
    }
    columns.push(Column::new("after", ctx.text("rules-matrix-after"), 130.0).unsorted());
    let name = ctx.lang.with("rules-matrix-name", &[("book", ctx.say(&pair.here.title))]);
    let key = |row: usize| rows[row].id;
    let table = Table::new("rules-matrix", &name, &columns, rows.len(), &key);
    let said = |row: usize, column: usize| Cell::Custom(said(ctx, pair, &rows[row], column).into());
    let answer = table.show_with(ui, &mut state.matrix.table, said, |ui, row, column| {
        cell_ui(ui, ctx, pair, &rows[row], column);
    });
    if let Some(row) = answer.opened.or(answer.clicked).and_then(|at| rows.get(at)) {
        state.matrix.open = Some(row.id);
    }
}

/// What a screen reader says of a cell, and what its tooltip begins with.
fn said(ctx: &Ctx<'_>, pair: Pair<'_>, row: &Row<'_>, column: usize) -> String {
    let other = pair.there.map(|book| ctx.say(&book.title)).unwrap_or_default();
    let with_other = |now: String, then: String| {
        ctx.lang.with("rules-matrix-differs", &[("now", &now), ("then", &then), ("book", other)]).into_owned()
    };
    let task = row.any().map(|one| ctx.say(&one.task)).unwrap_or_default();
    if column == 0 {
        return match pair.only(row) {
            Some(book) => {
                let only = ctx.lang.with("rules-matrix-added", &[("book", ctx.say(&book.title))]);
                format!("{task}, {only}")
            }
            None => task.to_owned(),
        };
    }
    if let Some(&standing) = Standing::ALL.get(column - 1) {
        let now = match row.here {
            Some(one) => words::cell_or_last(ctx.lang, &ctx.library.books, pair.here, one, standing),
            None => words::cell(ctx.lang, row.cell(standing)),
        };
        return match row.differs(standing) {
            Some(then) => with_other(now, words::cell(ctx.lang, then)),
            None => now,
        };
    }
    let after = |one: &Capability| words::parties(ctx.lang, &one.after);
    match row.there.filter(|_| row.differs_after()) {
        Some(there) => with_other(after_of(ctx, pair, row), after(there)),
        None => after_of(ctx, pair, row),
    }
}

/// Who does the task afterwards, by the book that is read if it has the task.
fn after_of(ctx: &Ctx<'_>, pair: Pair<'_>, row: &Row<'_>) -> String {
    match (row.here, row.there) {
        (Some(here), _) => words::parties_or_last(ctx.lang, &ctx.library.books, pair.here, here),
        (None, there) => there.map(|one| words::parties(ctx.lang, &one.after)).unwrap_or_default(),
    }
}

fn cell_ui(ui: &Ui, ctx: &Ctx<'_>, pair: Pair<'_>, row: &Row<'_>, column: usize) {
    let tokens = tokens(ui);
    let rect = ui.max_rect();
    let colors = &tokens.color;
    let painter = ui.painter();
    let Some(one) = row.any() else { return };
    if column == 0 {
        let mut words = rect;
        if let Some(book) = pair.only(row) {
            let is_here = book.id == pair.here.id;
            let only = ctx.text(if is_here { "rules-matrix-only-here" } else { "rules-matrix-only-there" });
            let tone = if is_here { Tone::Info } else { Tone::Calm };
            let width = (rect.width() * 0.5).min(120.0);
            let chip = kit::paint_chip(painter, tokens, rect.right_center() - vec2(width, 0.0), width, tone, &only);
            words.max.x = chip.left() - tokens.space.s;
        }
        kit::paint_text(painter, words, Align2::LEFT_CENTER, ctx.say(&one.task), &Ink::new(tokens.body(), colors.text));
    } else if let Some(&standing) = Standing::ALL.get(column - 1) {
        let cell = row.cell(standing);
        let (icon, ink) = match cell {
            Answer::Yes => (icons::CHECK, tokens.tone(Tone::Done).ink),
            Answer::No => (icons::X, tokens.tone(Tone::Late).ink),
            Answer::Partly(_) => (icons::WARNING_CIRCLE, tokens.tone(Tone::Warning).ink),
            Answer::NotSaid => (icons::QUESTION, colors.text_secondary),
        };
        let at = Rect::from_min_size(rect.min + vec2(tokens.space.xs, 0.0), vec2(tokens.size.icon, rect.height()));
        kit::paint_icon(painter, at, icon, tokens.text.body, ink);
        let words = rect.with_min_x(at.right() + tokens.space.xs);
        let ink = if matches!(cell, Answer::NotSaid) { colors.text_secondary } else { colors.text };
        let word = match row.here {
            Some(one) => words::short_cell(ctx.lang, &ctx.library.books, pair.here, one, standing),
            None => ctx.text(words::cell_key(cell)).into_owned(),
        };
        kit::paint_text(painter, words, Align2::LEFT_CENTER, &word, &Ink::new(tokens.body(), ink));
        if row.differs(standing).is_some() {
            outline(ui, rect);
        }
    } else {
        let after = match row.here {
            Some(here) => words::short_parties(ctx.lang, &ctx.library.books, pair.here, here),
            None => words::parties(ctx.lang, &one.after),
        };
        let inner = rect.with_min_x(rect.left() + tokens.space.xs);
        kit::paint_text(painter, inner, Align2::LEFT_CENTER, &after, &Ink::new(tokens.body(), colors.text));
        if row.differs_after() {
            outline(ui, rect);
        }
    }
    hover_ui(ui, ctx, pair, row, column);
}

/// The mark of a cell that another book fills otherwise.
fn outline(ui: &Ui, rect: Rect) {
    let tokens = tokens(ui);
    let frame = rect.shrink2(vec2(0.0, tokens.space.xs)).expand2(vec2(tokens.size.focus_ring, 0.0));
    let line = Stroke::new(tokens.size.focus_ring, tokens.tone(Tone::Warning).ink);
    ui.painter().rect_stroke(frame, tokens.space.xs, line, StrokeKind::Inside);
}

/// What the cell says in full, and who says so.
fn hover_ui(ui: &Ui, ctx: &Ctx<'_>, pair: Pair<'_>, row: &Row<'_>, column: usize) {
    let response = ui.interact(ui.max_rect(), ui.unique_id().with("why"), Sense::hover());
    if !response.hovered() {
        return;
    }
    let book = if row.here.is_some() { Some(pair.here) } else { pair.there };
    let ids = row.any().map(|one| one.facts.as_slice()).unwrap_or_default();
    let facts = ids.iter().filter_map(|id| book?.fact(*id).zip(book));
    let mut text = vec![said(ctx, pair, row, column)];
    text.extend(facts.map(|(fact, book)| facts::source_words(ctx, book, fact)));
    response.on_hover_text(text.join("\n\n"));
}

/// One task with all it rests on; answers whether the sheet is to be closed.
fn sheet_ui(ui: &mut Ui, ctx: &Ctx<'_>, pair: Pair<'_>, row: &Row<'_>, actions: &mut Actions) -> bool {
    let Some(one) = row.any() else { return true };
    let close = ctx.text("rules-matrix-close");
    kit::side_sheet(ui, "rules-task", ctx.say(&one.task), &close, 372.0, |ui| {
        let space = &tokens(ui).space;
        let both = [(Some(pair.here), row.here), (pair.there, row.there)];
        for (book, capability) in both.into_iter().filter_map(|(book, one)| book.zip(one)) {
            let by = ctx.lang.with("rules-matrix-by", &[("book", ctx.say(&book.title))]);
            kit::section_title(ui, &by);
            for standing in Standing::ALL {
                let word = ctx.text(standing.book_key());
                let cell = words::cell_or_last(ctx.lang, &ctx.library.books, book, capability, standing);
                line_ui(ui, &word, &cell);
            }
            let after = words::parties_or_last(ctx.lang, &ctx.library.books, book, capability);
            line_ui(ui, &ctx.text("rules-matrix-after"), &after);
            if let Some(note) = &capability.note {
                line_ui(ui, &ctx.text("rules-line-note"), ctx.say(note));
            }
            ui.add_space(space.s);
            kit::strong(ui, &ctx.text("rules-matrix-facts"));
            facts::facts_ui(ui, ctx, book, &capability.facts, actions);
            ui.add_space(space.l);
        }
    })
}
