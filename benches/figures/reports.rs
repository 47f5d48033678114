//! Reports of 2,000 customers on the move: worked out, put into words, and written.

use std::io::Cursor;

use calamine::Reader as _;
use changeover::domain::moves::Moving;
use changeover::domain::paper_size::PaperSize;
use changeover::domain::plan::report::ReportKind;
use changeover::domain::report::{PackField, ReportGround, ReportOrder};
use changeover::domain::schedule::{Inputs, RuleLibrary};
use changeover::exchange::paper::report::{ReportForm, report_file};
use changeover::i18n::reports::{HandedOver, report_paper};
use changeover::i18n::{Lang, Language};

use crate::python::Python;
use crate::{Figure, now, timed};

/// Milliseconds that one may take.
const GOAL: f64 = 1_000.0;
const ROUNDS: usize = 3;

/// Writes the cells that it was given as a workbook, row by row as openpyxl does it fastest.
const OPENPYXL: &str = "
import io, json, sys, time, openpyxl
sheets = json.load(open(sys.argv[1]))
for _ in sys.stdin:
    begun = time.perf_counter()
    book = openpyxl.Workbook(write_only=True)
    for sheet in sheets:
        page = book.create_sheet()
        for row in sheet:
            page.append(row)
    out = io.BytesIO()
    book.save(out)
    print(time.perf_counter() - begun, out.tell(), flush=True)
";

/// What stands in the sheets of a workbook, row by row.
fn cells(workbook: &[u8]) -> serde_json::Value {
    let mut book: calamine::Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(workbook)).expect("our own workbook");
    let cell = |cell: &calamine::Data| match cell {
        calamine::Data::Empty => serde_json::Value::Null,
        calamine::Data::Float(number) => (*number).into(),
        other => other.to_string().into(),
    };
    let sheets = book.worksheets().into_iter();
    sheets
        .map(|(_, range)| range.rows().map(|row| row.iter().map(cell).collect()).collect::<Vec<serde_json::Value>>())
        .collect()
}

pub(crate) fn figures() -> Vec<Figure> {
    let plan = changeover::domain::sample::moving_crowd(now(), 2_000).expect("the shipped sample");
    let (library, today, lang) = (RuleLibrary::shipped(), now().date(), Lang::new(Language::TraditionalChinese));
    let book = library.book_of(&plan);
    let inputs = Inputs { plan: &plan, book: &book, holidays: &library.holidays, today };
    let ground = ReportGround { inputs, books: &library.books, ahead: 0 };
    let moving = Moving::of_requests(&plan);
    let customer = plan.customers.iter().find(|one| !moving.requests(one.id).is_empty()).map(|one| one.id);
    let order = |kind| {
        let fields = PackField::ALL.to_vec();
        ReportOrder { kind, on: today, customer, provider: None, fields }.plain(&plan)
    };
    let paper = |kind| report_paper(&lang, &ground, &order(kind), &HandedOver::new()).expect("a report");
    let mut figures: Vec<Figure> = ReportKind::ALL
        .into_iter()
        .map(|kind| {
            let times: Vec<_> =
                (0..ROUNDS).map(|_| timed(|| report_file(&paper(kind), ReportForm::Html).expect("a page")).0).collect();
            Figure::limit(format!("report {}, 2k customers on the move", kind.word()), &times, GOAL)
        })
        .collect();
    let pack = paper(ReportKind::Pack);
    let written = report_file(&pack, ReportForm::Xlsx).expect("a workbook").bytes;
    let mut python = Python::start(OPENPYXL, cells(&written).to_string().as_bytes());
    let pairs: Vec<_> = (0..ROUNDS)
        .map(|_| (timed(|| report_file(&pack, ReportForm::Xlsx).expect("a workbook")).0, python.turn()))
        .collect();
    let name = "workbook of the pack, 2k customers on the move";
    figures.push(Figure::pairs(name, "openpyxl writing the same cells", 0.5, &pairs));
    let times: Vec<_> =
        (0..ROUNDS).map(|_| timed(|| report_file(&pack, ReportForm::Pdf(PaperSize::A4)).expect("pages")).0).collect();
    figures.push(Figure::limit("PDF of the pack, 2k customers on the move", &times, GOAL));
    figures
}
