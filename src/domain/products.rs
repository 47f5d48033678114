//! What the name and the IDs of a product say of it: its kind, for whom it is meant, whether it is a trial. All of it is data
//! in `assets/rules/products.ron`; what a person or a list said counts before it, and nothing of it is stored.

use std::sync::LazyLock;

use chrono::NaiveDate;
use serde::Deserialize;

use super::plan::product::{ProductKind, Segment};
use super::plan::subscription::Subscription;
use super::rules::Confidence;
use super::search::fold;

/// What a mark says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum Says {
    /// What kind it is.
    Kind(ProductKind),
    /// For whom it is meant.
    Segment(Segment),
    /// It is a trial.
    Trial,
}

/// Where a mark stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum MarkPlace {
    /// It is the whole name.
    Name,
    /// The name begins with it.
    NameBegins,
    /// It stands in the name as words of its own.
    NameHas,
    /// It is the product's ID, with or without the ID of the SKU behind a colon.
    Id,
    /// The product's ID begins with it.
    IdBegins,
}

/// Texts by which a product is recognized, and who says so.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProductRule {
    /// Unique within the file.
    pub id: String,
    /// What they say.
    pub says: Says,
    /// Where they stand.
    pub place: MarkPlace,
    /// The texts; case and width do not matter.
    pub texts: Vec<String>,
    /// The text it was read in.
    pub source: String,
    /// The date or span the source carries, or `undated`.
    pub dated: String,
    /// The day somebody last compared the rule with its source.
    pub checked: NaiveDate,
    /// How far to trust it.
    pub confidence: Confidence,
}

/// By what something was recognized.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ProductMark<'r> {
    /// The rule.
    pub rule: &'r ProductRule,
    /// Which of its texts.
    pub text: &'r str,
}

impl ProductMark<'_> {
    /// Whether it stands in the ID; otherwise in the name.
    pub fn is_id(&self) -> bool {
        matches!(self.rule.place, MarkPlace::Id | MarkPlace::IdBegins)
    }
}

/// What is known of something, and by what.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Recognized<'r, T> {
    /// What.
    pub value: T,
    /// By which mark; `None`: a person or a list said so, or nobody knows.
    pub by: Option<ProductMark<'r>>,
}

/// What is known of a subscription's product.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Product<'r> {
    /// What kind it is.
    pub kind: Recognized<'r, ProductKind>,
    /// For whom it is meant.
    pub segment: Recognized<'r, Segment>,
    /// Whether it is a trial; `None`: not known.
    pub is_trial: Recognized<'r, Option<bool>>,
}

/// A rule with its texts folded.
#[derive(Debug)]
struct Folded {
    rule: ProductRule,
    texts: Vec<String>,
}

/// All marks by which products are recognized.
#[derive(Debug, Default)]
pub struct Products(Vec<Folded>);

impl Products {
    /// The marks that the program brings along, in RON.
    pub const SHIPPED: &str = include_str!("../../assets/rules/products.ron");

    /// Reads marks.
    ///
    /// # Errors
    /// The place where the text is not what it should be.
    pub fn from_ron(text: &str) -> Result<Self, ron::error::SpannedError> {
        let rules: Vec<ProductRule> = ron::from_str(text)?;
        let folded = |rule: ProductRule| Folded { texts: rule.texts.iter().map(|text| fold(text)).collect(), rule };
        Ok(Self(rules.into_iter().map(folded).collect()))
    }

