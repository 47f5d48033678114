//! What people type to find customers: words, and prefixes such as `status:`, `owner:`, `tag:` or `renew<30`.
//!
//! Case, accents and width do not matter. Prefixes are known in English and in Traditional Chinese, whatever language the
//! window speaks, so that a saved view means the same to everybody.

mod by_field;
mod fold;

pub use by_field::{OwnPrefixes, asked_of, asking, own_name};
pub use fold::{fold, fold_into, folded};

use std::sync::LazyLock;

use super::draft::Language;
use super::plan::customer_fields::CustomerField;
use super::plan::field::ValueKind;
use super::plan::ids::tidy_id;
use super::plan::uses::Prefix;
use by_field::{Asked, parts};

/// A query, taken apart. Everything in it has to hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// Folded words that have to stand somewhere in the customer's texts.
    pub words: Vec<String>,
    /// What has to hold of single fields.
    pub terms: Vec<SearchTerm>,
}

/// What has to hold of one field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SearchTerm {
    /// Which field.
    pub field: SearchField,
    /// `-tag:pilot`: it must not hold.
    pub is_not: bool,
    /// What is asked of it.
    pub test: Test,
}

impl SearchTerm {
    /// Whether everything that passes this term passes `wider`, too. A number is equal or not, and `agreement:` alone asks
    /// for something else than its words do; both narrow nothing.
    fn narrows(&self, wider: &Self) -> bool {
        let is_text = !matches!(self.field, SearchField::Renew | SearchField::Seats | SearchField::Own(_));
        match (&self.test, &wider.test) {
            _ if self == wider => true,
            (Test::Has(own), Test::Has(part)) if is_text && !self.is_not && !wider.is_not => {
                let is_part = if self.field.is_state() { own.starts_with(&**part) } else { own.contains(&**part) };
                self.field == wider.field && !part.is_empty() && is_part
            }
            _ => false,
        }
    }
}

/// What is asked of a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Test {
    /// Its folded text contains this; empty: it has any value at all.
    Has(String),
    /// Its number is smaller than this.
    Below(i64),
    /// Its number is larger than this.
    Above(i64),
}

impl Test {
    /// Whether a folded text passes; a number is compared only with a number.
    pub fn passes_text(&self, text: &str) -> bool {
        match self {
            Self::Has(part) if part.is_empty() => !text.is_empty(),
            Self::Has(part) => text.contains(part.as_str()),
            Self::Below(_) | Self::Above(_) => text.parse().is_ok_and(|number| self.passes_number(Some(number))),
        }
    }

    /// Whether one of the words of a state passes, one a line: it begins with what was typed, for the name of one state
    /// may stand within that of another, as in "Invited" and "Not invited".
    pub fn passes_state(&self, words: &str) -> bool {
        match self {
            Self::Has(part) if !part.is_empty() => words.lines().any(|word| word.starts_with(part.as_str())),
            test => test.passes_text(words),
        }
    }

    /// Whether a number passes; `None`: it is not known, and passes nothing.
    pub fn passes_number(&self, number: Option<i64>) -> bool {
        match (self, number) {
            (_, None) => false,
            (Self::Has(text), Some(number)) => text.is_empty() || text.parse() == Ok(number),
            (Self::Below(limit), Some(number)) => number < *limit,
            (Self::Above(limit), Some(number)) => *limit < number,
        }
    }
}

/// What a prefix asks about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SearchField {
    /// A field of the customer.
    Of(CustomerField),
    /// The field of our own at this place.
    Own(u8),
    /// Where the reseller relation stands.
    Status,
    /// The consent to share the relation.
    Consent,
    /// The customer agreement.
    Agreement,
    /// The transfer.
    Transfer,
    /// Our admin rights.
    Access,
    /// Days until the next renewal.
    Renew,
    /// Licenses of all subscriptions together.
    Seats,
    /// A product.
    Product,
    /// Name or address of a contact.
    Contact,
    /// What is missing to invite the customer.
    Lacks,
    /// Days until the next reminder; as a word, what is due today.
    Remind,
}

/// Every field with a prefix, in the order of the help.
static ALL: LazyLock<Vec<SearchField>> = LazyLock::new(|| {
    let fields =
        CustomerField::ALL.iter().filter(|field| field.uses().prefix.is_some()).map(|&field| SearchField::Of(field));
    let mut all: Vec<SearchField> = fields.chain(SearchField::WORKED_OUT).collect();
    all.sort_by_key(|field| field.prefix().at);
    all
});

