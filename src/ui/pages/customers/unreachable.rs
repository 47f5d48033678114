//! That a customer cannot be reached: said and taken back, and what follows from a call that is recorded.

use chrono::NaiveDate;
use egui::Ui;

use crate::domain::edit::Edit;
use crate::domain::edit::customers::CustomerEdit;
use crate::domain::plan::customer::Customer;
use crate::domain::plan::field::Value;
use crate::domain::plan::talk::{Talk, TalkKind};
use crate::domain::plan::todo::{Todo, TodoField};
use crate::ui::ctx::Ctx;
use crate::ui::form::TypedTexts;
use crate::ui::kit;

/// The customer can be reached again.
pub(super) fn taken_back(customer: &Customer) -> Edit {
    said(customer, (None, "", ""))
}

fn said(customer: &Customer, (since, by, note): (Option<NaiveDate>, &str, &str)) -> Edit {
    let (unreachable_by, unreachable_note) = (by.to_owned(), note.to_owned());
    let changed = Customer { unreachable: since, unreachable_by, unreachable_note, ..customer.clone() };
    Edit::Customer(CustomerEdit::Put(Box::new(changed)))
}

/// What else is recorded with a call.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Also {
    /// Nobody can be reached there.
    is_away: bool,
    /// They can be reached again.
    is_back: bool,
    /// What was planned is done.
    is_done: bool,
}

impl Also {
    /// The names of the ticks among what is half typed.
    pub(super) fn keys(customer: &Customer) -> [String; 3] {
        ["away", "back", "done"].map(|field| format!("customer.{}.talk.{field}", customer.id))
    }

    /// The changes that come with this talk.
    pub(super) fn edits(self, ctx: &Ctx<'_>, customer: &Customer, talk: &Talk) -> Vec<Edit> {
        let mut edits = Vec::new();
        if self.is_away {
            edits.push(said(customer, (talk.on, ctx.me, &talk.text)));
        } else if self.is_back {
            edits.push(taken_back(customer));
        }
        if let (true, Some(todo), Some(on)) = (self.is_done, planned(ctx, customer), talk.on) {
            edits.push(Edit::set::<Todo>(vec![todo.id], TodoField::Done, Value::Day(on)));
        }
        edits
    }
}

/// What is planned next for this customer.
fn planned<'c>(ctx: &'c Ctx<'_>, customer: &Customer) -> Option<&'c Todo> {
    let planned = ctx.plan.planned_for(customer.id, &ctx.forecast().todo_days).into_iter().next();
    planned.map(|(_, todo)| todo)
}

/// Ticks for what a call of this kind may say besides.
pub(super) fn also_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (customer, kind): (&Customer, TalkKind),
    unfinished: &mut TypedTexts,
) -> Also {
    let keys = Also::keys(customer);
    let mut tick = |ui: &mut Ui, at: usize, usual: bool, label: &str| {
        let before = unfinished.get(&keys[at]).map_or(usual, |text| text == "yes");
        let mut is_ticked = before;
        kit::checkbox(ui, &mut is_ticked, label);
        if is_ticked != before {
            unfinished.put(&keys[at], if is_ticked { "yes" } else { "no" }.to_owned());
        }
        is_ticked
    };
    let is_call = matches!(kind, TalkKind::Call | TalkKind::Meeting);
    let is_away = customer.unreachable.is_some();
    Also {
        is_away: kind == TalkKind::NotReached && !is_away && tick(ui, 0, false, &ctx.text("talks-also-unreachable")),
        is_back: is_call && is_away && tick(ui, 1, true, &ctx.text("talks-also-reachable")),
        is_done: match planned(ctx, customer).filter(|_| kind != TalkKind::Note) {
            Some(todo) => tick(ui, 2, true, &ctx.lang.with("talks-also-done", &[("title", &todo.title)])),
            None => false,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::plan::Plan;
    use crate::domain::plan::ids::CustomerId;

    #[test]
    fn unreachable_is_said_with_day_person_and_note_and_taken_back_without_a_trace() {
        let customer = Customer::new(CustomerId::new(1), "Fabrikam");
        let since: NaiveDate = "2026-11-20".parse().unwrap();
        let plan = Plan::default().apply(&said(&customer, (Some(since), "Lin", "Three calls"))).unwrap();
        let held = plan.customers.get(customer.id).unwrap();
        assert_eq!(
            (held.unreachable, &*held.unreachable_by, &*held.unreachable_note),
            (Some(since), "Lin", "Three calls")
        );
        let plan = plan.apply(&taken_back(held)).unwrap();
        assert_eq!(**plan.customers.get(customer.id).unwrap(), customer);
    }
}
