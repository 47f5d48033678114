//! What differs between two books, section by section, with both texts side by side.

use std::sync::Arc;

use egui::Ui;

use super::book::{GUESS, line_ui};
use super::words::{Sections, Words};
use super::{State, chosen};
use crate::domain::rules::{BookChange, BookItem, BookPart, BookSection, HowChanged, RuleBook, diff};
use crate::domain::slug::Slug;
use crate::i18n::book::{BookEntry, entry};
use crate::i18n::book_words as words;
use crate::ui::action::Actions;
use crate::ui::ctx::Ctx;
use crate::ui::facts;
use crate::ui::kit::{self, EmptyState, icons};
use crate::ui::theme::{Tone, tokens};

/// What the view remembers.
#[derive(Default)]
pub(super) struct Compare {
    hides_sources: bool,
    old: Words,
    new: Words,
    /// The books whose differences were looked for last, and the differences.
    known: Option<Known>,
}

/// Two books, and what differs between them.
type Known = (Arc<RuleBook>, Arc<RuleBook>, Arc<Vec<BookChange>>);

impl Compare {
    fn changes(&mut self, from: &Arc<RuleBook>, to: &Arc<RuleBook>) -> Arc<Vec<BookChange>> {
        if let Some((a, b, changes)) = &self.known
            && Arc::ptr_eq(a, from)
            && Arc::ptr_eq(b, to)
        {
            return changes.clone();
        }
        let changes = Arc::new(diff(from, to));
        self.known = Some((from.clone(), to.clone(), changes.clone()));
        changes
    }
}

/// The book to compare with: the one that was chosen, else the one before, else the one after.
pub(super) fn other_of(ctx: &Ctx<'_>, other: Option<Slug>, book: Slug) -> Slug {
    let is_other = |id: &Slug| *id != book;
    let known = other.filter(|id| ctx.library.books.get(*id).is_some());
    let ids: Vec<Slug> = ctx.library.books.iter().map(|one| one.id).collect();
    let at = ids.iter().position(|id| *id == book).unwrap_or(0);
    let near = ids[..at].last().or_else(|| ids.get(at + 1)).copied();
    known.or(near.filter(is_other)).unwrap_or(book)
}

/// Draws the view.
pub(super) fn view_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State, actions: &mut Actions) {
    let mut to = chosen(ctx, state.book);
    let mut from = other_of(ctx, state.other, to);
    let names: Vec<_> = ctx.library.books.iter().map(|book| (book.id, super::name_of(ctx, book))).collect();
    let options: Vec<_> = names.iter().map(|(id, name)| (*id, name.as_str())).collect();
    let view = &mut state.compare;
    ui.horizontal_wrapped(|ui| {
        for (key, id, book) in [("rules-compare-from", "from", &mut from), ("rules-compare-to", "to", &mut to)] {
            let label = ctx.text(key);
            kit::secondary(ui, &label);
            kit::select(ui, id, &label, book, &options, 200.0);
        }
        ui.add_space(tokens(ui).space.m);
        kit::checkbox(ui, &mut view.hides_sources, &ctx.text("rules-compare-only-source"));
    });
    (state.book, state.other) = (Some(to), Some(from));
    ui.add_space(tokens(ui).space.s);
    let (from, old) = view.old.of(ctx, from);
    let (to, new) = view.new.of(ctx, to);
    let changes = view.changes(&from, &to);
    let hides = view.hides_sources;
    let shown: Vec<&BookChange> = changes.iter().filter(|change| !(hides && change.is_only_source())).collect();
    if shown.is_empty() {
        let (title, text) = (ctx.text("rules-compare-same"), ctx.text("rules-compare-same-why"));
        let nothing = EmptyState { icon: icons::GIT_DIFF, title: &title, text: &text, primary: None, secondary: None };
        let _no_choice = nothing.show(ui);
        return;
    }
    kit::secondary(ui, &ctx.lang.count("rules-compare-count", shown.len()));
    ui.add_space(tokens(ui).space.s);
    let sides = Sides { ctx, from: &from, to: &to, old, new };
    kit::scroll_page(ui, "rules-compare", |ui| {
        for section in BookSection::ALL {
            let within: Vec<_> = shown.iter().filter(|change| change.item.section() == section).collect();
            if within.is_empty() {
                continue;
            }
            kit::section(ui, &ctx.text(section.key()), |ui| {
                for change in within {
                    let gap = tokens(ui).space.s;
                    ui.add_space(gap);
                    kit::hairline(ui);
                    ui.add_space(gap);
                    let id = egui::Id::unique(("rules-change", from.id, to.id, &change.item));
                    kit::in_sight(ui, id, GUESS, |ui| sides.change_ui(ui, change, actions));
                }
            });
            ui.add_space(tokens(ui).space.l);
        }
    });
}

