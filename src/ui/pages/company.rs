//! Our company: who the letters come from, and who works here.

use egui::Ui;

use crate::domain::edit::Edit;
use crate::domain::edit::partners::PersonEdit;
use crate::domain::plan::company::{Cloud, Company, Person, StaffRole};
use crate::domain::plan::contact::EmailAddress;
use crate::domain::plan::ids::{PartnerId, PersonId, TenantId};
use crate::domain::rules::Fill;
use crate::exchange::csv_in::country_of;
use crate::i18n::explain;
use crate::ui::action::{Action, Actions};
use crate::ui::ctx::Ctx;
use crate::ui::form::{Bound, Unfinished, bound_field, optional};
use crate::ui::kit::{self, Btn, Field, icons};
use crate::ui::root::page_head;
use crate::ui::session::Session;
use crate::ui::theme::{Tone, tokens};

/// What is half done on this page.
#[derive(Default)]
pub struct State {
    /// Name of a person that is being added.
    new_person: String,
    /// What somebody came here to enter; its field gets the keyboard once.
    wanted: Option<Fill>,
    /// A role that somebody of us needs, as said where one came from.
    needed: Option<StaffRole>,
}

impl State {
    /// Shows the field in which this is entered.
    pub fn show(&mut self, fact: Fill) {
        self.wanted = Some(fact);
        self.needed = fact.role();
    }
}

/// The field in which a fact about us is entered; `None`: it is one of our people with a role.
fn key_of(fact: Fill) -> Option<&'static str> {
    match fact {
        Fill::CompanyName => Some("company.name"),
        Fill::Tenant => Some("company.tenant"),
        Fill::LocationPartnerId => Some("company.pla"),
        Fill::GlobalPartnerId => Some("company.pga"),
        Fill::Country => Some("company.country"),
        Fill::ContactName => Some("company.contact.name"),
        Fill::ContactMail => Some("company.contact.email"),
        Fill::ContactPhone => Some("company.contact.phone"),
        // Entered with the enrollment itself.
        Fill::IncentiveMail | Fill::GlobalAdmin | Fill::IncentivesAdmin => None,
    }
}

/// Draws the page.
pub fn page_ui(ui: &mut Ui, ctx: &Ctx<'_>, session: &mut Session, actions: &mut Actions) {
    page_head(ui, &ctx.text("nav-company"), &ctx.text("company-what"));
    let space = &tokens(ui).space;
    kit::scroll_page(ui, "company", |ui| {
        let width = ui.available_width();
        let is_wide = 900.0 < width;
        let column = if is_wide { (width - space.l) / 2.0 } else { width };
        let company = ctx.plan.us();
        let wanted = session.company.wanted.take();
        if is_wide {
            ui.horizontal_top(|ui| {
                ui.vertical(|ui| {
                    ui.set_width(column);
                    identity_ui(ui, ctx, (&company, wanted), &mut session.unfinished, actions);
                });
                ui.add_space(space.l - ui.spacing().item_spacing.x);
                ui.vertical(|ui| {
                    ui.set_width(column);
                    sender_ui(ui, ctx, (&company, wanted), &mut session.unfinished, actions);
                    ui.add_space(space.l);
                    people_ui(ui, ctx, session, wanted, actions);
                });
            });
        } else {
            identity_ui(ui, ctx, (&company, wanted), &mut session.unfinished, actions);
            ui.add_space(space.l);
            sender_ui(ui, ctx, (&company, wanted), &mut session.unfinished, actions);
            ui.add_space(space.l);
            people_ui(ui, ctx, session, wanted, actions);
        }
    });
}

/// How text becomes a change of our company, or the sentence that says why not.
type Change<'a> = dyn Fn(&mut Company, &str) -> Result<(), String> + 'a;

/// One field of our company.
struct CompanyField<'a> {
    key: &'a str,
    label: &'a str,
    help: &'a str,
    current: String,
    is_mono: bool,
}

