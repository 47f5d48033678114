//! Where our own company stands with Microsoft, and by which rules and calendars the plan counts.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::contact::EmailAddress;
use super::ids::{Only, TenantId};
use super::moment::Stamp;
use super::region::Region;
use super::sale_terms::SaleTerms;
use crate::domain::rules::{PartnerStatus, TenantChoice};
use crate::domain::slug::Slug;
use crate::domain::table::Record;

/// What the enrollment rests on. What was done stands in tasks and decisions.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Enrollment {
    /// The rule book that the plan follows; `None`: the newest one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub book: Option<Slug>,
    /// Where our direct-bill enrollment stands, as Partner Center shows it.
    #[serde(default)]
    pub status: PartnerStatus,
    /// Who looked it up, and when; `None` while nobody has.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status_seen: Option<Stamp>,
    /// Whether Microsoft told us that we are to leave direct bill; `None`: not answered yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub identified: Option<bool>,
    /// The next anniversary of joining the programme; `None`: not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub anniversary: Option<NaiveDate>,
    /// The anniversary at which we missed the bar (T+0 of the reported sequence); `None`: it has not happened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub missed_on: Option<NaiveDate>,
    /// Where the reseller business is to live.
    #[serde(default)]
    pub tenant: TenantChoice,
    /// The tenant of its own, if there is to be one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub second_tenant: Option<TenantId>,
    /// Address of the Partner ID account that is tied to our tenant: where the incentive invitation goes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub incentive_mail: Option<EmailAddress>,
    /// Revenue of direct bill in the preceding 12 months.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub direct_revenue: Option<Revenue>,
    /// Revenue as indirect reseller in the preceding 12 months.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reseller_revenue: Option<Revenue>,
    /// The day on which direct bill ended for us; `None` while it lives.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub direct_ended: Option<NaiveDate>,
    /// The day on which we mean to press "Enroll now"; `None`: nobody has set one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub enroll_on: Option<NaiveDate>,
    /// We were an indirect reseller already when this plan began, whatever was recorded of the steps.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub enrolled_before: bool,
    /// Tasks of the rules that our team does every week, as somebody ticked them: sorted, without doubles.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub weekly: Vec<Slug>,
    /// What we earn with direct bill, and when we pay, as somebody typed it.
    #[serde(default, skip_serializing_if = "SaleTerms::is_empty")]
    pub direct_terms: SaleTerms,
    /// Whose business days count for whom.
    #[serde(default)]
    pub calendars: CalendarChoice,
}

/// A sum of 12 months.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Revenue {
    /// Whole US dollars.
    pub usd: u64,
    /// The last day of the 12 months.
    pub as_of: NaiveDate,
}

/// Whose business days count for whom, by country or region.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CalendarChoice {
    /// Ours; `None`: those of the country where our company is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ours: Option<Region>,
    /// For waits on Microsoft; `None`: ours, which is an assumption, for no source says whose.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub microsoft: Option<Region>,
    /// For waits on a provider; `None`: those of the provider's country.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub provider: Option<Region>,
    /// For waits on a customer whose country is not known; `None`: ours.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub customer: Option<Region>,
}

impl Record for Enrollment {
    type Id = Only;
    fn id(&self) -> Only {
        Only
    }
}

/// What somebody answered to a question that no text of Microsoft's answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// The rule book's name of the question.
    pub id: Slug,
    /// The answer in words; empty when the number says it all.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// How many business days it takes, when that was the question; `None`: no number was given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub days: Option<u16>,
    /// Who said so, such as a support ticket's number; never empty.
    pub source: String,
    /// When they said so.
    pub dated: NaiveDate,
    /// Who recorded it, and when.
    pub recorded: Stamp,
}

impl Record for Answer {
    type Id = Slug;
    fn id(&self) -> Slug {
        self.id
    }
}
