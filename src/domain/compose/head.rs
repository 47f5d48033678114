//! What a letter is sent with besides its text: further recipients, copies, where answers go, and files.

use crate::domain::plan::company::Company;
use crate::domain::plan::contact::{Contact, EmailAddress};
use crate::domain::plan::customer::Customer;
use crate::domain::plan::invitation::MailDefaults;
use crate::domain::plan::task::Evidence;

/// Somebody whom a letter goes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Addressee {
    /// Empty when not known.
    pub name: String,
    /// The address.
    pub email: EmailAddress,
}

/// What a letter is sent with besides its text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MailHead {
    /// Recipients after the first one.
    pub more_to: Vec<Addressee>,
    /// Who gets a copy; nobody whom it is written to.
    pub cc: Vec<Addressee>,
    /// Where answers go; `None`: to whoever sends it.
    pub reply_to: Option<EmailAddress>,
    /// Files that go along in a mail file.
    pub attachments: Vec<Evidence>,
    /// The picture below the letter in a mail file.
    pub logo: Option<Evidence>,
}

impl MailHead {
    /// A mail above this many bytes is warned of. It is our own advice: many mail servers take no more than 10 MB.
    pub const MOST_BYTES: u64 = 10_000_000;

    pub(super) fn of(customer: &Customer, mail: &MailDefaults, us: &Company) -> Self {
        let known = |contact: &&Contact| {
            let email = contact.email.clone()?;
            Some(Addressee { name: contact.name.clone(), email })
        };
        let to: Vec<Addressee> = customer.recipients().iter().filter_map(known).collect();
        let typed = mail.cc.iter().map(|email| Addressee { name: String::new(), email: email.clone() });
        let mut cc: Vec<Addressee> = Vec::new();
        for one in customer.copied().filter_map(|contact| known(&contact)).chain(typed) {
            if !to.iter().chain(&cc).any(|other| other.email == one.email) {
                cc.push(one);
            }
        }
        Self {
            more_to: to.into_iter().skip(1).collect(),
            cc,
            reply_to: mail.reply_to.clone(),
            attachments: mail.attachments.clone(),
            logo: us.logo.clone(),
        }
    }

    /// The files that a mail file takes along.
    pub fn files(&self) -> impl Iterator<Item = &Evidence> {
        self.attachments.iter().chain(&self.logo)
    }

    /// The size of these files together, as they lie on the disk, in bytes.
    pub fn bytes(&self) -> u64 {
        self.files().map(|file| file.bytes).sum()
    }

    /// What the files make of a mail, in bytes: each is a third larger there than on the disk.
    pub fn mail_bytes(&self) -> u64 {
        self.files().map(|file| file.bytes.saturating_add(2) / 3 * 4).sum()
    }
}
