//! Facts of a rule book on the screen: what is said, where to click, who may, and who says so since when.

use egui::{Id, Response, Role, Sense, Ui, UiBuilder, WidgetInfo};

use super::action::{Action, Actions};
use super::ctx::Ctx;
use super::kit::{self, icons};
use super::theme::{Tone, tokens};
use crate::domain::rules::{Confidence, Fact, RuleBook, Screen};
use crate::domain::slug::Slug;
use crate::i18n::facts;

/// One fact: its sentence, where to click, the role, and the source with its date. Nothing is opened; a link is copied.
pub fn fact_ui(ui: &mut Ui, ctx: &Ctx<'_>, book: &RuleBook, fact: &Fact, actions: &mut Actions) {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        kit::body(ui, ctx.say(&fact.text));
        if !fact.click.is_empty() {
            let path = facts::click_path(ctx.lang, fact);
            kit::secondary(ui, &ctx.lang.with("fact-click", &[("path", &path)]));
        }
        if let Some(role) = fact.role {
            let role = ctx.text(role.key());
            kit::secondary(ui, &ctx.lang.with("fact-role", &[("role", &role)]));
        }
        source_ui(ui, ctx, book, fact);
        links_ui(ui, ctx, [fact.link.as_deref(), None], actions);
    });
}

/// The line that says who says so; the day of checking and the confidence in words are in its tooltip and read out.
pub fn source_ui(ui: &mut Ui, ctx: &Ctx<'_>, book: &RuleBook, fact: &Fact) {
    let line = facts::source_line(ctx.lang, book, fact);
    let more = provenance(ctx, book, fact);
    let space = tokens(ui).space.xs;
    let response = kit::secondary(ui, &line);
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(&*more));
    response.on_hover_text(&more);
    // What Microsoft says itself needs no sign; what somebody else says must have one.
    if fact.confidence != Confidence::A {
        ui.add_space(space / 2.0);
        kit::chip(ui, Tone::Warning, &ctx.text(fact.confidence.key())).on_hover_text(more);
        ui.add_space(space / 2.0);
    }
}

/// When the source was looked at last, and how sure the fact is.
fn provenance(ctx: &Ctx<'_>, book: &RuleBook, fact: &Fact) -> String {
    let sure = ctx.text(fact.confidence.key());
    let Some(source) = book.source(&fact.source) else { return sure.into_owned() };
    let checked = ctx.lang.date(fact.checked.unwrap_or(source.checked));
    ctx.lang.with("fact-provenance", &[("checked", &checked), ("confidence", &sure)]).into_owned()
}

/// The address, and that of the history which keeps the wording, as text with a button that copies it.
pub fn links_ui(ui: &mut Ui, ctx: &Ctx<'_>, links: [Option<&str>; 2], actions: &mut Actions) {
    for (key, link) in ["fact-link", "fact-history"].into_iter().zip(links) {
        let Some(link) = link else { continue };
        let label = ctx.text(key);
        if kit::copy_row(ui, &label, link, &ctx.text("copy")) {
            actions.push(Action::Copy { text: link.to_owned(), what: label.into_owned() });
        }
    }
}

/// The facts of these names with lines between them; a name that the book does not have is passed over.
pub fn facts_ui(ui: &mut Ui, ctx: &Ctx<'_>, book: &RuleBook, ids: &[Slug], actions: &mut Actions) {
    let space = tokens(ui).space.s;
    for (at, fact) in ids.iter().filter_map(|id| book.fact(*id)).enumerate() {
        if 0 < at {
            ui.add_space(space / 2.0);
            kit::hairline(ui);
            ui.add_space(space / 2.0);
        }
        fact_ui(ui, ctx, book, fact, actions);
    }
}

fn complementary(title: &str) -> UiBuilder {
    UiBuilder::new().accessibility_role(Role::Complementary).accessibility_label(title)
}

/// A card beside a task with facts of the book that the plan follows.
pub fn facts_card_ui(ui: &mut Ui, ctx: &Ctx<'_>, title: &str, ids: &[Slug], actions: &mut Actions) {
    ui.scope_builder(complementary(title), |ui| {
        kit::section(ui, title, |ui| {
            ui.add_space(tokens(ui).space.xs);
            facts_ui(ui, ctx, ctx.book(), ids, actions);
        });
    });
}

/// The same in a card that is closed at first; nothing at all when the book has no such fact.
pub fn facts_fold_ui(ui: &mut Ui, ctx: &Ctx<'_>, (id_salt, title): (&str, &str), ids: &[Slug], actions: &mut Actions) {
    let n_facts = ids.iter().filter(|id| ctx.book().fact(**id).is_some()).count();
    if n_facts == 0 {
        return;
    }
    ui.scope_builder(complementary(title), |ui| {
        kit::card(ui, |ui| {
            let count = ctx.lang.count("fact-count", n_facts);
            fold_ui(ui, id_salt, (title, &count), |ui| {
                ui.add_space(tokens(ui).space.s);
                facts_ui(ui, ctx, ctx.book(), ids, actions);
            });
        });
    });
}

