//! The fields that a template may name, and one customer's values for them.

/// A field that a template may name, written `{{name}}` or `{{name|fallback}}`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Placeholder {
    /// The customer's company name.
    Company,
    /// The name of the person who is written to.
    Contact,
    /// How that person is addressed, such as `Ms Lin` or `林經理`; the name when nothing else is known.
    Greeting,
    /// The indirect provider's company name.
    Provider,
    /// Our company's name.
    OurCompany,
    /// The person of us who signs.
    OurContact,
    /// That person's e-mail address.
    OurEmail,
    /// The number under which the customer knows us already.
    OurPhone,
    /// The date by which an answer is wanted, already written in the text's language.
    Deadline,
    /// The relationship link, byte for byte as Partner Center gave it.
    Link,
    /// The customer's primary domain.
    Domain,
    /// The day of writing, already written in the text's language.
    Today,
    /// Where a new customer is, as two letters; in letters to partners only.
    Country,
    /// Name and address of a new customer's first global admin; in letters to partners only.
    CustomerContact,
    /// How a new customer's agreement comes about, in the text's language; in letters to partners only.
    Agreement,
    /// Our Partner ID of the location (PLA); in letters to partners only.
    PartnerId,
    /// What else a partner should know of a new customer; in letters to partners only.
    Note,
}

impl Placeholder {
    /// Every field.
    pub const ALL: [Self; 17] = [
        Self::Company,
        Self::Contact,
        Self::Greeting,
        Self::Domain,
        Self::Provider,
        Self::OurCompany,
        Self::OurContact,
        Self::OurEmail,
        Self::OurPhone,
        Self::Deadline,
        Self::Today,
        Self::Link,
        Self::Country,
        Self::CustomerContact,
        Self::Agreement,
        Self::PartnerId,
        Self::Note,
    ];

    /// The fields that letters to customers have, in the order of the menu that inserts one.
    pub const OF_CUSTOMERS: [Self; 12] = [
        Self::Company,
        Self::Contact,
        Self::Greeting,
        Self::Domain,
        Self::Provider,
        Self::OurCompany,
        Self::OurContact,
        Self::OurEmail,
        Self::OurPhone,
        Self::Deadline,
        Self::Today,
        Self::Link,
    ];

    /// The name between the braces; the same in every language.
    pub fn name(self) -> &'static str {
        match self {
            Self::Company => "company",
            Self::Contact => "contact",
            Self::Greeting => "greeting",
            Self::Provider => "provider",
            Self::OurCompany => "our_company",
            Self::OurContact => "our_contact",
            Self::OurEmail => "our_email",
            Self::OurPhone => "our_phone",
            Self::Deadline => "deadline",
            Self::Link => "link",
            Self::Domain => "domain",
            Self::Today => "today",
            Self::Country => "country",
            Self::CustomerContact => "customer_contact",
            Self::Agreement => "agreement",
            Self::PartnerId => "partner_id",
            Self::Note => "note",
        }
    }

    /// The Fluent key of the field's description in the menu that inserts one.
    pub fn key(self) -> &'static str {
        match self {
            Self::Company => "field-company",
            Self::Contact => "field-contact",
            Self::Greeting => "field-greeting",
            Self::Provider => "field-provider",
            Self::OurCompany => "field-our-company",
            Self::OurContact => "field-our-contact",
            Self::OurEmail => "field-our-email",
            Self::OurPhone => "field-our-phone",
            Self::Deadline => "field-deadline",
            Self::Link => "field-link",
            Self::Domain => "field-domain",
            Self::Today => "field-today",
            Self::Country => "field-country",
            Self::CustomerContact => "field-customer-contact",
            Self::Agreement => "field-agreement",
            Self::PartnerId => "field-partner-id",
            Self::Note => "field-note",
        }
    }

    /// The field as it is written in a template, such as `{{company}}`.
    pub fn token(self) -> String {
        format!("{{{{{}}}}}", self.name())
    }

    /// The field with exactly this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.name() == name)
    }

    /// The field of letters to customers that somebody who wrote `name` most likely meant; `None` when no name is near.
    pub fn nearest(name: &str) -> Option<Self> {
        let wanted: String = name.trim().to_lowercase().replace([' ', '-', '.'], "_");
        let alias = match wanted.as_str() {
            "customer" | "client" | "customer_name" | "company_name" => Some(Self::Company),
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
            let ranked = Self::OF_CUSTOMERS.into_iter().map(|field| (distance(&wanted, field.name()), field));
            let (apart, field) = ranked.min_by_key(|&(apart, _)| apart)?;
            (apart <= (field.name().len() / 3).max(1)).then_some(field)
        };
        alias.or_else(near)
    }

    fn index(self) -> usize {
        self as usize
    }
}

/// How many letters must be changed, added or taken away to make `b` of `a`; long texts count as far apart.
fn distance(a: &str, b: &str) -> usize {
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
pub struct Values<'a>([Option<&'a str>; Placeholder::ALL.len()]);

impl<'a> Values<'a> {
    /// Values with every field empty.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `field`; a value of blanks empties it.
    pub fn set(&mut self, field: Placeholder, value: &'a str) {
        let value = value.trim();
        self.0[field.index()] = (!value.is_empty()).then_some(value);
    }

    /// The same as [`set`](Self::set), for values written one after the other.
    #[must_use]
    pub fn with(mut self, field: Placeholder, value: &'a str) -> Self {
        self.set(field, value);
        self
    }

    /// The value without blanks around it; never an empty text.
    pub fn get(&self, field: Placeholder) -> Option<&'a str> {
        self.0[field.index()]
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
    fn near_names_are_suggested() {
        check("compny", Some(Placeholder::Company));
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
    fn every_field_is_found_by_its_name_and_has_its_own_place() {
        let mut places: Vec<_> = Placeholder::ALL.into_iter().map(Placeholder::index).collect();
        places.sort_unstable();
        assert_eq!(places, (0..Placeholder::ALL.len()).collect::<Vec<_>>());
        assert!(Placeholder::ALL.into_iter().all(|f| Placeholder::from_name(f.name()) == Some(f)));
    }

    #[test]
    fn blanks_are_no_value() {
        let values = Values::new().with(Placeholder::Company, " \t").with(Placeholder::Contact, " Ms Lin ");
        assert_eq!((values.get(Placeholder::Company), values.get(Placeholder::Contact)), (None, Some("Ms Lin")));
    }
}
