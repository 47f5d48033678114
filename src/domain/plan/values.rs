//! Values that a form of Microsoft's asks for, as the plan knows them.

use super::Plan;
use crate::domain::rules::{Fill, TenantChoice};

impl Plan {
    /// What the plan knows of it, one text each; empty: it is missing.
    pub fn values(&self, fill: Fill) -> Vec<String> {
        let us = self.us();
        let shown = |text: Option<String>| text.into_iter().collect();
        let values: Vec<String> = match fill {
            Fill::CompanyName => vec![us.registered_name().to_owned()],
            Fill::Tenant => {
                let standing = self.standing();
                let tenant = if standing.tenant == TenantChoice::Second { standing.second_tenant } else { us.tenant };
                shown(tenant.map(|id| id.to_string()))
            }
            Fill::LocationPartnerId => shown(us.location_partner_id.map(|id| id.to_string())),
            Fill::GlobalPartnerId => shown(us.global_partner_id.map(|id| id.to_string())),
            Fill::Country => shown(us.country.map(|country| country.to_string())),
            Fill::ContactName => vec![us.contact.name],
            Fill::ContactMail => shown(us.contact.email.map(|mail| mail.to_string())),
            Fill::ContactPhone => vec![us.contact.phone],
            Fill::GlobalAdmin | Fill::IncentivesAdmin => {
                let people = fill.role().into_iter().flat_map(|role| self.people_with(role));
                people.map(|person| person.name.clone()).collect()
            }
            Fill::IncentiveMail => shown(self.standing().incentive_mail.map(|mail| mail.to_string())),
        };
        values.iter().map(|value| value.trim().to_owned()).filter(|value| !value.is_empty()).collect()
    }

    /// Whether nobody has entered it.
    pub fn lacks(&self, fill: Fill) -> bool {
        self.values(fill).is_empty()
    }
}
