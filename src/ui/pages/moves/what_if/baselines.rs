//! Baselines as a register: frozen with one press, and compared with now.

use std::borrow::Cow;

use egui::Ui;

use super::{fresh, slips};
use crate::domain::edit::Edit;
use crate::domain::moves::Moving;
use crate::domain::plan::baseline::{Baseline, BaselineField};
use crate::domain::plan::ids::BaselineId;
use crate::domain::table::Record as _;
use crate::domain::what_if::{Slip, accepted_days, has_accepted_day};
use crate::i18n::what_if as words;
use crate::ui::action::{Actions, Place, WhatIf};
use crate::ui::commands;
use crate::ui::ctx::Ctx;
use crate::ui::form::TypedTexts;
use crate::ui::kit::{self, Btn, icons};
use crate::ui::pages::moves::requests::part;
use crate::ui::register::{self, Register, RegisterWords};
use crate::ui::session::Session;
use crate::ui::theme::{Tone, tokens};

/// Customers that slipped that are listed on the sheet.
const FEW: usize = 8;

/// Why nothing can be frozen now.
pub(super) fn why_no_new(ctx: &Ctx<'_>) -> Option<String> {
    commands::locked(ctx).or_else(|| {
        let has_day = has_accepted_day(ctx.plan, &ctx.forecast().moving);
        (!has_day).then(|| ctx.text("baselines-new-why").into_owned())
    })
}

impl Register for Baseline {
    const NOUN: &'static str = "baseline";
    const SAYS: RegisterWords = RegisterWords {
        name: "what-if-baselines",
        add: "baselines-new",
        add_why: "baselines-new-why",
        create: "baselines-new",
        empty: "baselines-empty",
        empty_why: "baselines-empty-why",
        search: "baselines-search",
        hide_closed: "no-help",
        remove: "baselines-remove",
        removed: "baselines-removed",
    };
    const ICON: &'static str = icons::FLAG;
    const NAME: BaselineField = BaselineField::Name;
    type More = ();

    fn state(session: &mut Session) -> &mut register::State<Self> {
        &mut session.moves.what_if.baselines
    }

    fn begin(ctx: &Ctx<'_>, id: u64, name: &str) -> Self {
        let days = accepted_days(ctx.plan, &Moving::of_requests(ctx.plan));
        let (name, by) = (name.to_owned(), ctx.me.to_owned());
        Self { id: BaselineId::new(id), name, on: ctx.today, by, days, note: String::new() }
    }

    fn chip<'c>(&self, ctx: &'c Ctx<'_>) -> (Tone, Cow<'c, str>) {
        (Tone::Calm, ctx.lang.count("baselines-customers", self.days.len()))
    }

    /// One press freezes; its name can be changed at once.
    fn add_ui(
        _ui: &mut Ui,
        ctx: &Ctx<'_>,
        state: &mut register::State<Self>,
        _unfinished: &mut TypedTexts,
        actions: &mut Actions,
    ) -> bool {
        let name = ctx.lang.with("baselines-called", &[("day", &ctx.lang.date(ctx.today))]);
        let is_free = |name: &str| ctx.plan.baselines.iter().all(|one| one.name != name);
        let numbered = (2..).map(|n| format!("{name} ({n})"));
        let name = std::iter::once(name.to_string()).chain(numbered).find(|name| is_free(name)).unwrap_or_default();
        let record = Self::begin(ctx, (ctx.new_id)(), &name);
        state.open(record.id());
        actions.edit(Edit::put(record));
        false
    }

    fn first_ui(&self, ui: &mut Ui, ctx: &Ctx<'_>, _unfinished: &mut TypedTexts, actions: &mut Actions) {
        let day = ctx.lang.date(self.on);
        let made = match self.by.trim() {
            "" => ctx.lang.with("baselines-made-nobody", &[("day", &day)]),
            by => ctx.lang.with("baselines-made", &[("day", &day), ("by", by)]),
        };
        kit::secondary(ui, &made);
        ui.add_space(tokens(ui).space.xs);
        let Some(slips) =
            fresh(ctx).filter(|held| held.wanted.baseline == Some(self.id)).and_then(|held| held.slips.clone())
        else {
            kit::secondary(ui, &ctx.text("what-if-working"));
            return;
        };
        let tone = if slips.n_slipped() == 0 { Tone::Done } else { Tone::Warning };
        kit::marked(ui, tone, &words::slips_headline(ctx.lang, self, &slips));
        for detail in words::slips_details(ctx.lang, &slips) {
            kit::secondary(ui, &detail);
        }
        let label = ctx.lang.count("baselines-show-all", self.days.len());
        if ui.add(Btn::secondary(&label).icon(icons::TABLE)).clicked() {
            actions.go(Place::WhatIf(WhatIf::Slips(self.id)));
        }
        ui.add_space(tokens(ui).space.s);
    }

    fn more_ui(&self, ui: &mut Ui, ctx: &Ctx<'_>, _shared: (&mut (), &mut TypedTexts), _actions: &mut Actions) {
        let Some(slips) =
            ctx.what_if.filter(|held| held.wanted.baseline == Some(self.id)).and_then(|held| held.slips.clone())
        else {
            return;
        };
        if !slips.causes.is_empty() {
            part(ui, &ctx.text("baselines-causes"), |ui| {
                for cause in words::causes(ctx.lang, &slips) {
                    kit::body(ui, &cause);
                }
            });
        }
        if !slips.waves.is_empty() {
            part(ui, &ctx.text("baselines-waves"), |ui| {
                for wave in &slips.waves {
                    kit::body(ui, &words::wave_slip(ctx.lang, ctx.plan, wave));
                }
            });
        }
        if 0 < slips.n_slipped() {
            part(ui, &ctx.text("baselines-who"), |ui| {
                for row in slips.rows.iter().filter(|row| row.is_slipped()).take(FEW) {
                    slip_ui(ui, ctx, row);
                }
                let more = slips.n_slipped().saturating_sub(FEW);
                if 0 < more {
                    kit::secondary(ui, &ctx.lang.count("levers-more", more));
                }
            });
        }
    }
}

fn slip_ui(ui: &mut Ui, ctx: &Ctx<'_>, slip: &Slip) {
    kit::strong(ui, ctx.plan.name_of(slip.customer));
    let shift = words::shift(ctx.lang, slip.days).unwrap_or_else(|| words::now_words(ctx.lang, slip.now));
    let why = words::slip_why(ctx.lang, ctx.plan, slip);
    kit::secondary(ui, &ctx.lang.clauses([shift].into_iter().chain(why)));
    ui.add_space(tokens(ui).space.xs);
}

/// Draws the baselines, or all customers of one of them.
pub(super) fn segment_ui(ui: &mut Ui, ctx: &Ctx<'_>, session: &mut Session, actions: &mut Actions) {
    let state = &mut session.moves.what_if;
    if let Some(baseline) = state.slips.of.and_then(|id| ctx.plan.baselines.get(id)).cloned() {
        slips::slips_ui(ui, ctx, &baseline, &mut state.slips, actions);
    } else {
        state.slips.of = None;
        register::register_ui::<Baseline>(ui, ctx, session, actions);
    }
}
