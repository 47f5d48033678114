//! Providers: who they are, how they compare, partnership invitations, and tenants for new customers.

mod compare;
mod keys;
mod list;
mod partnerships;
mod requests;

use egui::{Align, Layout, Ui};

use crate::domain::plan::ids::{PartnershipId, ProviderId, TenantRequestId};
use crate::domain::plan::partnership::{Partnership, TenantRequest};
use crate::ui::action::{Actions, ImportTarget, Place};
use crate::ui::ctx::Ctx;
use crate::ui::kit;
use crate::ui::register;
use crate::ui::session::Session;
use crate::ui::theme::tokens;

pub use keys::{CRITERIA, PARTNERSHIPS, PROVIDERS, REQUESTS};
pub use list::{Review, Reviewed, judgement_ui, link_ui};

/// A part of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Tab {
    /// The providers, one by one.
    #[default]
    Providers,
    /// Candidates against criteria, and the decision.
    Comparison,
    /// Invitations from providers.
    Partnerships,
    /// Tenants for new customers.
    NewCustomers,
}

/// What the page remembers while the window is open.
#[derive(Default)]
pub struct State {
    tab: Tab,
    /// The part that was chosen while something was being typed: shown once that is in the plan.
    next_tab: Option<Tab>,
    list: list::State,
    compare: compare::State,
    partnerships: partnerships::State,
    requests: requests::State,
}

impl State {
    /// The record that was opened; `None`: none was.
    pub fn place(&self) -> Option<Place> {
        match self.tab {
            Tab::Providers => self.list.opened().map(Place::Provider),
            Tab::NewCustomers => self.requests.opened().map(Place::TenantRequest),
            Tab::Partnerships => self.partnerships.opened().map(Place::Partnership),
            Tab::Comparison => None,
        }
    }

    /// Opens this provider's form.
    pub fn show_provider(&mut self, provider: ProviderId) {
        self.tab = Tab::Providers;
        self.list.choose(provider);
    }

    /// Opens the import of candidates.
    pub fn show_import(&mut self) {
        self.tab = Tab::Providers;
        self.list.show_import();
    }

    /// Shows a table that was read, against the plan.
    pub fn show_review(&mut self, review: Review) {
        self.tab = Tab::Providers;
        self.list.show_review(review);
    }

    /// Says why a table was not read, where it was asked for.
    pub fn show_trouble(&mut self, what: ImportTarget, why: String) {
        self.tab = Tab::Providers;
        self.list.show_trouble(what, why);
    }

    /// What was looked at is done with; the provider is shown again.
    pub fn end_review(&mut self) -> Option<Review> {
        self.list.end_review()
    }

    /// Opens the comparison.
    pub fn show_comparison(&mut self) {
        self.tab = Tab::Comparison;
    }

    /// Opens the decision.
    pub fn show_decision(&mut self) {
        self.show_comparison();
        self.compare.show_decision();
    }

    /// How often the comparison was worked out; frames without a change of the plan must not add to it.
    pub fn n_times_compared(&self) -> usize {
        self.compare.n_times_worked_out()
    }

    /// Opens the partnership invitations.
    pub fn show_partnerships(&mut self) {
        self.tab = Tab::Partnerships;
    }

    /// Opens this partnership invitation.
    pub fn show_partnership(&mut self, partnership: PartnershipId) {
        self.tab = Tab::Partnerships;
        self.partnerships.show(partnership);
    }

    /// Opens this request for a tenant.
    pub fn show_request(&mut self, request: TenantRequestId) {
        self.tab = Tab::NewCustomers;
        self.requests.show(request);
        self.requests.more_mut().part = requests::Part::Details;
    }

    /// Opens the requests for tenants.
    pub fn show_requests(&mut self) {
        self.tab = Tab::NewCustomers;
    }
}

/// Draws the page.
pub fn page_ui(ui: &mut Ui, ctx: &Ctx<'_>, session: &mut Session, actions: &mut Actions) {
    if let Some(tab) = session.providers.next_tab.take() {
        session.providers.tab = tab;
    }
    head_ui(ui, ctx, &mut session.providers);
    match session.providers.tab {
        Tab::Providers => list::tab_ui(ui, ctx, session, actions),
        Tab::Comparison => compare::tab_ui(ui, ctx, session, actions),
        Tab::Partnerships => register::register_ui::<Partnership>(ui, ctx, session, actions),
        Tab::NewCustomers => register::register_ui::<TenantRequest>(ui, ctx, session, actions),
    }
}

fn head_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State) {
    let size = egui::vec2(ui.available_width(), tokens(ui).size.control);
    ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
        kit::page_title(ui, &ctx.text("nav-providers"));
        ui.add_space(tokens(ui).space.s);
        let tabs = [
            (Tab::Providers, ctx.text("providers-tab-list")),
            (Tab::Comparison, ctx.text("providers-tab-compare")),
            (Tab::Partnerships, ctx.text("providers-tab-partnerships")),
            (Tab::NewCustomers, ctx.text("providers-tab-requests")),
        ];
        let options = tabs.each_ref().map(|(tab, name)| (*tab, &**name));
        let mut tab = state.tab;
        if kit::segmented(ui, &ctx.text("providers-tabs"), &mut tab, &options) {
            if kit::leave_field(ui.ctx()) { state.next_tab = Some(tab) } else { state.tab = tab }
        }
    });
    let what = match state.tab {
        Tab::Providers => ctx.text("providers-what"),
        Tab::Comparison => ctx.text("compare-what"),
        Tab::Partnerships => ctx.text("partnerships-what"),
        Tab::NewCustomers => ctx.text("requests-what"),
    };
    kit::secondary(ui, &what);
    ui.add_space(tokens(ui).space.s);
}
