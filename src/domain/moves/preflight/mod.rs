//! What has to hold before a customer's subscriptions are requested, in the order of doing. What is not known is never passed.

mod before;
mod items;
#[cfg(test)]
mod tests;

use chrono::NaiveDate;

use super::{Ground, Judged, RequestBatch};
use crate::domain::plan::customer::Customer;
use crate::domain::slug::Slug;
use crate::states;

states! {
    /// One thing that is checked.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum PreflightCheck: key {
        /// We and the provider both see the relationship.
        Relation => "preflight-check-relation";
        /// The customer agreement holds with the provider.
        Agreement => "preflight-check-agreement";
        /// Our Partner ID is there for the provider.
        PartnerId => "preflight-check-partner-id";
        /// Our partnership with the provider is verified by both.
        Partnership => "preflight-check-partnership";
        /// There is something that moves.
        Items => "preflight-check-items";
        /// It is known what kind everything is.
        Types => "preflight-check-types";
        /// No Azure from before the Azure plan, which blocks every request.
        LegacyAzure => "preflight-check-legacy-azure";
        /// The provider has an Azure plan for the customer.
        AzurePlan => "preflight-check-azure-plan";
        /// Reservations and savings plans that are paid in advance.
        Reservations => "preflight-check-reservations";
        /// Trials, which do not move.
        Trials => "preflight-check-trials";
        /// What is suspended.
        Suspended => "preflight-check-suspended";
        /// Software, which does not move.
        Software => "preflight-check-software";
        /// Software as a service from the marketplace.
        Marketplace => "preflight-check-marketplace";
        /// What can still be canceled.
        Window => "preflight-check-window";
        /// What renews or ends these days.
        Renewal => "preflight-check-renewal";
        /// Days on which nothing is to be moved.
        Blackout => "preflight-check-blackout";
        /// Add-ons go with their base.
        AddOns => "preflight-check-add-ons";
        /// It is chosen what happens at the end of each term.
        EndChoice => "preflight-check-end-choice";
    }
}

states! {
    /// Where a check stands.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum CheckState: key, tone {
        /// It holds.
        Passed => "preflight-state-passed", Done;
        /// It does not concern this customer.
        NotNeeded => "preflight-state-not-needed", Calm;
        /// Nobody has said.
        NotKnown => "preflight-state-not-known", Info;
        /// Something is to be done or decided.
        Open => "preflight-state-open", Warning;
        /// No request is possible.
        Blocks => "preflight-state-blocks", Late;
    }
}

impl CheckState {
    /// Whether nothing is to be done about it.
    pub fn is_clear(self) -> bool {
        match self {
            Self::Passed | Self::NotNeeded => true,
            Self::NotKnown | Self::Open | Self::Blocks => false,
        }
    }
}

