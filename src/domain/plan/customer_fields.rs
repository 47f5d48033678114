//! The fields of a customer, each described once: its name, what it holds, and where it takes part.
//!
//! Table, search, order, files, sheet, history and journal follow from this table. What is worked out of several fields,
//! such as the state or the seats, is no field: the roster describes those columns and prefixes beside the ones from here.

use super::contact::{Contact, Country, DomainName};
use super::customer::{Customer, Relation, Relationship};
use super::ids::{CustomerId, PersonId, ProviderId, TenantId, WaveId};
use super::own_field::OwnValue;
use super::part;
use super::subscription::Subscription;
use super::task::Evidence;
use super::track::Tracks;
use super::uses::{ColumnUse, LetterUse, Uses};
use crate::described;
use crate::domain::draft::Language;
use crate::domain::table::Record;
use chrono::NaiveDate;

impl Uses {
    const fn label(label: &'static str) -> Self {
        Self::new(label, "edit-customer")
    }
}

/// Calls a macro with the noun and every field of it but its id, in the order of the sheet: `field, Variant, Type, uses;`.
#[macro_export]
macro_rules! for_each_customer_field {
    ($then:ident) => {
        $then! {
            Customer, CustomerField, CustomerFields;
            name, Name, String, Uses::label("customers-name").searched().sheet("no-help", "no-help")
                .column(ColumnUse::new(0, "company", "customers-company", 172.0).wide().usual())
                .prefix(2, ["name", "名稱"], "search-example-name")
                .letter(LetterUse::new(0, "company", "field-company"));
            domain, Domain, Option<DomainName>, Uses::label("customers-domain").searched().sheet("no-help", "bad-domain")
                .column(ColumnUse::new(10, "domain", "customers-domain-column", 200.0).wide())
                .prefix(4, ["domain", "網域"], "search-example-domain")
                .letter(LetterUse::new(30, "domain", "field-domain"));
            microsoft_id, MicrosoftId, Option<TenantId>, Uses::label("customers-id").searched().sheet("no-help", "bad-tenant")
                .column(ColumnUse::new(14, "microsoft-id", "customers-id", 290.0))
                .prefix(8, ["id", "識別碼"], "search-example-id");
            provider, Provider, Option<ProviderId>, Uses::label("customers-provider").half_sheet("no-help", "no-help").bulk("edit-customer-provider")
                .column(ColumnUse::new(90, "provider", "customers-provider", 120.0).wide().usual())
                .prefix(30, ["provider", "提供者"], "search-example-provider");
            owner, Owner, Option<PersonId>, Uses::label("customers-owner").half_sheet("no-help", "no-help").bulk("edit-owner")
                .column(ColumnUse::new(120, "owner", "customers-owner", 92.0).wide().usual())
                .prefix(10, ["owner", "負責人"], "search-example-owner");
            country, Country, Option<Country>, Uses::label("customers-country").half_sheet("customers-country-help", "bad-country")
                .column(ColumnUse::new(130, "country", "customers-country-column", 70.0).usual())
                .prefix(40, ["country", "國家"], "search-example-country");
            language, Language, Option<Language>, Uses::label("customers-language").half_sheet("no-help", "no-help").bulk("edit-customer-language")
                .column(ColumnUse::new(110, "language", "customers-language", 84.0).usual())
                .prefix(60, ["language", "語言"], "search-example-language");
            tags, Tags, Vec<String>, Uses::label("customers-tags").searched().sheet("customers-tags-help", "no-help")
                .column(ColumnUse::new(160, "tags", "customers-tags", 60.0).wide().usual())
                .prefix(20, ["tag", "標籤"], "search-example-tag");
            relations, Relations, Vec<Relation>, Uses::label("customers-state");
            relationships, Relationships, Vec<Relationship>, Uses::label("customers-relationship")
                .column(ColumnUse::new(80, "relationship", "customers-relationship", 122.0).usual())
                .prefix(50, ["kind", "類型"], "search-example-kind");
            proofs, Proofs, Vec<Evidence>, Uses::label("evidence-title");
            looked_up, LookedUp, Option<NaiveDate>, Uses::label("customers-looked-up").edited("edit-customer-looked-up")
                .column(ColumnUse::new(81, "looked-up", "customers-looked-up", 120.0))
                .prefix(52, ["checked", "查明"], "search-example-looked-up");
            tracks, Tracks, Option<Box<Tracks>>, Uses::label("customers-state");
            contacts, Contacts, Vec<Contact>, Uses::label("customers-contact");
            subscriptions, Subscriptions, Vec<Subscription>, Uses::label("history-subscription");
            wave, Wave, Option<WaveId>, Uses::label("customers-wave").half_sheet("no-help", "no-help").bulk("edit-customer-wave")
                .column(ColumnUse::new(152, "wave", "customers-wave", 120.0).wide())
                .prefix(94, ["wave", "梯次"], "search-example-wave");
            pinned, Pinned, Option<NaiveDate>, Uses::label("customers-pinned").half_sheet("customers-pinned-help", "no-help").edited("edit-customer-pinned")
                .column(ColumnUse::new(154, "pinned", "customers-pinned", 104.0))
                .prefix(97, ["fixed", "指定"], "search-example-pinned");
            scheduled, Scheduled, Option<NaiveDate>, Uses::label("customers-scheduled")
                .column(ColumnUse::new(155, "scheduled", "customers-scheduled", 116.0))
                .prefix(98, ["scheduled", "排程"], "search-example-scheduled");
            scheduled_by, ScheduledBy, Option<PersonId>, Uses::label("customers-scheduled-by")
                .column(ColumnUse::new(156, "scheduled-by", "customers-scheduled-by", 116.0))
                .prefix(99, ["mover", "排程人員"], "search-example-scheduled-by");
            group, Group, String, Uses::label("customers-group").searched().half_sheet("customers-group-help", "no-help")
                .column(ColumnUse::new(157, "group", "customers-group", 104.0))
                .prefix(96, ["group", "群組"], "search-example-group");
            unreachable, Unreachable, Option<NaiveDate>, Uses::label("customers-unreachable")
                .column(ColumnUse::new(32, "unreachable", "customers-unreachable", 112.0))
                .prefix(145, ["unreachable", "連絡不上"], "search-example-unreachable");
            unreachable_by, UnreachableBy, String, Uses::label("customers-unreachable-by");
            unreachable_note, UnreachableNote, String, Uses::label("customers-unreachable-note").searched();
            own, Own, Vec<OwnValue>, Uses::label("own-title");
            notes, Notes, String, Uses::label("customers-notes-title").searched();
        }
    };
}

