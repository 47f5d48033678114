//! A rule version of the user's own before it is added: what it is, what it has otherwise, and what it would change here.

use std::sync::Arc;

use egui::Ui;

use super::State;
use crate::desktop::dialogs::Ask;
use crate::domain::rules::{BookItem, RuleBook, diff};
use crate::domain::schedule::effects;
use crate::domain::slug::Slug;
use crate::i18n::book::{entry, sections};
use crate::i18n::book_words as words;
use crate::i18n::effects::effect;
use crate::ui::action::{Action, Actions, Purpose, RuleFileAction};
use crate::ui::ctx::Ctx;
use crate::ui::kit::{self, Banner, Btn, icons};
use crate::ui::theme::{Tone, tokens};

/// Differences that are listed; the Compare view shows all once the version is there.
const MOST: usize = 40;
/// The longest text of a difference, in characters.
const LONGEST: usize = 90;

/// A rule file that was read and is not added yet.
pub struct Coming {
    /// Its name, without folder.
    pub file: String,
    /// What it holds, as it is kept.
    pub text: String,
    /// The version in it.
    pub book: Arc<RuleBook>,
    /// Whether the user said that it may replace the version of the same name.
    may_replace: bool,
    /// What differs, in words, once it was worked out.
    differs: Option<Vec<String>>,
}

impl Coming {
    /// A file that was just read.
    pub fn new(file: String, text: String, book: RuleBook) -> Self {
        Self { file, text, book: Arc::new(book), may_replace: false, differs: None }
    }
}

/// Draws the button that asks for a file.
pub(super) fn button_ui(ui: &mut Ui, ctx: &Ctx<'_>, actions: &mut Actions) {
    let label = ctx.text("rules-add");
    if ui.add(Btn::secondary(&label).icon(icons::PLUS)).clicked() {
        let kind = |key: &str, ending: &str| (ctx.text(key).into_owned(), vec![ending.to_owned()]);
        let kinds = vec![kind("rules-add-kind", "ron"), kind("import-kind-all", "*")];
        actions.push(Action::Ask(Purpose::RuleFile, Ask::File(kinds)));
    }
}

/// Why a file cannot be added.
pub(super) fn trouble_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State) {
    let Some(trouble) = &state.trouble else { return };
    let close = ctx.text("rules-add-close");
    if Banner::new(Tone::Late, &ctx.text("rules-add-trouble")).text(trouble).action(&close).show(ui) {
        state.trouble = None;
    }
    ui.add_space(tokens(ui).space.m);
}

/// Draws what is to be decided; nothing while no file waits. Answers whether it drew.
pub(super) fn review_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State, actions: &mut Actions) -> bool {
    let Some(coming) = &mut state.coming else { return false };
    let books = &ctx.library.books;
    let book = coming.book.clone();
    let replaced = books.get(book.id).cloned();
    let other = replaced.clone().or_else(|| book.based_on.and_then(|id| books.get(id).cloned()));
    let other: &RuleBook = other.as_deref().unwrap_or(ctx.book());
    let mut is_over = false;
    kit::scroll_page(ui, "rules-add", |ui| {
        let space = &tokens(ui).space;
        about_ui(ui, ctx, coming);
        ui.add_space(space.l);
        if let Some(replaced) = &replaced {
            let title = ctx.lang.with("rules-add-same", &[("id", book.id.as_str())]);
            Banner::new(Tone::Warning, &title).text(&ctx.text("rules-add-same-why")).show(ui);
            ui.add_space(space.s);
            let label = ctx.lang.with("rules-add-replace", &[("book", ctx.say(&replaced.title))]);
            kit::checkbox(ui, &mut coming.may_replace, &label);
            ui.add_space(space.l);
        }
        ui.horizontal(|ui| {
            let why = ctx.text("rules-add-blocked");
            let blocked = (replaced.is_some() && !coming.may_replace).then_some(&*why);
            let (add, cancel) = (ctx.text("rules-add-button"), ctx.text("cancel"));
            if ui.add(Btn::primary(&add).icon(icons::CHECK).blocked(blocked)).clicked() {
                actions.push(Action::RuleFile(RuleFileAction::Add));
            }
            is_over = ui.add(Btn::quiet(&cancel)).clicked();
        });
        ui.add_space(space.l);
        effects_ui(ui, ctx, &book);
        ui.add_space(space.l);
        differences_ui(ui, ctx, coming, other);
    });
    if is_over {
        state.coming = None;
    }
    true
}

