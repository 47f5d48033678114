//! What the people of the sample wrote: names of waves, notes, tags, in the language of whoever opens it.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::domain::draft::Language;
use crate::domain::rules::BilingualText;

/// What the people of the sample wrote, in both languages.
#[derive(Deserialize)]
pub(super) struct Texts {
    pub(super) name: BilingualText,
    pub(super) pilot: BilingualText,
    pub(super) wave: BilingualText,
    pub(super) baseline: BilingualText,
    pub(super) baseline_note: BilingualText,
    pub(super) scenario: BilingualText,
    pub(super) decision: BilingualText,
    pub(super) ticket: BilingualText,
    pub(super) day_off: BilingualText,
    pub(super) not_reached: BilingualText,
    pub(super) call: BilingualText,
    pub(super) tags: BTreeMap<String, BilingualText>,
    /// Notes and names, by what they are about.
    pub(super) notes: BTreeMap<String, BilingualText>,
}

/// The texts in one of them.
#[derive(Clone, Copy)]
pub(super) struct Says<'s> {
    pub(super) texts: &'s Texts,
    pub(super) language: Language,
}

impl Says<'_> {
    /// One of the texts.
    pub(super) fn the(self, which: impl FnOnce(&Texts) -> &BilingualText) -> String {
        which(self.texts).in_language(self.language).to_owned()
    }

    /// A note or name, by what it is about; a test holds that each is there.
    pub(super) fn note(self, about: &str) -> String {
        self.texts.notes.get(about).map_or(about, |text| text.in_language(self.language)).to_owned()
    }

    /// A tag; one that is not translated stays as it is.
    pub(super) fn tag(self, tag: &str) -> String {
        self.texts.tags.get(tag).map_or(tag, |text| text.in_language(self.language)).to_owned()
    }
}
