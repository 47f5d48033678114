//! A changed customer as the journals of formats 2 and 3 have it: whole as it was, and the fields that differ as they became.
//! Never changed again.

use serde::Deserialize;

use super::fields::there;
use crate::domain::draft::Language;
use crate::domain::plan::contact::{Contact, Country, DomainName};
use crate::domain::plan::customer::{Customer, Relation, Relationship};
use crate::domain::plan::ids::{PersonId, ProviderId, TenantId};
use crate::domain::plan::subscription::Subscription;
use crate::domain::plan::track::Tracks;

macro_rules! patch {
    ($($field:ident: $kind:ty,)+) => {
        /// The fields that differ, each as it is afterwards; `None`: the same as before.
        #[derive(Default, Deserialize)]
        #[serde(default)]
        pub(super) struct Patch {
            $(
                #[serde(deserialize_with = "there")]
                $field: Option<$kind>,
            )+
        }

        impl Patch {
            /// `before` with these fields.
            pub(super) fn on(self, before: &Customer) -> Customer {
                let mut customer = before.clone();
                $(
                    if let Some(value) = self.$field {
                        customer.$field = value;
                    }
                )+
                customer
            }
        }
    };
}
patch! {
    microsoft_id: Option<TenantId>,
    name: String,
    domain: Option<DomainName>,
    country: Option<Country>,
    relationships: Vec<Relationship>,
    provider: Option<ProviderId>,
    tags: Vec<String>,
    contacts: Vec<Contact>,
    owner: Option<PersonId>,
    language: Option<Language>,
    notes: String,
    subscriptions: Vec<Subscription>,
    tracks: Option<Box<Tracks>>,
    relations: Vec<Relation>,
}
