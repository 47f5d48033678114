//! The fields that a template may name, and one customer's values for them.

use std::borrow::Cow;

use super::condition::Facts;
use crate::domain::plan::customer_fields::CustomerField;
use crate::domain::plan::uses::LetterUse;

/// Placeholders that are no fields of a customer: `Variant, its name between the braces, the key of its description;`.
macro_rules! placeholders {
    ($($(#[$doc:meta])* $variant:ident, $letter:expr;)+) => {
        /// A field that a template may name, written `{{name}}` or `{{name|fallback}}`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Placeholder {
            /// What a field of the customer holds.
            Of(CustomerField),
            /// What a customer holds in the field of our own that has this place; what it is called, [`super::OwnNames`] says.
            Own(u8),
            $($(#[$doc])* $variant,)+
        }

        impl Placeholder {
            const OTHERS: &'static [Self] = &[$(Self::$variant,)+];

            fn letter(self) -> LetterUse {
                match self {
                    // Only a field with a place in letters is one.
                    Self::Of(field) => field.uses().letter.unwrap_or(LetterUse::to_partners("", "")),
                    Self::Own(_) => LetterUse::to_partners("", ""),
                    $(Self::$variant => $letter,)+
                }
            }
        }
    };
}
placeholders! {
    /// The name of the person who is written to.
    Contact, LetterUse::new(10, "contact", "field-contact");
    /// How that person is addressed, such as `Ms Lin` or `林經理`; the name when nothing else is known.
    Greeting, LetterUse::new(20, "greeting", "field-greeting");
    /// The indirect provider's company name.
    Provider, LetterUse::new(40, "provider", "field-provider");
    /// Our company's name.
    OurCompany, LetterUse::new(50, "our_company", "field-our-company");
    /// The person of us who signs.
    OurContact, LetterUse::new(60, "our_contact", "field-our-contact");
    /// That person's e-mail address.
    OurEmail, LetterUse::new(70, "our_email", "field-our-email");
    /// The number under which the customer knows us already.
    OurPhone, LetterUse::new(80, "our_phone", "field-our-phone");
    /// The date by which an answer is wanted, already written in the text's language.
    Deadline, LetterUse::new(90, "deadline", "field-deadline");
    /// The day from which the provider is billed, already written in the text's language; a planned day says so.
    MoveDay, LetterUse::new(92, "move_day", "field-move-day");
    /// What moves to the provider: names of products.
    Subscriptions, LetterUse::new(94, "subscriptions", "field-subscriptions");
    /// The day of writing, already written in the text's language.
    Today, LetterUse::new(100, "today", "field-today");
    /// The relationship link, byte for byte as Partner Center gave it.
    Link, LetterUse::new(110, "link", "field-link");
    /// The link of the customer's own GDAP request, byte for byte as Partner Center gave it.
    GdapLink, LetterUse::new(120, "gdap_link", "field-gdap-link");
    /// Where a new customer is, as two letters.
    Country, LetterUse::to_partners("country", "field-country");
    /// Name and address of a new customer's first global admin.
    CustomerContact, LetterUse::to_partners("customer_contact", "field-customer-contact");
    /// How a new customer's agreement comes about, in the text's language.
    Agreement, LetterUse::to_partners("agreement", "field-agreement");
    /// Our Partner ID of the location (PLA).
    PartnerId, LetterUse::to_partners("partner_id", "field-partner-id");
    /// Our company's name as it is registered.
    OurRegisteredName, LetterUse::to_partners("our_registered_name", "field-our-registered-name");
    /// The id of our partner tenant.
    OurTenant, LetterUse::to_partners("our_tenant", "field-our-tenant");
    /// How many transfer requests the provider creates in a week.
    RequestsAWeek, LetterUse::to_partners("requests_a_week", "field-requests-a-week");
    /// How many business days the provider needs from the asking to the request.
    LeadDays, LetterUse::to_partners("lead_days", "field-lead-days");
    /// What else a partner should know of a new customer.
    Note, LetterUse::to_partners("note", "field-note");
}

impl Placeholder {
    /// The customer's company name.
    pub const COMPANY: Self = Self::Of(CustomerField::Name);
    /// The customer's primary domain.
    pub const DOMAIN: Self = Self::Of(CustomerField::Domain);

    /// Whether it is a link that a customer opens, which stands alone on its line.
    pub fn is_link(self) -> bool {
        matches!(self, Self::Link | Self::GdapLink)
    }

    /// Every field that every plan has.
    pub fn all() -> impl Iterator<Item = Self> {
        let fields = CustomerField::ALL.iter().filter(|field| field.uses().letter.is_some());
        fields.map(|&field| Self::Of(field)).chain(Self::OTHERS.iter().copied())
    }

    /// The fields that letters to customers have, in the order of the menu that inserts one.
    pub fn of_customers() -> Vec<Self> {
        let mut fields: Vec<_> = Self::all().filter(|field| field.letter().at.is_some()).collect();
        fields.sort_by_key(|field| field.letter().at);
        fields
    }

    /// The name between the braces; the same in every language.
    pub fn name(self) -> &'static str {
        self.letter().name
    }

    /// The Fluent key of the field's description in the menu that inserts one.
    pub fn key(self) -> &'static str {
        self.letter().key
    }

    /// The field as it is written in a template, such as `{{company}}`.
    pub fn token(self) -> String {
        format!("{{{{{}}}}}", self.name())
    }

    /// The field with exactly this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::all().find(|field| field.name() == name)
    }

    /// The field of letters to customers that somebody who wrote `name` most likely meant; `None` when no name is near.
    pub fn nearest(name: &str) -> Option<Self> {
        let wanted: String = name.trim().to_lowercase().replace([' ', '-', '.'], "_");
        let alias = match wanted.as_str() {
            "customer" | "client" | "customer_name" | "company_name" => Some(Self::COMPANY),
            "name" | "person" | "first_name" | "contact_name" => Some(Self::Contact),
            "distributor" | "indirect_provider" => Some(Self::Provider),
            "url" | "invitation" | "invite" => Some(Self::Link),
            "date" => Some(Self::Today),
            "due" | "due_date" => Some(Self::Deadline),
            "phone" | "telephone" => Some(Self::OurPhone),
            "email" | "mail" => Some(Self::OurEmail),
            "sender" | "signature" => Some(Self::OurContact),
            _ => None,
        };
        let near = || {
            let ranked = Self::of_customers().into_iter().map(|field| (distance(&wanted, field.name()), field));
            let (apart, field) = ranked.min_by_key(|&(apart, _)| apart)?;
            (apart <= (field.name().len() / 3).max(1)).then_some(field)
        };
        alias.or_else(near)
    }
}

