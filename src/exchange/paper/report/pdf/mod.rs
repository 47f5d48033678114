//! A report as pages of paper: laid out, painted with our faces, and tagged, so that a program that reads aloud finds
//! titles, lists and tables.

mod flow;
mod grid;
mod layout;
mod links;
mod paint;
mod tags;

use super::{ReportBlock, ReportPaper};
use crate::exchange::table_out::TableWriteFault;
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
pub(super) fn pages(paper: &ReportPaper) -> Result<Vec<u8>, TableWriteFault> {
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
    Sheet { size: (LONG, SHORT), bottom: SHORT, margin: 36.0, scale: 0.9 }
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

#[cfg(test)]
mod tests {
    use super::flow::Mark;
    use super::*;
    use crate::domain::draft::Language;
    use crate::exchange::paper::report::{Grid, ReportPart};

    fn paper(rows: usize, quote: &str) -> ReportPaper {
        let row = |n: usize| {
            vec![format!("客戶 {n} 股份有限公司").into(), format!("line one of {n}\nline two").into(), n.into()]
        };
        let grid = Grid {
            heads: ["Company", "What", "Seats"].map(str::to_owned).to_vec(),
            rows: (0..rows).map(row).collect(),
        };
        let facts = vec![("Contact".to_owned(), "Lin, lin@contoso.example".to_owned())];
        let blocks = vec![
            ReportBlock::Facts(facts),
            ReportBlock::Points(vec!["a point".into()]),
            ReportBlock::Grid(grid),
            ReportBlock::Quote(quote.to_owned()),
        ];
        let part = ReportPart { name: "list", title: "Customers".into(), sheet: "List".into(), is_half: false, blocks };
        ReportPaper {
            language: Language::English,
            kind: "Status".into(),
            title: "A title".into(),
            about: "Status, plan, day".into(),
            file: "status".into(),
            is_close: false,
            parts: vec![part],
            numbers: "Numbers".into(),
            foot: "Foot".into(),
        }
    }

    /// The texts of all pages, and the lowest place of each page.
    fn painted(paper: &ReportPaper) -> (Vec<String>, Vec<f32>) {
        let flow = laid_out(paper, &upright(1.0));
        let mut texts = Vec::new();
        let lowest = |laid: &flow::Laid<'_>| {
            laid.marks.iter().fold(0.0_f32, |low, (_, mark)| match mark {
                Mark::Text { at, size, .. } => low.max(at.1 + size),
                Mark::Rule { at, .. } => low.max(at.1),
                Mark::Bar { at, height, .. } => low.max(at.1 + height),
                Mark::Drawing { at, of, scale } => low.max(at.1 + of.size.1 * scale),
            })
        };
        for (_, mark) in flow.pages.iter().flat_map(|laid| &laid.marks) {
            if let Mark::Text { text, .. } = mark {
                texts.push(text.to_string());
            }
        }
        (texts, flow.pages.iter().map(lowest).collect())
    }

    #[test]
    fn nothing_is_lost_at_the_foot_of_a_page_and_heads_stand_on_each() {
        let long = "a long letter of many words ".repeat(400);
        for rows in [1, 10, 200] {
            let (texts, lowest) = painted(&paper(rows, &long));
            assert!(1 < lowest.len() && lowest.iter().all(|low| *low <= LETTER - 40.0), "{lowest:?}");
            let n = |what: &str| texts.iter().filter(|text| *text == what).count();
            assert_eq!((n("line two"), n("Foot")), (rows, 1));
            assert_eq!(1 < n("Company"), 10 < rows, "{rows}");
            let words: usize =
                texts.iter().filter(|text| text.contains("letter")).map(|text| text.matches("letter").count()).sum();
            assert!(390 < words, "{words}");
        }
    }

    #[test]
    fn row_that_is_higher_than_a_page_goes_over_pages() {
        let mut tall = paper(1, "");
        let ReportBlock::Grid(grid) = &mut tall.parts[0].blocks[2] else { panic!() };
        grid.rows[0][1] = "word\n".repeat(300).into();
        let (texts, lowest) = painted(&tall);
        assert_eq!(texts.iter().filter(|text| *text == "word").count(), 300);
        assert!(lowest.iter().all(|low| *low <= LETTER - 40.0), "{lowest:?}");
    }

    #[test]
    fn file_is_made_of_any_report() {
        for paper in [paper(0, ""), paper(3, "한국어 𠀀 \u{202e}x"), ReportPaper { is_close: true, ..paper(5, "x") }]
        {
            let file = pages(&paper).unwrap();
            assert!(file.starts_with(b"%PDF-1.7") && file.trim_ascii_end().ends_with(b"%%EOF"));
        }
    }
}
