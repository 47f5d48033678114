//! A report as pages of paper: laid out, painted with our faces, and tagged, so that a program that reads aloud finds
//! titles, lists and tables.

mod flow;
mod grid;
mod layout;
mod links;
mod paint;
mod tags;

use super::{ReportBlock, ReportPaper};
use crate::domain::paper_size::PaperSize;
use crate::exchange::table_out::TableWriteFault;
use flow::{Flow, Sheet};

/// From so many columns on a table wants the long side of the paper.
const WIDE: usize = 7;

/// How much smaller the type of a report may become that is to fit on one page.
const SCALES: [f32; 7] = [1.0, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7];

/// The file.
///
/// # Errors
/// [`TableFault::Workbook`] where the library refuses; never by what a report holds.
pub(super) fn pages(paper: &ReportPaper, size: PaperSize) -> Result<Vec<u8>, TableWriteFault> {
    let flow = if paper.is_close {
        let scaled = |scale| laid_out(paper, &upright(size, scale));
        let fits = SCALES.into_iter().map(scaled).find(|flow| flow.n_pages() == 1);
        fits.unwrap_or_else(|| scaled(1.0))
    } else {
        laid_out(paper, &if is_wide(paper) { across(size) } else { upright(size, 1.0) })
    };
    paint::file(paper, &flow)
}

fn upright(size: PaperSize, scale: f32) -> Sheet {
    Sheet { size: size.sides(), margin: 42.0, scale }
}

fn across(size: PaperSize) -> Sheet {
    let (short, long) = size.sides();
    Sheet { size: (long, short), margin: 36.0, scale: 0.9 }
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
    use crate::exchange::paper::report::{Grid, ReportCell, ReportPart};

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
    fn painted(paper: &ReportPaper, size: PaperSize) -> (Vec<String>, Vec<f32>) {
        let flow = laid_out(paper, &upright(size, 1.0));
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

    /// No page has anything in its margin at the foot.
    #[track_caller]
    fn assert_room(lowest: &[f32], size: PaperSize) {
        assert!(lowest.iter().all(|low| *low <= size.sides().1 - 40.0), "{size:?} {lowest:?}");
    }

    #[test]
    fn nothing_is_lost_at_the_foot_of_a_page_and_heads_stand_on_each() {
        let long = "a long letter of many words ".repeat(400);
        for (rows, size) in [1, 10, 200].into_iter().flat_map(|rows| PaperSize::ALL.map(|size| (rows, size))) {
            let (texts, lowest) = painted(&paper(rows, &long), size);
            assert!(1 < lowest.len());
            assert_room(&lowest, size);
            let n = |what: &str| texts.iter().filter(|text| *text == what).count();
            assert_eq!((n("line two"), n("Foot")), (rows, 1));
            assert_eq!(1 < n("Company"), 10 < rows, "{rows}");
            let words: usize =
                texts.iter().filter(|text| text.contains("letter")).map(|text| text.matches("letter").count()).sum();
            assert!(390 < words, "{words}");
        }
    }

    #[test]
    fn column_of_numbers_ends_at_its_right_with_its_head_and_with_what_is_not_known() {
        let row = |name: &str, number: ReportCell| vec![name.to_owned().into(), number];
        let grid = Grid {
            heads: vec!["word ".repeat(60), "Northwind Distribution: difference from today".into()],
            rows: vec![row("A", 12.into()), row("B", "Not known".to_owned().into())],
        };
        let mut narrow = paper(1, "");
        narrow.parts[0].blocks = vec![ReportBlock::Grid(grid)];
        let flow = laid_out(&narrow, &upright(PaperSize::A4, 1.0));
        let right = |text: &str| {
            let marks = flow.pages.iter().flat_map(|laid| &laid.marks).map(|(_, mark)| mark);
            let found = marks.filter(|mark| matches!(mark, Mark::Text { text: own, .. } if own == text));
            found.map(Mark::right).next().unwrap_or_else(|| panic!("{text}"))
        };
        let ends = [right("12"), right("Not known"), right("today")];
        assert!(ends.iter().all(|end| (end - ends[0]).abs() < 0.1), "{ends:?}");
    }

    #[test]
    fn row_that_is_higher_than_a_page_goes_over_pages() {
        let mut tall = paper(1, "");
        let ReportBlock::Grid(grid) = &mut tall.parts[0].blocks[2] else { panic!() };
        grid.rows[0][1] = "word\n".repeat(300).into();
        for size in PaperSize::ALL {
            let (texts, lowest) = painted(&tall, size);
            assert_eq!(texts.iter().filter(|text| *text == "word").count(), 300);
            assert_room(&lowest, size);
        }
    }

    #[test]
    fn file_is_made_of_any_report_on_the_paper_that_was_chosen() {
        for (size, is_close, wide) in [
            (PaperSize::A4, false, "[0 0 595.28 841.89]"),
            (PaperSize::Letter, false, "[0 0 612 792]"),
            (PaperSize::Letter, true, "[0 0 612 792]"),
        ] {
            for paper in [paper(0, ""), paper(3, "한국어 𠀀 \u{202e}x"), ReportPaper { is_close, ..paper(5, "x") }]
            {
                let file = pages(&paper, size).unwrap();
                assert!(file.starts_with(b"%PDF-1.7") && file.trim_ascii_end().ends_with(b"%%EOF"));
                let text = String::from_utf8_lossy(&file);
                assert!(text.contains(&format!("/MediaBox{wide}")), "{size:?}");
                assert!(text.contains("/MarkInfo<</Marked true") && !text.contains("/Suspects"), "{size:?}");
            }
        }
    }
}
