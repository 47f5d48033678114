//! What happened with a request, and recording what happens next.

use egui::Ui;

use super::listed::{self, Link};
use super::sheet;
use crate::domain::edit::Edit;
use crate::domain::edit::customers::CustomerEdit;
use crate::domain::plan::ids::{CustomerId, TenantRequestId};
use crate::domain::plan::partnership::{RequestStage, TenantRequest};
use crate::domain::plan::stage::StageEntry;
use crate::domain::requests::{customer_of, next_stages, with_step};
use crate::ui::action::{Action, Actions};
use crate::ui::ctx::Ctx;
use crate::ui::date_form::{DateField, draft_date};
use crate::ui::form::{Unfinished, loose_field};
use crate::ui::kit::{self, Btn, Field, icons};
use crate::ui::session::Session;
use crate::ui::theme::{Tone, tokens};

/// A step that is being recorded; its day and words stand with the session's half-typed text.
#[derive(Default)]
pub(super) struct Draft {
    /// Whose step it is, and from which stage; another one begins anew.
    of: Option<(TenantRequestId, RequestStage)>,
    /// `None`: the most likely one.
    stage: Option<RequestStage>,
    pub(super) link: Link,
}

/// Names a field of the step among the half-typed texts.
fn key(request: &TenantRequest, name: &str) -> String {
    format!("request.{}.step.{name}", request.id)
}

pub(super) fn steps_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    session: &mut Session,
    request: &TenantRequest,
    actions: &mut Actions,
) {
    if !next_stages(request.stage()).is_empty() && !ctx.is_locked() {
        let draft = &mut session.providers.requests.steps;
        let of = Some((request.id, request.stage()));
        if draft.of != of {
            *draft = Draft { of, link: Link::likely(ctx, request), ..Draft::default() };
        }
        form_ui(ui, ctx, (draft, &mut session.unfinished), request, actions);
        ui.add_space(tokens(ui).space.s);
        kit::hairline(ui);
    }
    history_ui(ui, ctx, request);
}

/// What a step is called before it is recorded.
fn do_key(now: RequestStage, next: RequestStage) -> &'static str {
    match (now, next) {
        (_, RequestStage::Drafted) => "requests-do-drafted",
        (RequestStage::Sent, RequestStage::Sent) => "requests-do-sent-again",
        (_, RequestStage::Sent) => "requests-do-sent",
        (_, RequestStage::Created) => "requests-do-created",
        (_, RequestStage::Listed) => "requests-do-listed",
        (_, RequestStage::Withdrawn) => "requests-do-withdrawn",
    }
}

fn form_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (draft, unfinished): (&mut Draft, &mut Unfinished),
    request: &TenantRequest,
    actions: &mut Actions,
) {
    let now = request.stage();
    let next = next_stages(now);
    let words: Vec<_> = next.iter().map(|stage| (*stage, ctx.text(do_key(now, *stage)))).collect();
    let options: Vec<_> = words.iter().map(|(stage, word)| (*stage, &**word)).collect();
    let Some(mut stage) = draft.stage.or_else(|| next.first().copied()) else { return };
    sheet::menu_ui(ui, ctx, &ctx.text("requests-step"), |ui, label, width| {
        kit::select(ui, "request step", label, &mut stage, &options, width);
    });
    draft.stage = Some(stage);
    if stage == RequestStage::Listed {
        listed::link_ui(ui, ctx, &mut draft.link, request);
    }
    let on_key = key(request, "on");
    let label = ctx.text("requests-step-day");
    let field =
        DateField { key: &on_key, label: &label, help: "", current: Some(ctx.today), required: true, is_ahead: false };
    let allow = |on| edit_of(ctx, request, step(ctx, stage, on, "", ""), None).map(|_| ());
    let on = draft_date(ui, ctx, unfinished, &field, allow);
    let by = typed(ui, ctx, unfinished, (&key(request, "by"), "requests-step-by", ctx.me, 1));
    let note = typed(ui, ctx, unfinished, (&key(request, "note"), "requests-step-note", "", 2));
    let why = ctx.text("requests-link-why");
    let lacks_customer = stage == RequestStage::Listed && draft.link.is_open();
    let blocked = on.as_ref().err().cloned().or_else(|| lacks_customer.then(|| why.into_owned()));
    let record = ctx.text("requests-record");
    let is_pressed = ui.add(Btn::primary(&record).icon(icons::CHECK).blocked(blocked.as_deref()).once()).clicked();
    let (Ok(on), None, true) = (on, blocked, is_pressed) else { return };
    let link = if stage == RequestStage::Listed { Some(&draft.link) } else { None };
    match edit_with(ctx, request, step(ctx, stage, on, &by, &note), link) {
        Ok(edit) => {
            actions.edit(edit);
            *draft = Draft::default();
            for name in ["on", "by", "note"] {
                unfinished.clear(&key(request, name));
            }
        }
        Err(why) => actions.push(Action::Say(Tone::Warning, why)),
    }
}

/// A field whose text stays in the session until the step is recorded.
fn typed(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    unfinished: &mut Unfinished,
    (key, label, current, rows): (&str, &str, &str, usize),
) -> String {
    let label = ctx.text(label);
    let field = Field::new(key, &label).bare().rows(rows).limit(2_000);
    loose_field(ui, unfinished, (key, current), field).0.trim().to_owned()
}

fn step(ctx: &Ctx<'_>, stage: RequestStage, on: chrono::NaiveDate, by: &str, note: &str) -> StageEntry<RequestStage> {
    StageEntry { stage, on, by: by.to_owned(), note: note.to_owned(), evidence: Vec::new(), recorded: ctx.stamp() }
}

/// The edit of the request, or the sentence that says why not.
fn edit_of(
    ctx: &Ctx<'_>,
    request: &TenantRequest,
    step: StageEntry<RequestStage>,
    customer: Option<CustomerId>,
) -> Result<Edit, String> {
    let request = TenantRequest { customer: customer.or(request.customer), ..with_step(request, step) };
    ctx.try_edit(Edit::put(request))
}

/// Everything that is recorded, as one step: with a new customer, the customer comes first.
fn edit_with(
    ctx: &Ctx<'_>,
    request: &TenantRequest,
    step: StageEntry<RequestStage>,
    link: Option<&Link>,
) -> Result<Edit, String> {
    match link {
        None => edit_of(ctx, request, step, None),
        Some(Link::Known { customer, .. }) => edit_of(ctx, request, step, *customer),
        Some(Link::New) => {
            let customer = customer_of(request, CustomerId::new((ctx.new_id)()), &ctx.stamp());
            let id = customer.id;
            let request = TenantRequest { customer: Some(id), ..with_step(request, step) };
            ctx.try_edit(Edit::All(vec![Edit::Customer(CustomerEdit::Put(Box::new(customer))), Edit::put(request)]))
        }
    }
}

/// Every step, the latest first.
fn history_ui(ui: &mut Ui, ctx: &Ctx<'_>, request: &TenantRequest) {
    ui.add_space(tokens(ui).space.xs);
    kit::section_title(ui, &ctx.text("requests-history"));
    for step in request.steps.iter().rev() {
        let what = ctx.text(step.stage.key());
        kit::key_value(ui, &what, &step.on.to_string());
        let words = [step.by.as_str(), step.note.as_str()];
        let line = words.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" · ");
        if !line.is_empty() {
            kit::secondary(ui, &line);
        }
        ui.add_space(tokens(ui).space.xs);
    }
}
