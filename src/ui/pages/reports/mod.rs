//! Reports: which one, of which day and for whom, as it will be seen, and the ways to give it out.

mod choices;
mod given;
mod hand_over;
mod preview;
mod terms;
mod weekly;

use egui::{Layout, Ui, UiBuilder, vec2};

use crate::domain::paper_size::PaperSize;
use crate::domain::plan::ids::{CustomerId, ProviderId};
use crate::domain::plan::report::{GivenReport, ReportKind};
use crate::domain::report::{PackField, ReportOrder};
use crate::exchange::paper::report::{ReportForm, ReportPaper};
use crate::ui::action::{Action, Actions, Page, ReportAction};
use crate::ui::ctx::Ctx;
use crate::ui::kit::{self, Btn, icons};
use crate::ui::many::Look;
use crate::ui::root::page_head;
use crate::ui::session::Session;
use crate::ui::theme::tokens;

/// Width of the list of kinds, in points.
const LIST: f32 = 200.0;
/// With less room than this the list becomes a menu above.
const NARROW: f32 = 760.0;

/// What is chosen on this page.
#[derive(Default)]
pub struct State {
    kind: ReportKind,
    /// The day that is told of; `None`: today.
    on: Option<chrono::NaiveDate>,
    /// What stands in the field of the day is none that a report can tell of.
    has_no_day: bool,
    customer: Option<CustomerId>,
    /// What is typed to find the customer.
    query: String,
    provider: Option<ProviderId>,
    fields: Look<PackField>,
    /// The list of what was given out is unfolded.
    shows_given: bool,
    /// The fields of margins are unfolded; `None`: not shown yet, and they are if nothing stands in any.
    shows_terms: Option<bool>,
    /// What was asked for last, so that it is not asked for again and again.
    asked: Option<(ReportOrder, u64)>,
}

impl State {
    /// Shows the dossier of this customer.
    pub fn show_dossier(&mut self, customer: CustomerId, name: &str) {
        (self.kind, self.customer, self.query) = (ReportKind::Dossier, Some(customer), name.to_owned());
        self.on = None;
    }

    /// Shows what this report told, as the plan tells it now.
    fn show_again(&mut self, ctx: &Ctx<'_>, given: &GivenReport) {
        (self.kind, self.provider) = (given.kind, given.provider);
        self.on = (given.on != ctx.today).then_some(given.on);
        self.customer = given.customer;
        self.query = given.customer.map(|id| ctx.plan.name_of(id).to_owned()).unwrap_or_default();
    }

    fn order(&self, ctx: &Ctx<'_>) -> ReportOrder {
        let on = self.on.filter(|day| *day <= ctx.today).unwrap_or(ctx.today);
        let (customer, provider) = (self.customer, self.provider);
        ReportOrder { kind: self.kind, on, customer, provider, fields: self.fields.shown.clone() }.plain(ctx.plan)
    }
}

/// Shows the report of this kind.
pub fn show(session: &mut Session, kind: ReportKind) {
    session.reports.kind = kind;
    session.go(Page::Reports);
}

/// Draws the page.
pub fn page_ui(ui: &mut Ui, ctx: &Ctx<'_>, session: &mut Session, actions: &mut Actions) {
    page_head(ui, &ctx.text("nav-reports"), &ctx.text(session.reports.kind.what_key()));
    session.reports.fields.read_columns(ctx.settings);
    let whole = ui.available_rect_before_wrap();
    let gap = tokens(ui).space.l;
    if whole.width() < NARROW {
        kit::scroll_page(ui, "reports", |ui| {
            kinds_menu(ui, ctx, &mut session.reports);
            right_ui(ui, ctx, session, preview::sheet_ui, actions);
        });
    } else {
        let left = whole.with_max_x(whole.left() + LIST);
        let build = UiBuilder::new().id_salt("kinds").max_rect(left).layout(Layout::top_down(egui::Align::Min));
        ui.scope_builder(build, |ui| kinds_ui(ui, ctx, &mut session.reports));
        let right = whole.with_min_x(left.right() + gap);
        let build = UiBuilder::new().id_salt("report").max_rect(right).layout(Layout::top_down(egui::Align::Min));
        let is_tall = session.reports.shows_given || session.reports.kind == ReportKind::Margin;
        ui.scope_builder(build, |ui| {
            if is_tall {
                kit::scroll_page(ui, "report-tall", |ui| right_ui(ui, ctx, session, preview::sheet_ui, actions));
            } else {
                right_ui(ui, ctx, session, preview::preview_ui, actions);
            }
        });
        ui.expand_to_include_rect(whole);
    }
    session.reports.fields.keep_columns(ui, None, &std::collections::BTreeMap::new(), actions);
    ask(ctx, &mut session.reports, actions);
}

/// Asks for the report unless it is there, or was asked for.
fn ask(ctx: &Ctx<'_>, state: &mut State, actions: &mut Actions) {
    let order = state.order(ctx);
    let is_made = ctx.report.is_some_and(|made| {
        (made.revision, made.today, made.language) == (ctx.revision, ctx.today, ctx.lang.language())
            && made.order == order
    });
    let wanted = (order, ctx.revision);
    if !is_made && state.asked.as_ref() != Some(&wanted) {
        actions.push(Action::Report(ReportAction::Make(Box::new(wanted.0.clone()))));
        state.asked = Some(wanted);
    } else if is_made {
        state.asked = None;
    }
}

