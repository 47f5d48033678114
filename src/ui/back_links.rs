//! Which notes of other records name a customer as `[[Fabrikam]]`; each leads there.

use std::sync::Arc;

use egui::Ui;

use super::action::{Actions, Place};
use super::ctx::Ctx;
use super::kit::{self, Btn};
use super::nav::named;
use super::pages::customers::Spot;
use super::theme::tokens;
use crate::domain::mentions::names_customer;
use crate::domain::plan::customer::Customer;
use crate::domain::plan::ids::CustomerId;

/// So many are listed; the others are counted.
const MOST: usize = 12;

/// A note that names the customer.
#[derive(Clone, Debug, PartialEq, Eq)]
struct BackLink {
    place: Place,
    /// What its record is called.
    title: String,
    /// Key of what kind of record that is.
    what: &'static str,
}

/// What was found for a customer at a revision of the plan.
type Known = (u64, CustomerId, Arc<Vec<BackLink>>);

/// Draws a button for each note; nothing while there is none.
pub fn back_links_ui(ui: &mut Ui, ctx: &Ctx<'_>, customer: &Customer, actions: &mut Actions) {
    let links = known(ui, ctx, customer);
    if links.is_empty() {
        return;
    }
    kit::secondary(ui, &ctx.lang.count("back-links", links.len()));
    ui.horizontal_wrapped(|ui| {
        for link in links.iter().take(MOST) {
            let text = ctx.lang.with("recent-line", &[("name", &link.title), ("what", &ctx.text(link.what))]);
            let icon = named(link.place.page()).map_or("", |page| page.icon);
            if ui.add(Btn::quiet(&text).icon(icon)).clicked() {
                actions.go(link.place.clone());
            }
        }
    });
    if let Some(more) = links.len().checked_sub(MOST).filter(|more| 0 < *more) {
        kit::secondary(ui, &ctx.lang.count("back-links-more", more));
    }
    ui.add_space(tokens(ui).space.xs);
}

/// All notes are read once for each revision of the plan.
fn known(ui: &Ui, ctx: &Ctx<'_>, customer: &Customer) -> Arc<Vec<BackLink>> {
    let id = egui::Id::unique("back links");
    let before: Option<Known> = ui.data(|data| data.get_temp(id));
    if let Some((revision, of, links)) = before
        && (revision, of) == (ctx.revision, customer.id)
    {
        return links;
    }
    let links = Arc::new(found(ctx, customer));
    ui.data_mut(|data| data.insert_temp::<Known>(id, (ctx.revision, customer.id, links.clone())));
    links
}

fn found(ctx: &Ctx<'_>, of: &Customer) -> Vec<BackLink> {
    let plan = ctx.plan;
    let mut links = Vec::new();
    let mut look = |text: &str, place: Place, title: &str, what| {
        if names_customer(text, &of.name) {
            links.push(BackLink { place, title: title.to_owned(), what });
        }
    };
    for one in plan.customers.iter().filter(|one| one.id != of.id) {
        look(&one.notes, Place::Customer(one.id, None), &one.name, "recent-customer");
    }
    for one in plan.talks.iter().filter(|one| one.customer != of.id) {
        let place = Place::Customer(one.customer, Some(Spot::Talks));
        look(&one.text, place, plan.name_of(one.customer), "talks-title");
    }
    for one in plan.todos.iter() {
        look(&one.note, Place::Todo(one.id), &one.title, "recent-todo");
    }
    for one in plan.checklists.iter() {
        look(&one.note, Place::Checklist(one.id), &one.name, "recent-checklist");
    }
    for one in plan.waves.iter() {
        look(&one.note, Place::Wave(one.id), &one.name, "recent-wave");
        look(&one.lesson, Place::Wave(one.id), &one.name, "recent-wave");
    }
    for one in plan.transfers.iter() {
        look(&one.note, Place::Request(one.id), plan.name_of(one.customer), "recent-request");
    }
    for one in plan.tenant_requests.iter() {
        look(&one.note, Place::TenantRequest(one.id), &one.company, "recent-tenant-request");
    }
    for one in plan.providers.iter() {
        look(&one.notes, Place::Provider(one.id), &one.name, "recent-provider");
    }
    for one in plan.scenarios.iter() {
        look(&one.note, Place::Scenario(one.id), &one.name, "recent-scenario");
    }
    for one in plan.baselines.iter() {
        look(&one.note, Place::Baseline(one.id), &one.name, "recent-baseline");
    }
    for one in plan.tasks.iter() {
        let title = ctx.book().title_of(one.id).map_or("", |title| ctx.say(title));
        look(&one.note, Place::Step(one.id), title, "recent-step");
    }
    links.dedup();
    links
}