    /// The marks that the program brings along. A test proves that they can be read.
    pub fn shipped() -> &'static Self {
        static SHIPPED: LazyLock<Products> =
            LazyLock::new(|| Products::from_ron(Products::SHIPPED).unwrap_or_default());
        &SHIPPED
    }

    /// Every rule, in the order of the file.
    pub fn rules(&self) -> impl Iterator<Item = &ProductRule> {
        self.0.iter().map(|folded| &folded.rule)
    }

    /// What name and ID alone say. Of several rules about the same the first one counts.
    pub fn recognized(&self, name: &str, id: &str) -> Product<'_> {
        let (name, id) = (fold(name), fold(id));
        let (name, id) = (name.trim(), id.trim());
        let mut product = Product::default();
        for folded in &self.0 {
            let is_open = match folded.rule.says {
                Says::Kind(_) => product.kind.by.is_none(),
                Says::Segment(_) => product.segment.by.is_none(),
                Says::Trial => product.is_trial.by.is_none(),
            };
            let Some(text) = folded.find(name, id).filter(|_| is_open) else { continue };
            let by = Some(ProductMark { rule: &folded.rule, text });
            match folded.rule.says {
                Says::Kind(value) => product.kind = Recognized { value, by },
                Says::Segment(value) => product.segment = Recognized { value, by },
                Says::Trial => product.is_trial = Recognized { value: Some(true), by },
            }
        }
        product
    }

    /// What is known of a subscription: what was said, and where nothing was, what its name and IDs say.
    pub fn of(&self, subscription: &Subscription) -> Product<'_> {
        let is_said = subscription.kind != ProductKind::Unknown
            && subscription.segment != Segment::Unknown
            && subscription.is_trial.is_some();
        let found =
            if is_said { Product::default() } else { self.recognized(&subscription.product, &subscription.sku) };
        found.under(subscription)
    }
}

impl Product<'_> {
    /// What was said of this subscription, before what its name and IDs say.
    #[must_use]
    pub fn under(mut self, subscription: &Subscription) -> Self {
        if subscription.kind != ProductKind::Unknown {
            self.kind = Recognized { value: subscription.kind, by: None };
        }
        if subscription.segment != Segment::Unknown {
            self.segment = Recognized { value: subscription.segment, by: None };
        }
        if subscription.is_trial.is_some() {
            self.is_trial = Recognized { value: subscription.is_trial, by: None };
        }
        self
    }

    /// Whether it is known to be a trial.
    pub fn is_surely_trial(&self) -> bool {
        self.is_trial.value == Some(true)
    }
}

impl Folded {
    /// The text, as it is written in the file, that stands in this name or ID; `None`: none of them does.
    fn find(&self, name: &str, id: &str) -> Option<&str> {
        let stands = |text: &str| match self.rule.place {
            MarkPlace::Name => name == text,
            MarkPlace::NameBegins => name.starts_with(text),
            MarkPlace::NameHas => has_words(name, text),
            MarkPlace::Id => id == text || id.split_once(':').is_some_and(|(product, _)| product == text),
            MarkPlace::IdBegins => id.starts_with(text),
        };
        let at = self.texts.iter().position(|text| stands(text))?;
        self.rule.texts.get(at).map(String::as_str)
    }
}

