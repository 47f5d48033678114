//! Whom to turn to at a provider, in the order of escalation; each address and number is copied by a click or a key.

use chrono::{TimeDelta, Timelike as _};
use egui::{Key, Modifiers, Ui};

use super::form::{Row, provider_field};
use crate::domain::edit::Edit;
use crate::domain::edit::partners::ProviderEdit;
use crate::domain::plan::contact::EmailAddress;
use crate::domain::plan::ids::ContactId;
use crate::domain::plan::provider::{Provider, ProviderContact, ProviderRole, UtcOffset};
use crate::i18n::days::weekday_short;
use crate::ui::action::{Action, Actions};
use crate::ui::contacts_in_order::{Press, carry_out, head_ui};
use crate::ui::ctx::Ctx;
use crate::ui::form::{TypedTexts, optional};
use crate::ui::kit::{self, Btn, icons};
use crate::ui::theme::tokens;

/// What is half typed, and what is asked for.
type Shared<'s> = (&'s mut TypedTexts, &'s mut Actions);

pub(super) fn contacts_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    provider: &Provider,
    unfinished: &mut TypedTexts,
    actions: &mut Actions,
) {
    kit::section(ui, &ctx.text("provider-contacts"), |ui| {
        let mut keys = CopyKeys::default();
        kit::secondary(ui, &ctx.text("provider-contact-copy-hint"));
        first_ui(ui, ctx, provider, &mut (&mut *unfinished, &mut *actions), &mut keys);
        let mut pressed = None;
        for (index, contact) in provider.contacts.iter().enumerate() {
            kit::hairline(ui);
            let shared = &mut (&mut *unfinished, &mut *actions);
            if let Some(press) = contact_ui(ui, ctx, provider, (index, contact), (shared, &mut keys)) {
                pressed = Some((contact.id, press));
            }
        }
        kit::hairline(ui);
        let (add, locked) = (ctx.text("provider-contact-add"), ctx.locked());
        if ui.add(Btn::secondary(&add).icon(icons::PLUS).blocked(locked.as_deref())).clicked() {
            let id = ContactId::new((ctx.new_id)());
            put(provider, actions, |contacts| contacts.push(ProviderContact { id, ..ProviderContact::default() }));
        }
        let Some((id, press)) = pressed else { return };
        if press == Press::Remove {
            let key = |field| format!("provider.{}.{}", provider.id, name(id, field));
            for field in ["name", "email", "phone", "hours", "zone"] {
                unfinished.clear(&key(field));
            }
        }
        put(provider, actions, |contacts| carry_out((id, press), contacts));
    });
}

fn name(id: ContactId, field: &str) -> String {
    format!("contact.{id}.{field}")
}

fn at(provider: &mut Provider, id: ContactId) -> Option<&mut ProviderContact> {
    provider.contacts.iter_mut().find(|contact| contact.id == id)
}

fn put(provider: &Provider, actions: &mut Actions, change: impl FnOnce(&mut Vec<ProviderContact>)) {
    let mut changed = provider.clone();
    change(&mut changed.contacts);
    actions.edit(Edit::Provider(ProviderEdit::Put(Box::new(changed))));
}

/// The keys that copy, given out in the order of the screen: the first nine values have one.
#[derive(Default)]
struct CopyKeys {
    n_given: usize,
}

