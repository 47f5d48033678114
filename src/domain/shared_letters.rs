//! Letters as plans share them: what a file brings, beside what a plan has.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::draft::{Language, OwnNames, Template, TemplateKind, TemplateProblem, own_beginning};
use super::edit::Edit;
use super::edit::own_letters::{OwnLetterEdit, TakenText, letter_name_key};
use super::plan::Plan;
use super::plan::contact::EmailAddress;
use super::plan::ids::{LetterId, TemplateId};
use super::plan::invitation::TextTemplate;
use super::plan::letter::{LetterKind, OwnLetter};
use super::plan::moment::Stamp;
use crate::states;

/// A letter with all its texts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SharedLetter {
    /// Which letter.
    pub which: SharedKind,
    /// One for each of its languages.
    pub texts: Vec<SharedText>,
}

/// Which letter, in the words of every plan.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum SharedKind {
    /// A letter that the program brings.
    Shipped(TemplateKind),
    /// One that somebody made.
    Own {
        /// What it is called.
        name: String,
        /// As in [`LetterKind::carries_link`].
        #[serde(default)]
        carries_link: bool,
    },
}

impl SharedKind {
    /// As in [`LetterKind::carries_link`].
    pub fn carries_link(&self) -> bool {
        match self {
            Self::Shipped(kind) => kind.carries_link(),
            Self::Own { carries_link, .. } => *carries_link,
        }
    }

    /// The letter of this plan that it is; of one that somebody made, the one in use that is called the same.
    fn in_plan(&self, plan: &Plan) -> Option<LetterKind> {
        match self {
            Self::Shipped(kind) => Some(LetterKind::Shipped(*kind)),
            Self::Own { name, carries_link } => {
                plan.own_letter_called(name).filter(|one| one.carries_link == *carries_link).map(|one| one.kind())
            }
        }
    }
}

/// One text of a letter, with what each letter of it is sent with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SharedText {
    /// What it is written in.
    pub language: Language,
    /// With placeholders.
    pub subject: String,
    /// Markdown with placeholders.
    pub body: String,
    /// Who gets a copy of each.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cc: Vec<EmailAddress>,
    /// Where answers go.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reply_to: Option<EmailAddress>,
    /// Names of the files that go along there; the files themselves are not shared.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub attachments: Vec<String>,
}

impl SharedText {
    fn of(template: &TextTemplate) -> Option<Self> {
        let current = template.current()?;
        let mail = &template.mail;
        Some(Self {
            language: template.language,
            subject: current.subject.clone(),
            body: current.body.clone(),
            cc: mail.cc.clone(),
            reply_to: mail.reply_to.clone(),
            attachments: mail.attachments.iter().map(|file| file.name.clone()).collect(),
        })
    }

    /// Whether the other one brings the same of what is taken over.
    fn says_the_same(&self, other: &Self) -> bool {
        let all = |text: &Self| (text.subject.clone(), text.body.trim_end().to_owned(), text.cc.clone());
        all(self) == all(other) && self.reply_to == other.reply_to
    }
}

impl Plan {
    /// A letter of this plan to be shared; `None` when the plan has no text of it.
    pub fn shared_letter(&self, kind: LetterKind) -> Option<SharedLetter> {
        let which = match kind {
            LetterKind::Shipped(kind) => SharedKind::Shipped(kind),
            LetterKind::Own { letter, carries_link } => {
                SharedKind::Own { name: self.own_letters.get(letter)?.name.clone(), carries_link }
            }
        };
        let texts = Language::ALL.into_iter().filter_map(|language| SharedText::of(self.template(kind, language)?));
        let texts: Vec<SharedText> = texts.collect();
        (!texts.is_empty()).then_some(SharedLetter { which, texts })
    }
}

states! {
    /// How a text of a file stands beside the plan's.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum SharedState: key, tone {
        /// The plan has no such letter.
        New => "shared-state-new", Info;
        /// The plan's says something else.
        Changed => "shared-state-changed", Waiting;
        /// The plan's says the same.
        Same => "shared-state-same", Calm;
        /// It cannot be used.
        Faulty => "shared-state-faulty", Late;
    }
}