states! {
    /// Why a check stands where it does; the sentence may count and name what it is about.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum CheckWhy: key {
        /// No provider is chosen.
        NoProvider => "preflight-why-no-provider";
        /// The customer declined.
        Declined => "preflight-why-declined";
        /// Not invited or without an answer.
        NotAccepted => "preflight-why-not-accepted";
        /// Accepted, but not seen by both.
        NotSeenByBoth => "preflight-why-not-seen";
        /// Seen by both.
        Seen => "preflight-why-seen";
        /// It holds.
        AgreementHolds => "preflight-why-agreement-holds";
        /// The customer has not accepted it.
        AgreementNot => "preflight-why-agreement-not";
        /// We attested it; that does not go with the customer.
        AgreementAttested => "preflight-why-agreement-attested";
        /// Nobody has said.
        AgreementOpen => "preflight-why-agreement-open";
        /// It is recorded.
        PartnerIdKnown => "preflight-why-partner-id-known";
        /// It is not.
        PartnerIdMissing => "preflight-why-partner-id-missing";
        /// Seen by both.
        PartnershipSeen => "preflight-why-partnership-seen";
        /// Not yet seen by both.
        PartnershipOpen => "preflight-why-partnership-open";
        /// None is recorded.
        PartnershipMissing => "preflight-why-partnership-missing";
        /// Something moves.
        ItemsMove => "preflight-why-items-move";
        /// Nothing of what is recorded moves.
        ItemsStay => "preflight-why-items-stay";
        /// No subscription is recorded.
        ItemsMissing => "preflight-why-items-missing";
        /// All kinds are known.
        TypesKnown => "preflight-why-types-known";
        /// Some are not.
        TypesOpen => "preflight-why-types-open";
        /// There is nothing of the kind.
        Nothing => "preflight-why-nothing";
        /// There is legacy Azure.
        LegacyAzure => "preflight-why-legacy-azure";
        /// The provider has to be asked.
        AzurePlanAsk => "preflight-why-azure-plan-ask";
        /// Some are paid in advance.
        ReservationsPrepaid => "preflight-why-reservations-prepaid";
        /// It is not known how they are billed.
        ReservationsOpen => "preflight-why-reservations-open";
        /// They are billed monthly.
        ReservationsMonthly => "preflight-why-reservations-monthly";
        /// There are trials.
        Trials => "preflight-why-trials";
        /// Something is suspended.
        Suspended => "preflight-why-suspended";
        /// There is software that has to be bought anew.
        Software => "preflight-why-software";
        /// There is only software that stays with the customer.
        SoftwareStays => "preflight-why-software-stays";
        /// There is something from the marketplace.
        Marketplace => "preflight-why-marketplace";
        /// Something can still be canceled.
        Window => "preflight-why-window";
        /// Something renews or ends.
        Renewal => "preflight-why-renewal";
        /// Nothing is to be moved.
        Blackout => "preflight-why-blackout";
        /// The base is not among the subscriptions.
        BaseMissing => "preflight-why-base-missing";
        /// The base is not in the same request.
        BaseApart => "preflight-why-base-apart";
        /// Each goes with its base.
        AddOnsTogether => "preflight-why-add-ons-together";
        /// Some may go on in a paid term.
        EndExtends => "preflight-why-end-extends";
        /// For some it is not known.
        EndOpen => "preflight-why-end-open";
        /// It is chosen or known for all.
        EndChosen => "preflight-why-end-chosen";
    }
}

/// A check, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckView {
    /// What is checked.
    pub check: PreflightCheck,
    /// Where it stands.
    pub state: CheckState,
    /// Why.
    pub why: CheckWhy,
    /// The subscriptions that it is about, by their places within the customer; empty where it is about the customer.
    pub items: Vec<usize>,
    /// The last day on which it stands so; `None`: it does not pass by itself.
    pub until: Option<NaiveDate>,
    /// The book's fact; `None`: advice of ours, or the book has none.
    pub fact: Option<Slug>,
}

impl CheckView {
    fn new(check: PreflightCheck, state: CheckState, why: CheckWhy) -> Self {
        Self { check, state, why, items: Vec::new(), until: None, fact: None }
    }

    fn about(self, items: Vec<usize>) -> Self {
        Self { items, ..self }
    }

    /// With the first of these facts that the book has.
    fn by(self, ground: &Ground<'_>, facts: &[Slug]) -> Self {
        let fact = facts.iter().find_map(|id| ground.book.fact(*id)).map(|fact| fact.id);
        Self { fact, ..self }
    }
}

/// All checks of a customer, in the order of doing; what only a fact makes a check of is left out where the book has no such
/// fact, and what is about subscriptions where none is recorded.
pub fn checks(
    ground: &Ground<'_>,
    customer: &Customer,
    judged: &[Judged<'_>],
    batches: &[RequestBatch],
) -> Vec<CheckView> {
    let mut all = before::checks(ground, customer);
    all.extend(items::checks(ground, judged, batches));
    all
}

/// Where the checks stand as a whole: the worst of them.
pub fn state_of(checks: &[CheckView]) -> CheckState {
    checks.iter().map(|view| view.state).max().unwrap_or(CheckState::NotKnown)
}
