//! Steps of the enrollment, who may go them, and what ends with direct bill.

use serde::{Deserialize, Serialize};

use super::text::BilingualText;
use crate::domain::plan::company::StaffRole;
use crate::domain::slug::Slug;
use crate::states;

states! {
    /// An act that cannot be taken back at Microsoft. Each leaves a record of who decided it.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum Act: day_key {
        /// "Enroll now" on the enrollment form: the point of no return.
        EnrollNow => "enrollment-submitted-on";
        /// "Accept and continue" under the indirect reseller agreement.
        AcceptAgreement => "enrollment-accepted-on";
    }
}

impl Act {
    /// The step in which it is done has this name in every book.
    pub const fn step(self) -> Slug {
        match self {
            Self::EnrollNow => Slug::new("enroll-now"),
            Self::AcceptAgreement => Slug::new("accept-agreement"),
        }
    }

    /// The act that is done in the step of this name; `None` for every other step.
    pub fn of_step(step: Slug) -> Option<Self> {
        Self::ALL.into_iter().find(|act| act.step() == step)
    }
}

/// What is done in a step; says which screen it gets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum StepKind {
    /// A list of things that must be right.
    Checks,
    /// Which path the book allows, and why.
    Path,
    /// What ends, and what to save before.
    Losses,
    /// The enrollment form, with the values to copy.
    Form,
    /// An act that cannot be taken back.
    Decide(Act),
    /// Waiting for Microsoft.
    Wait,
    /// Something to do, with a date.
    Task,
}

/// A step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RuleStep {
    /// The same in every book that has the step.
    pub id: Slug,
    /// What is done in it.
    pub kind: StepKind,
    /// What it is called.
    pub title: BilingualText,
    /// Steps that must be done before; empty for one that can be done at any time.
    pub needs: Vec<Slug>,
    /// Who has to do it; `None` when no role is named.
    #[serde(default)]
    pub role: Option<StaffRole>,
    /// What the texts say about it; the first one is its headline.
    pub facts: Vec<Slug>,
    /// What must be right before it counts as done.
    #[serde(default)]
    pub checks: Vec<StepCheck>,
    /// How long Microsoft takes; only for [`StepKind::Wait`] and for tasks that wait for somebody.
    #[serde(default)]
    pub wait: Option<Wait>,
    /// It is part of the way only when all of these hold; empty: always. Unknown counts as holding.
    #[serde(default)]
    pub when: Vec<CompanyCondition>,
}

/// One thing that must be right, with an owner, a date and evidence of its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StepCheck {
    /// Unique among steps, checks and losses; the same in every book.
    pub id: Slug,
    /// What must be so, as a statement: "The partner profile is current".
    pub title: BilingualText,
    /// How to see it, or why it matters; `None` when the title says it all.
    #[serde(default)]
    pub help: Option<BilingualText>,
    /// What it rests on; `None`: common sense, and not a rule of Microsoft's.
    #[serde(default)]
    pub fact: Option<Slug>,
    /// The value of the plan it is about, shown with a copy button.
    #[serde(default)]
    pub value: Option<FormValue>,
    /// It applies only when all of these hold; empty: always.
    #[serde(default)]
    pub when: Vec<CompanyCondition>,
}

states! {
    /// A value that the plan knows and a form of Microsoft's asks for.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum FormValue: key, book_key {
        /// Name of our company.
        CompanyName => "fill-company-name", "rules-value-company-name";
        /// Our partner tenant.
        Tenant => "fill-tenant", "rules-value-tenant";
        /// Partner ID of the location.
        LocationPartnerId => "fill-location-partner-id", "rules-value-location-id";
        /// Partner ID of the global account.
        GlobalPartnerId => "fill-global-partner-id", "rules-value-global-id";
        /// Country where we are enrolled.
        Country => "fill-country", "rules-value-country";
        /// Name of the primary contact.
        ContactName => "fill-contact-name", "rules-value-contact-name";
        /// Mail address of the primary contact: where the approval goes.
        ContactMail => "fill-contact-mail", "rules-value-contact-mail";
        /// Phone of the primary contact.
        ContactPhone => "fill-contact-phone", "rules-value-contact-phone";
        /// One of our people with the role of a global admin.
        GlobalAdmin => "fill-global-admin", "rules-value-global-admin";
        /// One of our people with the role of an incentives admin.
        IncentivesAdmin => "fill-incentives-admin", "rules-value-incentives-admin";
        /// Mail address of the Partner ID account: where the incentive invitation goes.
        IncentiveMail => "fill-incentive-mail", "rules-value-incentive-mail";
    }
}

