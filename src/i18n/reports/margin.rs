//! What the margin would be with each provider, by customer and in all.

use super::{Words, part, without_empty};
use crate::domain::plan::price::Amount;
use crate::domain::report::{MarginCase, MarginLine, MarginStudy, MarginSum};
use crate::exchange::paper::report::{Grid, ReportBlock, ReportCell, ReportPaper};

impl Words<'_> {
    pub(super) fn margin(&self) -> ReportPaper {
        let study = MarginStudy::of(self.ground);
        let has_today = study.today().is_some_and(|terms| !terms.margins.is_empty());
        let unknown = self.count_with(
            "report-margin-without",
            study.n_without,
            &[("all", &crate::i18n::numbers::grouped(study.n_subscriptions))],
        );
        let has_price = study.lines.iter().any(|line| line.known.is_some());
        let mut said = vec![self.text("report-margin-estimate")];
        said.extend((0 < study.n_without).then_some(unknown));
        said.extend((has_price && !has_today).then(|| self.text("report-margin-no-today")));
        said.extend((!has_price).then(|| self.text("reports-terms-none")));
        let none = Grid::default();
        let lines = if has_price { self.margin_lines(&study, has_today) } else { none };
        let parts = vec![
            part("basis", self.text("report-part-basis"), vec![ReportBlock::Points(said)]),
            part(
                "cases",
                self.text("report-part-cases"),
                vec![ReportBlock::Grid(without_empty(&self.margin_cases(&study)))],
            ),
            part("by-customer", self.text("report-part-by-customer"), vec![ReportBlock::Grid(lines)]),
        ];
        self.paper(self.margin_title(&study), "", parts)
    }

    fn case_name(&self, case: &MarginCase<'_>) -> String {
        case.provider.map_or_else(|| self.text("report-margin-today"), |provider| provider.name.clone())
    }

    /// Which provider leaves the most, where the most is paid; what else is to be said where that is not known.
    fn margin_title(&self, study: &MarginStudy<'_>) -> String {
        let Some(main) = study.cases.first().and_then(|case| {
            let sums = study.sums(case);
            sums.into_iter().max_by_key(|sum| sum.total).map(|sum| (sum.currency, sum.billing))
        }) else {
            return self.text("report-margin-none");
        };
        let of_main = |case: &MarginCase<'_>| {
            let sums = study.sums(case);
            sums.into_iter().find(|sum| (sum.currency, sum.billing) == main).and_then(|sum| Some((sum, sum.margin?.1)))
        };
        let providers = study.cases.iter().filter(|case| case.provider.is_some());
        let known: Vec<_> = providers.filter_map(|case| of_main(case).map(|sum| (case, sum))).collect();
        let Some((case, (sum, margin))) = known.iter().max_by_key(|(_, (_, margin))| *margin) else {
            return self.text("report-margin-no-margins");
        };
        let (amount, name) = (format!("{} {}", margin.grouped(), main.0), self.case_name(case));
        let billing = self.text(main.1.key());
        let args = [("provider", &*name), ("amount", &*amount), ("billing", &*billing)];
        match sum.more {
            Some(more) if known.len() == 1 || more != 0 => {
                let key = if more < 0 { "report-margin-title-less" } else { "report-margin-title-more" };
                let by = format!("{} {}", Amount::of_ten_thousandths(more.unsigned_abs()).grouped(), main.0);
                self.with(key, &[args[0], args[1], args[2], ("by", &by)])
            }
            _ => self.with("report-margin-title", &args),
        }
    }

    fn margin_cases(&self, study: &MarginStudy<'_>) -> Grid {
        let heads = [
            "report-head-provider",
            "report-head-currency",
            "report-head-billing",
            "report-head-total",
            "report-head-percent",
            "report-head-margin",
            "report-head-more",
            "report-head-days",
            "report-head-more-days",
        ];
        let today = study.today().and_then(|terms| terms.payment_days);
        let unknown = || ReportCell::from(self.text("report-not-known"));
        let mut rows = Vec::new();
        for case in &study.cases {
            let days = case.terms.payment_days;
            let more_days = case.provider.is_some().then(|| days.zip(today));
            let row = |sum: MarginSum| {
                vec![
                    self.case_name(case).into(),
                    sum.currency.to_string().into(),
                    self.text(sum.billing.key()).into(),
                    amount(sum.total),
                    sum.margin.map_or_else(unknown, |(percent, _)| ReportCell::Decimal(percent.number())),
                    sum.margin.map_or_else(unknown, |(_, margin)| amount(margin)),
                    match case.provider {
                        Some(_) => sum.more.map_or_else(unknown, signed),
                        None => String::new().into(),
                    },
                    days.map_or_else(unknown, |days| (days as usize).into()),
                    match more_days {
                        Some(Some((days, today))) => ReportCell::Number(i64::from(days) - i64::from(today)),
                        Some(None) => unknown(),
                        None => String::new().into(),
                    },
                ]
            };
            if case.terms.is_empty() {
                let empty = || ReportCell::from(String::new());
                let mut cells = vec![self.case_name(case).into(), empty(), empty(), empty()];
                cells.extend((0..2).map(|_| unknown()));
                cells.extend([empty(), unknown(), empty()]);
                rows.push(cells);
                continue;
            }
            rows.extend(study.sums(case).into_iter().map(row));
        }
        Grid { heads: heads.map(|key| self.text(key)).to_vec(), rows }
    }

    /// By customer; of each provider what it leaves more or less than today, or where today is not known, the margin.
    fn margin_lines(&self, study: &MarginStudy<'_>, has_today: bool) -> Grid {
        let key = if has_today { "report-head-more-of" } else { "report-head-margin-of" };
        // One of which nobody has said anything has no column.
        let is_said = |case: &&MarginCase<'_>| case.provider.is_some() && !case.terms.margins.is_empty();
        let providers: Vec<&MarginCase<'_>> = study.cases.iter().filter(is_said).collect();
        let heads = ["transfers-customer", "report-head-currency", "report-head-billing", "report-head-total"];
        let mut heads: Vec<String> = heads.into_iter().map(|key| self.text(key)).collect();
        heads.extend(has_today.then(|| self.text("report-head-margin-today")));
        heads.extend(providers.iter().map(|case| self.with(key, &[("provider", &self.case_name(case))])));
        heads.push(self.text("report-head-without"));
        let unknown = || ReportCell::from(self.text("report-not-known"));
        let row = |line: &MarginLine<'_>| {
            let (currency, billing) = match line.known {
                Some((currency, billing, _)) => (currency.to_string(), self.text(billing.key())),
                None => (String::new(), String::new()),
            };
            let total = line.known.map_or_else(unknown, |(.., total)| amount(total));
            let mut cells = vec![line.customer.name.clone().into(), currency.into(), billing.into(), total];
            if has_today {
                let now = study.cases.first().and_then(|case| study.of_line(line, case).0);
                cells.push(now.map_or_else(unknown, amount));
            }
            cells.extend(providers.iter().map(|case| match (study.of_line(line, case), has_today) {
                ((_, more), true) => more.map_or_else(unknown, signed),
                ((margin, _), false) => margin.map_or_else(unknown, amount),
            }));
            cells.push(match line.n_without {
                0 => String::new().into(),
                n => n.into(),
            });
            cells
        };
        without_empty(&Grid { heads, rows: study.lines.iter().map(row).collect() })
    }
}

fn amount(amount: Amount) -> ReportCell {
    ReportCell::Decimal(amount.to_string())
}

fn signed(more: i128) -> ReportCell {
    let sign = if more < 0 { "-" } else { "" };
    ReportCell::Decimal(format!("{sign}{}", Amount::of_ten_thousandths(more.unsigned_abs())))
}
