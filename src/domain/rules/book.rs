//! `RuleBook` and its facts.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::capability::Capability;
use super::dates::{Deadline, ExpectedMail, Programme, Threshold};
use super::step::{Act, Longest, Loss, Path, RuleStep, StepCheck, StepKind, Wait};
use super::text::BilingualText;
use crate::domain::draft::Language;
use crate::domain::plan::company::StaffRole;
use crate::domain::plan::hash::ContentHash;
use crate::domain::slug::Slug;
use crate::states;

/// What Microsoft's texts of one period say. Every list is in the order of doing or reading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RuleBook {
    /// Such as `2018-12`; the plan names it.
    pub id: Slug,
    /// The book that its file builds on; everything that was taken over stands here, too. `None`: it stands alone.
    pub based_on: Option<Slug>,
    /// Such as "December 2018".
    pub title: BilingualText,
    /// What it describes, and what it leaves out.
    pub about: BilingualText,
    /// The day from which its texts describe the procedure, as far as known; orders the books.
    pub from: NaiveDate,
    /// Where everything was read.
    pub sources: Vec<RuleSource>,
    /// What was read; steps, phases and the rest refer to these.
    pub facts: Vec<Fact>,
    /// The way as a whole.
    pub phases: Vec<Phase>,
    /// The way into the indirect reseller programme.
    pub steps: Vec<RuleStep>,
    /// Who may go it, tried in this order; the first that fits counts.
    pub paths: Vec<Path>,
    /// What ends with direct bill, and what to save before.
    pub losses: Vec<Loss>,
    /// Everything with a date.
    pub deadlines: Vec<Deadline>,
    /// Who may do what, in each standing.
    pub capabilities: Vec<Capability>,
    /// Incentive programmes.
    pub programmes: Vec<Programme>,
    /// Mails that are to be expected.
    pub mails: Vec<ExpectedMail>,
    /// Revenue that is asked for.
    pub thresholds: Vec<Threshold>,
    /// What no text answers; the user can ask, and record the answer.
    pub questions: Vec<OpenQuestion>,
    /// The fact that forbids new direct customers once we are an indirect reseller too; `None`: this book does not say so.
    pub no_new_direct: Option<Slug>,
    /// The fact that says when moving customers has to begin.
    pub moving_begins: Slug,
    /// The deadline before which all customers have to be moved; `None`: this book sets none.
    pub moving_ends: Option<Slug>,
}

/// A text or code that facts were read in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RuleSource {
    /// Short key, such as `Q0`.
    pub id: String,
    /// The title as published, or what it is.
    pub title: BilingualText,
    /// The date or span that it carries, or `undated`.
    pub dated: String,
    /// The same in Chinese where it is more than a date; `None` for a mere date.
    #[serde(default)]
    pub dated_zh: Option<String>,
    /// The day on which somebody last compared the facts with it.
    pub checked: NaiveDate,
    /// Its address; never opened by the program, only shown and copied. `None` when it has none that is known.
    #[serde(default)]
    pub link: Option<String>,
    /// Where Microsoft's public documentation history keeps the wording that was read; `None` when the page still has it.
    #[serde(default)]
    pub history: Option<String>,
}

impl RuleSource {
    /// The date or span that it carries, in words of this language.
    pub fn dated_in(&self, language: Language) -> &str {
        match (language, &self.dated_zh) {
            (Language::TraditionalChinese, Some(words)) => words,
            (Language::TraditionalChinese, None) | (Language::English, _) => &self.dated,
        }
    }
}

states! {
    /// How far a fact can be trusted.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
    pub enum Confidence: key {
        /// Read in a text of Microsoft.
        A => "fact-confidence-a";
        /// Said by a third party; shown as "reported, not confirmed by Microsoft".
        B => "fact-confidence-b";
        /// Inferred by us; never a rule.
        C => "fact-confidence-c";
    }
}

/// One thing that was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    /// The same in every book that has the same fact, so that books can be compared.
    pub id: Slug,
    /// In our words.
    pub text: BilingualText,
    /// Where to click, from the outermost menu on; empty where there is nothing to click.
    #[serde(default)]
    pub click: Vec<BilingualText>,
    /// The role that is needed; `None` when none is named.
    #[serde(default)]
    pub role: Option<StaffRole>,
    /// Key of the source.
    pub source: String,
    /// Date of the very version that was read; `None`: that of the source.
    #[serde(default)]
    pub dated: Option<String>,
    /// The day on which somebody last compared this very fact; `None`: that of the source.
    #[serde(default)]
    pub checked: Option<NaiveDate>,
    /// How far to trust it.
    pub confidence: Confidence,
    /// A further address that the text names; shown and copied, never opened unasked.
    #[serde(default)]
    pub link: Option<String>,
    /// Keys of the sentences of the 2018 source that it carries, 104 to 187.
    #[serde(default)]
    pub seed: Vec<u16>,
}

/// A part of the way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Phase {
    /// Which part; says how it is judged whether we are through.
    pub kind: PhaseKind,
    /// What it is called.
    pub title: BilingualText,
    /// The screen that shows its facts.
    pub screen: Screen,
    /// Facts about it that belong to no single step.
    pub facts: Vec<Slug>,
}

