//! A report as a page that holds everything: no script, no address outside; charts are drawn in it.

use super::ChartInks;
use super::seal::{END, mark};
use super::{Grid, ReportBlock, ReportCell, ReportPaper, WIDTH};
use crate::exchange::paper::memo::cell_html;
use crate::exchange::paper::{element, escaped, page_with};
use crate::exchange::svg::inline_svg;

/// Width of charts for a part that takes half of the page.
const HALF: f32 = 340.0;

/// From so many columns on a table wants the long side of the paper.
const WIDE: usize = 7;
const WIDE_STYLE: &str = "\nbody { max-width: 255mm; }\n.report .list { font-size: 8.5pt; }";

/// What reports have beside other papers.
const STYLE: &str = "\
.report h2 { font-size: 12pt; }
.report .about { margin-bottom: 4mm; color: #444; }
.report .facts { margin: 2mm 0; }
.report .list { margin: 2mm 0 3mm; }
.report .list td, .report .list th { padding: 1mm 3mm 1mm 0; }
.report .points { margin: 0 0 2.5mm; padding-left: 5mm; }
.report .n { text-align: right; font-variant-numeric: tabular-nums; }
.report figure { margin: 2mm 0 3mm; break-inside: avoid; }
.report svg { width: 100%; max-width: 170mm; height: auto; }
.report .numbers { break-before: page; }
@media print { .close .numbers { display: none; } }
.report .list thead tr, .report .list tbody tr:first-child, .report .facts tr:first-child { break-after: avoid; }
.report .quote { margin: 2mm 0 4mm; padding: 2mm 4mm; border-left: 0.7mm solid #888; white-space: pre-wrap; }
.report td.n, .report td.day { white-space: nowrap; overflow-wrap: normal; }
.report th.n { overflow-wrap: normal; }
.close { display: grid; grid-template-columns: 1fr 1fr; column-gap: 8mm; font-size: 9pt; line-height: 1.32; }
.close > * { grid-column: 1 / 3; min-width: 0; }
.close > section.half { grid-column: auto; }
.close h1 { font-size: 16pt; }
.close h2 { margin: 2.5mm 0 1mm; font-size: 10.5pt; }
.close .about { margin-bottom: 1mm; }
.close p, .close .points { margin-bottom: 1mm; }
.close figure { margin: 1mm 0; }
.close .list { font-size: 8.5pt; }
.close .list td, .close .list th { padding-top: 0.5mm; padding-bottom: 0.5mm; }
.close footer { margin-top: 3mm; }";

/// The page; its parts begin with marks by which they are told apart.
pub(super) fn report_html(paper: &ReportPaper) -> String {
    let close = if paper.is_close { " close" } else { "" };
    let mut body = format!("<div class=\"report{close}\">\n");
    body.extend([element("h1", &paper.title), element("p class=\"about\"", &paper.about)]);
    let mut n_pictures = 0;
    for part in &paper.parts {
        body.push_str(&mark(part.name));
        let is_half = part.is_half && paper.is_close;
        body.push_str(if is_half { "<section class=\"half\">\n" } else { "<section>\n" });
        if !part.title.is_empty() {
            body.push_str(&element("h2", &part.title));
        }
        for block in &part.blocks {
            push_block(&mut body, block, (&mut n_pictures, if is_half { HALF } else { WIDTH }));
        }
        body.push_str("</section>\n");
    }
    push_numbers(&mut body, paper);
    body.push_str(END);
    body.extend([element("footer", &paper.foot), "</div>\n".to_owned()]);
    let blocks = paper.parts.iter().flat_map(|part| &part.blocks);
    let n_columns = blocks.filter_map(ReportBlock::as_grid).map(|grid| grid.heads.len()).max();
    let is_wide = !paper.is_close && n_columns.is_some_and(|n| WIDE <= n);
    let margin = match (paper.is_close, is_wide) {
        (true, _) => "margin: 12mm 14mm 13mm; ",
        (false, true) => "size: landscape; ",
        (false, false) => "",
    };
    let wide = if is_wide { WIDE_STYLE } else { "" };
    let head = format!(
        "{STYLE}{wide}\n@page {{ {margin}@top-left {{ content: {}; font-size: 8pt; }} }}",
        quoted(&paper.about)
    );
    page_with(paper.language, &paper.title, &body, &head)
}

/// A text that stands in a rule of style; what could end it is written as a number.
fn quoted(text: &str) -> String {
    let mut safe = String::from("\"");
    for c in text.chars().filter(|c| !c.is_control()) {
        match c {
            '"' | '\\' | '<' | '>' => safe.extend(["\\", &format!("{:x}", u32::from(c)), " "]),
            c => safe.push(c),
        }
    }
    safe.push('"');
    safe
}

/// Bars have their numbers beside them; those of curves stand on a page of their own.
fn push_numbers(body: &mut String, paper: &ReportPaper) {
    let curves: Vec<_> = paper
        .parts
        .iter()
        .flat_map(|part| part.blocks.iter().map(move |block| (part, block)))
        .filter(|(_, block)| matches!(block, ReportBlock::Curve(_)))
        .collect();
    if curves.is_empty() {
        return;
    }
    body.push_str(&mark("numbers"));
    body.extend(["<section class=\"numbers\">\n", &element("h2", &paper.numbers)]);
    for (part, block) in curves {
        body.push_str(&element("p", &part.title));
        if let Some(twin) = block.twin() {
            push_grid(body, &twin);
        }
    }
    body.push_str("</section>\n");
}

fn push_block(body: &mut String, block: &ReportBlock, (n_pictures, width): (&mut usize, f32)) {
    match block {
        ReportBlock::Words(text) => body.push_str(&element("p", text)),
        ReportBlock::Points(points) => {
            body.push_str("<ul class=\"points\">\n");
            body.extend(points.iter().map(|point| element("li", point)));
            body.push_str("</ul>\n");
        }
        ReportBlock::Facts(facts) => {
            body.push_str("<table class=\"facts\">\n");
            for (label, value) in facts {
                body.extend(["<tr>", &element("th scope=\"row\"", label), &element("td", value), "</tr>\n"]);
            }
            body.push_str("</table>\n");
        }
        ReportBlock::Grid(grid) => push_grid(body, grid),
        ReportBlock::Quote(text) => body.push_str(&element("div class=\"quote\"", text)),
        ReportBlock::Bars(_) | ReportBlock::Curve(_) => {
            *n_pictures += 1;
            let Some(drawing) = block.drawing(width, &ChartInks::PAPER) else { return };
            body.extend(["<figure>\n", &inline_svg(&drawing, *n_pictures)]);
            body.push_str("</figure>\n");
        }
    }
}

fn push_grid(body: &mut String, grid: &Grid) {
    let numbers: Vec<bool> = (0..grid.heads.len()).map(|at| grid.is_numbers(at)).collect();
    body.push_str("<table class=\"list\">\n<thead><tr>\n");
    for (head, is_number) in grid.heads.iter().zip(&numbers) {
        let tag = if *is_number { "th scope=\"col\" class=\"n\"" } else { "th scope=\"col\"" };
        if *is_number { body.push_str(&element(tag, head)) } else { body.push_str(&cell_html(tag, head)) }
    }
    body.push_str("</tr></thead>\n<tbody>\n");
    for row in &grid.rows {
        body.push_str("<tr>\n");
        for (cell, is_number) in row.iter().zip(&numbers) {
            match cell {
                _ if *is_number => body.extend(["<td class=\"n\">", &escaped(&cell.words()), "</td>\n"]),
                ReportCell::Text(text) if text.parse::<chrono::NaiveDate>().is_ok() => {
                    body.push_str(&element("td class=\"day\"", text));
                }
                cell => body.push_str(&cell_html("td", &cell.words())),
            }
        }
        body.push_str("</tr>\n");
    }
    body.push_str("</tbody>\n</table>\n");
}
