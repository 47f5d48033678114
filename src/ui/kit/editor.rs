//! An editor for texts with marked parts: fields, links, mistakes.

use std::ops::Range;

use egui::text::{LayoutJob, TextFormat};
use egui::{Response, Stroke, TextBuffer, TextEdit, Ui};

use super::focus::{self, Beginning};
use super::text_edit::{Takes, keep_for_undo, text_edit};
use crate::ui::theme::{Tokens, Tone, tokens};

/// What a marked part of a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// A field that is filled in later.
    Field,
    /// The relationship link, which cannot be edited.
    Link,
    /// Begins or ends a part that is not for everybody.
    Condition,
    /// A mistake.
    Bad,
}

/// A text of several lines, or of one if `rows` is one; `marks` are byte ranges of `text` as it was last frame, in order and without overlap.
///
/// Marks that do not fit the text any more are cut or left out for the one frame after a change. `name` is for screen
/// readers.
pub fn token_editor(
    ui: &mut Ui,
    id_salt: &str,
    name: &str,
    text: &mut String,
    marks: &[(Range<usize>, TokenKind)],
    rows: usize,
) -> Response {
    let tokens = tokens(ui);
    let mut layouter = |ui: &Ui, buffer: &dyn TextBuffer, wrap_width: f32| {
        let mut job = layout(tokens, buffer.as_str(), marks);
        job.wrap.max_width = wrap_width;
        ui.fonts_mut(|fonts| fonts.layout_job(job))
    };
    keep_for_undo(ui, id_salt, text);
    let edit = TextEdit::multiline(text)
        .desired_rows(rows)
        .desired_width(f32::INFINITY)
        .margin(margin(tokens))
        .layouter(&mut layouter);
    let takes = if rows == 1 { Takes::OneLine } else { Takes::Lines };
    let response = text_edit(ui, id_salt, takes, edit).accessible_name(name);
    focus::offer(ui, &response, Beginning::Field);
    response
}

fn margin(tokens: &Tokens) -> egui::Margin {
    egui::Margin::symmetric(tokens.space.m as i8, tokens.space.s as i8)
}

/// Brings a character of a [`token_editor`] into sight, at once; text and marks as they were drawn.
pub fn scroll_to_char(
    ui: &Ui,
    response: &Response,
    (text, marks): (&str, &[(Range<usize>, TokenKind)]),
    character: usize,
) {
    let tokens = tokens(ui);
    let margin = margin(tokens);
    let mut job = layout(tokens, text, marks);
    job.wrap.max_width = response.rect.width() - margin.sum().x;
    let galley = ui.fonts_mut(|fonts| fonts.layout_job(job));
    let place = galley.pos_from_cursor(egui::text::CCursor::new(character));
    let place = place.translate(response.rect.min.to_vec2() + margin.left_top()).expand(tokens.space.m);
    ui.scroll_to_rect_animation(place, None, egui::style::ScrollAnimation::none());
}

fn layout(tokens: &Tokens, text: &str, marks: &[(Range<usize>, TokenKind)]) -> LayoutJob {
    let line_height = Some((tokens.text.body * 1.6).round());
    let plain = TextFormat {
        font_id: tokens.body(),
        color: tokens.color.text,
        line_height,
        valign: egui::Align::Center,
        ..TextFormat::default()
    };
    let mut job = LayoutJob::default();
    let mut at = 0;
    for (range, kind) in marks {
        let (start, end) = (range.start.max(at), range.end.min(text.len()));
        let (Some(before), Some(marked)) = (text.get(at..start), text.get(start..end)) else { continue };
        job.append(before, 0.0, plain.clone());
        job.append(marked, 0.0, format(tokens, *kind, &plain));
        at = end;
    }
    job.append(text.get(at..).unwrap_or(""), 0.0, plain);
    job
}

fn format(tokens: &Tokens, kind: TokenKind, plain: &TextFormat) -> TextFormat {
    let [done, late, waiting] = [Tone::Done, Tone::Late, Tone::Waiting].map(|tone| tokens.tone(tone));
    let (ink, tint) = match kind {
        TokenKind::Field => (tokens.color.accent, tokens.color.selection),
        TokenKind::Link => (done.ink, done.tint),
        TokenKind::Condition => (waiting.ink, waiting.tint),
        TokenKind::Bad => (late.ink, late.tint),
    };
    let underline = if kind == TokenKind::Bad { Stroke::new(tokens.size.hairline, ink) } else { Stroke::NONE };
    TextFormat {
        font_id: tokens.mono(),
        color: ink,
        background: tint,
        underline,
        expand_bg: 2.0,
        line_height: None,
        ..plain.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::theme::of;

    #[track_caller]
    fn check(text: &str, marks: &[(Range<usize>, TokenKind)], n_parts: usize) {
        let job = layout(of(false), text, marks);
        assert_eq!(job.text, text, "nothing of the text may get lost");
        assert_eq!(job.sections.iter().filter(|part| !part.byte_range.is_empty()).count(), n_parts);
    }

    #[test]
    fn marks_split_the_text_and_lose_nothing() {
        check("Dear {{contact}}, hello", &[(5..16, TokenKind::Field)], 3);
        check("{{a}}{{b}}", &[(0..5, TokenKind::Field), (5..10, TokenKind::Bad)], 2);
    }

    #[test]
    fn marks_that_no_longer_fit_lose_nothing() {
        check("short", &[(3..90, TokenKind::Link)], 2);
        check("short", &[(30..90, TokenKind::Link)], 1);
        check("貴公司", &[(1..5, TokenKind::Field)], 1);
        check("abcdef", &[(0..4, TokenKind::Field), (2..6, TokenKind::Bad)], 2);
    }
}
