//! The sheet of a request: where it stands, what comes next, and its three parts.

use egui::Ui;

use super::{HalfDoneRequest, Part, State, age, form, steps};
use crate::domain::compose::partner::Subject;
use crate::domain::plan::ids::ProviderId;
use crate::domain::plan::partnership::{RequestStage, TenantRequest};
use crate::domain::requests::{Twin, twins};
use crate::domain::rules::PhaseKind;
use crate::domain::schedule::ASK_AFTER;
use crate::domain::slug::Slug;
use crate::ui::action::Actions;
use crate::ui::ctx::Ctx;
use crate::ui::facts;
use crate::ui::form::TypedTexts;
use crate::ui::kit::{self, Banner};
use crate::ui::partner_letter::letter_ui;
use crate::ui::register::Register as _;
use crate::ui::theme::{Tone, tokens};

/// Who may attest the customer agreement, and how.
pub(super) const ATTEST: [Slug; 2] = [Slug::new("attest-who"), Slug::new("attest-api-only")];

/// What the followed book says about new customers, in a card that is closed at first.
pub(super) fn facts_ui(ui: &mut Ui, ctx: &Ctx<'_>, actions: &mut Actions) {
    let phase = ctx.book().phases.iter().find(|phase| phase.kind == PhaseKind::NewCustomers);
    let mut ids: Vec<Slug> = phase.map(|phase| phase.facts.clone()).unwrap_or_default();
    ids.extend(ATTEST);
    facts::facts_fold_ui(ui, ctx, ("requests-facts", &ctx.text("requests-facts")), &ids, actions);
}

/// Where it stands, and the part that is chosen.
pub(super) fn parts_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (state, unfinished): (&mut State, &mut TypedTexts),
    request: &TenantRequest,
    actions: &mut Actions,
) {
    let space = &tokens(ui).space;
    state_ui(ui, ctx, request);
    ui.add_space(space.xs);
    let words = [ctx.text("requests-part-details"), ctx.text("requests-part-letter"), ctx.text("requests-part-steps")];
    let options = [(Part::Details, &*words[0]), (Part::Letter, &*words[1]), (Part::Steps, &*words[2])];
    kit::segmented(ui, &ctx.text("requests-part"), &mut state.more_mut().part, &options);
    ui.add_space(space.s);
    match state.more().part {
        Part::Details => {
            twins_ui(ui, ctx, request);
            form::form_ui(ui, ctx, (state, unfinished), request, actions);
        }
        Part::Letter => letter_part_ui(ui, ctx, (state.more_mut(), unfinished), request, actions),
        Part::Steps => steps::steps_ui(ui, ctx, (&mut state.more_mut().steps, unfinished), request, actions),
    }
    ui.add_space(space.l);
    facts_ui(ui, ctx, actions);
}

fn state_ui(ui: &mut Ui, ctx: &Ctx<'_>, request: &TenantRequest) {
    let (stage, days) = (request.stage(), age(ctx, request));
    ui.horizontal_wrapped(|ui| {
        let (tone, word) = request.chip(ctx);
        kit::chip(ui, tone, &word);
        if stage.is_open() {
            kit::secondary(ui, &ctx.lang.count("requests-age", usize::try_from(days).unwrap_or_default()));
        }
    });
    let next = match stage {
        RequestStage::Drafted => "requests-next-drafted",
        RequestStage::Sent if ASK_AFTER < days => "requests-next-ask",
        RequestStage::Sent => "requests-next-sent",
        RequestStage::Created => "requests-next-created",
        RequestStage::Listed => "requests-next-listed",
        RequestStage::Withdrawn => "requests-next-withdrawn",
    };
    kit::body(ui, &ctx.text(next));
    if let Some(customer) = request.customer.and_then(|id| ctx.plan.customers.get(id)) {
        kit::key_value(ui, &ctx.text("requests-customer"), &customer.name);
    }
}

/// Warns of customers and other requests that look like the same.
pub(super) fn twins_ui(ui: &mut Ui, ctx: &Ctx<'_>, request: &TenantRequest) {
    if !request.stage().is_open() {
        return;
    }
    let sentence = |twin: &Twin| match twin {
        Twin::Customer(_, name) => ctx.lang.with("requests-twin-customer", &[("name", name)]).into_owned(),
        Twin::Request(_, name) => ctx.lang.with("requests-twin-request", &[("name", name)]).into_owned(),
    };
    let sentences: Vec<String> = twins(ctx.plan, request).iter().take(3).map(sentence).collect();
    if !sentences.is_empty() {
        Banner::new(Tone::Warning, &sentences.join("\n")).show(ui);
        ui.add_space(tokens(ui).space.s);
    }
}

/// A menu of the providers that were not put aside; a chosen one is offered all the same.
pub(super) fn provider_menu(ui: &mut Ui, ctx: &Ctx<'_>, chosen: &mut ProviderId) {
    let known = ctx.plan.providers.iter().filter(|one| one.archived.is_none() || one.id == *chosen);
    let options: Vec<(ProviderId, &str)> = known.map(|one| (one.id, one.name.as_str())).collect();
    menu_ui(ui, ctx, &ctx.text("requests-provider"), |ui, label, width| {
        kit::select(ui, "request provider", label, chosen, &options, width);
    });
}

/// A menu as wide as its place under its label, with no room for help.
pub(super) fn menu_ui(ui: &mut Ui, ctx: &Ctx<'_>, label: &str, menu: impl FnOnce(&mut Ui, &str, f32)) {
    let gap = tokens(ui).space.xs;
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = gap;
        kit::strong(ui, label);
        let width = ui.available_width();
        ui.add_enabled_ui(!ctx.is_locked(), |ui| menu(ui, label, width));
        ui.add_space(gap);
    });
}

fn letter_part_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (half, unfinished): (&mut HalfDoneRequest, &mut TypedTexts),
    request: &TenantRequest,
    actions: &mut Actions,
) {
    let Some(provider) = ctx.plan.providers.get(request.provider) else { return };
    let subject = Subject::of_request(provider, request);
    if letter_ui(ui, ctx, (&mut half.letter, unfinished), &subject, actions) {
        half.part = Part::Steps;
    }
}
