//! Requests to providers to make a tenant for a new customer, as a register: each has its details, its letter and its steps.

mod add;
mod form;
mod listed;
mod sheet;
mod steps;

use std::borrow::Cow;

use egui::Ui;

use crate::domain::plan::field::Value;
use crate::domain::plan::ids::{ProviderId, TenantRequestId};
use crate::domain::plan::partnership::{RequestStage, TenantRequest};
use crate::domain::plan::request_fields::TenantRequestField;
use crate::domain::plan::uses::ColumnUse;
use crate::domain::schedule::{ASK_AFTER, business_days_since};
use crate::ui::action::Actions;
use crate::ui::ctx::Ctx;
use crate::ui::form::TypedTexts;
use crate::ui::kit::icons;
use crate::ui::partner_letter;
use crate::ui::register::{self, DerivedColumn, Register, RegisterWords};
use crate::ui::session::Session;
use crate::ui::theme::{Tone, tokens};

/// A part of the sheet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Part {
    /// What the provider needs to know.
    #[default]
    Details,
    /// The letter to the provider.
    Letter,
    /// What happened, and what happens next.
    Steps,
}

/// What is looked for, open and half done.
pub(super) type State = register::State<TenantRequest>;

/// What is half done on a sheet.
#[derive(Default)]
pub struct HalfDoneRequest {
    pub(super) part: Part,
    /// Who is to be asked for a new request; `None`: the plan's default, else the first.
    new_provider: Option<ProviderId>,
    letter: partner_letter::State,
    steps: steps::Draft,
}

impl Register for TenantRequest {
    const NOUN: &'static str = "request";
    const SAYS: RegisterWords = RegisterWords {
        name: "providers-tab-requests",
        add: "requests-new",
        add_why: "requests-new-why",
        create: "requests-create",
        empty: "requests-empty",
        empty_why: "requests-empty-why",
        search: "requests-search",
        hide_closed: "requests-hide-closed",
        remove: "requests-remove",
        removed: "requests-removed",
    };
    const ICON: &'static str = icons::BUILDINGS;
    const NAME: TenantRequestField = TenantRequestField::Company;
    const DERIVED: &'static [DerivedColumn<Self>] = &[
        DerivedColumn {
            column: ColumnUse::new(5, "age", "requests-column-age", 110.0),
            is_number: true,
            value: waiting,
        },
        DerivedColumn {
            column: ColumnUse::new(15, "last", "requests-column-last", 190.0),
            is_number: false,
            value: last_word,
        },
    ];
    type More = HalfDoneRequest;

    fn state(session: &mut Session) -> &mut State {
        &mut session.providers.requests
    }

    fn begin(ctx: &Ctx<'_>, id: u64, name: &str) -> Self {
        let provider = ctx.plan.about().default_provider.unwrap_or(ProviderId::new(0));
        add::request(ctx, TenantRequestId::new(id), provider, name)
    }

    fn chip<'c>(&self, ctx: &'c Ctx<'_>) -> (Tone, Cow<'c, str>) {
        match self.stage() {
            RequestStage::Sent if ASK_AFTER < age(ctx, self) => (Tone::Warning, ctx.text("requests-stage-no-answer")),
            stage => (stage.tone(), ctx.text(stage.key())),
        }
    }

    fn is_open(&self) -> bool {
        self.stage().is_open()
    }

    /// More where there is room, for the letter.
    fn sheet_width(ui: &Ui) -> f32 {
        (ui.available_width() * 0.4).clamp(460.0, 640.0)
    }

    fn sheet_ui(
        &self,
        ui: &mut Ui,
        ctx: &Ctx<'_>,
        (state, unfinished): (&mut State, &mut TypedTexts),
        actions: &mut Actions,
    ) {
        sheet::parts_ui(ui, ctx, (state, unfinished), self, actions);
    }

    fn below_empty_ui(ui: &mut Ui, ctx: &Ctx<'_>, actions: &mut Actions) {
        ui.add_space(tokens(ui).space.xl);
        sheet::facts_ui(ui, ctx, actions);
    }

    fn add_ui(
        ui: &mut Ui,
        ctx: &Ctx<'_>,
        state: &mut State,
        unfinished: &mut TypedTexts,
        actions: &mut Actions,
    ) -> bool {
        add::sheet_ui(ui, ctx, (state, unfinished), actions)
    }
}

/// Business days of ours since the latest step.
fn age(ctx: &Ctx<'_>, request: &TenantRequest) -> i64 {
    business_days_since(&ctx.inputs(), &ctx.derived.calendars, request)
}

/// How many business days somebody has been waited for.
fn waiting<'v>(request: &'v TenantRequest, ctx: &'v Ctx<'_>) -> Value<'v> {
    let days = request.is_open().then(|| u32::try_from(age(ctx, request)).unwrap_or_default());
    days.map_or(Value::Nothing, Value::Number)
}

/// What happened last, and when.
fn last_word<'v>(request: &'v TenantRequest, ctx: &'v Ctx<'_>) -> Value<'v> {
    let Some(day) = request.last_word() else { return Value::Nothing };
    let args = [("day", &*day.to_string()), ("what", &*ctx.text(request.stage().key()))];
    Value::Text(Cow::Owned(ctx.lang.with("requests-last", &args).into_owned()))
}
