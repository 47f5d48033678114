//! A report in finished words: one model for the window and for every kind of file.

mod cells;
mod chart;
mod curve;
mod html;
mod pdf;
mod seal;
mod sheet;
#[cfg(test)]
mod tests;
mod text;

use chrono::NaiveDate;

pub use cells::{Grid, ReportCell};
pub use chart::ChartInks;
use chart::bars_drawing;
use curve::curve_drawing;
pub use seal::{PartState, PartView, Sealed, look_at_seal};
pub use text::{ReportMarks, report_text};

use crate::domain::draft::Language;
use crate::domain::lanes::BurnDown;
use crate::domain::paper_size::PaperSize;
use crate::domain::plan::hash::ContentHash;
use crate::domain::plan::report::PartSeal;
use crate::exchange::picture::{Mount, mounted};
use crate::exchange::svg::Drawing;
use crate::exchange::table_out::{self, TableCell, TableFormat, TableOut, TableWriteFault};

/// Width of charts in points where nothing else says it; a page scales them.
const WIDTH: f32 = 640.0;

/// A report as it is shown and written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportPaper {
    /// Language of its words.
    pub language: Language,
    /// Which kind of report it is, in a word or two.
    pub kind: String,
    /// The finding in one sentence.
    pub title: String,
    /// Which report, of which plan and which day.
    pub about: String,
    /// Name of its file, without ending.
    pub file: String,
    /// Whether it is set close, so that it fits on one page; then parts may stand side by side.
    pub is_close: bool,
    /// What it says.
    pub parts: Vec<ReportPart>,
    /// Heading of the numbers of its curves, where they stand by themselves.
    pub numbers: String,
    /// What stands below everything.
    pub foot: String,
}

impl ReportPaper {
    /// Its table with the most rows, and what that is called; `None`: it has none.
    pub fn largest_table(&self) -> Option<(&str, &Grid)> {
        let all = self.parts.iter().flat_map(|part| part.blocks.iter().map(|block| (part.sheet.as_str(), block)));
        let grids = all.filter_map(|(name, block)| Some((name, block.as_grid()?)));
        grids.max_by_key(|(_, grid)| grid.rows.len())
    }

    /// The first picture of a part as it leaves the page: on paper, with what it says and of which day; `None`: it has none.
    pub fn picture(&self, part: &ReportPart) -> Option<Drawing> {
        let inks = ChartInks::PAPER;
        let drawing = part.blocks.iter().find_map(|block| block.drawing(WIDTH, &inks))?;
        Some(mounted(&drawing, &Mount { title: &part.title, below: &self.about, inks: [inks.text, inks.weak] }))
    }
}

/// A part of a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportPart {
    /// Its name in files, of small letters.
    pub name: &'static str,
    /// What it says in one sentence; may be empty.
    pub title: String,
    /// What its sheet is called in a workbook: a word or two.
    pub sheet: String,
    /// Whether it takes half of the page's width where parts stand side by side.
    pub is_half: bool,
    /// One below the other.
    pub blocks: Vec<ReportBlock>,
}

/// Something in a part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReportBlock {
    /// A paragraph.
    Words(String),
    /// Sentences of a list.
    Points(Vec<String>),
    /// Labels with values.
    Facts(Vec<(String, String)>),
    /// Numbers as bars.
    Bars(BarChart),
    /// What is left to be accepted and moved, day by day.
    Curve(Box<Curve>),
    /// A table.
    Grid(Grid),
    /// A text of somebody, word by word.
    Quote(String),
}

/// Numbers of one whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BarChart {
    /// What is seen, for those who do not see it.
    pub name: String,
    /// The number that fills the whole width.
    pub whole: usize,
    /// Labels with numbers.
    pub rows: Vec<(String, usize)>,
    /// Heads of both columns as a table.
    pub heads: [String; 2],
}

/// What is left to be accepted and to be moved, day by day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Curve {
    /// What is seen, for those who do not see it.
    pub name: String,
    /// The numbers.
    pub of: BurnDown,
    /// The least and the most that are expected to be left to be moved on the last day; `None`: not known.
    pub left: Option<(u32, u32)>,
    /// The least and the most that will not have accepted by then; `None`: not known.
    pub to_accept: Option<(u32, u32)>,
    /// What stands beside today's numbers, to be moved and to accept, and below them.
    pub today: [String; 3],
    /// The same for the last day; an empty one is not drawn. `None`: there is none ahead.
    pub last: Option<[String; 3]>,
    /// The last day that is drawn.
    pub end: String,
    /// Heads of the columns as a table: day, to accept, to be moved, to be moved as planned.
    pub heads: [String; 4],
}

/// A day of a curve with its numbers; `None`: the day is ahead of it, or behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct CurveDay {
    day: NaiveDate,
    to_accept: Option<usize>,
    left: Option<usize>,
    planned: Option<usize>,
}

impl Curve {
    /// Every day of it; not more than `most`, the last ones are left out.
    fn days(&self, most: usize) -> Vec<CurveDay> {
        let (first, last) = (self.of.first_day(), self.of.days().1);
        let days = first.iter_days().take_while(|day| *day <= last).take(most);
        let on = |day: NaiveDate| {
            let left = self.of.left_on(day);
            CurveDay {
                day,
                to_accept: self.of.to_accept_on(day),
                left: (day <= self.of.today).then_some(left),
                planned: (self.of.today <= day).then_some(left),
            }
        };
        days.map(on).collect()
    }

    /// The days on which a number changes, with the first, today and the last day.
    fn steps(&self) -> Vec<CurveDay> {
        let of = &self.of;
        let marked = |day: NaiveDate| {
            let mut points = of.so_far.iter().chain(&of.ahead).chain(&of.to_accept);
            day == of.today || Some(day) == of.last_day || points.any(|(on, _)| *on == day)
        };
        self.days(usize::MAX).into_iter().filter(|one| marked(one.day)).collect()
    }
}