impl SearchField {
    const WORKED_OUT: [Self; 11] = [
        Self::Status,
        Self::Contact,
        Self::Consent,
        Self::Agreement,
        Self::Transfer,
        Self::Access,
        Self::Renew,
        Self::Seats,
        Self::Product,
        Self::Lacks,
        Self::Remind,
    ];

    /// Every field with a prefix, in the order of the help.
    pub fn all() -> &'static [Self] {
        &ALL
    }

    /// Its prefix.
    pub fn prefix(self) -> Prefix {
        match self {
            // Only a field with a prefix is asked about.
            Self::Of(field) => field.uses().prefix.unwrap_or(Prefix::new(u8::MAX, ["", ""], field.uses().label, "")),
            // Called as the plan calls it.
            Self::Own(_) => Prefix::new(u8::MAX, ["", ""], "own-title", ""),
            Self::Status => Prefix::new(0, ["status", "狀態"], "customers-state", "search-example-status"),
            Self::Contact => Prefix::new(6, ["contact", "連絡人"], "customers-contact", "search-example-contact"),
            Self::Consent => Prefix::new(70, ["consent", "同意"], "track-consent", "search-example-consent"),
            Self::Agreement => Prefix::new(80, ["agreement", "合約"], "track-agreement", "search-example-agreement"),
            Self::Transfer => Prefix::new(90, ["transfer", "轉移"], "track-transfer", "search-example-transfer"),
            Self::Access => Prefix::new(100, ["access", "權限"], "track-access", "search-example-access"),
            Self::Renew => Prefix::new(110, ["renew", "續約"], "search-renew", "search-example-renew"),
            Self::Seats => Prefix::new(120, ["seats", "授權數"], "customers-seats", "search-example-seats"),
            Self::Product => Prefix::new(130, ["product", "產品"], "search-product", "search-example-product"),
            Self::Lacks => Prefix::new(140, ["lacks", "缺少"], "search-lacks", "search-example-lacks"),
            Self::Remind => Prefix::new(150, ["remind", "提醒"], "search-remind", "search-example-remind"),
        }
    }

    /// What is typed before the sign, in the language of the window.
    pub fn name(self, language: Language) -> &'static str {
        self.prefix().names[usize::from(language == Language::TraditionalChinese)]
    }

    /// Whether its values are states with words of ours, and not names.
    fn is_state(self) -> bool {
        match self {
            Self::Of(field) => field.kind() == ValueKind::Kinds,
            Self::Status | Self::Consent | Self::Agreement | Self::Transfer | Self::Access => true,
            Self::Own(_) | Self::Renew | Self::Seats | Self::Product | Self::Contact | Self::Lacks | Self::Remind => {
                false
            }
        }
    }

    fn from_name(name: &str) -> Option<Self> {
        ALL.iter().copied().find(|field| field.prefix().names.iter().any(|known| fold(known) == name))
    }
}

impl Query {
    /// Takes apart what was typed, where a plan has no fields of its own, or none that matter.
    pub fn parse(typed: &str) -> Self {
        Self::of(typed, &OwnPrefixes::default())
    }

    /// Takes apart what was typed. What is no prefix is a word, so nothing that can be typed is wrong.
    pub fn of(typed: &str, own: &OwnPrefixes) -> Self {
        let mut query = Self::default();
        let folded = fold(typed);
        for part in parts(&folded).into_iter().map(|part| &folded[part]) {
            match term(part, own) {
                Some(term) => query.terms.push(term),
                // A GUID is found in whatever form it was typed.
                None => query.words.push(tidy_id(part).replace('"', "").trim().trim_matches(['{', '}']).to_owned()),
            }
        }
        query.words.retain(|word| !word.is_empty());
        query
    }

    /// Whether everybody is found.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty() && self.terms.is_empty()
    }

    /// Whether everything that this query finds is found by `wider` too, as while a query is being typed.
    pub fn narrows(&self, wider: &Self) -> bool {
        let has_word = |word: &String| self.words.iter().any(|own| own.contains(word.as_str()));
        let has_term = |term: &SearchTerm| self.terms.iter().any(|own| own.narrows(term));
        wider.words.iter().all(has_word) && wider.terms.iter().all(has_term)
    }
}

fn term(part: &str, own: &OwnPrefixes) -> Option<SearchTerm> {
    let Asked { field, is_not, sign, value } = Asked::read(part, own)?;
    let value = value.replace('"', "");
    let test = match sign {
        '<' => Test::Below(value.trim().parse().ok()?),
        '>' => Test::Above(value.trim().parse().ok()?),
        _ => Test::Has(value.trim().to_owned()),
    };
    Some(SearchTerm { field, is_not, test })
}

