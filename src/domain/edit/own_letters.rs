//! Edits of the letters that somebody made for a plan.

use std::sync::Arc;

use super::letters::push_version;
use super::{EditError, EditLabel};
use crate::domain::draft::Language;
use crate::domain::plan::Plan;
use crate::domain::plan::contact::EmailAddress;
use crate::domain::plan::ids::{LetterId, TemplateId};
use crate::domain::plan::invitation::{MailDefaults, TextTemplate};
use crate::domain::plan::letter::{LetterKind, OwnLetter};
use crate::domain::plan::moment::Stamp;
use crate::domain::search::fold;

/// What happens to a letter of the plan's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OwnLetterEdit {
    /// It is made, with its first texts.
    Make {
        /// The letter.
        letter: OwnLetter,
        /// One text for each of its languages.
        texts: Vec<TextTemplate>,
    },
    /// It is called like this.
    Rename {
        /// The letter.
        id: LetterId,
        /// Its new name.
        name: String,
    },
    /// It is chosen no more; its texts and what was sent stay.
    Remove {
        /// The letter.
        id: LetterId,
        /// Who removes it, and when.
        stamp: Stamp,
    },
    /// A removed one can be chosen again.
    BringBack(LetterId),
    /// What a file of letters brought is taken over.
    TakeOver {
        /// Letters that are new to the plan.
        letters: Vec<OwnLetter>,
        /// The texts.
        texts: Vec<TakenText>,
        /// Who takes them, and when.
        stamp: Stamp,
    },
}

/// A text that is taken over from a file; attachments of the plan's own text stay.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TakenText {
    /// The id of a text that is new to the plan.
    pub id: TemplateId,
    /// Which letter.
    pub kind: LetterKind,
    /// What it is written in.
    pub language: Language,
    /// With placeholders.
    pub subject: String,
    /// Markdown with placeholders.
    pub body: String,
    /// Who gets a copy of each.
    pub cc: Vec<EmailAddress>,
    /// Where answers go.
    pub reply_to: Option<EmailAddress>,
}

/// The name as it is kept: without spaces around it, on one line, and not endless.
fn tidy(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    words.join(" ").chars().take(OwnLetter::LONGEST_NAME).collect()
}

/// What is the same of two names that a reader would not tell apart: without case, accents, width and spaces.
pub fn letter_name_key(name: &str) -> String {
    fold(&tidy(name))
}

impl Plan {
    /// The letter in use that is called like this, to a reader's eye.
    pub fn own_letter_called(&self, name: &str) -> Option<&Arc<OwnLetter>> {
        let wanted = letter_name_key(name);
        self.own_letters.iter().find(|letter| letter.removed.is_none() && letter_name_key(&letter.name) == wanted)
    }
}

fn named(plan: &Plan, id: LetterId, name: &str) -> Result<String, EditError> {
    let name = tidy(name);
    if name.is_empty() {
        return Err(EditError::NameMissing);
    }
    match plan.own_letter_called(&name) {
        Some(other) if other.id != id => Err(EditError::LetterNameTaken { name }),
        _ => Ok(name),
    }
}

pub(super) fn apply(plan: &mut Plan, edit: &OwnLetterEdit) -> Result<(), EditError> {
    let letter =
        |plan: &Plan, id: LetterId| plan.own_letters.get(id).map(|letter| (**letter).clone()).ok_or(EditError::Gone);
    let letter = match edit {
        OwnLetterEdit::Make { letter, texts } => {
            for text in texts.iter().filter(|text| text.kind == letter.kind()) {
                plan.templates.put(Arc::new(text.clone()));
            }
            OwnLetter { name: named(plan, letter.id, &letter.name)?, ..letter.clone() }
        }
        OwnLetterEdit::Rename { id, name } => OwnLetter { name: named(plan, *id, name)?, ..letter(plan, *id)? },
        OwnLetterEdit::Remove { id, stamp } => {
            let letter = letter(plan, *id)?;
            if plan.running_round().is_some_and(|round| round.kind == letter.kind()) {
                return Err(EditError::LetterOnItsWay);
            }
            OwnLetter { removed: Some(stamp.clone()), ..letter }
        }
        OwnLetterEdit::BringBack(id) => {
            let letter = letter(plan, *id)?;
            OwnLetter { name: named(plan, *id, &letter.name)?, removed: None, ..letter }
        }
        OwnLetterEdit::TakeOver { letters, texts, stamp } => return take_over(plan, letters, texts, stamp),
    };
    plan.own_letters.put(Arc::new(letter));
    Ok(())
}

fn take_over(plan: &mut Plan, letters: &[OwnLetter], texts: &[TakenText], stamp: &Stamp) -> Result<(), EditError> {
    for letter in letters {
        let name = named(plan, letter.id, &letter.name)?;
        plan.own_letters.put(Arc::new(OwnLetter { name, ..letter.clone() }));
    }
    for text in texts {
        let blank = || TextTemplate {
            id: text.id,
            kind: text.kind,
            language: text.language,
            versions: Vec::new(),
            mail: MailDefaults::default(),
        };
        let mut template = plan.template(text.kind, text.language).map_or_else(blank, |ours| (**ours).clone());
        let is_same = template.current().is_some_and(|one| one.subject == text.subject && one.body == text.body);
        if !is_same {
            push_version(&mut template, &text.subject, &text.body, Some(stamp));
        }
        (template.mail.cc, template.mail.reply_to) = (text.cc.clone(), text.reply_to.clone());
        plan.templates.put(Arc::new(template));
    }
    Ok(())
}

pub(super) fn label(plan: &Plan, edit: &OwnLetterEdit) -> EditLabel {
    let name = |id: &LetterId| plan.own_letters.get(*id).map_or("", |letter| letter.name.as_str());
    match edit {
        OwnLetterEdit::Make { letter, .. } => EditLabel::one("edit-letter-make", &letter.name),
        OwnLetterEdit::Rename { id, .. } => EditLabel::one("edit-letter-rename", name(id)),
        OwnLetterEdit::Remove { id, .. } => EditLabel::one("edit-letter-remove", name(id)),
        OwnLetterEdit::BringBack(id) => EditLabel::one("edit-letter-bring-back", name(id)),
        OwnLetterEdit::TakeOver { texts, .. } => EditLabel::many("edit-letters-taken", texts.len()),
    }
}
