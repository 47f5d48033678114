//! Fields that the owner of a plan thought of: each customer can hold something in each of them.

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization as _;

use super::Plan;
use super::ids::OwnFieldId;
use super::uses::Uses;
use crate::domain::table::Record;
use crate::{described, states};

/// As many fields a plan can have; each has a place of its own.
pub const MOST: u32 = 12;

states! {
    /// What a field of our own holds.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum OwnKind: key {
        /// Any text.
        #[default]
        Text => "own-kind-text";
        /// A number.
        Number => "own-kind-number";
        /// A day.
        Day => "own-kind-day";
        /// Yes or no.
        YesNo => "own-kind-yes-no";
        /// One of a list of words.
        Choice => "own-kind-choice";
    }
}

/// A field of our own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnField {
    /// This field's id.
    pub id: OwnFieldId,
    /// What it is called, never blank, unlike all others.
    pub name: String,
    /// What it holds.
    #[serde(default)]
    pub kind: OwnKind,
    /// Where it stands among the others, from 0 on, below [`MOST`]; none has the place of another.
    #[serde(default)]
    pub place: u32,
    /// What can be chosen, for [`OwnKind::Choice`].
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub choices: Vec<String>,
}

/// What a customer holds in one of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnValue {
    /// Which field.
    pub id: OwnFieldId,
    /// Never empty; as [`OwnField::read`] writes it.
    pub text: String,
}

/// How yes and no are kept.
pub const YES: &str = "yes";
/// See [`YES`].
pub const NO: &str = "no";

impl Record for OwnField {
    type Id = OwnFieldId;
    fn id(&self) -> OwnFieldId {
        self.id
    }
}

impl OwnField {
    /// What is kept of what somebody typed, empty for nothing; `None`: the field cannot hold it.
    pub fn read(&self, typed: &str) -> Option<String> {
        let typed = typed.trim();
        let folded = plain(typed);
        if folded.is_empty() {
            return Some(String::new());
        }
        match self.kind {
            OwnKind::Text => Some(typed.to_owned()),
            OwnKind::Number => number(&folded),
            OwnKind::Day => day(&folded),
            OwnKind::YesNo => match folded.as_str() {
                "yes" | "y" | "true" | "是" | "有" => Some(YES.to_owned()),
                "no" | "n" | "false" | "否" | "無" => Some(NO.to_owned()),
                _ => None,
            },
            OwnKind::Choice => self.choices.iter().find(|choice| plain(choice) == folded).cloned(),
        }
    }

    /// The ways to type it before the sign in a search: without its spaces, and as it is written.
    pub fn prefixes(&self) -> Vec<String> {
        let as_written = self.name.replace(['"', '＂'], "");
        let quoted = as_written.contains(char::is_whitespace).then(|| format!("\"{as_written}\""));
        std::iter::once(self.prefix()).chain(quoted).map(|name| format!("{name}:")).collect()
    }

    /// What is typed before the sign in a search: the name without its spaces.
    pub fn prefix(&self) -> String {
        self.name.chars().filter(|c| !c.is_whitespace() && !matches!(c, ':' | '<' | '>' | '"')).collect()
    }
}

/// Small letters, and plain ones where there are wide ones.
pub(in crate::domain) fn plain(text: &str) -> String {
    text.nfkc().collect::<String>().to_lowercase()
}

/// Digits with one decimal point at most; separators of thousands are left out.
fn number(folded: &str) -> Option<String> {
    let bare: String = folded.chars().filter(|c| !matches!(c, ',' | ' ' | '_')).collect();
    let digits = bare.strip_prefix('-').unwrap_or(&bare);
    let is_number = digits.chars().all(|c| c.is_ascii_digit() || c == '.')
        && digits.chars().any(|c| c.is_ascii_digit())
        && digits.matches('.').count() < 2;
    (is_number && digits.len() < 16).then_some(bare)
}

/// A day as year, month and day, with any sign between them.
fn day(folded: &str) -> Option<String> {
    let parts: Vec<&str> = folded.split(['-', '/', '.', ' ']).filter(|part| !part.is_empty()).collect();
    let [year, month, day] = *parts else { return None };
    let day = chrono::NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)?;
    super::moment::is_plausible(day).then(|| day.to_string())
}

impl Plan {
    /// The field of our own that has this place; `None`: none has.
    pub fn own_field(&self, place: u8) -> Option<&OwnField> {
        self.own_fields.iter().map(|field| &**field).find(|field| field.place == u32::from(place))
    }

    /// Fields of our own, in the order of their places.
    pub fn own_in_order(&self) -> Vec<&OwnField> {
        let mut fields: Vec<&OwnField> = self.own_fields.iter().map(|field| &**field).collect();
        fields.sort_by_key(|field| field.place);
        fields
    }

    /// The first place that no field of our own has; `None`: there are as many as there can be.
    pub fn free_own_place(&self) -> Option<u32> {
        (0..MOST).find(|place| self.own_fields.iter().all(|field| field.place != *place))
    }
}

impl Uses {
    const fn of_own(label: &'static str) -> Self {
        Self::new(label, "edit-own")
    }
}

/// Calls a macro with the noun and every field of it but its id, in the order of the sheet: `field, Variant, Type, uses;`.
#[macro_export]
macro_rules! for_each_own_field {
    ($then:ident) => {
        $then! {
            OwnField, OwnFieldPart, OwnFieldChanges;
            name, Name, String, Uses::of_own("own-name");
            kind, Kind, OwnKind, Uses::of_own("own-kind");
            place, Place, u32, Uses::of_own("own-place");
            choices, Choices, Vec<String>, Uses::of_own("own-choices");
        }
    };
}
for_each_own_field!(described);

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(kind: OwnKind, typed: &str, expected: Option<&str>) {
        let choices = vec!["Gold".to_owned(), "銀級".to_owned()];
        let field = OwnField { id: OwnFieldId::new(1), name: "Level".into(), kind, place: 0, choices };
        assert_eq!(field.read(typed).as_deref(), expected, "{typed}");
    }

    #[test]
    fn what_is_typed_is_kept_in_one_form_or_refused() {
        for kind in OwnKind::ALL {
            check(kind, "  ", Some(""));
        }
        check(OwnKind::Text, " as it is ", Some("as it is"));
        check(OwnKind::Number, "１,250.5", Some("1250.5"));
        check(OwnKind::Number, "-3", Some("-3"));
        check(OwnKind::Number, "three", None);
        check(OwnKind::Number, "1.2.3", None);
        check(OwnKind::Day, "2026/12/7", Some("2026-12-07"));
        check(OwnKind::Day, "2026-12-32", None);
        check(OwnKind::Day, "7.12.26", None);
        check(OwnKind::YesNo, "是", Some(YES));
        check(OwnKind::YesNo, "No", Some(NO));
        check(OwnKind::YesNo, "perhaps", None);
        check(OwnKind::Choice, "gold", Some("Gold"));
        check(OwnKind::Choice, "bronze", None);
    }
}
