//! Providers and candidates in words: roles, stages, fields of a file, what a file could not give, and the questionnaire.

use super::{Lang, Language};
use crate::domain::compare::{RegionFit, region_fit};
use crate::domain::plan::Plan;
use crate::domain::plan::provider::Provider;
use crate::domain::questionnaire::AnswerValue;
use crate::exchange::csv_in::TableReadFault;
use crate::exchange::questionnaire::QuestionnaireWords;
use crate::states;

/// Why nothing of a file was taken.
pub fn table_fault(lang: &Lang, fault: &TableReadFault) -> String {
    match fault {
        TableReadFault::Empty => lang.text("candidates-fault-empty"),
        TableReadFault::NoText => lang.text("candidates-fault-no-text"),
        TableReadFault::NoKnownColumn { headers } if headers.is_empty() => lang.text("candidates-fault-no-headers"),
        TableReadFault::NoKnownColumn { headers } => lang.with("candidates-fault-no-column", &[("headers", headers)]),
        TableReadFault::TooManyRows { n_max } => lang.count("candidates-fault-too-many-rows", *n_max),
    }
    .into_owned()
}

/// A score or a note, as a comparison shows it.
pub fn answer_value(lang: &Lang, value: &AnswerValue) -> String {
    match value {
        AnswerValue::Score(Some(points)) => points.to_string(),
        AnswerValue::Score(None) => lang.text("answers-not-scored").into_owned(),
        AnswerValue::Note(note) if note.is_empty() => lang.text("candidates-nothing").into_owned(),
        AnswerValue::Note(note) => note.replace('\n', " "),
    }
}

states! {
    /// How well a region match is known and met.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum RegionWord: key, tone {
        /// There is nothing to compare, or nothing to compare with; never shown as success.
        Unknown => "provider-region-unknown", Waiting;
        /// Every known country is among the provider's.
        Fits => "provider-region-fits", Done;
        /// Some are not.
        Misses => "provider-region-misses", Warning;
    }
}

/// Whether a provider sells where we and our customers are, with the sentences that say so.
pub fn region(lang: &Lang, plan: &Plan, provider: &Provider) -> (RegionWord, Vec<String>) {
    let theirs = || plan.customers.iter().filter(|c| c.provider.is_none_or(|id| id == provider.id));
    let n_known = theirs().filter(|customer| customer.country.is_some()).count();
    let n_unknown = theirs().count() - n_known;
    let ours = plan.us().country;
    let (word, mut said) = match region_fit(plan, provider) {
        RegionFit::Unknown => {
            return (RegionWord::Unknown, vec![lang.text("provider-region-unknown-what").into_owned()]);
        }
        RegionFit::Fits => match &ours {
            Some(ours) => {
                let said = lang.count_with("provider-region-fits-what", n_known, &[("ours", ours.as_str())]);
                (RegionWord::Fits, vec![said.into_owned()])
            }
            None if n_known == 0 => {
                return (RegionWord::Unknown, vec![lang.text("provider-region-nothing").into_owned()]);
            }
            None => (RegionWord::Fits, vec![lang.count("provider-region-fits-customers", n_known).into_owned()]),
        },
        RegionFit::Misses { ours, customers } => {
            let mut said = Vec::new();
            if let Some(ours) = ours {
                said.push(lang.with("provider-region-misses-ours", &[("ours", ours.as_str())]).into_owned());
            }
            if !customers.is_empty() {
                let one = |(country, n): &(crate::domain::plan::contact::Country, usize)| {
                    lang.count_with("provider-region-country", *n, &[("country", country.as_str())]).into_owned()
                };
                let separator = if lang.language() == Language::English { ", " } else { "、" };
                let countries = customers.iter().map(one).collect::<Vec<_>>().join(separator);
                said.push(lang.with("provider-region-misses-customers", &[("countries", &countries)]).into_owned());
            }
            (RegionWord::Misses, said)
        }
    };
    if 0 < n_unknown {
        said.push(lang.count("provider-region-not-known", n_unknown).into_owned());
    }
    (word, said)
}

