//! What was read from a file: one row per customer, and everything that could not be read.

use std::sync::Arc;

use super::{FileKind, Remarks, SharedList};
use crate::domain::plan::Plan;
use crate::domain::plan::contact::{Contact, DomainName};
use crate::domain::plan::field::Value;
use crate::domain::plan::ids::TenantId;
use crate::domain::plan::shape::ImportField;

/// One customer of a file; twins and repeated rows are one of these.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ImportRow {
    /// Where the customer stands first; the file's first line is 1.
    pub line: usize,
    /// Further lines about the same customer, ascending.
    pub more_lines: SharedList<usize>,
    /// `None`: the file has no such column, or nothing readable in it.
    pub microsoft_id: Option<TenantId>,
    /// Company name; empty when the file gives none.
    pub name: String,
    /// Primary domain name.
    pub domain: Option<DomainName>,
    /// Raw texts of the Relationship column in the order of the file, without doubles.
    pub relationships: SharedList<Arc<str>>,
    /// One of the lines has a Relationship column and nothing readable in it, so that the list above may not be all.
    pub lacks_relationship: bool,
    /// In the order of the file, without doubles.
    pub tags: SharedList<String>,
    /// What stands in columns of other fields of the customer, each once; their values are readable.
    pub others: SharedList<(ImportField, Value<'static>)>,
    /// Contact persons, each with an address or a name.
    pub contacts: SharedList<Contact>,
}

impl ImportRow {
    /// All lines that speak of this customer, the first one first.
    pub fn lines(&self) -> impl Iterator<Item = usize> {
        std::iter::once(self.line).chain(self.more_lines.iter().copied())
    }

    /// The name to show and to give a new customer: the company's, else its domain, else its Microsoft ID.
    pub fn shown_name(&self) -> String {
        let id = || self.microsoft_id.map_or_else(String::new, |id| id.to_string());
        let domain = || self.domain.as_ref().map_or_else(id, ToString::to_string);
        if self.name.is_empty() { domain() } else { self.name.clone() }
    }
}

/// How often a text stands in the Relationship column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WordCount {
    /// The text, trimmed.
    pub raw: Arc<str>,
    /// In how many rows.
    pub n: usize,
}

/// Everything that a file says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ImportRows {
    /// What kind of list it is, by its columns.
    pub kind: FileKind,
    /// Customers in the order of their first line.
    pub rows: Vec<ImportRow>,
    /// What was not taken as it stands.
    pub remarks: Remarks,
    /// Texts of the Relationship column, the most frequent first.
    pub words: Vec<WordCount>,
    /// Rows below the header, readable or not; blank lines are not rows.
    pub n_rows: usize,
    /// Lines without any character below the header.
    pub n_blank_lines: usize,
}

impl ImportRows {
    /// Texts of the Relationship column whose meaning this plan was never told, the most frequent first.
    pub fn unknown_words<'s>(&'s self, plan: &'s Plan) -> impl Iterator<Item = &'s WordCount> {
        self.words.iter().filter(|word| plan.meaning_of(&word.raw).is_none())
    }
}

