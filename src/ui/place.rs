//! Where something is, and how it is shown: each place one line. `Action::Go` leads there, and Alt+Left back.

use super::action::EvidenceOwner;
use super::page::Page;
use super::pages::customers::{Spot, Tab};
use super::pages::rules::View;
use super::session::Session;
use super::what_if::WhatIf;
use crate::domain::plan::company::StaffRole;
use crate::domain::plan::ids::{
    BaselineId, ChecklistId, CustomerId, PartnershipId, ProviderId, ScenarioId, TenantRequestId, TodoId, TransferId,
    ViewId, WaveId,
};
use crate::domain::rules::{FormValue, PhaseKind};
use crate::domain::slug::Slug;
use crate::roster::filter::Filter;

/// A page, or something on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// A page, as it was left.
    Page(Page),
    /// The field of our company in which this is entered.
    Field(FormValue),
    /// Our people, one of whom is to get this role.
    Role(StaffRole),
    /// A step of the enrollment, or the step that a check or something to save belongs to.
    Step(Slug),
    /// Where this part of the way is done.
    Phase(PhaseKind),
    /// This provider's form.
    Provider(ProviderId),
    /// The comparison of providers.
    Comparison,
    /// The choice of a provider.
    Decision,
    /// The partnership invitations.
    Partnerships,
    /// This partnership invitation.
    Partnership(PartnershipId),
    /// The requests for tenants of new customers.
    TenantRequests,
    /// This request for a tenant.
    TenantRequest(TenantRequestId),
    /// This customer's sheet, there; `None`: as it was left.
    Customer(CustomerId, Option<Spot>),
    /// This subscription, on its customer's sheet.
    Subscription(CustomerId, String),
    /// The subscriptions that this query finds.
    SubscriptionsFound(String),
    /// The customers for whom this holds.
    Customers(Filter),
    /// The customers that this query finds.
    CustomersFound(String),
    /// This saved view of the customers.
    View(ViewId),
    /// The removed customers with these words.
    Bin(String),
    /// Where the links of GDAP requests are pasted as a list.
    GdapList,
    /// The letters of the plan: those that somebody made, and those that are shared.
    Letters,
    /// What is to be done for the moves.
    WorkList,
    /// Who is moved when.
    Schedule,
    /// Whoever is not moved in time, by the schedule.
    LateMoves,
    /// The time line of the moves.
    TimeLine,
    /// This wave's sheet.
    Wave(WaveId),
    /// This transfer request's sheet.
    Request(TransferId),
    /// This scenario's sheet.
    Scenario(ScenarioId),
    /// This baseline's sheet.
    Baseline(BaselineId),
    /// What would be if.
    WhatIf(WhatIf),
    /// This date.
    Date(Slug),
    /// The incentives.
    Incentives,
    /// This to-do.
    Todo(TodoId),
    /// This checklist's sheet.
    Checklist(ChecklistId),
    /// The dossier of this customer, who is called so.
    Dossier(CustomerId, String),
    /// This view of the rule books.
    Rules(View),
    /// What the rule book that is followed says in these words.
    Rule(String),
}

impl From<Page> for Place {
    fn from(page: Page) -> Self {
        Self::Page(page)
    }
}

/// The step in which one sees that both roles hold; the same in every book.
const BOTH_ROLES: Slug = Slug::new("both-roles");

impl Place {
    /// How far the moves of this customer are, on its sheet.
    pub fn moves_of(customer: CustomerId) -> Self {
        Self::Customer(customer, Some(Spot::Top(Tab::Moves)))
    }

    /// What proves this, on the sheet of its customer.
    pub fn proof(customer: CustomerId, of: EvidenceOwner) -> Self {
        Self::Customer(customer, Some(Spot::Proof(of)))
    }

    /// Where somebody is who looks at this page.
    pub fn on(session: &Session, page: Page) -> Self {
        let record = match page {
            Page::Customers => session.customers.place(),
            Page::Moves => session.moves.place(),
            Page::Providers => session.providers.place(),
            Page::Todos => session.todos.place(),
            _ => None,
        };
        record.unwrap_or(Self::Page(page))
    }

