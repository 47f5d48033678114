//! The people at the customer: who they are, what they may do, how they are addressed.

use egui::{Id, Ui};

use super::identity::{Form, customer_field};
use super::overview;
use crate::domain::draft::Language;
use crate::domain::edit::Edit;
use crate::domain::edit::customers::CustomerEdit;
use crate::domain::plan::contact::{Contact, ContactRole, EmailAddress};
use crate::domain::plan::customer::Customer;
use crate::domain::plan::ids::ContactId;
use crate::roster::cells::called;
use crate::roster::filter::lack_of;
use crate::ui::action::Actions;
use crate::ui::contacts_in_order::{Press, carry_out, head_ui};
use crate::ui::ctx::Ctx;
use crate::ui::form::{TypedTexts, optional};
use crate::ui::in_letters;
use crate::ui::kit::{self, Btn, icons};
use crate::ui::theme::Tone;

pub(super) fn contacts_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    customer: &Customer,
    unfinished: &mut TypedTexts,
    actions: &mut Actions,
) {
    if let Some(lack) = lack_of(customer) {
        kit::chip(ui, Tone::Warning, &ctx.text(lack.key()));
    }
    let mut pressed = None;
    for (index, contact) in customer.contacts.iter().enumerate() {
        let press = kit::opened(ui, form_id(customer, contact.id), |ui| {
            contact_ui(ui, ctx, customer, (index, contact), (&mut *unfinished, &mut *actions))
        });
        pressed = press.map(|press| (contact.id, press)).or(pressed);
        kit::hairline(ui);
    }
    let (add, locked) = (ctx.text("customers-add-contact"), ctx.locked());
    if ui.add(Btn::secondary(&add).icon(icons::PLUS).blocked(locked.as_deref())).clicked() {
        let id = ContactId::new((ctx.new_id)());
        kit::open_form(ui.ctx(), form_id(customer, id));
        kit::ask_for_field(ui.ctx(), &format!("customer.{}.{}", customer.id, name(id, "name")));
        put(customer, actions, |contacts| contacts.push(Contact { id, ..Contact::default() }));
    }
    let Some((id, press)) = pressed else { return };
    if press == Press::Remove {
        let key = |field| format!("customer.{}.{}", customer.id, name(id, field));
        for field in ["name", "email", "phone", "address"] {
            unfinished.clear(&key(field));
        }
    }
    put(customer, actions, |contacts| carry_out((id, press), contacts));
}

fn form_id(customer: &Customer, contact: ContactId) -> Id {
    Id::unique(("contact", customer.id, contact))
}

fn name(id: ContactId, field: &str) -> String {
    format!("contact.{id}.{field}")
}

fn put(customer: &Customer, actions: &mut Actions, change: impl FnOnce(&mut Vec<Contact>)) {
    let mut changed = customer.clone();
    change(&mut changed.contacts);
    actions.edit(Edit::Customer(CustomerEdit::Put(Box::new(changed))));
}

fn put_one(customer: &Customer, id: ContactId, actions: &mut Actions, change: impl FnOnce(&mut Contact)) {
    let mut changed = customer.clone();
    at(&mut changed, id, change);
    actions.edit(Edit::Customer(CustomerEdit::Put(Box::new(changed))));
}