/// A text of a file, beside the plan's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfferedText {
    /// Which letter it belongs to.
    pub which: SharedKind,
    /// The text.
    pub theirs: SharedText,
    /// The plan's own one; `None`: the plan has no such letter.
    pub ours: Option<SharedText>,
    /// How the two stand.
    pub state: SharedState,
    /// What is wrong with it; empty unless it cannot be used.
    pub faults: Vec<TemplateProblem>,
}

impl OfferedText {
    /// Whether it can be taken, and would change anything.
    pub fn can_be_taken(&self) -> bool {
        matches!(self.state, SharedState::New | SharedState::Changed)
    }
}

/// Every text of these letters beside the plan's, in the order of the file.
pub fn offered_texts(plan: &Plan, letters: &[SharedLetter]) -> Vec<OfferedText> {
    let names = OwnNames::of(plan);
    let beside = |which: &SharedKind, text: &SharedText| {
        let faults = Template::read(&text.subject, &text.body, which.carries_link(), &names).err().unwrap_or_default();
        let ours = which.in_plan(plan).and_then(|kind| SharedText::of(plan.template(kind, text.language)?));
        let state = match &ours {
            _ if !faults.is_empty() => SharedState::Faulty,
            None => SharedState::New,
            Some(ours) if ours.says_the_same(text) => SharedState::Same,
            Some(_) => SharedState::Changed,
        };
        OfferedText { which: which.clone(), theirs: text.clone(), ours, state, faults }
    };
    letters.iter().flat_map(|letter| letter.texts.iter().map(move |text| beside(&letter.which, text))).collect()
}

/// The one edit that takes these texts over. A letter that is new to the plan gets a beginning in a language that the file
/// lacks, and another name where its own is taken, or is one of `taken_names`.
pub fn taking(
    plan: &Plan,
    texts: &[&OfferedText],
    taken_names: &BTreeSet<String>,
    (stamp, new_id): (&Stamp, &dyn Fn() -> u64),
) -> Edit {
    let mut letters: Vec<(SharedKind, OwnLetter)> = Vec::new();
    let mut taken = Vec::new();
    for text in texts.iter().filter(|text| text.can_be_taken()) {
        let made = letters.iter().find(|(which, _)| *which == text.which).map(|(_, letter)| letter.kind());
        let kind = text.which.in_plan(plan).or(made).unwrap_or_else(|| {
            let made = letters.iter().map(|(_, letter)| letter_name_key(&letter.name));
            let names: BTreeSet<String> = made.chain(taken_names.iter().cloned()).collect();
            let (name, carries_link) = match &text.which {
                SharedKind::Own { name, carries_link } => (name.as_str(), *carries_link),
                SharedKind::Shipped(kind) => (kind.word(), kind.carries_link()), // the plan has all of these
            };
            let id = LetterId::new(new_id());
            let name = free_name(plan, &names, name);
            let letter = OwnLetter { id, name, carries_link, made: stamp.clone(), removed: None };
            let kind = letter.kind();
            letters.push((text.which.clone(), letter));
            kind
        });
        let SharedText { language, subject, body, cc, reply_to, .. } = text.theirs.clone();
        taken.push(TakenText { id: TemplateId::new(new_id()), kind, language, subject, body, cc, reply_to });
    }
    for (_, letter) in &letters {
        for language in Language::ALL {
            if !taken.iter().any(|text| text.kind == letter.kind() && text.language == language) {
                let (subject, body) = own_beginning(letter.carries_link, language);
                let (subject, body, kind) = (subject.to_owned(), body.to_owned(), letter.kind());
                let id = TemplateId::new(new_id());
                taken.push(TakenText { id, kind, language, subject, body, cc: Vec::new(), reply_to: None });
            }
        }
    }
    let letters = letters.into_iter().map(|(_, letter)| letter).collect();
    Edit::OwnLetter(OwnLetterEdit::TakeOver { letters, texts: taken, stamp: stamp.clone() })
}

/// This name, or the first one after it that no letter in use has, and none of `others`, which are keys of names.
pub fn free_name(plan: &Plan, others: &BTreeSet<String>, name: &str) -> String {
    let is_free = |name: &str| plan.own_letter_called(name).is_none() && !others.contains(&letter_name_key(name));
    let room = OwnLetter::LONGEST_NAME - 8;
    let name: String = name.trim().chars().take(room).collect();
    let mut tried = name.clone();
    let mut n = 2_u32;
    while !is_free(&tried) {
        tried = format!("{name} ({n})");
        n += 1;
    }
    tried
}
