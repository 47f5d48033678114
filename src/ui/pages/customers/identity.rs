//! Who the customer is: the fields that a person fills in, and what the export says.

use std::borrow::Cow;

use egui::Ui;

use crate::domain::draft::Language;
use crate::domain::edit::Edit;
use crate::domain::edit::customers::CustomerEdit;
use crate::domain::plan::customer::Customer;
use crate::domain::plan::customer_fields::{CustomerField, Sheet, Uses};
use crate::domain::plan::field::{Kind, Value};
use crate::exchange::csv_in::country_of;
use crate::ui::action::{Action, Actions};
use crate::ui::ctx::Ctx;
use crate::ui::form::{Bound, Unfinished, bound_field};
use crate::ui::kit::{self, Btn, Field, icons};
use crate::ui::theme::tokens;

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
    (unfinished, actions): (&mut Unfinished, &mut Actions),
    (form, look): (&Form<'_>, impl FnOnce(Field<'_>) -> Field<'_>),
    change: impl Fn(&mut Customer, &str) -> Result<(), String>,
) {
    let key = format!("customer.{}.{}", customer.id, form.name);
    let (label, help) = (ctx.text(form.label), ctx.text(form.help));
    let field = look(Field::new(&key, &label).help(&help).read_only(ctx.is_locked()));
    let read = |text: &str| {
        let mut changed = customer.clone();
        change(&mut changed, text)?;
        ctx.try_edit(Edit::Customer(CustomerEdit::Put(Box::new(changed))))
    };
    if let Some(edit) = bound_field(ui, unfinished, &Bound { key: &key, current: form.current }, field, read) {
        actions.edit(edit);
    }
}

/// Draws two things side by side, each half as wide as the place.
pub(in crate::ui::pages) fn two_columns<S>(
    ui: &mut Ui,
    shared: &mut S,
    left: impl FnOnce(&mut Ui, &mut S),
    right: impl FnOnce(&mut Ui, &mut S),
) {
    let gap = tokens(ui).space.m;
    let width = (ui.available_width() - gap) / 2.0;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = gap;
        ui.vertical(|ui| {
            ui.set_width(width);
            left(ui, shared);
        });
        ui.vertical(|ui| {
            ui.set_width(width);
            right(ui, shared);
        });
    });
}

pub(super) fn identity_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    customer: &Customer,
    unfinished: &mut Unfinished,
    actions: &mut Actions,
) {
    let is_half = |field: &CustomerField| field.uses().sheet.is_some_and(|sheet| sheet.is_half);
    let fields: Vec<_> = CustomerField::ALL.iter().copied().filter(|field| field.uses().sheet.is_some()).collect();
    let rows = fields.chunk_by(|one, next| is_half(one) && is_half(next)).flat_map(|run| run.chunks(2));
    let both = &mut (unfinished, actions);
    for row in rows {
        match *row {
            [left, right] => two_columns(
                ui,
                both,
                |ui, (unfinished, actions)| field_ui(ui, ctx, (customer, left), unfinished, actions),
                |ui, (unfinished, actions)| field_ui(ui, ctx, (customer, right), unfinished, actions),
            ),
            [field, ..] => field_ui(ui, ctx, (customer, field), both.0, both.1),
            [] => {}
        }
    }
}

fn field_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (customer, field): (&Customer, CustomerField),
    unfinished: &mut Unfinished,
    actions: &mut Actions,
) {
    match field.kind() {
        Kind::Person | Kind::Provider | Kind::Language => choice_ui(ui, ctx, (customer, field), actions),
        Kind::Text | Kind::Code | Kind::Texts if field == CustomerField::MicrosoftId => {
            id_ui(ui, ctx, customer, (unfinished, actions));
        }
        Kind::Text | Kind::Code | Kind::Texts => {
            text_ui(ui, ctx, (customer, field), (unfinished, actions));
        }
        Kind::Kinds | Kind::Parts => {}
    }
}

/// A field whose value is typed.
fn text_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (customer, field): (&Customer, CustomerField),
    (unfinished, actions): (&mut Unfinished, &mut Actions),
) {
    let is_id = field == CustomerField::MicrosoftId;
    // The name under which earlier programs kept what was half typed.
    let name = if is_id { "id" } else { field.word() };
    let Uses { label, sheet: Some(Sheet { help, refusal, .. }), .. } = *field.uses() else { return };
    let current = field.get(customer).typed();
    let form = Form { name, label, help, current: &current };
    customer_field(
        ui,
        ctx,
        customer,
        (unfinished, actions),
        (&form, |f| if is_id { f.mono() } else { f }),
        |customer, text| {
            let is_set = typed_value(field, text).is_some_and(|value| field.set(customer, value));
            if is_set { Ok(()) } else { Err(ctx.text(refusal).into_owned()) }
        },
    );
}

