//! The memo of a decision for providers, for signing: as a page, and as plain text.

use super::{Signature, element, page, push_facts, push_signatures, seen};
use crate::domain::draft::Language;
use crate::domain::plan::comparison::ProviderDecision;
use crate::domain::plan::hash::ContentHash;

/// Candidates that stand side by side on a sheet of paper; with more, the table goes on below.
const SIDE_BY_SIDE: usize = 4;
/// Words up to this width stay whole in a table, counted in Latin letters; longer ones may break, so that no table grows
/// wider than the paper.
const WHOLE: usize = 12;

/// A memo as it is printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MemoPaper {
    /// Language of the words around it.
    pub language: Language,
    /// What it is.
    pub title: String,
    /// What was decided.
    pub lead: String,
    /// Labels with values: the day, who recorded it and when.
    pub facts: Vec<(String, String)>,
    /// What the hash is.
    pub hash_label: String,
    /// Hash of the memo, see [`choice_hash`].
    pub hash: ContentHash,
    /// Heading of the reasons.
    pub reasons_title: String,
    /// The reasons as they were typed, or that there are none.
    pub reasons: String,
    /// Who stood where.
    pub ranking: MemoTable,
    /// How sure that was, who was out and why; one paragraph each.
    pub findings: Vec<String>,
    /// Criteria with their weights, and a column for each candidate after `MemoTable::n_fixed` others.
    pub scores: MemoTable,
    /// What the scores rest on.
    pub notes: MemoTable,
    /// Heading of the place for signatures.
    pub signatures_title: String,
    /// Who signs; each gets a line.
    pub signatures: Vec<Signature>,
    /// What stands below everything.
    pub foot: String,
}

/// A table of a memo; without rows it is left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MemoTable {
    /// What stands above it.
    pub title: String,
    /// Columns at the left that stand again in every part of a table that is too wide.
    pub n_fixed: usize,
    /// Heads of the columns.
    pub headers: Vec<String>,
    /// Its rows.
    pub rows: Vec<MemoRow>,
}

/// A row of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MemoRow {
    /// A word over the rows that follow.
    Heading(String),
    /// One text for each column.
    Cells(Vec<String>),
}

/// Hash of a memo: SHA-256 of its JSON text, with the fields in the order of the plan's file.
pub fn choice_hash(choice: &ProviderDecision) -> ContentHash {
    ContentHash::of_bytes(&serde_json::to_vec(choice).unwrap_or_default()) // such a memo is always JSON
}

/// The memo as a page for printing.
pub fn memo_html(paper: &MemoPaper) -> String {
    let mut body = element("h1", &paper.title) + &element("p class=\"lead\"", &paper.lead);
    push_facts(&mut body, &paper.facts, (&paper.hash_label, &paper.hash));
    body.push_str(&element("h2", &paper.reasons_title));
    body.push_str(&element("p", &paper.reasons));
    table_html(&mut body, &paper.ranking, usize::MAX);
    body.extend(paper.findings.iter().map(|finding| element("p", finding)));
    table_html(&mut body, &paper.scores, SIDE_BY_SIDE);
    table_html(&mut body, &paper.notes, usize::MAX);
    push_signatures(&mut body, &paper.signatures_title, &paper.signatures);
    body.push_str(&element("footer", &paper.foot));
    page(paper.language, &format!("{} - {}", paper.title, paper.lead), &body)
}

