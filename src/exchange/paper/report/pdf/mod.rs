//! A report as pages of paper: laid out, painted with our faces, and tagged, so that a program that reads aloud finds
//! titles, lists and tables.

mod flow;
mod grid;
mod layout;
mod links;
mod paint;
mod tags;

use super::{ReportBlock, ReportPaper};
use crate::exchange::table_out::TableFault;
use flow::{Flow, Sheet};

/// A4, upright.
const SHORT: f32 = 595.0;
const LONG: f32 = 842.0;
/// A page of letter paper is lower; what stands within this fits on both.
const LETTER: f32 = 792.0;

/// From so many columns on a table wants the long side of the paper.
const WIDE: usize = 7;

/// How much smaller the type of a report may become that is to fit on one page.
const SCALES: [f32; 7] = [1.0, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7];

/// The file.
///
/// # Errors
/// [`TableFault::Workbook`] where the library refuses; never by what a report holds.
pub(super) fn pages(paper: &ReportPaper) -> Result<Vec<u8>, TableFault> {
    let flow = if paper.is_close {
        let fits = SCALES.into_iter().map(|scale| laid_out(paper, &upright(scale))).find(|flow| flow.n_pages() == 1);
        fits.unwrap_or_else(|| laid_out(paper, &upright(1.0)))
    } else {
        laid_out(paper, &if is_wide(paper) { across() } else { upright(1.0) })
    };
    paint::file(paper, &flow)
}

fn upright(scale: f32) -> Sheet {
    Sheet { size: (SHORT, LONG), bottom: LETTER, margin: 42.0, scale }
}

fn across() -> Sheet {
    Sheet { size: (LONG, SHORT), bottom: SHORT, margin: 36.0, scale: 1.0 }
}

fn is_wide(paper: &ReportPaper) -> bool {
    let blocks = paper.parts.iter().flat_map(|part| &part.blocks);
    blocks.filter_map(ReportBlock::as_grid).any(|grid| WIDE <= grid.heads.len())
}

fn laid_out<'p>(paper: &'p ReportPaper, sheet: &Sheet) -> Flow<'p> {
    let mut flow = Flow::new(sheet.clone());
    layout::paper(&mut flow, paper);
    flow
}