fn company_field(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (company, wanted): (&Company, Option<Fill>),
    unfinished: &mut Unfinished,
    actions: &mut Actions,
    (form, change): (&CompanyField<'_>, &Change<'_>),
) {
    let (label, help) = (ctx.text(form.label), ctx.text(form.help));
    let is_wanted = wanted.and_then(key_of) == Some(form.key);
    let mut field = Field::new(form.key, &label).help(&help).read_only(ctx.is_locked()).focus(is_wanted);
    let top = ui.cursor().min;
    if form.is_mono {
        field = field.mono();
    }
    let read = |text: &str| {
        let mut company = company.clone();
        change(&mut company, text)?;
        ctx.try_edit(Edit::Company(Box::new(company)))
    };
    let bound = Bound { key: form.key, current: &form.current };
    if let Some(edit) = bound_field(ui, unfinished, &bound, field, read) {
        actions.edit(edit);
    }
    if is_wanted {
        ui.scroll_to_rect(egui::Rect::from_two_pos(top, ui.cursor().min), Some(egui::Align::Center));
    }
}

fn shown<T: ToString>(value: Option<&T>) -> String {
    value.map(ToString::to_string).unwrap_or_default()
}

fn identity_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (company, wanted): (&Company, Option<Fill>),
    unfinished: &mut Unfinished,
    actions: &mut Actions,
) {
    kit::section(ui, &ctx.text("company-identity"), |ui| {
        let field = |key, label, help, current, is_mono| CompanyField { key, label, help, current, is_mono };
        let mut show = |form: CompanyField<'_>, change: &Change<'_>| {
            company_field(ui, ctx, (company, wanted), unfinished, actions, (&form, change));
        };
        show(field("company.name", "company-name", "company-name-help", company.name.clone(), false), &|c, text| {
            c.name = text.trim().to_owned();
            Ok(())
        });
        let tenant = shown(company.tenant.as_ref());
        show(field("company.tenant", "company-tenant", "company-tenant-help", tenant, true), &|c, text| {
            c.tenant = optional(text, TenantId::parse, &ctx.text("bad-tenant"))?;
            Ok(())
        });
        let pla = shown(company.location_partner_id.as_ref());
        show(field("company.pla", "company-pla", "company-pla-help", pla, true), &|c, text| {
            c.location_partner_id = optional(text, PartnerId::parse, &ctx.text("bad-partner-id"))?;
            Ok(())
        });
        let pga = shown(company.global_partner_id.as_ref());
        show(field("company.pga", "company-pga", "company-pga-help", pga, true), &|c, text| {
            c.global_partner_id = optional(text, PartnerId::parse, &ctx.text("bad-partner-id"))?;
            Ok(())
        });
        let country = shown(company.country.as_ref());
        show(field("company.country", "company-country", "company-country-help", country, false), &|c, text| {
            c.country = optional(text, country_of, &ctx.text("bad-country"))?;
            Ok(())
        });
        cloud_ui(ui, ctx, company, actions);
    });
}

fn cloud_ui(ui: &mut Ui, ctx: &Ctx<'_>, company: &Company, actions: &mut Actions) {
    let names: Vec<_> = Cloud::ALL.iter().map(|&cloud| (cloud, ctx.lang.text(explain::cloud_key(cloud)))).collect();
    let options: Vec<_> = names.iter().map(|(cloud, name)| (*cloud, &**name)).collect();
    let label = ctx.text("company-cloud");
    let mut cloud = company.cloud;
    kit::labelled(ui, &label, &ctx.text("company-cloud-help"), None, false, |ui| {
        kit::select(ui, "company-cloud", &label, &mut cloud, &options, 280.0)
    });
    if cloud != company.cloud {
        actions.edit(Edit::Company(Box::new(Company { cloud, ..company.clone() })));
    }
}

fn sender_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (company, wanted): (&Company, Option<Fill>),
    unfinished: &mut Unfinished,
    actions: &mut Actions,
) {
    kit::section(ui, &ctx.text("company-sender"), |ui| {
        kit::secondary(ui, &ctx.text("company-sender-why"));
        let field = |key, label, help, current| CompanyField { key, label, help, current, is_mono: false };
        let mut show = |form: CompanyField<'_>, change: &Change<'_>| {
            company_field(ui, ctx, (company, wanted), unfinished, actions, (&form, change));
        };
        let contact = &company.contact;
        show(
            field("company.contact.name", "contact-name", "company-contact-help", contact.name.clone()),
            &|c, text| {
                c.contact.name = text.trim().to_owned();
                Ok(())
            },
        );
        let email = shown(contact.email.as_ref());
        show(field("company.contact.email", "contact-email", "company-email-help", email), &|c, text| {
            c.contact.email = optional(text, EmailAddress::parse, &ctx.text("bad-email"))?;
            Ok(())
        });
        let phone = contact.phone.clone();
        show(field("company.contact.phone", "contact-phone", "company-phone-help", phone), &|c, text| {
            c.contact.phone = text.trim().to_owned();
            Ok(())
        });
    });
}

