//! An editor for texts with marked parts: fields, links, mistakes.

use std::ops::Range;

use egui::text::{LayoutJob, TextFormat};
use egui::{Response, Stroke, TextBuffer, TextEdit, Ui};

use super::focus::{self, Beginning};
use super::text_edit::{Takes, keep_for_undo, text_edit};
use crate::domain::draft::{TextLook, TextRole};
use crate::ui::theme::{Tokens, Tone, bold, tokens};

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

/// What is shown of a text besides its letters: byte ranges of it was last frame, each list in order and without overlap.
#[derive(Clone, Debug, Default)]
pub struct Marks {
    /// Fields, links, mistakes.
    pub tokens: Vec<(Range<usize>, TokenKind)>,
    /// How its parts will look; `None`: it is shown as it is typed, all in one face.
    pub looks: Option<Vec<(Range<usize>, TextLook)>>,
}

/// A text of several lines, or of one if `rows` is one.
///
/// Marks that do not fit the text any more are cut or left out for the one frame after a change. `name` is for screen
/// readers.
pub fn token_editor(ui: &mut Ui, id_salt: &str, name: &str, text: &mut String, marks: &Marks, rows: usize) -> Response {
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
pub fn scroll_to_char(ui: &Ui, response: &Response, (text, marks): (&str, &Marks), character: usize) {
    let tokens = tokens(ui);
    let margin = margin(tokens);
    let mut job = layout(tokens, text, marks);
    job.wrap.max_width = response.rect.width() - margin.sum().x;
    let galley = ui.fonts_mut(|fonts| fonts.layout_job(job));
    let place = galley.pos_from_cursor(egui::text::CCursor::new(character));
    let place = place.translate(response.rect.min.to_vec2() + margin.left_top()).expand(tokens.space.m);
    ui.scroll_to_rect_animation(place, None, egui::style::ScrollAnimation::none());
}

fn layout(tokens: &Tokens, text: &str, marks: &Marks) -> LayoutJob {
    let plain = TextFormat {
        font_id: if marks.looks.is_some() { tokens.body() } else { tokens.mono() },
        color: tokens.color.text,
        line_height: Some((tokens.text.body * 1.6).round()),
        valign: egui::Align::Center,
        ..TextFormat::default()
    };
    let looks = marks.looks.as_deref().unwrap_or_default();
    let mut job = LayoutJob::default();
    let mut at = 0;
    for (range, kind) in &marks.tokens {
        let (start, end) = (range.start.max(at), range.end.min(text.len()));
        let (Some(_), Some(marked)) = (text.get(at..start), text.get(start..end)) else { continue };
        append_text(&mut job, tokens, (text, at..start), looks, &plain);
        let look = look_at(looks, start);
        job.append(marked, 0.0, format(tokens, *kind, &looked(tokens, look, &plain), look));
        at = end;
    }
    append_text(&mut job, tokens, (text, at..text.len()), looks, &plain);
    job
}

/// How the character at this byte looks.
fn look_at(looks: &[(Range<usize>, TextLook)], at: usize) -> TextLook {
    looks.iter().find(|(range, _)| range.contains(&at)).map(|(_, look)| *look).unwrap_or_default()
}

/// A stretch of text without fields, part by part as it will look.
fn append_text(
    job: &mut LayoutJob,
    tokens: &Tokens,
    (text, stretch): (&str, Range<usize>),
    looks: &[(Range<usize>, TextLook)],
    plain: &TextFormat,
) {
    let mut at = stretch.start;
    for (range, look) in looks {
        let (start, end) = (range.start.max(at), range.end.min(stretch.end));
        if end <= start {
            continue;
        }
        let (Some(before), Some(part)) = (text.get(at..start), text.get(start..end)) else { continue };
        job.append(before, 0.0, plain.clone());
        job.append(part, 0.0, looked(tokens, *look, plain));
        at = end;
    }
    job.append(text.get(at..stretch.end).unwrap_or(""), 0.0, plain.clone());
}

/// The size of a heading beside running text.
const HEADINGS: [f32; 2] = [1.3, 1.12];

fn looked(tokens: &Tokens, look: TextLook, plain: &TextFormat) -> TextFormat {
    let mut format = plain.clone();
    match look.heading {
        0 => {}
        2 => format.font_id = bold(tokens.text.body * HEADINGS[0]),
        _ => format.font_id = bold(tokens.text.body * HEADINGS[1]),
    }
    if look.is_bold && look.heading == 0 {
        format.font_id = tokens.bold();
    }
    format.italics = look.is_italic;
    match look.role {
        TextRole::Words => {}
        TextRole::Bullet => (format.font_id, format.color) = (tokens.bold(), tokens.color.accent),
        TextRole::Sign => (format.font_id, format.color) = (tokens.body(), tokens.color.text_secondary),
    }
    format
}

fn format(tokens: &Tokens, kind: TokenKind, plain: &TextFormat, look: TextLook) -> TextFormat {
    let [done, late, waiting] = [Tone::Done, Tone::Late, Tone::Waiting].map(|tone| tokens.tone(tone));
    let (ink, tint) = match kind {
        TokenKind::Field => (tokens.color.accent, tokens.color.selection),
        TokenKind::Link => (done.ink, done.tint),
        TokenKind::Condition => (waiting.ink, waiting.tint),
        TokenKind::Bad => (late.ink, late.tint),
    };
    let underline = if kind == TokenKind::Bad { Stroke::new(tokens.size.hairline, ink) } else { Stroke::NONE };
    // A field in a heading is as large as the heading.
    let font_id = if look.heading == 0 { tokens.mono() } else { plain.font_id.clone() };
    // High enough that the ground of the line below covers nothing of this one.
    let line_height = Some((font_id.size * 1.45).round());
    TextFormat { font_id, color: ink, background: tint, underline, expand_bg: 1.0, line_height, ..plain.clone() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::theme::of;

    #[track_caller]
    fn check(text: &str, tokens: &[(Range<usize>, TokenKind)], n_parts: usize) {
        for looks in [None, Some(Vec::new())] {
            let job = layout(of(false), text, &Marks { tokens: tokens.to_vec(), looks });
            assert_eq!(job.text, text, "nothing of the text may get lost");
            assert_eq!(job.sections.iter().filter(|part| !part.byte_range.is_empty()).count(), n_parts);
        }
    }

    #[test]
    fn looks_split_the_text_around_fields_and_lose_nothing() {
        let text = "## Dear **{{contact}}** 貴公司\n- x";
        let tokens = vec![(text.find("{{").unwrap()..text.find("}}").unwrap() + 2, TokenKind::Field)];
        for n in 0..text.len() {
            let looks = crate::domain::draft::looks(text.get(n..).unwrap_or(text));
            let job = layout(of(true), text, &Marks { tokens: tokens.clone(), looks: Some(looks) });
            assert_eq!(job.text, text, "looks of another text, {n}");
        }
        let job = layout(of(true), text, &Marks { tokens, looks: Some(crate::domain::draft::looks(text)) });
        let heading = job.sections.iter().find(|part| &text[part.byte_range.start.0..part.byte_range.end.0] == "Dear ");
        assert!(heading.is_some_and(|part| of(true).text.body < part.format.font_id.size));
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