/// As what a report is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReportForm {
    /// A page for the browser, for reading and printing.
    Html,
    /// Pages of this paper, for sending and keeping.
    Pdf(PaperSize),
    /// A workbook with its tables and charts.
    Xlsx,
    /// Its largest table for spreadsheets.
    Csv,
    /// Text with marks.
    Markdown,
    /// Text alone.
    Text,
}

impl ReportForm {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::Html,
        Self::Pdf(PaperSize::A4),
        Self::Pdf(PaperSize::Letter),
        Self::Xlsx,
        Self::Csv,
        Self::Markdown,
        Self::Text,
    ];

    /// The ending of its files.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Html => "html",
            Self::Pdf(_) => "pdf",
            Self::Xlsx => "xlsx",
            Self::Csv => "csv",
            Self::Markdown => "md",
            Self::Text => "txt",
        }
    }
}

/// A report as a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportFile {
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// SHA-256 of them.
    pub hash: ContentHash,
    /// The hash of each part; empty where parts cannot be told apart.
    pub parts: Vec<PartSeal>,
}

/// Writes the report.
///
/// # Errors
/// [`TableWriteFault`]; only workbooks and pages of paper fail.
pub fn report_file(paper: &ReportPaper, form: ReportForm) -> Result<ReportFile, TableWriteFault> {
    let mut parts = Vec::new();
    let bytes = match form {
        ReportForm::Html => {
            let sealed = seal::seal(&html::report_html(paper));
            parts = sealed.1;
            sealed.0.into_bytes()
        }
        ReportForm::Pdf(size) => pdf::pages(paper, size)?,
        ReportForm::Xlsx => sheet::workbook(paper)?,
        ReportForm::Csv => csv(paper)?,
        ReportForm::Markdown => report_text(paper, ReportMarks::Markdown).into_bytes(),
        ReportForm::Text => report_text(paper, ReportMarks::None).into_bytes(),
    };
    Ok(ReportFile { hash: ContentHash::of_bytes(&bytes), bytes, parts })
}

/// The page for the browser without its seal, for a look before it is given out.
pub fn report_page(paper: &ReportPaper) -> String {
    html::report_html(paper)
}

/// The table with the most rows.
fn csv(paper: &ReportPaper) -> Result<Vec<u8>, TableWriteFault> {
    let nothing = Grid::default();
    let grid = paper.largest_table().map_or(&nothing, |(_, grid)| grid);
    table_of(grid, |table| table_out::write(table, TableFormat::Csv { bom: true }, &mut |_, _| Ok(())))
}

/// A table of a report as other tables are written.
fn table_of<R>(grid: &Grid, then: impl FnOnce(&TableOut<'_>) -> R) -> R {
    let cell = |row: usize, column: usize| match grid.rows.get(row).and_then(|row| row.get(column)) {
        Some(ReportCell::Text(text)) if !text.is_empty() => TableCell::Text(text.as_str().into()),
        Some(ReportCell::Number(number)) => TableCell::Number(*number),
        Some(ReportCell::Decimal(number)) => TableCell::Decimal(number.clone()),
        Some(ReportCell::Text(_)) | None => TableCell::Empty,
    };
    let headers = grid.heads.iter().map(|head| head.as_str().into()).collect();
    then(&TableOut { headers, n_rows: grid.rows.len(), cell: &cell })
}

/// Lines that say what a picture shows, at most.
const SAID: usize = 40;

impl ReportBlock {
    /// The numbers of a picture in words, a line each; empty: it is none.
    pub fn says(&self) -> String {
        let Some(twin) = self.twin() else { return String::new() };
        // Where there is more than one number, each is named.
        let is_named = 2 < twin.heads.len();
        let cell = |(at, cell): (usize, &ReportCell)| match twin.heads.get(at).filter(|_| is_named && 0 < at) {
            _ if cell.words().is_empty() => None,
            Some(head) => Some(format!("{head}: {}", cell.words())),
            None => Some(cell.words()),
        };
        let line = |row: &Vec<ReportCell>| row.iter().enumerate().filter_map(cell).collect::<Vec<_>>().join(" · ");
        twin.rows.iter().take(SAID).map(line).collect::<Vec<_>>().join("\n")
    }

    fn as_grid(&self) -> Option<&Grid> {
        if let Self::Grid(grid) = self { Some(grid) } else { None }
    }

    /// The picture in this width; `None`: it is none.
    pub fn drawing(&self, width: f32, inks: &ChartInks) -> Option<Drawing> {
        match self {
            Self::Bars(bars) => Some(bars_drawing(bars, width, inks)),
            Self::Curve(curve) => Some(curve_drawing(curve, width, inks)),
            _ => None,
        }
    }

    /// The numbers of a picture as a table; `None`: it is none.
    pub fn twin(&self) -> Option<Grid> {
        match self {
            Self::Bars(bars) => Some(Grid {
                heads: bars.heads.to_vec(),
                rows: bars.rows.iter().map(|(label, n)| vec![label.clone().into(), (*n).into()]).collect(),
            }),
            Self::Curve(curve) => Some(days_grid(curve, curve.steps())),
            _ => None,
        }
    }
}

fn days_grid(curve: &Curve, days: Vec<CurveDay>) -> Grid {
    let number = |n: Option<usize>| n.map_or_else(|| String::new().into(), ReportCell::from);
    let row = |one: CurveDay| -> Vec<ReportCell> {
        vec![one.day.to_string().into(), number(one.to_accept), number(one.left), number(one.planned)]
    };
    Grid { heads: curve.heads.to_vec(), rows: days.into_iter().map(row).collect() }
}