/// What somebody typed as a value of this field; `None`: it can be none.
fn typed_value(field: CustomerField, text: &str) -> Option<Value<'_>> {
    let text = text.trim();
    Some(match field.kind() {
        _ if text.is_empty() => Value::Nothing,
        Kind::Texts => {
            Some(tags_of(text)).filter(|tags| !tags.is_empty()).map_or(Value::Nothing, |tags| Value::Texts(tags.into()))
        }
        Kind::Code if field == CustomerField::Country => Value::Code(country_of(text).ok()?.to_string().into()),
        Kind::Code => Value::Code(text.into()),
        _ => Value::Text(text.into()),
    })
}

/// The Microsoft ID, with a button beside it that copies it.
fn id_ui(ui: &mut Ui, ctx: &Ctx<'_>, customer: &Customer, (unfinished, actions): (&mut Unfinished, &mut Actions)) {
    let size = tokens(ui).size.control;
    let gap = tokens(ui).space.xs;
    let width = ui.available_width();
    let id = CustomerField::MicrosoftId.get(customer).typed();
    let field = ui.vertical(|ui| {
        ui.set_width(width - size - gap);
        text_ui(ui, ctx, (customer, CustomerField::MicrosoftId), (unfinished, &mut *actions));
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

/// Tags as people type them: separated by commas or semicolons of either width.
fn tags_of(text: &str) -> Vec<String> {
    let tags = text.split([',', ';', '，', '、', '；']).map(str::trim).filter(|tag| !tag.is_empty());
    let mut tags: Vec<String> = tags.map(str::to_owned).collect();
    tags.sort_unstable();
    tags.dedup();
    tags
}

/// The plan's own provider, in the words of a menu.
fn default_provider(ctx: &Ctx<'_>) -> String {
    let provider = ctx.plan.about().default_provider.and_then(|id| ctx.plan.providers.get(id));
    match provider {
        Some(provider) => ctx.lang.with("customers-provider-default", &[("provider", &provider.name)]).into_owned(),
        None => ctx.text("customers-provider-default-none").into_owned(),
    }
}

/// Everything that can be chosen for a field of this kind, in words; empty for what is typed.
pub(super) fn choices<'c>(ctx: &'c Ctx<'_>, kind: Kind) -> Vec<(Value<'static>, Cow<'c, str>)> {
    match kind {
        Kind::Person => ctx.plan.people.iter().map(|p| (Value::Person(p.id), Cow::Borrowed(p.name.as_str()))).collect(),
        Kind::Provider => {
            ctx.plan.providers.iter().map(|p| (Value::Provider(p.id), Cow::Borrowed(p.name.as_str()))).collect()
        }
        Kind::Language => {
            Language::ALL.map(|language| (Value::Language(language), ctx.text(language.column_key()))).into()
        }
        Kind::Text | Kind::Code | Kind::Texts | Kind::Kinds | Kind::Parts => Vec::new(),
    }
}

/// What is taken where nothing is chosen, in words.
pub(super) fn no_choice<'c>(ctx: &'c Ctx<'_>, kind: Kind) -> Cow<'c, str> {
    match kind {
        Kind::Provider => Cow::Owned(default_provider(ctx)),
        Kind::Language => ctx.text("customers-language-by-country"),
        Kind::Person | Kind::Text | Kind::Code | Kind::Texts | Kind::Kinds | Kind::Parts => {
            ctx.text("customers-owner-none")
        }
    }
}

/// A field whose value is chosen from a list.
fn choice_ui(ui: &mut Ui, ctx: &Ctx<'_>, (customer, field): (&Customer, CustomerField), actions: &mut Actions) {
    let now = field.get(customer).into_owned();
    let mut options = vec![(Value::Nothing, no_choice(ctx, field.kind()))];
    options.extend(choices(ctx, field.kind()));
    if !now.is_known(ctx.plan) {
        options.push((now.clone(), ctx.text("customers-provider-gone")));
    }
    let options: Vec<_> = options.iter().map(|(value, text)| (value.clone(), &**text)).collect();
    let (label, width) = (ctx.text(field.uses().label), ui.available_width());
    let mut value = now.clone();
    ui.add_enabled_ui(!ctx.is_locked(), |ui| {
        kit::labelled(ui, &label, "", None, false, |ui| {
            kit::select(ui, &format!("customer-{}", field.word()), &label, &mut value, &options, width)
        });
    });
    if value != now {
        actions.edit(Edit::Customer(CustomerEdit::Set { customers: vec![customer.id], field, value }));
    }
}

pub(super) fn notes_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    customer: &Customer,
    unfinished: &mut Unfinished,
    actions: &mut Actions,
) {
    let form = Form { name: "notes", label: "customers-notes", help: "no-help", current: &customer.notes };
    customer_field(ui, ctx, customer, (unfinished, actions), (&form, |f| f.rows(4).limit(20_000)), |c, text| {
        c.notes = text.to_owned();
        Ok(())
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_split_at_commas_of_either_width() {
        assert_eq!(tags_of("pilot, large，試點；large;"), ["large", "pilot", "試點"]);
        assert_eq!(tags_of(" , "), Vec::<String>::new());
    }
}
