//! The fields of a request for a new customer's tenant.

use super::contact::{Contact, Country};
use super::ids::{CustomerId, ProviderId};
use super::partnership::{AgreementWay, RequestStage, TenantRequest};
use super::stage::StageEntry;
use super::uses::{ColumnUse, Uses};
use crate::described;

impl Uses {
    const fn of_request(label: &'static str) -> Self {
        Self::new(label, "edit-tenant-request")
    }
}

/// Calls a macro with the noun and every field of it but its id: `field, Variant, Type, uses;`.
#[macro_export]
macro_rules! for_each_request_field {
    ($then:ident) => {
        $then! {
            TenantRequest, TenantRequestField, TenantRequestFields;
            provider, Provider, ProviderId, Uses::of_request("requests-provider").searched()
                .column(ColumnUse::new(10, "provider", "requests-column-provider", 150.0));
            company, Company, String, Uses::of_request("requests-company").searched()
                .column(ColumnUse::new(0, "company", "requests-column-company", 200.0).wide());
            country, Country, Option<Country>, Uses::of_request("requests-country").searched();
            domain_wish, DomainWish, String, Uses::of_request("requests-wish").searched();
            contact, Contact, Contact, Uses::of_request("requests-contact");
            agreement, Agreement, AgreementWay, Uses::of_request("requests-agreement").searched()
                .column(ColumnUse::new(20, "agreement", "requests-column-agreement", 160.0));
            note, Note, String, Uses::of_request("requests-note").searched();
            steps, Steps, Vec<StageEntry<RequestStage>>, Uses::of_request("requests-history");
            customer, Customer, Option<CustomerId>, Uses::of_request("requests-customer").searched();
        }
    };
}
for_each_request_field!(described);
