//! A new wording of a letter beside our own one, and the choice between the two.

use std::sync::Arc;

use egui::{Key, Modifiers, Ui};

use crate::domain::draft::{LineChange, changed_lines};
use crate::domain::edit::Edit;
use crate::domain::edit::letters::TemplateEdit;
use crate::domain::plan::Plan;
use crate::domain::plan::ids::TemplateId;
use crate::domain::plan::invitation::{TemplateVersion, TextTemplate};
use crate::ui::action::Actions;
use crate::ui::ctx::Ctx;
use crate::ui::kit::{self, Banner, Btn, icons};
use crate::ui::root::page_head;
use crate::ui::theme::{Tone, tokens};

/// What the page remembers of it.
#[derive(Default)]
pub(super) struct Comparison {
    /// The letter that is compared; `None`: none is.
    shown: Option<TemplateId>,
    /// A version of a letter that is compared with the one in use.
    version: Option<(TemplateId, u32)>,
}

impl Comparison {
    /// Whether it stands in place of the letters.
    pub(super) fn is_shown(&self, plan: &Plan) -> bool {
        let both = [self.shown, self.version.map(|(id, _)| id)];
        both.into_iter().flatten().any(|id| plan.templates.get(id).is_some())
    }

    /// Shows this version of a letter beside the one in use.
    pub(super) fn compare(&mut self, template: TemplateId, number: u32) {
        self.version = Some((template, number));
    }
}

/// The letters for which the program brings a wording that the plan never had.
fn offers(plan: &Plan) -> impl Iterator<Item = &Arc<TextTemplate>> {
    plan.templates.iter().filter(|template| template.news().is_some())
}

/// Says that there are new wordings, with the way to them.
pub(super) fn offer_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut Comparison) {
    let n = offers(ctx.plan).count();
    if n == 0 {
        return;
    }
    let (title, why) = (ctx.lang.count("wording-offer", n), ctx.text("wording-offer-why"));
    if Banner::new(Tone::Info, &title).text(&why).action(&ctx.text("wording-compare")).show(ui) {
        state.shown = offers(ctx.plan).next().map(|template| template.id);
    }
    ui.add_space(tokens(ui).space.s);
}

/// Draws the comparison in place of the letters; answers whether there is one.
pub(super) fn comparison_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut Comparison, actions: &mut Actions) -> bool {
    if let Some((id, number)) = state.version {
        let goes_on = ctx.plan.templates.get(id).is_some_and(|template| version_ui(ui, ctx, (template, number)));
        state.version = state.version.filter(|_| goes_on);
        return true;
    }
    let Some(template) = state.shown.and_then(|id| ctx.plan.templates.get(id)) else { return false };
    let (Some((subject, body)), Some(ours)) = (template.news(), template.current()) else {
        // It was decided; the next one follows.
        state.shown = offers(ctx.plan).next().map(|template| template.id);
        return state.shown.is_some();
    };
    let kind = ctx.text(template.kind.key());
    let language = ctx.text(template.language.key());
    let title = ctx.lang.with("wording-title", &[("kind", &kind), ("language", &language)]);
    page_head(ui, &title, &ctx.text("wording-what"));
    if choices_ui(ui, ctx, template, actions) || ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Escape)) {
        state.shown = None;
    }
    ui.add_space(tokens(ui).space.m);
    let (ours, new) = (format!("{}\n\n{}", ours.subject, ours.body), format!("{subject}\n\n{body}"));
    columns_ui(ui, ctx, (&ctx.text("wording-ours"), &ours), (&ctx.text("wording-new"), &new));
    true
}

/// Two texts beside each other, each under its title, with what the other one does not have marked.
fn columns_ui(ui: &mut Ui, ctx: &Ctx<'_>, (left, older): (&str, &str), (right, newer): (&str, &str)) {
    let changes = changed_lines(older, newer);
    kit::scroll_page(ui, "wording", |ui| {
        let column = |ui: &mut Ui, title: &str, lines: &str, is_changed: &dyn Fn(&str) -> bool| {
            kit::section(ui, title, |ui| text_ui(ui, ctx, lines, is_changed));
        };
        let has = |change: LineChange<'_>| changes.contains(&change);
        kit::two_columns(
            ui,
            &mut (),
            |ui, ()| column(ui, left, older, &|line| has(LineChange::Removed(line))),
            |ui, ()| column(ui, right, newer, &|line| has(LineChange::Added(line))),
        );
    });
}

/// An older version beside the one in use; answers whether it stays shown.
fn version_ui(ui: &mut Ui, ctx: &Ctx<'_>, (template, number): (&TextTemplate, u32)) -> bool {
    let older = template.versions.iter().find(|version| version.number == number);
    let (Some(older), Some(current)) = (older, template.current()) else { return false };
    let (kind, language) = (ctx.text(template.kind.key()), ctx.text(template.language.key()));
    let args = [("kind", &*kind), ("language", &*language)];
    page_head(ui, &ctx.lang.with("wording-versions-title", &args), &ctx.text("wording-versions-what"));
    let back = ui.add(Btn::secondary(&ctx.text("wording-back")).icon(icons::ARROW_LEFT));
    let goes_back = back.clicked() || ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Escape));
    ui.add_space(tokens(ui).space.m);
    let text = |version: &TemplateVersion| format!("{}\n\n{}", version.subject, version.body);
    let name = |key: &str, number: u32| ctx.lang.with(key, &[("version", &number.to_string())]).into_owned();
    let titles = (name("wording-version", older.number), name("wording-version-now", current.number));
    columns_ui(ui, ctx, (&titles.0, &text(older)), (&titles.1, &text(current)));
    !goes_back
}

/// Both choices and the way back without one; answers whether to go back.
fn choices_ui(ui: &mut Ui, ctx: &Ctx<'_>, template: &TextTemplate, actions: &mut Actions) -> bool {
    let locked = ctx.locked();
    let (take, keep, later) = (ctx.text("wording-take"), ctx.text("wording-keep"), ctx.text("wording-later"));
    let mut goes_back = false;
    ui.horizontal_wrapped(|ui| {
        let take = ui.add(Btn::primary(&take).icon(icons::CHECK).blocked(locked.as_deref())).clicked();
        let keep = ui.add(Btn::secondary(&keep).blocked(locked.as_deref())).clicked();
        goes_back = ui.add(Btn::quiet(&later)).clicked();
        if take || keep {
            let edit = TemplateEdit::Decide { id: template.id, takes_new: take, stamp: ctx.stamp() };
            let said = ctx.text(if take { "wording-taken" } else { "wording-kept" });
            actions.edit_saying(Edit::Template(edit), Tone::Done, said);
        }
    });
    goes_back
}

/// A text, paragraph by paragraph; what the other one does not have is marked.
fn text_ui(ui: &mut Ui, ctx: &Ctx<'_>, text: &str, is_changed: &dyn Fn(&str) -> bool) {
    let tokens = tokens(ui);
    for line in text.lines() {
        if line.trim().is_empty() {
            ui.add_space(tokens.space.s);
        } else if is_changed(line) {
            kit::card_toned(ui, Tone::Waiting, |ui| {
                kit::chip(ui, Tone::Waiting, &ctx.text("wording-differs"));
                kit::body(ui, line);
            });
        } else {
            kit::body(ui, line);
        }
    }
}