impl FormValue {
    /// The role that one of our people needs for it; `None`: it is no fact about our people.
    pub fn role(self) -> Option<StaffRole> {
        match self {
            Self::GlobalAdmin => Some(StaffRole::GlobalAdmin),
            Self::IncentivesAdmin => Some(StaffRole::IncentivesAdmin),
            Self::CompanyName
            | Self::Tenant
            | Self::LocationPartnerId
            | Self::GlobalPartnerId
            | Self::Country
            | Self::ContactName
            | Self::ContactMail
            | Self::ContactPhone
            | Self::IncentiveMail => None,
        }
    }
}

/// How long Microsoft takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wait {
    /// The longest that is published.
    pub longest: Longest,
    /// Whether it is usually immediate.
    #[serde(default)]
    pub usually_at_once: bool,
    /// Who says so, or that nobody does.
    pub fact: Slug,
}

/// The longest published wait, counted from the day after the step before was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Longest {
    /// So many business days.
    BusinessDays(u16),
    /// No figure is published; this question can be asked.
    NotKnown(Slug),
}

states! {
    /// Where our direct-bill enrollment stands.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum PartnerStatus: key, book_key, tone {
        /// Nobody has looked yet; never shown as success.
        #[default]
        Unknown => "status-unknown", "rules-status-unknown", Warning;
        /// Everything can be sold.
        Active => "status-active", "status-active", Info;
        /// Nothing new can be sold.
        Restricted => "status-restricted", "status-restricted", Warning;
        /// Existing business is managed, nothing is sold.
        Suspended => "status-suspended", "status-suspended", Late;
        /// The authorization is gone.
        Revoked => "status-revoked", "status-revoked", Late;
    }
}

/// Where the reseller business is to live.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum TenantChoice {
    /// In the tenant of the direct-bill business.
    #[default]
    Same,
    /// In a tenant of its own.
    Second,
}

/// Something about our company that can hold, not hold, or not be known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum CompanyCondition {
    /// The status of the direct-bill enrollment is one of these.
    Status(Vec<PartnerStatus>),
    /// Microsoft told us that we are to leave direct bill.
    Identified,
    /// Microsoft did not tell us so.
    NotIdentified,
    /// The anniversary lies in one of these months, 1 to 12.
    AnniversaryIn(Vec<u8>),
    /// The anniversary lies in none of these months.
    AnniversaryNotIn(Vec<u8>),
    /// The reseller business lives in this tenant.
    Tenant(TenantChoice),
}

/// Whether one may enroll, for whom, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Path {
    /// The same in every book that has the path.
    pub id: Slug,
    /// Whether it leads to the enrollment.
    pub open: bool,
    /// What it is, as a statement about us.
    pub title: BilingualText,
    /// What to do now.
    pub advice: BilingualText,
    /// All of these hold.
    pub when: Vec<CompanyCondition>,
    /// Who says so.
    pub fact: Slug,
}

/// Something that ends with direct bill.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Loss {
    /// Unique among steps, checks and losses.
    pub id: Slug,
    /// What ends.
    pub title: BilingualText,
    /// What to save before the point of no return, as a task: "Export ...".
    pub task: BilingualText,
    /// Who says that it ends.
    pub fact: Slug,
}
