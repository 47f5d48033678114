//! Reports of 2,000 customers on the move: worked out, put into words, and written.

use changeover::domain::moves::Moving;
use changeover::domain::plan::report::ReportKind;
use changeover::domain::report::{PackField, ReportGround, ReportOrder};
use changeover::domain::schedule::{Inputs, Library};
use changeover::exchange::paper::report::{ReportForm, report_file};
use changeover::i18n::reports::{HandedOver, report_paper};
use changeover::i18n::{Lang, Language};

use crate::{Figure, now, timed};

/// Milliseconds that one may take.
const GOAL: f64 = 1_000.0;
const ROUNDS: usize = 3;

pub(crate) fn figures() -> Vec<Figure> {
    let plan = changeover::domain::sample::moving_crowd(now(), 2_000).expect("the shipped sample");
    let (library, today, lang) = (Library::shipped(), now().date(), Lang::new(Language::TraditionalChinese));
    let book = library.book_of(&plan);
    let inputs = Inputs { plan: &plan, book: &book, holidays: &library.holidays, today };
    let ground = ReportGround { inputs, ahead: 0 };
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
    let times: Vec<_> =
        (0..ROUNDS).map(|_| timed(|| report_file(&pack, ReportForm::Xlsx).expect("a workbook")).0).collect();
    figures.push(Figure::limit("workbook of the pack, 2k customers on the move", &times, GOAL));
    let times: Vec<_> = (0..ROUNDS).map(|_| timed(|| report_file(&pack, ReportForm::Pdf).expect("pages")).0).collect();
    figures.push(Figure::limit("PDF of the pack, 2k customers on the move", &times, GOAL));
    figures
}
