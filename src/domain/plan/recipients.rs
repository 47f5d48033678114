//! To whom at a customer letters go: as somebody said of each contact, else by role and address.

use super::contact::{Contact, ContactRole, InLetters};
use super::customer::Customer;

impl Customer {
    /// Whom to write to first: who gets letters as usual, unless somebody said otherwise of that person; else the first
    /// contact who is said to be written to; else whoever is the usual one among those of whom nobody has said; `None`
    /// where nobody is left.
    pub fn recipient(&self) -> Option<&Contact> {
        let chosen = || self.contacts.iter().filter(|contact| contact.letters == InLetters::To);
        let is_unsaid = |contact: &&Contact| contact.letters == InLetters::Usual;
        // Another one who is written to, too, takes nothing away from the usual one.
        usual(&self.contacts.iter())
            .filter(|contact| is_unsaid(contact) && contact.email.is_some())
            .or_else(|| chosen().find(|contact| contact.email.is_some()))
            .or_else(|| chosen().next())
            .or_else(|| usual(&self.contacts.iter().filter(is_unsaid)))
    }

    /// Everybody whom a letter is written to, [`Customer::recipient`] first; of several, those with an address.
    pub fn recipients(&self) -> Vec<&Contact> {
        let first = self.recipient();
        let is_first = |contact: &Contact| first.is_some_and(|first| std::ptr::eq(first, contact));
        let chosen = self.contacts.iter().filter(|contact| contact.letters == InLetters::To);
        first.into_iter().chain(chosen.filter(|one| one.email.is_some() && !is_first(one))).collect()
    }

    /// Everybody who gets a copy of letters and has an address.
    pub fn copied(&self) -> impl Iterator<Item = &Contact> {
        self.contacts.iter().filter(|contact| contact.letters == InLetters::Copy && contact.email.is_some())
    }
}

/// Of these, a global admin with an address, for providers often ask for one; else anybody else who may accept; else anybody
/// with an address, else the first.
fn usual<'a>(contacts: &(impl Iterator<Item = &'a Contact> + Clone)) -> Option<&'a Contact> {
    let reachable = || contacts.clone().filter(|contact| contact.email.is_some());
    reachable()
        .find(|contact| contact.role == ContactRole::GlobalAdmin)
        .or_else(|| reachable().find(|contact| contact.role.may_accept()))
        .or_else(|| reachable().next())
        .or_else(|| contacts.clone().next())
}

#[cfg(test)]
mod tests {
    use super::super::contact::EmailAddress;
    use super::super::ids::CustomerId;
    use super::*;

    fn contact(email: Option<&str>, role: ContactRole) -> Contact {
        Contact { email: email.map(|e| EmailAddress::parse(e).unwrap()), role, ..Contact::default() }
    }

    #[test]
    fn recipient_is_who_may_accept_a_global_admin_before_a_billing_admin() {
        let mut customer = Customer::new(CustomerId::new(1), "Fabrikam");
        assert_eq!(customer.recipient(), None);
        customer.contacts.push(contact(None, ContactRole::GlobalAdmin));
        customer.contacts.push(contact(Some("it@fabrikam.example"), ContactRole::Other));
        assert_eq!(customer.recipient(), Some(&customer.contacts[1]));
        customer.contacts.push(contact(Some("billing@fabrikam.example"), ContactRole::BillingAdmin));
        assert_eq!(customer.recipient(), Some(&customer.contacts[2]));
        customer.contacts.push(contact(Some("ga@fabrikam.example"), ContactRole::GlobalAdmin));
        assert_eq!(customer.recipient(), Some(&customer.contacts[3]));
    }

    #[test]
    fn what_is_said_of_a_contact_goes_before_its_role() {
        let mut customer = Customer::new(CustomerId::new(1), "Fabrikam");
        let addresses = ["ga@fabrikam.example", "it@fabrikam.example", "boss@fabrikam.example", "cc@fabrikam.example"];
        customer.contacts = addresses.map(|address| contact(Some(address), ContactRole::Unknown)).to_vec();
        customer.contacts[0].role = ContactRole::GlobalAdmin;
        customer.contacts[1].letters = InLetters::To;
        customer.contacts[2].letters = InLetters::To;
        customer.contacts[3].letters = InLetters::Copy;
        let names =
            |all: Vec<&Contact>| all.iter().map(|one| one.email.clone().unwrap().to_string()).collect::<Vec<_>>();
        assert_eq!(names(customer.recipients()), [addresses[0], addresses[1], addresses[2]], "the usual one stays");
        customer.contacts[0].letters = InLetters::Copy;
        assert_eq!(names(customer.recipients()), [addresses[1], addresses[2]]);
        customer.contacts[0].letters = InLetters::Usual;
        assert_eq!(names(customer.copied().collect()), [addresses[3]]);
        customer.contacts[1].letters = InLetters::Never;
        customer.contacts[2].letters = InLetters::Copy;
        assert_eq!(names(customer.recipients()), [addresses[0]]);
        customer.contacts[0].letters = InLetters::Never;
        assert_eq!(customer.recipient(), None, "nobody is left who is to be written to");
    }
}
