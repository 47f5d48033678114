//! One book, section by section, with a list to jump by and a search.

use std::collections::BTreeMap;

use egui::{Align, Layout, Ui, vec2};

use super::words::Words;
use super::{State, chosen};
use crate::domain::rules::{BookItem, BookSection, Fact, RuleBook};
use crate::domain::search::fold;
use crate::domain::slug::Slug;
use crate::i18n::book::BookEntry;
use crate::ui::action::Actions;
use crate::ui::ctx::Ctx;
use crate::ui::facts;
use crate::ui::kit::{self, EmptyState, icons};
use crate::ui::theme::{Tone, tokens};

/// What the view remembers.
#[derive(Default)]
pub(super) struct Reading {
    words: Words,
    /// The section to be brought into sight, and for how many frames: what stands above it gets its height only then.
    jump: Option<(BookSection, u8)>,
}

const JUMP_WIDTH: f32 = 220.0;
/// Frames after which everything near the section has its height.
const JUMP_FRAMES: u8 = 4;
/// Width of the labels before values, in points.
const LABEL: f32 = 150.0;

/// Draws the view.
pub(super) fn view_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State, actions: &mut Actions) {
    let (book, sections) = state.read.words.of(ctx, chosen(ctx, state.book));
    let query = fold(state.query.trim());
    let found: Vec<(BookSection, Vec<&BookEntry>)> = sections
        .iter()
        .map(|(section, entries)| (*section, entries.iter().filter(|entry| entry.has(&query)).collect::<Vec<_>>()))
        .filter(|(_, entries)| !entries.is_empty())
        .collect();
    let space = &tokens(ui).space;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space.l;
        let height = ui.available_height();
        ui.allocate_ui_with_layout(vec2(JUMP_WIDTH, height), Layout::top_down(Align::Min), |ui| {
            side_ui(ui, ctx, state, &found);
        });
        ui.vertical(|ui| {
            if found.is_empty() {
                let (title, text) = (ctx.text("rules-search-none"), ctx.text("rules-search-none-why"));
                let icon = icons::MAGNIFYING_GLASS;
                let nothing = EmptyState { icon, title: &title, text: &text, primary: None, secondary: None };
                let _no_choice = nothing.show(ui);
                return;
            }
            kit::scroll_page(ui, "rule-book", |ui| {
                ui.spacing_mut().item_spacing.x = space.s;
                ui.set_max_width(ui.available_width().min(1100.0));
                let page = BookPage { ctx, book: &book, query: &query, first: first_places(&found) };
                for (section, entries) in &found {
                    let is_wanted = state.read.jump.is_some_and(|(wanted, _)| wanted == *section);
                    page.section(ui, (*section, entries), is_wanted, actions);
                    ui.add_space(space.l);
                }
                let jump = state.read.jump.take();
                state.read.jump = jump.and_then(|(section, left)| Some((section, left.checked_sub(1)?)));
            });
        });
    });
}

fn side_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State, found: &[(BookSection, Vec<&BookEntry>)]) {
    let (name, hint, clear) =
        (ctx.text("rules-search"), ctx.text("rules-search-hint"), ctx.text("customers-search-clear"));
    kit::search_box(ui, "rules-search", (&name, &hint, &clear), JUMP_WIDTH, &mut state.query);
    ui.add_space(tokens(ui).space.m);
    let list = egui::UiBuilder::new()
        .accessibility_role(egui::Role::ListBox)
        .accessibility_label(ctx.text("rules-jump").into_owned());
    ui.scope_builder(list, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for (section, entries) in found {
            let count = entries.len().to_string();
            if kit::list_row(ui, false, &ctx.text(section.key()), &count).clicked() {
                state.read.jump = Some((*section, JUMP_FRAMES));
            }
        }
    });
}

/// One drawing of a book; a fact is shown in full where it comes first, and by its sentence afterwards.
struct BookPage<'a> {
    ctx: &'a Ctx<'a>,
    book: &'a RuleBook,
    query: &'a str,
    /// Where each fact comes first.
    first: BTreeMap<Slug, &'a BookItem>,
}

