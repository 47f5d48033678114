//! Our side: what the plan is called, who we are, and who works here.

use serde::{Deserialize, Serialize};

use super::aims::MoveAims;
use super::contact::{ContactDetails, Country, EmailAddress};
use super::ids::{CustomerId, Only, PartnerId, PersonId, ProviderId, TenantId};
use super::task::Evidence;
use crate::domain::table::Record;
use crate::states;

/// What the plan itself is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Info {
    /// The plan's name as shown at the top of the window.
    pub name: String,
    /// Whether this is the invented sample; files are not imported into it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub sample: bool,
    /// The provider of every customer that names none; `None` when not chosen yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub default_provider: Option<ProviderId>,
    /// When customers who have not answered are reminded.
    #[serde(default, skip_serializing_if = "Cadence::is_usual")]
    pub cadence: Cadence,
    /// What the moves are planned by.
    #[serde(default, skip_serializing_if = "MoveAims::is_usual")]
    pub moves: MoveAims,
    /// Customers that look like a group and are none, as somebody said: sets of ids, each sorted.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub no_groups: Vec<Vec<CustomerId>>,
}

/// After how many business days a customer who has not answered is reminded; our own advice, no rule of Microsoft.
/// Each is at least 1; a 0 in a file counts as 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cadence {
    /// From the invitation to the first reminder.
    pub first: u16,
    /// From the first reminder to the second.
    pub second: u16,
    /// From the second reminder to a call.
    pub call: u16,
}

impl Default for Cadence {
    fn default() -> Self {
        Self { first: 5, second: 5, call: 5 }
    }
}

impl Cadence {
    /// Whether it is what we advise.
    pub fn is_usual(&self) -> bool {
        *self == Self::default()
    }
}

impl Record for Info {
    type Id = Only;
    fn id(&self) -> Only {
        Only
    }
}

states! {
    /// Which Microsoft cloud we sell; each has its own Partner Center.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum SellerCloud: key {
        /// The worldwide public cloud.
        #[default]
        Public => "cloud-public";
        /// China, operated by 21Vianet.
        China21Vianet => "cloud-china";
        /// US Government.
        UsGovernment => "cloud-us-government";
    }
}

/// Our own company, the reseller.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Company {
    /// As customers know it; empty when not entered yet.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// As it is registered; empty: as customers know it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub legal_name: String,
    /// Our partner tenant; `None`: links cannot be checked for naming us.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tenant: Option<TenantId>,
    /// Partner ID of the location account (PLA).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub location_partner_id: Option<PartnerId>,
    /// Partner ID of the global account (PGA).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub global_partner_id: Option<PartnerId>,
    /// Where the company is enrolled.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<Country>,
    /// The cloud this plan is about.
    #[serde(default)]
    pub cloud: SellerCloud,
    /// Primary contact: signs the letters, and can be called back by a customer in doubt.
    #[serde(default)]
    pub contact: ContactDetails,
    /// Lines below every letter to a customer or a provider; empty: none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub signature: String,
    /// A picture below them in mail files; it lies beside the plan as evidence does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub logo: Option<Evidence>,
}

impl Company {
    /// The name as it is registered, for forms and for acts that bind the company; empty when no name was entered.
    pub fn registered_name(&self) -> &str {
        let name = if self.legal_name.trim().is_empty() { &self.name } else { &self.legal_name };
        name.trim()
    }
}

impl Record for Company {
    type Id = Only;
    fn id(&self) -> Only {
        Only
    }
}

states! {
    /// A role of one of our people in Partner Center or our own tenant.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum StaffRole: key {
        /// Global admin of our tenant.
        GlobalAdmin => "staff-role-global-admin";
        /// Admin agent in Partner Center.
        AdminAgent => "staff-role-admin-agent";
        /// Sales agent in Partner Center.
        SalesAgent => "staff-role-sales-agent";
        /// Billing admin of our tenant.
        BillingAdmin => "staff-role-billing-admin";
        /// Incentives admin in Partner Center.
        IncentivesAdmin => "staff-role-incentives-admin";
    }
}

/// One of our company's people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// This person's id.
    pub id: PersonId,
    /// Full name, never empty.
    pub name: String,
    /// `None` when not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<EmailAddress>,
    /// Sorted, without doubles.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub roles: Vec<StaffRole>,
    /// The most customers that this person moves on a day; `None`: nobody has said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub customers_a_day: Option<u32>,
    /// The most transfer requests that this person submits on a day; `None`: nobody has said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub requests_a_day: Option<u32>,
    /// The most seats of subscriptions that this person moves on a day; `None`: seats are not limited.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seats_a_day: Option<u32>,
}

impl Person {
    /// A person of whom only the name is known.
    pub fn new(id: PersonId, name: impl Into<String>) -> Self {
        let (email, roles) = (None, Vec::new());
        Self { id, name: name.into(), email, roles, customers_a_day: None, requests_a_day: None, seats_a_day: None }
    }
}

impl Record for Person {
    type Id = PersonId;
    fn id(&self) -> PersonId {
        self.id
    }
}
