//! The fields of a customer, each described once: its name, what it holds, and where it takes part.
//!
//! Table, search, order, files, sheet, history and journal follow from this table. What is worked out of several fields,
//! such as the state or the seats, is no field: the roster describes those columns and prefixes beside the ones from here.

use super::contact::{Contact, Country, DomainName};
use super::customer::{Customer, Relation, Relationship};
use super::field::{Held, Kind, Value};
use super::ids::{PersonId, ProviderId, TenantId};
use super::subscription::Subscription;
use super::track::Tracks;
use crate::domain::draft::Language;

/// Where a field takes part.
#[derive(Clone, Copy, Debug)]
pub struct Uses {
    /// Key of its name, wherever it has no other.
    pub label: &'static str,
    /// Its column in the table and in files; `None`: it has none.
    pub column: Option<Column>,
    /// Its prefix in the search; `None`: it has none.
    pub prefix: Option<Prefix>,
    /// Its place in letters to customers; `None`: it has none.
    pub letter: Option<Letter>,
    /// Whether words without a prefix are looked for in it, too.
    pub is_searched: bool,
    /// How the first part of the sheet has it; `None`: not at all.
    pub sheet: Option<Sheet>,
    /// What setting it alone is called: the key of an edit.
    pub edit: &'static str,
    /// Whether it can be set for many customers at once; only what is chosen from a list can.
    pub is_bulk: bool,
}

/// A column of the table.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    /// Its place among the columns; the numbers leave room for others.
    pub at: u8,
    /// Its name in settings and saved views, by which the rows are sorted too.
    pub id: &'static str,
    /// Key of its heading.
    pub title: &'static str,
    /// Points, before anybody has resized it.
    pub width: f32,
    /// Whether it takes a share of the room that is left: what is often longer than its column.
    pub is_wide: bool,
    /// Whether it is shown until somebody chooses others.
    pub is_usual: bool,
}

impl Column {
    /// A narrow column that is shown on demand.
    pub const fn new(at: u8, id: &'static str, title: &'static str, width: f32) -> Self {
        Self { at, id, title, width, is_wide: false, is_usual: false }
    }

    /// It takes a share of the room that is left.
    #[must_use]
    pub const fn wide(self) -> Self {
        Self { is_wide: true, ..self }
    }

    /// It is shown until somebody chooses others.
    #[must_use]
    pub const fn usual(self) -> Self {
        Self { is_usual: true, ..self }
    }
}

/// A prefix of the search.
#[derive(Clone, Copy, Debug)]
pub struct Prefix {
    /// Its place in the help; the numbers leave room for others.
    pub at: u8,
    /// What is typed in English, then in Traditional Chinese; both are understood everywhere.
    pub names: [&'static str; 2],
    /// Key of what it asks for.
    pub label: &'static str,
    /// Key of an example.
    pub example: &'static str,
}

/// A field of the sheet.
#[derive(Clone, Copy, Debug)]
pub struct Sheet {
    /// Key of the line under it.
    pub help: &'static str,
    /// Key of what is said of a text that it cannot hold; `no-help` where it holds every text.
    pub refusal: &'static str,
    /// Whether it takes half of the width.
    pub is_half: bool,
}

/// A placeholder of letters.
#[derive(Clone, Copy, Debug)]
pub struct Letter {
    /// Its place in the menu that inserts one into a letter to customers; `None`: it is in letters to partners only.
    pub at: Option<u8>,
    /// The name between the braces; the same in every language.
    pub name: &'static str,
    /// Key of its description in the menu.
    pub key: &'static str,
}

impl Letter {
    /// In letters to customers, at this place of the menu.
    pub const fn new(at: u8, name: &'static str, key: &'static str) -> Self {
        Self { at: Some(at), name, key }
    }

    /// In letters to partners only.
    pub const fn to_partners(name: &'static str, key: &'static str) -> Self {
        Self { at: None, name, key }
    }
}

impl Prefix {
    /// A prefix of this place, these names, this label and this example.
    pub const fn new(at: u8, names: [&'static str; 2], label: &'static str, example: &'static str) -> Self {
        Self { at, names, label, example }
    }
}

impl Uses {
    const fn label(label: &'static str) -> Self {
        Self {
            label,
            column: None,
            prefix: None,
            letter: None,
            is_searched: false,
            sheet: None,
            edit: "edit-customer",
            is_bulk: false,
        }
    }

    const fn column(self, column: Column) -> Self {
        Self { column: Some(column), ..self }
    }