fn kinds_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State) {
    ui.spacing_mut().item_spacing.y = 2.0;
    for kind in ReportKind::ALL {
        let row =
            kit::list_row(ui, state.kind == kind, &ctx.text(kind.key()), "").on_hover_text(ctx.text(kind.what_key()));
        if row.clicked() {
            state.kind = kind;
        }
    }
}

fn kinds_menu(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State) {
    let words = ReportKind::ALL.map(|kind| (kind, ctx.text(kind.key())));
    let options = words.each_ref().map(|(kind, word)| (*kind, &**word));
    kit::select(ui, "report-kind", &ctx.text("reports-kinds"), &mut state.kind, &options, LIST);
    ui.add_space(tokens(ui).space.s);
}

/// Draws the report.
type Show = fn(&mut Ui, &Ctx<'_>, &ReportPaper, &mut Actions);

fn right_ui(ui: &mut Ui, ctx: &Ctx<'_>, session: &mut Session, show: Show, actions: &mut Actions) {
    choices::choices_ui(ui, ctx, session, actions);
    if session.reports.kind == ReportKind::Margin {
        terms::terms_ui(ui, ctx, &mut session.reports, (&mut session.unfinished, &mut *actions));
    }
    buttons_ui(ui, ctx, &session.reports, actions);
    given::given_ui(ui, ctx, &mut session.reports);
    ui.add_space(tokens(ui).space.s);
    if session.reports.has_no_day {
        kit::secondary(ui, &ctx.text("reports-no-day"));
        return;
    }
    let made = ctx.report.filter(|made| made.order == session.reports.order(ctx));
    match made.map(|made| &made.paper) {
        None => {
            kit::secondary(ui, &ctx.text("reports-making"));
        }
        Some(Err(gap)) => {
            kit::body(ui, &ctx.text(gap.key()));
        }
        Some(Ok(paper)) => show(ui, ctx, paper, actions),
    }
}

/// The ways to give the report out, and when it was given out last.
fn buttons_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &State, actions: &mut Actions) {
    let order = state.order(ctx);
    let made = ctx.report.filter(|made| made.order == order);
    let paper = made.and_then(|made| made.paper.as_ref().ok()).map(|paper| &**paper);
    let (making, no_day) = (ctx.text("reports-making"), ctx.text("reports-no-day"));
    let blocked = match () {
        () if state.has_no_day => Some(&*no_day),
        () => paper.is_none().then_some(&*making),
    };
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(tokens(ui).space.s, tokens(ui).space.xs);
        let print = ctx.text("reports-print");
        if ui.add(Btn::primary(&print).icon(icons::PRINTER).blocked(blocked)).clicked() {
            actions.push(Action::Report(ReportAction::Print));
        }
        save_menu(ui, ctx, (paper, blocked), actions);
        let copy = ctx.text("reports-copy");
        if ui.add(Btn::secondary(&copy).icon(icons::COPY).blocked(blocked)).clicked() {
            actions.push(Action::Report(ReportAction::Copy));
        }
    });
    let same =
        ctx.plan.reports.iter().filter(|given| {
            (given.kind, given.customer, given.provider) == (order.kind, order.customer, order.provider)
        });
    let last = same.max_by_key(|given| given.given.at);
    let said = last.map_or_else(
        || ctx.text("reports-given-never"),
        |given| {
            let (when, day) = (ctx.lang.when(given.given.at.time(), ctx.today), ctx.lang.date(given.on));
            ctx.lang.with("reports-given", &[("when", &when), ("by", &given.given.by), ("day", &day)])
        },
    );
    kit::secondary(ui, &said);
}

/// The button that saves it, and the kinds of files.
fn save_menu(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (paper, blocked): (Option<&ReportPaper>, Option<&str>),
    actions: &mut Actions,
) {
    let save = ctx.text("reports-save");
    let button = Btn::secondary(&save).icon(icons::DOWNLOAD_SIMPLE).opens_menu().blocked(blocked);
    kit::menu(ui, button, |ui| {
        // The paper that was chosen last is offered first.
        let is_other = |form: &ReportForm| matches!(form, ReportForm::Pdf(size) if *size != ctx.settings.paper);
        let (others, mut forms): (Vec<_>, Vec<_>) = ReportForm::ALL.into_iter().partition(is_other);
        let after = forms.iter().position(|form| matches!(form, ReportForm::Pdf(_))).map_or(0, |at| at + 1);
        forms.splice(after..after, others);
        for form in forms {
            let response = match (form, paper.and_then(ReportPaper::largest_table)) {
                (ReportForm::Csv, None) => {
                    kit::menu_item_blocked(ui, &ctx.text("reports-form-csv-none"), &ctx.text("reports-form-csv-why"))
                }
                (ReportForm::Csv, Some((table, _))) => {
                    kit::menu_item(ui, &ctx.lang.with(form_key(form), &[("table", table)]))
                }
                _ => kit::menu_item(ui, &ctx.text(form_key(form))),
            };
            if response.clicked() {
                actions.push(Action::Report(ReportAction::Save { path: None, form }));
            }
        }
    });
}

fn form_key(form: ReportForm) -> &'static str {
    match form {
        ReportForm::Html => "reports-form-html",
        ReportForm::Pdf(PaperSize::A4) => "reports-form-pdf-a4",
        ReportForm::Pdf(PaperSize::Letter) => "reports-form-pdf-letter",
        ReportForm::Xlsx => "reports-form-xlsx",
        ReportForm::Csv => "reports-form-csv",
        ReportForm::Markdown => "reports-form-markdown",
        ReportForm::Text => "reports-form-text",
    }
}