/// Whether these words stand in a text, and not as parts of longer ones.
fn has_words(text: &str, words: &str) -> bool {
    let is_letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    text.match_indices(words).any(|(at, found)| {
        let (before, after) = (text[..at].chars().next_back(), text[at + found.len()..].chars().next());
        let (first, last) = (found.chars().next(), found.chars().next_back());
        !(is_letter(before) && is_letter(first) || is_letter(last) && is_letter(after))
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[track_caller]
    fn check(name: &str, id: &str, kind: ProductKind, segment: Segment, is_trial: Option<bool>) {
        let found = Products::shipped().recognized(name, id);
        let values = (found.kind.value, found.segment.value, found.is_trial.value);
        assert_eq!(values, (kind, segment, is_trial), "{name} {id}");
    }

    #[test]
    fn shipped_marks_are_readable_have_sources_and_ids_of_their_own() {
        let products = Products::from_ron(Products::SHIPPED).unwrap();
        let ids: BTreeSet<&str> = products.rules().map(|rule| rule.id.as_str()).collect();
        assert_eq!(ids.len(), products.rules().count());
        for rule in products.rules() {
            assert!(!rule.source.is_empty() && !rule.dated.is_empty() && !rule.texts.is_empty(), "{}", rule.id);
        }
    }

    #[test]
    fn every_shipped_text_is_recognized_where_it_stands() {
        let products = Products::shipped();
        for rule in products.rules() {
            for text in &rule.texts {
                let (name, id) = match rule.place {
                    MarkPlace::Name => (text.clone(), String::new()),
                    MarkPlace::NameBegins => (format!("{text}X"), String::new()),
                    MarkPlace::NameHas => (format!("Contoso {text} Suite"), String::new()),
                    MarkPlace::Id => (String::new(), format!("{text}:0001")),
                    MarkPlace::IdBegins => (String::new(), format!("{text}LH18:0001")),
                };
                let found = products.recognized(&name, &id);
                let is_found = match rule.says {
                    Says::Kind(kind) => found.kind.value == kind,
                    Says::Segment(segment) => found.segment.value == segment,
                    Says::Trial => found.is_trial.value == Some(true),
                };
                assert!(is_found, "{text}: {found:?}");
            }
        }
    }

    #[test]
    fn products_are_recognized_by_what_their_names_and_ids_say_and_no_more() {
        use {ProductKind as Kind, Segment as For};
        check("Microsoft 365 Business Premium", "", Kind::License, For::Unknown, None);
        check("Microsoft 365 Business Premium", "CFQ7TTC0LCHC:0002", Kind::NewCommerce, For::Unknown, None);
        check("Azure plan", "", Kind::AzurePlan, For::Unknown, None);
        check("Contoso", "DZH318Z0BPS6:0001", Kind::AzurePlan, For::Unknown, None);
        check("Contoso", "DZH318Z0BPS60", Kind::Unknown, For::Unknown, None);
        check("Microsoft Azure (MS-AZR-0145P)", "", Kind::LegacyAzure, For::Unknown, None);
        check(
            "Reserved VM Instance, Standard_D2s_v3, US East, 3 Years",
            "",
            Kind::AzureReservation,
            For::Unknown,
            None,
        );
        check("Microsoft 365 A3 (Education Faculty Pricing)", "", Kind::License, For::Education, None);
        check("Microsoft 365 Business Basic (Nonprofit Staff Pricing)", "", Kind::License, For::Charity, None);
        check("Office 365 (Plan E3) (Government Pricing)", "", Kind::License, For::Government, None);
        check("Microsoft 365 Business Standard (Trial)", "", Kind::License, For::Unknown, Some(true));
        check("MICROSOFT 365 business ＴＲＩＡＬ", "", Kind::License, For::Unknown, Some(true));
    }

    #[test]
    fn words_within_longer_words_say_nothing() {
        use {ProductKind as Kind, Segment as For};
        for name in ["Industrial Trialogue", "Azure planner", "Educational Suite", "Contoso", ""] {
            check(name, "", Kind::Unknown, For::Unknown, None);
        }
    }

    #[test]
    fn what_was_said_counts_before_what_the_name_says() {
        let products = Products::shipped();
        let mut subscription = Subscription::new("s", "Microsoft 365 Business Premium Trial (Education)");
        let found = products.of(&subscription);
        assert_eq!(found.is_trial.by.map(|mark| (mark.text, mark.is_id())), Some(("Trial", false)));
        subscription.kind = ProductKind::LegacyLicense;
        subscription.is_trial = Some(false);
        let said = products.of(&subscription);
        assert_eq!(said.kind, Recognized { value: ProductKind::LegacyLicense, by: None });
        assert_eq!(said.is_trial, Recognized { value: Some(false), by: None });
        assert_eq!(said.segment, found.segment);
        subscription.segment = Segment::Commercial;
        assert_eq!(products.of(&subscription).segment, Recognized { value: Segment::Commercial, by: None });
    }
}