/// What the followed book says in the phases that belong to this screen, each in a card that is closed at first.
pub fn screen_facts_ui(ui: &mut Ui, ctx: &Ctx<'_>, screen: Screen, actions: &mut Actions) {
    let gap = tokens(ui).space.m;
    for phase in ctx.book().phases.iter().filter(|phase| phase.screen == screen) {
        let title = ctx.lang.with("facts-what-microsoft-says", &[("phase", ctx.say(&phase.title))]);
        let id = format!("{:?}", phase.kind);
        facts_fold_ui(ui, ctx, (&id, &title), &phase.facts, actions);
        ui.add_space(gap);
    }
}

/// A title that opens and closes what stands under it, by pointer or keyboard; what opens comes into sight.
pub fn fold_ui(ui: &mut Ui, id_salt: &str, (title, aside): (&str, &str), contents: impl FnOnce(&mut Ui)) {
    let (id, top) = (ui.make_persistent_id(id_salt), ui.cursor().top());
    if fold_head(ui, id, (title, aside)) {
        kit::opened_from(ui, id, top, contents);
    }
}

/// The same for a form: the keyboard goes into what opens.
pub fn fold_form_ui(ui: &mut Ui, id_salt: &str, (title, aside): (&str, &str), contents: impl FnOnce(&mut Ui)) {
    let (id, top) = (ui.make_persistent_id(id_salt), ui.cursor().top());
    let was_open = is_unfolded(ui, id);
    if fold_head(ui, id, (title, aside)) {
        if !was_open {
            kit::open_form(ui.ctx(), id);
        }
        kit::opened_from(ui, id, top, contents);
    }
}

fn is_unfolded(ui: &Ui, id: Id) -> bool {
    ui.data(|data| data.get_temp(id).unwrap_or(false))
}

fn fold_head(ui: &mut Ui, id: Id, (title, aside): (&str, &str)) -> bool {
    let tokens = tokens(ui);
    let mut is_open = is_unfolded(ui, id);
    let (quiet, width) = (tokens.color.text_secondary, ui.available_width());
    let aside_words = ui.painter().layout_no_wrap(aside.to_owned(), tokens.secondary(), quiet);
    let room = width - tokens.size.icon - aside_words.size().x - 2.0 * tokens.space.s;
    let words = ui.painter().layout(title.to_owned(), tokens.bold(), egui::Color32::PLACEHOLDER, room.max(0.0));
    let size = egui::vec2(width, words.size().y.max(tokens.size.icon + tokens.space.xs));
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    if response.clicked() {
        is_open = !is_open;
        ui.data_mut(|data| data.insert_temp(id, is_open));
        if is_open {
            kit::open_fold(ui.ctx(), id);
        }
    }
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, title));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_expanded(is_open);
        node.set_description(aside);
    });
    let icon = if is_open { icons::CARET_DOWN } else { icons::CARET_RIGHT };
    let place = egui::Rect::from_min_size(rect.min, egui::vec2(tokens.size.icon, rect.height()));
    let color = if response.hovered() { tokens.color.accent } else { tokens.color.text };
    kit::paint_icon(ui.painter(), place, icon, tokens.size.icon, color);
    let at = egui::Align2::RIGHT_CENTER.align_size_within_rect(aside_words.size(), rect);
    ui.painter().galley(at.min, aside_words, quiet);
    let at = egui::pos2(place.right() + tokens.space.s, rect.center().y - words.size().y / 2.0);
    ui.painter().galley(at, words, color);
    if response.has_focus() {
        kit::focus_ring(ui.painter(), tokens, rect, tokens.size.radius);
    }
    response.on_hover_cursor(egui::CursorIcon::PointingHand);
    is_open
}

/// A tooltip with a fact and its provenance for anything that rests on it; shown on hover and while it has the keyboard.
pub fn source_hover(response: Response, ctx: &Ctx<'_>, book: &RuleBook, fact: &Fact) -> Response {
    let words = source_words(ctx, book, fact);
    response.ctx.accesskit_node_builder(response.id, |node| node.set_description(&*words));
    if response.has_focus() {
        response.show_tooltip_text(words);
        response
    } else {
        response.on_hover_text(words)
    }
}

/// Sentence, source, date, day of checking and confidence in three lines.
pub fn source_words(ctx: &Ctx<'_>, book: &RuleBook, fact: &Fact) -> String {
    let line = facts::source_line(ctx.lang, book, fact);
    format!("{}\n{line}\n{}", ctx.say(&fact.text), provenance(ctx, book, fact))
}
