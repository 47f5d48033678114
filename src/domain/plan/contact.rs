//! How to reach somebody: e-mail addresses, domains, countries, and a customer's contact persons.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::ids::ContactId;
use super::part::RecordPart;
use crate::domain::as_text::as_text;
use crate::domain::draft::Language;
use crate::states;

macro_rules! text_type {
    ($name:ident) => {
        impl $name {
            /// The text as it is stored and shown.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
        as_text!($name, $name::parse, $name::as_str);
    };
}

/// A domain name in lower case, such as `contoso.onmicrosoft.com`.
///
/// Invariant: at least two labels of letters, digits and hyphens; letters of any script.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DomainName(Box<str>);

/// Why a text is not a [`DomainName`].
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a domain name such as contoso.onmicrosoft.com: {0}")]
pub struct NotADomain(String);

impl DomainName {
    /// Reads what a person typed; spaces around it and case do not matter.
    pub fn parse(typed: &str) -> Result<Self, NotADomain> {
        if let Some(plain) = Self::plain(typed) {
            return Ok(Self(plain.into()));
        }
        let domain = typed.trim().to_lowercase();
        let is_label = |label: &str| !label.is_empty() && label.chars().all(|c| c.is_alphanumeric() || c == '-');
        if domain.len() <= 253 && domain.contains('.') && domain.split('.').all(is_label) {
            Ok(Self(domain.into()))
        } else {
            Err(NotADomain(typed.to_owned()))
        }
    }

    /// Reads the name of a domain that somebody can have in the world: no number of a version or of a computer, no word that
    /// stands for nothing, and no name that is good within one network only.
    pub fn parse_public(typed: &str) -> Result<Self, NotADomain> {
        let domain = Self::parse(typed)?;
        if is_public(domain.as_str()) { Ok(domain) } else { Err(NotADomain(typed.to_owned())) }
    }

    /// A text that is a domain name as it stands; nearly all of them are, and this is far quicker to see.
    fn plain(typed: &str) -> Option<&str> {
        let (mut last, mut has_dot) = (b'.', false);
        for &byte in typed.as_bytes() {
            match byte {
                b'a'..=b'z' | b'0'..=b'9' | b'-' => {}
                b'.' if last != b'.' => has_dot = true,
                _ => return None,
            }
            last = byte;
        }
        (has_dot && last != b'.' && typed.len() <= 253).then_some(typed)
    }
}
text_type!(DomainName);

fn is_public(domain: &str) -> bool {
    const NO_ENDS: [&str; 7] = ["localhost", "local", "localdomain", "invalid", "null", "none", "onmicrosoft"];
    // By bytes: characters of several of them have neither points, hyphens nor digits among them.
    let is_label = |label: &[u8]| label.len() <= 63 && !label.starts_with(b"-") && !label.ends_with(b"-");
    let mut begin = 0;
    for (at, _) in domain.bytes().enumerate().filter(|(_, byte)| *byte == b'.') {
        if !is_label(&domain.as_bytes()[begin..at]) {
            return false;
        }
        begin = at + 1;
    }
    let last = &domain[begin..];
    let is_word = last.bytes().all(|byte| !byte.is_ascii_digit() && byte != b'-') && last.chars().nth(1).is_some();
    let is_end = is_word || last.strip_prefix("xn--").is_some_and(|rest| !rest.is_empty());
    is_end && is_label(last.as_bytes()) && !NO_ENDS.contains(&last)
}

/// An e-mail address, as typed but for spaces around it.
///
/// Invariant: one `@`, a domain with a dot, and no space, comma, quote, bracket or control character,
/// so that it can stand in a mail header as it is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EmailAddress(Box<str>);

/// Why a text is not an [`EmailAddress`].
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not an e-mail address such as ana@contoso.com")]
pub struct NotAnEmail;

impl EmailAddress {
    /// Reads what a person typed.
    pub fn parse(typed: &str) -> Result<Self, NotAnEmail> {
        let address = typed.trim();
        let is_odd = |c: char| c.is_whitespace() || c.is_control() || "<>()[],;:\\\"%".contains(c) || is_invisible(c);
        let (local, domain) = address.split_once('@').ok_or(NotAnEmail)?;
        let is_fine = !local.is_empty() && local.len() <= 64 && address.len() <= 254 && !address.chars().any(is_odd);
        if is_fine && DomainName::parse(domain).is_ok() { Ok(Self(address.into())) } else { Err(NotAnEmail) }
    }

    /// What stands behind the `@`, in lower case; always `Some` for an address that was read.
    pub fn domain(&self) -> Option<DomainName> {
        DomainName::parse(self.0.split_once('@')?.1).ok()
    }

    /// The same address however its letters are written, to compare with others.
    #[must_use]
    pub fn folded(&self) -> Self {
        Self(self.0.to_lowercase().into())
    }
}
text_type!(EmailAddress);

/// Characters that take no space on the screen and so can hide something: zero-width, bidirectional, byte-order mark, tags.
pub fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{00AD}' | '\u{034F}' | '\u{061C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}' | '\u{180E}'
            | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{3164}'
            | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E007F}'
    )
}

/// A country or region: two capital letters of ISO 3166-1, such as `TW`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Country(Box<str>);

/// Why a text is not a [`Country`].
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not two letters such as TW")]
pub struct NotACountry;

