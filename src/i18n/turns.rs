//! Whose turn it is, in words, and what a provider is told of what waits for it.

use std::borrow::Cow;

use chrono::NaiveDate;

use super::Lang;
use super::moves::work_words;
use crate::domain::moves::WorkKind;
use crate::domain::moves::turn::{InTurn, TurnStep};
use crate::domain::plan::Plan;
use crate::domain::plan::customer::Customer;

/// What is to be done next by whose turn it is.
pub fn turn_words(lang: &Lang, plan: &Plan, one: &InTurn<'_>) -> String {
    match one.turn.step {
        Some(step) => lang.text(step.key()).into_owned(),
        None => work_words(lang, plan, one.work),
    }
}

/// Where it is clicked; `None`: no source says.
pub fn turn_place<'l>(lang: &'l Lang, plan: &Plan, one: &InTurn<'_>) -> Option<Cow<'l, str>> {
    let key = one.turn.step?.place_key()?;
    Some(lang.with(key, &[("customer", plan.name_of(one.work.customer))]))
}

/// The text that a provider is handed: what waits for it, one line each, with the IDs by which it finds the customer.
pub fn handed_over(lang: &Lang, plan: &Plan, (name, today): (&str, NaiveDate), rows: &[InTurn<'_>]) -> String {
    let head = lang.with("turn-text-title", &[("provider", name), ("day", &lang.date(today))]).into_owned();
    let line = |one: &InTurn<'_>| {
        let customer = plan.customers.get(one.work.customer).map_or_else(String::new, |of| known_as(lang, of));
        let what = turn_words(lang, plan, one);
        let what = match one.work.part.filter(|_| one.work.kind == WorkKind::LookForIt) {
            Some(part) => {
                let part = super::moves::part_words(lang, part);
                lang.with("work-part", &[("what", &what), ("part", &part)]).into_owned()
            }
            None => what,
        };
        let args = [("customer", &*customer), ("what", &*what)];
        match one.turn.since {
            Some(day) => {
                let day = lang.date(day);
                lang.with("turn-text-since", &[args[0], args[1], ("day", &*day)]).into_owned()
            }
            None => lang.with("turn-text-line", &args).into_owned(),
        }
    };
    let lines = rows.iter().enumerate().map(|(at, one)| format!("{}. {}", at + 1, line(one)));
    let mut text = std::iter::once(head).chain(lines).collect::<Vec<_>>().join("\n");
    // Where the provider clicks it, once.
    let creates = rows.iter().any(|one| one.turn.step == Some(TurnStep::Create));
    if creates {
        text.push_str("\n\n");
        text.push_str(&lang.text("turn-create-where-all"));
    }
    text.push('\n');
    text
}

/// A customer's name with the IDs that are known of it.
fn known_as(lang: &Lang, customer: &Customer) -> String {
    let id = customer.microsoft_id.map(|id| lang.with("asking-tenant", &[("value", &id.to_string())]).into_owned());
    let domain = customer.domain.as_ref().map(ToString::to_string);
    let ids: Vec<String> = domain.into_iter().chain(id).collect();
    if ids.is_empty() {
        return customer.name.clone();
    }
    lang.with("turn-text-customer", &[("name", &customer.name), ("ids", &lang.list(ids))]).into_owned()
}
