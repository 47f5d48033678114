//! What can go wrong, and what each person has to do: as tables.

use super::{Words, part};
use crate::domain::report::{LoadLine, ReportOutlook, RiskItem, TeamLoad, WEEKS, risks};
use crate::domain::states::Tone;
use crate::exchange::paper::report::{BarChart, Grid, ReportBlock, ReportCell, ReportPaper};
use crate::i18n::{moves, rule_findings};

impl Words<'_> {
    pub(super) fn risks(&self, outlook: &ReportOutlook) -> ReportPaper {
        let all = risks(self.ground, outlook);
        let n_urgent = all.iter().filter(|item| item.tone() == Tone::Late).count();
        let title = match all.len() {
            0 => self.text("report-risks-none"),
            n => self.count_with("report-risks-title", n, &[("urgent", &self.count("report-risks-urgent", n_urgent))]),
        };
        let row = |item: &RiskItem| -> Vec<ReportCell> {
            let key = match item.tone() {
                Tone::Late | Tone::Irreversible => "report-urgency-now",
                Tone::Warning => "report-urgency-soon",
                Tone::Waiting | Tone::Info | Tone::Calm | Tone::Done => "report-urgency-watch",
            };
            vec![
                self.text(key).into(),
                self.risk_words(item).into(),
                self.risk_advice(item).into(),
                self.risk_owner(item).into(),
            ]
        };
        let heads = ["report-head-urgency", "report-head-risk", "report-head-do", "deadlines-column-owner"]
            .map(|key| self.text(key));
        let grid = Grid { heads: heads.to_vec(), rows: all.iter().map(row).collect() };
        self.paper(title, "", vec![part("risks", String::new(), vec![ReportBlock::Grid(grid)])])
    }

    fn risk_advice(&self, item: &RiskItem) -> String {
        match item {
            RiskItem::Overdue(_) => self.text("report-risk-overdue-do"),
            RiskItem::AtRisk(_) => self.text("report-risk-at-risk-do"),
            RiskItem::Rule(finding) => rule_findings::advice(self.lang, finding),
            RiskItem::Customers(trouble, _) => self.text(trouble.advice_key()),
            RiskItem::Move(finding) => {
                moves::mend_words(self.lang, self.ground.inputs.plan, finding).unwrap_or_default()
            }
        }
    }

    /// Who looks after it: of several customers those who look after any of them.
    fn risk_owner(&self, item: &RiskItem) -> String {
        let plan = self.ground.inputs.plan;
        let mut owners = match item {
            RiskItem::Overdue(due) => due.owner.into_iter().collect(),
            RiskItem::Customers(_, customers) => {
                customers.iter().filter_map(|id| plan.customers.get(*id)?.owner).collect::<Vec<_>>()
            }
            RiskItem::Move(finding) => {
                let of_customer = finding.customer.and_then(|id| plan.customers.get(id)?.owner);
                of_customer.or_else(|| finding.wave.and_then(|id| plan.waves.get(id)?.owner)).into_iter().collect()
            }
            RiskItem::AtRisk(_) | RiskItem::Rule(_) => Vec::new(),
        };
        owners.sort_unstable();
        owners.dedup();
        self.lang.list(owners.into_iter().filter_map(|id| plan.people.get(id)).map(|person| person.name.as_str()))
    }

    pub(super) fn load(&self, outlook: &ReportOutlook) -> ReportPaper {
        let load = TeamLoad::of(self.ground, outlook);
        let (n, n_over) = (load.weeks().iter().sum::<usize>(), load.days_over().len());
        let title = match (load.lines.is_empty(), n_over) {
            (true, _) => self.text("report-load-none"),
            (false, 0) => self.count("report-load-fits", n),
            (false, over) => self.count_with("report-load-over", over, &[("customers", &n.to_string())]),
        };
        let weeks = load
            .mondays
            .map(|day| self.with("report-week", &[("day", &self.lang.short_date(day, self.ground.inputs.today))]));
        let bars = BarChart {
            name: self.text("report-part-weeks"),
            whole: load.weeks().into_iter().max().unwrap_or(0),
            rows: weeks.iter().cloned().zip(load.weeks()).collect(),
            heads: [self.text("report-head-week"), self.text("report-head-customers")],
        };
        let heads = [
            "report-head-person",
            "report-head-customers",
            "report-head-work",
            "report-head-todos",
            "report-head-overdue",
        ];
        let heads = heads.map(|key| self.text(key)).into_iter().chain(weeks).chain([self.text("report-head-over")]);
        let row = |line: &LoadLine| -> Vec<ReportCell> {
            let name = line.person.and_then(|id| self.ground.inputs.plan.people.get(id)).map(|one| one.name.clone());
            let mut cells: Vec<ReportCell> = vec![
                name.unwrap_or_else(|| self.text("report-nobody")).into(),
                line.n_customers.into(),
                line.n_work.into(),
                line.n_todos.into(),
                line.n_overdue.into(),
            ];
            cells.extend((0..WEEKS).map(|at| ReportCell::from(line.weeks[at])));
            cells.push(self.lang.list(line.over.iter().map(ToString::to_string)).into());
            cells
        };
        let grid = Grid { heads: heads.collect(), rows: load.lines.iter().map(row).collect() };
        let parts = vec![
            part("weeks", self.text("report-part-weeks"), vec![ReportBlock::Bars(bars)]),
            part("people", self.text("report-part-people"), vec![ReportBlock::Grid(grid)]),
        ];
        self.paper(title, "", parts)
    }
}
