//! A new wording of a letter beside our own one, and the choice between the two.

use std::ops::Range;
use std::sync::Arc;

use egui::{Key, Modifiers, Ui};

use super::changes;
use crate::domain::draft::{changed_words, line_pairs};
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
        let template = ctx.plan.templates.get(id);
        state.version = template.and_then(|template| version_ui(ui, ctx, template, number)).map(|number| (id, number));
        return true;
    }
    let Some(template) = state.shown.and_then(|id| ctx.plan.templates.get(id)) else { return false };
    let (Some((subject, body)), Some(ours)) = (template.news(), template.current()) else {
        // It was decided; the next one follows.
        state.shown = offers(ctx.plan).next().map(|template| template.id);
        return state.shown.is_some();
    };
    let kind = ctx.letter_name(template.kind);
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

/// Under this width the two texts stand as one, line by line.
const SIDE_BY_SIDE: f32 = 560.0;

/// Two texts beside each other, each under its title: what both have stands at one height, what only one has is marked.
fn columns_ui(ui: &mut Ui, ctx: &Ctx<'_>, (left, older): (&str, &str), (right, newer): (&str, &str)) {
    kit::scroll_page(ui, "wording", |ui| {
        if ui.available_width() < SIDE_BY_SIDE {
            kit::section(ui, &format!("{left} / {right}"), |ui| changes::lines_ui(ui, ctx, older, newer));
            return;
        }
        kit::card(ui, |ui| {
            row_ui(ui, |ui| _ = kit::strong(ui, left), |ui| _ = kit::strong(ui, right));
            for (one, other) in rows(older, newer) {
                let is_same = one == other;
                if is_same && one.is_none_or(|line| line.trim().is_empty()) {
                    ui.add_space(tokens(ui).space.xs);
                    continue;
                }
                let [left, right] = match (one, other) {
                    (Some(one), Some(other)) if !is_same => changed_words(one, other),
                    _ => [Vec::new(), Vec::new()],
                };
                row_ui(
                    ui,
                    |ui| line_ui(ui, ctx, (one, &left), is_same),
                    |ui| line_ui(ui, ctx, (other, &right), is_same),
                );
            }
        });
    });
}

/// The lines beside each other; one that was replaced stands beside the one in its place. Empty lines count only in both.
pub(super) fn rows<'a>(older: &'a str, newer: &'a str) -> Vec<(Option<&'a str>, Option<&'a str>)> {
    let mut rows: Vec<(Option<&str>, Option<&str>)> = Vec::new();
    let mut open = 0; // rows from here on have something at the left alone
    for pair in line_pairs(older, newer) {
        let is_blank = |line: Option<&str>| line.is_none_or(|line| line.trim().is_empty());
        match pair {
            (Some(_), Some(_)) => {
                rows.push(pair);
                open = rows.len();
            }
            _ if is_blank(pair.0) && is_blank(pair.1) => {}
            (None, added) if open < rows.len() => {
                rows[open].1 = added;
                open += 1;
            }
            (None, _) => {
                rows.push(pair);
                open = rows.len();
            }
            (Some(_), None) => rows.push(pair),
        }
    }
    rows
}

/// Two things beside each other, as high as the higher one.
fn row_ui(ui: &mut Ui, left: impl FnOnce(&mut Ui), right: impl FnOnce(&mut Ui)) {
    kit::halves(ui, &mut (), |ui, ()| left(ui), |ui, ()| right(ui));
}

/// A line with the bytes that its neighbour does not have.
type MarkedLine<'a> = (Option<&'a str>, &'a [Range<usize>]);

fn line_ui(ui: &mut Ui, ctx: &Ctx<'_>, (line, words): MarkedLine<'_>, is_same: bool) {
    match line {
        None => {}
        Some(line) if is_same => _ = kit::body(ui, line),
        Some(line) => {
            kit::card_toned(ui, Tone::Waiting, |ui| {
                kit::chip(ui, Tone::Waiting, &ctx.text("wording-differs"));
                kit::body_changed(ui, line, words, Tone::Waiting);
            });
        }
    }
}

/// An older version beside the one in use; answers with the version that stays shown.
fn version_ui(ui: &mut Ui, ctx: &Ctx<'_>, template: &TextTemplate, number: u32) -> Option<u32> {
    let current = template.current()?;
    let others = template.versions.iter().rev().filter(|version| version.number != current.number);
    let others: Vec<&TemplateVersion> = others.collect();
    // A version that an undo took away leaves its place to the one before.
    let older = others.iter().find(|version| version.number <= number).or(others.last())?;
    let (kind, language) = (ctx.letter_name(template.kind), ctx.text(template.language.key()));
    let args = [("kind", &*kind), ("language", &*language)];
    page_head(ui, &ctx.lang.with("wording-versions-title", &args), &ctx.text("wording-versions-what"));
    let name = |key: &str, number: u32| ctx.lang.with(key, &[("version", &number.to_string())]).into_owned();
    let mut shown = older.number;
    let mut goes_back = false;
    ui.horizontal_wrapped(|ui| {
        goes_back = ui.add(Btn::secondary(&ctx.text("wording-back")).icon(icons::ARROW_LEFT)).clicked();
        let names: Vec<String> = others.iter().map(|version| name("wording-version", version.number)).collect();
        let options: Vec<(u32, &str)> =
            others.iter().zip(&names).map(|(version, name)| (version.number, name.as_str())).collect();
        kit::select(ui, "wording-version", &ctx.text("invitations-versions"), &mut shown, &options, 160.0);
    });
    goes_back |= ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Escape));
    ui.add_space(tokens(ui).space.m);
    let text = |version: &TemplateVersion| format!("{}\n\n{}", version.subject, version.body);
    let titles = (name("wording-version", older.number), name("wording-version-now", current.number));
    columns_ui(ui, ctx, (&titles.0, &text(older)), (&titles.1, &text(current)));
    (!goes_back).then_some(shown)
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
