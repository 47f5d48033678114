//! A report as text, with marks for programs that draw them, or without.

use super::{Grid, ReportBlock, ReportPaper};
use crate::exchange::paper::seen;

/// Which marks the text has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReportMarks {
    /// Those of Markdown.
    Markdown,
    /// None at all: for a mail or a chat.
    None,
}

/// The text; lines end with `\n`.
pub fn report_text(paper: &ReportPaper, marks: ReportMarks) -> String {
    let out = Out { marks };
    let mut lines = vec![out.head(1, &paper.title), out.line(&paper.about)];
    for part in &paper.parts {
        lines.push(String::new());
        if !part.title.is_empty() {
            lines.push(out.head(2, &part.title));
        }
        for (at, block) in part.blocks.iter().enumerate() {
            let needs_gap = marks == ReportMarks::Markdown && 0 < at;
            lines.extend(needs_gap.then(String::new));
            lines.extend(out.block(block));
        }
    }
    lines.extend([String::new(), out.line(&paper.foot)]);
    let mut text = lines.join("\n");
    text.push('\n');
    text
}

struct Out {
    marks: ReportMarks,
}

impl Out {
    fn head(&self, level: usize, text: &str) -> String {
        match self.marks {
            ReportMarks::Markdown => format!("{} {}\n", "#".repeat(level), self.line(text)),
            ReportMarks::None => self.line(text),
        }
    }

    /// On one line; in Markdown nothing of it is a mark.
    fn line(&self, text: &str) -> String {
        let flat = seen(text).map(|c| if c == '\n' { ' ' } else { c });
        match self.marks {
            ReportMarks::None => flat.collect(),
            ReportMarks::Markdown => {
                let mut safe = String::new();
                for c in flat {
                    if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '#' | '~') {
                        safe.push('\\');
                    }
                    safe.push(c);
                }
                safe
            }
        }
    }

    fn block(&self, block: &ReportBlock) -> Vec<String> {
        match block {
            ReportBlock::Words(text) => vec![self.line(text)],
            ReportBlock::Points(points) => points.iter().map(|point| format!("- {}", self.line(point))).collect(),
            ReportBlock::Facts(facts) => {
                let one = |(label, value): &(String, String)| match self.marks {
                    ReportMarks::Markdown => format!("- **{}**: {}", self.line(label), self.line(value)),
                    ReportMarks::None => format!("{}: {}", self.line(label), self.line(value)),
                };
                facts.iter().map(one).collect()
            }
            ReportBlock::Grid(grid) => self.grid(grid),
            ReportBlock::Quote(text) => {
                let text: String = seen(text).collect();
                text.lines().map(|line| format!("> {}", self.line(line))).collect()
            }
            ReportBlock::Bars(_) | ReportBlock::Curve(_) => {
                block.twin().map(|twin| self.grid(&twin)).unwrap_or_default()
            }
        }
    }

    fn grid(&self, grid: &Grid) -> Vec<String> {
        let row = |cells: Vec<String>| match self.marks {
            ReportMarks::Markdown => format!("| {} |", cells.join(" | ")),
            ReportMarks::None => {
                let said = |cell: String| if cell.trim().is_empty() { "–".to_owned() } else { cell };
                cells.into_iter().map(said).collect::<Vec<_>>().join(" · ")
            }
        };
        let mut lines = Vec::new();
        if grid.heads.iter().any(|head| !head.is_empty()) {
            lines.push(row(grid.heads.iter().map(|head| self.line(head)).collect()));
        }
        if self.marks == ReportMarks::Markdown {
            lines.push(format!("|{}", " --- |".repeat(grid.heads.len())));
        }
        lines.extend(grid.rows.iter().map(|cells| row(cells.iter().map(|cell| self.line(&cell.words())).collect())));
        lines
    }
}
