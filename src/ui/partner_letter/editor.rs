//! The text of one letter as a source with fields; the link's line cannot be lost.

use egui::text::CCursorRange;
use egui::text_edit::TextEditState;
use egui::{Response, Ui};

use crate::domain::compose::partner::Subject;
use crate::domain::draft::{Language, OwnNames, TemplatePart, link_token_touched, shipped_partner};
use crate::ui::ctx::Ctx;
use crate::ui::form::TypedTexts;
use crate::ui::kit;
use crate::ui::letter_text;

/// What the editor remembers from frame to frame.
#[derive(Default)]
pub(super) struct EditorState {
    is_refused: bool,
    /// Where the caret of the text was last.
    caret: Option<CCursorRange>,
}

impl EditorState {
    /// Whether the latest change was refused, because it would have cost the link.
    pub(super) fn is_refused(&self) -> bool {
        self.is_refused
    }
}

/// Names one part of the letter among the half-typed texts.
fn key(subject: &Subject<'_>, language: Language, part: TemplatePart) -> String {
    let about = match (subject.partnership, subject.request) {
        (Some(partnership), _) => partnership.id.to_string(),
        (None, Some(request)) => request.id.to_string(),
        (None, None) => String::new(),
    };
    let part = match part {
        TemplatePart::Subject => "subject",
        TemplatePart::Body => "body",
    };
    format!("partner-letter.{}.{}.{about}.{}.{part}", subject.kind.word(), subject.provider.id, language.tag())
}

/// Subject and body as somebody changed them; `None` when nobody did.
pub(super) fn typed(unfinished: &TypedTexts, subject: &Subject<'_>, language: Language) -> Option<(String, String)> {
    let part = |part| unfinished.get(&key(subject, language, part)).map(str::to_owned);
    let (title, body) = (part(TemplatePart::Subject), part(TemplatePart::Body));
    if title.is_none() && body.is_none() {
        return None;
    }
    let (shipped_title, shipped_body) = shipped_partner(subject.kind, language);
    Some((title.unwrap_or_else(|| shipped_title.to_owned()), body.unwrap_or_else(|| shipped_body.to_owned())))
}

/// The shipped text counts again.
pub(super) fn forget(unfinished: &mut TypedTexts, subject: &Subject<'_>, language: Language) {
    for part in [TemplatePart::Subject, TemplatePart::Body] {
        unfinished.clear(&key(subject, language, part));
    }
}

/// Draws the two fields.
pub(super) fn editor_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (state, unfinished): (&mut EditorState, &mut TypedTexts),
    subject: &Subject<'_>,
    language: Language,
) {
    let shipped = shipped_partner(subject.kind, language);
    let (title, body) = typed(unfinished, subject, language).unwrap_or((shipped.0.to_owned(), shipped.1.to_owned()));
    for (part, text, rows) in [(TemplatePart::Subject, title, 1), (TemplatePart::Body, body, 14)] {
        let name = ctx.text(match part {
            TemplatePart::Subject => "provider-letter-subject",
            TemplatePart::Body => "provider-letter-body",
        });
        kit::secondary(ui, &name);
        let salt = key(subject, language, part);
        let mut after = text.clone();
        let marks = letter_text::marks(&after, &OwnNames::default(), false);
        let field = |ui: &mut Ui| kit::token_editor(ui, &salt, &name, &mut after, &marks, rows);
        let response = ui.add_enabled_ui(!ctx.is_locked(), field).inner;
        if response.changed() {
            if part == TemplatePart::Subject {
                after = after.replace(['\n', '\r'], " ");
            }
            let is_guarded = part == TemplatePart::Body && subject.kind.carries_link();
            state.is_refused = is_guarded && link_token_touched(&text, &after).is_some();
            if state.is_refused {
                put_caret_back(ui, &response, state.caret);
            } else {
                unfinished.put(&salt, after);
            }
        }
        if part == TemplatePart::Body
            && response.has_focus()
            && let Some(range) = TextEditState::load(ui.ctx(), response.id).and_then(|state| state.cursor.char_range())
        {
            state.caret = Some(range);
        }
    }
}

fn put_caret_back(ui: &Ui, response: &Response, caret: Option<CCursorRange>) {
    let (Some(mut edit), Some(range)) = (TextEditState::load(ui.ctx(), response.id), caret) else { return };
    edit.cursor.set_char_range(Some(range));
    edit.store(ui.ctx(), response.id);
}
