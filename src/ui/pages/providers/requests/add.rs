//! The sheet that begins a request: the company and the provider; the rest follows once it is noted.

use egui::Ui;

use super::{Part, State, sheet};
use crate::domain::edit::Edit;
use crate::domain::plan::contact::Contact;
use crate::domain::plan::ids::{ProviderId, TenantRequestId};
use crate::domain::plan::partnership::{AgreementWay, RequestStage, TenantRequest};
use crate::domain::requests::step;
use crate::ui::action::Actions;
use crate::ui::ctx::Ctx;
use crate::ui::form::{TypedTexts, loose_field};
use crate::ui::kit::{self, Btn, TextField, icons};
use crate::ui::register::Register as _;

const COMPANY: &str = "request.new.company";

/// Draws the sheet; answers whether it is to be closed.
pub(super) fn sheet_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (state, unfinished): (&mut State, &mut TypedTexts),
    actions: &mut Actions,
) -> bool {
    let (title, close) = (ctx.text("requests-new"), ctx.text("requests-close"));
    kit::side_sheet(ui, "request-sheet", &title, &close, TenantRequest::sheet_width(ui), |ui| {
        let Some(provider) = provider_ui(ui, ctx, state) else { return };
        let label = ctx.text("requests-company");
        let wants_focus = state.takes_focus();
        let field = TextField::new(COMPANY, &label)
            .bare()
            .required(true)
            .limit(200)
            .focus(wants_focus)
            .read_only(ctx.is_locked());
        let (company, response) = loose_field(ui, unfinished, (COMPANY, ""), field);
        let request = request(ctx, TenantRequestId::new(0), provider, company.trim());
        if !request.company.is_empty() {
            sheet::twins_ui(ui, ctx, &request);
        }
        let why = ctx.text("requests-new-why");
        let locked = ctx.locked();
        let blocked = locked.as_deref().or(request.company.is_empty().then_some(&*why));
        let create = ctx.text("requests-create");
        let is_pressed = ui.add(Btn::primary(&create).icon(icons::PLUS).blocked(blocked)).clicked();
        let is_entered = response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
        if (is_pressed || is_entered) && blocked.is_none() {
            let id = TenantRequestId::new((ctx.new_id)());
            actions.edit(Edit::put(TenantRequest { id, ..request }));
            unfinished.clear(COMPANY);
            state.open(id);
            state.more_mut().part = Part::Details;
        }
    })
}

/// A request of today for this company.
pub(super) fn request(ctx: &Ctx<'_>, id: TenantRequestId, provider: ProviderId, company: &str) -> TenantRequest {
    TenantRequest {
        id,
        provider,
        company: company.to_owned(),
        country: ctx.plan.us().country,
        domain_wish: String::new(),
        contact: Contact::default(),
        agreement: AgreementWay::Unknown,
        note: String::new(),
        steps: vec![step(RequestStage::Drafted, ctx.today, ctx.stamp())],
        customer: None,
    }
}

/// Who is asked: the plan's default unless somebody chooses another; `None` without providers.
fn provider_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State) -> Option<ProviderId> {
    let new_provider = &mut state.more_mut().new_provider;
    let known = |id: &ProviderId| ctx.plan.providers.get(*id).is_some();
    let first = || ctx.plan.providers.iter().next().map(|provider| provider.id);
    let mut chosen = new_provider.filter(known).or(ctx.plan.about().default_provider).filter(known).or_else(first)?;
    sheet::provider_menu(ui, ctx, &mut chosen);
    *new_provider = Some(chosen);
    Some(chosen)
}
