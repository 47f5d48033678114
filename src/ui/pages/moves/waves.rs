//! Waves as a register: their days, limits and people, who is in them, and what stands against them.

use std::borrow::Cow;

use egui::Ui;

use super::requests::part;
use crate::domain::draft::TemplateKind;
use crate::domain::edit::Edit;
use crate::domain::edit::customers::CustomerEdit;
use crate::domain::moves::{Mend, MoveFinding};
use crate::domain::plan::customer::Customer;
use crate::domain::plan::customer_fields::CustomerField;
use crate::domain::plan::field::Value;
use crate::domain::plan::ids::{CustomerId, WaveId};
use crate::domain::plan::wave::{Wave, WaveField, WaveKind, WaveState};
use crate::i18n::moves::{mend_words, problem_words};
use crate::ui::action::{Action, Actions, Whom, WriteTo};
use crate::ui::ctx::Ctx;
use crate::ui::customer_picker::CustomerPicker;
use crate::ui::form::Unfinished;
use crate::ui::kit::{self, Btn, icons};
use crate::ui::register::{self, Act, Register, Words};
use crate::ui::session::Session;
use crate::ui::theme::{Tone, tokens};

/// Customers of a wave that its sheet lists; all are in the list of customers.
const MOST: usize = 60;

impl Register for Wave {
    const NOUN: &'static str = "wave";
    const SAYS: Words = Words {
        name: "moves-tab-waves",
        add: "waves-new",
        add_why: "waves-new-why",
        create: "waves-create",
        empty: "waves-empty",
        empty_why: "waves-empty-why",
        search: "waves-search",
        hide_closed: "waves-hide-moved",
        remove: "waves-remove",
        removed: "waves-removed",
    };
    const ICON: &'static str = icons::ARROWS_LEFT_RIGHT;
    const NAME: WaveField = WaveField::Name;

    fn state(session: &mut Session) -> &mut register::State<Self> {
        &mut session.moves.waves
    }

    fn begin(ctx: &Ctx<'_>, id: u64, name: &str) -> Self {
        // Whoever has no wave yet begins with a pilot.
        let kind = if ctx.plan.waves.is_empty() { WaveKind::Pilot } else { WaveKind::Usual };
        Self { kind, ..Self::new(WaveId::new(id), name) }
    }

    fn chip<'c>(&self, ctx: &'c Ctx<'_>) -> (Tone, Cow<'c, str>) {
        let count = ctx.forecast().moving.count(self.id);
        let state = self.state(ctx.today, (count.n, count.n_left));
        let word = ctx.text(state.key());
        let moved = count.n - count.n_left;
        let text = match state {
            _ if count.n == 0 => word,
            WaveState::Moved | WaveState::LessonMissing => word,
            _ => {
                let (moved, all) = (moved.to_string(), count.n.to_string());
                ctx.lang.with("waves-state-of", &[("state", &word), ("moved", &moved), ("all", &all)])
            }
        };
        (state.tone(), text)
    }

    fn is_open(&self) -> bool {
        true
    }

    fn act(&self, _ctx: &Ctx<'_>) -> Option<Act> {
        None
    }

    fn more_ui(&self, ui: &mut Ui, ctx: &Ctx<'_>, unfinished: &mut Unfinished, actions: &mut Actions) {
        let found: Vec<&MoveFinding> =
            ctx.derived.move_findings.iter().filter(|one| one.wave == Some(self.id)).collect();
        // Below, so that nothing shifts under the pointer while customers are added.
        part(ui, &ctx.text("waves-customers"), |ui| members_ui(ui, ctx, self, unfinished, actions));
        if !found.is_empty() {
            part(ui, &ctx.text("waves-findings"), |ui| findings_ui(ui, ctx, &found, actions));
        }
    }
}

/// What stands against a wave, each with the way out that one press takes.
fn findings_ui(ui: &mut Ui, ctx: &Ctx<'_>, found: &[&MoveFinding], actions: &mut Actions) {
    for (at, finding) in found.iter().enumerate() {
        let tone = if finding.customer.is_some() { Tone::Warning } else { Tone::Late };
        kit::marked(ui, tone, &problem_words(ctx.lang, ctx.plan, finding));
        let Some((mend, edit)) = finding.mend.and_then(|mend| Some((mend, edit_of(ctx, finding, mend)?))) else {
            continue;
        };
        let (label, locked) = (mend_words(ctx.lang, mend), ctx.locked());
        ui.push_id(at, |ui| {
            if ui.add(Btn::secondary(&label).blocked(locked.as_deref())).clicked() {
                actions.edit(edit);
            }
        });
    }
}