    /// Whether both show the same record, or neither shows one.
    pub fn is_same_record(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Customer(one, _) | Self::Subscription(one, _), Self::Customer(two, _)) => one == two,
            (one, two) => one == two,
        }
    }

    /// The page that it is on.
    pub fn page(&self) -> Page {
        match self {
            Self::Page(page) => *page,
            Self::Field(_) | Self::Role(_) => Page::Company,
            Self::Step(_) | Self::Phase(PhaseKind::Enroll | PhaseKind::BothRoles) => Page::Enrollment,
            Self::Phase(PhaseKind::FindProvider | PhaseKind::PartnerUp | PhaseKind::NewCustomers)
            | Self::Provider(_)
            | Self::Comparison
            | Self::Decision
            | Self::Partnerships
            | Self::Partnership(_)
            | Self::TenantRequests
            | Self::TenantRequest(_) => Page::Providers,
            Self::Phase(PhaseKind::MoveCustomers) | Self::GdapList | Self::Letters => Page::Invitations,
            Self::Phase(PhaseKind::TellApart)
            | Self::Customer(..)
            | Self::Subscription(..)
            | Self::Customers(_)
            | Self::CustomersFound(_)
            | Self::View(_)
            | Self::Bin(_) => Page::Customers,
            Self::SubscriptionsFound(_) => Page::Subscriptions,
            Self::Phase(PhaseKind::MoveSubscriptions)
            | Self::WorkList
            | Self::Schedule
            | Self::LateMoves
            | Self::TimeLine
            | Self::Wave(_)
            | Self::Request(_)
            | Self::Scenario(_)
            | Self::Baseline(_)
            | Self::WhatIf(_) => Page::Moves,
            Self::Phase(PhaseKind::Incentives) | Self::Date(_) | Self::Incentives => Page::Deadlines,
            Self::Todo(_) | Self::Checklist(_) => Page::Todos,
            Self::Dossier(..) => Page::Reports,
            Self::Rules(_) | Self::Rule(_) => Page::Rules,
        }
    }

    /// Shows it on its page, which need not be the one that is seen.
    pub fn show(&self, session: &mut Session) {
        match self {
            Self::Page(_) | Self::Phase(PhaseKind::Enroll | PhaseKind::MoveCustomers | PhaseKind::TellApart) => {}
            Self::Field(fact) => session.company.show(*fact),
            Self::Role(role) => session.company.show_role(*role),
            Self::Step(step) => session.enrollment.show(*step),
            Self::Phase(PhaseKind::BothRoles) => session.enrollment.show(BOTH_ROLES),
            Self::Provider(provider) => session.providers.show_provider(*provider),
            Self::Phase(PhaseKind::FindProvider) | Self::Comparison => session.providers.show_comparison(),
            Self::Decision => session.providers.show_decision(),
            Self::Phase(PhaseKind::PartnerUp) | Self::Partnerships => session.providers.show_partnerships(),
            Self::Partnership(partnership) => session.providers.show_partnership(*partnership),
            Self::Phase(PhaseKind::NewCustomers) | Self::TenantRequests => session.providers.show_requests(),
            Self::TenantRequest(request) => session.providers.show_request(*request),
            Self::Customer(customer, spot) => session.customers.ask_for(*customer, *spot),
            Self::Subscription(customer, id) => session.customers.ask_for_subscription(*customer, id),
            Self::SubscriptionsFound(query) => session.subscriptions.show_found(query),
            Self::Customers(filter) => session.customers.filter = Some(*filter),
            Self::CustomersFound(query) => session.customers.show_found(query),
            Self::View(view) => session.customers.show_view(*view),
            Self::Bin(words) => session.customers.show_bin(words),
            Self::GdapList => session.invitations.show_gdap_list(),
            Self::Letters => session.invitations.show_own_letters(),
            Self::Phase(PhaseKind::MoveSubscriptions) | Self::WorkList => session.moves.show_work(),
            Self::Schedule => session.moves.show_schedule(),
            Self::LateMoves => session.moves.show_late(),
            Self::TimeLine => session.moves.show_line(),
            Self::Wave(wave) => session.moves.show_wave(*wave),
            Self::Request(transfer) => session.moves.show_request(*transfer),
            Self::Scenario(scenario) => session.moves.show_scenario(*scenario),
            Self::Baseline(baseline) => session.moves.show_baseline(*baseline),
            Self::WhatIf(view) => session.moves.show_what_if(*view),
            Self::Date(due) => session.deadlines.show_date(*due),
            Self::Phase(PhaseKind::Incentives) | Self::Incentives => session.deadlines.show_incentives(),
            Self::Todo(todo) => session.todos.show(*todo),
            Self::Checklist(checklist) => session.todos.show_checklist(*checklist),
            Self::Dossier(customer, name) => session.reports.show_dossier(*customer, name),
            Self::Rules(view) => session.rules.view = *view,
            Self::Rule(words) => session.rules.show_words(words),
        }
    }
}
