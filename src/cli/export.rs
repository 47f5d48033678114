//! `changeover export`: customers or subscriptions as a file, with the columns and rows of the window; reads the plan only.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, ValueEnum};
use serde_json::json;

use super::{Exit, World};
use crate::clock;
use crate::domain::moves::OwnGround;
use crate::domain::plan::Plan;
use crate::domain::schedule::Inputs;
use crate::exchange::table_out::{TableFormat, TableWriteFault};
use crate::roster::columns::RosterColumn;
use crate::roster::export::{self, ExportRequest};
use crate::roster::sold::columns::SoldCol;
use crate::roster::sold::export::SoldOrder;
use crate::roster::sold::{self, Sold};
use crate::roster::{self, CustomerList};
use crate::store::export::{free_place, with_ending};
use crate::store::fs::RealFs;

/// What is exported.
#[derive(Clone, Debug, Args)]
pub struct ExportArgs {
    /// Plan folder or its plan.ron; the plan is not changed
    pub plan: PathBuf,
    /// What to export; without it, --json prints the whole plan
    pub rows: Option<Rows>,
    /// File to save; an existing file is not replaced
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
    /// Format of the file; without it, a workbook if FILE ends in .xlsx, otherwise CSV for Excel
    #[arg(long)]
    pub format: Option<TableArg>,
    /// Columns in the order in which they are to stand, such as company,domain,country; without it, all of them
    #[arg(long, value_name = "NAME,...", value_delimiter = ',')]
    pub columns: Vec<String>,
    /// Only the rows that this search finds in the window
    #[arg(long, value_name = "WORDS")]
    pub search: Option<String>,
}

/// Which of the window's tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Rows {
    /// One row for each customer
    Customers,
    /// One row for each subscription
    Subscriptions,
}

/// The format of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum TableArg {
    /// Excel workbook
    Xlsx,
    /// CSV for Excel, which needs a byte-order mark
    CsvExcel,
    /// CSV for other programs
    Csv,
}

/// A file that is not written: there is no such column.
struct NoColumn {
    said: String,
    known: Vec<&'static str>,
}

/// How many rows there are, and the file of them.
type Table = (usize, Result<Vec<u8>, TableWriteFault>);

pub(super) fn run(world: &mut World<'_>, args: &ExportArgs) -> Exit {
    let (rows, out) = match (args.rows, &args.out) {
        (Some(rows), Some(out)) => (rows, out.clone()),
        (None, None) if world.json => return super::whole::export(world, &args.plan),
        _ => return world.usage("cli-export-what"),
    };
    let plan = match world.read_plan(&args.plan) {
        Ok((plan, _)) => plan,
        Err(exit) => return exit,
    };
    let format = match args.format {
        Some(TableArg::Xlsx) => TableFormat::Xlsx,
        Some(TableArg::Csv) => TableFormat::Csv { bom: false },
        None if out.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("xlsx")) => TableFormat::Xlsx,
        Some(TableArg::CsvExcel) | None => TableFormat::Csv { bom: true },
    };
    let path = with_ending(out, format.ending());
    let shown = path.display().to_string();
    if free_place(&RealFs, &path) != path {
        let text = world.lang.with("cli-export-exists", &[("path", &shown)]).into_owned();
        world.say(&text);
        return Exit::Io;
    }
    let today = clock::today();
    let (table, key) = match rows {
        Rows::Customers => (customers(world, &plan, args, format, today), "customers-file-saved"),
        Rows::Subscriptions => (subscriptions(world, &plan, args, format, today), "sold-file-saved"),
    };
    let (n, file) = match table {
        Ok(table) => table,
        Err(NoColumn { said, known }) => {
            let known = known.join(", ");
            let text = world.lang.with("cli-export-column", &[("said", &said), ("columns", &known)]).into_owned();
            world.say(&text);
            return Exit::Usage;
        }
    };
    if n == 0 {
        let text = world.lang.text("cli-export-none").into_owned();
        world.say(&text);
        return Exit::Problems;
    }
    let bytes = match file {
        Ok(bytes) => bytes,
        Err(fault) => {
            let is_long = matches!(fault, TableWriteFault::TooManyRows);
            let text = world.lang.text(if is_long { "customers-file-too-long" } else { "job-broken" }).into_owned();
            world.say(&text);
            return Exit::Problems;
        }
    };
    if let Err(error) = crate::store::write_file(&RealFs, &path, &bytes) {
        return world.trouble(&error);
    }
    if world.json {
        world.json(&json!({ "rows": n, "path": shown }));
    } else {
        let text = world.lang.count_with(key, n, &[("path", &shown)]).into_owned();
        world.line(&text);
    }
    Exit::Fine
}

fn customers(
    world: &World<'_>,
    plan: &Plan,
    args: &ExportArgs,
    format: TableFormat,
    today: NaiveDate,
) -> Result<Table, NoColumn> {
    let there: Vec<RosterColumn> = RosterColumn::all().iter().copied().filter(|col| col.is_in(plan)).collect();
    let columns = chosen(&args.columns, &there, RosterColumn::id)?;
    let library = world.shelf().library;
    let book = library.book_of(plan);
    let calendars = Inputs { plan, book: &book, holidays: &library.holidays, today }.calendars();
    let mut list = CustomerList::default();
    let query = args.search.clone().unwrap_or_default();
    list.refresh((plan, &calendars), 0, roster::RowsQuery { query, today, ..roster::RowsQuery::default() });
    let rows: Vec<_> = (0..list.len()).map(|row| list.id(row)).collect();
    let order = ExportRequest { format, columns, rows };
    let file = export::file((plan, &calendars), world.lang.language(), &order, &mut |_, _| Ok(()));
    Ok((order.rows.len(), file))
}

fn subscriptions(
    world: &World<'_>,
    plan: &Plan,
    args: &ExportArgs,
    format: TableFormat,
    today: NaiveDate,
) -> Result<Table, NoColumn> {
    let columns = chosen(&args.columns, &SoldCol::ALL, SoldCol::id)?;
    let library = world.shelf().library;
    let book = library.book_of(plan);
    let calendars = Inputs { plan, book: &book, holidays: &library.holidays, today }.calendars();
    let ground = OwnGround { plan: plan.clone(), book, calendars, today, utc: clock::now().date() };
    let sold = Sold::of(ground.clone());
    let query = args.search.clone().unwrap_or_default();
    let arranged = sold.arrange(&sold::SoldQuery { query, today, ..sold::SoldQuery::default() });
    let rows: Vec<_> = arranged.rows.iter().filter_map(|&at| Some(sold.line(at)?.key())).collect();
    let order = SoldOrder { format, columns, rows };
    let file = sold::export::file(&ground.as_ground(), world.lang.language(), &order, &mut |_, _| Ok(()));
    Ok((order.rows.len(), file))
}

/// The columns of these names, each once; all of them where none is named.
fn chosen<C: Copy + PartialEq>(
    names: &[String],
    all: &[C],
    id: impl Fn(C) -> &'static str,
) -> Result<Vec<C>, NoColumn> {
    let mut columns = Vec::new();
    for name in names {
        let said = name.trim();
        let Some(&found) = all.iter().find(|&&col| id(col).eq_ignore_ascii_case(said)) else {
            return Err(NoColumn { said: said.to_owned(), known: all.iter().map(|&col| id(col)).collect() });
        };
        if !columns.contains(&found) {
            columns.push(found);
        }
    }
    Ok(if columns.is_empty() { all.to_vec() } else { columns })
}