    /// `at`: its place in the help; `example`: the key of an example.
    const fn prefix(self, at: u8, names: [&'static str; 2], example: &'static str) -> Self {
        Self { prefix: Some(Prefix::new(at, names, self.label, example)), ..self }
    }

    /// On the sheet over its whole width.
    const fn sheet(self, help: &'static str, refusal: &'static str) -> Self {
        Self { sheet: Some(Sheet { help, refusal, is_half: false }), ..self }
    }

    /// On the sheet beside another one.
    const fn half_sheet(self, help: &'static str, refusal: &'static str) -> Self {
        Self { sheet: Some(Sheet { help, refusal, is_half: true }), ..self }
    }

    /// For many customers at once; `edit`: what that is called.
    const fn bulk(self, edit: &'static str) -> Self {
        Self { edit, is_bulk: true, ..self }
    }

    const fn letter(self, letter: Letter) -> Self {
        Self { letter: Some(letter), ..self }
    }

    const fn searched(self) -> Self {
        Self { is_searched: true, ..self }
    }
}

/// Calls a macro with every field of a customer but its id, in the order of the sheet: `field, Variant, Type, uses;`.
#[macro_export]
macro_rules! for_each_customer_field {
    ($then:ident) => {
        $then! {
            name, Name, String, Uses::label("customers-name").searched().sheet("no-help", "no-help")
                .column(Column::new(0, "company", "customers-company", 172.0).wide().usual())
                .letter(Letter::new(0, "company", "field-company"));
            domain, Domain, Option<DomainName>, Uses::label("customers-domain").searched().sheet("no-help", "bad-domain")
                .column(Column::new(10, "domain", "customers-domain-column", 200.0).wide())
                .letter(Letter::new(30, "domain", "field-domain"));
            microsoft_id, MicrosoftId, Option<TenantId>, Uses::label("customers-id").searched().sheet("no-help", "bad-tenant");
            provider, Provider, Option<ProviderId>, Uses::label("customers-provider").half_sheet("no-help", "no-help").bulk("edit-customer-provider")
                .column(Column::new(90, "provider", "customers-provider", 120.0).wide().usual())
                .prefix(30, ["provider", "提供者"], "search-example-provider");
            owner, Owner, Option<PersonId>, Uses::label("customers-owner").half_sheet("no-help", "no-help").bulk("edit-owner")
                .column(Column::new(120, "owner", "customers-owner", 92.0).wide().usual())
                .prefix(10, ["owner", "負責人"], "search-example-owner");
            country, Country, Option<Country>, Uses::label("customers-country").half_sheet("customers-country-help", "bad-country")
                .column(Column::new(130, "country", "customers-country-column", 70.0).usual())
                .prefix(40, ["country", "國家"], "search-example-country");
            tags, Tags, Vec<String>, Uses::label("customers-tags").searched().half_sheet("customers-tags-help", "no-help")
                .column(Column::new(160, "tags", "customers-tags", 60.0).wide().usual())
                .prefix(20, ["tag", "標籤"], "search-example-tag");
            language, Language, Option<Language>, Uses::label("customers-language").bulk("edit-customer-language")
                .column(Column::new(110, "language", "customers-language", 84.0).usual())
                .prefix(60, ["language", "語言"], "search-example-language");
            relations, Relations, Vec<Relation>, Uses::label("customers-state");
            relationships, Relationships, Vec<Relationship>, Uses::label("customers-relationship")
                .column(Column::new(80, "relationship", "customers-relationship", 122.0).usual())
                .prefix(50, ["kind", "類型"], "search-example-kind");
            tracks, Tracks, Option<Box<Tracks>>, Uses::label("customers-state");
            contacts, Contacts, Vec<Contact>, Uses::label("customers-contact");
            subscriptions, Subscriptions, Vec<Subscription>, Uses::label("history-subscription");
            notes, Notes, String, Uses::label("customers-notes-title").searched();
        }
    };
}

macro_rules! customer_fields {
    ($($field:ident, $variant:ident, $kind:ty, $uses:expr;)+) => {
        /// A field of a customer.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum CustomerField {
            $(
                #[doc = concat!("See [`Customer::", stringify!($field), "`].")]
                $variant,
            )+
        }

        impl CustomerField {
            /// Every field, in the order of the sheet.
            pub const ALL: &[Self] = &[$(Self::$variant,)+];

            /// Its word in the journal, and in the names of what is being typed.
            pub fn word(self) -> &'static str {
                match self {
                    $(Self::$variant => stringify!($field),)+
                }
            }

            /// What it can hold.
            pub fn kind(self) -> Kind {
                match self {
                    $(Self::$variant => <$kind as Held>::KIND,)+
                }
            }

            /// Where it takes part.
            pub fn uses(self) -> &'static Uses {
                match self {
                    $(Self::$variant => const { &$uses },)+
                }
            }

            /// What it holds.
            pub fn get(self, customer: &Customer) -> Value<'_> {
                match self {
                    $(Self::$variant => customer.$field.value(),)+
                }
            }

            /// It is to hold this; answers `false` where it cannot, and the customer stays as it was.
            pub fn set(self, customer: &mut Customer, value: Value<'_>) -> bool {
                match self {
                    $(Self::$variant => Held::of(value).map(|held| customer.$field = held).is_some(),)+
                }
            }

            /// Whether two customers have the same there.
            pub fn is_same(self, one: &Customer, other: &Customer) -> bool {
                match self {
                    $(Self::$variant => one.$field == other.$field,)+
                }
            }
        }
    };
}
for_each_customer_field!(customer_fields);

impl Customer {
    /// Whether any field holds this person.
    pub fn names_person(&self, person: PersonId) -> bool {
        let mut people = CustomerField::ALL.iter().filter(|field| field.kind() == Kind::Person);
        people.any(|field| field.get(self) == Value::Person(person))
    }
}

#[cfg(test)]
mod tests {
    use super::super::customer::RelationshipKind;
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
            notes: " two\nlines ".into(),
            ..Customer::new(CustomerId::new(1), "Fabrikam")
        };
        let empty = Customer::new(CustomerId::new(2), "");
        for &field in CustomerField::ALL.iter().filter(|field| field.kind() != Kind::Parts) {
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
