//! Reports in finished words: what `domain/report` worked out, as it is shown and written.

mod digest;
mod dossier;
mod impact;
mod lists;
mod margin;
mod pack;
mod status;

use std::collections::BTreeMap;

use super::Lang;
use crate::domain::plan::hash::ContentHash;
use crate::domain::plan::ids::CustomerId;
use crate::domain::plan::report::ReportKind;
use crate::domain::report::{ReportGround, ReportOrder, ReportOutlook};
use crate::exchange::file_names::safe_name;
use crate::exchange::paper::report::{Grid, ReportBlock, ReportCell, ReportPaper, ReportPart};

/// Texts that were handed over, by their hash: subject and plain text. One that is missing was not found.
pub type HandedOver = BTreeMap<ContentHash, (String, String)>;

/// Names that a sentence lists.
const NAMES: usize = 4;

/// Why there is no report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReportGap {
    /// Nobody said whose dossier it is to be.
    NoCustomer,
    /// Nobody said for which provider it is.
    NoProvider,
}

impl ReportGap {
    /// Key of the sentence that says what to do.
    pub fn key(self) -> &'static str {
        match self {
            Self::NoCustomer => "report-no-customer",
            Self::NoProvider => "report-no-provider",
        }
    }
}

/// What words are made from.
#[derive(Clone, Copy)]
struct Words<'w> {
    lang: &'w Lang,
    ground: &'w ReportGround<'w>,
    kind: ReportKind,
}

/// The report that was ordered, in the language of `lang`.
///
/// # Errors
/// [`ReportGap`] when it is not said of whom or for whom it is.
pub fn report_paper(
    lang: &Lang,
    ground: &ReportGround<'_>,
    order: &ReportOrder,
    texts: &HandedOver,
) -> Result<ReportPaper, ReportGap> {
    let words = Words { lang, ground, kind: order.kind };
    let outlook = || ReportOutlook::of(ground);
    Ok(match order.kind {
        ReportKind::Status => words.status(&outlook()),
        ReportKind::Digest => words.digest(&outlook()),
        ReportKind::Risks => words.risks(&outlook()),
        ReportKind::Load => words.load(&outlook()),
        ReportKind::Impact => words.impact(&outlook()),
        ReportKind::Margin => words.margin(),
        ReportKind::Dossier => {
            let customer = order.customer.and_then(|id| ground.inputs.plan.customers.get(id));
            words.dossier(customer.ok_or(ReportGap::NoCustomer)?, texts)
        }
        ReportKind::Pack => {
            let provider = order.provider.or(ground.inputs.plan.about().default_provider);
            words.pack(provider.ok_or(ReportGap::NoProvider)?, &order.fields)?
        }
    })
}

impl Words<'_> {
    fn text(&self, key: &str) -> String {
        self.lang.text(key).into_owned()
    }

    fn with(&self, key: &str, args: &[(&str, &str)]) -> String {
        self.lang.with(key, args).into_owned()
    }

    fn count(&self, key: &str, n: usize) -> String {
        self.lang.count(key, n).into_owned()
    }

    fn count_with(&self, key: &str, n: usize, args: &[(&str, &str)]) -> String {
        self.lang.count_with(key, n, args).into_owned()
    }

    /// A few names, and how many more there are.
    fn names(&self, customers: &[CustomerId]) -> String {
        self.some_names(customers, NAMES)
    }

    /// The same for a column that is half as wide: all of a few, else two.
    fn few_names(&self, customers: &[CustomerId]) -> String {
        self.some_names(customers, if customers.len() <= NAMES { NAMES } else { 2 })
    }

    fn some_names(&self, customers: &[CustomerId], n: usize) -> String {
        let plan = self.ground.inputs.plan;
        let few = self.lang.list(customers.iter().take(n).map(|id| plan.name_of(*id)));
        match customers.len().checked_sub(n).filter(|more| 0 < *more) {
            Some(more) => self.count_with("report-and-more", more, &[("names", &few)]),
            None => few,
        }
    }

    /// A report with this finding; `of` names its file beside kind and day.
    fn paper(&self, title: String, of: &str, parts: Vec<ReportPart>) -> ReportPaper {
        let (plan, on) = (self.ground.inputs.plan, self.ground.inputs.today);
        let kind = self.text(self.kind.key());
        let args = [("kind", &*kind), ("plan", &*plan.about().name), ("day", &self.lang.date(on))];
        let about = self.with("report-about", &args);
        let of = if of.is_empty() { String::new() } else { format!("-{of}") };
        ReportPaper {
            language: self.lang.language(),
            title,
            about,
            file: safe_name(&format!("{}{of}-{on}", self.kind.word())),
            is_close: self.kind == ReportKind::Status,
            parts: parts
                .into_iter()
                .filter(|part| !part.blocks.is_empty())
                .map(|part| ReportPart { sheet: self.text(sheet_key(part.name)), ..part })
                .collect(),
            numbers: self.text("report-numbers"),
            foot: self.text("report-foot"),
            kind,
        }
    }
}

/// Key of what the sheet of a part is called in a workbook.
fn sheet_key(part: &str) -> &'static str {
    match part {
        "customers" => "report-sheet-customers",
        "moves" => "report-sheet-moves",
        "waves" => "report-sheet-waves",
        "risks" => "report-sheet-risks",
        "weeks" => "report-sheet-weeks",
        "people" => "report-sheet-people",
        "consent" => "report-sheet-consent",
        "happened" => "report-sheet-happened",
        "letters" => "report-sheet-letters",
        "transfers" => "report-sheet-transfers",
        "evidence" => "report-sheet-evidence",
        "list" => "report-sheet-list",
        "tasks" => "report-sheet-tasks",
        "cases" => "report-sheet-cases",
        "by-customer" => "report-sheet-by-customer",
        _ => "report-sheet-other",
    }
}

/// A part with one block; an empty list is none.
fn part(name: &'static str, title: String, blocks: Vec<ReportBlock>) -> ReportPart {
    let has_something = |block: &ReportBlock| match block {
        ReportBlock::Points(points) => !points.is_empty(),
        ReportBlock::Facts(facts) => !facts.is_empty(),
        ReportBlock::Grid(grid) => !grid.rows.is_empty(),
        ReportBlock::Words(text) | ReportBlock::Quote(text) => !text.trim().is_empty(),
        ReportBlock::Bars(bars) => 0 < bars.whole,
        ReportBlock::Curve(curve) => 0 < curve.of.all,
    };
    ReportPart {
        name,
        title,
        sheet: String::new(),
        is_half: false,
        blocks: blocks.into_iter().filter(has_something).collect(),
    }
}

/// The same, half as wide.
fn half(name: &'static str, title: String, blocks: Vec<ReportBlock>) -> ReportPart {
    ReportPart { is_half: true, ..part(name, title, blocks) }
}

/// The table without columns in which nothing stands.
fn without_empty(grid: &Grid) -> Grid {
    let is_empty = |cell: &ReportCell| matches!(cell, ReportCell::Text(text) if text.is_empty());
    let has = |at: &usize| grid.rows.iter().any(|row| row.get(*at).is_some_and(|cell| !is_empty(cell)));
    let kept: Vec<usize> = (0..grid.heads.len()).filter(has).collect();
    let row = |row: &Vec<ReportCell>| kept.iter().filter_map(|at| row.get(*at).cloned()).collect();
    Grid {
        heads: kept.iter().filter_map(|at| grid.heads.get(*at).cloned()).collect(),
        rows: grid.rows.iter().map(row).collect(),
    }
}
