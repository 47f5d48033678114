//! Everything that is known of lists: the words of customers and of subscriptions, and lists of other programs by their headers.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use serde::Deserialize;

use super::cells::shown;
use super::subscriptions::SubscriptionWords;
use super::words::{HeaderConfidence, ImportWords, plain};
use crate::domain::import::Mapping;
use crate::domain::plan::shape::ImportField;
use crate::domain::rules::BilingualText;

/// A list that is recognised in part is proposed from this many of its columns on, and where they are half of the file's.
const N_ALIKE: usize = 5;

/// Of a list of our own no more columns are renamed than so many.
const N_RENAMED: usize = 2;

/// No header is longer, in bytes; a cell that is has swallowed others, and takes long to look up.
const LONGEST: usize = 256;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ListsFile {
    whole_charges: Vec<String>,
    lists: Vec<KnownList>,
}

/// A list as another program or this one writes it, known by its headers.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct KnownList {
    name: BilingualText,
    /// For whoever reads the file of lists.
    #[serde(rename = "source")]
    _source: String,
    #[serde(rename = "checked")]
    _checked: chrono::NaiveDate,
    #[serde(rename = "confidence")]
    _confidence: HeaderConfidence,
    #[serde(default)]
    needs: Vec<String>,
    /// Headers of a list of our own, of which one is enough.
    #[serde(default)]
    marks: Vec<String>,
    /// A person is told which of its columns are not taken.
    #[serde(default)]
    names_ignored: bool,
    columns: Vec<(String, ImportField)>,
    /// The columns by what matters of their headers.
    #[serde(skip)]
    by_header: HashMap<String, ImportField>,
}

/// A list that a file looks like; taken only when somebody says so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListLikeness {
    /// What the list is called.
    pub name: BilingualText,
    /// How many of the file's columns it has.
    pub n: usize,
    /// How many columns with a header the file has.
    pub of: usize,
    /// What each column of the file would hold.
    pub fields: Vec<ImportField>,
}

/// Everything that is known of lists.
#[derive(Clone, Debug, Default)]
pub struct ListWords {
    /// Of lists of customers, and names of countries, languages and roles.
    pub customers: ImportWords,
    /// Of lists of subscriptions.
    pub subscriptions: SubscriptionWords,
    lists: Vec<KnownList>,
    whole_charges: HashSet<String>,
}

impl ListWords {
    /// The known lists that the program brings along, in RON.
    pub const SHIPPED: &str = include_str!("../../../assets/rules/lists.ron");

    /// Reads the words of customers and subscriptions, and the known lists.
    ///
    /// # Errors
    /// The place where a text is not what it should be.
    pub fn from_ron(customers: &str, subscriptions: &str, lists: &str) -> Result<Self, ron::error::SpannedError> {
        let mut file: ListsFile = ron::from_str(lists)?;
        for list in &mut file.lists {
            list.by_header = list.columns.iter().map(|(header, field)| (plain(header), *field)).collect();
        }
        Ok(Self {
            customers: ImportWords::from_ron(customers)?,
            subscriptions: SubscriptionWords::from_ron(subscriptions)?,
            lists: file.lists,
            whole_charges: file.whole_charges.iter().map(|text| plain(text)).collect(),
        })
    }

