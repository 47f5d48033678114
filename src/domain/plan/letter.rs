//! Letters beside the shipped ones, which somebody made for this plan, and what tells one letter from another.

use serde::{Deserialize, Serialize};

use super::ids::LetterId;
use super::moment::Stamp;
use crate::domain::draft::TemplateKind;
use crate::domain::table::Record;

/// Which letter: one of this program, or one that somebody made for this plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(from = "WrittenKind", into = "WrittenKind")]
pub enum LetterKind {
    /// A letter that this program brings.
    Shipped(TemplateKind),
    /// A letter of the plan's own.
    Own {
        /// Its record.
        letter: LetterId,
        /// As in [`LetterKind::carries_link`]; said once and for all when the letter is made.
        carries_link: bool,
    },
}

/// A kind as files hold it: the shipped ones by their names alone, as ever.
#[derive(Serialize, Deserialize)]
#[serde(rename = "LetterKind")]
enum WrittenKind {
    Notice,
    Consent,
    Invitation,
    Reminder,
    SecondReminder,
    Thanks,
    Move,
    Own {
        letter: LetterId,
        #[serde(default)]
        carries_link: bool,
    },
}

macro_rules! written_kinds {
    ($($Kind:ident)+) => {
        impl From<WrittenKind> for LetterKind {
            fn from(kind: WrittenKind) -> Self {
                match kind {
                    $(WrittenKind::$Kind => Self::Shipped(TemplateKind::$Kind),)+
                    WrittenKind::Own { letter, carries_link } => Self::Own { letter, carries_link },
                }
            }
        }

        impl From<LetterKind> for WrittenKind {
            fn from(kind: LetterKind) -> Self {
                match kind {
                    $(LetterKind::Shipped(TemplateKind::$Kind) => Self::$Kind,)+
                    LetterKind::Own { letter, carries_link } => Self::Own { letter, carries_link },
                }
            }
        }
    };
}
written_kinds!(Notice Consent Invitation Reminder SecondReminder Thanks Move);

impl From<TemplateKind> for LetterKind {
    fn from(kind: TemplateKind) -> Self {
        Self::Shipped(kind)
    }
}

impl PartialEq<TemplateKind> for LetterKind {
    fn eq(&self, other: &TemplateKind) -> bool {
        self.shipped() == Some(*other)
    }
}

impl LetterKind {
    /// The letter of this program that it is; `None` for one of the plan's own.
    pub fn shipped(self) -> Option<TemplateKind> {
        match self {
            Self::Shipped(kind) => Some(kind),
            Self::Own { .. } => None,
        }
    }

    /// The record of a letter of the plan's own.
    pub fn own(self) -> Option<LetterId> {
        match self {
            Self::Shipped(_) => None,
            Self::Own { letter, .. } => Some(letter),
        }
    }

    /// Must a text of this letter hold the relationship link (once), or must it not hold one?
    pub fn carries_link(self) -> bool {
        match self {
            Self::Shipped(kind) => kind.carries_link(),
            Self::Own { carries_link, .. } => carries_link,
        }
    }

    /// Is it usually for customers who have accepted (or have not, if `has_accepted` says so)? A letter of the plan's own
    /// without a link is for everybody.
    pub fn is_for(self, has_accepted: bool) -> bool {
        match self {
            Self::Shipped(kind) => kind.follows_acceptance() == has_accepted,
            Self::Own { carries_link, .. } => !carries_link || !has_accepted,
        }
    }
}

/// A letter that somebody made for this plan; its texts are templates as those of the shipped ones are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnLetter {
    /// This letter's id.
    pub id: LetterId,
    /// What it is called; no two letters in use are called the same.
    pub name: String,
    /// As in [`LetterKind::carries_link`]; never changes.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub carries_link: bool,
    /// Who made it, and when.
    pub made: Stamp,
    /// Who removed it, and when; then it is chosen no more, while its texts stay for what was sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub removed: Option<Stamp>,
}

impl Record for OwnLetter {
    type Id = LetterId;
    fn id(&self) -> LetterId {
        self.id
    }
}

impl OwnLetter {
    /// The most characters of a name.
    pub const LONGEST_NAME: usize = 80;

    /// The kind of its texts.
    pub fn kind(&self) -> LetterKind {
        LetterKind::Own { letter: self.id, carries_link: self.carries_link }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shipped_letters_stand_in_files_by_their_names_alone() {
        for kind in TemplateKind::ALL {
            let text = ron::to_string(&LetterKind::from(kind)).unwrap();
            assert_eq!(text, ron::to_string(&kind).unwrap(), "as plans of earlier versions have it");
            assert_eq!(ron::from_str::<LetterKind>(&text).unwrap(), kind);
            let json = serde_json::to_string(&LetterKind::from(kind)).unwrap();
            assert_eq!(serde_json::from_str::<LetterKind>(&json).unwrap(), kind);
        }
        let own = LetterKind::Own { letter: LetterId::new(7), carries_link: true };
        assert_eq!(ron::from_str::<LetterKind>(&ron::to_string(&own).unwrap()).unwrap(), own);
    }
}
