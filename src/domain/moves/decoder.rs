//! What a message of Partner Center about a transfer means: known by its code, else by its words. All of it is data in
//! `assets/rules/errors.ron`.

use std::sync::LazyLock;

use chrono::NaiveDate;
use serde::Deserialize;

use crate::domain::rules::{BilingualText, Confidence};
use crate::domain::search::fold;
use crate::domain::slug::Slug;
use crate::states;

states! {
    /// What to do about a message; advice of ours.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
    pub enum Advice: key {
        /// Move the customer to an Azure plan or end its legacy Azure.
        SettleLegacyAzure => "preflight-advice-settle-legacy-azure";
        /// Then the request can be created again.
        ThenAgain => "preflight-advice-then-again";
        /// Leave the reservations out, or request them apart.
        ChooseReservations => "preflight-advice-choose-reservations";
        /// Ask the provider.
        AskProvider => "preflight-advice-ask-provider";
        /// Compare the Partner ID with that of Our company.
        CheckPartnerId => "preflight-advice-check-partner-id";
        /// See that the partner agreement is accepted in the reseller tenant.
        CheckAgreementOfPartner => "preflight-advice-check-partner-agreement";
        /// See that the partnership is accepted and listed on both sides.
        CheckPartnership => "preflight-advice-check-partnership";
        /// See that both see the relationship with the customer.
        CheckRelationship => "preflight-advice-check-relationship";
        /// Licenses and Azure apart.
        SplitKinds => "preflight-advice-split-kinds";
        /// Take out what does not move.
        TakeOut => "preflight-advice-take-out";
        /// See whether another request for this customer is open.
        LookForOther => "preflight-advice-look-for-other";
        /// Try again the next day.
        WaitADay => "preflight-advice-wait-a-day";
        /// Ask Microsoft's support.
        AskSupport => "preflight-advice-ask-support";
        /// Send the relationship link.
        SendLink => "preflight-advice-send-link";
        /// See where the customer agreement stands.
        CheckAgreement => "preflight-advice-check-agreement";
        /// Ask the provider to attest it.
        AskToAttest => "preflight-advice-ask-to-attest";
        /// Ask the provider for another request.
        AskForNewRequest => "preflight-advice-new-request";
    }
}

/// A message that is known.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KnownError {
    /// Unique within the file.
    pub id: String,
    /// Its codes.
    pub codes: Vec<String>,
    /// Texts that stand together in it; each list for itself.
    pub words: Vec<Vec<String>>,
    /// What it means, by its source.
    pub means: BilingualText,
    /// What to do, in the order of doing.
    pub advice: Vec<Advice>,
    /// The fact of a rule book that it has to do with; `None`: none.
    #[serde(default)]
    pub fact: Option<Slug>,
    /// The text it was read in.
    pub source: String,
    /// The date or span the source carries.
    pub dated: String,
    /// The day somebody last compared it with its source.
    pub checked: NaiveDate,
    /// How far to trust it.
    pub confidence: Confidence,
}

/// A known message that was found in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decoded<'e> {
    /// The message.
    pub error: &'e KnownError,
    /// The code that stands in the text; `None`: it was recognized by its words alone.
    pub code: Option<&'e str>,
}

/// All messages that are known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Errors(Vec<KnownError>);

impl Errors {
    /// The messages that the program brings along, in RON.
    pub const SHIPPED: &str = include_str!("../../../assets/rules/errors.ron");

    /// Reads messages.
    ///
    /// # Errors
    /// The place where the text is not what it should be.
    pub fn from_ron(text: &str) -> Result<Self, ron::error::SpannedError> {
        ron::from_str(text).map(Self)
    }