    /// What the program brings along, read once.
    pub fn shipped() -> &'static Self {
        static SHIPPED: LazyLock<ListWords> = LazyLock::new(|| {
            ListWords::from_ron(ImportWords::SHIPPED, SubscriptionWords::SHIPPED, ListWords::SHIPPED)
                .unwrap_or_default()
        });
        &SHIPPED
    }

    /// What the columns of a file hold that is a known list, each field once; columns that the list does not have are not
    /// taken. `None`: it is none of the lists.
    pub(super) fn known(&self, headers: &[String]) -> Option<Vec<ImportField>> {
        let list = self.lists.iter().find(|list| list.has_needed(headers))?;
        let mut fields = Vec::with_capacity(headers.len());
        let mut given = HashSet::new();
        for header in headers {
            let field = list.field(header).unwrap_or(ImportField::Ignore);
            let is_free = field == ImportField::Ignore || given.insert(field);
            fields.push(if is_free { field } else { ImportField::Ignore });
        }
        Some(fields)
    }

    /// What the columns hold of a list of our own, each field once, and those of them that nobody knows. `None`: it is no list
    /// of our own.
    pub(super) fn own(&self, headers: &[String]) -> Option<(Vec<ImportField>, Vec<usize>)> {
        let list = self.own_list(headers)?;
        let (mut fields, mut open, mut given) = (Vec::with_capacity(headers.len()), Vec::new(), HashSet::new());
        for (at, header) in headers.iter().enumerate() {
            let field = list.field(header).filter(|field| *field == ImportField::Ignore || given.insert(*field));
            if field.is_none() {
                open.push(at);
            }
            fields.push(field.unwrap_or(ImportField::Ignore));
        }
        Some((fields, open))
    }

    /// The list of our own that these are columns of, but for a few that were renamed.
    fn own_list(&self, headers: &[String]) -> Option<&KnownList> {
        let is_own = |list: &&KnownList| {
            let n_known = list.distinct(headers);
            list.is_marked(headers) && N_ALIKE <= n_known && headers.len() - n_known <= N_RENAMED
        };
        self.lists.iter().find(is_own)
    }

    /// The known list that a file looks most like.
    pub(super) fn like(&self, headers: &[String]) -> Option<ListLikeness> {
        let of = headers.iter().filter(|header| !header.is_empty()).count();
        let likeness = |list: &KnownList| {
            let found: Vec<_> = headers.iter().map(|header| list.field(header)).collect();
            let n = found.iter().flatten().count();
            // Everyday words such as those of our own lists say little without one that only they have.
            let is_one = N_ALIKE <= n
                && of <= 2 * n
                && found.iter().flatten().any(|field| *field != ImportField::Ignore)
                && (list.marks.is_empty() || list.is_marked(headers));
            let name = list.name.clone();
            let fields = found.into_iter().map(|field| field.unwrap_or(ImportField::Ignore)).collect();
            is_one.then_some(ListLikeness { name, n, of, fields })
        };
        self.lists.iter().filter_map(likeness).max_by_key(|likeness| likeness.n)
    }

    /// Whether a header is that of a known list, or of the lists of Partner Center.
    pub(super) fn is_header(&self, header: &str) -> bool {
        if LONGEST < header.len() {
            return false;
        }
        self.customers.header(header).is_some() || self.subscriptions.header(header).is_some() || {
            let header = plain(header);
            self.lists.iter().any(|list| list.by_header.contains_key(&header))
        }
    }

    /// Headers of columns that are not taken and that nobody knows, shortened.
    pub fn unknown(&self, headers: &[String], mapping: &Mapping) -> Vec<String> {
        let known = self.subscriptions.columns(headers);
        let list = self.lists.iter().find(|list| list.has_needed(headers)).or_else(|| self.own_list(headers));
        let is_left = |header: &String| match list {
            Some(list) => list.passes_over(header),
            None => self.lists.iter().any(|list| list.passes_over(header)),
        };
        let is_unknown = |at: &usize| {
            let is_taken = mapping.0.get(*at).is_none_or(|field| *field != ImportField::Ignore);
            let is_known = list.is_none() && known[*at].is_some();
            !is_taken && !headers[*at].is_empty() && !is_known && !is_left(&headers[*at])
        };
        (0..headers.len()).filter(is_unknown).map(|at| shown(&headers[at])).collect()
    }

    /// Whether a line of an invoice is for a whole period, so that it says how many licenses there are and what each costs.
    pub(super) fn is_whole_charge(&self, text: &str) -> bool {
        self.whole_charges.contains(&plain(text))
    }
}

