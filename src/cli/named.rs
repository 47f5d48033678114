//! The one customer that a word on the command line names.

use super::{Exit, World};
use crate::domain::plan::Plan;
use crate::domain::plan::customer::Customer;
use crate::domain::plan::ids::{CustomerId, TenantId};

impl World<'_> {
    /// The customer of this id, Microsoft ID or domain, else of exactly this name; says why not when nobody is, or several are.
    pub(crate) fn customer(&mut self, plan: &Plan, word: &str) -> Result<CustomerId, Exit> {
        let word = word.trim();
        let tenant = TenantId::parse(word).ok();
        let by_key = |c: &Customer| {
            c.id.to_string().eq_ignore_ascii_case(word)
                || tenant.is_some() && c.microsoft_id == tenant
                || c.domain.as_ref().is_some_and(|domain| domain.as_str().eq_ignore_ascii_case(word))
        };
        let find = |is_meant: &dyn Fn(&Customer) -> bool| -> Vec<CustomerId> {
            plan.customers.iter().filter(|customer| is_meant(customer)).map(|customer| customer.id).collect()
        };
        let mut found = find(&by_key);
        if found.is_empty() {
            found = find(&|customer| customer.name == word);
        }
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