/// What a proposal does.
fn edit_of(ctx: &Ctx<'_>, finding: &MoveFinding, mend: Mend) -> Option<Edit> {
    Some(match mend {
        Mend::MoveTo(day) => set(vec![finding.customer?], CustomerField::Pinned, Value::Day(day)),
        Mend::LastUntil(day) => Edit::set::<Wave>(vec![finding.wave?], WaveField::Last, Value::Day(day)),
        Mend::Gather(wave) => {
            let crate::domain::moves::MoveProblem::GroupSplit { group, .. } = &finding.problem else { return None };
            let of_group = ctx.plan.customers.iter().filter(|customer| customer.group.trim() == group);
            set(of_group.map(|customer| customer.id).collect(), CustomerField::Wave, Value::Wave(wave))
        }
    })
}

fn set(customers: Vec<CustomerId>, field: CustomerField, value: Value<'static>) -> Edit {
    Edit::Customer(CustomerEdit::Set { customers, field, value })
}

/// Who is in a wave, with where each stands, and a field that puts another one into it.
fn members_ui(ui: &mut Ui, ctx: &Ctx<'_>, wave: &Wave, unfinished: &mut Unfinished, actions: &mut Actions) {
    let key = format!("wave.{}.customer", wave.id);
    let mut query = unfinished.get(&key).unwrap_or_default().to_owned();
    let (before, mut picked) = (query.clone(), None);
    ui.add_enabled_ui(!ctx.is_locked(), |ui| {
        let wave_of = |customer: &Customer| ctx.plan.waves.get(customer.wave?).map(|wave| wave.name.as_str());
        let (label, says) =
            (ctx.text("waves-add-customer"), |customer: &Customer| wave_of(customer).unwrap_or_default());
        CustomerPicker::new(&key, &label).says(&says).show(ui, ctx, &mut picked, &mut query);
    });
    if query != before {
        unfinished.put(&key, query);
    }
    if let Some(customer) = picked {
        unfinished.clear(&key);
        actions.edit(set(vec![customer], CustomerField::Wave, Value::Wave(wave.id)));
    }
    let members: Vec<&std::sync::Arc<Customer>> =
        ctx.plan.customers.iter().filter(|customer| customer.wave == Some(wave.id)).collect();
    if members.is_empty() {
        kit::secondary(ui, &ctx.text("waves-no-customers"));
        return;
    }
    kit::secondary(ui, &ctx.lang.count("waves-n-customers", members.len()));
    let (label, locked) = (ctx.text("waves-write"), ctx.locked());
    if ui.add(Btn::secondary(&label).icon(icons::ENVELOPE_SIMPLE).blocked(locked.as_deref())).clicked() {
        let whom = Whom::These(members.iter().map(|customer| customer.id).collect());
        actions.push(Action::WriteTo(Box::new(WriteTo { whom, letter: Some(TemplateKind::Move) })));
    }
    for customer in members.iter().take(MOST) {
        member_ui(ui, ctx, customer, actions);
    }
    if MOST < members.len() {
        kit::secondary(ui, &ctx.lang.count("waves-more-customers", members.len() - MOST));
    }
}

fn member_ui(ui: &mut Ui, ctx: &Ctx<'_>, customer: &Customer, actions: &mut Actions) {
    let state = ctx.forecast().moving.state(customer);
    ui.push_id(customer.id.to_string(), |ui| {
        ui.horizontal(|ui| {
            let out = ctx.lang.with("waves-take-out", &[("customer", &customer.name)]);
            let locked = ctx.locked();
            if ui.add(Btn::icon_only(icons::X, &out).blocked(locked.as_deref())).clicked() {
                actions.edit(set(vec![customer.id], CustomerField::Wave, Value::Nothing));
            }
            let aside = ctx.text(state.key());
            if kit::list_row(ui, false, &customer.name, &aside).clicked() {
                actions.push(Action::ShowCustomer(customer.id));
            }
        });
    });
    ui.add_space(tokens(ui).space.xs / 2.0);
}