impl CopyKeys {
    const KEYS: [(Key, &'static str); 9] = [
        (Key::Num1, "Alt 1"),
        (Key::Num2, "Alt 2"),
        (Key::Num3, "Alt 3"),
        (Key::Num4, "Alt 4"),
        (Key::Num5, "Alt 5"),
        (Key::Num6, "Alt 6"),
        (Key::Num7, "Alt 7"),
        (Key::Num8, "Alt 8"),
        (Key::Num9, "Alt 9"),
    ];

    /// A button with the value on it, and its key; `what` names the value. Nothing is drawn for an empty one.
    fn button_ui(&mut self, ui: &mut Ui, ctx: &Ctx<'_>, (value, what): (&str, String), actions: &mut Actions) {
        if value.is_empty() {
            return;
        }
        let given = Self::KEYS.get(self.n_given);
        self.n_given += 1;
        let tooltip = ctx.lang.with("provider-contact-copy", &[("what", &what)]);
        let mut button = Btn::secondary(value).icon(icons::COPY).tooltip(&tooltip);
        if let Some((_, shown)) = given {
            button = button.shortcut(shown);
        }
        let is_clicked = ui.add(button).clicked();
        // On a Mac this key types a character, which then is meant.
        let is_typing = cfg!(target_os = "macos") && ui.ctx().text_edit_focused();
        let is_pressed =
            !is_typing && given.is_some_and(|(key, _)| ui.input_mut(|input| input.consume_key(Modifiers::ALT, *key)));
        if is_clicked || is_pressed {
            actions.push(Action::Copy { text: value.to_owned(), what });
        }
    }

    /// The address and the number of one person.
    fn row_ui(&mut self, ui: &mut Ui, ctx: &Ctx<'_>, (who, email, phone): (&str, &str, &str), actions: &mut Actions) {
        if email.is_empty() && phone.is_empty() {
            return;
        }
        ui.horizontal_wrapped(|ui| {
            let of = |key| ctx.lang.with(key, &[("name", who)]).into_owned();
            self.button_ui(ui, ctx, (email, of("provider-contact-mail-of")), actions);
            self.button_ui(ui, ctx, (phone, of("provider-contact-phone-of")), actions);
        });
        ui.add_space(tokens(ui).space.xs);
    }
}

/// The person that letters go to and that others are asked after.
fn first_ui(ui: &mut Ui, ctx: &Ctx<'_>, provider: &Provider, shared: &mut Shared<'_>, keys: &mut CopyKeys) {
    let title = ctx.text("provider-contact-first");
    kit::strong(ui, &title);
    let contact = &provider.contact;
    let email = contact.email.as_ref().map(ToString::to_string).unwrap_or_default();
    let who = if contact.name.is_empty() { &*title } else { contact.name.as_str() };
    keys.row_ui(ui, ctx, (who, &email, &contact.phone), shared.1);
    let row = Row { name: "contact", label: "contact-name", help: "no-help", current: &contact.name };
    provider_field(ui, ctx, provider, (&mut *shared.0, &mut *shared.1), (&row, |f| f.bare()), |p, text| {
        p.contact.name = text.trim().to_owned();
        Ok(())
    });
    kit::halves(
        ui,
        shared,
        |ui, (unfinished, actions)| {
            let row = Row { name: "email", label: "contact-email", help: "no-help", current: &email };
            provider_field(ui, ctx, provider, (unfinished, actions), (&row, |f| f.bare()), |p, text| {
                p.contact.email = optional(text, EmailAddress::parse, &ctx.text("bad-email"))?;
                Ok(())
            });
        },
        |ui, (unfinished, actions)| {
            let row = Row { name: "phone", label: "contact-phone", help: "no-help", current: &contact.phone };
            provider_field(ui, ctx, provider, (unfinished, actions), (&row, |f| f.bare()), |p, text| {
                p.contact.phone = text.trim().to_owned();
                Ok(())
            });
        },
    );
}

fn contact_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    provider: &Provider,
    (index, contact): (usize, &ProviderContact),
    (shared, keys): (&mut Shared<'_>, &mut CopyKeys),
) -> Option<Press> {
    let press = head_ui(ui, ctx, (index, provider.contacts.len()), |ui, title| drop(kit::strong(ui, title)));
    let email = contact.email.as_ref().map(ToString::to_string).unwrap_or_default();
    let number = ctx.lang.with("contact-number", &[("number", &(index + 1).to_string())]);
    let who = if contact.name.is_empty() { &*number } else { contact.name.as_str() };
    keys.row_ui(ui, ctx, (who, &email, &contact.phone), shared.1);
    let zone = contact.time_zone.map(|zone| zone.to_string()).unwrap_or_default();
    let id = contact.id;
    let name = (id, "name", "contact-name", "no-help", contact.name.as_str());
    let email = (id, "email", "contact-email", "no-help", email.as_str());
    let phone = (id, "phone", "contact-phone", "no-help", contact.phone.as_str());
    let hours = (id, "hours", "provider-contact-hours", "provider-contact-hours-help", contact.hours.as_str());
    let zone = (id, "zone", "provider-contact-time-zone", "provider-contact-time-zone-help", zone.as_str());
    let text = |ui: &mut Ui, what, s: &mut Shared<'_>| text_ui(ui, ctx, provider, what, s);
    kit::halves(ui, shared, |ui, s| text(ui, name, s), |ui, s| text(ui, email, s));
    let role = |ui: &mut Ui, actions: &mut Actions| role_ui(ui, ctx, provider, (id, contact.role), actions);
    kit::halves(ui, shared, |ui, (_, actions)| role(ui, actions), |ui, s| text(ui, hours, s));
    kit::halves(ui, shared, |ui, s| text(ui, phone, s), |ui, s| text(ui, zone, s));
    if let Some(zone) = contact.time_zone {
        there_ui(ui, ctx, zone);
    }
    press
}

/// One text of a contact.
fn text_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    provider: &Provider,
    (id, field, label, help, current): (ContactId, &str, &str, &str, &str),
    (unfinished, actions): &mut Shared<'_>,
) {
    let name = name(id, field);
    let row = Row { name: &name, label, help, current };
    let is_bare = help == "no-help";
    let shared = (&mut **unfinished, &mut **actions);
    provider_field(ui, ctx, provider, shared, (&row, |f| if is_bare { f.bare() } else { f }), |p, text| {
        let Some(contact) = at(p, id) else { return Ok(()) };
        let trimmed = text.trim().to_owned();
        match field {
            "name" => contact.name = trimmed,
            "email" => contact.email = optional(text, EmailAddress::parse, &ctx.text("bad-email"))?,
            "phone" => contact.phone = trimmed,
            "hours" => contact.hours = trimmed,
            _ => contact.time_zone = optional(text, UtcOffset::parse, &ctx.text("bad-time-zone"))?,
        }
        Ok(())
    });
}