    /// The messages that the program brings along. A test proves that they can be read.
    pub fn shipped() -> &'static Self {
        static SHIPPED: LazyLock<Errors> = LazyLock::new(|| Errors::from_ron(Errors::SHIPPED).unwrap_or_default());
        &SHIPPED
    }

    /// Every known message, in the order of the file.
    pub fn iter(&self) -> impl Iterator<Item = &KnownError> {
        self.0.iter()
    }

    /// What a text means: the messages whose codes stand in it, in the order of the text; without any, the first one whose
    /// words do. Empty: nothing is known of it.
    pub fn decode(&self, text: &str) -> Vec<Decoded<'_>> {
        let folded = fold(text);
        let mut found: Vec<Decoded<'_>> = Vec::new();
        for number in numbers(&folded) {
            let with = |error: &&KnownError| error.codes.iter().any(|code| code == number);
            let Some(error) = self.0.iter().find(with) else { continue };
            let code = error.codes.iter().find(|code| *code == number).map(String::as_str);
            if !found.iter().any(|one| one.error.id == error.id) {
                found.push(Decoded { error, code });
            }
        }
        if found.is_empty() {
            let has = |all: &Vec<String>| !all.is_empty() && all.iter().all(|word| folded.contains(&fold(word)));
            let by_words = self.0.iter().find(|error| error.words.iter().any(has));
            found.extend(by_words.map(|error| Decoded { error, code: None }));
        }
        found
    }
}

/// The whole numbers that stand in a text; digits within a longer word, such as an ID, are none.
fn numbers(text: &str) -> impl Iterator<Item = &str> {
    let is_part = |c: char| c.is_alphanumeric() || c == '-' || c == '_';
    let words = text.split(move |c: char| !is_part(c) || !c.is_ascii());
    words.filter(|word| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::domain::moves::tests_ground::book;

    #[track_caller]
    fn check(text: &str, expected: &[(&str, Option<&str>)]) {
        let found = Errors::shipped().decode(text);
        let found: Vec<_> = found.iter().map(|one| (one.error.id.as_str(), one.code)).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn shipped_messages_are_readable_have_sources_and_ids_of_their_own() {
        let errors = Errors::from_ron(Errors::SHIPPED).unwrap();
        let ids: BTreeSet<&str> = errors.iter().map(|error| error.id.as_str()).collect();
        assert_eq!(ids.len(), errors.iter().count());
        let codes: Vec<&str> = errors.iter().flat_map(|error| &error.codes).map(String::as_str).collect();
        assert_eq!(codes, ["900131", "900145", "900154", "900400", "900416", "20002"]);
        for error in errors.iter() {
            assert!(!error.advice.is_empty() && !error.source.is_empty() && !error.dated.is_empty(), "{}", error.id);
            assert!(error.fact.is_none_or(|fact| book("2026").fact(fact).is_some()), "{}", error.id);
            assert!(!error.codes.is_empty() || error.confidence == Confidence::C, "{}: only by words", error.id);
        }
    }

    #[test]
    fn code_is_found_wherever_it_stands() {
        check("900131", &[("legacy-azure", Some("900131"))]);
        check("{\"code\":900400,\"description\":\"Transfer is not possible\"}", &[("not-possible", Some("900400"))]);
        check("Error：９００１５４。", &[("partner-id", Some("900154"))]);
        check("錯誤碼20002：沒有關係", &[("no-relationship", Some("20002"))]);
        check("Errors 900416, then 900131 and 900416", &[("locked", Some("900416")), ("legacy-azure", Some("900131"))]);
    }

    #[test]
    fn digits_of_an_id_or_a_longer_number_are_no_code() {
        for text in ["1900131", "9001310", "9d4a-900131-01d4f540", "tenant 20002abc", "2026-11-29", ""] {
            check(text, &[]);
        }
    }

    #[test]
    fn without_a_code_the_words_tell() {
        check("This customer has Legacy Azure subscriptions.", &[("legacy-azure", None)]);
        check("The customer is LOCKED", &[("locked", None)]);
        check("Your transfer request has expired", &[("expired", None)]);
        check("Something went wrong. Try again later.", &[]);
    }
}
