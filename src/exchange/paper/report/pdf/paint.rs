//! The pages as a file: texts, lines and drawings, each with its meaning, links, and the list of parts beside the pages.

use std::collections::BTreeMap;

use krilla::action::{Action, LinkAction};
use krilla::annotation::{Annotation, LinkAnnotation, Target};
use krilla::color::rgb;
use krilla::destination::XyzDestination;
use krilla::geom::{Path, PathBuilder, Point, Rect, Transform};
use krilla::metadata::Metadata;
use krilla::num::NormalizedF32;
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::{Fill, FillRule, Stroke, StrokeDash};
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, Identifier, SpanTag};
use krilla::text::{Font, GlyphId, KrillaGlyph};
use krilla::{Data, Document, SerializeSettings};

use super::flow::{Flow, Mark, Type};
use super::tags::NodeId;
use crate::domain::draft::Language;
use crate::exchange::faces::{FontFace, Weight, pieces, width_of};
use crate::exchange::paper::report::{ChartInks, ReportPaper};
use crate::exchange::svg::{Color, Drawing, Shape, TextAnchor};
use crate::exchange::table_out::TableWriteFault;

/// How far below the middle of its line a text stands, in heights of its type.
const BELOW_MIDDLE: f32 = 0.36;
/// Of the header.
const SMALL: f32 = 8.0;

/// Writes the file.
pub(super) fn file(paper: &ReportPaper, flow: &Flow<'_>) -> Result<Vec<u8>, TableWriteFault> {
    let settings = SerializeSettings { enable_tagging: true, ..SerializeSettings::default() };
    let mut document = Document::new_with(settings);
    let mut fonts = Fonts::default();
    let mut painted: Vec<(NodeId, Identifier)> = Vec::new();
    let (width, height) = flow.sheet.size;
    for (at, laid) in flow.pages.iter().enumerate() {
        let size = PageSettings::from_wh(width, height).ok_or(TableWriteFault::Workbook)?;
        let mut page = document.start_page_with(size);
        let mut links = Vec::new();
        let mut surface = page.surface();
        header(&mut surface, &mut fonts, (paper, flow), at);
        for (node, mark) in &laid.marks {
            let identifier = match node {
                Some(_) => surface.start_tagged(ContentTag::Span(SpanTag::empty())),
                None => surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Other))),
            };
            self::mark(&mut surface, &mut fonts, mark);
            surface.end_tagged();
            if let Some(node) = node {
                painted.push((*node, identifier));
                links.extend(place_of_link(mark).map(|(place, to)| (*node, place, to.to_owned())));
            }
        }
        surface.finish();
        for (node, place, to) in links {
            let target = Target::Action(Action::from(LinkAction::new(to.clone())));
            let annotation = Annotation::new_link(LinkAnnotation::new(place, target), Some(to));
            painted.push((node, page.add_tagged_annotation(annotation)));
        }
        page.finish();
    }
    let mut outline = Outline::new();
    for (title, page, y) in &flow.opened {
        let place = XyzDestination::new(*page, Point::from_xy(flow.sheet.margin, *y));
        outline.push_child(OutlineNode::new((*title).to_owned(), place));
    }
    document.set_outline(outline);
    let language = match paper.language {
        Language::English => "en",
        Language::TraditionalChinese => "zh-Hant",
    };
    document.set_metadata(
        Metadata::new().title(paper.title.clone()).language(language.to_owned()).creator("Changeover".to_owned()),
    );
    document.set_tag_tree(flow.meanings.tree(painted).with_lang(Some(language.to_owned())));
    let mut bytes = document.finish().map_err(|_| TableWriteFault::Workbook)?;
    leave_usual_out(&mut bytes);
    Ok(bytes)
}

/// Blanks an entry of the catalog out that has its usual value, no suspects: some readers take `false` for an error there. Nothing
/// moves, so that the places of objects hold.
fn leave_usual_out(bytes: &mut [u8]) {
    const BEFORE: &[u8] = b"/MarkInfo<</Marked true";
    const USUAL: &[u8] = b"/Suspects false";
    let all = [BEFORE, USUAL].concat();
    if let Some(at) = bytes.windows(all.len()).rposition(|window| window == all) {
        bytes[at + BEFORE.len()..at + all.len()].fill(b' ');
    }
}

/// Plan, kind and day at the left, the page at the right.
fn header(surface: &mut Surface<'_>, fonts: &mut Fonts, (paper, flow): (&ReportPaper, &Flow<'_>), at: usize) {
    let (color, weight) = (ChartInks::PAPER.weak, Weight::Regular);
    let set = Type { size: SMALL, weight, color };
    let (left, width) = (flow.sheet.margin, flow.sheet.width());
    let number = format!("{} / {}", at + 1, flow.n_pages());
    let room = width - set.width(&number) - 12.0;
    let top = flow.sheet.margin - 8.0;
    surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Header)));
    // The first page says it below its title.
    if let Some(line) = set.lines(&paper.about, room).first().filter(|_| 0 < at) {
        text(surface, fonts, (left, top), (line, set));
    }
    text(surface, fonts, (left + width - set.width(&number), top), (&number, set));
    surface.end_tagged();
}

/// The faces of a document, each opened when it is needed.
#[derive(Default)]
struct Fonts(BTreeMap<FontFace, Option<Font>>);

impl Fonts {
    fn font(&mut self, face: FontFace) -> Option<Font> {
        self.0.entry(face).or_insert_with(|| Font::new(Data::from(face.bytes()), 0)).clone()
    }
}

