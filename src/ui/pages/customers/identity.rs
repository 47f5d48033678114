//! Who the customer is: the fields that a person fills in, and what the export says.

use egui::Ui;

use crate::domain::edit::Edit;
use crate::domain::edit::customers::CustomerEdit;
use crate::domain::plan::contact::DomainName;
use crate::domain::plan::customer::Customer;
use crate::domain::plan::ids::TenantId;
use crate::exchange::csv_in::country_of;
use crate::ui::action::{Action, Actions};
use crate::ui::ctx::Ctx;
use crate::ui::form::{Bound, Unfinished, bound_field, optional};
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
    let domain = customer.domain.as_ref().map(ToString::to_string).unwrap_or_default();
    let id = customer.microsoft_id.map(|id| id.to_string()).unwrap_or_default();
    let form = Form { name: "name", label: "customers-name", help: "no-help", current: &customer.name };
    customer_field(ui, ctx, customer, (&mut *unfinished, &mut *actions), (&form, |f| f), |c, text| {
        c.name = text.trim().to_owned();
        Ok(())
    });
    let form = Form { name: "domain", label: "customers-domain", help: "no-help", current: &domain };
    customer_field(ui, ctx, customer, (&mut *unfinished, &mut *actions), (&form, |f| f), |c, text| {
        c.domain = optional(text, DomainName::parse, &ctx.text("bad-domain"))?;
        Ok(())
    });
    id_ui(ui, ctx, customer, (&mut *unfinished, &mut *actions), &id);
    owner_and_provider_ui(ui, ctx, customer, actions);
    let country = customer.country.as_ref().map(ToString::to_string).unwrap_or_default();
    let tags = customer.tags.join(", ");
    two_columns(
        ui,
        &mut (unfinished, actions),
        |ui, (unfinished, actions)| {
            let form =
                Form { name: "country", label: "customers-country", help: "customers-country-help", current: &country };
            customer_field(ui, ctx, customer, (unfinished, actions), (&form, |f| f), |c, text| {
                c.country = optional(text, country_of, &ctx.text("bad-country"))?;
                Ok(())
            });
        },
        |ui, (unfinished, actions)| {
            let form = Form { name: "tags", label: "customers-tags", help: "customers-tags-help", current: &tags };
            customer_field(ui, ctx, customer, (unfinished, actions), (&form, |f| f), |c, text| {
                c.tags = tags_of(text);
                Ok(())
            });
        },
    );
}

/// The Microsoft ID, with a button beside it that copies it.
fn id_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    customer: &Customer,
    (unfinished, actions): (&mut Unfinished, &mut Actions),
    id: &str,
) {
    let size = tokens(ui).size.control;
    let gap = tokens(ui).space.xs;
    let width = ui.available_width();
    let field = ui.vertical(|ui| {
        ui.set_width(width - size - gap);
        let form = Form { name: "id", label: "customers-id", help: "no-help", current: id };
        customer_field(ui, ctx, customer, (unfinished, &mut *actions), (&form, |f| f.mono()), |c, text| {
            c.microsoft_id = optional(text, TenantId::parse, &ctx.text("bad-tenant"))?;
            Ok(())
        });
    });
    // Beside the text itself, which stands under the label.
    let over = ui.text_style_height(&egui::TextStyle::Body) + gap;
    let corner = field.response.rect.left_top() + egui::vec2(width - size, over);
    let (copy, none) = (ctx.text("customers-copy-id"), ctx.text("customers-copy-id-none"));
    let button = Btn::icon_only(icons::COPY, &copy).blocked(id.is_empty().then_some(&*none));
    if ui.place(egui::Rect::from_min_size(corner, egui::Vec2::splat(size)), button).clicked() {
        actions.push(Action::Copy { text: id.to_owned(), what: ctx.text("customers-id").into_owned() });
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
pub(super) fn default_provider(ctx: &Ctx<'_>) -> String {
    let provider = ctx.plan.about().default_provider.and_then(|id| ctx.plan.providers.get(id));
    match provider {
        Some(provider) => ctx.lang.with("customers-provider-default", &[("provider", &provider.name)]).into_owned(),
        None => ctx.text("customers-provider-default-none").into_owned(),
    }
}

fn owner_and_provider_ui(ui: &mut Ui, ctx: &Ctx<'_>, customer: &Customer, actions: &mut Actions) {
    let default = default_provider(ctx);
    let mut providers = vec![(None, default.as_str())];
    providers.extend(ctx.plan.providers.iter().map(|p| (Some(p.id), p.name.as_str())));
    let gone = ctx.text("customers-provider-gone");
    if customer.provider.is_some_and(|id| ctx.plan.providers.get(id).is_none()) {
        providers.push((customer.provider, &gone));
    }
    let nobody = ctx.text("customers-owner-none");
    let mut owners = vec![(None, &*nobody)];
    owners.extend(ctx.plan.people.iter().map(|p| (Some(p.id), p.name.as_str())));
    two_columns(
        ui,
        actions,
        |ui, actions| {
            let mut provider = customer.provider;
            let width = ui.available_width();
            let label = ctx.text("customers-provider");
            ui.add_enabled_ui(!ctx.is_locked(), |ui| {
                kit::labelled(ui, &label, "", None, false, |ui| {
                    kit::select(ui, "customer-provider", &label, &mut provider, &providers, width)
                });
            });
            if provider != customer.provider {
                actions.edit(Edit::Customer(CustomerEdit::SetProvider { customers: vec![customer.id], provider }));
            }
        },
        |ui, actions| {
            let mut owner = customer.owner;
            let width = ui.available_width();
            let label = ctx.text("customers-owner");
            ui.add_enabled_ui(!ctx.is_locked(), |ui| {
                kit::labelled(ui, &label, "", None, false, |ui| {
                    kit::select(ui, "customer-owner", &label, &mut owner, &owners, width)
                });
            });
            if owner != customer.owner {
                actions.edit(Edit::Customer(CustomerEdit::SetOwner { customers: vec![customer.id], owner }));
            }
        },
    );
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
