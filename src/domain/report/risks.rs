//! What can go wrong, gathered from everything that the program finds out, the most urgent first.

use crate::domain::foresight::RiskOfDay;
use crate::domain::moves::{Ground, MoveFinding, findings};
use crate::domain::plan::customer::{Customer, RelationStage};
use crate::domain::plan::ids::CustomerId;
use crate::domain::plan::track::{ConsentState, TransferState};
use crate::domain::schedule::{Due, DueTone, RuleFinding};
use crate::domain::states::Tone;
use crate::states;

use super::{ReportGround, ReportOutlook};

states! {
    /// What is wrong with customers.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum CustomerTrouble: key, advice_key, tone {
        /// They declined.
        Declined => "report-risk-declined", "report-risk-declined-do", Late;
        /// Not all of their subscriptions moved, or a request came to nothing.
        Failed => "report-risk-failed", "report-risk-failed-do", Late;
        /// They do not want the relation to be shared.
        Refused => "report-risk-refused", "report-risk-refused-do", Late;
        /// Nobody there can be reached.
        Unreachable => "report-risk-unreachable", "report-risk-unreachable-do", Warning;
        /// Nobody there can be written to.
        NoAddress => "report-risk-no-address", "report-risk-no-address-do", Warning;
        /// They accepted, and the provider has not confirmed it.
        NotConfirmed => "report-risk-not-confirmed", "report-risk-not-confirmed-do", Waiting;
        /// They have no day of moving although they accepted.
        NoDay => "report-risk-no-day", "report-risk-no-day-do", Waiting;
    }
}

/// Something that can go wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RiskItem {
    /// A date has passed.
    Overdue(Box<Due>),
    /// Customers will not have accepted on a day that the rule book names.
    AtRisk(RiskOfDay),
    /// Something is missing or contradictory in the enrollment.
    Rule(RuleFinding),
    /// Something is wrong with these customers.
    Customers(CustomerTrouble, Vec<CustomerId>),
    /// Something stands against a wave or a customer's day.
    Move(MoveFinding),
}

impl RiskItem {
    /// What it means to the reader.
    pub fn tone(&self) -> Tone {
        match self {
            Self::Overdue(_) => Tone::Late,
            Self::AtRisk(risk) if 0 < risk.n.low => Tone::Late,
            Self::Customers(trouble, _) => trouble.tone(),
            Self::Move(finding) => finding.problem.tone(),
            Self::AtRisk(_) | Self::Rule(_) => Tone::Warning,
        }
    }
}

/// Everything that can go wrong, the most urgent first.
pub fn risks(ground: &ReportGround<'_>, outlook: &ReportOutlook) -> Vec<RiskItem> {
    let (plan, calendars) = (ground.inputs.plan, ground.inputs.calendars());
    let overdue = outlook.dues.iter().filter(|due| due.tone == DueTone::Overdue);
    let mut all: Vec<RiskItem> = overdue.map(|due| RiskItem::Overdue(Box::new(due.clone()))).collect();
    all.extend(outlook.foresight.at_risk.iter().filter(|risk| 0 < risk.n.high).copied().map(RiskItem::AtRisk));
    for trouble in CustomerTrouble::ALL {
        let has = plan.customers.iter().filter(|customer| has_trouble(ground, outlook, customer, trouble));
        let customers: Vec<CustomerId> = has.map(|customer| customer.id).collect();
        if !customers.is_empty() {
            all.push(RiskItem::Customers(trouble, customers));
        }
    }
    let on = Ground::new(plan, ground.inputs.book, &calendars, ground.inputs.today);
    let found = findings(&on, &outlook.forecast.moving);
    // That customers look like a group is a proposal and no risk.
    let is_risk = |one: &MoveFinding| one.problem.tone() != Tone::Info;
    all.extend(found.into_iter().filter(is_risk).map(RiskItem::Move));
    all.extend(outlook.forecast.findings.iter().cloned().map(RiskItem::Rule));
    all.sort_by_key(|one| match one.tone() {
        Tone::Late | Tone::Irreversible => 0,
        Tone::Warning => 1,
        Tone::Waiting | Tone::Info | Tone::Calm | Tone::Done => 2,
    });
    all
}

fn has_trouble(
    ground: &ReportGround<'_>,
    outlook: &ReportOutlook,
    customer: &Customer,
    trouble: CustomerTrouble,
) -> bool {
    let plan = ground.inputs.plan;
    let (stage, moved) = (plan.stage_of(customer), outlook.forecast.moving.state(customer));
    let is_open = matches!(stage, RelationStage::NotAsked | RelationStage::Invited)
        && !crate::domain::schedule::safety_of(plan, customer).is_safe();
    match trouble {
        CustomerTrouble::Declined => stage == RelationStage::Declined,
        CustomerTrouble::Failed => {
            matches!(moved, TransferState::WithErrors | TransferState::Rejected | TransferState::Expired)
        }
        CustomerTrouble::Refused => customer.tracks().consent_state() == ConsentState::Refused,
        CustomerTrouble::Unreachable => is_open && customer.unreachable.is_some(),
        CustomerTrouble::NoAddress => is_open && customer.recipient().is_none_or(|contact| contact.email.is_none()),
        CustomerTrouble::NotConfirmed => matches!(stage, RelationStage::Accepted | RelationStage::VerifiedByUs),
        CustomerTrouble::NoDay => {
            let is_ahead = matches!(moved, TransferState::Unknown | TransferState::Planned);
            stage.is_accepted() && is_ahead && plan.day_of_move(customer).is_none()
        }
    }
}