fn mark(surface: &mut Surface<'_>, fonts: &mut Fonts, mark: &Mark<'_>) {
    match mark {
        Mark::Text { at, text: words, size, weight, color, leads } => {
            let set = Type { size: *size, weight: *weight, color: *color };
            text(surface, fonts, *at, (words, set));
            if leads.is_some() {
                let y = at.1 + set.line() - 1.0;
                rule(surface, [(at.0, y), (at.0 + set.width(words), y)], *color);
            }
        }
        Mark::Rule { at, width, color } => rule(surface, [*at, (at.0 + width, at.1)], *color),
        Mark::Bar { at, height, color } => rule(surface, [*at, (at.0, at.1 + height)], *color),
        Mark::Drawing { at, of, scale } => {
            surface.push_transform(&Transform::from_row(*scale, 0.0, 0.0, *scale, at.0, at.1));
            drawing(surface, fonts, of);
            surface.pop();
        }
    }
}

fn place_of_link<'m>(mark: &'m Mark<'_>) -> Option<(Rect, &'m str)> {
    let Mark::Text { at, text, size, weight, color, leads: Some(to) } = mark else { return None };
    let set = Type { size: *size, weight: *weight, color: *color };
    Some((Rect::from_xywh(at.0, at.1, set.width(text).max(1.0), set.line())?, &**to))
}

/// A text whose line begins here.
fn text(surface: &mut Surface<'_>, fonts: &mut Fonts, at: (f32, f32), (text, set): (&str, Type)) {
    let baseline = at.1 + set.line() / 2.0 + BELOW_MIDDLE * set.size;
    glyphs(surface, fonts, (at.0, baseline), (text, set));
}

fn glyphs(surface: &mut Surface<'_>, fonts: &mut Fonts, (x, baseline): (f32, f32), (text, set): (&str, Type)) {
    surface.set_stroke(None);
    surface.set_fill(Some(fill(set.color)));
    let mut x = x;
    for (face, piece) in pieces(text, set.weight) {
        let mut glyphs = Vec::new();
        for (at, c) in piece.char_indices() {
            let (glyph, wide) = face.glyph(c).unwrap_or((0, 1.0));
            let place = at..at + c.len_utf8();
            glyphs.push(KrillaGlyph::new(GlyphId::new(glyph), wide, 0.0, 0.0, 0.0, place, None));
        }
        if let Some(font) = fonts.font(face) {
            surface.draw_glyphs(Point::from_xy(x, baseline), &glyphs, font, piece, set.size, false);
        }
        x += width_of(piece, set.weight, set.size);
    }
}

fn fill([r, g, b]: Color) -> Fill {
    Fill { paint: rgb::Color::new(r, g, b).into(), opacity: NormalizedF32::ONE, rule: FillRule::default() }
}

fn stroke([r, g, b]: Color, width: f32, is_dashed: bool) -> Stroke {
    let dash = is_dashed.then(|| StrokeDash { array: vec![5.0, 3.0], offset: 0.0 });
    Stroke { paint: rgb::Color::new(r, g, b).into(), width, dash, ..Stroke::default() }
}

fn path(points: &[(f32, f32)], is_closed: bool) -> Option<Path> {
    let mut builder = PathBuilder::new();
    for (n, (x, y)) in points.iter().enumerate() {
        if n == 0 { builder.move_to(*x, *y) } else { builder.line_to(*x, *y) }
    }
    if is_closed {
        builder.close();
    }
    builder.finish()
}

fn rule(surface: &mut Surface<'_>, points: [(f32, f32); 2], color: Color) {
    draw(surface, path(&points, false), (None, Some(stroke(color, 0.5, false))));
}

fn draw(surface: &mut Surface<'_>, path: Option<Path>, (fill, stroke): (Option<Fill>, Option<Stroke>)) {
    if let Some(path) = path {
        surface.set_fill(fill);
        surface.set_stroke(stroke);
        surface.draw_path(&path);
    }
}

fn drawing(surface: &mut Surface<'_>, fonts: &mut Fonts, drawing: &Drawing) {
    for one in drawing.parts.iter().flat_map(|part| &part.shapes) {
        match one {
            Shape::Box { place: [x, y, w, h], fill: ground, line, .. } => {
                let corners = [(*x, *y), (x + w, *y), (x + w, y + h), (*x, y + h)];
                let line = line.map(|(color, is_dashed)| stroke(color, 1.0, is_dashed));
                draw(surface, path(&corners, true), (ground.map(fill), line));
            }
            Shape::Diamond { place: [x, y, w, h], fill: ground } => {
                let (middle, center) = (x + w / 2.0, y + h / 2.0);
                let corners = [(middle, *y), (x + w, center), (middle, y + h), (*x, center)];
                draw(surface, path(&corners, true), (Some(fill(*ground)), None));
            }
            Shape::Line { points, color, wide, is_dashed } => {
                draw(surface, path(points, false), (None, Some(stroke(*color, *wide, *is_dashed))));
            }
            Shape::Area { points, fill: ground } => draw(surface, path(points, true), (Some(fill(*ground)), None)),
            Shape::Text { place: [x, y, w, h], text, size, is_bold, color, stand } => {
                let weight = if *is_bold { Weight::Bold } else { Weight::Regular };
                let set = Type { size: *size, weight, color: *color };
                let wide = set.width(text);
                let x = match stand {
                    TextAnchor::Left => *x,
                    TextAnchor::Middle => x + (w - wide) / 2.0,
                    TextAnchor::Right => x + w - wide,
                };
                glyphs(surface, fonts, (x, y + h / 2.0 + BELOW_MIDDLE * size), (text, set));
            }
        }
    }
}
