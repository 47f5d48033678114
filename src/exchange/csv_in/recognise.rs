//! What the columns of a file hold: known, remembered, or to be asked. Never guessed.

use super::lists::{Likeness, ListWords};
use super::words::{Confidence, Words};
use crate::domain::import::Mapping;
use crate::domain::plan::shape::{FileShape, ImportField};

/// What is known about a file's columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Recognised {
    /// Every column is known by its header: nothing needs to be asked.
    Known(Mapping),
    /// The user explained a file with these headers before.
    Remembered(Mapping),
    /// The user has to say what some columns hold.
    Ask(Proposal),
}

impl Recognised {
    /// The mapping, or what is proposed.
    pub fn mapping(&self) -> &Mapping {
        match self {
            Self::Known(mapping) | Self::Remembered(mapping) => mapping,
            Self::Ask(proposal) => &proposal.mapping,
        }
    }

    /// Whether it is Partner Center's list of customers, known by its own headers alone.
    pub fn is_export(&self) -> bool {
        match self {
            Self::Known(mapping) => mapping.is_export(),
            Self::Remembered(_) | Self::Ask(_) => false,
        }
    }
}

/// What is known of a file's columns, and which ones have to be asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// Known columns with their field; for those to be asked a word's usual meaning or "ignore".
    pub mapping: Mapping,
    /// The columns to be asked, counted from 0.
    pub open: Vec<usize>,
    /// A list of another program that the file looks like.
    pub like: Option<Likeness>,
}

/// Recognises columns by their headers, in any order. Columns without a header are asked; a field is given out once only.
pub fn recognise(headers: &[String], words: &ListWords, remembered: &[&FileShape]) -> Recognised {
    let has_headers = headers.iter().any(|header| !header.is_empty());
    let found = recognise_alone(headers, words);
    match remembered.iter().find_map(|shape| Mapping::of_shape(shape, headers)) {
        // Only how it is read had to be said.
        Some(mapping) if has_headers && found != Recognised::Known(mapping.clone()) => Recognised::Remembered(mapping),
        Some(_) | None => found,
    }
}

/// By the headers alone.
fn recognise_alone(headers: &[String], words: &ListWords) -> Recognised {
    if let Some(fields) = words.known(headers) {
        return Recognised::Known(Mapping(fields));
    }
    let of_subscriptions = words.subscriptions.columns(headers);
    let like = words.like(headers);
    if like.is_none() && words.subscriptions.is_list(headers) {
        let fields = of_subscriptions.iter().map(|field| field.unwrap_or(ImportField::Ignore));
        return Recognised::Known(Mapping(fields.collect()));
    }
    let (mapping, open) = if of_subscriptions.contains(&Some(ImportField::SubscriptionId)) {
        subscriptions(headers, &of_subscriptions, &words.customers)
    } else {
        customers(headers, &words.customers)
    };
    if open.is_empty() && mapping.faults().is_empty() {
        Recognised::Known(mapping)
    } else {
        Recognised::Ask(Proposal { mapping, open, like })
    }
}

/// The columns of a list that has subscription IDs; customers are named in it as in any list.
fn subscriptions(headers: &[String], known: &[Option<ImportField>], words: &Words) -> (Mapping, Vec<usize>) {
    let mut fields: Vec<ImportField> = known.iter().map(|field| field.unwrap_or(ImportField::Ignore)).collect();
    let mut open = Vec::new();
    let keys = [ImportField::MicrosoftId, ImportField::CompanyName, ImportField::PrimaryDomain];
    for at in (0..headers.len()).filter(|&at| known[at].is_none()) {
        match words.header(&headers[at]).filter(|(field, _)| keys.contains(field) && !fields.contains(field)) {
            Some((field, confidence)) => {
                fields[at] = field;
                if !is_sure(confidence) {
                    open.push(at);
                }
            }
            None => open.push(at),
        }
    }
    (Mapping(fields), open)
}

fn customers(headers: &[String], words: &Words) -> (Mapping, Vec<usize>) {
    let meanings: Vec<_> = headers.iter().map(|header| words.header(header)).collect();
    let mut fields = vec![ImportField::Ignore; headers.len()];
    let mut open = Vec::new();
    // Sure ones first, so that an everyday word does not take their field.
    for wants_sure in [true, false] {
        for (at, meaning) in meanings.iter().enumerate() {
            match *meaning {
                Some((field, confidence)) if is_sure(confidence) == wants_sure => {
                    if fields.contains(&field) {
                        open.push(at);
                    } else {
                        fields[at] = field;
                        if !wants_sure {
                            open.push(at);
                        }
                    }
                }
                None if wants_sure => open.push(at),
                Some(_) | None => {}
            }
        }
    }
    open.sort_unstable();
    (Mapping(fields), open)
}

fn is_sure(confidence: Confidence) -> bool {
    match confidence {
        Confidence::A | Confidence::B | Confidence::Own => true,
        Confidence::C => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::plan::ids::ShapeId;
    use ImportField::{CompanyName, ContactEmail, Ignore, MicrosoftId, PrimaryDomain, Relationship, Tags};

    fn headers(of: &str) -> Vec<String> {
        of.split(',').map(ToOwned::to_owned).collect()
    }

    #[track_caller]
    fn check(of: &str, fields: &[ImportField], open: &[usize]) {
        let words = ListWords::shipped();
        let found = recognise(&headers(of), words, &[]);
        let mapping = Mapping(fields.to_vec());
        let expected = if open.is_empty() {
            Recognised::Known(mapping)
        } else {
            Recognised::Ask(Proposal { mapping, open: open.to_vec(), like: None })
        };
        assert_eq!(found, expected);
    }

    #[test]
    fn export_of_either_language_needs_no_question() {
        check(
            "Microsoft ID,Company name,Primary domain name,Relationship",
            &[MicrosoftId, CompanyName, PrimaryDomain, Relationship],
            &[],
        );
        check(
            "標籤,關係,主要網域名稱,公司名稱,Microsoft ID",
            &[Tags, Relationship, PrimaryDomain, CompanyName, MicrosoftId],
            &[],
        );
    }

    #[test]
    fn unknown_column_is_asked_and_ignored_until_then() {
        check("Microsoft ID,Company name,Revenue", &[MicrosoftId, CompanyName, Ignore], &[2]);
    }

    #[test]
    fn everyday_word_is_proposed_and_asked() {
        check("Microsoft ID,E-mail", &[MicrosoftId, ContactEmail], &[1]);
    }

    #[test]
    fn field_is_given_to_the_surer_header() {
        check("Name,Company name,Microsoft ID", &[Ignore, CompanyName, MicrosoftId], &[0]);
    }

    #[test]
    fn remembered_answers_come_first() {
        let words = ListWords::shipped();
        let mapping = Mapping(vec![MicrosoftId, Ignore]);
        let shape = mapping.shape(ShapeId::new(1), &headers("Microsoft ID,Relationship"));
        let found = recognise(&headers("Microsoft ID,Relationship"), words, &[&shape]);
        assert_eq!(found, Recognised::Remembered(mapping));
    }
}
