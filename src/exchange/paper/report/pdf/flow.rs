//! Pieces below each other, page by page: none is cut, a title stays with what follows it, and the head of a table stands on
//! each of its pages.

use std::borrow::Cow;
use std::rc::Rc;

use super::tags::{Meanings, NodeId};
use crate::exchange::faces::{Weight, rows, width_of};
use crate::exchange::svg::{Color, Drawing};

/// The paper.
#[derive(Clone, Debug)]
pub(super) struct Sheet {
    /// Width and height in points.
    pub(super) size: (f32, f32),
    /// At each side.
    pub(super) margin: f32,
    /// How large the type is, as a share of what is usual.
    pub(super) scale: f32,
}

/// Below the header of a page, and above the foot, in points.
const HEADER: f32 = 16.0;

impl Sheet {
    pub(super) fn width(&self) -> f32 {
        self.size.0 - 2.0 * self.margin
    }

    pub(super) fn top(&self) -> f32 {
        self.margin + HEADER
    }

    fn room(&self) -> f32 {
        self.size.1 - self.margin - self.top()
    }
}

/// Something that is painted.
#[derive(Clone, Debug)]
pub(super) enum Mark<'p> {
    /// A line of text: its top left corner, its words, and where they lead.
    Text { at: (f32, f32), text: Cow<'p, str>, size: f32, weight: Weight, color: Color, leads: Option<Rc<str>> },
    /// A line across.
    Rule { at: (f32, f32), width: f32, color: Color },
    /// A line down.
    Bar { at: (f32, f32), height: f32, color: Color },
    /// A drawing in this size of a point.
    Drawing { at: (f32, f32), of: Rc<Drawing>, scale: f32 },
}

impl Mark<'_> {
    fn top(&self) -> f32 {
        let (Self::Text { at, .. } | Self::Rule { at, .. } | Self::Bar { at, .. } | Self::Drawing { at, .. }) = self;
        at.1
    }

    /// Where a text ends; of anything else where it begins.
    pub(super) fn right(&self) -> f32 {
        match self {
            Self::Text { at, text, size, weight, .. } => at.0 + width_of(text, *weight, *size),
            Self::Rule { at, .. } | Self::Bar { at, .. } | Self::Drawing { at, .. } => at.0,
        }
    }

    /// The same so much farther to the right and below.
    pub(super) fn shifted(&self, right: f32, down: f32) -> Self {
        let mut mark = self.clone();
        let (Self::Text { at, .. } | Self::Rule { at, .. } | Self::Bar { at, .. } | Self::Drawing { at, .. }) =
            &mut mark;
        *at = (at.0 + right, at.1 + down);
        mark
    }
}

/// What is not cut.
#[derive(Clone, Debug, Default)]
pub(super) struct Piece<'p> {
    /// What is painted, from its top left corner on; `None`: it says nothing, as a line does not.
    pub(super) marks: Vec<(Option<NodeId>, Mark<'p>)>,
    pub(super) height: f32,
    /// It does not stand at the foot of a page without the next one.
    pub(super) stays: bool,
    /// What is repeated above it where it begins a page.
    pub(super) head: Option<Rc<Piece<'p>>>,
    /// It begins a part of this title.
    pub(super) opens: Option<&'p str>,
}

/// A piece that is higher than this goes over pages, in points.
const HIGH: f32 = 320.0;

impl Piece<'_> {
    /// The piece, or what it is cut into between its lines of this height.
    pub(super) fn cut(self, line: f32) -> Vec<Self> {
        if self.height <= HIGH {
            return vec![self];
        }
        let high = (HIGH / line).floor().max(1.0) * line;
        let n = (self.height / high).ceil() as usize;
        let slice = |at: usize| {
            let top = at as f32 * high;
            let of_slice = self.marks.iter().filter(|(_, mark)| (mark.top() / high).floor() as usize == at);
            Piece {
                marks: of_slice.map(|(node, mark)| (*node, mark.shifted(0.0, -top))).collect(),
                height: (self.height - top).min(high),
                stays: false,
                head: self.head.clone(),
                opens: self.opens.filter(|_| at == 0),
            }
        };
        (0..n).map(slice).collect()
    }
}