fn about_ui(ui: &mut Ui, ctx: &Ctx<'_>, coming: &Coming) {
    let book = &coming.book;
    kit::section(ui, &ctx.lang.with("rules-add-title", &[("book", ctx.say(&book.title))]), |ui| {
        kit::body(ui, ctx.say(&book.about));
        let base = book.based_on.and_then(|id| ctx.library.books.get(id));
        let alone = ctx.text("rules-add-alone");
        kit::key_value(ui, &ctx.text("rules-add-file"), &coming.file);
        kit::key_value(ui, &ctx.text("rules-add-name"), book.id.as_str());
        kit::key_value(ui, &ctx.text("rules-line-based-on"), base.map_or(&*alone, |base| ctx.say(&base.title)));
        kit::key_value(ui, &ctx.text("rules-line-sum"), book.sum().as_str());
        kit::secondary(ui, &ctx.text("rules-add-sum-why"));
    });
}

fn effects_ui(ui: &mut Ui, ctx: &Ctx<'_>, book: &RuleBook) {
    kit::section(ui, &ctx.text("rules-follow-title"), |ui| {
        let is_followed = book.id == ctx.book().id;
        let key = if is_followed { "rules-add-at-once" } else { "rules-add-later" };
        kit::secondary(ui, &ctx.lang.with(key, &[("book", ctx.say(&ctx.book().title))]));
        let all = effects(&ctx.inputs(), book);
        if all.is_empty() {
            kit::body(ui, &ctx.text("rules-follow-none"));
        }
        for one in &all {
            kit::body(ui, &effect(ctx.lang, (ctx.book(), book), one));
        }
    });
}

fn differences_ui(ui: &mut Ui, ctx: &Ctx<'_>, coming: &mut Coming, other: &RuleBook) {
    let book = coming.book.clone();
    let differs = coming.differs.get_or_insert_with(|| differences(ctx, other, &book));
    kit::section(ui, &ctx.lang.with("rules-add-differs", &[("book", ctx.say(&other.title))]), |ui| {
        if differs.is_empty() {
            kit::body(ui, &ctx.text("rules-compare-same"));
            return;
        }
        kit::secondary(ui, &ctx.lang.count("rules-compare-count", differs.len()));
        for line in differs.iter().take(MOST) {
            kit::body(ui, line);
        }
        if MOST < differs.len() {
            kit::secondary(ui, &ctx.lang.count("rules-add-more", differs.len() - MOST));
        }
    });
}

/// What differs, one line each: how, where, what.
fn differences(ctx: &Ctx<'_>, from: &RuleBook, to: &RuleBook) -> Vec<String> {
    let books = &ctx.library.books;
    let (old, new) = (sections(ctx.lang, books, from), sections(ctx.lang, books, to));
    let fact = |id: Slug| to.fact(id).or_else(|| from.fact(id)).map(|fact| ctx.say(&fact.text).to_owned());
    let all = diff(from, to);
    let lines = all.iter().map(|change| {
        let title = match &change.item {
            BookItem::Fact(id) => fact(*id),
            item => entry(&new, item).or_else(|| entry(&old, item)).map(|entry| entry.title.clone()),
        };
        let title: String = title.unwrap_or_default().chars().take(LONGEST).collect();
        let (how, place) = (ctx.text(words::how_key(&change.how)), ctx.text(change.item.section().key()));
        let args = [("how", &*how), ("place", &*place), ("what", &title)];
        ctx.lang.with("rules-add-difference", &args).into_owned()
    });
    lines.collect()
}
