//! What stands where: titles, paragraphs, lists, labels with values, pictures; tables are laid out by their own file.

use std::rc::Rc;

use super::flow::{Flow, Mark, Piece, Type, beside};
use super::grid;
use super::links::links;
use super::tags::{Meaning, NodeId};
use crate::exchange::faces::Weight;
use crate::exchange::paper::report::{ChartInks, ReportBlock, ReportPaper, ReportPart};

/// Sizes in points, before a report is made smaller.
const TITLE: f32 = 15.0;
const PART: f32 = 11.0;
const BODY: f32 = 9.5;
const SMALL: f32 = 8.0;
/// Between parts, and between blocks.
const GAP: f32 = 10.0;
const SMALL_GAP: f32 = 4.0;
/// Between halves that stand beside each other.
const BETWEEN: f32 = 18.0;
/// How far a line of a list stands in.
const INDENT: f32 = 10.0;
/// A picture is no wider than this.
const PICTURE: f32 = 480.0;
/// Labels of values take no more of the width than this.
const LABELS: f32 = 0.4;

/// How texts are set.
#[derive(Clone, Copy, Debug)]
pub(super) struct Types {
    pub(super) title: Type,
    pub(super) part: Type,
    pub(super) body: Type,
    pub(super) strong: Type,
    pub(super) small: Type,
    pub(super) inks: ChartInks,
    pub(super) scale: f32,
}

impl Types {
    fn of(scale: f32) -> Self {
        let inks = ChartInks::PAPER;
        let of = |size: f32, weight, color| Type { size: size * scale, weight, color };
        Self {
            title: of(TITLE, Weight::Bold, inks.text),
            part: of(PART, Weight::Bold, inks.text),
            body: of(BODY, Weight::Regular, inks.text),
            strong: of(BODY, Weight::Bold, inks.text),
            small: of(SMALL, Weight::Regular, inks.weak),
            inks,
            scale,
        }
    }
}

/// Lays the whole report out.
pub(super) fn paper<'p>(flow: &mut Flow<'p>, paper: &'p ReportPaper) {
    let (types, width) = (Types::of(flow.sheet.scale), flow.sheet.width());
    let mut head = words(flow, &paper.title, (types.title, width), (Meaning::Title(1, paper.title.clone()), None));
    head.extend(words(flow, &paper.about, (types.small, width), (Meaning::Words, None)));
    head.push(gap(GAP / 2.0 * types.scale));
    for piece in &mut head {
        piece.stays = true;
    }
    flow.put(&head);
    let mut parts = paper.parts.iter().peekable();
    while let Some(part) = parts.next() {
        let next = parts.next_if(|next| paper.is_close && part.is_half && next.is_half);
        let pieces = match next {
            Some(next) => {
                let half = (width - BETWEEN) / 2.0;
                let (left, right) = (self::part(flow, part, half, types), self::part(flow, next, half, types));
                beside(&left, &right, half + BETWEEN)
            }
            None => self::part(flow, part, width, types),
        };
        flow.put(&pieces);
        flow.put(&[gap(GAP * types.scale)]);
    }
    let foot = words(flow, &paper.foot, (types.small, width), (Meaning::Words, None));
    flow.put(&foot);
}

fn gap<'p>(height: f32) -> Piece<'p> {
    Piece { height, ..Piece::default() }
}

fn part<'p>(flow: &mut Flow<'p>, part: &'p ReportPart, width: f32, types: Types) -> Vec<Piece<'p>> {
    let mut pieces = Vec::new();
    if !part.title.is_empty() {
        let meaning = Meaning::Title(2, part.title.clone());
        pieces = words(flow, &part.title, (types.part, width), (meaning, None));
        pieces.push(gap(SMALL_GAP / 2.0 * types.scale));
        for piece in &mut pieces {
            piece.stays = true;
        }
        if let Some(first) = pieces.first_mut() {
            first.opens = Some(&part.title);
        }
    }
    for block in &part.blocks {
        pieces.extend(self::block(flow, block, width, types));
        pieces.push(gap(SMALL_GAP * types.scale));
    }
    pieces
}

