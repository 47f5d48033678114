//! Values that a form of Microsoft's asks for, as the plan knows them.

use super::Plan;
use crate::domain::rules::{FormValue, TenantChoice};

impl Plan {
    /// What the plan knows of it, one text each; empty: it is missing.
    pub fn values(&self, fill: FormValue) -> Vec<String> {
        let us = self.us();
        let shown = |text: Option<String>| text.into_iter().collect();
        let values: Vec<String> = match fill {
            FormValue::CompanyName => vec![us.registered_name().to_owned()],
            FormValue::Tenant => {
                let standing = self.standing();
                let tenant = if standing.tenant == TenantChoice::Second { standing.second_tenant } else { us.tenant };
                shown(tenant.map(|id| id.to_string()))
            }
            FormValue::LocationPartnerId => shown(us.location_partner_id.map(|id| id.to_string())),
            FormValue::GlobalPartnerId => shown(us.global_partner_id.map(|id| id.to_string())),
            FormValue::Country => shown(us.country.map(|country| country.to_string())),
            FormValue::ContactName => vec![us.contact.name],
            FormValue::ContactMail => shown(us.contact.email.map(|mail| mail.to_string())),
            FormValue::ContactPhone => vec![us.contact.phone],
            FormValue::GlobalAdmin | FormValue::IncentivesAdmin => {
                let people = fill.role().into_iter().flat_map(|role| self.people_with(role));
                people.map(|person| person.name.clone()).collect()
            }
            FormValue::IncentiveMail => shown(self.standing().incentive_mail.map(|mail| mail.to_string())),
        };
        values.iter().map(|value| value.trim().to_owned()).filter(|value| !value.is_empty()).collect()
    }

    /// Whether nobody has entered it.
    pub fn lacks(&self, fill: FormValue) -> bool {
        self.values(fill).is_empty()
    }
}
