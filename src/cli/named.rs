//! The one customer that a word on the command line names.

use super::{Exit, World};
use crate::domain::naming::Naming;
use crate::domain::plan::Plan;
use crate::domain::plan::ids::CustomerId;

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
}
