//! Partnership invitations from providers, as a register: where each stands, its link, and what to do next.

mod add;
mod letter;
mod link;
mod marks;
mod record;
mod sender;
mod sheet;
mod steps;

use std::borrow::Cow;

use egui::Ui;

use crate::domain::plan::field::Value;
use crate::domain::plan::ids::{PartnershipId, ProviderId};
use crate::domain::plan::partnership::{Partnership, PartnershipStage};
use crate::domain::plan::partnership_fields::PartnershipField;
use crate::domain::plan::uses::ColumnUse;
use crate::domain::rules::Screen;
use crate::i18n::partnerships as words;
use crate::ui::action::{Action, Actions};
use crate::ui::commands::Id;
use crate::ui::ctx::Ctx;
use crate::ui::facts;
use crate::ui::form::TypedTexts;
use crate::ui::kit::{self, Btn, icons};
use crate::ui::register::{self, DerivedColumn, Register, RegisterWords};
use crate::ui::session::Session;
use crate::ui::theme::{Tone, tokens};

/// What is looked for, open and half done.
pub(super) type State = register::State<Partnership>;

/// What is half done on a sheet.
#[derive(Default)]
pub struct HalfDonePartnership {
    /// The provider of a new one; `None`: the first that has no open invitation.
    new_provider: Option<ProviderId>,
    /// That an invitation came to a stage is being recorded.
    recording: Option<(PartnershipId, PartnershipStage)>,
    /// It is being asked whether this one's link is to be opened.
    opening: Option<PartnershipId>,
    /// The letter that is written about the open one.
    letter: letter::State,
}

impl Register for Partnership {
    const NOUN: &'static str = "partnership";
    const SAYS: RegisterWords = RegisterWords {
        name: "providers-tab-partnerships",
        add: "partnerships-add",
        add_why: "partnerships-no-provider",
        create: "partnerships-record",
        empty: "partnerships-first",
        empty_why: "partnerships-first-why",
        search: "partnerships-search",
        hide_closed: "partnerships-hide-closed",
        remove: "partnerships-remove",
        removed: "partnerships-removed",
    };
    const ICON: &'static str = icons::HANDSHAKE;
    const NAME: PartnershipField = PartnershipField::Provider;
    const DERIVED: &'static [DerivedColumn<Self>] = &[
        column(ColumnUse::new(10, "received", "partnerships-column-received", 106.0), false, received),
        column(ColumnUse::new(20, "age", "partnerships-column-age", 112.0), true, waiting),
        column(ColumnUse::new(30, "last", "partnerships-column-last", 196.0), false, last_action),
        column(ColumnUse::new(40, "who", "partnerships-column-who", 130.0), false, who),
    ];
    type More = HalfDonePartnership;

    fn state(session: &mut Session) -> &mut State {
        &mut session.providers.partnerships
    }

    fn begin(ctx: &Ctx<'_>, id: u64, name: &str) -> Self {
        let named = ctx.plan.providers.iter().find(|provider| provider.name == name).map(|provider| provider.id);
        let provider = named.unwrap_or(ProviderId::new(0));
        Self::new(PartnershipId::new(id), provider, record::new_step(ctx, PartnershipStage::Awaited))
    }

    fn chip<'c>(&self, ctx: &'c Ctx<'_>) -> (Tone, Cow<'c, str>) {
        (self.tone(), ctx.text(self.stage().key()))
    }

    fn is_open(&self) -> bool {
        self.stage().is_open()
    }

    fn sheet_width(_ui: &Ui) -> f32 {
        400.0
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

    /// The way from the invitation to the list in Partner Center, and what Microsoft says of it.
    fn below_empty_ui(ui: &mut Ui, ctx: &Ctx<'_>, actions: &mut Actions) {
        let space = &tokens(ui).space;
        if ctx.plan.providers.is_empty() {
            let label = ctx.text("action-add-provider");
            ui.vertical_centered(|ui| {
                if ui.add(Btn::secondary(&label).icon(icons::PLUS)).clicked() {
                    actions.push(Action::Command(Id::New("provider")));
                }
            });
        }
        ui.add_space(space.l);
        kit::section(ui, &ctx.text("partnerships-way"), |ui| {
            let ways = [
                "partnerships-way-awaited",
                "partnerships-way-received",
                "partnerships-way-forwarded",
                "partnerships-way-accepted",
                "partnerships-way-listed",
            ];
            for (number, key) in ways.into_iter().enumerate() {
                kit::body(ui, &format!("{}. {}", number + 1, ctx.text(key)));
            }
        });
        ui.add_space(space.l);
        facts::screen_facts_ui(ui, ctx, Screen::Providers, actions);
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

const fn column(
    column: ColumnUse,
    is_number: bool,
    value: for<'v> fn(&'v Partnership, &'v Ctx<'_>) -> Value<'v>,
) -> DerivedColumn<Partnership> {
    DerivedColumn { column, is_number, value }
}

/// How old it is in business days, by the provider's calendar; until today while something is left to do.
fn age(ctx: &Ctx<'_>, partnership: &Partnership) -> Option<i64> {
    let (first, last) = partnership.span()?;
    let provider = ctx.plan.providers.get(partnership.provider)?;
    let calendar = ctx.derived.calendars.provider(provider);
    Some(calendar.between(first, last.unwrap_or(ctx.today)).max(0))
}

fn received<'v>(partnership: &'v Partnership, ctx: &'v Ctx<'_>) -> Value<'v> {
    match partnership.received() {
        Some(day) => Value::Day(day),
        None if partnership.stage() == PartnershipStage::Awaited => Value::Text(ctx.text("partnerships-not-yet")),
        None => Value::Text(ctx.text("partnerships-not-noted")),
    }
}

fn waiting<'v>(partnership: &'v Partnership, ctx: &'v Ctx<'_>) -> Value<'v> {
    let days = age(ctx, partnership).and_then(|days| u32::try_from(days).ok());
    days.map_or(Value::Nothing, Value::Number)
}

fn last_action<'v>(partnership: &'v Partnership, ctx: &'v Ctx<'_>) -> Value<'v> {
    let said = words::last_action(partnership).map(|(key, on, _)| format!("{on} · {}", ctx.text(key)));
    said.map_or(Value::Nothing, |said| Value::Text(Cow::Owned(said)))
}

fn who<'v>(partnership: &'v Partnership, _ctx: &'v Ctx<'_>) -> Value<'v> {
    let by = words::last_action(partnership).map(|(_, _, by)| by).filter(|by| !by.is_empty());
    by.map_or(Value::Nothing, |by| Value::Text(Cow::Borrowed(by)))
}