/// What is wrong with a row or one of its cells. Texts are shortened to 80 characters.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum RowProblemKind {
    /// Not a Microsoft ID.
    BadMicrosoftId(String),
    /// Not a domain name.
    BadDomain(String),
    /// Not an e-mail address.
    BadEmail(String),
    /// A language that letters are not written in, or no language.
    UnknownLanguage(String),
    /// Not a country, or not by a name that is known here.
    UnknownCountry(String),
    /// Not a role by a name that is known here.
    UnknownRole(String),
    /// No company name; the domain, else the Microsoft ID, serves as one.
    NameMissing,
    /// Role, language or form of address of a contact without name and address; not taken.
    ContactMissing,
    /// Nothing in the row says which customer it is.
    NoKey,
    /// Only delimiters and spaces.
    EmptyRow,
    /// Says the same as an earlier line.
    Repeated {
        /// That line.
        first: usize,
    },
    /// Two lines about one customer disagree; the first was kept.
    Conflict {
        /// The line that was kept.
        first: usize,
        /// What they disagree about.
        field: ImportField,
        /// What the kept line says.
        kept: String,
        /// What this line says.
        other: String,
    },
    /// Fewer cells than headers; the missing ones count as empty.
    TooFewCells {
        /// Cells in this row.
        n: usize,
        /// Headers.
        expected: usize,
    },
    /// More cells than headers; the text beyond was not taken.
    TooManyCells {
        /// Cells in this row.
        n: usize,
        /// Headers.
        expected: usize,
        /// The text beyond.
        extra: String,
    },
    /// A quotation mark that opens no cell or closes none; it was taken as plain text.
    StrayQuote,
    /// A quoted cell goes over lines that look like rows of their own.
    Swallowed {
        /// How many lines the row covers.
        n_lines: usize,
    },
    /// The text of a cell is too long for what it should hold; not taken.
    TooLong {
        /// Which cell.
        field: ImportField,
        /// Its length in bytes.
        n_bytes: usize,
    },
    /// Control characters, such as NUL or line ends, were taken out of the text.
    ControlCharacters(ImportField),
    /// The plan has no such customer, and the file was said to add none.
    NotInPlan(String),
    /// Several customers of the plan fit; which one is meant cannot be said.
    Ambiguous(String),
    /// An earlier line stands for the same customer of the plan already.
    SameCustomer {
        /// That line.
        first: usize,
    },
    /// Not a tenant ID of a provider.
    BadTenant(String),
    /// Not an e-mail address of a contact at a provider.
    BadProviderEmail(String),
    /// Our own tenant, which no provider can have.
    OwnTenant,
    /// Not a Partner ID.
    BadPartnerId(String),
    /// Nothing in the row says which candidate it is.
    CandidateMissing,
    /// A candidate that the plan does not have, and that has no name.
    CandidateNameMissing,
    /// Several candidates of the plan fit; which one is meant cannot be said.
    AmbiguousCandidate(String),
    /// An earlier line is about the same candidate; that one was kept.
    SameCandidate {
        /// That line.
        first: usize,
    },
    /// Not a score from 0 to 5.
    BadScore(String),
    /// Not a criterion of the comparison, by id or by name.
    UnknownCriterion(String),
    /// Several criteria have this name.
    AmbiguousCriterion(String),
    /// An earlier line answers the same question; that one was kept.
    SameCriterion {
        /// That line.
        first: usize,
    },
    /// The text of a cell is longer than anything that is kept; not taken.
    LongCell {
        /// The header of its column.
        column: String,
        /// Its length in bytes.
        n_bytes: usize,
    },
    /// Characters that nobody sees were taken out of the text of a cell.
    InvisibleCharacters {
        /// The header of its column.
        column: String,
    },
    /// A text that is probably not what somebody wrote; it replaces nothing unasked.
    Doubtful {
        /// Which cell.
        field: ImportField,
        /// What stays.
        kept: String,
        /// What the file says.
        said: String,
        /// What the text was before it was decoded twice; empty: nobody can tell.
        meant: String,
    },
    /// As above, in a file whose columns are known by their headers.
    DoubtfulCell {
        /// Which cell: the key of its name.
        field: &'static str,
        /// What the file says.
        said: String,
        /// What the text was before it was decoded twice; empty: nobody can tell.
        meant: String,
    },
    /// No subscription ID.
    SubscriptionIdMissing,
    /// Nothing that can be a subscription ID, such as a GUID that lost a digit.
    BadSubscriptionId(String),
    /// A row of totals.
    Totals,
    /// Another customer of the plan has this subscription.
    SubscriptionElsewhere {
        /// That customer's name.
        customer: String,
    },
    /// The month of the row is not known, so it replaces nothing that is known.
    Undated,
    /// A month, as `2106-02`, that a list cannot be about.
    OddMonth(String),
    /// A day that is no first or last day of a subscription.
    OddDay(String),
    /// The last day lies before the first one.
    EndBeforeStart {
        /// The first day.
        start: String,
        /// The last day.
        end: String,
    },
    /// Not a day.
    BadDate(String),
    /// A day such as 3/4/2026, where nothing in the file says which number is the month.
    AmbiguousDate(String),
    /// A day that can be two, in a file whose other days do not fit the order that somebody said.
    OtherOrder(String),
    /// A price without its billing plan, where the plan has both.
    PriceApart(String),
    /// A billing plan, by its key, without its price, where the plan has both.
    BillingApart(&'static str),
    /// Not a whole number of licenses.
    BadQuantity(String),
    /// Not a state of a subscription that is known here.
    UnknownStatus(String),
    /// A field of our own cannot hold this.
    NotHeld {
        /// What it is called.
        field: String,
        /// The text.
        text: String,
    },
    /// The plan has no such field of our own.
    NoOwnField(ImportField),
    /// Neither yes nor no.
    BadYesNo(String),
    /// Not a price; or one that could be two, such as 1,234; or one with more decimals than are kept.
    BadPrice(String),
    /// Not a currency by its three letters.
    BadCurrency(String),
    /// A price, but the row does not say in which currency.
    NoCurrency(String),
    /// Two columns of the row say two currencies for one price.
    TwoCurrencies(String),
    /// A word that is not known here.
    UnknownWord {
        /// Of what: the key of its name.
        field: &'static str,
        /// The word.
        word: String,
    },
    /// An earlier line says something else about the same subscription in the same month; that one was kept.
    SameSubscription {
        /// That line.
        first: usize,
    },
}
