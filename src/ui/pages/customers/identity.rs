//! Who the customer is: the fields that a person fills in, and what the export says.

use egui::Ui;

use crate::domain::edit::Edit;
use crate::domain::edit::customers::CustomerEdit;
use crate::domain::plan::customer::Customer;
use crate::domain::plan::customer_fields::CustomerField;
use crate::domain::plan::field::{Value, ValueKind};
use crate::ui::action::{Action, Actions};
use crate::ui::back_links::back_links_ui;
use crate::ui::ctx::Ctx;
use crate::ui::form::{Bound, TypedTexts, bound_field};
use crate::ui::kit::{Btn, TextField, icons};
use crate::ui::note_links::note_links_ui;
use crate::ui::register::form::{self, OnSheet};
use crate::ui::theme::tokens;

/// The most characters of a name.
const NAME: usize = 2_000;

/// One field of a customer: its name in the session, label, help and what the plan holds.
pub(super) struct Form<'a> {
    pub(super) name: &'a str,
    pub(super) label: &'a str,
    pub(super) help: &'a str,
    pub(super) current: &'a str,
}

/// Draws a field of the customer and asks for the change once the text is finished; `change` takes the text over.
pub(super) fn customer_field(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    customer: &Customer,
    (unfinished, actions): (&mut TypedTexts, &mut Actions),
    (form, look): (&Form<'_>, impl FnOnce(TextField<'_>) -> TextField<'_>),
    change: impl Fn(&mut Customer, &str) -> Result<(), String>,
) {
    let key = format!("customer.{}.{}", customer.id, form.name);
    let (label, help) = (ctx.text(form.label), ctx.text(form.help));
    let field = look(TextField::new(&key, &label).help(&help).read_only(ctx.is_locked()));
    let read = |text: &str| {
        let mut changed = customer.clone();
        change(&mut changed, text)?;
        ctx.try_edit(Edit::Customer(CustomerEdit::Put(Box::new(changed))))
    };
    if let Some(edit) = bound_field(ui, unfinished, &Bound { key: &key, current: form.current }, field, read) {
        actions.edit(edit);
    }
}

impl OnSheet for Customer {
    const NOUN: &'static str = "customer";

    fn edit_of(&self, field: CustomerField, value: Value<'_>) -> Option<Edit> {
        let mut customer = self.clone();
        if !field.set(&mut customer, value.clone()) {
            return None;
        }
        Some(Edit::Customer(match field.kind() {
            ValueKind::Person | ValueKind::Provider | ValueKind::Language | ValueKind::Wave | ValueKind::Day => {
                CustomerEdit::Set { customers: vec![self.id], field, value: value.into_owned() }
            }
            _ => CustomerEdit::Put(Box::new(customer)),
        }))
    }
}

pub(super) fn identity_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (customer, renames): (&Customer, bool),
    unfinished: &mut TypedTexts,
    actions: &mut Actions,
) {
    form::rows_ui::<Customer>(
        ui,
        |field| !of_moves(field),
        |ui, field| match field {
            CustomerField::Name => {
                let (of, shared) = ((customer, field), (&mut *unfinished, &mut *actions));
                form::text_ui(ui, ctx, of, shared, (field.word(), |shape| shape.limit(NAME).focus(renames)));
            }
            CustomerField::MicrosoftId => id_ui(ui, ctx, customer, (&mut *unfinished, &mut *actions)),
            field => form::field_ui(ui, ctx, (customer, field), (&mut *unfinished, &mut *actions)),
        },
    );
}

/// Whether a field says when and with whom the customer moves; it stands with the transfer.
pub(super) fn of_moves(field: CustomerField) -> bool {
    matches!(field, CustomerField::Wave | CustomerField::Pinned | CustomerField::Group)
}

/// The Microsoft ID, with a button beside it that copies it.
fn id_ui(ui: &mut Ui, ctx: &Ctx<'_>, customer: &Customer, (unfinished, actions): (&mut TypedTexts, &mut Actions)) {
    let size = tokens(ui).size.control;
    let gap = tokens(ui).space.xs;
    let width = ui.available_width();
    let id = CustomerField::MicrosoftId.get(customer).typed();
    let field = ui.vertical(|ui| {
        ui.set_width(width - size - gap);
        // The name under which earlier programs kept what was half typed.
        let of = (customer, CustomerField::MicrosoftId);
        form::text_ui(ui, ctx, of, (unfinished, &mut *actions), ("id", |field| field.mono()));
    });
    // Beside the text itself, which stands under the label.
    let over = ui.text_style_height(&egui::TextStyle::Body) + gap;
    let corner = field.response.rect.left_top() + egui::vec2(width - size, over);
    let (copy, none) = (ctx.text("customers-copy-id"), ctx.text("customers-copy-id-none"));
    let button = Btn::icon_only(icons::COPY, &copy).blocked(id.is_empty().then_some(&*none));
    if ui.place(egui::Rect::from_min_size(corner, egui::Vec2::splat(size)), button).clicked() {
        actions.push(Action::Copy { text: id.into_owned(), what: ctx.text("customers-id").into_owned() });
    }
}

pub(super) fn notes_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    customer: &Customer,
    unfinished: &mut TypedTexts,
    actions: &mut Actions,
) {
    let form = Form { name: "notes", label: "customers-notes-title", help: "note-help", current: &customer.notes };
    customer_field(ui, ctx, customer, (unfinished, actions), (&form, |f| f.rows(4).limit(20_000)), |c, text| {
        c.notes = text.to_owned();
        Ok(())
    });
    note_links_ui(ui, ctx, (&format!("customer.{}.notes", customer.id), &customer.notes), actions);
    back_links_ui(ui, ctx, customer, actions);
}