#[cfg(test)]
mod tests {
    use super::*;

    const TAG: SearchField = SearchField::Of(CustomerField::Tags);

    fn has(field: SearchField, text: &str) -> SearchTerm {
        SearchTerm { field, is_not: false, test: Test::Has(text.into()) }
    }

    #[test]
    fn words_and_prefixes_are_told_apart() {
        let query = Query::parse("  Fabrikam tag:\"Key Account\" -owner:Lin renew<30 https://x");
        assert_eq!(query.words, ["fabrikam", "https://x"]);
        assert_eq!(query.terms[0], has(TAG, "key account"));
        assert_eq!(query.terms[1], SearchTerm { is_not: true, ..has(SearchField::Of(CustomerField::Owner), "lin") });
        assert_eq!(query.terms[2].test, Test::Below(30));
    }

    #[test]
    fn full_width_forms_and_chinese_prefixes_are_the_same() {
        assert_eq!(Query::parse("ｔａｇ：試點　續約＜３０"), Query::parse("標籤:試點 renew<30"));
    }

    #[test]
    fn unfinished_and_unknown_prefixes_are_words_or_ask_for_any_value() {
        assert_eq!(Query::parse("renew<").words, ["renew<"]);
        assert_eq!(Query::parse("foo:bar").words, ["foo:bar"]);
        assert_eq!(Query::parse("tag:").terms, [has(TAG, "")]);
        assert!(has(TAG, "").test.passes_text("x") && !has(TAG, "").test.passes_text(""));
        assert!(Query::parse(" \" ").is_empty());
    }

    #[test]
    fn state_is_found_by_how_its_word_begins() {
        let words = "not invited\n尚未邀請";
        for (typed, expected) in [("not inv", true), ("尚未", true), ("", true), ("invited", false), ("邀請", false)]
        {
            assert_eq!(has(SearchField::Status, typed).test.passes_state(words), expected, "{typed}");
        }
    }

    #[test]
    fn number_that_is_not_known_passes_nothing() {
        assert!(Test::Below(30).passes_number(Some(29)));
        assert!(!Test::Below(30).passes_number(Some(30)) && !Test::Below(30).passes_number(None));
        assert!(Test::Above(5).passes_number(Some(6)) && !Test::Above(5).passes_number(None));
    }

    #[test]
    fn query_that_is_typed_on_narrows_the_one_before() {
        assert!(Query::parse("fabr tag:a").narrows(&Query::parse("fab")));
        assert!(Query::parse("tag:ab").narrows(&Query::parse("tag:a")));
        assert!(Query::parse("status:inv").narrows(&Query::parse("status:in")));
        assert!(
            !Query::parse("status:\"not invited\"").narrows(&Query::parse("status:invited")),
            "they find other states"
        );
        assert!(!Query::parse("tag:a").narrows(&Query::parse("tag:ab")));
        assert!(
            !Query::parse("agreement:n").narrows(&Query::parse("agreement:")),
            "not known is found by its word only"
        );
        assert!(!Query::parse("owner:ab").narrows(&Query::parse("tag:a")));
        assert!(
            !Query::parse("seats:10").narrows(&Query::parse("seats:1"))
                && !Query::parse("renew<30").narrows(&Query::parse("renew<3"))
        );
        assert!(!Query::parse("-tag:ab").narrows(&Query::parse("-tag:a")), "less is taken away");
        assert!(!Query::parse("-tag:a").narrows(&Query::parse("tag:a")));
        assert!(Query::parse("fab x").narrows(&Query::default()));
    }

    #[test]
    fn every_prefix_is_one_folded_word_and_unlike_all_others() {
        let mut names: Vec<String> =
            SearchField::all().iter().flat_map(|field| field.prefix().names).map(fold).collect();
        assert!(names.iter().all(|name| !name.contains([' ', ':', '<', '>', '"'])));
        names.sort_unstable();
        let n = names.len();
        names.dedup();
        assert_eq!(names.len(), n);
    }

    #[test]
    fn prefixes_stand_where_they_always_stood() {
        let order = "status owner tag provider country kind language consent agreement transfer access renew seats product lacks \
                     remind";
        let names = SearchField::all().iter().map(|field| field.prefix().names[0]);
        let known: Vec<_> = names.filter(|name| order.split_whitespace().any(|known| known == *name)).collect();
        assert_eq!(known.join(" "), order);
        assert!(
            SearchField::all().is_sorted_by(|one, next| one.prefix().at < next.prefix().at),
            "each has its own place"
        );
    }
}
