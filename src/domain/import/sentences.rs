//! Which sentence says what: keys and arguments for whoever knows a language. No sentence stands here.

use super::{MappingFault, RowProblemKind};
use crate::domain::plan::shape::ImportField;

/// A fact in a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arg<'a> {
    /// As it stands.
    Text(&'a str),
    /// A count, a line or a column; decides on the plural.
    Number(usize),
    /// To be put into words by [`ImportField::key`].
    Field(ImportField),
    /// A key of the language files.
    Key(&'static str),
}

/// A key of the language files, and what its sentence needs.
pub type Sentence<'a> = (&'static str, Vec<(&'static str, Arg<'a>)>);

/// A text that replaces nothing unasked.
fn doubtful<'a>(field: Arg<'a>, kept: &'a str, said: &'a str, meant: &'a str) -> Sentence<'a> {
    let mut args = vec![("field", field), ("said", Arg::Text(said))];
    if !kept.is_empty() {
        args.push(("kept", Arg::Text(kept)));
    }
    if !meant.is_empty() {
        args.push(("meant", Arg::Text(meant)));
    }
    let key = match (kept.is_empty(), meant.is_empty()) {
        (true, true) => "import-problem-doubtful",
        (true, false) => "import-problem-misread",
        (false, true) => "import-problem-doubtful-kept",
        (false, false) => "import-problem-misread-kept",
    };
    (key, args)
}

fn unknown_word<'a>(field: &'static str, word: &'a str) -> Sentence<'a> {
    // A text that says two things is imported as far as it is recognized.
    let is_part = field == "import-field-term-and-billing";
    let key = if is_part { "import-problem-unknown-part" } else { "import-problem-unknown-word" };
    (key, vec![("field", Arg::Key(field)), ("text", Arg::Text(word))])
}

/// Two rows that say different things of one field.
fn conflict<'a>(first: usize, field: ImportField, kept: &'a str, other: &'a str) -> Sentence<'a> {
    let mut args = vec![("first", Arg::Number(first)), ("field", Arg::Field(field))];
    if kept.is_empty() {
        return ("import-problem-conflict-short", args);
    }
    args.extend([("kept", Arg::Text(kept)), ("other", Arg::Text(other))]);
    ("import-problem-conflict", args)
}

impl MappingFault {
    /// What is wrong, and what to do.
    pub fn sentence(&self) -> Sentence<'_> {
        match self {
            Self::NoKey => ("import-fault-no-key", Vec::new()),
            Self::Twice { field, first, second } => (
                "import-fault-twice",
                vec![
                    ("field", Arg::Field(*field)),
                    ("first", Arg::Number(first + 1)),
                    ("second", Arg::Number(second + 1)),
                ],
            ),
        }
    }
}