fn contact_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    customer: &Customer,
    (index, contact): (usize, &Contact),
    (unfinished, actions): (&mut TypedTexts, &mut Actions),
) -> Option<Press> {
    let press = head_ui(ui, ctx, (index, customer.contacts.len()), |ui, title| {
        kit::secondary(ui, title);
        if customer.recipient().is_some_and(|one| std::ptr::eq(one, &raw const customer.contacts[index])) {
            kit::chip(ui, Tone::Info, &ctx.text("customers-recipient"));
        }
    });
    let email = contact.email.as_ref().map(ToString::to_string).unwrap_or_default();
    let id = contact.id;
    let [name_key, email_key, phone_key, address_key] =
        ["name", "email", "phone", "address"].map(|field| name(id, field));
    let form = Form { name: &name_key, label: "contact-name", help: "no-help", current: &contact.name };
    customer_field(ui, ctx, customer, (&mut *unfinished, &mut *actions), (&form, |f| f), |c, text| {
        at(c, id, |contact| contact.name = text.trim().to_owned());
        Ok(())
    });
    let form = Form { name: &email_key, label: "contact-email", help: "no-help", current: &email };
    customer_field(ui, ctx, customer, (&mut *unfinished, &mut *actions), (&form, |f| f), |c, text| {
        let email = optional(text, EmailAddress::parse, &ctx.text("bad-email"))?;
        at(c, id, |contact| contact.email = email);
        Ok(())
    });
    let form = Form { name: &phone_key, label: "customers-phone", help: "no-help", current: &contact.phone };
    customer_field(ui, ctx, customer, (&mut *unfinished, &mut *actions), (&form, |f| f.limit(100)), |c, text| {
        at(c, id, |contact| contact.phone = text.trim().to_owned());
        Ok(())
    });
    kit::halves(
        ui,
        actions,
        |ui, actions| role_ui(ui, ctx, customer, contact, actions),
        |ui, actions| language_ui(ui, ctx, customer, contact, actions),
    );
    in_letters::select_ui(ui, ctx, (customer, contact), &ctx.text("contact-letters"), actions);
    let help = "customers-form-of-address-help";
    let form = Form { name: &address_key, label: "customers-form-of-address", help, current: &contact.form_of_address };
    customer_field(ui, ctx, customer, (unfinished, &mut *actions), (&form, |f| f), |c, text| {
        at(c, id, |contact| contact.form_of_address = text.trim().to_owned());
        Ok(())
    });
    if !called(contact).is_empty() {
        overview::copy_ui(ui, ctx, (customer, contact), actions);
    }
    press
}

fn at(customer: &mut Customer, id: ContactId, change: impl FnOnce(&mut Contact)) {
    if let Some(contact) = customer.contacts.iter_mut().find(|contact| contact.id == id) {
        change(contact);
    }
}

fn role_ui(ui: &mut Ui, ctx: &Ctx<'_>, customer: &Customer, contact: &Contact, actions: &mut Actions) {
    let names: Vec<_> = ContactRole::ALL.iter().map(|&r| (r, ctx.text(r.key()))).collect();
    let options: Vec<_> = names.iter().map(|(role, name)| (*role, &**name)).collect();
    let (label, width) = (ctx.text("customers-role"), ui.available_width());
    let mut role = contact.role;
    ui.add_enabled_ui(!ctx.is_locked(), |ui| {
        kit::labelled(ui, &label, "", None, false, |ui| {
            kit::select(ui, &name(contact.id, "role"), &label, &mut role, &options, width)
        });
    });
    if role != contact.role {
        put_one(customer, contact.id, actions, |contact| contact.role = role);
    }
}

fn language_ui(ui: &mut Ui, ctx: &Ctx<'_>, customer: &Customer, contact: &Contact, actions: &mut Actions) {
    let by_country = ctx.text("customers-language-by-country");
    let (english, chinese) =
        (ctx.text(Language::English.column_key()), ctx.text(Language::TraditionalChinese.column_key()));
    let options =
        [(None, &*by_country), (Some(Language::English), &*english), (Some(Language::TraditionalChinese), &*chinese)];
    let (label, width) = (ctx.text("customers-language"), ui.available_width());
    let mut language = contact.language;
    ui.add_enabled_ui(!ctx.is_locked(), |ui| {
        kit::labelled(ui, &label, "", None, false, |ui| {
            kit::select(ui, &name(contact.id, "language"), &label, &mut language, &options, width)
        });
    });
    if language != contact.language {
        put_one(customer, contact.id, actions, |contact| contact.language = language);
    }
}
