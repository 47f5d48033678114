//! What is drawn of a time line: shapes with their places, what each stands for, and what it says.

use chrono::NaiveDate;
use egui::{Rect, pos2, vec2};

use crate::domain::lanes::{DayLook, LaneKey};
use crate::domain::plan::ids::CustomerId;
use crate::ui::theme::Tone;
use crate::ui::whose::Whose;

/// Names a row of the picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum LineKey {
    /// A lane.
    Lane(LaneKey),
    /// A customer of a lane that is open.
    Customer(CustomerId),
    /// What people have to do from one day to another; `None`: from today on.
    Load(Whose, Option<(NaiveDate, NaiveDate)>),
}

impl LineKey {
    /// The row that it is in: that of a person's days is the person's.
    pub(super) fn row(self) -> Self {
        match self {
            Self::Load(whose, _) => Self::Load(whose, None),
            Self::Lane(_) | Self::Customer(_) => self,
        }
    }
}

/// What a shape stands for, for the mouse and for what is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// A row by its name at the left.
    Name(LineKey),
    /// The bar of a row, which can be dragged.
    Bar(LineKey),
    /// Customers of a lane on a day.
    Count(LaneKey, NaiveDate),
    /// Marks of a row, from one place of its list up to another.
    Marks(LineKey, usize, usize),
    /// Dates of all, likewise.
    Dates(usize, usize),
    /// A person's load on the days from one to another; the place among those that are shown.
    Load(usize, NaiveDate, NaiveDate),
    /// The load of everybody.
    LoadAll(NaiveDate, NaiveDate),
    /// A day, at the top.
    Day(NaiveDate),
}

/// Where a shape is seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Zone {
    /// Names at the left.
    Names,
    /// Days at the top.
    Head,
    /// Rows.
    Body,
    /// Names of the load, at the left below.
    LoadNames,
    /// Load, below.
    Load,
    /// Over head, rows and load.
    Over,
}

/// Which type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Face {
    /// As running text.
    Body,
    /// As running text, in bold.
    Bold,
    /// Smaller.
    Small,
    /// Smaller, in bold.
    SmallBold,
}

/// Which colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ink {
    /// What is read first.
    Text,
    /// What is read second.
    Secondary,
    /// Of a meaning.
    Of(Tone),
}

/// A shape.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Shape {
    /// A day that is no business day, from the top to the bottom.
    Ground(DayLook),
    /// A day on which a provider is closed.
    ProviderOff,
    /// A hairline.
    Hairline,
    /// The row that the keyboard is on.
    Cursor,
    /// A bar in the tint of its tone.
    Bar(Tone),
    /// A bar of which only the outline is drawn: it is only proposed, or only tried.
    Hollow(Tone),
    /// A thin line in the ink of its tone.
    Thin(Tone),
    /// A line of the past, in grey.
    Before,
    /// A diamond.
    Diamond(Tone),
    /// A small mark, where there are too many for diamonds.
    Tick(Tone),
    /// What lies below a text is hidden: by the ground, or by a bar of this tone.
    Clear(Option<Tone>),
    /// A text in one line, cut where its place ends.
    Text(String, Ink, Face, bool),
    /// A sign of an icon face; nothing in files.
    Icon(&'static str),
}

/// A shape with its place.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Item {
    /// Where.
    pub(super) rect: Rect,
    /// What is drawn.
    pub(super) shape: Shape,
    /// Where it is seen.
    pub(super) zone: Zone,
    /// What it stands for; `None`: nothing is said of it.
    pub(super) part: Option<Part>,
}

/// A row of the picture, seen or not.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Line {
    /// Which.
    pub(super) key: LineKey,
    /// In which lane.
    pub(super) lane: usize,
    /// Points from the top of the first row.
    pub(super) top: f32,
    /// Its height.
    pub(super) height: f32,
}

/// Everything that is drawn.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Picture {
    /// In the order of drawing.
    pub(super) items: Vec<Item>,
    /// All rows.
    pub(super) lines: Vec<Line>,
    /// Whose load is shown below, in this order.
    pub(super) loads: Vec<Whose>,
    /// Where the days begin that are seen, in points of all days.
    pub(super) begin: f32,
    /// How far the rows are scrolled, within what there is.
    pub(super) top: f32,
    /// How far they can be.
    pub(super) most_top: f32,
    /// The whole.
    pub(super) rect: Option<Rect>,
    /// Width of the names.
    pub(super) names: f32,
    /// Height of head and load.
    pub(super) edges: (f32, f32),
    /// Width of a day.
    pub(super) day_width: f32,
}

impl Picture {
    /// Where the shapes of a zone are seen.
    pub(super) fn clip(&self, zone: Zone) -> Rect {
        let rect = self.rect.unwrap_or(Rect::NOTHING);
        let (left, middle) = (rect.left(), rect.left() + self.names);
        let (head, load) = (rect.top() + self.edges.0, rect.bottom() - self.edges.1);
        let of = |x0: f32, x1: f32, y0: f32, y1: f32| Rect::from_min_max(pos2(x0, y0), pos2(x1, y1.max(y0)));
        match zone {
            Zone::Names => of(left, middle, head, load),
            Zone::Head => of(left, rect.right(), rect.top(), head),
            Zone::Body => of(middle, rect.right(), head, load),
            Zone::LoadNames => of(left, middle, load, rect.bottom()),
            Zone::Load => of(middle, rect.right(), load, rect.bottom()),
            Zone::Over => of(middle, rect.right(), rect.top(), rect.bottom()),
        }
    }

    /// Everything that the keyboard goes through, from the top to the bottom.
    pub(super) fn keys(&self) -> Vec<LineKey> {
        let loads = self.loads.iter().map(|whose| LineKey::Load(*whose, None));
        self.lines.iter().map(|line| line.key).chain(loads).collect()
    }

    /// The row at this height of the picture; `None`: there is none.
    pub(super) fn line_at(&self, y: f32) -> Option<&Line> {
        let body = self.clip(Zone::Body);
        let at = y - body.top() + self.top;
        let is_in = body.top() <= y && y < body.bottom();
        self.lines.iter().find(|line| is_in && line.top <= at && at < line.top + line.height)
    }

    /// Where a row is seen, from the names to the right edge.
    pub(super) fn place_of(&self, line: &Line) -> Rect {
        let body = self.clip(Zone::Body);
        let rect = self.rect.unwrap_or(Rect::NOTHING);
        let min = pos2(rect.left(), body.top() + line.top - self.top);
        Rect::from_min_size(min, vec2(rect.width(), line.height))
    }

    /// So far the rows have to be scrolled that this one is seen; `None`: it is.
    pub(super) fn top_for(&self, key: LineKey) -> Option<f32> {
        let line = self.lines.iter().find(|line| line.key == key)?;
        let room = self.clip(Zone::Body).height();
        match () {
            () if line.top < self.top => Some(line.top),
            () if self.top + room < line.top + line.height => Some(line.top + line.height - room),
            () => None,
        }
    }
}
