//! What the columns of a file hold: known, remembered, or to be asked. Never guessed.

use std::collections::HashSet;

use super::lists::{ListLikeness, ListWords};
use super::words::{HeaderConfidence, ImportWords};
use crate::domain::import::Mapping;
use crate::domain::plan::shape::{ColumnMapping, ImportField, ImportMapping};

/// A list is nearly another one when no more columns differ than so many, and they are not most of them.
const N_OTHER: usize = 2;

/// What is known about a file's columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Recognised {
    /// Every column is known by its header: nothing needs to be asked.
    Known(Mapping),
    /// The user explained a file with these headers before.
    Remembered(Mapping),
    /// The user has to say what some columns hold.
    Ask(ColumnProposal),
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
pub struct ColumnProposal {
    /// Known columns with their field; for those to be asked a word's usual meaning or "ignore".
    pub mapping: Mapping,
    /// The columns to be asked, counted from 0.
    pub open: Vec<usize>,
    /// A list of another program that the file looks like.
    pub like: Option<ListLikeness>,
}

/// Recognises columns by their headers, in any order. Columns without a header are asked; a field is given out once only.
pub fn recognise(headers: &[String], words: &ListWords, remembered: &[&ImportMapping]) -> Recognised {
    let has_headers = headers.iter().any(|header| !header.is_empty());
    let found = recognise_alone(headers, words);
    match remembered.iter().find_map(|shape| Mapping::of_shape(shape, headers)) {
        // Only how it is read had to be said.
        Some(mapping) if has_headers && found != Recognised::Known(mapping.clone()) => Recognised::Remembered(mapping),
        Some(_) => found,
        None => match nearly(headers, remembered) {
            Some(said) if matches!(found, Recognised::Ask(_)) => explained(found, &said, headers),
            Some(_) | None => found,
        },
    }
}

/// What was said about the columns of a list that has nearly these headers: those that both have count, the others are asked.
fn nearly(headers: &[String], remembered: &[&ImportMapping]) -> Option<Vec<ColumnMapping>> {
    let there: HashSet<&str> = headers.iter().map(String::as_str).filter(|header| !header.is_empty()).collect();
    let shared = |shape: &&ImportMapping| {
        let both = shape.columns.iter().filter(|column| there.contains(column.header.as_str()));
        both.cloned().collect::<Vec<ColumnMapping>>()
    };
    let all = remembered.iter().map(|shape| (shared(shape), shape.columns.len()));
    let is_near = |(both, n): &(Vec<ColumnMapping>, usize)| {
        let n_most = headers.len().max(*n);
        1 < both.len() && n_most - both.len().min(n_most) <= N_OTHER && n_most <= 2 * both.len()
    };
    all.filter(is_near).max_by_key(|(both, _)| both.len()).map(|(both, _)| both)
}

/// What was found, with what somebody said about some of the columns.
pub(super) fn explained(found: Recognised, said: &[ColumnMapping], headers: &[String]) -> Recognised {
    let (told, untold) = Mapping::of_columns(said, headers);
    let is_told = |at: usize| !untold.contains(&at);
    let mut fields = found.mapping().0.clone();
    for (at, field) in fields.iter_mut().enumerate() {
        let is_elsewhere = *field != ImportField::Ignore && told.0.contains(field);
        if is_told(at) {
            *field = told.0[at];
        } else if is_elsewhere {
            *field = ImportField::Ignore;
        }
    }
    let (mut open, like) = match found {
        Recognised::Ask(proposal) => (proposal.open, proposal.like),
        Recognised::Known(_) | Recognised::Remembered(_) => (Vec::new(), None),
    };
    open.retain(|&at| !is_told(at));
    let mapping = Mapping(fields);
    if open.is_empty() {
        Recognised::Remembered(mapping)
    } else {
        Recognised::Ask(ColumnProposal { mapping, open, like })
    }
}

/// By the headers alone.
fn recognise_alone(headers: &[String], words: &ListWords) -> Recognised {
    if let Some(fields) = words.known(headers) {
        return Recognised::Known(Mapping(fields));
    }
    if let Some((fields, open)) = words.own(headers) {
        return if open.is_empty() {
            Recognised::Known(Mapping(fields))
        } else {
            Recognised::Ask(ColumnProposal { mapping: Mapping(fields), open, like: None })
        };
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
        Recognised::Ask(ColumnProposal { mapping, open, like })
    }
}

/// The columns of a list that has subscription IDs; customers are named in it as in any list.
fn subscriptions(headers: &[String], known: &[Option<ImportField>], words: &ImportWords) -> (Mapping, Vec<usize>) {
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

fn customers(headers: &[String], words: &ImportWords) -> (Mapping, Vec<usize>) {
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

fn is_sure(confidence: HeaderConfidence) -> bool {
    match confidence {
        HeaderConfidence::A | HeaderConfidence::B | HeaderConfidence::Own => true,
        HeaderConfidence::C => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::plan::ids::ShapeId;
    use ImportField::{
        CompanyName, ContactEmail, Currency, Ignore, MicrosoftId, Price, PrimaryDomain, Product, Quantity,
        Relationship, Tags,
    };

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
            Recognised::Ask(ColumnProposal { mapping, open: open.to_vec(), like: None })
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
    fn of_a_remembered_list_with_a_renamed_column_only_that_one_is_asked() {
        let words = ListWords::shipped();
        let mapping = Mapping(vec![MicrosoftId, CompanyName, ContactEmail, Ignore]);
        let shape = mapping.shape(ShapeId::new(1), &headers("Nummer,Firma,Post,Umsatz"));
        let found = recognise(&headers("Nummer,Firma,Anschrift,Umsatz"), words, &[&shape]);
        let mapping = Mapping(vec![MicrosoftId, CompanyName, Ignore, Ignore]);
        assert_eq!(found, Recognised::Ask(ColumnProposal { mapping, open: vec![2], like: None }));
        let other = recognise(&headers("Nummer,A,B,C"), words, &[&shape]);
        let Recognised::Ask(other) = other else { panic!("{other:?}") };
        assert_eq!(other.open, [0, 1, 2, 3], "one header in common says nothing");
    }

    #[test]
    fn our_own_list_with_a_renamed_column_asks_for_that_one_only() {
        let of = "Product,Contract,Customer,Microsoft ID,Seats,Price per seat,Total per period,Currency";
        let fields = [Product, Ignore, CompanyName, MicrosoftId, Quantity, Price, Ignore, Currency];
        check(of, &fields, &[1]);
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
