//! What each field of a letter says to one customer; only the fields that the letter names are worked out.

use std::borrow::Cow;
use std::cell::OnceCell;

use super::letter::addressed;
use super::{Composer, MoveNote, Ready, facts, slot};
use crate::domain::draft::{LetterValues, Placeholder, link_labels};
use crate::domain::plan::contact::EmailAddress;
use crate::domain::plan::customer::Customer;
use crate::domain::plan::customer_fields::CustomerField;
use crate::domain::plan::field::Value;

impl<'a> Composer<'a> {
    pub(super) fn values<'v>(&'v self, customer: &'v Customer, ready: &'v Ready<'_, 'a>) -> LetterValues<'v> {
        let note = OnceCell::new();
        let mut values = LetterValues::with_room(ready.template.fields().len());
        for &field in ready.template.fields() {
            values.set(field, self.value(field, customer, ready, &note));
        }
        values.tell(facts::facts_of(customer, ready.template.conditions(), &self.own_names, &self.kinds));
        values.label_links(link_labels(ready.language));
        values
    }

    /// What stands in a letter for this field; empty: nothing is known. `note` is worked out when a field asks for it.
    fn value<'v>(
        &'v self,
        field: Placeholder,
        customer: &'v Customer,
        ready: &'v Ready<'_, 'a>,
        note: &OnceCell<MoveNote>,
    ) -> Cow<'v, str> {
        let (language, provider) = (ready.language, ready.side.provider);
        let reach = &self.us.contact;
        let note = || note.get_or_init(|| MoveNote::of(self.plan, &self.moving, customer, provider.id));
        let text: &str = match field {
            Placeholder::Contact | Placeholder::Greeting => return addressed(customer, language),
            Placeholder::MoveDay => return note().days_in(language, self.order.say_day).into(),
            Placeholder::Subscriptions => return note().products_in(language).into(),
            Placeholder::Of(field) => return self.held(field, customer),
            Placeholder::Own(place) => {
                let say_day = |day| self.order.say_day.0(language, day);
                return self.own_names.said(place, customer, language, say_day);
            }
            Placeholder::Provider => &provider.name,
            Placeholder::OurCompany => &self.us.name,
            Placeholder::OurContact => &reach.name,
            Placeholder::OurEmail => reach.email.as_ref().map_or("", EmailAddress::as_str),
            Placeholder::OurPhone => &reach.phone,
            Placeholder::Deadline => self.order.deadline.as_ref().map_or("", |both| &both[slot(language)]),
            Placeholder::Link => ready.link.map_or("", |link| &link.text),
            Placeholder::Today => &self.order.today[slot(language)],
            Placeholder::GdapLink => self.gdap(customer).map_or("", |request| &request.text),
            // What only partners are told of.
            Placeholder::Country
            | Placeholder::CustomerContact
            | Placeholder::Agreement
            | Placeholder::PartnerId
            | Placeholder::OurRegisteredName
            | Placeholder::OurTenant
            | Placeholder::RequestsAWeek
            | Placeholder::LeadDays
            | Placeholder::Note => "",
        };
        text.into()
    }

    fn held<'v>(&'v self, field: CustomerField, customer: &'v Customer) -> Cow<'v, str> {
        match field.get(customer) {
            Value::Person(id) => self.plan.people.get(id).map_or("", |person| &person.name).into(),
            Value::Provider(id) => self.plan.providers.get(id).map_or("", |provider| &provider.name).into(),
            value => value.typed(),
        }
    }
}
