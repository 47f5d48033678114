//! What the provider needs to know of a new customer; each field becomes an edit when it is left.

use egui::Ui;

use super::{State, sheet};
use crate::domain::draft::Language;
use crate::domain::edit::Edit;
use crate::domain::plan::contact::EmailAddress;
use crate::domain::plan::partnership::{AgreementWay, RequestStage, TenantRequest};
use crate::domain::requests::{LONGEST_WISH, WishFault, read_wish, wished_domain};
use crate::exchange::csv_in::country_of;
use crate::ui::action::Actions;
use crate::ui::ctx::Ctx;
use crate::ui::facts;
use crate::ui::form::{Bound, TypedTexts, bound_field, optional};
use crate::ui::kit::{self, Banner, TextField};
use crate::ui::register;
use crate::ui::theme::{Tone, tokens};

/// A field: its name in the session, its label, its help, and what the plan holds.
struct Row<'a> {
    name: &'a str,
    label: &'a str,
    help: &'a str,
    current: &'a str,
}

/// What every field of the form needs.
struct Form<'a, 'c> {
    ctx: &'a Ctx<'c>,
    request: &'a TenantRequest,
    unfinished: &'a mut TypedTexts,
    actions: &'a mut Actions,
}

pub(super) fn form_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (state, unfinished): (&mut State, &mut TypedTexts),
    request: &TenantRequest,
    actions: &mut Actions,
) {
    let focus = state.takes_focus();
    let mut form = Form { ctx, request, unfinished, actions };
    form.who_ui(ui, focus);
    form.wish_ui(ui);
    ui.add_space(tokens(ui).space.xs);
    kit::hairline(ui);
    kit::section_title(ui, &ctx.text("requests-contact"));
    form.contact_ui(ui);
    kit::hairline(ui);
    form.agreement_ui(ui);
    form.note_ui(ui);
    register::remove_ui(ui, ctx, state, request, actions);
}

impl Form<'_, '_> {
    fn put(&mut self, change: impl FnOnce(&mut TenantRequest)) {
        let mut request = self.request.clone();
        change(&mut request);
        self.actions.edit(Edit::put(request));
    }

