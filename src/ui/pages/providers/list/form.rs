//! The form of one provider: who it is, where it sells, how it is reached, notes.

use egui::Ui;

use super::website;
use crate::domain::edit::Edit;
use crate::domain::edit::partners::ProviderEdit;
use crate::domain::plan::contact::DomainName;
use crate::domain::plan::ids::{PartnerId, TenantId};
use crate::domain::plan::provider::Provider;
use crate::exchange::csv_in::country_of;
use crate::ui::action::Actions;
use crate::ui::ctx::Ctx;
use crate::ui::form::{Bound, TypedTexts, bound_field, number_of, optional};
use crate::ui::kit::{self, TextField};
use crate::ui::session::Session;

/// One field of a provider: its name in the session, label, help and what the plan holds.
pub(super) struct Row<'a> {
    pub(super) name: &'a str,
    pub(super) label: &'a str,
    pub(super) help: &'a str,
    pub(super) current: &'a str,
}

/// Draws a field of the provider and asks for the change once the text is finished; `change` takes the text over.
pub(super) fn provider_field(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    provider: &Provider,
    (unfinished, actions): (&mut TypedTexts, &mut Actions),
    (row, look): (&Row<'_>, impl FnOnce(TextField<'_>) -> TextField<'_>),
    change: impl Fn(&mut Provider, &str) -> Result<(), String>,
) {
    let key = format!("provider.{}.{}", provider.id, row.name);
    let (label, help) = (ctx.text(row.label), ctx.text(row.help));
    let field = look(TextField::new(&key, &label).help(&help).read_only(ctx.is_locked()));
    let read = |text: &str| {
        let mut changed = provider.clone();
        change(&mut changed, text)?;
        ctx.try_edit(Edit::Provider(ProviderEdit::Put(Box::new(changed))))
    };
    if let Some(edit) = bound_field(ui, unfinished, &Bound { key: &key, current: row.current }, field, read) {
        actions.edit(edit);
    }
}

pub(super) fn form_ui(ui: &mut Ui, ctx: &Ctx<'_>, provider: &Provider, session: &mut Session, actions: &mut Actions) {
    kit::section(ui, &ctx.text("provider-identity"), |ui| {
        let row = Row { name: "name", label: "provider-name", help: "provider-name-help", current: &provider.name };
        let focus = session.providers.list.takes(super::Wants::Name);
        provider_field(
            ui,
            ctx,
            provider,
            (&mut session.unfinished, &mut *actions),
            (&row, |f| f.focus(focus)),
            |p, text| {
                p.name = text.trim().to_owned();
                Ok(())
            },
        );
        let shared = &mut (&mut session.unfinished, &mut *actions);
        kit::halves(ui, shared, |ui, s| tenant_ui(ui, ctx, provider, s), |ui, s| partner_id_ui(ui, ctx, provider, s));
        kit::halves(ui, shared, |ui, s| country_ui(ui, ctx, provider, s), |ui, s| regions_ui(ui, ctx, provider, s));
        kit::halves(ui, shared, |ui, s| languages_ui(ui, ctx, provider, s), |ui, s| domains_ui(ui, ctx, provider, s));
        let shared = &mut (&mut session.unfinished, &mut *actions);
        kit::halves(ui, shared, |ui, s| weekly_ui(ui, ctx, provider, s), |ui, s| lead_ui(ui, ctx, provider, s));
        website::website_ui(ui, ctx, provider, session, actions);
        let row = Row { name: "notes", label: "provider-notes", help: "no-help", current: &provider.notes };
        provider_field(
            ui,
            ctx,
            provider,
            (&mut session.unfinished, actions),
            (&row, |f| f.rows(3).limit(20_000).bare()),
            |p, text| {
                text.clone_into(&mut p.notes);
                Ok(())
            },
        );
    });
}

/// What is half typed, and what is asked for.
type Shared<'s> = (&'s mut TypedTexts, &'s mut Actions);

fn tenant_ui(ui: &mut Ui, ctx: &Ctx<'_>, provider: &Provider, (unfinished, actions): &mut Shared<'_>) {
    let current = provider.tenant.map(|tenant| tenant.to_string()).unwrap_or_default();
    let row = Row { name: "tenant", label: "provider-tenant", help: "provider-tenant-help", current: &current };
    provider_field(ui, ctx, provider, (&mut **unfinished, &mut **actions), (&row, |f| f.mono()), |p, text| {
        p.tenant = optional(text, TenantId::parse, &ctx.text("bad-tenant"))?;
        Ok(())
    });
}

fn partner_id_ui(ui: &mut Ui, ctx: &Ctx<'_>, provider: &Provider, (unfinished, actions): &mut Shared<'_>) {
    let current = provider.partner_id.as_ref().map(ToString::to_string).unwrap_or_default();
    let row = Row { name: "partner-id", label: "provider-partner-id", help: "no-help", current: &current };
    provider_field(ui, ctx, provider, (&mut **unfinished, &mut **actions), (&row, |f| f.mono()), |p, text| {
        p.partner_id = optional(text, PartnerId::parse, &ctx.text("bad-partner-id"))?;
        Ok(())
    });
}

