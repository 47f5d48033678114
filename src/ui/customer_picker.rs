//! Finds one customer of the plan by a part of its name.

use egui::Ui;

use super::ctx::Ctx;
use super::kit::{self, Offer, TextField};
use crate::domain::plan::customer::Customer;
use crate::domain::plan::ids::CustomerId;
use crate::domain::search::fold;

/// Customers that are offered for what was typed.
const MOST: usize = 6;

/// A field, and below it the customers whose names hold what is typed, whatever the case and the accents. The arrows go
/// through them and Enter takes one, as a click does; the keyboard stays in the field.
#[must_use = "show it"]
pub struct CustomerPicker<'a> {
    id_salt: &'a str,
    label: &'a str,
    hint: &'a str,
    focus: bool,
    says: &'a dyn Fn(&Customer) -> &'a str,
}

impl<'a> CustomerPicker<'a> {
    /// `label` names the field, `id_salt` keeps its caret.
    pub fn new(id_salt: &'a str, label: &'a str) -> Self {
        Self { id_salt, label, hint: "", focus: false, says: &|_| "" }
    }

    /// Stands in the field while it is empty.
    pub fn hint(mut self, hint: &'a str) -> Self {
        self.hint = hint;
        self
    }

    /// The keyboard comes to the field in this frame.
    pub fn focus(mut self, focus: bool) -> Self {
        self.focus = focus;
        self
    }

    /// What stands beside the name of a customer that is offered.
    pub fn says(mut self, says: &'a dyn Fn(&Customer) -> &'a str) -> Self {
        self.says = says;
        self
    }

    /// Draws it. `customer` is the one that was chosen; typing on chooses none.
    pub fn show(self, ui: &mut Ui, ctx: &Ctx<'_>, customer: &mut Option<CustomerId>, query: &mut String) {
        let field = TextField::new(self.id_salt, self.label).hint(self.hint).bare().focus(self.focus);
        let offers = |query: &str, is_changed: bool| {
            if is_changed {
                *customer = None;
            }
            if customer.is_some() { Vec::new() } else { self.offers(ctx, query) }
        };
        let (n, taken) = kit::field_with_offers(ui, field, query, offers);
        if let Some(taken) = taken {
            *customer = Some(taken.id);
            query.clone_from(&taken.name);
        } else if n == 0 && customer.is_none() && !query.trim().is_empty() {
            kit::secondary(ui, &ctx.text("customers-none-found"));
        }
    }

    fn offers<'o>(&self, ctx: &Ctx<'o>, query: &str) -> Vec<Offer<'o, &'o Customer>>
    where
        'a: 'o,
    {
        let wanted = fold(query.trim());
        if wanted.is_empty() {
            return Vec::new();
        }
        let named = ctx.plan.customers.iter().filter(|customer| fold(&customer.name).contains(&wanted));
        named.take(MOST).map(|one| Offer { value: &**one, name: &one.name, aside: (self.says)(one) }).collect()
    }
}