/// The parts of the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum PhaseKind {
    /// From direct-bill partner to both roles.
    Enroll,
    /// Comparing and choosing an indirect provider.
    FindProvider,
    /// Accepting the provider's partnership invitation.
    PartnerUp,
    /// What holds while both roles live.
    BothRoles,
    /// New customers, whose tenant the provider makes.
    NewCustomers,
    /// Bringing every customer into a relationship with both partners.
    MoveCustomers,
    /// Transferring their subscriptions to the provider.
    MoveSubscriptions,
    /// Telling direct from indirect customers.
    TellApart,
    /// Enrolling for the reseller's incentives.
    Incentives,
}

states! {
    /// A screen that shows facts. The screen of rules shows all of them besides.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum Screen: key {
        /// The enrollment wizard.
        Enrollment => "nav-enrollment";
        /// Indirect providers.
        Providers => "nav-providers";
        /// The customer list.
        Customers => "nav-customers";
        /// Letters to customers.
        Invitations => "nav-invitations";
        /// Moving subscriptions.
        Moves => "nav-moves";
        /// Everything with a date.
        Deadlines => "nav-deadlines";
    }
}

/// Something that no text answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OpenQuestion {
    /// Named by what waits for the answer.
    pub id: Slug,
    /// The question.
    pub text: BilingualText,
    /// Whom to ask, and what.
    pub ask: BilingualText,
}

impl RuleBook {
    /// A book that knows nothing, where there is none at all.
    pub fn empty() -> Self {
        let nothing = Slug::new("none");
        Self {
            id: nothing,
            based_on: None,
            title: BilingualText::default(),
            about: BilingualText::default(),
            from: NaiveDate::default(),
            sources: Vec::new(),
            facts: Vec::new(),
            phases: Vec::new(),
            steps: Vec::new(),
            paths: Vec::new(),
            losses: Vec::new(),
            deadlines: Vec::new(),
            capabilities: Vec::new(),
            programmes: Vec::new(),
            mails: Vec::new(),
            thresholds: Vec::new(),
            questions: Vec::new(),
            no_new_direct: None,
            moving_begins: nothing,
            moving_ends: None,
        }
    }

    /// The checksum of everything that the book says, with what it takes over from another one.
    pub fn sum(&self) -> ContentHash {
        ContentHash::of_bytes(ron::to_string(self).unwrap_or_default().as_bytes())
    }

    /// The fact of this name.
    pub fn fact(&self, id: Slug) -> Option<&Fact> {
        self.facts.iter().find(|fact| fact.id == id)
    }

    /// The source of this key.
    pub fn source(&self, id: &str) -> Option<&RuleSource> {
        self.sources.iter().find(|source| source.id == id)
    }

    /// The step of this name.
    pub fn step(&self, id: Slug) -> Option<&RuleStep> {
        self.steps.iter().find(|step| step.id == id)
    }

    /// The step in which this act is decided.
    pub fn step_of(&self, act: Act) -> Option<&RuleStep> {
        self.steps.iter().find(|step| step.kind == StepKind::Decide(act))
    }

    /// The step in which we wait for Microsoft's approval.
    pub fn approval(&self) -> Option<&RuleStep> {
        self.steps.iter().find(|step| step.kind == StepKind::Wait)
    }

    /// How long approval takes at most; `None` when the book has no such step.
    pub fn approval_wait(&self) -> Option<&Wait> {
        self.approval().and_then(|step| step.wait.as_ref())
    }

    /// Business days that approval takes at most; `None` when no figure is published.
    pub fn approval_days(&self) -> Option<u16> {
        match self.approval_wait()?.longest {
            Longest::BusinessDays(days) => Some(days),
            Longest::NotKnown(_) => None,
        }
    }

    /// The phase of this kind.
    pub fn phase(&self, kind: PhaseKind) -> Option<&Phase> {
        self.phases.iter().find(|phase| phase.kind == kind)
    }

    /// The deadline of this name.
    pub fn deadline(&self, id: Slug) -> Option<&Deadline> {
        self.deadlines.iter().find(|deadline| deadline.id == id)
    }

    /// The question of this name.
    pub fn question(&self, id: Slug) -> Option<&OpenQuestion> {
        self.questions.iter().find(|question| question.id == id)
    }

    /// Every check of steps and programmes with its place in the order of doing.
    pub fn checks(&self) -> impl Iterator<Item = &StepCheck> {
        let steps = self.steps.iter().flat_map(|step| &step.checks);
        let programmes = self.programmes.iter().flat_map(|p| p.prerequisites.iter().chain(&p.stages));
        steps.chain(programmes)
    }

    /// What a task of this name is called: a step, a check or something to save; `None` when the book has no such thing.
    pub fn title_of(&self, id: Slug) -> Option<&BilingualText> {
        let step = self.step(id).map(|step| &step.title);
        let check = || self.checks().find(|check| check.id == id).map(|check| &check.title);
        let loss = || self.losses.iter().find(|loss| loss.id == id).map(|loss| &loss.task);
        step.or_else(check).or_else(loss)
    }
}
