//! By what providers are compared, how each does, and what was decided.

use std::fmt;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::ids::{ChoiceId, CriterionId, ProviderId};
use super::moment::Stamp;
use super::task::Evidence;
use crate::domain::rules::BilingualText;
use crate::domain::table::Record;

/// A weight or a score: a whole number from 0 to 5.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Points(u8);

/// Why a number is not [`Points`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a whole number from 0 to 5")]
pub struct NotPoints;

impl Points {
    /// The most that there is.
    pub const MAX: Self = Self(5);

    /// All of them, from 0 to 5.
    pub const ALL: [Self; 6] = [Self(0), Self(1), Self(2), Self(3), Self(4), Self(5)];

    /// These points.
    pub fn new(number: u8) -> Result<Self, NotPoints> {
        if number <= Self::MAX.0 { Ok(Self(number)) } else { Err(NotPoints) }
    }

    /// Reads what a person typed or a file holds; full-width digits are digits.
    pub fn parse(typed: &str) -> Result<Self, NotPoints> {
        let mut chars = typed.trim().chars();
        let (Some(only), None) = (chars.next(), chars.next()) else { return Err(NotPoints) };
        let ascii = match only {
            '\u{ff10}'..='\u{ff19}' => u32::from(only) - 0xff10,
            other => other.to_digit(10).ok_or(NotPoints)?,
        };
        u8::try_from(ascii).map_err(|_| NotPoints).and_then(Self::new)
    }

    /// The number.
    pub fn number(self) -> u8 {
        self.0
    }
}

impl fmt::Display for Points {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

impl TryFrom<u8> for Points {
    type Error = NotPoints;
    fn try_from(number: u8) -> Result<Self, Self::Error> {
        Self::new(number)
    }
}

impl From<Points> for u8 {
    fn from(points: Points) -> Self {
        points.0
    }
}

/// What a criterion is about. The first three are those that Microsoft's text of 2018-12-18 names.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum CriterionGroup {
    /// Training and technical assistance.
    Training,
    /// Help with marketing.
    Marketing,
    /// Financing and credit terms.
    Financing,
    /// Everything that staff ask for beside these: support, tools, transfer, contract.
    #[default]
    Operations,
}

impl CriterionGroup {
    /// All groups, in the order of the comparison.
    pub const ALL: [Self; 4] = [Self::Training, Self::Marketing, Self::Financing, Self::Operations];
}

/// One thing by which providers are compared.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Criterion {
    /// This criterion's id.
    pub id: CriterionId,
    /// What it is about.
    pub group: CriterionGroup,
    /// Where it stands in its group; of two with one place the older one comes first.
    pub place: u32,
    /// Its name; one language may be empty, never both.
    pub name: BilingualText,
    /// What to ask a provider; empty: the name says it.
    #[serde(default)]
    pub question: BilingualText,
    /// How much it counts; 0: it is looked at and does not count.
    pub weight: Points,
    /// A provider with fewer points than these is out; `None`: no must-have.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub must: Option<Points>,
}

impl Record for Criterion {
    type Id = CriterionId;
    fn id(&self) -> CriterionId {
        self.id
    }
}

/// How one provider does in one criterion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Score {
    /// The provider.
    pub provider: ProviderId,
    /// The criterion.
    pub criterion: CriterionId,
    /// `None`: not scored yet, which makes a rank provisional.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub score: Option<Points>,
    /// What the score rests on, such as the provider's own answer; empty when nothing was noted.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// In the order of adding.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Evidence>,
}

impl Record for Score {
    type Id = (ProviderId, CriterionId);
    fn id(&self) -> Self::Id {
        (self.provider, self.criterion)
    }
}

impl Score {
    /// A cell that nobody touched.
    pub fn new(provider: ProviderId, criterion: CriterionId) -> Self {
        Self { provider, criterion, score: None, note: String::new(), evidence: Vec::new() }
    }

    /// Whether it says nothing, so that it need not be kept.
    pub fn is_blank(&self) -> bool {
        self.score.is_none() && self.note.is_empty() && self.evidence.is_empty()
    }
}

/// The memo of a decision for one or more providers, with everything that it rested on as it was that day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProviderDecision {
    /// This memo's id.
    pub id: ChoiceId,
    /// The day of the decision.
    pub on: NaiveDate,
    /// The chosen ones, never empty; the first one is the plan's default from then on.
    pub chosen: Vec<ProviderId>,
    /// Why, in words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reasons: String,
    /// Who signs, never empty.
    pub signers: Vec<String>,
    /// The criteria as they were.
    pub criteria: Vec<Criterion>,
    /// The candidates as they were.
    pub candidates: Vec<FrozenCandidate>,
    /// Who recorded it, and when.
    pub recorded: Stamp,
}

impl Record for ProviderDecision {
    type Id = ChoiceId;
    fn id(&self) -> ChoiceId {
        self.id
    }
}

/// A candidate as it was on the day of a decision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FrozenCandidate {
    /// The provider.
    pub id: ProviderId,
    /// Its name that day.
    pub name: String,
    /// Its marks that day.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub marks: Vec<Score>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_are_0_to_5_in_half_and_full_width() {
        assert_eq!(Points::parse(" ３ "), Points::new(3));
        assert_eq!(Points::parse("5"), Ok(Points::MAX));
        for bad in ["", "6", "-1", "2.5", "10", "五"] {
            assert_eq!(Points::parse(bad), Err(NotPoints), "{bad}");
        }
        assert!(ron::from_str::<Points>("6").is_err());
    }
}