impl Country {
    /// Reads two letters in either case.
    pub fn parse(typed: &str) -> Result<Self, NotACountry> {
        let code = typed.trim().to_ascii_uppercase();
        if code.len() == 2 && code.bytes().all(|b| b.is_ascii_uppercase()) {
            Ok(Self(code.into()))
        } else {
            Err(NotACountry)
        }
    }
}
text_type!(Country);

impl Country {
    /// The language that one writes in there: Chinese in Taiwan, Hong Kong and Macao, else English.
    pub fn language(&self) -> Language {
        match self.as_str() {
            "TW" | "HK" | "MO" => Language::TraditionalChinese,
            _ => Language::English,
        }
    }
}

states! {
    /// What a contact person may do in the customer's tenant, as far as we know.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum ContactRole: key {
        /// May do everything, so also accept the invitation.
        GlobalAdmin => "contact-role-global-admin";
        /// Manages billing, and may accept the invitation (source N1).
        BillingAdmin => "contact-role-billing-admin";
        /// Known to be neither.
        Other => "contact-role-other";
        /// Nobody has said; never shown as success.
        #[default]
        Unknown => "contact-role-unknown";
    }
}

impl ContactRole {
    /// Whether this person is known to be able to accept the relationship and the agreement: Microsoft asks for a billing
    /// administrator at least (source N1).
    pub fn may_accept(self) -> bool {
        match self {
            Self::GlobalAdmin | Self::BillingAdmin => true,
            Self::Other | Self::Unknown => false,
        }
    }
}

states! {
    /// What part a contact person has in the letters to the customer.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum InLetters: key {
        /// Nobody has said: one of these persons is written to, by role and address.
        #[default]
        Usual => "contact-letters-usual";
        /// Is written to.
        To => "contact-letters-to";
        /// Gets a copy.
        Copy => "contact-letters-copy";
        /// Gets none.
        Never => "contact-letters-never";
    }
}

impl InLetters {
    /// Whether nobody has said.
    pub fn is_usual(&self) -> bool {
        *self == Self::Usual
    }
}

/// A person at a customer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    /// Tells this person from others in the customer's list; none for somebody who is in no list.
    #[serde(default, skip_serializing_if = "ContactId::is_none")]
    pub id: ContactId,
    /// Full name; empty when only an address is known.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// `None`: drafts are made without a recipient.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<EmailAddress>,
    /// What this person may do in the customer's tenant.
    #[serde(default)]
    pub role: ContactRole,
    /// The language to write in; `None`: by the customer's country.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
    /// How to address the person in a letter, such as `Ms. Chen` or `陳小姐`; empty: by name.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub form_of_address: String,
    /// The telephone number as somebody wrote it; empty: not known.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub phone: String,
    /// What part this person has in letters.
    #[serde(default, skip_serializing_if = "InLetters::is_usual")]
    pub letters: InLetters,
}

impl RecordPart for Contact {
    fn id(&self) -> ContactId {
        self.id
    }

    fn set_id(&mut self, id: ContactId) {
        self.id = id;
    }
}

impl Contact {
    /// What a letter calls this person: the form of address, else the name; `None` when neither is known.
    pub fn addressed_as(&self) -> Option<&str> {
        [&self.form_of_address, &self.name].into_iter().map(|text| text.trim()).find(|text| !text.is_empty())
    }
}

/// How to reach a partner company: a name, an address and a number that the customer can call back.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContactDetails {
    /// A person's name; empty when not known.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// `None` when not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<EmailAddress>,
    /// As typed; empty when not known.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub phone: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn domain_is_kept_in_lower_case() {
        assert_eq!(DomainName::parse(" Contoso.OnMicrosoft.COM ").unwrap().as_str(), "contoso.onmicrosoft.com");
        for bad in ["", "contoso", "a..b", ".com", "a b.com", "a_b.com"] {
            assert!(DomainName::parse(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn domain_that_nobody_can_have_is_not_public() {
        for good in ["contoso.com", "晴川.example", "a.co", "7-eleven.com.tw", "163.com", "xn--fiqs8s.xn--fiqz9s"] {
            assert!(DomainName::parse_public(good).is_ok(), "{good}");
        }
        for bad in [
            "1.5",
            "192.168.1.1",
            "localhost",
            "mail.localhost",
            "a.b",
            "contoso.onmicrosoft",
            "null.null",
            "12.31",
            "v1.2",
            "contoso .com",
            "xn--.com",
            "contoso.xn--",
            "-contoso.com",
            "server.local",
        ] {
            assert!(DomainName::parse_public(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn email_that_could_split_a_header_is_refused() {
        assert!(EmailAddress::parse("ana.garcía@contoso.example").is_ok());
        for bad in
            ["ana", "@contoso.com", "a@b", "a b@c.de", "a@c.de\r\nBcc: x@y.zz", "a,b@c.de", "<a@c.de>", "a@@c.de"]
        {
            assert!(EmailAddress::parse(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn country_is_two_letters() {
        assert_eq!(Country::parse("tw").unwrap().as_str(), "TW");
        assert!(Country::parse("Taiwan").is_err());
    }

    #[test]
    fn form_of_address_comes_before_the_name() {
        let contact =
            Contact { name: "Ana García".into(), form_of_address: "Ms. García".into(), ..Contact::default() };
        assert_eq!(contact.addressed_as(), Some("Ms. García"));
        assert_eq!(Contact::default().addressed_as(), None);
    }
}
