//! The one customer that a word on the command line names.

use super::{Exit, World};
use crate::domain::draft::TemplateKind;
use crate::domain::naming::Naming;
use crate::domain::plan::Plan;
use crate::domain::plan::ids::CustomerId;
use crate::domain::plan::letter::LetterKind;

impl World<'_> {
    /// The customer of this id, Microsoft ID or domain, else of this name; says why not when nobody is, or several are.
    pub(crate) fn customer(&mut self, plan: &Plan, word: &str) -> Result<CustomerId, Exit> {
        let word = word.trim();
        let found = Naming::of(plan).find(word);
        let text = match found[..] {
            [one] => return Ok(one),
            [] => self.lang.with("cli-no-such-customer", &[("word", word)]),
            [_, _, ..] => {
                let n = found.len().to_string();
                self.lang.with("cli-several-customers", &[("n", &n), ("word", word)])
            }
        };
        let text = text.into_owned();
        self.say(&text);
        Err(Exit::Usage)
    }

    /// The letter that `word` means: a shipped one by its word, or one of the plan's own by its name.
    pub(crate) fn letter(&mut self, plan: &Plan, word: &str) -> Result<LetterKind, Exit> {
        let shipped = TemplateKind::ALL.into_iter().find(|kind| kind.word() == word).map(LetterKind::from);
        let found = shipped.or_else(|| plan.own_letter_called(word).map(|letter| letter.kind()));
        found.ok_or_else(|| {
            let own = plan.own_letters_in_use();
            let words = TemplateKind::ALL.iter().map(|kind| kind.word());
            let words: Vec<_> = words.chain(own.iter().map(|letter| letter.name.as_str())).collect();
            let text =
                self.lang.with("cli-no-such-letter", &[("word", word), ("words", &words.join(", "))]).into_owned();
            self.say(&text);
            Exit::Usage
        })
    }
}