/// A page that is laid out.
#[derive(Clone, Debug, Default)]
pub(super) struct Laid<'p> {
    pub(super) marks: Vec<(Option<NodeId>, Mark<'p>)>,
}

/// All pages.
#[derive(Clone, Debug)]
pub(super) struct Flow<'p> {
    pub(super) sheet: Sheet,
    pub(super) meanings: Meanings,
    pub(super) pages: Vec<Laid<'p>>,
    /// Titles with page and height, for the list beside the pages.
    pub(super) opened: Vec<(&'p str, usize, f32)>,
    y: f32,
}

impl<'p> Flow<'p> {
    pub(super) fn new(sheet: Sheet) -> Self {
        let y = sheet.top();
        Self { sheet, meanings: Meanings::default(), pages: vec![Laid::default()], opened: Vec::new(), y }
    }

    pub(super) fn n_pages(&self) -> usize {
        self.pages.len()
    }

    /// Puts the pieces below each other.
    pub(super) fn put(&mut self, pieces: &[Piece<'p>]) {
        let limit = self.sheet.size.1 - self.sheet.margin;
        for at in 0..pieces.len() {
            // As much as has to stand together.
            let together = pieces[at..].iter().position(|piece| !piece.stays).map_or(pieces.len(), |n| at + n + 1);
            let needed: f32 = pieces[at..together].iter().map(|piece| piece.height).sum();
            let needed = if self.sheet.room() < needed { pieces[at].height } else { needed };
            let is_first = at == 0 || !pieces[at - 1].stays;
            if is_first && limit < self.y + needed && self.sheet.top() < self.y {
                self.pages.push(Laid::default());
                self.y = self.sheet.top();
                if let Some(head) = &pieces[at].head {
                    let head = head.clone();
                    // What is repeated is read once.
                    self.paint(&head, true);
                }
            }
            self.paint(&pieces[at], false);
        }
    }

    fn paint(&mut self, piece: &Piece<'p>, is_again: bool) {
        let (left, y, at) = (self.sheet.margin, self.y, self.pages.len() - 1);
        if let Some(title) = piece.opens.filter(|_| !is_again) {
            self.opened.push((title, at, y));
        }
        let shifted = piece.marks.iter().map(|(node, mark)| (node.filter(|_| !is_again), mark.shifted(left, y)));
        self.pages[at].marks.extend(shifted);
        self.y += piece.height;
    }
}

/// Pieces beside each other as one piece: what stands at the right begins at `x`.
pub(super) fn beside<'p>(left: &[Piece<'p>], right: &[Piece<'p>], x: f32) -> Vec<Piece<'p>> {
    let mut whole = Piece::default();
    for (pieces, x) in [(left, 0.0), (right, x)] {
        let mut y = 0.0;
        for piece in pieces {
            whole.marks.extend(piece.marks.iter().map(|(node, mark)| (*node, mark.shifted(x, y))));
            y += piece.height;
        }
        whole.height = whole.height.max(y);
    }
    vec![whole]
}

/// How a text is set.
#[derive(Clone, Copy, Debug)]
pub(super) struct Type {
    pub(super) size: f32,
    pub(super) weight: Weight,
    pub(super) color: Color,
}

/// Height of a line, in heights of its type.
const LINE: f32 = 1.36;

impl Type {
    pub(super) fn line(self) -> f32 {
        self.size * LINE
    }

    pub(super) fn width(self, text: &str) -> f32 {
        width_of(text, self.weight, self.size)
    }

    /// The lines of a text in so much room.
    pub(super) fn lines(self, text: &str, room: f32) -> Vec<&str> {
        rows(text, self.weight, self.size, room).into_iter().map(|place| text[place].trim_end()).collect()
    }

    pub(super) fn mark<'p>(self, at: (f32, f32), text: impl Into<Cow<'p, str>>, leads: Option<Rc<str>>) -> Mark<'p> {
        Mark::Text { at, text: text.into(), size: self.size, weight: self.weight, color: self.color, leads }
    }
}