impl RowProblemKind {
    /// What is wrong, and what to do.
    pub fn sentence(&self) -> Sentence<'_> {
        let text = |text| vec![("text", Arg::Text(text))];
        let number = Arg::Number;
        match self {
            Self::BadMicrosoftId(t) => ("import-problem-bad-microsoft-id", text(t)),
            Self::BadDomain(t) => ("import-problem-bad-domain", text(t)),
            Self::BadEmail(t) => ("import-problem-bad-email", text(t)),
            Self::UnknownLanguage(t) => ("import-problem-unknown-language", text(t)),
            Self::UnknownCountry(t) => ("import-problem-unknown-country", text(t)),
            Self::UnknownRole(t) => ("import-problem-unknown-role", text(t)),
            Self::BadTenant(t) => ("candidates-problem-bad-tenant", text(t)),
            Self::BadPartnerId(t) => ("candidates-problem-bad-partner-id", text(t)),
            Self::AmbiguousCandidate(t) => ("candidates-problem-ambiguous", text(t)),
            Self::BadProviderEmail(t) => ("candidates-problem-bad-email", text(t)),
            Self::OwnTenant => ("candidates-problem-own-tenant", Vec::new()),
            Self::CandidateMissing => ("candidates-problem-no-key", Vec::new()),
            Self::CandidateNameMissing => ("candidates-problem-name-missing", Vec::new()),
            Self::SameCandidate { first } => ("candidates-problem-same", vec![("first", number(*first))]),
            Self::BadScore(t) => ("answers-problem-bad-score", text(t)),
            Self::UnknownCriterion(t) => ("answers-problem-unknown-criterion", text(t)),
            Self::AmbiguousCriterion(t) => ("answers-problem-ambiguous", text(t)),
            Self::SameCriterion { first } => ("answers-problem-same", vec![("first", number(*first))]),
            Self::LongCell { column, n_bytes } => {
                ("candidates-problem-long-cell", vec![("column", Arg::Text(column)), ("bytes", number(*n_bytes))])
            }
            Self::InvisibleCharacters { column } => ("import-problem-invisible", vec![("column", Arg::Text(column))]),
            Self::Doubtful { field, kept, said, meant } => doubtful(Arg::Field(*field), kept, said, meant),
            Self::DoubtfulCell { field, said, meant } => doubtful(Arg::Key(field), "", said, meant),
            Self::SubscriptionIdMissing => ("import-problem-no-subscription-id", Vec::new()),
            Self::BadSubscriptionId(t) => ("import-problem-bad-subscription-id", text(t)),
            Self::Totals => ("import-problem-totals", Vec::new()),
            Self::SubscriptionElsewhere { customer } => ("import-problem-subscription-elsewhere", text(customer)),
            Self::Undated => ("import-problem-undated", Vec::new()),
            Self::OddMonth(t) => ("import-problem-odd-month", text(t)),
            Self::OddDay(t) => ("import-problem-odd-day", text(t)),
            Self::EndBeforeStart { start, end } => {
                ("import-problem-end-before-start", vec![("start", Arg::Text(start)), ("end", Arg::Text(end))])
            }
            Self::BadDate(t) => ("import-problem-bad-date", text(t)),
            Self::AmbiguousDate(t) => ("import-problem-ambiguous-date", text(t)),
            Self::OtherOrder(t) => ("import-problem-other-order", text(t)),
            Self::PriceApart(t) => ("import-problem-price-apart", text(t)),
            Self::BillingApart(key) => ("import-problem-billing-apart", vec![("billing", Arg::Key(key))]),
            Self::BadQuantity(t) => ("import-problem-bad-quantity", text(t)),
            Self::UnknownStatus(t) => ("import-problem-unknown-status", text(t)),
            Self::BadYesNo(t) => ("import-problem-bad-yes-no", text(t)),
            Self::NotHeld { field, text } => {
                ("import-problem-not-held", vec![("field", Arg::Text(field)), ("text", Arg::Text(text))])
            }
            Self::NoOwnField(field) => ("import-problem-no-own-field", vec![("field", Arg::Field(*field))]),
            Self::BadPrice(t) => ("import-problem-bad-price", text(t)),
            Self::BadCurrency(t) => ("import-problem-bad-currency", text(t)),
            Self::NoCurrency(t) => ("import-problem-no-currency", text(t)),
            Self::TwoCurrencies(t) => ("import-problem-two-currencies", text(t)),
            Self::UnknownWord { field, word } => unknown_word(field, word),
            Self::SameSubscription { first } => ("import-problem-same-subscription", vec![("first", number(*first))]),
            Self::NotInPlan(t) => ("import-problem-not-in-plan", text(t)),
            Self::Ambiguous(t) => ("import-problem-ambiguous", text(t)),
            Self::NameMissing => ("import-problem-name-missing", Vec::new()),
            Self::ContactMissing => ("import-problem-contact-missing", Vec::new()),
            Self::NoKey => ("import-problem-no-key", Vec::new()),
            Self::EmptyRow => ("import-problem-empty-row", Vec::new()),
            Self::StrayQuote => ("import-problem-stray-quote", Vec::new()),
            Self::Repeated { first } => ("import-problem-repeated", vec![("first", number(*first))]),
            Self::SameCustomer { first } => ("import-problem-same-customer", vec![("first", number(*first))]),
            Self::Conflict { first, field, kept, other } => conflict(*first, *field, kept, other),
            Self::TooFewCells { n, expected } => {
                ("import-problem-too-few-cells", vec![("n", number(*n)), ("expected", number(*expected))])
            }
            Self::TooManyCells { n, expected, extra } => (
                "import-problem-too-many-cells",
                vec![("n", number(*n)), ("expected", number(*expected)), ("extra", Arg::Text(extra))],
            ),
            Self::Swallowed { n_lines } => ("import-problem-swallowed", vec![("n", number(*n_lines))]),
            Self::TooLong { field, n_bytes } => {
                ("import-problem-too-long", vec![("field", Arg::Field(*field)), ("bytes", number(*n_bytes))])
            }
            Self::ControlCharacters(field) => {
                ("import-problem-control-characters", vec![("field", Arg::Field(*field))])
            }
        }
    }
}