/// How many letters must be changed, added or taken away to make `b` of `a`; long texts count as far apart.
pub(super) fn distance(a: &str, b: &str) -> usize {
    if 40 < a.len() {
        return usize::MAX;
    }
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, from) in a.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, to) in b.iter().enumerate() {
            let replaced = diagonal + usize::from(from != *to);
            diagonal = row[j + 1];
            row[j + 1] = replaced.min(diagonal + 1).min(row[j] + 1);
        }
    }
    row[b.len()]
}

/// One customer's values; a field that was not set, or set to blanks, is empty.
#[derive(Clone, Debug, Default)]
pub struct LetterValues<'a> {
    /// Only fields that say something, each once: a letter names few.
    texts: Vec<(Placeholder, Cow<'a, str>)>,
    facts: Facts,
    labels: [&'a str; 2],
}

impl<'a> LetterValues<'a> {
    /// Values with every field empty.
    pub fn new() -> Self {
        Self::default()
    }

    /// The same with room for so many of them.
    pub fn with_room(n_fields: usize) -> Self {
        Self { texts: Vec::with_capacity(n_fields), ..Self::default() }
    }

    /// Sets `field`; a value of blanks empties it.
    pub fn set(&mut self, field: Placeholder, value: impl Into<Cow<'a, str>>) {
        let value = match value.into() {
            Cow::Borrowed(value) => Cow::Borrowed(value.trim()),
            Cow::Owned(value) if value.trim().len() == value.len() => Cow::Owned(value),
            Cow::Owned(value) => Cow::Owned(value.trim().to_owned()),
        };
        let held = self.texts.iter().position(|(of, _)| *of == field);
        match held {
            Some(at) if value.is_empty() => drop(self.texts.swap_remove(at)),
            Some(at) => self.texts[at].1 = value,
            None if value.is_empty() => {}
            None => self.texts.push((field, value)),
        }
    }

    /// The same as [`set`](Self::set), for values written one after the other.
    #[must_use]
    pub fn with(mut self, field: Placeholder, value: impl Into<Cow<'a, str>>) -> Self {
        self.set(field, value);
        self
    }

    /// Says which conditions hold for this customer.
    pub fn tell(&mut self, facts: Facts) {
        self.facts = facts;
    }

    /// Says what stands above the relationship link and above the GDAP link where a letter brings both; `#` is the place of
    /// the link among them.
    pub fn label_links(&mut self, labels: [&'a str; 2]) {
        self.labels = labels;
    }

    /// What stands above this link where a letter brings both.
    pub(super) fn label(&self, link: Placeholder) -> &str {
        self.labels[usize::from(link == Placeholder::GdapLink)]
    }

    /// Which conditions hold for this customer; none, where nothing was said.
    pub fn facts(&self) -> Facts {
        self.facts
    }

    /// The value without blanks around it; never an empty text.
    pub fn get(&self, field: Placeholder) -> Option<&str> {
        self.texts.iter().find(|(of, _)| *of == field).map(|(_, text)| &**text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(typed: &str, expected: Option<Placeholder>) {
        assert_eq!(Placeholder::nearest(typed), expected, "{typed}");
    }

    #[test]
    fn last_value_of_a_field_counts_and_blanks_empty_it() {
        let mut values = LetterValues::new().with(Placeholder::COMPANY, " Contoso ").with(Placeholder::Note, "x");
        values.set(Placeholder::COMPANY, " Fabrikam".to_owned());
        assert_eq!((values.get(Placeholder::COMPANY), values.get(Placeholder::Note)), (Some("Fabrikam"), Some("x")));
        values.set(Placeholder::COMPANY, "  ".to_owned());
        assert_eq!((values.get(Placeholder::COMPANY), values.get(Placeholder::Note)), (None, Some("x")));
    }

    #[test]
    fn near_names_are_suggested() {
        check("compny", Some(Placeholder::COMPANY));
        check("Our Company", Some(Placeholder::OurCompany));
        check("deadlin", Some(Placeholder::Deadline));
        check("url", Some(Placeholder::Link));
    }

    #[test]
    fn far_names_are_not() {
        check("invoice_total", None);
        check("", None);
        check(&"x".repeat(5000), None);
    }

    #[test]
    fn every_field_is_found_by_its_name() {
        assert!(Placeholder::all().all(|f| Placeholder::from_name(f.name()) == Some(f)));
        let order =
            "company contact greeting domain provider our_company our_contact our_email our_phone deadline today link";
        let menu = Placeholder::of_customers().into_iter().map(Placeholder::name);
        let known: Vec<_> = menu.filter(|name| order.split(' ').any(|known| known == *name)).collect();
        assert_eq!(known.join(" "), order);
    }

    #[test]
    fn blanks_are_no_value() {
        let values = LetterValues::new().with(Placeholder::COMPANY, " \t").with(Placeholder::Contact, " Ms Lin ");
        assert_eq!((values.get(Placeholder::COMPANY), values.get(Placeholder::Contact)), (None, Some("Ms Lin")));
    }
}
