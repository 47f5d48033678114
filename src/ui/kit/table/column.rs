//! A column of a table: its title, its width, where its texts stand.

use egui::Align;

use crate::ui::kit::Text;

/// As many columns are shown, however little room there is.
const LEAST: usize = 2;

/// One column; `id` keeps its width across languages and sessions.
#[must_use]
#[derive(Clone, Debug)]
pub struct Column<'a> {
    /// Never shown.
    pub id: &'static str,
    /// Shown in the head.
    pub title: Text<'a>,
    /// Points, before anybody has resized it.
    pub width: f32,
    /// Takes what is left over of the table's width; several share it.
    pub fill: bool,
    /// Can the rows be sorted by it?
    pub sortable: bool,
    /// Where the cells' texts stand; numbers go to the right ([`Align::Max`]).
    pub align: Align,
    /// Stands out from the others, such as the one that holds for us now.
    pub marked: bool,
}

impl<'a> Column<'a> {
    /// A column of `width` points that can be sorted and resized, texts at the left.
    pub fn new(id: &'static str, title: impl Into<Text<'a>>, width: f32) -> Self {
        Self { id, title: title.into(), width, fill: false, sortable: true, align: Align::Min, marked: false }
    }

    /// Takes what is left over of the width.
    pub fn fill(mut self) -> Self {
        self.fill = true;
        self
    }

    /// Texts at the right, as numbers stand.
    pub fn right(mut self) -> Self {
        self.align = Align::Max;
        self
    }

    /// Stands out from the others; its title should say why.
    pub fn marked(mut self, marked: bool) -> Self {
        self.marked = marked;
        self
    }

    /// Cannot be sorted by.
    pub fn unsorted(mut self) -> Self {
        self.sortable = false;
        self
    }

    /// The first of `columns`, as many as have their width in `room` points beside each other, and at least two: where the
    /// rest of a row stands elsewhere, nothing of what comes first is cut for it.
    pub fn that_fit(mut columns: Vec<Self>, room: f32) -> Vec<Self> {
        let mut used = 0.0;
        let n = columns.iter().take_while(|column| {
            used += column.width;
            used <= room
        });
        columns.truncate(n.count().max(LEAST));
        // What the first column stands for is worth little without the second.
        let all: f32 = columns.iter().map(|column| column.width).sum();
        if columns.len() == LEAST && room < all {
            for column in &mut columns {
                column.width *= room / all;
            }
        }
        columns
    }
}
