//! The text of a letter on the screen: as it will look, as plain text, and as a source with marked fields.

use egui::text::{LayoutJob, TextFormat};
use egui::{Align, Label, Layout, Stroke, Ui, vec2};

use super::kit::{self, Marks, TokenKind};
use super::logo::Logo;
use super::theme::{Tokens, bold, tokens};
use crate::domain::draft::{
    Draft, OwnNames, SegmentKind, ShownBlock, ShownKind, ShownRun, looks, segments, shown_blocks,
};

/// A finished text with its look, read once for many frames.
#[derive(Clone, Debug, Default)]
pub struct LetterLook {
    blocks: Vec<ShownBlock>,
}

impl LetterLook {
    /// How this text looks in a mail.
    pub fn of(draft: &Draft) -> Self {
        Self { blocks: shown_blocks(&draft.html) }
    }
}

/// The subject, and the text as a mail shows it, with the logo below.
pub fn draft_ui(ui: &mut Ui, draft: &Draft, look: &LetterLook, logo: Option<&Logo>) {
    let space = tokens(ui).space.s;
    kit::strong(ui, &draft.subject);
    ui.add_space(space);
    ui.spacing_mut().item_spacing.y = 0.0;
    let mut was_item = false;
    for (index, block) in look.blocks.iter().enumerate() {
        let is_item = matches!(block.kind, ShownKind::Item { .. });
        let gap = match block.kind {
            ShownKind::Heading(_) => 1.5 * space,
            _ if was_item && is_item => 0.25 * space,
            _ => space,
        };
        if 0 < index {
            ui.add_space(gap);
        }
        was_item = is_item;
        block_ui(ui, block);
    }
    if let Some(logo) = logo {
        ui.add_space(space);
        logo.show(ui);
    }
}

/// The subject, and the text that goes along for programs without formatting; each of `links` stands alone on its line.
pub fn plain_ui(ui: &mut Ui, draft: &Draft, links: &[&str]) {
    let space = tokens(ui).space.s;
    kit::strong(ui, &draft.subject);
    ui.add_space(space);
    ui.spacing_mut().item_spacing.y = 2.0;
    for line in draft.plain.lines() {
        match () {
            () if line.is_empty() => ui.add_space(space),
            () if links.contains(&line) => link_ui(ui, line),
            () => {
                let tokens = tokens(ui);
                let job = LayoutJob::simple(line.to_owned(), tokens.mono(), tokens.color.text, ui.available_width());
                ui.add(Label::new(job));
            }
        }
    }
}

/// Points that a list within a list is moved to the right, and that the mark before an item takes.
const INDENT: f32 = 22.0;

fn block_ui(ui: &mut Ui, block: &ShownBlock) {
    let job = job(tokens(ui), block);
    let ShownKind::Item { depth, mark } = &block.kind else {
        ui.add(Label::new(job).wrap());
        return;
    };
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = tokens(ui).space.xs;
        ui.add_space(INDENT * *depth as f32);
        let room = vec2(INDENT, ui.text_style_height(&egui::TextStyle::Body));
        ui.allocate_ui_with_layout(room, Layout::right_to_left(Align::Min), |ui| {
            ui.set_min_width(INDENT);
            kit::body_line(ui, mark);
        });
        ui.add(Label::new(job).wrap());
    });
}

fn job(tokens: &Tokens, block: &ShownBlock) -> LayoutJob {
    let mut job = LayoutJob::default();
    for run in &block.runs {
        job.append(&run.text, 0.0, format(tokens, &block.kind, run));
    }
    job.wrap.break_anywhere = block.runs.iter().any(|run| run.is_link);
    job
}

/// The size of a larger heading beside running text, as mails have it.
const HEADING: f32 = 1.12;

fn format(tokens: &Tokens, kind: &ShownKind, run: &ShownRun) -> TextFormat {
    let font_id = match kind {
        ShownKind::Heading(2) => bold(tokens.text.body * HEADING),
        ShownKind::Heading(_) => tokens.bold(),
        ShownKind::Paragraph | ShownKind::Item { .. } if run.is_bold => tokens.bold(),
        ShownKind::Paragraph | ShownKind::Item { .. } => tokens.body(),
    };
    let color = if run.is_link { tokens.color.accent } else { tokens.color.text };
    let underline = if run.is_link { Stroke::new(tokens.size.hairline, color) } else { Stroke::NONE };
    let line_height = Some((font_id.size * 1.5).round());
    TextFormat { font_id, color, italics: run.is_italic, underline, line_height, ..TextFormat::default() }
}

/// The link, broken only where its place ends.
fn link_ui(ui: &mut Ui, link: &str) {
    let tokens = tokens(ui);
    let mut job = LayoutJob::simple(link.to_owned(), tokens.mono(), tokens.color.accent, ui.available_width());
    job.wrap.break_anywhere = true;
    ui.add(Label::new(job));
}

/// What an editor marks in a source: fields, the link, mistakes; and how its parts will look, unless the source is asked for.
pub fn marks(text: &str, names: &OwnNames, as_source: bool) -> Marks {
    let kind = |kind| match kind {
        SegmentKind::Text => None,
        SegmentKind::Field => Some(TokenKind::Field),
        SegmentKind::Link => Some(TokenKind::Link),
        SegmentKind::Condition => Some(TokenKind::Condition),
        SegmentKind::Bad => Some(TokenKind::Bad),
    };
    let tokens =
        segments(text, names).into_iter().filter_map(|(range, segment)| Some((range, kind(segment)?))).collect();
    Marks { tokens, looks: (!as_source).then(|| looks(text)) }
}
