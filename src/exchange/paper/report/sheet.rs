//! A report as a workbook: a sheet of words, and one for each table and each series, with a chart that the program draws.

use rust_xlsxwriter::{Chart, ChartType, Format, Workbook, Worksheet, XlsxError};

use super::{Grid, ReportBlock, ReportCell, ReportPaper, days_grid, table_of};
use crate::exchange::csv_out::guarded;
use crate::exchange::table_out::{TableWriteFault, clean, lines_of, set_lines, write_sheet};

/// Days of a series that are written, at most.
const MOST_DAYS: usize = 800;
/// Characters of a sheet's name, at most.
const NAME: usize = 28;

/// Widths in pixels of the columns of words.
const FIRST: u32 = 313;
const SECOND: u32 = 425;

/// The workbook.
pub(super) fn workbook(paper: &ReportPaper) -> Result<Vec<u8>, TableWriteFault> {
    let mut book = Workbook::new();
    let mut names = vec![sheet_name(&paper.kind, &[])];
    words(book.add_worksheet().set_name(&names[0])?, paper)?;
    for part in &paper.parts {
        for block in &part.blocks {
            let grid = match block {
                ReportBlock::Grid(grid) => grid.clone(),
                ReportBlock::Curve(curve) => days_grid(curve, curve.days(MOST_DAYS)),
                block => match block.twin() {
                    Some(twin) => twin,
                    None => continue,
                },
            };
            let name = sheet_name(&part.sheet, &names);
            let sheet = book.add_worksheet().set_name(&name)?;
            table_of(&grid, |table| write_sheet(sheet, table, &mut |_, _| Ok(())))?;
            sheet.set_landscape().set_print_fit_to_pages(1, 0);
            chart(sheet, (&name, &part.title), block, &grid)?;
            names.push(name);
        }
    }
    Ok(book.save_to_buffer()?)
}

/// A name that a sheet can have, and that no other has.
fn sheet_name(title: &str, taken: &[String]) -> String {
    let fine = |c: char| !c.is_control() && !matches!(c, '[' | ']' | ':' | '*' | '?' | '/' | '\\' | '\'');
    let cut: String = clean(title).chars().filter(|c| fine(*c)).take(NAME).collect();
    let cut = if cut.trim().is_empty() { "1" } else { cut.trim() };
    let numbered = (2..).map(|n| format!("{cut} {n}"));
    let is_free = |name: &String| !taken.iter().any(|held| held.eq_ignore_ascii_case(name));
    std::iter::once(cut.to_owned()).chain(numbered).find(is_free).unwrap_or_default()
}

/// Everything that is no table, one line below the other.
fn words(sheet: &mut Worksheet, paper: &ReportPaper) -> Result<(), XlsxError> {
    let (title, head) = (Format::new().set_bold().set_font_size(14), Format::new().set_bold());
    let wrapped = Format::new().set_text_wrap().set_align(rust_xlsxwriter::FormatAlign::Top);
    sheet.set_print_fit_to_pages(1, 0).set_column_width_pixels(0, FIRST)?.set_column_width_pixels(1, SECOND)?;
    sheet.write_string_with_format(0, 0, guarded(&clean(&paper.title)).as_ref(), &title)?;
    sheet.write_string(1, 0, guarded(&clean(&paper.about)).as_ref())?;
    let mut row = 3;
    for part in &paper.parts {
        if !part.title.is_empty() {
            sheet.write_string_with_format(row, 0, guarded(&clean(&part.title)).as_ref(), &head)?;
            row += 1;
        }
        for block in &part.blocks {
            let lines: Vec<(&str, &str)> = match block {
                ReportBlock::Words(text) | ReportBlock::Quote(text) => vec![(text, "")],
                ReportBlock::Points(points) => points.iter().map(|point| (point.as_str(), "")).collect(),
                ReportBlock::Facts(facts) => facts.iter().map(|(one, other)| (one.as_str(), other.as_str())).collect(),
                ReportBlock::Bars(_) | ReportBlock::Curve(_) | ReportBlock::Grid(_) => Vec::new(),
            };
            for (first, second) in lines {
                let format = if second.is_empty() { &Format::default() } else { &wrapped };
                sheet.write_string_with_format(row, 0, guarded(&clean(first)).as_ref(), format)?;
                if !second.is_empty() {
                    sheet.write_string_with_format(row, 1, guarded(&clean(second)).as_ref(), format)?;
                    set_lines(sheet, row, lines_of(first, FIRST).max(lines_of(second, SECOND)))?;
                }
                row += 1;
            }
        }
        row += 1;
    }
    sheet.write_string(row, 0, guarded(&clean(&paper.foot)).as_ref())?;
    Ok(())
}

/// The chart beside the numbers that it draws.
fn chart(
    sheet: &mut Worksheet,
    (name, title): (&str, &str),
    block: &ReportBlock,
    grid: &Grid,
) -> Result<(), TableWriteFault> {
    let last = u32::try_from(grid.rows.len()).map_err(|_| TableWriteFault::TooManyRows)?;
    let (kind, columns) = match block {
        ReportBlock::Bars(_) => (ChartType::Bar, 1..=1),
        ReportBlock::Curve(_) => (ChartType::Line, 1..=3),
        _ => return Ok(()),
    };
    if last == 0 || !grid.rows.iter().flatten().any(|cell| matches!(cell, ReportCell::Number(_))) {
        return Ok(());
    }
    let mut chart = Chart::new(kind);
    chart.title().set_name(&*clean(title));
    for column in columns {
        let series = chart.add_series();
        series.set_categories((name, 1, 0, last, 0)).set_values((name, 1, column, last, column));
        series.set_name((name, 0, column));
    }
    if kind == ChartType::Bar {
        chart.y_axis().set_reverse();
        chart.legend().set_hidden();
    } else {
        chart.legend().set_position(rust_xlsxwriter::ChartLegendPosition::Bottom);
        chart.x_axis().set_date_axis(true).set_num_format("yyyy-mm-dd");
    }
    chart.set_width(640).set_height(360);
    sheet.insert_chart(1, u16::try_from(grid.heads.len() + 1).unwrap_or(4), &chart)?;
    Ok(())
}