for_each_customer_field!(described);

impl Record for Customer {
    type Id = CustomerId;
    fn id(&self) -> CustomerId {
        self.id
    }

    fn lacks_ids(&self) -> bool {
        part::lack_ids(&self.contacts)
    }

    fn give_ids(&mut self) {
        part::give_ids(self.id.number(), &mut self.contacts);
    }
}

#[cfg(test)]
mod tests {
    use super::super::customer::RelationshipKind;
    use super::super::field::{Value, ValueKind};
    use super::super::ids::CustomerId;
    use super::*;

    #[test]
    fn what_a_field_holds_is_what_it_is_set_to() {
        let full = Customer {
            microsoft_id: TenantId::parse("3c41a000-0000-4000-8000-00000000e0a7").ok(),
            domain: DomainName::parse("fabrikam.example").ok(),
            country: Country::parse("TW").ok(),
            relationships: vec![Relationship { kind: RelationshipKind::Other, raw: "Advisor".into() }],
            provider: Some(ProviderId::new(1)),
            tags: vec!["a, b".into(), "試點".into()],
            owner: Some(PersonId::new(2)),
            language: Some(Language::TraditionalChinese),
            wave: Some(WaveId::new(3)),
            pinned: "2026-12-07".parse().ok(),
            looked_up: "2026-11-30".parse().ok(),
            scheduled: "2026-12-08".parse().ok(),
            scheduled_by: Some(PersonId::new(4)),
            group: "Affiliates".into(),
            unreachable: "2026-11-20".parse().ok(),
            unreachable_by: "Lin".into(),
            unreachable_note: "Three calls".into(),
            notes: " two\nlines ".into(),
            ..Customer::new(CustomerId::new(1), "Fabrikam")
        };
        let empty = Customer::new(CustomerId::new(2), "");
        for &field in CustomerField::ALL.iter().filter(|field| field.kind() != ValueKind::Parts) {
            for (from, to) in [(&full, &empty), (&empty, &full)] {
                let mut changed = to.clone();
                assert_ne!(field.get(&full), Value::Nothing, "give {field:?} something above");
                assert!(field.set(&mut changed, field.get(from)));
                assert_eq!(field.get(&changed), field.get(from));
                assert!(field.is_same(&changed, from) && !field.is_same(to, from), "{field:?}");
                assert!(field.set(&mut changed, field.get(to).into_owned()) && changed == *to);
                assert!(!field.set(&mut changed, Value::Parts) && changed == *to);
            }
        }
    }
}
