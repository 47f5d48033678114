//! Finding customers: what is searched, how accents and full-width forms are folded away, and filters as words of a search.

use crate::domain::plan::contact::{ContactRole, EmailAddress};
use crate::domain::plan::customer::{Customer, RelationStage};
use crate::domain::plan::customer_fields::CustomerField;
use crate::domain::plan::field::Value;
use crate::domain::plan::ids::tidy_id;
use crate::domain::schedule::Reminder;
use crate::domain::search::{SearchField, fold, fold_into};
use crate::i18n::Lang;
use crate::states;

/// Which customers are listed, beside the search.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Filter {
    /// Those who stand here with their provider.
    Stage(RelationStage),
    /// Those whom nobody can be asked at: no contact, no address, or nobody who may accept.
    NobodyToAsk,
    /// Those where nobody has said whether the contact may accept.
    RoleUnknown,
    /// Those for whom this is due today; `None`: a reminder or a call, whichever.
    Due(Option<Reminder>),
    /// Those who are said to be unreachable.
    Unreachable,
}

states! {
    /// Why no invitation can reach somebody who may accept it.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum ContactGap: key {
        /// There is no contact.
        Contact => "customers-lack-contact";
        /// No contact has an e-mail address.
        Address => "customers-lack-address";
        /// Nobody who can be written to may accept.
        Acceptor => "customers-lack-acceptor";
        /// Nobody has said whether whoever is written to may accept.
        Role => "customers-lack-role";
    }
}

/// What is missing to ask this customer; `None` when nothing is.
pub fn lack_of(customer: &Customer) -> Option<ContactGap> {
    match customer.recipient() {
        None => Some(ContactGap::Contact),
        Some(contact) if contact.email.is_none() => Some(ContactGap::Address),
        Some(contact) => match contact.role {
            ContactRole::GlobalAdmin | ContactRole::BillingAdmin => None,
            ContactRole::Other => Some(ContactGap::Acceptor),
            ContactRole::Unknown => Some(ContactGap::Role),
        },
    }
}

/// The filter as part of a search that finds the same customers: `status:"Invited"`, `lacks:`.
pub fn term(lang: &Lang, filter: Filter) -> String {
    let name = |field: SearchField| field.name(lang.language());
    let stage = match filter {
        Filter::NobodyToAsk | Filter::RoleUnknown => {
            let (lacks, role) = (name(SearchField::Lacks), lang.text(ContactGap::Role.key()));
            let role = format!("{lacks}:\"{role}\"");
            return if filter == Filter::RoleUnknown { role } else { format!("{lacks}: -{role}") };
        }
        Filter::Due(step) => {
            let word = lang.text(step.map_or("reminder-due", Reminder::due_key));
            return format!("{}:\"{word}\"", name(SearchField::Remind));
        }
        Filter::Unreachable => return format!("{}:", name(SearchField::Of(CustomerField::Unreachable))),
        Filter::Stage(stage) => stage,
    };
    let (status, word) = (name(SearchField::Status), lang.text(stage.key()));
    let mut parts = vec![format!("{status}:\"{word}\"")];
    // A word may begin that of another stage.
    let others = RelationStage::ALL.into_iter().filter(|&other| other != stage);
    let others = others.map(|other| lang.text(other.key()));
    let longer = others.filter(|other| fold(other).starts_with(&fold(&word)));
    parts.extend(longer.map(|other| format!("-{status}:\"{other}\"")));
    parts.join(" ")
}

/// The words of a query; all of them have to be found. A GUID is found in whatever form it was typed.
pub fn words_of(query: &str) -> Vec<String> {
    fold(query).split_whitespace().map(|word| tidy_id(word).trim_matches(['{', '}']).to_owned()).collect()
}

/// Everything of a customer that is searched, folded, one text a line; the first line is the name.
pub fn haystack(customer: &Customer) -> String {
    let mut text = String::with_capacity(160);
    fold_into(&customer.name, &mut text);
    if text.contains('\n') {
        text = text.replace('\n', " ");
    }
    let mut add = |more: &str| {
        if !more.is_empty() {
            text.push('\n');
            fold_into(more, &mut text);
        }
    };
    for field in CustomerField::ALL.iter().filter(|field| **field != CustomerField::Name && field.uses().is_searched) {
        match field.get(customer) {
            Value::Texts(texts) => texts.iter().for_each(|text| add(text)),
            value => add(&value.typed()),
        }
    }
    for held in &customer.own {
        add(&held.text);
    }
    for contact in &customer.contacts {
        add(&contact.name);
        add(contact.email.as_ref().map_or("", EmailAddress::as_str));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::plan::contact::{Contact, DomainName};
    use crate::domain::plan::ids::{CustomerId, TenantId};

    #[track_caller]
    fn check(query: &str, expected: bool) {
        let contact = Contact {
            name: "Ana García".into(),
            email: EmailAddress::parse("ana@fabrikam.example").ok(),
            ..Contact::default()
        };
        let customer = Customer {
            domain: DomainName::parse("fabrikam.onmicrosoft.com").ok(),
            microsoft_id: TenantId::parse("3c41a000-0000-4000-8000-00000000e0a7").ok(),
            tags: vec!["試點".into()],
            contacts: vec![contact],
            notes: "Prefers a call\nbefore noon".into(),
            ..Customer::new(CustomerId::new(1), "Ｆabrikam Crème 股份有限公司")
        };
        let text = haystack(&customer);
        assert_eq!(words_of(query).iter().all(|word| text.contains(word.as_str())), expected, "{query}");
    }

    #[test]
    fn role_that_nobody_said_is_told_apart_from_one_that_may_not_accept() {
        let lack = |role| {
            let email = EmailAddress::parse("ana@fabrikam.example").ok();
            let contacts = vec![Contact { email, role, ..Contact::default() }];
            lack_of(&Customer { contacts, ..Customer::new(CustomerId::new(1), "Fabrikam") })
        };
        let found = ContactRole::ALL.map(|role| (role, lack(role)));
        let expected = [
            (ContactRole::GlobalAdmin, None),
            (ContactRole::BillingAdmin, None),
            (ContactRole::Other, Some(ContactGap::Acceptor)),
            (ContactRole::Unknown, Some(ContactGap::Role)),
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn case_accents_and_width_do_not_matter() {
        for query in ["FABRIKAM", "creme", "ＦＡＢ", "crème", "garcia", "股份"] {
            check(query, true);
        }
    }

    #[test]
    fn domain_id_tag_contact_and_notes_are_searched() {
        for query in [
            "onmicrosoft",
            "{3C41A000-0000-4000-8000-00000000E0A7}",
            "3C41A00000004000800000000000E0A7",
            "e0a7",
            "試點",
            "ana@fab",
            "before NOON",
        ] {
            check(query, true);
        }
    }

    #[test]
    fn every_word_has_to_be_found_and_fields_stay_apart() {
        check("ana creme", true);
        check("ana contoso", false);
        check("公司fabrikam", false);
        check("", true);
    }
}