fn people_ui(ui: &mut Ui, ctx: &Ctx<'_>, session: &mut Session, wanted: Option<Fill>, actions: &mut Actions) {
    let mut wanted = wanted.and_then(Fill::role);
    let is_wanted = wanted.is_some();
    let section = kit::section(ui, &ctx.text("company-people"), |ui| {
        kit::secondary(ui, &ctx.text("company-people-why"));
        needed_ui(ui, ctx, session.company.needed);
        for person in ctx.plan.people.iter() {
            kit::hairline(ui);
            person_ui(ui, ctx, (person, wanted.take()), &mut session.unfinished, actions);
        }
        kit::hairline(ui);
        let label = ctx.text("company-new-person");
        let state = &mut session.company;
        let field = Field::new("company-new-person", &label).read_only(ctx.is_locked());
        let name = field.focus(wanted.is_some()).show(ui, &mut state.new_person);
        let is_entered = name.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
        let why = ctx.text("company-new-person-why");
        let blocked = state.new_person.trim().is_empty().then_some(&*why);
        let add = ctx.text("company-add-person");
        let pressed = ui.add(Btn::secondary(&add).icon(icons::PLUS).blocked(blocked)).clicked();
        if (pressed || is_entered) && blocked.is_none() {
            let id = PersonId::new((ctx.new_id)());
            let name = std::mem::take(&mut state.new_person).trim().to_owned();
            actions.edit(Edit::Person(PersonEdit::Put(Person { id, name, email: None, roles: Vec::new() })));
        }
    });
    if is_wanted {
        ui.scroll_to_rect(section.response.rect, Some(egui::Align::Min));
    }
}

/// Which role nobody has yet, for whoever came here because of it.
fn needed_ui(ui: &mut Ui, ctx: &Ctx<'_>, needed: Option<StaffRole>) {
    if let Some(role) = needed.filter(|role| ctx.plan.people_with(*role).next().is_none()) {
        let word = ctx.text(explain::staff_role_key(role));
        kit::chip(ui, Tone::Warning, &ctx.lang.with("company-role-needed", &[("role", &word)]));
    }
}

fn person_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (person, wanted): (&Person, Option<StaffRole>),
    unfinished: &mut Unfinished,
    actions: &mut Actions,
) {
    ui.horizontal(|ui| {
        kit::strong(ui, &person.name);
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let remove = ctx.lang.with("remove-name", &[("name", &person.name)]);
            if kit::icon_button(ui, icons::TRASH, &remove).clicked() {
                actions.edit(Edit::Person(PersonEdit::Remove(person.id)));
            }
        });
    });
    let label = ctx.lang.with("person-email", &[("name", &person.name)]);
    let key = format!("person.{}.email", person.id);
    let current = shown(person.email.as_ref());
    let read = |text: &str| {
        let email = optional(text, EmailAddress::parse, &ctx.text("bad-email"))?;
        ctx.try_edit(Edit::Person(PersonEdit::Put(Person { email, ..person.clone() })))
    };
    let field = Field::new(&key, &label).read_only(ctx.is_locked());
    if let Some(edit) = bound_field(ui, unfinished, &Bound { key: &key, current: &current }, field, read) {
        actions.push(Action::Edit(Box::new(edit)));
    }
    ui.horizontal_wrapped(|ui| {
        for role in StaffRole::ALL {
            let mut has = person.roles.contains(&role);
            let shown = kit::checkbox(ui, &mut has, &ctx.lang.text(explain::staff_role_key(role)));
            if wanted == Some(role) {
                kit::focus::begins_here(ui, &shown);
            }
            if shown.changed() {
                let mut person = person.clone();
                person.roles.retain(|&r| r != role);
                if has {
                    person.roles.push(role);
                }
                actions.edit(Edit::Person(PersonEdit::Put(person)));
            }
        }
    });
}