fn block<'p>(flow: &mut Flow<'p>, block: &'p ReportBlock, width: f32, types: Types) -> Vec<Piece<'p>> {
    match block {
        ReportBlock::Words(text) => words(flow, text, (types.body, width), (Meaning::Words, None)),
        ReportBlock::Points(points) => list(flow, points, width, types),
        ReportBlock::Facts(facts) => self::facts(flow, facts, width, types),
        ReportBlock::Grid(table) => grid::pieces(flow, table, width, types),
        ReportBlock::Quote(text) => quote(flow, text, width, types),
        ReportBlock::Bars(_) | ReportBlock::Curve(_) => picture(flow, block, width, types),
    }
}

/// A text, a piece for each of its lines; never one line of it alone at the foot of a page.
pub(super) fn words<'p>(
    flow: &mut Flow<'p>,
    text: &'p str,
    (set, room): (Type, f32),
    (meaning, within): (Meaning, Option<NodeId>),
) -> Vec<Piece<'p>> {
    let node = flow.meanings.put(meaning, within);
    let lines = lines(flow, text, (set, room), node);
    let n = lines.len();
    let piece = |(at, marks): (usize, Vec<(Option<NodeId>, Mark<'p>)>)| Piece {
        marks,
        height: set.line(),
        stays: at == 0 && 1 < n || at + 2 == n,
        ..Piece::default()
    };
    lines.into_iter().enumerate().map(piece).collect()
}

/// The marks of each line of a text, at the left of their place; addresses lead somewhere.
pub(super) fn lines<'p>(
    flow: &mut Flow<'p>,
    text: &'p str,
    (set, room): (Type, f32),
    node: NodeId,
) -> Vec<Vec<(Option<NodeId>, Mark<'p>)>> {
    let links = links(text);
    let links: Vec<_> = links.into_iter().map(|(place, to)| (place, Rc::<str>::from(to))).collect();
    let mut link_nodes: Vec<Option<NodeId>> = vec![None; links.len()];
    let mut all = Vec::new();
    for line in set.lines(text, room) {
        let start = line.as_ptr() as usize - text.as_ptr() as usize;
        let (mut marks, mut at, mut x) = (Vec::new(), 0, 0.0);
        let mut push = |node: NodeId, text: &'p str, leads: Option<Rc<str>>| {
            if !text.is_empty() {
                marks.push((Some(node), set.mark((x, 0.0), text, leads)));
                x += set.width(text);
            }
        };
        for (n, (place, to)) in links.iter().enumerate() {
            let from = place.start.saturating_sub(start).clamp(at, line.len());
            let until = place.end.saturating_sub(start).clamp(from, line.len());
            if from == until || place.end <= start {
                continue;
            }
            let beside = if at < from { flow.meanings.put(Meaning::Beside, Some(node)) } else { node };
            push(beside, &line[at..from], None);
            let link = *link_nodes[n].get_or_insert_with(|| flow.meanings.put(Meaning::Link, Some(node)));
            push(link, &line[from..until], Some(to.clone()));
            at = until;
        }
        let is_whole = links.is_empty() || at == line.len();
        let beside = if is_whole { node } else { flow.meanings.put(Meaning::Beside, Some(node)) };
        push(beside, &line[at..], None);
        all.push(marks);
    }
    all
}

fn list<'p>(flow: &mut Flow<'p>, points: &'p [String], width: f32, types: Types) -> Vec<Piece<'p>> {
    let list = flow.meanings.put(Meaning::List, None);
    let mut pieces = Vec::new();
    for point in points {
        let line = flow.meanings.put(Meaning::Line, Some(list));
        let indent = INDENT * types.scale;
        let mut of_point = words(flow, point, (types.body, width - indent), (Meaning::LineWords, Some(line)));
        for piece in &mut of_point {
            shift(piece, indent);
        }
        if let Some(first) = of_point.first_mut() {
            first.marks.push((None, types.body.mark((0.0, 0.0), "•", None)));
        }
        pieces.extend(of_point);
    }
    pieces
}

