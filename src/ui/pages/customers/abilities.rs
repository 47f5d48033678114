//! What we can do for this customer now, and what changes when it is indirect, by one rule book; with who does it then.

use egui::{Role, Ui, UiBuilder};

use crate::domain::plan::customer::{Customer, RelationshipKind};
use crate::domain::rules::{Capability, CapabilityCell, RuleBook, Standing};
use crate::domain::slug::Slug;
use crate::i18n::book_words as words;
use crate::states;
use crate::ui::action::{Actions, Place};
use crate::ui::ctx::Ctx;
use crate::ui::facts;
use crate::ui::kit::{self, Btn, icons};
use crate::ui::pages::rules;
use crate::ui::theme::{Tone, tokens};

states! {
    /// What becomes of a task.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    enum Fate: key {
        /// It is otherwise than now.
        Changes => "abilities-changes";
        /// It stays as it is.
        Stays => "abilities-stays";
        /// The book does not say both.
        NotSaid => "abilities-not-said";
    }
}

impl Fate {
    fn of(now: &CapabilityCell, then: &CapabilityCell) -> Self {
        match (now, then) {
            (CapabilityCell::NotSaid, _) | (_, CapabilityCell::NotSaid) => Self::NotSaid,
            (now, then) if now == then => Self::Stays,
            _ => Self::Changes,
        }
    }
}

/// What is compared.
#[derive(Clone, Copy)]
struct View<'b> {
    book: &'b RuleBook,
    /// What we are, or are taken to be.
    now: Standing,
}

impl<'b> View<'b> {
    fn tasks(self, fate: Fate) -> Vec<&'b Capability> {
        let is_it = |one: &&Capability| Fate::of(one.cells.get(self.now), &one.cells.indirect) == fate;
        self.book.capabilities.iter().filter(is_it).collect()
    }
}

/// The fold in the sheet, closed at first.
pub(super) fn abilities_ui(ui: &mut Ui, ctx: &Ctx<'_>, customer: &Customer, actions: &mut Actions) {
    let (title, aside) = (ctx.text("abilities-title"), ctx.text("abilities-aside"));
    let named = UiBuilder::new().accessibility_role(Role::Complementary).accessibility_label(title.to_string());
    ui.scope_builder(named, |ui| {
        kit::card(ui, |ui| {
            facts::fold_ui(ui, "abilities", (&title, &aside), |ui| {
                ui.add_space(tokens(ui).space.s);
                open_ui(ui, ctx, customer, actions);
            });
        });
    });
}

fn open_ui(ui: &mut Ui, ctx: &Ctx<'_>, customer: &Customer, actions: &mut Actions) {
    let view = choice_ui(ui, ctx, customer);
    let space = &tokens(ui).space;
    for fate in Fate::ALL {
        let tasks = view.tasks(fate);
        if tasks.is_empty() {
            continue;
        }
        ui.add_space(space.xs);
        kit::strong(ui, &ctx.lang.count(fate.key(), tasks.len()));
        for one in tasks {
            task_ui(ui, ctx, view, one);
        }
    }
    ui.add_space(space.xs);
    let all = ctx.text("abilities-all");
    if ui.add(Btn::quiet(&all).icon(icons::TABLE)).clicked() {
        actions.go(Place::Rules(rules::View::Matrix));
    }
}

/// The book, and what we are; the followed one and our standing at first.
fn choice_ui<'c>(ui: &mut Ui, ctx: &'c Ctx<'_>, customer: &Customer) -> View<'c> {
    let is_indirect = customer.is_sold(RelationshipKind::Indirect) && !customer.is_sold(RelationshipKind::Direct);
    let begin = (ctx.book().id, if is_indirect { Standing::Indirect } else { ctx.forecast().standing });
    let id = ui.make_persistent_id(("abilities_of", customer.id));
    let (mut book, mut now): (Slug, Standing) = ui.data(|data| data.get_temp(id)).unwrap_or(begin);
    let books: Vec<_> = ctx.library.books.iter().map(|book| (book.id, ctx.say(&book.title))).collect();
    let standings = Standing::ALL.map(|standing| (standing, ctx.text(standing.book_key())));
    let standings = standings.each_ref().map(|(standing, word)| (*standing, &**word));
    let (by, us) = (ctx.text("abilities-book"), ctx.text("abilities-standing"));
    let width = (ui.available_width() - tokens(ui).space.m) / 2.0;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = tokens(ui).space.m;
        ui.vertical(|ui| {
            ui.set_width(width);
            kit::labelled(ui, &by, "", None, false, |ui| kit::select(ui, "book", &by, &mut book, &books, width));
        });
        ui.vertical(|ui| {
            ui.set_width(width);
            kit::labelled(ui, &us, "", None, false, |ui| kit::select(ui, "us", &us, &mut now, &standings, width));
        });
    });
    if (book, now) == begin {
        ui.data_mut(|data| data.remove::<(Slug, Standing)>(id));
    } else {
        ui.data_mut(|data| data.insert_temp(id, (book, now)));
    }
    let book = ctx.library.books.iter().find(|one| one.id == book).map_or(ctx.book(), |book| &**book);
    View { book, now }
}

