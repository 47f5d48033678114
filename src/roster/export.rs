//! The table as a file or for the clipboard: the columns and rows that somebody sees or chose.

use std::borrow::Cow;

use super::cells;
use super::chase::count_all;
use super::columns::RosterColumn;
use super::line::CustomerLine;
use crate::domain::calendar::PlanCalendars;
use crate::domain::moves::Moving;
use crate::domain::plan::Plan;
use crate::domain::plan::ids::CustomerId;
use crate::exchange::OnProgress;
use crate::exchange::table_out::{self, TableCell, TableFormat, TableOut, TableWriteFault};
use crate::i18n::{Lang, Language};

/// Rows of the customer list that are to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExportRequest {
    /// As what.
    pub format: TableFormat,
    /// The columns, in order.
    pub columns: Vec<RosterColumn>,
    /// The customers, in order.
    pub rows: Vec<CustomerId>,
}

/// The file that was ordered, with the words of `language`. Customers that are no longer in the plan are left out.
///
/// # Errors
/// [`TableWriteFault`]; nothing is written here.
pub fn file(
    (plan, calendars): (&Plan, &PlanCalendars),
    language: Language,
    order: &ExportRequest,
    progress: OnProgress<'_>,
) -> Result<Vec<u8>, TableWriteFault> {
    let lang = Lang::new(language);
    let customers = order.rows.iter().filter_map(|&id| plan.customers.get(id));
    let mut lines: Vec<CustomerLine> = customers.map(|customer| CustomerLine::new(plan, customer, None)).collect();
    let moving = Moving::of_requests(plan);
    for line in &mut lines {
        line.follow(&moving);
    }
    if order.columns.contains(&RosterColumn::Reminder) {
        count_all(&mut lines, plan, calendars);
    }
    let cell = |row: usize, column: usize| {
        let (line, col): (&CustomerLine, RosterColumn) = (&lines[row], order.columns[column]);
        match line.seats.filter(|_| col == RosterColumn::Seats).and_then(|seats| i64::try_from(seats).ok()) {
            Some(number) => TableCell::Number(number),
            None => match cells::text(&lang, plan, line, col) {
                text if text.is_empty() => TableCell::Empty,
                text => TableCell::Text(text),
            },
        }
    };
    let headers = order.columns.iter().map(|col| col.title(&lang, plan)).collect();
    let table = TableOut { headers, n_rows: lines.len(), cell: &cell };
    table_out::write(&table, order.format, progress)
}

/// Rows with their headings for the clipboard.
pub fn tsv(lang: &Lang, plan: &Plan, lines: &[&CustomerLine], columns: &[RosterColumn]) -> String {
    let headers: Vec<Cow<'_, str>> = columns.iter().map(|col| col.title(lang, plan)).collect();
    let headers: Vec<&str> = headers.iter().map(|header| &**header).collect();
    let row = |line: &&'_ CustomerLine| -> Vec<Cow<'_, str>> {
        columns.iter().map(|&col| Cow::Owned(cells::text(lang, plan, line, col).into_owned())).collect()
    };
    table_out::tsv(&headers, lines.iter().map(row))
}

/// The customers of these lines.
pub fn ids(lines: &[&CustomerLine]) -> Vec<CustomerId> {
    lines.iter().map(|line| line.customer.id).collect()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::domain::calendar::Holidays;
    use crate::domain::plan::customer::Customer;
    use crate::domain::plan::moment::Moment;
    use crate::domain::plan::subscription::Subscription;
    use crate::domain::sample::sample_plan;
    use crate::roster::{CustomerList, RowsQuery};

    fn customer() -> Arc<Customer> {
        let mut subscription = Subscription::new("s", "Business Premium");
        subscription.quantity = Some(25);
        subscription.end = "2027-01-31".parse().ok();
        let subscriptions = vec![subscription];
        Arc::new(Customer { subscriptions, ..Customer::new(CustomerId::new(1), "=cmd|' /c calc'!A1") })
    }

    fn plan() -> Plan {
        Plan::from_records([crate::domain::plan::AnyRecord::Customer(customer())])
    }

    const COLUMNS: [RosterColumn; 4] =
        [RosterColumn::COMPANY, RosterColumn::Agreement, RosterColumn::Seats, RosterColumn::Renews];

    #[test]
    fn file_holds_the_columns_with_iso_days_and_no_formula() {
        let rows = vec![CustomerId::new(1), CustomerId::new(99)];
        for (language, expected) in [
            (
                Language::English,
                "Company,Customer agreement,Seats,Next renewal (UTC)\r\n\"'=cmd|' /c calc'!A1\",Not known,25,2027-02-01\r\n",
            ),
            (
                Language::TraditionalChinese,
                "公司,客戶合約,授權數,下次續約（UTC）\r\n\"'=cmd|' /c calc'!A1\",不明,25,2027-02-01\r\n",
            ),
        ] {
            let order = ExportRequest {
                format: TableFormat::Csv { bom: false },
                columns: COLUMNS.to_vec(),
                rows: rows.clone(),
            };
            let bytes = file((&plan(), &PlanCalendars::default()), language, &order, &mut |_, _| Ok(())).unwrap();
            assert_eq!(String::from_utf8(bytes).unwrap(), expected);
        }
    }

    /// What follows from other records than the customer is looked up for a file, too.
    #[test]
    fn file_says_of_transfers_and_renewals_what_the_table_shows() {
        let plan = sample_plan(Moment::parse("2026-11-22T09:00:00Z").unwrap()).unwrap();
        let calendars = PlanCalendars::new(&plan, &Holidays::shipped());
        let mut list = CustomerList::default();
        let today = "2026-11-22".parse().unwrap();
        list.refresh((&plan, &calendars), 0, RowsQuery { today, ..RowsQuery::default() });
        let rows: Vec<CustomerId> = (0..list.len()).map(|row| list.id(row)).collect();
        let columns = vec![RosterColumn::Transfer, RosterColumn::Renews];
        let order = ExportRequest { format: TableFormat::Csv { bom: false }, columns: columns.clone(), rows };
        let bytes = file((&plan, &calendars), Language::English, &order, &mut |_, _| Ok(())).unwrap();
        let lines = list.lines();
        let shown = tsv(&Lang::new(Language::English), &plan, &lines, &columns);
        let said = String::from_utf8(bytes).unwrap().replace("\r\n", "\n").replace(',', "\t");
        assert_eq!(said, shown.replace("\r\n", "\n"));
        assert!(said.contains("Requested from provider") || said.contains("Ready to submit"), "{said}");
    }

    #[test]
    fn clipboard_has_the_headings_and_one_line_a_row() {
        let line = CustomerLine::new(&plan(), &customer(), None);
        let text = tsv(&Lang::new(Language::English), &plan(), &[&line, &line], &COLUMNS[2..]);
        assert_eq!(text, "Seats\tNext renewal (UTC)\n25\t2027-02-01\n25\t2027-02-01\n");
    }
}
