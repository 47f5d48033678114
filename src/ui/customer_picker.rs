//! Finds one customer of the plan by a part of its name.

use egui::Ui;

use super::ctx::Ctx;
use super::kit::{self, Field};
use crate::domain::plan::ids::CustomerId;
use crate::domain::search::fold;

/// Customers that are offered for what was typed.
const MOST: usize = 6;

/// Draws a field, and below it the customers whose names hold what is typed, whatever the case and the accents.
///
/// `label` names the field, `id_salt` keeps its caret. `customer` is the one that was chosen; typing on chooses none.
pub fn customer_picker(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    names: (&str, &str),
    customer: &mut Option<CustomerId>,
    query: &mut String,
) {
    customer_picker_with(ui, ctx, (names, false), customer, query);
}

/// As [`customer_picker`]; with `focus` the keyboard comes to the field.
pub fn customer_picker_with(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    ((id_salt, label), focus): ((&str, &str), bool),
    customer: &mut Option<CustomerId>,
    query: &mut String,
) {
    if Field::new(id_salt, label).bare().focus(focus).show(ui, query).changed() {
        *customer = None;
    }
    let wanted = fold(query.trim());
    if customer.is_some() || wanted.is_empty() {
        return;
    }
    for found in ctx.plan.customers.iter().filter(|one| fold(&one.name).contains(&wanted)).take(MOST) {
        if kit::list_row(ui, false, &found.name, "").clicked() {
            *customer = Some(found.id);
            query.clone_from(&found.name);
        }
    }
}