struct Sides<'a> {
    ctx: &'a Ctx<'a>,
    from: &'a RuleBook,
    to: &'a RuleBook,
    old: Sections,
    new: Sections,
}

impl Sides<'_> {
    fn change_ui(&self, ui: &mut Ui, change: &BookChange, actions: &mut Actions) {
        let ctx = self.ctx;
        let tone = match &change.how {
            HowChanged::Added => Tone::Info,
            HowChanged::Removed => Tone::Calm,
            HowChanged::Changed(_) => Tone::Waiting,
        };
        ui.horizontal_wrapped(|ui| {
            kit::chip(ui, tone, &ctx.text(words::how_key(&change.how)));
            kit::strong(ui, &self.title(&change.item));
            if let HowChanged::Changed(parts) = &change.how {
                kit::secondary(ui, &words::parts(ctx.lang, parts));
            }
        });
        match &change.how {
            HowChanged::Added => self.side_ui(ui, &change.item, (self.to, &self.new), None, actions),
            HowChanged::Removed => self.side_ui(ui, &change.item, (self.from, &self.old), None, actions),
            HowChanged::Changed(parts) => {
                let item = &change.item;
                kit::two_columns(
                    ui,
                    actions,
                    |ui, actions| {
                        kit::secondary(ui, ctx.say(&self.from.title));
                        let other = entry(&self.new, item);
                        self.side_ui(ui, item, (self.from, &self.old), Some((other, parts)), actions);
                    },
                    |ui, actions| {
                        kit::secondary(ui, ctx.say(&self.to.title));
                        let other = entry(&self.old, item);
                        self.side_ui(ui, item, (self.to, &self.new), Some((other, parts)), actions);
                    },
                );
            }
        }
    }

    /// What the thing is called: in the newer book, else in the older one; a fact by where it stands first.
    fn title(&self, item: &BookItem) -> String {
        if let BookItem::Fact(id) = item {
            let fact = self.to.fact(*id).or_else(|| self.from.fact(*id));
            let text = fact.map(|fact| self.ctx.say(&fact.text)).unwrap_or_default();
            let is_long = 60 < text.chars().count();
            let cut: String = text.chars().take(60).collect();
            return if is_long { format!("{}…", cut.trim_end()) } else { cut };
        }
        let known = entry(&self.new, item).or_else(|| entry(&self.old, item));
        known.map(|one| one.title.clone()).unwrap_or_default()
    }

    /// One side of a change; with `other` only what is otherwise there.
    fn side_ui(
        &self,
        ui: &mut Ui,
        item: &BookItem,
        (book, sections): (&RuleBook, &Sections),
        other: Option<(Option<&BookEntry>, &[BookPart])>,
        actions: &mut Actions,
    ) {
        if let BookItem::Fact(id) = item {
            if let Some(fact) = book.fact(*id) {
                facts::fact_ui(ui, self.ctx, book, fact, actions);
            }
            return;
        }
        let Some(here) = entry(sections, item) else { return };
        let (there, parts) = other.unzip();
        let there = there.flatten();
        if there.is_some_and(|there| there.title != here.title) {
            kit::body(ui, &here.title);
        }
        if there.is_some_and(|there| !has_more(here, there) && has_more(there, here)) {
            kit::secondary(ui, &self.ctx.text("rules-compare-nothing"));
        }
        let is_same = |line: &(String, String)| there.is_some_and(|there| there.lines.contains(line));
        for (label, value) in here.lines.iter().filter(|line| !is_same(line)) {
            line_ui(ui, label, value);
        }
        if parts.is_none_or(|parts| parts.contains(&BookPart::Facts)) {
            let is_new = |id: &&Slug| there.is_none_or(|there| !there.facts.contains(id));
            let label = self.ctx.text("rules-line-facts");
            for fact in here.facts.iter().filter(is_new).filter_map(|id| book.fact(*id)) {
                let response = line_ui(ui, &label, self.ctx.say(&fact.text));
                facts::source_hover(response, self.ctx, book, fact);
            }
        }
        let link = here.link.as_deref().filter(|_| there.is_none_or(|there| there.link != here.link));
        let history = here.history.as_deref().filter(|_| there.is_none_or(|there| there.history != here.history));
        facts::links_ui(ui, self.ctx, [link, history], actions);
    }
}

/// Whether the first says something that the second does not; the order alone is nothing.
fn has_more(one: &BookEntry, other: &BookEntry) -> bool {
    one.title != other.title
        || one.lines.iter().any(|line| !other.lines.contains(line))
        || one.facts.iter().any(|fact| !other.facts.contains(fact))
        || (one.link.is_some() && one.link != other.link)
        || (one.history.is_some() && one.history != other.history)
}