fn tone(cell: &CapabilityCell) -> Tone {
    match cell {
        CapabilityCell::Yes => Tone::Done,
        CapabilityCell::No => Tone::Late,
        CapabilityCell::Partly(_) => Tone::Warning,
        CapabilityCell::NotSaid => Tone::Calm,
    }
}

/// One task: now, afterwards, and who does it then; the pointer finds out who says so.
fn task_ui(ui: &mut Ui, ctx: &Ctx<'_>, view: View<'_>, one: &Capability) {
    let (now, then) = (one.cells.get(view.now), &one.cells.indirect);
    let who = words::parties(ctx.lang, &one.after);
    let task = ctx.say(&one.task);
    let (now_said, then_said) = (words::cell(ctx.lang, now), words::cell(ctx.lang, then));
    let args = [("task", task), ("now", &*now_said), ("then", &*then_said), ("who", &*who)];
    let said = ctx.lang.with("abilities-said", &args);
    let facts = one.facts.iter().filter_map(|id| view.book.fact(*id));
    let source = facts.map(|fact| facts::source_words(ctx, view.book, fact)).collect::<Vec<_>>().join("\n\n");
    let group = UiBuilder::new().accessibility_role(Role::Group).accessibility_label(said.to_string());
    ui.scope_builder(group, |ui| {
        ui.ctx().accesskit_node_builder(ui.unique_id(), |node| node.set_description(&*source));
        kit::body(ui, task);
        ui.horizontal_wrapped(|ui| {
            let chip = |ui: &mut Ui, cell: &CapabilityCell| {
                let response = kit::chip(ui, tone(cell), &ctx.text(words::cell_key(cell)));
                if !source.is_empty() {
                    response.on_hover_text(&source);
                }
            };
            chip(ui, now);
            if Fate::of(now, then) != Fate::Stays {
                kit::secondary(ui, &ctx.text("abilities-then"));
                chip(ui, then);
            }
            kit::secondary(ui, &ctx.lang.with("abilities-who", &[("who", &who)]));
        });
        let limits = [("abilities-limit-now", now), ("abilities-limit-then", then)];
        for (key, cell) in limits {
            if let CapabilityCell::Partly(limit) = cell {
                kit::secondary(ui, &ctx.lang.with(key, &[("limit", ctx.say(limit))]));
            }
        }
        if let Some(note) = &one.note {
            kit::secondary(ui, ctx.say(note));
        }
    });
    ui.add_space(tokens(ui).space.xs);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::rules::Books;

    #[test]
    fn what_no_text_says_neither_changes_nor_stays() {
        assert_eq!(Fate::of(&CapabilityCell::Yes, &CapabilityCell::NotSaid), Fate::NotSaid);
        assert_eq!(Fate::of(&CapabilityCell::NotSaid, &CapabilityCell::NotSaid), Fate::NotSaid);
        assert_eq!(Fate::of(&CapabilityCell::Yes, &CapabilityCell::Yes), Fate::Stays);
        assert_eq!(Fate::of(&CapabilityCell::Yes, &CapabilityCell::No), Fate::Changes);
        assert_ne!(tone(&CapabilityCell::NotSaid), Tone::Done);
    }

    #[test]
    fn every_task_of_every_book_is_in_one_group() {
        for book in Books::shipped().unwrap().iter() {
            for now in Standing::ALL {
                let n: usize = Fate::ALL.map(|fate| View { book, now }.tasks(fate).len()).iter().sum();
                assert_eq!(n, book.capabilities.len());
            }
        }
    }
}
