//! Our company: who the letters come from, and who works here.

mod people;
mod signature;

use egui::Ui;

use crate::domain::edit::Edit;
use crate::domain::plan::company::{Company, SellerCloud, StaffRole};
use crate::domain::plan::contact::EmailAddress;
use crate::domain::plan::ids::{PartnerId, TenantId};
use crate::domain::rules::FormValue;
use crate::exchange::csv_in::country_of;
use crate::ui::action::{Actions, Page};
use crate::ui::commands::{self, One, Records};
use crate::ui::ctx::Ctx;
use crate::ui::form::{Bound, TypedTexts, bound_field, optional};
use crate::ui::kit::{self, TextField, icons};
use crate::ui::root::page_head;
use crate::ui::session::Session;
use crate::ui::theme::tokens;

/// What is half done on this page.
#[derive(Default)]
pub struct State {
    /// What somebody came here to enter; its place gets the keyboard once.
    wanted: Option<Wanted>,
    /// A role that somebody of us needs, as said where one came from.
    needed: Option<StaffRole>,
    /// Somebody who is to be removed and looks after something.
    leaving: Option<people::Leaving>,
    /// The keyboard goes to the name of somebody new.
    adds_person: bool,
}

/// Where somebody is led to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wanted {
    /// The field with this key.
    Field(&'static str),
    /// The boxes of a role.
    Role(StaffRole),
}

impl Wanted {
    fn is_field(self, key: &str) -> bool {
        matches!(self, Self::Field(field) if field == key)
    }

    fn role(self) -> Option<StaffRole> {
        match self {
            Self::Field(_) => None,
            Self::Role(role) => Some(role),
        }
    }
}

/// The commands of our people.
pub static PEOPLE: Records = Records {
    noun: "person",
    page: Page::Company,
    add: "company-add-person",
    icon: icons::PLUS,
    is_shown: |session| session.page == Page::Company,
    why_no_new: commands::locked,
    begin: |_, session| session.company.adds_person = true,
    one: One::NONE,
};

impl State {
    /// Shows the field in which this is entered.
    pub fn show(&mut self, fact: FormValue) {
        self.wanted = key_of(fact).map(Wanted::Field);
        self.needed = None;
        if let Some(role) = fact.role() {
            self.show_role(role);
        }
    }

    /// Shows our people, one of whom is to get this role.
    pub fn show_role(&mut self, role: StaffRole) {
        self.wanted = Some(Wanted::Role(role));
        self.needed = Some(role);
    }
}

/// The field in which a fact about us is entered; `None`: it is one of our people with a role.
fn key_of(fact: FormValue) -> Option<&'static str> {
    match fact {
        FormValue::CompanyName => Some("company.name"),
        FormValue::Tenant => Some("company.tenant"),
        FormValue::LocationPartnerId => Some("company.pla"),
        FormValue::GlobalPartnerId => Some("company.pga"),
        FormValue::Country => Some("company.country"),
        FormValue::ContactName => Some("company.contact.name"),
        FormValue::ContactMail => Some("company.contact.email"),
        FormValue::ContactPhone => Some("company.contact.phone"),
        // Entered with the enrollment itself.
        FormValue::IncentiveMail | FormValue::GlobalAdmin | FormValue::IncentivesAdmin => None,
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
                    signature::signature_ui(ui, ctx, &company, &mut session.unfinished, actions);
                    ui.add_space(space.l);
                    people::people_ui(ui, ctx, session, wanted, actions);
                });
            });
        } else {
            identity_ui(ui, ctx, (&company, wanted), &mut session.unfinished, actions);
            ui.add_space(space.l);
            sender_ui(ui, ctx, (&company, wanted), &mut session.unfinished, actions);
            ui.add_space(space.l);
            signature::signature_ui(ui, ctx, &company, &mut session.unfinished, actions);
            ui.add_space(space.l);
            people::people_ui(ui, ctx, session, wanted, actions);
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
    (company, wanted): (&Company, Option<Wanted>),
    unfinished: &mut TypedTexts,
    actions: &mut Actions,
    (form, change): (&CompanyField<'_>, &Change<'_>),
) {
    let (label, help) = (ctx.text(form.label), ctx.text(form.help));
    let is_wanted = wanted.is_some_and(|wanted| wanted.is_field(form.key));
    let mut field = TextField::new(form.key, &label).help(&help).read_only(ctx.is_locked()).focus(is_wanted);
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
    (company, wanted): (&Company, Option<Wanted>),
    unfinished: &mut TypedTexts,
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
        let (label, help) = ("company-legal-name", "company-legal-name-help");
        show(field("company.legal-name", label, help, company.legal_name.clone(), false), &|c, text| {
            c.legal_name = text.trim().to_owned();
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
    let names: Vec<_> = SellerCloud::ALL.iter().map(|&cloud| (cloud, ctx.lang.text(cloud.key()))).collect();
    let options: Vec<_> = names.iter().map(|(cloud, name)| (*cloud, &**name)).collect();
    let label = ctx.text("company-cloud");
    let mut cloud = company.cloud;
    kit::labelled(ui, &label, &ctx.text("company-cloud-help"), None, false, |ui| {
        ui.add_enabled_ui(!ctx.is_locked(), |ui| kit::select(ui, "company-cloud", &label, &mut cloud, &options, 280.0))
            .inner
    });
    if cloud != company.cloud {
        actions.edit(Edit::Company(Box::new(Company { cloud, ..company.clone() })));
    }
}

fn sender_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (company, wanted): (&Company, Option<Wanted>),
    unfinished: &mut TypedTexts,
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
