//! What is wrong with the text that is typed: above the editor, or in a low window in place of its toolbar.

use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash as _, Hasher as _};

use egui::{Rect, ScrollArea, Ui, UiBuilder};

use super::template::Editing;
use super::text::{self, TextState};
use crate::domain::draft::{OwnNames, Template, TemplatePart, TemplateProblem};
use crate::i18n::explain;
use crate::ui::ctx::Ctx;
use crate::ui::form::TypedTexts;
use crate::ui::kit::{self, Banner, Btn};
use crate::ui::theme::{Tone, tokens};

/// Faults that are listed at once; the others follow when these are mended.
const MAX_FAULTS: usize = 3;
/// A pane lower than this has no room for a list above the text.
const LOW: f32 = 420.0;
/// What the list leaves of the pane at the least.
const LEAST_PANE: f32 = 220.0;

/// The faults of the text as it is typed now.
pub(super) struct Notes {
    refused: Option<String>,
    /// In words, and where: in characters of the part.
    faults: Vec<(String, TemplatePart, usize)>,
    n: usize,
}

impl Notes {
    /// Looks at the text again if it has changed.
    pub(super) fn of(ctx: &Ctx<'_>, editing: &Editing, state: &mut TextState, unfinished: &TypedTexts) -> Self {
        let typed = editing.typed(unfinished);
        let (subject, body) = typed.unwrap_or_else(|| (editing.subject.clone(), editing.body.clone()));
        let mut hasher = DefaultHasher::new();
        let names = OwnNames::of(ctx.plan);
        (&subject, &body, editing.carries_link, &names).hash(&mut hasher);
        let hash = hasher.finish();
        if state.faults.as_ref().is_none_or(|(looked_at, _)| *looked_at != hash) {
            let faults = Template::read(&subject, &body, editing.carries_link, &names).err().unwrap_or_default();
            state.faults = Some((hash, faults));
        }
        let problems = state.faults.as_ref().map_or(&[][..], |(_, faults)| faults);
        let told = |problem: &TemplateProblem| {
            (explain::template_fault(ctx.lang, problem), problem.part, caret_of(problem, &subject, &body))
        };
        Self {
            refused: state.refused.map(|refused| ctx.lang.say(&refused.message()).into_owned()),
            faults: problems.iter().take(MAX_FAULTS).map(told).collect(),
            n: problems.len(),
        }
    }

    /// Whether they stand in place of the toolbar.
    pub(super) fn take_the_toolbar(&self, pane: Rect) -> bool {
        pane.height() < LOW && (self.refused.is_some() || 0 < self.n)
    }

    /// Draws the list above the pane; answers with the place that is left, and with what is to be shown in the text.
    pub(super) fn list_ui(&self, ui: &mut Ui, ctx: &Ctx<'_>, rect: Rect) -> (Rect, Option<(TemplatePart, usize)>) {
        // Drawn always: what comes after it keeps its name, and so the place to which it was scrolled.
        let mut ui = ui.new_child(UiBuilder::new().id_salt("notes").max_rect(rect));
        if self.take_the_toolbar(rect) || (self.refused.is_none() && self.n == 0) {
            return (rect, None);
        }
        let (gap, mut shown) = (tokens(&ui).space.s, None);
        let area = ScrollArea::vertical().id_salt("faults").max_height(rect.height() - LEAST_PANE);
        kit::scroll(&mut ui, area, |ui| {
            if let Some(refused) = &self.refused {
                Banner::new(Tone::Warning, refused).show(ui);
            }
            if 0 < self.n {
                let (title, why) = (ctx.text("invitations-not-saved"), ctx.text("invitations-not-saved-why"));
                Banner::new(Tone::Late, &title).text(&why).show(ui);
            }
            let show = ctx.text("invitations-show-fault");
            for (words, part, at) in &self.faults {
                if Banner::new(Tone::Late, words).action(&show).show(ui) {
                    shown = Some((*part, *at));
                }
            }
        });
        (rect.with_min_y(ui.min_rect().bottom() + gap), shown)
    }

    /// Draws the first of them in one line; answers with what is to be shown in the text.
    pub(super) fn line_ui(&self, ui: &mut Ui, ctx: &Ctx<'_>) -> Option<(TemplatePart, usize)> {
        let (words, place) = match (&self.refused, self.faults.first()) {
            (Some(refused), _) => (refused.clone(), None),
            (None, Some((words, part, at))) if 1 < self.n => (format!("1/{} · {words}", self.n), Some((*part, *at))),
            (None, Some((words, part, at))) => (words.clone(), Some((*part, *at))),
            (None, None) => return None,
        };
        let tone = if place.is_some() { Tone::Late } else { Tone::Warning };
        let ink = tokens(ui).tone(tone).ink;
        let left = |ui: &mut Ui| text::line_ui(ui, &words, ink);
        let show = ctx.text("invitations-show-fault");
        let right = |ui: &mut Ui| place.is_some() && ui.add(Btn::quiet(&show)).clicked();
        let is_asked = kit::ends(ui, "fault", left, right).1;
        place.filter(|_| is_asked)
    }
}

/// The place of a fault, in characters of its part.
fn caret_of(problem: &TemplateProblem, subject: &str, body: &str) -> usize {
    let source = match problem.part {
        TemplatePart::Subject => subject,
        TemplatePart::Body => body,
    };
    let lines: usize = source.split('\n').take(problem.line - 1).map(|line| line.chars().count() + 1).sum();
    lines + problem.column - 1
}