fn country_ui(ui: &mut Ui, ctx: &Ctx<'_>, provider: &Provider, (unfinished, actions): &mut Shared<'_>) {
    let current = provider.country.as_ref().map(ToString::to_string).unwrap_or_default();
    let row = Row { name: "country", label: "provider-country", help: "company-country-help", current: &current };
    provider_field(ui, ctx, provider, (&mut **unfinished, &mut **actions), (&row, |f| f), |p, text| {
        p.country = optional(text, country_of, &ctx.text("bad-country"))?;
        Ok(())
    });
}

fn regions_ui(ui: &mut Ui, ctx: &Ctx<'_>, provider: &Provider, (unfinished, actions): &mut Shared<'_>) {
    let current = joined(&provider.regions);
    let row = Row { name: "regions", label: "provider-regions", help: "provider-regions-help", current: &current };
    provider_field(ui, ctx, provider, (&mut **unfinished, &mut **actions), (&row, |f| f), |p, text| {
        p.regions = each(text, country_of, |bad| ctx.lang.with("bad-regions", &[("text", bad)]).into_owned())?;
        Ok(())
    });
}

fn languages_ui(ui: &mut Ui, ctx: &Ctx<'_>, provider: &Provider, (unfinished, actions): &mut Shared<'_>) {
    let current = provider.languages.join(", ");
    let row =
        Row { name: "languages", label: "provider-languages", help: "provider-languages-help", current: &current };
    provider_field(ui, ctx, provider, (&mut **unfinished, &mut **actions), (&row, |f| f), |p, text| {
        p.languages = parts(text).map(str::to_owned).collect();
        Ok(())
    });
}

fn domains_ui(ui: &mut Ui, ctx: &Ctx<'_>, provider: &Provider, (unfinished, actions): &mut Shared<'_>) {
    let current = joined(&provider.mail_domains);
    let row =
        Row { name: "domains", label: "provider-mail-domains", help: "provider-mail-domains-help", current: &current };
    provider_field(ui, ctx, provider, (&mut **unfinished, &mut **actions), (&row, |f| f), |p, text| {
        let read = |part: &str| DomainName::parse(part.trim_start_matches('@'));
        p.mail_domains = each(text, read, |bad| ctx.lang.with("bad-domains", &[("text", bad)]).into_owned())?;
        Ok(())
    });
}

fn weekly_ui(ui: &mut Ui, ctx: &Ctx<'_>, provider: &Provider, (unfinished, actions): &mut Shared<'_>) {
    let current = provider.requests_a_week.map(|n| n.to_string()).unwrap_or_default();
    let (label, help) = ("provider-requests-a-week", "provider-requests-a-week-help");
    let row = Row { name: "weekly", label, help, current: &current };
    provider_field(ui, ctx, provider, (&mut **unfinished, &mut **actions), (&row, |f| f), |p, text| {
        p.requests_a_week = number_of(ctx, text)?;
        Ok(())
    });
}

fn lead_ui(ui: &mut Ui, ctx: &Ctx<'_>, provider: &Provider, (unfinished, actions): &mut Shared<'_>) {
    let current = provider.lead_days.map(|n| n.to_string()).unwrap_or_default();
    let row = Row { name: "lead", label: "provider-lead-days", help: "provider-lead-days-help", current: &current };
    provider_field(ui, ctx, provider, (&mut **unfinished, &mut **actions), (&row, |f| f), |p, text| {
        p.lead_days = number_of(ctx, text)?;
        Ok(())
    });
}

fn joined<T: ToString>(values: &[T]) -> String {
    values.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

/// What people write between commas or semicolons of either width.
fn parts(text: &str) -> impl Iterator<Item = &str> {
    text.split([',', ';', '，', '、', '；']).map(str::trim).filter(|part| !part.is_empty())
}

/// Reads every part; the first that cannot be read is named in the sentence.
fn each<T, E>(
    text: &str,
    read: impl Fn(&str) -> Result<T, E>,
    sentence: impl Fn(&str) -> String,
) -> Result<Vec<T>, String> {
    parts(text).map(|part| read(part).map_err(|_| sentence(part))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn countries_are_read_between_commas_of_either_width_and_the_wrong_one_is_named() {
        let read = |text| each(text, country_of, str::to_owned);
        let codes = read("tw, JP，sg、HK;").unwrap();
        assert_eq!(joined(&codes), "TW, JP, SG, HK");
        assert_eq!(read("Taiwan, Taiwanland"), Err("Taiwanland".to_owned()));
        assert_eq!(read(" , "), Ok(Vec::new()));
    }
}