impl KnownList {
    fn field(&self, header: &str) -> Option<ImportField> {
        if LONGEST < header.len() { None } else { self.by_header.get(&plain(header)).copied() }
    }

    /// Whether it has this column, which is not taken, and nobody needs to be told.
    fn passes_over(&self, header: &str) -> bool {
        !self.names_ignored && self.field(header) == Some(ImportField::Ignore)
    }

    /// Whether one of the headers is one that only this list has.
    fn is_marked(&self, headers: &[String]) -> bool {
        let is_mark = |header: &String| {
            self.field(header).is_some() && self.marks.iter().any(|mark| plain(mark) == plain(header))
        };
        headers.iter().any(is_mark)
    }

    /// How many of the headers it has, each field once.
    fn distinct(&self, headers: &[String]) -> usize {
        let mut given = HashSet::new();
        let fields = headers.iter().filter_map(|header| self.field(header));
        fields.filter(|field| *field == ImportField::Ignore || given.insert(*field)).count()
    }

    fn has_needed(&self, headers: &[String]) -> bool {
        let known: HashSet<String> =
            headers.iter().filter(|header| header.len() <= LONGEST).map(|header| plain(header)).collect();
        if self.needs.is_empty() {
            self.by_header.keys().all(|header| known.contains(header))
        } else {
            self.needs.iter().all(|header| known.contains(&plain(header)))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shipped_lists_are_readable_and_each_header_stands_once() {
        let words = ListWords::from_ron(ImportWords::SHIPPED, SubscriptionWords::SHIPPED, ListWords::SHIPPED).unwrap();
        assert!(!words.lists.is_empty());
        for list in &words.lists {
            let headers: HashSet<String> = list.columns.iter().map(|(header, _)| plain(header)).collect();
            assert_eq!(headers.len(), list.columns.len(), "{}", list.name.en);
            let has = |needed: &String| headers.contains(&plain(needed));
            assert!(list.needs.iter().chain(&list.marks).all(has) && !list.name.zh.is_empty(), "{}", list.name.en);
            let taken: Vec<_> =
                list.columns.iter().map(|(_, field)| *field).filter(|f| *f != ImportField::Ignore).collect();
            assert_eq!(
                taken.iter().collect::<HashSet<_>>().len(),
                taken.len(),
                "{}: a field stands twice",
                list.name.en
            );
        }
    }

    #[test]
    fn list_of_our_own_is_known_with_a_renamed_or_a_hidden_column() {
        let words = ListWords::shipped();
        let headers = |text: &str| text.split(',').map(ToOwned::to_owned).collect::<Vec<_>>();
        let renamed = "Product,Contract,Customer,Microsoft ID,Seats,Price per seat,Total per period,Currency";
        let (fields, open) = words.own(&headers(renamed)).unwrap();
        assert_eq!((fields[0], fields[4], open), (ImportField::Product, ImportField::Quantity, vec![1]));
        assert_eq!(words.own(&headers("Product,Subscription ID,Customer,Microsoft ID,Seats,Status")), None);
        assert_eq!(words.own(&headers("Total per period,A,B,C,Product,Customer,Seats")), None);
    }

    #[test]
    fn file_with_most_columns_of_a_list_looks_like_it() {
        let words = ListWords::shipped();
        let headers = |text: &str| text.split(',').map(ToOwned::to_owned).collect::<Vec<_>>();
        let renamed =
            "Customer Vendor ID,Offer name,External Subscription ID,Status,Quantity (Today),Billing Cycle,Margin";
        let like = words.like(&headers(renamed)).unwrap();
        assert_eq!((like.n, like.of, like.fields[6]), (6, 7, ImportField::Ignore));
        assert_eq!(words.known(&headers(renamed)), None);
        assert_eq!(words.like(&headers("Microsoft ID,Status,Revenue,Margin,Owner,Phone")), None);
    }
}
