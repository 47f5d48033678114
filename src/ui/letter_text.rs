//! The text of a letter on the screen: as it will be handed over, and as a source with marked fields.

use std::collections::BTreeSet;

use egui::Ui;

use super::kit::{self, Marks, TokenKind};
use super::theme::tokens;
use crate::domain::draft::{Draft, OwnNames, SegmentKind, looks, segments};

/// The headings of the formatted text, as the plain text has them.
pub fn headings(html: &str) -> BTreeSet<String> {
    let inside = |part: &str| {
        let text = part.split_once('>')?.1.split_once("</h").map(|(text, _)| text)?;
        let plain = text.replace("<strong>", "").replace("</strong>", "").replace("<em>", "").replace("</em>", "");
        Some(plain.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&"))
    };
    ["<h2 ", "<h3 "].iter().flat_map(|tag| html.split(tag).skip(1)).filter_map(inside).collect()
}

/// Subject and text, line by line; each of `links` stands alone on its line.
pub fn draft_ui(ui: &mut Ui, draft: &Draft, links: &[&str], headings: &BTreeSet<String>) {
    let space = tokens(ui).space.s;
    kit::strong(ui, &draft.subject);
    ui.add_space(space);
    ui.spacing_mut().item_spacing.y = 2.0;
    for line in draft.plain.lines() {
        match () {
            () if line.is_empty() => ui.add_space(space),
            () if links.contains(&line) => link_ui(ui, line),
            () if headings.contains(line) => {
                kit::strong(ui, line);
            }
            () => {
                kit::body(ui, line);
            }
        }
    }
}

/// The link, broken only where its place ends.
fn link_ui(ui: &mut Ui, link: &str) {
    let tokens = tokens(ui);
    let mut job =
        egui::text::LayoutJob::simple(link.to_owned(), tokens.mono(), tokens.color.accent, ui.available_width());
    job.wrap.break_anywhere = true;
    ui.add(egui::Label::new(job));
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
