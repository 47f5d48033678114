//! Everything with a date: deadlines, incentive programmes, mails to expect, revenue that is asked for.

use serde::{Deserialize, Serialize};

use super::step::{FormValue, StepCheck};
use super::text::BilingualText;
use crate::domain::plan::company::StaffRole;
use crate::domain::slug::Slug;
use crate::states;

/// A date that follows from another one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Deadline {
    /// The same in every book that has the deadline.
    pub id: Slug,
    /// What it is, such as "Incentive invitation expected".
    pub title: BilingualText,
    /// The day it is counted from, which is not counted itself.
    pub from: Anchor,
    /// How many days later; negative: earlier.
    pub days: i32,
    /// What kind of days.
    pub unit: DayUnit,
    /// What happens on it.
    pub kind: DeadlineKind,
    /// Where it belongs.
    pub lane: DeadlineLane,
    /// Which of two readings of an ambiguous sentence this is; `None` when there is only one.
    #[serde(default)]
    pub reading: Option<BilingualText>,
    /// What about it is our assumption; `None` when the text says it all.
    #[serde(default)]
    pub assumed: Option<BilingualText>,
    /// The task that meets it; `None`: it passes by itself.
    #[serde(default)]
    pub met_by: Option<Slug>,
    /// Who has to meet it; `None` when no role is named.
    #[serde(default)]
    pub role: Option<StaffRole>,
    /// Who says so.
    pub fact: Slug,
}

/// What a deadline is counted from. A deadline whose day is not known yet has no date, and says what it waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Anchor {
    /// The day this task was done.
    Done(Slug),
    /// Our anniversary of joining the programme.
    Anniversary,
    /// The day on which we missed the bar (T+0 of the reported sequence).
    Missed,
    /// Every year on this day.
    Yearly {
        /// 1 to 12.
        month: u8,
        /// 1 to 31.
        day: u8,
    },
}

/// Kinds of days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum DayUnit {
    /// Every day counts.
    Calendar,
    /// Only business days count.
    Business,
}

states! {
    /// What happens on the day.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
    pub enum DeadlineKind: key, book_key {
        /// Something should have come by then; afterwards one asks.
        Expected => "due-kind-expected", "rules-day-expected";
        /// We must have done it by then.
        Limit => "due-kind-limit", "rules-day-limit";
        /// Something happens to us then.
        Event => "due-kind-event", "rules-day-event";
    }
}

states! {
    /// Where a deadline belongs.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum DeadlineLane: key {
        /// Becoming an indirect reseller.
        Enrollment => "rules-lane-enrollment";
        /// The reseller's incentives.
        ResellerIncentives => "rules-lane-reseller";
        /// The incentives of direct bill.
        DirectIncentives => "rules-lane-direct";
        /// What Microsoft does when the bar is missed.
        Enforcement => "rules-lane-enforcement";
    }
}

/// Which incentives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum ProgrammeKind {
    /// Those of an indirect reseller.
    Reseller,
    /// Those of a direct-bill partner.
    DirectBill,
}

/// An incentive programme; its stages are tasks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Programme {
    /// Which one.
    pub kind: ProgrammeKind,
    /// What it is called.
    pub title: BilingualText,
    /// What must be so before one can enroll.
    pub prerequisites: Vec<StepCheck>,
    /// From invited to paid, in order; ids begin with `reseller-` or `direct-`.
    pub stages: Vec<StepCheck>,
    /// What the texts say.
    pub facts: Vec<Slug>,
}

/// A mail of Microsoft's that is to be expected.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExpectedMail {
    /// The same in every book that has the mail.
    pub id: Slug,
    /// What it says.
    pub title: BilingualText,
    /// Who gets it.
    pub to: BilingualText,
    /// The plan's value that is its recipient; `None` when the plan has none.
    #[serde(default)]
    pub recipient: Option<FormValue>,
    /// The sender as it is shown, word for word; `None` when no text names it.
    #[serde(default)]
    pub sender: Option<String>,
    /// The subject, word for word; `None` when no text names it.
    #[serde(default)]
    pub subject: Option<String>,
    /// The step in which it is waited for; `None`: none of the enrollment.
    #[serde(default)]
    pub step: Option<Slug>,
    /// The programme it invites to.
    #[serde(default)]
    pub programme: Option<ProgrammeKind>,
    /// Who says so.
    pub fact: Slug,
}

/// Revenue that is asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Threshold {
    /// The same in every book that has the threshold.
    pub id: Slug,
    /// What one gets or keeps with it.
    pub title: BilingualText,
    /// Whole US dollars of the preceding 12 months.
    pub usd: u64,
    /// The revenue it is compared with.
    pub of: ProgrammeKind,
    /// Who says so.
    pub fact: Slug,
}