/// The words of a questionnaire for this provider, in the language of `lang`; `company`: ours, empty when not known.
pub fn questionnaire_words(lang: &Lang, provider: &str, company: &str) -> QuestionnaireWords {
    let intro = if company.is_empty() {
        lang.text("questionnaire-intro-nobody")
    } else {
        lang.with("questionnaire-intro", &[("company", company)])
    };
    let columns = [
        "questionnaire-column-criterion",
        "questionnaire-column-group",
        "questionnaire-column-question",
        "questionnaire-column-score",
        "questionnaire-column-answer",
        "questionnaire-column-candidate",
    ];
    let groups = [
        "questionnaire-group-training",
        "questionnaire-group-marketing",
        "questionnaire-group-financing",
        "questionnaire-group-operations",
    ];
    QuestionnaireWords {
        title: lang.with("questionnaire-title", &[("provider", provider)]).into_owned(),
        intro: intro.into_owned(),
        columns: columns.map(|key| lang.text(key).into_owned()),
        groups: groups.map(|key| lang.text(key).into_owned()),
        answer: lang.text("questionnaire-column-answer").into_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::candidates::CandidateField;
    use crate::domain::edit::Edit;
    use crate::domain::edit::customers::CustomerEdit;
    use crate::domain::plan::company::Company;
    use crate::domain::plan::contact::Country;
    use crate::domain::plan::customer::Customer;
    use crate::domain::plan::ids::{CustomerId, ProviderId};
    use crate::domain::questionnaire::AnswerColumn;
    use crate::exchange::csv_in::CandidateWords;

    #[test]
    fn headers_that_are_written_are_headers_that_are_read() {
        let words = CandidateWords::from_ron(CandidateWords::SHIPPED).unwrap();
        for language in Language::ALL {
            let lang = Lang::new(language);
            let written = questionnaire_words(&lang, "Tailspin", "");
            assert_eq!(written.columns.map(|header| words.answer(&header)), AnswerColumn::ALL.map(Some));
            for field in CandidateField::ALL {
                assert_eq!(words.candidate(&lang.text(field.key())), Some(field), "{field:?} in {language:?}");
            }
        }
    }

    fn word(ours: Option<&str>, customers: &[Option<&str>], sells_in: &[&str]) -> (RegionWord, String) {
        let country = |code: &str| Country::parse(code).unwrap();
        let company = Company { country: ours.map(country), ..Company::default() };
        let mut plan = Plan::default().apply(&Edit::Company(Box::new(company))).unwrap();
        for (at, code) in customers.iter().enumerate() {
            let mut customer = Customer::new(CustomerId::new(at as u64 + 1), "Contoso");
            customer.country = code.map(country);
            plan = plan.apply(&Edit::Customer(CustomerEdit::Put(Box::new(customer)))).unwrap();
        }
        let mut provider = Provider::new(ProviderId::new(1), "Tailspin");
        provider.regions = sells_in.iter().map(|code| country(code)).collect();
        let (word, said) = region(&Lang::new(Language::English), &plan, &provider);
        (word, said.join(" "))
    }

    #[test]
    fn region_that_nobody_knows_is_no_success() {
        assert_eq!(word(Some("TW"), &[], &[]).0, RegionWord::Unknown);
        assert_eq!(word(None, &[None], &["TW"]).0, RegionWord::Unknown);
    }

    #[test]
    fn region_names_countries_with_their_customers_and_what_is_not_known() {
        let (found, said) = word(Some("TW"), &[Some("JP"), Some("JP"), Some("SG"), None], &["TW"]);
        assert_eq!(found, RegionWord::Misses);
        let expected = "Does not sell in JP (2 customers), SG (1 customer). The country of 1 customer is not known.";
        assert_eq!(said, expected);
        assert_eq!(word(Some("TW"), &[Some("TW")], &["TW"]).0, RegionWord::Fits);
        assert!(word(Some("HK"), &[], &["TW"]).1.starts_with("Does not sell in your country (HK)."));
    }
}