/// The table, in as many parts as it needs when no more than `at_once` of its moving columns stand side by side.
fn table_html(body: &mut String, table: &MemoTable, at_once: usize) {
    if table.rows.is_empty() {
        return;
    }
    body.push_str(&element("h2", &table.title));
    let n_moving = table.headers.len().saturating_sub(table.n_fixed);
    let at_once = at_once.min(n_moving).max(1);
    for part in 0..n_moving.div_ceil(at_once).max(1) {
        let from = table.n_fixed + part * at_once;
        let shown = |column: &usize| *column < table.n_fixed || (from..from + at_once).contains(column);
        let columns: Vec<usize> = (0..table.headers.len()).filter(shown).collect();
        body.push_str("<table class=\"list\">\n<thead><tr>\n");
        body.extend(columns.iter().map(|&column| cell_html("th scope=\"col\"", &table.headers[column])));
        body.push_str("</tr></thead>\n<tbody>\n");
        for row in &table.rows {
            body.push_str("<tr>\n");
            match row {
                MemoRow::Heading(text) => {
                    let tag = format!("th class=\"group\" colspan=\"{}\"", columns.len());
                    body.push_str(&element(&tag, text));
                }
                MemoRow::Cells(cells) => {
                    let cell = |&column: &usize| cells.get(column).map_or("", String::as_str);
                    body.extend(columns.iter().map(|column| cell_html("td", cell(column))));
                }
            }
            body.push_str("</tr>\n");
        }
        body.push_str("</tbody>\n</table>\n");
    }
}

/// A cell whose words stay whole when none of them is long.
pub(super) fn cell_html(tag: &str, text: &str) -> String {
    let width = |word: &str| word.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum::<usize>();
    let is_short = text.split_whitespace().all(|word| width(word) <= WHOLE);
    if is_short { element(&format!("{tag} class=\"whole\""), text) } else { element(tag, text) }
}

/// The memo as plain text, for mails and notes; lines end with `\n`.
pub fn memo_text(paper: &MemoPaper) -> String {
    let colon = match paper.language {
        Language::English => ": ",
        Language::TraditionalChinese => "：",
    };
    let mut out = vec![line(&paper.title), line(&paper.lead), String::new()];
    out.extend(paper.facts.iter().map(|(label, value)| format!("{}{colon}{}", line(label), line(value))));
    out.push(format!("{}{colon}{}", line(&paper.hash_label), paper.hash));
    out.extend([String::new(), line(&paper.reasons_title), seen(&paper.reasons).collect()]);
    table_text(&mut out, &paper.ranking);
    out.push(String::new());
    out.extend(paper.findings.iter().map(|finding| line(finding)));
    table_text(&mut out, &paper.scores);
    table_text(&mut out, &paper.notes);
    out.extend([String::new(), line(&paper.signatures_title)]);
    for Signature { name, role } in &paper.signatures {
        out.extend([String::new(), "_".repeat(40), line(name), line(role)]);
    }
    out.extend([String::new(), line(&paper.foot)]);
    out.join("\n") + "\n"
}

fn table_text(out: &mut Vec<String>, table: &MemoTable) {
    if table.rows.is_empty() {
        return;
    }
    let cells = |cells: &[String]| cells.iter().map(|cell| line(cell)).collect::<Vec<_>>().join(" | ");
    out.extend([String::new(), line(&table.title), cells(&table.headers)]);
    out.extend(table.rows.iter().map(|row| match row {
        MemoRow::Heading(text) => format!("- {}", line(text)),
        MemoRow::Cells(all) => cells(all),
    }));
}

/// What is printed of a text, on one line.
fn line(text: &str) -> String {
    seen(text).map(|c| if c == '\n' { ' ' } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wide_table_goes_on_below_with_its_fixed_columns_and_loses_no_cell() {
        let texts = |prefix: &str| (0..13).map(|n| format!("{prefix}{n}.")).collect::<Vec<_>>();
        let rows = vec![MemoRow::Heading("Group".into()), MemoRow::Cells(texts("c"))];
        let table = MemoTable { title: "Scores".into(), n_fixed: 1, headers: texts("h"), rows };
        let mut html = String::new();
        table_html(&mut html, &table, 4);
        assert_eq!((html.matches("<table").count(), html.matches("</table>").count()), (3, 3));
        assert_eq!((html.matches(">h0.<").count(), html.matches(">c0.<").count()), (3, 3));
        for n in 1..13 {
            assert_eq!((html.matches(&format!(">h{n}.<")).count(), html.matches(&format!(">c{n}.<")).count()), (1, 1));
        }
        assert!(html.contains("colspan=\"5\""));
    }
}
