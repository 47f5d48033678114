//! What happened with a request, and recording what happens next.

use egui::Ui;

use super::listed::{self, Link};
use super::sheet;
use crate::domain::edit::Edit;
use crate::domain::edit::customers::CustomerEdit;
use crate::domain::edit::steps::corrected;
use crate::domain::plan::ids::{CustomerId, TenantRequestId};
use crate::domain::plan::partnership::{RequestStage, TenantRequest};
use crate::domain::plan::stage::StageEntry;
use crate::domain::requests::{customer_of, next_stages, step, with_step};
use crate::i18n::explain;
use crate::ui::action::{Action, Actions, EvidenceOwner};
use crate::ui::course::{Course, StepDraft, StepWords};
use crate::ui::ctx::Ctx;
use crate::ui::form::TypedTexts;
use crate::ui::kit::{self, Btn, icons};
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

/// What is half typed of a step of this request.
fn typed(request: &TenantRequest) -> StepDraft {
    StepDraft::new(&format!("request.{}.step", request.id))
}

/// What is said of the fields of a step here.
const WORDS: StepWords = StepWords { who: "partnerships-by", ..StepWords::PLAIN };

pub(super) fn steps_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (draft, unfinished): (&mut Draft, &mut TypedTexts),
    request: &TenantRequest,
    actions: &mut Actions,
) {
    if !next_stages(request.stage()).is_empty() && !ctx.is_locked() {
        let of = Some((request.id, request.stage()));
        if draft.of != of {
            *draft = Draft { of, link: Link::likely(ctx, request), ..Draft::default() };
        }
        form_ui(ui, ctx, (draft, &mut *unfinished), request, actions);
        ui.add_space(tokens(ui).space.s);
        kit::hairline(ui);
    }
    history_ui(ui, ctx, (request, unfinished), actions);
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
    (draft, unfinished): (&mut Draft, &mut TypedTexts),
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
    let begin = step(stage, ctx.today, ctx.stamp());
    let allow = |step: &StageEntry<RequestStage>| edit_of(ctx, request, step.clone(), None).map(drop);
    let typed = typed(request);
    let entry = typed.fields_ui(ui, ctx, unfinished, (&begin, WORDS), allow);
    let why = ctx.text("requests-link-why");
    let lacks_customer = stage == RequestStage::Listed && draft.link.is_open();
    let blocked = entry.as_ref().err().cloned().or_else(|| lacks_customer.then(|| why.into_owned()));
    let record = ctx.text("requests-record");
    let is_pressed = ui.add(Btn::primary(&record).icon(icons::CHECK).blocked(blocked.as_deref()).once()).clicked();
    let (Ok(entry), None, true) = (entry, blocked, is_pressed) else { return };
    let link = if stage == RequestStage::Listed { Some(&draft.link) } else { None };
    match edit_with(ctx, request, entry, link) {
        Ok(edit) => {
            actions.edit(edit);
            *draft = Draft::default();
            typed.clear(unfinished);
        }
        Err(why) => actions.push(Action::Say(Tone::Warning, why)),
    }
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

/// Every step, the latest first; each can be corrected and proven, and the latest one taken back.
fn history_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (request, unfinished): (&TenantRequest, &mut TypedTexts),
    actions: &mut Actions,
) {
    ui.add_space(tokens(ui).space.xs);
    kit::section_title(ui, &ctx.text("requests-history"));
    let correct = |at, step| {
        let steps = corrected(&request.steps, at, step).map_err(|why| explain::edit_error(ctx.lang, &why))?;
        ctx.try_edit(Edit::put(TenantRequest { steps, ..request.clone() }))
    };
    let course = Course {
        name: format!("request.{}.correction", request.id),
        steps: &request.steps,
        proof: &|at| EvidenceOwner::OfTenant(request.id, at),
        correct: &correct,
        words: WORDS,
    };
    if 1 < request.steps.len() && course.corrected(unfinished).is_none() {
        let (back, locked) = (ctx.text("tracks-take-back"), ctx.locked());
        if ui.add(Btn::quiet(&back).blocked(locked.as_deref()).once()).clicked() {
            let mut next = request.clone();
            next.steps.pop();
            actions.edit(Edit::put(next));
        }
    }
    course.steps_ui(ui, ctx, unfinished, actions);
}
