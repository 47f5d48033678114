//! The toolbar above a letter's source: bold, heading and list, and the menus of fields and conditions.

use egui::Ui;

use super::template::Editing;
use super::text::TextState;
use crate::domain::draft::{
    Circumstance, LetterCondition, MarkupFormat, OwnNames, Placeholder, TemplatePart, formatted, link_token_touched,
    without_empty_bold,
};
use crate::i18n::explain;
use crate::ui::commands::{Id, said};
use crate::ui::ctx::Ctx;
use crate::ui::form::TypedTexts;
use crate::ui::kit::{self, Btn, icons};
use crate::ui::theme::tokens;

/// What is to be put into the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Insert {
    /// The mark of a field, in place of what is chosen.
    Field(String),
    /// Marks around what is chosen.
    Format(MarkupFormat),
}

/// Answers with what is to be put into the text.
pub(super) fn toolbar_ui(ui: &mut Ui, ctx: &Ctx<'_>, editing: &Editing) -> Option<Insert> {
    let locked = ctx.locked();
    let locked = locked.as_deref();
    let (names, mut chosen) = (OwnNames::of(ctx.plan), None);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = tokens(ui).space.m;
        for (format, id, key) in [
            (MarkupFormat::Bold, Id::BOLD, "invitations-format-bold"),
            (MarkupFormat::Heading, Id::HEADING, "invitations-format-heading"),
            (MarkupFormat::List, Id::LIST, "invitations-format-list"),
        ] {
            let (word, does) = (ctx.text(key), said(ctx, id));
            let tip = format!("{} · {}", does.words, does.keys);
            if ui.add(Btn::quiet(&word).tooltip(&tip).blocked(locked)).clicked() {
                chosen = Some(Insert::Format(format));
            }
        }
        let (field, condition) = (ctx.text("invitations-insert-field"), ctx.text("invitations-insert-condition"));
        kit::menu(ui, Btn::quiet(&field).blocked(locked), |ui| {
            for field in Placeholder::of_customers() {
                if field == Placeholder::Link && !editing.carries_link {
                    continue;
                }
                if kit::menu_item_with(ui, icons::TAG, &ctx.text(field.key()), Some(&field.token())).clicked() {
                    chosen = Some(Insert::Field(field.token()));
                }
            }
            for (field, name) in names.fields() {
                if kit::menu_item_with(ui, icons::TAG, name, Some(&names.token(field))).clicked() {
                    chosen = Some(Insert::Field(names.token(field)));
                }
            }
        });
        kit::menu(ui, Btn::quiet(&condition).blocked(locked), |ui| {
            for condition in Circumstance::ALL.map(LetterCondition::Of).into_iter().chain(names.conditions()) {
                let word = explain::condition(ctx.lang, &names, condition, true);
                let mark = names.begin(condition);
                if kit::menu_item_with(ui, icons::FUNNEL_SIMPLE, &word, Some(&mark)).clicked() {
                    chosen = Some(Insert::Format(MarkupFormat::Condition(mark)));
                }
            }
        });
    });
    chosen
}

/// The button that shows the text as it is typed, or as it will look.
pub(super) fn source_ui(ui: &mut Ui, ctx: &Ctx<'_>, shows_source: &mut bool) {
    let (source, does) = (ctx.text("invitations-source"), said(ctx, Id::SOURCE));
    let tip = format!("{} · {}", does.words, does.keys);
    if ui.add(Btn::quiet(&source).selected(*shows_source).tooltip(&tip)).clicked() {
        *shows_source = !*shows_source;
    }
}

/// Bold words that were begun leave nothing in the text once the caret has left their place and none was typed.
pub(super) fn end_bold(editing: &Editing, state: &mut TextState, unfinished: &mut TypedTexts, has_focus: bool) {
    let Some(at) = state.begun_bold else { return };
    let (_, body) = editing.typed(unfinished).unwrap_or_else(|| (editing.subject.clone(), editing.body.clone()));
    let caret = state.caret.filter(|(part, _)| *part == TemplatePart::Body);
    let caret = caret.map(|(_, range)| range.as_sorted_char_range()).map(|range| range.start.0..range.end.0);
    let Some(plain) = without_empty_bold(&body, at) else {
        state.begun_bold = None;
        return;
    };
    if has_focus && caret == Some(at..at) {
        return;
    }
    state.begun_bold = None;
    unfinished.put(&editing.key(TemplatePart::Body), plain);
    let moved = |place: usize| if place < at - 2 { place } else { place.saturating_sub(4).max(at - 2) };
    if let Some(caret) = caret {
        let caret = moved(caret.start)..moved(caret.end);
        state.caret = Some((TemplatePart::Body, super::text::caret_at(caret.clone())));
        state.put_caret = has_focus.then_some((TemplatePart::Body, caret)).or(state.put_caret.take());
    }
}

/// Puts it where the caret was last, else at the end of the text; a change that would cost the link is refused.
pub(super) fn insert(editing: &Editing, state: &mut TextState, unfinished: &mut TypedTexts, insert: Insert) {
    let (subject, body) = editing.typed(unfinished).unwrap_or_else(|| (editing.subject.clone(), editing.body.clone()));
    let (part, range) = state.caret.map_or((TemplatePart::Body, None), |(part, range)| (part, Some(range)));
    let text = match part {
        TemplatePart::Subject => subject,
        TemplatePart::Body => body,
    };
    let n = text.chars().count();
    let chosen = range.map_or(n..n, |range| {
        let range = range.as_sorted_char_range();
        range.start.0.min(n)..range.end.0.min(n)
    });
    let (changed, caret) = match (insert, part) {
        // A subject has no paragraphs and no bold words.
        (Insert::Format(MarkupFormat::Bold | MarkupFormat::Heading | MarkupFormat::List), TemplatePart::Subject) => {
            return;
        }
        (Insert::Format(format), TemplatePart::Body) => {
            let begins = format == MarkupFormat::Bold && chosen.is_empty();
            let (changed, caret) = formatted(&text, chosen, format);
            let is_begun = begins && without_empty_bold(&changed, caret.start).is_some();
            state.begun_bold = is_begun.then_some(caret.start);
            (changed, caret)
        }
        (Insert::Format(format), TemplatePart::Subject) => {
            let (changed, caret) = formatted(&text, chosen, format);
            let n_breaks = changed.chars().take(caret.start).filter(|c| *c == '\n').count();
            (changed.replace('\n', ""), caret.start - n_breaks..caret.end - n_breaks)
        }
        (Insert::Field(token), _) => {
            let before: String = text.chars().take(chosen.start).collect();
            let after: String = text.chars().skip(chosen.end).collect();
            let caret = chosen.start + token.chars().count();
            (format!("{before}{token}{after}"), caret..caret)
        }
    };
    let is_guarded = part == TemplatePart::Body && editing.carries_link;
    state.refused = if is_guarded { link_token_touched(&text, &changed) } else { None };
    if state.refused.is_none() {
        unfinished.put(&editing.key(part), changed);
        state.put_caret = Some((part, caret));
    }
}