fn shift(piece: &mut Piece<'_>, right: f32) {
    for (_, mark) in &mut piece.marks {
        *mark = mark.shifted(right, 0.0);
    }
}

fn facts<'p>(flow: &mut Flow<'p>, facts: &'p [(String, String)], width: f32, types: Types) -> Vec<Piece<'p>> {
    let table = flow.meanings.put(Meaning::Table, None);
    let widest = facts.iter().map(|(label, _)| types.strong.width(label)).fold(0.0, f32::max);
    let labels = (widest + 12.0).min(width * LABELS);
    let mut pieces: Vec<Piece<'p>> = Vec::new();
    for (at, (label, value)) in facts.iter().enumerate() {
        let row = flow.meanings.put(Meaning::Row, Some(table));
        let cells: [(&'p str, Type, f32, f32, Meaning); 2] = [
            (label, types.strong, 0.0, labels - 8.0, Meaning::RowHead),
            (value, types.body, labels, width - labels, Meaning::Cell),
        ];
        let mut piece = Piece { stays: at == 0 && 1 < facts.len(), ..Piece::default() };
        for (text, set, x, room, meaning) in cells {
            cell(flow, &mut piece, text, ((set, room), (x, 0.0), false), (meaning, row));
        }
        piece.height += 2.0 * types.scale;
        pieces.extend(piece.cut(types.body.line()));
    }
    pieces
}

/// Puts a text into a piece, which grows as high as it needs; its lines stand at the left of their place, or at the right.
pub(super) fn cell<'p>(
    flow: &mut Flow<'p>,
    piece: &mut Piece<'p>,
    text: &'p str,
    ((set, room), (x, top), is_right): ((Type, f32), (f32, f32), bool),
    (meaning, within): (Meaning, NodeId),
) {
    let node = flow.meanings.put(meaning, Some(within));
    let mut y = top;
    for line in lines(flow, text, (set, room), node) {
        let end = line.last().map_or(0.0, |(_, mark)| mark.right());
        let x = if is_right { x + (room - end).max(0.0) } else { x };
        piece.marks.extend(line.into_iter().map(|(node, mark)| (node, mark.shifted(x, y))));
        y += set.line();
    }
    piece.height = piece.height.max(y);
}

/// Line by line, so that a long letter goes over pages; a line down at its left holds it together.
fn quote<'p>(flow: &mut Flow<'p>, text: &'p str, width: f32, types: Types) -> Vec<Piece<'p>> {
    let indent = INDENT * types.scale;
    let mut pieces = words(flow, text, (types.body, width - indent), (Meaning::Quote, None));
    for piece in &mut pieces {
        shift(piece, indent);
        piece.marks.push((None, Mark::Bar { at: (0.0, 0.0), height: piece.height, color: types.inks.line }));
    }
    pieces
}

fn picture<'p>(flow: &mut Flow<'p>, block: &'p ReportBlock, width: f32, types: Types) -> Vec<Piece<'p>> {
    let width = width.min(PICTURE);
    let (drawn, scale) = (width / types.scale / SHRINK, types.scale * SHRINK);
    let Some(drawing) = block.drawing(drawn, &types.inks) else { return Vec::new() };
    let node = flow.meanings.put(Meaning::Picture(block.says()), None);
    let height = drawing.size.1 * scale;
    let mark = Mark::Drawing { at: (0.0, 0.0), of: Rc::new(drawing), scale };
    vec![Piece { marks: vec![(Some(node), mark)], height, ..Piece::default() }]
}

/// A chart is drawn with type of 12 points, which is more than the text of a page has.
const SHRINK: f32 = 0.78;