/// Where each fact comes first, in the order of reading.
fn first_places<'a>(sections: &[(BookSection, Vec<&'a BookEntry>)]) -> BTreeMap<Slug, &'a BookItem> {
    fn walk<'a>(entry: &'a BookEntry, first: &mut BTreeMap<Slug, &'a BookItem>) {
        for fact in &entry.facts {
            first.entry(*fact).or_insert(&entry.item);
        }
        for part in &entry.parts {
            walk(part, first);
        }
    }
    let mut first = BTreeMap::new();
    for entry in sections.iter().flat_map(|(_, entries)| entries) {
        walk(entry, &mut first);
    }
    first
}

/// Points that a thing of a book takes before it was drawn.
pub(super) const GUESS: f32 = 120.0;

impl BookPage<'_> {
    fn section(
        &self,
        ui: &mut Ui,
        (section, entries): (BookSection, &[&BookEntry]),
        is_wanted: bool,
        actions: &mut Actions,
    ) {
        let space = &tokens(ui).space;
        let title = self.ctx.text(section.key());
        let card = kit::section(ui, &title, |ui| {
            for entry in entries {
                ui.add_space(space.s);
                kit::hairline(ui);
                ui.add_space(space.s);
                let id = egui::Id::unique(("rules-entry", self.book.id, &entry.item, self.query));
                kit::in_sight(ui, id, GUESS, |ui| self.entry(ui, entry, actions));
            }
        });
        if is_wanted {
            card.response.scroll_to_me_animation(Some(Align::Min), egui::style::ScrollAnimation::none());
            ui.ctx().request_repaint();
        }
    }

    fn entry(&self, ui: &mut Ui, entry: &BookEntry, actions: &mut Actions) {
        let space = &tokens(ui).space;
        ui.horizontal_wrapped(|ui| {
            kit::strong(ui, &entry.title);
            if entry.is_irreversible {
                kit::chip(ui, Tone::Irreversible, &self.ctx.text("rules-kind-decide"));
            }
        });
        let part_of = self.ctx.text("rules-line-part");
        // A check stands under its step already.
        let is_said = |label: &str| !(label == part_of && matches!(entry.item, BookItem::StepCheck(_)));
        for (label, value) in entry.lines.iter().filter(|(label, _)| is_said(label)) {
            line_ui(ui, label, value);
        }
        facts::links_ui(ui, self.ctx, [entry.link.as_deref(), entry.history.as_deref()], actions);
        self.facts(ui, entry, actions);
        let has_hit = !self.query.is_empty() && entry.parts.iter().any(|part| part.has(self.query));
        for part in entry.parts.iter().filter(|part| !has_hit || part.has(self.query)) {
            ui.add_space(space.s);
            ui.indent(("part", &part.title), |ui| self.entry(ui, part, actions));
        }
    }

    fn facts(&self, ui: &mut Ui, entry: &BookEntry, actions: &mut Actions) {
        let space = &tokens(ui).space;
        let facts: Vec<&Fact> = entry.facts.iter().filter_map(|id| self.book.fact(*id)).collect();
        let is_hit = |fact: &&Fact| [&fact.text.en, &fact.text.zh].iter().any(|t| fold(t).contains(self.query));
        let has_hit = facts.iter().any(is_hit);
        for fact in facts.iter().filter(|fact| !has_hit || is_hit(fact)) {
            if self.first.get(&fact.id) == Some(&&entry.item) {
                ui.add_space(space.xs);
                facts::fact_ui(ui, self.ctx, self.book, fact, actions);
            } else {
                let rests = self.ctx.text("rules-rests-on");
                let response = line_ui(ui, &rests, self.ctx.say(&fact.text));
                facts::source_hover(response, self.ctx, self.book, fact);
            }
        }
    }
}

/// A label and its value beside it.
pub(super) fn line_ui(ui: &mut Ui, label: &str, value: &str) -> egui::Response {
    ui.horizontal_top(|ui| {
        let width = LABEL.min(ui.available_width() / 3.0);
        ui.vertical(|ui| {
            ui.set_width(width);
            kit::secondary(ui, label);
        });
        ui.vertical(|ui| kit::body(ui, value)).inner
    })
    .inner
}
