//! Where the changeover stands, on one page.

use super::{Words, half, part, without_empty};
use crate::domain::report::{ReportOutlook, RiskItem, Status, WaveLine};
use crate::domain::schedule::Due;
use crate::exchange::paper::report::{BarChart, Curve, Grid, ReportBlock, ReportCell, ReportPaper, ReportPart};
use crate::i18n::{dues, foresight, moves, numbers, rule_findings};

/// Risks, dates and waves that the page has room for.
const FEW: usize = 5;
const DATES: usize = 6;
const WAVES: usize = 6;
/// Waves that are shown where there are more: the next ones.
const NEXT_WAVES: usize = 4;

impl Words<'_> {
    pub(super) fn status(&self, outlook: &ReportOutlook) -> ReportPaper {
        let status = Status::of(self.ground, outlook, self.kind);
        let parts = vec![
            part("now", String::new(), vec![ReportBlock::Points(self.now(&status, outlook))]),
            self.funnel_part(&status),
            self.moves_part(&status),
            self.waves_part(&status.waves),
            part("risks", self.text("report-part-risks"), vec![ReportBlock::Points(self.few_risks(&status.risks))]),
            half("changes", self.changes_title(&status), vec![ReportBlock::Points(self.changes(&status))]),
            half("next", self.text("report-part-next"), vec![ReportBlock::Points(self.next(&status))]),
        ];
        self.paper(self.status_title(outlook), "", parts)
    }

    pub(super) fn status_title(&self, outlook: &ReportOutlook) -> String {
        if self.ground.inputs.plan.customers.is_empty() {
            return self.text("report-status-none");
        }
        foresight::moved(self.lang, &outlook.foresight)
    }

    /// What is counted down, and what is to be known of the forecast.
    pub(super) fn now(&self, status: &Status, outlook: &ReportOutlook) -> Vec<String> {
        let inputs = &self.ground.inputs;
        let countdown = status.countdown.as_ref();
        let n_not_safe = (!inputs.plan.customers.is_empty()).then_some(status.n_not_safe);
        let countdown = countdown.map(|due| dues::countdown(self.lang, inputs.book, due, inputs.today, n_not_safe));
        let details = if outlook.foresight.n_customers == 0 {
            Vec::new()
        } else {
            foresight::details(self.lang, &outlook.foresight)
        };
        countdown.into_iter().filter(|text| !text.is_empty()).chain(details).collect()
    }

    pub(super) fn funnel_title(&self, status: &Status) -> String {
        let all = numbers::grouped(status.funnel.n);
        self.count_with("report-funnel-title", status.funnel.n_accepted, &[("all", &all)])
    }

    fn funnel_part(&self, status: &Status) -> ReportPart {
        let funnel = &status.funnel;
        let mut rows = vec![
            (self.text("report-funnel-all"), funnel.n),
            (self.text("report-funnel-invited"), funnel.n_invited),
            (self.text("report-funnel-accepted"), funnel.n_accepted),
            (self.text("report-funnel-confirmed"), funnel.n_confirmed),
            (self.text("report-funnel-moved"), funnel.n_moved),
        ];
        if 0 < funnel.n_declined {
            rows.push((self.text("report-funnel-declined"), funnel.n_declined));
        }
        let title = self.funnel_title(status);
        let bars = BarChart {
            name: title.clone(),
            whole: funnel.n,
            rows,
            heads: [self.text("report-head-reached"), self.text("report-head-customers")],
        };
        let at_home = (0 < funnel.n_at_home).then(|| self.count("report-at-home", funnel.n_at_home));
        let at_home = ReportBlock::Words(at_home.unwrap_or_default());
        half("customers", title, vec![ReportBlock::Bars(bars), at_home])
    }

    /// How many are left to be moved now, and on the last day.
    pub(super) fn moves_title(&self, status: &Status) -> String {
        let of = &status.burn_down;
        let all = numbers::grouped(of.all);
        let now = self.count_with("burn-down-now", of.left_now(), &[("all", &all)]);
        let then = of.last_day.filter(|day| of.today < *day);
        let then = then.map(|day| self.count_with("burn-down-then", of.left_on(day), &[("day", &self.lang.date(day))]));
        self.lang.sentences([now].into_iter().chain(then))
    }

    fn moves_part(&self, status: &Status) -> ReportPart {
        let of = status.burn_down.clone();
        let short = |day| self.lang.short_date(day, of.today);
        let to_move = |day| self.count("burn-down-to-move", of.left_on(day));
        let now = of.to_accept_on(of.today).unwrap_or(of.all);
        let last = of.last_day.filter(|day| of.today < *day);
        let range = |of: Option<(u32, u32)>| of.filter(|(least, most)| last.is_some() && least < most);
        let (left, to_accept) = (range(status.left), range(status.to_accept));
        let without = (0 < of.without).then(|| self.count("burn-down-without", of.without));
        let told = last.and_then(|day| self.ranges(left, to_accept, &self.lang.date(day)));
        let below = self.lang.sentences(without.into_iter().chain(told));
        let title = self.moves_title(status);
        let expected = to_accept.map(|(least, most)| {
            self.with("burn-down-to-accept-range", &[("low", &least.to_string()), ("high", &most.to_string())])
        });
        let heads = ["report-head-day", "report-head-to-accept", "report-head-left", "report-head-planned"];
        let curve = Curve {
            name: title.clone(),
            left,
            to_accept,
            today: [to_move(of.today), self.count("burn-down-to-accept", now), short(of.today)],
            last: last.map(|day| [to_move(day), expected.unwrap_or_default(), short(day)]),
            end: short(of.days().1),
            heads: heads.map(|key| self.text(key)),
            of,
        };
        half("moves", title, vec![ReportBlock::Curve(Box::new(curve)), ReportBlock::Words(below)])
    }

    /// What the light areas of the curve are; `None`: there are none.
    fn ranges(&self, left: Option<(u32, u32)>, to_accept: Option<(u32, u32)>, day: &str) -> Option<String> {
        let args = |of: Option<(u32, u32)>| of.map(|(least, most)| [least.to_string(), most.to_string()]);
        Some(match (args(left), args(to_accept)) {
            (Some([low, high]), Some([few, many])) => {
                let args = [("low", &*low), ("high", &*high), ("few", &*few), ("many", &*many), ("day", day)];
                self.with("report-both-ranges", &args)
            }
            (Some([low, high]), None) => {
                self.with("report-left-range", &[("low", &low), ("high", &high), ("day", day)])
            }
            (None, Some([few, many])) => {
                self.with("report-accept-range", &[("few", &few), ("many", &many), ("day", day)])
            }
            (None, None) => return None,
        })
    }

    fn waves_part(&self, waves: &[WaveLine]) -> ReportPart {
        let day = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
        let people = &self.ground.inputs.plan.people;
        let row = |wave: &WaveLine| -> Vec<ReportCell> {
            let owner = wave.owner.and_then(|id| people.get(id)).map(|one| one.name.clone()).unwrap_or_default();
            let chance = wave.chance.filter(|_| wave.n_moved < wave.n).map(|share| format!("{} %", share.percent()));
            vec![
                wave.name.clone().into(),
                day(wave.days.0).into(),
                day(wave.days.1).into(),
                self.text(wave.state.key()).into(),
                wave.n.into(),
                wave.n_moved.into(),
                chance.unwrap_or_default().into(),
                owner.into(),
            ]
        };
        let heads = [
            "report-head-wave",
            "report-head-first",
            "report-head-last",
            "deadlines-column-state",
            "report-head-customers",
            "report-head-moved",
            "report-head-chance",
            "deadlines-column-owner",
        ];
        let is_moved = |wave: &&WaveLine| 0 < wave.n && wave.n_moved == wave.n;
        let left = || waves.iter().filter(|wave| !is_moved(wave));
        let n_left = left().count();
        let n = if n_left <= WAVES { WAVES } else { NEXT_WAVES };
        // Where all are moved, all are shown.
        let shown: Vec<&WaveLine> =
            if n_left == 0 { waves.iter().take(WAVES).collect() } else { left().take(n).collect() };
        let heads = heads.map(|key| self.text(key)).to_vec();
        let grid = without_empty(&Grid { heads, rows: shown.iter().map(|wave| row(wave)).collect() });
        let more = n_left.checked_sub(n).filter(|more| 0 < *more);
        let more = ReportBlock::Words(more.map(|more| self.count("report-waves-more", more)).unwrap_or_default());
        let all = waves.len().to_string();
        let title = self.count_with("report-part-waves", waves.iter().filter(is_moved).count(), &[("all", &all)]);
        part("waves", title, vec![ReportBlock::Grid(grid), more])
    }

    /// What can go wrong, in one sentence.
    pub(super) fn risk_words(&self, item: &RiskItem) -> String {
        let inputs = &self.ground.inputs;
        match item {
            RiskItem::Overdue(due) => {
                let title = dues::title_of(self.lang, inputs.book, due);
                let near = due.date.map(|day| dues::near(self.lang, day, inputs.today)).unwrap_or_default();
                self.with("report-risk-overdue", &[("title", &title), ("near", &near)])
            }
            RiskItem::AtRisk(risk) => foresight::risk(self.lang, inputs.book, risk),
            RiskItem::Rule(finding) => rule_findings::rule_finding(self.lang, inputs.book, finding),
            RiskItem::Customers(trouble, customers) => {
                self.count_with(trouble.key(), customers.len(), &[("names", &self.names(customers))])
            }
            RiskItem::Move(finding) => {
                let words = moves::problem_words(self.lang, inputs.plan, finding);
                let wave = finding.wave.filter(|_| finding.customer.is_none());
                match wave.and_then(|id| inputs.plan.waves.get(id)) {
                    Some(wave) => self.with("report-risk-wave", &[("wave", &wave.name), ("what", &words)]),
                    None => words,
                }
            }
        }
    }

    fn few_risks(&self, risks: &[RiskItem]) -> Vec<String> {
        let mut lines: Vec<String> = risks.iter().take(FEW).map(|item| self.risk_words(item)).collect();
        let more = risks.len().checked_sub(FEW).filter(|more| 0 < *more);
        lines.extend(more.map(|more| self.count("report-risks-more", more)));
        if lines.is_empty() {
            lines.push(self.text("report-risks-none"));
        }
        lines
    }

    pub(super) fn changes_title(&self, status: &Status) -> String {
        let since = &status.changes.since;
        let key = if since.report.is_some() { "report-part-changes" } else { "report-part-changes-week" };
        self.with(key, &[("day", &self.lang.date(since.day))])
    }

    pub(super) fn changes(&self, status: &Status) -> Vec<String> {
        let line = |(kind, customers): (&crate::domain::report::ChangeKind, &Vec<_>)| {
            self.count_with(kind.key(), customers.len(), &[("names", &self.few_names(customers))])
        };
        let lines: Vec<String> = status.changes.customers.iter().map(line).collect();
        if lines.is_empty() { vec![self.text("report-changes-none")] } else { lines }
    }

    pub(super) fn date_words(&self, due: &Due) -> String {
        let inputs = &self.ground.inputs;
        let title = dues::title_of(self.lang, inputs.book, due);
        let title = dues::reported(self.lang, due.confidence, &title).into_owned();
        let day = due.date.map(|day| self.lang.short_date(day, inputs.today)).unwrap_or_default();
        self.with("report-next-date", &[("day", &day), ("title", &title)])
    }

    pub(super) fn moves_next(&self, status: &Status) -> Option<String> {
        let customers = &status.moves_next;
        let names = self.few_names(customers);
        (!customers.is_empty()).then(|| self.count_with("report-next-moves", customers.len(), &[("names", &names)]))
    }

    fn next(&self, status: &Status) -> Vec<String> {
        let mut lines: Vec<String> = self.moves_next(status).into_iter().collect();
        lines.extend(status.next.iter().take(DATES).map(|due| self.date_words(due)));
        let more = status.next.len().checked_sub(DATES).filter(|more| 0 < *more);
        lines.extend(more.map(|more| self.count("report-next-more", more)));
        if lines.is_empty() {
            lines.push(self.text("report-next-none"));
        }
        lines
    }
}