    /// A text field; `change` takes the text over or says in a sentence why not.
    fn field(
        &mut self,
        ui: &mut Ui,
        row: &Row<'_>,
        look: impl FnOnce(TextField<'_>) -> TextField<'_>,
        change: impl Fn(&mut TenantRequest, &str) -> Result<(), String>,
    ) {
        let ctx = self.ctx;
        let key = format!("request.{}.{}", self.request.id, row.name);
        let label = ctx.text(row.label);
        let field = TextField::new(&key, &label).help(row.help).read_only(ctx.is_locked());
        let field = look(if row.help.is_empty() { field.bare() } else { field });
        let read = |text: &str| {
            let mut request = self.request.clone();
            change(&mut request, text)?;
            ctx.try_edit(Edit::put(request))
        };
        if let Some(edit) = bound_field(ui, self.unfinished, &Bound { key: &key, current: row.current }, field, read) {
            self.actions.edit(edit);
        }
    }

    fn who_ui(&mut self, ui: &mut Ui, focus: bool) {
        let (ctx, request) = (self.ctx, self.request);
        let row = Row { name: "company", label: "requests-company", help: "", current: &request.company };
        self.field(
            ui,
            &row,
            |field| field.required(true).focus(focus),
            |request, text| {
                text.trim().clone_into(&mut request.company);
                Ok(())
            },
        );
        if request.stage() == RequestStage::Drafted {
            let mut provider = request.provider;
            sheet::provider_menu(ui, ctx, &mut provider);
            if provider != request.provider {
                self.put(|request| request.provider = provider);
            }
        } else {
            let name = ctx.plan.providers.get(request.provider).map_or("", |provider| &provider.name);
            kit::key_value(ui, &ctx.text("requests-provider"), name);
            ui.add_space(tokens(ui).space.xs);
        }
        let country = request.country.as_ref().map(ToString::to_string).unwrap_or_default();
        let help = ctx.text("company-country-help");
        let row = Row { name: "country", label: "requests-country", help: &help, current: &country };
        self.field(
            ui,
            &row,
            |field| field,
            |request, text| {
                request.country = optional(text, country_of, &ctx.text("bad-country"))?;
                Ok(())
            },
        );
    }

    fn wish_ui(&mut self, ui: &mut Ui) {
        let (ctx, request) = (self.ctx, self.request);
        let domain = wished_domain(request);
        let help = if domain.is_empty() {
            ctx.text("requests-wish-help")
        } else {
            ctx.lang.with("requests-wish-becomes", &[("domain", &domain)])
        };
        let row = Row { name: "wish", label: "requests-wish", help: &help, current: &request.domain_wish };
        self.field(
            ui,
            &row,
            |field| field.mono().limit(200),
            |request, text| {
                request.domain_wish = read_wish(text).map_err(|fault| match fault {
                    WishFault::Character(odd) => {
                        ctx.lang.with("requests-wish-character", &[("character", &odd.to_string())]).into_owned()
                    }
                    WishFault::TooLong => ctx.lang.count("requests-wish-long", LONGEST_WISH).into_owned(),
                })?;
                Ok(())
            },
        );
    }

    fn contact_ui(&mut self, ui: &mut Ui) {
        let (ctx, request) = (self.ctx, self.request);
        let row = Row { name: "contact", label: "contact-name", help: "", current: &request.contact.name };
        self.field(
            ui,
            &row,
            |field| field,
            |request, text| {
                text.trim().clone_into(&mut request.contact.name);
                Ok(())
            },
        );
        let email = request.contact.email.as_ref().map(ToString::to_string).unwrap_or_default();
        let row = Row { name: "email", label: "contact-email", help: "", current: &email };
        self.field(
            ui,
            &row,
            |field| field,
            |request, text| {
                request.contact.email = optional(text, EmailAddress::parse, &ctx.text("bad-email"))?;
                Ok(())
            },
        );
        let words = [
            ctx.text("customers-language-by-country"),
            ctx.text("invitations-language-en"),
            ctx.text("invitations-language-zh"),
        ];
        let options = [
            (None, &*words[0]),
            (Some(Language::English), &*words[1]),
            (Some(Language::TraditionalChinese), &*words[2]),
        ];
        let mut language = request.contact.language;
        sheet::menu_ui(ui, ctx, &ctx.text("customers-language"), |ui, label, width| {
            kit::select(ui, "request language", label, &mut language, &options, width);
        });
        if language != request.contact.language {
            self.put(|request| request.contact.language = language);
        }
    }

    fn agreement_ui(&mut self, ui: &mut Ui) {
        let (ctx, request) = (self.ctx, self.request);
        let words = AgreementWay::ALL.map(|way| (way, ctx.text(way.key())));
        let options = words.each_ref().map(|(way, word)| (*way, &**word));
        let mut way = request.agreement;
        sheet::menu_ui(ui, ctx, &ctx.text("requests-agreement"), |ui, label, width| {
            kit::select(ui, "request agreement", label, &mut way, &options, width);
        });
        if way != request.agreement {
            self.put(|request| request.agreement = way);
        }
        if request.agreement == AgreementWay::Unknown {
            Banner::new(Tone::Warning, &ctx.text("requests-agreement-open")).show(ui);
            ui.add_space(tokens(ui).space.xs);
        }
        if request.agreement != AgreementWay::CustomerAccepts {
            facts::facts_ui(ui, ctx, ctx.book(), &sheet::ATTEST, self.actions);
            ui.add_space(tokens(ui).space.s);
        }
    }

    fn note_ui(&mut self, ui: &mut Ui) {
        let row = Row { name: "note", label: "requests-note", help: "", current: &self.request.note };
        self.field(
            ui,
            &row,
            |field| field.rows(3).limit(2_000),
            |request, text| {
                text.trim().clone_into(&mut request.note);
                Ok(())
            },
        );
    }
}