/// What time it is there; drawn again when the minute is over.
fn there_ui(ui: &mut Ui, ctx: &Ctx<'_>, zone: UtcOffset) {
    let now = ctx.now.time();
    let there = now + TimeDelta::minutes(i64::from(zone.minutes()));
    let weekday = weekday_short(ctx.lang, there.date_naive());
    let time = there.format("%H:%M").to_string();
    kit::secondary(ui, &ctx.lang.with("provider-contact-there", &[("weekday", &weekday), ("time", &time)]));
    ui.ctx().request_repaint_after_secs((60 - now.second().min(59)) as f32);
}

fn role_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    provider: &Provider,
    (id, current): (ContactId, ProviderRole),
    actions: &mut Actions,
) {
    let names = ProviderRole::ALL.map(|role| (role, ctx.text(role.key())));
    let options = names.each_ref().map(|(role, name)| (*role, &**name));
    let (label, width) = (ctx.text("provider-contact-role"), ui.available_width());
    let mut role = current;
    ui.add_enabled_ui(!ctx.is_locked(), |ui| {
        kit::labelled(ui, &label, "", None, false, |ui| {
            kit::select(ui, &name(id, "provider.role"), &label, &mut role, &options, width)
        });
    });
    if role != current {
        let mut changed = provider.clone();
        if let Some(contact) = at(&mut changed, id) {
            contact.role = role;
        }
        actions.edit(Edit::Provider(ProviderEdit::Put(Box::new(changed))));
    }
}
